/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemmas-page.h"

#include "codio-dilemma-list.h"

/**
 * CodioDilemmasPage:
 *
 * All dilemmas of a profile.
 */
struct _CodioDilemmasPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  CodioDilemmaList *list;

  CodioProfile *profile;
  GSignalGroup *signals;
};

enum
{
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioDilemmasPage, codio_dilemmas_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static void
update_stack (CodioDilemmasPage *self)
{
  guint n = self->profile ? g_list_model_get_n_items (codio_profile_get_dilemmas (self->profile)) : 0;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
dilemma_cb (CodioDilemmasPage *self,
            CodioDilemma      *dilemma)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, dilemma);
}

static void
codio_dilemmas_page_dispose (GObject *object)
{
  CodioDilemmasPage *self = CODIO_DILEMMAS_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_DILEMMAS_PAGE);

  G_OBJECT_CLASS (codio_dilemmas_page_parent_class)->dispose (object);
}

static void
codio_dilemmas_page_class_init (CodioDilemmasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_dilemmas_page_dispose;

  /**
   * CodioDilemmasPage::dilemma-activated:
   * @self: the page
   * @dilemma: a dilemma of the profile
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  g_type_ensure (CODIO_TYPE_DILEMMA_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemmas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, list);
  gtk_widget_class_bind_template_callback (widget_class, dilemma_cb);
}

static void
codio_dilemmas_page_init (CodioDilemmasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update_stack), self);
}

static void
codio_dilemmas_page_set_profile (CodioPage    *page,
                                 CodioProfile *profile)
{
  CodioDilemmasPage *self = CODIO_DILEMMAS_PAGE (page);
  GListModel *dilemmas;


  if (!g_set_object (&self->profile, profile))
    return;

  dilemmas = profile ? codio_profile_get_dilemmas (profile) : NULL;
  codio_dilemma_list_set_dilemmas (self->list, profile, dilemmas);
  g_signal_group_set_target (self->signals, dilemmas);
  update_stack (self);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_dilemmas_page_set_profile;
}
