/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-open-files.h"

#include "codio-profile-file.h"

/* In which window the profile in a file is open: it is not opened twice, and no other file takes its place. A file can
 * have several names, so the disk is asked, in a thread. */

static GFile *
get_file (gpointer window)
{
  CodioDocument *document = CODIO_IS_WINDOW (window) ? codio_window_get_document (window) : NULL;

  return document ? codio_document_get_file (document) : NULL;
}

/* The files of the windows now, but for that of one document. */
static GPtrArray *
list_open (CodioDocument *but)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())); l; l = l->next)
    {
      GFile *file = get_file (l->data);

      if (file && codio_window_get_document (l->data) != but)
        g_ptr_array_add (open, g_object_ref (file));
    }

  return open;
}

typedef struct
{
  GFile *file;
  CodioDocument *but;
  GPtrArray *open; /* the files of the windows */
} FindData;

static void
find_data_free (gpointer user_data)
{
  FindData *data = user_data;

  g_object_unref (data->file);
  g_clear_object (&data->but);
  g_ptr_array_unref (data->open);
  g_free (data);
}

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  FindData *data = g_task_get_task_data (task_data);
  GFile *found = NULL;

  for (guint i = 0; found == NULL && i < data->open->len; i++)
    if (codio_file_is_same (data->file, g_ptr_array_index (data->open, i)))
      found = g_object_ref (g_ptr_array_index (data->open, i));

  g_task_return_pointer (task, found, g_object_unref);
}

static void found_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data);

static void
find (GTask *task)
{
  g_autoptr (GTask) search = g_task_new (NULL, NULL, found_cb, g_object_ref (task));

  g_task_set_source_tag (search, find);
  g_task_set_task_data (search, g_object_ref (task), g_object_unref);
  g_task_run_in_thread (search, find_thread);
}

/* What was opened while the disk was asked is looked at too. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  FindData *data = g_task_get_task_data (task);
  GFile *found = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GPtrArray) open = list_open (data->but);
  gboolean opened = FALSE;

  for (guint i = 0; i < open->len; i++)
    opened |= !g_ptr_array_find (data->open, g_ptr_array_index (open, i), NULL);

  if (found == NULL && opened)
    {
      g_ptr_array_unref (data->open);
      data->open = g_steal_pointer (&open);
      find (task);
    }
  else
    {
      g_task_return_pointer (task, found, g_object_unref);
    }
}

/**
 * codio_open_files_find_async:
 * @file: a file
 * @but: (nullable): a document whose window is not meant
 * @callback: called when it is known
 * @user_data: data for @callback
 *
 * Looks in which window the profile in @file is open now.
 */
void
codio_open_files_find_async (GFile               *file,
                             CodioDocument       *but,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  FindData *data;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (but == NULL || CODIO_IS_DOCUMENT (but));

  data = g_new0 (FindData, 1);
  data->file = g_object_ref (file);
  g_set_object (&data->but, but);
  data->open = list_open (but);
  g_task_set_source_tag (task, codio_open_files_find_async);
  g_task_set_task_data (task, data, find_data_free);
  find (task);
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
  FindData *data;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  data = g_task_get_task_data (G_TASK (result));

  return data->file;
}

/**
 * codio_open_files_find_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer none) (nullable): the window that was found, if that is open still
 */
CodioWindow *
codio_open_files_find_finish (GAsyncResult *result)
{
  GtkApplication *app = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  file = g_task_propagate_pointer (G_TASK (result), NULL);
  for (GList *l = file ? gtk_application_get_windows (app) : NULL; l; l = l->next)
    if (get_file (l->data) && g_file_equal (get_file (l->data), file))
      return CODIO_WINDOW (l->data);

  return NULL;
}
