/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-left-out-dialog.h"

#include "codio-profile-file.h"

/**
 * codio_left_out_dialog_create:
 * @left_out: (element-type CodioIssue): what was left out of a file
 *
 * Returns: (transfer full): a dialog that lists it
 */
AdwDialog *
codio_left_out_dialog_create (GPtrArray *left_out)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/codio/Codio/ui/codio-left-out-dialog.ui");
  AdwDialog *dialog = ADW_DIALOG (gtk_builder_get_object (builder, "dialog"));
  GtkStringList *list = GTK_STRING_LIST (gtk_builder_get_object (builder, "list"));

  for (guint i = 0; i < left_out->len; i++)
    {
      gtk_string_list_take (list, codio_issue_dup_plain (g_ptr_array_index (left_out, i)));
    }

  /* The dialog is the one object that has no parent: it outlives its builder until it is presented. */
  return g_object_ref (dialog);
}
