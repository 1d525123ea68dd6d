/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"
#include "codio-test-random.h"

#include "codio-profile-compare.h"
#include "codio-record-private.h"
#include "codio-records.h"

/* What holds for the whole model, shown with profiles that are made at random. */

#define N_PROFILES 60
#define N_EDITS 120

static CodioProfile *
new_profile (void)
{
  return codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
}

static void
collect_types (GPtrArray *types,
               GType      type)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (type);

  if (g_ptr_array_find (types, GSIZE_TO_POINTER (type), NULL))
    return;

  g_ptr_array_add (types, GSIZE_TO_POINTER (type));
  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].kind == CODIO_MEMBER_RECORDS)
      collect_types (types, klass->members[i].get_type ());
}

static void
test_descriptions (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  collect_types (types, CODIO_TYPE_PROFILE);
  g_assert_cmpuint (types->len, ==, 17);
  for (guint i = 0; i < types->len; i++)
    {
      g_autoptr (CodioRecordClass) klass = g_type_class_ref (GPOINTER_TO_SIZE (g_ptr_array_index (types, i)));

      g_assert_cmpstr (klass->noun, >, "");
      g_assert_true (g_str_has_suffix (klass->description, "."));
      for (guint j = 0; j < klass->n_members; j++)
        {
          const CodioMember *member = &klass->members[j];

          g_assert_cmpstr (member->label, >, "");
          g_assert_true (g_str_has_suffix (member->description, "."));
          g_assert_cmpint (member->minimum, <=, member->maximum ? member->maximum : G_MAXINT);
          if (member->kind == CODIO_MEMBER_ENUM)
            g_assert_cmpstr (codio_enum_get_label (member->get_type (), 0, codio_catalog_get_default ()), >, "");
          if (member->kind == CODIO_MEMBER_REFERENCE || member->kind == CODIO_MEMBER_REFERENCES)
            g_assert_cmpint (codio_record_find_member (CODIO_RECORD (profile), member->target)->kind, ==,
                             CODIO_MEMBER_RECORDS);
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (klass->members[k].name, !=, member->name);
        }
    }
}

/* Every class: nothing is given at first, everything is a property, and it goes when it is let go. */
static void
test_classes (void)
{
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  collect_types (types, CODIO_TYPE_PROFILE);
  for (guint i = 0; i < types->len; i++)
    {
      GType type = GPOINTER_TO_SIZE (g_ptr_array_index (types, i));
      CodioRecord *record = codio_record_new (type);
      const CodioMember *members;
      guint n_members;

      members = codio_record_get_members (record, &n_members);
      for (guint j = 0; j < n_members; j++)
        {
          const GValue *value = codio_record_get_value (record, members[j].name);
          g_auto (GValue) property = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (record), members[j].name, &property);
          g_assert_true (G_VALUE_TYPE (&property) == G_VALUE_TYPE (value));
          if (j > 0 || members[j].kind != CODIO_MEMBER_UUID)
            g_assert_true (codio_member_is_default (&members[j], value));
        }

      g_assert_finalize_object (record);
    }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < N_PROFILES; i++)
    {
      CodioProfile *profile = codio_test_random_profile (3);
      CodioProfile *read = NULL;
      g_autofree char *before = codio_test_write (profile);
      g_autofree char *after = NULL;
      g_autoptr (GPtrArray) differences = NULL;

      read = codio_test_read (before);
      after = codio_test_write (read);
      g_assert_cmpstr (after, ==, before);
      differences = codio_profile_compare (profile, read);
      g_assert_cmpuint (differences->len, ==, 0);

      g_assert_finalize_object (profile);
      g_assert_finalize_object (read);
    }
}

static void
test_edits (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");

  for (guint i = 0; i < N_PROFILES; i++)
    {
      CodioProfile *profile = i % 4 ? codio_test_random_profile (3) : codio_test_example ();
      CodioHistory *history = codio_profile_get_history (profile);
      g_autofree char *first = codio_test_write (profile);
      g_autofree char *last = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *written = NULL;
      g_autoptr (CodioProfile) read = NULL;

      for (guint j = 0; j < N_EDITS; j++)
        codio_test_random_edit (profile);
      last = codio_test_write (profile);

      /* A command never makes a file that cannot be read. */
      read = codio_test_read (last);
      written = codio_test_write (read);
      g_assert_cmpstr (written, ==, last);

      while (codio_history_get_can_undo (history))
        {
          g_autofree char *label = codio_history_dup_undo_label (history, catalog);

          g_assert_true (g_str_has_prefix (label, "Undo "));
          codio_history_undo (history);
        }
      undone = codio_test_write (profile);
      g_assert_cmpstr (undone, ==, first);
      g_assert_false (codio_history_get_modified (history));

      while (codio_history_get_can_redo (history))
        codio_history_redo (history);
      redone = codio_test_write (profile);
      g_assert_cmpstr (redone, ==, last);

      g_assert_finalize_object (profile);
    }
}

static CodioRecord *
add (CodioProfile *profile,
     const char   *list,
     GType         type)
{
  g_autoptr (CodioRecord) record = codio_record_new (type);

  if (type == CODIO_TYPE_ADDITIONAL_VALUE)
    codio_record_set_string (record, "principle", "mensenrechten");
  codio_profile_append (profile, CODIO_RECORD (profile), list, record);

  return record; /* the list keeps it alive */
}

/* An additional value comes with its assessment, and takes all that names it with it, in one step. */
static void
test_additional_value (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioHistory *history = codio_profile_get_history (profile);
  CodioRecord *value = add (profile, "additional-values", CODIO_TYPE_ADDITIONAL_VALUE);
  CodioRecord *action = add (profile, "actions", CODIO_TYPE_ACTION);
  g_autofree char *id = g_strdup (codio_record_get_key (value));
  CodioDilemma *pair = codio_profile_add_dilemma (profile, "privacy", id);
  CodioDilemma *three = codio_profile_add_dilemma (profile, "privacy", "toezicht");
  const char *values[] = { "privacy", "toezicht", id, NULL };
  const char *dilemmas[] = { codio_dilemma_get_id (pair), codio_dilemma_get_id (three), NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_assessments (profile)), ==, 32);
  g_assert_nonnull (codio_profile_get_assessment (profile, id));
  codio_profile_set_string (profile, value, "name", "Rust");
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, id), 2);
  label = codio_history_dup_undo_label (history, catalog);
  g_assert_cmpstr (label, ==, "Undo weight of Rust");
  name = codio_profile_dup_value_name (profile, "privacy", catalog);
  g_assert_cmpstr (name, ==, "Privacy");
  codio_profile_set_strings (profile, CODIO_RECORD (three), "values", values);
  codio_profile_set_strings (profile, action, "dilemmas", dilemmas);
  codio_profile_set_strings (profile, CODIO_RECORD (profile), "iama-served", values);
  before = codio_test_write (profile);

  codio_profile_remove (profile, CODIO_RECORD (profile), "additional-values", value);
  g_assert_null (codio_profile_get_assessment (profile, id));
  g_assert_false (codio_dilemma_has_value (three, id));
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (profile)), ==, 1);
  g_assert_cmpuint (g_strv_length ((char **) codio_record_get_strings (action, "dilemmas")), ==, 1);
  g_assert_cmpuint (g_strv_length ((char **) codio_record_get_strings (CODIO_RECORD (profile), "iama-served")), ==, 2);

  codio_history_undo (history);
  after = codio_test_write (profile);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (codio_profile_get_assessment (profile, id));
}

/* What could not be read again does not get in. */
static void
test_set_text (void)
{
  static const struct {
    const char *member;
    const char *text;
    const char *expected;
  } cases[] = {
    { "title", "een\ntwee", "een twee" },
    { "title", "een\r\ntwee\tdrie", "een twee drie" },
    { "title", "een\x1b[31m\x7ftwee", "een[31mtwee" },
    { "title", "een\xe2\x80\xa8twee\xe2\x80\xa9", "een twee " },
    { "summary", "een\n\ttwee", "een\n\ttwee" },
    { "summary", "een\r\ntwee\rdrie\x01", "een\ntwee\ndrie" },
  };
  g_autoptr (CodioProfile) profile = new_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (CodioProfile) read = NULL;

      codio_profile_set_string (profile, CODIO_RECORD (profile), cases[i].member, cases[i].text);
      g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (profile), cases[i].member), ==, cases[i].expected);
      text = codio_test_write (profile);
      read = codio_test_read (text);
    }
}

static void
test_find (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);
  CodioDilemma *first = codio_profile_add_dilemma (profile, "privacy", "toezicht");
  CodioDilemma *second;
  g_autofree char *id = NULL;

  g_assert_true (codio_profile_find (profile, "dilemmas", codio_dilemma_get_id (first)) == CODIO_RECORD (first));
  second = codio_profile_add_dilemma (profile, "privacy", "kennis");
  id = g_strdup (codio_dilemma_get_id (second));
  g_assert_true (codio_profile_find (profile, "dilemmas", id) == CODIO_RECORD (second));
  codio_profile_remove_dilemma (profile, second);
  g_assert_null (codio_profile_find (profile, "dilemmas", id));
  codio_history_undo (history);
  g_assert_true (codio_profile_find (profile, "dilemmas", id) == CODIO_RECORD (second));
  g_assert_null (codio_profile_find (profile, "actions", id));
  g_assert_null (codio_profile_find (profile, "actions", NULL));
}

/* As long as a look-up takes with 15,000 records, so that it is not done by walking them. */
static void
test_find_many (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  GListStore *actions = G_LIST_STORE (codio_record_get_records (CODIO_RECORD (profile), "actions"));
  gint64 start;

  for (guint i = 0; i < 15000; i++)
    {
      g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);

      g_list_store_append (actions, action);
    }

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 15000; i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (G_LIST_MODEL (actions), i);

      g_assert_true (codio_profile_find (profile, "actions", codio_record_get_key (action)) == action);
    }
  g_test_message ("15,000 look-ups: %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
assert_difference (GPtrArray  *differences,
                   const char *pointer,
                   const char *label,
                   const char *before,
                   const char *after)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const CodioDifference *difference = g_ptr_array_index (differences, i);

      if (g_str_equal (difference->pointer, pointer))
        {
          g_assert_cmpstr (difference->label, ==, label);
          g_assert_cmpstr (difference->before, ==, before);
          g_assert_cmpstr (difference->after, ==, after);
          return;
        }
    }

  g_test_fail_printf ("no difference at %s", pointer);
}

static void
test_compare (void)
{
  g_autoptr (CodioProfile) a = codio_test_example ();
  g_autoptr (CodioProfile) b = codio_test_example ();
  g_autoptr (GPtrArray) same = codio_profile_compare (a, b);
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (CodioDilemma) second = g_list_model_get_item (codio_profile_get_dilemmas (b), 1);
  const char *technologies[] = { "Drones", NULL };

  g_assert_cmpuint (same->len, ==, 0);

  codio_profile_set_string (b, CODIO_RECORD (b), "title", "Anders");
  codio_profile_set_strings (b, CODIO_RECORD (b), "technologies", technologies);
  codio_profile_weigh (b, codio_profile_get_assessment (b, "burgerbetrokkenheid"), 0);
  codio_profile_set_number (b, CODIO_RECORD (second), "status", CODIO_DILEMMA_STATUS_OPEN);
  {
    g_autoptr (CodioDilemma) first = g_list_model_get_item (codio_profile_get_dilemmas (b), 0);

    codio_profile_remove_dilemma (b, first);
  }
  codio_profile_set_string (b, CODIO_RECORD (codio_profile_add_dilemma (b, "privacy", "kennis")), "title", "Nieuw");

  differences = codio_profile_compare (a, b);
  assert_difference (differences, "/title", "Project title", "Drones voor bouwinspecties", "Anders");
  assert_difference (differences, "/technologies", "Technologies", "Drones, Camerabeelden", "Drones");
  assert_difference (differences, "/assessments/0/weight", "Weight", "3", NULL);
  assert_difference (differences, "/dilemmas/0", "a dilemma", "Scherp kijken of de buren met rust laten", NULL);
  assert_difference (differences, "/dilemmas/0/status", "Status", "decided", "open");
  assert_difference (differences, "/dilemmas/3", "a dilemma", NULL, "Nieuw");
}

static void
test_compare_order (void)
{
  g_autoptr (CodioProfile) a = codio_test_example ();
  g_autoptr (CodioProfile) b = codio_test_example ();
  GListStore *dilemmas = G_LIST_STORE (codio_profile_get_dilemmas (b));
  g_autoptr (CodioRecord) first = g_list_model_get_item (G_LIST_MODEL (dilemmas), 0);
  g_autoptr (GPtrArray) differences = NULL;

  g_list_store_remove (dilemmas, 0);
  g_list_store_append (dilemmas, first);
  differences = codio_profile_compare (a, b);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpstr (((CodioDifference *) g_ptr_array_index (differences, 0))->pointer, ==, "/dilemmas");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/model/descriptions", test_descriptions);
  g_test_add_func ("/codio/model/classes", test_classes);
  g_test_add_func ("/codio/model/round-trip", test_round_trip);
  g_test_add_func ("/codio/model/edits", test_edits);
  g_test_add_func ("/codio/model/additional-value", test_additional_value);
  g_test_add_func ("/codio/model/set-text", test_set_text);
  g_test_add_func ("/codio/model/find", test_find);
  g_test_add_func ("/codio/model/find-many", test_find_many);
  g_test_add_func ("/codio/model/compare", test_compare);
  g_test_add_func ("/codio/model/compare-order", test_compare_order);

  return g_test_run ();
}
