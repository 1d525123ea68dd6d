/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-row.h"

#include <glib/gi18n.h>

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-content-language.h"
#include "codio-date.h"
#include "codio-text.h"

/**
 * CodioActionRow:
 *
 * What is in the row of an action: what is to be done, when, and how far that is; what is overdue is said with a word
 * and a sign. Below that are its category, its values and who sees to it.
 */
struct _CodioActionRow
{
  AdwBin parent_instance;

  GtkLabel *text_label;
  GtkWidget *overdue_box;
  GtkLabel *overdue_label;
  GtkLabel *due_label;
  GtkLabel *status_label;
  GtkLabel *details_label;

  CodioProfile *profile;
  CodioRecord *action;
  char *description;
  gulong notify_id;
};

enum
{
  PROP_0,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioActionRow, codio_action_row, ADW_TYPE_BIN)

static char *
dup_details (CodioActionRow *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  int category = codio_record_get_number (self->action, "category");
  g_autofree char *values = codio_profile_dup_value_names (self->profile,
                                                           codio_record_get_strings (self->action, "values"), catalog);
  g_autofree char *owner = codio_text_clean (codio_record_get_string (self->action, "owner"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  if (category != CODIO_CATEGORY_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_CATEGORY, category, catalog));
  if (*values)
    g_strv_builder_add (builder, values);
  if (*owner)
    g_strv_builder_add (builder, owner);
  pieces = g_strv_builder_end (builder);

  return g_strjoinv (" · ", pieces);
}

/* What does not apply is left out. */
static void
show (GtkLabel     *label,
      const char   *text,
      GStrvBuilder *description)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  if (*text)
    g_strv_builder_add (description, text);
}

static void
show_due (CodioActionRow *self,
          GStrvBuilder   *description)
{
  const char *due = codio_record_get_string (self->action, "due-on");
  g_autofree char *date = codio_date_format (due, codio_date_get_locale_format ());
  g_autofree char *today = codio_action_dup_today ();
  gboolean overdue = codio_action_is_overdue (self->action, today);
  g_autofree char *text = NULL;

  if (*due == '\0')
    text = g_strdup ("");
  else if (overdue)
    /* Translators: an action is not done, and was to be so by this date */
    text = g_strdup_printf (_("Overdue: %s"), date);
  else
    /* Translators: the date by which an action is to be done */
    text = g_strdup_printf (_("By %s"), date);

  gtk_widget_set_visible (self->overdue_box, overdue);
  show (self->overdue_label, overdue ? text : "", description);
  show (self->due_label, overdue ? "" : text, description);
}

static void
update (CodioActionRow *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = codio_text_clean (codio_record_get_string (self->action, "text"));
  g_autofree char *details = dup_details (self);
  int status = codio_record_get_number (self->action, "status");
  g_auto (GStrv) pieces = NULL;

  show (self->text_label, *text ? text : _("Nothing written down yet"), builder);
  show_due (self, builder);
  show (self->status_label, status ? codio_enum_get_label (CODIO_TYPE_ACTION_STATUS, status, catalog) : "", builder);
  show (self->details_label, details, builder);

  pieces = g_strv_builder_end (builder);
  g_free (self->description);
  self->description = g_strjoinv (", ", pieces);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
}

static void
codio_action_row_dispose (GObject *object)
{
  CodioActionRow *self = CODIO_ACTION_ROW (object);

  if (self->action)
    g_clear_signal_handler (&self->notify_id, self->action);
  g_clear_object (&self->action);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ACTION_ROW);

  G_OBJECT_CLASS (codio_action_row_parent_class)->dispose (object);
}

static void
codio_action_row_finalize (GObject *object)
{
  CodioActionRow *self = CODIO_ACTION_ROW (object);

  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (codio_action_row_parent_class)->finalize (object);
}

static void
codio_action_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, codio_action_row_get_description (CODIO_ACTION_ROW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_action_row_class_init (CodioActionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_action_row_dispose;
  object_class->finalize = codio_action_row_finalize;
  object_class->get_property = codio_action_row_get_property;

  /**
   * CodioActionRow:description:
   *
   * All that the row says, for a screen reader.
   */
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "",
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, overdue_box);
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, overdue_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, due_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, status_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionRow, details_label);
}

static void
language_changed_cb (CodioActionRow *self)
{
  if (self->action)
    update (self);
}

static void
codio_action_row_init (CodioActionRow *self)
{
  self->description = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

/**
 * codio_action_row_new:
 *
 * Returns: (transfer floating): a row without an action
 */
GtkWidget *
codio_action_row_new (void)
{
  return g_object_new (CODIO_TYPE_ACTION_ROW, NULL);
}

/**
 * codio_action_row_set_action:
 * @self: a row
 * @profile: (nullable): a profile
 * @action: (nullable): an action of @profile, which is shown as it is now and as it becomes
 */
void
codio_action_row_set_action (CodioActionRow *self,
                             CodioProfile   *profile,
                             CodioRecord    *action)
{
  g_return_if_fail (CODIO_IS_ACTION_ROW (self));
  g_return_if_fail ((profile == NULL) == (action == NULL));
  g_return_if_fail (action == NULL || CODIO_IS_ACTION (action));

  if (self->action)
    g_clear_signal_handler (&self->notify_id, self->action);

  g_set_object (&self->profile, profile);
  g_set_object (&self->action, action);

  if (action)
    {
      self->notify_id = g_signal_connect_swapped (action, "notify", G_CALLBACK (update), self);
      update (self);
    }
}

/**
 * codio_action_row_get_action:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the action that it shows
 */
CodioRecord *
codio_action_row_get_action (CodioActionRow *self)
{
  g_return_val_if_fail (CODIO_IS_ACTION_ROW (self), NULL);

  return self->action;
}

/**
 * codio_action_row_get_description:
 * @self: a row
 *
 * Returns: all that it says, as one text
 */
const char *
codio_action_row_get_description (CodioActionRow *self)
{
  g_return_val_if_fail (CODIO_IS_ACTION_ROW (self), NULL);

  return self->description;
}
