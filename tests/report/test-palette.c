/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-test-contrast.h"

static double
contrast_with_white (CodioColor color)
{
  return codio_test_get_contrast (color, (CodioColor) { 1, 1, 1 });
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
      const double least = codio_test_get_text_contrast (scheme);
      CodioColor ground = codio_palette_get_ground (scheme);

      g_assert_cmpfloat (codio_test_get_contrast (codio_palette_get_text (scheme), ground), >=, least);
      g_assert_cmpfloat (codio_test_get_contrast (codio_palette_get_dim_text (scheme), ground), >=, least);

      for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
        {
          g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
          CodioSwatch calm = codio_palette_get_calm_swatch (scheme, part);

          g_assert_cmpfloat (codio_test_get_contrast (calm.text, calm.fill), >=, least);

          for (int judgement = CODIO_JUDGEMENT_NONE; judgement <= CODIO_JUDGEMENT_NOT_AT_STAKE; judgement++)
            for (int weight = 0; weight <= CODIO_WEIGHT_MAX; weight++)
              {
                CodioSwatch swatch = codio_palette_get_swatch (scheme, part, judgement, weight);

                g_assert_cmpfloat (codio_test_get_contrast (swatch.text, swatch.fill), >=, least);
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

        g_assert_cmpfloat_with_epsilon (codio_test_get_contrast (swatch.fill, codio_palette_get_ground (scheme)), 1,
                                        0.001);
        g_assert_cmpfloat (codio_test_get_contrast (swatch.outline, codio_palette_get_ground (scheme)), >=, 3);
        /* Dots are in the colour of the text, dashes and dots in this one. */
        g_assert_cmpfloat (codio_test_get_contrast (swatch.text, swatch.fill), >=, 3);
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
        double step = codio_test_is_dark (scheme) ? previous / current : current / previous;

        g_assert_cmpfloat (step, >, 1.02);

        for (int weight = 0; weight <= CODIO_WEIGHT_MAX; weight++)
          {
            previous = current;
            swatch = codio_palette_get_swatch (scheme, value, CODIO_JUDGEMENT_AT_STAKE, weight);
            current = contrast_with_white (swatch.fill);
            step = codio_test_is_dark (scheme) ? previous / current : current / previous;

            g_assert_cmpfloat (step, >, weight > 1 ? 1.3 : 1.05);
          }
      }
}

/* In each mode every state can be read, and is told from the next without colour. */
static void
test_colourings (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  GListModel *values = codio_edition_get_values (edition);
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "nl");
  const struct
  {
    CodioColouring colouring;
    const char *member;
    int states[CODIO_WEIGHT_MAX + 1]; /* from pale to strong */
    guint n;
  } cases[] = {
    { CODIO_COLOURING_WEIGHT, "weight", { 0, 1, 2, 3, 4 }, 5 },
    { CODIO_COLOURING_SECURED, "secured",
      { CODIO_SECURED_NONE, CODIO_SECURED_NOT, CODIO_SECURED_PARTLY, CODIO_SECURED_SECURED }, 4 },
    { CODIO_COLOURING_TOUCHED, "touched",
      { CODIO_TOUCHED_NONE, CODIO_TOUCHED_SERVES, CODIO_TOUCHED_BOTH, CODIO_TOUCHED_PRESSURES }, 4 },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
      for (guint i = 0; i < g_list_model_get_n_items (values); i++)
        {
          g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
          CodioAssessment *assessment = codio_profile_get_assessment (profile, codio_part_get_id (value));
          double previous = 0;

          codio_profile_judge (profile, assessment, CODIO_JUDGEMENT_AT_STAKE);
          for (guint state = 0; state < cases[c].n; state++)
            {
              CodioSwatch swatch;
              double current, step;
              int level;

              codio_profile_set_number (profile, CODIO_RECORD (assessment), cases[c].member, cases[c].states[state]);
              level = codio_colouring_get_level (cases[c].colouring, assessment);
              swatch = codio_palette_get_swatch (scheme, value, CODIO_JUDGEMENT_AT_STAKE, level);
              g_assert_cmpfloat (codio_test_get_contrast (swatch.text, swatch.fill), >=,
                                 codio_test_get_text_contrast (scheme));

              current = contrast_with_white (swatch.fill);
              step = codio_test_is_dark (scheme) ? previous / current : current / previous;
              if (state > 0)
                g_assert_cmpfloat (step, >, state > 1 ? 1.3 : 1.05);
              previous = current;
            }
        }
}

static void
test_mix (void)
{
  CodioPart *part = codio_edition_get_part (codio_edition_get (CODIO_EDITION_DEFAULT), "privacy");

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      CodioSwatch from = codio_palette_get_swatch (scheme, part, CODIO_JUDGEMENT_NONE, 0);
      CodioSwatch to = codio_palette_get_swatch (scheme, part, CODIO_JUDGEMENT_AT_STAKE, 4);
      CodioSwatch start = codio_swatch_mix (&from, &to, 0), end = codio_swatch_mix (&from, &to, 1);

      g_assert_true (codio_swatch_equal (&end, &to));
      g_assert_true (codio_swatch_equal (&start, &from) || codio_test_get_contrast (start.text, start.fill) > 4.5);
      g_assert_false (codio_swatch_equal (&start, &end));

      /* On the way it can be read as well as two texts allow. */
      for (int i = 0; i <= 10; i++)
        {
          CodioSwatch between = codio_swatch_mix (&from, &to, i / 10.0);

          g_assert_cmpfloat (codio_test_get_contrast (between.text, between.fill), >, 2);
        }
    }
}

/* Under the pointer a part looks different and is read as well. */
static void
test_emphasise (void)
{
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
      for (int level = 0; level <= CODIO_WEIGHT_MAX; level++)
        {
          g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
          CodioSwatch swatch = codio_palette_get_swatch (scheme, part, CODIO_JUDGEMENT_AT_STAKE, level);
          CodioSwatch emphasised = codio_swatch_emphasise (&swatch, 0.5), same = codio_swatch_emphasise (&swatch, 0);

          g_assert_true (codio_swatch_equal (&swatch, &same));
          g_assert_false (codio_swatch_equal (&swatch, &emphasised));
          g_assert_cmpfloat (codio_color_get_contrast (emphasised.text, emphasised.fill), >=,
                             codio_color_get_contrast (swatch.text, swatch.fill));
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
  g_test_add_func ("/codio/palette/colourings", test_colourings);
  g_test_add_func ("/codio/palette/mix", test_mix);
  g_test_add_func ("/codio/palette/emphasise", test_emphasise);
  g_test_add_func ("/codio/palette/hues", test_hues);

  return g_test_run ();
}
