/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comments.h"

#include "codio-record-private.h"
#include "codio-text.h"

/* The commands on comments, each one step that can be undone.
 *
 * Invariants: a comment is never erased, it is resolved or withdrawn; a reply is on the same thing as what it answers;
 * who closed a comment and when is kept until it is opened again. */

static GListModel *
get_comments (CodioProfile *self)
{
  return codio_record_get_records (CODIO_RECORD (self), "comments");
}

static char *
dup_time (GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static CodioRecord *
new_comment (const char *text,
             const char *author,
             GDateTime  *now)
{
  CodioRecord *comment = codio_record_new (CODIO_TYPE_COMMENT);
  g_autofree char *storable = codio_text_make_storable (text, FALSE);
  g_autofree char *line = codio_text_make_storable (author, TRUE);
  g_autofree char *time = dup_time (now);
  g_auto (GValue) state = G_VALUE_INIT;

  codio_record_set_string (comment, "author", g_strstrip (line));
  codio_record_set_string (comment, "time", time);
  codio_record_set_string (comment, "text", g_strstrip (storable));
  g_value_set_enum (g_value_init (&state, CODIO_TYPE_COMMENT_STATE), CODIO_COMMENT_STATE_OPEN);
  codio_record_set_value (comment, "state", &state);

  return comment;
}

/**
 * codio_profile_add_comment:
 * @self: a profile
 * @on: what kind of thing the comment is on
 * @target: (nullable): the identifier of that thing; %NULL for the whole profile
 * @text: what is said
 * @author: who says it: a name, a role or a pseudonym; empty for nobody
 * @now: the time
 *
 * Command.
 *
 * Returns: (transfer none): the new comment, which is open
 */
CodioRecord *
codio_profile_add_comment (CodioProfile       *self,
                           CodioCommentTarget  on,
                           const char         *target,
                           const char         *text,
                           const char         *author,
                           GDateTime          *now)
{
  g_autoptr (CodioRecord) comment = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (on != CODIO_COMMENT_TARGET_NONE, NULL);
  g_return_val_if_fail ((on == CODIO_COMMENT_TARGET_PROFILE) == (target == NULL), NULL);
  g_return_val_if_fail (text != NULL && author != NULL && now != NULL, NULL);
  g_return_val_if_fail (codio_profile_get_editable (self), NULL);

  comment = new_comment (text, author, now);
  g_value_set_enum (g_value_init (&value, CODIO_TYPE_COMMENT_TARGET), (int) on);
  codio_record_set_value (comment, "on", &value);
  codio_record_set_string (comment, "target", target);
  codio_profile_append (self, CODIO_RECORD (self), "comments", comment);

  return comment; /* the list keeps it alive */
}

/**
 * codio_profile_reply:
 * @self: a profile
 * @comment: one of its comments
 * @text: what is said to it
 * @author: who says it; empty for nobody
 * @now: the time
 *
 * Command.
 *
 * Returns: (transfer none): the new comment, which is open
 */
CodioRecord *
codio_profile_reply (CodioProfile *self,
                     CodioRecord  *comment,
                     const char   *text,
                     const char   *author,
                     GDateTime    *now)
{
  g_autoptr (CodioRecord) reply = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_COMMENT (comment), NULL);
  g_return_val_if_fail (text != NULL && author != NULL && now != NULL, NULL);
  g_return_val_if_fail (codio_profile_get_editable (self), NULL);

  reply = new_comment (text, author, now);
  codio_record_set_value (reply, "on", codio_record_get_value (comment, "on"));
  codio_record_set_value (reply, "target", codio_record_get_value (comment, "target"));
  codio_record_set_string (reply, "reply-to", codio_record_get_key (comment));
  codio_profile_append (self, CODIO_RECORD (self), "comments", reply);

  return reply; /* the list keeps it alive */
}

/**
 * codio_profile_close_comment:
 * @self: a profile
 * @comment: one of its comments
 * @state: %CODIO_COMMENT_STATE_RESOLVED, %CODIO_COMMENT_STATE_WITHDRAWN, or %CODIO_COMMENT_STATE_OPEN to open it again
 * @by: who does so; empty for nobody
 * @now: the time
 *
 * Command. What was said stays.
 */
void
codio_profile_close_comment (CodioProfile      *self,
                             CodioRecord       *comment,
                             CodioCommentState  state,
                             const char        *by,
                             GDateTime         *now)
{
  const gboolean open = state == CODIO_COMMENT_STATE_OPEN;
  g_autofree char *time = NULL;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_COMMENT (comment));
  g_return_if_fail (state != CODIO_COMMENT_STATE_NONE);
  g_return_if_fail (by != NULL && now != NULL);

  if (codio_record_get_number (comment, "state") == (int) state)
    return;

  /* The step is called after what changes last. */
  time = dup_time (now);
  codio_history_begin (codio_profile_get_history (self));
  codio_profile_set_string (self, comment, "closed-by", open ? "" : by);
  codio_profile_set_string (self, comment, "closed-on", open ? "" : time);
  codio_profile_set_number (self, comment, "state", (int) state);
  codio_history_end (codio_profile_get_history (self));
}

static void
thread_free (gpointer data)
{
  CodioThread *thread = data;

  g_object_unref (thread->comment);
  g_ptr_array_unref (thread->replies);
  g_free (thread);
}

/* The comment at the start of what @comment answers. A file may have answers that go round: those start themselves. */
static CodioRecord *
find_start (CodioProfile *self,
            CodioRecord  *comment)
{
  CodioRecord *start = comment;
  guint n = g_list_model_get_n_items (get_comments (self));

  for (guint i = 0; i < n; i++)
    {
      CodioRecord *before = codio_profile_find (self, "comments", codio_record_get_string (start, "reply-to"));

      if (before == NULL)
        return start;
      start = before;
    }

  return comment;
}

static gboolean
is_open (CodioRecord *comment)
{
  return codio_record_get_number (comment, "state") == CODIO_COMMENT_STATE_OPEN;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  CodioRecord *first = CODIO_RECORD (*(gpointer *) a);
  CodioRecord *second = CODIO_RECORD (*(gpointer *) b);

  return g_strcmp0 (codio_record_get_string (first, "time"), codio_record_get_string (second, "time"));
}

/**
 * codio_profile_list_threads:
 * @self: a profile
 * @on: what kind of thing the comments are on; %CODIO_COMMENT_TARGET_NONE for all
 * @target: (nullable): the identifier of that thing; %NULL for all of its kind
 * @only_open: whether to leave out what is resolved or withdrawn altogether
 *
 * Returns: (transfer full) (element-type CodioThread): the comments with what answers them, in the order of the file
 */
GPtrArray *
codio_profile_list_threads (CodioProfile       *self,
                            CodioCommentTarget  on,
                            const char         *target,
                            gboolean            only_open)
{
  g_autoptr (GHashTable) by_start = g_hash_table_new (NULL, NULL);
  GPtrArray *threads = g_ptr_array_new_with_free_func (thread_free);
  GListModel *comments;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), threads);

  comments = get_comments (self);
  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (comments, i);
      CodioRecord *start = find_start (self, comment);
      CodioThread *thread = g_hash_table_lookup (by_start, start);

      if (thread == NULL)
        {
          thread = g_new0 (CodioThread, 1);
          thread->comment = g_object_ref (start);
          thread->replies = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_start, start, thread);
          g_ptr_array_add (threads, thread);
        }
      if (comment != start)
        g_ptr_array_add (thread->replies, g_object_ref (comment));
      thread->open |= is_open (comment);
    }

  for (guint i = threads->len; i > 0; i--)
    {
      CodioThread *thread = g_ptr_array_index (threads, i - 1);

      g_ptr_array_sort (thread->replies, compare_times);
      if ((on != CODIO_COMMENT_TARGET_NONE && codio_record_get_number (thread->comment, "on") != (int) on) ||
          (target && !g_str_equal (codio_record_get_string (thread->comment, "target"), target)) ||
          (only_open && !thread->open))
        g_ptr_array_remove_index (threads, i - 1);
    }

  return threads;
}
