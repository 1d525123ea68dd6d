/* SPDX-License-Identifier: EUPL-1.2
 *
 * A library that is loaded into a program before others. After each key it writes to the pipe CODIO_TEST_FOCUS a line
 * for what has the keyboard, and one for each widget that the keyboard should reach from there: a number, where its
 * middle is in the window, which widget it is as a path of types and places, and its name. An empty line ends that. */
#include <adwaita.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static int answers = -1;
static guint answer_id;

static guint
get_number (GtkWidget *widget)
{
  static guint last;
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "test-number"));

  if (number == 0)
    {
      number = ++last;
      g_object_set_data (G_OBJECT (widget), "test-number", GUINT_TO_POINTER (number));
    }

  return number;
}

static char *
dup_name (GtkWidget *widget)
{
  /* This gives what is there where it is not as expected. */
  char *name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  if (g_strcmp0 (name, "undefined") == 0)
    g_clear_pointer (&name, g_free);
  if (name == NULL && GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && name == NULL;
       child = gtk_widget_get_next_sibling (child))
    name = dup_name (child);

  return name ? name : g_strdup (gtk_widget_get_tooltip_text (widget));
}

static void
append_path (GString   *line,
             GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  guint place = 0;

  for (GtkWidget *before = widget; (before = gtk_widget_get_prev_sibling (before));)
    place++;
  if (parent)
    append_path (line, parent);
  g_string_append_printf (line, "/%s.%u", G_OBJECT_TYPE_NAME (widget), place);
}

static void
append (GString   *answer,
        GtkWidget *widget)
{
  g_autofree char *name = dup_name (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_native (widget)), &bounds))
    g_warn_if_reached ();
  g_string_append_printf (answer, "%u\t%d\t%d\t", get_number (widget), (int) (bounds.origin.x + bounds.size.width / 2),
                          (int) (bounds.origin.y + bounds.size.height / 2));
  append_path (answer, widget);
  g_string_append_printf (answer, "\t%s\n", name ? g_strdelimit (name, "\t\n", ' ') : "");
}

/* What can have the keyboard, but gives it to what is in it. */
static gboolean
gives_on (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_VIEW (widget) || ADW_IS_ENTRY_ROW (widget) ||
         ADW_IS_SPIN_ROW (widget) || ADW_IS_EXPANDER_ROW (widget) || ADW_IS_DIALOG (widget) ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo");
}

/* Appends what should be reached in a widget; returns whether there is anything. */
static gboolean
append_all (GString   *answer,
            GtkWidget *widget)
{
  gboolean found = FALSE;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget) || !gtk_widget_get_can_focus (widget))
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      found |= append_all (answer, child);

  /* An empty list has nothing to go to. */
  if (!gtk_widget_get_focusable (widget) || GTK_IS_LIST_BOX (widget) || (found && gives_on (widget)))
    return found;
  append (answer, widget);

  return TRUE;
}

static gboolean
answer_cb (gpointer user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GString) answer = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      GtkWidget *focus = gtk_window_get_focus (window);

      if (gtk_window_is_active (window) && focus)
        {
          append (answer, focus);
          append_all (answer, GTK_WIDGET (gtk_widget_get_native (focus)));
        }
    }
  g_string_append_c (answer, '\n');
  /* What nobody reads is lost: it must not stop the program. */
  if (write (answers, answer->str, answer->len) < 0 && errno != EAGAIN)
    g_error ("the pipe takes nothing");
  answer_id = 0;

  return G_SOURCE_REMOVE;
}

/* When a key is let go, what it did is done, but for what waits until there is nothing else to do. */
static gboolean
event_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  GdkEvent *event = g_value_peek_pointer (&values[1]);

  if (gdk_event_get_event_type (event) == GDK_KEY_RELEASE && !gdk_key_event_is_modifier (event) && answer_id == 0)
    answer_id = g_idle_add_full (G_PRIORITY_LOW, answer_cb, NULL, NULL);

  return TRUE;
}

static gboolean
begin_cb (gpointer user_data)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (GDK_TYPE_SURFACE);

  answers = open (g_getenv ("CODIO_TEST_FOCUS"), O_WRONLY | O_NONBLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

__attribute__ ((constructor)) static void
begin (void)
{
  g_idle_add (begin_cb, NULL);
}
