/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-author.h"

#include <glib/gi18n.h>

#include "codio-text.h"

/* Who comments, advises and settles on this computer: asked once, and remembered from then on. */

#define KEY "author"

/**
 * codio_author_dup_name:
 *
 * Returns: (transfer full): what the user calls themself, as it may be in a file; empty if that was not asked yet
 */
char *
codio_author_dup_name (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *name = g_settings_get_string (settings, KEY);

  return g_strstrip (codio_text_make_storable (name, TRUE));
}

/**
 * codio_author_set_name:
 * @name: what the user calls themself: a name, a role or a pseudonym
 */
void
codio_author_set_name (const char *name)
{
  g_autoptr (GSettings) settings = NULL;

  g_return_if_fail (name != NULL);

  settings = g_settings_new (APP_ID);
  g_settings_set_string (settings, KEY, name);
}

/**
 * codio_author_add_row:
 * @group: a group without a description
 *
 * Adds a row that asks who the user is. What is typed there is remembered at once; codio_author_dup_name() tells it.
 *
 * Returns: (transfer none): the row; it can be watched for changes
 */
AdwEntryRow *
codio_author_add_row (AdwPreferencesGroup *group)
{
  const char *sentence = _("It can also be a role or a pseudonym. It is kept on this computer, and in the files where "
                           "you say something.");
  g_autoptr (GSettings) settings = NULL;
  GtkWidget *row;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);

  settings = g_settings_new (APP_ID);
  row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Your Name or Role"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  g_settings_bind (settings, KEY, row, "text", G_SETTINGS_BIND_DEFAULT);

  adw_preferences_group_set_description (group, sentence);
  adw_preferences_group_add (group, row);

  return ADW_ENTRY_ROW (row);
}
