/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-weight-row.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-assessment.h"
#include "codio-shortcuts.h"
#include "codio-text.h"

/**
 * CodioWeightRow:
 *
 * A row in which somebody gives a value a weight, by the keys 1 to 4 too, and may say why. It belongs to no record:
 * what is filled in is for whoever made the row.
 */
struct _CodioWeightRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *description_label;
  AdwToggleGroup *weight;
  GtkEditable *reason_entry;

  char *value;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioWeightRow, codio_weight_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (CodioWeightRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
active_cb (CodioWeightRow *self)
{
  changed_cb (self);
}

static void
weigh_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWeightRow *self = CODIO_WEIGHT_ROW (widget);
  int weight = g_variant_get_int32 (parameter);

  codio_weight_row_set_weight (self, weight);
  if (weight == 0)
    codio_announce (widget, _("No weight"));
  else
    codio_announce (widget, adw_toggle_get_tooltip (adw_toggle_group_get_toggle (self->weight, (guint) weight - 1)));
}

static gboolean
codio_weight_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CODIO_WEIGHT_ROW (widget)->weight), GTK_DIR_TAB_FORWARD);
}

static void
codio_weight_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_WEIGHT_ROW);

  G_OBJECT_CLASS (codio_weight_row_parent_class)->dispose (object);
}

static void
codio_weight_row_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_WEIGHT_ROW (object)->value, g_free);

  G_OBJECT_CLASS (codio_weight_row_parent_class)->finalize (object);
}

static void
codio_weight_row_class_init (CodioWeightRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_weight_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_weight_row_finalize;
  widget_class->grab_focus = codio_weight_row_grab_focus;

  /**
   * CodioWeightRow::changed:
   * @self: the row
   *
   * What is filled in is something else than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "ballot.weigh", "i", weigh_action);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_BALLOT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-weight-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioWeightRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CodioWeightRow, description_label);
  gtk_widget_class_bind_template_child (widget_class, CodioWeightRow, weight);
  gtk_widget_class_bind_template_child (widget_class, CodioWeightRow, reason_entry);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
codio_weight_row_init (CodioWeightRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_toggle_group_set_active (self->weight, GTK_INVALID_LIST_POSITION);
}

/**
 * codio_weight_row_new:
 * @value: the identifier of a value
 * @name: what it is called, to be shown as it is
 * @description: (nullable): what to say of it
 * @has_reason: whether one can say why
 *
 * Returns: (transfer floating): a row without a weight
 */
GtkWidget *
codio_weight_row_new (const char *value,
                      const char *name,
                      const char *description,
                      gboolean    has_reason)
{
  CodioWeightRow *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (value != NULL && name != NULL, NULL);

  self = g_object_new (CODIO_TYPE_WEIGHT_ROW, "use-markup", FALSE, "title", name, NULL);
  self->value = g_strdup (value);
  gtk_label_set_text (self->title_label, name);
  gtk_label_set_text (self->description_label, description ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), description && *description);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_entry), has_reason);
  /* Translators: the name of a value */
  label = g_strdup_printf (_("Reason for %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * codio_weight_row_get_value:
 * @self: a row
 *
 * Returns: the identifier of the value
 */
const char *
codio_weight_row_get_value (CodioWeightRow *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHT_ROW (self), NULL);

  return self->value;
}

/**
 * codio_weight_row_get_weight:
 * @self: a row
 *
 * Returns: the weight, from 1 to %CODIO_WEIGHT_MAX; 0 where none is given
 */
int
codio_weight_row_get_weight (CodioWeightRow *self)
{
  guint active;

  g_return_val_if_fail (CODIO_IS_WEIGHT_ROW (self), 0);

  active = adw_toggle_group_get_active (self->weight);

  return active == GTK_INVALID_LIST_POSITION ? 0 : (int) active + 1;
}

/**
 * codio_weight_row_set_weight:
 * @self: a row
 * @weight: the weight, from 1 to %CODIO_WEIGHT_MAX, or 0 for none
 */
void
codio_weight_row_set_weight (CodioWeightRow *self,
                             int             weight)
{
  g_return_if_fail (CODIO_IS_WEIGHT_ROW (self));
  g_return_if_fail (weight >= 0 && weight <= CODIO_WEIGHT_MAX);

  adw_toggle_group_set_active (self->weight, weight == 0 ? GTK_INVALID_LIST_POSITION : (guint) weight - 1);
}

/**
 * codio_weight_row_get_reason:
 * @self: a row
 *
 * Returns: why, which may be empty
 */
const char *
codio_weight_row_get_reason (CodioWeightRow *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHT_ROW (self), NULL);

  return gtk_editable_get_text (self->reason_entry);
}

/**
 * codio_weight_row_set_reason:
 * @self: a row
 * @reason: why
 */
void
codio_weight_row_set_reason (CodioWeightRow *self,
                             const char     *reason)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CODIO_IS_WEIGHT_ROW (self));
  g_return_if_fail (reason != NULL);

  text = codio_text_clean (reason);
  gtk_editable_set_text (self->reason_entry, text);
}
