/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-recent-row.h"

#include <glib/gi18n.h>

#include "codio-arrow.h"
#include "codio-profile-file.h"
#include "codio-text.h"

/**
 * CodioRecentRow:
 *
 * A profile that was opened lately: its file, and how far it is. It is seen as soon as the file has been read: that
 * may be on a share that does not answer.
 */
struct _CodioRecentRow
{
  AdwActionRow parent_instance;

  char *folder; /* empty where it says nothing */
  GCancellable *cancellable;
};

enum
{
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioRecentRow, codio_recent_row, ADW_TYPE_ACTION_ROW)

static char *
describe_state (CodioProfile *profile)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);
  guint n_values = g_list_model_get_n_items (codio_profile_get_assessments (profile));
  guint n_judged = codio_profile_count_judged (profile);
  g_autofree char *judged = NULL;
  g_autofree char *open = NULL;
  guint n_open = 0;

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      n_open += codio_dilemma_is_open (dilemma) ? 1 : 0;
    }

  /* Translators: how many values of a profile are judged, and how many there are */
  judged = g_strdup_printf (_("%u of %u values judged"), n_judged, n_values);
  if (n_open == 0)
    return g_steal_pointer (&judged);

  open = g_strdup_printf (ngettext ("%u open dilemma", "%u open dilemmas", n_open), n_open);

  return g_strconcat (judged, " · ", open, NULL);
}

/* The profile goes as it came, in the thread: a large one takes longer than a frame to let go. */
static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_load (task_data, NULL, cancellable, &error);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (profile)
    {
      g_strv_builder_take (texts, codio_text_clean (codio_profile_get_title (profile)));
      g_strv_builder_take (texts, describe_state (profile));
    }

  g_task_return_pointer (task, g_strv_builder_end (texts), (GDestroyNotify) g_strfreev);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CodioRecentRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) texts = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *subtitle = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  if (error)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  /* What cannot be read is told when it is opened. */
  if (texts[0] == NULL)
    return;

  subtitle = *self->folder ? g_strconcat (texts[1], "\n", self->folder, NULL) : g_strdup (texts[1]);
  if (*texts[0])
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), texts[0]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

/* Reading holds on to the row: it is over when nobody sees the row any more. */
static void
codio_recent_row_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (CODIO_RECENT_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (codio_recent_row_parent_class)->unroot (widget);
}

static void
codio_recent_row_finalize (GObject *object)
{
  CodioRecentRow *self = CODIO_RECENT_ROW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (codio_recent_row_parent_class)->finalize (object);
}

static void
codio_recent_row_class_init (CodioRecentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->unroot = codio_recent_row_unroot;
  object_class->finalize = codio_recent_row_finalize;

  /**
   * CodioRecentRow::gone:
   *
   * There is no such file any more.
   */
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
codio_recent_row_init (CodioRecentRow *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  codio_arrow_add (ADW_ACTION_ROW (self));
}

/**
 * codio_recent_row_new:
 * @info: a file that was used lately
 *
 * Returns: (transfer floating): a row that opens the file
 */
GtkWidget *
codio_recent_row_new (GtkRecentInfo *info)
{
  CodioRecentRow *self = g_object_new (CODIO_TYPE_RECENT_ROW, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) portal = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autofree char *name = folder ? g_file_get_parse_name (folder) : NULL;
  g_autofree char *title = codio_text_clean (gtk_recent_info_get_display_name (info));
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));

  /* A path that the document portal made up says nothing. */
  self->folder = folder && !g_file_has_prefix (folder, portal) ? codio_text_clean (name) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->folder);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", gtk_recent_info_get_uri (info));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-uri");
  g_task_set_source_tag (task, codio_recent_row_new);
  g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, read_thread);

  return GTK_WIDGET (self);
}
