/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-document-private.h"

#include "codio-i18n.h"
#include "codio-profile-private.h"
#include "codio-snapshot.h"

/**
 * CodioDocument:
 *
 * A profile that is being worked on, and the file it is kept in.
 *
 * Invariants:
 * 1. `file` is %NULL until the profile was read from or written to one; it changes only after a successful save.
 * 2. `stamp` is the time and size of the file as the document knows it: as it read or wrote it, or as the user
 *    accepted it. %NULL means that there is none.
 * 3. Its own file is only written to while it has that stamp.
 * 4. One save is under way at a time, so the last one that was asked for is the last to reach the disk.
 * 5. What is found on disk counts only if no save began or ended while it was looked for.
 */
enum
{
  PROP_0,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_DRAFT_ERROR,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioDocument, codio_document, G_TYPE_OBJECT)

G_DEFINE_QUARK (codio-document-error-quark, codio_document_error)

/* What a thread found in a file. */
typedef struct
{
  CodioProfile *profile;
  char *stamp;
  gboolean is_copy;
  GPtrArray *left_out;
} Opened;

/* What a thread needs to save: a copy, so that it never touches the profile. */
typedef struct
{
  GFile *file;
  gboolean own;   /* whether it is the document's file, */
  char *expected; /* which has to have this stamp */

  CodioProfile *copy;
  guint64 state;
  char *found;
} Save;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_object (&opened->profile);
  g_clear_pointer (&opened->left_out, g_ptr_array_unref);
  g_free (opened->stamp);
  g_free (opened);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_clear_object (&save->copy);
  g_free (save->expected);
  g_free (save->found);
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
  Opened *opened = g_new0 (Opened, 1);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  /* First the stamp: a change while it is read must be noticed later. */
  opened->stamp = codio_document_query_stamp (task_data, cancellable, NULL);
  bytes = codio_profile_load_bytes (task_data, &opened->is_copy, cancellable, &error);
  if (bytes)
    opened->profile = codio_profile_read (bytes, NULL, &error);
  if (opened->profile)
    {
      codio_profile_count_attention (opened->profile);
      g_task_return_pointer (task, opened, opened_free);
    }
  else
    {
      opened_free (opened);
      g_task_return_error (task, error);
    }
}

static void
salvage_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  CodioProfile *profile;
  Opened *opened;
  GError *error = NULL;

  bytes = codio_profile_load_bytes (task_data, NULL, cancellable, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  profile = codio_profile_read_sound (bytes, issues);
  if (profile == NULL)
    {
      g_task_return_new_error_literal (task, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_A_PROFILE,
                                       _("nothing in the file can be read"));
      return;
    }

  codio_profile_count_attention (profile);
  opened = g_new0 (Opened, 1);
  opened->profile = profile;
  opened->left_out = g_steal_pointer (&issues);
  g_task_return_pointer (task, opened, opened_free);
}

/* What the file holds then is what was to be saved, even if a power cut may undo that. */
static gboolean
is_not_durable (GError *error)
{
  return g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_DURABLE);
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Save *save = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = codio_profile_write_checked (save->copy, &error);

  g_clear_object (&save->copy);

  if (error == NULL && save->own)
    {
      save->found = codio_document_query_stamp (save->file, NULL, &error);
      if (error == NULL && g_strcmp0 (save->found, save->expected) != 0)
        {
          if (save->found)
            g_set_error_literal (&error, CODIO_DOCUMENT_ERROR, CODIO_DOCUMENT_ERROR_CHANGED,
                                 _("somebody else changed the file"));
          else
            g_set_error_literal (&error, CODIO_DOCUMENT_ERROR, CODIO_DOCUMENT_ERROR_REMOVED,
                                 _("the file was removed"));
        }
    }

  if (error == NULL && (codio_file_replace (save->file, bytes, &error) || is_not_durable (error)))
    {
      g_free (save->found);
      save->found = codio_document_query_stamp (save->file, NULL, NULL);
    }

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
codio_document_finalize (GObject *object)
{
  CodioDocument *self = CODIO_DOCUMENT (object);

  codio_document_unwatch (self);
  g_clear_object (&self->profile);
  g_clear_object (&self->file);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->draft_error, g_free);
  g_clear_pointer (&self->moment, g_free);

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

    case PROP_DRAFT_ERROR:
      g_value_set_string (value, codio_document_get_draft_error (self));
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

  /**
   * CodioDocument:draft-error:
   *
   * Why its changes could not be kept safe, as the end of a sentence; %NULL if they are.
   */
  props[PROP_DRAFT_ERROR] = g_param_spec_string ("draft-error", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioDocument::disk-changed:
   *
   * Something else became of the file, see codio_document_get_disk().
   */
  g_signal_new ("disk-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
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
 * codio_document_new_moment:
 * @profile: what a profile said at a moment
 * @moment: what that moment is called
 *
 * Returns: (transfer full): a document to look at, in which nothing changes and which is in no file
 */
CodioDocument *
codio_document_new_moment (CodioProfile *profile,
                           const char   *moment)
{
  CodioDocument *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  codio_profile_freeze (profile);
  self = codio_document_new (profile);
  self->moment = g_strdup (moment);

  return self;
}

/**
 * codio_document_get_moment:
 * @self: a document
 *
 * Returns: (nullable): what the moment is called at which the profile was as @self shows it; %NULL if that is now
 */
const char *
codio_document_get_moment (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->moment;
}

/**
 * codio_document_new_unsaved:
 * @profile: a profile that holds unsaved work
 * @file: (nullable): the file it belongs to
 * @stamp: (nullable): what codio_document_get_stamp() said when the work was done
 *
 * Returns: (transfer full): a document for @profile, which is modified
 */
CodioDocument *
codio_document_new_unsaved (CodioProfile *profile,
                            GFile        *file,
                            const char   *stamp)
{
  CodioDocument *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = codio_document_new (profile);
  codio_history_set_saved (codio_profile_get_history (profile), CODIO_NEVER_SAVED);
  g_set_str (&self->stamp, stamp);
  g_set_str (&self->found, stamp);
  codio_document_set_file (self, file);
  codio_document_check_disk (self);

  return self;
}

/**
 * codio_document_open_async:
 * @file: a file
 * @cancellable: (nullable): to cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the profile in @file. Of a report with the profile inside a copy is opened, which is in no file yet.
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
 * codio_document_salvage_async:
 * @file: a file that is sound JSON but breaks rules of the format
 * @cancellable: (nullable): to cancel
 * @callback: called when it is done, for codio_document_open_finish()
 * @user_data: for @callback
 *
 * Reads what can be read in @file, as a new document that is in no file yet.
 */
void
codio_document_salvage_async (GFile               *file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, codio_document_salvage_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, salvage_thread);
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
  Opened *opened;
  CodioDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;

  if (opened->left_out || opened->is_copy)
    {
      self = codio_document_new_unsaved (opened->profile, NULL, NULL);
      codio_document_set_left_out (self, opened->left_out);
    }
  else
    {
      self = codio_document_new (opened->profile);
      g_set_str (&self->stamp, opened->stamp);
      g_set_str (&self->found, opened->stamp);
      codio_document_set_file (self, g_task_get_task_data (G_TASK (result)));
      codio_document_check_disk (self);
    }
  opened_free (opened);

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
 * codio_document_get_left_out:
 * @self: a document
 *
 * Returns: (transfer none) (nullable) (element-type CodioIssue): what was not taken over from a file that is in part
 *   unreadable
 */
GPtrArray *
codio_document_get_left_out (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->left_out;
}

/**
 * codio_document_set_left_out:
 * @self: a document that was just made
 * @left_out: (nullable) (element-type CodioIssue): what was not taken over into its profile; nobody changes it any
 *   more, so that threads can share it
 */
void
codio_document_set_left_out (CodioDocument *self,
                             GPtrArray     *left_out)
{
  g_return_if_fail (CODIO_IS_DOCUMENT (self));

  if (left_out)
    g_ptr_array_ref (left_out);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  self->left_out = left_out;
}

/**
 * codio_document_get_draft_error:
 * @self: a document
 *
 * Returns: (nullable): why its changes could not be kept safe, as the end of a sentence
 */
const char *
codio_document_get_draft_error (CodioDocument *self)
{
  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), NULL);

  return self->draft_error;
}

/**
 * codio_document_set_draft_error:
 * @self: a document
 * @message: (nullable): why its changes could not be kept safe, as the end of a sentence
 */
void
codio_document_set_draft_error (CodioDocument *self,
                                const char    *message)
{
  g_return_if_fail (CODIO_IS_DOCUMENT (self));

  if (g_set_str (&self->draft_error, message))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT_ERROR]);
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

static void
save_copied_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Save *save = g_task_get_task_data (task);

  save->copy = codio_snapshot_take_finish (result, &save->state);
  g_task_run_in_thread (task, save_thread);
}

/* Begins the save that waits longest: of two at the same time, the older could be the last to reach the disk. */
static void
begin_save (CodioDocument *self)
{
  GTask *task = g_queue_pop_head (&self->saves);
  Save *save = g_task_get_task_data (task);

  save->own = self->file && g_file_equal (self->file, save->file);
  save->expected = g_strdup (self->stamp);
  self->n_saves++;
  codio_snapshot_take_async (self->profile, TRUE, save_copied_cb, task);
}

/**
 * codio_document_save_async:
 * @self: a document
 * @file: a file, which is replaced
 * @cancellable: (nullable): to cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the profile as it is now, or, if it is large, as it will be in a moment; later changes are not in @file.
 * If @file is that of the document and somebody else changed it, nothing is written. A save that has begun is waited
 * for until codio_document_save_finish() was called for it.
 */
void
codio_document_save_async (CodioDocument       *self,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;
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

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, codio_document_save_async);
  g_task_set_task_data (task, save, save_free);
  g_queue_push_tail (&self->saves, task);
  if (self->n_saving++ == 0)
    begin_save (self);
}

/**
 * codio_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: return location for an error of #CODIO_DOCUMENT_ERROR or #G_IO_ERROR
 *
 * Returns: whether the profile is in the file now
 */
gboolean
codio_document_save_finish (CodioDocument  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_autoptr (GError) own_error = NULL;
  gboolean saved = FALSE;
  Save *save;

  g_return_val_if_fail (CODIO_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  save = g_task_get_task_data (G_TASK (result));
  self->n_saving--;
  self->n_saves++;

  if (!g_task_propagate_boolean (G_TASK (result), &own_error))
    {
      if (save->own && is_not_durable (own_error))
        g_set_str (&self->stamp, save->found);
      if (own_error->domain == CODIO_DOCUMENT_ERROR)
        codio_document_set_disk (self, save->found);
      else
        codio_document_check_disk (self);
      g_propagate_error (error, g_steal_pointer (&own_error));
    }
  else
    {
      saved = TRUE;
      g_set_str (&self->stamp, save->found);
      codio_document_set_disk (self, save->found);
      codio_document_set_file (self, save->file);
      codio_history_set_saved (codio_profile_get_history (self->profile), save->state);
      codio_document_check_disk (self);
    }

  if (!g_queue_is_empty (&self->saves))
    begin_save (self);

  return saved;
}
