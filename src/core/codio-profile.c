/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-action.h"
#include "codio-comments.h"
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
G_DEFINE_FINAL_TYPE (CodioProfile, codio_profile, CODIO_TYPE_RECORD)

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
  const CodioMember *members;
  guint n;

  G_OBJECT_CLASS (codio_profile_parent_class)->constructed (object);

  members = codio_record_get_members (self, &n);
  for (guint i = 0; i < n; i++)
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
  const CodioMember *members;
  guint n;

  G_OBJECT_CLASS (klass)->constructed = codio_profile_constructed;
  G_OBJECT_CLASS (klass)->finalize = codio_profile_finalize;

  members = codio_profile_list_members (&n);
  codio_record_class_install_members (CODIO_RECORD_CLASS (klass), members, n);
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

/* Returns whether it was in its place already, as in most files. */
static gboolean
take_assessment (CodioProfile *self,
                 GListModel   *list,
                 GPtrArray    *assessments,
                 const char   *value)
{
  g_autoptr (CodioAssessment) next = g_list_model_get_item (list, assessments->len);
  CodioAssessment *assessment = next;

  if (next == NULL || !g_str_equal (codio_record_get_key (CODIO_RECORD (next)), value))
    assessment = codio_profile_get_assessment (self, value);

  g_ptr_array_add (assessments, assessment ? g_object_ref (assessment) : codio_assessment_new (value));

  return next && assessment == next;
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
  GListModel *list = codio_profile_get_assessments (self);
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean in_place = TRUE;

  g_set_object (&self->edition, edition);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      in_place = take_assessment (self, list, assessments, codio_part_get_id (value)) && in_place;
    }

  for (guint i = 0; i < g_list_model_get_n_items (additional); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (additional, i);

      in_place = take_assessment (self, list, assessments, codio_record_get_key (value)) && in_place;
    }

  if (!in_place || g_list_model_get_n_items (list) != assessments->len)
    g_list_store_splice (G_LIST_STORE (list), 0, g_list_model_get_n_items (list),
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
 * codio_profile_get_nth_reason:
 * @self: a profile
 * @value: the identifier of a value
 * @n: which of them, counted from 0
 *
 * Returns: (nullable): the statement that holds for the project and puts forward @value
 */
const CodioStatement *
codio_profile_get_nth_reason (CodioProfile *self,
                              const char   *value,
                              guint         n)
{
  const CodioStatement *statement;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  for (guint i = 0; (statement = codio_edition_get_statement (codio_profile_get_edition (self), i)); i++)
    if (codio_profile_get_reply (self, statement->id) == CODIO_REPLY_YES &&
        g_strv_contains ((const char * const *) statement->values, value) && n-- == 0)
      return statement;

  return NULL;
}
