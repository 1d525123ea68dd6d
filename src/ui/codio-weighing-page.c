/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-weighing-page.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-cards-page.h"
#include "codio-iama-group.h"
#include "codio-pairs-page.h"
#include "codio-round-page.h"

/**
 * CodioWeighingPage:
 *
 * The ways to weigh values: what they are, and a page for each; and which of them go into the impact assessment IAMA.
 */
struct _CodioWeighingPage
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  CodioRoundPage *round_page;
  CodioCardsPage *cards_page;
  CodioPairsPage *pairs_page;
  CodioIamaGroup *served_group;
  CodioIamaGroup *pressured_group;
};

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioWeighingPage, codio_weighing_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWeighingPage *self = CODIO_WEIGHING_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
codio_weighing_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_WEIGHING_PAGE);

  G_OBJECT_CLASS (codio_weighing_page_parent_class)->dispose (object);
}

static void
codio_weighing_page_class_init (CodioWeighingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_weighing_page_dispose;

  g_type_ensure (CODIO_TYPE_CARDS_PAGE);
  g_type_ensure (CODIO_TYPE_IAMA_GROUP);
  g_type_ensure (CODIO_TYPE_PAIRS_PAGE);
  g_type_ensure (CODIO_TYPE_ROUND_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-weighing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, round_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, cards_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, pairs_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, served_group);
  gtk_widget_class_bind_template_child (widget_class, CodioWeighingPage, pressured_group);
  gtk_widget_class_install_action (widget_class, "weighing.show", "s", show_action);
}

static void
codio_weighing_page_init (CodioWeighingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self), _("Ways to weigh"));
}

static void
codio_weighing_page_set_profile (CodioPage    *page,
                                 CodioProfile *profile)
{
  CodioWeighingPage *self = CODIO_WEIGHING_PAGE (page);

  codio_round_page_set_profile (self->round_page, profile);
  codio_cards_page_set_profile (self->cards_page, profile);
  codio_pairs_page_set_profile (self->pairs_page, profile);
  codio_iama_group_set_profile (self->served_group, profile, CODIO_IAMA_SERVED);
  codio_iama_group_set_profile (self->pressured_group, profile, CODIO_IAMA_PRESSURED);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_weighing_page_set_profile;
}
