/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-guide.h"

#include "codio-core-resources.h"
#include "codio-text.h"

#define GUIDE_PATH "/nl/codio/Codio/guide/guide.xml"

/**
 * CodioGuidePage:
 *
 * A page of the guide to the app, in one language. It never changes.
 *
 * The pages are read from data/guide/guide.xml, in English; data/guide/guide.rng says what it looks like. The file is
 * part of the program and tested with it: what is wrong in it is a mistake of ours.
 */
struct _CodioGuidePage
{
  GObject parent_instance;

  char *id;
  char *title;
  char *summary;
  char *group;
  GPtrArray *pieces; /* (element-type CodioGuidePiece) */
};

G_DEFINE_FINAL_TYPE (CodioGuidePage, codio_guide_page, G_TYPE_OBJECT)

/* While reading. */
typedef struct
{
  CodioCatalog *catalog;
  GListStore *pages;
  GString *text;
  char *group;
  CodioGuidePage *page; /* the one that is read; NULL: none */
} Reader;

static const char * const kinds[] = {
  [CODIO_GUIDE_PARAGRAPH] = "p",
  [CODIO_GUIDE_HEADING] = "heading",
  [CODIO_GUIDE_SUBHEADING] = "subheading",
  [CODIO_GUIDE_ITEM] = "item",
  [CODIO_GUIDE_STEP] = "step",
  [CODIO_GUIDE_DO] = "do",
  [CODIO_GUIDE_SEE] = "see",
  [CODIO_GUIDE_LINK] = "link",
};

static void
piece_free (gpointer data)
{
  CodioGuidePiece *piece = data;

  g_free (piece->text);
  g_free (piece->target);
  g_free (piece);
}

static void
start_page (Reader     *reader,
            const char *id)
{
  g_autoptr (CodioGuidePage) page = g_object_new (CODIO_TYPE_GUIDE_PAGE, NULL);

  page->id = g_strdup (id);
  page->group = g_strdup (reader->group);
  g_list_store_append (reader->pages, page);
  reader->page = page;
}

static void
start_piece (Reader         *reader,
             CodioGuideKind  kind,
             const char     *target,
             const char     *needs)
{
  CodioGuidePiece *piece = g_new0 (CodioGuidePiece, 1);

  piece->kind = kind;
  piece->target = g_strdup (target);
  if (g_strcmp0 (needs, "profile") == 0)
    piece->needs = CODIO_GUIDE_NEEDS_PROFILE;
  else if (g_strcmp0 (needs, "editable") == 0)
    piece->needs = CODIO_GUIDE_NEEDS_EDITABLE;
  g_ptr_array_add (reader->page->pieces, piece);
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
  const char *needs = NULL, *target = NULL;

  g_string_truncate (reader->text, 0);
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], "needs"))
      needs = values[i];
    else
      target = values[i];

  if (g_str_equal (element, "page"))
    start_page (reader, target);
  else if (reader->page)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (g_str_equal (element, kinds[i]))
        start_piece (reader, i, target, needs);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reader *reader = user_data;
  CodioGuidePage *page = reader->page;
  g_autofree char *source = codio_text_collapse (reader->text->str);
  const char *text = codio_catalog_message (reader->catalog, source);

  g_string_truncate (reader->text, 0);

  if (g_str_equal (element, "page"))
    {
      reader->page = NULL;
    }
  else if (g_str_equal (element, "title"))
    {
      g_set_str (page ? &page->title : &reader->group, text);
    }
  else if (page && g_str_equal (element, "summary"))
    {
      g_set_str (&page->summary, text);
    }
  else if (page && *source)
    {
      CodioGuidePiece *piece = g_ptr_array_index (page->pieces, page->pieces->len - 1);

      g_set_str (&piece->text, text);
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

static void
codio_guide_page_finalize (GObject *object)
{
  CodioGuidePage *self = CODIO_GUIDE_PAGE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_guide_page_parent_class)->finalize (object);
}

static void
codio_guide_page_class_init (CodioGuidePageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_guide_page_finalize;
}

static void
codio_guide_page_init (CodioGuidePage *self)
{
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
}

/**
 * codio_guide_new:
 * @catalog: the language of the guide
 *
 * Returns: (transfer full) (element-type CodioGuidePage): the pages of the guide, in the order to read them
 */
GListModel *
codio_guide_new (CodioCatalog *catalog)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GListStore) pages = g_list_store_new (CODIO_TYPE_GUIDE_PAGE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  Reader reader = { catalog, pages, text, NULL, NULL };
  const char *data;
  gsize size;

  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  bytes = g_resource_lookup_data (codio_core_get_resource (), GUIDE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL) /* the guide is part of the program */
    g_error ("%s", error->message);
  data = g_bytes_get_data (bytes, &size);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  if (!g_markup_parse_context_parse (context, data, (gssize) size, &error) ||
      !g_markup_parse_context_end_parse (context, &error))
    g_error ("%s", error->message);
  g_free (reader.group);

  return G_LIST_MODEL (g_steal_pointer (&pages));
}

/**
 * codio_guide_find:
 * @guide: the pages of the guide
 * @id: the identifier of a page
 *
 * Returns: (transfer none) (nullable): that page; @guide keeps it
 */
CodioGuidePage *
codio_guide_find (GListModel *guide,
                  const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (guide), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (CodioGuidePage) page = g_list_model_get_item (guide, i);

      if (g_str_equal (page->id, id))
        return page;
    }

  return NULL;
}

/**
 * codio_guide_page_get_id:
 * @self: a page of the guide
 *
 * Returns: its identifier, the same in all languages
 */
const char *
codio_guide_page_get_id (CodioGuidePage *self)
{
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), NULL);

  return self->id;
}

/**
 * codio_guide_page_get_title:
 * @self: a page of the guide
 *
 * Returns: what it is called
 */
const char *
codio_guide_page_get_title (CodioGuidePage *self)
{
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), NULL);

  return self->title;
}

/**
 * codio_guide_page_get_summary:
 * @self: a page of the guide
 *
 * Returns: what it is about, in one line
 */
const char *
codio_guide_page_get_summary (CodioGuidePage *self)
{
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), NULL);

  return self->summary;
}

/**
 * codio_guide_page_get_group:
 * @self: a page of the guide
 *
 * Returns: what it and the pages beside it are about
 */
const char *
codio_guide_page_get_group (CodioGuidePage *self)
{
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), NULL);

  return self->group;
}

/**
 * codio_guide_page_get_piece:
 * @self: a page of the guide
 * @index: a number from 0
 *
 * Returns: (transfer none) (nullable): that piece of the page, or %NULL after the last
 */
const CodioGuidePiece *
codio_guide_page_get_piece (CodioGuidePage *self,
                            guint           index)
{
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), NULL);

  return index < self->pieces->len ? g_ptr_array_index (self->pieces, index) : NULL;
}

/**
 * codio_guide_page_fits:
 * @self: a page of the guide
 * @search: words
 *
 * Returns: whether each of the words is somewhere on the page
 */
gboolean
codio_guide_page_fits (CodioGuidePage *self,
                       CodioSearch    *search)
{
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_SEARCH (search), FALSE);

  texts = g_ptr_array_new ();
  g_ptr_array_add (texts, self->title);
  g_ptr_array_add (texts, self->summary);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CodioGuidePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->text)
        g_ptr_array_add (texts, piece->text);
    }
  g_ptr_array_add (texts, NULL);

  return codio_search_fits (search, (const char * const *) texts->pdata);
}
