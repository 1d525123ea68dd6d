/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-arrow.h"

#include "codio-accessible.h"

/**
 * codio_arrow_add:
 * @row: a row that leads somewhere
 *
 * Adds an arrow at the end of @row, and lets the row be activated. A screen reader says that by itself.
 */
void
codio_arrow_add (AdwActionRow *row)
{
  GtkWidget *arrow = codio_accessible_create_icon ("go-next-symbolic");

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}
