/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-csv.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-member-words.h"
#include "codio-records.h"
#include "codio-text.h"

/* Lists of a profile as tables, in CSV (RFC 4180) for a spreadsheet.
 *
 * 1. Lines end in CR LF, the last one too; UTF-8 with a byte order mark, without which Excel takes another encoding.
 * 2. No cell is a formula: what begins like one gets an apostrophe in front
 *    (https://owasp.org/www-community/attacks/CSV_Injection). A spreadsheet that divides lines at semicolons or tabs,
 *    as Excel does in Dutch, also begins a cell after one of those within a text, and after the end of a line in it.
 * 3. The columns follow from the description of the members, so that there is one for each that people know about;
 *    where it is for the public, for each that may be published.
 */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  GString *out;
  gboolean in_line; /* it has a cell already */
} Table;

/* Those of other widths count where a spreadsheet is set to a language that has them. */
static gboolean
is_formula (const char *text)
{
  return *text && g_utf8_strchr ("=+-@\xef\xbc\x9d\xef\xbc\x8b\xef\xbc\x8d\xef\xbc\xa0", -1,
                                 g_utf8_get_char (text)) != NULL;
}

static void
add_cell (Table      *self,
          const char *text)
{
  GString *out = self->out;
  g_autofree char *clean = codio_text_clean (text);
  gboolean quote = strpbrk (clean, ",\"\r\n") != NULL;

  if (self->in_line)
    g_string_append_c (out, ',');
  self->in_line = TRUE;

  g_string_append (out, quote ? "\"" : "");
  if (is_formula (clean) || *clean == '\t' || *clean == '\n')
    g_string_append_c (out, '\'');
  for (const char *c = clean; *c; c++)
    {
      g_string_append_c (out, *c);
      if (*c == '"')
        g_string_append_c (out, '"');
      if (strchr (";\t\n", *c) && is_formula (c + 1))
        g_string_append_c (out, '\'');
    }
  g_string_append (out, quote ? "\"" : "");
}

static void
end_line (Table *self)
{
  g_string_append (self->out, "\r\n");
  self->in_line = FALSE;
}

/* The parts of the house that a value belongs to, the largest first. */
static void
add_place (Table        *self,
           CodioProfile *profile,
           CodioRecord  *assessment,
           CodioCatalog *catalog)
{
  CodioPart *value = codio_profile_get_value_part (profile, codio_record_get_key (assessment));
  CodioPart *principle = codio_part_get_parent (value);

  add_cell (self, codio_part_get_name (codio_part_get_parent (principle), catalog));
  add_cell (self, codio_part_get_name (principle, catalog));
}

static gboolean
has_column (const CodioMember        *member,
            const CodioExportOptions *options)
{
  return member->kind != CODIO_MEMBER_UUID &&
         (member->is_public || options->audience != CODIO_AUDIENCE_PUBLIC) &&
         (!member->for_authors || options->audience == CODIO_AUDIENCE_INTERNAL);
}

static const struct
{
  const char *list;
  GType (*get_type) (void);
} tables[CODIO_N_TABLES] = {
  [CODIO_TABLE_VALUES] = { "assessments", codio_assessment_get_type },
  [CODIO_TABLE_DILEMMAS] = { "dilemmas", codio_dilemma_get_type },
  [CODIO_TABLE_ACTIONS] = { "actions", codio_action_get_type },
};

/**
 * codio_csv_write:
 * @profile: a profile
 * @options: which of its lists, in what language
 * @cancellable: (nullable): unused
 * @error: unused
 *
 * Returns: (transfer full): the list as a table in CSV: a line with the names of the columns, then one for each record
 */
GBytes *
codio_csv_write (CodioProfile              *profile,
                 const CodioExportOptions  *options,
                 GCancellable              *cancellable,
                 GError                   **error)
{
  GListModel *records;
  g_autoptr (CodioRecordClass) klass = NULL;
  gboolean values;
  Table table = { NULL, FALSE };

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && options->table < CODIO_N_TABLES, NULL);

  records = codio_record_get_records (CODIO_RECORD (profile), tables[options->table].list);
  klass = g_type_class_ref (tables[options->table].get_type ());
  values = options->table == CODIO_TABLE_VALUES;
  table.out = g_string_new (BYTE_ORDER_MARK);

  if (values)
    {
      add_cell (&table, codio_catalog_message (options->catalog, "Foundation"));
      add_cell (&table, codio_catalog_message (options->catalog, "Principle"));
    }
  for (guint i = 0; i < klass->n_members; i++)
    if (has_column (&klass->members[i], options))
      add_cell (&table, codio_catalog_message (options->catalog, klass->members[i].label));
  end_line (&table);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

      if (values)
        add_place (&table, profile, record, options->catalog);
      for (guint j = 0; j < klass->n_members; j++)
        if (has_column (&klass->members[j], options))
          {
            g_autofree char *text = codio_profile_dup_member_words (profile, record, &klass->members[j],
                                                                    options->catalog);

            add_cell (&table, text);
          }
      end_line (&table);
    }

  return g_string_free_to_bytes (table.out);
}
