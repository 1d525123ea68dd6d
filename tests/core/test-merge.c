/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-json-object-private.h"
#include "codio-merge.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-review.h"

/* The ways in which two copies can differ, one by one; test-merge-many.c has them all at once. */

typedef struct
{
  CodioProfile *base;
  CodioProfile *mine;
  CodioProfile *theirs;
  CodioProfile *merged;
  guint n_conflicts;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->base = codio_test_example ();
  self->mine = codio_test_example ();
  self->theirs = codio_test_example ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->merged);
  g_assert_finalize_object (self->base);
  g_assert_finalize_object (self->mine);
  g_assert_finalize_object (self->theirs);
}

static void
merge (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CodioProfile) read = NULL;

  g_clear_object (&self->merged);
  self->merged = codio_merge (self->base, self->mine, self->theirs, &self->n_conflicts, &error);
  g_assert_no_error (error);

  /* With or without conflicts it is a valid profile. */
  text = codio_test_write (self->merged);
  read = codio_test_read (text);
  g_assert_nonnull (read);
}

static void
set (CodioProfile *profile,
     const char   *value,
     const char   *member,
     const char   *text)
{
  codio_profile_set_string (profile, CODIO_RECORD (codio_profile_get_assessment (profile, value)), member, text);
}

static const char *
get (CodioProfile *profile,
     const char   *value,
     const char   *member)
{
  return codio_record_get_string (CODIO_RECORD (codio_profile_get_assessment (profile, value)), member);
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

static CodioConflict *
get_conflict (Fixture *self,
              guint    position)
{
  return CODIO_CONFLICT (nth (self->merged, "conflicts", position));
}

static void
assert_side (CodioConflict *conflict,
             const char    *side,
             const char    *expected)
{
  g_autofree char *text = codio_record_dup_text (CODIO_RECORD (conflict), side);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_conflict (CodioConflict     *conflict,
                 CodioConflictKind  kind,
                 const char        *place)
{
  g_assert_cmpint (codio_record_get_number (CODIO_RECORD (conflict), "kind"), ==, (int) kind);
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (conflict), "place"), ==, place);
}

static void
test_taken_over (Fixture       *self,
                 gconstpointer  data)
{
  set (self->mine, "privacy", "note", "Van mij");
  set (self->theirs, "privacy", "reason", "Van hen");
  codio_profile_set_string (self->mine, CODIO_RECORD (self->mine), "title", "Hetzelfde");
  codio_profile_set_string (self->theirs, CODIO_RECORD (self->theirs), "title", "Hetzelfde");
  codio_profile_remove (self->theirs, CODIO_RECORD (self->theirs), "participants",
                        nth (self->theirs, "participants", 0));

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 0);
  g_assert_cmpstr (get (self->merged, "privacy", "note"), ==, "Van mij");
  g_assert_cmpstr (get (self->merged, "privacy", "reason"), ==, "Van hen");
  g_assert_cmpstr (codio_profile_get_title (self->merged), ==, "Hetzelfde");
  g_assert_cmpstr (codio_record_get_key (nth (self->merged, "participants", 0)), ==,
                   codio_record_get_key (nth (self->base, "participants", 1)));
}

static void
test_changed (Fixture       *self,
              gconstpointer  data)
{
  CodioConflict *conflict;
  g_autofree char *id = NULL;

  codio_profile_set_string (self->theirs, CODIO_RECORD (self->theirs), "owner", "Ethische commissie");
  codio_record_set_string (CODIO_RECORD (self->theirs), "modified", "2026-06-01T10:00:00Z");
  codio_profile_weigh (self->mine, codio_profile_get_assessment (self->mine, "privacy"), 1);
  codio_profile_weigh (self->theirs, codio_profile_get_assessment (self->theirs, "privacy"), 2);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  conflict = get_conflict (self, 0);
  assert_conflict (conflict, CODIO_CONFLICT_KIND_CHANGED, "/assessments/privacy/weight");
  assert_side (conflict, "base", "{\"weight\":4}");
  assert_side (conflict, "mine", "{\"weight\":1}");
  assert_side (conflict, "theirs", "{\"weight\":2}");
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (conflict), "mine-by"), ==, "Projectleider Bouwtoezicht");
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (conflict), "theirs-by"), ==, "Ethische commissie");
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (conflict), "theirs-time"), ==, "2026-06-01T10:00:00Z");
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (self->merged, "privacy")), ==, 1);
  g_assert_cmpstr (codio_profile_get_modified (self->merged), ==, "2026-06-01T10:00:00Z");

  /* The same merge gives the same file. */
  id = g_strdup (codio_record_get_key (CODIO_RECORD (conflict)));
  merge (self);
  g_assert_cmpstr (codio_record_get_key (CODIO_RECORD (get_conflict (self, 0))), ==, id);
}

/* Deleted against edited, whoever deleted: the record stays, and so does what went with it. */
static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  const gboolean removed_here = GPOINTER_TO_INT (data);
  CodioProfile *remover = removed_here ? self->mine : self->theirs;
  CodioProfile *editor = removed_here ? self->theirs : self->mine;
  CodioRecord *dilemma = nth (self->base, "dilemmas", 0);
  const char *id = codio_record_get_key (dilemma);
  g_autofree char *place = g_strconcat ("/dilemmas/", id, NULL);
  CodioConflict *conflict;
  guint n_actions = 0;

  codio_profile_remove (remover, CODIO_RECORD (remover), "dilemmas", nth (remover, "dilemmas", 0));
  codio_profile_set_string (editor, nth (editor, "dilemmas", 0), "choice", "Anders gekozen");

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  conflict = get_conflict (self, 0);
  assert_conflict (conflict, CODIO_CONFLICT_KIND_REMOVED, place);
  assert_side (conflict, removed_here ? "mine" : "theirs", NULL);
  g_assert_cmpstr (codio_record_get_string (codio_profile_find (self->merged, "dilemmas", id), "choice"), ==,
                   "Anders gekozen");

  /* The actions that follow from it do so still. */
  for (guint i = 0; i < g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->base), "actions")); i++)
    {
      const char * const *before = codio_record_get_strings (nth (self->base, "actions", i), "dilemmas");

      n_actions += g_strv_contains (before, id);
      g_assert_true (g_strv_equal (before, codio_record_get_strings (nth (self->merged, "actions", i), "dilemmas")));
    }
  g_assert_cmpuint (n_actions, >, 0);
}

/* One removed a dilemma, the other lets an action follow from it. */
static void
test_removed_but_needed (Fixture       *self,
                         gconstpointer  data)
{
  const char *id = codio_record_get_key (nth (self->base, "dilemmas", 1));
  const char *dilemmas[] = { id, NULL };
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);

  codio_profile_remove (self->theirs, CODIO_RECORD (self->theirs), "dilemmas", nth (self->theirs, "dilemmas", 1));
  codio_profile_append (self->mine, CODIO_RECORD (self->mine), "actions", action);
  codio_profile_set_strings (self->mine, action, "dilemmas", dilemmas);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  g_assert_true (g_str_has_suffix (codio_record_get_string (CODIO_RECORD (get_conflict (self, 0)), "place"), id));
  g_assert_nonnull (codio_profile_find (self->merged, "dilemmas", id));
  g_assert_true (codio_record_equal (codio_profile_find (self->merged, "actions", codio_record_get_key (action)),
                                     action));
}

/* One removed a dilemma and lets an action follow from another, the other lets it follow from that dilemma: whichever
 * the action follows from, the dilemma stays, so that the other can be chosen. */
static void
test_removed_but_chosen (Fixture       *self,
                         gconstpointer  data)
{
  CodioProfile *remover = data ? self->mine : self->theirs;
  CodioProfile *editor = data ? self->theirs : self->mine;
  const char *id = codio_record_get_key (nth (self->base, "dilemmas", 3));
  const char *removed[] = { id, NULL };
  const char *other[] = { codio_record_get_key (nth (self->base, "dilemmas", 2)), NULL };
  CodioRecord *action = nth (self->base, "actions", 0);

  g_assert_false (g_strv_contains (codio_record_get_strings (action, "dilemmas"), id));
  g_assert_false (g_strv_contains (codio_record_get_strings (action, "dilemmas"), other[0]));
  codio_profile_remove (remover, CODIO_RECORD (remover), "dilemmas", nth (remover, "dilemmas", 3));
  codio_profile_set_strings (remover, nth (remover, "actions", 0), "dilemmas", other);
  codio_profile_set_strings (editor, nth (editor, "actions", 0), "dilemmas", removed);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 2);
  g_assert_nonnull (codio_profile_find (self->merged, "dilemmas", id));
  for (guint i = 0; i < 2; i++)
    if (codio_record_get_number (CODIO_RECORD (get_conflict (self, i)), "kind") == CODIO_CONFLICT_KIND_CHANGED)
      g_assert_true (codio_profile_choose_theirs (self->merged, get_conflict (self, i), NULL));
  action = codio_profile_find (self->merged, "actions", codio_record_get_key (action));
  g_assert_true (g_strv_equal (codio_record_get_strings (action, "dilemmas"),
                               (const char * const *) (data ? removed : other)));
}

/* One removed an additional value, the other judged it: it stays with all that names it. */
static void
test_additional_value (Fixture       *self,
                       gconstpointer  data)
{
  CodioProfile *profiles[] = { self->base, self->mine, self->theirs };
  const char *id = "9d3f6a52-0c1e-4b7a-8f64-2e5d90b1c378";

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CodioRecord) value = codio_additional_value_new ("mensenrechten");
      g_autoptr (CodioDilemma) dilemma = codio_dilemma_new ("privacy", id);

      codio_record_set_string (value, "id", id);
      codio_record_set_string (CODIO_RECORD (dilemma), "id", "1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9");
      codio_profile_append (profiles[i], CODIO_RECORD (profiles[i]), "additional-values", value);
      codio_profile_append (profiles[i], CODIO_RECORD (profiles[i]), "dilemmas", CODIO_RECORD (dilemma));
    }
  codio_profile_remove (self->theirs, CODIO_RECORD (self->theirs), "additional-values",
                        nth (self->theirs, "additional-values", 0));
  codio_profile_weigh (self->mine, codio_profile_get_assessment (self->mine, id), 3);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_REMOVED,
                   "/additionalValues/9d3f6a52-0c1e-4b7a-8f64-2e5d90b1c378");
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (self->merged, id)), ==, 3);
  g_assert_nonnull (codio_profile_find (self->merged, "dilemmas", "1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9"));

  /* Whoever chooses that it goes lets all of it go. */
  g_assert_true (codio_profile_choose_theirs (self->merged, get_conflict (self, 0), NULL));
  g_assert_null (codio_profile_get_assessment (self->merged, id));
  g_assert_null (codio_profile_find (self->merged, "dilemmas", "1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9"));
}

/* Each is right alone: not at stake, and a weight of 4. */
static void
test_judgement (Fixture       *self,
                gconstpointer  data)
{
  CodioProfile *profiles[] = { self->base, self->mine, self->theirs };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    codio_profile_judge (profiles[i], codio_profile_get_assessment (profiles[i], "kennis"), CODIO_JUDGEMENT_NONE);
  codio_profile_judge (self->mine, codio_profile_get_assessment (self->mine, "kennis"), CODIO_JUDGEMENT_NOT_AT_STAKE);
  codio_profile_weigh (self->theirs, codio_profile_get_assessment (self->theirs, "kennis"), 4);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, >=, 1);
  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_CHANGED, "/assessments/kennis/judgement");

  while (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->merged), "conflicts")) > 0)
    g_assert_true (codio_profile_choose_theirs (self->merged, get_conflict (self, 0), NULL));
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (self->merged, "kennis")), ==, 4);
}

/* Both changed how a value is judged, and only one says that it is at stake: the same conflicts both ways. */
static void
test_judged_twice (Fixture       *self,
                   gconstpointer  data)
{
  const char *places[] = {
    "/assessments/privacy/judgement", "/assessments/privacy/touched", "/assessments/privacy/weight",
    "/assessments/privacy/secured",
  };
  CodioProfile *not_at_stake = data ? self->theirs : self->mine;
  CodioProfile *weighed = data ? self->mine : self->theirs;

  codio_profile_judge (not_at_stake, codio_profile_get_assessment (not_at_stake, "privacy"),
                       CODIO_JUDGEMENT_NOT_AT_STAKE);
  codio_profile_weigh (weighed, codio_profile_get_assessment (weighed, "privacy"), 2);

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    assert_conflict (get_conflict (self, i), CODIO_CONFLICT_KIND_CHANGED, places[i]);
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (self->merged, "privacy")), ==,
                   data ? 2 : 0);
}

static void
move (CodioProfile *profile,
      guint         from,
      guint         to)
{
  GListStore *list = G_LIST_STORE (codio_profile_get_dilemmas (profile));
  g_autoptr (CodioRecord) record = g_list_model_get_item (G_LIST_MODEL (list), from);

  codio_history_begin (codio_profile_get_history (profile));
  codio_history_remove (codio_profile_get_history (profile), list, from);
  codio_history_insert (codio_profile_get_history (profile), list, to, record);
  codio_history_end (codio_profile_get_history (profile));
}

static void
assert_order (Fixture    *self,
              const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  guint n = g_list_model_get_n_items (codio_profile_get_dilemmas (self->merged));

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < g_list_model_get_n_items (codio_profile_get_dilemmas (self->base)); j++)
      if (g_strcmp0 (codio_record_get_key (nth (self->merged, "dilemmas", i)),
                     codio_record_get_key (nth (self->base, "dilemmas", j))) == 0)
        g_string_append_printf (order, "%u", j);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (self->base)), ==, 4);

  move (self->theirs, 3, 0);
  codio_profile_add_dilemma (self->mine, "privacy", "kennis");
  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 0);
  assert_order (self, "3012");
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (self->merged)), ==, 5);

  move (self->mine, 1, 2);
  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_ORDER, "/dilemmas");
  assert_order (self, "0213");

  g_assert_true (codio_profile_choose_theirs (self->merged, get_conflict (self, 0), NULL));
  assert_order (self, "3012");
  codio_history_undo (codio_profile_get_history (self->merged));
  assert_order (self, "0213");
}

static char *
dup_texts (CodioProfile *profile,
           const char   *member)
{
  return g_strjoinv (",", (char **) codio_record_get_strings (CODIO_RECORD (profile), member));
}

static void
set_texts (CodioProfile *profile,
           const char   *member,
           const char   *joined)
{
  g_auto (GStrv) texts = g_strsplit (joined, ",", -1);

  codio_profile_set_strings (profile, CODIO_RECORD (profile), member, (const char * const *) texts);
}

/* Whichever side is which; %NULL is a conflict. */
static void
assert_texts (Fixture    *self,
              const char *member,
              const char *mine,
              const char *theirs,
              const char *expected)
{
  const char * const sides[][2] = { { mine, theirs }, { theirs, mine } };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *merged = NULL;

      set_texts (self->mine, member, sides[i][0]);
      set_texts (self->theirs, member, sides[i][1]);
      merge (self);
      merged = dup_texts (self->merged, member);
      g_assert_cmpuint (self->n_conflicts, ==, expected ? 0 : 1);
      g_assert_cmpstr (merged, ==, expected ? expected : sides[i][0]);
      if (expected == NULL)
        g_assert_cmpint (codio_record_get_number (CODIO_RECORD (get_conflict (self, 0)), "kind"), ==,
                         CODIO_CONFLICT_KIND_CHANGED);
    }
}

/* A list of texts is merged text by text. */
static void
test_texts (Fixture       *self,
            gconstpointer  data)
{
  static const struct
  {
    const char *base, *mine, *theirs, *expected;
  } cases[] = {
    { "a,b", "a,b,c", "x,a,b", "x,a,b,c" },
    { "a,b,c", "a,c", "a,b,c,d", "a,c,d" },
    { "a,b,c", "b,c", "a,b", "b" },
    { "a,b", "a,x,b", "a,y,b", "a,x,y,b" },
    { "a,b", "a,y,x,b", "a,z,b", "a,y,x,z,b" },
    { "", "a", "b", "a,b" },
    { "a", "", "a,b", "b" },
    /* One side changed the order. */
    { "a,b,c", "c,b,a", "a,b,c,d", "c,d,b,a" },
    { "a,b,c", "c,b,a", "a,c", "c,a" },
    /* One side wrote something else where the other took it out, or both wrote the same. */
    { "a,b,c", "a,x,c", "a,c", "a,x,c" },
    { "a,b,c", "a,x,c", "a,x,c,d", "a,x,c,d" },
    { "a,b", "b,x", "y,b", "y,b,x" },
    /* Both wrote something else, or put them in another order. */
    { "a,b,c", "a,x,c", "a,y,c", NULL },
    { "a", "x", "y", NULL },
    { "a,b,c", "b,a,c", "a,c,b", NULL },
    { "", "a,b", "b,a", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_texts (self->base, "technologies", cases[i].base);
      assert_texts (self, "technologies", cases[i].mine, cases[i].theirs, cases[i].expected);
    }
}

/* What a dilemma is about is not put together of what two people had in mind. */
static void
test_needed_texts (Fixture       *self,
                   gconstpointer  data)
{
  static const char * const values[][3] = {
    { "privacy", "kennis", NULL }, { "privacy", "toezicht", NULL }, { "veiligheid", "kennis", NULL },
  };
  CodioProfile *profiles[] = { self->base, self->mine, self->theirs };
  CodioRecord *merged;

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    codio_profile_set_strings (profiles[i], nth (profiles[i], "dilemmas", 0), "values", values[i]);
  merge (self);

  g_assert_cmpuint (self->n_conflicts, ==, 1);
  merged = codio_profile_find (self->merged, "dilemmas", codio_record_get_key (nth (self->base, "dilemmas", 0)));
  g_assert_true (g_strv_equal (codio_record_get_strings (merged, "values"), values[1]));
}

/* Of the values for IAMA there are six at most. */
static void
test_too_many (Fixture       *self,
               gconstpointer  data)
{
  set_texts (self->base, "iama-served", "privacy,kennis,toezicht,veiligheid");
  assert_texts (self, "iama-served", "privacy,kennis,toezicht,veiligheid,correctie",
                "privacy,kennis,toezicht,veiligheid,integriteit",
                "privacy,kennis,toezicht,veiligheid,correctie,integriteit");
  assert_texts (self, "iama-served", "privacy,kennis,toezicht,veiligheid,correctie,transparantie",
                "privacy,kennis,toezicht,veiligheid,integriteit", NULL);
}

/* Without a common ancestor nothing is taken away, and only what both say is a conflict. */
static void
test_two_way (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (CodioProfile) base = g_steal_pointer (&self->base);

  set (self->mine, "privacy", "note", "");
  set (self->mine, "integriteit", "note", "Van mij");
  set (self->theirs, "privacy", "note", "Van hen");
  set (self->theirs, "privacy", "reason", "Ook van hen");
  codio_profile_remove (self->mine, CODIO_RECORD (self->mine), "dilemmas", nth (self->mine, "dilemmas", 0));

  merge (self);
  g_assert_cmpuint (self->n_conflicts, ==, 1);
  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_CHANGED, "/assessments/privacy/reason");
  assert_side (get_conflict (self, 0), "base", NULL);
  g_assert_cmpstr (get (self->merged, "privacy", "note"), ==, "Van hen");
  g_assert_cmpstr (get (self->merged, "integriteit", "note"), ==, "Van mij");
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (self->merged)), ==, 4);

  self->base = g_steal_pointer (&base);
}

static void
test_other_profile (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (CodioProfile) other = codio_test_example ();
  g_autofree char *before = codio_test_write (self->mine);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) base_error = NULL;

  codio_profile_start_over (other);
  g_assert_false (codio_profile_merge (self->mine, self->base, other, NULL, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_OTHER_PROFILE);
  g_assert_false (codio_profile_merge (self->mine, other, self->theirs, NULL, &base_error));
  g_assert_error (base_error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_OTHER_PROFILE);
  after = codio_test_write (self->mine);
  g_assert_cmpstr (after, ==, before);
}

/* An identifier that names two things, which no file may have. */
static void
test_does_not_go_together (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
  g_autoptr (CodioRecord) participant = codio_participant_new ();
  g_autoptr (CodioProfile) merged = NULL;
  g_autoptr (GError) error = NULL;

  codio_record_set_string (participant, "id", codio_record_get_key (action));
  codio_profile_append (self->mine, CODIO_RECORD (self->mine), "actions", action);
  codio_profile_append (self->theirs, CODIO_RECORD (self->theirs), "participants", participant);
  merged = codio_merge (self->base, self->mine, self->theirs, NULL, &error);
  g_assert_null (merged);
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_INVALID);
}

/* What one side settled is not changed by what the other says, whichever side is which. */
static void
test_settled (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 4, 1, 9, 0, 0);
  const CodioActor actor = { .name = "Wethouder", .reason = "Het is een jaar later", .time = time };
  g_autoptr (GError) error = NULL;

  g_assert_true (codio_profile_go_to (self->mine, CODIO_REVIEW_STATE_SETTLED, &actor, &error));
  merge (self);
  g_assert_cmpint (codio_profile_check_settlement (self->merged, NULL), ==, CODIO_SETTLEMENT_SAME);

  set (self->theirs, "privacy", "reason", "Van hen");
  g_assert_null (codio_merge (self->base, self->mine, self->theirs, NULL, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED);
  g_clear_error (&error);
  g_assert_null (codio_merge (self->base, self->theirs, self->mine, NULL, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED);

  g_assert_true (codio_profile_continue (self->mine, CODIO_PHASE_EVALUATION, &actor, NULL));
  merge (self);
  g_assert_cmpstr (get (self->merged, "privacy", "reason"), ==, "Van hen");
  g_assert_cmpint (codio_profile_check_settlement (self->merged, NULL), ==, CODIO_SETTLEMENT_CHANGED);
}

static void
test_one_step (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioHistory *history = codio_profile_get_history (self->mine);
  g_autofree char *before = codio_test_write (self->mine);
  g_autofree char *after = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  CodioAssessment *assessment = codio_profile_get_assessment (self->mine, "privacy");

  set (self->theirs, "privacy", "note", "Van hen");
  codio_profile_add_dilemma (self->theirs, "privacy", "kennis");
  codio_profile_remove (self->theirs, CODIO_RECORD (self->theirs), "dilemmas", nth (self->theirs, "dilemmas", 0));
  g_assert_true (codio_profile_merge (self->mine, self->base, self->theirs, NULL, NULL));
  undo = codio_history_dup_undo_label (history, catalog);
  g_assert_cmpstr (undo, ==, "Undo merging with a copy");

  /* What shows a record goes on showing it. */
  g_assert_true (codio_profile_get_assessment (self->mine, "privacy") == assessment);
  g_assert_cmpstr (get (self->mine, "privacy", "note"), ==, "Van hen");

  codio_history_undo (history);
  g_assert_false (codio_history_get_can_undo (history));
  redo = codio_history_dup_redo_label (history, catalog);
  g_assert_cmpstr (redo, ==, "Redo merging with a copy");
  after = codio_test_write (self->mine);
  g_assert_cmpstr (after, ==, before);
}

static void
test_choose (Fixture       *self,
             gconstpointer  data)
{
  CodioProfile *merged;
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  set (self->mine, "privacy", "reason", "Van mij");
  set (self->theirs, "privacy", "reason", "");
  codio_profile_set_string (self->mine, CODIO_RECORD (self->mine), "title", "Mijn titel");
  codio_profile_set_string (self->theirs, CODIO_RECORD (self->theirs), "title", "Hun titel");
  codio_profile_set_string (self->mine, nth (self->mine, "actions", 0), "text", "Mijn actie");
  codio_profile_remove (self->theirs, CODIO_RECORD (self->theirs), "actions", nth (self->theirs, "actions", 0));
  codio_profile_set_string (self->mine, nth (self->mine, "actions", 1), "text", "Mijn actie");
  codio_profile_set_string (self->theirs, nth (self->theirs, "actions", 0), "text", "Hun actie");

  merge (self);
  merged = self->merged;
  g_assert_cmpuint (self->n_conflicts, ==, 4);
  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_CHANGED, "/title");
  g_assert_true (codio_profile_choose_theirs (merged, get_conflict (self, 0), &error));
  g_assert_cmpstr (codio_profile_get_title (merged), ==, "Hun titel");
  label = codio_history_dup_undo_label (codio_profile_get_history (merged), catalog);
  g_assert_cmpstr (label, ==, "Undo choosing in a conflict");

  assert_conflict (get_conflict (self, 0), CODIO_CONFLICT_KIND_CHANGED, "/assessments/privacy/reason");
  g_assert_true (codio_profile_choose_theirs (merged, get_conflict (self, 0), &error));
  g_assert_cmpstr (get (merged, "privacy", "reason"), ==, "");
  codio_history_undo (codio_profile_get_history (merged));
  g_assert_cmpstr (get (merged, "privacy", "reason"), ==, "Van mij");
  set (merged, "privacy", "reason", "Van ons beiden");
  codio_profile_close_conflict (merged, get_conflict (self, 0));
  g_assert_cmpstr (get (merged, "privacy", "reason"), ==, "Van ons beiden");

  g_assert_true (codio_profile_choose_theirs (merged, get_conflict (self, 0), &error));
  g_assert_null (codio_profile_find (merged, "actions", codio_record_get_key (nth (self->base, "actions", 0))));

  /* What it is about was removed meanwhile. */
  codio_profile_remove (merged, CODIO_RECORD (merged), "actions", nth (merged, "actions", 0));
  g_assert_false (codio_profile_choose_theirs (merged, get_conflict (self, 0), &error));
  g_assert_error (error, CODIO_CONFLICT_ERROR, CODIO_CONFLICT_ERROR_GONE);
  codio_profile_close_conflict (merged, get_conflict (self, 0));
  g_assert_cmpuint (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (merged), "conflicts")), ==, 0);
}

/* Conflicts as no merge makes them: choosing does nothing that could not be read again. */
static void
test_hostile (void)
{
  static const char * const places[] = {
    "x", "/", "//", "/id", "/edition", "/version", "/title", "/title/x", "/technologies", "/technologies/x",
    "/dilemmas", "/dilemmas/x", "/dilemmas/x/y", "/dilemmas/3d0c9a51-6c0e-4a0b-9d4e-52f1c7b8e6a4",
    "/dilemmas/3d0c9a51-6c0e-4a0b-9d4e-52f1c7b8e6a4/id", "/dilemmas/3d0c9a51-6c0e-4a0b-9d4e-52f1c7b8e6a4/values",
    "/assessments/privacy", "/assessments/privacy/value", "/assessments/privacy/judgement", "/conflicts",
    "/moments/~0~1", "/summary/0/~",
  };
  static const char * const objects[] = {
    "{ }", "{ \"id\" : \"123e4567-e89b-42d3-a456-426614174000\" }", "{ \"edition\" : \"codio-1999\" }",
    "{ \"title\" : [ { } ] }", "{ \"judgement\" : \"not-at-stake\" }", "{ \"dilemmas\" : [ \"x\", 1, null ] }",
    "{ \"values\" : [ \"privacy\" ], \"value\" : \"kennis\" }", "{ \"version\" : null, \"x\" : 1 }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (objects) * 3; i++)
    {
      g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
      g_autoptr (CodioDilemma) dilemma = codio_dilemma_new ("privacy", "kennis");
      g_autoptr (CodioRecord) conflict = codio_record_new (CODIO_TYPE_CONFLICT);
      g_autoptr (JsonNode) node = json_from_string (objects[i / 3 % G_N_ELEMENTS (objects)], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodioProfile) read = NULL;
      g_autofree char *text = NULL;
      g_auto (GValue) object = G_VALUE_INIT;
      g_auto (GValue) kind = G_VALUE_INIT;

      codio_record_set_string (CODIO_RECORD (dilemma), "id", "3d0c9a51-6c0e-4a0b-9d4e-52f1c7b8e6a4");
      codio_profile_append (profile, CODIO_RECORD (profile), "dilemmas", CODIO_RECORD (dilemma));
      codio_record_set_string (conflict, "place", places[i / 3 / G_N_ELEMENTS (objects)]);
      g_value_set_enum (g_value_init (&kind, CODIO_TYPE_CONFLICT_KIND), (int) (i % 3) + 1);
      codio_record_set_value (conflict, "kind", &kind);
      g_value_set_boxed (g_value_init (&object, CODIO_TYPE_JSON_OBJECT), json_node_get_object (node));
      codio_record_set_value (conflict, "theirs", &object);
      codio_profile_append (profile, CODIO_RECORD (profile), "conflicts", conflict);

      if (!codio_profile_choose_theirs (profile, CODIO_CONFLICT (conflict), &error))
        g_assert_cmpstr (error->message, >, "");
      text = codio_test_write (profile);
      read = codio_test_read (text);
    }
}

/* What a newer program wrote is merged like the rest. */
static void
test_unknown (void)
{
  g_autoptr (CodioProfile) base = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", \"x\" : 1, \"y\" : 1, \"z\" : 1 }");
  g_autoptr (CodioProfile) mine = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", \"x\" : 2, \"y\" : 1, \"z\" : 2 }");
  g_autoptr (CodioProfile) theirs = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.7\", \"id\" : \"123e4567-e89b-42d3-a456-426614174000\","
    " \"edition\" : \"codio-2021\", \"x\" : 1, \"new\" : true, \"z\" : { \"a\" : 1 } }");
  g_autofree char *before = codio_test_write (mine);
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  guint n_conflicts;

  g_assert_true (codio_profile_merge (mine, base, theirs, &n_conflicts, NULL));
  g_assert_cmpuint (n_conflicts, ==, 1);
  text = codio_test_write (mine);
  g_assert_nonnull (strstr (text, "\"x\" : 2,\n  \"z\" : 2,\n  \"new\" : true\n}"));
  g_assert_nonnull (strstr (text, "\"theirs\" : {\n        \"z\" : {\n          \"a\" : 1"));

  codio_history_undo (codio_profile_get_history (mine));
  after = codio_test_write (mine);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, func) g_test_add ("/codio/merge/" name, Fixture, data, set_up, func, tear_down)
  ADD ("taken-over", NULL, test_taken_over);
  ADD ("changed", NULL, test_changed);
  ADD ("removed-there", GINT_TO_POINTER (FALSE), test_removed);
  ADD ("removed-here", GINT_TO_POINTER (TRUE), test_removed);
  ADD ("removed-but-needed", NULL, test_removed_but_needed);
  ADD ("removed-there-but-chosen", GINT_TO_POINTER (FALSE), test_removed_but_chosen);
  ADD ("removed-here-but-chosen", GINT_TO_POINTER (TRUE), test_removed_but_chosen);
  ADD ("additional-value", NULL, test_additional_value);
  ADD ("judgement", NULL, test_judgement);
  ADD ("not-at-stake-here", GINT_TO_POINTER (FALSE), test_judged_twice);
  ADD ("not-at-stake-there", GINT_TO_POINTER (TRUE), test_judged_twice);
  ADD ("order", NULL, test_order);
  ADD ("texts", NULL, test_texts);
  ADD ("needed-texts", NULL, test_needed_texts);
  ADD ("too-many", NULL, test_too_many);
  ADD ("two-way", NULL, test_two_way);
  ADD ("other-profile", NULL, test_other_profile);
  ADD ("does-not-go-together", NULL, test_does_not_go_together);
  ADD ("settled", NULL, test_settled);
  ADD ("one-step", NULL, test_one_step);
  ADD ("choose", NULL, test_choose);
  g_test_add_func ("/codio/merge/hostile", test_hostile);
  g_test_add_func ("/codio/merge/unknown", test_unknown);

  return g_test_run ();
}
