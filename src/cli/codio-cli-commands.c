/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-commands.h"

#include "codio-cli-show.h"
#include "codio-cli-text.h"
#include "codio-export.h"
#include "codio-i18n.h"
#include "codio-profile-file.h"

/* The commands. Nothing of a file reaches the terminal without codio_cli_clean(). */

/**
 * codio_cli_complain:
 * @format: what is wrong with the command, for printf()
 * @...: what belongs to it
 *
 * Says on standard error that the command cannot be carried out.
 */
void
codio_cli_complain (const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  clean = codio_cli_clean (message);
  g_printerr ("codio-cli: %s\n", clean);
}

/* The name of a file as text: the bytes of a name may be anything. */
static char *
file_label (const char *file)
{
  g_autofree char *name = g_filename_display_name (file);

  return codio_cli_clean (name);
}

static void
print_issue (const char *file,
             const char *pointer,
             const char *message,
             gboolean    asked_for)
{
  g_autofree char *label = file_label (file);
  g_autofree char *where = codio_cli_clean (*pointer ? pointer : "/");
  g_autofree char *what = codio_cli_clean (message);

  if (asked_for)
    g_print ("%s: %s: %s\n", label, where, what);
  else
    g_printerr ("%s: %s: %s\n", label, where, what);
}

static void
print_issues (const char *file,
              GPtrArray  *issues,
              gboolean    asked_for)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const CodioIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *message = codio_issue_dup_message (issue);

      print_issue (file, issue->pointer, message, asked_for);
    }
}

static CodioProfile *
load (const char     *path,
      CodioCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GError) error = NULL;
  CodioProfile *profile = codio_profile_load (file, issues, NULL, &error);

  if (profile)
    return profile;

  if (error->domain == CODIO_PROFILE_ERROR)
    {
      print_issues (path, issues, FALSE);
      *status = MAX (*status, CODIO_CLI_STATUS_INVALID);
    }
  else
    {
      print_issue (path, "", error->message, FALSE);
      *status = MAX (*status, CODIO_CLI_STATUS_TROUBLE);
    }

  return NULL;
}

/**
 * codio_cli_check:
 * @files: (array zero-terminated=1): one or more names of files
 *
 * Says of each file whether it is a valid profile, or else all that is wrong with it.
 *
 * Returns: the worst status of all
 */
CodioCliStatus
codio_cli_check (char **files)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;

  for (; *files; files++)
    {
      g_autoptr (CodioProfile) profile = load (*files, &status);
      g_autofree char *label = file_label (*files);
      guint n, unjudged;

      if (profile == NULL)
        continue;

      n = g_list_model_get_n_items (codio_profile_get_assessments (profile));
      unjudged = codio_profile_count (profile, CODIO_JUDGEMENT_NONE);
      /* Translators: a file, how many values were judged and how many there are */
      g_print (_("%s: a valid profile, %u of %u values judged\n"), label, n - unjudged, n);
    }

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
  g_autoptr (CodioProfile) profile = load (file, &status);

  if (profile)
    {
      g_autofree char *text = codio_cli_describe (profile, codio_catalog_get_default ());

      g_print ("%s", text);
    }

  return status;
}

static char *
list_suffixes (void)
{
  g_autoptr (GString) suffixes = g_string_new (NULL);

  for (CodioExportFormat i = 0; i < CODIO_N_EXPORT_FORMATS; i++)
    g_string_append_printf (suffixes, "%s%s", i > 0 ? ", " : "", codio_export_format_get_suffix (i));

  return g_string_free_and_steal (g_steal_pointer (&suffixes));
}

/* Nothing is replaced unless the user says so. */
static gboolean
may_write (GFile      *target,
           const char *label,
           gboolean    force)
{
  if (force || !g_file_query_exists (target, NULL))
    return TRUE;

  /* Translators: the name of a file */
  codio_cli_complain (_("%s: this file is already there; use --force to replace it"), label);
  return FALSE;
}

/**
 * codio_cli_export:
 * @file: the name of a file
 * @output: the name of the file to make, which says in what format
 * @force: whether to replace it where it is there already
 *
 * Writes the profile in another form.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_export (const char *file,
                  const char *output,
                  gboolean    force)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  CodioExportFormat format;

  label = file_label (output);
  if (!codio_export_format_from_filename (output, &format))
    {
      g_autofree char *suffixes = list_suffixes ();

      /* Translators: the name of a file, then the endings that are possible, such as “.pdf, .json” */
      codio_cli_complain (_("%s: the name must end in one of: %s"), label, suffixes);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  target = g_file_new_for_commandline_arg (output);
  if (!may_write (target, label, force))
    return CODIO_CLI_STATUS_TROUBLE;

  profile = load (file, &status);
  if (profile == NULL)
    return status;

  bytes = codio_export (profile, format, codio_catalog_get_default (), &error);
  if (bytes == NULL || !codio_file_replace (target, bytes, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  return CODIO_CLI_STATUS_FINE;
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
  g_autofree char *label = file_label (output);

  if (!may_write (target, label, force))
    return CODIO_CLI_STATUS_TROUBLE;

  bytes = codio_profile_load_bytes (source, NULL, &error);
  if (bytes == NULL)
    {
      print_issue (file, "", error->message, FALSE);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  profile = codio_profile_read_sound (bytes, issues);
  if (profile == NULL)
    {
      print_issues (file, issues, FALSE);
      codio_cli_complain (_("nothing of the file could be saved"));
      return CODIO_CLI_STATUS_INVALID;
    }

  sound = codio_profile_write (profile);
  if (!codio_file_replace (target, sound, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  print_issues (file, issues, TRUE);
  if (issues->len == 0)
    /* Translators: the name of a file */
    g_print (_("%s: nothing was left out\n"), label);
  else
    /* Translators: the name of a file, and how many members were left out or changed */
    g_print (_("%s: left out or mended: %u\n"), label, issues->len);

  return CODIO_CLI_STATUS_FINE;
}
