/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-commands.h"

#include "codio-ballot-file.h"
#include "codio-cli-file.h"
#include "codio-cli-show.h"
#include "codio-i18n.h"
#include "codio-text.h"

/* The commands. Nothing of a file reaches the terminal without codio_cli_clean(). */

static void
tell_profile (const char   *label,
              CodioProfile *profile)
{
  const guint n = g_list_model_get_n_items (codio_profile_get_assessments (profile));
  const guint unjudged = codio_profile_count (profile, CODIO_JUDGEMENT_NONE);

  /* Translators: a file, how many values were judged and how many there are */
  g_print (_("%s: a valid profile, %u of %u values judged\n"), label, n - unjudged, n);
}

static void
tell_ballot (const char  *label,
             CodioBallot *ballot)
{
  g_autofree char *name = codio_text_quote (codio_ballot_get_name (ballot));
  GListModel *weights = codio_record_get_records (CODIO_RECORD (ballot), "weights");
  guint weighed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CodioRecord) weight = g_list_model_get_item (weights, i);

      weighed += codio_record_get_number (weight, "weight") > 0;
    }

  /* Translators: a file, the name of a voter and how many values the voter weighed */
  g_print (_("%s: a valid ballot of “%s”, values weighed: %u\n"), label, name, weighed);
}

/* What a file holds is what it says that it holds, whatever it is called. */
static void
check_file (const char     *path,
            CodioCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GPtrArray) ballot_issues = codio_issues_new ();
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (CodioBallotFile) ballot = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) ballot_error = NULL;
  g_autofree char *label = codio_cli_dup_label (path);
  g_autoptr (GBytes) bytes = codio_profile_load_bytes (file, NULL, NULL, &error);

  if (bytes)
    profile = codio_profile_read (bytes, issues, &error);
  if (bytes && g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_A_PROFILE))
    ballot = codio_ballot_file_read (bytes, ballot_issues, &ballot_error);

  if (profile)
    tell_profile (label, profile);
  else if (ballot)
    tell_ballot (label, codio_ballot_file_get_ballot (ballot));
  else if (ballot_error && !g_error_matches (ballot_error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_A_PROFILE))
    codio_cli_explain (path, ballot_issues, ballot_error, status);
  else
    codio_cli_explain (path, issues, error, status);
}

/**
 * codio_cli_check:
 * @files: (array zero-terminated=1): one or more names of files
 *
 * Says of each file whether it is a valid profile or a valid ballot, or else all that is wrong with it.
 *
 * Returns: the worst status of all
 */
CodioCliStatus
codio_cli_check (char **files)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;

  for (; *files; files++)
    check_file (*files, &status);

  return status;
}

/**
 * codio_cli_show:
 * @file: the name of a file
 *
 * Prints the profile as plain text.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_show (const char *file)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autoptr (CodioProfile) profile = codio_cli_load (file, &status);

  if (profile)
    {
      g_autofree char *text = codio_cli_describe (profile, codio_catalog_get_default ());

      g_print ("%s", text);
    }

  return status;
}

/**
 * codio_cli_repair:
 * @file: the name of a file
 * @output: the name of the file to make
 * @force: whether to replace it where it is there already
 *
 * Writes what can be read of a profile as a new file, and says what was left out or mended.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_repair (const char *file,
                  const char *output,
                  gboolean    force)
{
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (file);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) sound = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = codio_cli_dup_label (output);

  if (!codio_cli_may_write (target, label, force))
    return CODIO_CLI_STATUS_TROUBLE;

  bytes = codio_profile_load_bytes (source, NULL, NULL, &error);
  if (bytes == NULL)
    {
      codio_cli_print_issue (file, "", error->message, FALSE);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  profile = codio_profile_read_sound (bytes, issues);
  if (profile == NULL)
    {
      codio_cli_print_issues (file, issues, FALSE);
      codio_cli_complain (_("nothing of the file could be saved"));
      return CODIO_CLI_STATUS_INVALID;
    }

  sound = codio_profile_write_checked (profile, &error);
  if (sound == NULL || !codio_file_replace (target, sound, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  codio_cli_print_issues (file, issues, TRUE);
  if (issues->len == 0)
    /* Translators: the name of a file */
    g_print (_("%s: nothing was left out\n"), label);
  else
    /* Translators: the name of a file, and how many members were left out or changed */
    g_print (_("%s: left out or mended: %u\n"), label, issues->len);

  return CODIO_CLI_STATUS_FINE;
}
