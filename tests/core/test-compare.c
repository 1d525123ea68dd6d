/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-compare-words.h"
#include "codio-records.h"

/* The example, and a copy of it in which something is done. */
typedef struct
{
  CodioProfile *before;
  CodioProfile *after;
  CodioCatalog *catalog;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->before = codio_test_example ();
  self->after = codio_test_example ();
  self->catalog = codio_catalog_new ("en");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->before);
  g_assert_finalize_object (self->after);
  g_clear_object (&self->catalog);
}

/* All that changed as one text: a title, then its lines after a dash. */
static char *
describe (Fixture *self)
{
  g_autoptr (GPtrArray) differences = codio_profile_compare (self->before, self->after);
  g_autoptr (GPtrArray) all = codio_changes_describe (differences, self->before, self->after, self->catalog);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodioChanges *changes = g_ptr_array_index (all, i);

      g_string_append_printf (text, "%s\n", changes->title);
      for (char **line = changes->lines; *line; line++)
        g_string_append_printf (text, "- %s\n", *line);
    }

  return g_string_free_and_steal (text);
}

static CodioRecord *
nth (CodioProfile *profile,
     const char   *list,
     guint         position)
{
  GListModel *records = codio_record_get_records (CODIO_RECORD (profile), list);
  g_autoptr (CodioRecord) record = g_list_model_get_item (records, position);

  return record; /* the list keeps it alive */
}

static void
test_same (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = NULL;

  codio_profile_touch (self->after, now);
  text = describe (self);
  g_assert_cmpstr (text, ==, "");
}

static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  CodioDilemma *dilemma = CODIO_DILEMMA (nth (self->after, "dilemmas", 0));
  const char *technologies[] = { "Drones", NULL };
  const char *values[] = { "privacy", NULL };
  g_autofree char *harm = codio_profile_dup_value_name (self->before, "voorkomen-van-schade", self->catalog);
  g_autofree char *involvement = codio_profile_dup_value_name (self->before, "burgerbetrokkenheid", self->catalog);
  g_autofree char *autonomy = codio_profile_dup_value_name (self->before, "menselijke-autonomie", self->catalog);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  codio_profile_set_string (self->after, CODIO_RECORD (self->after), "title", "Anders");
  codio_profile_set_strings (self->after, CODIO_RECORD (self->after), "technologies", technologies);
  codio_profile_set_phase (self->after, CODIO_PHASE_IMPLEMENTATION);
  codio_profile_weigh (self->after, codio_profile_get_assessment (self->after, "privacy"), 1);
  codio_profile_set_string (self->after, CODIO_RECORD (codio_profile_get_assessment (self->after, "privacy")), "note",
                            "Later");
  codio_profile_consider (self->after, dilemma, "privacy", "");
  codio_profile_consider (self->after, dilemma, "voorkomen-van-schade", "Kort");
  codio_profile_set_string (self->after, CODIO_RECORD (codio_profile_add_dilemma (self->after, "privacy", "kennis")),
                            "title", "Nieuw");
  codio_profile_set_strings (self->after, nth (self->after, "actions", 0), "values", values);
  codio_profile_remove (self->after, CODIO_RECORD (self->after), "participants", nth (self->after, "participants", 1));

  expected = g_strdup_printf (
    "Project\n"
    "- Project title: was “Drones voor bouwinspecties”, is now “Anders”\n"
    "- Technologies: was “Drones, Camerabeelden”, is now “Drones”\n"
    "- Phase: was “Decision”, is now “Implementation”\n"
    "Participants › Twee inspecteurs\n"
    "- removed\n"
    "Values › Privacy\n"
    "- Weight: was “4”, is now “1”\n"
    "- Note: is now “Later”\n"
    "Dilemmas › Scherp kijken of de buren met rust laten\n"
    "- Considerations › Privacy › removed\n"
    "- Considerations › %s › Consideration: was “Een haarscheur vinden voordat een "
    "gevelplaat valt. Dat vraagt om scherpe beelden van dichtbij.”, is now “Kort”\n"
    "Dilemmas › Nieuw\n"
    "- added\n"
    "Actions › Na drie en na zes maanden een avond houden met de bewoners …\n"
    "- Values: was “%s, %s”, is now “Privacy”\n", harm, involvement, autonomy);
  text = describe (self);
  g_assert_cmpstr (text, ==, expected);
}

/* What is referred to is called by its title, also where it is gone. */
static void
test_references (Fixture       *self,
                 gconstpointer  data)
{
  const char *none[] = { NULL };
  GListStore *dilemmas = G_LIST_STORE (codio_profile_get_dilemmas (self->after));
  g_autoptr (CodioRecord) first = g_list_model_get_item (G_LIST_MODEL (dilemmas), 0);
  g_autofree char *moved = NULL;
  g_autofree char *text = NULL;

  g_list_store_remove (dilemmas, 0);
  g_list_store_insert (dilemmas, 1, first);
  moved = describe (self);
  g_assert_true (g_str_has_prefix (moved, "Dilemmas\n"
                                          "- Dilemmas › order: was “Scherp kijken of de buren met rust laten, "));

  codio_profile_remove (self->after, CODIO_RECORD (self->after), "dilemmas", first);
  codio_profile_set_strings (self->after, CODIO_RECORD (self->after), "iama-served", none);
  text = describe (self);
  g_assert_nonnull (strstr (text, "Dilemmas › Scherp kijken of de buren met rust laten\n- removed\n"));
  g_assert_nonnull (strstr (text, "- Dilemmas: is empty now, was “Scherp kijken of de buren met rust laten”\n"));
}

static CodioProfile *
read_with (const char *members)
{
  g_autofree char *json = g_strdup_printf (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", %s }", members);

  return codio_test_read (json);
}

static void
test_unknown (void)
{
  g_autoptr (CodioProfile) a = read_with ("\"x\" : 1, \"a/b\" : { \"c\" : [ 1 ] }, \"gone\" : true");
  g_autoptr (CodioProfile) b = read_with ("\"x\" : 1, \"a/b\" : { \"c\" : [ 2 ] }, \"new\" : \"\xe2\x80\xaeom\"");
  g_autoptr (GPtrArray) differences = codio_profile_compare (a, b);
  g_autoptr (GPtrArray) all = codio_changes_describe (differences, a, b, codio_catalog_get_default ());
  g_autoptr (JsonNode) node = codio_changes_to_json (differences);
  g_autofree char *json = json_to_string (node, FALSE);
  const CodioChanges *changes = g_ptr_array_index (all, 0);

  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (g_strv_length (changes->lines), ==, 3);
  g_assert_cmpstr (changes->lines[0], ==, "a/b: was “{\"c\":[1]}”, is now “{\"c\":[2]}”");
  g_assert_cmpstr (changes->lines[1], ==, "gone: is empty now, was “true”");
  g_assert_cmpstr (changes->lines[2], ==, "new: is now “om”");
  g_assert_cmpstr (json, ==,
                   "[{\"place\":\"/a~1b\",\"kind\":\"changed\",\"before\":{\"c\":[1]},\"after\":{\"c\":[2]}},"
                   "{\"place\":\"/gone\",\"kind\":\"changed\",\"before\":true},"
                   "{\"place\":\"/new\",\"kind\":\"changed\",\"after\":\"\xe2\x80\xaeom\"}]");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/codio/compare/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/codio/compare/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/codio/compare/references", Fixture, NULL, set_up, test_references, tear_down);
  g_test_add_func ("/codio/compare/unknown", test_unknown);

  return g_test_run ();
}
