/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-guide.h"

#include "codio-test.h"

static guint
count_found (const char *language,
             const char *words)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new (language);
  g_autoptr (GListModel) guide = codio_guide_new (catalog);
  g_autoptr (CodioSearch) search = codio_search_new (words, catalog);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (CodioGuidePage) page = g_list_model_get_item (guide, i);

      n += codio_guide_page_fits (page, search) ? 1 : 0;
    }

  return n;
}

static void
test_pages (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (GListModel) guide = codio_guide_new (catalog);
  CodioGuidePage *page = codio_guide_find (guide, "first-profile");
  guint n_steps = 0, n_doing = 0;

  g_assert_nonnull (page);
  g_assert_null (codio_guide_find (guide, "no-such-page"));
  g_assert_cmpstr (codio_guide_page_get_id (page), ==, "first-profile");
  g_assert_cmpstr (codio_guide_page_get_title (page), ==, "A First Profile in Ten Minutes");
  g_assert_cmpstr (codio_guide_page_get_summary (page), ==, "Step by step, from an empty profile to a report");
  g_assert_cmpstr (codio_guide_page_get_group (page), ==, "Begin");

  for (guint i = 0; codio_guide_page_get_piece (page, i); i++)
    {
      const CodioGuidePiece *piece = codio_guide_page_get_piece (page, i);

      g_assert_true (piece->text != NULL || piece->kind == CODIO_GUIDE_SEE);
      n_steps += piece->kind == CODIO_GUIDE_STEP ? 1 : 0;
      if (piece->kind == CODIO_GUIDE_DO)
        {
          g_autofree char *name = NULL;
          g_autoptr (GVariant) target = NULL;

          g_assert_true (g_action_parse_detailed_name (piece->target, &name, &target, NULL));
          g_assert_cmpint (piece->needs, ==, n_doing == 0 || g_str_equal (piece->text, "Open the House")
                                               ? CODIO_GUIDE_NEEDS_NOTHING : CODIO_GUIDE_NEEDS_PROFILE);
          n_doing++;
        }
    }
  g_assert_cmpuint (n_steps, >, 5);
  g_assert_cmpuint (n_doing, >, 3);
}

static void
test_search (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (GListModel) guide = codio_guide_new (catalog);

  g_assert_cmpuint (count_found ("en", ""), ==, g_list_model_get_n_items (guide));
  g_assert_cmpuint (count_found ("en", "profïle"), >, 3);
  g_assert_cmpuint (count_found ("en", "expense another"), ==, 1);
  g_assert_cmpuint (count_found ("en", "zygote"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/guide/pages", test_pages);
  g_test_add_func ("/codio/guide/search", test_search);

  return g_test_run ();
}
