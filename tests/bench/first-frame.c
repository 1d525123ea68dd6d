/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdlib.h>
#include <time.h>

/* Loaded into a program that is not changed for it: ends the program after its first frame, and says how long that took
 * since CODIO_BENCH_START, in seconds of the monotonic clock, and how much processor time its thread took; both in
 * ms. */

static gboolean
after_paint_cb (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               data)
{
  double start = g_ascii_strtod (g_getenv ("CODIO_BENCH_START"), NULL);
  struct timespec cpu;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);
  g_print ("%.3f %.3f\n", (double) g_get_monotonic_time () / 1000 - start * 1000,
           (double) cpu.tv_sec * 1e3 + (double) cpu.tv_nsec / 1e6);
  fflush (stdout);
  _Exit (0);
}

int
g_application_run (GApplication  *app,
                   int            argc,
                   char         **argv)
{
  int (*run) (GApplication *, int, char **) = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT,
                                                                                              "g_application_run");

  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, after_paint_cb, NULL, NULL);

  return run (app, argc, argv);
}
