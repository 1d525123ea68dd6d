/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-minutes.h"

#include "codio-action.h"
#include "codio-agenda.h"
#include "codio-i18n.h"
#include "codio-outline-private.h"
#include "codio-review.h"

/* The minutes of a review: what there was to talk about and what was said of it, the advice, and what was decided.
 *
 * Invariant: each thread of comments is told once: under the first point on the agenda that is about the same thing, or
 * after the agenda if there is no such point. */

typedef struct
{
  CodioAccount account;
  CodioCatalog *catalog; /* of the account, as is the outline */
  CodioOutline *outline;
  GPtrArray *threads;  /* of CodioThread */
  GHashTable *untold;  /* of those, what is still to be told: by what it is about, an array */
  GHashTable *told;    /* the comments that began the others */
  gboolean with_room;
} Minutes;

static void
add_heading (Minutes    *self,
             guint       level,
             const char *message)
{
  codio_outline_add_heading (self->outline, level, codio_catalog_message (self->catalog, message), FALSE);
}

static void
add_fact (Minutes    *self,
          const char *label,
          const char *text)
{
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, label), text, FALSE);
}

/* What is filled in during the meeting, where the document can be written in. */
static void
add_room (Minutes    *self,
          const char *label)
{
  if (self->with_room)
    add_fact (self, label, "…");
}

static void
add_front (Minutes *self)
{
  static const char * const names[] = { "organisation", "phase", NULL };
  CodioAccount *account = &self->account;
  CodioReportPass *words = &account->words;
  const char *time = codio_export_options_get_time (account->options, account->profile);
  const CodioExportChoice *audience = codio_export_get_choice (CODIO_EXPORT_AUDIENCE, (int) account->options->audience);
  const int state = (int) codio_profile_get_review_state (account->profile);
  g_autofree char *date = codio_report_format_date (words, time);
  g_autofree char *language = codio_report_dup_language (words);
  g_autofree char *edition = codio_report_dup_edition (words);

  codio_outline_add_heading (self->outline, 1, codio_report_get_title (words),
                             *codio_profile_get_title (account->profile) != '\0');
  codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Minutes of the review"), FALSE);
  codio_account_add_facts (account, CODIO_RECORD (account->profile), names);
  add_fact (self, N_("State of the profile"), codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, state, self->catalog));
  add_fact (self, N_("Code"), edition);
  add_fact (self, account->options->time ? N_("Made on") : N_("Last changed"), date ? date : "");
  add_fact (self, N_("For whom"), codio_catalog_message (self->catalog, audience->label));
  add_fact (self, N_("Language"), language);
  add_room (self, N_("Day of the meeting"));
  add_room (self, CODIO_CONTEXT ("minutes", "Present"));
}

/* Such as “Ans, 12 May 2026, resolved: It is too much.” */
static void
add_comment (Minutes     *self,
             CodioRecord *comment,
             gboolean     is_reply)
{
  CodioReportPass *words = &self->account.words;
  g_autofree char *author = codio_report_mark_own (words, codio_record_get_string (comment, "author"));
  g_autofree char *text = codio_report_mark_own (words, codio_record_get_string (comment, "text"));
  const int state = codio_record_get_number (comment, "state");
  const char *label = state == CODIO_COMMENT_STATE_NONE ? "" : codio_enum_get_label (CODIO_TYPE_COMMENT_STATE, state,
                                                                                     self->catalog);
  g_autofree char *date = codio_report_format_date (words, codio_record_get_string (comment, "time"));
  g_autofree char *dated = NULL, *who = NULL, *item = NULL;

  dated = codio_report_join (words, *author ? author : codio_catalog_message (self->catalog, "Somebody without a name"),
                             date ? date : "");
  who = codio_report_join (words, dated, label);
  if (is_reply)
    /* Translators: who answers a comment and when, then what they say */
    item = g_strdup_printf (codio_catalog_message (self->catalog, "Reply of %1$s: %2$s"), who, text);
  else
    item = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"), who, text);
  codio_outline_add_item (self->outline, FALSE, item, FALSE);
}

static char *
dup_thing (CodioCommentTarget  on,
           const char         *target)
{
  return g_strdup_printf ("%d %s", (int) on, target);
}

/* The threads about each thing, in their order. */
static GHashTable *
group_threads (GPtrArray *threads)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < threads->len; i++)
    {
      CodioRecord *comment = ((const CodioThread *) g_ptr_array_index (threads, i))->comment;
      g_autofree char *thing = dup_thing ((CodioCommentTarget) codio_record_get_number (comment, "on"),
                                          codio_record_get_string (comment, "target"));
      GPtrArray *group = g_hash_table_lookup (groups, thing);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_steal_pointer (&thing), group);
        }
      g_ptr_array_add (group, g_ptr_array_index (threads, i));
    }

  return groups;
}

/* Tells of the threads about a thing, unless they were told. */
static void
add_threads (Minutes            *self,
             CodioCommentTarget  on,
             const char         *target)
{
  g_autofree char *thing = dup_thing (on, target);
  GPtrArray *group = g_hash_table_lookup (self->untold, thing);

  for (guint i = 0; group && i < group->len; i++)
    {
      const CodioThread *thread = g_ptr_array_index (group, i);

      g_hash_table_add (self->told, thread->comment);
      add_comment (self, thread->comment, FALSE);
      for (guint j = 0; j < thread->replies->len; j++)
        add_comment (self, g_ptr_array_index (thread->replies, j), TRUE);
    }

  g_hash_table_remove (self->untold, thing);
}

static void
add_room_for_point (Minutes *self)
{
  add_room (self, N_("What was said"));
  add_room (self, N_("Decision"));
}

/* All that was said of the same thing is one point. */
static void
add_commented (Minutes     *self,
               guint        level,
               CodioRecord *comment)
{
  const int on = codio_record_get_number (comment, "on");
  g_autofree char *target = codio_profile_dup_comment_target (self->account.profile, comment, self->catalog);

  codio_outline_add_heading (self->outline, level,
                             target ? target : codio_enum_get_label (CODIO_TYPE_COMMENT_TARGET, on, self->catalog),
                             codio_report_is_own_target (&self->account.words, comment));
  add_threads (self, (CodioCommentTarget) on, codio_record_get_string (comment, "target"));
}

static void
add_point (Minutes               *self,
           const CodioAgendaItem *item)
{
  CodioAccount *account = &self->account;
  g_autofree char *title = NULL;

  if (CODIO_IS_COMMENT (item->record))
    {
      add_commented (self, 4, item->record);
      add_room_for_point (self);
      return;
    }

  title = codio_agenda_item_dup_title (item, account->profile, self->catalog);
  codio_outline_add_heading (self->outline, 4, title, codio_report_is_own_title (&account->words, item->record));
  if (CODIO_IS_DILEMMA (item->record))
    {
      codio_outline_add_text (self->outline, codio_record_get_string (item->record, "issue"), TRUE);
      add_threads (self, CODIO_COMMENT_TARGET_DILEMMA, codio_record_get_key (item->record));
    }
  else if (CODIO_IS_ASSESSMENT (item->record))
    {
      codio_outline_add_text (self->outline, codio_record_get_string (item->record, "reason"), TRUE);
      add_threads (self, CODIO_COMMENT_TARGET_VALUE, codio_record_get_key (item->record));
    }
  else
    {
      codio_outline_add_text (self->outline, codio_record_get_string (item->record, "why-not"), TRUE);
    }
  add_room_for_point (self);
}

static void
add_agenda (Minutes *self)
{
  g_autoptr (GPtrArray) items = codio_agenda_make (self->account.profile);
  int topic = -1;

  add_heading (self, 2, N_("Agenda"));
  if (items->len == 0)
    codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Nothing is left to talk about."),
                            FALSE);
  for (guint i = 0; i < items->len; i++)
    {
      const CodioAgendaItem *item = g_ptr_array_index (items, i);

      if (g_hash_table_contains (self->told, item->record))
        continue;
      if ((int) item->topic != topic)
        codio_outline_add_heading (self->outline, 3, codio_agenda_topic_get_label (item->topic, self->catalog), FALSE);
      topic = (int) item->topic;
      add_point (self, item);
    }
}

/* Threads that were closed, about what is not on the agenda. */
static void
add_also_discussed (Minutes *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->threads->len; i++)
    {
      const CodioThread *thread = g_ptr_array_index (self->threads, i);

      if (g_hash_table_contains (self->told, thread->comment))
        continue;
      if (!any)
        add_heading (self, 2, N_("Also discussed"));
      any = TRUE;
      add_commented (self, 3, thread->comment);
    }
}

static void
add_conditions (Minutes     *self,
                CodioRecord *advice)
{
  const char * const *conditions = codio_record_get_strings (advice, "conditions");

  if (*conditions == NULL)
    return;

  add_heading (self, 4, N_("Conditions"));
  for (; *conditions; conditions++)
    {
      g_autofree char *item = NULL;

      if (codio_profile_find_condition (self->account.profile, *conditions))
        /* Translators: a condition of an advice, of which an action was made */
        item = g_strdup_printf (codio_catalog_message (self->catalog, "%s (is an action)"), *conditions);
      codio_outline_add_item (self->outline, TRUE, item ? item : *conditions, TRUE);
    }
}

static void
add_advice (Minutes *self)
{
  static const char * const names[] = { "date", "verdict", NULL };
  CodioAccount *account = &self->account;
  GListModel *list = codio_record_get_records (CODIO_RECORD (account->profile), "advice");

  if (g_list_model_get_n_items (list) == 0 && !self->with_room)
    return;

  add_heading (self, 2, N_("Advice"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) advice = g_list_model_get_item (list, i);
      const char *committee = codio_record_get_string (advice, "committee");

      codio_outline_add_heading (self->outline, 3,
                                 *committee ? committee : codio_catalog_message (self->catalog, "Committee"),
                                 *committee != '\0');
      codio_account_add_facts (account, advice, names);
      codio_outline_add_text (self->outline, codio_record_get_string (advice, "text"), TRUE);
      add_conditions (self, advice);
    }
  add_room (self, N_("Advice"));
}

static void
add_choices (Minutes *self)
{
  CodioAccount *account = &self->account;
  GListModel *dilemmas = codio_profile_get_dilemmas (account->profile);
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioRecord) dilemma = g_list_model_get_item (dilemmas, i);
      g_autofree char *choice = codio_report_mark_own (&account->words, codio_record_get_string (dilemma, "choice"));
      g_autofree char *title = codio_report_mark_title (&account->words, dilemma);
      g_autofree char *item = NULL;

      if (*choice == '\0' || codio_record_get_number (dilemma, "status") != CODIO_DILEMMA_STATUS_DECIDED)
        continue;
      if (!any)
        add_heading (self, 3, N_("Dilemmas that were decided"));
      any = TRUE;
      item = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"), title, choice);
      codio_outline_add_item (self->outline, FALSE, item, FALSE);
    }
}

static void
add_decisions (Minutes *self)
{
  static const char * const action_names[] = { "text", "owner", "due-on", "status", NULL };
  static const char * const step_names[] = { "state", "time", "by", "role", "reason", NULL };
  CodioAccount *account = &self->account;
  GListModel *steps = codio_record_get_records (CODIO_RECORD (account->profile), "steps");
  g_autoptr (GPtrArray) agreed = codio_profile_list_actions (account->profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_blocks;

  add_heading (self, 2, N_("Decisions"));
  n_blocks = codio_outline_get_n_blocks (self->outline);
  add_choices (self);
  if (agreed->len > 0)
    add_heading (self, 3, N_("Actions"));
  codio_account_add_table (account, agreed, action_names);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    g_ptr_array_add (history, g_list_model_get_item (steps, i));
  if (history->len > 0)
    add_heading (self, 3, N_("States of the profile"));
  codio_account_add_table (account, history, step_names);
  if (codio_outline_get_n_blocks (self->outline) == n_blocks)
    codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Nothing was decided yet."), FALSE);
  add_room (self, N_("Decisions of this meeting"));
}

/**
 * codio_outline_new_minutes:
 * @profile: a profile; for the public, what may be published of it
 * @options: for whom, in what language
 * @with_room: whether there is room to write in
 *
 * Returns: (transfer full): the minutes of a review
 */
CodioOutline *
codio_outline_new_minutes (CodioProfile             *profile,
                           const CodioExportOptions *options,
                           gboolean                  with_room)
{
  g_autoptr (GPtrArray) threads = NULL;
  g_autoptr (GHashTable) untold = NULL;
  g_autoptr (GHashTable) told = NULL;
  Minutes self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  threads = codio_profile_list_threads (profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  untold = group_threads (threads);
  told = g_hash_table_new (NULL, NULL);
  self = (Minutes) {
    .account = {
      .profile = profile,
      .options = options,
      .catalog = options->catalog,
      .words = { .profile = profile, .catalog = options->catalog },
      .outline = codio_outline_new (),
    },
    .catalog = options->catalog,
    .threads = threads,
    .untold = untold,
    .told = told,
    .with_room = with_room,
  };
  self.outline = self.account.outline;

  add_front (&self);
  add_agenda (&self);
  add_also_discussed (&self);
  add_advice (&self);
  add_decisions (&self);

  return self.outline;
}
