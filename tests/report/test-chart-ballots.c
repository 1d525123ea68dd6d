/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include <math.h>

#include "codio-ballot.h"
#include "codio-chart-ballots.h"
#include "codio-test-contrast.h"

#define SIZE 14
#define WIDE 800
#define NARROW 300
#define SCALE 4 /* so that also the middle of a thin line has its own colour */

static CodioProfile *
create_profile (const char *additional)
{
  CodioProfile *profile = codio_test_example ();

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (CodioBallot) ballot = codio_ballot_new ("", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);

      codio_ballot_set_weight (ballot, "privacy", 1 + i % 4);
      codio_ballot_set_weight (ballot, "veiligheid", 4);
      if (additional)
        codio_ballot_set_weight (ballot, additional, 2);
      codio_profile_append (profile, CODIO_RECORD (profile), "ballots", CODIO_RECORD (ballot));
    }

  return profile;
}

static CodioChartStyle
create_style (CodioScheme scheme)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  return (CodioChartStyle) { context, SIZE, scheme, codio_catalog_get_default () };
}

/* How many pixels are not transparent in a band of the picture, from @top to @bottom px. */
static guint
count_drawn (cairo_surface_t *surface,
             int              top,
             int              bottom)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = top; y < bottom; y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + 4 * x + 3] > 0;

  return n;
}

static void
test_draw (void)
{
  g_autoptr (CodioProfile) profile = create_profile (NULL);
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);

  for (int scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      CodioChartStyle style = create_style ((CodioScheme) scheme);
      const int widths[] = { WIDE, NARROW };

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          const int height = (int) codio_chart_ballots_get_height (profile, weighing, &style, widths[i]) + 1;
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, widths[i], height + 50);
          cairo_t *cr = cairo_create (surface);

          codio_chart_ballots_draw (profile, weighing, &style, widths[i], cr);
          cairo_surface_flush (surface);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          g_assert_cmpuint (count_drawn (surface, 0, height), >, 1000);
          g_assert_cmpuint (count_drawn (surface, height, height + 50), ==, 0);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
      g_object_unref (style.context);
    }
}

/* Cairo rounds in its own way. */
static gboolean
is_color (CodioColor a,
          CodioColor b)
{
  return fabs (a.red - b.red) < 1.5 / 255 && fabs (a.green - b.green) < 1.5 / 255 && fabs (a.blue - b.blue) < 1.5 / 255;
}

/* The bar of the middle half is pale, but it is seen where it ends: above each place in it something stands out before
 * the ground begins. */
static void
test_bar (void)
{
  g_autoptr (CodioProfile) profile = create_profile (NULL);
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
  CodioPart *part = codio_profile_get_value_part (profile, "privacy");

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      CodioChartStyle style = create_style (scheme);
      const CodioColor ground = codio_palette_get_ground (scheme);
      const CodioColor pale = codio_palette_get_swatch (scheme, part, CODIO_JUDGEMENT_AT_STAKE, 1).fill;
      const int height = SCALE * ((int) codio_chart_ballots_get_height (profile, weighing, &style, NARROW) + 1);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCALE * NARROW, height);
      cairo_t *cr = cairo_create (surface);
      guint n_ends = 0;

      codio_color_set_source (ground, cr);
      cairo_paint (cr);
      cairo_scale (cr, SCALE, SCALE);
      codio_chart_ballots_draw (profile, weighing, &style, NARROW, cr);
      cairo_surface_flush (surface);

      for (int y = 2 * SCALE; y < height; y++)
        for (int x = 2 * SCALE; x < SCALE * NARROW; x++)
          {
            double most = 1;

            /* Nothing else of that colour is that wide, and the ring around a dot is not. */
            if (!is_color (codio_test_get_color (surface, x - 2 * SCALE, y), pale) ||
                !is_color (codio_test_get_color (surface, x, y), pale) ||
                !is_color (codio_test_get_color (surface, x - 2 * SCALE, y - 2 * SCALE), ground) ||
                !is_color (codio_test_get_color (surface, x, y - 2 * SCALE), ground))
              continue;
            n_ends++;
            for (int above = 1; above < 2 * SCALE; above++)
              most = MAX (most, codio_test_get_contrast (codio_test_get_color (surface, x, y - above), ground));
            g_assert_cmpfloat (most, >=, CODIO_TEST_GRAPHICS_CONTRAST);
          }
      g_assert_cmpuint (n_ends, >, 100);

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_object_unref (style.context);
    }
}

static void
test_height (void)
{
  g_autoptr (CodioProfile) two = create_profile (NULL);
  g_autoptr (CodioProfile) three = create_profile ("transparantie");
  g_autoptr (CodioWeighing) of_two = codio_weighing_new (two);
  g_autoptr (CodioWeighing) of_three = codio_weighing_new (three);
  CodioChartStyle style = create_style (CODIO_SCHEME_PAPER);
  const double wide = codio_chart_ballots_get_height (two, of_two, &style, WIDE);

  g_assert_cmpfloat (codio_chart_ballots_get_height (two, of_two, &style, NARROW), >, wide);
  g_assert_cmpfloat (codio_chart_ballots_get_height (three, of_three, &style, WIDE), >, wide + SIZE);
  g_object_unref (style.context);
}

static void
test_describe (void)
{
  g_autoptr (CodioProfile) profile = create_profile (NULL);
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
  g_autofree char *text = codio_chart_ballots_describe (profile, weighing, codio_catalog_get_default ());

  g_assert_cmpstr (text, ==, "Privacy: median 2, from 1 to 4, the middle half from 1 to 3, on average 1 from the "
                             "median; Security: all 4");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codio/chart-ballots/draw", test_draw);
  g_test_add_func ("/codio/chart-ballots/bar", test_bar);
  g_test_add_func ("/codio/chart-ballots/height", test_height);
  g_test_add_func ("/codio/chart-ballots/describe", test_describe);

  return g_test_run ();
}
