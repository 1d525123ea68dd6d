/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-part-private.h"

#define SOFT_HYPHEN "\302\255"

/**
 * CodioPart:
 *
 * A part of the house of an edition: the roof, a foundation, a principle or a value.
 *
 * A part never changes. Its texts are kept in Dutch and given in the language of a catalog.
 */

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioPart, codio_part, G_TYPE_OBJECT)

static void
example_free (gpointer data)
{
  CodioExample *example = data;

  g_free (example->category);
  g_free (example->text);
  g_free (example->chapter);
  g_free (example->pages);
  g_free (example);
}

static void
topic_free (gpointer data)
{
  CodioTopic *topic = data;

  g_free (topic->title);
  g_strfreev (topic->paragraphs);
  g_free (topic->chapter);
  g_free (topic->pages);
  g_free (topic);
}

static void
disagreement_free (gpointer data)
{
  CodioDisagreement *disagreement = data;

  g_free (disagreement->report);
  g_free (disagreement->app);
  g_free (disagreement);
}

static void
codio_part_finalize (GObject *object)
{
  CodioPart *self = CODIO_PART (object);

  g_clear_object (&self->children);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->broken_name, g_free);
  g_clear_pointer (&self->asks, g_free);
  g_clear_pointer (&self->chapter, g_free);
  g_clear_pointer (&self->pages, g_free);
  g_clear_pointer (&self->aliases, g_strv_builder_unref);
  g_clear_pointer (&self->questions, g_strv_builder_unref);
  g_clear_pointer (&self->remarks, g_strv_builder_unref);
  g_clear_pointer (&self->alias_list, g_strfreev);
  g_clear_pointer (&self->question_list, g_strfreev);
  g_clear_pointer (&self->remark_list, g_strfreev);
  g_clear_pointer (&self->examples, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->disagreements, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_part_parent_class)->finalize (object);
}

static void
codio_part_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  CodioPart *self = CODIO_PART (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, codio_part_get_id (self));
      break;

    case PROP_KIND:
      g_value_set_int (value, codio_part_get_kind (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_part_class_init (CodioPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_part_finalize;
  object_class->get_property = codio_part_get_property;

  /**
   * CodioPart:id:
   *
   * The stable identifier: a slug of the official Dutch name.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CodioPart:kind:
   *
   * A #CodioPartKind.
   */
  props[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, CODIO_PART_ROOF, CODIO_PART_VALUE, CODIO_PART_ROOF,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
codio_part_init (CodioPart *self)
{
  self->children = codio_part_list_new ();
  self->in_figure = TRUE;
  self->aliases = g_strv_builder_new ();
  self->questions = g_strv_builder_new ();
  self->remarks = g_strv_builder_new ();
  self->examples = g_ptr_array_new_with_free_func (example_free);
  self->topics = g_ptr_array_new_with_free_func (topic_free);
  self->disagreements = g_ptr_array_new_with_free_func (disagreement_free);
}

/*< private >
 * codio_part_new:
 * @kind: what it is
 * @id: its identifier
 * @parent: (nullable): the part it belongs to
 *
 * Returns: (transfer full): a part to be filled by the reader and then sealed
 */
CodioPart *
codio_part_new (CodioPartKind  kind,
                const char    *id,
                CodioPart     *parent)
{
  CodioPart *self = g_object_new (CODIO_TYPE_PART, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  self->parent = parent;
  if (parent)
    codio_part_list_add (parent->children, self);

  return self;
}

/*< private >
 * codio_part_seal:
 * @self: a part that is complete
 */
void
codio_part_seal (CodioPart *self)
{
  self->alias_list = g_strv_builder_unref_to_strv (g_steal_pointer (&self->aliases));
  self->question_list = g_strv_builder_unref_to_strv (g_steal_pointer (&self->questions));
  self->remark_list = g_strv_builder_unref_to_strv (g_steal_pointer (&self->remarks));
}

/**
 * codio_part_get_kind:
 * @self: a part
 *
 * Returns: what it is
 */
CodioPartKind
codio_part_get_kind (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), CODIO_PART_ROOF);

  return self->kind;
}

/**
 * codio_part_get_id:
 * @self: a part
 *
 * Returns: its stable identifier, as used in profile files
 */
const char *
codio_part_get_id (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->id;
}

/**
 * codio_part_get_name:
 * @self: a part
 * @catalog: the language
 *
 * Returns: its official name; of an additional value without one, words that say so
 */
const char *
codio_part_get_name (CodioPart    *self,
                     CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  if (*self->name == '\0')
    return codio_catalog_message (catalog, "Unnamed value");

  return self->own_words ? self->name : codio_catalog_content (catalog, self->name);
}

/**
 * codio_part_get_original_name:
 * @self: a part
 * @catalog: the language
 *
 * Returns: (nullable): its official Dutch name, where @catalog calls it otherwise
 */
const char *
codio_part_get_original_name (CodioPart    *self,
                              CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->own_words || g_str_equal (codio_part_get_name (self, catalog), self->name) ? NULL : self->name;
}

/**
 * codio_part_get_name_language:
 * @self: a part
 * @catalog: the language
 *
 * Returns: (nullable): the ISO 639 code of the language that its name is in; %NULL of an additional value, which can be
 *   in any
 */
const char *
codio_part_get_name_language (CodioPart    *self,
                              CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  if (self->own_words)
    return NULL;

  return codio_part_get_name (self, catalog) == self->name ? "nl" : codio_catalog_get_content_language (catalog);
}

/**
 * codio_part_dup_label:
 * @self: a part
 * @catalog: the language
 *
 * Returns: (transfer full): its name with soft hyphens where a narrow brick may break it
 */
char *
codio_part_dup_label (CodioPart    *self,
                      CodioCatalog *catalog)
{
  const char *broken;
  GString *label;

  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  if (self->own_words)
    return g_strdup (codio_part_get_name (self, catalog));

  broken = codio_catalog_content (catalog, self->broken_name);
  /* A catalog that translates the name only would otherwise show the Dutch one in the house. */
  if (broken == NULL || (broken == self->broken_name && codio_part_get_name (self, catalog) != self->name))
    broken = codio_part_get_name (self, catalog);

  label = g_string_new (broken);
  g_string_replace (label, "|", SOFT_HYPHEN, 0);

  return g_string_free_and_steal (label);
}

/**
 * codio_part_get_asks:
 * @self: a part
 * @catalog: the language
 *
 * Returns: what it asks of government, in this app's words; of an additional value, its definition
 */
const char *
codio_part_get_asks (CodioPart    *self,
                     CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->own_words ? self->asks : codio_catalog_content (catalog, self->asks);
}

/**
 * codio_part_get_chapter:
 * @self: a part
 *
 * Returns: (nullable): the chapter of the report that treats it
 */
const char *
codio_part_get_chapter (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->chapter;
}

/**
 * codio_part_get_pages:
 * @self: a part
 *
 * Returns: (nullable): the page or the range of pages of the report that treats it
 */
const char *
codio_part_get_pages (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->pages;
}

/**
 * codio_part_get_in_figure:
 * @self: a part
 *
 * Returns: whether the figure of the report draws it (chapter 1, figure 3 of CODIO 2021 leaves out one value)
 */
gboolean
codio_part_get_in_figure (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), FALSE);

  return self->in_figure;
}

/**
 * codio_part_get_parent:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): the part it belongs to; %NULL for the roof
 */
CodioPart *
codio_part_get_parent (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return self->parent;
}

/**
 * codio_part_get_children:
 * @self: a part
 *
 * Returns: (transfer none): a list of #CodioPart, in the order of the figure
 */
GListModel *
codio_part_get_children (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * codio_part_get_ancestor:
 * @self: a part
 * @kind: a kind of part
 *
 * Returns: (transfer none) (nullable): @self or the nearest part above it that is of @kind
 */
CodioPart *
codio_part_get_ancestor (CodioPart     *self,
                         CodioPartKind  kind)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  while (self && self->kind != kind)
    self = self->parent;

  return self;
}

/**
 * codio_part_get_aliases:
 * @self: a part
 *
 * Returns: (array zero-terminated=1): other spellings of its name, for search
 */
const char * const *
codio_part_get_aliases (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return (const char * const *) self->alias_list;
}

/**
 * codio_part_get_questions:
 * @self: a part
 *
 * Returns: (array zero-terminated=1): questions to start a conversation, in Dutch
 */
const char * const *
codio_part_get_questions (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return (const char * const *) self->question_list;
}

/**
 * codio_part_get_remarks:
 * @self: a part
 *
 * Returns: (array zero-terminated=1): what a reader of the report should know, in Dutch
 */
const char * const *
codio_part_get_remarks (CodioPart *self)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return (const char * const *) self->remark_list;
}

/**
 * codio_part_get_example:
 * @self: a part
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): an example action, or %NULL after the last
 */
const CodioExample *
codio_part_get_example (CodioPart *self,
                        guint      position)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return position < self->examples->len ? g_ptr_array_index (self->examples, position) : NULL;
}

/**
 * codio_part_get_topic:
 * @self: a part
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): something to know about the code, or %NULL after the last
 */
const CodioTopic *
codio_part_get_topic (CodioPart *self,
                      guint      position)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return position < self->topics->len ? g_ptr_array_index (self->topics, position) : NULL;
}

/**
 * codio_part_get_disagreement:
 * @self: a part
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): where the report disagrees with itself, or %NULL after the last
 */
const CodioDisagreement *
codio_part_get_disagreement (CodioPart *self,
                             guint      position)
{
  g_return_val_if_fail (CODIO_IS_PART (self), NULL);

  return position < self->disagreements->len ? g_ptr_array_index (self->disagreements, position) : NULL;
}
