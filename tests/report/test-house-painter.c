/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-value-private.h"

#include <math.h>
#include <string.h>

#include "codio-comments.h"
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

/* Whether all columns stand side by side: the foundations under them lie at the same height. */
static gboolean
is_wide (CodioHousePainter *painter)
{
  GListModel *parts = codio_house_painter_get_parts (painter);
  double top = -1;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      cairo_rectangle_t area;

      if (codio_part_get_kind (part) != CODIO_PART_FOUNDATION)
        continue;

      codio_house_painter_get_area (painter, part, &area);
      if (top >= 0 && fabs (area.y - top) > 0.5)
        return FALSE;
      top = area.y;
    }

  return TRUE;
}

static void
assert_areas (CodioHousePainter *painter,
              double             width,
              double             height)
{
  GListModel *parts = codio_house_painter_get_parts (painter);
  guint n = g_list_model_get_n_items (parts);
  g_autofree cairo_rectangle_t *areas = g_new0 (cairo_rectangle_t, n);

  g_assert_cmpuint (n, >=, 41);

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

      if (!is_wide (painter) && codio_part_get_kind (part) != CODIO_PART_ROOF)
        g_assert_cmpfloat (area->height, >=, 44);

      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (area, &areas[j]));
    }
}

/* The bricks of a column stand on each other without a hole, from the same height down to their principle. */
static void
assert_whole (CodioHousePainter *painter)
{
  GListModel *parts = codio_house_painter_get_parts (painter);
  GHashTable *tops = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      CodioPart *foundation = codio_part_get_parent (part);
      cairo_rectangle_t area, brick, first = { 0 }, previous = { 0 };
      double *top;

      if (codio_part_get_kind (part) != CODIO_PART_PRINCIPLE)
        continue;

      codio_house_painter_get_area (painter, part, &area);
      for (guint j = i + 1; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (CodioPart) value = g_list_model_get_item (parts, j);

          if (codio_part_get_parent (value) != part)
            break;

          codio_house_painter_get_area (painter, value, &brick);
          g_assert_cmpfloat_with_epsilon (brick.x, area.x, 0.01);
          g_assert_cmpfloat_with_epsilon (brick.width, area.width, 0.01);
          if (j == i + 1)
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

static gboolean
is_inside (const cairo_rectangle_t *a,
           const cairo_rectangle_t *brick)
{
  return a->x >= 0 && a->y >= 0 && a->x + a->width <= brick->width && a->y + a->height <= brick->height;
}

/* Name, sign and badges are on the brick and clear of each other. */
static void
assert_content (CodioHousePainter *painter,
                CodioHouseBox     *box)
{
  CodioHouseContent content;
  const cairo_rectangle_t *areas[2 + CODIO_HOUSE_BADGES_MAX];
  guint n = 0;

  codio_house_value_place (painter, box, &content);
  areas[n++] = &content.name;
  if (content.at_stake)
    areas[n++] = &content.sign;
  for (guint i = 0; i < content.n_badges; i++)
    areas[n++] = &content.badges[i].area;

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (is_inside (areas[i], &box->area));
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (areas[i], areas[j]));
    }

  if (box->additional)
    {
      double corner = CODIO_CORNER_SIZE * codio_house_layout_get_plan (painter->layout)->type;
      gboolean beside = content.name.x + content.name.width <= box->area.width - corner / 2;

      g_assert_true (beside || content.name.y >= corner);
    }
}

static void
assert_text (CodioHousePainter *painter)
{
  GListModel *parts = codio_house_painter_get_parts (painter);

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
      if (!box->additional)
        {
          g_assert_false (pango_layout_is_ellipsized (layout));
          assert_no_word_cut (layout);
        }

      if (codio_part_get_kind (part) == CODIO_PART_VALUE)
        assert_content (painter, box);
    }
}

/* A profile in which everything occurs that the house can show. */
static CodioProfile *
read_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", "house.codio", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);

  return codio_test_read (json);
}

static void
test_geometry (void)
{
  g_autoptr (CodioProfile) example = codio_test_example ();
  g_autoptr (CodioProfile) full = read_full ();
  CodioProfile *profiles[] = { NULL, example, full };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[l]);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint p = 0; p < G_N_ELEMENTS (profiles); p++)
          {
            g_autoptr (CodioHousePainter) painter =
                painter_new (catalog, profiles[p], sizes[s], PANGO_DIRECTION_LTR);

            codio_house_painter_set_colouring (painter, (l + s) % CODIO_N_COLOURINGS);
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

/* Everything of every brick, in every mode, at every width: nothing collides. */
static void
test_content (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) full = read_full ();

  for (CodioColouring colouring = 0; colouring < CODIO_N_COLOURINGS; colouring++)
    for (int mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (CodioHousePainter) painter = painter_new (catalog, full, 12, mirrored ? PANGO_DIRECTION_RTL
                                                                                         : PANGO_DIRECTION_LTR);
        gboolean merged = FALSE;

        codio_house_painter_set_colouring (painter, colouring);
        for (int width = 360; width < 1500; width += 71)
          {
            double least_height;

            codio_house_painter_measure (painter, width, NULL, &least_height, NULL);
            codio_house_painter_allocate (painter, width, least_height);
            assert_areas (painter, width, least_height);
            assert_text (painter);

            for (guint i = 0; i < g_list_model_get_n_items (codio_house_painter_get_parts (painter)); i++)
              {
                g_autoptr (CodioPart) part = g_list_model_get_item (codio_house_painter_get_parts (painter), i);
                CodioHouseContent content;

                if (codio_part_get_kind (part) != CODIO_PART_VALUE)
                  continue;
                codio_house_value_place (painter, codio_house_layout_get_box (painter->layout, part), &content);
                if (content.n_badges == 1 && content.badges[0].mark == CODIO_MARK_SEVERAL)
                  {
                    CodioHousePlan *plan = codio_house_layout_get_plan (painter->layout);

                    merged = TRUE;
                    /* Then the legend tells what that means. */
                    g_assert_true (codio_house_plan_get_legend (plan).features & CODIO_HOUSE_MERGED);
                  }
              }
          }
        g_assert_true (merged || colouring != CODIO_COLOURING_WEIGHT);
      }
}

static CodioRecord *
add_value (CodioProfile *profile,
           const char   *principle,
           const char   *name)
{
  g_autoptr (CodioRecord) record = codio_record_new (CODIO_TYPE_ADDITIONAL_VALUE);

  codio_profile_set_string (profile, record, "principle", principle);
  codio_profile_set_string (profile, record, "name", name);
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", record);

  return record;
}

/* Additional values come, go, are renamed and move. */
static void
test_additional (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "en");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 12, PANGO_DIRECTION_LTR);
  GListModel *parts = codio_house_painter_get_parts (painter);
  CodioHistory *history = codio_profile_get_history (profile);
  g_autofree char *name = NULL, *moved = NULL, *all = NULL;
  CodioRecord *record;
  CodioPart *part;
  cairo_rectangle_t area, below;

  g_assert_false (codio_house_painter_update (painter));
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 41);

  record = add_value (profile, "mensenrechten", "Rest");
  g_assert_true (codio_house_painter_update (painter));
  g_assert_false (codio_house_painter_update (painter));
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 42);
  codio_house_painter_allocate (painter, 900, 700);
  assert_areas (painter, 900, 700);
  assert_whole (painter);

  part = codio_profile_get_value_part (profile, codio_record_get_key (record));
  codio_house_painter_get_area (painter, part, &area);
  codio_house_painter_get_area (painter, codio_edition_get_part (codio_edition_get (CODIO_EDITION_DEFAULT),
                                                                 "menselijke-waardigheid"), &below);
  g_assert_cmpfloat (area.y, >, below.y);
  g_assert_cmpfloat_with_epsilon (area.x, below.x, 0.01);
  name = codio_house_painter_describe_part (painter, part);
  g_assert_true (g_str_has_prefix (name, "Rest, Human rights, additional value"));
  all = codio_house_painter_describe (painter);
  g_assert_nonnull (strstr (all, "Additional values: Rest."));

  codio_profile_set_string (profile, record, "name", "A name that is much longer than any brick, and than is wise, "
                                                     "so that the house has to leave out a part of it");
  g_assert_true (codio_house_painter_update (painter));
  codio_house_painter_allocate (painter, 900, 700);
  assert_text (painter);
  g_assert_true (codio_house_painter_get_terse (painter, part));
  g_assert_false (codio_house_painter_get_terse (painter,
                                                 codio_edition_get_roof (codio_profile_get_edition (profile))));

  codio_profile_set_string (profile, record, "principle", "participatie");
  g_assert_true (codio_house_painter_update (painter));
  codio_house_painter_allocate (painter, 900, 700);
  assert_whole (painter);
  moved = codio_house_painter_describe_part (painter, part);
  g_assert_nonnull (strstr (moved, ", Participation, additional value"));

  codio_history_undo (history);
  g_assert_true (codio_house_painter_update (painter));
  codio_history_undo (history);
  g_assert_true (codio_house_painter_update (painter));
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 42);
  codio_history_undo (history);
  g_assert_true (codio_house_painter_update (painter));
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 41);
  codio_house_painter_allocate (painter, 900, 700);
  assert_areas (painter, 900, 700);
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
      g_assert_true (is_wide (painter));

      codio_house_painter_allocate (painter, 360, 2000);
      g_assert_false (is_wide (painter));

      codio_house_painter_allocate (large, 700, 2000);
      g_assert_false (is_wide (large));
      codio_house_painter_allocate (large, 1300, 1000);
      g_assert_true (is_wide (large));

      /* Once there is room for six columns, more width does not take it away. */
      for (int width = 360; width < 1400; width += 7)
        {
          codio_house_painter_allocate (painter, width, 800);
          g_assert_true (!wide || is_wide (painter));
          wide = is_wide (painter);
        }
    }
}

/* Where everything is depends on the space alone, whatever was measured before. */
static void
test_measured_before (void)
{
  static const double spaces[] = { 360, 700, 701, 1300, 2000, 700, 360, 1300 };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) example = codio_test_example ();
  g_autoptr (CodioHousePainter) used = painter_new (catalog, example, 12, PANGO_DIRECTION_LTR);
  GListModel *parts = codio_house_painter_get_parts (used);

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spaces); j++)
      {
        g_autoptr (CodioHousePainter) fresh = painter_new (catalog, example, 12, PANGO_DIRECTION_LTR);
        double least, other;

        codio_house_painter_set_colouring (used, i % CODIO_N_COLOURINGS);
        codio_house_painter_measure (used, spaces[j], NULL, &other, NULL);
        codio_house_painter_measure (used, spaces[i], NULL, &least, NULL);
        codio_house_painter_measure (fresh, spaces[i], NULL, &other, NULL);
        g_assert_cmpfloat_with_epsilon (least, other, 1e-9);
        codio_house_painter_measure (used, spaces[j], NULL, &other, NULL);
        codio_house_painter_allocate (used, spaces[i], least + 100 * j);
        codio_house_painter_allocate (fresh, spaces[i], least + 100 * j);

        for (guint k = 0; k < g_list_model_get_n_items (parts); k++)
          {
            g_autoptr (CodioPart) part = g_list_model_get_item (parts, k);
            cairo_rectangle_t area, expected;

            codio_house_painter_get_area (used, part, &area);
            codio_house_painter_get_area (fresh, part, &expected);
            g_assert_cmpfloat_with_epsilon (area.x, expected.x, 1e-9);
            g_assert_cmpfloat_with_epsilon (area.y, expected.y, 1e-9);
            g_assert_cmpfloat_with_epsilon (area.width, expected.width, 1e-9);
            g_assert_cmpfloat_with_epsilon (area.height, expected.height, 1e-9);
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
assert_walk (CodioHousePainter *painter,
             const char        *steps,
             const char        *from,
             const char        *to)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *part = codio_edition_get_part (edition, from);
  double goal = -1;

  for (; *steps; steps++)
    {
      CodioWalk walk = strchr ("lrudhe", *steps) - "lrudhe";
      CodioPart *next = codio_house_painter_walk (painter, part, walk, &goal);

      part = next ? next : part;
    }

  g_assert_cmpstr (codio_part_get_id (part), ==, to);
}

static void
test_walk (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, NULL, 12, PANGO_DIRECTION_LTR);
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *roof = codio_edition_get_roof (edition), *found;
  const struct
  {
    int width;
    const char *steps;
    const char *from;
    const char *to;
  } cases[] = {
    { 1000, "d", "privacy", "menselijke-autonomie" },
    { 1000, "du", "privacy", "privacy" },
    { 1000, "ddd", "privacy", "mensenrechten" },
    { 1000, "dddd", "privacy", "rechtstaat" },
    { 1000, "dddddd", "privacy", "rechtstaat" },
    /* Over foundation and roof one comes back to the same column. */
    { 1000, "ddddu", "privacy", "mensenrechten" },
    { 1000, "uud", "privacy", "vrijheid-van-meningsuiting" },
    { 1000, "r", "participatie", "maatschappelijke-waarde" },
    { 1000, "rr", "participatie", "procedurele-rechtvaardigheid" },
    { 1000, "rrrrrrrr", "participatie", "verantwoordelijkheid" },
    { 1000, "l", "participatie", "participatie" },
    { 1000, "rl", "rechtstaat", "rechtstaat" },
    { 1000, "h", "privacy", "vrijheid-van-meningsuiting" },
    { 1000, "e", "privacy", "menselijke-waardigheid" },
    { 1000, "e", "mensenrechten", "menselijke-waardigheid" },
    { 1000, "ee", "privacy", "menselijke-waardigheid" },
    /* From a foundation to the top of the next of the small houses, in the same column. */
    { 360, "ddddd", "privacy", "aanspreekbaarheid" },
    { 360, "r", "passendheid", "vrijheid-van-meningsuiting" },
    { 360, "rr", "passendheid", "vrijheid-van-meningsuiting" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      codio_house_painter_allocate (painter, cases[i].width, 700);
      assert_walk (painter, cases[i].steps, cases[i].from, cases[i].to);
    }

  codio_house_painter_allocate (painter, 1000, 700);
  assert_walk (painter, "hh", "privacy", codio_part_get_id (roof));

  found = codio_house_painter_search (painter, roof, "v");
  g_assert_cmpstr (codio_part_get_id (found), ==, "voorkomen-van-schade");
  found = codio_house_painter_search (painter, found, "v");
  g_assert_cmpstr (codio_part_get_id (found), ==, "vrijheid-van-meningsuiting");
  found = codio_house_painter_search (painter, found, "VR\303\255");
  g_assert_cmpstr (codio_part_get_id (found), ==, "vrijheid-van-meningsuiting");
  g_assert_null (codio_house_painter_search (painter, found, "xyz"));
  g_assert_null (codio_house_painter_search (painter, found, ""));
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
  g_assert_nonnull (strstr (before, "31 values, 30 of them in the figure"));

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

/* Names and the text of the whole follow what is coloured, and say what asks for attention. */
static void
test_describe_modes (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "en");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 12, PANGO_DIRECTION_LTR);
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  const struct
  {
    CodioColouring colouring;
    gboolean arcs;
    const char *part;
    const char *sentence;
  } cases[] = {
    { CODIO_COLOURING_WEIGHT, FALSE, "weight 2 of 4, dilemmas: 1, not secured, open actions: 1, open comments: 1",
      "At stake with weight 2 of 4: Privacy." },
    { CODIO_COLOURING_SECURED, FALSE, "not secured, dilemmas: 1, open actions: 1, open comments: 1",
      "At stake and not secured: Privacy." },
    { CODIO_COLOURING_TOUCHED, FALSE,
      "served and under pressure, dilemmas: 1, not secured, open actions: 1, open comments: 1",
      "At stake, served and under pressure: Privacy." },
    { CODIO_COLOURING_SECURED, TRUE,
      "not secured, dilemmas: 1, collides with: Knowledge, open actions: 1, open comments: 1",
      "Open dilemmas: Privacy – Knowledge." },
  };

  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_weigh (profile, privacy, 2);
  codio_profile_set_number (profile, CODIO_RECORD (privacy), "secured", CODIO_SECURED_NOT);
  codio_profile_set_number (profile, CODIO_RECORD (privacy), "touched", CODIO_TOUCHED_BOTH);
  g_assert_nonnull (codio_profile_add_dilemma (profile, "privacy", "kennis"));
  for (int i = CODIO_ACTION_STATUS_PLANNED; i <= CODIO_ACTION_STATUS_DROPPED; i++)
    {
      const char *values[] = { i == CODIO_ACTION_STATUS_BUSY ? "kennis" : "privacy", NULL };
      g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);

      codio_profile_set_strings (profile, action, "values", values);
      codio_profile_set_number (profile, action, "status", i);
      codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
    }
  for (int i = CODIO_COMMENT_STATE_OPEN; i <= CODIO_COMMENT_STATE_WITHDRAWN; i++)
    {
      g_autoptr (CodioRecord) comment = codio_record_new (CODIO_TYPE_COMMENT);

      codio_profile_set_number (profile, comment, "on", CODIO_COMMENT_TARGET_VALUE);
      codio_profile_set_string (profile, comment, "target", "privacy");
      codio_profile_set_number (profile, comment, "state", i);
      codio_profile_append (profile, CODIO_RECORD (profile), "comments", comment);
    }
  codio_house_painter_update (painter);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strconcat ("Privacy, Human rights, at stake, ", cases[i].part, NULL);
      g_autofree char *all = NULL;

      codio_house_painter_set_colouring (painter, cases[i].colouring);
      codio_house_painter_set_arcs (painter, cases[i].arcs);
      assert_description (painter, "privacy", expected);
      all = codio_house_painter_describe (painter);
      g_assert_nonnull (strstr (all, cases[i].sentence));
      g_assert_true (!cases[i].arcs == (strstr (all, "Open dilemmas:") == NULL));
      g_assert_nonnull (strstr (all, "With open actions: Privacy and Knowledge."));
      g_assert_nonnull (strstr (all, "With open comments: Privacy."));
    }
}

static GBytes *
paint_as (CodioHousePainter *painter,
          CodioPart         *part,
          const CodioSwatch *swatch)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 760);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  if (part)
    codio_house_painter_draw_part (painter, part, swatch, cr);
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

static GBytes *
paint (CodioHousePainter *painter,
       CodioPart         *part)
{
  return paint_as (painter, part, NULL);
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

/* The badge of comments comes with the first thread, has a number from the second, and goes with the last. */
static void
test_comments (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *part = codio_edition_get_part (edition, "privacy");
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "en");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  g_autoptr (GBytes) none = NULL, one = NULL, replied = NULL, two = NULL, resolved = NULL;
  CodioRecord *first, *second;

  codio_house_painter_allocate (painter, 1000, 760);
  none = paint (painter, part);

  first = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "privacy", "Een", "Lid 1", now);
  codio_house_painter_update (painter);
  one = paint (painter, part);
  codio_profile_reply (profile, first, "Twee", "Lid 2", now);
  codio_house_painter_update (painter);
  replied = paint (painter, part);
  assert_description (painter, "privacy", "Privacy, Human rights, not judged, open comments: 1");
  second = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "privacy", "Drie", "Lid 1", now);
  codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_PROFILE, NULL, "Vier", "Lid 1", now);
  codio_house_painter_update (painter);
  two = paint (painter, part);
  assert_description (painter, "privacy", "Privacy, Human rights, not judged, open comments: 2");
  codio_profile_close_thread (profile, first, TRUE, "Lid 1", now);
  codio_profile_close_comment (profile, second, CODIO_COMMENT_STATE_WITHDRAWN, "Lid 1", now);
  codio_house_painter_update (painter);
  resolved = paint (painter, part);
  assert_description (painter, "privacy", "Privacy, Human rights, not judged");

  g_assert_false (g_bytes_equal (none, one));
  g_assert_true (g_bytes_equal (one, replied));
  g_assert_false (g_bytes_equal (one, two));
  g_assert_true (g_bytes_equal (none, resolved));
}

/* The first and the last column in which two pictures differ. */
static void
find_difference (GBytes *a,
                 GBytes *b,
                 gsize  *first,
                 gsize  *last)
{
  gsize size;
  const guint32 *one = g_bytes_get_data (a, &size), *other = g_bytes_get_data (b, NULL);

  *first = 1000;
  *last = 0;
  for (gsize i = 0; i < size / sizeof (guint32); i++)
    if (one[i] != other[i])
      {
        *first = MIN (*first, i % 1000);
        *last = MAX (*last, i % 1000);
      }
}

/* In a roof that is read from left to right the count stands to the right of the title, in whatever script that is. The
 * two titles have the same words, so that only they differ in the pictures. */
static void
test_roof_of_another_direction (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *roof = codio_edition_get_roof (edition);
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "en");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  g_autoptr (GBytes) one = NULL, other = NULL;
  gsize first, last;

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "גנים רעש");
  codio_house_painter_allocate (painter, 1000, 760);
  one = paint (painter, roof);
  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "רעש גנים");
  other = paint (painter, roof);
  find_difference (one, other, &first, &last);
  g_assert_cmpuint (first, <=, last);
  g_assert_cmpuint (last, <, 500);
}

/* Without colour every state still looks different: here all have the same colours. */
static void
test_signs (void)
{
  CodioPart *part = codio_edition_get_part (codio_edition_get (CODIO_EDITION_DEFAULT), "privacy");
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  CodioSwatch grey = { { 0.8, 0.8, 0.8 }, { 0, 0, 0 }, { 0.5, 0.5, 0.5 } };
  const struct
  {
    CodioColouring colouring;
    const char *member;
    int n;
  } cases[] = {
    { CODIO_COLOURING_WEIGHT, "weight", CODIO_WEIGHT_MAX + 1 },
    { CODIO_COLOURING_SECURED, "secured", CODIO_SECURED_SECURED + 1 },
    { CODIO_COLOURING_TOUCHED, "touched", CODIO_TOUCHED_BOTH + 1 },
  };

  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
  codio_house_painter_allocate (painter, 1000, 760);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

      codio_house_painter_set_colouring (painter, cases[i].colouring);
      for (int value = 0; value < cases[i].n; value++)
        {
          GBytes *bytes;

          codio_profile_set_number (profile, CODIO_RECORD (privacy), cases[i].member, value);
          bytes = paint_as (painter, part, &grey);
          g_assert_false (g_ptr_array_find_with_equal_func (seen, bytes, (GEqualFunc) g_bytes_equal, NULL));
          g_ptr_array_add (seen, bytes);
        }
      codio_profile_set_number (profile, CODIO_RECORD (privacy), cases[i].member, 0);
    }
}

/* On request, and decided dilemmas look different. */
static void
test_arcs (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  g_autoptr (GBytes) without = NULL, open = NULL, decided = NULL;
  CodioDilemma *dilemma = codio_profile_add_dilemma (profile, "privacy", "kennis");

  codio_house_painter_allocate (painter, 1000, 760);
  without = paint (painter, NULL);
  codio_house_painter_set_arcs (painter, TRUE);
  codio_house_painter_allocate (painter, 1000, 760);
  open = paint (painter, NULL);
  codio_profile_set_number (profile, CODIO_RECORD (dilemma), "status", CODIO_DILEMMA_STATUS_DECIDED);
  decided = paint (painter, NULL);

  g_assert_false (g_bytes_equal (without, open));
  g_assert_false (g_bytes_equal (open, decided));

  /* Many are still drawn, in a narrow house too; a profile that is gone has none. */
  for (int i = 0; i < 500; i++)
    codio_profile_add_dilemma (profile, i % 2 ? "privacy" : "toezicht", i % 3 ? "veiligheid" : "duurzaamheid");
  codio_house_painter_allocate (painter, 360, 760);
  g_clear_pointer (&decided, g_bytes_unref);
  decided = paint (painter, NULL);
  codio_house_painter_set_profile (painter, NULL);
  codio_house_painter_allocate (painter, 360, 760);
  g_clear_pointer (&decided, g_bytes_unref);
  decided = paint (painter, NULL);
}

static guint
count_pixels (cairo_surface_t         *surface,
              const cairo_rectangle_t *area)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint count = 0;

  for (int y = (int) ceil (area->y); y < (int) floor (area->y + area->height); y++)
    for (int x = (int) ceil (area->x); x < (int) floor (area->x + area->width); x++)
      count += ((const guint32 *) (gconstpointer) (data + y * stride))[x] != 0;

  return count;
}

/* Arcs cross bricks, and what is written there can be read. */
static void
test_arcs_pass_behind_names (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  static const char * const ends[] = { "burgerbetrokkenheid", "verantwoording", "toezicht", "bescherming", NULL };
  GListModel *parts = codio_house_painter_get_parts (painter);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 760);
  cairo_t *cr = cairo_create (surface);
  guint n_crossed = 0;

  codio_profile_add_dilemma (profile, ends[0], ends[1]);
  codio_profile_add_dilemma (profile, ends[3], ends[2]);
  codio_house_painter_set_arcs (painter, TRUE);
  codio_house_painter_allocate (painter, 1000, 760);
  codio_house_painter_draw_arcs (painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      CodioHouseContent content;
      cairo_rectangle_t area;

      if (codio_part_get_kind (part) != CODIO_PART_VALUE || g_strv_contains (ends, codio_part_get_id (part)))
        continue;

      codio_house_painter_get_area (painter, part, &area);
      n_crossed += count_pixels (surface, &area) > 0;
      codio_house_value_place (painter, codio_house_layout_get_box (painter->layout, part), &content);
      content.name.x += area.x;
      content.name.y += area.y;
      g_assert_cmpuint (count_pixels (surface, &content.name), ==, 0);
    }
  g_assert_cmpuint (n_crossed, >, 6);
  cairo_surface_destroy (surface);
}

/* In a narrow house they go from storey to storey, and pass behind the names of principles and foundations too. */
static void
test_arcs_between_storeys (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioHousePainter) painter = painter_new (catalog, profile, 14, PANGO_DIRECTION_LTR);
  GListModel *parts = codio_house_painter_get_parts (painter);
  cairo_surface_t *surface;
  cairo_t *cr;
  double height;
  guint n_crossed = 0;

  codio_profile_add_dilemma (profile, "burgerbetrokkenheid", "verantwoording");
  codio_profile_add_dilemma (profile, "transparantie", "toezicht");
  codio_profile_add_dilemma (profile, "bescherming", "kennis");
  codio_house_painter_set_arcs (painter, TRUE);
  codio_house_painter_measure (painter, 360, NULL, &height, NULL);
  codio_house_painter_allocate (painter, 360, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 360, (int) height);
  cr = cairo_create (surface);
  codio_house_painter_draw_arcs (painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      cairo_rectangle_t area, middle;

      if (codio_part_get_kind (part) != CODIO_PART_PRINCIPLE && codio_part_get_kind (part) != CODIO_PART_FOUNDATION)
        continue;

      /* Each name takes more than this. */
      codio_house_painter_get_area (painter, part, &area);
      middle = (cairo_rectangle_t) { area.x + area.width / 2 - 24, area.y + area.height / 2 - 6, 48, 12 };
      g_assert_cmpuint (count_pixels (surface, &middle), ==, 0);
      n_crossed += count_pixels (surface, &area) > 0;
    }
  g_assert_cmpuint (n_crossed, >, 2);
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
  g_test_add_func ("/codio/house-painter/content", test_content);
  g_test_add_func ("/codio/house-painter/additional", test_additional);
  g_test_add_func ("/codio/house-painter/choice", test_choice);
  g_test_add_func ("/codio/house-painter/measured-before", test_measured_before);
  g_test_add_func ("/codio/house-painter/proportions", test_proportions);
  g_test_add_func ("/codio/house-painter/walk", test_walk);
  g_test_add_func ("/codio/house-painter/mirrored", test_mirrored);
  g_test_add_func ("/codio/house-painter/describe", test_describe);
  g_test_add_func ("/codio/house-painter/describe-modes", test_describe_modes);
  g_test_add_func ("/codio/house-painter/roof-of-another-direction", test_roof_of_another_direction);
  g_test_add_func ("/codio/house-painter/signs", test_signs);
  g_test_add_func ("/codio/house-painter/arcs", test_arcs);
  g_test_add_func ("/codio/house-painter/arcs-pass-behind-names", test_arcs_pass_behind_names);
  g_test_add_func ("/codio/house-painter/arcs-between-storeys", test_arcs_between_storeys);
  g_test_add_func ("/codio/house-painter/draw", test_draw);
  g_test_add_func ("/codio/house-painter/comments", test_comments);
  g_test_add_func ("/codio/house-painter/finalize", test_finalize);

  return g_test_run ();
}
