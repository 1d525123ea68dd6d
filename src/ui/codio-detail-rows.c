/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-detail-rows.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-arrow.h"
#include "codio-catalog.h"
#include "codio-labels.h"

/* Rows about a part of the house: to be read, to go to another part, to unfold. */

/**
 * codio_detail_row_add:
 * @group: where the row comes
 * @title: what is to be read
 * @subtitle: (nullable): in small type under it, where that comes from or what it leads to
 *
 * Returns: (transfer none): the row
 */
AdwActionRow *
codio_detail_row_add (AdwPreferencesGroup *group,
                      const char          *title,
                      const char          *subtitle)
{
  AdwActionRow *row;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (row, subtitle);
  codio_labels_widen (GTK_WIDGET (row));
  adw_preferences_group_add (group, GTK_WIDGET (row));

  return row;
}

/**
 * codio_detail_row_add_link:
 * @group: where the row comes
 * @part: where it leads
 * @subtitle: (nullable): in small type under its name
 *
 * Returns: (transfer none): the row
 */
AdwActionRow *
codio_detail_row_add_link (AdwPreferencesGroup *group,
                           CodioPart           *part,
                           const char          *subtitle)
{
  AdwActionRow *row;

  g_return_val_if_fail (CODIO_IS_PART (part), NULL);

  row = codio_detail_row_add (group, codio_part_get_name (part, codio_catalog_get_default ()), subtitle);
  codio_arrow_add (row);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_part_get_id (part));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-part");

  return row;
}

/* The text comes when it is asked for: to lay out all of it would take longer than the rest of the window. */
static void
expanded_cb (AdwExpanderRow   *row,
             GParamSpec       *pspec,
             const CodioTopic *topic)
{
  g_autofree char *source = codio_detail_row_describe_source (topic->chapter, topic->pages);

  g_signal_handlers_disconnect_by_func (row, expanded_cb, (gpointer) topic);
  for (char **paragraph = topic->paragraphs; *paragraph; paragraph++)
    {
      AdwActionRow *text = ADW_ACTION_ROW (adw_action_row_new ());

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (text), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (text),
                                     codio_catalog_content (codio_catalog_get_default (), *paragraph));
      if (paragraph[1] == NULL && source)
        adw_action_row_set_subtitle (text, source);
      codio_labels_widen (GTK_WIDGET (text));
      adw_expander_row_add_row (row, GTK_WIDGET (text));
    }
}

/**
 * codio_detail_row_add_topic:
 * @group: where the row comes
 * @topic: what it unfolds; it outlives the row
 */
void
codio_detail_row_add_topic (AdwPreferencesGroup *group,
                            const CodioTopic    *topic)
{
  GtkWidget *row;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (topic != NULL);

  row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 codio_catalog_content (codio_catalog_get_default (), topic->title));
  codio_accessible_repair_expander (ADW_EXPANDER_ROW (row));
  codio_labels_widen (row);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), (gpointer) topic);
  adw_preferences_group_add (group, row);
}

/**
 * codio_detail_row_create_button:
 * @icon_name: its picture
 * @tooltip: what it does
 * @action_name: the action that does it
 * @target: (nullable): what that acts on; if floating, it is taken
 *
 * Returns: (transfer floating): a button for the end of a row, or for the title of a group
 */
GtkWidget *
codio_detail_row_create_button (const char *icon_name,
                                const char *tooltip,
                                const char *action_name,
                                GVariant   *target)
{
  GtkWidget *button;

  g_return_val_if_fail (icon_name != NULL, NULL);
  g_return_val_if_fail (tooltip != NULL, NULL);
  g_return_val_if_fail (action_name != NULL, NULL);

  button = gtk_button_new_from_icon_name (icon_name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);

  return button;
}

/**
 * codio_detail_row_describe_source:
 * @chapter: (nullable): a chapter, or the letter of an annex
 * @pages: (nullable): a page or pages
 *
 * Returns: (transfer full) (nullable): where in the report that is
 */
char *
codio_detail_row_describe_source (const char *chapter,
                                  const char *pages)
{
  gboolean annex = chapter && !g_ascii_isdigit (*chapter);

  if (chapter && pages && annex)
    /* Translators: a place in the report: the letter of an annex and a page or pages, such as "C" and "38-41" */
    return g_strdup_printf (_("Annex %s, page %s"), chapter, pages);
  if (chapter && pages)
    /* Translators: a place in the report: a chapter and a page or pages, such as "4" and "15-18" */
    return g_strdup_printf (_("Chapter %s, page %s"), chapter, pages);
  if (chapter && annex)
    /* Translators: a place in the report: the letter of an annex */
    return g_strdup_printf (_("Annex %s"), chapter);
  if (chapter)
    /* Translators: a place in the report: a chapter */
    return g_strdup_printf (_("Chapter %s"), chapter);
  if (pages)
    /* Translators: a place in the report: a page or pages */
    return g_strdup_printf (_("Page %s"), pages);

  return NULL;
}
