/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-file.h"
#include "codio-i18n.h"
#include "codio-profile-ballots.h"
#include "codio-text.h"

/* The command that makes ballots and takes them in. */

static void
tell (GString            *told,
      const char         *path,
      CodioBallot        *ballot,
      CodioBallotOutcome  outcome)
{
  g_autofree char *label = codio_cli_dup_label (path);
  g_autofree char *name = codio_text_quote (codio_ballot_get_name (ballot));

  switch (outcome)
    {
    case CODIO_BALLOT_ADDED:
      /* Translators: the name of a file and of a person */
      g_string_append_printf (told, _("%s: the ballot of “%s” was added\n"), label, name);
      break;
    case CODIO_BALLOT_REPLACED:
      /* Translators: the name of a file and of a person */
      g_string_append_printf (told, _("%s: the ballot of “%s” took the place of an earlier version\n"), label, name);
      break;
    case CODIO_BALLOT_SAME:
      /* Translators: the name of a file and of a person */
      g_string_append_printf (told, _("%s: the ballot of “%s” was in the profile already\n"), label, name);
      break;
    case CODIO_BALLOT_OLDER:
    default:
      /* Translators: the name of a file and of a person */
      g_string_append_printf (told, _("%s: a later version of the ballot of “%s” was in the profile already\n"),
                              label, name);
      break;
    }
}

/* Two people may have one name: that is no error. */
static void
warn_of_namesake (const char  *path,
                  CodioBallot *ballot)
{
  g_autofree char *name = codio_text_quote (codio_ballot_get_name (ballot));
  g_autofree char *message =
    /* Translators: the name of a voter */
    g_strdup_printf (_("another ballot of “%s” is in the profile, and both count; if they are of one person, leave one "
                       "out"), name);

  codio_cli_print_issue (path, "", message, FALSE);
}

/* Adds to @told what became of the ballot in a file, or says why it cannot be taken in. */
static void
take_in (CodioProfile   *profile,
         const char     *path,
         GString        *told,
         CodioCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioBallotFile) ballot = codio_ballot_file_load (file, issues, NULL, &error);
  CodioBallotOutcome outcome;

  if (ballot == NULL)
    {
      codio_cli_explain (path, issues, error, status);
      return;
    }

  if (!codio_profile_add_ballot_file (profile, ballot, &outcome, &error))
    {
      codio_cli_print_issue (path, "", error->message, FALSE);
      *status = MAX (*status, CODIO_CLI_STATUS_INVALID);
      return;
    }

  tell (told, path, codio_ballot_file_get_ballot (ballot), outcome);
  if (outcome == CODIO_BALLOT_ADDED && codio_profile_find_namesake (profile, codio_ballot_file_get_ballot (ballot)))
    warn_of_namesake (path, codio_ballot_file_get_ballot (ballot));
}

static gboolean
check_use (char       **files,
           const char  *voter,
           gboolean     reopen,
           gboolean     closed)
{
  if (voter && (files[1] || reopen || closed))
    codio_cli_complain (_("--voter makes a ballot of the profile alone; leave the rest out"));
  else if (voter && (*voter == '\0' || g_str_has_prefix (voter, " ")))
    codio_cli_complain (_("say after --voter a name, a role or a number"));
  else if (voter == NULL && files[1] == NULL && !reopen && !closed)
    codio_cli_complain (_("say with --voter for whom to make a ballot, or which ballots to take in"));
  else
    return TRUE;

  return FALSE;
}

/**
 * codio_cli_ballot:
 * @files: (array zero-terminated=1): the name of a profile, and of ballots to take in
 * @voter: (nullable): for whom to make a ballot instead
 * @reopen: whether to open the round first
 * @closed: whether to close the round afterwards
 * @output: the name of the file to make
 * @force: whether to replace it where it is there already
 *
 * Writes an empty ballot, or the profile with the ballots in it. If a ballot cannot be taken in, nothing is written.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_ballot (char       **files,
                  const char  *voter,
                  gboolean     reopen,
                  gboolean     closed,
                  const char  *output,
                  gboolean     force)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = codio_cli_dup_label (output);

  if (!check_use (files, voter, reopen, closed) || !codio_cli_may_write (target, label, force))
    return CODIO_CLI_STATUS_TROUBLE;

  profile = codio_cli_load (*files, &status);
  if (profile == NULL)
    return status;
  if (voter == NULL && !codio_profile_get_editable (profile))
    {
      g_autofree char *name = codio_cli_dup_label (*files);

      codio_cli_complain ("%s: %s", name, _("the profile is settled; continue it as a new moment first"));
      return CODIO_CLI_STATUS_TROUBLE;
    }

  if (voter)
    {
      g_autoptr (CodioBallotFile) ballot = codio_ballot_file_new_empty (profile, voter, CODIO_BALLOT_MODE_BLIND);

      bytes = codio_ballot_file_write (ballot);
    }
  else
    {
      if (reopen)
        codio_profile_close_ballots (profile, FALSE);
      for (char **file = files + 1; *file; file++)
        take_in (profile, *file, told, &status);
      if (status != CODIO_CLI_STATUS_FINE)
        return status;

      if (closed)
        codio_profile_close_ballots (profile, TRUE);
      if (codio_history_get_modified (codio_profile_get_history (profile)))
        {
          g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

          codio_profile_touch (profile, now);
        }
      bytes = codio_profile_write_checked (profile, &error);
    }

  if (bytes == NULL || !codio_file_replace (target, bytes, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }
  g_print ("%s", told->str);

  return CODIO_CLI_STATUS_FINE;
}
