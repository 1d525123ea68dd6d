/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>

#include "codio-record-private.h"
#include "codio-test-contrast.h"
#include "codio-test.h"

static const int widths[] = { 300, 360, 640, 900, 1400 };

static CodioChart *
create_mirrored (CodioChartKind  kind,
                 CodioProfile   *profile,
                 const char     *language,
                 double          size,
                 PangoDirection  direction)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new (language);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  CodioChart *chart = codio_chart_new (kind, catalog);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 20, G_DATE_OCTOBER, 2026);
  pango_context_set_base_dir (context, direction);
  codio_chart_set_font (chart, context, size);
  g_clear_object (&context);
  codio_chart_set_profile (chart, profile, &today);

  return chart;
}

static CodioChart *
create_chart (CodioChartKind  kind,
              CodioProfile   *profile,
              const char     *language,
              double          size)
{
  return create_mirrored (kind, profile, language, size, PANGO_DIRECTION_LTR);
}

static CodioRecord *
add_action (CodioProfile *profile,
            const char   *text,
            const char   *value)
{
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
  g_autofree char *id = g_uuid_string_random ();

  codio_record_set_string (action, "id", id);
  codio_profile_set_string (profile, action, "text", text);
  codio_profile_set_strings (profile, action, "values", (const char *[]) { value, NULL });
  codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);

  return action; /* the list keeps it alive */
}

/* The example with actions that are harder to draw: without a text, with a long one, with text that turns around. */
static CodioProfile *
create_profile (void)
{
  CodioProfile *profile = codio_test_example ();
  CodioRecord *action;

  add_action (profile, "", "privacy");
  action = add_action (profile, "Een lange naam zonder einde, zoals toezichthoudersverantwoordelijkheidsregeling en "
                                "meer van dat alles, tot na de tweede regel en de derde.", "privacy");
  codio_profile_set_string (profile, action, "due-on", "2040-02-29");
  for (guint i = 0; i < 30; i++)
    {
      action = add_action (profile, "Rechts \342\200\256naar links", "veiligheid");
      codio_profile_prioritise (profile, CODIO_ACTION (action), 1 + (int) (i % 3), 4);
      codio_profile_set_number (profile, action, "status", (int) (i % 5));
      codio_profile_set_number (profile, action, "category", (int) (i % 7));
      codio_profile_set_string (profile, action, "due-on", i % 2 ? "2026-10-20" : "2026-10-01");
    }

  return profile;
}

static gboolean
overlap (const cairo_rectangle_t *a,
         const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
contains (const cairo_rectangle_t *a,
          double                   x,
          double                   y,
          double                   width,
          double                   height)
{
  return x >= a->x - 0.6 && y >= a->y - 0.6 && x + width <= a->x + a->width + 0.6 &&
         y + height <= a->y + a->height + 0.6;
}

/* All is within the chart, text within its box, and what can be chosen does not lie on each other. */
static void
test_places (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();

  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (double size = 11; size < 20; size += 4)
        {
          g_autoptr (CodioChart) chart = create_chart (kind, profile, i % 2 ? "nl" : "en", size);
          cairo_rectangle_t all = { 0, 0, widths[i], codio_chart_allocate (chart, widths[i]) };

          g_test_message ("chart %d at %d with text of %.0f", kind, widths[i], size);
          for (guint j = 0; j < codio_chart_get_n_marks (chart); j++)
            {
              const cairo_rectangle_t *area = &codio_chart_get_mark (chart, j)->area;

              g_assert_cmpfloat (area->width, >, 0);
              g_assert_cmpfloat (area->height, >=, 24);
              g_assert_true (contains (&all, area->x, area->y, area->width, area->height));
              for (guint k = 0; k < j; k++)
                g_assert_false (overlap (area, &codio_chart_get_mark (chart, k)->area));
            }

          for (guint j = 0; j < chart->items->len; j++)
            {
              const CodioChartItem *item = &g_array_index (chart->items, CodioChartItem, j);
              PangoRectangle text;

              if (item->text == NULL)
                continue;
              pango_layout_get_extents (item->text, NULL, &text);
              if (!contains (&item->area, item->text_x + text.x / (double) PANGO_SCALE, item->text_y,
                             text.width / (double) PANGO_SCALE, text.height / (double) PANGO_SCALE))
                g_error ("'%s' is not in its box: %g %g in %g %g", pango_layout_get_text (item->text),
                         text.width / (double) PANGO_SCALE, text.height / (double) PANGO_SCALE, item->area.width,
                         item->area.height);
            }
        }
}

/* Where one reads from right to left all is where a mirror shows it, and a text begins at the right of its place. */
static void
test_mirrored (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();

  add_action (profile, "\331\205\330\261\330\255\330\250\330\247", "privacy");
  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        g_autoptr (CodioChart) chart = create_chart (kind, profile, "en", 14);
        g_autoptr (CodioChart) mirrored = create_mirrored (kind, profile, "en", 14, PANGO_DIRECTION_RTL);
        double height = codio_chart_allocate (chart, widths[i]);

        g_assert_false (codio_chart_is_mirrored (chart));
        g_assert_true (codio_chart_is_mirrored (mirrored));
        g_assert_cmpfloat_with_epsilon (codio_chart_allocate (mirrored, widths[i]), height, 0.5);
        for (guint j = 0; j < codio_chart_get_n_marks (chart); j++)
          {
            const cairo_rectangle_t *area = &codio_chart_get_mark (chart, j)->area;
            const cairo_rectangle_t *other = &codio_chart_get_mark (mirrored, j)->area;

            g_assert_cmpfloat_with_epsilon (other->x, widths[i] - area->x - area->width, 0.5);
            g_assert_cmpfloat_with_epsilon (other->width, area->width, 0.5);
            g_assert_cmpfloat_with_epsilon (other->y, area->y, 0.5);
          }
        for (guint j = 0; j < mirrored->items->len; j++)
          {
            const CodioChartItem *item = &g_array_index (mirrored->items, CodioChartItem, j);
            const CodioChartItem *plain = &g_array_index (chart->items, CodioChartItem, j);
            PangoRectangle text;

            if (item->text == NULL || pango_layout_get_alignment (item->text) == PANGO_ALIGN_CENTER)
              continue;
            pango_layout_get_extents (item->text, NULL, &text);
            g_assert_cmpfloat_with_epsilon (item->text_x + (text.x + text.width) / (double) PANGO_SCALE,
                                            widths[i] - plain->text_x, 1);
          }
      }
}

/* How much the form or the line of a piece stands out from the ground and, where it may lie on one, from a panel. */
static double
get_graphics_contrast (CodioChart           *chart,
                       const CodioChartItem *item)
{
  const CodioChartItem panel = { .fill = CODIO_CHART_FILL_PANEL };
  const CodioSwatch swatch = codio_chart_get_swatch (chart, item);
  const CodioColor grounds[] = {
    codio_palette_get_ground (chart->scheme),
    codio_chart_get_swatch (chart, &panel).fill,
  };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      double contrast = codio_test_get_contrast (swatch.fill, grounds[i]);

      if (item->round || item->line != CODIO_LINE_NONE)
        contrast = MAX (contrast, codio_test_get_contrast (swatch.outline, grounds[i]));
      least = MIN (least, contrast);
    }

  return least;
}

/* Also less important text, and on a panel it lies on. A disc, and a line that is not solid, say something; what a box
 * is there for is said by the text in it. */
static void
test_contrast (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();

  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    {
      g_autoptr (CodioChart) chart = create_chart (kind, profile, "nl", 14);

      codio_chart_allocate (chart, 900);
      for (CodioScheme scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
        {
          const double least = codio_test_get_text_contrast (scheme);

          codio_chart_set_scheme (chart, scheme);
          for (guint i = 0; i < chart->items->len; i++)
            {
              const CodioChartItem *item = &g_array_index (chart->items, CodioChartItem, i);
              CodioChartItem panel = { .fill = CODIO_CHART_FILL_PANEL, .dim = item->dim };
              CodioSwatch swatch = codio_chart_get_swatch (chart, item);

              if (item->round || item->line == CODIO_LINE_DASHED || item->line == CODIO_LINE_DOTTED)
                g_assert_cmpfloat (get_graphics_contrast (chart, item), >=, CODIO_TEST_GRAPHICS_CONTRAST);
              if (item->text == NULL)
                continue;
              g_assert_cmpfloat (codio_test_get_contrast (swatch.text, swatch.fill), >=, least);
              if (item->fill == CODIO_CHART_FILL_NONE)
                g_assert_cmpfloat (codio_test_get_contrast (swatch.text, codio_chart_get_swatch (chart, &panel).fill),
                                   >=, least);
            }
        }
    }
}

/* What is drawn is said, in both languages and without characters that change the direction of text. */
static void
test_words (void)
{
  static const struct {
    CodioChartKind kind;
    const char *language;
    const char *words[4];
  } cases[] = {
    { CODIO_CHART_COVERAGE, "en",
      { "9 of the 22 values at stake have no action: ", "\nNon-discrimination: no action yet\n",
        "\nProtection, Procurement and dealings with market parties: 1 done\n" } },
    { CODIO_CHART_COVERAGE, "nl",
      { "Voor 9 van de 22 waarden in het geding is er geen afspraak: ", "\nIntegriteit: nog geen afspraak\n",
        "Zonder categorie" } },
    { CODIO_CHART_PRIORITIES, "en",
      { "Of 2 of the 40 actions it is not said how necessary and how important they are.",
        ": very necessary and very important\n", "importance not said",
        "Rechts naar links (Done): " } },
    { CODIO_CHART_PRIORITIES, "nl", { ": zeer noodzakelijk en zeer belangrijk\n", "niet gezegd hoe belangrijk" } },
    { CODIO_CHART_TIMELINE, "en",
      { " dates are overdue. ", "\n9 June 2026 · review of a dilemma · overdue: ", "\n1 May 2026 · Done: ",
        "\n20 October 2026 · today: Rechts naar links" } },
    { CODIO_CHART_TIMELINE, "nl", { "\n29 februari 2040: Een lange naam", " · vandaag: ", " · te laat: " } },
  };
  g_autoptr (CodioProfile) profile = create_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioChart) chart = create_chart (cases[i].kind, profile, cases[i].language, 14);
      g_autofree char *text = codio_chart_describe (chart);

      g_assert_null (strstr (text, "\342\200\256"));
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].words) && cases[i].words[j]; j++)
        if (strstr (text, cases[i].words[j]) == NULL)
          g_error ("'%s' is not in: %s", cases[i].words[j], text);
    }
}

/* The place of a disc is the cell that it says, and the list of those without a place is where one is taken out. */
static void
test_cells (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (CodioChart) chart = create_chart (CODIO_CHART_PRIORITIES, profile, "nl", 14);
      int necessity, importance;

      codio_chart_allocate (chart, widths[i]);
      for (guint j = 0; j < codio_chart_get_n_marks (chart); j++)
        {
          const CodioChartMark *mark = codio_chart_get_mark (chart, j);
          CodioRecord *action = g_ptr_array_index (mark->records, 0);

          g_assert_true (codio_chart_find_cell (chart, mark->area.x + mark->area.width / 2,
                                                mark->area.y + mark->area.height / 2, &necessity, &importance, NULL));
          g_assert_cmpint (necessity, ==, codio_record_get_number (action, "necessity"));
          g_assert_cmpint (importance, ==, codio_record_get_number (action, "importance"));
        }
      g_assert_false (codio_chart_find_cell (chart, -5, -5, &necessity, &importance, NULL));
    }
}

static void
test_drawn (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioProfile) empty = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  for (CodioChartKind kind = 0; kind < CODIO_N_CHARTS; kind++)
    {
      g_autoptr (CodioChart) bare = create_chart (kind, empty, "en", 14);
      CodioChart *chart = create_chart (kind, profile, "en", 14);
      g_autofree char *summary = codio_chart_dup_summary (bare);
      int height = (int) codio_chart_allocate (chart, 800);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, height);
      cairo_t *cr = cairo_create (surface);

      codio_chart_draw (chart, cr);
      for (guint i = 0; i < codio_chart_get_n_marks (chart); i++)
        codio_chart_draw_mark (chart, i, 1, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);

      g_assert_cmpfloat (codio_chart_allocate (bare, 800), <=, 0);
      g_assert_cmpuint (codio_chart_get_n_marks (bare), ==, 0);
      g_assert_cmpstr (summary, !=, "");
      g_assert_finalize_object (chart);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/chart/places", test_places);
  g_test_add_func ("/codio/chart/mirrored", test_mirrored);
  g_test_add_func ("/codio/chart/contrast", test_contrast);
  g_test_add_func ("/codio/chart/words", test_words);
  g_test_add_func ("/codio/chart/cells", test_cells);
  g_test_add_func ("/codio/chart/drawn", test_drawn);

  return g_test_run ();
}
