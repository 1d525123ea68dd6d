/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-brick.h"
#include "codio-shortcuts.h"

static GPtrArray *
list_parts (CodioWindow   *self,
            CodioPartKind  kind)
{
  CodioProfile *profile = codio_window_get_profile (self);
  GListModel *parts = codio_edition_get_parts (codio_window_get_edition (self));
  GPtrArray *list;

  if (kind == CODIO_PART_VALUE && profile)
    return codio_profile_list_value_parts (profile);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);

      if (codio_part_get_kind (part) == kind)
        g_ptr_array_add (list, g_steal_pointer (&part));
    }

  return list;
}

/* The part of the same kind before or after the one that is shown. */
static CodioPart *
get_neighbour (CodioWindow *self,
               int          direction)
{
  CodioPart *shown = codio_window_get_part (self);
  g_autoptr (GPtrArray) parts = list_parts (self, codio_part_get_kind (shown));
  guint position;

  if (!g_ptr_array_find (parts, shown, &position) || (direction < 0 && position == 0) ||
      (direction > 0 && position + 1 == parts->len))
    return NULL;

  return g_ptr_array_index (parts, (int) position + direction);
}

static void
show_trail (CodioWindow *self)
{
  CodioPart *part = codio_window_get_part (self);

  codio_part_page_set_part (self->part_page, part, codio_window_get_profile (self));
  codio_window_update_pages (self);
  codio_window_update_parts (self);
}

/* Shows @part at the position in the trail; what was there and behind it is forgotten. */
static void
push (CodioWindow *self,
      CodioPart   *part)
{
  g_ptr_array_set_size (self->trail, (int) self->trail_position);
  g_ptr_array_add (self->trail, g_object_ref (part));
  show_trail (self);
}

/* From brick to brick the keyboard goes along; elsewhere it stays where it is, and what is shown now is told. */
static void
tell_part (CodioWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus && CODIO_IS_BRICK (focus))
    gtk_widget_grab_focus (gtk_widget_get_parent (focus));
  else
    codio_announce (GTK_WIDGET (self), codio_part_get_name (codio_window_get_part (self),
                                                            codio_catalog_get_default ()));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  self->walking = FALSE;
  self->trail_position--;
  show_trail (self);
  tell_part (self);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  self->walking = FALSE;
  self->trail_position++;
  show_trail (self);
  tell_part (self);
}

/* Goes on from the value that is shown, and round to the first. */
static void
next_incomplete_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  GListModel *assessments = codio_profile_get_assessments (profile);
  CodioPart *shown = codio_window_get_part (self);
  guint n = g_list_model_get_n_items (assessments);
  guint start = 0;

  for (guint i = 0; shown && i < n; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (g_str_equal (codio_assessment_get_value (assessment), codio_part_get_id (shown)))
        start = i + 1;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, (start + i) % n);

      if (!codio_assessment_is_complete (assessment))
        {
          if (adw_overlay_split_view_get_collapsed (self->nav_split))
            adw_overlay_split_view_set_show_sidebar (self->nav_split, FALSE);
          codio_window_show_part (self, codio_profile_get_value_part (profile,
                                                                      codio_assessment_get_value (assessment)));
          if (gtk_widget_get_mapped (GTK_WIDGET (self->part_page)))
            gtk_widget_grab_focus (GTK_WIDGET (self->part_page));
          else
            gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
          break;
        }
    }
}

static void
next_part_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_part_focused_cb (self, get_neighbour (self, 1));
  tell_part (self);
}

static void
previous_part_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_part_focused_cb (self, get_neighbour (self, -1));
  tell_part (self);
}

/* Back to the page that one came from. */
static void
close_part_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  if (adw_overlay_split_view_get_collapsed (self->part_split))
    adw_overlay_split_view_set_show_sidebar (self->part_split, FALSE);
  else
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages));
}

/* A part of the edition, or an additional value of the profile. */
static void
show_part_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  const char *id = g_variant_get_string (parameter, NULL);
  CodioPart *part = codio_edition_get_part (codio_window_get_edition (self), id);

  if (part == NULL && profile)
    part = codio_profile_get_value_part (profile, id);
  if (part)
    codio_window_show_part (self, part);
}

/*< private >
 * codio_window_class_install_parts:
 * @widget_class: the class of the window
 *
 * Installs the actions on the chosen part.
 */
void
codio_window_class_install_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.previous-part", NULL, previous_part_action);
  gtk_widget_class_install_action (widget_class, "win.next-part", NULL, next_part_action);
  gtk_widget_class_install_action (widget_class, "win.close-part", NULL, close_part_action);
  gtk_widget_class_install_action (widget_class, "win.next-incomplete", NULL, next_incomplete_action);
  gtk_widget_class_install_action (widget_class, "win.show-part", "s", show_part_action);
}

/*< private >
 * codio_window_get_part:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the part that is chosen
 */
CodioPart *
codio_window_get_part (CodioWindow *self)
{
  return self->trail->len > 0 ? g_ptr_array_index (self->trail, self->trail_position) : NULL;
}

/*< private >
 * codio_window_update_parts:
 * @self: a window
 *
 * Looks again which ways there are.
 */
void
codio_window_update_parts (CodioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CodioProfile *profile = codio_window_get_profile (self);
  gboolean incomplete = profile && codio_profile_count_incomplete (profile) > 0;

  gtk_widget_action_set_enabled (widget, "win.next-incomplete", incomplete);
  gtk_widget_action_set_enabled (widget, "win.show-incomplete", incomplete);
  gtk_widget_action_set_enabled (widget, "win.back", self->trail->len > 0 && self->trail_position > 0);
  gtk_widget_action_set_enabled (widget, "win.forward", self->trail_position + 1 < self->trail->len);
  gtk_widget_action_set_enabled (widget, "win.previous-part", codio_window_get_part (self) && get_neighbour (self, -1));
  gtk_widget_action_set_enabled (widget, "win.next-part", codio_window_get_part (self) && get_neighbour (self, 1));
  codio_window_update_judging (self);
}

/*< private >
 * codio_window_forget_parts:
 * @self: a window
 *
 * Puts its principle in the place of each additional value that was removed.
 */
void
codio_window_forget_parts (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);
  CodioPart *shown = codio_window_get_part (self);

  for (guint i = 0; profile && i < self->trail->len; i++)
    {
      CodioPart *part = g_ptr_array_index (self->trail, i);

      if (codio_part_get_kind (part) != CODIO_PART_VALUE ||
          codio_profile_get_value_part (profile, codio_part_get_id (part)))
        continue;

      g_ptr_array_insert (self->trail, (int) i, g_object_ref (codio_part_get_parent (part)));
      g_ptr_array_remove_index (self->trail, i + 1);
      if (part == shown)
        show_trail (self);
    }
}

/*< private >
 * codio_window_reset_parts:
 * @self: a window that has another document
 *
 * Begins at the roof.
 */
void
codio_window_reset_parts (CodioWindow *self)
{
  self->walking = FALSE;
  self->trail_position = 0;
  push (self, codio_edition_get_roof (codio_window_get_edition (self)));
}

/*< private >
 * codio_window_part_activated_cb:
 * @self: a window
 * @part: a part that the user chose in the house
 */
void
codio_window_part_activated_cb (CodioWindow *self,
                                CodioPart   *part)
{
  g_autofree char *key = codio_shortcuts_dup_label ("win.next-area");
  g_autofree char *text = NULL;

  codio_window_show_part (self, part);

  /* What comes over the house has the keyboard, and is told by that. */
  if (adw_overlay_split_view_get_collapsed (self->part_split) && gtk_widget_get_mapped (GTK_WIDGET (self->part_page)))
    return;

  /* Translators: said when one chose a part of the house and the keyboard stays there; %s is a key, such as F6 */
  text = g_strdup_printf (_("The part is shown: %s goes there"), key);
  codio_announce (GTK_WIDGET (self), text);
}

/*< private >
 * codio_window_part_focused_cb:
 * @self: a window
 * @part: a part that the user came to with the keyboard
 *
 * What is beside the page goes along. Only where one began and where one is are remembered, not each step.
 */
void
codio_window_part_focused_cb (CodioWindow *self,
                              CodioPart   *part)
{
  if (part == codio_window_get_part (self))
    return;

  /* The first step away from a part that was chosen leaves that one to come back to. */
  if (!self->walking)
    self->trail_position++;
  self->walking = TRUE;
  push (self, part);
}

/**
 * codio_window_show_part:
 * @self: a window
 * @part: a part of the house
 *
 * Shows @part beside the house and remembers the way to it.
 */
void
codio_window_show_part (CodioWindow *self,
                        CodioPart   *part)
{
  g_return_if_fail (CODIO_IS_WINDOW (self));
  g_return_if_fail (CODIO_IS_PART (part));

  self->walking = FALSE;
  if (codio_window_get_part (self) != part)
    {
      self->trail_position++;
      push (self, part);
    }

  if (!codio_window_page_has_part (self))
    codio_window_show_page (self, "house");
  codio_window_show_pane (self, TRUE, TRUE);
}
