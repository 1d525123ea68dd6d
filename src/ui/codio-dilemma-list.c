/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-list.h"

#include <glib/gi18n.h>

#include "codio-dilemma-row.h"

/* A row is made for each dilemma that is shown, so of very many only some are shown at first; and those come a few at a
 * time, so that no frame is late. */
#define STEP 50
#define BATCH 10

/**
 * CodioDilemmaList:
 *
 * Dilemmas of a profile in a boxed list.
 */
struct _CodioDilemmaList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *placeholder;
  GtkWidget *more_button;
  GtkSliceListModel *slice;
  GSignalGroup *signals; /* of all dilemmas */
  guint wanted; /* how many are to be shown; the slice grows until it has them */
  guint fill_source;
};

enum
{
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioDilemmaList, codio_dilemma_list, ADW_TYPE_BIN)

static void
update_more (CodioDilemmaList *self)
{
  GListModel *dilemmas = gtk_slice_list_model_get_model (self->slice);

  gtk_widget_set_visible (self->more_button,
                          dilemmas && g_list_model_get_n_items (dilemmas) > self->wanted);
}

static gboolean
fill_cb (gpointer user_data)
{
  CodioDilemmaList *self = user_data;
  guint size = MIN (gtk_slice_list_model_get_size (self->slice) + BATCH, self->wanted);

  gtk_slice_list_model_set_size (self->slice, size);
  if (size < self->wanted)
    return G_SOURCE_CONTINUE;

  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

static void
want (CodioDilemmaList *self,
      guint             n)
{
  self->wanted = n;
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
  update_more (self);
}

static void
more_cb (CodioDilemmaList *self)
{
  want (self, self->wanted + STEP);
}

static void
row_activated_cb (CodioDilemmaList *self,
                  CodioDilemmaRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, codio_dilemma_row_get_dilemma (row));
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return codio_dilemma_row_new (item, user_data);
}

static void
codio_dilemma_list_dispose (GObject *object)
{
  CodioDilemmaList *self = CODIO_DILEMMA_LIST (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->slice);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_DILEMMA_LIST);

  G_OBJECT_CLASS (codio_dilemma_list_parent_class)->dispose (object);
}

static void
codio_dilemma_list_class_init (CodioDilemmaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_dilemma_list_dispose;

  /**
   * CodioDilemmaList::dilemma-activated:
   * @self: the list
   * @dilemma: a dilemma in it
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemma-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaList, list);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaList, placeholder);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
codio_dilemma_list_init (CodioDilemmaList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_placeholder (self->list, GTK_WIDGET (self->placeholder));
  self->slice = gtk_slice_list_model_new (NULL, 0, BATCH);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update_more), self);
}

/**
 * codio_dilemma_list_new:
 *
 * Returns: (transfer floating): a list without dilemmas
 */
GtkWidget *
codio_dilemma_list_new (void)
{
  return g_object_new (CODIO_TYPE_DILEMMA_LIST, NULL);
}

/**
 * codio_dilemma_list_set_dilemmas:
 * @self: a list
 * @profile: (nullable): a profile
 * @dilemmas: (nullable): all dilemmas of @profile or some of them
 */
void
codio_dilemma_list_set_dilemmas (CodioDilemmaList *self,
                                 CodioProfile     *profile,
                                 GListModel       *dilemmas)
{
  g_return_if_fail (CODIO_IS_DILEMMA_LIST (self));
  g_return_if_fail ((profile == NULL) == (dilemmas == NULL));

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_slice_list_model_set_size (self->slice, BATCH);
  gtk_slice_list_model_set_model (self->slice, dilemmas);
  g_signal_group_set_target (self->signals, dilemmas);
  if (dilemmas)
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row_cb, g_object_ref (profile),
                             g_object_unref);
  want (self, STEP);
}

/**
 * codio_dilemma_list_set_placeholder:
 * @self: a list
 * @text: what is said where there are no dilemmas
 */
void
codio_dilemma_list_set_placeholder (CodioDilemmaList *self,
                                    const char       *text)
{
  g_return_if_fail (CODIO_IS_DILEMMA_LIST (self));

  gtk_label_set_label (self->placeholder, text);
}
