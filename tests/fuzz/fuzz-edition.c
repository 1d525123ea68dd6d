/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-catalog.h"
#include "fuzz.h"

/* An edition: what is read of it can be looked at, and a profile of it can be made. */

static void
look_at_part (CodioPart    *part,
              CodioCatalog *catalog)
{
  g_autofree char *label = codio_part_dup_label (part, catalog);

  codio_part_get_name (part, catalog);
  codio_part_get_asks (part, catalog);
  codio_part_get_aliases (part);
  codio_part_get_questions (part);
  codio_part_get_remarks (part);
  for (guint i = 0; codio_part_get_example (part, i); i++)
    ;
  for (guint i = 0; codio_part_get_topic (part, i); i++)
    ;
  for (guint i = 0; codio_part_get_disagreement (part, i); i++)
    ;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (CodioEdition) edition = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *parts;

  edition = codio_edition_parse (bytes, &error);
  g_assert_true ((edition == NULL) == (error != NULL));
  if (edition == NULL)
    {
      codio_fuzz_check_message (error->message);
      return 0;
    }

  parts = codio_edition_get_parts (edition);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);

      g_assert_true (codio_edition_get_part (edition, codio_part_get_id (part)) == part);
      look_at_part (part, codio_catalog_get_default ());
    }

  profile = codio_profile_new (edition, "nl");
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_assessments (profile)), ==,
                    g_list_model_get_n_items (codio_edition_get_values (edition)));

  return 0;
}
