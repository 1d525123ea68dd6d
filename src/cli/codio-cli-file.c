/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-file.h"

#include "codio-cli-text.h"
#include "codio-i18n.h"

/* Nothing of a file reaches the terminal without codio_cli_clean(). */

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

/**
 * codio_cli_dup_label:
 * @file: the name of a file
 *
 * Returns: (transfer full): the name as text: its bytes may be anything
 */
char *
codio_cli_dup_label (const char *file)
{
  g_autofree char *name = g_filename_display_name (file);

  return codio_cli_clean (name);
}

/**
 * codio_cli_print_issue:
 * @file: the name of a file
 * @pointer: where something is wrong with it; empty if it is the whole
 * @message: what that is
 * @asked_for: whether the command is there to tell it; otherwise it goes to standard error
 */
void
codio_cli_print_issue (const char *file,
                       const char *pointer,
                       const char *message,
                       gboolean    asked_for)
{
  g_autofree char *label = codio_cli_dup_label (file);
  g_autofree char *where = codio_cli_clean (pointer);
  g_autofree char *what = codio_cli_clean (message);
  g_autofree char *line = *where ? g_strdup_printf ("%s: %s: %s\n", label, where, what)
                                 : g_strdup_printf ("%s: %s\n", label, what);

  if (asked_for)
    g_print ("%s", line);
  else
    g_printerr ("%s", line);
}

/**
 * codio_cli_print_issues:
 * @file: the name of a file
 * @issues: (element-type CodioIssue): what is wrong with it
 * @asked_for: whether the command is there to tell it; otherwise it goes to standard error
 */
void
codio_cli_print_issues (const char *file,
                        GPtrArray  *issues,
                        gboolean    asked_for)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const CodioIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *message = codio_issue_dup_message (issue);

      codio_cli_print_issue (file, issue->pointer, message, asked_for);
    }
}

/**
 * codio_cli_explain:
 * @path: the name of a file that could not be read
 * @issues: (element-type CodioIssue): what is wrong with it
 * @error: why
 * @status: (inout): the status, which becomes worse
 *
 * Says on standard error why a file could not be read.
 */
void
codio_cli_explain (const char     *path,
                   GPtrArray      *issues,
                   const GError   *error,
                   CodioCliStatus *status)
{
  if (error->domain == CODIO_PROFILE_ERROR)
    {
      codio_cli_print_issues (path, issues, FALSE);
      if (issues->len == 0)
        codio_cli_print_issue (path, "", error->message, FALSE);
      *status = MAX (*status, CODIO_CLI_STATUS_INVALID);
    }
  else
    {
      codio_cli_print_issue (path, "", error->message, FALSE);
      *status = MAX (*status, CODIO_CLI_STATUS_TROUBLE);
    }
}

/**
 * codio_cli_load:
 * @path: the name of a file
 * @status: (inout): the status, which becomes worse where the file cannot be read
 *
 * Returns: (transfer full) (nullable): the profile in the file; %NULL where that cannot be read, which is said then
 */
CodioProfile *
codio_cli_load (const char     *path,
                CodioCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GError) error = NULL;
  CodioProfile *profile = codio_profile_load (file, issues, NULL, &error);

  if (profile == NULL)
    codio_cli_explain (path, issues, error, status);

  return profile;
}

/**
 * codio_cli_may_write:
 * @target: a file
 * @label: its name
 * @force: whether the user asked to replace it
 *
 * Returns: whether @target can be written; where it is there and not to be replaced, that is said
 */
gboolean
codio_cli_may_write (GFile      *target,
                     const char *label,
                     gboolean    force)
{
  if (force || !g_file_query_exists (target, NULL))
    return TRUE;

  /* Translators: the name of a file */
  codio_cli_complain (_("%s: this file is already there; use --force to replace it"), label);
  return FALSE;
}
