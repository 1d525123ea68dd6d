/* SPDX-License-Identifier: EUPL-1.2 */
#include "fuzz.h"

/* A file that is said to be a profile: it is read or refused, and what can be saved of it is saved. */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GPtrArray) left_out = codio_issues_new ();
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (CodioProfile) sound = NULL;
  g_autoptr (GError) error = NULL;

  profile = codio_profile_read (bytes, issues, &error);
  g_assert_true ((profile == NULL) == (error != NULL));
  if (error)
    codio_fuzz_check_message (error->message);
  codio_fuzz_check_issues (issues);
  if (profile)
    codio_fuzz_check_profile (profile);

  sound = codio_profile_read_sound (bytes, left_out);
  codio_fuzz_check_issues (left_out);
  if (sound)
    codio_fuzz_check_profile (sound);

  return 0;
}
