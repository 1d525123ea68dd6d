/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-legend-private.h"

#include <math.h>

#include "codio-house-arcs-private.h"
#include "codio-house-marks-private.h"
#include "codio-house-shapes-private.h"
#include "codio-i18n.h"
#include "codio-label-private.h"

/* Relative to the size of the body text. */
#define LINE_HEIGHT 1.6
#define SAMPLE_WIDTH 1.9
#define SAMPLE_HEIGHT 1.15
#define SAMPLE_GAP 0.5
#define ARC_WIDTH 3.2
#define ITEM_GAP 1.5

typedef enum
{
  SAMPLE_DOTS,
  SAMPLE_BRICK,
  SAMPLE_OUTLINE,
  SAMPLE_MARK,
  SAMPLE_BADGE,
  SAMPLE_CORNER,
  SAMPLE_ARC,
} SampleKind;

/* What one sample means. An item without needs is also shown in a house that is not about a project. */
typedef struct
{
  SampleKind kind;
  int weight;
  CodioMark mark;
  CodioJudgement judgement;
  CodioLine line;
  CodioHouseFeatures needs;
  CodioColouring colouring; /* CODIO_N_COLOURINGS: any */
  const char *text;
} Item;

#define ANY CODIO_N_COLOURINGS

static const Item items[] = {
  { .kind = SAMPLE_DOTS, .weight = CODIO_WEIGHT_MAX, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_WEIGHT, .text = N_("weighs heavily") },
  { .kind = SAMPLE_DOTS, .weight = 1, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_WEIGHT, .text = N_("weighs lightly") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_SECURED, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_SECURED, .text = CODIO_CONTEXT ("value", "secured") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_SECURED_PARTLY, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_SECURED, .text = N_("partly secured") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_UNSECURED, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_SECURED, .text = N_("not secured") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_SERVES, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_TOUCHED, .text = CODIO_CONTEXT ("value", "served") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_BOTH, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_TOUCHED, .text = N_("served and under pressure") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_PRESSURES, .needs = CODIO_HOUSE_JUDGED,
    .colouring = CODIO_COLOURING_TOUCHED, .text = N_("under pressure") },
  { .kind = SAMPLE_BRICK, .judgement = CODIO_JUDGEMENT_NOT_AT_STAKE, .line = CODIO_LINE_SOLID,
    .needs = CODIO_HOUSE_JUDGED, .colouring = ANY, .text = N_("not at stake") },
  { .kind = SAMPLE_BRICK, .judgement = CODIO_JUDGEMENT_NONE, .line = CODIO_LINE_DOTTED,
    .needs = CODIO_HOUSE_JUDGED, .colouring = ANY, .text = N_("not judged yet") },
  { .kind = SAMPLE_BADGE, .mark = CODIO_MARK_DILEMMA, .needs = CODIO_HOUSE_JUDGED, .colouring = ANY,
    .text = N_("part of a dilemma") },
  { .kind = SAMPLE_BADGE, .mark = CODIO_MARK_UNSECURED, .needs = CODIO_HOUSE_UNSECURED, .colouring = ANY,
    .text = N_("not secured") },
  { .kind = SAMPLE_BADGE, .mark = CODIO_MARK_ACTION, .needs = CODIO_HOUSE_ACTIONS, .colouring = ANY,
    .text = N_("has open actions") },
  { .kind = SAMPLE_BADGE, .mark = CODIO_MARK_COMMENT, .needs = CODIO_HOUSE_COMMENTS, .colouring = ANY,
    .text = N_("has open comments") },
  { .kind = SAMPLE_BADGE, .mark = CODIO_MARK_SEVERAL, .needs = CODIO_HOUSE_MERGED, .colouring = ANY,
    .text = N_("several of these") },
  { .kind = SAMPLE_ARC, .line = CODIO_LINE_SOLID, .needs = CODIO_HOUSE_ARCS, .colouring = ANY,
    .text = N_("dilemma that is open") },
  { .kind = SAMPLE_ARC, .line = CODIO_LINE_DASHED, .needs = CODIO_HOUSE_ARCS, .colouring = ANY,
    .text = N_("dilemma that is decided") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_NEW, .needs = CODIO_HOUSE_COMPARED, .colouring = ANY,
    .text = N_("now at stake") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_CHANGED, .needs = CODIO_HOUSE_COMPARED, .colouring = ANY,
    .text = N_("changed") },
  { .kind = SAMPLE_MARK, .mark = CODIO_MARK_GONE, .needs = CODIO_HOUSE_COMPARED, .colouring = ANY,
    .text = N_("no longer at stake") },
  { .kind = SAMPLE_BRICK, .judgement = CODIO_JUDGEMENT_NOT_AT_STAKE, .line = CODIO_LINE_SOLID,
    .needs = CODIO_HOUSE_COMPARED, .colouring = ANY, .text = N_("not changed") },
  { .kind = SAMPLE_CORNER, .line = CODIO_LINE_SOLID, .judgement = CODIO_JUDGEMENT_NOT_AT_STAKE,
    .needs = CODIO_HOUSE_ADDITIONAL, .colouring = ANY, .text = N_("additional value") },
  { .kind = SAMPLE_OUTLINE, .line = CODIO_LINE_DASHED, .colouring = ANY,
    .text = N_("not drawn in the figure of the code") },
};

typedef void (*ItemFunc) (const Item  *item,
                          PangoLayout *layout,
                          double       x,
                          double       y,
                          gpointer     data);

static double
sample_width (const Item             *item,
              const CodioHouseLegend *self)
{
  switch (item->kind)
    {
    case SAMPLE_DOTS:
      return codio_shape_get_dots_width (self->size);

    case SAMPLE_MARK:
      return codio_mark_get_width (item->mark, self->size);

    case SAMPLE_BADGE:
      return codio_badge_get_width (item->mark, 1, self->context, self->size);

    case SAMPLE_ARC:
      return ARC_WIDTH * self->size;

    case SAMPLE_BRICK:
    case SAMPLE_OUTLINE:
    case SAMPLE_CORNER:
    default:
      return SAMPLE_WIDTH * self->size;
    }
}

static gboolean
is_shown (const Item             *item,
          const CodioHouseLegend *self)
{
  if ((self->features & item->needs) != item->needs)
    return FALSE;

  /* Where the fills tell how well values are secured there is no badge for that. */
  if (item->needs == CODIO_HOUSE_UNSECURED && self->colouring == CODIO_COLOURING_SECURED)
    return FALSE;

  return item->colouring == ANY || item->colouring == self->colouring;
}

/* Calls @func for every item with its place, in as many lines as are needed. Returns the height. */
static double
flow (const CodioHouseLegend *self,
      double                  width,
      ItemFunc                func,
      gpointer                data)
{
  double size = self->size;
  double x = 0, y = 0, line = 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      double sample, text_width, text_height;

      if (!is_shown (&items[i], self))
        continue;

      layout = codio_label_new (self->context, size, PANGO_WEIGHT_NORMAL);
      pango_layout_set_text (layout, codio_catalog_message (self->catalog, items[i].text), -1);
      pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
      sample = sample_width (&items[i], self) + SAMPLE_GAP * size;
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
 * @self: what the legend is about
 * @width: how wide it may be, in px
 *
 * Returns: the height of the legend, in px
 */
double
codio_house_legend_measure (const CodioHouseLegend *self,
                            double                  width)
{
  return flow (self, width, NULL, NULL);
}

typedef struct
{
  const CodioHouseLegend *legend;
  cairo_t *cr;
  CodioScheme scheme;
  CodioPart *value;
  const cairo_rectangle_t *area;
  gboolean mirrored;
} Drawing;

static void
draw_brick (const Item *item,
            Drawing    *drawing,
            double      x,
            double      y,
            double      width)
{
  double size = drawing->legend->size;
  CodioColor text = codio_palette_get_dim_text (drawing->scheme);
  CodioSwatch swatch = codio_palette_get_swatch (drawing->scheme, drawing->value, item->judgement, 0);

  if (item->line != CODIO_LINE_SOLID)
    swatch.outline = text; /* of no foundation in particular */
  codio_shape_draw_brick (drawing->cr, x, y - SAMPLE_HEIGHT * size / 2, width, SAMPLE_HEIGHT * size, size, swatch,
                          item->line, FALSE);
  if (item->kind == SAMPLE_CORNER)
    codio_corner_draw (drawing->cr, drawing->mirrored ? x : x + width, y - SAMPLE_HEIGHT * size / 2, size,
                       drawing->mirrored, text);
}

static void
draw_item (const Item  *item,
           PangoLayout *layout,
           double       x,
           double       y,
           gpointer     data)
{
  Drawing *drawing = data;
  double size = drawing->legend->size;
  double middle = drawing->area->y + y + LINE_HEIGHT * size / 2;
  double sample = sample_width (item, drawing->legend);
  CodioColor text = codio_palette_get_dim_text (drawing->scheme);
  CodioColor ground = codio_palette_get_ground (drawing->scheme);
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

    case SAMPLE_MARK:
      codio_mark_draw (item->mark, drawing->cr, x, middle, size, text);
      break;

    case SAMPLE_BADGE:
      codio_badge_draw (item->mark, 1, drawing->legend->context, drawing->cr, x,
                        middle - CODIO_BADGE_HEIGHT * size / 2, size, text, ground);
      break;

    case SAMPLE_ARC:
      codio_arc_draw (drawing->cr, x, middle, x + sample, middle, size, item->line,
                      codio_palette_get_text (drawing->scheme), ground);
      break;

    case SAMPLE_BRICK:
    case SAMPLE_OUTLINE:
    case SAMPLE_CORNER:
    default:
      draw_brick (item, drawing, x, middle, sample);
      break;
    }

  codio_color_set_source (text, drawing->cr);
  height /= pango_layout_get_line_count (layout);
  codio_label_show_at (layout, drawing->cr, text_x, middle - height / 2);
}

/*< private >
 * codio_house_legend_draw:
 * @self: what the legend is about
 * @edition: the edition whose house it is
 * @scheme: the colours
 * @area: where the legend is
 * @cr: what paints it
 *
 * Tells what the signs, the fills and the outlines mean.
 */
void
codio_house_legend_draw (const CodioHouseLegend  *self,
                         CodioEdition            *edition,
                         CodioScheme              scheme,
                         const cairo_rectangle_t *area,
                         cairo_t                 *cr)
{
  g_autoptr (CodioPart) value = g_list_model_get_item (codio_edition_get_values (edition), 0);
  Drawing drawing = {
    .legend = self,
    .cr = cr,
    .scheme = scheme,
    .value = value,
    .area = area,
    .mirrored = codio_label_is_mirrored (self->context),
  };

  flow (self, area->width, draw_item, &drawing);
}
