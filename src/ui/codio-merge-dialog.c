/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-changes-view.h"
#include "codio-conflict-card.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"

/**
 * CodioMergeDialog:
 *
 * The open conflicts of a profile, to be settled one by one, and after copies were taken in, what was taken over.
 *
 * Invariant: there is a card for each conflict, in the order of the profile; a card stays as long as its conflict.
 */
struct _CodioMergeDialog
{
  AdwDialog parent_instance;

  GtkLabel *summary;
  AdwInlineViewSwitcher *switcher;
  AdwViewStack *views;
  AdwViewStackPage *conflicts_page;
  GtkStack *conflicts;
  GtkBox *cards;
  CodioChangesView *changes;

  CodioProfile *profile;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (CodioMergeDialog, codio_merge_dialog, ADW_TYPE_DIALOG)

static GListModel *
get_conflicts (CodioMergeDialog *self)
{
  return codio_record_get_records (CODIO_RECORD (self->profile), "conflicts");
}

static void
update_count (CodioMergeDialog *self)
{
  const guint n = g_list_model_get_n_items (get_conflicts (self));
  g_autofree char *title = NULL;

  /* Translators: a number of conflicts */
  title = g_strdup_printf (ngettext ("%u Conflict", "%u Conflicts", n), n);
  adw_view_stack_page_set_title (self->conflicts_page, title);
  gtk_stack_set_visible_child_name (self->conflicts, n > 0 ? "cards" : "none");
}

/* The keyboard goes to the next conflict, or to the end of it all. */
static void
chosen_cb (CodioMergeDialog *self)
{
  const guint n = g_list_model_get_n_items (get_conflicts (self));
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  g_autofree char *left = NULL;

  if (n > 0)
    {
      /* Translators: a number of conflicts */
      left = g_strdup_printf (ngettext ("%u conflict is left", "%u conflicts are left", n), n);
      gtk_widget_grab_focus (card);
    }
  else
    {
      left = g_strdup (_("All conflicts are settled"));
      gtk_widget_child_focus (GTK_WIDGET (self->conflicts), GTK_DIR_TAB_FORWARD);
    }
  codio_announce (GTK_WIDGET (self), left);
}

static GtkWidget *
find_card (CodioMergeDialog *self,
           CodioConflict    *conflict)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card;
       card = gtk_widget_get_next_sibling (card))
    if (codio_conflict_card_get_conflict (CODIO_CONFLICT_CARD (card)) == conflict)
      return card;

  return NULL;
}

static GtkWidget *
create_card (CodioMergeDialog *self,
             CodioConflict    *conflict)
{
  GtkWidget *card = codio_conflict_card_new (self->profile, conflict);

  codio_conflict_card_set_wide (CODIO_CONFLICT_CARD (card), !self->narrow);
  g_signal_connect_object (card, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return card;
}

static void
conflicts_changed_cb (CodioMergeDialog *self)
{
  GListModel *conflicts = get_conflicts (self);
  GtkWidget *previous = NULL;
  GtkWidget *card;

  for (guint i = 0; i < g_list_model_get_n_items (conflicts); i++)
    {
      g_autoptr (CodioConflict) conflict = g_list_model_get_item (conflicts, i);

      card = find_card (self, conflict);
      if (card)
        gtk_box_reorder_child_after (self->cards, card, previous);
      else
        gtk_box_insert_child_after (self->cards, card = create_card (self, conflict), previous);
      previous = card;
    }
  while ((card = previous ? gtk_widget_get_next_sibling (previous)
                          : gtk_widget_get_first_child (GTK_WIDGET (self->cards))))
    gtk_box_remove (self->cards, card);

  update_count (self);
}

static void
set_narrow (CodioMergeDialog *self,
            gboolean          narrow)
{
  self->narrow = narrow;
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card;
       card = gtk_widget_get_next_sibling (card))
    codio_conflict_card_set_wide (CODIO_CONFLICT_CARD (card), !narrow);
}

static void
narrow_cb (CodioMergeDialog *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (CodioMergeDialog *self)
{
  set_narrow (self, FALSE);
}

static void
close_attempt_cb (CodioMergeDialog *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card;
       card = gtk_widget_get_next_sibling (card))
    if (codio_conflict_card_is_written (CODIO_CONFLICT_CARD (card)))
      {
        codio_discard_ask (ADW_DIALOG (self), _("Discard What You Wrote?"), _("The conflict stays as it is."),
                           _("_Keep Writing"));
        return;
      }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
codio_merge_dialog_dispose (GObject *object)
{
  CodioMergeDialog *self = CODIO_MERGE_DIALOG (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_MERGE_DIALOG);

  G_OBJECT_CLASS (codio_merge_dialog_parent_class)->dispose (object);
}

static void
codio_merge_dialog_class_init (CodioMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_merge_dialog_dispose;

  g_type_ensure (CODIO_TYPE_CHANGES_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, switcher);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, views);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, conflicts_page);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, conflicts);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, CodioMergeDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
codio_merge_dialog_init (CodioMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self->switcher), adw_dialog_get_title (ADW_DIALOG (self)));
}

/**
 * codio_merge_dialog_new:
 * @profile: a profile
 *
 * Returns: (transfer floating): a dialog to settle its conflicts
 */
AdwDialog *
codio_merge_dialog_new (CodioProfile *profile)
{
  CodioMergeDialog *self;
  GtkWidget *first;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_MERGE_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  g_signal_connect_object (get_conflicts (self), "items-changed", G_CALLBACK (conflicts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  conflicts_changed_cb (self);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  if (first)
    codio_dialog_begin_at (ADW_DIALOG (self), first);

  return ADW_DIALOG (self);
}

/**
 * codio_merge_dialog_set_summary:
 * @self: a dialog
 * @summary: what became of the copies that were taken in, in sentences
 * @comparison: (nullable): the profile before and after that
 *
 * Shows that too.
 */
void
codio_merge_dialog_set_summary (CodioMergeDialog *self,
                                const char       *summary,
                                CodioComparison  *comparison)
{
  gboolean conflicts;

  g_return_if_fail (CODIO_IS_MERGE_DIALOG (self));
  g_return_if_fail (summary != NULL);

  conflicts = g_list_model_get_n_items (get_conflicts (self)) > 0;
  adw_dialog_set_title (ADW_DIALOG (self), _("Copies Taken In"));
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
  codio_changes_view_set_comparison (self->changes, comparison);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), conflicts);
  adw_view_stack_set_visible_child_name (self->views, conflicts ? "conflicts" : "changes");
}
