/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "codio-application.h"
#include "codio-guide-window.h"
#include "codio-window.h"

/* list-cut-text WIDTH SIZE PROFILE REVIEWED WEIGHED - prints each text that is cut, in the language of the environment,
 * with text of that size, in percent
 *
 * It goes through the pages and the dialogs of a profile, the dialogs of one with moments and of one with ballots, and
 * through the guide. A line has the page or dialog, what is wrong, where the widget is in the
 * tree, which is the same in each language, and the text. check-cut-text.py compares languages. */

#define HEIGHT 640
#define NARROW 400
#define STILL 5 /* frames in which nothing moves */

typedef struct
{
  const char *action;
  const char *target;
} Dialog;

/* What has a page of its own in the window. */
static const char * const pages[] = {
  "house", "project", "explorer", "values", "weighing", "dilemmas", "actions", "review",
};

static const char * const ways_to_weigh[] = { "round", "cards", "pairs", "iama" };

static const Dialog dialogs[] = {
  { "win.tour", NULL },
  { "app.preferences", NULL },
  { "app.shortcuts", NULL },
  { "win.export", NULL },
  { "win.new-dilemma", NULL },
  { "profile.add-participant", NULL },
  { "profile.add-value", "'privacy'" },
  { "profile.advise", NULL },
  { "profile.add-action", NULL },
  { "profile.add-comment", "('profile', '')" },
  { "profile.freeze-moment", NULL },
  { "profile.go-to", "'submitted'" },
  { "profile.fill-ballot", "''" },
};

static const Dialog dialogs_of_reviewed[] = {
  { "win.compare", NULL },
  { "profile.continue", NULL },
};

static const Dialog dialogs_of_weighed[] = {
  { "profile.agree-weights", NULL },
};

static GtkWindow *window;
static int text_size; /* in percent */
static char *state; /* what is to be seen, to know when it stands still */
static guint n_still;

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  for (; widget; widget = gtk_widget_get_parent (widget))
    {
      GtkPolicyType policy = GTK_POLICY_NEVER;

      if (GTK_IS_SCROLLED_WINDOW (widget))
        gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
      if (policy != GTK_POLICY_NEVER || ADW_IS_CAROUSEL (widget))
        return TRUE;
    }

  return FALSE;
}

/* The text is in a tooltip too. Or there is little room and libadwaita cuts it: a title between two buttons, that of a
 * group, what is chosen in a row of choices. */
static gboolean
may_be_cut (GtkWidget *widget)
{
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (window)) < NARROW * text_size / 100;
  const gboolean in_row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) != NULL;

  for (GtkWidget *above = widget; above; above = gtk_widget_get_parent (above))
    if (gtk_widget_get_tooltip_text (above) ||
        (narrow && (GTK_IS_TEXT (above) || ADW_IS_COMBO_ROW (above) ||
                    (ADW_IS_PREFERENCES_GROUP (above) && !in_row))))
      return TRUE;

  return FALSE;
}

static const char *
find_fault (GtkLabel *label)
{
  GtkWidget *widget = GTK_WIDGET (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  graphene_rect_t bounds;
  int width, height;

  if (pango_layout_is_ellipsized (layout))
    return may_be_cut (widget) ? NULL : "cut";

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (widget) + 1 || height > gtk_widget_get_height (widget) + 1)
    return "clipped";

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds) || scrolls_sideways (widget))
    return NULL;

  width = gtk_widget_get_width (GTK_WIDGET (window));
  return bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float) width + 1 ? "outside" : NULL;
}

static void
collect (GtkWidget  *widget,
         const char *path,
         GString    *all,
         GString    *faults)
{
  guint position = 0;

  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    {
      const char *fault = find_fault (GTK_LABEL (widget));

      g_string_append_printf (all, "%s %d %d\n", path, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      if (fault)
        {
          g_autofree char *text = g_strescape (gtk_label_get_text (GTK_LABEL (widget)), "");

          g_string_append_printf (faults, "%s\t%s\t%s\n", fault, path, text);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = g_strdup_printf ("%s/%s.%u", path, G_OBJECT_TYPE_NAME (child), position++);

      collect (child, below, all, faults);
    }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  g_autoptr (GString) all = g_string_new (NULL), faults = g_string_new (NULL);

  collect (GTK_WIDGET (window), "", all, faults);
  n_still = g_strcmp0 (state, all->str) == 0 ? n_still + 1 : 0;
  g_free (state);
  state = g_strdup (all->str);
  gtk_widget_queue_draw (widget); /* the next frame comes */

  return n_still < STILL ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What is built up while nothing else happens comes before the window stands still. */
static void
settle (void)
{
  n_still = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (n_still < STILL)
    g_main_context_iteration (NULL, TRUE);
}

static void
look (const char *place,
      int         width)
{
  g_autoptr (GString) all = g_string_new (NULL), faults = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  settle ();
  collect (GTK_WIDGET (window), "", all, faults);
  if (gtk_widget_get_width (GTK_WIDGET (window)) > width)
    g_string_append_printf (faults, "wide\t\t%d\n", gtk_widget_get_width (GTK_WIDGET (window)));

  lines = g_strsplit (faults->str, "\n", -1);
  for (guint i = 0; lines[i] && *lines[i]; i++)
    g_print ("%s\t%s\n", place, lines[i]);
  g_print ("%s\tlooked\t\t\n", place);
}

static void
look_at_dialog (const Dialog *dialog,
                int           width)
{
  g_autoptr (GVariant) target = dialog->target ? g_variant_ref_sink (g_variant_new_parsed (dialog->target)) : NULL;
  AdwDialog *shown;

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), dialog->action, target))
    g_error ("there is no action %s", dialog->action);
  shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (shown == NULL)
    g_error ("%s opens no dialog", dialog->action);
  look (dialog->action, width);
  adw_dialog_force_close (shown);
  settle ();
}

static void
look_at_dialogs (const Dialog *which,
                 gsize         n_dialogs,
                 int           width)
{
  for (gsize i = 0; i < n_dialogs; i++)
    look_at_dialog (&which[i], width);
}

/* Opens a window of that width with the profile of a file. */
static void
open_window (CodioApplication *app,
             const char       *path,
             int               width)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  window = GTK_WINDOW (codio_window_new (GTK_APPLICATION (app)));
  gtk_window_set_default_size (window, width, HEIGHT);
  gtk_window_present (window);
  look ("welcome", width);

  codio_window_open_file (CODIO_WINDOW (window), file);
  while (codio_window_get_document (CODIO_WINDOW (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static GtkWindow *
find_guide (CodioApplication *app)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (app)); l; l = l->next)
    if (CODIO_IS_GUIDE_WINDOW (l->data))
      return l->data;

  g_assert_not_reached ();
}

/* Goes through the guide beside the window, and closes it. */
static void
look_at_guide (CodioApplication *app,
               int               width)
{
  g_autoptr (GListModel) guide = codio_guide_new (codio_catalog_get_default ());
  GtkWindow *beside = window;

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (CodioGuidePage) page = g_list_model_get_item (guide, i);

      codio_guide_window_show (CODIO_WINDOW (beside), codio_guide_page_get_id (page));
      window = find_guide (app);
      gtk_window_set_default_size (window, width, HEIGHT);
      look (codio_guide_page_get_id (page), width);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "guide.search", NULL);
  look ("guide", width);

  gtk_window_destroy (window);
  window = beside;
}

static GtkWidget *
find_widget (GtkWidget  *widget,
             const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }

  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CodioCatalog) catalog = NULL;
  g_autoptr (CodioApplication) app = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;
  int width;

  g_assert_cmpint (argc, ==, 6);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, codio_catalog_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  catalog = codio_catalog_new (C_("language", "en"));
  codio_catalog_set_default (catalog);

  app = codio_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (app));
  if (!g_application_register (G_APPLICATION (app), NULL, &error))
    g_error ("%s", error->message);
  text_size = atoi (argv[2]);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", text_size * 96 * 1024 / 100,
                NULL);

  settings = g_settings_new (APP_ID);
  g_settings_set_string (settings, "author", "Ans"); /* who is not asked then */

  width = atoi (argv[1]);
  open_window (app, argv[3], width);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      look (pages[i], width);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "weighing");
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (ways_to_weigh); i++)
    {
      gtk_widget_activate_action (find_widget (GTK_WIDGET (window), "CodioWeighingPage"), "weighing.show", "s",
                                  ways_to_weigh[i]);
      look (ways_to_weigh[i], width);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-part", "s", "privacy");
  look ("part", width);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "house");
  look_at_dialogs (dialogs, G_N_ELEMENTS (dialogs), width);
  look_at_guide (app, width);
  gtk_window_destroy (window);

  open_window (app, argv[4], width);
  look_at_dialogs (dialogs_of_reviewed, G_N_ELEMENTS (dialogs_of_reviewed), width);
  gtk_window_destroy (window);

  open_window (app, argv[5], width);
  look_at_dialogs (dialogs_of_weighed, G_N_ELEMENTS (dialogs_of_weighed), width);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&state, g_free);

  return 0;
}
