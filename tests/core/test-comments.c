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
  g_assert_cmpstr (label, ==, "Undo adding a comment");

  comment = codio_profile_reply (self->profile, comment, "Ja", long_name, self->time);
  g_assert_cmpstr (codio_record_get_string (comment, "author"), ==, long_name);
  g_assert_cmpint (codio_record_get_number (comment, "on"), ==, CODIO_COMMENT_TARGET_PROFILE);
}

/* What is closed stays, with who closed it, and is one step. */
static void
test_close (Fixture       *self,
            gconstpointer  data)
{
  CodioCommentState states[] = { CODIO_COMMENT_STATE_RESOLVED, CODIO_COMMENT_STATE_WITHDRAWN };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioHistory *history = codio_profile_get_history (self->profile);
  CodioRecord *comment = say (self, "Te scherp");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *before = codio_test_write (self->profile);
      g_autofree char *undone = NULL;
      g_autofree char *label = NULL;

      codio_profile_close_comment (self->profile, comment, states[i], "Voorzitter", self->time);
      g_assert_cmpint (codio_record_get_number (comment, "state"), ==, (int) states[i]);
      g_assert_cmpstr (codio_record_get_string (comment, "closed-by"), ==, "Voorzitter");
      g_assert_cmpstr (codio_record_get_string (comment, "closed-on"), ==, "2026-06-01T11:00:00Z");
      g_assert_cmpstr (codio_record_get_string (comment, "text"), ==, "Te scherp");
      g_assert_cmpuint (codio_profile_get_attention (self->profile, "privacy").n_comments, ==, 0);
      label = codio_history_dup_undo_label (history, catalog);
      g_assert_cmpstr (label, ==, "Undo state of Te scherp");

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

/* Comments that answer one another, as no program makes them. */
static void
test_circle (void)
{
  g_autoptr (CodioProfile) profile = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", \"comments\" : ["
    " { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\", \"on\" : \"profile\","
    "   \"replyTo\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f02\" },"
    " { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f02\", \"on\" : \"profile\","
    "   \"replyTo\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\" } ] }");
  g_autoptr (GPtrArray) threads = codio_profile_list_threads (profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);

  g_assert_cmpuint (threads->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/codio/comments/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/codio/comments/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/codio/comments/threads", Fixture, NULL, set_up, test_threads, tear_down);
  g_test_add_func ("/codio/comments/circle", test_circle);

  return g_test_run ();
}
