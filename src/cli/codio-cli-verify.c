/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-commands.h"

#include "codio-cli-file.h"
#include "codio-cli-text.h"
#include "codio-date.h"
#include "codio-i18n.h"
#include "codio-review.h"

/* Whether a profile is what was settled. Nothing of a file reaches the terminal without codio_cli_clean(). */

static gboolean
check_moments (const char   *file,
               CodioProfile *profile)
{
  GListModel *moments = codio_record_get_records (CODIO_RECORD (profile), "moments");
  gboolean sound = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (CodioMoment) moment = g_list_model_get_item (moments, i);
      g_autofree char *place = g_strdup_printf ("/moments/%u", i);
      g_autoptr (GError) error = NULL;

      if (!codio_profile_check_moment (profile, moment, &error))
        {
          codio_cli_print_issue (file, place, error->message, TRUE);
          sound = FALSE;
        }
    }

  return sound;
}

/* A version for the public has no names. */
static char *
dup_settled (CodioRecord *step)
{
  const char *by = codio_record_get_string (step, "by");
  const char *role = codio_record_get_string (step, "role");
  g_autofree char *who = *by && *role ? g_strdup_printf ("%s (%s)", by, role) : g_strconcat (by, role, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (codio_record_get_string (step, "time"), NULL);
  g_autofree char *when = time ? codio_date_dup_moment (time) : NULL;

  if (when == NULL && *who == '\0')
    return g_strdup (_("Settled."));
  if (when == NULL)
    /* Translators: by whom a profile was settled */
    return g_strdup_printf (_("Settled by %s."), who);
  if (*who == '\0')
    return g_strdup_printf (_("Settled on %s."), when);

  /* Translators: when a profile was settled, and by whom */
  return g_strdup_printf (_("Settled on %1$s by %2$s."), when, who);
}

/**
 * codio_cli_verify:
 * @file: the name of a file
 *
 * Prints the digest of the contents, whether they are what was settled, and which moments were changed afterwards.
 *
 * Returns: the status: %CODIO_CLI_STATUS_INVALID where the profile is not what was settled
 */
CodioCliStatus
codio_cli_verify (const char *file)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autoptr (CodioProfile) profile = codio_cli_load (file, &status);
  g_autofree char *digest = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  CodioSettlement settlement;
  CodioRecord *step;

  if (profile == NULL)
    return CODIO_CLI_STATUS_TROUBLE;

  if (!check_moments (file, profile))
    status = CODIO_CLI_STATUS_INVALID;

  digest = codio_profile_dup_digest (profile);
  settlement = codio_profile_check_settlement (profile, &step);
  /* Translators: followed by 64 digits */
  g_string_append_printf (out, "%s\n%s\n", _("Fingerprint of the contents (SHA-256):"), digest);
  if (settlement != CODIO_SETTLEMENT_NONE)
    {
      g_autofree char *line = dup_settled (step);

      codio_cli_wrap (out, 0, line);
    }
  codio_cli_wrap (out, 0, codio_settlement_describe (settlement));
  if (settlement != CODIO_SETTLEMENT_NONE)
    codio_cli_wrap (out, 0, _("This is not an electronic signature: whoever can change the file can change this too."));
  g_print ("%s", out->str);

  return settlement == CODIO_SETTLEMENT_SAME ? status : CODIO_CLI_STATUS_INVALID;
}
