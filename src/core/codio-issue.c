/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-issue.h"

#include "codio-i18n.h"

static void
issue_free (gpointer data)
{
  CodioIssue *issue = data;

  g_free (issue->pointer);
  g_free (issue->place);
  g_free (issue->message);
  g_free (issue);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const CodioIssue *first = *(const CodioIssue * const *) a;
  const CodioIssue *second = *(const CodioIssue * const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return 0;
}

/**
 * codio_issues_new:
 *
 * Returns: (transfer full) (element-type CodioIssue): an empty list for what is wrong with a file
 */
GPtrArray *
codio_issues_new (void)
{
  return g_ptr_array_new_with_free_func (issue_free);
}

/**
 * codio_issues_add:
 * @issues: (element-type CodioIssue): a list
 * @pointer: where something is wrong
 * @message: what is wrong
 *
 * Returns: (transfer none): the new issue in @issues, of which the position is not known yet
 */
CodioIssue *
codio_issues_add (GPtrArray  *issues,
                  const char *pointer,
                  const char *message)
{
  CodioIssue *issue;

  g_return_val_if_fail (issues != NULL, NULL);
  g_return_val_if_fail (pointer != NULL && message != NULL, NULL);

  issue = g_new0 (CodioIssue, 1);
  issue->pointer = g_strdup (pointer);
  issue->message = g_strdup (message);
  g_ptr_array_add (issues, issue);

  return issue;
}

/**
 * codio_issues_sort:
 * @issues: (element-type CodioIssue): a list
 *
 * Puts @issues in the order of the file, those without a position first; others stay in the order in which
 * they were added.
 */
void
codio_issues_sort (GPtrArray *issues)
{
  g_return_if_fail (issues != NULL);

  g_ptr_array_sort (issues, compare_positions);
}

/**
 * codio_issue_dup_message:
 * @issue: an issue
 *
 * Returns: (transfer full): what is wrong, with the position behind it where that is known
 */
char *
codio_issue_dup_message (const CodioIssue *issue)
{
  g_return_val_if_fail (issue != NULL, NULL);

  if (issue->line == 0)
    return g_strdup (issue->message);

  /* Translators: the first is what is wrong with a file, the numbers say where */
  return g_strdup_printf (_("%s (line %u, column %u)"), issue->message, issue->line, issue->column);
}

/**
 * codio_issue_dup_plain:
 * @issue: an issue
 *
 * Returns: (transfer full): what is wrong and where, for people who do not look into the file itself
 */
char *
codio_issue_dup_plain (const CodioIssue *issue)
{
  g_return_val_if_fail (issue != NULL, NULL);

  if (issue->place == NULL)
    return codio_issue_dup_message (issue);

  /* Translators: a part of a profile, such as “Values › Privacy › Weight”; what is wrong there */
  return g_strdup_printf (_("%s: %s"), issue->place, issue->message);
}
