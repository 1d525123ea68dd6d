/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-preview.h"

#include <glib/gi18n.h>

#include "codio-preview-page.h"
#include "codio-profile-file.h"
#include "codio-report.h"
#include "codio-shortcuts.h"
#include "codio-snapshot.h"
#include "codio-text.h"

/**
 * CodioPreview:
 *
 * Shows what an export will look like: the pages of a report, or a picture.
 *
 * Invariants: at most one preview is being made, in a thread, and `cancellable` stops it; what is asked meanwhile is
 * made after it has stopped. What is shown stays until there is something newer. It is made only for who can see it:
 * not before the preview is in a window, nor after. Pages are drawn when they are seen. The profile is that of the
 * moment it was set.
 *
 * No task that goes to a thread holds the preview, as the thread may be the last to let the task go: its callback does.
 */
struct _CodioPreview
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkWidget *zoom_box;
  GtkStack *stack;
  GtkWidget *scrolled_window;
  GtkListView *list;
  GtkAdjustment *adjustment;
  GtkPicture *picture;
  AdwStatusPage *message;
  GtkWidget *spinner;

  GBytes *profile; /* as in a file, NULL as long as it is being copied */
  CodioExportFormat format;
  CodioExportOptions options;
  GCancellable *cancellable; /* as long as a preview is being made */
  gboolean stale; /* what is shown is not what was asked last */

  CodioPdfWriter *pages;
  int width; /* of a page in px, 0 for what fits */
};

#define ZOOM_STEP 1.25
#define ZOOM_LEAST 150
#define ZOOM_MOST 3000

G_DEFINE_FINAL_TYPE (CodioPreview, codio_preview, ADW_TYPE_BIN)

static gboolean
shows_pages (CodioPreview *self)
{
  return self->pages && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") == 0;
}

/* Returns the page that is looked at, from 1: the one at a third of the height. */
static guint
get_page (CodioPreview *self)
{
  guint n = codio_pdf_writer_get_page (self->pages);
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double at = gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment) / 3;

  return upper > 0 ? CLAMP ((guint) (at / upper * n) + 1, 1, n) : 1;
}

static void
place_cb (CodioPreview *self)
{
  g_autofree char *place = NULL;

  if (shows_pages (self))
    place = g_strdup_printf (_("Page %1$u of %2$u"), get_page (self), codio_pdf_writer_get_page (self->pages));
  else
    place = g_strdup ("");

  adw_window_title_set_subtitle (self->title, place);
  gtk_widget_set_visible (self->zoom_box, shows_pages (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-fit", self->width > 0);
}

static void
show_child (CodioPreview *self,
            const char   *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  place_cb (self);
}

static void
setup_cb (CodioPreview             *self,
          GtkListItem              *item,
          GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (item, codio_preview_page_new ());
}

static void
bind_cb (CodioPreview             *self,
         GtkListItem              *item,
         GtkSignalListItemFactory *factory)
{
  CodioPreviewPage *page = CODIO_PREVIEW_PAGE (gtk_list_item_get_child (item));

  guint number = gtk_list_item_get_position (item) + 1;
  g_autofree char *name = g_strdup_printf (_("Page %1$u of %2$u"), number, codio_pdf_writer_get_page (self->pages));

  codio_preview_page_set_width (page, self->width);
  codio_preview_page_set_paper (page, codio_pdf_writer_get_drawing (self->pages, number));
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
unbind_cb (CodioPreview             *self,
           GtkListItem              *item,
           GtkSignalListItemFactory *factory)
{
  codio_preview_page_set_paper (CODIO_PREVIEW_PAGE (gtk_list_item_get_child (item)), NULL);
}

/* What a screen reader says of each page: which it is, and what begins on it. */
static GtkStringList *
name_pages (CodioPdfWriter *pages)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint n = codio_pdf_writer_get_page (pages);
  const CodioPdfBookmark *bookmark = codio_pdf_writer_get_bookmark (pages, 0);

  for (guint page = 1, i = 0; page <= n; page++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      g_string_printf (name, _("Page %1$u of %2$u"), page, n);
      for (; bookmark && bookmark->page <= page; bookmark = codio_pdf_writer_get_bookmark (pages, ++i))
        g_string_append_printf (name, ", %s", bookmark->title);
      gtk_string_list_append (names, name->str);
    }

  return names;
}

static void
show_pages (CodioPreview   *self,
            CodioPdfWriter *pages)
{
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (NULL);
  g_autoptr (GtkStringList) names = name_pages (pages);
  guint page = self->pages ? get_page (self) : 1;

  gtk_list_view_set_model (self->list, NULL); /* its pages are of the drawing before */
  g_set_object (&self->pages, pages);
  gtk_no_selection_set_model (model, G_LIST_MODEL (names));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  if (page > 1)
    gtk_list_view_scroll_to (self->list, MIN (page, codio_pdf_writer_get_page (pages)) - 1, GTK_LIST_SCROLL_NONE, NULL);
  show_child (self, "pages");
}

static void
show_message (CodioPreview *self,
              const char   *title,
              const char   *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, escaped);
  show_child (self, "message");
}

typedef struct
{
  GBytes *profile;
  CodioExportFormat format;
  CodioExportOptions options;
} DrawData;

static void
draw_data_free (gpointer user_data)
{
  DrawData *data = user_data;

  g_bytes_unref (data->profile);
  g_free (data);
}

static gboolean
has_pages (CodioExportFormat format)
{
  return format == CODIO_EXPORT_PDF || format == CODIO_EXPORT_MINUTES;
}

static gboolean
is_picture (CodioExportFormat format)
{
  return format == CODIO_EXPORT_SVG || format == CODIO_EXPORT_PNG;
}

static void
draw_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  DrawData *data = task_data;
  GError *error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_read (data->profile, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  GObject *drawn = NULL;

  if (profile == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (is_picture (data->format))
    {
      bytes = codio_export (profile, CODIO_EXPORT_PNG, &data->options, cancellable, &error);
      if (bytes)
        drawn = (GObject *) gdk_texture_new_from_bytes (bytes, &error);
    }
  else
    {
      drawn = (GObject *) codio_report_draw (profile, data->format, &data->options, cancellable, &error);
    }

  if (drawn)
    g_task_return_pointer (task, drawn, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void start (CodioPreview *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CodioPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) drawn = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (self->stack == NULL)
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* by what was asked later, or nobody sees it */
    {
      if (self->stale)
        start (self);
      return;
    }

  gtk_widget_set_visible (self->spinner, FALSE);
  self->stale = FALSE;
  if (error)
    {
      g_autofree char *why = codio_text_dup_end (error->message);
      /* Translators: the end of a sentence that says why */
      g_autofree char *text = g_strdup_printf (_("This cannot be made: %s."), why);

      show_message (self, _("No Preview"), text);
    }
  else if (CODIO_IS_PDF_WRITER (drawn))
    {
      show_pages (self, CODIO_PDF_WRITER (drawn));
    }
  else
    {
      gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (drawn));
      show_child (self, "picture");
    }
}

static void
stop (CodioPreview *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  gtk_widget_set_visible (self->spinner, FALSE);
}

static void
start (CodioPreview *self)
{
  g_autoptr (GTask) task = NULL;
  DrawData *data;

  stop (self);
  self->stale = TRUE;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (!has_pages (self->format) && !is_picture (self->format))
    {
      self->stale = FALSE;
      show_message (self, _("No Preview"), _("There is no preview of this kind of file."));
      return;
    }

  gtk_widget_set_visible (self->spinner, TRUE);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "message") == 0)
    show_child (self, "nothing");
  if (self->profile == NULL || self->options.catalog == NULL || self->cancellable)
    return;

  data = g_new0 (DrawData, 1);
  data->profile = g_bytes_ref (self->profile);
  data->format = self->format;
  data->options = self->options;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, drawn_cb, g_object_ref (self));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, data, draw_data_free);
  g_task_run_in_thread (task, draw_thread);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, codio_profile_write (task_data), (GDestroyNotify) g_bytes_unref);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CodioPreview) self = user_data;

  self->profile = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->stack)
    start (self);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_set_task_data (task, codio_snapshot_take_finish (result, NULL), g_object_unref);
  g_task_run_in_thread (task, write_thread);
}

static void
set_width (CodioPreview *self,
           int           width)
{
  self->width = width;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (CODIO_IS_PREVIEW_PAGE (gtk_widget_get_first_child (row)))
      codio_preview_page_set_width (CODIO_PREVIEW_PAGE (gtk_widget_get_first_child (row)), width);
  place_cb (self);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioPreview *self = CODIO_PREVIEW (widget);
  int width = self->width > 0 ? self->width : codio_preview_page_fit (gtk_widget_get_width (self->scrolled_window));

  if (!shows_pages (self))
    return;

  width = (int) (g_str_equal (name, "preview.zoom-in") ? width * ZOOM_STEP : width / ZOOM_STEP);
  set_width (self, CLAMP (width, ZOOM_LEAST, ZOOM_MOST));
}

static void
zoom_fit_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  set_width (CODIO_PREVIEW (widget), 0);
}

/* Shows the top of another page, and gives it the keyboard, so that a screen reader says which it is. */
static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioPreview *self = CODIO_PREVIEW (widget);
  int n, page;
  double upper;

  if (!shows_pages (self))
    return;

  n = codio_pdf_writer_get_page (self->pages);
  page = CLAMP ((int) get_page (self) + g_variant_get_int32 (parameter), 1, n);
  gtk_list_view_scroll_to (self->list, page - 1, GTK_LIST_SCROLL_FOCUS, NULL);
  upper = gtk_adjustment_get_upper (self->adjustment);
  gtk_adjustment_set_value (self->adjustment, upper * (page - 1) / n);
}

static void
codio_preview_root (GtkWidget *widget)
{
  CodioPreview *self = CODIO_PREVIEW (widget);

  GTK_WIDGET_CLASS (codio_preview_parent_class)->root (widget);

  if (self->stale)
    start (self);
}

/* The dialog was closed, or got another shape: then it is in a window again at once. */
static void
codio_preview_unroot (GtkWidget *widget)
{
  if (CODIO_PREVIEW (widget)->spinner)
    stop (CODIO_PREVIEW (widget));

  GTK_WIDGET_CLASS (codio_preview_parent_class)->unroot (widget);
}

static void
codio_preview_dispose (GObject *object)
{
  CodioPreview *self = CODIO_PREVIEW (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->profile, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PREVIEW);

  G_OBJECT_CLASS (codio_preview_parent_class)->dispose (object);
}

static void
codio_preview_class_init (CodioPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_preview_dispose;
  widget_class->root = codio_preview_root;
  widget_class->unroot = codio_preview_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, title);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, list);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, adjustment);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, message);
  gtk_widget_class_bind_template_child (widget_class, CodioPreview, spinner);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit_action);
  gtk_widget_class_install_action (widget_class, "preview.turn", "i", turn_action);
}

static void
codio_preview_init (CodioPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Before the list sees them: it would turn as many pages as it has in sight. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  codio_shortcuts_add_to_controller (GTK_SHORTCUT_CONTROLLER (keys), CODIO_SHORTCUTS_PREVIEW);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * codio_preview_set_profile:
 * @self: a preview that has no profile
 * @profile: what to preview, as it is now
 */
void
codio_preview_set_profile (CodioPreview *self,
                           CodioProfile *profile)
{
  GTask *task;

  g_return_if_fail (CODIO_IS_PREVIEW (self));
  g_return_if_fail (CODIO_IS_PROFILE (profile));

  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, codio_preview_set_profile);
  codio_snapshot_take_async (profile, FALSE, copied_cb, task);
}

/**
 * codio_preview_show:
 * @self: a preview
 * @format: what would be exported
 * @options: how
 *
 * Shows that, as soon as it can and @self is in a window. What was asked before is not waited for.
 */
void
codio_preview_show (CodioPreview             *self,
                    CodioExportFormat         format,
                    const CodioExportOptions *options)
{
  g_return_if_fail (CODIO_IS_PREVIEW (self));
  g_return_if_fail (options != NULL);

  self->format = format;
  self->options = *options;
  start (self);
}
