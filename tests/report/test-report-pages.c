/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "codio-report.h"
#include "codio-test.h"

/* Returns the share of the page that is not paper. */
static double
measure_ink (cairo_surface_t *page)
{
  cairo_surface_t *image;
  cairo_rectangle_t paper;
  const guchar *pixels;
  guint n_dark = 0;
  int stride;
  cairo_t *cr;

  g_assert_true (cairo_recording_surface_get_extents (page, &paper));
  image = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) paper.width, (int) paper.height);
  cr = cairo_create (image);
  cairo_set_source_surface (cr, page, 0, 0);
  cairo_paint (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  pixels = cairo_image_surface_get_data (image);
  stride = cairo_image_surface_get_stride (image);
  for (int y = 0; y < (int) paper.height; y++)
    for (int x = 0; x < (int) paper.width; x++)
      n_dark += pixels[y * stride + x] > 64;
  cairo_surface_destroy (image);

  return n_dark / (paper.width * paper.height);
}

static void
test_pages (void)
{
  CodioProfile *profile = codio_test_example ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autoptr (GError) error = NULL;
  CodioPdfWriter *writer = codio_report_draw (profile, CODIO_EXPORT_PDF, &options, NULL, &error);
  cairo_rectangle_t paper;
  guint n;

  g_assert_no_error (error);
  n = codio_pdf_writer_get_page (writer);
  g_assert_cmpuint (n, >, 4);
  for (guint i = 1; i <= n; i++)
    g_assert_cmpfloat (measure_ink (codio_pdf_writer_get_drawing (writer, i)), >, 0.001);
  g_assert_null (codio_pdf_writer_get_drawing (writer, n + 1));
  g_assert_cmpuint (codio_pdf_writer_find_page (writer, "method"), ==, n);

  g_assert_true (cairo_recording_surface_get_extents (codio_pdf_writer_get_drawing (writer, n), &paper));
  g_assert_cmpfloat_with_epsilon (paper.width / 72, 210 / 25.4, 0.001);
  g_assert_cmpfloat_with_epsilon (paper.height / 72, 297 / 25.4, 0.001);

  g_assert_finalize_object (writer);
  g_assert_finalize_object (profile);
}

/* What cannot be written is not shown as if it could be. */
static void
test_missing (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autoptr (GError) drawn = NULL;
  g_autoptr (GError) written = NULL;

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "Spijkerschrift \xf0\x90\x8e\x80");
  g_assert_null (codio_report_draw (profile, CODIO_EXPORT_PDF, &options, NULL, &drawn));
  g_assert_error (drawn, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (drawn->message, "(U+10380)"));
  g_assert_null (codio_report_create (profile, &options, NULL, &written));
  g_assert_cmpstr (drawn->message, ==, written->message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/report-pages/pages", test_pages);
  g_test_add_func ("/codio/report-pages/missing", test_missing);

  return g_test_run ();
}
