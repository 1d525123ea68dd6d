/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <math.h>

#include "codio-house-painter.h"
#include "codio-i18n.h"

/* The chapter with the house. */

#define FIGURE_PROPORTION 0.76
#define FIGURE_TYPE 13.0
#define FIGURE_SCALE 0.7
#define FIGURE_LEAST_SCALE 0.45 /* smaller only if it would not fit the page */

/* In lines: what stands on the page beside the house, at least. */
#define REST 5

/* The house at the width of the page, with letters as large as its names allow. It is laid out as on a screen
 * and made smaller, so that its lines keep their proportion to its letters. */
static void
create_house (CodioReportPass    *self,
              CodioComparison    *comparison,
              CodioReportDrawing *house)
{
  const double highest = CODIO_LINE * (codio_typesetter_get_n_lines (self->typesetter) - REST);
  CodioHousePainter *painter;
  double minimum_width, minimum_height, natural_height, width, height;

  painter = codio_house_painter_new (codio_profile_get_edition (self->profile), self->catalog);
  if (comparison)
    codio_house_painter_set_comparison (painter, comparison);
  else
    codio_house_painter_set_profile (painter, self->profile);
  codio_house_painter_set_scheme (painter, CODIO_SCHEME_PAPER);
  codio_house_painter_set_font (painter, codio_typesetter_get_context (self->typesetter), FIGURE_TYPE);

  for (house->scale = FIGURE_SCALE;; house->scale *= 0.95)
    {
      width = CODIO_PAGE_MEASURE / house->scale;
      codio_house_painter_measure (painter, width, &minimum_width, &minimum_height, &natural_height);
      if (minimum_width <= width && minimum_height <= width * FIGURE_PROPORTION)
        break;
      if (house->scale <= FIGURE_LEAST_SCALE && minimum_height * house->scale <= highest)
        break;
    }

  height = MAX (minimum_height, width * FIGURE_PROPORTION);
  codio_house_painter_allocate (painter, width, height);
  house->height = height * house->scale;
  house->picture = painter;
}

static void
draw_cb (cairo_t  *cr,
         gpointer  user_data)
{
  CodioReportDrawing *house = user_data;

  cairo_scale (cr, house->scale, house->scale);
  codio_house_painter_draw (house->picture, cr);
}

/*< private >
 * codio_report_add_house:
 * @self: a pass
 *
 * Adds the drawing of the house.
 */
void
codio_report_add_house (CodioReportPass *self)
{
  CodioReportDrawing *house = &self->way->house;
  g_autofree char *description = NULL, *counts = NULL;

  if (house->picture == NULL)
    create_house (self, NULL, house);
  description = codio_house_painter_describe (house->picture);
  /* Translators: how many values were judged in each way */
  counts = g_strdup_printf (codio_catalog_message (self->catalog, "Values at stake: %1$u. Not at stake: "
                                                                  "%2$u. Not judged: %3$u."),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_NOT_AT_STAKE),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_NONE));

  codio_report_begin_chapter (self, CODIO_REPORT_HOUSE, (guint) ceil (house->height / CODIO_LINE) + REST);
  codio_report_add_drawing (self, description, counts, CODIO_PAGE_MEASURE, house->height, draw_cb, house);
  codio_report_end_chapter (self);
}

/*< private >
 * codio_report_add_changed_house:
 * @self: a pass
 * @comparison: two states of the profile
 * @caption: what stands under the drawing
 *
 * Adds the drawing of the house with what became of each value.
 */
void
codio_report_add_changed_house (CodioReportPass *self,
                                CodioComparison *comparison,
                                const char      *caption)
{
  CodioReportDrawing *house = &self->way->changed_house;
  g_autofree char *description = NULL;

  if (house->picture == NULL)
    create_house (self, comparison, house);
  description = codio_house_painter_describe (house->picture);
  codio_report_add_drawing (self, description, caption, CODIO_PAGE_MEASURE, house->height, draw_cb, house);
}
