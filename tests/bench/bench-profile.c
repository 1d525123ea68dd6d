/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "codio-json-scanner.h"
#include "codio-test.h"
#include "large-profile.h"

/* How long opening, checking and saving take, as ratios to plain json-glib parsing of the same bytes in the same run,
 * and how much memory is used at most, each in a process of its own. */

typedef struct
{
  const char *path;
  GFile *file;
  GBytes *bytes;
  CodioProfile *profile;
  GFile *target;
} Subject;

static void
run_nothing (Subject *subject)
{
}

static void
run_parse (Subject *subject)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  json_parser_set_strict (parser, TRUE);
  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (subject->bytes, NULL),
                                             (gssize) g_bytes_get_size (subject->bytes), NULL));
}

static void
run_scan (Subject *subject)
{
  g_autoptr (GPtrArray) issues = codio_issues_new ();

  g_assert_cmpint (codio_json_scan (subject->bytes, issues, NULL), ==, CODIO_JSON_SOUND);
}

static void
run_open (Subject *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_load (subject->file, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
run_check (Subject *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_read (subject->bytes, NULL, &error);

  g_assert_no_error (error);
}

static void
run_write (Subject *subject)
{
  g_autoptr (GBytes) bytes = codio_profile_write (subject->profile);
}

static void
run_save (Subject *subject)
{
  g_autoptr (GBytes) bytes = codio_profile_write (subject->profile);
  g_autoptr (GError) error = NULL;

  codio_file_replace (subject->target, bytes, &error);
  g_assert_no_error (error);
}

static const struct
{
  const char *name;
  void (*run) (Subject *subject);
} measures[] = {
  { "plain json-glib", run_parse },
  { "scanning", run_scan },
  { "opening", run_open },
  { "checking", run_check },
  { "writing", run_write },
  { "saving", run_save },
};

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* The median of several runs, in microseconds. */
static gint64
measure (Subject *subject,
         void   (*run) (Subject *subject),
         guint    n)
{
  g_autofree gint64 *times = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    {
      gint64 began = g_get_monotonic_time ();

      run (subject);
      times[i] = g_get_monotonic_time () - began;
    }
  qsort (times, n, sizeof *times, compare_times);

  return times[n / 2];
}

static void
subject_open (Subject    *subject,
              const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_strconcat (path, ".saved", NULL);

  subject->path = path;
  subject->file = g_file_new_for_path (path);
  subject->target = g_file_new_for_path (target);
  subject->bytes = codio_profile_load_bytes (subject->file, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
subject_close (Subject *subject)
{
  g_file_delete (subject->target, NULL, NULL);
  g_clear_object (&subject->file);
  g_clear_object (&subject->target);
  g_clear_object (&subject->profile);
  g_clear_pointer (&subject->bytes, g_bytes_unref);
}

/* The most memory this process had, in kB. After exec() the kernel's ru_maxrss still counts what the parent had, so the
 * number in /proc comes first. */
static glong
get_peak (void)
{
  g_autofree char *status = NULL;
  struct rusage usage;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (line = strstr (status, "VmHWM:")))
    return (glong) g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* The most memory that a process which does nothing else needs, in kB. */
static glong
measure_peak (const char *program,
              const char *path,
              guint       position)
{
  g_autofree char *number = g_strdup_printf ("%u", position);
  const char *arguments[] = { program, "--once", path, number, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);

  return (glong) g_ascii_strtoll (output, NULL, 10);
}

static int
run_once (const char *path,
          const char *number)
{
  guint position = (guint) g_ascii_strtoull (number, NULL, 10);
  Subject subject = { 0 };

  subject_open (&subject, path);
  if (position < G_N_ELEMENTS (measures))
    {
      if (measures[position].run == run_write || measures[position].run == run_save)
        subject.profile = codio_profile_read (subject.bytes, NULL, NULL);
      measures[position].run (&subject);
    }
  else
    {
      run_nothing (&subject);
    }

  printf ("%ld\n", get_peak ());
  subject_close (&subject);

  return 0;
}

static void
bench (const char *program,
       const char *title,
       const char *path,
       guint       n)
{
  Subject subject = { 0 };
  gint64 plain = 0;
  glong nothing;

  subject_open (&subject, path);
  subject.profile = codio_profile_read (subject.bytes, NULL, NULL);
  nothing = measure_peak (program, path, G_N_ELEMENTS (measures));

  printf ("%s, %.1f kB, median of %u\n", title, (double) g_bytes_get_size (subject.bytes) / 1000, n);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      gint64 time = measure (&subject, measures[i].run, n);
      glong peak = measure_peak (program, path, i);

      if (i == 0)
        plain = time;
      printf ("  %-16s %10.3f ms %7.2f × plain   peak %8.1f MB, %6.1f MB more than the file alone\n", measures[i].name,
              (double) time / 1000, (double) time / (double) plain, (double) peak / 1000,
              (double) (peak - nothing) / 1000);
    }

  subject_close (&subject);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *example = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *large = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) example_bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (argc == 4 && g_str_equal (argv[1], "--once"))
    return run_once (argv[2], argv[3]);

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("codio-bench-XXXXXX", &error);
  g_assert_no_error (error);
  example = g_build_filename (folder, "example.codio", NULL);
  large = g_build_filename (folder, "large.codio", NULL);
  example_bytes = codio_test_example_bytes ();
  bytes = codio_large_profile_new_bytes ();
  g_assert_true (g_file_set_contents (example, g_bytes_get_data (example_bytes, NULL),
                                      (gssize) g_bytes_get_size (example_bytes), NULL));
  g_assert_true (g_file_set_contents (large, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));

  bench (argv[0], "The example", example, 51);
  bench (argv[0], "5,000 dilemmas and 10,000 actions", large, 7);

  g_remove (example);
  g_remove (large);
  g_rmdir (folder);

  return 0;
}
