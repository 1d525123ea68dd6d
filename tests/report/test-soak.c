/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <malloc.h>

#include "codio-drafts.h"
#include "codio-export.h"
#include "codio-iama.h"
#include "codio-test-random.h"
#include "codio-test.h"

/* What a program does that is open for weeks: it edits, keeps drafts, saves, exports and undoes, round after round, and
 * is at its end as it was before.
 *
 * The rounds are done in cycles, each a test of its own. GLib begins each test with the same random numbers, so all
 * cycles do the same: the first one fills what fonts, cairo and others keep, and what there is more of after the last
 * one was lost. It wants GLIBC_TUNABLES=glibc.malloc.tcache_count=0, or memory that each thread keeps for later counts
 * as in use.
 * CODIO_SOAK_ROUNDS is how many rounds there are in all. */

#define ROUNDS "260"
#define CYCLES 5
#define EDITS 12
#define GROWTH_MAX 1.01

typedef struct
{
  gsize memory;
  guint files;
} Usage;

typedef struct
{
  char *folder;
  char *drafts_folder;
  GFile *file;
  CodioDrafts *drafts;
  CodioDocument *document;
  CodioCatalog *catalog;
  guint rounds; /* in a cycle */
  Usage before;
} Soak;

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;

  return n;
}

static guint
count_drafts (Soak *soak)
{
  g_autoptr (GDir) dir = g_dir_open (soak->drafts_folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, CODIO_PROFILE_SUFFIX);

  return n;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Threads let go of what they worked on a moment after they are done. */
static void
let_go (gpointer object)
{
  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (object);
}

static void
save (Soak *soak)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  codio_document_save_async (soak->document, soak->file, NULL, done_cb, &result);
  wait_for (&result);
  codio_document_save_finish (soak->document, result, &error);
  g_assert_no_error (error);
}

static void
open_file (Soak *soak)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  codio_document_open_async (soak->file, NULL, done_cb, &result);
  wait_for (&result);
  soak->document = codio_document_open_finish (result, &error);
  g_assert_no_error (error);
  codio_drafts_track (soak->drafts, soak->document);
}

static void
close_file (Soak *soak)
{
  codio_drafts_forget (soak->drafts, soak->document);
  let_go (g_steal_pointer (&soak->document));
}

static void
edit (Soak *soak)
{
  CodioProfile *profile = codio_document_get_profile (soak->document);
  CodioHistory *history = codio_profile_get_history (profile);
  guint written = codio_drafts_get_n_written (soak->drafts);

  for (guint i = 0; i < EDITS || !codio_history_get_modified (history); i++)
    codio_test_random_edit (profile);
  while (codio_drafts_get_n_written (soak->drafts) == written || count_drafts (soak) != 1)
    g_main_context_iteration (NULL, TRUE);

  /* There and back. */
  while (codio_history_get_can_undo (history))
    codio_history_undo (history);
  while (codio_history_get_can_redo (history))
    codio_history_redo (history);
}

static void
undo (Soak *soak)
{
  CodioHistory *history = codio_profile_get_history (codio_document_get_profile (soak->document));

  while (codio_history_get_can_undo (history))
    codio_history_undo (history);
}

static void
export (Soak  *soak,
        guint  number)
{
  CodioExportFormat format = number % CODIO_N_EXPORT_FORMATS;
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (soak->catalog);
  g_autofree char *name = g_strconcat ("out", codio_export_format_get_suffix (format), NULL);
  g_autofree char *path = g_build_filename (soak->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  options.attach_profile = number % 2 == 0;
  options.audience = (CodioAudience) (number % 3);
  options.picture = (CodioPictureKind) (number % CODIO_N_PICTURES);
  options.table = (CodioTable) (number % CODIO_N_TABLES);
  options.with_owners = options.attach_profile;

  bytes = codio_export (codio_document_get_profile (soak->document), format, &options, NULL, &error);
  /* After some edits there is nothing to put in a picture, a calendar or an assessment. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  g_assert_no_error (error);
  codio_file_replace (file, bytes, &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_unlink (path));
}

/* Begins and ends with the same profile in the file. */
static void
run_round (Soak  *soak,
           guint  number)
{
  if (soak->document == NULL)
    open_file (soak);

  edit (soak);
  save (soak);
  export (soak, number);
  undo (soak);
  save (soak);

  if (number % CODIO_N_EXPORT_FORMATS == CODIO_N_EXPORT_FORMATS - 1)
    close_file (soak);
}

/* Called when no file is open, and after all that the drafts were asked to do. */
static Usage
get_usage (Soak *soak)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) none = NULL;
  struct mallinfo2 info;

  codio_drafts_recover_async (soak->drafts, done_cb, &result);
  wait_for (&result);
  none = codio_drafts_recover_finish (soak->drafts, result, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (count_drafts (soak), ==, 0);

  info = mallinfo2 ();

  return (Usage) { .memory = info.uordblks + info.hblkhd, .files = count_entries ("/proc/self/fd") };
}

static void
set_up (Soak *soak)
{
  const char *wanted = g_getenv ("CODIO_SOAK_ROUNDS");
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", "small.codio", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (source);
  g_autoptr (CodioDilemma) dilemma = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint rounds;

  soak->folder = g_build_filename (g_get_tmp_dir (), "soak", NULL);
  g_assert_no_errno (g_mkdir (soak->folder, 0700));
  path = g_build_filename (soak->folder, "profiel.codio", NULL);
  soak->file = g_file_new_for_path (path);

  profile = codio_profile_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  dilemma = g_list_model_get_item (codio_profile_get_dilemmas (profile), 0);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "review-on", "2026-09-30");
  codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "transparantie");
  codio_profile_add_iama (profile, CODIO_IAMA_PRESSURED, "privacy");
  bytes = codio_profile_write (profile);
  codio_file_replace (soak->file, bytes, &error);
  g_assert_no_error (error);

  soak->drafts_folder = g_build_filename (soak->folder, "drafts", NULL);
  soak->drafts = codio_drafts_new (soak->drafts_folder);
  codio_drafts_set_delay (soak->drafts, 1);
  soak->catalog = codio_catalog_new ("nl");
  rounds = codio_test_random_rounds ((guint) g_ascii_strtoull (wanted ? wanted : ROUNDS, NULL, 10)) / CYCLES;
  /* Each format equally often. */
  soak->rounds = MAX ((rounds + CODIO_N_EXPORT_FORMATS - 1) / CODIO_N_EXPORT_FORMATS, 1) * CODIO_N_EXPORT_FORMATS;
}

/* Says that there is nothing beside the file, its folder and what the drafts keep there for the next start. */
static void
tear_down (Soak *soak)
{
  static const char * const kept[] = { "index.json", "index.lock" };

  codio_drafts_close (soak->drafts);
  let_go (g_steal_pointer (&soak->drafts));
  g_assert_cmpuint (count_drafts (soak), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *path = g_build_filename (soak->drafts_folder, kept[i], NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (soak->drafts_folder));
  g_assert_true (g_file_delete (soak->file, NULL, NULL));
  g_assert_no_errno (g_rmdir (soak->folder));

  g_clear_object (&soak->file);
  g_assert_finalize_object (soak->catalog);
  g_free (soak->drafts_folder);
  g_free (soak->folder);
}

static void
test_cycle (gconstpointer data)
{
  static Soak soak;
  guint cycle = GPOINTER_TO_UINT (data);
  Usage after;

  if (cycle == 0)
    set_up (&soak);
  for (guint i = 0; i < soak.rounds; i++)
    run_round (&soak, i);

  after = get_usage (&soak);
  if (cycle == 0)
    soak.before = after;
  g_test_message ("after %u rounds, memory: %.4f × that after the first %u", soak.rounds * (cycle + 1),
                  (double) after.memory / (double) soak.before.memory, soak.rounds);
  g_test_message ("%.3f MB are in use, %u files are open", (double) after.memory / 1e6, after.files);
  g_assert_cmpuint (after.files, ==, soak.before.files);
  /* AddressSanitizer has its own memory, and looks for leaks in its own way. */
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpfloat ((double) after.memory, <, (double) soak.before.memory * GROWTH_MAX);
#endif

  if (cycle == CYCLES - 1)
    tear_down (&soak);
}

int
main (int    argc,
      char **argv)
{
  char folder[] = "/tmp/codio-soak-XXXXXX";
  int status;

  /* All its temporary files are in a folder that must be empty at the end. GLib looks once where they go. */
  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < CYCLES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/codio/soak/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_cycle);
    }

  status = g_test_run ();
  g_assert_no_errno (g_rmdir (folder));

  return status;
}
