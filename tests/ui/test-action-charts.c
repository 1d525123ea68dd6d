/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>

#include "codio-action-chart.h"
#include "codio-chart-button.h"
#include "codio-chart-view-private.h"
#include "codio-priority.h"
#include "codio-record-private.h"
#include "codio-review.h"
#include "codio-test.h"

/* The charts of the actions in a window. */

static GtkWidget *
open_window (GtkWidget *child,
             int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static CodioChartButton *
find_button (GtkWidget  *chart,
             const char *key)
{
  GtkWidget *view = find_widget (chart, CODIO_TYPE_CHART_VIEW);

  for (GtkWidget *child = gtk_widget_get_first_child (view); child; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (codio_chart_button_get_mark (CODIO_CHART_BUTTON (child))->key, key))
      return CODIO_CHART_BUTTON (child);

  return NULL;
}

static guint
count_buttons (GtkWidget *chart)
{
  GtkWidget *view = find_widget (chart, CODIO_TYPE_CHART_VIEW);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static CodioRecord *
get_action (CodioProfile *profile,
            guint         position)
{
  g_autoptr (CodioRecord) action =
    g_list_model_get_item (codio_record_get_records (CODIO_RECORD (profile), "actions"), position);

  return action; /* the list keeps it alive */
}

static CodioRecord *
add_action (CodioProfile *profile,
            const char   *value,
            CodioCategory category)
{
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
  g_autofree char *id = g_uuid_string_random ();

  codio_record_set_string (action, "id", id);
  codio_history_begin (codio_profile_get_history (profile));
  codio_profile_set_string (profile, action, "text", "Iets doen <b>& meer");
  codio_profile_set_strings (profile, action, "values", (const char *[]) { value, NULL });
  codio_profile_set_number (profile, action, "category", (int) category);
  codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
  codio_history_end (codio_profile_get_history (profile));

  return action; /* the list keeps it alive */
}

static void
remember_cb (GtkWidget *chart,
             gpointer   object,
             gpointer  *activated)
{
  *activated = object;
}

static void
assert_end (GtkWidget  *chart,
            const char *end,
            GtkWidget  *expected)
{
  gtk_widget_activate_action (gtk_root_get_focus (gtk_widget_get_root (chart)), "ends.go", "s", end);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (chart)) == expected);
}

/* What Home and End do. */
static void
test_ends (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();

  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    {
      GtkWidget *chart = codio_action_chart_new (kind), *window, *view;

      codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
      window = open_window (chart, 900);
      view = find_widget (chart, CODIO_TYPE_CHART_VIEW);
      g_assert_true (gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_first_child (view))));
      assert_end (chart, "last", gtk_widget_get_last_child (view));
      assert_end (chart, "first", gtk_widget_get_first_child (view));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A value, the only action of a cell, and one of several in a list. */
static void
test_coverage (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GtkWidget *chart = codio_action_chart_new (CODIO_CHART_COVERAGE), *window, *popover, *item;
  gpointer action = NULL, value = NULL;
  CodioRecord *second;
  guint n;

  g_signal_connect (chart, "action-activated", G_CALLBACK (remember_cb), &action);
  g_signal_connect (chart, "value-activated", G_CALLBACK (remember_cb), &value);
  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 900);
  n = count_buttons (chart);

  g_signal_emit_by_name (find_button (chart, "integriteit"), "clicked");
  g_assert_true (value == codio_profile_get_value_part (profile, "integriteit"));
  g_signal_emit_by_name (find_button (chart, "transparantie 4"), "clicked");
  g_assert_true (action == get_action (profile, 4));

  /* A chart that is seen follows the profile. */
  g_assert_null (find_button (chart, "integriteit 4"));
  add_action (profile, "integriteit", CODIO_CATEGORY_INFORMATION);
  g_assert_cmpuint (count_buttons (chart), ==, n + 1);
  second = add_action (profile, "integriteit", CODIO_CATEGORY_INFORMATION);
  g_assert_cmpuint (count_buttons (chart), ==, n + 1);

  g_signal_emit_by_name (find_button (chart, "integriteit 4"), "clicked");
  popover = gtk_widget_get_last_child (chart);
  g_assert_true (GTK_IS_POPOVER (popover));
  item = gtk_widget_get_next_sibling (find_widget (popover, GTK_TYPE_BUTTON));
  g_signal_emit_by_name (item, "clicked");
  g_assert_true (action == second);
  while (GTK_IS_POPOVER (gtk_widget_get_last_child (chart)))
    g_main_context_iteration (NULL, TRUE);

  codio_history_undo (codio_profile_get_history (profile));
  codio_history_undo (codio_profile_get_history (profile));
  g_assert_cmpuint (count_buttons (chart), ==, n);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Does what the chart has a key for. */
static gboolean
press (GtkWidget       *chart,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *view = find_widget (chart, CODIO_TYPE_CHART_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
           j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          if (gtk_keyval_trigger_get_keyval (trigger) == keyval && gtk_keyval_trigger_get_modifiers (trigger) == state)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Each key is one step that can be undone, and the keyboard stays with the action that moves. */
static void
test_moves (void)
{
  static const struct {
    guint keyval;
    GdkModifierType state;
    gboolean handled;
    int necessity;
    int importance;
  } cases[] = {
    { GDK_KEY_Up, GDK_CONTROL_MASK, TRUE, 1, 1 },     { GDK_KEY_Up, GDK_CONTROL_MASK, TRUE, 2, 1 },
    { GDK_KEY_Up, 0, FALSE, 2, 1 },                   { GDK_KEY_Right, GDK_CONTROL_MASK, TRUE, 2, 2 },
    { GDK_KEY_KP_Right, GDK_CONTROL_MASK, TRUE, 2, 3 }, { GDK_KEY_Right, GDK_CONTROL_MASK, TRUE, 2, 4 },
    { GDK_KEY_Right, GDK_CONTROL_MASK, TRUE, 2, 4 },  { GDK_KEY_Down, GDK_CONTROL_MASK, TRUE, 1, 4 },
    { GDK_KEY_Down, GDK_CONTROL_MASK, TRUE, 1, 4 },   { GDK_KEY_Left, GDK_CONTROL_MASK, TRUE, 1, 3 },
    { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, FALSE, 1, 3 },
    { GDK_KEY_Delete, GDK_CONTROL_MASK, TRUE, 0, 0 },
  };
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioRecord *action = add_action (profile, "privacy", CODIO_CATEGORY_NONE);
  GtkWidget *chart = codio_action_chart_new (CODIO_CHART_PRIORITIES), *window;
  GtkWidget *button;

  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 900);
  button = GTK_WIDGET (find_button (chart, codio_record_get_key (action)));
  gtk_widget_grab_focus (button);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int necessity = codio_record_get_number (action, "necessity");
      int importance = codio_record_get_number (action, "importance");

      g_assert_true (press (chart, cases[i].keyval, cases[i].state) == cases[i].handled);
      if (necessity != cases[i].necessity || importance != cases[i].importance)
        {
          codio_history_undo (codio_profile_get_history (profile));
          g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, necessity);
          g_assert_cmpint (codio_record_get_number (action, "importance"), ==, importance);
          codio_history_redo (codio_profile_get_history (profile));
        }
      g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, cases[i].necessity);
      g_assert_cmpint (codio_record_get_number (action, "importance"), ==, cases[i].importance);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
      g_assert_true (GTK_WIDGET (find_button (chart, codio_record_get_key (action))) == button);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkEventController *
find_drag (GtkWidget *chart)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (find_widget (chart, CODIO_TYPE_CHART_VIEW));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return controller; /* the widget keeps it alive */
    }

  return NULL;
}

/* From the middle of one mark to that of another, or to nowhere. */
static void
drag (GtkWidget  *chart,
      const char *from,
      const char *to)
{
  const cairo_rectangle_t *area = &codio_chart_button_get_mark (find_button (chart, from))->area;
  double x, y, offset_x = -1000, offset_y = -1000;

  /* A chart of which something changed is placed again in the next frame. */
  while (area->width <= 0)
    g_main_context_iteration (NULL, TRUE);
  x = area->x + 15;
  y = area->y + area->height / 2;

  if (to)
    {
      area = &codio_chart_button_get_mark (find_button (chart, to))->area;
      offset_x = area->x + 15 - x;
      offset_y = area->y + area->height / 2 - y;
    }

  g_signal_emit_by_name (find_drag (chart), "drag-begin", x, y);
  g_signal_emit_by_name (find_drag (chart), "drag-update", offset_x / 2, offset_y / 2);
  g_signal_emit_by_name (find_drag (chart), "drag-update", offset_x, offset_y);
  g_signal_emit_by_name (find_drag (chart), "drag-end", offset_x, offset_y);
}

static void
test_drag (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHistory *history = codio_profile_get_history (profile);
  CodioRecord *action = add_action (profile, "privacy", CODIO_CATEGORY_NONE);
  CodioRecord *other = add_action (profile, "privacy", CODIO_CATEGORY_NONE);
  CodioRecord *placed = get_action (profile, 7);
  GtkWidget *chart = codio_action_chart_new (CODIO_CHART_PRIORITIES), *window;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;

  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 900);
  before = codio_test_write (profile);

  /* Where it already is, or beside the chart: nothing changes. */
  codio_history_set_saved (history, codio_history_mark (history));
  drag (chart, codio_record_get_key (action), codio_record_get_key (other));
  drag (chart, codio_record_get_key (action), NULL);
  g_assert_false (codio_history_get_modified (history));

  drag (chart, codio_record_get_key (action), codio_record_get_key (placed));
  g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, codio_record_get_number (placed, "necessity"));
  g_assert_cmpint (codio_record_get_number (action, "importance"), ==, codio_record_get_number (placed, "importance"));
  g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, 2);

  codio_history_undo (history);
  undone = codio_test_write (profile);
  g_assert_cmpstr (undone, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing is taken up where nothing can be put down. */
static void
test_settled (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  const CodioActor actor = { "Projectleider", NULL, NULL, now };
  CodioRecord *action = get_action (profile, 7);
  GtkWidget *chart = codio_action_chart_new (CODIO_CHART_PRIORITIES), *window;
  g_autofree char *before = NULL, *after = NULL;
  CodioChartView *view;
  const cairo_rectangle_t *area;

  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 900);
  view = CODIO_CHART_VIEW (find_widget (chart, CODIO_TYPE_CHART_VIEW));
  gtk_widget_grab_focus (GTK_WIDGET (find_button (chart, codio_record_get_key (action))));
  area = &codio_chart_button_get_mark (find_button (chart, codio_record_get_key (action)))->area;
  g_signal_emit_by_name (find_drag (chart), "drag-begin", area->x + 15, area->y + area->height / 2);
  g_assert_nonnull (view->dragged);
  g_signal_emit_by_name (find_drag (chart), "drag-end", 0.0, 0.0);

  g_assert_true (codio_profile_go_to (profile, CODIO_REVIEW_STATE_SETTLED, &actor, NULL));
  while (codio_chart_button_get_mark (find_button (chart, codio_record_get_key (action)))->area.width <= 0)
    g_main_context_iteration (NULL, TRUE);
  area = &codio_chart_button_get_mark (find_button (chart, codio_record_get_key (action)))->area;
  g_signal_emit_by_name (find_drag (chart), "drag-begin", area->x + 15, area->y + area->height / 2);
  g_assert_null (view->dragged);
  before = codio_test_write (profile);
  press (chart, GDK_KEY_Up, GDK_CONTROL_MASK);
  press (chart, GDK_KEY_Delete, GDK_CONTROL_MASK);
  after = codio_test_write (profile);
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Dilemmas are on the line too, and what is removed while nobody looks is not there afterwards. */
static void
test_timeline (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GtkWidget *chart = codio_action_chart_new (CODIO_CHART_TIMELINE), *window;
  g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (codio_profile_get_dilemmas (profile), 0);
  gpointer activated = NULL;
  guint n;

  g_signal_connect (chart, "dilemma-activated", G_CALLBACK (remember_cb), &activated);
  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 360);
  n = count_buttons (chart);
  g_signal_emit_by_name (find_button (chart, codio_dilemma_get_id (dilemma)), "clicked");
  g_assert_true (activated == dilemma);

  gtk_widget_set_visible (chart, FALSE);
  codio_profile_remove_dilemma (profile, dilemma);
  gtk_widget_set_visible (chart, TRUE);
  while (!gtk_widget_get_mapped (chart))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_buttons (chart), ==, n - 1);
  g_assert_null (find_button (chart, codio_dilemma_get_id (dilemma)));

  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), NULL);
  g_assert_cmpuint (count_buttons (chart), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_finalize (void)
{
  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    {
      g_autoptr (CodioProfile) profile = codio_test_example ();
      GtkWidget *chart = g_object_ref_sink (codio_action_chart_new (kind));
      GtkWidget *window;
      guint shown;

      g_object_get (chart, "kind", &shown, NULL);
      g_assert_cmpuint (shown, ==, kind);
      codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
      window = open_window (chart, 360);
      g_assert_cmpint (gtk_widget_get_width (chart), <=, 360);
      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_finalize_object (chart);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/codio/action-chart/coverage", test_coverage);
  g_test_add_func ("/codio/action-chart/ends", test_ends);
  g_test_add_func ("/codio/action-chart/moves", test_moves);
  g_test_add_func ("/codio/action-chart/drag", test_drag);
  g_test_add_func ("/codio/action-chart/settled", test_settled);
  g_test_add_func ("/codio/action-chart/timeline", test_timeline);
  g_test_add_func ("/codio/action-chart/finalize", test_finalize);

  return g_test_run ();
}
