/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-comments.h"
#include "codio-i18n.h"

/* The chapter with how far the profile is and what others say about it, and room for what a committee is to say. */

#define BOX 9.0
#define CONDITION_LINES 8
#define RULED_LINE (2 * CODIO_LINE)

static void
add_side (CodioReportPass *self,
          const char      *text,
          gboolean         own)
{
  if (*text == '\0')
    return;

  codio_report_set_own_language (self, own);
  codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_NOTE, 0, CODIO_SIDE_WIDTH, text);
  codio_report_set_own_language (self, FALSE);
}

static double
measure_side (CodioReportPass *self,
              const char      *text)
{
  return *text == '\0' ? 0 : codio_typesetter_measure (self->typesetter, CODIO_TEXT_NOTE, CODIO_SIDE_WIDTH, text);
}

static void
add_conditions (CodioReportPass *self,
                CodioRecord     *advice)
{
  const char * const *conditions = codio_record_get_strings (advice, "conditions");
  guint number = 0;

  if (*conditions == NULL)
    return;

  codio_typesetter_skip (self->typesetter, 0.5);
  codio_typesetter_need (self->typesetter, 3 * CODIO_LINE);
  codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_LABEL, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH,
                        codio_catalog_message (self->catalog, "Conditions"));
  codio_report_set_own_language (self, TRUE);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "Decimal" });
  for (; *conditions; conditions++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", ++number, *conditions);

      codio_pdf_writer_begin (self->writer, "LI");
      codio_typesetter_add (self->typesetter, "LBody", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
      codio_pdf_writer_end (self->writer);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_set_own_language (self, FALSE);
}

static void
add_advice (CodioReportPass *self,
            CodioRecord     *advice)
{
  const char *committee = codio_record_get_string (advice, "committee");
  const char *text = codio_record_get_string (advice, "text");
  int verdict = codio_record_get_number (advice, "verdict");
  const char *label = verdict == CODIO_VERDICT_NONE ? "" : codio_enum_get_label (CODIO_TYPE_VERDICT, verdict,
                                                                                 self->catalog);
  g_autofree char *date = codio_report_format_day (self, codio_record_get_string (advice, "date"));
  CodioReportEntry entry;

  codio_report_set_own_language (self, *committee != '\0');
  if (*committee == '\0')
    committee = codio_catalog_message (self->catalog, "Advice");

  codio_report_begin_entry (self, &entry, 4, committee, NULL, measure_side (self, date),
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text) + CODIO_LINE);
  codio_report_set_own_language (self, FALSE);
  add_side (self, date, FALSE);
  codio_report_begin_text (self, &entry);
  if (*label != '\0')
    codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_NAME, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, label);
  codio_report_add_own_text (self, text);
  add_conditions (self, advice);
  codio_report_end_entry (self, &entry);
}

/*< private >
 * codio_report_dup_target:
 * @self: a pass, of which the profile and the language matter
 * @comment: a comment
 *
 * Returns: (transfer full): what it is on, which may have been removed since, or that it is a reply
 */
char *
codio_report_dup_target (CodioReportPass *self,
                         CodioRecord     *comment)
{
  const int on = codio_record_get_number (comment, "on");
  g_autofree char *target = codio_profile_dup_comment_target (self->profile, comment, self->catalog);

  if (*codio_record_get_string (comment, "reply-to") != '\0')
    return g_strdup (codio_catalog_message (self->catalog, CODIO_CONTEXT ("comment", "Reply")));
  if (target == NULL)
    return g_strdup (codio_enum_get_label (CODIO_TYPE_COMMENT_TARGET, on, self->catalog));
  if (codio_report_is_own_target (self, comment))
    return codio_report_mark_own (self, target);

  return g_steal_pointer (&target);
}

static void
add_comment (CodioReportPass *self,
             CodioRecord     *comment)
{
  const char *author = codio_record_get_string (comment, "author"), *text = codio_record_get_string (comment, "text");
  int state = codio_record_get_number (comment, "state");
  const char *label = state == CODIO_COMMENT_STATE_NONE ? "" : codio_enum_get_label (CODIO_TYPE_COMMENT_STATE, state,
                                                                                     self->catalog);
  g_autofree char *date = codio_report_format_date (self, codio_record_get_string (comment, "time"));
  g_autofree char *target = codio_report_dup_target (self, comment);
  g_autofree char *when = codio_report_join (self, date ? date : "", label);
  CodioReportEntry entry;

  codio_report_set_own_language (self, *author != '\0');
  if (*author == '\0')
    author = codio_catalog_message (self->catalog, "Somebody without a name");

  codio_report_begin_entry (self, &entry, 4, author, NULL, measure_side (self, target) + measure_side (self, when),
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text));
  codio_report_set_own_language (self, FALSE);
  add_side (self, target, FALSE);
  add_side (self, when, FALSE);
  codio_report_begin_text (self, &entry);
  codio_report_add_own_text (self, text);
  codio_report_end_entry (self, &entry);
}

/* A comment and, under it, those that answer it. @shown has the comments that were added: each is once, also where they
 * answer one another in a circle. */
static void
add_thread (CodioReportPass *self,
            CodioRecord     *comment,
            GHashTable      *replies,
            GHashTable      *shown)
{
  GPtrArray *answers = g_hash_table_lookup (replies, codio_record_get_key (comment));

  if (!codio_report_go_on (self) || !g_hash_table_add (shown, comment))
    return;

  add_comment (self, comment);
  for (guint i = 0; answers && i < answers->len; i++)
    add_thread (self, g_ptr_array_index (answers, i), replies, shown);
}

static void
add_comments (CodioReportPass *self)
{
  GListModel *comments = codio_record_get_records (CODIO_RECORD (self->profile), "comments");
  g_autoptr (GHashTable) replies = NULL, shown = g_hash_table_new (NULL, NULL);

  replies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (comments, i);
      const char *to = codio_record_get_string (comment, "reply-to");
      GPtrArray *answers = g_hash_table_lookup (replies, to);

      if (*to == '\0')
        continue;
      if (answers == NULL)
        {
          answers = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (replies, (gpointer) to, answers);
        }
      g_ptr_array_add (answers, g_steal_pointer (&comment));
    }

  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, codio_catalog_message (self->catalog, "Comments"), "comments");
  codio_typesetter_skip (self->typesetter, 1);
  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (comments, i);

      if (*codio_record_get_string (comment, "reply-to") == '\0')
        add_thread (self, comment, replies, shown);
    }

  /* What answers only one another has no first comment. */
  for (guint i = 0; i < g_list_model_get_n_items (comments); i++)
    {
      g_autoptr (CodioRecord) comment = g_list_model_get_item (comments, i);

      if (!g_hash_table_contains (shown, comment))
        add_thread (self, comment, replies, shown);
    }
}

/*< private >
 * codio_report_add_advice:
 * @self: a pass
 *
 * Adds the states, the advice and the comments there are, and what was settled.
 */
void
codio_report_add_advice (CodioReportPass *self)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (self->profile), "advice");
  guint n_advice = g_list_model_get_n_items (list);
  guint n_comments = g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->profile), "comments"));
  guint n_steps = g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->profile), "steps"));

  if (n_advice + n_comments + n_steps == 0)
    return;

  codio_report_begin_chapter (self, CODIO_REPORT_ADVICE, CODIO_REPORT_HALF_PAGE);
  codio_report_add_states (self);
  if (n_advice > 0)
    {
      codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, codio_catalog_message (self->catalog, "Advice"), "given");
      codio_typesetter_skip (self->typesetter, 1);
    }
  for (guint i = 0; i < n_advice && codio_report_go_on (self); i++)
    {
      g_autoptr (CodioRecord) advice = g_list_model_get_item (list, i);

      add_advice (self, advice);
    }
  if (n_comments > 0)
    add_comments (self);
  codio_report_add_settlement (self);
  codio_report_end_chapter (self);
}

/* As many lines as are asked for and fit the page. */
static void
add_ruled_lines (CodioReportPass *self,
                 const char      *label,
                 guint            n_lines)
{
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 3, label, NULL, 0, CODIO_LINE);
  codio_report_begin_text (self, &entry);
  for (guint i = 0; i < n_lines && codio_typesetter_get_room (self->typesetter, 0) >= 2; i++)
    {
      double y = codio_typesetter_get_y (self->typesetter) + RULED_LINE;

      codio_typesetter_set_y (self->typesetter, y);
      codio_typesetter_rule (self->typesetter, CODIO_TEXT_LEFT, y, CODIO_TEXT_WIDTH);
    }
  codio_report_end_entry (self, &entry);
}

static void
draw_box (CodioReportPass *self,
          double           y)
{
  cairo_t *cr = codio_pdf_writer_get_cairo (self->writer);

  codio_color_set_source (codio_palette_get_text (CODIO_SCHEME_PAPER), cr);
  cairo_set_line_width (cr, 0.8);
  cairo_rectangle (cr, codio_typesetter_get_left (self->typesetter) + CODIO_TEXT_LEFT + 0.4, y + 2.5, BOX, BOX);
  cairo_stroke (cr);
}

static void
add_verdicts (CodioReportPass *self)
{
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 3, codio_catalog_message (self->catalog, "Verdict"), NULL, 0,
                            CODIO_VERDICT_MORE_INFORMATION * 1.5 * CODIO_LINE);
  codio_report_begin_text (self, &entry);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
  for (int verdict = CODIO_VERDICT_POSITIVE; verdict <= CODIO_VERDICT_MORE_INFORMATION; verdict++)
    {
      draw_box (self, codio_typesetter_get_y (self->typesetter));
      codio_pdf_writer_begin (self->writer, "LI");
      codio_typesetter_add (self->typesetter, "LBody", CODIO_TEXT_BODY, CODIO_TEXT_LEFT + 2 * BOX,
                            CODIO_TEXT_WIDTH - 2 * BOX,
                            codio_enum_get_label (CODIO_TYPE_VERDICT, verdict, self->catalog));
      codio_pdf_writer_end (self->writer);
      codio_typesetter_skip (self->typesetter, 0.5);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_end_entry (self, &entry);
}

/*< private >
 * codio_report_add_room:
 * @self: a pass
 *
 * Adds a page for a committee to write its advice on; other reports have none.
 */
void
codio_report_add_room (CodioReportPass *self)
{
  if (!codio_report_is_for (self, CODIO_AUDIENCE_COMMITTEE))
    return;

  codio_report_begin_titled (self, codio_catalog_message (self->catalog, "Room for the advice"), "room",
                             CODIO_REPORT_WHOLE_PAGE);
  add_ruled_lines (self, codio_catalog_message (self->catalog, "Committee and date"), 1);
  add_verdicts (self);
  add_ruled_lines (self, codio_catalog_message (self->catalog, "Conditions"), CONDITION_LINES);
  add_ruled_lines (self, codio_catalog_message (self->catalog, "Considerations"), G_MAXUINT);
  codio_report_end_chapter (self);
}
