/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-field.h"

#include "codio-text.h"

/**
 * CodioField:
 *
 * Keeps what a user types in an entry or a text the same as one member of a record of a profile.
 *
 * What is typed goes to the profile as a command; what undo changes comes back. Invariant: while `updating`,
 * changes of the widget are not the user's.
 */
struct _CodioField
{
  GObject parent_instance;

  GObject *widget; /* a GtkEditable or a GtkTextBuffer */
  char *member;
  CodioProfile *profile;
  CodioRecord *record;
  gulong notify_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioField, codio_field, G_TYPE_OBJECT)

static char *
dup_text (CodioField *self)
{
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (self->widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->widget), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->widget), &start, &end, FALSE);
}

static void
update_widget (CodioField *self)
{
  g_autofree char *text = codio_text_clean (self->record ? codio_record_get_string (self->record, self->member) : "");
  g_autofree char *shown = dup_text (self);

  if (g_str_equal (text, shown))
    return;

  self->updating = TRUE;
  if (GTK_IS_EDITABLE (self->widget))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
      gtk_editable_set_position (GTK_EDITABLE (self->widget), -1);
    }
  else
    gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->widget), text, -1);
  self->updating = FALSE;
}

static void
typed_cb (CodioField *self)
{
  g_autofree char *text = NULL;

  if (self->updating || self->record == NULL)
    return;

  text = dup_text (self);
  codio_profile_set_string (self->profile, self->record, self->member, text);
}

static void
codio_field_dispose (GObject *object)
{
  CodioField *self = CODIO_FIELD (object);

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_object (&self->widget);

  G_OBJECT_CLASS (codio_field_parent_class)->dispose (object);
}

static void
codio_field_finalize (GObject *object)
{
  CodioField *self = CODIO_FIELD (object);

  g_clear_pointer (&self->member, g_free);

  G_OBJECT_CLASS (codio_field_parent_class)->finalize (object);
}

static void
codio_field_class_init (CodioFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = codio_field_dispose;
  object_class->finalize = codio_field_finalize;
}

static void
codio_field_init (CodioField *self)
{
}

static CodioField *
create (gpointer    widget,
        const char *member)
{
  CodioField *self = g_object_new (CODIO_TYPE_FIELD, NULL);

  self->widget = g_object_ref (widget);
  self->member = g_strdup (member);
  g_signal_connect_object (widget, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * codio_field_new_for_editable:
 * @editable: an entry
 * @member: the name of a member that holds a string
 *
 * Returns: (transfer full): a field without a record
 */
CodioField *
codio_field_new_for_editable (GtkEditable *editable,
                              const char  *member)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (editable), NULL);

  /* The profile undoes; two histories would disagree. */
  gtk_editable_set_enable_undo (editable, FALSE);

  return create (editable, member);
}

/**
 * codio_field_new_for_buffer:
 * @buffer: a text
 * @member: the name of a member that holds a string
 *
 * Returns: (transfer full): a field without a record
 */
CodioField *
codio_field_new_for_buffer (GtkTextBuffer *buffer,
                            const char    *member)
{
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  return create (buffer, member);
}

/**
 * codio_field_set_record:
 * @self: a field
 * @profile: (nullable): a profile
 * @record: (nullable): @profile or a record in it
 */
void
codio_field_set_record (CodioField   *self,
                        CodioProfile *profile,
                        CodioRecord  *record)
{
  g_autofree char *detail = NULL;

  g_return_if_fail (CODIO_IS_FIELD (self));
  g_return_if_fail ((profile == NULL) == (record == NULL));

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);

  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);

  if (record)
    {
      detail = g_strconcat ("notify::", self->member, NULL);
      self->notify_id = g_signal_connect_swapped (record, detail, G_CALLBACK (update_widget), self);
    }
  update_widget (self);
}
