/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-typesetter.h"

#include <math.h>

#include "codio-text-layout-private.h"

#define PAGE_BOTTOM (CODIO_PAGE_TOP + CODIO_PAGE_LINES * CODIO_LINE)

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
  double y;
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
  self->y = CODIO_PAGE_TOP;
}

/**
 * codio_typesetter_new:
 * @writer: a document of which nothing was written yet
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): a typesetter at the top of the first page
 */
CodioTypesetter *
codio_typesetter_new (CodioPdfWriter *writer,
                      const char     *language)
{
  CodioTypesetter *self;

  g_return_val_if_fail (CODIO_IS_PDF_WRITER (writer), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CODIO_TYPE_TYPESETTER, NULL);
  self->writer = g_object_ref (writer);
  self->context = codio_text_create_context (language);

  return self;
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

  if (self->y + height <= PAGE_BOTTOM || self->y <= CODIO_PAGE_TOP)
    return FALSE;

  codio_typesetter_new_page (self);
  return TRUE;
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
 * codio_typesetter_measure:
 * @self: a typesetter
 * @style: how it looks
 * @width: the room for it, in points
 * @text: plain text
 *
 * Returns: the height of @text, in points
 */
double
codio_typesetter_measure (CodioTypesetter *self,
                          CodioTextStyle   style,
                          double           width,
                          const char      *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  layout = codio_text_layout_new (self->context, style, width, text);

  return pango_layout_get_line_count (layout) * codio_text_style_get_line (style);
}

/* How many of @left lines go on this page: no line of a paragraph stands alone at the foot or the head of
 * one. */
static int
count_fitting (CodioTypesetter *self,
               CodioTextStyle   style,
               int              left)
{
  int room = (int) floor ((PAGE_BOTTOM - self->y) / codio_text_style_get_line (style));

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
 * @x: its left side, in points from the left of the page
 * @width: the room for it, in points
 * @text: plain text
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
  g_autoptr (PangoLayout) layout = NULL;
  int n_lines, line = 0;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  layout = codio_text_layout_new (self->context, style, width, text);
  n_lines = pango_layout_get_line_count (layout);

  if (count_fitting (self, style, n_lines) == 0 && self->y > CODIO_PAGE_TOP)
    codio_typesetter_new_page (self);

  codio_pdf_writer_begin (self->writer, tag);
  while (line < n_lines)
    {
      int end = line + MAX (count_fitting (self, style, n_lines - line), 1);

      for (; line < end; line++)
        {
          codio_text_layout_draw_line (layout, line, style, x, self->y, self->writer);
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
 * @x: the left side, in points from the left of the page
 * @width: the room, in points
 * @text: plain text, in which empty lines stand between the paragraphs
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
 * @x: its left side, in points from the left of the page
 * @width: the room for it, in points; there must be room for it on this page
 * @text: plain text
 * @destination: where it leads in the document
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
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;
  double width_used, height;
  int n_lines;

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL && destination != NULL);

  layout = codio_text_layout_new (self->context, style, width, text);
  n_lines = pango_layout_get_line_count (layout);
  pango_layout_get_extents (layout, NULL, &extents);
  width_used = pango_units_to_double (extents.width);
  height = n_lines * codio_text_style_get_line (style);

  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) {
    .tag = "Link",
    .contents = text,
    .destination = destination,
    .area = { x, self->y, width_used, height },
  });
  for (int line = 0; line < n_lines; line++)
    {
      codio_text_layout_draw_line (layout, line, style, x, self->y, self->writer);
      self->y += codio_text_style_get_line (style);
    }
  codio_pdf_writer_end (self->writer);
}

/**
 * codio_typesetter_show:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left of the page
 * @y: its top, in points from the top of the page
 * @width: the room for it, in points
 * @text: plain text
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
  g_autoptr (PangoLayout) layout = NULL;
  int n_lines;

  g_return_val_if_fail (CODIO_IS_TYPESETTER (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  layout = codio_text_layout_new (self->context, style, width, text);
  n_lines = pango_layout_get_line_count (layout);

  for (int line = 0; line < n_lines; line++)
    codio_text_layout_draw_line (layout, line, style, x, y + line * codio_text_style_get_line (style),
                                 self->writer);

  return n_lines * codio_text_style_get_line (style);
}

/**
 * codio_typesetter_show_line:
 * @self: a typesetter
 * @style: how it looks
 * @x: its left side, in points from the left of the page
 * @y: its top, in points from the top of the page
 * @width: the room for it, in points; what does not fit is left out
 * @alignment: whether it stands at the left or at the right of that room
 * @text: plain text
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

  layout = codio_text_layout_new (self->context, style, width, text);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  codio_text_layout_draw_line (layout, 0, style, x, y, self->writer);
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

  g_return_if_fail (CODIO_IS_TYPESETTER (self));
  g_return_if_fail (text != NULL);

  layout = codio_text_layout_new (self->context, CODIO_TEXT_BODY, CODIO_PAGE_MEASURE, text);
  codio_text_layout_check (layout, self->writer);
}

/**
 * codio_typesetter_rule:
 * @self: a typesetter
 * @x: its left end, in points from the left of the page
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
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}
