/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-comments.h"
#include "codio-record-private.h"

typedef struct
{
  CodioProfile *profile;
  GDateTime *time;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->profile = codio_test_example ();
  self->time = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *text = codio_test_write (self->profile);
  g_autoptr (CodioProfile) read = codio_test_read (text);

  g_assert_nonnull (read);
  g_assert_finalize_object (self->profile);
  g_date_time_unref (self->time);
}

/* A comment on privacy, an hour after the last. */
static CodioRecord *
say (Fixture    *self,
     const char *text)
{
  g_autoptr (GDateTime) time = g_steal_pointer (&self->time);

  self->time = g_date_time_add_hours (time, 1);
  return codio_profile_add_comment (self->profile, CODIO_COMMENT_TARGET_VALUE, "privacy", text, "Lid 1", self->time);
}

static CodioRecord *
answer (Fixture     *self,
        CodioRecord *comment,
        const char  *text)
{
  g_autoptr (GDateTime) time = g_steal_pointer (&self->time);

  self->time = g_date_time_add_hours (time, 1);
  return codio_profile_reply (self->profile, comment, text, "Projectleider", self->time);
}

static void
test_write (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autofree char *long_name = g_strnfill (10000, 'n');
  g_autofree char *label = NULL;
  CodioRecord *comment;

  comment = codio_profile_add_comment (self->profile, CODIO_COMMENT_TARGET_PROFILE, NULL, " <b>Let op</b>\r\n\x01",
                                       "Lid\n1", self->time);
  g_assert_cmpstr (codio_record_get_string (comment, "text"), ==, "<b>Let op</b>");
  g_assert_cmpstr (codio_record_get_string (comment, "author"), ==, "Lid 1");
  g_assert_cmpstr (codio_record_get_string (comment, "time"), ==, "2026-06-01T10:00:00Z");
  g_assert_cmpint (codio_record_get_number (comment, "state"), ==, CODIO_COMMENT_STATE_OPEN);
  label = codio_history_dup_undo_label (codio_profile_get_history (self->profile), catalog);
  g_assert_cmpstr (label, ==, "Undo comment on the whole profile");

  comment = codio_profile_reply (self->profile, comment, "Ja", long_name, self->time);
  g_assert_cmpstr (codio_record_get_string (comment, "author"), ==, long_name);
  g_assert_cmpint (codio_record_get_number (comment, "on"), ==, CODIO_COMMENT_TARGET_PROFILE);
}

/* Each step is called after what the comment is on. */
static void
test_labels (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  CodioHistory *history = codio_profile_get_history (self->profile);
  CodioRecord *comment;
  CodioDilemma *dilemma;
  struct
  {
    CodioCommentState state;
    const char *undo;
    const char *redo;
    const char *dutch;
  } cases[] = {
    { CODIO_COMMENT_STATE_NONE, "Undo comment on Privacy", "Redo comment on Privacy",
      "Ongedaan maken: opmerking bij Privacy" },
    { CODIO_COMMENT_STATE_RESOLVED, "Undo resolving a comment on Privacy", "Redo resolving a comment on Privacy",
      "Ongedaan maken: opmerking bij Privacy afhandelen" },
    { CODIO_COMMENT_STATE_WITHDRAWN, "Undo withdrawing a comment on Privacy", "Redo withdrawing a comment on Privacy",
      "Ongedaan maken: opmerking bij Privacy intrekken" },
    { CODIO_COMMENT_STATE_OPEN, "Undo opening a comment on Privacy again", "Redo opening a comment on Privacy again",
      "Ongedaan maken: opmerking bij Privacy weer openen" },
  };

  comment = say (self, "Te scherp");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *undo = NULL, *redo = NULL, *translated = NULL;

      if (cases[i].state != CODIO_COMMENT_STATE_NONE)
        codio_profile_close_comment (self->profile, comment, cases[i].state, "Lid 1", self->time);
      undo = codio_history_dup_undo_label (history, english);
      g_assert_cmpstr (undo, ==, cases[i].undo);
      translated = codio_history_dup_undo_label (history, dutch);
      g_assert_cmpstr (translated, ==, cases[i].dutch);
      codio_history_undo (history);
      redo = codio_history_dup_redo_label (history, english);
      g_assert_cmpstr (redo, ==, cases[i].redo);
      codio_history_redo (history);
    }

  dilemma = codio_profile_add_dilemma (self->profile, "privacy", "kennis");
  comment = codio_profile_add_comment (self->profile, CODIO_COMMENT_TARGET_DILEMMA, codio_dilemma_get_id (dilemma),
                                       "Hm", "Lid 1", self->time);
  codio_profile_remove_dilemma (self->profile, dilemma);
  answer (self, comment, "Weg");
  {
    g_autofree char *label = codio_history_dup_undo_label (history, english);

    g_assert_cmpstr (label, ==, "Undo reply to a comment on a dilemma");
  }
}

/* What is closed stays, with who closed it, and is one step. */
static void
test_close (Fixture       *self,
            gconstpointer  data)
{
  CodioCommentState states[] = { CODIO_COMMENT_STATE_RESOLVED, CODIO_COMMENT_STATE_WITHDRAWN };
  CodioHistory *history = codio_profile_get_history (self->profile);
  CodioRecord *comment = say (self, "Te scherp");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *before = codio_test_write (self->profile);
      g_autofree char *undone = NULL;

      codio_profile_close_comment (self->profile, comment, states[i], "Voorzitter", self->time);
      g_assert_cmpint (codio_record_get_number (comment, "state"), ==, (int) states[i]);
      g_assert_cmpstr (codio_record_get_string (comment, "closed-by"), ==, "Voorzitter");
      g_assert_cmpstr (codio_record_get_string (comment, "closed-on"), ==, "2026-06-01T11:00:00Z");
      g_assert_cmpstr (codio_record_get_string (comment, "text"), ==, "Te scherp");
      g_assert_cmpuint (codio_profile_get_attention (self->profile, "privacy").n_comments, ==, 0);

      codio_history_undo (history);
      undone = codio_test_write (self->profile);
      g_assert_cmpstr (undone, ==, before);
      codio_history_redo (history);
      codio_profile_close_comment (self->profile, comment, CODIO_COMMENT_STATE_OPEN, "Voorzitter", self->time);
      g_assert_cmpstr (codio_record_get_string (comment, "closed-by"), ==, "");
      g_assert_cmpuint (codio_profile_get_attention (self->profile, "privacy").n_comments, ==, 1);
    }
}

static void
test_threads (Fixture       *self,
              gconstpointer  data)
{
  CodioRecord *first = say (self, "Een");
  CodioRecord *second = say (self, "Twee");
  CodioRecord *reply = answer (self, first, "Antwoord");
  CodioRecord *deeper = answer (self, reply, "Dieper");
  g_autoptr (GPtrArray) all = codio_profile_list_threads (self->profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  g_autoptr (GPtrArray) elsewhere =
    codio_profile_list_threads (self->profile, CODIO_COMMENT_TARGET_VALUE, "kennis", FALSE);
  g_autoptr (GPtrArray) open = NULL;
  const CodioThread *thread = g_ptr_array_index (all, 0);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  g_assert_true (thread->comment == first && thread->open);
  g_assert_cmpuint (thread->replies->len, ==, 2);
  g_assert_true (thread->replies->pdata[0] == reply && thread->replies->pdata[1] == deeper);

  codio_profile_close_comment (self->profile, second, CODIO_COMMENT_STATE_WITHDRAWN, "Lid 1", self->time);
  codio_profile_close_comment (self->profile, first, CODIO_COMMENT_STATE_RESOLVED, "Lid 1", self->time);
  open = codio_profile_list_threads (self->profile, CODIO_COMMENT_TARGET_VALUE, "privacy", TRUE);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (((CodioThread *) open->pdata[0])->comment == first);
}

/* A thread is resolved as a whole, in one step; what was withdrawn stays so. */
static void
test_close_thread (Fixture       *self,
                   gconstpointer  data)
{
  CodioHistory *history = codio_profile_get_history (self->profile);
  CodioRecord *first = say (self, "Een");
  CodioRecord *other = say (self, "Twee");
  CodioRecord *reply = answer (self, first, "Antwoord");
  CodioRecord *gone = answer (self, reply, "Toch niet");
  g_autofree char *before = NULL, *resolved = NULL, *undone = NULL, *again = NULL, *opened = NULL;

  codio_profile_close_comment (self->profile, gone, CODIO_COMMENT_STATE_WITHDRAWN, "Projectleider", self->time);
  g_assert_cmpuint (codio_profile_get_attention (self->profile, "privacy").n_comments, ==, 2);
  before = codio_test_write (self->profile);

  codio_profile_close_thread (self->profile, reply, TRUE, "Voorzitter", self->time);
  g_assert_cmpint (codio_record_get_number (first, "state"), ==, CODIO_COMMENT_STATE_RESOLVED);
  g_assert_cmpint (codio_record_get_number (reply, "state"), ==, CODIO_COMMENT_STATE_RESOLVED);
  g_assert_cmpint (codio_record_get_number (gone, "state"), ==, CODIO_COMMENT_STATE_WITHDRAWN);
  g_assert_cmpint (codio_record_get_number (other, "state"), ==, CODIO_COMMENT_STATE_OPEN);
  g_assert_cmpstr (codio_record_get_string (reply, "closed-by"), ==, "Voorzitter");
  g_assert_cmpuint (codio_profile_get_attention (self->profile, "privacy").n_comments, ==, 1);
  resolved = codio_test_write (self->profile);

  codio_history_undo (history);
  undone = codio_test_write (self->profile);
  g_assert_cmpstr (undone, ==, before);
  codio_history_redo (history);
  codio_profile_close_thread (self->profile, first, TRUE, "Een ander", self->time);
  again = codio_test_write (self->profile);
  g_assert_cmpstr (again, ==, resolved);

  codio_profile_close_thread (self->profile, first, FALSE, "Voorzitter", self->time);
  opened = codio_test_write (self->profile);
  g_assert_cmpstr (opened, ==, before);
}

static void
test_find (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_auto (GStrv) nobody = codio_profile_list_comment_authors (self->profile);
  CodioRecord *first = say (self, "Waarom een café?");
  CodioRecord *second;
  g_auto (GStrv) authors = NULL;
  g_autofree char *joined = NULL;
  const struct
  {
    CodioCommentQuery query;
    guint expected; /* a bit for each thread */
  } cases[] = {
    { { 0 }, 3 },
    { { .only_open = TRUE }, 1 },
    { { .on = CODIO_COMMENT_TARGET_VALUE }, 1 },
    { { .on = CODIO_COMMENT_TARGET_PROFILE }, 2 },
    { { .on = CODIO_COMMENT_TARGET_ACTION }, 0 },
    { { .author = "Lid 1" }, 1 },
    { { .author = "Projectleider" }, 3 }, /* replied to one of these */
    { { .author = "Lid" }, 0 },
    { { .words = " CAFE " }, 1 },
    { { .words = "privacy" }, 1 },
    { { .words = "projectleider" }, 3 },
    { { .words = "privacy geheel" }, 0 },
    { { .only_open = TRUE, .words = "geheel" }, 0 },
  };

  g_assert_nonnull (nobody);
  g_assert_cmpuint (g_strv_length (nobody), ==, 0);

  answer (self, first, "Vraag het maar");
  second = codio_profile_add_comment (self->profile, CODIO_COMMENT_TARGET_PROFILE, NULL, "Het geheel", "Projectleider",
                                      self->time);
  codio_profile_close_comment (self->profile, second, CODIO_COMMENT_STATE_WITHDRAWN, "Projectleider", self->time);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) threads = codio_profile_find_threads (self->profile, &cases[i].query, catalog);
      guint found = 0;

      for (guint j = 0; j < threads->len; j++)
        found |= ((CodioThread *) threads->pdata[j])->comment == first ? 1 : 2;
      g_assert_cmpuint (found, ==, cases[i].expected);
    }

  authors = codio_profile_list_comment_authors (self->profile);
  joined = g_strjoinv (",", authors);
  g_assert_cmpstr (joined, ==, "Lid 1,Projectleider");
}

/* Comments that answer one another, as no program makes them, some that answer those, and a very long thread. */
static void
test_circle (void)
{
  enum { N_ODD = 5, N_LONG = 50000 };
  static const guint answered[N_ODD] = { 1, 2, 0, 0, 3 };
  static const guint n_replies[] = { 2, 0, 0, N_LONG - 1 };
  g_autoptr (GString) text = g_string_new (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", \"comments\" : [");
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GPtrArray) threads = NULL;

  for (guint i = 0; i < N_ODD + N_LONG; i++)
    {
      g_string_append_printf (text, "%s{ \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-%012u\", \"on\" : \"profile\"",
                              i > 0 ? ", " : "", i);
      if (i != N_ODD)
        g_string_append_printf (text, ", \"replyTo\" : \"5e7a2d90-f3b4-4c18-b6c9-%012u\"",
                                i < N_ODD ? answered[i] : i - 1);
      g_string_append (text, " }");
    }
  g_string_append (text, "] }");
  profile = codio_test_read (text->str);

  threads = codio_profile_list_threads (profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  g_assert_cmpuint (threads->len, ==, G_N_ELEMENTS (n_replies));
  for (guint i = 0; i < threads->len; i++)
    g_assert_cmpuint (((CodioThread *) g_ptr_array_index (threads, i))->replies->len, ==, n_replies[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/codio/comments/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/codio/comments/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/codio/comments/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/codio/comments/close-thread", Fixture, NULL, set_up, test_close_thread, tear_down);
  g_test_add ("/codio/comments/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/codio/comments/threads", Fixture, NULL, set_up, test_threads, tear_down);
  g_test_add_func ("/codio/comments/circle", test_circle);

  return g_test_run ();
}
