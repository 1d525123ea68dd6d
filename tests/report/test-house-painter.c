/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-image.h"
#include "codio-house-painter-private.h"

#include <math.h>
#include <string.h>

#include "codio-test.h"

#define SOFT_HYPHEN "\302\255"

static const char * const languages[] = { "nl", "en" };
static const int widths[] = { 360, 480, 700, 900, 1300 };
static const int sizes[] = { 12, 16, 24 };

static CodioHousePainter *
painter_new (CodioCatalog   *catalog,
             CodioProfile   *profile,
             double          size,
             PangoDirection  direction)
{
  CodioHousePainter *painter = codio_house_painter_new (codio_edition_get (CODIO_EDITION_DEFAULT), catalog);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_base_dir (context, direction);
  codio_house_painter_set_font (painter, context, size);
  g_clear_object (&context);
  codio_house_painter_set_profile (painter, profile);

  return painter;
}

static gboolean
overlap (const cairo_rectangle_t *a,
         const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_areas (CodioHousePainter *painter,
              double             width,
              double             height)
{
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));
  guint n = g_list_model_get_n_items (parts);
  g_autofree cairo_rectangle_t *areas = g_new0 (cairo_rectangle_t, n);

  g_assert_cmpuint (n, ==, 41);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      cairo_rectangle_t *area = &areas[i];

      codio_house_painter_get_area (painter, part, area);
      g_assert_cmpfloat (area->width, >, 0);
      g_assert_cmpfloat (area->height, >, 0);
      g_assert_cmpfloat (area->x, >=, 0);
      g_assert_cmpfloat (area->y, >=, 0);
      g_assert_cmpfloat (area->x + area->width, <=, width);
      g_assert_cmpfloat (area->y + area->height, <=, height);
      g_assert_cmpfloat_with_epsilon (area->x, floor (area->x), 1e-9);
      g_assert_cmpfloat_with_epsilon (area->y, floor (area->y), 1e-9);

      if (!codio_house_painter_get_wide (painter) && codio_part_get_kind (part) != CODIO_PART_ROOF)
        g_assert_cmpfloat (area->height, >=, 44);

      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (area, &areas[j]));
    }
}

/* The bricks of a column stand on each other without a hole, from the same height down to their principle. */
static void
assert_whole (CodioHousePainter *painter)
{
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));
  GHashTable *tops = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      CodioPart *foundation = codio_part_get_parent (part);
      GListModel *bricks = codio_part_get_children (part);
      cairo_rectangle_t area, brick, first = { 0 }, previous = { 0 };
      double *top;

      if (codio_part_get_kind (part) != CODIO_PART_PRINCIPLE)
        continue;

      codio_house_painter_get_area (painter, part, &area);
      for (guint j = 0; j < g_list_model_get_n_items (bricks); j++)
        {
          g_autoptr (CodioPart) value = g_list_model_get_item (bricks, j);

          codio_house_painter_get_area (painter, value, &brick);
          g_assert_cmpfloat_with_epsilon (brick.x, area.x, 0.01);
          g_assert_cmpfloat_with_epsilon (brick.width, area.width, 0.01);
          if (j == 0)
            first = brick;
          else
            g_assert_cmpfloat (brick.y - previous.y - previous.height, <=, 20);
          previous = brick;
        }
      g_assert_cmpfloat (area.y - previous.y - previous.height, <=, 30);

      top = g_hash_table_lookup (tops, foundation);
      if (top)
        g_assert_cmpfloat_with_epsilon (*top, first.y, 0.01);
      else
        g_hash_table_insert (tops, foundation, g_memdup2 (&first.y, sizeof first.y));
    }

  g_hash_table_unref (tops);
}

/* A line ends at the end of the name, at a space, at a hyphen or at a soft hyphen. */
static void
assert_no_word_cut (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *start = text + pango_layout_line_get_start_index (line);

      g_assert_true (start[-1] == ' ' || start[-1] == '-' ||
                     (start - text >= 2 && strncmp (start - 2, SOFT_HYPHEN, 2) == 0));
    }
}

static void
assert_text (CodioHousePainter *painter)
{
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      CodioHouseBox *box = codio_house_layout_get_box (painter->layout, part);
      PangoLayout *layout = codio_house_painter_get_text (painter, box, TRUE);
      cairo_rectangle_t area;
      int width, height;

      codio_house_painter_get_area (painter, part, &area);
      pango_layout_get_pixel_size (layout, &width, &height);
      g_assert_cmpfloat (width, <=, area.width);
      g_assert_cmpfloat (height, <=, area.height);
      g_assert_false (pango_layout_is_ellipsized (layout));
      assert_no_word_cut (layout);
    }
}

static void
test_geometry (void)
{
  g_autoptr (CodioProfile) example = codio_test_example ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[l]);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (int judged = 0; judged < 2; judged++)
          {
            g_autoptr (CodioHousePainter) painter =
                painter_new (catalog, judged ? example : NULL, sizes[s], PANGO_DIRECTION_LTR);

            for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
              {
                double least_width, least_height, natural_height, width;

                codio_house_painter_measure (painter, widths[w], &least_width, &least_height,
                                             &natural_height);
                width = MAX (widths[w], least_width);
                g_assert_cmpfloat (natural_height, >=, least_height);

                for (int spare = 0; spare <= 900; spare += 300)
                  {
                    codio_house_painter_allocate (painter, width, least_height + spare);
                    assert_areas (painter, width, least_height + spare);
                    assert_whole (painter);
                    assert_text (painter);
                  }
              }
          }
    }
}

static void
test_choice (void)
{
  g_autoptr (CodioProfile) example = codio_test_example ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[l]);
      g_autoptr (CodioHousePainter) painter = painter_new (catalog, example, 12, PANGO_DIRECTION_LTR);
      g_autoptr (CodioHousePainter) large = painter_new (catalog, example, 24, PANGO_DIRECTION_LTR);
      gboolean wide = FALSE;
      double least_width, least_height;

      codio_house_painter_measure (painter, -1, &least_width, &least_height, NULL);
      g_assert_cmpfloat (least_width, <=, 360);

      codio_house_painter_measure (painter, 700, NULL, &least_height, NULL);
      g_assert_cmpfloat (least_height, <=, 640);
      codio_house_painter_allocate (painter, 700, 640);
      g_assert_true (codio_house_painter_get_wide (painter));

      codio_house_painter_allocate (painter, 360, 2000);
      g_assert_false (codio_house_painter_get_wide (painter));

      codio_house_painter_allocate (large, 700, 2000);
      g_assert_false (codio_house_painter_get_wide (large));
      codio_house_painter_allocate (large, 1300, 1000);
      g_assert_true (codio_house_painter_get_wide (large));

      /* Once there is room for six columns, more width does not take it away. */
      for (int width = 360; width < 1400; width += 7)
        {
          codio_house_painter_allocate (painter, width, 800);
          g_assert_true (!wide || codio_house_painter_get_wide (painter));
          wide = codio_house_painter_get_wide (painter);
        }
    }
}

/* In a space of an unusual shape the house keeps its proportions and stands in the middle. */
static void
test_proportions (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, NULL, 14, PANGO_DIRECTION_LTR);
  CodioPart *roof = codio_edition_get_roof (codio_edition_get (CODIO_EDITION_DEFAULT));
  cairo_rectangle_t area;

  codio_house_painter_allocate (painter, 2600, 700);
  assert_areas (painter, 2600, 700);
  codio_house_painter_get_area (painter, roof, &area);
  g_assert_cmpfloat (area.width, <, 1600);
  g_assert_cmpfloat_with_epsilon (area.x + area.width / 2, 1300, 1);

  codio_house_painter_allocate (painter, 900, 2000);
  assert_areas (painter, 900, 2000);
  codio_house_painter_get_area (painter, roof, &area);
  g_assert_cmpfloat (area.y, >, 300);

  /* Less than was measured: the house reaches out of its space, but nothing overlaps. */
  codio_house_painter_allocate (painter, 100, 100);
  assert_text (painter);
  assert_whole (painter);
}

static void
test_mirrored (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) example = codio_test_example ();
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, example, 14, PANGO_DIRECTION_RTL);
  cairo_rectangle_t first, last;

  codio_house_painter_allocate (painter, 1000, 760);
  assert_areas (painter, 1000, 760);
  assert_whole (painter);
  codio_house_painter_get_area (painter, codio_edition_get_part (edition, "democratie"), &first);
  codio_house_painter_get_area (painter, codio_edition_get_part (edition, "bestuurskracht"), &last);
  g_assert_cmpfloat (first.x, >, last.x);
}

static void
assert_description (CodioHousePainter *painter,
                    const char        *id,
                    const char        *expected)
{
  CodioPart *part = codio_edition_get_part (codio_edition_get (CODIO_EDITION_DEFAULT), id);
  g_autofree char *description = codio_house_painter_describe_part (painter, part);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_describe (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "en");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, NULL, 12, PANGO_DIRECTION_LTR);
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  g_autofree char *roof = NULL, *before = NULL, *after = NULL;

  assert_description (painter, "privacy", "Privacy, Human rights");
  assert_description (painter, "verantwoording",
                      "Accountability, Responsibility, not in the figure of the report");
  assert_description (painter, "mensenrechten", "Human rights, principle, values: 4");
  before = codio_house_painter_describe (painter);
  g_assert_nonnull (strstr (before, "30 + 1 values"));

  codio_house_painter_set_profile (painter, profile);
  assert_description (painter, "privacy", "Privacy, Human rights, not judged");
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_NOT_AT_STAKE);
  assert_description (painter, "privacy", "Privacy, Human rights, not at stake");
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
  assert_description (painter, "privacy", "Privacy, Human rights, at stake, weight not given yet");
  codio_profile_weigh (profile, privacy, 3);
  g_assert_nonnull (codio_profile_add_dilemma (profile, "privacy", "kennis"));
  assert_description (painter, "privacy", "Privacy, Human rights, at stake, weight 3 of 4, dilemmas: 1");
  assert_description (painter, "mensenrechten", "Human rights, principle, 1 of 4 values judged");
  assert_description (painter, "rechtstaat", "Rule of law, foundation, 1 of 10 values judged");

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "Drones");
  roof = codio_house_painter_describe_part (painter, codio_edition_get_roof (edition));
  g_assert_cmpstr (roof, ==, "Good digital public governance, Drones, 1 of 31 values judged");

  after = codio_house_painter_describe (painter);
  g_assert_nonnull (strstr (after, "“Drones”"));
  g_assert_nonnull (strstr (after, "At stake with weight 3 of 4: Privacy."));
  g_assert_nonnull (strstr (after, "Values at stake: 1; not at stake: 0; not judged: 30."));
  g_assert_null (strstr (after, "Not at stake:"));
  g_assert_nonnull (strstr (after, "Dilemmas: 1."));
}

static GBytes *
paint (CodioHousePainter *painter,
       CodioPart         *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 760);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  if (part)
    codio_house_painter_draw_part (painter, part, cr);
  else
    codio_house_painter_draw (painter, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * 760);
  cairo_surface_destroy (surface);

  return bytes;
}

/* What changes in the profile is seen when a part is drawn again. A title may be unreasonably long. */
static void
test_draw (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *part = codio_edition_get_part (edition, "privacy");
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "nl");
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");

  for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
      g_autoptr (GBytes) house = NULL, before = NULL, at_stake = NULL, weighed = NULL;
      g_autofree char *title = g_strnfill (3000, 'M');

      codio_house_painter_set_scheme (painter, scheme);
      codio_house_painter_allocate (painter, 1000, 760);
      codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_NONE);
      before = paint (painter, part);
      codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
      at_stake = paint (painter, part);
      codio_profile_weigh (profile, privacy, 4);
      weighed = paint (painter, part);
      g_assert_false (g_bytes_equal (before, at_stake));
      g_assert_false (g_bytes_equal (at_stake, weighed));

      codio_profile_set_string (profile, CODIO_RECORD (profile), "title", title);
      house = paint (painter, NULL);
      codio_house_painter_allocate (painter, 360, 760);
      g_clear_pointer (&house, g_bytes_unref);
      house = paint (painter, NULL);
    }
}

static void
count_elements_cb (GMarkupParseContext  *context,
                   const char           *element,
                   const char          **names,
                   const char          **values,
                   gpointer              data,
                   GError              **error)
{
  guint *counts = data;

  if (g_str_equal (element, "svg"))
    {
      for (; *names; names++, values++)
        counts[0] += g_str_equal (*names, "role") && g_str_equal (*values, "img");
    }
  counts[1] += g_str_equal (element, "title");
  counts[2] += g_str_equal (element, "desc");
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = count_elements_cb };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[3] = { 0 };

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "<b> & \"drones\"");
  first = codio_house_image_to_svg (profile, catalog, &error);
  g_assert_no_error (error);
  second = codio_house_image_to_svg (profile, catalog, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));

  context = g_markup_parse_context_new (&parser, 0, counts, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (first, NULL), g_bytes_get_size (first), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 1);
}

static cairo_status_t
read_cb (void          *data,
         unsigned char *buffer,
         unsigned int   length)
{
  return g_input_stream_read (data, buffer, length, NULL, NULL) == (gssize) length ? CAIRO_STATUS_SUCCESS
                                                                                  : CAIRO_STATUS_READ_ERROR;
}

static void
test_png (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  first = codio_house_image_to_png (profile, catalog, &error);
  g_assert_no_error (error);
  second = codio_house_image_to_png (profile, catalog, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));

  stream = g_memory_input_stream_new_from_bytes (first);
  surface = cairo_image_surface_create_from_png_stream (read_cb, stream);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2480);
  cairo_surface_destroy (surface);
}

static void
test_finalize (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHousePainter *painter = painter_new (catalog, profile, 12, PANGO_DIRECTION_LTR);
  g_autoptr (GBytes) house = NULL;

  codio_house_painter_allocate (painter, 1000, 760);
  house = paint (painter, NULL);
  g_assert_finalize_object (painter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/house-painter/geometry", test_geometry);
  g_test_add_func ("/codio/house-painter/choice", test_choice);
  g_test_add_func ("/codio/house-painter/proportions", test_proportions);
  g_test_add_func ("/codio/house-painter/mirrored", test_mirrored);
  g_test_add_func ("/codio/house-painter/describe", test_describe);
  g_test_add_func ("/codio/house-painter/draw", test_draw);
  g_test_add_func ("/codio/house-painter/svg", test_svg);
  g_test_add_func ("/codio/house-painter/png", test_png);
  g_test_add_func ("/codio/house-painter/finalize", test_finalize);

  return g_test_run ();
}
