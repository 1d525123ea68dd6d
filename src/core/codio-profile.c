/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-i18n.h"
#include "codio-record-private.h"

/**
 * CodioProfile:
 *
 * The value profile of one project: what is at stake, how heavily it weighs, where values collide.
 *
 * Invariants: there is an assessment for each value of the edition, in its order; what a user changes is changed
 * by a command and can be undone.
 */
struct _CodioProfile
{
  CodioRecord parent_instance;

  CodioEdition *edition;
  CodioHistory *history;
  char *version;
};

G_DEFINE_FINAL_TYPE (CodioProfile, codio_profile, CODIO_TYPE_RECORD)

static const CodioMember members[] = {
  { .name = "id", .kind = CODIO_MEMBER_UUID, .label = N_("Identifier"), .required = TRUE },
  { .name = "edition", .kind = CODIO_MEMBER_EDITION, .label = N_("Edition of the code"), .required = TRUE },
  { .name = "language", .kind = CODIO_MEMBER_STRING, .label = N_("Language") },
  { .name = "title", .kind = CODIO_MEMBER_STRING, .label = N_("Project title") },
  { .name = "organisation", .kind = CODIO_MEMBER_STRING, .label = N_("Organisation") },
  { .name = "summary", .kind = CODIO_MEMBER_TEXT, .label = N_("Description") },
  { .name = "phase", .kind = CODIO_MEMBER_ENUM, .label = N_("Phase"), .get_type = codio_phase_get_type },
  { .name = "created", .kind = CODIO_MEMBER_TIME, .label = N_("Created") },
  { .name = "modified", .kind = CODIO_MEMBER_TIME, .label = N_("Modified") },
  { .name = "assessments", .kind = CODIO_MEMBER_RECORDS, .label = N_("Values"), .get_type = codio_assessment_get_type },
  { .name = "dilemmas", .kind = CODIO_MEMBER_RECORDS, .label = N_("Dilemmas"), .get_type = codio_dilemma_get_type },
};

static void
codio_profile_finalize (GObject *object)
{
  CodioProfile *self = CODIO_PROFILE (object);

  g_clear_object (&self->edition);
  g_clear_object (&self->history);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (codio_profile_parent_class)->finalize (object);
}

static void
codio_profile_class_init (CodioProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_profile_finalize;

  codio_record_class_install_members (CODIO_RECORD_CLASS (klass), members, G_N_ELEMENTS (members));
}

static void
codio_profile_init (CodioProfile *self)
{
  self->history = codio_history_new ();
  self->version = g_strdup (CODIO_PROFILE_VERSION);
}

static char *
format_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
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

/*< private >
 * codio_profile_complete:
 * @self: a profile that was just filled
 * @edition: the edition it names
 *
 * Puts the assessments in the order of the edition and adds those that are lacking.
 */
void
codio_profile_complete (CodioProfile *self,
                        CodioEdition *edition)
{
  GListModel *values = codio_edition_get_values (edition);
  GListStore *list = G_LIST_STORE (codio_profile_get_assessments (self));
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);

  g_set_object (&self->edition, edition);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
      CodioAssessment *assessment = codio_profile_get_assessment (self, codio_part_get_id (value));

      g_ptr_array_add (assessments, assessment ? g_object_ref (assessment)
                                               : codio_assessment_new (codio_part_get_id (value)));
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
  g_autofree char *time = format_time (now);

  codio_record_set_string (record, "id", id);
  codio_record_set_string (record, "created", time);
  codio_record_set_string (record, "modified", time);
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

  self = codio_profile_new_empty ();
  record = CODIO_RECORD (self);
  set_identity (self);
  codio_record_set_string (record, "edition", codio_edition_get_id (edition));
  codio_record_set_string (record, "language", language);
  codio_profile_complete (self, edition);

  return self;
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
 * Returns: (transfer none): a list of #CodioAssessment, one for each value, in the order of the edition
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
  GListModel *assessments;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  assessments = codio_profile_get_assessments (self);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (g_strcmp0 (codio_assessment_get_value (assessment), value) == 0)
        return assessment; /* the list keeps it alive */
    }

  return NULL;
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

/**
 * codio_profile_set_string:
 * @self: a profile
 * @record: @self or a record in it
 * @member: the name of a member that holds text
 * @string: the text
 *
 * Command. Typing in one text counts as one step while it goes on.
 */
void
codio_profile_set_string (CodioProfile *self,
                          CodioRecord  *record,
                          const char   *member,
                          const char   *string)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (string != NULL);

  g_value_set_string (g_value_init (&value, G_TYPE_STRING), string);
  codio_history_set (self->history, record, member, &value);
}

static void
set_enum (CodioProfile *self,
          CodioRecord  *record,
          const char   *member,
          GType         type,
          int           number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_enum (g_value_init (&value, type), number);
  codio_history_set (self->history, record, member, &value);
}

static void
set_number (CodioProfile *self,
            CodioRecord  *record,
            const char   *member,
            int           number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_int (g_value_init (&value, G_TYPE_INT), number);
  codio_history_set (self->history, record, member, &value);
}

/**
 * codio_profile_set_phase:
 * @self: a profile
 * @phase: where the project is
 *
 * Command.
 */
void
codio_profile_set_phase (CodioProfile *self,
                         CodioPhase    phase)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));

  set_enum (self, CODIO_RECORD (self), "phase", CODIO_TYPE_PHASE, phase);
}

/**
 * codio_profile_judge:
 * @self: a profile
 * @assessment: an assessment of @self
 * @judgement: whether the value is at stake
 *
 * Command. What is not at stake has no weight.
 */
void
codio_profile_judge (CodioProfile    *self,
                     CodioAssessment *assessment,
                     CodioJudgement   judgement)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_ASSESSMENT (assessment));

  codio_history_begin (self->history);
  set_enum (self, CODIO_RECORD (assessment), "judgement", CODIO_TYPE_JUDGEMENT, judgement);
  if (judgement != CODIO_JUDGEMENT_AT_STAKE)
    set_number (self, CODIO_RECORD (assessment), "weight", 0);
  codio_history_end (self->history);
}

/**
 * codio_profile_weigh:
 * @self: a profile
 * @assessment: an assessment of @self
 * @weight: how heavily the value weighs, from 1 to %CODIO_WEIGHT_MAX, or 0 to take the weight away
 *
 * Command. What has a weight is at stake.
 */
void
codio_profile_weigh (CodioProfile    *self,
                     CodioAssessment *assessment,
                     int              weight)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_ASSESSMENT (assessment));
  g_return_if_fail (weight >= 0 && weight <= CODIO_WEIGHT_MAX);

  codio_history_begin (self->history);
  if (weight > 0)
    set_enum (self, CODIO_RECORD (assessment), "judgement", CODIO_TYPE_JUDGEMENT, CODIO_JUDGEMENT_AT_STAKE);
  set_number (self, CODIO_RECORD (assessment), "weight", weight);
  codio_history_end (self->history);
}

/**
 * codio_profile_add_dilemma:
 * @self: a profile
 * @first: the identifier of a value
 * @second: the identifier of another value
 *
 * Command.
 *
 * Returns: (transfer none): the new dilemma
 */
CodioDilemma *
codio_profile_add_dilemma (CodioProfile *self,
                           const char   *first,
                           const char   *second)
{
  g_autoptr (CodioDilemma) dilemma = NULL;
  GListModel *dilemmas;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (g_strcmp0 (first, second) != 0, NULL);

  dilemma = codio_dilemma_new (first, second);
  dilemmas = codio_profile_get_dilemmas (self);
  codio_history_insert (self->history, G_LIST_STORE (dilemmas), g_list_model_get_n_items (dilemmas),
                        CODIO_RECORD (dilemma));

  return dilemma; /* the list keeps it alive */
}

/**
 * codio_profile_set_pair:
 * @self: a profile
 * @dilemma: a dilemma of @self
 * @first: the identifier of a value
 * @second: the identifier of another value
 *
 * Command. Replaces the first two values that collide in @dilemma; more of them stay.
 */
void
codio_profile_set_pair (CodioProfile *self,
                        CodioDilemma *dilemma,
                        const char   *first,
                        const char   *second)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  const char * const *values;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));
  g_return_if_fail (g_strcmp0 (first, second) != 0);

  g_strv_builder_add_many (builder, first, second, NULL);
  values = codio_dilemma_get_values (dilemma);
  for (guint i = 2; values[0] && values[1] && values[i]; i++)
    if (!g_str_equal (values[i], first) && !g_str_equal (values[i], second))
      g_strv_builder_add (builder, values[i]);

  g_value_take_boxed (g_value_init (&value, G_TYPE_STRV), g_strv_builder_end (builder));
  codio_history_set (self->history, CODIO_RECORD (dilemma), "values", &value);
}

/**
 * codio_profile_remove_dilemma:
 * @self: a profile
 * @dilemma: a dilemma of @self
 *
 * Command.
 */
void
codio_profile_remove_dilemma (CodioProfile *self,
                              CodioDilemma *dilemma)
{
  GListStore *list;
  guint position;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));

  list = G_LIST_STORE (codio_profile_get_dilemmas (self));
  if (g_list_store_find (list, dilemma, &position))
    codio_history_remove (self->history, list, position);
}

/**
 * codio_profile_touch:
 * @self: a profile
 * @now: the time
 *
 * Writes down when the profile was last saved with changes. This is no step: nobody wants to undo it.
 */
void
codio_profile_touch (CodioProfile *self,
                     GDateTime    *now)
{
  g_autofree char *time = NULL;

  g_return_if_fail (CODIO_IS_PROFILE (self));

  time = format_time (now);
  codio_record_set_string (CODIO_RECORD (self), "modified", time);
}
