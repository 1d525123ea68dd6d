/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-records.h"

/* The chapter about who took part and whom the project touches. */

enum
{
  COLUMN_WHO,
  COLUMN_ORGANISATION,
  COLUMN_PERSPECTIVE,
  COLUMN_CONSULTED,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 136, N_("Who"), .names = TRUE },
  { 144, 96, N_("Organisation") },
  { 248, 84, N_("Perspective") },
  { 340, CODIO_PAGE_MEASURE - 340, CODIO_CONTEXT ("participant", "Consulted") },
};

/* In public they have no names, only what they are to the project. */
static void
add_row (CodioReportPass  *self,
         CodioReportTable *table,
         CodioRecord      *participant)
{
  const char *name = codio_record_get_string (participant, "name");
  const char *role = codio_record_get_string (participant, "role");
  int perspective = codio_record_get_number (participant, "perspective");
  int consulted = codio_record_get_number (participant, "consulted");

  if (*name == '\0' && *role == '\0')
    codio_report_table_add (table, COLUMN_WHO, CODIO_TEXT_BODY,
                            codio_participant_get_label (CODIO_PARTICIPANT (participant), self->catalog), NULL, FALSE);
  codio_report_table_add (table, COLUMN_WHO, CODIO_TEXT_BODY, name, NULL, TRUE);
  codio_report_table_add (table, COLUMN_WHO, *name == '\0' ? CODIO_TEXT_BODY : CODIO_TEXT_NOTE, role, NULL, TRUE);
  codio_report_table_add (table, COLUMN_ORGANISATION, CODIO_TEXT_NOTE,
                          codio_record_get_string (participant, "organisation"), NULL, TRUE);
  if (perspective != CODIO_PERSPECTIVE_NONE)
    codio_report_table_add (table, COLUMN_PERSPECTIVE, CODIO_TEXT_NOTE,
                            codio_enum_get_label (CODIO_TYPE_PERSPECTIVE, perspective, self->catalog), NULL, FALSE);
  if (consulted != CODIO_CONSULTED_NONE)
    codio_report_table_add (table, COLUMN_CONSULTED, CODIO_TEXT_NOTE,
                            codio_enum_get_label (CODIO_TYPE_CONSULTED, consulted, self->catalog), NULL, FALSE);
  if (consulted == CODIO_CONSULTED_NO)
    codio_report_table_add (table, COLUMN_CONSULTED, CODIO_TEXT_NOTE, codio_record_get_string (participant, "why-not"),
                            NULL, TRUE);
  codio_report_table_end_row (table);
}

static void
find_used (GListModel        *participants,
           CodioReportColumn *used)
{
  memcpy (used, columns, sizeof columns);
  for (guint i = COLUMN_WHO + 1; i < N_COLUMNS; i++)
    used[i].hidden = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (CodioRecord) participant = g_list_model_get_item (participants, i);

      if (*codio_record_get_string (participant, "organisation") != '\0')
        used[COLUMN_ORGANISATION].hidden = FALSE;
      if (codio_record_get_number (participant, "perspective") != CODIO_PERSPECTIVE_NONE)
        used[COLUMN_PERSPECTIVE].hidden = FALSE;
      if (codio_record_get_number (participant, "consulted") != CODIO_CONSULTED_NONE)
        used[COLUMN_CONSULTED].hidden = FALSE;
    }
}

static void
add_missing (CodioReportPass *self)
{
  g_auto (GStrv) gaps = codio_profile_list_participant_gaps (self->profile, self->catalog);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) each = NULL;
  CodioReportEntry entry;

  /* Without names, several may lack the same. */
  for (guint i = 0; gaps[i]; i++)
    if (g_hash_table_add (seen, gaps[i]))
      g_strv_builder_add (sentences, gaps[i]);
  each = g_strv_builder_end (sentences);
  if (*each == NULL)
    return;

  codio_report_begin_entry (self, &entry, 3, codio_catalog_message (self->catalog, "What is missing"), NULL, 0,
                            g_strv_length (each) * CODIO_LINE);
  codio_report_begin_text (self, &entry);
  codio_report_add_sentences (self, (const char * const *) each);
  codio_report_end_entry (self, &entry);
}

/*< private >
 * codio_report_add_participants:
 * @self: a pass
 *
 * Adds who took part, whom the project touches, and who is missing.
 */
void
codio_report_add_participants (CodioReportPass *self)
{
  GListModel *participants = codio_record_get_records (CODIO_RECORD (self->profile), "participants");
  guint n = g_list_model_get_n_items (participants);
  CodioReportColumn used[N_COLUMNS];
  CodioReportTable *table;

  codio_report_begin_chapter (self, CODIO_REPORT_PARTICIPANTS, CODIO_REPORT_HALF_PAGE);
  if (n > 0)
    {
      find_used (participants, used);
      table = codio_report_table_begin (self, used, N_COLUMNS);
      for (guint i = 0; i < n && codio_report_go_on (self); i++)
        {
          g_autoptr (CodioRecord) participant = g_list_model_get_item (participants, i);

          add_row (self, table, participant);
        }
      codio_report_table_end (table);
      codio_typesetter_skip (self->typesetter, 1);
    }
  add_missing (self);
  codio_report_end_chapter (self);
}
