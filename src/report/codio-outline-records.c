/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-private.h"

#include "codio-action.h"
#include "codio-comments.h"
#include "codio-i18n.h"

/* The parts of an outline about what people wrote down: dilemmas, actions, who they are, comments and advice. */

static GPtrArray *
list_records (CodioAccount *self,
              const char   *member)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (self->profile), member);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (records, g_list_model_get_item (list, i));

  return records;
}

/*< private >
 * codio_account_add_dilemmas:
 * @self: an account
 *
 * Adds what collides in the project and what was chosen.
 */
void
codio_account_add_dilemmas (CodioAccount *self)
{
  static const char * const left_out[] = { "title", NULL };
  g_autoptr (GPtrArray) dilemmas = list_records (self, "dilemmas");

  if (dilemmas->len == 0 || !codio_account_begin_part (self, CODIO_REPORT_DILEMMAS))
    return;

  codio_account_add_picture (self, CODIO_PICTURE_DILEMMAS);
  for (guint i = 0; i < dilemmas->len; i++)
    {
      CodioDilemma *dilemma = g_ptr_array_index (dilemmas, i);
      const char *title = codio_dilemma_get_title (dilemma);
      g_autofree char *names = codio_profile_dup_record_title (self->profile, CODIO_RECORD (dilemma), self->catalog);

      codio_outline_add_heading (self->outline, 3, *title ? title : names, *title != '\0');
      codio_account_add_members (self, CODIO_RECORD (dilemma), left_out);
      if (*codio_dilemma_get_choice (dilemma) == '\0')
        codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Nothing was chosen yet."), FALSE);
    }
}

/*< private >
 * codio_account_add_actions:
 * @self: an account
 *
 * Adds what was agreed, and apart what is proposed to the whole organisation.
 */
void
codio_account_add_actions (CodioAccount *self)
{
  static const char * const names[] = { "text", "values", "category", "owner", "due-on", "status", NULL };
  g_autoptr (GPtrArray) agreed = codio_profile_list_actions (self->profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GPtrArray) proposed = codio_profile_list_actions (self->profile, CODIO_LEVEL_ORGANISATION);

  if (agreed->len + proposed->len == 0 || !codio_account_begin_part (self, CODIO_REPORT_ACTIONS))
    return;

  codio_account_add_table (self, agreed, names);
  if (proposed->len > 0)
    {
      codio_outline_add_heading (self->outline, 3,
                                 codio_catalog_message (self->catalog, "Proposed to the organisation"), FALSE);
      codio_account_add_table (self, proposed, names);
    }
  codio_account_add_picture (self, CODIO_PICTURE_COVERAGE);
}

/*< private >
 * codio_account_add_participants:
 * @self: an account
 *
 * Adds who took part and whom the project touches.
 */
void
codio_account_add_participants (CodioAccount *self)
{
  /* Without names, the role says who it is. */
  static const char * const all[] = { "name", "role", "organisation", "perspective", "consulted", "why-not", NULL };
  g_autoptr (GPtrArray) participants = list_records (self, "participants");
  gboolean public = self->options->audience == CODIO_AUDIENCE_PUBLIC;

  if (participants->len == 0 || !codio_account_begin_part (self, CODIO_REPORT_PARTICIPANTS))
    return;

  codio_account_add_table (self, participants, public ? all + 1 : all);
}

static void
add_comments (CodioAccount *self)
{
  static const char * const names[] = { "text", "author", "time", "on", "state", NULL };
  g_autoptr (GPtrArray) threads = codio_profile_list_threads (self->profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  g_autoptr (GPtrArray) comments = g_ptr_array_new ();

  if (threads->len == 0)
    return;

  /* A reply stands under what it answers. */
  for (guint i = 0; i < threads->len; i++)
    {
      const CodioThread *thread = g_ptr_array_index (threads, i);

      g_ptr_array_add (comments, thread->comment);
      for (guint j = 0; j < thread->replies->len; j++)
        g_ptr_array_add (comments, g_ptr_array_index (thread->replies, j));
    }

  codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "Comments"), FALSE);
  codio_account_add_table (self, comments, names);
}

/* What a committee fills in. */
static void
add_room (CodioAccount *self)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (CODIO_TYPE_ADVICE);

  codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "Room for advice"), FALSE);
  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].kind != CODIO_MEMBER_UUID)
      codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, klass->members[i].label), "…",
                              FALSE);
}

static void
add_states (CodioAccount *self)
{
  static const char * const names[] = { "state", "time", "by", "role", "reason", NULL };
  g_autoptr (GPtrArray) steps = list_records (self, "steps");

  if (steps->len == 0)
    return;

  codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "States of the profile"), FALSE);
  codio_account_add_table (self, steps, names);
}

static void
add_settlement (CodioAccount *self)
{
  const char *digest;
  g_auto (GStrv) sentences = codio_report_list_settlement (&self->words, &digest);

  if (sentences == NULL)
    return;

  codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "What was settled"), FALSE);
  codio_outline_add_text (self->outline,
                          codio_catalog_message (self->catalog, "Fingerprint of the contents (SHA-256):"), FALSE);
  codio_outline_add_text (self->outline, digest, FALSE);
  for (char **sentence = sentences; *sentence; sentence++)
    codio_outline_add_text (self->outline, *sentence, FALSE);
}

/*< private >
 * codio_account_add_advice:
 * @self: an account
 *
 * Adds states, comments and advice, what was settled, and for a committee room for what it has to say.
 */
void
codio_account_add_advice (CodioAccount *self)
{
  static const char * const left_out[] = { "committee", NULL };
  g_autoptr (GPtrArray) advice = list_records (self, "advice");
  g_autoptr (GPtrArray) comments = list_records (self, "comments");
  g_autoptr (GPtrArray) steps = list_records (self, "steps");
  gboolean room = self->options->audience == CODIO_AUDIENCE_COMMITTEE;

  if (advice->len + comments->len + steps->len == 0 && !room)
    return;
  if (!codio_account_begin_part (self, CODIO_REPORT_ADVICE))
    return;

  add_states (self);

  for (guint i = 0; i < advice->len; i++)
    {
      CodioRecord *record = g_ptr_array_index (advice, i);
      g_autofree char *title = codio_profile_dup_record_title (self->profile, record, self->catalog);

      codio_outline_add_heading (self->outline, 3, title, *codio_record_get_string (record, "committee") != '\0');
      codio_account_add_members (self, record, left_out);
    }
  add_comments (self);
  add_settlement (self);
  if (room)
    add_room (self);
}
