/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comment-words.h"

#include <glib/gi18n.h>

#include "codio-date.h"
#include "codio-text.h"

/* What the window says about a comment: who, when, on what, and what became of it. */

/* Of a name, in characters. */
#define NAME_LENGTH 60

/**
 * codio_comment_dup_author:
 * @name: who said or did something, as the file has it
 *
 * Returns: (transfer full): one line to be shown, which is not long
 */
char *
codio_comment_dup_author (const char *name)
{
  g_autofree char *line = codio_text_make_storable (name, TRUE);
  g_autofree char *clean = g_strstrip (codio_text_clean (line));
  g_autofree char *start = NULL;

  if (*clean == '\0')
    return g_strdup (_("Somebody without a name"));
  if (g_utf8_strlen (clean, -1) <= NAME_LENGTH)
    return g_steal_pointer (&clean);

  start = g_utf8_substring (clean, 0, NAME_LENGTH - 1);

  return g_strconcat (start, "…", NULL);
}

/**
 * codio_comment_dup_moment:
 * @time: a time, as the file has it
 *
 * Returns: (transfer full): the day and the time as one is used to; empty where none is known
 */
char *
codio_comment_dup_moment (const char *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);

  return moment ? codio_date_dup_moment (moment) : g_strdup ("");
}

/**
 * codio_comment_dup_subject:
 * @profile: a profile
 * @on: what kind of thing a comment is on
 * @target: (nullable): the identifier of that thing
 *
 * Returns: (transfer full): what that is: "Value: Privacy"
 */
char *
codio_comment_dup_subject (CodioProfile       *profile,
                           CodioCommentTarget  on,
                           const char         *target)
{
  static const char * const kinds[] = {
    [CODIO_COMMENT_TARGET_VALUE] = N_("Value"),
    [CODIO_COMMENT_TARGET_DILEMMA] = N_("Dilemma"),
    [CODIO_COMMENT_TARGET_ACTION] = N_("Action"),
  };
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *name = NULL;

  if (on <= CODIO_COMMENT_TARGET_PROFILE)
    return g_strdup (codio_enum_get_label (CODIO_TYPE_COMMENT_TARGET, (int) on, catalog));

  name = codio_profile_dup_target_name (profile, on, target, catalog);

  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  return g_strdup_printf (_("%s: %s"), _(kinds[on]), name ? name : _("removed since"));
}

/**
 * codio_comment_dup_source:
 * @comment: a comment
 *
 * Returns: (transfer full): who made it and when, for a screen reader
 */
char *
codio_comment_dup_source (CodioRecord *comment)
{
  g_autofree char *author = codio_comment_dup_author (codio_record_get_string (comment, "author"));
  g_autofree char *moment = codio_comment_dup_moment (codio_record_get_string (comment, "time"));

  return *moment ? g_strconcat (author, ", ", moment, NULL) : g_steal_pointer (&author);
}

/**
 * codio_comment_dup_closing:
 * @comment: a comment
 *
 * Returns: (transfer full) (nullable): what became of it, by whom and when; %NULL where it is open
 */
char *
codio_comment_dup_closing (CodioRecord *comment)
{
  const int state = codio_record_get_number (comment, "state");
  g_autofree char *author = codio_comment_dup_author (codio_record_get_string (comment, "closed-by"));
  g_autofree char *moment = codio_comment_dup_moment (codio_record_get_string (comment, "closed-on"));
  g_autofree char *text = NULL;

  if (state == CODIO_COMMENT_STATE_RESOLVED)
    /* Translators: %s is a name */
    text = g_strdup_printf (_("Resolved by %s"), author);
  else if (state == CODIO_COMMENT_STATE_WITHDRAWN)
    /* Translators: %s is a name */
    text = g_strdup_printf (_("Withdrawn by %s"), author);
  else
    return NULL;

  return *moment ? g_strconcat (text, ", ", moment, NULL) : g_steal_pointer (&text);
}
