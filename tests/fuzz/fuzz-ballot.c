/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-profile-ballots.h"
#include "codio-test.h"
#include "fuzz.h"

/* A ballot that came by mail: it is read or refused, and what was read is taken in by its profile or refused there. */

static CodioProfile *
new_profile_of (CodioBallotFile *file)
{
  g_autofree char *json = g_strdup_printf ("{\"format\":\"nl.codio.profile\",\"version\":\"1.0\","
                                           "\"edition\":\"codio-2021\",\"id\":\"%s\"}",
                                           codio_ballot_file_get_profile (file));

  return codio_test_read (json);
}

static void
take_in (CodioBallotFile *file)
{
  g_autoptr (CodioProfile) profile = new_profile_of (file);
  g_autoptr (GError) error = NULL;
  CodioBallotOutcome outcome;

  if (codio_profile_add_ballot_file (profile, file, &outcome, &error))
    {
      g_assert_true (codio_profile_add_ballot_file (profile, file, &outcome, &error));
      g_assert_cmpint (outcome, ==, CODIO_BALLOT_SAME);
      codio_fuzz_check_profile (profile);
    }
  else
    {
      codio_fuzz_check_message (error->message);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioBallotFile) file = NULL;
  g_autoptr (CodioBallotFile) copy = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;

  file = codio_ballot_file_read (bytes, issues, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  codio_fuzz_check_issues (issues);
  if (file == NULL)
    {
      codio_fuzz_check_message (error->message);
      return 0;
    }

  written = codio_ballot_file_write (file);
  copy = codio_ballot_file_read (written, NULL, &error);
  g_assert_no_error (error);
  again = codio_ballot_file_write (copy);
  g_assert_true (g_bytes_equal (again, written));

  parts = codio_ballot_file_list_parts (file);
  take_in (file);

  return 0;
}
