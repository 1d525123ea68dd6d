/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <locale.h>
#include <stdio.h>

#include "codio-cli-export.h"
#include "codio-cli-file.h"
#include "codio-cli-text.h"
#include "codio-i18n.h"

#define OPTION_COLUMNS 22 /* what the names of options take in a help text */

/* codio-cli: checks, shows and exports profiles without a display.
 *
 * 1. What is asked for goes to standard output, what is wrong to standard error.
 * 2. The exit status is one of CodioCliStatus; of several files the worst counts.
 * 3. All texts are in the language of --lang, also those about the options, for which GOption itself would use
 *    the language of the process.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const GOptionEntry *options;
  guint n_files; /* 0 is one or more */
  const char *statuses; /* what the exit status says, where that is something of its own */
  CodioCliStatus (*run) (char **files);
} Command;

static struct
{
  gboolean help;
  gboolean version;
  char *language;
  char *output;
  char *voter;
  gboolean force;
  gboolean reopen;
  gboolean closed;
  gboolean json;
  gboolean recursive;
} options;

static const GOptionEntry common_options[] = {
  { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_("Language of the texts, such as en or nl"),
    N_("CODE") },
  { "help", 'h', 0, G_OPTION_ARG_NONE, &options.help, N_("Show this help"), NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry main_options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, &options.version, N_("Show the version"), NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry output_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write"), N_("OUT") },
  { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a file that is already there"), NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry diff_options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print it for another program, as JSON"), NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry list_options[] = {
  { "recursive", 'r', 0, G_OPTION_ARG_NONE, &options.recursive, N_("Look in the folders in it too"), NULL },
  { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print it for another program, as JSON"), NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry ballot_options[] = {
  { "voter", 0, 0, G_OPTION_ARG_STRING, &options.voter, N_("Make a ballot for somebody to fill in"), N_("NAME") },
  { "close", 0, 0, G_OPTION_ARG_NONE, &options.closed, N_("Close the round, so that the ballots can be seen"), NULL },
  { "reopen", 0, 0, G_OPTION_ARG_NONE, &options.reopen, N_("Open a round that was closed"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write"), N_("OUT") },
  { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a file that is already there"), NULL },
  G_OPTION_ENTRY_NULL
};

static CodioCliStatus
run_show (char **files)
{
  return codio_cli_show (*files);
}

static CodioCliStatus
run_repair (char **files)
{
  if (options.output)
    return codio_cli_repair (*files, options.output, options.force);

  codio_cli_complain (_("say with -o where to write"));
  return CODIO_CLI_STATUS_TROUBLE;
}

static CodioCliStatus
run_ballot (char **files)
{
  if (options.output)
    return codio_cli_ballot (files, options.voter, options.reopen, options.closed, options.output, options.force);

  codio_cli_complain (_("say with -o where to write"));
  return CODIO_CLI_STATUS_TROUBLE;
}

static CodioCliStatus
run_diff (char **files)
{
  return codio_cli_diff (files[0], files[1], options.json);
}

static CodioCliStatus
run_list (char **files)
{
  return codio_cli_list (*files, options.recursive, options.json);
}

static CodioCliStatus
run_merge (char **files)
{
  if (options.output)
    return codio_cli_merge (files, options.output, options.force);

  codio_cli_complain (_("say with -o where to write"));
  return CODIO_CLI_STATUS_TROUBLE;
}

static CodioCliStatus
run_verify (char **files)
{
  return codio_cli_verify (*files);
}

static CodioCliStatus
run_weighing (char **files)
{
  return codio_cli_weighing (*files);
}

static const Command commands[] = {
  { "check", N_("FILE…"), N_("Check whether files are valid profiles or ballots"), NULL, 0, NULL, codio_cli_check },
  { "show", N_("FILE"), N_("Print a profile as plain text"), NULL, 1, NULL, run_show },
  { "list", N_("FOLDER"), N_("Print a list of the profiles in a folder"), list_options, 1, NULL, run_list },
  { "diff", N_("BEFORE AFTER"), N_("Print in what one profile differs from another"), diff_options, 2,
    N_("Exit status: 0 if both say the same, 1 if they differ, 2 if the command was not understood or a file could not "
       "be read."), run_diff },
  { "merge", N_("[BASE] FILE COPY -o OUT"), N_("Merge two copies of a profile"), output_options, 0,
    N_("Exit status: 0 if all went together, 1 if there are conflicts, which are marked in the new file, 2 if the "
       "command was not understood or a file could not be read or written."), run_merge },
  { "verify", N_("FILE"), N_("Check whether a profile says what was settled"), NULL, 1,
    N_("Exit status: 0 if the profile says what was settled, 1 if it was changed since or was never settled, 2 if the "
       "command was not understood or the file could not be read."), run_verify },
  { "export", N_("FILE -o OUT"), N_("Make a report, a file, a picture or dates of a profile"),
    codio_cli_export_options, 1, NULL, codio_cli_export },
  { "ballot", N_("FILE [BALLOT…] -o OUT"), N_("Make a ballot for a profile, or take ballots into it"),
    ballot_options, 0, NULL, run_ballot },
  { "weighing", N_("FILE"), N_("Print where the ballots of a profile agree and differ"), NULL, 1, NULL, run_weighing },
  { "repair", N_("FILE -o OUT"), N_("Save what can be read of a damaged profile as a new file"), output_options, 1,
    NULL, run_repair },
};

static void
append_option (GString            *out,
               const GOptionEntry *option)
{
  g_autoptr (GString) name = g_string_new (NULL), description = g_string_new (NULL);

  if (option->short_name)
    g_string_append_printf (name, "-%c, ", option->short_name);
  g_string_append_printf (name, "--%s", option->long_name);
  if (option->arg_description)
    g_string_append_printf (name, " %s", _(option->arg_description));

  /* The name stands in the empty columns before the first line. */
  codio_cli_wrap (description, OPTION_COLUMNS, _(option->description));
  g_string_append_printf (out, "  %s%*s  %s", name->str,
                          MAX (0, OPTION_COLUMNS - 4 - (int) codio_cli_width (name->str)), "",
                          description->str + OPTION_COLUMNS);
}

static void
print_help (const Command *command)
{
  const GOptionEntry *own = command ? command->options : main_options;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *usage = command
    ? g_strdup_printf ("codio-cli %s %s %s", command->name, _("[OPTION…]"), _(command->arguments))
    : g_strdup_printf ("codio-cli %s %s", _("[OPTION…]"), _("COMMAND FILE…"));

  /* Translators: the command and what can stand after it */
  g_string_append_printf (out, _("Usage: %s\n"), usage);
  g_string_append_c (out, '\n');
  codio_cli_wrap (out, 0, command ? _(command->summary)
                                  : _("Checks, shows and exports the value profiles of Codio."));

  if (command == NULL)
    {
      g_string_append_printf (out, "\n%s\n", _("Commands:"));
      for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        g_string_append_printf (out, "  %-18s  %s\n", commands[i].name, _(commands[i].summary));
    }

  g_string_append_printf (out, "\n%s\n", _("Options:"));
  for (; own && own->long_name; own++)
    append_option (out, own);
  for (own = common_options; own->long_name; own++)
    append_option (out, own);

  g_string_append_c (out, '\n');
  codio_cli_wrap (out, 0, command && command->statuses
                            ? _(command->statuses)
                            : _("Exit status: 0 if all is well, 1 if a file has errors, 2 if the command was not "
                                "understood or a file could not be read or written."));
  g_print ("%s", out->str);
}

/* The program or the code, at least, is in that language. */
static gboolean
knows_language (const char *language)
{
  return codio_catalog_has_language (language) || codio_catalog_has_content (language);
}

static gboolean
use_language (void)
{
  const char *negotiated = codio_catalog_negotiate (g_get_language_names ());
  const char *language = options.language ? options.language : negotiated;
  gboolean known = knows_language (language);
  g_autoptr (CodioCatalog) catalog = NULL;

  if (!known)
    language = negotiated;

  catalog = codio_catalog_new (language);
  codio_catalog_set_default (catalog);

  if (!known)
    {
      g_auto (GStrv) list = codio_catalog_list_languages (knows_language);
      g_autofree char *languages = codio_catalog_dup_list (catalog, (const char * const *) list);

      /* Translators: what the user asked for, then a list such as “en and nl” */
      codio_cli_complain (_("“%s” is not a language of Codio; there are: %s"), options.language, languages);
    }

  return known;
}

/* Takes the options out of @arguments, for the whole program up to the command. Complains and returns FALSE
 * where there is something that is no option. */
static gboolean
parse_options (const Command   *command,
               char          ***arguments)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *last = g_strdup ((*arguments)[g_strv_length (*arguments) - 1]);
  g_autofree char *before = g_steal_pointer (&options.language);
  g_autoptr (GError) error = NULL;
  gboolean parsed;

  /* Help and unknown options are left to us, since only we know the language. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_set_strict_posix (context, command == NULL);
  g_option_context_add_main_entries (context, common_options, NULL);
  if (command == NULL)
    g_option_context_add_main_entries (context, main_options, NULL);
  else if (command->options)
    g_option_context_add_main_entries (context, command->options, NULL);

  parsed = g_option_context_parse_strv (context, arguments, &error);
  /* It may be said before the command and after it. */
  if (options.language == NULL)
    options.language = g_steal_pointer (&before);
  if (!use_language ())
    return FALSE;

  if (g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE))
    /* Translators: an option, such as --lang */
    codio_cli_complain (_("something must follow the option %s"), last);
  else if (error)
    codio_cli_complain ("%s", error->message);

  return parsed;
}

/* The arguments that are no options, or NULL where an option is unknown. */
static char **
take_files (char **arguments)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  gboolean only_files = FALSE;

  for (guint i = 1; arguments[i]; i++)
    if (!only_files && g_str_equal (arguments[i], "--"))
      {
        only_files = TRUE;
      }
    else if (!only_files && *arguments[i] == '-')
      {
        /* Translators: an option, such as --colour */
        codio_cli_complain (_("there is no option %s; see codio-cli --help"), arguments[i]);
        return NULL;
      }
    else
      {
        g_strv_builder_add (files, arguments[i]);
      }

  return g_strv_builder_end (files);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static CodioCliStatus
run_command (const Command  *command,
             char          **rest)
{
  g_auto (GStrv) arguments = g_strdupv (rest);
  g_auto (GStrv) files = NULL;
  guint n;

  if (!parse_options (command, &arguments))
    return CODIO_CLI_STATUS_TROUBLE;

  if (options.help)
    {
      print_help (command);
      return CODIO_CLI_STATUS_FINE;
    }

  files = take_files (arguments);
  if (files == NULL)
    return CODIO_CLI_STATUS_TROUBLE;

  n = g_strv_length (files);
  if (command->n_files == 0 ? n == 0 : n != command->n_files)
    {
      /* Translators: a command, such as show */
      codio_cli_complain (_("this is not how “%s” is used; see codio-cli %s --help"), command->name, command->name);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  return command->run (files);
}

static CodioCliStatus
run (char **argv)
{
  g_auto (GStrv) arguments = g_strdupv (argv);
  const Command *command;

  if (!parse_options (NULL, &arguments))
    return CODIO_CLI_STATUS_TROUBLE;

  if (options.help || options.version)
    {
      if (options.help)
        print_help (NULL);
      else
        g_print ("codio-cli %s\n", PACKAGE_VERSION);
      return CODIO_CLI_STATUS_FINE;
    }

  if (arguments[1] == NULL)
    {
      codio_cli_complain (_("a command is missing; see codio-cli --help"));
      return CODIO_CLI_STATUS_TROUBLE;
    }

  command = find_command (arguments[1]);
  if (command)
    return run_command (command, arguments + 1);

  if (*arguments[1] == '-')
    /* Translators: an option, such as --colour */
    codio_cli_complain (_("there is no option %s; see codio-cli --help"), arguments[1]);
  else
    /* Translators: what the user typed in the place of a command */
    codio_cli_complain (_("there is no command “%s”; see codio-cli --help"), arguments[1]);

  return CODIO_CLI_STATUS_TROUBLE;
}

int
main (int    argc,
      char **argv)
{
  CodioCliStatus status;

  setlocale (LC_ALL, "");

  status = run (argv);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      codio_cli_complain (_("what was asked for could not be printed"));
      status = CODIO_CLI_STATUS_TROUBLE;
    }

  g_clear_pointer (&options.language, g_free);
  g_clear_pointer (&options.output, g_free);
  g_clear_pointer (&options.voter, g_free);

  return (int) status;
}
