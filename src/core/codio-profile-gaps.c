/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"
#include "codio-records.h"

/* What a profile does not say yet about the project and about those it touches. */

static gboolean
is_empty (CodioProfile *self,
          const char   *member)
{
  return *codio_record_get_string (CODIO_RECORD (self), member) == '\0';
}

static void
add_participants (CodioProfile *self,
                  CodioCatalog *catalog,
                  GStrvBuilder *gaps)
{
  GListModel *participants = codio_record_get_records (CODIO_RECORD (self), "participants");
  guint n = g_list_model_get_n_items (participants);
  gboolean external = FALSE;

  if (n == 0)
    g_strv_builder_add (gaps, codio_catalog_message (catalog, "Nobody is named yet who takes part or is touched by the "
                                                              "project."));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioRecord) participant = g_list_model_get_item (participants, i);
      g_autofree char *name = codio_profile_dup_record_title (self, participant, catalog);
      int consulted = codio_record_get_number (participant, "consulted");

      external |= codio_record_get_number (participant, "perspective") == CODIO_PERSPECTIVE_EXTERNAL;
      if (consulted == CODIO_CONSULTED_NONE)
        /* Translators: somebody who takes part in the project or is touched by it */
        g_strv_builder_take (gaps, g_strdup_printf (codio_catalog_message (catalog, "It is not said whether %s was "
                                                                                    "consulted."), name));
      else if (consulted == CODIO_CONSULTED_NO && *codio_record_get_string (participant, "why-not") == '\0')
        /* Translators: somebody who takes part in the project or is touched by it */
        g_strv_builder_take (gaps, g_strdup_printf (codio_catalog_message (catalog, "%s was not consulted, and it is "
                                                                                    "not said why."), name));
    }

  if (n > 0 && !external)
    g_strv_builder_add (gaps, codio_catalog_message (catalog, "Nobody looks at the project from outside the "
                                                              "organisation."));
}

/**
 * codio_profile_list_participant_gaps:
 * @self: a profile
 * @catalog: the language
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each thing that is not said yet about those who
 *   take part; they are among codio_profile_list_gaps() too
 */
char **
codio_profile_list_participant_gaps (CodioProfile *self,
                                     CodioCatalog *catalog)
{
  g_autoptr (GStrvBuilder) gaps = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  gaps = g_strv_builder_new ();
  add_participants (self, catalog, gaps);

  return g_strv_builder_end (gaps);
}

/**
 * codio_profile_list_gaps:
 * @self: a profile
 * @catalog: the language
 *
 * Values that lack a judgement or a reason are not among them; see codio_profile_count_incomplete(). That external
 * perspectives belong in the conversation follows from the workshop with the code (chapter 6 of the report).
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each thing that is not said yet about the project
 *   and those who take part
 */
char **
codio_profile_list_gaps (CodioProfile *self,
                         CodioCatalog *catalog)
{
  g_autoptr (GStrvBuilder) gaps = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  gaps = g_strv_builder_new ();
  if (is_empty (self, "title"))
    g_strv_builder_add (gaps, codio_catalog_message (catalog, "The project has no title."));
  if (is_empty (self, "organisation"))
    g_strv_builder_add (gaps, codio_catalog_message (catalog, "It is not said which organisation is responsible."));
  if (is_empty (self, "summary"))
    g_strv_builder_add (gaps, codio_catalog_message (catalog, "It is not described what the project is."));
  add_participants (self, catalog, gaps);

  return g_strv_builder_end (gaps);
}
