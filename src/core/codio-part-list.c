/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-part.h"
#include "codio-part-list.h"

/**
 * CodioPartList:
 *
 * A list of parts of an edition. Unlike a #GListStore it can be read in several threads at once, because looking
 * at it changes nothing; only the reader of the edition adds to it.
 */
struct _CodioPartList
{
  GObject parent_instance;

  GPtrArray *parts;
};

static GType
codio_part_list_get_item_type (GListModel *model)
{
  return CODIO_TYPE_PART;
}

static guint
codio_part_list_get_n_items (GListModel *model)
{
  return CODIO_PART_LIST (model)->parts->len;
}

static gpointer
codio_part_list_get_item (GListModel *model,
                          guint       position)
{
  CodioPartList *self = CODIO_PART_LIST (model);

  return position < self->parts->len ? g_object_ref (g_ptr_array_index (self->parts, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = codio_part_list_get_item_type;
  iface->get_n_items = codio_part_list_get_n_items;
  iface->get_item = codio_part_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioPartList, codio_part_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
codio_part_list_finalize (GObject *object)
{
  CodioPartList *self = CODIO_PART_LIST (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_part_list_parent_class)->finalize (object);
}

static void
codio_part_list_class_init (CodioPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_part_list_finalize;
}

static void
codio_part_list_init (CodioPartList *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

/*< private >
 * codio_part_list_new:
 *
 * Returns: (transfer full): an empty list
 */
CodioPartList *
codio_part_list_new (void)
{
  return g_object_new (CODIO_TYPE_PART_LIST, NULL);
}

/*< private >
 * codio_part_list_add:
 * @self: a list that nobody has seen yet
 * @part: a part
 */
void
codio_part_list_add (CodioPartList *self,
                     gpointer       part)
{
  g_return_if_fail (CODIO_IS_PART_LIST (self));
  g_return_if_fail (CODIO_IS_PART (part));

  g_ptr_array_add (self->parts, g_object_ref (part));
}

/**
 * codio_part_list_new_of_kind:
 * @edition: an edition
 * @kind: a kind of part
 *
 * Returns: (transfer full): a list of the parts of that kind in @edition, such as its six principles, in their order
 */
CodioPartList *
codio_part_list_new_of_kind (CodioEdition  *edition,
                             CodioPartKind  kind)
{
  CodioPartList *self;
  GListModel *parts;

  g_return_val_if_fail (CODIO_IS_EDITION (edition), NULL);

  self = codio_part_list_new ();
  parts = codio_edition_get_parts (edition);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);

      if (codio_part_get_kind (part) == kind)
        codio_part_list_add (self, part);
    }

  return self;
}
