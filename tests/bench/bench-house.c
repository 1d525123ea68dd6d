/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <time.h>

#include "codio-house-page.h"
#include "codio-house-view.h"
#include "codio-test.h"
#include "large-profile.h"

/* How much processor time it takes to draw a change of the house, as ratio to drawing an empty window of the same size
 * in the same run. With --empty it is only an empty window, and with --house the house alone, to compare the start of
 * the program with; with --large FILE it writes a large profile. bench-house.py starts them. */

#define WIDTH 1920
#define HEIGHT 1200

/* The window of the program when it is started for the first time. */
#define START_WIDTH 1280
#define START_HEIGHT 800
#define ROUNDS 40
#define QUIET 120 /* ms without a frame, after which a change has been seen */

typedef struct
{
  GArray *frames; /* doubles, in ms */
  gint64 started;
  gint64 extra; /* of the change itself, before the frame in which it is seen */
} Clock;

static Clock timer;

/* Of this program alone: what else the computer does is not measured. In µs. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (void)
{
  timer.started = get_time ();
}

static void
after_paint_cb (void)
{
  double ms = (double) (get_time () - timer.started + timer.extra) / 1000;

  timer.extra = 0;
  g_array_append_val (timer.frames, ms);
}

static gboolean
timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until nothing is drawn any more. */
static void
settle (void)
{
  guint seen;

  do
    {
      gboolean done = FALSE;

      seen = timer.frames->len;
      g_timeout_add (QUIET, timeout_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
    }
  while (timer.frames->len != seen);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
percentile (double share)
{
  guint last = timer.frames->len - 1;

  g_array_sort (timer.frames, compare);
  return g_array_index (timer.frames, double, (guint) (share * last + 0.5));
}

typedef struct
{
  GtkWidget *root;
  CodioHouseView *house;
  CodioProfile *profile;
} Subject;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_brick (Subject *subject,
            guint    number)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (subject->house));

  for (number %= 40; number > 0; number--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
change_all (Subject *subject,
            guint    round)
{
  gtk_widget_queue_draw (subject->root);
}

static void
change_hover (Subject *subject,
              guint    round)
{
  if (round > 0)
    gtk_widget_unset_state_flags (find_brick (subject, round - 1), GTK_STATE_FLAG_PRELIGHT);
  gtk_widget_set_state_flags (find_brick (subject, round), GTK_STATE_FLAG_PRELIGHT, FALSE);
}

static void
change_selection (Subject *subject,
                  guint    round)
{
  g_autoptr (CodioPart) part =
      g_list_model_get_item (codio_edition_get_parts (codio_profile_get_edition (subject->profile)), round % 41);

  codio_house_view_set_selected (subject->house, part);
}

static void
change_judgement (Subject *subject,
                  guint    round)
{
  g_autoptr (CodioAssessment) assessment =
      g_list_model_get_item (codio_profile_get_assessments (subject->profile), round % 31);

  codio_profile_judge (subject->profile, assessment,
                       codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE
                           ? CODIO_JUDGEMENT_NOT_AT_STAKE
                           : CODIO_JUDGEMENT_AT_STAKE);
}

static void
change_mode (Subject *subject,
             guint    round)
{
  codio_house_view_set_colouring (subject->house, round % CODIO_N_COLOURINGS);
}

typedef void (*Change) (Subject *subject,
                        guint    round);

static double
measure (Subject    *subject,
         const char *name,
         Change      change,
         double      plain)
{
  double p99;

  settle ();
  g_array_set_size (timer.frames, 0);
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = get_time ();

      change (subject, round);
      timer.extra = get_time () - start;
      settle ();
    }

  p99 = percentile (0.99);
  printf ("# %-28s %4u frames, median %5.2f ms, 99 %% under %5.2f ms", name, timer.frames->len, percentile (0.5), p99);
  if (plain > 0)
    printf (" (%.2f × an empty window)", p99 / plain);
  printf ("\n");
  fflush (stdout);

  return p99;
}

static GtkWidget *
open_window (GtkApplication *app,
             GtkWidget      *content,
             int             width,
             int             height)
{
  GtkWidget *window = adw_application_window_new (app);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
watch (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", before_paint_cb, NULL);
  g_signal_connect (clock, "after-paint", after_paint_cb, NULL);
}

static void
activate_cb (GtkApplication *app)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GtkWidget *window = open_window (app, adw_bin_new (), WIDTH, HEIGHT);
  Subject subject = { window, NULL, profile };
  CodioHousePage *page;
  double plain;

  watch (window);
  printf ("# %d × %d px, %s\n", WIDTH, HEIGHT,
          G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  plain = measure (&subject, "an empty window", change_all, 0);

  page = g_object_new (CODIO_TYPE_HOUSE_PAGE, NULL);
  codio_page_set_profile (CODIO_PAGE (page), profile);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (page));
  subject.house = CODIO_HOUSE_VIEW (find_widget (GTK_WIDGET (page), CODIO_TYPE_HOUSE_VIEW));

  measure (&subject, "the pointer on a brick", change_hover, plain);
  measure (&subject, "another part chosen", change_selection, plain);
  measure (&subject, "a value judged", change_judgement, plain);
  measure (&subject, "another mode, all bricks", change_mode, plain);
  codio_house_view_set_show_dilemmas (subject.house, TRUE);
  measure (&subject, "a value judged, with arcs", change_judgement, plain);

  settle ();
  g_array_set_size (timer.frames, 0);
  for (guint i = 0; i < 8; i++)
    settle ();
  printf ("# nothing changes                 %u frames in a second\n", timer.frames->len);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
activate_empty_cb (GtkApplication *app)
{
  open_window (app, adw_bin_new (), START_WIDTH, START_HEIGHT);
}

static void
activate_house_cb (GtkApplication *app)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHousePage *page = g_object_new (CODIO_TYPE_HOUSE_PAGE, NULL);

  codio_page_set_profile (CODIO_PAGE (page), profile);
  open_window (app, GTK_WIDGET (page), START_WIDTH, START_HEIGHT);
}

static int
write_large (const char *path)
{
  g_autoptr (GBytes) bytes = codio_large_profile_new_bytes ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return 0;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *mode = g_strdup (argc == 2 ? argv[1] : "");
  gboolean empty = g_str_equal (mode, "--empty");
  g_autoptr (AdwApplication) app = NULL;
  GCallback activate = G_CALLBACK (activate_cb);

  if (argc == 3 && g_str_equal (argv[1], "--large"))
    return write_large (argv[2]);

  if (empty)
    activate = G_CALLBACK (activate_empty_cb);
  else if (g_str_equal (mode, "--house"))
    activate = G_CALLBACK (activate_house_cb);

  argc = 1;
  g_test_init (&argc, &argv, NULL);
  timer.frames = g_array_new (FALSE, FALSE, sizeof (double));
  app = g_object_new (ADW_TYPE_APPLICATION, "application-id", "nl.codio.Bench", "flags", G_APPLICATION_NON_UNIQUE,
                      "resource-base-path", empty ? NULL : "/nl/codio/Codio/ui", NULL);
  g_signal_connect (app, "activate", activate, NULL);

  g_application_run (G_APPLICATION (app), 1, argv);
  g_array_unref (timer.frames);

  return 0;
}
