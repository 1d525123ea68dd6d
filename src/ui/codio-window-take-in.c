/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-merge-dialog.h"
#include "codio-take-in.h"
#include "codio-text.h"

/* Taking copies that come back into the profile, one after another. */

/* Copies that are read: for each either the profile in it or what is wrong with it. Belongs to the callback of the
 * task, which lets it go in the main thread. */
typedef struct
{
  CodioWindow *window;
  CodioProfile *profile;
  GFile *own; /* (nullable): that of the profile */
  GListModel *files;
  GPtrArray *copies;   /* (element-type CodioProfile) (nullable) */
  GPtrArray *problems; /* (element-type utf8) (nullable) */
} ReadData;

static void
read_data_free (ReadData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->profile);
  g_clear_object (&data->own);
  g_clear_object (&data->files);
  g_clear_pointer (&data->copies, g_ptr_array_unref);
  g_clear_pointer (&data->problems, g_ptr_array_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadData, read_data_free)

static void
clear_object (gpointer object)
{
  g_clear_object (&object);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ReadData *data = task_data;

  for (guint i = 0; i < g_list_model_get_n_items (data->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (data->files, i);
      g_autoptr (GError) error = NULL;

      if (data->own && codio_file_is_same (data->own, file))
        {
          g_ptr_array_add (data->copies, NULL);
          g_ptr_array_add (data->problems, g_strdup (_("this is the file you are working on")));
          continue;
        }

      g_ptr_array_add (data->copies, codio_profile_load (file, NULL, cancellable, &error));
      g_ptr_array_add (data->problems, g_strdup (error ? error->message : NULL));
    }

  g_task_return_boolean (task, TRUE);
}

static void
add_line (GString    *text,
          GFile      *file,
          const char *what)
{
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *label = codio_text_quote (name);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: the name of a file, and what is wrong with it, as the end of a sentence */
  g_string_append_printf (text, _("“%s”: %s."), label, what);
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  g_autofree char *before = g_strdup (text->str);

  /* Translators: what became of a copy of a profile, and one more sentence about that */
  g_string_printf (text, C_("sentences", "%1$s %2$s"), before, sentence);
}

/* What became of a copy, as the end of a sentence. */
static char *
dup_outcome (CodioTakenIn *taken)
{
  const guint n = codio_comparison_get_differences (taken->comparison)->len;
  g_autofree char *changes = NULL;
  g_autofree char *conflicts = NULL;

  if (n == 0 && taken->n_conflicts == 0)
    return g_strdup (_("it says nothing that was not seen yet"));

  /* Translators: a number of differences between a copy and the profile */
  changes = g_strdup_printf (ngettext ("%u difference was taken over", "%u differences were taken over", n), n);
  if (taken->n_conflicts == 0)
    return g_steal_pointer (&changes);

  /* Translators: a number of conflicts between a copy and the profile */
  conflicts = g_strdup_printf (ngettext ("%u conflict is left to choose in", "%u conflicts are left to choose in",
                                         taken->n_conflicts), taken->n_conflicts);
  /* Translators: how many differences between a copy and the profile were taken over; how many conflicts are left */
  return g_strdup_printf (_("%1$s; %2$s"), changes, conflicts);
}

/* The first is what @profile was before the first copy that was taken in. */
static gboolean
take_in (ReadData      *data,
         guint          position,
         CodioProfile **before,
         GString       *text)
{
  g_autoptr (GFile) file = g_list_model_get_item (data->files, position);
  CodioProfile *copy = g_ptr_array_index (data->copies, position);
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *problem = NULL;
  g_autofree char *outcome = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioTakenIn) taken = NULL;

  if (copy == NULL)
    {
      add_line (text, file, g_ptr_array_index (data->problems, position));
      return FALSE;
    }

  problem = codio_merge_dup_base_problem (data->profile, copy);
  taken = codio_profile_take_in (data->profile, copy, name, now, &error);
  if (taken == NULL)
    {
      add_line (text, file, error->message);
      return FALSE;
    }

  outcome = dup_outcome (taken);
  add_line (text, file, outcome);
  if (problem)
    {
      /* Translators: what is wrong with an earlier state of the profile, as the end of a sentence */
      g_autofree char *sentence = g_strdup_printf (_("With this earlier state it could not be compared: %s."), problem);

      add_sentence (text, sentence);
    }
  if (!taken->base_known)
    add_sentence (text, _("It is not known what both were made from: what only one of them says was taken over."));
  if (*before == NULL)
    *before = g_object_ref (codio_comparison_get_before (taken->comparison));

  return TRUE;
}

static void
show_outcome (ReadData     *data,
              CodioProfile *before,
              const char   *text)
{
  g_autoptr (CodioComparison) comparison = codio_comparison_new (before, data->profile);
  AdwDialog *dialog = codio_merge_dialog_new (data->profile);

  codio_merge_dialog_set_summary (CODIO_MERGE_DIALOG (dialog), text, comparison);
  codio_window_present_dialog (data->window, dialog);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ReadData) data = user_data;
  g_autoptr (CodioProfile) before = NULL;
  g_autoptr (GString) text = NULL;
  guint n_taken = 0;

  if (!codio_window_works_on (data->window, data->profile))
    return; /* the user works on something else by now */

  text = g_string_new (NULL);
  for (guint i = 0; i < data->copies->len; i++)
    n_taken += take_in (data, i, &before, text);

  if (n_taken > 0)
    {
      show_outcome (data, before, text->str);
    }
  else
    {
      g_string_append_printf (text, "\n\n%s", _("Nothing was changed."));
      codio_window_show_message (data->window, _("Cannot Take In"), text->str);
    }
}

/*< private >
 * codio_window_take_in_files:
 * @self: a window with a profile
 * @files: (element-type GFile): copies of the profile
 *
 * Takes the copies into the profile, each as one step, and says what became of each.
 */
void
codio_window_take_in_files (CodioWindow *self,
                            GListModel  *files)
{
  ReadData *data = g_new0 (ReadData, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, data);

  g_task_set_source_tag (task, codio_window_take_in_files);
  data->window = g_object_ref (self);
  data->profile = g_object_ref (codio_window_get_profile (self));
  g_set_object (&data->own, codio_document_get_file (codio_window_get_document (self)));
  data->files = g_object_ref (files);
  data->copies = g_ptr_array_new_with_free_func (clear_object);
  data->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, data, NULL);
  g_task_run_in_thread (task, read_thread);
}
