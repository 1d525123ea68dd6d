/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-page.h"

#include "codio-house-view.h"
#include "codio-shortcuts.h"

/**
 * CodioHousePage:
 *
 * The house in the window, and with a profile a bar to say what its colours tell and whether dilemmas are seen. What
 * is chosen there is kept for the window; it is not part of the profile.
 */
struct _CodioHousePage
{
  AdwBin parent_instance;

  GtkWidget *bar;
  AdwToggleGroup *colouring_group;
  CodioHouseView *house;
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
part_activated_cb (CodioHousePage *self,
                   CodioPart      *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, part);
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

/* A new dilemma begins with the value that is shown. */
static void
new_dilemma_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  gtk_widget_activate_action_variant (widget, "win.show-part", parameter);
  gtk_widget_activate_action (widget, "win.new-dilemma", NULL);
}

static gboolean
codio_house_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_HOUSE_PAGE (widget)->house));
}

static void
codio_house_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_HOUSE_PAGE);

  G_OBJECT_CLASS (codio_house_page_parent_class)->dispose (object);
}

static void
codio_house_page_class_init (CodioHousePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_house_page_dispose;
  widget_class->grab_focus = codio_house_page_grab_focus;

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

  codio_shortcuts_add_judging (widget_class);
  gtk_widget_class_install_action (widget_class, "house.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "house.new-dilemma", "s", new_dilemma_action);

  g_type_ensure (CODIO_TYPE_HOUSE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-house-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, bar);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, colouring_group);
  gtk_widget_class_bind_template_child (widget_class, CodioHousePage, house);
  gtk_widget_class_bind_template_callback (widget_class, colouring_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_focused_cb);
}

static void
codio_house_page_init (CodioHousePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
codio_house_page_set_profile (CodioPage    *page,
                              CodioProfile *profile)
{
  CodioHousePage *self = CODIO_HOUSE_PAGE (page);

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
