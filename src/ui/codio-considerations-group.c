/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-considerations-group.h"

#include "codio-editable.h"
#include "codio-text-row.h"
#include "codio-text.h"

/**
 * CodioConsiderationsGroup:
 *
 * A row for each of the values that collide in a dilemma, in which is written what speaks for it.
 *
 * Invariant: while `updating`, changes of the texts are not the user's.
 */
struct _CodioConsiderationsGroup
{
  AdwPreferencesGroup parent_instance;

  CodioProfile *profile;
  CodioDilemma *dilemma;
  GPtrArray *rows; /* of CodioTextRow, in the order of the values */
  GSignalGroup *history_signals;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioConsiderationsGroup, codio_considerations_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_value (CodioTextRow *row)
{
  return g_object_get_data (G_OBJECT (row), "value");
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
typed_cb (CodioConsiderationsGroup *self,
          GtkTextBuffer            *buffer)
{
  g_autofree char *text = NULL;

  if (self->updating)
    return;

  text = dup_text (buffer);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CodioTextRow *row = g_ptr_array_index (self->rows, i);

      if (codio_text_row_get_buffer (row) == buffer)
        codio_profile_consider (self->profile, self->dilemma, get_value (row), text);
    }
}

static gboolean
has_rows_of_values (CodioConsiderationsGroup *self)
{
  const char * const *values = codio_dilemma_get_values (self->dilemma);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (values[i], get_value (g_ptr_array_index (self->rows, i))) != 0)
      return FALSE;

  return values[self->rows->len] == NULL;
}

static void
create_rows (CodioConsiderationsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (const char * const *value = codio_dilemma_get_values (self->dilemma); *value; value++)
    {
      g_autofree char *name = codio_profile_dup_value_name (self->profile, *value, codio_catalog_get_default ());
      CodioTextRow *row = g_object_new (CODIO_TYPE_TEXT_ROW, "use-markup", FALSE, "title", name, NULL);

      g_object_set_data_full (G_OBJECT (row), "value", g_strdup (*value), g_free);
      g_signal_connect_object (codio_text_row_get_buffer (row), "changed", G_CALLBACK (typed_cb), self,
                               G_CONNECT_SWAPPED);
      codio_editable_bind (codio_text_row_get_text_view (row), self->profile);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}

static void
update (CodioConsiderationsGroup *self)
{
  self->updating = TRUE;
  if (!has_rows_of_values (self))
    create_rows (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CodioTextRow *row = g_ptr_array_index (self->rows, i);
      GtkTextBuffer *buffer = codio_text_row_get_buffer (row);
      g_autofree char *kept = codio_text_clean (codio_dilemma_get_consideration (self->dilemma, get_value (row)));
      g_autofree char *shown = dup_text (buffer);

      if (!g_str_equal (kept, shown))
        gtk_text_buffer_set_text (buffer, kept, -1);
    }
  self->updating = FALSE;
}

static void
codio_considerations_group_dispose (GObject *object)
{
  CodioConsiderationsGroup *self = CODIO_CONSIDERATIONS_GROUP (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->dilemma);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_considerations_group_parent_class)->dispose (object);
}

static void
codio_considerations_group_class_init (CodioConsiderationsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_considerations_group_dispose;
}

static void
codio_considerations_group_init (CodioConsiderationsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
}

/**
 * codio_considerations_group_set_dilemma:
 * @self: a group without a dilemma
 * @profile: a profile
 * @dilemma: a dilemma of @profile
 */
void
codio_considerations_group_set_dilemma (CodioConsiderationsGroup *self,
                                        CodioProfile             *profile,
                                        CodioDilemma             *dilemma)
{
  g_return_if_fail (CODIO_IS_CONSIDERATIONS_GROUP (self));
  g_return_if_fail (CODIO_IS_PROFILE (profile));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));
  g_return_if_fail (self->dilemma == NULL);

  self->profile = g_object_ref (profile);
  self->dilemma = g_object_ref (dilemma);
  g_signal_group_set_target (self->history_signals, codio_profile_get_history (profile));
  update (self);
}
