/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-open-files.h"

#include "codio-profile-file.h"
#include "codio-window.h"

/* Whether a file that is to be written holds a profile that is open, in whatever window: it would be gone. A file can
 * have several names, so the disk is asked, in a thread. */

typedef struct
{
  GFile *file;
  GPtrArray *open; /* the files of the windows */
} CheckData;

static void
check_data_free (gpointer user_data)
{
  CheckData *data = user_data;

  g_object_unref (data->file);
  g_ptr_array_unref (data->open);
  g_free (data);
}

static void
check_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  CheckData *data = task_data;

  for (guint i = 0; i < data->open->len; i++)
    if (codio_file_is_same (data->file, g_ptr_array_index (data->open, i)))
      {
        g_task_return_boolean (task, TRUE);
        return;
      }

  g_task_return_boolean (task, FALSE);
}

/**
 * codio_open_files_check_async:
 * @file: a file that is to be written
 * @but: (nullable): a document that may be in that file already, as it is what will be written
 * @callback: called when it is known
 * @user_data: data for @callback
 *
 * Looks whether @file is that of a profile that is open in any window now, other than @but.
 */
void
codio_open_files_check_async (GFile               *file,
                              CodioDocument       *but,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GtkApplication *app = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  CheckData *data;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (but == NULL || CODIO_IS_DOCUMENT (but));

  data = g_new0 (CheckData, 1);
  data->file = g_object_ref (file);
  data->open = g_ptr_array_new_with_free_func (g_object_unref);
  for (GList *l = gtk_application_get_windows (app); l; l = l->next)
    {
      CodioDocument *document = CODIO_IS_WINDOW (l->data) ? codio_window_get_document (l->data) : NULL;

      if (document && document != but && codio_document_get_file (document))
        g_ptr_array_add (data->open, g_object_ref (codio_document_get_file (document)));
    }

  g_task_set_source_tag (task, codio_open_files_check_async);
  g_task_set_task_data (task, data, check_data_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * codio_open_files_get_file:
 * @result: what the callback was given
 *
 * Returns: (transfer none): the file that was looked at, the very object
 */
GFile *
codio_open_files_get_file (GAsyncResult *result)
{
  CheckData *data;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  data = g_task_get_task_data (G_TASK (result));

  return data->file;
}

/**
 * codio_open_files_check_finish:
 * @result: what the callback was given
 *
 * Returns: whether a profile that is open is kept in that file
 */
gboolean
codio_open_files_check_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
