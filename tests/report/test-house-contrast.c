/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-value-private.h"

#include <math.h>

#include "codio-comparison.h"
#include "codio-house-shapes-private.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-test-contrast.h"
#include "codio-test.h"

/* Whether the house can be read: in each state of a brick, in each scheme, and without its colours. */

#define WIDTH 140
#define HEIGHT 112
#define SCALE 4 /* so that also the middle of a thin line has its own colour */
#define SIGN 5 /* px that are different, at the least, where a sign is */

/* Under the pointer and when it is pressed, as CodioBrick has it. */
static const double emphases[] = { 0, 0.5, 1 };

static const struct
{
  CodioColouring colouring;
  const char *member;
  int n;
} colourings[] = {
  { CODIO_COLOURING_WEIGHT, "weight", CODIO_WEIGHT_MAX + 1 },
  { CODIO_COLOURING_SECURED, "secured", CODIO_SECURED_SECURED + 1 },
  { CODIO_COLOURING_TOUCHED, "touched", CODIO_TOUCHED_BOTH + 1 },
};

/* One of the code that is in its figure, one that is not, and one of the organisation. */
static const char * const values[] = { "privacy", "verantwoording", "rust" };

typedef struct
{
  CodioCatalog *catalog;
  CodioProfile *profile;
  CodioHousePainter *painter;
} Fixture;

static void
add_value (CodioProfile *profile,
           const char   *id)
{
  g_autoptr (CodioRecord) value = codio_additional_value_new ("mensenrechten");

  codio_record_set_string (value, "id", id);
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", value);
  codio_profile_set_string (profile, value, "name", "Rest");
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  self->catalog = codio_catalog_new ("en");
  self->profile = codio_test_example ();
  add_value (self->profile, "rust");
  self->painter = codio_house_painter_new (codio_profile_get_edition (self->profile), self->catalog);
  codio_house_painter_set_font (self->painter, context, 12);
  codio_house_painter_set_profile (self->painter, self->profile);
  codio_house_painter_allocate (self->painter, 900, 700);
  g_object_unref (context);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->painter);
  g_assert_finalize_object (self->profile);
  g_assert_finalize_object (self->catalog);
}

static cairo_surface_t *
paint (CodioHousePainter *painter,
       CodioPart         *part,
       const CodioSwatch *swatch,
       CodioColor         ground,
       int                width)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * SCALE, HEIGHT * SCALE);
  cairo_t *cr = cairo_create (surface);

  codio_color_set_source (ground, cr);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  codio_house_painter_draw_part (painter, part, swatch, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The most that the left edge of a part stands out. */
static double
get_edge_contrast (CodioHousePainter *painter,
                   CodioPart         *part,
                   cairo_surface_t   *surface,
                   CodioColor         against)
{
  cairo_rectangle_t area;
  double most = 0;

  codio_house_painter_get_area (painter, part, &area);
  for (int y = (int) (area.height * 0.3) * SCALE; y < (int) (area.height * 0.7) * SCALE; y++)
    most = MAX (most, codio_test_get_contrast (codio_test_get_color (surface, SCALE / 2, y), against));

  return most;
}

/* WCAG 2.1: 1.4.3 or 1.4.6 for what is written, which has the colour of the signs and badges too, and 1.4.11 for a line
 * that says something. In high contrast it is also seen where each part ends. */
static void
assert_contrast (CodioHousePainter *painter,
                 CodioPart         *part,
                 CodioScheme        scheme,
                 CodioLine          line)
{
  CodioColor ground = codio_palette_get_ground (scheme);
  CodioSwatch swatch = codio_house_painter_get_swatch (painter, part);
  gboolean telling = line == CODIO_LINE_DOTTED || line == CODIO_LINE_DASHED;

  for (guint i = 0; i < G_N_ELEMENTS (emphases); i++)
    {
      CodioSwatch shown = codio_swatch_emphasise (&swatch, emphases[i]);
      cairo_surface_t *surface;

      g_assert_cmpfloat (codio_test_get_contrast (shown.text, shown.fill), >=, codio_test_get_text_contrast (scheme));
      if (line == CODIO_LINE_DOTTED)
        g_assert_cmpfloat (codio_test_get_contrast (shown.outline, shown.fill), >=, 3);
      if (!telling && (!codio_test_is_high_contrast (scheme) || codio_test_get_contrast (shown.fill, ground) >= 3))
        continue;

      g_test_message ("%s in scheme %d, emphasised by %g", codio_part_get_id (part), scheme, emphases[i]);
      surface = paint (painter, part, &shown, ground, 1);
      g_assert_cmpfloat (get_edge_contrast (painter, part, surface, ground), >=, 3);
      cairo_surface_destroy (surface);
    }
}

static CodioPart *
get_part (Fixture    *self,
          const char *id)
{
  CodioPart *part = codio_profile_get_value_part (self->profile, id);

  return part ? part : codio_edition_get_part (codio_profile_get_edition (self->profile), id);
}

static CodioLine
line_of (CodioPart *part,
         gboolean   empty)
{
  /* The additional value is in no figure either: it has a corner instead. */
  if (!codio_part_get_in_figure (part) && !g_str_equal (codio_part_get_id (part), "rust"))
    return CODIO_LINE_DASHED;

  return empty ? CODIO_LINE_DOTTED : CODIO_LINE_SOLID;
}

static void
set_number (Fixture    *self,
            const char *id,
            const char *member,
            int         number)
{
  codio_profile_set_number (self->profile, CODIO_RECORD (codio_profile_get_assessment (self->profile, id)), member,
                            number);
}

static void
judge (Fixture        *self,
       const char     *id,
       CodioJudgement  judgement)
{
  codio_profile_judge (self->profile, codio_profile_get_assessment (self->profile, id), judgement);
}

static void
test_values (Fixture       *self,
             gconstpointer  data)
{
  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        CodioPart *part = get_part (self, values[i]);

        codio_house_painter_set_scheme (self->painter, scheme);
        codio_house_painter_set_colouring (self->painter, CODIO_COLOURING_WEIGHT);
        judge (self, values[i], CODIO_JUDGEMENT_NONE);
        assert_contrast (self->painter, part, scheme, line_of (part, TRUE));
        judge (self, values[i], CODIO_JUDGEMENT_NOT_AT_STAKE);
        assert_contrast (self->painter, part, scheme, line_of (part, FALSE));

        judge (self, values[i], CODIO_JUDGEMENT_AT_STAKE);
        for (guint c = 0; c < G_N_ELEMENTS (colourings); c++)
          for (int state = 0; state < colourings[c].n; state++)
            {
              codio_house_painter_set_colouring (self->painter, colourings[c].colouring);
              set_number (self, values[i], colourings[c].member, state);
              assert_contrast (self->painter, part, scheme, line_of (part, FALSE));
            }
      }
}

/* All else in the house, and the values where it is not about a project. */
static void
test_parts (Fixture       *self,
            gconstpointer  data)
{
  GListModel *parts = codio_edition_get_parts (codio_profile_get_edition (self->profile));

  codio_house_painter_set_profile (self->painter, NULL);
  codio_house_painter_allocate (self->painter, 900, 700);
  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
      {
        g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
        gboolean value = codio_part_get_kind (part) == CODIO_PART_VALUE;

        codio_house_painter_set_scheme (self->painter, scheme);
        if (codio_part_get_kind (part) != CODIO_PART_ROOF)
          assert_contrast (self->painter, part, scheme, value ? line_of (part, FALSE) : CODIO_LINE_NONE);
      }
}

/* Drawn in black and white: whatever a fill tells, a sign tells too. */
static cairo_surface_t *
paint_signs (CodioHousePainter *painter,
             CodioPart         *part)
{
  const CodioSwatch ink = { { 1, 1, 1 }, { 0, 0, 0 }, { 0, 0, 0 } };
  cairo_rectangle_t area;

  codio_house_painter_get_area (painter, part, &area);
  g_assert_cmpfloat (area.width, <=, WIDTH);
  g_assert_cmpfloat (area.height, <=, HEIGHT);

  return paint (painter, part, &ink, ink.fill, WIDTH);
}

static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT * SCALE; y++)
    for (int x = 0; x < WIDTH * SCALE; x++)
      n += codio_test_get_contrast (codio_test_get_color (a, x, y), codio_test_get_color (b, x, y)) >= 3;

  return n;
}

static void
assert_different (const char       *value,
                  cairo_surface_t **drawings,
                  guint             n)
{
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      {
        guint differences = count_differences (drawings[a], drawings[b]);

        g_test_message ("%s in states %u and %u: %u px", value, b, a, differences);
        g_assert_cmpuint (differences, >=, SIGN * SCALE * SCALE);
      }

  for (guint i = 0; i < n; i++)
    cairo_surface_destroy (drawings[i]);
}

static void
test_signs (Fixture       *self,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint c = 0; c < G_N_ELEMENTS (colourings); c++)
      {
        CodioPart *part = get_part (self, values[i]);
        cairo_surface_t *drawings[CODIO_WEIGHT_MAX + 3];
        guint n = 0;

        codio_house_painter_set_colouring (self->painter, colourings[c].colouring);
        judge (self, values[i], CODIO_JUDGEMENT_NONE);
        drawings[n++] = paint_signs (self->painter, part);
        judge (self, values[i], CODIO_JUDGEMENT_NOT_AT_STAKE);
        drawings[n++] = paint_signs (self->painter, part);
        judge (self, values[i], CODIO_JUDGEMENT_AT_STAKE);
        for (int state = 0; state < colourings[c].n; state++)
          {
            set_number (self, values[i], colourings[c].member, state);
            drawings[n++] = paint_signs (self->painter, part);
          }

        assert_different (values[i], drawings, n);
      }
}

/* Two values of the code are the same, gone, new and changed. */
static void
test_comparison (Fixture       *self,
                 gconstpointer  data)
{
  static const struct
  {
    CodioJudgement before;
    CodioJudgement after;
    CodioValueChange change;
  } cases[] = {
    { CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_VALUE_SAME },
    { CODIO_JUDGEMENT_AT_STAKE, CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_VALUE_GONE },
    { CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_JUDGEMENT_AT_STAKE, CODIO_VALUE_NEW },
    { CODIO_JUDGEMENT_AT_STAKE, CODIO_JUDGEMENT_AT_STAKE, CODIO_VALUE_CHANGED },
  };

  for (guint i = 0; i < 2; i++)
    {
      CodioPart *part = get_part (self, values[i]);
      cairo_surface_t *drawings[G_N_ELEMENTS (cases)];

      for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
        {
          g_autoptr (CodioProfile) before = codio_test_example ();
          g_autoptr (CodioProfile) after = codio_test_example ();
          g_autoptr (CodioComparison) comparison = NULL;

          codio_profile_judge (before, codio_profile_get_assessment (before, values[i]), cases[c].before);
          codio_profile_judge (after, codio_profile_get_assessment (after, values[i]), cases[c].after);
          if (cases[c].change == CODIO_VALUE_CHANGED)
            codio_profile_set_string (after, CODIO_RECORD (codio_profile_get_assessment (after, values[i])), "note",
                                      "!");
          comparison = codio_comparison_new (before, after);
          g_assert_cmpint (codio_comparison_get_change (comparison, values[i]), ==, cases[c].change);

          codio_house_painter_set_comparison (self->painter, comparison);
          codio_house_painter_allocate (self->painter, 900, 700);
          drawings[c] = paint_signs (self->painter, part);
          for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
            {
              codio_house_painter_set_scheme (self->painter, scheme);
              assert_contrast (self->painter, part, scheme, line_of (part, cases[c].change == CODIO_VALUE_GONE));
            }
          codio_house_painter_set_profile (self->painter, NULL);
        }

      assert_different (values[i], drawings, G_N_ELEMENTS (cases));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(path, func) g_test_add ("/codio/house-contrast/" path, Fixture, NULL, set_up, func, tear_down)
  add ("values", test_values);
  add ("parts", test_parts);
  add ("signs", test_signs);
  add ("comparison", test_comparison);
#undef add

  return g_test_run ();
}
