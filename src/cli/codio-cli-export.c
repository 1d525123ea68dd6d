/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-export.h"

#include <string.h>

#include "codio-cli-file.h"
#include "codio-export-choices.h"
#include "codio-i18n.h"
#include "codio-member-form.h"

/* codio-cli export: makes something else of a profile. The end of the name of the file says what.
 *
 * An option that does not belong to that is an error: who writes --paper for a picture expects what will not come.
 */
static struct
{
  char *output;
  gboolean force;
  char *format;
  char *audience;
  char *parts;
  char *since;
  char *paper;
  char *table;
  char *picture;
  char *time;
  gboolean with_owners;
  gboolean attach;
} given;

const GOptionEntry codio_cli_export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &given.output,
    N_("Where to write; the end of the name says what is made: .pdf, .odt, .md, .csv, .json, .svg, .png or .ics"),
    N_("OUT") },
  { "force", 'f', 0, G_OPTION_ARG_NONE, &given.force, N_("Replace a file that is already there"), NULL },
  { "as", 0, 0, G_OPTION_ARG_STRING, &given.format,
    N_("What is made where names end the same: iama (.json) or iama-text (.md), answers for the assessment IAMA; "
       "minutes (.pdf), minutes-odt (.odt) or minutes-text (.md), the minutes of a review"),
    N_("FORMAT") },
  { "for", 0, 0, G_OPTION_ARG_STRING, &given.audience, N_("For whom: internal (all), public (no names and no notes) or "
                                                          "committee (no notes)"), N_("WHOM") },
  { "parts", 0, 0, G_OPTION_ARG_STRING, &given.parts, N_("Parts of the report, with commas between them: all, summary, "
                                                         "house, at-stake, not-at-stake, weighing, dilemmas, actions, "
                                                         "participants, advice, method or changes"), N_("PARTS") },
  { "since", 0, 0, G_OPTION_ARG_STRING, &given.since, N_("The moment of which the report tells what changed since: its "
                                                         "name or its identifier"), N_("MOMENT") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &given.paper, N_("Size of the pages: a4 or letter"), N_("SIZE") },
  { "table", 0, 0, G_OPTION_ARG_STRING, &given.table, N_("What a table lists: values, dilemmas or actions"),
    N_("TABLE") },
  { "picture", 0, 0, G_OPTION_ARG_STRING, &given.picture, N_("What is drawn: house, dilemmas, coverage, priorities, "
                                                             "timeline or ballots"), N_("PICTURE") },
  { "with-owners", 0, 0, G_OPTION_ARG_NONE, &given.with_owners,
    N_("Say in a calendar who is responsible for actions"), NULL },
  { "attach", 0, 0, G_OPTION_ARG_NONE, &given.attach, N_("Put the profile inside the report"), NULL },
  { "time", 0, 0, G_OPTION_ARG_STRING, &given.time, N_("The moment that it is made, such as 2026-05-18T10:00:00Z; "
                                                       "otherwise when the profile last changed"), N_("TIME") },
  G_OPTION_ENTRY_NULL
};

#define BIT(format) (1u << CODIO_EXPORT_##format)

/* Options that not all formats have. */
static const struct
{
  const char *name;
  guint formats;
  char * const *text;
  const gboolean *flag;
} limited[] = {
  { "--parts", BIT (PDF) | BIT (ODT) | BIT (MARKDOWN), &given.parts, NULL },
  { "--since", BIT (PDF) | BIT (ODT) | BIT (MARKDOWN), &given.since, NULL },
  { "--paper", BIT (PDF) | BIT (ODT) | BIT (MINUTES) | BIT (MINUTES_ODT), &given.paper, NULL },
  { "--table", BIT (CSV), &given.table, NULL },
  { "--picture", BIT (SVG) | BIT (PNG), &given.picture, NULL },
  { "--with-owners", BIT (ICS), NULL, &given.with_owners },
  { "--attach", BIT (PDF), NULL, &given.attach },
};

/* The ends of the names of files of these formats, each once. */
static char *
list_suffixes (guint formats)
{
  g_autoptr (GString) suffixes = g_string_new (NULL);

  for (CodioExportFormat i = 0; i < CODIO_N_EXPORT_FORMATS; i++)
    {
      const char *suffix = codio_export_format_get_suffix (i);

      if ((formats & 1u << i) && strstr (suffixes->str, suffix) == NULL)
        g_string_append_printf (suffixes, "%s%s", suffixes->len > 0 ? ", " : "", suffix);
    }

  return g_string_free_and_steal (g_steal_pointer (&suffixes));
}

static gboolean
check_options (CodioExportFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (limited); i++)
    if ((limited[i].text ? *limited[i].text != NULL : *limited[i].flag) && !(limited[i].formats & 1u << format))
      {
        g_autofree char *label = codio_cli_dup_label (given.output);
        g_autofree char *suffixes = list_suffixes (limited[i].formats);

        if (given.format)
          /* Translators: an option, then what is made, such as “minutes”; both stay as they are */
          codio_cli_complain (_("%s does not go with --as %s"), limited[i].name,
                              codio_export_get_choice (CODIO_EXPORT_FORMAT, (int) format)->name);
        else
          /* Translators: the name of a file, then an option and endings of names, which stay as they are */
          codio_cli_complain (_("%s: %s is for files that end in: %s"), label, limited[i].name, suffixes);
        return FALSE;
      }

  return TRUE;
}

/* What is named, and the other names where there is no such thing. */
static const CodioExportChoice *
find_choice (const char          *option,
             CodioExportQuestion  question,
             const char          *name)
{
  const CodioExportChoice *found = codio_export_find_choice (question, name);
  g_autoptr (GString) names = NULL;
  const CodioExportChoice *choices;
  guint n;

  if (found)
    return found;

  names = g_string_new (NULL);
  choices = codio_export_get_choices (question, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", choices[i].name);
  /* Translators: an option, what somebody typed after it, then what can be there, such as “house, dilemmas” */
  codio_cli_complain (_("%s: there is no “%s”; there are: %s"), option, name, names->str);
  return NULL;
}

/* Leaves @value as it is where nothing was given. */
static gboolean
take_choice (const char          *option,
             CodioExportQuestion  question,
             const char          *name,
             guint               *value)
{
  const CodioExportChoice *found;

  if (name == NULL)
    return TRUE;

  found = find_choice (option, question, name);
  if (found)
    *value = (guint) found->value;

  return found != NULL;
}

static gboolean
find_format (CodioExportFormat *format)
{
  guint named = CODIO_N_EXPORT_FORMATS;
  gboolean known = codio_export_format_from_filename (given.output, format);
  g_autofree char *label = NULL, *suffixes = NULL;

  if (!take_choice ("--as", CODIO_EXPORT_FORMAT, given.format, &named))
    return FALSE;

  if (known && named < CODIO_N_EXPORT_FORMATS)
    known = g_str_equal (codio_export_format_get_suffix (*format), codio_export_format_get_suffix (named));
  if (known)
    {
      *format = named < CODIO_N_EXPORT_FORMATS ? named : *format;
      return TRUE;
    }

  label = codio_cli_dup_label (given.output);
  suffixes = list_suffixes (named < CODIO_N_EXPORT_FORMATS ? 1u << named : (1u << CODIO_N_EXPORT_FORMATS) - 1);
  /* Translators: the name of a file, then the endings that are possible, such as “.pdf, .json” */
  codio_cli_complain (_("%s: the name must end in one of: %s"), label, suffixes);
  return FALSE;
}

static gboolean
take_parts (CodioReportParts *parts)
{
  g_auto (GStrv) names = NULL;
  guint part = 0, sum = 0;

  if (given.parts == NULL || g_ascii_strcasecmp (given.parts, "all") == 0)
    return TRUE;

  names = g_strsplit (given.parts, ",", -1);
  for (char **name = names; *name; name++)
    {
      if (!take_choice ("--parts", CODIO_EXPORT_PARTS, g_strstrip (*name), &part))
        return FALSE;
      sum |= part;
    }
  *parts = (CodioReportParts) sum;

  return *names != NULL || find_choice ("--parts", CODIO_EXPORT_PARTS, "") != NULL;
}

static gboolean
take_time (const char **time)
{
  if (given.time && !codio_form_is_time (given.time))
    {
      /* Translators: an option, then what somebody typed after it */
      codio_cli_complain (_("%s: “%s” is not a moment such as 2026-05-18T10:00:00Z"), "--time", given.time);
      return FALSE;
    }
  *time = given.time;

  return TRUE;
}

static gboolean
take_options (CodioExportOptions *options)
{
  guint audience = options->audience, paper = options->paper;
  guint table = options->table, picture = options->picture;

  if (!take_choice ("--for", CODIO_EXPORT_AUDIENCE, given.audience, &audience) || !take_parts (&options->parts) ||
      !take_choice ("--paper", CODIO_EXPORT_PAPER, given.paper, &paper) ||
      !take_choice ("--table", CODIO_EXPORT_TABLE, given.table, &table) ||
      !take_choice ("--picture", CODIO_EXPORT_PICTURE, given.picture, &picture) || !take_time (&options->time))
    return FALSE;

  options->audience = (CodioAudience) audience;
  options->paper = (CodioPaper) paper;
  options->table = (CodioTable) table;
  options->picture = (CodioPictureKind) picture;
  options->with_owners = given.with_owners;
  options->since = given.since;
  options->attach_profile = given.attach;

  return TRUE;
}

static CodioCliStatus
export_to (const char               *file,
           CodioExportFormat         format,
           const CodioExportOptions *options)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autofree char *label = codio_cli_dup_label (given.output);
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (file);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (given.output);
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!codio_cli_may_write (target, label, given.force))
    return CODIO_CLI_STATUS_TROUBLE;

  if (codio_file_is_same (source, target))
    {
      /* Translators: the name of a file */
      codio_cli_complain (_("%s: this is the profile itself; give what you make of it another name"), label);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  profile = codio_cli_load (file, &status);
  if (profile == NULL)
    return status;

  bytes = codio_export (profile, format, options, NULL, &error);
  if (bytes == NULL || !codio_file_replace (target, bytes, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  return CODIO_CLI_STATUS_FINE;
}

/**
 * codio_cli_export:
 * @files: (array zero-terminated=1): the name of one file
 *
 * Writes the profile in another form, as the options say.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_export (char **files)
{
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (codio_catalog_get_default ());
  CodioExportFormat format;

  if (given.output == NULL)
    codio_cli_complain (_("say with -o where to write"));
  else if (find_format (&format) && check_options (format) && take_options (&options))
    return export_to (*files, format, &options);

  return CODIO_CLI_STATUS_TROUBLE;
}
