/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-document.h"

/**
 * CodioDocument:
 *
 * A profile that is being worked on, and the file it is kept in.
 *
 * Invariants: `file` is %NULL until the profile was read from or written to one; it changes only after a
 * successful save.
 */
struct _CodioDocument
{
  GObject parent_instance;

  CodioProfile *profile;
  GFile *file;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioDocument, codio_document, G_TYPE_OBJECT)

/* What a thread needs to save: it never touches the profile. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  guint64 state;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_bytes_unref (save->bytes);
  g_free (save);
}

static void
modified_cb (CodioDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  CodioProfile *profile = codio_profile_load (task_data, NULL, cancellable, &error);

  if (profile)
    g_task_return_pointer (task, profile, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Save *save = task_data;
  GError *error = NULL;

  if (codio_file_replace (save->file, save->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
codio_document_finalize (GObject *object)
{
  CodioDocument *self = CODIO_DOCUMENT (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (codio_document_parent_class)->finalize (object);
}

static void
codio_document_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CodioDocument *self = CODIO_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, codio_document_get_file (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, codio_document_get_modified (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_document_class_init (CodioDocumentClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_document_finalize;
  object_class->get_property = codio_document_get_property;

  /**
   * CodioDocument:file:
   *
   * The file it is kept in.
   */
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);

  /**
   * CodioDocument:modified:
   *
   * Whether there are changes that are not in the file.
   */
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
codio_document_init (CodioDocument *self)
{
}

/**
 * codio_document_new:
 * @profile: a profile
 *
 * Returns: (transfer full): a document for @profile that is in no file yet
 */
CodioDocument *
codio_document_new (CodioProfile *profile)
{
  CodioDocument *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_DOCUMENT, NULL);
  self->profile = g_object_ref (profile);
  g_signal_connect_object (codio_profile_get_history (profile), "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * codio_document_open_async:
 * @file: a file
 * @cancellable: (nullable): to cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the profile in @file.
 */
void
codio_document_open_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, codio_document_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

/**
 * codio_document_open_finish:
 * @result: what the callback got
 * @error: return location for an error of #CODIO_PROFILE_ERROR or #G_IO_ERROR
 *
 * Returns: (transfer full): a document for the profile, or %NULL
 */
CodioDocument *
codio_document_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr (CodioProfile) profile = NULL;
  CodioDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  profile = g_task_propagate_pointer (G_TASK (result), error);
  if (profile == NULL)
    return NULL;

  self = codio_document_new (profile);
  self->file = g_object_ref (g_task_get_task_data (G_TASK (result)));

  return self;
}

/**
 * codio_document_get_profile:
 * @self: a document
 *
 * Returns: (transfer none): the profile
 */
CodioProfile *
codio_document_get_profile (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->profile;
}

/**
 * codio_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file it is kept in
 */
GFile *
codio_document_get_file (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * codio_document_get_modified:
 * @self: a document
 *
 * Returns: whether there are changes that are not in the file
 */
gboolean
codio_document_get_modified (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), FALSE);

  return codio_history_get_modified (codio_profile_get_history (self->profile));
}

/**
 * codio_document_save_async:
 * @self: a document
 * @file: a file, which is replaced
 * @cancellable: (nullable): to cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the profile as it is now; changes that are made meanwhile are not in @file.
 */
void
codio_document_save_async (CodioDocument       *self,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Save *save;

  g_return_if_fail (CODIO_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  if (codio_document_get_modified (self))
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

      codio_profile_touch (self->profile, now);
    }

  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->bytes = codio_profile_write (self->profile);
  save->state = codio_history_mark (codio_profile_get_history (self->profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, codio_document_save_async);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * codio_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: return location for an error of #G_IO_ERROR
 *
 * Returns: whether the profile is in the file now
 */
gboolean
codio_document_save_finish (CodioDocument  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  Save *save;

  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  save = g_task_get_task_data (G_TASK (result));
  if (g_set_object (&self->file, save->file))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
  codio_history_set_saved (codio_profile_get_history (self->profile), save->state);

  return TRUE;
}
