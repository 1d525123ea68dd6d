/* SPDX-License-Identifier: EUPL-1.2
 *
 * A library that is loaded into a program before others. At each SIGUSR1, as soon as the program has nothing else to
 * do, it writes a line to the file CODIO_TEST_MEMORY: how many bytes the program has asked for and not given back. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>

static gboolean
tell_cb (gpointer data)
{
  struct mallinfo2 info = mallinfo2 ();

  fprintf (data, "%zu\n", info.uordblks + info.hblkhd);
  fflush (data);

  return G_SOURCE_CONTINUE;
}

int
g_application_run (GApplication  *app,
                   int            argc,
                   char         **argv)
{
  int (*run) (GApplication *, int, char **) = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT,
                                                                                              "g_application_run");

  /* The program that gives a file to this one is another. */
  g_unix_signal_add_full (G_PRIORITY_LOW, SIGUSR1, tell_cb, fopen (g_getenv ("CODIO_TEST_MEMORY"), "w"), NULL);
  g_unsetenv ("LD_PRELOAD");

  return run (app, argc, argv);
}
