/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-dialog.h"

#include "codio-export-form.h"
#include "codio-preview.h"

G_BEGIN_DECLS

struct _CodioExportDialog
{
  AdwDialog parent_instance;

  AdwNavigationPage *questions_page;
  GtkButton *export_button;
  GtkWidget *format_group;
  AdwComboRow *format_row;
  GtkWidget *names_group;
  GtkLabel *names_label;
  AdwPreferencesGroup *asks_group;
  AdwNavigationSplitView *split;
  CodioPreview *preview;

  CodioDocument *document;
  GSettings *settings;
  gboolean printing;
  CodioExportFormat format;
  CodioExportOptions options;
  GtkWidget *rows[CODIO_EXPORT_ASKS_MAX];
  AdwComboRow *since_row; /* after them: which moment the part about changes is about */
  GArray *formats; /* of the format row, in order */
  GFile *file; /* (nullable): what was chosen last, for `file_format` */
  CodioExportFormat file_format;
  const char *time; /* when it was opened, here, as in RFC 3339; interned, as a thread may need it longer */
};

/* codio-export-dialog.c */
void codio_export_dialog_finish   (CodioExportDialog *self);

/* codio-export-dialog-file.c */
void codio_export_dialog_ask_file (CodioExportDialog *self);

G_END_DECLS
