/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-report.h"

#include "codio-test.h"
#include "codio-typesetter.h"

/* How a report tells how far it is, and how it is stopped; what is in it is for check-contents.py. */

typedef struct
{
  GCancellable *cancellable;
  double cancel_at;
  double fraction;
  guint n_told;
} Fixture;

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpfloat (fraction, >, fixture->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  fixture->fraction = fraction;
  fixture->n_told++;
  if (fraction >= fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static GBytes *
create (Fixture  *fixture,
        GError  **error)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);

  options.progress = progress_cb;
  options.progress_data = fixture;

  return codio_report_create (profile, &options, fixture->cancellable, error);
}

static void
test_progress (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Fixture fixture = { cancellable, 2, 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = create (&fixture, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpfloat_with_epsilon (fixture.fraction, 1, 1e-9);
  g_assert_cmpuint (fixture.n_told, >, 50);
}

static void
test_cancel (void)
{
  static const double moments[] = { 0.01, 0.2, 0.5, 0.75 };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Fixture fixture = { cancellable, moments[i], 0, 0 };
      g_autoptr (GError) error = NULL;

      g_assert_null (create (&fixture, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (fixture.fraction, <, moments[i] + 0.2);
    }
}

/* Lines are broken where they would be if the whole text were laid out at once. */
static void
test_long_texts (void)
{
  CodioPdfWriter *writer = codio_pdf_writer_new (595, 842);
  CodioTypesetter *typesetter = codio_typesetter_new (writer, CODIO_PAPER_A4, "nl");
  g_autoptr (GString) words = g_string_new (NULL), word = g_string_new (NULL);
  double height, once;

  for (guint i = 0; i < 400; i++)
    g_string_append (words, "Dit zijn woorden van verschillende lengte.\n");
  once = codio_typesetter_measure (typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, "Dit zijn woorden van verschillende "
                                                                                  "lengte.");
  height = codio_typesetter_measure (typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, words->str);
  g_assert_cmpfloat_with_epsilon (height, 400 * once + CODIO_LINE, 0.01); /* the last end of line begins one more */

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (word, 'w');
  height = codio_typesetter_measure (typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, word->str);
  g_string_truncate (word, 5000);
  once = codio_typesetter_measure (typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, word->str);
  g_assert_cmpfloat_with_epsilon (height, 20 * once, 0.02 * height);

  g_assert_finalize_object (typesetter);
  g_assert_finalize_object (writer);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/report/progress", test_progress);
  g_test_add_func ("/codio/report/cancel", test_cancel);
  g_test_add_func ("/codio/report/long-texts", test_long_texts);

  return g_test_run ();
}
