/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-statement-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-editable.h"
#include "codio-shortcuts.h"

/**
 * CodioStatementRow:
 *
 * An exploring statement and whether it holds for the project.
 *
 * Invariant: while `updating`, changes of the toggles are not the user's.
 */
struct _CodioStatementRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *statement_label;
  AdwToggleGroup *reply;
  GtkWidget *clear_button;
  GtkLabel *values_label;

  CodioProfile *profile;
  const CodioStatement *statement; /* the edition keeps it alive */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioStatementRow, codio_statement_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_values (CodioStatementRow *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL, *text = NULL;

  for (char **value = self->statement->values; *value; value++)
    g_strv_builder_take (names, codio_profile_dup_value_name (self->profile, *value, catalog));
  all = g_strv_builder_end (names);
  list = codio_catalog_dup_list (catalog, (const char * const *) all);

  /* Translators: names of values */
  text = g_strdup_printf (_("Puts forward: %s"), list);
  gtk_label_set_text (self->values_label, text);
}

static void
reply_cb (CodioStatementRow *self)
{
  guint active = adw_toggle_group_get_active (self->reply);

  if (!self->updating && active != GTK_INVALID_LIST_POSITION)
    codio_profile_answer (self->profile, self->statement->id, (CodioReply) (active + 1));
}

static void
clear_cb (CodioStatementRow *self)
{
  codio_profile_answer (self->profile, self->statement->id, CODIO_REPLY_NONE);
}

/* The keyboard may be on another answer, or goes on to the next statement. */
static void
tell_reply (CodioStatementRow *self,
            CodioReply         reply)
{
  const char *label = codio_enum_get_label (CODIO_TYPE_REPLY, (int) reply, codio_catalog_get_default ());
  /* Translators: what was answered, such as “Yes” */
  g_autofree char *text = reply == CODIO_REPLY_NONE ? g_strdup (label) : g_strdup_printf (_("Answer: %s"), label);

  codio_announce (GTK_WIDGET (self), text);
}

/* Leads on to the next statement, so that one letter for each is enough. */
static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioStatementRow *self = CODIO_STATEMENT_ROW (widget);
  g_autoptr (GEnumClass) replies = g_type_class_ref (CODIO_TYPE_REPLY);
  GEnumValue *reply = g_enum_get_value_by_nick (replies, g_variant_get_string (parameter, NULL));
  GtkWidget *next = gtk_widget_get_next_sibling (widget);

  g_return_if_fail (reply != NULL);

  if (!codio_profile_get_editable (self->profile))
    return;

  codio_profile_answer (self->profile, self->statement->id, (CodioReply) reply->value);
  tell_reply (self, (CodioReply) reply->value);
  if (next && reply->value != CODIO_REPLY_NONE)
    gtk_widget_grab_focus (next);
}

static gboolean
key_cb (CodioStatementRow *self,
        guint              key,
        guint              code,
        GdkModifierType    modifiers)
{
  GtkWidget *other;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    other = gtk_widget_get_next_sibling (GTK_WIDGET (self));
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    other = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  else
    return GDK_EVENT_PROPAGATE;

  if (other)
    gtk_widget_grab_focus (other);

  return GDK_EVENT_STOP;
}

static gboolean
codio_statement_row_grab_focus (GtkWidget *widget)
{
  AdwToggleGroup *reply = CODIO_STATEMENT_ROW (widget)->reply;

  /* Where the focus is in the group already, Tab would lead out of it. */
  return gtk_widget_get_focus_child (GTK_WIDGET (reply)) != NULL ||
         gtk_widget_child_focus (GTK_WIDGET (reply), GTK_DIR_TAB_FORWARD);
}

/* From what is in it, GtkListBoxRow of GTK 4.18 goes back to the row itself: nobody would come out with Shift+Tab. */
static gboolean
codio_statement_row_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
codio_statement_row_dispose (GObject *object)
{
  CodioStatementRow *self = CODIO_STATEMENT_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_STATEMENT_ROW);

  G_OBJECT_CLASS (codio_statement_row_parent_class)->dispose (object);
}

static void
codio_statement_row_class_init (CodioStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_statement_row_dispose;
  widget_class->focus = codio_statement_row_focus;
  widget_class->grab_focus = codio_statement_row_grab_focus;

  gtk_widget_class_install_action (widget_class, "statement.answer", "s", answer_action);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_EXPLORER);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioStatementRow, statement_label);
  gtk_widget_class_bind_template_child (widget_class, CodioStatementRow, reply);
  gtk_widget_class_bind_template_child (widget_class, CodioStatementRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CodioStatementRow, values_label);
  gtk_widget_class_bind_template_callback (widget_class, reply_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
codio_statement_row_init (CodioStatementRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * codio_statement_row_new:
 * @profile: a profile
 * @statement: an exploring statement of its edition
 *
 * Returns: (transfer floating): a row that shows what @profile answers
 */
GtkWidget *
codio_statement_row_new (CodioProfile         *profile,
                         const CodioStatement *statement)
{
  CodioStatementRow *self;
  const char *text;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (statement != NULL, NULL);

  self = g_object_new (CODIO_TYPE_STATEMENT_ROW, NULL);
  self->profile = g_object_ref (profile);
  self->statement = statement;

  text = codio_catalog_content (codio_catalog_get_default (), statement->text);
  gtk_label_set_text (self->statement_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reply), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  show_values (self);
  codio_statement_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * codio_statement_row_update:
 * @self: a row
 *
 * Shows what the profile answers now.
 */
void
codio_statement_row_update (CodioStatementRow *self)
{
  gboolean clear_has_focus, editable;
  CodioReply reply;

  g_return_if_fail (CODIO_IS_STATEMENT_ROW (self));

  reply = codio_profile_get_reply (self->profile, self->statement->id);
  clear_has_focus = gtk_widget_has_focus (self->clear_button);

  self->updating = TRUE;
  adw_toggle_group_set_active (self->reply, reply == CODIO_REPLY_NONE ? GTK_INVALID_LIST_POSITION : (guint) reply - 1);
  self->updating = FALSE;

  editable = codio_profile_get_editable (self->profile);
  codio_editable_set (GTK_WIDGET (self->reply), editable);
  gtk_widget_set_visible (self->clear_button, editable && reply != CODIO_REPLY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->values_label), reply == CODIO_REPLY_YES);
  if (clear_has_focus && reply == CODIO_REPLY_NONE)
    gtk_widget_child_focus (GTK_WIDGET (self->reply), GTK_DIR_TAB_FORWARD);
}
