/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-action.h"
#include "codio-ballot.h"
#include "codio-comments.h"
#include "codio-conflict.h"
#include "codio-history-private.h"
#include "codio-i18n.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-review.h"

/**
 * CodioProfile:
 *
 * The value profile of one project: what is at stake, how heavily it weighs, where values collide.
 *
 * Invariants: there is an assessment for each value of the edition, in its order, and then for each additional
 * value, in theirs; what identifies a record never changes; what a user changes is changed
 * by a command and can be undone.
 */
struct _CodioProfile
{
  CodioRecord parent_instance;

  CodioEdition *edition;
  CodioHistory *history;
  char *version;
  gboolean frozen; /* nothing changes any more */

  GHashTable *attention; /* by value, a CodioAttention; NULL where that is to be counted, */
  guint n_open_actions;  /* with these */
  GHashTable *indexes; /* of each list in which something was looked up: by key, its records */
};

G_DEFINE_FINAL_TYPE (CodioProfile, codio_profile, CODIO_TYPE_RECORD)

static const CodioMember members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Stays the same when the file is renamed, moved or changed; a copy that starts a life of its "
                   "own gets a new one.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "edition",
    .kind = CODIO_MEMBER_EDITION,
    .label = N_("Edition of the code"),
    .description = "The edition the profile was made with, such as codio-2021. The identifiers of values are "
                   "those of that edition.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "language",
    .kind = CODIO_MEMBER_LANGUAGE,
    .label = N_("Language"),
    .description = "Language of the texts in the profile, such as nl or en.",
    .is_public = TRUE,
  },
  {
    .name = "title",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Project title"),
    .description = "Name of the project.",
    .is_public = TRUE,
  },
  {
    .name = "organisation",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Organisation"),
    .description = "Name of the organisation that is responsible for the project.",
    .is_public = TRUE,
  },
  {
    .name = "organisation-kind",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Kind of organisation"),
    .description = "What kind of organisation that is.",
    .get_type = codio_organisation_kind_get_type,
    .is_public = TRUE,
  },
  {
    .name = "summary",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Description"),
    .description = "What the project is about. An empty line separates paragraphs.",
    .is_public = TRUE,
  },
  {
    .name = "technologies",
    .kind = CODIO_MEMBER_STRINGS,
    .label = N_("Technologies"),
    .description = "The technologies that the project uses, such as drones or facial recognition.",
    .is_public = TRUE,
  },
  {
    .name = "phase",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Phase"),
    .description = "Whether the project is being decided on, implemented or evaluated, or something else is "
                   "decided.",
    .get_type = codio_phase_get_type,
    .is_public = TRUE,
  },
  {
    .name = "owner",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Owner of the profile"),
    .description = "Who keeps the profile, preferably a role.",
  },
  {
    .name = "confidentiality",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Confidentiality"),
    .description = "Who may read the profile. The file itself is not protected by it.",
    .get_type = codio_confidentiality_get_type,
  },
  {
    .name = "created",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Created"),
    .description = "When the profile was created.",
    .is_public = TRUE,
  },
  {
    .name = "modified",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Modified"),
    .description = "When the contents of the profile last changed.",
    .is_public = TRUE,
  },
  {
    .name = "base",
    .kind = CODIO_MEMBER_UUID,
    .label = CODIO_CONTEXT ("profile", "Base"),
    .description = "The identifier of the state that a copy was made from, so that copies can be merged later.",
  },
  {
    .name = "participants",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Participants"),
    .description = "Who takes part in the conversation, and whom the project touches.",
    .get_type = codio_participant_get_type,
    .is_public = TRUE,
  },
  {
    .name = "assessments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Values"),
    .description = "What the profile says about the values, at most one assessment for each, in the order of the "
                   "edition and then of the additional values. A value without an assessment has not been judged.",
    .get_type = codio_assessment_get_type,
    .is_public = TRUE,
  },
  {
    .name = "additional-values",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Additional values"),
    .description = "Values that the edition lacks.",
    .get_type = codio_additional_value_get_type,
    .is_public = TRUE,
  },
  {
    .name = "dilemmas",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Dilemmas"),
    .description = "Choices in which values conflict, in the order chosen by the authors.",
    .get_type = codio_dilemma_get_type,
    .is_public = TRUE,
  },
  {
    .name = "actions",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Actions"),
    .description = "What is done to do justice to the values, in the order chosen by the authors.",
    .get_type = codio_action_get_type,
    .is_public = TRUE,
  },
  {
    .name = "voters",
    .kind = CODIO_MEMBER_STRINGS,
    .label = N_("Voters"),
    .description = "Whose ballots are waited for: the names, roles or numbers that stand on them.",
  },
  {
    .name = "ballot-round",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Round of ballots"),
    .description = "Whether ballots are still taken in. What blind ballots say is shown when the round is closed, "
                   "or when all voters have handed in theirs.",
    .get_type = codio_ballot_round_get_type,
  },
  {
    .name = "ballots",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Ballots"),
    .description = "How each participant weighs the values.",
    .get_type = codio_ballot_get_type,
    .is_public = TRUE,
  },
  {
    .name = "answers",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Answers"),
    .description = "The answers to the exploring statements.",
    .get_type = codio_answer_get_type,
  },
  {
    .name = "iama-served",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values served, for IAMA"),
    .description = "The values that the project serves most, the most important first: the choice for the impact "
                   "assessment IAMA.",
    .maximum = 6,
    .is_public = TRUE,
  },
  {
    .name = "iama-pressured",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values under pressure, for IAMA"),
    .description = "The values that the project puts under pressure most, the most important first: the choice "
                   "for the impact assessment IAMA.",
    .maximum = 6,
    .is_public = TRUE,
  },
  {
    .name = "comments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Comments"),
    .description = "Remarks on parts of the profile, the oldest first.",
    .get_type = codio_comment_get_type,
  },
  {
    .name = "advice",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Advice"),
    .description = "What committees say about the project.",
    .get_type = codio_advice_get_type,
    .is_public = TRUE,
  },
  {
    .name = "moments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Moments"),
    .description = "States of the profile that were kept, the oldest first.",
    .get_type = codio_moment_get_type,
    .for_authors = TRUE,
  },
  {
    .name = "copies",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Copies"),
    .description = "What copies of the profile said when they were taken in, the oldest first. What a copy that is "
                   "taken in later still says was seen then. A copy that is given out has none.",
    .get_type = codio_moment_get_type,
    .for_authors = TRUE,
  },
  {
    .name = "steps",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("States of the profile"),
    .description = "How far the profile was and is: each time that changed, the oldest first. Without any it is in "
                   "preparation.",
    .get_type = codio_step_get_type,
    .is_public = TRUE,
  },
  {
    .name = "conflicts",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Conflicts"),
    .description = "Where copies that were merged contradict one another, until somebody has chosen.",
    .get_type = codio_conflict_get_type,
    .for_authors = TRUE, /* they say what notes and ballots say */
  },
};

static void
add_to_index (GHashTable *index,
              GListModel *list,
              guint       position,
              guint       n)
{
  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      g_hash_table_insert (index, (gpointer) codio_record_get_key (record), record); /* the list keeps it alive */
    }
}

static void
items_changed_cb (CodioProfile *self,
                  guint         position,
                  guint         removed,
                  guint         added,
                  GListModel   *list)
{
  GHashTable *index = g_hash_table_lookup (self->indexes, list);

  g_clear_pointer (&self->attention, g_hash_table_unref);

  if (index == NULL)
    return;

  if (removed > 0)
    g_hash_table_remove (self->indexes, list);
  else
    add_to_index (index, list, position, added);
}

static void
codio_profile_constructed (GObject *object)
{
  CodioRecord *self = CODIO_RECORD (object);

  G_OBJECT_CLASS (codio_profile_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS)
      g_signal_connect_object (codio_record_get_records (self, members[i].name), "items-changed",
                               G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
codio_profile_finalize (GObject *object)
{
  CodioProfile *self = CODIO_PROFILE (object);

  g_clear_pointer (&self->attention, g_hash_table_unref);
  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_object (&self->edition);
  g_clear_object (&self->history);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (codio_profile_parent_class)->finalize (object);
}

static void
codio_profile_class_init (CodioProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = codio_profile_constructed;
  G_OBJECT_CLASS (klass)->finalize = codio_profile_finalize;

  codio_record_class_install_members (CODIO_RECORD_CLASS (klass), members, G_N_ELEMENTS (members));
  codio_record_class_describe (CODIO_RECORD_CLASS (klass), N_("a profile"), NULL,
                               "What an organisation says about one project along a code of values.");
}

/* What is counted for each value does not change with the texts that somebody types. */
static void
record_changed_cb (CodioProfile *self,
                   CodioRecord  *record,
                   const char   *member)
{
  if ((CODIO_IS_DILEMMA (record) || CODIO_IS_ACTION (record) || CODIO_IS_COMMENT (record)) && member &&
      codio_record_find_member (record, member)->kind != CODIO_MEMBER_TEXT)
    g_clear_pointer (&self->attention, g_hash_table_unref);
}

/* What was settled stays as it is, but what is said about it goes on. */
static gboolean
may_change_cb (CodioRecord *root,
               CodioRecord *record)
{
  CodioProfile *self = CODIO_PROFILE (root);

  return !self->frozen && (codio_profile_get_review_state (self) != CODIO_REVIEW_STATE_SETTLED ||
                           !codio_record_is_settled (record));
}

static void
codio_profile_init (CodioProfile *self)
{
  self->history = codio_history_new ();
  codio_history_set_root (self->history, CODIO_RECORD (self), may_change_cb);
  g_signal_connect_object (self->history, "record-changed", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  self->indexes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->version = g_strdup (CODIO_PROFILE_VERSION);
}

/*< private >
 * codio_profile_new_empty:
 *
 * Returns: (transfer full): a profile to be filled by the reader and then completed
 */
CodioProfile *
codio_profile_new_empty (void)
{
  return g_object_new (CODIO_TYPE_PROFILE, NULL);
}

static void
take_assessment (CodioProfile *self,
                 GPtrArray    *assessments,
                 const char   *value)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self, value);

  g_ptr_array_add (assessments, assessment ? g_object_ref (assessment) : codio_assessment_new (value));
}

/*< private >
 * codio_profile_complete:
 * @self: a profile that was just filled
 * @edition: the edition it names
 *
 * Puts the assessments in the order of the edition and of the additional values, and adds those that are lacking.
 */
void
codio_profile_complete (CodioProfile *self,
                        CodioEdition *edition)
{
  GListModel *values = codio_edition_get_values (edition);
  GListModel *additional = codio_record_get_records (CODIO_RECORD (self), "additional-values");
  GListStore *list = G_LIST_STORE (codio_profile_get_assessments (self));
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);

  g_set_object (&self->edition, edition);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      take_assessment (self, assessments, codio_part_get_id (value));
    }

  for (guint i = 0; i < g_list_model_get_n_items (additional); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (additional, i);

      take_assessment (self, assessments, codio_record_get_key (value));
    }

  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                       assessments->pdata, assessments->len);
}

/*< private >
 * codio_profile_get_version:
 * @self: a profile
 *
 * Returns: the version of the format that its file has
 */
const char *
codio_profile_get_version (CodioProfile *self)
{
  return self->version;
}

/*< private >
 * codio_profile_set_version:
 * @self: a profile
 * @version: the version of the format that its file has; a newer minor version is kept
 */
void
codio_profile_set_version (CodioProfile *self,
                           const char   *version)
{
  g_set_str (&self->version, version);
}

static void
set_identity (CodioProfile *self)
{
  CodioRecord *record = CODIO_RECORD (self);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  codio_record_set_string (record, "id", id);
  codio_profile_touch (self, now);
  codio_record_set_string (record, "created", codio_profile_get_modified (self));
}

/**
 * codio_profile_new:
 * @edition: the edition to work with
 * @language: the ISO 639 code of the language it will be written in
 *
 * Returns: (transfer full): a profile in which nothing is judged yet
 */
CodioProfile *
codio_profile_new (CodioEdition *edition,
                   const char   *language)
{
  CodioProfile *self;
  CodioRecord *record;

  g_return_val_if_fail (CODIO_IS_EDITION (edition), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  record = codio_record_new (CODIO_TYPE_PROFILE);
  self = CODIO_PROFILE (record);
  set_identity (self);
  codio_record_set_string (record, "edition", codio_edition_get_id (edition));
  codio_record_set_string (record, "language", language);
  codio_profile_complete (self, edition);

  return self;
}

/**
 * codio_profile_new_scratch:
 * @self: a profile
 *
 * For a record that is made ready before it is added to @self.
 *
 * Returns: (transfer full): a profile of the same edition and without steps, with the records of @self that others
 *   refer to: its dilemmas and its additional values
 */
CodioProfile *
codio_profile_new_scratch (CodioProfile *self)
{
  static const char * const lists[] = { "dilemmas", "additional-values" };
  CodioProfile *scratch;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  scratch = codio_profile_new (self->edition, "");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GListModel *records = codio_record_get_records (CODIO_RECORD (self), lists[i]);
      GListModel *copies = codio_record_get_records (CODIO_RECORD (scratch), lists[i]);

      for (guint j = 0; j < g_list_model_get_n_items (records); j++)
        {
          g_autoptr (CodioRecord) record = g_list_model_get_item (records, j);

          g_list_store_append (G_LIST_STORE (copies), record);
        }
    }

  return scratch;
}

/**
 * codio_profile_start_over:
 * @self: a profile that was just read
 *
 * Makes @self a profile of its own: with a new identifier, created now. To be called before there are steps.
 */
void
codio_profile_start_over (CodioProfile *self)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));

  set_identity (self);
}

/**
 * codio_profile_get_edition:
 * @self: a profile
 *
 * Returns: (transfer none): the edition it was made with
 */
CodioEdition *
codio_profile_get_edition (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return self->edition;
}

/**
 * codio_profile_get_history:
 * @self: a profile
 *
 * Returns: (transfer none): its steps, to undo and redo
 */
CodioHistory *
codio_profile_get_history (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return self->history;
}

/**
 * codio_profile_freeze:
 * @self: a profile without steps to undo
 *
 * From now on nothing in @self changes, for one that is there to be looked at.
 */
void
codio_profile_freeze (CodioProfile *self)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));

  self->frozen = TRUE;
}

/**
 * codio_profile_get_editable:
 * @self: a profile
 *
 * Returns: whether it can be edited: one that is settled is continued first, see codio_profile_continue()
 */
gboolean
codio_profile_get_editable (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);

  return codio_history_get_editable (self->history);
}

/**
 * codio_profile_get_frozen:
 * @self: a profile
 *
 * Returns: whether it is there to be looked at only
 */
gboolean
codio_profile_get_frozen (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);

  return self->frozen;
}

/**
 * codio_profile_get_id:
 * @self: a profile
 *
 * Returns: its identifier
 */
const char *
codio_profile_get_id (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "id");
}

/**
 * codio_profile_get_title:
 * @self: a profile
 *
 * Returns: the title of the project, which may be empty
 */
const char *
codio_profile_get_title (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "title");
}

/**
 * codio_profile_get_organisation:
 * @self: a profile
 *
 * Returns: the organisation, which may be empty
 */
const char *
codio_profile_get_organisation (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "organisation");
}

/**
 * codio_profile_get_summary:
 * @self: a profile
 *
 * Returns: the description of the project, which may be empty
 */
const char *
codio_profile_get_summary (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "summary");
}

/**
 * codio_profile_get_modified:
 * @self: a profile
 *
 * Returns: when it was last saved with changes, as in RFC 3339
 */
const char *
codio_profile_get_modified (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "modified");
}

/**
 * codio_profile_get_phase:
 * @self: a profile
 *
 * Returns: where the project is
 */
CodioPhase
codio_profile_get_phase (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), CODIO_PHASE_NONE);

  return (CodioPhase) codio_record_get_number (CODIO_RECORD (self), "phase");
}

/**
 * codio_profile_get_assessments:
 * @self: a profile
 *
 * Returns: (transfer none): a list of #CodioAssessment, one for each value, in the order of the edition and then of
 *   the additional values
 */
GListModel *
codio_profile_get_assessments (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_records (CODIO_RECORD (self), "assessments");
}

/**
 * codio_profile_get_assessment:
 * @self: a profile
 * @value: the identifier of a value
 *
 * Returns: (transfer none) (nullable): what the profile says about @value
 */
CodioAssessment *
codio_profile_get_assessment (CodioProfile *self,
                              const char   *value)
{
  CodioRecord *record = codio_profile_find (self, "assessments", value);

  return record ? CODIO_ASSESSMENT (record) : NULL;
}

/**
 * codio_profile_find:
 * @self: a profile
 * @list: the name of a member that holds a list of records with identifiers
 * @key: (nullable): an identifier
 *
 * Takes the same time however long the list is.
 *
 * Returns: (transfer none) (nullable): the record in that list that @key identifies
 */
CodioRecord *
codio_profile_find (CodioProfile *self,
                    const char   *list,
                    const char   *key)
{
  GListModel *records;
  GHashTable *index;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  if (key == NULL)
    return NULL;

  records = codio_record_get_records (CODIO_RECORD (self), list);
  index = g_hash_table_lookup (self->indexes, records);
  if (index == NULL)
    {
      index = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->indexes, records, index);
      add_to_index (index, records, 0, g_list_model_get_n_items (records));
    }

  return g_hash_table_lookup (index, key);
}

/**
 * codio_profile_get_dilemmas:
 * @self: a profile
 *
 * Returns: (transfer none): a list of #CodioDilemma
 */
GListModel *
codio_profile_get_dilemmas (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_get_records (CODIO_RECORD (self), "dilemmas");
}

static CodioAttention *
attention_to (CodioProfile *self,
              const char   *id)
{
  CodioAttention *attention = g_hash_table_lookup (self->attention, id);

  if (attention == NULL)
    {
      attention = g_new0 (CodioAttention, 1);
      g_hash_table_insert (self->attention, g_strdup (id), attention);
    }

  return attention;
}

/*< private >
 * codio_profile_count_attention:
 * @self: a profile
 *
 * Counts what else is counted when it is first asked for after a change: about a long profile the thread that read it
 * does that better.
 */
void
codio_profile_count_attention (CodioProfile *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self);
  GListModel *actions = codio_record_get_records (CODIO_RECORD (self), "actions");
  g_autoptr (GPtrArray) threads = NULL;

  if (self->attention)
    return;

  threads = codio_profile_list_threads (self, CODIO_COMMENT_TARGET_NONE, NULL, TRUE);
  self->attention = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->n_open_actions = 0;

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      for (const char * const *id = codio_dilemma_get_values (dilemma); *id; id++)
        attention_to (self, *id)->n_dilemmas++;
    }

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);

      if (!codio_action_is_open (action))
        continue;

      self->n_open_actions++;
      for (const char * const *id = codio_record_get_strings (action, "values"); *id; id++)
        attention_to (self, *id)->n_actions++;
    }

  for (guint i = 0; i < threads->len; i++)
    {
      const CodioThread *thread = g_ptr_array_index (threads, i);

      attention_to (self, codio_record_get_string (thread->comment, "target"))->n_comments++;
    }
}

/**
 * codio_profile_get_attention:
 * @self: a profile
 * @id: the identifier of a value, a dilemma or an action
 *
 * Takes the same time however long the profile is, until that changes.
 *
 * Returns: what of the profile asks for attention to it
 */
CodioAttention
codio_profile_get_attention (CodioProfile *self,
                             const char   *id)
{
  CodioAttention *attention;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), (CodioAttention) { 0 });
  g_return_val_if_fail (id != NULL, (CodioAttention) { 0 });

  codio_profile_count_attention (self);
  attention = g_hash_table_lookup (self->attention, id);
  return attention ? *attention : (CodioAttention) { 0 };
}

/**
 * codio_profile_count_open_actions:
 * @self: a profile
 *
 * Returns: how many of its actions are neither done nor dropped
 */
guint
codio_profile_count_open_actions (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), 0);

  codio_profile_count_attention (self);
  return self->n_open_actions;
}

/**
 * codio_profile_count_dilemmas:
 * @self: a profile
 * @value: the identifier of a value
 *
 * Returns: in how many dilemmas @value collides with another
 */
guint
codio_profile_count_dilemmas (CodioProfile *self,
                              const char   *value)
{
  return codio_profile_get_attention (self, value).n_dilemmas;
}

/**
 * codio_profile_get_reply:
 * @self: a profile
 * @statement: the identifier of an exploring statement
 *
 * Returns: whether the statement holds for the project
 */
CodioReply
codio_profile_get_reply (CodioProfile *self,
                         const char   *statement)
{
  CodioRecord *answer = codio_profile_find (self, "answers", statement);

  return answer ? (CodioReply) codio_record_get_number (answer, "answer") : CODIO_REPLY_NONE;
}

/**
 * codio_profile_count_replies:
 * @self: a profile
 *
 * Returns: how many exploring statements of its edition are answered
 */
guint
codio_profile_count_replies (CodioProfile *self)
{
  const CodioStatement *statement;
  guint count = 0;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), 0);

  for (guint i = 0; (statement = codio_edition_get_statement (self->edition, i)); i++)
    count += codio_profile_get_reply (self, statement->id) != CODIO_REPLY_NONE;

  return count;
}

/**
 * codio_profile_count:
 * @self: a profile
 * @judgement: a judgement
 *
 * Returns: how many values were judged so
 */
guint
codio_profile_count (CodioProfile   *self,
                     CodioJudgement  judgement)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      count += codio_assessment_get_judgement (assessment) == judgement;
    }

  return count;
}

/**
 * codio_profile_count_judged:
 * @self: a profile
 *
 * Returns: how many values were judged, at stake or not
 */
guint
codio_profile_count_judged (CodioProfile *self)
{
  return g_list_model_get_n_items (codio_profile_get_assessments (self)) -
         codio_profile_count (self, CODIO_JUDGEMENT_NONE);
}

/**
 * codio_profile_count_incomplete:
 * @self: a profile
 *
 * Returns: how many values still lack a judgement, a reason or a weight
 */
guint
codio_profile_count_incomplete (CodioProfile *self)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      count += !codio_assessment_is_complete (assessment);
    }

  return count;
}
