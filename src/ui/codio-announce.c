/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-announce.h"

#include <glib/gi18n.h>

#include "codio-catalog.h"

/* What is told to those who use a screen reader, where the eye sees it and the keyboard does not come there.
 *
 * It waits until all is done that the user asked for: what is said before the keyboard comes to another place would be
 * broken off by the name of that place. What two places want to tell in the meantime is told once. A toast tells itself
 * what it says. */

typedef struct
{
  GWeakRef root;
  char *text;
  GtkAccessibleAnnouncementPriority priority;
} Announcement;

static GPtrArray *waiting; /* (element-type Announcement), or NULL */

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_weak_ref_clear (&announcement->root);
  g_free (announcement->text);
  g_free (announcement);
}

static gboolean
tell_cb (gpointer user_data)
{
  g_autoptr (GPtrArray) announcements = g_steal_pointer (&waiting);

  for (guint i = 0; i < announcements->len; i++)
    {
      Announcement *announcement = g_ptr_array_index (announcements, i);
      g_autoptr (GtkAccessible) root = g_weak_ref_get (&announcement->root);

      if (root)
        gtk_accessible_announce (root, announcement->text, announcement->priority);
    }

  return G_SOURCE_REMOVE;
}

static void
announce (GtkWidget                         *widget,
          const char                        *text,
          GtkAccessibleAnnouncementPriority  priority)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Announcement *announcement;

  if (root == NULL || *text == '\0')
    return;

  for (guint i = 0; waiting && i < waiting->len; i++)
    if (g_str_equal (((Announcement *) g_ptr_array_index (waiting, i))->text, text))
      return;

  if (waiting == NULL)
    {
      waiting = g_ptr_array_new_with_free_func (announcement_free);
      g_idle_add (tell_cb, NULL);
    }
  announcement = g_new0 (Announcement, 1);
  g_weak_ref_init (&announcement->root, root);
  announcement->text = g_strdup (text);
  announcement->priority = priority;
  g_ptr_array_add (waiting, announcement);
}

/**
 * codio_announce:
 * @widget: a widget in a window
 * @text: what happened
 *
 * Lets a screen reader say @text when it has said what it is saying.
 */
void
codio_announce (GtkWidget  *widget,
                const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  announce (widget, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * codio_announce_problem:
 * @widget: a widget in a window
 * @text: why what the user asked for cannot be done
 *
 * Lets a screen reader say @text before all else.
 */
void
codio_announce_problem (GtkWidget  *widget,
                        const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  announce (widget, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/**
 * codio_announce_undo:
 * @widget: a widget in a window
 * @history: a history that has something to undo
 *
 * Undoes that, and says what was undone.
 */
void
codio_announce_undo (GtkWidget    *widget,
                     CodioHistory *history)
{
  g_autofree char *step = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CODIO_IS_HISTORY (history));

  step = codio_history_dup_undo_step (history, codio_catalog_get_default ());
  /* Translators: what was undone, such as “weight of Privacy” */
  text = g_strdup_printf (_("Undone: %s"), step);
  codio_history_undo (history);
  codio_announce (widget, text);
}

/**
 * codio_announce_redo:
 * @widget: a widget in a window
 * @history: a history that has something to do again
 *
 * Does that again, and says what it was.
 */
void
codio_announce_redo (GtkWidget    *widget,
                     CodioHistory *history)
{
  g_autofree char *step = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CODIO_IS_HISTORY (history));

  step = codio_history_dup_redo_step (history, codio_catalog_get_default ());
  /* Translators: what was done again, such as “weight of Privacy” */
  text = g_strdup_printf (_("Done again: %s"), step);
  codio_history_redo (history);
  codio_announce (widget, text);
}
