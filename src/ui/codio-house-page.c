/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-page.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-content-language.h"
#include "codio-shortcuts.h"

/**
 * CodioHousePage:
 *
 * The house in the window, and with a profile a bar to say what its colours tell and whether dilemmas are seen. What
 * is chosen there is kept for the window; it is not part of the profile.
 *
 * Invariant: while `colliding` is a value, the next value that is activated collides with it, and a banner says so.
 */
struct _CodioHousePage
{
  AdwBin parent_instance;

  GtkWidget *bar;
  AdwToggleGroup *colouring_group;
  GtkScrolledWindow *scroller;
  CodioHouseView *house;
  AdwBanner *collide_banner;

  CodioHouseZoom *zoom;
  CodioProfile *profile;
  GSignalGroup *history_signals;
  CodioPart *colliding;
};

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_PART_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioHousePage, codio_house_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static void
update_banner (CodioHousePage *self)
{
  g_autofree char *title = NULL;

  if (self->colliding == NULL)
    return;

  /* Translators: %s is the name of a value */
  title = g_strdup_printf (_("Choose the value that %s collides with"),
                           codio_part_get_name (self->colliding, codio_catalog_get_default ()));
  adw_banner_set_title (self->collide_banner, title);
}

static void
set_colliding (CodioHousePage *self,
               CodioPart      *part)
{
  g_set_object (&self->colliding, part);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "house.cancel-dilemma", part != NULL);

  update_banner (self);
  if (part)
    codio_announce (GTK_WIDGET (self), adw_banner_get_title (self->collide_banner));
  adw_banner_set_revealed (self->collide_banner, part != NULL);
}

static gboolean
can_collide (CodioPart *part,
             CodioPart *other)
{
  return part && part != other && codio_part_get_kind (part) == CODIO_PART_VALUE;
}

static void
collide (CodioHousePage *self,
         CodioPart      *first,
         CodioPart      *second)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-dilemma-between", "(ss)", codio_part_get_id (first),
                              codio_part_get_id (second));
}

/* Undo may take away the value that is to collide. */
static void
history_changed_cb (CodioHousePage *self)
{
  if (self->colliding && !codio_profile_get_value_part (self->profile, codio_part_get_id (self->colliding)))
    set_colliding (self, NULL);
}

static void
part_activated_cb (CodioHousePage *self,
                   CodioPart      *part)
{
  g_autoptr (CodioPart) first = NULL;

  if (self->colliding == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, part);
      return;
    }

  /* Anything else is no answer to what the banner asks. */
  if (!can_collide (part, self->colliding))
    return;

  first = g_object_ref (self->colliding);
  set_colliding (self, NULL);
  collide (self, first, part);
}

/* Marking one collides with the value that is shown, or else begins a dilemma. */
static void
part_marked_cb (CodioHousePage *self,
                CodioPart      *part)
{
  CodioPart *selected = codio_house_view_get_selected (self->house);

  if (self->colliding)
    part_activated_cb (self, part);
  else if (self->profile == NULL || !codio_profile_get_editable (self->profile) || !can_collide (part, NULL))
    g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, part);
  else if (can_collide (selected, part))
    collide (self, selected, part);
  else
    set_colliding (self, part);
}

static void
part_focused_cb (CodioHousePage *self,
                 CodioPart      *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_FOCUSED], 0, part);
}

/* The toggles are in the order of CodioColouring. */
static void
colouring_cb (CodioHousePage *self)
{
  guint active = adw_toggle_group_get_active (self->colouring_group);

  if (active < CODIO_N_COLOURINGS)
    codio_house_view_set_colouring (self->house, active);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GdkTexture) picture = codio_house_view_create_picture (CODIO_HOUSE_PAGE (widget)->house);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
}

static void
new_dilemma_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioHousePage *self = CODIO_HOUSE_PAGE (widget);

  if (self->profile)
    set_colliding (self, codio_profile_get_value_part (self->profile, g_variant_get_string (parameter, NULL)));
}

static void
cancel_dilemma_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  set_colliding (CODIO_HOUSE_PAGE (widget), NULL);
}

/* Who goes elsewhere is not choosing any more. */
static void
codio_house_page_unmap (GtkWidget *widget)
{
  set_colliding (CODIO_HOUSE_PAGE (widget), NULL);

  GTK_WIDGET_CLASS (codio_house_page_parent_class)->unmap (widget);
}

static gboolean
codio_house_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_HOUSE_PAGE (widget)->house));
}

static void
codio_house_page_dispose (GObject *object)
{
  CodioHousePage *self = CODIO_HOUSE_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->zoom);
  g_clear_object (&self->colliding);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_HOUSE_PAGE);

  G_OBJECT_CLASS (codio_house_page_parent_class)->dispose (object);
}

static void
codio_house_page_class_init (CodioHousePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_house_page_dispose;
  widget_class->grab_focus = codio_house_page_grab_focus;
  widget_class->unmap = codio_house_page_unmap;

  /**
   * CodioHousePage::part-activated:
   * @self: the page
   * @part: a part of the house
   *
   * The user chose a part.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioHousePage::part-focused:
   * @self: the page
   * @part: a part of the house
   *
   * The user came to a part with the arrow keys.
   */
  signals[SIGNAL_PART_FOCUSED] = g_signal_new ("part-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_JUDGING);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_DILEMMA);
  gtk_widget_class_install_action (widget_class, "house.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "house.new-dilemma", "s", new_dilemma_action);
  gtk_widget_class_install_action (widget_class, "house.cancel-dilemma", NULL, cancel_dilemma_action);

  g_type_ensure (CODIO_TYPE_HOUSE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-house-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, bar);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, colouring_group);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, house);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, collide_banner);
  gtk_widget_class_bind_template_callback (widget_class, colouring_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_marked_cb);
}

static void
codio_house_page_init (CodioHousePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_banner (self->collide_banner);
  self->zoom = codio_house_zoom_new (self->scroller, self->house);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "house.cancel-dilemma", FALSE);
  codio_content_language_follow (self, G_CALLBACK (update_banner));
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
}

static void
codio_house_page_set_profile (CodioPage    *page,
                              CodioProfile *profile)
{
  CodioHousePage *self = CODIO_HOUSE_PAGE (page);

  set_colliding (self, NULL);
  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  gtk_widget_set_visible (self->bar, profile != NULL);
  codio_house_view_set_profile (self->house, profile);
}

static void
codio_house_page_set_selected (CodioPage *page,
                               CodioPart *part)
{
  CodioHousePage *self = CODIO_HOUSE_PAGE (page);

  codio_house_view_set_selected (self->house, part);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_house_page_set_profile;
  iface->set_selected = codio_house_page_set_selected;
}

/**
 * codio_house_page_get_house:
 * @self: the page
 *
 * Returns: (transfer none): the house on it
 */
CodioHouseView *
codio_house_page_get_house (CodioHousePage *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_PAGE (self), NULL);

  return self->house;
}

/**
 * codio_house_page_get_zoom:
 * @self: the page
 *
 * Returns: (transfer none): how large the house on it is shown
 */
CodioHouseZoom *
codio_house_page_get_zoom (CodioHousePage *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_PAGE (self), NULL);

  return self->zoom;
}
