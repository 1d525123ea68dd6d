/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-row.h"

#include "codio-editable.h"
#include "codio-field.h"
#include "codio-text-view.h"

/**
 * CodioTextRow:
 *
 * A row in which a text of several lines is written, under its title.
 */
struct _CodioTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *text_view;
  CodioField *field;
  char *member;
};

enum
{
  PROP_0,
  PROP_MEMBER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioTextRow, codio_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
leave_cb (CodioTextRow *self)
{
  if (self->field)
    codio_field_tidy (self->field);
}

static void
codio_text_row_dispose (GObject *object)
{
  CodioTextRow *self = CODIO_TEXT_ROW (object);

  g_clear_object (&self->field);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (codio_text_row_parent_class)->dispose (object);
}

static void
codio_text_row_finalize (GObject *object)
{
  CodioTextRow *self = CODIO_TEXT_ROW (object);

  g_clear_pointer (&self->member, g_free);

  G_OBJECT_CLASS (codio_text_row_parent_class)->finalize (object);
}

static void
codio_text_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CodioTextRow *self = CODIO_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_MEMBER:
      g_value_set_string (value, codio_text_row_get_member (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_text_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CodioTextRow *self = CODIO_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_MEMBER:
      codio_text_row_set_member (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_text_row_class_init (CodioTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_text_row_dispose;
  object_class->finalize = codio_text_row_finalize;
  object_class->get_property = codio_text_row_get_property;
  object_class->set_property = codio_text_row_set_property;

  /**
   * CodioTextRow:member:
   *
   * The name of the member of a record that is edited.
   */
  props[PROP_MEMBER] = g_param_spec_string ("member", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (CODIO_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioTextRow, text_view);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
codio_text_row_init (CodioTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_text_row_get_member:
 * @self: a row
 *
 * Returns: (nullable): the name of the member that is edited
 */
const char *
codio_text_row_get_member (CodioTextRow *self)
{
  g_return_val_if_fail (CODIO_IS_TEXT_ROW (self), NULL);

  return self->member;
}

/**
 * codio_text_row_set_member:
 * @self: a row
 * @member: the name of a member that holds a string, or several that are shown on a line each
 */
void
codio_text_row_set_member (CodioTextRow *self,
                           const char   *member)
{
  g_return_if_fail (CODIO_IS_TEXT_ROW (self));
  g_return_if_fail (member != NULL);

  if (!g_set_str (&self->member, member))
    return;

  g_clear_object (&self->field);
  self->field = codio_field_new_for_buffer (gtk_text_view_get_buffer (self->text_view), member);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEMBER]);
}

/**
 * codio_text_row_get_buffer:
 * @self: a row
 *
 * Returns: (transfer none): the text, for a row that edits no member of a record
 */
GtkTextBuffer *
codio_text_row_get_buffer (CodioTextRow *self)
{
  g_return_val_if_fail (CODIO_IS_TEXT_ROW (self), NULL);

  return gtk_text_view_get_buffer (self->text_view);
}

/**
 * codio_text_row_set_record:
 * @self: a row with a member
 * @profile: (nullable): a profile
 * @record: (nullable): @profile or a record in it
 */
void
codio_text_row_set_record (CodioTextRow *self,
                           CodioProfile *profile,
                           CodioRecord  *record)
{
  g_return_if_fail (CODIO_IS_TEXT_ROW (self));
  g_return_if_fail (self->field != NULL);

  codio_editable_bind (GTK_WIDGET (self->text_view), profile);
  codio_field_set_record (self->field, profile, record);
}

/**
 * codio_text_row_get_text_view:
 * @self: a row
 *
 * Returns: (transfer none): what one types in; the row itself cannot have the focus
 */
GtkWidget *
codio_text_row_get_text_view (CodioTextRow *self)
{
  g_return_val_if_fail (CODIO_IS_TEXT_ROW (self), NULL);

  return GTK_WIDGET (self->text_view);
}
