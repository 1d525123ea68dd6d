/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-row.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-arrow.h"
#include "codio-content-language.h"
#include "codio-date.h"
#include "codio-text.h"

/* The most characters of a choice that a row shows. */
#define CHOICE_LENGTH 120

/**
 * CodioDilemmaRow:
 *
 * A dilemma in a list: its title, its values, what was chosen, how far it is, and what is still to be done.
 */
struct _CodioDilemmaRow
{
  AdwActionRow parent_instance;

  GtkWidget *icon;
  CodioDilemma *dilemma;
  CodioProfile *profile;
};

G_DEFINE_FINAL_TYPE (CodioDilemmaRow, codio_dilemma_row, ADW_TYPE_ACTION_ROW)

static char *
dup_values (CodioDilemmaRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (const char * const *value = codio_dilemma_get_values (self->dilemma); *value; value++)
    g_strv_builder_take (builder, codio_profile_dup_value_name (self->profile, *value, codio_catalog_get_default ()));
  names = g_strv_builder_end (builder);

  return g_strjoinv (" · ", names);
}

static char *
dup_choice (CodioDilemmaRow *self)
{
  g_autofree char *line = codio_text_make_storable (codio_dilemma_get_choice (self->dilemma), TRUE);
  g_autofree char *clean = codio_text_clean (line);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (clean, -1) <= CHOICE_LENGTH)
    return g_steal_pointer (&clean);

  start = g_utf8_substring (clean, 0, CHOICE_LENGTH - 1);

  return g_strconcat (start, "…", NULL);
}

static char *
dup_state (CodioDilemmaRow *self)
{
  CodioRecord *record = CODIO_RECORD (self->dilemma);
  int status = codio_record_get_number (record, "status");
  const char *review = codio_record_get_string (record, "review-on");
  const char *word = status == CODIO_DILEMMA_STATUS_NONE
                       ? NULL
                       : codio_enum_get_label (CODIO_TYPE_DILEMMA_STATUS, status, codio_catalog_get_default ());
  g_autofree char *date = codio_date_format (review, codio_date_get_locale_format ());
  /* Translators: %s is a date */
  g_autofree char *when = *date ? g_strdup_printf (_("review on %s"), date) : NULL;

  if (word && when)
    return g_strconcat (word, " · ", when, NULL);

  return g_strdup (word ? word : when);
}

/* What is still to be done, in words. */
static char *
dup_warning (CodioDilemmaRow *self)
{
  g_autofree char *today = codio_date_dup_today ();

  if (codio_dilemma_is_overdue (self->dilemma, today))
    return g_strdup (_("Review overdue: look at this choice again"));
  if (*codio_dilemma_get_choice (self->dilemma) == '\0')
    return g_strdup (_("Unfinished: nothing chosen yet"));
  if (codio_dilemma_is_unfinished (self->dilemma))
    return g_strdup (_("Unfinished: it is not said yet why the choice is legitimate"));

  return NULL;
}

static void
update (CodioDilemmaRow *self)
{
  g_autofree char *label = codio_profile_dup_record_title (self->profile, CODIO_RECORD (self->dilemma),
                                                            codio_catalog_get_default ());
  g_autofree char *values = dup_values (self), *choice = dup_choice (self), *state = dup_state (self);
  g_autofree char *warning = dup_warning (self);
  g_autoptr (GString) lines = g_string_new (values);

  if (warning)
    g_string_append_printf (lines, "\n%s", warning);
  if (*choice)
    g_string_append_printf (lines, "\n%s", choice);
  if (state)
    g_string_append_printf (lines, "\n%s", state);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), lines->str);
  gtk_widget_set_visible (self->icon, warning != NULL);
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
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);

  self->icon = codio_accessible_create_icon ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->icon, "warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->icon);
  codio_arrow_add (ADW_ACTION_ROW (self));
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
  codio_content_language_follow (self, G_CALLBACK (update));
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
