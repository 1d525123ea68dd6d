/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

/* Longer than typing may pause: 2 seconds, see codio-history.c. */
#define PAUSE (2100 * 1000)

typedef struct
{
  guint changed;
  guint notified;
} Counts;

static void
changed_cb (Counts *counts)
{
  counts->changed++;
}

static void
notify_cb (Counts *counts)
{
  counts->notified++;
}

static CodioProfile *
new_profile (void)
{
  return codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
}

static void
set_title (CodioProfile *profile,
           const char   *title)
{
  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", title);
}

static guint
count_steps (CodioProfile *profile)
{
  CodioHistory *history = codio_profile_get_history (profile);
  guint steps = 0;

  while (codio_history_get_can_undo (history))
    {
      codio_history_undo (history);
      steps++;
    }
  for (guint i = 0; i < steps; i++)
    codio_history_redo (history);

  return steps;
}

static void
test_empty (void)
{
  CodioHistory *history = codio_history_new ();

  g_assert_false (codio_history_get_can_undo (history));
  g_assert_false (codio_history_get_can_redo (history));
  g_assert_false (codio_history_get_modified (history));
  codio_history_undo (history);
  codio_history_redo (history);
  codio_history_begin (history);
  codio_history_end (history);
  g_assert_false (codio_history_get_can_undo (history));

  g_assert_finalize_object (history);
}

/* Invariant 4: whatever was done, undoing all of it and doing all of it again gives the same files. */
static void
test_undo_all (void)
{
  for (guint round = 0; round < 25; round++)
    {
      CodioProfile *profile = round % 2 ? codio_test_example () : new_profile ();
      CodioHistory *history = codio_profile_get_history (profile);
      g_autofree char *first = codio_test_write (profile);
      g_autofree char *last = NULL;
      g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
      int edits = g_test_rand_int_range (1, 60);

      for (int i = 0; i < edits; i++)
        codio_test_edit (profile);
      last = codio_test_write (profile);

      while (codio_history_get_can_undo (history))
        {
          g_ptr_array_add (states, codio_test_write (profile));
          codio_history_undo (history);
        }
      {
        g_autofree char *undone = codio_test_write (profile);

        g_assert_cmpstr (undone, ==, first);
      }
      g_assert_false (codio_history_get_modified (history));

      for (guint i = states->len; i > 0; i--)
        {
          g_autofree char *redone = NULL;

          g_assert_true (codio_history_get_can_redo (history));
          codio_history_redo (history);
          redone = codio_test_write (profile);
          g_assert_cmpstr (redone, ==, g_ptr_array_index (states, i - 1));
        }
      g_assert_false (codio_history_get_can_redo (history));

      g_assert_finalize_object (profile);
    }
}

static void
test_new_change_drops_redo (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);

  codio_profile_set_phase (profile, CODIO_PHASE_DECISION);
  codio_profile_set_phase (profile, CODIO_PHASE_OTHER);
  codio_history_undo (history);
  g_assert_true (codio_history_get_can_redo (history));
  set_title (profile, "nieuw");
  g_assert_false (codio_history_get_can_redo (history));
  codio_history_redo (history);
  g_assert_cmpint (codio_profile_get_phase (profile), ==, CODIO_PHASE_DECISION);
}

static void
set_technologies (CodioProfile *profile,
                  const char   *text)
{
  const char * const technologies[] = { "camera", text, NULL };

  codio_profile_set_strings (profile, CODIO_RECORD (profile), "technologies", technologies);
}

static void
test_typing (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();

  set_title (profile, "D");
  set_title (profile, "Dr");
  set_title (profile, "Dro");
  g_assert_cmpuint (count_steps (profile), ==, 1);
  g_assert_cmpstr (codio_profile_get_title (profile), ==, "Dro");

  /* Another text is another step, and so is coming back. */
  codio_profile_set_string (profile, CODIO_RECORD (profile), "organisation", "G");
  set_title (profile, "Dron");
  g_assert_cmpuint (count_steps (profile), ==, 3);

  /* Texts with commas between them are typed too. */
  set_technologies (profile, "d");
  set_technologies (profile, "dr");
  set_technologies (profile, "dro");
  g_assert_cmpuint (count_steps (profile), ==, 4);

  /* What is no text is always a step. */
  codio_profile_set_phase (profile, CODIO_PHASE_DECISION);
  codio_profile_set_phase (profile, CODIO_PHASE_OTHER);
  g_assert_cmpuint (count_steps (profile), ==, 6);
}

static void
test_typing_pause (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();

  set_title (profile, "D");
  g_usleep (PAUSE);
  set_title (profile, "Dr");
  g_assert_cmpuint (count_steps (profile), ==, 2);
}

static void
test_saved (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);

  codio_profile_set_phase (profile, CODIO_PHASE_DECISION);
  g_assert_true (codio_history_get_modified (history));
  codio_history_set_saved (history, codio_history_mark (history));
  g_assert_false (codio_history_get_modified (history));

  codio_history_undo (history);
  g_assert_true (codio_history_get_modified (history));
  codio_history_redo (history);
  g_assert_false (codio_history_get_modified (history));

  /* The saved state is gone for good when another change takes its place. */
  codio_history_undo (history);
  codio_profile_set_phase (profile, CODIO_PHASE_OTHER);
  g_assert_true (codio_history_get_modified (history));
  codio_history_undo (history);
  g_assert_true (codio_history_get_modified (history));
}

/* Invariant 3: a save that takes a while must not be taken for newer than it is. */
static void
test_mark_while_typing (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);
  guint64 mark;

  set_title (profile, "D");
  mark = codio_history_mark (history);
  set_title (profile, "Dr");
  codio_history_set_saved (history, mark);
  g_assert_true (codio_history_get_modified (history));

  codio_history_undo (history);
  g_assert_cmpstr (codio_profile_get_title (profile), ==, "D");
  g_assert_false (codio_history_get_modified (history));
}

static void
test_signals (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);
  CodioAssessment *assessment = codio_profile_get_assessment (profile, "privacy");
  Counts counts = { 0 };
  gboolean can_undo, can_redo, modified;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (changed_cb), &counts);
  g_signal_connect_swapped (history, "notify::can-undo", G_CALLBACK (notify_cb), &counts);

  codio_profile_weigh (profile, assessment, 2);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpuint (counts.notified, ==, 1);
  g_object_get (history, "can-undo", &can_undo, "can-redo", &can_redo, "modified", &modified, NULL);
  g_assert_true (can_undo && !can_redo && modified);

  codio_profile_weigh (profile, assessment, 2);
  g_assert_cmpuint (counts.changed, ==, 1);

  codio_history_undo (history);
  codio_history_redo (history);
  codio_history_set_saved (history, codio_history_mark (history));
  g_assert_cmpuint (counts.changed, ==, 4);
}

/* The profile owns its history, the history must not own the profile; who keeps the history longer may. */
static void
test_outlives_profile (void)
{
  CodioProfile *profile = new_profile ();
  CodioHistory *history = g_object_ref (codio_profile_get_history (profile));

  set_title (profile, "weg");
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "privacy"), 2);
  codio_profile_remove_dilemma (profile, codio_profile_add_dilemma (profile, "privacy", "kennis"));
  g_assert_finalize_object (profile);

  while (codio_history_get_can_undo (history))
    codio_history_undo (history);
  g_assert_finalize_object (history);
}

/* The step is what stands behind the verb. */
static void
assert_step (const char *label,
             const char *verb,
             const char *step)
{
  g_autofree char *expected = step ? g_strconcat (verb, step, NULL) : NULL;

  g_assert_cmpstr (label, ==, expected);
}

static void
assert_labels (CodioProfile *profile,
               const char   *undo,
               const char   *redo)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autofree char *undo_label = codio_history_dup_undo_label (codio_profile_get_history (profile), catalog);
  g_autofree char *redo_label = codio_history_dup_redo_label (codio_profile_get_history (profile), catalog);

  g_autofree char *undo_step = codio_history_dup_undo_step (codio_profile_get_history (profile), catalog);
  g_autofree char *redo_step = codio_history_dup_redo_step (codio_profile_get_history (profile), catalog);

  g_assert_cmpstr (undo_label, ==, undo);
  g_assert_cmpstr (redo_label, ==, redo);
  assert_step (undo, "Undo ", undo_step);
  assert_step (redo, "Redo ", redo_step);
}

static void
test_labels (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioHistory *history = codio_profile_get_history (profile);
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  CodioDilemma *dilemma;
  g_autofree char *long_title = g_strnfill (200, 'x');
  g_autofree char *label = NULL;
  g_autofree char *other = NULL;
  g_autofree char *untitled = NULL;
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");

  assert_labels (profile, NULL, NULL);

  set_title (profile, "weg");
  assert_labels (profile, "Undo project title", NULL);
  codio_history_undo (history);
  assert_labels (profile, NULL, "Redo project title");

  codio_profile_weigh (profile, privacy, 3);
  assert_labels (profile, "Undo weight of Privacy", NULL);
  codio_history_undo (history);
  assert_labels (profile, NULL, "Redo weight of Privacy");
  codio_history_redo (history);
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_NOT_AT_STAKE);
  assert_labels (profile, "Undo judgement of Privacy", NULL);

  other = codio_profile_dup_value_name (profile, "samenwerking", catalog);
  untitled = g_strdup_printf ("Undo who decided of Privacy – %s", other);
  dilemma = codio_profile_add_dilemma (profile, "privacy", "samenwerking");
  assert_labels (profile, "Undo adding a dilemma", NULL);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "decided-by", "het college");
  assert_labels (profile, untitled, NULL);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "title", "100 %s % zeker");
  codio_profile_set_number (profile, CODIO_RECORD (dilemma), "status", CODIO_DILEMMA_STATUS_OPEN);
  assert_labels (profile, "Undo status of 100 %s % zeker", NULL);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "title", long_title);
  label = codio_history_dup_undo_label (history, codio_catalog_get_default ());
  g_assert_cmpint (g_utf8_strlen (label, -1), <, 80);
  codio_profile_remove_dilemma (profile, dilemma);
  assert_labels (profile, "Undo removing a dilemma", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/history/empty", test_empty);
  g_test_add_func ("/codio/history/undo-all", test_undo_all);
  g_test_add_func ("/codio/history/new-change-drops-redo", test_new_change_drops_redo);
  g_test_add_func ("/codio/history/typing", test_typing);
  g_test_add_func ("/codio/history/typing-pause", test_typing_pause);
  g_test_add_func ("/codio/history/saved", test_saved);
  g_test_add_func ("/codio/history/mark-while-typing", test_mark_while_typing);
  g_test_add_func ("/codio/history/signals", test_signals);
  g_test_add_func ("/codio/history/outlives-profile", test_outlives_profile);
  g_test_add_func ("/codio/history/labels", test_labels);

  return g_test_run ();
}
