/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-options.h"

#include "codio-i18n.h"
#include "codio-moment.h"
#include "codio-profile-public.h"
#include "codio-text.h"

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
 * codio_export_options_find_before:
 * @self: how something is exported
 * @profile: a profile, with its moments
 * @before: (out) (transfer full) (nullable): the state that @self points to then; to be kept as long as @self
 * @error: return location for an error of #CODIO_MOMENT_ERROR
 *
 * Looks up the moment that @self names.
 *
 * Returns: whether it is there and as it was kept, or none is named
 */
gboolean
codio_export_options_find_before (CodioExportOptions  *self,
                                  CodioProfile        *profile,
                                  CodioProfile       **before,
                                  GError             **error)
{
  CodioMoment *moment;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  *before = NULL;
  if (self->since == NULL)
    return TRUE;

  moment = codio_profile_find_moment (profile, self->since);
  if (moment == NULL)
    {
      g_autofree char *name = codio_text_quote (self->since);

      g_set_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_EMPTY,
                   /* Translators: the name of a moment */
                   _("the profile has no moment “%s”"), name);
      return FALSE;
    }

  if (codio_profile_check_moment (profile, moment, error))
    *before = codio_profile_read_moment (profile, moment, error);
  self->before = *before;
  self->before_name = codio_record_get_string (CODIO_RECORD (moment), "name");

  return *before != NULL;
}

/* Ballots that are published have new identifiers each time: which is which cannot be told. */
static CodioProfile *
dup_comparable (const CodioExportOptions *self,
                CodioProfile             *profile)
{
  CodioProfile *comparable = codio_export_options_dup_profile (self, profile);

  if (self->audience == CODIO_AUDIENCE_PUBLIC)
    g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (comparable), "ballots")));

  return comparable;
}

/**
 * codio_export_options_dup_comparison:
 * @self: how something is exported
 * @profile: a profile
 *
 * Returns: (transfer full) (nullable): what the audience gets of what changed since the earlier state; %NULL where none
 *   is given
 */
CodioComparison *
codio_export_options_dup_comparison (const CodioExportOptions *self,
                                     CodioProfile             *profile)
{
  g_autoptr (CodioProfile) before = NULL;
  g_autoptr (CodioProfile) after = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  if (self->before == NULL || codio_profile_get_edition (self->before) != codio_profile_get_edition (profile))
    return NULL;

  before = dup_comparable (self, self->before);
  after = dup_comparable (self, profile);
  return codio_comparison_new (before, after);
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
