/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-palette.h"

static gboolean
is_high_contrast (CodioScheme scheme)
{
  return scheme == CODIO_SCHEME_LIGHT_HIGH_CONTRAST || scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

static gboolean
is_dark (CodioScheme scheme)
{
  return scheme == CODIO_SCHEME_DARK || scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

/* What is drawn has eight bits for each channel. */
static CodioColor
as_drawn (CodioColor color)
{
  return (CodioColor) {
    (int) (color.red * 255 + 0.5) / 255.0,
    (int) (color.green * 255 + 0.5) / 255.0,
    (int) (color.blue * 255 + 0.5) / 255.0,
  };
}

static double
contrast (CodioColor a,
          CodioColor b)
{
  return codio_color_get_contrast (as_drawn (a), as_drawn (b));
}

static double
contrast_with_white (CodioColor color)
{
  return contrast (color, (CodioColor) { 1, 1, 1 });
}

static void
test_contrast_ratio (void)
{
  const CodioColor black = { 0, 0, 0 }, white = { 1, 1, 1 };
  const CodioColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };

  g_assert_cmpfloat_with_epsilon (codio_color_get_contrast (black, white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (codio_color_get_contrast (white, black), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (codio_color_get_contrast (white, white), 1, 0.001);
  /* The lightest grey that passes on white. */
  g_assert_cmpfloat_with_epsilon (codio_color_get_contrast (grey, white), 4.54, 0.005);
}

static void
test_text (void)
{
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));

  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 41);

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      double least = is_high_contrast (scheme) ? 7 : 4.5;
      CodioColor ground = codio_palette_get_ground (scheme);

      g_assert_cmpfloat (contrast (codio_palette_get_text (scheme), ground), >=, least);
      g_assert_cmpfloat (contrast (codio_palette_get_dim_text (scheme), ground), >=, least);

      for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
        {
          g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
          CodioSwatch calm = codio_palette_get_calm_swatch (scheme, part);

          g_assert_cmpfloat (contrast (calm.text, calm.fill), >=, least);

          for (int judgement = CODIO_JUDGEMENT_NONE; judgement <= CODIO_JUDGEMENT_NOT_AT_STAKE; judgement++)
            for (int weight = 0; weight <= CODIO_WEIGHT_MAX; weight++)
              {
                CodioSwatch swatch = codio_palette_get_swatch (scheme, part, judgement, weight);

                g_assert_cmpfloat (contrast (swatch.text, swatch.fill), >=, least);
              }
        }
    }
}

static void
test_outline (void)
{
  GListModel *values = codio_edition_get_values (codio_edition_get (CODIO_EDITION_DEFAULT));

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    for (guint i = 0; i < g_list_model_get_n_items (values); i++)
      {
        g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
        CodioSwatch swatch = codio_palette_get_swatch (scheme, value, CODIO_JUDGEMENT_NONE, 0);

        g_assert_cmpfloat_with_epsilon (contrast (swatch.fill, codio_palette_get_ground (scheme)), 1, 0.001);
        g_assert_cmpfloat (contrast (swatch.outline, codio_palette_get_ground (scheme)), >=, 3);
        /* Dots are in the colour of the text, dashes and dots in this one. */
        g_assert_cmpfloat (contrast (swatch.text, swatch.fill), >=, 3);
      }
}

/* The house must say the same in greyscale. */
static void
test_lightness (void)
{
  GListModel *values = codio_edition_get_values (codio_edition_get (CODIO_EDITION_DEFAULT));

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    for (guint i = 0; i < g_list_model_get_n_items (values); i++)
      {
        g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
        CodioSwatch swatch = codio_palette_get_swatch (scheme, value, CODIO_JUDGEMENT_NOT_AT_STAKE, 0);
        double previous = contrast_with_white (codio_palette_get_ground (scheme));
        double current = contrast_with_white (swatch.fill);
        double step = is_dark (scheme) ? previous / current : current / previous;

        g_assert_cmpfloat (step, >, 1.02);

        for (int weight = 0; weight <= CODIO_WEIGHT_MAX; weight++)
          {
            previous = current;
            swatch = codio_palette_get_swatch (scheme, value, CODIO_JUDGEMENT_AT_STAKE, weight);
            current = contrast_with_white (swatch.fill);
            step = is_dark (scheme) ? previous / current : current / previous;

            g_assert_cmpfloat (step, >, weight > 1 ? 1.3 : 1.05);
          }
      }
}

static void
test_hues (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  const struct
  {
    const char *id;
    CodioColor color;
  } cases[] = {
    { "democratie", { 0x1a / 255.0, 0x5f / 255.0, 0xb4 / 255.0 } },
    { "rechtstaat", { 0x81 / 255.0, 0x3d / 255.0, 0x9c / 255.0 } },
    { "bestuurskracht", { 0x26 / 255.0, 0x73 / 255.0, 0x6a / 255.0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodioPart *part = codio_edition_get_part (edition, cases[i].id);
      CodioSwatch swatch = codio_palette_get_swatch (CODIO_SCHEME_LIGHT, part, CODIO_JUDGEMENT_NONE, 0);

      g_assert_cmpfloat_with_epsilon (swatch.fill.red, cases[i].color.red, 0.001);
      g_assert_cmpfloat_with_epsilon (swatch.fill.green, cases[i].color.green, 0.001);
      g_assert_cmpfloat_with_epsilon (swatch.fill.blue, cases[i].color.blue, 0.001);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/palette/contrast-ratio", test_contrast_ratio);
  g_test_add_func ("/codio/palette/text", test_text);
  g_test_add_func ("/codio/palette/outline", test_outline);
  g_test_add_func ("/codio/palette/lightness", test_lightness);
  g_test_add_func ("/codio/palette/hues", test_hues);

  return g_test_run ();
}
