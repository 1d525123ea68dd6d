/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-edition-private.h"

#include "codio-i18n.h"
#include "codio-part-private.h"
#include "codio-text.h"

/* Reads an edition from XML. */

/* While reading: the parts that are open, the innermost last, and the text of the element at hand. */
typedef struct
{
  CodioEdition *edition;
  GPtrArray *open;
  GString *text;
  char *category;
} Reader;

static const char *
attribute (const char **names,
           const char **values,
           const char  *name)
{
  for (; *names; names++, values++)
    if (g_str_equal (*names, name))
      return *values;

  return NULL;
}

static CodioPart *
innermost (Reader *reader)
{
  return reader->open->len > 0 ? g_ptr_array_index (reader->open, reader->open->len - 1) : NULL;
}

static gboolean
part_kind (const char    *element,
           CodioPartKind *kind)
{
  static const char * const elements[] = { "roof", "foundation", "principle", "value" };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (element, elements[i]))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

static void
start_part (Reader         *reader,
            CodioPartKind   kind,
            const char     *id,
            const char     *in_figure,
            GError        **error)
{
  CodioEdition *edition = reader->edition;
  /* The roof is an element of its own beside the foundations; in the house it stands above them. */
  CodioPart *parent = kind == CODIO_PART_FOUNDATION ? edition->roof : innermost (reader);
  g_autoptr (CodioPart) part = NULL;

  if (id == NULL || g_hash_table_contains (edition->by_id, id) ||
      (kind == CODIO_PART_FOUNDATION && innermost (reader) != NULL) ||
      (parent ? parent->kind + 1 != kind : kind != CODIO_PART_ROOF || edition->roof != NULL))
    {
      g_set_error (error, CODIO_EDITION_ERROR, CODIO_EDITION_ERROR_INVALID,
                   /* Translators: the identifier of a part of the house */
                   _("The edition has a part in a wrong place: %s"), id ? id : "");
      return;
    }

  part = codio_part_new (kind, id, parent);
  part->in_figure = g_strcmp0 (in_figure, "no") != 0;

  if (kind == CODIO_PART_ROOF)
    edition->roof = part;
  if (kind == CODIO_PART_VALUE)
    codio_part_list_add (edition->values, part);
  codio_part_list_add (edition->parts, part);
  g_hash_table_insert (edition->by_id, part->id, part);
  g_ptr_array_add (reader->open, g_steal_pointer (&part));
}

static void
start_tension (CodioEdition  *edition,
               const char   **names,
               const char   **values)
{
  CodioTension *tension = g_new0 (CodioTension, 1);

  tension->first = g_strdup (attribute (names, values, "first"));
  tension->second = g_strdup (attribute (names, values, "second"));
  g_ptr_array_add (edition->tensions, tension);
}

static void
start_statement (CodioEdition  *edition,
                 const char   **names,
                 const char   **values)
{
  CodioStatement *statement = g_new0 (CodioStatement, 1);
  const char *list = attribute (names, values, "values");

  statement->id = g_strdup (attribute (names, values, "id"));
  statement->values = g_strsplit (list ? list : "", " ", -1);
  g_ptr_array_add (edition->statements, statement);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reader *reader = user_data;
  CodioEdition *edition = reader->edition;
  CodioPart *part = innermost (reader);
  CodioPartKind kind;

  g_string_truncate (reader->text, 0);

  if (part_kind (element, &kind))
    {
      start_part (reader, kind, attribute (names, values, "id"), attribute (names, values, "in-figure"), error);
    }
  else if (g_str_equal (element, "edition"))
    {
      g_set_str (&edition->id, attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "report") && part == NULL)
    {
      g_set_str (&edition->report.title, attribute (names, values, "title"));
      g_set_str (&edition->report.authors, attribute (names, values, "authors"));
      g_set_str (&edition->report.publisher, attribute (names, values, "publisher"));
      g_set_str (&edition->report.client, attribute (names, values, "client"));
      g_set_str (&edition->report.date, attribute (names, values, "date"));
    }
  else if (g_str_equal (element, "category"))
    {
      g_set_str (&reader->category, attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "tension"))
    {
      start_tension (edition, names, values);
    }
  else if (g_str_equal (element, "statement"))
    {
      start_statement (edition, names, values);
    }
  else if (part == NULL)
    {
      return;
    }
  else if (g_str_equal (element, "example"))
    {
      CodioExample *example = g_new0 (CodioExample, 1);

      example->category = g_strdup (attribute (names, values, "category"));
      example->chapter = g_strdup (attribute (names, values, "chapter"));
      example->pages = g_strdup (attribute (names, values, "pages"));
      g_ptr_array_add (part->examples, example);
    }
  else if (g_str_equal (element, "topic"))
    {
      CodioTopic *topic = g_new0 (CodioTopic, 1);

      topic->paragraphs = g_new0 (char *, 1);
      g_ptr_array_add (part->topics, topic);
    }
  else if (g_str_equal (element, "disagreement"))
    {
      g_ptr_array_add (part->disagreements, g_new0 (CodioDisagreement, 1));
    }
  else if (g_str_equal (element, "source"))
    {
      const char *outer = g_markup_parse_context_get_element_stack (context)->next->data;
      char **chapter = NULL, **pages = NULL;

      if (g_str_equal (outer, "topic"))
        {
          CodioTopic *topic = g_ptr_array_index (part->topics, part->topics->len - 1);

          chapter = &topic->chapter;
          pages = &topic->pages;
        }
      else if (part_kind (outer, &kind))
        {
          chapter = &part->chapter;
          pages = &part->pages;
        }

      if (chapter)
        {
          g_set_str (chapter, attribute (names, values, "chapter"));
          g_set_str (pages, attribute (names, values, "pages"));
        }
    }
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reader *reader = user_data;
  CodioEdition *edition = reader->edition;
  CodioPart *part = innermost (reader);
  g_autofree char *text = codio_text_collapse (reader->text->str);
  CodioPartKind kind;

  g_string_truncate (reader->text, 0);

  if (part_kind (element, &kind))
    {
      codio_part_seal (part);
      g_ptr_array_remove_index (reader->open, reader->open->len - 1);
    }
  else if (g_str_equal (element, "name") && part)
    {
      g_set_str (&part->name, text);
    }
  else if (g_str_equal (element, "name") && reader->category)
    {
      g_hash_table_insert (edition->categories, g_strdup (reader->category), g_steal_pointer (&text));
    }
  else if (g_str_equal (element, "name"))
    {
      g_set_str (&edition->name, text);
    }
  else if (g_str_equal (element, "category"))
    {
      g_clear_pointer (&reader->category, g_free);
    }
  else if (g_str_equal (element, "tension"))
    {
      CodioTension *tension = g_ptr_array_index (edition->tensions, edition->tensions->len - 1);

      g_set_str (&tension->text, text);
    }
  else if (g_str_equal (element, "statement"))
    {
      CodioStatement *statement = g_ptr_array_index (edition->statements, edition->statements->len - 1);

      g_set_str (&statement->text, text);
    }
  else if (part == NULL)
    {
      return;
    }
  else if (g_str_equal (element, "break"))
    {
      g_set_str (&part->broken_name, text);
    }
  else if (g_str_equal (element, "asks"))
    {
      g_set_str (&part->asks, text);
    }
  else if (g_str_equal (element, "alias"))
    {
      g_strv_builder_add (part->aliases, text);
    }
  else if (g_str_equal (element, "question"))
    {
      g_strv_builder_add (part->questions, text);
    }
  else if (g_str_equal (element, "remark"))
    {
      g_strv_builder_add (part->remarks, text);
    }
  else if (g_str_equal (element, "example"))
    {
      CodioExample *example = g_ptr_array_index (part->examples, part->examples->len - 1);

      g_set_str (&example->text, text);
    }
  else if (g_str_equal (element, "title") && part->topics->len > 0)
    {
      CodioTopic *topic = g_ptr_array_index (part->topics, part->topics->len - 1);

      g_set_str (&topic->title, text);
    }
  else if (g_str_equal (element, "p") && part->topics->len > 0)
    {
      CodioTopic *topic = g_ptr_array_index (part->topics, part->topics->len - 1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      g_strv_builder_addv (builder, (const char **) topic->paragraphs);
      g_strv_builder_add (builder, text);
      g_strfreev (topic->paragraphs);
      topic->paragraphs = g_strv_builder_end (builder);
    }
  else if ((g_str_equal (element, "report") || g_str_equal (element, "app")) && part->disagreements->len > 0)
    {
      CodioDisagreement *last = g_ptr_array_index (part->disagreements, part->disagreements->len - 1);

      g_set_str (*element == 'r' ? &last->report : &last->app, text);
    }
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Reader *reader = user_data;

  g_string_append_len (reader->text, text, (gssize) length);
}

static gboolean
is_value (CodioEdition *self,
          const char   *id)
{
  return id && codio_edition_get_value (self, id);
}

/* What the app suggests names values that there are, and each statement only once. */
static gboolean
check_suggestions (CodioEdition  *self,
                   GError       **error)
{
  const char *wrong = NULL;

  for (guint i = 0; i < self->tensions->len && wrong == NULL; i++)
    {
      const CodioTension *tension = g_ptr_array_index (self->tensions, i);

      if (!is_value (self, tension->first) || !is_value (self, tension->second) ||
          g_str_equal (tension->first, tension->second) || tension->text == NULL || *tension->text == '\0')
        wrong = tension->first ? tension->first : "";
    }

  for (guint i = 0; i < self->statements->len && wrong == NULL; i++)
    {
      const CodioStatement *statement = g_ptr_array_index (self->statements, i);

      if (statement->id == NULL || codio_edition_find_statement (self, statement->id) != statement ||
          statement->text == NULL || *statement->text == '\0' || statement->values[0] == NULL)
        wrong = statement->id ? statement->id : "";
      for (guint j = 0; statement->values[j] && wrong == NULL; j++)
        if (!is_value (self, statement->values[j]))
          wrong = statement->values[j];
    }

  if (wrong)
    g_set_error (error, CODIO_EDITION_ERROR, CODIO_EDITION_ERROR_INVALID,
                 /* Translators: the identifier of a value or of a statement */
                 _("The edition has a suggestion that is not in order: %s"), wrong);

  return wrong == NULL;
}

/* The edition and each of its parts have a name, as they are shown by it. */
static gboolean
check_names (CodioEdition  *self,
             GError       **error)
{
  const char *wrong = self->name == NULL || *self->name == '\0' ? self->id : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->parts)) && wrong == NULL; i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (G_LIST_MODEL (self->parts), i);

      if (part->name == NULL || *part->name == '\0')
        wrong = part->id;
    }

  if (wrong)
    g_set_error (error, CODIO_EDITION_ERROR, CODIO_EDITION_ERROR_INVALID,
                 /* Translators: the identifier of an edition, or of a part of the house */
                 _("The edition has no name for this: %s"), wrong);

  return wrong == NULL;
}

/**
 * codio_edition_parse:
 * @bytes: an edition as XML; data/editions/edition.rng says what it looks like
 * @error: return location for an error of #CODIO_EDITION_ERROR or #G_MARKUP_ERROR
 *
 * Returns: (transfer full): the edition, or %NULL
 */
CodioEdition *
codio_edition_parse (GBytes  *bytes,
                     GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (CodioEdition) self = g_object_new (CODIO_TYPE_EDITION, NULL);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { self, open, text, NULL };
  gboolean read;
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  read = g_markup_parse_context_parse (context, data ? data : "", (gssize) size, error) &&
         g_markup_parse_context_end_parse (context, error);
  g_free (reader.category);
  if (!read)
    {
      /* GMarkup repeats bytes of the file, and may cut a character in two. */
      if (error && !g_utf8_validate ((*error)->message, -1, NULL))
        {
          char *valid = g_utf8_make_valid ((*error)->message, -1);

          g_free ((*error)->message);
          (*error)->message = valid;
        }
      return NULL;
    }

  if (self->id == NULL || self->roof == NULL)
    {
      g_set_error_literal (error, CODIO_EDITION_ERROR, CODIO_EDITION_ERROR_INVALID,
                           _("The edition has no identifier or no roof"));
      return NULL;
    }

  if (!check_suggestions (self, error) || !check_names (self, error))
    return NULL;

  return g_steal_pointer (&self);
}
