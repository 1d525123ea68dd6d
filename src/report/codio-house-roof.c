/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-painter-private.h"

#include <math.h>

#include "codio-house-describe-private.h"
#include "codio-house-shapes-private.h"
#include "codio-label-private.h"
#include "codio-text.h"

/* Relative to the size of the body text. */
#define EAVES 0.8     /* the upright edge */
#define FOOT 0.8      /* under the text */
#define PADDING 0.8   /* left and right of the text */
#define LINE_GAP 0.15 /* between the title and the state of the project */
#define HEADROOM 0.6  /* above the title */

/* How many lines of body text there are under the title. */
static guint
count_state_lines (CodioHousePlan *self)
{
  return (self->features & CODIO_HOUSE_OF_PROJECT) && !self->wide ? 2 : 1;
}

/* The least height of a roof under whose slopes every line of the title fits. */
static double
roof_least (CodioHousePlan *self,
            PangoLayout    *title)
{
  g_autoptr (PangoLayout) line = codio_label_new (self->context, self->type, PANGO_WEIGHT_NORMAL);
  double width = self->width - 2 * codio_house_plan_get_space (self, CODIO_HOUSE_GAP_EDGE);
  double eaves = EAVES * self->type;
  int n_lines = pango_layout_get_line_count (title);
  double title_height, line_height, top, least;

  pango_layout_set_text (line, "X", -1);
  codio_label_get_size (line, NULL, &line_height);
  codio_label_get_size (title, NULL, &title_height);

  top = (FOOT + LINE_GAP) * self->type + title_height + line_height * count_state_lines (self);
  least = top + HEADROOM * self->type;

  /* Similar triangles: at the height of its top, the roof is as wide as the line. */
  for (int i = 0; i < n_lines; i++)
    {
      PangoRectangle extents;
      double needed, height = top - i * title_height / n_lines;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (title, i), NULL, &extents);
      needed = (double) extents.width / PANGO_SCALE + 2 * PADDING * self->type;
      if (needed < width * 0.95)
        least = MAX (least, (height * width - needed * eaves) / (width - needed));
    }

  return ceil (least);
}

/*< private >
 * codio_house_plan_make_roof:
 * @self: the plan
 * @label: the title
 *
 * Breaks the title so that the roof can be as low as possible.
 *
 * Returns: whether no word has to be cut
 */
gboolean
codio_house_plan_make_roof (CodioHousePlan *self,
                            const char     *label)
{
  const double limits[] = { 0.65, 0.5, 0.4, 0.3 };
  g_autoptr (PangoLayout) title = NULL;
  gboolean fits = FALSE;

  if (self->wide)
    self->title_size = 1.6 * self->type;
  else
    self->title_size = CLAMP (self->width / 18, 1.1 * self->type, 1.4 * self->type);

  title = codio_label_new (self->context, self->title_size, PANGO_WEIGHT_BOLD);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      gboolean whole = codio_label_fit (title, label, limits[i] * self->width);
      double least;

      if (!whole && i > 0)
        break;

      codio_label_balance (title);
      least = roof_least (self, title);
      if (i == 0 || least < self->least_roof)
        {
          self->least_roof = least;
          self->title_width = limits[i] * self->width;
        }
      fits |= whole;
    }

  self->roof = self->least_roof;
  return fits;
}

/* A title in a script that is written from right to left does not turn what stands beside it. */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* The title of the project and the progress, on as many lines as the roof has for them. */
static char *
dup_state (CodioHousePainter *self,
           PangoLayout       *layout,
           double             width)
{
  g_autofree char *progress = self->comparison
                              ? codio_house_dup_changes (self)
                              : codio_house_dup_progress (self->edition, self->profile, self->catalog);
  g_autofree char *title = codio_text_clean (self->profile ? codio_profile_get_title (self->profile) : "");
  const char *separator = codio_house_layout_get_plan (self->layout)->wide ? " · " : "\n";
  glong n = g_utf8_strlen (title, -1);

  for (glong kept = n; kept > 0; kept--)
    {
      g_autofree char *start = g_utf8_substring (title, 0, kept);
      g_autofree char *state = g_strconcat (FIRST_STRONG_ISOLATE, start, kept < n ? "…" : "", POP_DIRECTIONAL_ISOLATE,
                                            separator, progress, NULL);
      double needed;

      pango_layout_set_text (layout, state, -1);
      codio_label_get_size (layout, &needed, NULL);
      if (needed <= width)
        return g_steal_pointer (&state);

      /* A title may be very long; what is certainly too much is left out at once. */
      if (needed > 2 * width)
        kept = MAX (1, (glong) (kept * 1.5 * width / needed));
    }

  return g_steal_pointer (&progress);
}

/*< private >
 * codio_house_painter_draw_roof:
 * @self: a painter that was allocated
 * @box: the roof
 * @swatch: its colours
 * @cr: what paints it, from the top left corner of the area
 */
void
codio_house_painter_draw_roof (CodioHousePainter *self,
                               CodioHouseBox     *box,
                               const CodioSwatch *swatch,
                               cairo_t           *cr)
{
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type;
  double width = box->area.width, height = box->area.height;
  double eaves = EAVES * type;
  double radius = 0.35 * type;
  CodioCorner corners[] = {
    { width / 2, 0, 0.7 * type * width / 2 / (height - eaves) }, /* as blunt on every slope */
    { width, height - eaves, radius },
    { width, height, radius },
    { 0, height, radius },
    { 0, height - eaves, radius },
  };
  PangoLayout *title = codio_house_painter_get_text (self, box, FALSE);
  g_autoptr (PangoLayout) state = codio_label_new (plan->context, type, PANGO_WEIGHT_NORMAL);
  g_autofree char *text = NULL;
  double title_height, state_height, line_height, top, y;

  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
  codio_color_set_source (swatch->fill, cr);
  cairo_fill (cr);

  /* Which way the line runs does not follow from the title it begins with. */
  pango_layout_set_auto_dir (state, FALSE);
  pango_layout_set_text (state, "X", -1);
  codio_label_get_size (state, NULL, &line_height);
  codio_label_get_size (title, NULL, &title_height);
  state_height = line_height * count_state_lines (plan);

  /* A roof with height to spare has its text a little higher. */
  y = height - FOOT * type - state_height - (plan->roof - plan->least_roof) * 0.22;
  top = MIN (1, y / (height - eaves)) * width - 2 * PADDING * type;
  text = dup_state (self, state, top);
  pango_layout_set_text (state, text, -1);

  codio_color_set_source (swatch->text, cr);
  codio_label_show (state, cr, width / 2, y);
  codio_label_show (title, cr, width / 2, y - LINE_GAP * type - title_height);
}
