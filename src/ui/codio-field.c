/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-field.h"

#include "codio-editable.h"
#include "codio-text.h"

/**
 * CodioField:
 *
 * Keeps what a user types or chooses in a widget the same as one member of a record of a profile: a text in an entry
 * or a text, several short texts on a line each, one of a few words or numbers in a combo row.
 *
 * What is typed goes to the profile as a command; what undo changes comes back. Invariant: while `updating`,
 * changes of the widget are not the user's.
 */
struct _CodioField
{
  GObject parent_instance;

  GObject *widget; /* a GtkEditable, a GtkTextBuffer or an AdwComboRow */
  char **ids;      /* what the choices of a combo row stand for; NULL: their numbers */
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

static gboolean
has_several (CodioField *self)
{
  return self->record && codio_record_find_member (self->record, self->member)->kind == CODIO_MEMBER_STRINGS;
}

/* How a text of one line is shown: cleaned, and without the space around it. */
static char *
dup_line (const char *text)
{
  return g_strstrip (codio_text_clean (text));
}

/* The lines, without empty ones and without one that is there twice. */
static char **
split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) different = g_strv_builder_new ();

  for (char **line = lines; *line; line++)
    if (*g_strstrip (*line) != '\0' && g_hash_table_add (seen, *line))
      g_strv_builder_add (different, *line);

  return g_strv_builder_end (different);
}

/* The lines as the profile has them: a line that is shown as a text of the profile is that text, to the letter. */
static char **
dup_texts (CodioField *self,
           const char *text)
{
  g_auto (GStrv) lines = split (text);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char * const *string = codio_record_get_strings (self->record, self->member); *string; string++)
    g_hash_table_insert (kept, dup_line (*string), (char *) *string);

  for (char **line = lines; *line; line++)
    {
      const char *original = g_hash_table_lookup (kept, *line);

      g_strv_builder_add (builder, original ? original : *line);
    }

  return g_strv_builder_end (builder);
}

/* What the profile says, as the widget shows it. */
static char *
dup_kept_text (CodioField *self)
{
  GString *text;

  if (self->record == NULL)
    return g_strdup ("");
  if (!has_several (self))
    return codio_text_clean (codio_record_get_string (self->record, self->member));

  text = g_string_new (NULL);
  for (const char * const *string = codio_record_get_strings (self->record, self->member); *string; string++)
    {
      g_autofree char *line = dup_line (*string);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free_and_steal (text);
}

static void
show_text (CodioField *self,
           const char *text)
{
  g_autofree char *shown = dup_text (self);

  if (g_str_equal (text, shown))
    return;

  if (GTK_IS_EDITABLE (self->widget))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
      gtk_editable_set_position (GTK_EDITABLE (self->widget), -1);
    }
  else
    {
      gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->widget), text, -1);
    }
}

static void
update_text (CodioField *self)
{
  g_autofree char *text = dup_kept_text (self);

  if (has_several (self))
    {
      g_autofree char *shown = dup_text (self);
      g_auto (GStrv) typed = dup_texts (self, shown);

      /* A line that was just begun stays. */
      if (g_strv_equal ((const char * const *) typed, codio_record_get_strings (self->record, self->member)))
        return;
    }

  show_text (self, text);
}

static void
update_choice (CodioField *self)
{
  guint selected = 0;

  if (self->record && self->ids)
    {
      const char *id = codio_record_get_string (self->record, self->member);

      while (self->ids[selected] && !g_str_equal (self->ids[selected], id))
        selected++;
      if (self->ids[selected] == NULL)
        selected = GTK_INVALID_LIST_POSITION;
    }
  else if (self->record)
    {
      selected = (guint) codio_record_get_number (self->record, self->member);
    }

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), selected);
}

static void
update_widget (CodioField *self)
{
  self->updating = TRUE;
  if (ADW_IS_COMBO_ROW (self->widget))
    update_choice (self);
  else
    update_text (self);
  self->updating = FALSE;
}

static void
typed_cb (CodioField *self)
{
  g_autofree char *text = NULL;

  if (self->updating || self->record == NULL)
    return;

  text = dup_text (self);
  if (has_several (self))
    {
      g_auto (GStrv) texts = dup_texts (self, text);

      codio_profile_set_strings (self->profile, self->record, self->member, (const char * const *) texts);
    }
  else
    {
      codio_profile_set_string (self->profile, self->record, self->member, text);
    }
}

static void
chosen_cb (CodioField *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

  if (self->updating || self->record == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (self->ids)
    codio_profile_set_string (self->profile, self->record, self->member, self->ids[selected]);
  else
    codio_profile_set_number (self->profile, self->record, self->member, (int) selected);
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

  g_clear_pointer (&self->ids, g_strfreev);
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
  if (ADW_IS_COMBO_ROW (widget))
    g_signal_connect_object (widget, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (widget, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * codio_field_leave_undo:
 * @editable: an entry
 *
 * Leaves undo to the profile; two histories would disagree. GtkText of GTK 4.18 goes on taking the keys for undo when
 * it no longer undoes, as long as its actions are not turned off too.
 */
void
codio_field_leave_undo (GtkEditable *editable)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  gtk_editable_set_enable_undo (editable, FALSE);
  while (gtk_editable_get_delegate (editable))
    editable = gtk_editable_get_delegate (editable);
  if (GTK_IS_TEXT (editable))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (editable), "text.undo", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (editable), "text.redo", FALSE);
    }
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

  codio_field_leave_undo (editable);

  return create (editable, member);
}

/**
 * codio_field_new_for_buffer:
 * @buffer: a text
 * @member: the name of a member that holds a string, or several that are shown on a line each
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
 * codio_field_new_for_choice:
 * @row: a row with the choices
 * @member: the name of a member that holds one of a few words, a number from 1, or an identifier
 * @ids: (nullable) (array zero-terminated=1): the identifiers that the choices stand for; %NULL if the first choice is
 *   that nothing is said and the others are the words or numbers
 *
 * Returns: (transfer full): a field without a record
 */
CodioField *
codio_field_new_for_choice (AdwComboRow        *row,
                            const char         *member,
                            const char * const *ids)
{
  CodioField *self;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), NULL);

  self = create (row, member);
  self->ids = g_strdupv ((char **) ids);

  return self;
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
  if (GTK_IS_WIDGET (self->widget))
    codio_editable_bind (GTK_WIDGET (self->widget), profile);

  if (record)
    {
      detail = g_strconcat ("notify::", self->member, NULL);
      self->notify_id = g_signal_connect_swapped (record, detail, G_CALLBACK (update_widget), self);
    }
  update_widget (self);
}

/**
 * codio_field_tidy:
 * @self: a field for a text
 *
 * Shows what the profile has and nothing else, such as empty lines; for when one has finished writing.
 */
void
codio_field_tidy (CodioField *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CODIO_IS_FIELD (self));
  g_return_if_fail (!ADW_IS_COMBO_ROW (self->widget));

  text = dup_kept_text (self);
  self->updating = TRUE;
  show_text (self, text);
  self->updating = FALSE;
}
