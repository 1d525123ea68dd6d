/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-review-words.h"

#include <glib/gi18n.h>

#include "codio-date.h"
#include "codio-text.h"

/* What is said in a few words about the steps and moments of a profile. A name may be as long as a file allows: its
 * beginning is enough. */

/**
 * codio_review_dup_time:
 * @record: a step or a moment
 *
 * Returns: (transfer full): its day and time here; empty where the file does not say
 */
char *
codio_review_dup_time (CodioRecord *record)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (codio_record_get_string (record, "time"), NULL);

  return time ? codio_date_dup_moment (time) : g_strdup ("");
}

/**
 * codio_review_dup_actor:
 * @step: a step
 *
 * Returns: (transfer full): who made it, and in what role; empty where the file does not say
 */
char *
codio_review_dup_actor (CodioRecord *step)
{
  g_autofree char *by = codio_text_quote (codio_record_get_string (step, "by"));
  g_autofree char *role = codio_text_quote (codio_record_get_string (step, "role"));

  if (*by && *role)
    /* Translators: who did something, and in what role */
    return g_strdup_printf (_("%s (%s)"), by, role);

  return g_strdup (*by ? by : role);
}

/**
 * codio_review_dup_moment_name:
 * @moment: a moment
 *
 * Returns: (transfer full): what it is called
 */
char *
codio_review_dup_moment_name (CodioRecord *moment)
{
  g_autofree char *name = codio_text_quote (codio_record_get_string (moment, "name"));

  return *name ? g_steal_pointer (&name) : g_strdup (_("Moment without a name"));
}
