/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-meeting-view.h"

#include <glib/gi18n.h>

#include "codio-content-language.h"
#include "codio-shortcuts.h"

/* The sizes of the type in the house that are tried, relative to that of the interface, the largest first. */
#define LARGEST_TYPE 2.4
#define LEAST_TYPE 0.82
#define TYPE_STEP 0.1

/* How many of the columns of a wide window the house has, and the chosen part. */
#define HOUSE_COLUMNS 3
#define PART_COLUMNS 2

/**
 * CodioMeetingView:
 *
 * The house and one part of it, in type that a meeting can read from its chairs. Of the profile it shows the judgements
 * and no reasons, notes or names, for these may be about people.
 *
 * The type of the house is as large as the window allows; what is larger by the zoom scrolls.
 */
struct _CodioMeetingView
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GtkScrolledWindow *house_window;
  GtkWidget *part_window;
  CodioHouseView *house;
  GtkLabel *path_label;
  GtkLabel *name_label;
  GtkLabel *original_label;
  GtkLabel *judgement_label;
  GtkLabel *asks_label;
  GtkLabel *questions_label;

  CodioHouseZoom *zoom;
  CodioProfile *profile;
  CodioPart *part;
  GSignalGroup *history_signals;
  int width;
  int height;
  guint fit_id; /* of the tick at which the house is fitted, or 0 */
};

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_PART_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioMeetingView, codio_meeting_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static void
part_activated_cb (CodioMeetingView *self,
                   CodioPart        *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, part);
}

static void
part_focused_cb (CodioMeetingView *self,
                 CodioPart        *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_FOCUSED], 0, part);
}

static char *
describe_path (CodioPart *part)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioPart *foundation = codio_part_get_ancestor (part, CODIO_PART_FOUNDATION);
  CodioPart *principle = codio_part_get_ancestor (part, CODIO_PART_PRINCIPLE);

  if (principle && principle != part)
    return g_strdup_printf ("%s · %s", codio_part_get_name (foundation, catalog),
                            codio_part_get_name (principle, catalog));

  return g_strdup (foundation && foundation != part ? codio_part_get_name (foundation, catalog) : "");
}

static char *
describe_judgement (CodioMeetingView *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioAssessment *assessment = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (self->profile && codio_part_get_kind (self->part) == CODIO_PART_VALUE)
    assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (self->part));
  if (assessment == NULL)
    return g_strdup ("");

  g_strv_builder_take (builder, codio_assessment_dup_summary (assessment, catalog));
  if (codio_assessment_get_touched (assessment) != CODIO_TOUCHED_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_TOUCHED, codio_assessment_get_touched (assessment),
                                                       catalog));
  if (codio_assessment_get_secured (assessment) != CODIO_SECURED_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_SECURED, codio_assessment_get_secured (assessment),
                                                       catalog));
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static char *
join_questions (CodioPart *part)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (const char * const *question = codio_part_get_questions (part); *question; question++)
    g_strv_builder_add (builder, codio_catalog_content (codio_catalog_get_default (), *question));
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static void
show (GtkLabel   *label,
      const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update (CodioMeetingView *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *path = NULL;
  g_autofree char *judgement = NULL;
  g_autofree char *questions = NULL;

  if (self->part == NULL)
    return;

  path = describe_path (self->part);
  judgement = describe_judgement (self);
  questions = join_questions (self->part);
  show (self->path_label, path);
  codio_content_language_show_part (self->name_label, self->original_label, self->part);
  show (self->judgement_label, judgement);
  show (self->asks_label, codio_part_get_asks (self->part, catalog));
  show (self->questions_label, questions);
}

/* The largest type with which all of the house is in sight. */
static double
find_type (CodioMeetingView *self,
           int               width,
           int               height)
{
  for (double type = LARGEST_TYPE; type > LEAST_TYPE; type -= TYPE_STEP)
    {
      int least_width, least_height;

      codio_house_view_set_type_scale (self->house, type);
      gtk_widget_measure (GTK_WIDGET (self->house), GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      if (least_width > width)
        continue;
      gtk_widget_measure (GTK_WIDGET (self->house), GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
      if (least_height <= height)
        return type;
    }

  return LEAST_TYPE;
}

/* The house shows all of itself, as large as it can. */
static gboolean
fit_tick_cb (GtkWidget     *widget,
             GdkFrameClock *frame_clock,
             gpointer       user_data)
{
  CodioMeetingView *self = CODIO_MEETING_VIEW (widget);
  gboolean wide = self->width > self->height;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkLayoutChild *house = gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->house_window));
  GtkLayoutChild *part = gtk_layout_manager_get_layout_child (layout, self->part_window);
  int width = wide ? self->width * HOUSE_COLUMNS / (HOUSE_COLUMNS + PART_COLUMNS) : self->width;
  int height = gtk_widget_get_height (GTK_WIDGET (self->grid)) / (wide ? 1 : 2);
  double level = codio_house_zoom_get_level (self->zoom);

  self->fit_id = 0;
  g_object_set (house, "column-span", wide ? HOUSE_COLUMNS : HOUSE_COLUMNS + PART_COLUMNS, NULL);
  g_object_set (part, "column", wide ? HOUSE_COLUMNS : 0, "row", wide ? 0 : 1,
                "column-span", wide ? PART_COLUMNS : HOUSE_COLUMNS + PART_COLUMNS, NULL);

  codio_house_zoom_set_level (self->zoom, 1);
  codio_house_zoom_set_type_scale (self->zoom, find_type (self, width, height));
  codio_house_zoom_set_level (self->zoom, level);

  return G_SOURCE_REMOVE;
}

/* Before the next frame. What has no size yet is fitted when it gets one. */
static void
queue_fit (CodioMeetingView *self)
{
  if (self->fit_id == 0 && self->width > 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_tick_cb, NULL, NULL);
}

static void
resized_cb (CodioMeetingView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->width == gtk_widget_get_width (widget) && self->height == gtk_widget_get_height (widget))
    return;

  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  queue_fit (self);
}

static gboolean
codio_meeting_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_MEETING_VIEW (widget)->house));
}

static void
codio_meeting_view_dispose (GObject *object)
{
  CodioMeetingView *self = CODIO_MEETING_VIEW (object);

  g_clear_object (&self->zoom);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->part);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_MEETING_VIEW);

  G_OBJECT_CLASS (codio_meeting_view_parent_class)->dispose (object);
}

static void
codio_meeting_view_class_init (CodioMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_meeting_view_dispose;
  widget_class->grab_focus = codio_meeting_view_grab_focus;

  /**
   * CodioMeetingView::part-activated:
   * @self: the view
   * @part: a part of the house
   *
   * The user chose a part.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioMeetingView::part-focused:
   * @self: the view
   * @part: a part of the house
   *
   * The user came to a part with the arrow keys.
   */
  signals[SIGNAL_PART_FOCUSED] = g_signal_new ("part-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_JUDGING);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_MEETING);

  g_type_ensure (CODIO_TYPE_HOUSE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, grid);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, house_window);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, part_window);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, house);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, path_label);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, name_label);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, original_label);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, judgement_label);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, asks_label);
  gtk_widget_class_bind_template_child (widget_class, CodioMeetingView, questions_label);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, queue_fit);
}

static void
codio_meeting_view_init (CodioMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = codio_house_zoom_new (self->house_window, self->house);

  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->house_window), "notify::page-size",
                           G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->house_window), "notify::page-size",
                           G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

static void
codio_meeting_view_set_profile (CodioPage    *page,
                                CodioProfile *profile)
{
  CodioMeetingView *self = CODIO_MEETING_VIEW (page);

  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  codio_house_view_set_profile (self->house, profile);
  update (self);
}

static void
codio_meeting_view_set_selected (CodioPage *page,
                                 CodioPart *part)
{
  CodioMeetingView *self = CODIO_MEETING_VIEW (page);

  if (!g_set_object (&self->part, part))
    return;

  codio_house_view_set_selected (self->house, part);
  update (self);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_meeting_view_set_profile;
  iface->set_selected = codio_meeting_view_set_selected;
}

/**
 * codio_meeting_view_get_zoom:
 * @self: the view
 *
 * Returns: (transfer none): how large the house in it is shown
 */
CodioHouseZoom *
codio_meeting_view_get_zoom (CodioMeetingView *self)
{
  g_return_val_if_fail (CODIO_IS_MEETING_VIEW (self), NULL);

  return self->zoom;
}
