/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <math.h>

/* What the chapters of the report are made of. */

#define DOT_RADIUS 2.3
#define DOT_STEP 7.5

#define SHORT_TEXT_LINES 10
#define MOST_TITLE_LINES 12
#define LEAST_TEXT_LINES 3

/*< private >
 * codio_report_set_own_language:
 * @self: a pass
 * @own: whether the texts that follow are those of the profile, not of the program
 */
void
codio_report_set_own_language (CodioReportPass *self,
                               gboolean         own)
{
  const char *tag = codio_record_get_string (CODIO_RECORD (self->profile), "language");
  const char *other = own ? codio_report_get_other_language (tag, self->catalog) : NULL;

  codio_pdf_writer_set_language (self->writer, other ? other : codio_catalog_get_language (self->catalog));
}

/*< private >
 * codio_report_add_heading:
 * @self: a pass
 * @level: from 1 to 6
 * @style: how it looks; a %CODIO_TEXT_NAME stands beside its text, other headings above it
 * @title: the text
 * @destination: (nullable): the name of this place, for links and in the outline
 *
 * Adds a heading, on the page on which the first lines of its text will be.
 */
void
codio_report_add_heading (CodioReportPass *self,
                          guint            level,
                          CodioTextStyle   style,
                          const char      *title,
                          const char      *destination)
{
  double width = style == CODIO_TEXT_NAME ? CODIO_SIDE_WIDTH : CODIO_PAGE_MEASURE;
  g_autofree char *tag = g_strdup_printf ("H%u", level);

  if (style != CODIO_TEXT_NAME)
    codio_typesetter_need (self->typesetter,
                           codio_typesetter_measure (self->typesetter, style, width, title) + 5 * CODIO_LINE);

  if (destination)
    codio_pdf_writer_add_bookmark (self->writer, level, title, destination, 0,
                                   codio_typesetter_get_y (self->typesetter) - CODIO_LINE);

  codio_typesetter_add (self->typesetter, tag, style, 0, width, title);
}

/*< private >
 * codio_report_add_table_heading:
 * @self: a pass
 * @title: what stands above a table
 * @destination: the name of this place
 *
 * Adds a heading of the third level on the page on which the table begins that is added next.
 */
void
codio_report_add_table_heading (CodioReportPass *self,
                                const char      *title,
                                const char      *destination)
{
  codio_typesetter_need (self->typesetter, codio_typesetter_measure (self->typesetter, CODIO_TEXT_SECTION,
                                                                     CODIO_PAGE_MEASURE, title) +
                                             (CODIO_REPORT_TABLE_LINES + 1) * CODIO_LINE);
  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, title, destination);
  codio_typesetter_skip (self->typesetter, 0.5);
}

/*< private >
 * codio_report_begin_titled:
 * @self: a pass
 * @title: the title of the chapter
 * @destination: the name of this place
 * @n_lines: how many lines there must be room for on this page; a chapter that is to begin a page asks for
 *   %CODIO_REPORT_WHOLE_PAGE
 */
void
codio_report_begin_titled (CodioReportPass *self,
                           const char      *title,
                           const char      *destination,
                           guint            n_lines)
{
  codio_typesetter_need (self->typesetter, n_lines * CODIO_LINE);
  codio_pdf_writer_begin (self->writer, "Sect");
  codio_report_add_heading (self, 2, CODIO_TEXT_CHAPTER, title, destination);
  codio_typesetter_skip (self->typesetter, 1);
}

/*< private >
 * codio_report_begin_chapter:
 * @self: a pass
 * @part: the part of the report it is, which gives it its title
 * @n_lines: as for codio_report_begin_titled()
 */
void
codio_report_begin_chapter (CodioReportPass  *self,
                            CodioReportParts  part,
                            guint             n_lines)
{
  const CodioExportChoice *choice = codio_export_get_choice (CODIO_EXPORT_PARTS, (int) part);

  codio_report_begin_titled (self, codio_catalog_message (self->catalog, choice->label), choice->name, n_lines);
}

/*< private >
 * codio_report_end_chapter:
 * @self: a pass
 */
void
codio_report_end_chapter (CodioReportPass *self)
{
  codio_pdf_writer_end (self->writer);
  codio_typesetter_skip (self->typesetter, 2);
}

/*< private >
 * codio_report_begin_entry:
 * @self: a pass
 * @entry: (out): the entry
 * @level: of the heading
 * @title: the heading, which loses its last words where it is longer than what can stand beside a text
 * @destination: (nullable): the name of this place, for links and in the outline
 * @side_height: the height of what comes under the heading, in points
 * @text_height: the height of the text, in points
 *
 * Begins an entry, on the page on which the first lines of its text will be; a short text stays on one page.
 */
void
codio_report_begin_entry (CodioReportPass  *self,
                          CodioReportEntry *entry,
                          guint             level,
                          const char       *title,
                          const char       *destination,
                          double            side_height,
                          double            text_height)
{
  CodioTypesetter *typesetter = self->typesetter;
  g_autofree char *shown = codio_report_dup_words (self, CODIO_TEXT_NAME, CODIO_SIDE_WIDTH, MOST_TITLE_LINES, title);
  double height = side_height;

  height += codio_typesetter_measure (typesetter, CODIO_TEXT_NAME, CODIO_SIDE_WIDTH, shown);
  if (text_height > SHORT_TEXT_LINES * CODIO_LINE)
    text_height = LEAST_TEXT_LINES * CODIO_LINE;
  codio_typesetter_need (typesetter, MAX (height, text_height));

  entry->page = codio_pdf_writer_get_page (self->writer);
  entry->top = codio_typesetter_get_y (typesetter);
  entry->bottom = entry->top + height;

  codio_typesetter_rule (typesetter, 0, entry->top - CODIO_LINE / 4, CODIO_PAGE_MEASURE);
  codio_report_add_heading (self, level, CODIO_TEXT_NAME, shown, destination);
}

/*< private >
 * codio_report_begin_text:
 * @self: a pass
 * @entry: an entry of which all that stands at the left was added
 *
 * Goes on beside the heading.
 */
void
codio_report_begin_text (CodioReportPass  *self,
                         CodioReportEntry *entry)
{
  codio_typesetter_set_y (self->typesetter, entry->top);
}

/*< private >
 * codio_report_end_entry:
 * @self: a pass
 * @entry: an entry of which the text was added
 *
 * Goes on under both columns.
 */
void
codio_report_end_entry (CodioReportPass  *self,
                        CodioReportEntry *entry)
{
  if (codio_pdf_writer_get_page (self->writer) == entry->page)
    codio_typesetter_set_y (self->typesetter, MAX (codio_typesetter_get_y (self->typesetter), entry->bottom));
  codio_typesetter_skip (self->typesetter, 1);
}

/*< private >
 * codio_report_add_own_text:
 * @self: a pass
 * @text: a text of the profile
 */
void
codio_report_add_own_text (CodioReportPass *self,
                           const char      *text)
{
  codio_report_set_own_language (self, TRUE);
  codio_typesetter_add_text (self->typesetter, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
  codio_report_set_own_language (self, FALSE);
}

/*< private >
 * codio_report_add_explanation:
 * @self: a pass
 * @text: a text of the program
 */
void
codio_report_add_explanation (CodioReportPass *self,
                              const char      *text)
{
  codio_typesetter_add_text (self->typesetter, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
}

/*< private >
 * codio_report_add_field:
 * @self: a pass
 * @level: of the heading
 * @label: the heading
 * @text: what it says, in paragraphs
 * @own: whether @text is one of the profile, not of the program
 *
 * Adds an entry of a heading and a text.
 */
void
codio_report_add_field (CodioReportPass *self,
                        guint            level,
                        const char      *label,
                        const char      *text,
                        gboolean         own)
{
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, level, label, NULL, 0,
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text));
  codio_report_begin_text (self, &entry);
  if (own)
    codio_report_add_own_text (self, text);
  else
    codio_report_add_explanation (self, text);
  codio_report_end_entry (self, &entry);
}

/*< private >
 * codio_report_measure_labelled:
 * @self: a pass
 * @text: a text of the profile
 *
 * Returns: the height that codio_report_add_labelled() takes, in points
 */
double
codio_report_measure_labelled (CodioReportPass *self,
                               const char      *text)
{
  return *text == '\0' ? 0 : 1.5 * CODIO_LINE +
                             codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text);
}

/*< private >
 * codio_report_add_labelled:
 * @self: a pass
 * @label: what the text is
 * @text: a text of the profile; nothing is added for ""
 *
 * Adds a text under another one, with a label above it.
 */
void
codio_report_add_labelled (CodioReportPass *self,
                           const char      *label,
                           const char      *text)
{
  if (*text == '\0')
    return;

  codio_typesetter_skip (self->typesetter, 0.5);
  codio_typesetter_need (self->typesetter, 3 * CODIO_LINE);
  codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_LABEL, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, label);
  codio_report_add_own_text (self, text);
}

/*< private >
 * codio_report_add_sentences:
 * @self: a pass
 * @sentences: (array zero-terminated=1): some sentences
 *
 * Adds a list.
 */
void
codio_report_add_sentences (CodioReportPass    *self,
                            const char * const *sentences)
{
  if (*sentences == NULL)
    return;

  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
  for (; *sentences; sentences++)
    {
      codio_pdf_writer_begin (self->writer, "LI");
      codio_typesetter_add (self->typesetter, "LBody", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, *sentences);
      codio_pdf_writer_end (self->writer);
    }
  codio_pdf_writer_end (self->writer);
}

/*< private >
 * codio_report_begin_facts:
 * @self: a pass
 *
 * Begins a table of what codio_report_add_fact() adds.
 */
void
codio_report_begin_facts (CodioReportPass *self)
{
  codio_pdf_writer_begin (self->writer, "Table");
  codio_pdf_writer_begin (self->writer, "TBody");
}

/*< private >
 * codio_report_end_facts:
 * @self: a pass
 *
 * Ends it, with a rule.
 */
void
codio_report_end_facts (CodioReportPass *self)
{
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);
  codio_typesetter_rule (self->typesetter, 0, codio_typesetter_get_y (self->typesetter), CODIO_PAGE_MEASURE);
}

/*< private >
 * codio_report_add_fact:
 * @self: a pass
 * @label: what it is about
 * @text: what it says; nothing is added for ""
 * @own: whether @text is one of the profile, not of the program
 *
 * Adds a row: the label at the left, what it says beside it.
 */
void
codio_report_add_fact (CodioReportPass *self,
                       const char      *label,
                       const char      *text,
                       gboolean         own)
{
  double label_height, height, y;
  guint page;

  if (*text == '\0')
    return;

  label_height = codio_typesetter_measure (self->typesetter, CODIO_TEXT_LABEL, CODIO_SIDE_WIDTH, label);
  height = codio_typesetter_measure (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, text);
  codio_typesetter_need (self->typesetter, MAX (label_height, height) + CODIO_LINE / 2);
  page = codio_pdf_writer_get_page (self->writer);
  y = codio_typesetter_get_y (self->typesetter);

  codio_typesetter_rule (self->typesetter, 0, y, CODIO_PAGE_MEASURE);
  y += CODIO_LINE / 4;
  codio_pdf_writer_begin (self->writer, "TR");
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "TH", .scope = "Row" });
  codio_typesetter_show (self->typesetter, CODIO_TEXT_LABEL, 0, y, CODIO_SIDE_WIDTH, label);
  codio_pdf_writer_end (self->writer);
  codio_report_set_own_language (self, own);
  codio_typesetter_set_y (self->typesetter, y);
  codio_typesetter_add (self->typesetter, "TD", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
  codio_report_set_own_language (self, FALSE);
  codio_pdf_writer_end (self->writer);

  if (codio_pdf_writer_get_page (self->writer) == page)
    codio_typesetter_set_y (self->typesetter,
                            MAX (codio_typesetter_get_y (self->typesetter), y + label_height));
  codio_typesetter_set_y (self->typesetter, codio_typesetter_get_y (self->typesetter) + CODIO_LINE / 4);
}

/*< private >
 * codio_report_add_drawing:
 * @self: a pass
 * @alternative: what it shows, in words
 * @caption: what stands under it
 * @width: its width, in points
 * @height: its height, in points
 * @draw: (scope call): draws it
 * @user_data: data for @draw
 *
 * Adds a drawing and a caption, on one page.
 */
void
codio_report_add_drawing (CodioReportPass *self,
                          const char      *alternative,
                          const char      *caption,
                          double           width,
                          double           height,
                          CodioDrawFunc    draw,
                          gpointer         user_data)
{
  CodioTypesetter *typesetter = self->typesetter;
  double under = codio_typesetter_measure (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_MEASURE, caption);
  g_autofree char *spoken = codio_picture_dup_spoken (alternative);

  codio_typesetter_need (typesetter, CODIO_LINE * (ceil (height / CODIO_LINE) + 0.5) + under);
  codio_typesetter_add_figure (typesetter, spoken, width, height, draw, user_data);
  codio_typesetter_skip (typesetter, 0.5);
  codio_typesetter_add (typesetter, "Caption", CODIO_TEXT_NOTE, 0, CODIO_PAGE_MEASURE, caption);
}

/*< private >
 * codio_report_draw_dots:
 * @self: a pass
 * @value: the value that weighs, for the colour
 * @weight: from 0 to %CODIO_WEIGHT_MAX
 * @x: the left side, in points from the left margin
 * @y: the top of the line they stand in, in points from the top of the page
 *
 * Draws the weight as dots, some filled. There must be words beside them.
 */
void
codio_report_draw_dots (CodioReportPass *self,
                        CodioPart       *value,
                        int              weight,
                        double           x,
                        double           y)
{
  CodioPart *foundation = codio_part_get_ancestor (value, CODIO_PART_FOUNDATION);
  CodioSwatch swatch = codio_palette_get_swatch (CODIO_SCHEME_PAPER, foundation, CODIO_JUDGEMENT_NONE, 0);
  cairo_t *cr = codio_pdf_writer_get_cairo (self->writer);

  x += codio_typesetter_get_left (self->typesetter);
  codio_color_set_source (swatch.fill, cr);
  cairo_set_line_width (cr, 0.8);
  for (int i = 0; i < CODIO_WEIGHT_MAX; i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + DOT_RADIUS + i * DOT_STEP, y + 7, i < weight ? DOT_RADIUS + 0.4 : DOT_RADIUS, 0,
                 2 * G_PI);
      if (i < weight)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
}
