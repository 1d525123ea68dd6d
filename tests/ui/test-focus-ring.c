/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>

#include "codio-action-chart.h"
#include "codio-brick.h"
#include "codio-card.h"
#include "codio-chart-button.h"
#include "codio-house-view.h"
#include "codio-test-contrast.h"
#include "codio-test.h"

/* Whether one sees what has the keyboard, as it is drawn: light and dark, with and without high contrast.
 *
 * What is drawn with the keyboard is compared with what is drawn without. As many pixels as there are on two sides of
 * the widget are to differ by 3:1 (WCAG 2.2, 1.4.11 and 2.4.7): a ring has two on each side, but may lie within the
 * widget and has round corners, whose pixels are of no pure colour. */

#define STYLE "/nl/codio/Codio/ui/style.css"
#define STYLE_HC "/nl/codio/Codio/ui/style-hc.css"

/* How far a ring may be around a widget, in px. */
#define AROUND 8

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static cairo_surface_t *
draw (GtkWidget             *window,
      const graphene_rect_t *area)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) area->size.width,
                                                         (int) area->size.height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  wait_for_frame (window);
  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cr, -area->origin.x, -area->origin.y);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* As GTK does for what has the keyboard while one types; a display of a test may have no window that is active. */
static void
set_focused (GtkWidget *widget,
             gboolean   focused)
{
  const GtkStateFlags inside = GTK_STATE_FLAG_FOCUS_WITHIN;
  const GtkStateFlags flags = inside | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  if (!focused)
    {
      gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
      gtk_widget_unset_state_flags (widget, flags);
      return;
    }

  gtk_widget_grab_focus (widget);
  gtk_widget_set_state_flags (widget, flags, FALSE);
}

static void
assert_seen (GtkWidget  *widget,
             const char *name)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  cairo_surface_t *before, *after;
  graphene_rect_t area;
  guint n = 0, least;

  set_focused (widget, FALSE);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &area));
  graphene_rect_round_extents (&area, &area);
  least = (guint) (area.size.width + area.size.height);
  graphene_rect_inset (&area, -AROUND, -AROUND);

  before = draw (window, &area);
  set_focused (widget, TRUE);
  after = draw (window, &area);
  set_focused (widget, FALSE);

  for (int y = 0; y < (int) area.size.height; y++)
    for (int x = 0; x < (int) area.size.width; x++)
      n += codio_test_get_contrast (codio_test_get_color (before, x, y), codio_test_get_color (after, x, y)) >=
           CODIO_TEST_GRAPHICS_CONTRAST;
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);

  if (n < least)
    g_error ("%s: %u px instead of %u", name, n, least);
}

static GtkWidget *
open_window (GtkWidget *child,
             int        width,
             int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* Each brick, also as the chosen one, in a house that has the least height for its width. */
static void
check_house (const char *style,
             int         width)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHouseView *house = g_object_new (CODIO_TYPE_HOUSE_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;
  int height;

  codio_profile_judge (profile, codio_profile_get_assessment (profile, "privacy"), CODIO_JUDGEMENT_NONE);
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "menselijke-waardigheid"), 4);
  codio_house_view_set_profile (house, profile);
  gtk_widget_measure (GTK_WIDGET (house), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (house));
  window = open_window (scroller, width, height);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (house)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      CodioPart *part = codio_brick_get_part (CODIO_BRICK (child));

      for (int chosen = 0; chosen < 2; chosen++)
        {
          g_autofree char *name = g_strdup_printf ("%s, %d px: %s%s", style, width, codio_part_get_id (part),
                                                   chosen ? ", chosen" : "");

          codio_house_view_set_selected (house, chosen ? part : NULL);
          assert_seen (child, name);
        }
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_marks (GtkWidget  *widget,
             const char *name)
{
  if (CODIO_IS_CHART_BUTTON (widget))
    {
      assert_seen (widget, name);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_marks (child, name);
}

static void
check_chart (const char     *style,
             CodioChartKind  kind)
{
  g_autofree char *name = g_strdup_printf ("%s: chart %d", style, kind);
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GtkWidget *chart = codio_action_chart_new (kind);
  GtkWidget *window;

  codio_action_chart_set_profile (CODIO_ACTION_CHART (chart), profile);
  window = open_window (chart, 900, 700);
  check_marks (chart, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (GtkWidget  *box,
     GtkWidget  *widget,
     const char *css_class)
{
  if (css_class)
    gtk_widget_add_css_class (widget, css_class);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_margin_top (widget, AROUND);
  gtk_widget_set_margin_bottom (widget, AROUND);
  gtk_widget_set_margin_start (widget, AROUND);
  gtk_box_append (GTK_BOX (box), widget);
}

static void
check_widgets (const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window, *list = gtk_list_box_new (), *sidebar = gtk_list_box_new ();

  add (box, gtk_button_new_with_label ("Button"), NULL);
  add (box, gtk_button_new_with_label ("Flat"), "flat");
  add (box, gtk_button_new_with_label ("Suggested"), "suggested-action");
  add (box, gtk_button_new_with_label ("Destructive"), "destructive-action");
  add (box, gtk_button_new_with_label ("Democracy"), "path");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "democratie");
  add (box, gtk_button_new_with_label ("Pill"), "pill");
  add (box, gtk_button_new_from_icon_name ("list-add-symbolic"), "circular");
  add (box, gtk_toggle_button_new_with_label ("Toggle"), NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (box)), TRUE);
  add (box, gtk_check_button_new_with_label ("Check"), NULL);
  add (box, gtk_switch_new (), NULL);
  add (box, gtk_entry_new (), NULL);
  add (box, gtk_search_entry_new (), NULL);
  add (box, gtk_link_button_new ("https://example.org"), NULL);
  add (box, codio_card_new ("privacy", "Privacy", "Privacy"), "card");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "value");

  gtk_list_box_append (GTK_LIST_BOX (list), adw_action_row_new ());
  gtk_list_box_append (GTK_LIST_BOX (list), adw_switch_row_new ());
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Row");
  add (box, list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (sidebar), gtk_label_new ("Page"));
  gtk_list_box_append (GTK_LIST_BOX (sidebar), gtk_label_new ("Page"));
  gtk_list_box_select_row (GTK_LIST_BOX (sidebar), gtk_list_box_get_row_at_index (GTK_LIST_BOX (sidebar), 0));
  add (box, sidebar, "navigation-sidebar");

  window = open_window (box, 500, 900);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *classes = g_strjoinv (".", gtk_widget_get_css_classes (child));
      g_autofree char *name = g_strdup_printf ("%s: %s.%s", style, G_OBJECT_TYPE_NAME (child), classes);

      if (GTK_IS_LIST_BOX (child))
        for (GtkWidget *row = gtk_widget_get_first_child (child); row; row = gtk_widget_get_next_sibling (row))
          assert_seen (row, name);
      else
        assert_seen (child, name);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* GTK says of all that is around the keyboard that its focus is visible; only what has the keyboard has a ring. */
static void
check_around (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  cairo_surface_t *before, *after;

  gtk_css_provider_load_from_string (provider, "box.edge { outline: 1px solid alpha(currentColor, 0.1); "
                                               "outline-offset: -1px; }");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_THEME);
  gtk_widget_add_css_class (box, "edge");
  window = open_window (box, 200, 100);

  before = draw (window, &GRAPHENE_RECT_INIT (0, 0, 200, 100));
  gtk_widget_set_state_flags (box, GTK_STATE_FLAG_FOCUS_VISIBLE | GTK_STATE_FLAG_FOCUS_WITHIN, FALSE);
  after = draw (window, &GRAPHENE_RECT_INIT (0, 0, 200, 100));
  g_assert_cmpmem (cairo_image_surface_get_data (before), 4 * 200 * 100,
                   cairo_image_surface_get_data (after), 4 * 200 * 100);

  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_sheet (const char *path)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
test_rings (void)
{
  gboolean high;

  adw_init ();
  high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_assert_cmpint (high, ==, g_str_equal (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1"));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_sheet (STYLE);
  if (high)
    add_sheet (STYLE_HC);

  for (int dark = 0; dark < 2; dark++)
    {
      const char *style = dark ? "dark" : "light";

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      check_widgets (style);
      check_around ();
      check_chart (style, CODIO_CHART_PRIORITIES);
      check_house (style, 1000);
      check_house (style, 640);
    }
}

/* libadwaita asks once for high contrast. */
static void
test_style (gconstpointer high)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", high, TRUE);
  g_test_trap_subprocess ("/codio/focus-ring/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/codio/focus-ring/normal", "0", test_style);
  g_test_add_data_func ("/codio/focus-ring/high", "1", test_style);
  g_test_add_func ("/codio/focus-ring/subprocess", test_rings);

  return g_test_run ();
}
