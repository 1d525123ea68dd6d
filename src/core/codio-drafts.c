/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-drafts.h"

#include "codio-drafts-private.h"
#include "codio-snapshot.h"

/**
 * CodioDrafts:
 *
 * Keeps the unsaved work of all documents in a folder, so that it comes back after a crash.
 *
 * The folder holds `<uuid>.codio` for each draft, `index.json` that says to which file and to which running program
 * each belongs and what was left out of it when it was read, `<uuid>.lock` for each running program, locked as long
 * as it runs, and `index.lock`.
 *
 * Invariants:
 * 1. A change is in a draft at most DELAY and the time of writing later: a timer that runs is never put off, and one
 *    runs, or a draft is being written, whenever a tracked document has changes that are in no draft.
 * 2. The index is written after the draft that it names, and written again before a draft is removed. So each draft
 *    that the index names is whole, and a crash in between leaves a draft that no index names.
 * 3. A draft that could not be written is not put in the index; its document says so, and it is tried again.
 * 4. A draft is removed only because its document was saved, has no changes any more, or the user said so.
 * 5. A draft that no index names, or that cannot be read, is listed as an orphan. Only the user removes it.
 * 6. Everything in the folder is read and written with `index.lock` locked. A program touches the drafts of another
 *    only if it can lock that one's lock: then it does not run any more.
 * 7. The folder is used by one thread, in the order of the requests: what is removed last stays removed.
 */
struct _CodioDrafts
{
  GObject parent_instance;

  CodioDraftsStore *store; /* of the thread only, but for its paths */
  GThreadPool *thread;
  GHashTable *drafts; /* CodioDocument → Draft */
  GListStore *orphans;
  guint delay;
  guint n_written;
};

G_DEFINE_FINAL_TYPE (CodioDrafts, codio_drafts, G_TYPE_OBJECT)

/* In milliseconds: with the time of writing this stays under three seconds. */
#define DELAY 2000

/* What keeps one document safe. It outlives the tracking while a draft is being written. */
typedef struct
{
  CodioDrafts *drafts;
  CodioDocument *document; /* NULL when it is tracked no more */
  char *id;
  gulong changed_id;
  gulong file_id;
  guint timer;
  gboolean writing;
  gboolean dirty; /* there are changes that are in no draft */
  gboolean kept;  /* there may be a draft in the folder */
} Draft;

typedef enum
{
  JOB_WRITE,
  JOB_REMOVE,
  JOB_RECOVER,
} JobKind;

typedef struct
{
  JobKind kind;
  CodioDraftEntry *entry;
  CodioProfile *copy;
  Draft *draft;
} Job;

typedef struct
{
  CodioDraftEntry *entry;
  CodioProfile *profile;
} Found;

typedef struct
{
  GPtrArray *found;   /* of Found */
  GPtrArray *orphans; /* of GFileInfo */
} Recovered;

static void draft_clear (gpointer data);

static void
draft_unref (Draft *draft)
{
  g_rc_box_release_full (draft, draft_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_unref)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->entry, codio_draft_entry_free);
  g_clear_object (&job->copy);
  g_clear_pointer (&job->draft, draft_unref);
  g_free (job);
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->entry, codio_draft_entry_free);
  g_clear_object (&found->profile);
  g_free (found);
}

static void
recovered_free (gpointer data)
{
  Recovered *recovered = data;

  g_ptr_array_unref (recovered->found);
  g_ptr_array_unref (recovered->orphans);
  g_free (recovered);
}

/* A draft without owner is shown by its title, if it can be read, and its time. */
static void
add_orphan (CodioDraftsStore *store,
            GPtrArray        *orphans,
            const char       *id,
            CodioProfile     *profile)
{
  g_autofree char *path = codio_drafts_store_get_path (store, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE,
                                                  NULL, NULL);

  if (info == NULL)
    info = g_file_info_new ();
  g_file_info_set_name (info, id);
  g_file_info_set_display_name (info, profile ? codio_profile_get_title (profile) : "");
  g_ptr_array_add (orphans, g_steal_pointer (&info));
}

static void
recover (CodioDraftsStore *store,
         GTask            *task)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  Recovered *recovered;
  GError *error = NULL;

  entries = codio_drafts_store_take_over (store, &ids, &error);
  if (entries == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  recovered = g_new0 (Recovered, 1);
  recovered->found = g_ptr_array_new_with_free_func (found_free);
  recovered->orphans = g_ptr_array_new_with_free_func (g_object_unref);
  while (entries->len > 0)
    {
      g_autofree char *path = NULL;
      g_autoptr (GFile) file = NULL;
      Found *found = g_new0 (Found, 1);

      found->entry = g_ptr_array_steal_index (entries, 0);
      path = codio_drafts_store_get_path (store, found->entry->id);
      file = g_file_new_for_path (path);
      found->profile = codio_profile_load (file, NULL, NULL, NULL);
      if (found->profile)
        {
          g_ptr_array_add (recovered->found, found);
        }
      else
        {
          add_orphan (store, recovered->orphans, found->entry->id, NULL);
          found_free (found);
        }
    }

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = codio_drafts_store_get_path (store, g_ptr_array_index (ids, i));
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (CodioProfile) profile = codio_profile_load (file, NULL, NULL, NULL);

      add_orphan (store, recovered->orphans, g_ptr_array_index (ids, i), profile);
    }

  g_task_return_pointer (task, recovered, recovered_free);
}

static void
thread_cb (gpointer data,
           gpointer user_data)
{
  g_autoptr (GTask) task = data;
  CodioDraftsStore *store = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  switch (job->kind)
    {
    case JOB_WRITE:
      bytes = codio_profile_write_checked (job->copy, &error);
      g_clear_object (&job->copy);
      if (bytes && codio_drafts_store_write (store, job->entry, bytes, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      break;

    case JOB_REMOVE:
      if (codio_drafts_store_remove (store, job->entry->id, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      break;

    case JOB_RECOVER:
    default:
      recover (store, task);
      break;
    }
}

static void
push (CodioDrafts         *self,
      Job                 *job,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->thread, task, NULL);
}

static void
push_remove (CodioDrafts *self,
             const char  *id)
{
  Job *job = g_new0 (Job, 1);

  job->kind = JOB_REMOVE;
  job->entry = codio_draft_entry_new ();
  job->entry->id = g_strdup (id);
  push (self, job, NULL, NULL);
}

static gboolean timer_cb (gpointer user_data);

static void
start_timer (Draft *draft)
{
  if (draft->document && draft->timer == 0 && !draft->writing)
    draft->timer = g_timeout_add (draft->drafts->delay, timer_cb, draft);
}

static void
remove_draft (Draft *draft)
{
  draft->dirty = FALSE;
  g_clear_handle_id (&draft->timer, g_source_remove);
  if (draft->kept || draft->writing)
    push_remove (draft->drafts, draft->id);
  draft->kept = FALSE;
  if (draft->document)
    codio_document_set_draft_error (draft->document, NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  /* Taken here: the thread may be the last to let go of the job, and counts of drafts are for this thread alone. */
  g_autoptr (Draft) draft = g_steal_pointer (&job->draft);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  draft->writing = FALSE;
  if (written)
    CODIO_DRAFTS (source)->n_written++;
  if (draft->document == NULL)
    return;

  if (!codio_document_get_modified (draft->document))
    {
      codio_document_set_draft_error (draft->document, NULL);
      return;
    }

  codio_document_set_draft_error (draft->document, written ? NULL : error->message);
  if (written)
    draft->kept = TRUE;
  else
    draft->dirty = TRUE;
  if (draft->dirty)
    start_timer (draft);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Draft *draft = user_data;
  g_autoptr (CodioProfile) copy = codio_snapshot_take_finish (result, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GFile *file;
  Job *job;

  /* It was saved or closed meanwhile: its draft is not to come back. */
  if (draft->document == NULL || !codio_document_get_modified (draft->document))
    {
      draft->writing = FALSE;
      draft_unref (draft);
      return;
    }

  job = g_new0 (Job, 1);
  job->kind = JOB_WRITE;
  job->copy = g_steal_pointer (&copy);
  job->draft = draft;
  job->entry = codio_draft_entry_new ();
  job->entry->id = g_strdup (draft->id);
  job->entry->title = g_strdup (codio_profile_get_title (job->copy));
  job->entry->time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  file = codio_document_get_file (draft->document);
  job->entry->uri = file ? g_file_get_uri (file) : NULL;
  job->entry->stamp = g_strdup (codio_document_get_stamp (draft->document));
  if (codio_document_get_left_out (draft->document))
    job->entry->left_out = g_ptr_array_ref (codio_document_get_left_out (draft->document));
  push (draft->drafts, job, written_cb, NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  Draft *draft = user_data;

  draft->timer = 0;
  draft->dirty = FALSE;
  draft->writing = TRUE;
  codio_snapshot_take_async (codio_document_get_profile (draft->document), FALSE, copied_cb,
                             g_rc_box_acquire (draft));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (Draft *draft)
{
  if (!codio_document_get_modified (draft->document))
    {
      remove_draft (draft);
      return;
    }

  draft->dirty = TRUE;
  start_timer (draft);
}

static void
draft_clear (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->drafts);
  g_free (draft->id);
}

static void
draft_stop (gpointer data)
{
  Draft *draft = data;

  g_clear_handle_id (&draft->timer, g_source_remove);
  if (draft->document)
    {
      g_signal_handler_disconnect (codio_profile_get_history (codio_document_get_profile (draft->document)),
                                   draft->changed_id);
      g_clear_signal_handler (&draft->file_id, draft->document);
    }
  g_clear_object (&draft->document);
  draft_unref (draft);
}

static Draft *
track (CodioDrafts   *self,
       CodioDocument *document,
       const char    *id)
{
  Draft *draft = g_rc_box_new0 (Draft);

  draft->drafts = g_object_ref (self);
  draft->document = g_object_ref (document);
  draft->id = id ? g_strdup (id) : g_uuid_string_random ();
  draft->kept = id != NULL;
  draft->changed_id = g_signal_connect_swapped (codio_profile_get_history (codio_document_get_profile (document)),
                                                "changed", G_CALLBACK (changed_cb), draft);
  /* Where the work belongs is in the index too. */
  draft->file_id = g_signal_connect_swapped (document, "notify::file", G_CALLBACK (changed_cb), draft);
  g_hash_table_insert (self->drafts, document, draft);

  return draft;
}

static void
codio_drafts_dispose (GObject *object)
{
  CodioDrafts *self = CODIO_DRAFTS (object);

  codio_drafts_close (self);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_object (&self->orphans);

  G_OBJECT_CLASS (codio_drafts_parent_class)->dispose (object);
}

static void
codio_drafts_class_init (CodioDraftsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_drafts_dispose;
}

static void
codio_drafts_init (CodioDrafts *self)
{
  self->drafts = g_hash_table_new_full (NULL, NULL, NULL, draft_stop);
  self->orphans = g_list_store_new (G_TYPE_FILE_INFO);
  self->delay = DELAY;
}

/**
 * codio_drafts_new:
 * @folder: the path of the folder of drafts, which need not exist
 *
 * Returns: (transfer full): the keeper of unsaved work
 */
CodioDrafts *
codio_drafts_new (const char *folder)
{
  CodioDrafts *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (CODIO_TYPE_DRAFTS, NULL);
  self->store = codio_drafts_store_new (folder);
  self->thread = g_thread_pool_new (thread_cb, self->store, 1, FALSE, NULL);

  return self;
}

/**
 * codio_drafts_set_delay:
 * @self: the drafts
 * @milliseconds: how long after a change the draft is written
 *
 * For tests, which do not want to wait for long.
 */
void
codio_drafts_set_delay (CodioDrafts *self,
                        guint        milliseconds)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));

  self->delay = milliseconds;
}

/**
 * codio_drafts_get_n_written:
 * @self: the drafts
 *
 * Returns: how often a draft was written
 */
guint
codio_drafts_get_n_written (CodioDrafts *self)
{
  g_return_val_if_fail (CODIO_IS_DRAFTS (self), 0);

  return self->n_written;
}

/**
 * codio_drafts_recover_async:
 * @self: the drafts
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for the work of programs that ended without saving or discarding it.
 */
void
codio_drafts_recover_async (CodioDrafts         *self,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Job *job;

  g_return_if_fail (CODIO_IS_DRAFTS (self));

  job = g_new0 (Job, 1);
  job->kind = JOB_RECOVER;
  push (self, job, callback, user_data);
}

/**
 * codio_drafts_recover_finish:
 * @self: the drafts
 * @result: what the callback got
 * @error: return location for an error of #G_IO_ERROR
 *
 * Returns: (transfer full) (element-type CodioDocument): a tracked document for each piece of work, in the order in
 *   which it was written; or %NULL
 */
GPtrArray *
codio_drafts_recover_finish (CodioDrafts   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  Recovered *recovered;

  g_return_val_if_fail (CODIO_IS_DRAFTS (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  recovered = g_task_propagate_pointer (G_TASK (result), error);
  if (recovered == NULL)
    return NULL;

  documents = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < recovered->found->len; i++)
    {
      Found *found = g_ptr_array_index (recovered->found, i);
      g_autoptr (GFile) file = found->entry->uri ? g_file_new_for_uri (found->entry->uri) : NULL;
      CodioDocument *document = codio_document_new_unsaved (found->profile, file, found->entry->stamp);

      codio_document_set_left_out (document, found->entry->left_out);
      track (self, document, found->entry->id);
      g_ptr_array_add (documents, document);
    }
  g_list_store_splice (self->orphans, 0, g_list_model_get_n_items (G_LIST_MODEL (self->orphans)),
                       recovered->orphans->pdata, recovered->orphans->len);
  recovered_free (recovered);

  return g_steal_pointer (&documents);
}

/**
 * codio_drafts_track:
 * @self: the drafts
 * @document: a document
 *
 * From now on, until codio_drafts_forget() or codio_drafts_release(), the changes of @document are kept safe.
 */
void
codio_drafts_track (CodioDrafts   *self,
                    CodioDocument *document)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));
  g_return_if_fail (CODIO_IS_DOCUMENT (document));

  if (g_hash_table_contains (self->drafts, document))
    return;

  track (self, document, NULL);
  if (codio_document_get_modified (document))
    changed_cb (g_hash_table_lookup (self->drafts, document));
}

/**
 * codio_drafts_forget:
 * @self: the drafts
 * @document: a document
 *
 * The user does not want the changes of @document: its draft is removed.
 */
void
codio_drafts_forget (CodioDrafts   *self,
                     CodioDocument *document)
{
  Draft *draft;

  g_return_if_fail (CODIO_IS_DRAFTS (self));
  g_return_if_fail (CODIO_IS_DOCUMENT (document));

  draft = g_hash_table_lookup (self->drafts, document);
  if (draft)
    remove_draft (draft);
  g_hash_table_remove (self->drafts, document);
}

/**
 * codio_drafts_release:
 * @self: the drafts
 * @document: a document
 *
 * @document is tracked no more; what there is of its changes stays for the next start of the program.
 */
void
codio_drafts_release (CodioDrafts   *self,
                      CodioDocument *document)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));
  g_return_if_fail (CODIO_IS_DOCUMENT (document));

  g_hash_table_remove (self->drafts, document);
}

/**
 * codio_drafts_get_orphans:
 * @self: the drafts
 *
 * Returns: (transfer none): a list of #GFileInfo: the drafts that nothing says whose they are
 */
GListModel *
codio_drafts_get_orphans (CodioDrafts *self)
{
  g_return_val_if_fail (CODIO_IS_DRAFTS (self), NULL);

  return G_LIST_MODEL (self->orphans);
}

/**
 * codio_drafts_get_orphan_file:
 * @self: the drafts
 * @orphan: one of the orphans
 *
 * Returns: (transfer full): where it is
 */
GFile *
codio_drafts_get_orphan_file (CodioDrafts *self,
                              GFileInfo   *orphan)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CODIO_IS_DRAFTS (self), NULL);
  g_return_val_if_fail (G_IS_FILE_INFO (orphan), NULL);

  path = codio_drafts_store_get_path (self->store, g_file_info_get_name (orphan));

  return g_file_new_for_path (path);
}

static void
drop_orphan (CodioDrafts *self,
             GFileInfo   *orphan)
{
  guint position;

  if (g_list_store_find (self->orphans, orphan, &position))
    g_list_store_remove (self->orphans, position);
}

/**
 * codio_drafts_adopt:
 * @self: the drafts
 * @orphan: one of the orphans
 * @document: a document of what is in it, which is modified
 *
 * From now on @orphan is the draft of @document.
 */
void
codio_drafts_adopt (CodioDrafts   *self,
                    GFileInfo     *orphan,
                    CodioDocument *document)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));
  g_return_if_fail (G_IS_FILE_INFO (orphan));
  g_return_if_fail (CODIO_IS_DOCUMENT (document));

  changed_cb (track (self, document, g_file_info_get_name (orphan)));
  drop_orphan (self, orphan);
}

/**
 * codio_drafts_delete:
 * @self: the drafts
 * @orphan: one of the orphans
 *
 * Removes it for good.
 */
void
codio_drafts_delete (CodioDrafts *self,
                     GFileInfo   *orphan)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));
  g_return_if_fail (G_IS_FILE_INFO (orphan));

  push_remove (self, g_file_info_get_name (orphan));
  drop_orphan (self, orphan);
}

/**
 * codio_drafts_close:
 * @self: the drafts
 *
 * Blocks until all that was asked for is done, and lets go of the folder. Nothing is tracked any more.
 */
void
codio_drafts_close (CodioDrafts *self)
{
  g_return_if_fail (CODIO_IS_DRAFTS (self));

  g_hash_table_remove_all (self->drafts);
  if (self->thread)
    g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, TRUE);
  g_clear_pointer (&self->store, codio_drafts_store_free);
}
