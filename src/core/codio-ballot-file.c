/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot-file.h"

#include "codio-i18n.h"
#include "codio-profile-reader-private.h"
#include "codio-record-private.h"
#include "codio-records.h"

/* A ballot on its way: the ballot of one participant, and which profile it is for. It is read and written by the same
 * code as a profile. */

static const CodioMember codio_ballot_file_members[] = {
  {
    .name = "profile",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Profile"),
    .description = "The identifier of the profile that the ballot is for.",
    .required = TRUE,
  },
  {
    .name = "edition",
    .kind = CODIO_MEMBER_EDITION,
    .label = N_("Edition of the code"),
    .description = "The edition that profile was made with. The identifiers of values are those of that edition.",
    .required = TRUE,
  },
  {
    .name = "title",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Project title"),
    .description = "Name of the project, for people.",
  },
  {
    .name = "additional-values",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Additional values"),
    .description = "The values of the profile that the edition lacks, as they are in the profile, for people.",
    .get_type = codio_additional_value_get_type,
  },
  {
    .name = "ballots",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Ballots"),
    .description = "The ballot: one.",
    .required = TRUE,
    .minimum = 1,
    .maximum = 1,
    .get_type = codio_ballot_get_type,
  },
};

CODIO_DEFINE_RECORD (CodioBallotFile, codio_ballot_file, N_("a ballot file"), "title",
                     "The ballot of one participant, on its way to the profile.")

/**
 * codio_ballot_file_new:
 * @profile: a profile
 * @ballot: a ballot for @profile
 *
 * Returns: (transfer full): a file with @ballot in it, and of @profile what somebody needs to fill it in
 */
CodioBallotFile *
codio_ballot_file_new (CodioProfile *profile,
                       CodioBallot  *ballot)
{
  CodioRecord *self, *record = CODIO_RECORD (profile);
  GListModel *additional;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), NULL);

  self = g_object_new (CODIO_TYPE_BALLOT_FILE, NULL);
  codio_record_set_string (self, "profile", codio_profile_get_id (profile));
  codio_record_set_string (self, "edition", codio_record_get_string (record, "edition"));
  codio_record_set_string (self, "title", codio_profile_get_title (profile));
  additional = codio_record_get_records (record, "additional-values");
  for (guint i = 0; i < g_list_model_get_n_items (additional); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (additional, i);

      g_list_store_append (G_LIST_STORE (codio_record_get_records (self, "additional-values")), value);
    }
  g_list_store_append (G_LIST_STORE (codio_record_get_records (self, "ballots")), ballot);

  return CODIO_BALLOT_FILE (self);
}

/**
 * codio_ballot_file_new_empty:
 * @profile: a profile
 * @name: who is to fill it in
 * @mode: whether others can see it meanwhile
 *
 * Returns: (transfer full): a file with a ballot that asks for the weight of each value at stake in @profile, or of
 *   each value there is where none is at stake
 */
CodioBallotFile *
codio_ballot_file_new_empty (CodioProfile    *profile,
                             const char      *name,
                             CodioBallotMode  mode)
{
  g_autoptr (CodioBallot) ballot = NULL;
  GListModel *assessments;
  gboolean all;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  ballot = codio_ballot_new (name, mode, CODIO_BALLOT_METHOD_RATING);
  assessments = codio_profile_get_assessments (profile);
  all = codio_profile_count (profile, CODIO_JUDGEMENT_AT_STAKE) == 0;
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (all || codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE)
        codio_ballot_set_weight (ballot, codio_assessment_get_value (assessment), 0);
    }

  return codio_ballot_file_new (profile, ballot);
}

static CodioRecord *
read_file (JsonNode  *root,
           GPtrArray *issues)
{
  g_autoptr (CodioRecord) record = g_object_new (CODIO_TYPE_BALLOT_FILE, NULL);

  return codio_reader_fill (record, root, FALSE, issues) ? g_steal_pointer (&record) : NULL;
}

/**
 * codio_ballot_file_read:
 * @bytes: a ballot file in JSON; data/schema/README.md describes the format
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here
 * @error: return location for an error of #CODIO_PROFILE_ERROR
 *
 * Returns: (transfer full): the file, or %NULL where anything is wrong with it
 */
CodioBallotFile *
codio_ballot_file_read (GBytes     *bytes,
                        GPtrArray  *issues,
                        GError    **error)
{
  CodioRecord *record;

  g_return_val_if_fail (bytes != NULL, NULL);

  record = codio_reader_read_bytes (bytes, CODIO_BALLOT_FORMAT, CODIO_TYPE_BALLOT_FILE, read_file, issues, error);

  return record ? CODIO_BALLOT_FILE (record) : NULL;
}

/**
 * codio_ballot_file_load:
 * @file: a file
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here
 * @cancellable: (nullable): to cancel
 * @error: return location for an error of #CODIO_PROFILE_ERROR or #G_IO_ERROR
 *
 * Blocks until the file is read.
 *
 * Returns: (transfer full): the ballot file, or %NULL
 */
CodioBallotFile *
codio_ballot_file_load (GFile         *file,
                        GPtrArray     *issues,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GBytes) bytes = codio_profile_load_bytes (file, NULL, cancellable, error);

  return bytes ? codio_ballot_file_read (bytes, issues, error) : NULL;
}

/**
 * codio_ballot_file_write:
 * @self: a ballot file
 *
 * Returns: (transfer full): @self in JSON, with a newline at the end; the same ballot gives the same bytes
 */
GBytes *
codio_ballot_file_write (CodioBallotFile *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  return codio_record_write (CODIO_RECORD (self), CODIO_BALLOT_FORMAT, CODIO_BALLOT_VERSION);
}

/**
 * codio_ballot_file_get_profile:
 * @self: a ballot file
 *
 * Returns: the identifier of the profile that it is for
 */
const char *
codio_ballot_file_get_profile (CodioBallotFile *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "profile");
}

/**
 * codio_ballot_file_get_title:
 * @self: a ballot file
 *
 * Returns: the title of the project that it is for, which may be empty
 */
const char *
codio_ballot_file_get_title (CodioBallotFile *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "title");
}

/**
 * codio_ballot_file_get_edition:
 * @self: a ballot file
 *
 * Returns: the identifier of the edition that its values are of
 */
const char *
codio_ballot_file_get_edition (CodioBallotFile *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "edition");
}

/**
 * codio_ballot_file_get_ballot:
 * @self: a ballot file
 *
 * Returns: (transfer none): the ballot in it
 */
CodioBallot *
codio_ballot_file_get_ballot (CodioBallotFile *self)
{
  g_autoptr (CodioBallot) ballot = NULL;

  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  ballot = g_list_model_get_item (codio_record_get_records (CODIO_RECORD (self), "ballots"), 0);

  return ballot; /* the list keeps it alive */
}

/**
 * codio_ballot_file_list_parts:
 * @self: a ballot file
 *
 * Returns: (transfer full) (element-type CodioPart): the values that the ballot asks about, in the order of the house:
 *   those that it has a place for, or all where it has none
 */
GPtrArray *
codio_ballot_file_list_parts (CodioBallotFile *self)
{
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  CodioBallot *ballot;
  GListModel *values;
  gboolean all;

  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (self), NULL);

  profile = codio_profile_new (codio_edition_get (codio_ballot_file_get_edition (self)), "");
  values = codio_record_get_records (CODIO_RECORD (self), "additional-values");
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (values, i);

      codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", value);
    }

  ballot = codio_ballot_file_get_ballot (self);
  all = g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (ballot), "weights")) == 0;
  parts = codio_profile_list_value_parts (profile);
  for (guint i = parts->len; i-- > 0;)
    if (!all && codio_ballot_find_weight (ballot, codio_part_get_id (g_ptr_array_index (parts, i))) == NULL)
      g_ptr_array_remove_index (parts, i);

  return g_steal_pointer (&parts);
}
