/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-commands.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/stat.h>

#include "codio-cli-file.h"
#include "codio-cli-text.h"
#include "codio-enums.h"
#include "codio-i18n.h"
#include "codio-review.h"
#include "codio-text.h"

/* What the profiles in a folder are. Of each file no more is kept in memory than a line, however many there are.
 * Nothing of a file reaches the terminal without codio_cli_clean() or codio_cli_print_json(). */

#define TITLE_COLUMNS_MIN 24 /* of the title, where the other columns leave less */
#define DEPTH_MAX 64         /* folders within folders */
#define DATE_LENGTH 10

enum
{
  COLUMN_FILE,
  COLUMN_STATE,
  COLUMN_PHASE,
  COLUMN_JUDGED,
  COLUMN_CHANGED,
  COLUMN_TITLE,
  N_COLUMNS,
};

typedef struct
{
  GPtrArray *lines;  /* of arrays of N_COLUMNS texts, for people */
  JsonBuilder *json; /* for a program; otherwise NULL */
  CodioCliStatus status;
} List;

static void
add_member (JsonBuilder *json,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static const char *
nick (GType type,
      int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick; /* which is never freed */
}

static void
tell_json (List         *self,
           const char   *label,
           CodioProfile *profile)
{
  JsonBuilder *json = self->json;

  json_builder_begin_object (json);
  add_member (json, "file", label);
  add_member (json, "id", codio_profile_get_id (profile));
  add_member (json, "title", codio_profile_get_title (profile));
  add_member (json, "state", nick (CODIO_TYPE_REVIEW_STATE, codio_profile_get_review_state (profile)));
  if (codio_profile_get_phase (profile) != CODIO_PHASE_NONE)
    add_member (json, "phase", nick (CODIO_TYPE_PHASE, codio_profile_get_phase (profile)));
  if (*codio_profile_get_modified (profile))
    add_member (json, "modified", codio_profile_get_modified (profile));
  json_builder_set_member_name (json, "judged");
  json_builder_add_int_value (json, codio_profile_count_judged (profile));
  json_builder_set_member_name (json, "values");
  json_builder_add_int_value (json, g_list_model_get_n_items (codio_profile_get_assessments (profile)));
  json_builder_end_object (json);
}

static void
tell_line (List         *self,
           const char   *label,
           CodioProfile *profile)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioPhase phase = codio_profile_get_phase (profile);
  char **cells = g_new0 (char *, N_COLUMNS + 1);
  g_autofree char *title = codio_text_clean (codio_profile_get_title (profile));

  cells[COLUMN_FILE] = g_strdup (label);
  cells[COLUMN_STATE] = g_strdup (codio_enum_get_label (CODIO_TYPE_REVIEW_STATE,
                                                        codio_profile_get_review_state (profile), catalog));
  cells[COLUMN_PHASE] = g_strdup (phase ? codio_enum_get_label (CODIO_TYPE_PHASE, phase, catalog) : "");
  cells[COLUMN_JUDGED] = g_strdup_printf ("%u/%u", codio_profile_count_judged (profile),
                                          g_list_model_get_n_items (codio_profile_get_assessments (profile)));
  cells[COLUMN_CHANGED] = g_strndup (codio_profile_get_modified (profile), DATE_LENGTH);
  cells[COLUMN_TITLE] = codio_cli_clean (title);
  g_ptr_array_add (self->lines, cells);
}

/* One reason is enough here; codio-cli check says the rest. */
static void
refuse (List         *self,
        const char   *path,
        const char   *label,
        GPtrArray    *issues,
        const GError *error)
{
  const CodioIssue *issue = issues->len > 0 ? g_ptr_array_index (issues, 0) : NULL;
  g_autofree char *reason = issue ? codio_issue_dup_message (issue) : g_strdup (error->message);
  const char *pointer = issue ? issue->pointer : "";

  if (self->json)
    {
      json_builder_begin_object (self->json);
      add_member (self->json, "file", label);
      add_member (self->json, "pointer", pointer);
      add_member (self->json, "reason", reason);
      json_builder_end_object (self->json);
    }
  else
    {
      codio_cli_print_issue (path, pointer, reason, FALSE);
    }

  self->status = MAX (self->status,
                      error->domain == CODIO_PROFILE_ERROR ? CODIO_CLI_STATUS_INVALID : CODIO_CLI_STATUS_TROUBLE);
}

static void
add_file (List       *self,
          const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_load (file, issues, NULL, &error);
  g_autofree char *label = codio_cli_dup_label (path);

  if (profile == NULL)
    refuse (self, path, label, issues, error);
  else if (self->json)
    tell_json (self, label, profile);
  else
    tell_line (self, label, profile);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static const char *
explain_folder (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _("there is no such file or folder");
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    return _("it is a file, not a folder");
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    return _("you do not have permission for it");

  return _("this folder cannot be read");
}

static void
refuse_folder (List       *self,
               const char *folder,
               const char *reason)
{
  g_autoptr (GPtrArray) none = codio_issues_new ();
  g_autofree char *label = codio_cli_dup_label (folder);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, reason);

  refuse (self, folder, label, none, error);
}

/* A link to a folder is not followed, as it may lead back. What begins with a dot is not for people; what is
 * neither a file nor a folder has no profile, and may have no end. */
static void
add_folder (List       *self,
            const char *folder,
            gboolean    recursive,
            guint       depth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    {
      refuse_folder (self, folder, explain_folder (error));
      return;
    }

  while ((name = g_dir_read_name (dir)))
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      GStatBuf info;

      if (g_lstat (path, &info) == 0 && S_ISDIR (info.st_mode))
        {
          if (recursive && depth < DEPTH_MAX)
            add_folder (self, path, recursive, depth + 1);
          else if (recursive)
            refuse_folder (self, path, _("this folder is too deep in others, and was not looked into"));
        }
      else if (g_str_has_suffix (path, CODIO_PROFILE_SUFFIX) && (g_stat (path, &info) != 0 || S_ISREG (info.st_mode)))
        {
          add_file (self, path);
        }
    }
}

static void
append_cell (GString    *out,
             const char *text,
             guint       width)
{
  guint own = codio_cli_width (text);

  g_string_append_printf (out, "%s%*s", text, own < width ? (int) (width - own) : 0, "");
}

/* The beginning of @text in so many columns. */
static char *
shorten (const char *text,
         guint       columns)
{
  g_autoptr (GString) beginning = g_string_new (NULL);
  guint used = 0;

  if (codio_cli_width (text) <= columns)
    return g_strdup (text);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      char bytes[7] = { 0 };

      g_unichar_to_utf8 (character, bytes);
      used += codio_cli_width (bytes);
      if (used >= columns)
        break;
      g_string_append (beginning, bytes);
    }
  g_string_append (beginning, "…");

  return g_string_free_and_steal (g_steal_pointer (&beginning));
}

/* Names of files are whole, as one may want to use them; it is the title that is shortened. */
static void
print_lines (GPtrArray *lines)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint widths[N_COLUMNS] = { 0 };
  guint left = 0;

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < COLUMN_TITLE; j++)
      widths[j] = MAX (widths[j], codio_cli_width (((char **) g_ptr_array_index (lines, i))[j]));
  for (guint j = 0; j < COLUMN_TITLE; j++)
    left += widths[j] + 2;

  for (guint i = 0; i < lines->len; i++)
    {
      char **cells = g_ptr_array_index (lines, i);
      g_autofree char *title = shorten (cells[COLUMN_TITLE], left + TITLE_COLUMNS_MIN < CODIO_CLI_COLUMNS
                                                               ? CODIO_CLI_COLUMNS - left : TITLE_COLUMNS_MIN);

      for (guint j = 0; j < COLUMN_TITLE; j++)
        append_cell (out, cells[j], widths[j] + 2);
      g_string_append (out, title);
      while (out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
  g_print ("%s", out->str);
}

static char **
new_header (void)
{
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  cells[COLUMN_FILE] = g_strdup (_("File"));
  cells[COLUMN_STATE] = g_strdup (_(CODIO_CONTEXT ("review", "State")));
  cells[COLUMN_PHASE] = g_strdup (_("Phase"));
  /* Translators: the name of a column: how many values are judged */
  cells[COLUMN_JUDGED] = g_strdup (_("Judged"));
  /* Translators: the name of a column: the day on which a profile was changed last */
  cells[COLUMN_CHANGED] = g_strdup (_("Changed"));
  cells[COLUMN_TITLE] = g_strdup (_("Title"));

  return cells;
}

/**
 * codio_cli_list:
 * @folder: the name of a folder
 * @recursive: whether to look in the folders in it, too
 * @json: whether to tell it to a program
 *
 * Prints of each profile in a folder what it is called, how far it is and when it was changed. Those that cannot be
 * read are named with a reason.
 *
 * Returns: the worst status of all files
 */
CodioCliStatus
codio_cli_list (const char *folder,
                gboolean    recursive,
                gboolean    json)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (JsonBuilder) builder = json ? json_builder_new () : NULL;
  List list = { lines, builder, CODIO_CLI_STATUS_FINE };

  if (json)
    json_builder_begin_array (builder);
  else
    g_ptr_array_add (lines, new_header ());

  add_folder (&list, folder, recursive, 0);

  if (json)
    {
      g_autoptr (JsonNode) root = NULL;

      json_builder_end_array (builder);
      root = json_builder_get_root (builder);
      codio_cli_print_json (root);
    }
  else if (lines->len > 1)
    {
      print_lines (lines);
    }
  else if (list.status == CODIO_CLI_STATUS_FINE)
    {
      g_print ("%s\n", _("There are no profiles in this folder."));
    }

  return list.status;
}
