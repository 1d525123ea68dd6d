/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemmas-page.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-choices.h"
#include "codio-date.h"
#include "codio-dilemma-list.h"
#include "codio-dilemma-matrix.h"

typedef enum
{
  SHOW_ALL,
  SHOW_OPEN,
  SHOW_CHOSEN,
  SHOW_REVISIT,
  SHOW_UNFINISHED,
  SHOW_OVERDUE,
  N_SHOWS,
} Show;

/**
 * CodioDilemmasPage:
 *
 * All dilemmas of a profile, or those of one kind, as a list; and the values that are in one, each against each.
 */
struct _CodioDilemmasPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkDropDown *show_choice;
  CodioDilemmaList *list;
  GtkWidget *all_button;
  CodioDilemmaMatrix *matrix;

  CodioProfile *profile;
  GtkFilter *filter;
  GListModel *shown; /* the dilemmas that fit */
  char *today; /* when the filter was looked at */
  GSignalGroup *signals;
  GSignalGroup *shown_signals;
  GSignalGroup *history_signals;
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

static const char * const show_names[N_SHOWS] = {
  N_("All dilemmas"),
  CODIO_CONTEXT ("dilemma", "Open"),
  N_("Choice made"),
  CODIO_CONTEXT ("dilemma", "To be revisited"),
  N_("Unfinished"),
  N_("Review overdue"),
};

static gboolean
fits_cb (gpointer item,
         gpointer user_data)
{
  CodioDilemmasPage *self = user_data;
  CodioDilemma *dilemma = CODIO_DILEMMA (item);
  gboolean revisit = codio_record_get_number (CODIO_RECORD (dilemma), "status") == CODIO_DILEMMA_STATUS_REVISIT;

  switch ((Show) gtk_drop_down_get_selected (self->show_choice))
    {
    case SHOW_OPEN:
      return codio_dilemma_is_open (dilemma) && !revisit;
    case SHOW_CHOSEN:
      return !codio_dilemma_is_open (dilemma);
    case SHOW_REVISIT:
      return revisit;
    case SHOW_UNFINISHED:
      return codio_dilemma_is_unfinished (dilemma);
    case SHOW_OVERDUE:
      return codio_dilemma_is_overdue (dilemma, self->today);
    case SHOW_ALL:
    case N_SHOWS:
    default:
      return TRUE;
    }
}

static void
filter (CodioDilemmasPage *self)
{
  g_free (self->today);
  self->today = codio_date_dup_today ();
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* What the user asked for is also told to those who do not see the list. */
static void
show_cb (CodioDilemmasPage *self)
{
  g_autofree char *text = NULL;
  guint n;

  if (self->shown == NULL)
    return;

  filter (self);
  n = g_list_model_get_n_items (self->shown);
  /* Translators: how many dilemmas are shown */
  text = g_strdup_printf (ngettext ("%u dilemma", "%u dilemmas", n), n);
  codio_announce (GTK_WIDGET (self), text);
}

/* With all shown, nothing that is edited changes which these are. */
static void
history_cb (CodioDilemmasPage *self)
{
  if (gtk_drop_down_get_selected (self->show_choice) != SHOW_ALL)
    filter (self);
}

static void
update_stack (CodioDilemmasPage *self)
{
  guint n = self->profile ? g_list_model_get_n_items (codio_profile_get_dilemmas (self->profile)) : 0;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

/* Where none fits the choice, there is a way back to all. */
static void
update_all_button (CodioDilemmasPage *self)
{
  gtk_widget_set_visible (self->all_button, self->shown && g_list_model_get_n_items (self->shown) == 0);
}

/* The button goes, and the keyboard with it. */
static void
show_all_cb (CodioDilemmasPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->show_choice));
  gtk_drop_down_set_selected (self->show_choice, SHOW_ALL);
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

  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->signals);
  g_clear_object (&self->shown_signals);
  g_clear_object (&self->profile);
  /* Of a child that is in the template GTK 4.18 lets go itself, and AdwBin would do so again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_DILEMMAS_PAGE);

  G_OBJECT_CLASS (codio_dilemmas_page_parent_class)->dispose (object);
}

static void
codio_dilemmas_page_finalize (GObject *object)
{
  CodioDilemmasPage *self = CODIO_DILEMMAS_PAGE (object);

  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (codio_dilemmas_page_parent_class)->finalize (object);
}

static void
codio_dilemmas_page_class_init (CodioDilemmasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_dilemmas_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_dilemmas_page_finalize;

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
  g_type_ensure (CODIO_TYPE_DILEMMA_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemmas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, show_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, list);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmasPage, matrix);
  gtk_widget_class_bind_template_callback (widget_class, dilemma_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
codio_dilemmas_page_init (CodioDilemmasPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_SHOWS; i++)
    gtk_string_list_append (names, codio_catalog_message (codio_catalog_get_default (), show_names[i]));
  codio_choices_set (self->show_choice, names);
  codio_dilemma_list_set_placeholder (self->list, _("No dilemma fits this choice."));

  self->filter = GTK_FILTER (gtk_custom_filter_new (fits_cb, self, NULL));
  self->today = codio_date_dup_today ();
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_cb), self);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update_stack), self);
  self->shown_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->shown_signals, "items-changed", G_CALLBACK (update_all_button), self);
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
  g_clear_object (&self->shown);
  gtk_drop_down_set_selected (self->show_choice, SHOW_ALL);
  if (dilemmas)
    self->shown = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (dilemmas), g_object_ref (self->filter)));
  codio_dilemma_list_set_dilemmas (self->list, profile, self->shown);
  codio_dilemma_matrix_set_profile (self->matrix, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  g_signal_group_set_target (self->signals, dilemmas);
  g_signal_group_set_target (self->shown_signals, self->shown);
  update_stack (self);
  update_all_button (self);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_dilemmas_page_set_profile;
}
