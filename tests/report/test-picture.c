/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-picture.h"

#include <cairo.h>
#include <gio/gio.h>
#include <string.h>

#include "codio-profile-ballots.h"
#include "codio-test.h"

static CodioPicture *
draw (CodioProfile     *profile,
      CodioPictureKind  kind,
      const char       *time,
      GError          **error)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);

  options.time = time;

  return codio_picture_new (profile, kind, &options, error);
}

/* A profile of which there is something in each picture. */
static CodioProfile *
create_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", "marked.codio", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  CodioProfile *profile;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  profile = codio_test_read (json);
  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "<b> & \"drones\" \xef\xbf\xbf");

  return profile;
}

typedef struct
{
  guint n_images;
  GString *title;
  GString *description;
} Seen;

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  Seen *seen = data;

  if (g_str_equal (element, "svg"))
    for (; *names; names++, values++)
      seen->n_images += g_str_equal (*names, "role") && g_str_equal (*values, "img");
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Seen *seen = data;
  const char *element = g_markup_parse_context_get_element (context);

  if (g_strcmp0 (element, "title") == 0)
    g_string_append_len (seen->title, text, (gssize) length);
  else if (g_strcmp0 (element, "desc") == 0)
    g_string_append_len (seen->description, text, (gssize) length);
}

static const struct
{
  const char *name;
  const char *label;
  const char *says; /* in the description */
} kinds[CODIO_N_PICTURES] = {
  [CODIO_PICTURE_HOUSE] = { "house", NULL, "weight 4 of 4: Privacy" },
  [CODIO_PICTURE_DILEMMAS] = { "dilemmas", "Dilemmas", "Privacy and Knowledge, choice made" },
  [CODIO_PICTURE_COVERAGE] = { "coverage", "Coverage", "Privacy" },
  [CODIO_PICTURE_PRIORITIES] = { "priorities", "Priorities", "Mark-action-text" },
  [CODIO_PICTURE_TIMELINE] = { "timeline", "Timeline", "1 September 2026" },
  [CODIO_PICTURE_BALLOTS] = { "ballots", "Ballots", "Privacy: " },
};

static void
test_svg (gconstpointer data)
{
  const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  CodioPictureKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (CodioProfile) profile = create_full ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (CodioPicture) picture = NULL, again = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GString) title = g_string_new (NULL), description = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Seen seen = { 0, title, description };

  picture = draw (profile, kind, NULL, &error);
  g_assert_no_error (error);
  first = codio_picture_to_svg (picture, &error);
  g_assert_no_error (error);
  again = draw (profile, kind, NULL, &error);
  second = codio_picture_to_svg (again, &error);
  g_assert_true (g_bytes_equal (first, second));

  context = g_markup_parse_context_new (&parser, 0, &seen, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (first, NULL), (gssize) g_bytes_get_size (first), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen.n_images, ==, 1);
  g_test_message ("%s: %s", title->str, description->str);
  g_assert_true (g_str_has_prefix (title->str, "<b> & \"drones\" "));
  if (kinds[kind].label)
    g_assert_true (g_str_has_suffix (title->str, kinds[kind].label));
  g_assert_nonnull (strstr (description->str, kinds[kind].says));
  g_assert_false (g_str_has_suffix (description->str, "\n"));
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
test_png (gconstpointer data)
{
  g_autoptr (CodioProfile) profile = create_full ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioPicture) picture = draw (profile, GPOINTER_TO_UINT (data), NULL, &error);
  g_autoptr (GBytes) first = codio_picture_to_png (picture, &error);
  g_autoptr (GBytes) second = codio_picture_to_png (picture, &error);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (first);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, stream);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2 * (int) codio_picture_get_width (picture));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 2 * (int) codio_picture_get_height (picture));
  cairo_surface_destroy (surface);
}

/* A picture without anything in it says nothing; a sentence does. */
static void
test_empty (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  for (CodioPictureKind i = 0; i < CODIO_N_PICTURES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CodioPicture) picture = draw (profile, i, NULL, &error);

      if (i == CODIO_PICTURE_HOUSE)
        {
          g_assert_no_error (error);
          g_assert_nonnull (picture);
          continue;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_null (picture);
    }
}

/* What nobody may see yet is in no picture. */
static void
test_blind (void)
{
  g_autoptr (CodioProfile) profile = create_full ();
  g_autoptr (CodioPicture) picture = NULL;
  g_autoptr (GError) error = NULL;

  codio_profile_set_strings (profile, CODIO_RECORD (profile), "voters",
                             (const char * const[]) { "Mark-voter", "Somebody else", NULL });
  codio_profile_close_ballots (profile, FALSE);
  picture = draw (profile, CODIO_PICTURE_BALLOTS, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What day it is comes from the options, not from the clock. */
static void
test_time (void)
{
  g_autoptr (CodioProfile) profile = create_full ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioPicture) before = draw (profile, CODIO_PICTURE_TIMELINE, "2026-08-31T12:00:00Z", &error);
  g_autoptr (CodioPicture) after = draw (profile, CODIO_PICTURE_TIMELINE, "2026-09-02T12:00:00Z", &error);

  g_assert_null (strstr (codio_picture_get_description (before), "overdue"));
  g_assert_nonnull (strstr (codio_picture_get_description (after), "overdue"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < CODIO_N_PICTURES; i++)
    {
      g_autofree char *svg = g_strdup_printf ("/codio/picture/svg/%s", kinds[i].name);
      g_autofree char *png = g_strdup_printf ("/codio/picture/png/%s", kinds[i].name);

      g_test_add_data_func (svg, GUINT_TO_POINTER (i), test_svg);
      g_test_add_data_func (png, GUINT_TO_POINTER (i), test_png);
    }
  g_test_add_func ("/codio/picture/empty", test_empty);
  g_test_add_func ("/codio/picture/blind", test_blind);
  g_test_add_func ("/codio/picture/time", test_time);

  return g_test_run ();
}
