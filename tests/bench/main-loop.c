/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gio/gio.h>
#include <stdio.h>
#include <time.h>

/* Loaded into a program that is not changed for it: writes a line to the file CODIO_BENCH_TURNS for each turn of the
 * main loop: when it ended, how long the window waited for it, and how much processor time it took, all in ms. */

#define LEAST 0.2 /* ms; shorter turns only look whether there is something to do */

static FILE *output;
static double started;
static double started_cpu;

static double
get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
poll_func (GPollFD *fds,
           guint    n,
           int      timeout)
{
  double ended = get_time (CLOCK_MONOTONIC), ended_cpu = get_time (CLOCK_THREAD_CPUTIME_ID);
  int result;

  if (started > 0 && ended - started >= LEAST)
    fprintf (output, "%.3f %.3f %.3f\n", ended, ended - started, ended_cpu - started_cpu);
  fflush (output);

  result = g_poll (fds, n, timeout);
  started = get_time (CLOCK_MONOTONIC);
  started_cpu = get_time (CLOCK_THREAD_CPUTIME_ID);

  return result;
}

int
g_application_run (GApplication  *app,
                   int            argc,
                   char         **argv)
{
  int (*run) (GApplication *, int, char **) = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT,
                                                                                              "g_application_run");

  /* Once: the program that gives the file to this one is not measured. */
  output = fopen (g_getenv ("CODIO_BENCH_TURNS"), "w");
  g_unsetenv ("LD_PRELOAD");
  g_main_context_set_poll_func (NULL, poll_func);

  return run (app, argc, argv);
}
