/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

/**
 * CodioReportTable:
 *
 * A table of texts.
 *
 * Invariants: all its texts have lines of CODIO_LINE, so that rows stay on the grid; its header stands above it on each
 * page; a row is broken only if it is long, and then two of its lines stay together.
 */
struct _CodioReportTable
{
  CodioReportPass *pass;
  CodioReportColumn *columns;
  guint n_columns;
  GArray *pieces; /* of the row that is being filled */
};

#define PADDING (CODIO_LINE / 4)

/* In lines: a row that is shorter is not broken. */
#define SHORT_ROW 14

typedef struct
{
  guint column;
  CodioTextStyle style;
  char *text;
  char *destination;
  gboolean own;
  CodioPart *value; /* with its weight as dots before the text, or NULL */
  int weight;
  guint n_lines;
  guint room; /* for how many lines */
} Piece;

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_free (piece->text);
  g_free (piece->destination);
  g_clear_object (&piece->value);
}

/* On a page where the table goes on, the header row is there for the eye only. */
static void
add_header (CodioReportTable *self,
            gboolean          again)
{
  CodioPdfWriter *writer = self->pass->writer;
  CodioTypesetter *typesetter = self->pass->typesetter;
  double y = codio_typesetter_get_y (typesetter);

  if (again)
    codio_pdf_writer_begin_artifact (writer, CODIO_PDF_REPETITION);
  else
    codio_pdf_writer_begin (writer, "TR");

  for (guint i = 0; i < self->n_columns; i++)
    {
      const CodioReportColumn *column = &self->columns[i];

      if (column->hidden)
        continue;

      if (!again)
        codio_pdf_writer_begin_element (writer, &(CodioPdfElement) { .tag = "TH", .scope = "Column" });
      codio_typesetter_show_line (typesetter, CODIO_TEXT_LABEL, column->x, y, column->width,
                                  column->at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                                  column->translated ? column->title
                                                     : codio_catalog_message (self->pass->catalog, column->title));
      if (!again)
        codio_pdf_writer_end (writer);
    }

  if (again)
    codio_pdf_writer_end_artifact (writer);
  else
    codio_pdf_writer_end (writer);

  codio_typesetter_set_y (typesetter, y + CODIO_LINE + 2 * PADDING);
}

static void
share_room (CodioReportTable *self)
{
  CodioReportColumn *shown = &self->columns[0];

  for (guint i = 1; i < self->n_columns; i++)
    if (self->columns[i].hidden)
      shown->width = self->columns[i].x + self->columns[i].width - shown->x;
    else
      shown = &self->columns[i];
}

/*< private >
 * codio_report_table_begin:
 * @pass: a pass
 * @columns: (array length=n_columns): what is in each column; the first is not hidden
 * @n_columns: how many
 *
 * Returns: (transfer full): a table with a header, to be ended with codio_report_table_end()
 */
CodioReportTable *
codio_report_table_begin (CodioReportPass         *pass,
                          const CodioReportColumn *columns,
                          guint                    n_columns)
{
  CodioReportTable *self = g_new (CodioReportTable, 1);

  self->pass = pass;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  share_room (self);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);

  codio_typesetter_need (pass->typesetter, CODIO_REPORT_TABLE_LINES * CODIO_LINE);
  codio_pdf_writer_begin (pass->writer, "Table");
  codio_pdf_writer_begin (pass->writer, "THead");
  add_header (self, FALSE);
  codio_pdf_writer_end (pass->writer);
  codio_pdf_writer_begin (pass->writer, "TBody");

  return self;
}

static double
get_room (CodioReportTable *self,
          const Piece      *piece)
{
  return self->columns[piece->column].width - (piece->value ? CODIO_REPORT_DOTS_WIDTH : 0);
}

static void
add_piece (CodioReportTable *self,
           Piece             piece)
{
  piece.n_lines = (guint) (codio_typesetter_measure (self->pass->typesetter, piece.style, get_room (self, &piece),
                                                     piece.text) / CODIO_LINE + 0.5);
  piece.room = piece.n_lines;
  g_array_append_val (self->pieces, piece);
}

/*< private >
 * codio_report_table_add:
 * @self: a table
 * @column: which column, from 0
 * @style: how it looks; one with lines of %CODIO_LINE
 * @text: a text; nothing is added for ""
 * @destination: (nullable): where it leads in the document
 * @own: whether the text is one of the profile, not of the program
 *
 * Adds a text to a cell of the row at hand, under what is in it.
 */
void
codio_report_table_add (CodioReportTable *self,
                        guint             column,
                        CodioTextStyle    style,
                        const char       *text,
                        const char       *destination,
                        gboolean          own)
{
  if (*text == '\0')
    return;

  add_piece (self, (Piece) {
    .column = column,
    .style = style,
    .text = g_strdup (text),
    .destination = g_strdup (destination),
    .own = own,
  });
}

/*< private >
 * codio_report_table_add_value:
 * @self: a table
 * @column: which column, from 0
 * @value: a value
 * @destination: (nullable): where it leads in the document
 *
 * Adds the name of a value to a cell of the row at hand, and that it is none of the code where that is so.
 */
void
codio_report_table_add_value (CodioReportTable *self,
                              guint             column,
                              CodioPart        *value,
                              const char       *destination)
{
  CodioCatalog *catalog = self->pass->catalog;
  gboolean own = codio_report_is_own_value (self->pass, codio_part_get_id (value));

  codio_report_table_add (self, column, CODIO_TEXT_BODY, codio_part_get_name (value, catalog), destination, own);
  if (own)
    codio_report_table_add (self, column, CODIO_TEXT_NOTE, codio_catalog_message (catalog, "Additional value"), NULL,
                            FALSE);
}

/*< private >
 * codio_report_table_add_weight:
 * @self: a table
 * @column: which column, from 0
 * @value: a value
 * @weight: its weight, from 0 to %CODIO_WEIGHT_MAX
 *
 * Adds a weight to a cell of the row at hand, in dots and words.
 */
void
codio_report_table_add_weight (CodioReportTable *self,
                               guint             column,
                               CodioPart        *value,
                               int               weight)
{
  add_piece (self, (Piece) {
    .column = column,
    .style = CODIO_TEXT_NOTE,
    .text = g_strdup (codio_report_get_weight_label (self->pass, weight)),
    .value = g_object_ref (value),
    .weight = weight,
  });
}

static guint
count_lines (CodioReportTable *self)
{
  guint n_lines[16] = { 0 };
  guint most = 1;

  g_assert (self->n_columns <= G_N_ELEMENTS (n_lines));

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      n_lines[piece->column] += piece->room;
      most = MAX (most, n_lines[piece->column]);
    }

  return most;
}

static void
add_lines (CodioReportTable *self,
           const Piece      *piece,
           double            y,
           guint             first,
           guint             n)
{
  const CodioReportColumn *column = &self->columns[piece->column];
  double x = column->x + column->width - get_room (self, piece);

  if (piece->value && first == 0)
    codio_report_draw_dots (self->pass, piece->value, piece->weight, column->x, y);

  codio_report_set_own_language (self->pass, piece->own);
  codio_pdf_writer_begin (self->pass->writer, "P");
  codio_typesetter_show_lines (self->pass->typesetter, piece->style, x, y, get_room (self, piece),
                               column->at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, piece->text, first, n,
                               piece->destination);
  codio_pdf_writer_end (self->pass->writer);
  codio_report_set_own_language (self->pass, FALSE);
}

/* Lines of the row, from @first on, that stand on one page. */
static void
add_row (CodioReportTable *self,
         guint             first,
         guint             n)
{
  CodioPdfWriter *writer = self->pass->writer;
  double top = codio_typesetter_get_y (self->pass->typesetter);

  codio_typesetter_rule (self->pass->typesetter, 0, top - PADDING, CODIO_PAGE_MEASURE);
  codio_pdf_writer_begin (writer, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint line = 0;

      if (self->columns[i].hidden)
        continue;

      if (self->columns[i].names)
        codio_pdf_writer_begin_element (writer, &(CodioPdfElement) { .tag = "TH", .scope = "Row" });
      else
        codio_pdf_writer_begin (writer, "TD");

      for (guint j = 0; j < self->pieces->len; j++)
        {
          const Piece *piece = &g_array_index (self->pieces, Piece, j);
          guint from, to;

          if (piece->column != i)
            continue;

          from = MAX (line, first);
          to = MIN (line + piece->n_lines, first + n);
          if (from < to)
            add_lines (self, piece, top + (from - first) * CODIO_LINE, from - line, to - from);
          line += piece->room;
        }

      codio_pdf_writer_end (writer);
    }
  codio_pdf_writer_end (writer);

  codio_typesetter_set_y (self->pass->typesetter, top + n * CODIO_LINE + 2 * PADDING);
}

/*< private >
 * codio_report_table_keep:
 * @self: a table
 * @where: tells this row from all others
 * @destination: the place to which the text that was added last leads
 *
 * To be called after a text was added in which there is the number of a page: leaves room for it as
 * codio_report_keep_lines() says.
 */
void
codio_report_table_keep (CodioReportTable *self,
                         const char       *where,
                         const char       *destination)
{
  Piece *piece = &g_array_index (self->pieces, Piece, self->pieces->len - 1);

  piece->room = codio_report_keep_lines (self->pass, where, destination, piece->n_lines);
}

/*< private >
 * codio_report_table_end_row:
 * @self: a table
 *
 * Adds the row at hand. What does not fit on the page goes on in a row on the next.
 */
void
codio_report_table_end_row (CodioReportTable *self)
{
  CodioTypesetter *typesetter = self->pass->typesetter;
  guint n_lines = count_lines (self), first = 0;
  gboolean fresh = FALSE;

  while (first < n_lines)
    {
      guint left = n_lines - first;
      guint room = codio_typesetter_get_room (typesetter, 2 * PADDING);

      if (left > room && !fresh && (left <= SHORT_ROW || room < 4))
        {
          codio_typesetter_new_page (typesetter);
          add_header (self, TRUE);
          fresh = TRUE;
          continue;
        }

      if (left > room)
        left = left - room < 2 ? left - 2 : room;
      add_row (self, first, left);
      first += left;
      fresh = FALSE;
    }

  g_array_set_size (self->pieces, 0);
}

/*< private >
 * codio_report_table_end:
 * @self: (transfer full): a table
 */
void
codio_report_table_end (CodioReportTable *self)
{
  codio_pdf_writer_end (self->pass->writer);
  codio_pdf_writer_end (self->pass->writer);
  codio_typesetter_rule (self->pass->typesetter, 0, codio_typesetter_get_y (self->pass->typesetter) - PADDING,
                         CODIO_PAGE_MEASURE);
  g_array_unref (self->pieces);
  g_free (self->columns);
  g_free (self);
}
