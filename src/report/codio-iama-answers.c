/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-iama-answers.h"

#include <json-glib/json-glib.h>

#include "codio-i18n.h"
#include "codio-iama.h"
#include "codio-markdown.h"

/* The answers to question 1.2 of the impact assessment for human rights and algorithms (IAMA), as a text and as a file
 * of the government's form application. */

#define SCHEMA "https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json"
#define URN "urn:nl:iama:2.0"
#define NO_TIME "1970-01-01T00:00:00Z" /* the form asks for one */

static void
add_answer (CodioOutline      *outline,
            CodioProfile      *profile,
            CodioIamaQuestion  question,
            CodioCatalog      *catalog)
{
  const char * const *values = codio_profile_get_iama (profile, question);
  g_autofree char *source = NULL;

  if (*values == NULL)
    return;

  /* Translators: the name of the code; CODIO is its short name. A list of values follows */
  source = g_strdup_printf (codio_catalog_message (catalog, "Chosen with the %s (CODIO), the most important first:"),
                            codio_edition_get_name (codio_profile_get_edition (profile), catalog));
  codio_outline_add_text (outline, source, FALSE);
  for (; *values; values++)
    {
      g_autofree char *name = codio_profile_dup_value_name (profile, *values, catalog);
      const char *reason = codio_assessment_get_reason (codio_profile_get_assessment (profile, *values));
      g_autofree char *item = NULL;

      /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
      item = *reason ? g_strdup_printf (codio_catalog_message (catalog, "%s: %s"), name, reason) : g_strdup (name);
      codio_outline_add_item (outline, TRUE, item, TRUE);
    }
}

static gboolean
check_answers (CodioProfile  *profile,
               GError       **error)
{
  for (CodioIamaQuestion i = 0; i < CODIO_N_IAMA_QUESTIONS; i++)
    if (*codio_profile_get_iama (profile, i))
      return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("No values are chosen for the IAMA yet. Choose at most six that the project serves, and at "
                         "most six that it puts under pressure."));
  return FALSE;
}

/**
 * codio_iama_write_answers:
 * @profile: a profile
 * @options: the language
 * @cancellable: (nullable): unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the answers as Markdown, each below a heading; %NULL with %G_IO_ERROR_NOT_FOUND and a
 *   sentence where no value was chosen
 */
GBytes *
codio_iama_write_answers (CodioProfile              *profile,
                          const CodioExportOptions  *options,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_autoptr (CodioOutline) outline = codio_outline_new ();

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  if (!check_answers (profile, error))
    return NULL;

  for (CodioIamaQuestion i = 0; i < CODIO_N_IAMA_QUESTIONS; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", codio_iama_get_number (i),
                                                  codio_iama_get_label (i, options->catalog));

      if (*codio_profile_get_iama (profile, i))
        codio_outline_add_heading (outline, 2, heading, FALSE);
      add_answer (outline, profile, i, options->catalog);
    }

  return codio_markdown_write (outline);
}

static void
build_string (JsonBuilder *builder,
              const char  *member,
              const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
build_answer (JsonBuilder       *builder,
              CodioProfile      *profile,
              CodioIamaQuestion  question,
              CodioCatalog      *catalog,
              const char        *time)
{
  g_autoptr (CodioOutline) outline = codio_outline_new ();
  g_autoptr (GBytes) markdown = NULL;
  g_autofree char *value = NULL;

  add_answer (outline, profile, question, catalog);
  if (codio_outline_get_n_blocks (outline) == 0)
    return;

  markdown = codio_markdown_write (outline);
  value = g_strndup (g_bytes_get_data (markdown, NULL), g_bytes_get_size (markdown));
  json_builder_set_member_name (builder, codio_iama_get_number (question));
  json_builder_begin_object (builder);
  build_string (builder, "value", g_strchomp (value));
  build_string (builder, "lastEditedAt", time);
  json_builder_end_object (builder);
}

/**
 * codio_iama_write_assessment:
 * @profile: a profile
 * @options: the language and the time
 * @cancellable: (nullable): unused
 * @error: return location for an error
 *
 * Returns: (transfer full): the answers as a file that the form application of the government opens (its
 *   assessment-output schema, version 2), in JSON; %NULL with %G_IO_ERROR_NOT_FOUND and a sentence where no value was
 *   chosen
 */
GBytes *
codio_iama_write_assessment (CodioProfile              *profile,
                             const CodioExportOptions  *options,
                             GCancellable              *cancellable,
                             GError                   **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  GString *text;
  const char *time;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  if (!check_answers (profile, error))
    return NULL;

  time = codio_export_options_get_time (options, profile);
  time = *time ? time : NO_TIME;
  json_builder_begin_object (builder);
  build_string (builder, "$schema", SCHEMA);
  json_builder_set_member_name (builder, "metadata");
  json_builder_begin_object (builder);
  build_string (builder, "urn", URN);
  build_string (builder, "createdAt", time);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (CodioIamaQuestion i = 0; i < CODIO_N_IAMA_QUESTIONS; i++)
    build_answer (builder, profile, i, options->catalog, time);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = g_string_new (NULL);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}
