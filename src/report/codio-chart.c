/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>
#include <string.h>

#include "codio-label-private.h"
#include "codio-text.h"

#define PADDING 0.45      /* between an outline and the text in it, relative to the text */
#define PANEL 0.07        /* how much a panel differs from the ground */
#define DEFAULT_SIZE 14
#define TITLE_LENGTH 200  /* in characters */

/**
 * CodioChart:
 *
 * A chart of the actions in a profile, for a screen, for paper and as text. It knows what is in it and what it looks
 * like; a view has only to draw it, and to make a button of each mark.
 *
 * Invariants: `marks` follow from the profile, `items` from the marks and the width; the items of a mark lie in its
 * area. Nothing is told by a colour alone.
 */
G_DEFINE_FINAL_TYPE (CodioChart, codio_chart, G_TYPE_OBJECT)

static const struct {
  void (*collect) (CodioChart *self);
  double (*layout) (CodioChart *self);
  char *(*dup_summary) (CodioChart *self);
} kinds[CODIO_N_CHARTS] = {
  { codio_chart_collect_coverage, codio_chart_layout_coverage, codio_chart_dup_coverage_summary },
  { codio_chart_collect_priorities, codio_chart_layout_priorities, codio_chart_dup_priorities_summary },
  { codio_chart_collect_timeline, codio_chart_layout_timeline, codio_chart_dup_timeline_summary },
};

static void
mark_free (gpointer data)
{
  CodioChartMark *mark = data;

  g_free (mark->key);
  g_free (mark->label);
  g_ptr_array_unref (mark->records);
  g_clear_object (&mark->part);
  g_free (mark);
}

static void
clear_item (gpointer data)
{
  CodioChartItem *item = data;

  g_clear_object (&item->part);
  g_clear_object (&item->text);
}

static void
forget (CodioChart *self)
{
  g_ptr_array_set_size (self->marks, 0);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->coverage, codio_coverage_free);
  g_clear_pointer (&self->timeline, codio_timeline_free);
}

static void
codio_chart_dispose (GObject *object)
{
  CodioChart *self = CODIO_CHART (object);

  forget (self);
  g_clear_object (&self->catalog);
  g_clear_object (&self->profile);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (codio_chart_parent_class)->dispose (object);
}

static void
codio_chart_finalize (GObject *object)
{
  CodioChart *self = CODIO_CHART (object);

  g_ptr_array_unref (self->marks);
  g_array_unref (self->items);

  G_OBJECT_CLASS (codio_chart_parent_class)->finalize (object);
}

static void
codio_chart_class_init (CodioChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_chart_finalize;
}

static void
codio_chart_init (CodioChart *self)
{
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  self->items = g_array_new (FALSE, TRUE, sizeof (CodioChartItem));
  g_array_set_clear_func (self->items, clear_item);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->size = DEFAULT_SIZE;
  g_date_clear (&self->today, 1);
}

/*< private >
 * codio_chart_add_mark:
 * @self: a chart
 * @key: (transfer full): what tells it from the others
 * @label: (transfer full): what it says
 *
 * Returns: (transfer none): a mark without records
 */
CodioChartMark *
codio_chart_add_mark (CodioChart *self,
                      char       *key,
                      char       *label)
{
  CodioChartMark *mark = g_new0 (CodioChartMark, 1);

  mark->key = key;
  mark->label = label;
  mark->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->marks, mark);

  return mark;
}

/*< private >
 * codio_chart_add_item:
 * @self: a chart
 * @mark: the position of a mark, or -1
 * @fill: what it is filled with
 * @x: its left side
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Returns: (transfer none): an item, until the next is added
 */
CodioChartItem *
codio_chart_add_item (CodioChart     *self,
                      int             mark,
                      CodioChartFill  fill,
                      double          x,
                      double          y,
                      double          width,
                      double          height)
{
  CodioChartItem item = { .mark = mark, .fill = fill, .area = { x, y, width, height } };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, CodioChartItem, self->items->len - 1);
}

static PangoLayout *
create_text (CodioChart           *self,
             const CodioChartType *type,
             const char           *text,
             double                width)
{
  PangoLayout *layout = codio_label_new (self->context, self->size * type->scale, type->weight);
  g_autofree char *clean = codio_text_clean (text);

  g_strdelimit (clean, "\n\r\t", ' ');
  pango_layout_set_alignment (layout, type->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  codio_label_fit_lines (layout, clean, MAX (width, 1), type->n_lines);

  return layout;
}

static double
padding_of (CodioChart           *self,
            const CodioChartItem *item)
{
  return item->fill == CODIO_CHART_FILL_NONE || item->round ? 0 : PADDING * self->size;
}

/*< private >
 * codio_chart_set_text:
 * @self: a chart
 * @item: the item that was added last, with all that is said about its looks
 * @type: how the text is set
 * @text: a text
 *
 * Puts @text in the middle of the height of @item, cut off where it does not fit.
 */
void
codio_chart_set_text (CodioChart           *self,
                      CodioChartItem       *item,
                      const CodioChartType *type,
                      const char           *text)
{
  double padding = padding_of (self, item), sign = item->check ? self->size : 0, height;

  item->text = create_text (self, type, text, item->area.width - 2 * padding - sign);
  codio_label_get_size (item->text, NULL, &height);
  item->text_x = item->area.x + padding + sign;
  item->text_y = item->area.y + MAX (0, (item->area.height - height) / 2);
}

/*< private >
 * codio_chart_measure_text:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 * @width: how wide it may be
 *
 * Returns: how high it is then
 */
double
codio_chart_measure_text (CodioChart           *self,
                          const CodioChartType *type,
                          const char           *text,
                          double                width)
{
  g_autoptr (PangoLayout) layout = create_text (self, type, text, width);
  double height;

  codio_label_get_size (layout, NULL, &height);
  return ceil (height);
}

/*< private >
 * codio_chart_add_line:
 * @self: a chart
 * @mark: the position of a mark, or -1
 * @type: how the text is set
 * @text: a text
 * @x: its left side
 * @y: its top
 * @width: how wide it may be
 * @dim: whether it is less important
 *
 * Returns: how high it is
 */
double
codio_chart_add_line (CodioChart           *self,
                      int                   mark,
                      const CodioChartType *type,
                      const char           *text,
                      double                x,
                      double                y,
                      double                width,
                      gboolean              dim)
{
  double height = codio_chart_measure_text (self, type, text, width);
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_NONE, x, y, width, height);

  item->dim = dim;
  codio_chart_set_text (self, item, type, text);
  return height;
}

/*< private >
 * codio_chart_get_word:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 *
 * Returns: the width of its longest word
 */
double
codio_chart_get_word (CodioChart           *self,
                      const CodioChartType *type,
                      const char           *text)
{
  g_autoptr (PangoLayout) layout = codio_label_new (self->context, self->size * type->scale, type->weight);

  return codio_label_get_least_width (layout, text);
}

/*< private >
 * codio_chart_get_length:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 *
 * Returns: its width on one line
 */
double
codio_chart_get_length (CodioChart           *self,
                        const CodioChartType *type,
                        const char           *text)
{
  g_autoptr (PangoLayout) layout = codio_label_new (self->context, self->size * type->scale, type->weight);
  double width;

  pango_layout_set_text (layout, text, -1);
  codio_label_get_size (layout, &width, NULL);
  return ceil (width);
}

/*< private >
 * codio_chart_dup_title:
 * @self: a chart
 * @record: an action or a dilemma in its profile
 *
 * Returns: (transfer full): which one it is, in at most a few lines
 */
char *
codio_chart_dup_title (CodioChart  *self,
                       CodioRecord *record)
{
  const char *text = CODIO_IS_ACTION (record) ? codio_record_get_string (record, "text") : "";
  g_autofree char *clean = codio_text_clean (text);

  g_strdelimit (g_strstrip (clean), "\n\r\t", ' ');
  if (*clean == '\0')
    return codio_profile_dup_record_title (self->profile, record, self->catalog);

  if (g_utf8_strlen (clean, -1) > TITLE_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (clean, 0, TITLE_LENGTH - 1);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&clean);
}

/*< private >
 * codio_chart_get_action_part:
 * @self: a chart
 * @action: an action in its profile
 *
 * Returns: (transfer none): whose colour it has: its first value, else the roof
 */
CodioPart *
codio_chart_get_action_part (CodioChart  *self,
                             CodioRecord *action)
{
  const char * const *values = codio_record_get_strings (action, "values");
  CodioPart *part = *values ? codio_profile_get_value_part (self->profile, *values) : NULL;

  return part ? part : codio_edition_get_roof (codio_profile_get_edition (self->profile));
}

/*< private >
 * codio_chart_get_swatch:
 * @self: a chart
 * @item: a piece of it
 *
 * Returns: its colours
 */
CodioSwatch
codio_chart_get_swatch (CodioChart           *self,
                        const CodioChartItem *item)
{
  CodioColor ground = codio_palette_get_ground (self->scheme);
  CodioColor text = codio_palette_get_text (self->scheme);
  CodioColor dim = codio_palette_get_dim_text (self->scheme);
  CodioSwatch plain = { ground, item->dim ? dim : text, item->bold ? text : dim };
  CodioSwatch strong = { text, ground, text };
  CodioSwatch panel;

  switch (item->fill)
    {
    case CODIO_CHART_FILL_PANEL:
      panel = codio_swatch_mix (&plain, &strong, PANEL);
      panel.text = plain.text;
      panel.outline = plain.outline;
      return panel;

    case CODIO_CHART_FILL_STRONG:
      return strong;

    case CODIO_CHART_FILL_PART:
      return codio_palette_get_swatch (self->scheme, item->part, CODIO_JUDGEMENT_AT_STAKE, item->level);

    case CODIO_CHART_FILL_NONE:
    default:
      return plain;
    }
}

static void
draw_check (CodioChart           *self,
            const CodioChartItem *item,
            cairo_t              *cr)
{
  double side = self->size * 0.6;
  double x = item->text_x - self->size * 0.95, y = item->area.y + (item->area.height - side) / 2;

  cairo_set_line_width (cr, MAX (1.5, self->size / 8));
  cairo_move_to (cr, x, y + side * 0.55);
  cairo_line_to (cr, x + side * 0.38, y + side * 0.95);
  cairo_line_to (cr, x + side, y + side * 0.1);
  cairo_stroke (cr);
}

static void
draw_disc (CodioChart           *self,
           const CodioChartItem *item,
           const CodioSwatch    *swatch,
           cairo_t              *cr)
{
  double radius = MIN (item->area.width, item->area.height) / 2 - 1;

  cairo_new_path (cr);
  cairo_arc (cr, item->area.x + item->area.width / 2, item->area.y + item->area.height / 2, radius, 0, 2 * G_PI);
  codio_color_set_source (swatch->fill, cr);
  cairo_fill_preserve (cr);
  codio_color_set_source (swatch->outline, cr);
  cairo_set_line_width (cr, item->bold ? 2 : 1);
  if (item->line == CODIO_LINE_DASHED)
    cairo_set_dash (cr, (double[]) { 4, 3 }, 2, 0);
  cairo_stroke (cr);
}

static void
draw_item (CodioChart           *self,
           const CodioChartItem *item,
           double                emphasis,
           cairo_t              *cr)
{
  CodioSwatch swatch = codio_chart_get_swatch (self, item);

  if (emphasis > 0)
    swatch = codio_swatch_emphasise (&swatch, emphasis);

  cairo_save (cr);
  if (item->round)
    draw_disc (self, item, &swatch, cr);
  else if (!item->boxless && (item->fill != CODIO_CHART_FILL_NONE || item->line != CODIO_LINE_NONE))
    codio_shape_draw_brick (cr, item->area.x, item->area.y, item->area.width, item->area.height, self->size, swatch,
                            item->line, item->bold);
  cairo_restore (cr);

  cairo_save (cr);
  codio_color_set_source (swatch.text, cr);
  if (item->check)
    draw_check (self, item, cr);
  if (item->text)
    {
      cairo_move_to (cr, item->text_x, item->text_y);
      pango_cairo_show_layout (cr, item->text);
    }
  cairo_restore (cr);
}

/**
 * codio_chart_new:
 * @kind: what it shows
 * @catalog: the language
 *
 * Returns: (transfer full): an empty chart
 */
CodioChart *
codio_chart_new (CodioChartKind  kind,
                 CodioCatalog   *catalog)
{
  CodioChart *self;

  g_return_val_if_fail (kind < CODIO_N_CHARTS, NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  self = g_object_new (CODIO_TYPE_CHART, NULL);
  self->kind = kind;
  self->catalog = g_object_ref (catalog);

  return self;
}

/**
 * codio_chart_get_kind:
 * @self: a chart
 *
 * Returns: what it shows
 */
CodioChartKind
codio_chart_get_kind (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), CODIO_CHART_COVERAGE);

  return self->kind;
}

/**
 * codio_chart_set_profile:
 * @self: a chart
 * @profile: (nullable): a profile
 * @today: which day it is
 *
 * Looks at what @profile says now; the chart must be allocated again after this.
 */
void
codio_chart_set_profile (CodioChart   *self,
                         CodioProfile *profile,
                         const GDate  *today)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));
  g_return_if_fail (today != NULL && g_date_valid (today));

  g_set_object (&self->profile, profile);
  self->today = *today;
  forget (self);
  if (profile)
    kinds[self->kind].collect (self);
}

/**
 * codio_chart_set_scheme:
 * @self: a chart
 * @scheme: the colours
 */
void
codio_chart_set_scheme (CodioChart  *self,
                        CodioScheme  scheme)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (scheme < CODIO_N_SCHEMES);

  self->scheme = scheme;
}

/**
 * codio_chart_set_font:
 * @self: a chart
 * @context: where the font family, the direction of the text and how it is rendered come from
 * @size: the size of the body text, in px (or in pt, where that is the unit of the paper); more than 0
 *
 * The chart must be allocated again after this.
 */
void
codio_chart_set_font (CodioChart   *self,
                      PangoContext *context,
                      double        size)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (size > 0);

  g_set_object (&self->context, context);
  self->size = size;
}

static void
place_marks (CodioChart *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);
      cairo_rectangle_t *area;
      double right, bottom;

      if (item->mark < 0)
        continue;

      area = &((CodioChartMark *) g_ptr_array_index (self->marks, item->mark))->area;
      if (area->width <= 0)
        {
          *area = item->area;
          continue;
        }
      right = MAX (area->x + area->width, item->area.x + item->area.width);
      bottom = MAX (area->y + area->height, item->area.y + item->area.height);
      area->x = MIN (area->x, item->area.x);
      area->y = MIN (area->y, item->area.y);
      area->width = right - area->x;
      area->height = bottom - area->y;
    }
}

/**
 * codio_chart_allocate:
 * @self: a chart
 * @width: how wide it is, in px; text is cut off where it is less than about 20 times the size of the text
 *
 * Returns: how high it is then, in px
 */
double
codio_chart_allocate (CodioChart *self,
                      double      width)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), 0);
  g_return_val_if_fail (width >= 0, 0);

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < self->marks->len; i++)
    ((CodioChartMark *) g_ptr_array_index (self->marks, i))->area = (cairo_rectangle_t) { 0 };

  memset (self->cells, 0, sizeof self->cells);
  self->width = floor (width);
  self->height = self->profile ? ceil (kinds[self->kind].layout (self)) : 0;
  place_marks (self);

  return self->height;
}

/**
 * codio_chart_get_n_marks:
 * @self: a chart
 *
 * Returns: how many marks are in it
 */
guint
codio_chart_get_n_marks (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), 0);

  return self->marks->len;
}

/**
 * codio_chart_get_mark:
 * @self: a chart
 * @position: which mark, in the order in which one reads
 *
 * Returns: (transfer none): that mark, until the profile of the chart is set again
 */
const CodioChartMark *
codio_chart_get_mark (CodioChart *self,
                      guint       position)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);
  g_return_val_if_fail (position < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, position);
}

/**
 * codio_chart_find_cell:
 * @self: a chart of priorities that was allocated
 * @x: a place in it
 * @y: a place in it
 * @necessity: (out): the necessity that stands there; 0 where there is none
 * @importance: (out): the importance that stands there; 0 where there is none
 * @area: (out) (optional): where all of that place is
 *
 * Returns: whether an action can be put there
 */
gboolean
codio_chart_find_cell (CodioChart        *self,
                       double             x,
                       double             y,
                       int               *necessity,
                       int               *importance,
                       cairo_rectangle_t *area)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), FALSE);

  for (int i = 0; i <= CODIO_PRIORITY_MAX; i++)
    for (int j = 0; j <= CODIO_PRIORITY_MAX; j++)
      {
        const cairo_rectangle_t *cell = &self->cells[i][j];

        if (x >= cell->x && x < cell->x + cell->width && y >= cell->y && y < cell->y + cell->height)
          {
            *necessity = i;
            *importance = j;
            if (area)
              *area = *cell;
            return TRUE;
          }
      }

  return FALSE;
}

static void
draw_items (CodioChart *self,
            int         mark,
            double      emphasis,
            cairo_t    *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);

      if (item->mark == mark)
        draw_item (self, item, emphasis, cr);
    }
}

/**
 * codio_chart_draw_ground:
 * @self: a chart that was allocated
 * @cr: what paints it
 *
 * Draws all but the marks, and not the colour behind them.
 */
void
codio_chart_draw_ground (CodioChart *self,
                         cairo_t    *cr)
{
  g_return_if_fail (CODIO_IS_CHART (self));

  draw_items (self, -1, 0, cr);
}

/**
 * codio_chart_draw_mark:
 * @self: a chart that was allocated
 * @position: which mark
 * @emphasis: how much it stands out, from 0 to 1
 * @cr: what paints it, with the left upper corner of the area of the mark at 0, 0
 */
void
codio_chart_draw_mark (CodioChart *self,
                       guint       position,
                       double      emphasis,
                       cairo_t    *cr)
{
  const CodioChartMark *mark;

  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (position < self->marks->len);

  mark = g_ptr_array_index (self->marks, position);
  cairo_save (cr);
  cairo_translate (cr, -mark->area.x, -mark->area.y);
  draw_items (self, (int) position, emphasis, cr);
  cairo_restore (cr);
}

/**
 * codio_chart_draw:
 * @self: a chart that was allocated
 * @cr: what paints it
 *
 * Draws all of it, on the colour that belongs behind it.
 */
void
codio_chart_draw (CodioChart *self,
                  cairo_t    *cr)
{
  g_return_if_fail (CODIO_IS_CHART (self));

  codio_color_set_source (codio_palette_get_ground (self->scheme), cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  codio_chart_draw_ground (self, cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);

      if (item->mark >= 0)
        draw_item (self, item, 0, cr);
    }
}

/**
 * codio_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full): what stands out in it, in a sentence or a few; "" without a profile
 */
char *
codio_chart_dup_summary (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);

  return self->profile ? kinds[self->kind].dup_summary (self) : g_strdup ("");
}

/**
 * codio_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): all that is in it, for those who do not see it: a line for each mark after the summary
 */
char *
codio_chart_describe (CodioChart *self)
{
  GString *text;

  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);

  text = g_string_new_take (codio_chart_dup_summary (self));
  for (guint i = 0; i < self->marks->len; i++)
    g_string_append_printf (text, "\n%s", ((CodioChartMark *) g_ptr_array_index (self->marks, i))->label);

  return g_string_free_and_steal (text);
}
