/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-private.h"

#include "codio-export-choices.h"
#include "codio-member-words.h"
#include "codio-records.h"

/* What the parts of an outline are made of, by the description of the members of a record. */

/*< private >
 * codio_account_begin_part:
 * @self: an account
 * @part: one of its parts
 *
 * Returns: whether it is asked for; then its heading was added
 */
gboolean
codio_account_begin_part (CodioAccount     *self,
                          CodioReportParts  part)
{
  const CodioExportChoice *choice = codio_export_get_choice (CODIO_EXPORT_PARTS, (int) part);

  if ((self->options->parts & part) == 0)
    return FALSE;

  codio_outline_add_heading (self->outline, 2, codio_catalog_message (self->catalog, choice->label), FALSE);
  return TRUE;
}

static gboolean
is_own (const CodioMember *member)
{
  return member->kind == CODIO_MEMBER_STRING || member->kind == CODIO_MEMBER_TEXT ||
         member->kind == CODIO_MEMBER_STRINGS;
}

static char *
dup_words (CodioAccount      *self,
           CodioRecord       *record,
           const CodioMember *member)
{
  if (member->kind == CODIO_MEMBER_DATE || member->kind == CODIO_MEMBER_TIME)
    {
      const char *string = codio_record_get_string (record, member->name);
      g_autofree char *time = member->kind == CODIO_MEMBER_DATE && *string ? g_strconcat (string, "T00:00:00Z", NULL)
                                                                           : g_strdup (string);
      g_autofree char *words = codio_report_format_date (&self->words, time);

      return g_strdup (words ? words : "");
    }

  if (CODIO_IS_COMMENT (record) && g_str_equal (member->name, "on"))
    return codio_report_dup_target (&self->words, record);

  return codio_profile_dup_member_words (self->profile, record, member, self->catalog);
}

static char *
mark_cb (const char *text,
         gpointer    user_data)
{
  return codio_report_mark_own (user_data, text);
}

static void
add_records (CodioAccount *self,
             GListModel   *list)
{
  g_auto (GStrv) items = codio_profile_list_texts (self->profile, list, mark_cb, &self->words, self->catalog);

  for (char **item = items; *item; item++)
    codio_outline_add_item (self->outline, FALSE, *item, FALSE);
}

static void
add_list (CodioAccount      *self,
          CodioRecord       *record,
          const CodioMember *member)
{
  g_autofree char *words = dup_words (self, record, member);

  if (*words == '\0')
    return;

  codio_outline_add_heading (self->outline, 4, codio_catalog_message (self->catalog, member->label), FALSE);
  if (member->kind == CODIO_MEMBER_RECORDS)
    add_records (self, codio_record_get_records (record, member->name));
  else
    for (const char * const *item = codio_record_get_strings (record, member->name); *item; item++)
      codio_outline_add_item (self->outline, FALSE, *item, TRUE);
}

/*< private >
 * codio_account_add_facts:
 * @self: an account
 * @record: a record of its profile
 * @names: (array zero-terminated=1): some of its members
 *
 * Adds what these members hold, each with its label.
 */
void
codio_account_add_facts (CodioAccount       *self,
                         CodioRecord        *record,
                         const char * const *names)
{
  for (; *names; names++)
    {
      const CodioMember *member = codio_record_find_member (record, *names);
      g_autofree char *words = dup_words (self, record, member);

      codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, member->label), words,
                              is_own (member));
    }
}

/*< private >
 * codio_account_add_members:
 * @self: an account
 * @record: a record of its profile
 * @left_out: (array zero-terminated=1): names of members that stand elsewhere
 *
 * Adds what the members hold: first what is short, then the texts and the lists below headings of their own.
 */
void
codio_account_add_members (CodioAccount       *self,
                           CodioRecord        *record,
                           const char * const *left_out)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint step = 0; step < 2; step++)
    for (guint i = 0; i < n; i++)
      {
        gboolean is_long = members[i].kind == CODIO_MEMBER_TEXT || members[i].kind == CODIO_MEMBER_RECORDS ||
                           members[i].kind == CODIO_MEMBER_STRINGS;
        const char *label = codio_catalog_message (self->catalog, members[i].label);
        g_autofree char *words = NULL;

        if (members[i].kind == CODIO_MEMBER_UUID || is_long != (step == 1) ||
            g_strv_contains (left_out, members[i].name))
          continue;

        words = dup_words (self, record, &members[i]);
        if (!is_long)
          {
            codio_outline_add_fact (self->outline, label, words, is_own (&members[i]));
          }
        else if (members[i].kind != CODIO_MEMBER_TEXT)
          {
            add_list (self, record, &members[i]);
          }
        else if (*words)
          {
            codio_outline_add_heading (self->outline, 4, label, FALSE);
            codio_outline_add_text (self->outline, words, TRUE);
          }
      }
}

static guint
get_share (const CodioMember *member)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_TEXT:
      return 6;
    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      return 4;
    case CODIO_MEMBER_INTEGER:
      return 2;
    case CODIO_MEMBER_ENUM:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_DATE:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_OBJECT:
    case CODIO_MEMBER_RECORDS:
    default:
      return 3;
    }
}

/* Whether any of the records says something in it. */
static gboolean
is_used (CodioAccount      *self,
         GPtrArray         *records,
         const CodioMember *member)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *words = dup_words (self, g_ptr_array_index (records, i), member);

      if (*words)
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * codio_account_add_table:
 * @self: an account
 * @records: (element-type CodioRecord): records of one kind
 * @names: (array zero-terminated=1): the members that get a column; the first says which record it is
 *
 * Adds a table with a row for each record. A column in which nothing would stand is left out.
 */
void
codio_account_add_table (CodioAccount       *self,
                         GPtrArray          *records,
                         const char * const *names)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();

  if (records->len == 0)
    return;

  codio_outline_begin_table (self->outline);
  for (const char * const *name = names; *name; name++)
    {
      const CodioMember *member = codio_record_find_member (g_ptr_array_index (records, 0), *name);

      if (name != names && !is_used (self, records, member))
        continue;

      g_ptr_array_add (columns, (gpointer) member);
      codio_outline_add_column (self->outline, codio_catalog_message (self->catalog, member->label), get_share (member),
                                is_own (member));
    }

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_auto (GStrv) texts = NULL;

      for (guint j = 0; j < columns->len; j++)
        {
          CodioRecord *record = g_ptr_array_index (records, i);
          g_autofree char *words = dup_words (self, record, g_ptr_array_index (columns, j));

          if (j == 0 && *words == '\0' && CODIO_IS_PARTICIPANT (record))
            g_set_str (&words, codio_participant_get_label (CODIO_PARTICIPANT (record), self->catalog));
          g_strv_builder_add (row, words);
        }
      texts = g_strv_builder_end (row);
      codio_outline_add_row (self->outline, texts);
    }
}

/*< private >
 * codio_account_add_picture:
 * @self: an account
 * @kind: which picture
 *
 * Adds it, if there is something in it.
 */
void
codio_account_add_picture (CodioAccount     *self,
                           CodioPictureKind  kind)
{
  CodioPicture *picture = codio_picture_new (self->profile, kind, self->options, NULL);

  if (picture)
    codio_outline_add_picture (self->outline, picture);
}
