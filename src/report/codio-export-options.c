/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-options.h"

#include "codio-profile-public.h"

/**
 * codio_export_options_dup_profile:
 * @self: how something is exported
 * @profile: a profile
 *
 * The one place where it is decided what the audience gets; who makes a format need not leave anything out.
 *
 * Returns: (transfer full): what is made for the audience is made of this, and of nothing else
 */
CodioProfile *
codio_export_options_dup_profile (const CodioExportOptions *self,
                                  CodioProfile             *profile)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  switch (self->audience)
    {
    case CODIO_AUDIENCE_PUBLIC:
      return codio_profile_new_public (profile);
    case CODIO_AUDIENCE_COMMITTEE:
      return codio_profile_new_without_notes (profile);
    case CODIO_AUDIENCE_INTERNAL:
    default:
      return g_object_ref (profile);
    }
}

/**
 * codio_export_options_get_time:
 * @self: how something is exported
 * @profile: what is exported
 *
 * The same options give the same moment: the clock is not looked at.
 *
 * Returns: when it is made, as in RFC 3339: the moment that was given, else the one at which the profile last changed;
 *   empty where neither is known
 */
const char *
codio_export_options_get_time (const CodioExportOptions *self,
                               CodioProfile             *profile)
{
  const char *modified;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  if (self->time)
    return self->time;

  modified = codio_profile_get_modified (profile);

  return *modified ? modified : codio_record_get_string (CODIO_RECORD (profile), "created");
}
