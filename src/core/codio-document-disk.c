/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-document-private.h"

#include "codio-i18n.h"

/* The file of a document on disk: what it is like, watching it, and what became of it. */

#define ATTRIBUTES G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

typedef struct
{
  GFile *file;
  guint64 n_saves;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  g_clear_object (&check->file);
  g_free (check);
}

static char *
stamp_from_info (GFileInfo *info)
{
  return g_strdup_printf ("%s/%" G_GOFFSET_FORMAT, g_file_info_get_etag (info), g_file_info_get_size (info));
}

/*< private >
 * codio_document_query_stamp:
 * @file: a file
 * @cancellable: (nullable): to cancel
 * @error: return location for an error of #G_IO_ERROR
 *
 * Blocks until it knows what @file is like.
 *
 * Returns: (transfer full) (nullable): its time and size; %NULL if there is no such file. That it cannot be looked at
 *   is an error.
 */
char *
codio_document_query_stamp (GFile         *file,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &own_error);

  /* Of a file in a folder that nobody may look into, GIO says nothing, and that is no error. */
  if (info && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE))
    return stamp_from_info (info);
  if (!g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, G_IO_ERROR, own_error ? own_error->code : G_IO_ERROR_PERMISSION_DENIED,
                         _("it cannot be seen whether somebody else changed the file"));

  return NULL;
}

/*< private >
 * codio_document_set_disk:
 * @self: a document
 * @found: (nullable): the stamp that its file was found to have
 */
void
codio_document_set_disk (CodioDocument *self,
                         const char    *found)
{
  CodioDisk disk = CODIO_DISK_SAME;
  gboolean other = g_strcmp0 (found, self->found) != 0;

  if (found == NULL && self->stamp)
    disk = CODIO_DISK_REMOVED;
  else if (g_strcmp0 (found, self->stamp) != 0)
    disk = CODIO_DISK_CHANGED;

  g_set_str (&self->found, found);
  if (disk == self->disk && (disk == CODIO_DISK_SAME || !other))
    return;

  self->disk = disk;
  g_signal_emit_by_name (self, "disk-changed");
}

static void
check_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Check *check = task_data;
  GError *error = NULL;
  char *stamp = codio_document_query_stamp (check->file, cancellable, &error);

  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, stamp, g_free);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CodioDocument *self = CODIO_DOCUMENT (source);
  Check *check = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (error || self->file == NULL)
    return;
  if (check->n_saves != self->n_saves || !g_file_equal (check->file, self->file))
    codio_document_check_disk (self);
  else
    codio_document_set_disk (self, found);
}

/*< private >
 * codio_document_check_disk:
 * @self: a document
 *
 * Looks in a thread what became of its file.
 */
void
codio_document_check_disk (CodioDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Check *check;

  /* The end of a save checks again. */
  if (self->n_saving > 0 || self->file == NULL)
    return;

  check = g_new0 (Check, 1);
  check->file = g_object_ref (self->file);
  check->n_saves = self->n_saves;
  task = g_task_new (self, NULL, checked_cb, NULL);
  g_task_set_source_tag (task, codio_document_check_disk);
  g_task_set_task_data (task, check, check_free);
  g_task_run_in_thread (task, check_thread);
}

static void
monitor_cb (CodioDocument *self)
{
  codio_document_check_disk (self);
}

/*< private >
 * codio_document_unwatch:
 * @self: a document
 *
 * Stops watching its file.
 */
void
codio_document_unwatch (CodioDocument *self)
{
  if (self->monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->monitor, monitor_cb, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/*< private >
 * codio_document_set_file:
 * @self: a document
 * @file: (nullable): where it is kept from now on
 */
void
codio_document_set_file (CodioDocument *self,
                         GFile         *file)
{
  if (self->file && file && g_file_equal (self->file, file))
    return;

  codio_document_unwatch (self);

  g_set_object (&self->file, file);
  if (file)
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  /* Where a file cannot be watched, its stamp is still compared when it is saved. */
  if (self->monitor)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (monitor_cb), self);

  g_object_notify (G_OBJECT (self), "file");
}

/**
 * codio_document_get_stamp:
 * @self: a document
 *
 * Returns: (nullable): the time and size of its file as the document knows it
 */
const char *
codio_document_get_stamp (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->stamp;
}

/**
 * codio_document_get_disk:
 * @self: a document
 *
 * Returns: what became of its file
 */
CodioDisk
codio_document_get_disk (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), CODIO_DISK_SAME);

  return self->disk;
}

/**
 * codio_document_accept_disk:
 * @self: a document
 *
 * Says that the user knows what became of the file and keeps the document as it is: the next save replaces the
 * file, unless it changes once more. Until then the document is modified.
 */
void
codio_document_accept_disk (CodioDocument *self)
{
  g_return_if_fail (CODIO_IS_DOCUMENT (self));

  g_set_str (&self->stamp, self->found);
  codio_history_set_saved (codio_profile_get_history (self->profile), CODIO_NEVER_SAVED);
  codio_document_set_disk (self, self->found);
}
