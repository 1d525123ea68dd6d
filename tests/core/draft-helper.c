/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>

#include "codio-drafts.h"

/* draft-helper FOLDER [TITLE] - says what unsaved work there is in FOLDER, and keeps work with that title there, or
 * says why it cannot be kept; then it ends as a program does that crashes. For check-draft-faults.py. */

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

/* Gives the document to go on with: that of the work that was found last, or else a new one. */
static CodioDocument *
recover (CodioDrafts *drafts)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  GListModel *orphans = codio_drafts_get_orphans (drafts);

  codio_drafts_recover_async (drafts, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  documents = codio_drafts_recover_finish (drafts, result, &error);
  if (documents == NULL)
    printf ("not found: %s\n", error->message);

  for (guint i = 0; documents && i < documents->len; i++)
    printf ("found: %s\n", codio_profile_get_title (codio_document_get_profile (documents->pdata[i])));
  for (guint i = 0; i < g_list_model_get_n_items (orphans); i++)
    {
      g_autoptr (GFileInfo) orphan = g_list_model_get_item (orphans, i);

      printf ("found: %s\n", g_file_info_get_display_name (orphan));
    }

  return documents && documents->len > 0 ? g_object_ref (documents->pdata[documents->len - 1])
                                         : codio_document_new (profile);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (CodioDrafts) drafts = codio_drafts_new (argv[1]);
  g_autoptr (CodioDocument) document = recover (drafts);
  CodioProfile *profile = codio_document_get_profile (document);

  if (argc > 2)
    {
      codio_drafts_set_delay (drafts, 1);
      codio_drafts_track (drafts, document);
      codio_profile_set_string (profile, CODIO_RECORD (profile), "title", argv[2]);
      while (codio_drafts_get_n_written (drafts) == 0 && codio_document_get_draft_error (document) == NULL)
        g_main_context_iteration (NULL, TRUE);
      if (codio_document_get_draft_error (document))
        printf ("not kept: %s\n", codio_document_get_draft_error (document));
      else
        printf ("kept: %s\n", argv[2]);
    }

  codio_drafts_release (drafts, document);
  codio_drafts_close (drafts);

  return 0;
}
