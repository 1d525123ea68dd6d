/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-value-private.h"

#include "codio-comparison.h"
#include "codio-export.h"
#include "codio-moment.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-test.h"

/* What changed between two states of a profile: in the house, and as an appendix of the report. */

typedef struct
{
  CodioCatalog *catalog;
  CodioProfile *before;
  CodioProfile *after;
  CodioHousePainter *painter;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  self->catalog = codio_catalog_new ("en");
  self->before = codio_test_example ();
  self->after = codio_test_example ();
  self->painter = codio_house_painter_new (codio_profile_get_edition (self->before), self->catalog);
  codio_house_painter_set_font (self->painter, context, 12);
  g_object_unref (context);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->painter);
  g_assert_finalize_object (self->before);
  g_assert_finalize_object (self->after);
  g_assert_finalize_object (self->catalog);
}

static void
judge (CodioProfile   *profile,
       const char     *value,
       CodioJudgement  judgement)
{
  codio_profile_judge (profile, codio_profile_get_assessment (profile, value), judgement);
}

static CodioRecord *
add_value (CodioProfile *profile,
           const char   *id)
{
  g_autoptr (CodioRecord) value = codio_additional_value_new ("mensenrechten");

  codio_record_set_string (value, "id", id);
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", value);
  codio_profile_set_string (profile, value, "name", "Rest");

  return value; /* the list keeps it alive */
}

static void
assert_description (Fixture    *self,
                    CodioPart  *part,
                    const char *expected)
{
  g_autofree char *description = codio_house_painter_describe_part (self->painter, part);

  g_test_message ("%s", description);
  g_assert_true (g_str_has_suffix (description, expected));
}

static void
assert_part (Fixture    *self,
             const char *id,
             const char *expected)
{
  assert_description (self, codio_edition_get_part (codio_profile_get_edition (self->after), id), expected);
}

static GBytes *
paint (CodioHousePainter *painter,
       CodioPart         *part)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 120);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  codio_house_painter_draw_part (painter, part, NULL, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * 120);
  cairo_surface_destroy (surface);

  return bytes;
}

static CodioMark
get_mark (Fixture    *self,
          const char *id)
{
  CodioPart *part = codio_edition_get_part (codio_profile_get_edition (self->after), id);
  CodioHouseContent content;

  codio_house_value_place (self->painter, codio_house_layout_get_box (self->painter->layout, part), &content);
  g_assert_true (content.at_stake);
  g_assert_cmpfloat (content.sign.width, >, 0);
  g_assert_cmpuint (content.n_badges, ==, 0);

  return content.mark;
}

static void
test_changes (Fixture       *self,
              gconstpointer  data)
{
  static const char * const expected[] = {
    "Now at stake, and not before: Integrity.", "No longer at stake: Privacy.", "Changed in another way: ",
    "Not changed: ",
  };
  CodioEdition *edition = codio_profile_get_edition (self->after);
  g_autoptr (CodioComparison) comparison = NULL;
  g_autoptr (GBytes) same = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autofree char *all = NULL;

  judge (self->before, "integriteit", CODIO_JUDGEMENT_NOT_AT_STAKE);
  judge (self->after, "integriteit", CODIO_JUDGEMENT_AT_STAKE);
  judge (self->before, "privacy", CODIO_JUDGEMENT_AT_STAKE);
  judge (self->after, "privacy", CODIO_JUDGEMENT_NOT_AT_STAKE);
  codio_profile_set_string (self->after, CODIO_RECORD (codio_profile_get_assessment (self->after, "kennis")), "reason",
                            "Anders");
  codio_profile_add_dilemma (self->after, "veiligheid", "kennis");
  codio_profile_set_string (self->after, CODIO_RECORD (self->after), "title", "Anders");

  comparison = codio_comparison_new (self->before, self->after);
  codio_house_painter_allocate (self->painter, 1000, 760);
  same = paint (self->painter, codio_edition_get_part (edition, "kennis"));
  codio_house_painter_set_comparison (self->painter, comparison);
  codio_house_painter_allocate (self->painter, 1000, 760);
  changed = paint (self->painter, codio_edition_get_part (edition, "kennis"));
  g_assert_false (g_bytes_equal (same, changed));

  g_assert_cmpuint (codio_comparison_count (comparison, CODIO_VALUE_NEW), ==, 1);
  g_assert_cmpuint (codio_comparison_count (comparison, CODIO_VALUE_GONE), ==, 1);
  g_assert_cmpuint (codio_comparison_count (comparison, CODIO_VALUE_CHANGED), ==, 2);
  g_assert_cmpint (get_mark (self, "integriteit"), ==, CODIO_MARK_NEW);
  g_assert_cmpint (get_mark (self, "privacy"), ==, CODIO_MARK_GONE);
  g_assert_cmpint (get_mark (self, "kennis"), ==, CODIO_MARK_CHANGED);
  assert_part (self, "kennis", ", Quality of governance, changed, different: Reason and Dilemmas");
  assert_part (self, "veiligheid", ", changed, different: Dilemmas");
  assert_part (self, "gebruiksvriendelijkheid", ", not changed");
  assert_description (self, codio_edition_get_roof (edition), ", Anders, 4 of 31 values changed");

  all = codio_house_painter_describe (self->painter);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_nonnull (strstr (all, expected[i]));
  g_assert_null (strstr (all, "At stake with weight"));

  /* Back to one state. */
  codio_house_painter_set_profile (self->painter, self->after);
  codio_house_painter_allocate (self->painter, 1000, 760);
  assert_part (self, "integriteit", ", at stake, weight 1 of 4");
}

/* The sign stays within its brick, also where the house has the least height. */
static void
test_room (Fixture       *self,
           gconstpointer  data)
{
  static const int widths[] = { 360, 900, 1300 };
  g_autoptr (CodioProfile) empty = codio_profile_new (codio_profile_get_edition (self->after), "en");
  g_autoptr (CodioComparison) comparison = codio_comparison_new (empty, self->after);

  codio_house_painter_set_comparison (self->painter, comparison);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GListModel *parts = codio_house_painter_get_parts (self->painter);
      double height;

      codio_house_painter_measure (self->painter, widths[i], NULL, &height, NULL);
      codio_house_painter_allocate (self->painter, widths[i], height);
      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (CodioPart) part = g_list_model_get_item (parts, j);
          CodioHouseBox *box = codio_house_layout_get_box (self->painter->layout, part);
          CodioHouseContent content;

          if (codio_part_get_kind (part) != CODIO_PART_VALUE)
            continue;

          codio_house_value_place (self->painter, box, &content);
          g_assert_cmpfloat (content.name.y, >=, 0);
          if (content.at_stake)
            {
              g_assert_cmpfloat (content.name.y + content.name.height, <=, content.sign.y);
              g_assert_cmpfloat (content.sign.y + content.sign.height, <=, box->area.height);
            }
        }
    }
}

/* A value that was removed is still in the house. */
static void
test_additional (Fixture       *self,
                 gconstpointer  data)
{
  static const char *gone = "0b6f4b53-4f0a-4d7f-9a53-6d1e5a1f7a01";
  static const char *added = "0b6f4b53-4f0a-4d7f-9a53-6d1e5a1f7a02";
  g_autoptr (CodioComparison) comparison = NULL;

  add_value (self->before, gone);
  judge (self->before, gone, CODIO_JUDGEMENT_AT_STAKE);
  add_value (self->after, added);
  comparison = codio_comparison_new (self->before, self->after);
  codio_house_painter_set_comparison (self->painter, comparison);
  codio_house_painter_allocate (self->painter, 1000, 760);

  g_assert_cmpuint (g_list_model_get_n_items (codio_house_painter_get_parts (self->painter)), ==, 43);
  assert_description (self, codio_profile_get_value_part (codio_comparison_get_shown (comparison), gone),
                      "Rest, Human rights, additional value, no longer at stake, "
                      "different: Values and Additional values");
  assert_description (self, codio_profile_get_value_part (codio_comparison_get_shown (comparison), added),
                      "Rest, Human rights, additional value, now at stake, different: Values and Additional values");
}

static char *
export (Fixture           *self,
        CodioAudience      audience,
        CodioExportFormat  format,
        CodioProfile      *before)
{
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (self->catalog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize size;

  options.audience = audience;
  options.before = before;
  options.before_name = "Besluit";
  bytes = codio_export (self->after, format, &options, NULL, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* The appendix is there if a state is given, and says no more than the audience gets. */
static void
test_appendix (Fixture       *self,
               gconstpointer  data)
{
  CodioRecord *privacy = CODIO_RECORD (codio_profile_get_assessment (self->after, "privacy"));
  g_autofree char *internal = NULL;
  g_autofree char *public = NULL;
  g_autofree char *without = NULL;
  g_autofree char *same = NULL;
  g_autofree char *pdf = NULL;

  codio_profile_set_string (self->after, privacy, "reason", "Nu anders");
  codio_profile_set_string (self->after, privacy, "note", "Alleen voor ons");
  internal = export (self, CODIO_AUDIENCE_INTERNAL, CODIO_EXPORT_MARKDOWN, self->before);
  g_assert_nonnull (strstr (internal, "This is what is different from “Besluit”."));
  g_assert_nonnull (strstr (internal, "Changed in another way: Privacy."));
  g_assert_nonnull (strstr (internal, "is now “Nu anders”"));
  g_assert_nonnull (strstr (internal, "is now “Alleen voor ons”"));

  public = export (self, CODIO_AUDIENCE_PUBLIC, CODIO_EXPORT_MARKDOWN, self->before);
  g_assert_nonnull (strstr (public, "is now “Nu anders”"));
  g_assert_null (strstr (public, "Alleen voor ons"));
  g_assert_null (strstr (public, "Besluit”"));

  without = export (self, CODIO_AUDIENCE_INTERNAL, CODIO_EXPORT_MARKDOWN, NULL);
  g_assert_null (strstr (without, "Changes since an earlier moment"));
  same = export (self, CODIO_AUDIENCE_INTERNAL, CODIO_EXPORT_MARKDOWN, self->after);
  g_assert_nonnull (strstr (same, "Nothing is different."));
  pdf = export (self, CODIO_AUDIENCE_COMMITTEE, CODIO_EXPORT_PDF, self->before);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
}

/* What a file says about its past is no difference. */
static void
test_own (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  g_autoptr (CodioComparison) comparison = NULL;
  g_autoptr (GPtrArray) words = NULL;

  codio_profile_keep_moment (self->after, "Toen", now);
  codio_profile_touch (self->after, now);
  comparison = codio_comparison_new (self->before, self->after);
  words = codio_comparison_describe (comparison, self->catalog);
  g_assert_cmpuint (words->len, ==, 0);
  g_assert_cmpuint (codio_comparison_count (comparison, CODIO_VALUE_SAME), ==, 31);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/codio/house-comparison/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("changes", test_changes);
  ADD ("room", test_room);
  ADD ("additional", test_additional);
  ADD ("appendix", test_appendix);
  ADD ("own", test_own);

  return g_test_run ();
}
