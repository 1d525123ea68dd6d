/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <pango/pangocairo.h>

#include "codio-dilemma-chart.h"
#include "codio-label-private.h"

#include "codio-test.h"

#define TODAY "2026-06-15"

static CodioDilemma *
add (CodioProfile *profile,
     const char   *first,
     const char   *second,
     int           status,
     const char   *review)
{
  CodioDilemma *dilemma = codio_profile_add_dilemma (profile, first, second);

  codio_profile_set_number (profile, CODIO_RECORD (dilemma), "status", status);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "review-on", review);

  return dilemma;
}

static CodioProfile *
create_profile (void)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  add (profile, "privacy", "transparantie", CODIO_DILEMMA_STATUS_DECIDED, "");
  add (profile, "transparantie", "privacy", CODIO_DILEMMA_STATUS_OPEN, "2026-06-14");
  codio_profile_collide (profile, add (profile, "kennis", "privacy", CODIO_DILEMMA_STATUS_REVISIT, "2026-06-15"),
                         (const char *[]) { "kennis", "privacy", "toezicht", NULL });

  return profile;
}

/* What is drawn is also said, in the order of the house. */
static void
test_describe (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  CodioDilemmaChart *chart = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
  g_autofree char *text = codio_dilemma_chart_describe (chart);

  g_assert_cmpstr (text, ==,
                   "Transparency and Privacy, dilemmas: 2, open, review overdue\n"
                   "Privacy and Knowledge, to be revisited\n"
                   "Privacy and Oversight, to be revisited\n"
                   "Knowledge and Oversight, to be revisited\n");
  g_assert_cmpuint (codio_dilemma_chart_get_n_cells (chart), ==, 4);
  g_assert_cmpuint (codio_dilemma_chart_get_dilemmas (chart, 0)->len, ==, 2);
  g_assert_cmpuint (codio_dilemma_chart_get_dilemmas (chart, 1)->len, ==, 1);
  g_assert_finalize_object (chart);
}

static void
test_empty (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioDilemmaChart) chart = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
  g_autofree char *text = codio_dilemma_chart_describe (chart);

  g_assert_cmpuint (codio_dilemma_chart_get_n_cells (chart), ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static guint32
pixel_at (cairo_surface_t *surface,
          double           x,
          double           y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return ((const guint32 *) (gconstpointer) (data + (int) y * cairo_image_surface_get_stride (surface)))[(int) x];
}

/* In each scheme the cells are within the drawing, apart from each other, and of another colour than where no dilemma
 * is. */
static void
test_draw (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (int scheme = 0; scheme < CODIO_N_SCHEMES; scheme++)
    {
      g_autoptr (CodioDilemmaChart) chart = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
      double minimum, natural, height;
      cairo_surface_t *surface;
      cairo_t *cr;

      codio_dilemma_chart_set_scheme (chart, (CodioScheme) scheme);
      codio_dilemma_chart_set_font (chart, context, 12);
      codio_dilemma_chart_measure (chart, &minimum, &natural, &height);
      g_assert_cmpfloat (minimum, <=, natural);

      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) natural, (int) height);
      cr = cairo_create (surface);
      codio_dilemma_chart_allocate (chart, natural);
      codio_dilemma_chart_draw (chart, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);

      for (guint i = 0; i < codio_dilemma_chart_get_n_cells (chart); i++)
        {
          cairo_rectangle_t area;

          codio_dilemma_chart_get_area (chart, i, &area);
          g_assert_cmpfloat (area.x, >=, 0);
          g_assert_cmpfloat (area.x + area.width, <=, natural);
          g_assert_cmpfloat (area.y + area.height, <=, height);
          g_assert_cmpuint (pixel_at (surface, area.x + 3, area.y + area.height - 3) >> 24, ==, 0xff);
          for (guint j = 0; j < i; j++)
            {
              cairo_rectangle_t other;

              codio_dilemma_chart_get_area (chart, j, &other);
              g_assert_true (other.x + other.width <= area.x || area.x + area.width <= other.x ||
                             other.y + other.height <= area.y || area.y + area.height <= other.y);
            }
        }
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

/* A name that is cut off can be had in full, with the number that leads to its column. */
static void
test_cut (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (CodioDilemmaChart) chart = NULL;
  g_autofree char *name = NULL;
  double minimum, natural;
  cairo_rectangle_t area;

  add (profile, "privacy", "menselijke-eindverantwoordelijkheid", CODIO_DILEMMA_STATUS_OPEN, "");
  chart = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, 1, 1)); /* a pointer may rest there before it is drawn */
  codio_dilemma_chart_set_font (chart, context, 12);
  codio_dilemma_chart_measure (chart, &minimum, &natural, NULL);
  g_assert_cmpfloat (minimum, <, natural);

  codio_dilemma_chart_allocate (chart, minimum);
  codio_dilemma_chart_get_area (chart, 0, &area);
  name = codio_dilemma_chart_dup_cut_name (chart, 1, area.y + 1);
  g_assert_cmpstr (name, ==, "Ultimate human responsibility 2");
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, 1, 1)); /* Privacy */
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, area.x + 1, area.y + 1));
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, 1, 1000));
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, -1, -1));

  codio_dilemma_chart_allocate (chart, natural);
  g_assert_null (codio_dilemma_chart_dup_cut_name (chart, 1, area.y + 1));
  g_object_unref (context);
}

/* The legend is not cut off, however few values there are and however short their names. */
static void
test_legend (void)
{
  static const char * const words[] = { "choice made", "to be revisited", "review overdue" };
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioDilemmaChart) chart = NULL;
  double minimum, natural;

  add (profile, "privacy", "kennis", CODIO_DILEMMA_STATUS_OPEN, "2026-06-14");
  chart = codio_dilemma_chart_new (profile, dutch, TODAY);
  codio_dilemma_chart_set_font (chart, context, 12);
  codio_dilemma_chart_measure (chart, &minimum, &natural, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PangoLayout) layout = codio_label_new (context, 12, PANGO_WEIGHT_NORMAL);
      int width;

      pango_layout_set_text (layout, codio_catalog_message (dutch, words[i]), -1);
      pango_layout_get_size (layout, &width, NULL);
      g_assert_cmpfloat (minimum, >=, 2 * 12 + (double) width / PANGO_SCALE);
      g_assert_cmpfloat (natural, >=, minimum);
    }
  g_object_unref (context);
}

/* Where one reads from right to left the names are at the right. */
static void
test_mirrored (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioDilemmaChart) chart = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
  g_autoptr (CodioDilemmaChart) mirrored = codio_dilemma_chart_new (profile, codio_catalog_get_default (), TODAY);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoContext *other = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double width;

  pango_context_set_base_dir (other, PANGO_DIRECTION_RTL);
  codio_dilemma_chart_set_font (chart, context, 12);
  codio_dilemma_chart_set_font (mirrored, other, 12);
  codio_dilemma_chart_measure (chart, &width, NULL, NULL);
  codio_dilemma_chart_allocate (chart, width);
  codio_dilemma_chart_allocate (mirrored, width);
  for (guint i = 0; i < codio_dilemma_chart_get_n_cells (chart); i++)
    {
      cairo_rectangle_t area, mirror;

      codio_dilemma_chart_get_area (chart, i, &area);
      codio_dilemma_chart_get_area (mirrored, i, &mirror);
      g_assert_cmpfloat_with_epsilon (mirror.x, width - area.x - area.width, 0.001);
      g_assert_cmpfloat_with_epsilon (mirror.y, area.y, 0.001);
    }
  for (double y = 1; y < 100; y += 10)
    {
      g_autofree char *name = codio_dilemma_chart_dup_cut_name (chart, 1, y);
      g_autofree char *same = codio_dilemma_chart_dup_cut_name (mirrored, width - 1, y);

      g_assert_cmpstr (name, ==, same);
      g_assert_null (codio_dilemma_chart_dup_cut_name (mirrored, 1, y));
    }
  g_object_unref (context);
  g_object_unref (other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/dilemma-chart/describe", test_describe);
  g_test_add_func ("/codio/dilemma-chart/empty", test_empty);
  g_test_add_func ("/codio/dilemma-chart/draw", test_draw);
  g_test_add_func ("/codio/dilemma-chart/cut", test_cut);
  g_test_add_func ("/codio/dilemma-chart/legend", test_legend);
  g_test_add_func ("/codio/dilemma-chart/mirrored", test_mirrored);

  return g_test_run ();
}
