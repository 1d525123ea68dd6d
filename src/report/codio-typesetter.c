/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-typesetter.h"

#include <math.h>
#include <string.h>

#include "codio-fonts-private.h"
#include "codio-language-mark.h"
#include "codio-text-layout-private.h"

/* Lines on a page leave so much under them for the running footer. */
#define FOOT 82.0

/* A text is measured before it is added, and set again in the next pass: so many bytes of text are kept in lines, which
 * is some 50 pages. */
#define MOST_KEPT ((gsize) 128 * 1024)

/**
 * CodioTypesetter:
 *
 * Sets text on the pages of a PDF, from the top to the bottom, on a grid of lines.
 *
 * Invariants: what is added begins at the y of the typesetter, and its height is a whole number of half
 * lines; at least two lines of a paragraph stand on a page together; every text is in an element of the
 * writer, or in one of its artifacts.
 */
struct _CodioTypesetter
{
  GObject parent_instance;

  CodioPdfWriter *writer;
  PangoContext *context;
  double height;
  double left;
  guint n_lines;
  double y;
  GHashTable *lines;
  gsize n_kept;
  gboolean is_dry;
  CodioFurnitureFunc furniture;
  gpointer furniture_data;
};

G_DEFINE_FINAL_TYPE (CodioTypesetter, codio_typesetter, G_TYPE_OBJECT)

/* A rule is there to lead the eye, not to be read: paler than any text. */
static void
set_rule_color (cairo_t *cr)
{
  CodioColor ground = codio_palette_get_ground (CODIO_SCHEME_PAPER);
  CodioColor text = codio_palette_get_dim_text (CODIO_SCHEME_PAPER);

  codio_color_set_source ((CodioColor) {
    .red = ground.red + (text.red - ground.red) * 0.4,
    .green = ground.green + (text.green - ground.green) * 0.4,
    .blue = ground.blue + (text.blue - ground.blue) * 0.4,
  }, cr);
}

static void
codio_typesetter_dispose (GObject *object)
{
  CodioTypesetter *self = CODIO_TYPESETTER (object);

  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_object (&self->writer);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (codio_typesetter_parent_class)->dispose (object);
}

static void
codio_typesetter_class_init (CodioTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_typesetter_dispose;
}

static void
codio_typesetter_init (CodioTypesetter *self)
{
  self->lines = codio_text_lines_table_new ();
  self->y = CODIO_PAGE_TOP;
}

static double
get_bottom (CodioTypesetter *self)
{
  return CODIO_PAGE_TOP + self->n_lines * CODIO_LINE;
}

static CodioTextLines *
get_lines (CodioTypesetter *self,
           CodioTextStyle   style,
           double           width,
           const char      *text)
{
  CodioTextLines *lines = codio_text_lines_find (self->lines, style, width, text);

  if (lines)
    return lines;

  self->n_kept += strlen (text);
  if (self->n_kept > MOST_KEPT)
    {
      g_hash_table_remove_all (self->lines);
      self->n_kept = strlen (text);
    }
  lines = codio_text_lines_new (self->context, style, width, text);
  g_hash_table_add (self->lines, lines);

  return lines;
}

/* Each character of a text once: to see which are missing, the whole of a long text need not be set. */
static char *
list_characters (const char *text)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GString *characters = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (g_hash_table_add (known, GUINT_TO_POINTER (character)))
        g_string_append_unichar (characters, character);
    }

  return g_string_free_and_steal (characters);
}

static void
draw_line (CodioTypesetter *self,
           CodioTextLines  *lines,
           guint            line,
           double           x,
           double           y,
           gboolean         links)
{
  if (!self->is_dry)
    codio_text_lines_draw (lines, line, self->left + x, y, links, self->writer);
}

/**
 * codio_paper_get_size:
 * @paper: a kind of paper
 * @width: (out): the width of a page, in points
 * @height: (out): the height of a page, in points
 */
void
codio_paper_get_size (CodioPaper  paper,
                      double     *width,
                      double     *height)
{
  g_return_if_fail (width != NULL && height != NULL);

  *width = paper == CODIO_PAPER_LETTER ? 8.5 * 72 : 210 * 72 / 25.4;
  *height = paper == CODIO_PAPER_LETTER ? 11 * 72 : 297 * 72 / 25.4;
}

/**
 * codio_typesetter_new:
 * @writer: a document of which nothing was written yet
 * @paper: what its pages are
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): a typesetter at the top of the first page
 */
CodioTypesetter *
codio_typesetter_new (CodioPdfWriter *writer,
                      CodioPaper      paper,
                      const char     *language)
{
  CodioTypesetter *self;
  double width;

  g_return_val_if_fail (CODIO_IS_PDF_WRITER (writer), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CODIO_TYPE_TYPESETTER, NULL);
  self->writer = g_object_ref (writer);
  self->context = codio_text_create_context (language);
  codio_paper_get_size (paper, &width, &self->height);
  self->left = (width - CODIO_PAGE_MEASURE) / 2;
  self->n_lines = (guint) ((self->height - CODIO_PAGE_TOP - FOOT) / CODIO_LINE);

  return self;
}

/**
 * codio_typesetter_set_dry:
 * @self: a typesetter
 * @is_dry: whether to leave out all text and drawings, to see only on which pages they come
 */
void
codio_typesetter_set_dry (CodioTypesetter *self,
                          gboolean         is_dry)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  self->is_dry = is_dry;
}

/**
 * codio_typesetter_take_lines:
 * @self: a typesetter
 * @other: one for the same language that has set the same texts
 *
 * Takes over the lines that @other has, so that they need not be found again. @other cannot be used any more.
 */
void
codio_typesetter_take_lines (CodioTypesetter *self,
                             CodioTypesetter *other)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self) && CODIO_IS_TYPESETTER (other));

  g_hash_table_unref (self->lines);
  self->lines = g_hash_table_ref (other->lines);
  self->n_kept = other->n_kept;
}

/**
 * codio_typesetter_get_context:
 * @self: a typesetter
 *
 * Returns: (transfer none): the font and how it is used, for drawings on the page
 */
PangoContext *
codio_typesetter_get_context (CodioTypesetter *self)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), NULL);

  return self->context;
}

/**
 * codio_typesetter_set_furniture:
 * @self: a typesetter
 * @furniture: (scope forever): draws what stands on every page from the next page on
 * @user_data: data for @furniture
 */
void
codio_typesetter_set_furniture (CodioTypesetter    *self,
                                CodioFurnitureFunc  furniture,
                                gpointer            user_data)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  self->furniture = furniture;
  self->furniture_data = user_data;
}

/**
 * codio_typesetter_get_left:
 * @self: a typesetter
 *
 * Returns: the left margin, in points
 */
double
codio_typesetter_get_left (CodioTypesetter *self)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);

  return self->left;
}

/**
 * codio_typesetter_get_height:
 * @self: a typesetter
 *
 * Returns: the height of a page, in points
 */
double
codio_typesetter_get_height (CodioTypesetter *self)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);

  return self->height;
}

/**
 * codio_typesetter_get_n_lines:
 * @self: a typesetter
 *
 * Returns: how many lines of %CODIO_LINE a page has
 */
guint
codio_typesetter_get_n_lines (CodioTypesetter *self)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);

  return self->n_lines;
}

/**
 * codio_typesetter_get_y:
 * @self: a typesetter
 *
 * Returns: where the next text comes, in points from the top of the page
 */
double
codio_typesetter_get_y (CodioTypesetter *self)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);

  return self->y;
}

/**
 * codio_typesetter_set_y:
 * @self: a typesetter
 * @y: where the next text comes, in points from the top of the page, on the grid
 */
void
codio_typesetter_set_y (CodioTypesetter *self,
                        double           y)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  self->y = y;
}

/**
 * codio_typesetter_need:
 * @self: a typesetter
 * @height: in points
 *
 * Begins a new page unless there is so much room left, or nothing on this page.
 *
 * Returns: whether a page was begun
 */
gboolean
codio_typesetter_need (CodioTypesetter *self,
                       double           height)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), FALSE);

  if (self->y + height <= get_bottom (self) + 0.01 || self->y <= CODIO_PAGE_TOP)
    return FALSE;

  codio_typesetter_new_page (self);
  return TRUE;
}

/**
 * codio_typesetter_get_room:
 * @self: a typesetter
 * @padding: what is needed beside the lines, in points
 *
 * Returns: for how many lines of %CODIO_LINE there is room left on this page
 */
guint
codio_typesetter_get_room (CodioTypesetter *self,
                           double           padding)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);

  return (guint) MAX ((get_bottom (self) + 0.01 - padding - self->y) / CODIO_LINE, 0);
}

/**
 * codio_typesetter_skip:
 * @self: a typesetter
 * @lines: how many lines to leave open, in halves; nothing at the top of a page
 */
void
codio_typesetter_skip (CodioTypesetter *self,
                       double           lines)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  if (self->y > CODIO_PAGE_TOP)
    self->y += lines * CODIO_LINE;
}

/**
 * codio_typesetter_new_page:
 * @self: a typesetter
 */
void
codio_typesetter_new_page (CodioTypesetter *self)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  codio_pdf_writer_next_page (self->writer);
  self->y = CODIO_PAGE_TOP;
  if (self->furniture)
    self->furniture (self, self->furniture_data);
}

/**
 * codio_typesetter_fresh_page:
 * @self: a typesetter
 *
 * Begins a new page unless nothing is on this one.
 */
void
codio_typesetter_fresh_page (CodioTypesetter *self)
{
  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  if (self->y > CODIO_PAGE_TOP)
    codio_typesetter_new_page (self);
}

/**
 * codio_typesetter_measure:
 * @self: a typesetter
 * @style: how it looks
 * @width: the room for it, in points
 * @text: plain text, in which languages may be marked
 *
 * Returns: the height of @text, in points
 */
double
codio_typesetter_measure (CodioTypesetter *self,
                          CodioTextStyle   style,
                          double           width,
                          const char      *text)
{
  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  return codio_text_lines_get_n (get_lines (self, style, width, text)) * codio_text_style_get_line (style);
}

/* How many of @left lines go on this page: no line of a paragraph stands alone at the foot or the head of
 * one. */
static int
count_fitting (CodioTypesetter *self,
               CodioTextStyle   style,
               int              left)
{
  int room = (int) floor ((get_bottom (self) - self->y) / codio_text_style_get_line (style));

  if (room >= left)
    return left;

  if (left - room < 2)
    room = left - 2;

  return room < 2 ? 0 : room;
}

/**
 * codio_typesetter_add:
 * @self: a typesetter
 * @tag: the structure type of its element
 * @style: how it looks
 * @x: its left side, in points from the left margin
 * @width: the room for it, in points
 * @text: plain text, in which languages may be marked
 *
 * Adds a text that may run on, on the next page.
 */
void
codio_typesetter_add (CodioTypesetter *self,
                      const char      *tag,
                      CodioTextStyle   style,
                      double           x,
                      double           width,
                      const char      *text)
{
  CodioTextLines *lines;
  int n_lines, line = 0;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  lines = get_lines (self, style, width, text);
  n_lines = (int) codio_text_lines_get_n (lines);

  if (count_fitting (self, style, n_lines) == 0 && self->y > CODIO_PAGE_TOP)
    codio_typesetter_new_page (self);

  codio_pdf_writer_begin (self->writer, tag);
  while (line < n_lines)
    {
      int end = line + MAX (count_fitting (self, style, n_lines - line), 1);

      for (; line < end; line++)
        {
          draw_line (self, lines, (guint) line, x, self->y, TRUE);
          self->y += codio_text_style_get_line (style);
        }

      if (line < n_lines)
        codio_typesetter_new_page (self);
    }
  codio_pdf_writer_end (self->writer);
}

/**
 * codio_typesetter_measure_text:
 * @self: a typesetter
 * @width: the room, in points
 * @text: plain text, as for codio_typesetter_add_text()
 *
 * Returns: the height of @text, in points
 */
double
codio_typesetter_measure_text (CodioTypesetter *self,
                               double           width,
                               const char      *text)
{
  double height = 0;
  char *paragraph;

  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  while ((paragraph = codio_text_next_paragraph (&text)) != NULL)
    {
      height += (height > 0 ? CODIO_LINE / 2 : 0) +
                codio_typesetter_measure (self, CODIO_TEXT_BODY, width, paragraph);
      g_free (paragraph);
    }

  return height;
}

/**
 * codio_typesetter_add_text:
 * @self: a typesetter
 * @x: the left side, in points from the left margin
 * @width: the room, in points
 * @text: plain text, in which languages may be marked and empty lines stand between the paragraphs
 *
 * Adds paragraphs of running text, with half a line between them.
 */
void
codio_typesetter_add_text (CodioTypesetter *self,
                           double           x,
                           double           width,
                           const char      *text)
{
  gboolean first = TRUE;
  char *paragraph;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  while ((paragraph = codio_text_next_paragraph (&text)) != NULL)
    {
      if (!first)
        codio_typesetter_skip (self, 0.5);
      codio_typesetter_add (self, "P", CODIO_TEXT_BODY, x, width, paragraph);
      g_free (paragraph);
      first = FALSE;
    }
}

/**
 * codio_typesetter_add_link:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left margin
 * @width: the room for it, in points; there must be room for it on this page
 * @text: plain text, in which languages may be marked
 * @destination: (nullable): where it leads in the document
 *
 * Adds a text that leads elsewhere, in a Link, within the element that is open.
 */
void
codio_typesetter_add_link (CodioTypesetter *self,
                           CodioTextStyle   style,
                           double           x,
                           double           width,
                           const char      *text,
                           const char      *destination)
{
  guint n_lines;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  n_lines = codio_text_lines_get_n (get_lines (self, style, width, text));
  codio_typesetter_show_lines (self, style, x, self->y, width, PANGO_ALIGN_LEFT, text, 0, n_lines, destination);
  self->y += n_lines * codio_text_style_get_line (style);
}

/**
 * codio_typesetter_show_lines:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left margin
 * @y: its top, in points from the top of the page
 * @width: the room for it, in points
 * @alignment: whether it stands at the left or at the right of that room
 * @text: plain text, in which languages may be marked
 * @first: the first line to show, from 0
 * @n: how many lines to show
 * @destination: (nullable): where it leads in the document
 *
 * Shows lines of a text somewhere on this page, within the element that is open; in a Link if it leads elsewhere.
 */
void
codio_typesetter_show_lines (CodioTypesetter *self,
                             CodioTextStyle   style,
                             double           x,
                             double           y,
                             double           width,
                             PangoAlignment   alignment,
                             const char      *text,
                             guint            first,
                             guint            n,
                             const char      *destination)
{
  g_autofree char *contents = NULL;
  double line_height, text_width;
  CodioTextLines *lines;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  lines = get_lines (self, style, width, text);
  line_height = codio_text_style_get_line (style);
  text_width = codio_text_lines_get_width (lines, first, n);
  contents = codio_language_mark_remove (text);
  if (destination)
    codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) {
      .tag = "Link",
      .contents = contents,
      .destination = destination,
      .area = { self->left + x, y, text_width, n * line_height },
    });
  for (guint i = 0; i < n; i++)
    {
      double left = x;

      if (alignment == PANGO_ALIGN_RIGHT)
        left += width - codio_text_lines_get_width (lines, first + i, 1);
      draw_line (self, lines, first + i, left, y + i * line_height, destination == NULL);
    }
  if (destination)
    codio_pdf_writer_end (self->writer);
}

/**
 * codio_typesetter_show:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left margin
 * @y: its top, in points from the top of the page
 * @width: the room for it, in points
 * @text: plain text, in which languages may be marked
 *
 * Shows a text somewhere on this page, in the element or the artifact that is open.
 *
 * Returns: its height, in points
 */
double
codio_typesetter_show (CodioTypesetter *self,
                       CodioTextStyle   style,
                       double           x,
                       double           y,
                       double           width,
                       const char      *text)
{
  CodioTextLines *lines;
  guint n_lines;

  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  lines = get_lines (self, style, width, text);
  n_lines = codio_text_lines_get_n (lines);
  for (guint line = 0; line < n_lines; line++)
    draw_line (self, lines, line, x, y + line * codio_text_style_get_line (style), FALSE);

  return n_lines * codio_text_style_get_line (style);
}

/**
 * codio_typesetter_add_figure:
 * @self: a typesetter
 * @alternative: what it shows, in words
 * @width: its width, in points
 * @height: its height, in points; there must be room for it on this page
 * @draw: (scope call): draws it
 * @user_data: data for @draw
 *
 * Adds a drawing. What comes next stands on the grid again.
 */
void
codio_typesetter_add_figure (CodioTypesetter *self,
                             const char      *alternative,
                             double           width,
                             double           height,
                             CodioDrawFunc    draw,
                             gpointer         user_data)
{
  cairo_t *cr;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (alternative != NULL && draw != NULL);

  cr = codio_pdf_writer_get_cairo (self->writer);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) {
    .tag = "Figure",
    .alternative = alternative,
    .area = { self->left, self->y, width, height },
  });
  cairo_save (cr);
  cairo_translate (cr, self->left, self->y);
  /* A figure may fill its ground. Without a clip cairo would forget all that was on the page before. */
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (!self->is_dry)
    {
      codio_typesetter_check (self, alternative);
      draw (cr, user_data);
    }
  cairo_restore (cr);
  codio_pdf_writer_end (self->writer);

  self->y += CODIO_LINE * ceil (height / CODIO_LINE);
}

/**
 * codio_typesetter_show_line:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left margin
 * @y: its top, in points from the top of the page
 * @width: the room for it, in points; what does not fit is left out
 * @alignment: whether it stands at the left or at the right of that room
 * @text: plain text, without marks of languages
 *
 * Shows one line of text somewhere on this page, in the element or the artifact that is open.
 */
void
codio_typesetter_show_line (CodioTypesetter *self,
                            CodioTextStyle   style,
                            double           x,
                            double           y,
                            double           width,
                            PangoAlignment   alignment,
                            const char      *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  if (self->is_dry)
    return;

  layout = codio_text_layout_new (self->context, style, width, text);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  codio_text_layout_draw_line (layout, 0, style, self->left + x, y, NULL, FALSE, 0, self->writer);
}

/**
 * codio_typesetter_check:
 * @self: a typesetter
 * @text: what is written in a drawing on the page
 *
 * Notes the characters of @text that no font has. Text that is set is checked already.
 */
void
codio_typesetter_check (CodioTypesetter *self,
                        const char      *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *characters = NULL, *missing = NULL;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  characters = list_characters (text);
  layout = codio_text_layout_new (self->context, CODIO_TEXT_BODY, CODIO_PAGE_MEASURE, characters);
  missing = codio_fonts_list_missing (layout);
  if (missing)
    codio_pdf_writer_note_missing (self->writer, missing, text);
}

/**
 * codio_typesetter_rule:
 * @self: a typesetter
 * @x: its left end, in points from the left margin
 * @y: where it is, in points from the top of the page
 * @width: its length, in points
 *
 * Draws a thin line.
 */
void
codio_typesetter_rule (CodioTypesetter *self,
                       double           x,
                       double           y,
                       double           width)
{
  cairo_t *cr;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));

  cr = codio_pdf_writer_get_cairo (self->writer);
  set_rule_color (cr);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, self->left + x, y);
  cairo_line_to (cr, self->left + x + width, y);
  cairo_stroke (cr);
}
