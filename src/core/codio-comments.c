/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comments.h"

#include "codio-history-private.h"
#include "codio-i18n.h"
#include "codio-record-private.h"
#include "codio-search.h"
#include "codio-text.h"

/* The commands on comments, each one step that can be undone and is called after what the comment is on.
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

static void
append (CodioProfile *self,
        CodioRecord  *comment,
        const char   *name)
{
  CodioHistory *history = codio_profile_get_history (self);

  codio_history_begin (history);
  codio_history_name (history, name);
  codio_profile_append (self, CODIO_RECORD (self), "comments", comment);
  codio_history_end (history);
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
  /* Translators: after “Undo” or “Redo”; %s is what the comment is on, such as “Privacy” */
  append (self, comment, N_("comment on %s"));

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
  /* Translators: after “Undo” or “Redo”; %s is what the comments are on, such as “Privacy” */
  append (self, reply, N_("reply to a comment on %s"));

  return reply; /* the list keeps it alive */
}

static gboolean
is_in_state (CodioRecord       *comment,
             CodioCommentState  state)
{
  return codio_record_get_number (comment, "state") == (int) state;
}

static void
set_state (CodioProfile      *self,
           CodioRecord       *comment,
           CodioCommentState  state,
           const char        *by,
           GDateTime         *now)
{
  const gboolean open = state == CODIO_COMMENT_STATE_OPEN;
  g_autofree char *time = dup_time (now);

  codio_profile_set_string (self, comment, "closed-by", open ? "" : by);
  codio_profile_set_string (self, comment, "closed-on", open ? "" : time);
  codio_profile_set_number (self, comment, "state", (int) state);
}

/* What a step that leads to a state is called. */
static const char *
name_step (CodioCommentState state)
{
  switch (state)
    {
    case CODIO_COMMENT_STATE_RESOLVED:
      /* Translators: after “Undo” or “Redo”; %s is what the comment is on, such as “Privacy” */
      return N_("resolving a comment on %s");

    case CODIO_COMMENT_STATE_WITHDRAWN:
      /* Translators: after “Undo” or “Redo”; %s is what the comment is on, such as “Privacy” */
      return N_("withdrawing a comment on %s");

    case CODIO_COMMENT_STATE_OPEN:
    case CODIO_COMMENT_STATE_NONE:
    default:
      /* Translators: after “Undo” or “Redo”; %s is what the comment is on, such as “Privacy” */
      return N_("opening a comment on %s again");
    }
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
  CodioHistory *history;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_COMMENT (comment));
  g_return_if_fail (state != CODIO_COMMENT_STATE_NONE);
  g_return_if_fail (by != NULL && now != NULL);

  if (is_in_state (comment, state))
    return;

  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_history_name (history, name_step (state));
  set_state (self, comment, state, by, now);
  codio_history_end (history);
}

static void
thread_free (gpointer data)
{
  CodioThread *thread = data;

  g_object_unref (thread->comment);
  g_ptr_array_unref (thread->replies);
  g_free (thread);
}

/* The comment at the start of what @comment answers, which @starts keeps of each that was come by: a file may have very
 * long threads. It may also have answers that go round: those start themselves. */
static CodioRecord *
find_start (CodioProfile *self,
            GHashTable   *starts,
            CodioRecord  *comment)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  CodioRecord *at = comment;
  CodioRecord *start;

  while (at && !g_hash_table_contains (starts, at))
    {
      g_hash_table_insert (starts, at, NULL);
      g_ptr_array_add (way, at);
      at = codio_profile_find (self, "comments", codio_record_get_string (at, "reply-to"));
    }

  start = at ? g_hash_table_lookup (starts, at) : g_ptr_array_index (way, way->len - 1);
  while (start == NULL)
    {
      CodioRecord *last = g_ptr_array_remove_index (way, way->len - 1);

      g_hash_table_insert (starts, last, last);
      if (last == at)
        start = at;
    }
  for (guint i = 0; i < way->len; i++)
    g_hash_table_insert (starts, g_ptr_array_index (way, i), start);

  return g_hash_table_lookup (starts, comment);
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
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);
  GPtrArray *threads = g_ptr_array_new_with_free_func (thread_free);
  GListModel *comments;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), threads);

  comments = get_comments (self);
  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (comments, i);
      CodioRecord *start = find_start (self, starts, comment);
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
      thread->open |= is_in_state (comment, CODIO_COMMENT_STATE_OPEN);
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

/**
 * codio_profile_close_thread:
 * @self: a profile
 * @comment: one of its comments
 * @resolved: %TRUE to resolve all that is open in its thread, %FALSE to open again all that was resolved
 * @by: who does so; empty for nobody
 * @now: the time
 *
 * Command. What was withdrawn stays so.
 */
void
codio_profile_close_thread (CodioProfile *self,
                            CodioRecord  *comment,
                            gboolean      resolved,
                            const char   *by,
                            GDateTime    *now)
{
  const CodioCommentState from = resolved ? CODIO_COMMENT_STATE_OPEN : CODIO_COMMENT_STATE_RESOLVED;
  const CodioCommentState to = resolved ? CODIO_COMMENT_STATE_RESOLVED : CODIO_COMMENT_STATE_OPEN;
  g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);
  CodioHistory *history;
  CodioRecord *start;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_COMMENT (comment));
  g_return_if_fail (by != NULL && now != NULL);

  start = find_start (self, starts, comment);
  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_history_name (history, name_step (to));
  for (guint i = 0; i < g_list_model_get_n_items (get_comments (self)); i++)
    {
      g_autoptr (CodioRecord) other = g_list_model_get_item (get_comments (self), i);

      if (is_in_state (other, from) && find_start (self, starts, other) == start)
        set_state (self, other, to, by, now);
    }
  codio_history_end (history);
}

static gboolean
is_by (const CodioThread *thread,
       const char        *author)
{
  if (g_str_equal (codio_record_get_string (thread->comment, "author"), author))
    return TRUE;

  for (guint i = 0; i < thread->replies->len; i++)
    if (g_str_equal (codio_record_get_string (g_ptr_array_index (thread->replies, i), "author"), author))
      return TRUE;

  return FALSE;
}

static gboolean
fits (CodioProfile      *self,
      const CodioThread *thread,
      CodioSearch       *search,
      CodioCatalog      *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char *target = codio_profile_dup_comment_target (self, thread->comment, catalog);
  g_auto (GStrv) texts = NULL;

  if (target)
    g_strv_builder_take (builder, target);
  g_strv_builder_add (builder, codio_record_get_string (thread->comment, "author"));
  g_strv_builder_add (builder, codio_record_get_string (thread->comment, "text"));
  for (guint i = 0; i < thread->replies->len; i++)
    {
      g_strv_builder_add (builder, codio_record_get_string (g_ptr_array_index (thread->replies, i), "author"));
      g_strv_builder_add (builder, codio_record_get_string (g_ptr_array_index (thread->replies, i), "text"));
    }

  texts = g_strv_builder_end (builder);
  return codio_search_fits (search, (const char * const *) texts);
}

/**
 * codio_profile_find_threads:
 * @self: a profile
 * @query: which threads are asked for
 * @catalog: the language of the words
 *
 * Returns: (transfer full) (element-type CodioThread): these, in the order of the file
 */
GPtrArray *
codio_profile_find_threads (CodioProfile            *self,
                            const CodioCommentQuery *query,
                            CodioCatalog            *catalog)
{
  g_autoptr (CodioSearch) search = NULL;
  GPtrArray *threads;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  search = codio_search_new (query->words ? query->words : "", catalog);
  threads = codio_profile_list_threads (self, query->on, NULL, query->only_open);
  for (guint i = threads->len; i > 0; i--)
    {
      const CodioThread *thread = g_ptr_array_index (threads, i - 1);

      if ((query->author && !is_by (thread, query->author)) ||
          (!codio_search_is_empty (search) && !fits (self, thread, search, catalog)))
        g_ptr_array_remove_index (threads, i - 1);
    }

  return threads;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char **) a, *(char **) b);
}

/**
 * codio_profile_list_comment_authors:
 * @self: a profile
 *
 * Returns: (transfer full): who made its comments, each once, in alphabetical order
 */
GStrv
codio_profile_list_comment_authors (CodioProfile *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) authors = g_ptr_array_new_null_terminated (1, g_free, TRUE); /* of 0 there is no array */

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_comments (self)); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (get_comments (self), i);
      const char *author = codio_record_get_string (comment, "author");

      if (*author != '\0' && g_hash_table_add (seen, (gpointer) author))
        g_ptr_array_add (authors, g_strdup (author));
    }
  g_ptr_array_sort (authors, compare_names);

  return (GStrv) g_ptr_array_steal (authors, NULL);
}

/**
 * codio_profile_dup_target_name:
 * @self: a profile
 * @on: what kind of thing a comment is on
 * @target: (nullable): the identifier of that thing
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what that is called, such as “Privacy”; %NULL for the whole profile, and for
 *   what is not in it
 */
char *
codio_profile_dup_target_name (CodioProfile       *self,
                               CodioCommentTarget  on,
                               const char         *target,
                               CodioCatalog       *catalog)
{
  CodioRecord *record = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  if (target == NULL)
    return NULL;

  switch (on)
    {
    case CODIO_COMMENT_TARGET_VALUE:
      return codio_profile_get_value_part (self, target) ? codio_profile_dup_value_name (self, target, catalog) : NULL;

    case CODIO_COMMENT_TARGET_DILEMMA:
      record = codio_profile_find (self, "dilemmas", target);
      break;

    case CODIO_COMMENT_TARGET_ACTION:
      record = codio_profile_find (self, "actions", target);
      break;

    case CODIO_COMMENT_TARGET_PROFILE:
    case CODIO_COMMENT_TARGET_NONE:
    default:
      break;
    }

  return record ? codio_profile_dup_record_title (self, record, catalog) : NULL;
}

/**
 * codio_profile_dup_comment_target:
 * @self: a profile
 * @comment: one of its comments
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what the comment is on, as codio_profile_dup_target_name() gives it
 */
char *
codio_profile_dup_comment_target (CodioProfile *self,
                                  CodioRecord  *comment,
                                  CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_COMMENT (comment), NULL);

  return codio_profile_dup_target_name (self, (CodioCommentTarget) codio_record_get_number (comment, "on"),
                                        codio_record_get_string (comment, "target"), catalog);
}
