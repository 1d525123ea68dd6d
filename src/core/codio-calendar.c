/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-calendar.h"

#include <string.h>

#include "codio-action.h"
#include "codio-action-query.h"
#include "codio-i18n.h"
#include "codio-text.h"

/* Dates for a calendar, in the format iCalendar (RFC 5545).
 *
 * 1. A line is at most LINE_LENGTH bytes without its end, and no character is cut in two (section 3.1).
 * 2. The same profile gives the same bytes: the time stamp is when the profile was saved.
 * 3. Each date keeps its identifier, made of those of its record and its profile, so that a calendar that takes the
 *    dates in again replaces them (section 3.8.4.7). The records of a copied profile keep theirs, hence a bit of both.
 * 4. Nobody is named unless that is asked for; what people wrote themselves is not searched for names. */

#define LINE_LENGTH 75

static void
add_line (GString    *out,
          const char *line)
{
  gsize length = 0;

  for (const char *c = line; *c; c = g_utf8_next_char (c))
    {
      gsize size = (gsize) (g_utf8_next_char (c) - c);

      if (length + size > LINE_LENGTH)
        {
          g_string_append (out, "\r\n ");
          length = 1;
        }
      g_string_append_len (out, c, (gssize) size);
      length += size;
    }
  g_string_append (out, "\r\n");
}

/* A value of the type TEXT (section 3.3.11). */
static void
add_text (GString    *out,
          const char *property,
          const char *text)
{
  g_autofree char *clean = codio_text_clean (text);
  g_autoptr (GString) line = g_string_new (property);

  g_string_append_c (line, ':');
  for (const char *c = clean; *c; c++)
    if (*c == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *c))
      g_string_append_printf (line, "\\%c", *c);
    else
      g_string_append_c (line, *c);
  add_line (out, line->str);
}

/* When the profile was saved, or else made. */
static char *
dup_stamp (CodioProfile *profile)
{
  static const char * const members[] = { "modified", "created" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *string = codio_record_get_string (CODIO_RECORD (profile), members[i]);
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (string, NULL);
      g_autoptr (GDateTime) utc = time ? g_date_time_to_utc (time) : NULL;

      if (utc)
        return g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
    }

  return g_strdup ("19700101T000000Z");
}

static const char *
get_class (CodioProfile *profile)
{
  switch ((CodioConfidentiality) codio_record_get_number (CODIO_RECORD (profile), "confidentiality"))
    {
    case CODIO_CONFIDENTIALITY_PUBLIC:
      return "CLASS:PUBLIC";
    case CODIO_CONFIDENTIALITY_INTERNAL:
      return "CLASS:PRIVATE";
    case CODIO_CONFIDENTIALITY_CONFIDENTIAL:
      return "CLASS:CONFIDENTIAL";
    case CODIO_CONFIDENTIALITY_NONE:
    default:
      return NULL;
    }
}

static void
add_event (GString      *out,
           CodioProfile *profile,
           CodioRecord  *record,
           const char   *date,
           const char   *summary,
           const char   *description)
{
  g_autofree char *stamp = dup_stamp (profile);
  g_autofree char *uid = g_strdup_printf ("UID:%s-%.8s", codio_record_get_key (record), codio_profile_get_id (profile));
  g_autofree char *dtstamp = g_strconcat ("DTSTAMP:", stamp, NULL);
  g_autofree char *start = g_strdup_printf ("DTSTART;VALUE=DATE:%.4s%.2s%.2s", date, date + 5, date + 8);

  add_line (out, "BEGIN:VEVENT");
  add_line (out, uid);
  add_line (out, dtstamp);
  add_line (out, start);
  add_text (out, "SUMMARY", summary);
  add_text (out, "DESCRIPTION", description);
  if (get_class (profile))
    add_line (out, get_class (profile));
  add_line (out, "TRANSP:TRANSPARENT"); /* nobody is busy all that day */
  add_line (out, "END:VEVENT");
}

/* Takes @line. */
static void
take_line (GString *text,
           char    *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static void
add_context (GString      *text,
             CodioProfile *profile,
             CodioRecord  *record,
             CodioCatalog *catalog)
{
  g_autofree char *values = codio_profile_dup_value_names (profile, codio_record_get_strings (record, "values"),
                                                           catalog);

  const char *project = codio_profile_get_title (profile);

  if (*values)
    /* Translators: names of values, with commas between them */
    take_line (text, g_strdup_printf (codio_catalog_message (catalog, "Values: %s"), values));
  if (*project)
    /* Translators: the title of the project */
    take_line (text, g_strdup_printf (codio_catalog_message (catalog, "Project: %s"), project));
}

static void
add_actions (GString      *out,
             CodioProfile *profile,
             gboolean      with_owners,
             CodioCatalog *catalog)
{
  g_autoptr (GPtrArray) actions = codio_profile_list_actions (profile, CODIO_LEVEL_NONE);

  for (guint i = 0; i < actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (actions, i);
      const char *date = codio_record_get_string (action, "due-on");
      const char *owner = codio_record_get_string (action, "owner");
      g_autoptr (GString) text = g_string_new (codio_record_get_string (action, "text"));
      g_autofree char *title = NULL, *summary = NULL;

      if (*date == '\0' || !codio_action_is_open (action))
        continue;

      title = codio_profile_dup_record_title (profile, action, catalog);
      /* Translators: in a calendar, on the day by which something is to be done; %s is what */
      summary = g_strdup_printf (codio_catalog_message (catalog, "To be done: %s"), title);
      if (with_owners && *owner)
        /* Translators: who sees to an action */
        take_line (text, g_strdup_printf (codio_catalog_message (catalog, "Responsible: %s"), owner));
      add_context (text, profile, action, catalog);
      add_event (out, profile, action, date, summary, text->str);
    }
}

static void
add_dilemmas (GString      *out,
              CodioProfile *profile,
              CodioCatalog *catalog)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioRecord) dilemma = g_list_model_get_item (dilemmas, i);
      const char *date = codio_record_get_string (dilemma, "review-on");
      g_autoptr (GString) text = g_string_new (codio_record_get_string (dilemma, "choice"));
      g_autofree char *title = NULL, *summary = NULL;

      if (*date == '\0')
        continue;

      title = codio_profile_dup_record_title (profile, dilemma, catalog);
      /* Translators: in a calendar, on the day that a choice is to be reviewed; %s is the dilemma */
      summary = g_strdup_printf (codio_catalog_message (catalog, "To be reviewed: %s"), title);
      add_context (text, profile, dilemma, catalog);
      add_event (out, profile, dilemma, date, summary, text->str);
    }
}

/**
 * codio_calendar_write:
 * @profile: a profile
 * @with_owners: whether to say who is responsible for actions
 * @catalog: the language of what the program says
 * @error: return location for a #G_IO_ERROR
 *
 * Writes the due dates of open actions and the dates on which dilemmas are to be reviewed as whole days in iCalendar
 * (RFC 5545). The same profile always gives the same bytes.
 *
 * Returns: (transfer full): the content of a file; %NULL with %G_IO_ERROR_NOT_FOUND where there is no date, because a
 *   calendar without anything in it is not valid
 */
GBytes *
codio_calendar_write (CodioProfile  *profile,
                      gboolean       with_owners,
                      CodioCatalog  *catalog,
                      GError       **error)
{
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  add_actions (events, profile, with_owners, catalog);
  add_dilemmas (events, profile, catalog);
  if (events->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("There are no dates yet. Give an open action a due date, or a dilemma a day to be "
                             "reviewed."));
      return NULL;
    }

  add_line (out, "BEGIN:VCALENDAR");
  add_line (out, "VERSION:2.0");
  add_line (out, "PRODID:-//Codio//Codio//EN");
  add_line (out, "CALSCALE:GREGORIAN");
  g_string_append (out, events->str);
  add_line (out, "END:VCALENDAR");

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
