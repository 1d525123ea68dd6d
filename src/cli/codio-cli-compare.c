/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-commands.h"

#include "codio-cli-file.h"
#include "codio-cli-text.h"
#include "codio-compare-words.h"
#include "codio-conflict-words.h"
#include "codio-i18n.h"
#include "codio-take-in.h"

/* Comparing and merging profiles. Both can be drivers of git, which gives an empty file for one that is not there.
 * Nothing of a file reaches the terminal without codio_cli_clean() or codio_cli_print_json(). */

/* The profile in a file. Returns FALSE where it cannot be read, which is trouble: nothing can be compared with it. */
static gboolean
load_or_empty (const char    *path,
               CodioProfile **profile)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CodioCliStatus status;

  bytes = codio_profile_load_bytes (file, NULL, NULL, &error);
  if (bytes && g_bytes_get_size (bytes) == 0)
    return TRUE;

  *profile = bytes ? codio_profile_read (bytes, issues, &error) : NULL;
  if (*profile == NULL)
    codio_cli_explain (path, issues, error, &status);

  return *profile != NULL;
}

static void
print_words (GPtrArray    *differences,
             CodioProfile *before,
             CodioProfile *after)
{
  g_autoptr (GPtrArray) all = codio_changes_describe (differences, before, after, codio_catalog_get_default ());
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodioChanges *changes = g_ptr_array_index (all, i);

      codio_cli_wrap (out, 0, changes->title);
      for (char **line = changes->lines; *line; line++)
        codio_cli_wrap (out, 2, *line);
    }
  g_print ("%s", out->str);
}

/* One of both is not there: all of the other is new or gone. */
static CodioCliStatus
tell_lone (const char *file,
           gboolean    added,
           gboolean    json)
{
  g_autofree char *label = codio_cli_dup_label (file);
  g_autoptr (JsonNode) node = NULL;

  if (json)
    {
      node = json_from_string (added ? "[{\"place\":\"\",\"kind\":\"added\"}]"
                                     : "[{\"place\":\"\",\"kind\":\"removed\"}]", NULL);
      codio_cli_print_json (node);
    }
  else if (added)
    {
      /* Translators: the name of a file */
      g_print (_("%s: this profile is new\n"), label);
    }
  else
    {
      /* Translators: the name of a file */
      g_print (_("%s: this profile is gone\n"), label);
    }

  return CODIO_CLI_STATUS_INVALID;
}

/**
 * codio_cli_diff:
 * @first: the name of a file
 * @second: the name of another
 * @json: whether to tell it to a program
 *
 * Prints in what the second profile differs from the first.
 *
 * Returns: the status: %CODIO_CLI_STATUS_INVALID where they differ
 */
CodioCliStatus
codio_cli_diff (const char *first,
                const char *second,
                gboolean    json)
{
  g_autoptr (CodioProfile) before = NULL;
  g_autoptr (CodioProfile) after = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (!load_or_empty (first, &before) || !load_or_empty (second, &after))
    return CODIO_CLI_STATUS_TROUBLE;
  if (before == NULL && after == NULL)
    return CODIO_CLI_STATUS_FINE;
  if (before == NULL || after == NULL)
    return tell_lone (before ? first : second, after != NULL, json);

  differences = codio_profile_compare (before, after);
  if (json)
    {
      g_autoptr (JsonNode) node = codio_changes_to_json (differences);

      codio_cli_print_json (node);
    }
  else
    {
      print_words (differences, before, after);
    }

  return differences->len > 0 ? CODIO_CLI_STATUS_INVALID : CODIO_CLI_STATUS_FINE;
}

/* One side of a conflict: the file, who wrote it and when, and what it says. */
static void
append_side (GString    *out,
             const char *label,
             const char *by,
             const char *time,
             const char *text)
{
  g_autoptr (GString) side = g_string_new (label);

  if (*by)
    g_string_append_printf (side, ", %s", by);
  if (*time)
    g_string_append_printf (side, ", %s", time);
  codio_cli_add_field (out, codio_catalog_get_default (), 2, side->str, text);
}

static void
print_conflicts (CodioProfile *merged,
                 guint         n,
                 const char   *mine,
                 const char   *theirs)
{
  GListModel *conflicts = codio_record_get_records (CODIO_RECORD (merged), "conflicts");
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *mine_label = codio_cli_dup_label (mine);
  g_autofree char *theirs_label = codio_cli_dup_label (theirs);
  guint length = g_list_model_get_n_items (conflicts);

  for (guint i = length - MIN (n, length); i < length; i++)
    {
      g_autoptr (CodioRecord) conflict = g_list_model_get_item (conflicts, i);
      g_autofree char *title = codio_conflict_dup_title (CODIO_CONFLICT (conflict), merged, catalog);
      g_autofree char *here = codio_conflict_dup_mine (CODIO_CONFLICT (conflict), merged, catalog);
      g_autofree char *there = codio_conflict_dup_theirs (CODIO_CONFLICT (conflict), merged, catalog);

      codio_cli_wrap (out, 0, title);
      append_side (out, mine_label, codio_record_get_string (conflict, "mine-by"),
                   codio_record_get_string (conflict, "mine-time"), here);
      append_side (out, theirs_label, codio_record_get_string (conflict, "theirs-by"),
                   codio_record_get_string (conflict, "theirs-time"), there);
    }
  g_print ("%s", out->str);
}

/* What the first of both says with the second taken in, so that this can be done again later with more copies. */
static CodioProfile *
take_in (CodioProfile  *mine,
         CodioProfile  *theirs,
         const char    *file,
         gboolean      *base_known,
         guint         *n_conflicts,
         GError       **error)
{
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (file);
  g_autofree char *name = codio_file_dup_name (source);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CodioTakenIn) taken = codio_profile_take_in (mine, theirs, name, now, error);

  if (taken == NULL)
    return NULL;

  *base_known = taken->base_known;
  *n_conflicts = taken->n_conflicts;
  if (codio_history_get_modified (codio_profile_get_history (mine)))
    codio_profile_touch (mine, now);

  return g_object_ref (mine);
}

/**
 * codio_cli_merge:
 * @files: (array zero-terminated=1): what both were made from, unless they say that themselves or it is not known; one
 *   profile, and another
 * @output: the name of the file to make
 * @force: whether to replace it where it is there already
 *
 * Writes what both profiles say together, with the conflicts marked in it, and prints those.
 *
 * Returns: the status: %CODIO_CLI_STATUS_INVALID where there are conflicts
 */
CodioCliStatus
codio_cli_merge (char       **files,
                 const char  *output,
                 gboolean     force)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autofree char *label = codio_cli_dup_label (output);
  const guint n_files = g_strv_length (files);
  const char *base_file = n_files == 3 ? files[0] : NULL;
  char **sides = n_files == 3 ? files + 1 : files;
  g_autoptr (CodioProfile) base = NULL;
  g_autoptr (CodioProfile) mine = NULL;
  g_autoptr (CodioProfile) theirs = NULL;
  g_autoptr (CodioProfile) merged = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  gboolean base_known;
  guint n_conflicts;

  if (n_files < 2 || n_files > 3)
    {
      codio_cli_complain (_("name what both were made from, then the two profiles; or the two profiles alone"));
      return CODIO_CLI_STATUS_TROUBLE;
    }

  if (!codio_cli_may_write (target, label, force) || (base_file && !load_or_empty (base_file, &base)))
    return CODIO_CLI_STATUS_TROUBLE;

  mine = codio_cli_load (sides[0], &status);
  theirs = codio_cli_load (sides[1], &status);
  if (mine == NULL || theirs == NULL)
    return CODIO_CLI_STATUS_TROUBLE;

  base_known = base != NULL;
  merged = base_file ? codio_merge (base, mine, theirs, &n_conflicts, &error)
                     : take_in (mine, theirs, sides[1], &base_known, &n_conflicts, &error);
  if (merged == NULL)
    {
      codio_cli_complain ("%s", error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  bytes = codio_profile_write_checked (merged, &error);
  if (bytes == NULL || !codio_file_replace (target, bytes, &error))
    {
      codio_cli_complain ("%s: %s", label, error->message);
      return CODIO_CLI_STATUS_TROUBLE;
    }

  if (!base_known)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      codio_cli_wrap (out, 0, _("It is not known what both were made from: what is in either of them was taken over."));
      g_print ("%s", out->str);
    }
  print_conflicts (merged, n_conflicts, sides[0], sides[1]);
  if (n_conflicts == 0)
    {
      /* Translators: the name of a file */
      g_print (_("%s: merged without conflicts\n"), label);
      return CODIO_CLI_STATUS_FINE;
    }

  /* Translators: the name of a file, and how many conflicts there are in it */
  g_print (_("%s: conflicts to be settled: %u\n"), label, n_conflicts);
  return CODIO_CLI_STATUS_INVALID;
}
