/* SPDX-License-Identifier: EUPL-1.2 */
#include "fuzz.h"

/* What holds of whatever comes out of any input. */

/**
 * codio_fuzz_check_message:
 * @message: what people are told
 *
 * Fails where that is no text that can be shown.
 */
void
codio_fuzz_check_message (const char *message)
{
  g_assert_nonnull (message);
  g_assert_cmpstr (message, !=, "");
  g_assert_true (g_utf8_validate (message, -1, NULL));
}

/**
 * codio_fuzz_check_issues:
 * @issues: (element-type CodioIssue): what is wrong with a file
 *
 * Fails where one of them cannot be told.
 */
void
codio_fuzz_check_issues (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *message = codio_issue_dup_message (g_ptr_array_index (issues, i));
      g_autofree char *plain = codio_issue_dup_plain (g_ptr_array_index (issues, i));

      codio_fuzz_check_message (message);
      codio_fuzz_check_message (plain);
    }
}

/**
 * codio_fuzz_check_profile:
 * @profile: a profile
 *
 * Fails where it is written as something that is not read as the same.
 */
void
codio_fuzz_check_profile (CodioProfile *profile)
{
  g_autoptr (GBytes) written = codio_profile_write (profile);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (CodioProfile) copy = NULL;
  g_autoptr (GError) error = NULL;

  copy = codio_profile_read (written, NULL, &error);
  g_assert_no_error (error);
  again = codio_profile_write (copy);
  g_assert_true (g_bytes_equal (again, written));
}
