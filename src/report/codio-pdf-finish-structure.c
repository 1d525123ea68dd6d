/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

#include <string.h>

/* The structure (ISO 32000-1, 14.7): cairo writes what kind each element is and what belongs to it, the rest is
 * added here. */

/* Deeper than any report, and not so deep that a mistake would fill the stack. */
#define MAX_DEPTH 60

static gboolean finish_element (CodioPdfFinish *self,
                                qpdf_oh         element,
                                const char     *language,
                                guint           depth);

/* ISO 32000-1, 14.7.5: an element has one attribute object or an array of them. */
static qpdf_oh
add_attributes (CodioPdfFinish *self,
                qpdf_oh         element,
                const char     *owner)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh present = qpdf_oh_get_key (self->qpdf, element, "/A");

  codio_pdf_finish_set_name (self, attributes, "/O", owner);
  if (qpdf_oh_is_array (self->qpdf, present))
    {
      qpdf_oh_append_item (self->qpdf, present, attributes);
    }
  else if (qpdf_oh_is_dictionary (self->qpdf, present))
    {
      qpdf_oh both = qpdf_oh_new_array (self->qpdf);

      qpdf_oh_append_item (self->qpdf, both, present);
      qpdf_oh_append_item (self->qpdf, both, attributes);
      codio_pdf_finish_set (self, element, "/A", both);
    }
  else
    {
      codio_pdf_finish_set (self, element, "/A", attributes);
    }

  return attributes;
}

static void
add_box (CodioPdfFinish        *self,
         qpdf_oh                element,
         const CodioPdfElement *record)
{
  const cairo_rectangle_t *area = &record->area;
  qpdf_oh attributes = add_attributes (self, element, "/Layout");
  qpdf_oh box = qpdf_oh_new_array (self->qpdf);
  double sides[4] = {
    area->x,
    self->height - area->y - area->height,
    area->x + area->width,
    self->height - area->y,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    qpdf_oh_append_item (self->qpdf, box, qpdf_oh_new_real_from_double (self->qpdf, sides[i], 2));
  codio_pdf_finish_set (self, attributes, "/BBox", box);
  codio_pdf_finish_set_name (self, attributes, "/Placement", "/Block");
}

static void
add_record (CodioPdfFinish        *self,
            qpdf_oh                element,
            const CodioPdfElement *record,
            const char            *language)
{
  if (g_strcmp0 (record->language, language) != 0)
    codio_pdf_finish_set_text (self, element, "/Lang", record->language);
  if (record->alternative)
    codio_pdf_finish_set_text (self, element, "/Alt", record->alternative);
  if (record->scope)
    {
      g_autofree char *scope = g_strconcat ("/", record->scope, NULL);

      codio_pdf_finish_set_name (self, add_attributes (self, element, "/Table"), "/Scope", scope);
    }
  if (record->numbering)
    {
      g_autofree char *numbering = g_strconcat ("/", record->numbering, NULL);

      codio_pdf_finish_set_name (self, add_attributes (self, element, "/List"), "/ListNumbering", numbering);
    }
  if (g_str_equal (record->tag, "Figure"))
    add_box (self, element, record);
}

/* An annotation is told what it leads to. Cairo refers to it once for each piece of text of the link. */
static gboolean
finish_reference (CodioPdfFinish        *self,
                  qpdf_oh                reference,
                  const CodioPdfElement *record,
                  gboolean              *found)
{
  gboolean again = *found;

  *found = TRUE;
  codio_pdf_finish_set_text (self, qpdf_oh_get_key (self->qpdf, reference, "/Obj"), "/Contents",
                             record->contents ? record->contents : "");

  return again;
}

static void
finish_children (CodioPdfFinish        *self,
                 qpdf_oh                element,
                 const CodioPdfElement *record,
                 guint                  depth)
{
  qpdf_oh children = qpdf_oh_get_key (self->qpdf, element, "/K");
  gboolean found = FALSE;

  if (!qpdf_oh_is_array (self->qpdf, children))
    {
      if (finish_element (self, children, record->language, depth))
        qpdf_oh_remove_key (self->qpdf, element, "/K");
      return;
    }

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, children);)
    {
      qpdf_oh child = qpdf_oh_get_array_item (self->qpdf, children, i);
      gboolean drop;

      if (qpdf_oh_is_dictionary (self->qpdf, child) && qpdf_oh_has_key (self->qpdf, child, "/Obj"))
        drop = finish_reference (self, child, record, &found);
      else
        drop = finish_element (self, child, record->language, depth);

      if (drop)
        qpdf_oh_erase_item (self->qpdf, children, i);
      else
        i++;
    }
}

/* Returns whether the element is to be taken out of the structure. */
static gboolean
finish_element (CodioPdfFinish *self,
                qpdf_oh         element,
                const char     *language,
                guint           depth)
{
  const CodioPdfElement *record;
  const char *name;

  if (self->problem || !qpdf_oh_is_dictionary (self->qpdf, element) || !qpdf_oh_has_key (self->qpdf, element, "/S"))
    return FALSE;

  name = qpdf_oh_get_name (self->qpdf, qpdf_oh_get_key (self->qpdf, element, "/S"));
  record = codio_pdf_writer_get_element (self->writer, self->next_element++);
  if (record == NULL || depth > MAX_DEPTH || strcmp (name + 1, record->tag) != 0)
    {
      codio_pdf_finish_complain (self, "the element %s where %s was written", name, record ? record->tag : "none");
      return FALSE;
    }

  if (record->is_artifact)
    return TRUE;

  add_record (self, element, record, language);
  finish_children (self, element, record, depth + 1);

  return FALSE;
}

/*< private >
 * codio_pdf_finish_structure:
 * @self: a document
 *
 * Adds to the structure what cairo has no place for, from what the writer remembers.
 */
void
codio_pdf_finish_structure (CodioPdfFinish *self)
{
  qpdf_oh structure = qpdf_oh_get_key (self->qpdf, self->root, "/StructTreeRoot");
  qpdf_oh children = qpdf_oh_get_key (self->qpdf, structure, "/K");
  qpdf_oh numbers = qpdf_oh_get_key (self->qpdf, qpdf_oh_get_key (self->qpdf, structure, "/ParentTree"), "/Nums");

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, children); i++)
    finish_element (self, qpdf_oh_get_array_item (self->qpdf, children, i), self->language, 0);

  if (self->problem == NULL && codio_pdf_writer_get_element (self->writer, self->next_element))
    codio_pdf_finish_complain (self, "an element that was written is not there");

  codio_pdf_finish_set_integer (self, structure, "/ParentTreeNextKey",
                                qpdf_oh_get_array_n_items (self->qpdf, numbers) / 2);
}
