/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-pdf-profile.h"
#include "fuzz.h"

/* A PDF that may have a profile inside. */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GBytes) inside = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  codio_pdf_profile_is_pdf (bytes);
  inside = codio_pdf_profile_extract (bytes, &error);
  g_assert_true ((inside == NULL) == (error != NULL));
  if (inside)
    profile = codio_profile_read (inside, NULL, &error);
  if (error)
    codio_fuzz_check_message (error->message);
  if (profile)
    codio_fuzz_check_profile (profile);

  return 0;
}
