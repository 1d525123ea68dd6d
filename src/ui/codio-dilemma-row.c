/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-row.h"

#include <glib/gi18n.h>

#include "codio-text.h"

/**
 * CodioDilemmaRow:
 *
 * A dilemma in a list: its title and what was chosen.
 */
struct _CodioDilemmaRow
{
  AdwActionRow parent_instance;

  CodioDilemma *dilemma;
  CodioProfile *profile;
};

G_DEFINE_FINAL_TYPE (CodioDilemmaRow, codio_dilemma_row, ADW_TYPE_ACTION_ROW)

static void
update (CodioDilemmaRow *self)
{
  g_autofree char *label = codio_profile_dup_record_title (self->profile, CODIO_RECORD (self->dilemma),
                                                            codio_catalog_get_default ());
  g_autofree char *choice = codio_text_clean (codio_dilemma_get_choice (self->dilemma));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), *choice ? choice : _("Nothing chosen yet"));
}

static void
codio_dilemma_row_dispose (GObject *object)
{
  CodioDilemmaRow *self = CODIO_DILEMMA_ROW (object);

  g_clear_object (&self->dilemma);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_dilemma_row_parent_class)->dispose (object);
}

static void
codio_dilemma_row_class_init (CodioDilemmaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_dilemma_row_dispose;
}

static void
codio_dilemma_row_init (CodioDilemmaRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * codio_dilemma_row_new:
 * @dilemma: a dilemma
 * @profile: its profile
 *
 * Returns: (transfer floating): a row that shows @dilemma as it is now and as it becomes
 */
GtkWidget *
codio_dilemma_row_new (CodioDilemma *dilemma,
                       CodioProfile *profile)
{
  CodioDilemmaRow *self;

  g_return_val_if_fail (CODIO_IS_DILEMMA (dilemma), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_DILEMMA_ROW, NULL);
  self->dilemma = g_object_ref (dilemma);
  self->profile = g_object_ref (profile);
  g_signal_connect_object (dilemma, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * codio_dilemma_row_get_dilemma:
 * @self: a row
 *
 * Returns: (transfer none): the dilemma it shows
 */
CodioDilemma *
codio_dilemma_row_get_dilemma (CodioDilemmaRow *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA_ROW (self), NULL);

  return self->dilemma;
}
