/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdlib.h>

/* Loaded into a program that is not changed for it: ends the program after its first frame, and says how long that took
 * since CODIO_BENCH_START, in seconds of the monotonic clock. */

static gboolean
after_paint_cb (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               data)
{
  double start = g_ascii_strtod (g_getenv ("CODIO_BENCH_START"), NULL);

  g_print ("%.3f\n", (double) g_get_monotonic_time () / 1000 - start * 1000);
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
