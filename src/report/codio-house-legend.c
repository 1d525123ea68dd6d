/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-legend-private.h"

#include <math.h>

#include "codio-house-shapes-private.h"
#include "codio-i18n.h"
#include "codio-label-private.h"

/* Relative to the size of the body text. */
#define LINE_HEIGHT 1.6
#define SAMPLE_WIDTH 1.9
#define SAMPLE_HEIGHT 1.15
#define SAMPLE_GAP 0.5
#define ITEM_GAP 1.5

typedef enum
{
  SAMPLE_DOTS,
  SAMPLE_BRICK,
  SAMPLE_OUTLINE,
  SAMPLE_BADGE,
} SampleKind;

/* What the drawing means. An item without a profile is also shown in a house that is not about a project. */
typedef struct
{
  SampleKind kind;
  int weight;
  CodioJudgement judgement;
  CodioLine line;
  gboolean needs_profile;
  const char *text;
} Item;

static const Item items[] = {
  { SAMPLE_DOTS, CODIO_WEIGHT_MAX, 0, CODIO_LINE_NONE, TRUE, N_("weighs heavily") },
  { SAMPLE_DOTS, 1, 0, CODIO_LINE_NONE, TRUE, N_("weighs lightly") },
  { SAMPLE_BRICK, 0, CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_LINE_SOLID, TRUE, N_("not at stake") },
  { SAMPLE_BRICK, 0, CODIO_JUDGEMENT_NONE, CODIO_LINE_DOTTED, TRUE, N_("not judged yet") },
  { SAMPLE_BADGE, 0, 0, CODIO_LINE_NONE, TRUE, N_("part of a dilemma") },
  { SAMPLE_OUTLINE, 0, 0, CODIO_LINE_DASHED, FALSE, N_("defined, but not in the figure") },
};

typedef void (*ItemFunc) (const Item  *item,
                          PangoLayout *layout,
                          double       x,
                          double       y,
                          gpointer     data);

static double
sample_width (const Item   *item,
              PangoContext *context,
              double        size)
{
  switch (item->kind)
    {
    case SAMPLE_DOTS:
      return codio_shape_get_dots_width (size);

    case SAMPLE_BADGE:
      return codio_shape_get_badge_width (context, size, 1);

    case SAMPLE_BRICK:
    case SAMPLE_OUTLINE:
    default:
      return SAMPLE_WIDTH * size;
    }
}

/* Calls @func for every item with its place, in as many lines as are needed. Returns the height. */
static double
flow (PangoContext *context,
      CodioCatalog *catalog,
      double        size,
      gboolean      judged,
      double        width,
      ItemFunc      func,
      gpointer      data)
{
  double x = 0, y = 0, line = 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double sample, text_width, text_height;

      if (items[i].needs_profile && !judged)
        continue;

      layout = codio_label_new (context, size, PANGO_WEIGHT_NORMAL);
      pango_layout_set_text (layout, codio_catalog_message (catalog, items[i].text), -1);
      pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
      sample = sample_width (&items[i], context, size) + SAMPLE_GAP * size;
      codio_label_get_size (layout, &text_width, &text_height);
      if (sample + text_width > width)
        {
          pango_layout_set_width (layout, (int) (MAX (width - sample, size) * PANGO_SCALE));
          codio_label_get_size (layout, &text_width, &text_height);
        }

      if (x > 0 && x + sample + text_width > width)
        {
          x = 0;
          y += line;
          line = 0;
        }
      line = MAX (line, MAX (LINE_HEIGHT * size, text_height + (LINE_HEIGHT - 1.2) * size));

      if (func)
        func (&items[i], layout, x, y, data);

      x += sample + text_width + ITEM_GAP * size;
    }

  return ceil (y + line);
}

/*< private >
 * codio_house_legend_measure:
 * @context: where the font comes from
 * @catalog: the language
 * @size: of the body text, in px
 * @judged: whether the house is about a project
 * @width: how wide it may be, in px
 *
 * Returns: the height of the legend, in px
 */
double
codio_house_legend_measure (PangoContext *context,
                            CodioCatalog *catalog,
                            double        size,
                            gboolean      judged,
                            double        width)
{
  return flow (context, catalog, size, judged, width, NULL, NULL);
}

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  CodioScheme scheme;
  CodioPart *value;
  double size;
  const cairo_rectangle_t *area;
  gboolean mirrored;
} Drawing;

static void
draw_item (const Item  *item,
           PangoLayout *layout,
           double       x,
           double       y,
           gpointer     data)
{
  Drawing *drawing = data;
  double size = drawing->size;
  double middle = drawing->area->y + y + LINE_HEIGHT * size / 2;
  double sample = sample_width (item, drawing->context, size);
  CodioColor text = codio_palette_get_dim_text (drawing->scheme);
  CodioColor ground = codio_palette_get_ground (drawing->scheme);
  CodioSwatch swatch;
  double text_x, width, height;

  codio_label_get_size (layout, &width, &height);
  x += drawing->area->x;
  text_x = x + sample + SAMPLE_GAP * size;
  if (drawing->mirrored)
    {
      double sum = 2 * drawing->area->x + drawing->area->width;

      x = sum - x - sample;
      text_x = sum - text_x - width;
    }

  switch (item->kind)
    {
    case SAMPLE_DOTS:
      codio_shape_draw_dots (drawing->cr, x, middle - CODIO_SHAPE_DOTS_HEIGHT * size / 2, size, item->weight,
                             text);
      break;

    case SAMPLE_BADGE:
      codio_shape_draw_badge (drawing->cr, x, middle - CODIO_SHAPE_BADGE_HEIGHT * size / 2,
                              drawing->context, size, 1, text, ground);
      break;

    case SAMPLE_BRICK:
    case SAMPLE_OUTLINE:
    default:
      swatch = codio_palette_get_swatch (drawing->scheme, drawing->value, item->judgement, 0);
      if (item->line != CODIO_LINE_SOLID)
        swatch.outline = text; /* of no foundation in particular */
      codio_shape_draw_brick (drawing->cr, x, middle - SAMPLE_HEIGHT * size / 2, sample, SAMPLE_HEIGHT * size,
                              size, swatch, item->line, FALSE);
      break;
    }

  codio_color_set_source (text, drawing->cr);
  height /= pango_layout_get_line_count (layout);
  cairo_move_to (drawing->cr, text_x, middle - height / 2);
  pango_cairo_show_layout (drawing->cr, layout);
}

/*< private >
 * codio_house_legend_draw:
 * @context: where the font comes from
 * @catalog: the language
 * @size: of the body text, in px
 * @judged: whether the house is about a project
 * @edition: the edition whose house it is
 * @scheme: the colours
 * @area: where the legend is
 * @cr: what paints it
 *
 * Tells what the dots, the fills and the outlines mean.
 */
void
codio_house_legend_draw (PangoContext            *context,
                         CodioCatalog            *catalog,
                         double                   size,
                         gboolean                 judged,
                         CodioEdition            *edition,
                         CodioScheme              scheme,
                         const cairo_rectangle_t *area,
                         cairo_t                 *cr)
{
  g_autoptr (CodioPart) value = g_list_model_get_item (codio_edition_get_values (edition), 0);
  Drawing drawing = {
    .cr = cr,
    .context = context,
    .scheme = scheme,
    .value = value,
    .size = size,
    .area = area,
    .mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL,
  };

  flow (context, catalog, size, judged, area->width, draw_item, &drawing);
}
