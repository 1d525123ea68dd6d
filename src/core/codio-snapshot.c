/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-snapshot.h"

#include "codio-profile-private.h"
#include "codio-record-private.h"

/* Copies a profile for a thread to write, in slices, so that the window goes on meanwhile.
 *
 * Invariants:
 * 1. The copy is the profile as it was when the copy was ready: what is set between two slices, such as a text in which
 *    one types, is set in what is already copied too. A record that comes or goes begins the copy anew.
 * 2. The copy ends, however fast records come and go: after MAX_RESTARTS the rest is copied in one go.
 * 3. What fits in one slice is copied before codio_snapshot_take_async() returns.
 */

/* A third of a frame, in microseconds, and how many records are copied between two looks at the clock. */
#define SLICE 5000
#define STRIDE 16

#define MAX_RESTARTS 3

typedef struct
{
  CodioProfile *profile;
  gboolean mark;
  gulong changed_id;

  CodioProfile *copy;
  GHashTable *copies; /* by record that is copied, its copy; the lists keep both alive */
  guint member;     /* where the copy is: this member, */
  GPtrArray *items; /* of which these records are copied */
  guint restarts;

  guint64 state;
} Snapshot;

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  g_clear_signal_handler (&snapshot->changed_id, codio_profile_get_history (snapshot->profile));
  g_clear_object (&snapshot->profile);
  g_clear_pointer (&snapshot->copies, g_hash_table_unref);
  g_clear_object (&snapshot->copy);
  g_clear_pointer (&snapshot->items, g_ptr_array_unref);
  g_free (snapshot);
}

static void
start (Snapshot *snapshot)
{
  g_clear_object (&snapshot->copy);
  g_clear_pointer (&snapshot->items, g_ptr_array_unref);
  snapshot->member = 0;
  snapshot->copy = codio_profile_new_empty ();
  g_hash_table_remove_all (snapshot->copies);
  g_hash_table_insert (snapshot->copies, snapshot->profile, snapshot->copy);
  codio_profile_set_version (snapshot->copy, codio_profile_get_version (snapshot->profile));
}

/* Copies records of @name until @end; returns whether it has them all. */
static gboolean
copy_items (Snapshot   *snapshot,
            const char *name,
            gint64      end)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (snapshot->profile), name);
  guint n = g_list_model_get_n_items (list);

  if (snapshot->items == NULL)
    snapshot->items = g_ptr_array_new_with_free_func (g_object_unref);

  while (snapshot->items->len < n)
    {
      g_autoptr (CodioRecord) item = g_list_model_get_item (list, snapshot->items->len);

      g_ptr_array_add (snapshot->items, codio_record_copy (item, snapshot->copies));
      if (snapshot->items->len % STRIDE == 0 && snapshot->items->len < n && g_get_monotonic_time () >= end)
        return FALSE;
    }

  list = codio_record_get_records (CODIO_RECORD (snapshot->copy), name);
  g_list_store_splice (G_LIST_STORE (list), 0, g_list_model_get_n_items (list),
                       snapshot->items->pdata, snapshot->items->len);
  g_clear_pointer (&snapshot->items, g_ptr_array_unref);

  return TRUE;
}

/* Returns whether the copy is whole. */
static gboolean
go_on (Snapshot *snapshot)
{
  gint64 end = snapshot->restarts > MAX_RESTARTS ? G_MAXINT64 : g_get_monotonic_time () + SLICE;
  CodioRecord *profile = CODIO_RECORD (snapshot->profile);
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (profile, &n);
  for (; snapshot->member < n; snapshot->member++)
    {
      const CodioMember *member = &members[snapshot->member];

      if (member->kind != CODIO_MEMBER_RECORDS)
        codio_record_set_value (CODIO_RECORD (snapshot->copy), member->name,
                                codio_record_get_value (profile, member->name));
      else if (!copy_items (snapshot, member->name, end))
        return FALSE;
    }
  codio_record_copy_unknown (profile, CODIO_RECORD (snapshot->copy));

  if (snapshot->mark)
    snapshot->state = codio_history_mark (codio_profile_get_history (snapshot->profile));
  g_clear_signal_handler (&snapshot->changed_id, codio_profile_get_history (snapshot->profile));

  return TRUE;
}

static void
record_changed_cb (Snapshot    *snapshot,
                   CodioRecord *record,
                   const char  *member)
{
  CodioRecord *copy = g_hash_table_lookup (snapshot->copies, record);

  if (member == NULL)
    {
      snapshot->restarts++;
      start (snapshot);
    }
  else if (copy)
    {
      codio_record_set_value (copy, member, codio_record_get_value (record, member));
    }
}

static gboolean
slice_cb (gpointer user_data)
{
  GTask *task = user_data;
  Snapshot *snapshot = g_task_get_task_data (task);

  if (!go_on (snapshot))
    return G_SOURCE_CONTINUE;

  g_task_return_pointer (task, g_steal_pointer (&snapshot->copy), g_object_unref);

  return G_SOURCE_REMOVE;
}

/**
 * codio_snapshot_take_async:
 * @profile: a profile
 * @mark: whether to mark the state that is copied, see codio_history_mark()
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Copies @profile, such that no frame of the window is late.
 */
void
codio_snapshot_take_async (CodioProfile        *profile,
                           gboolean             mark,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;
  Snapshot *snapshot;

  g_return_if_fail (CODIO_IS_PROFILE (profile));

  snapshot = g_new0 (Snapshot, 1);
  snapshot->profile = g_object_ref (profile);
  snapshot->mark = mark;
  snapshot->changed_id = g_signal_connect_swapped (codio_profile_get_history (profile), "record-changed",
                                                   G_CALLBACK (record_changed_cb), snapshot);
  snapshot->copies = g_hash_table_new (NULL, NULL);
  start (snapshot);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, codio_snapshot_take_async);
  g_task_set_task_data (task, snapshot, snapshot_free);

  if (slice_cb (task) == G_SOURCE_REMOVE)
    g_object_unref (task);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, task, g_object_unref);
}

/**
 * codio_snapshot_take_finish:
 * @result: what the callback got
 * @state: (out) (optional): the number of the state that was copied, if it was marked
 *
 * Returns: (transfer full): the copy, which belongs to the caller alone and can be given to a thread
 */
CodioProfile *
codio_snapshot_take_finish (GAsyncResult *result,
                            guint64      *state)
{
  Snapshot *snapshot;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  snapshot = g_task_get_task_data (G_TASK (result));
  if (state)
    *state = snapshot->state;

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
