/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

/* The pages: their content, links, fonts and images. */

#define FLAG_PRINT 4

/* Forms and letters can be painted with others in turn. */
#define MAX_DEPTH 10

static const char * const artifacts[] = {
  [CODIO_PDF_HEADER] = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n",
  [CODIO_PDF_FOOTER] = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n",
  [CODIO_PDF_REPETITION] = "/Artifact <</Type /Pagination>> BDC\n",
};

static gboolean
is_form_with_text (CodioPdfFinish *self,
                   qpdf_oh         object)
{
  unsigned char *content = NULL;
  size_t length = 0;
  gboolean has_text = FALSE;
  QPDF_BOOL filtered;

  if (!qpdf_oh_is_stream (self->qpdf, object) ||
      !qpdf_oh_is_name_and_equals (self->qpdf,
                                   qpdf_oh_get_key (self->qpdf, qpdf_oh_get_dict (self->qpdf, object), "/Subtype"),
                                   "/Form"))
    return FALSE;

  if (!(qpdf_oh_get_stream_data (self->qpdf, object, qpdf_dl_generalized, &filtered, &content, &length) &
        QPDF_ERRORS))
    has_text = codio_pdf_finish_has_text ((const char *) content, length);
  qpdf_oh_free_buffer (&content);

  return has_text;
}

/* Forms with text are the artifacts of the writer, in the order in which it painted them. */
static const char *
mark_object (CodioPdfFinish *self,
             qpdf_oh         resources,
             const char     *name)
{
  qpdf_oh objects = qpdf_oh_get_key (self->qpdf, resources, "/XObject");
  const CodioPdfArtifact *artifact;

  if (!is_form_with_text (self, qpdf_oh_get_key (self->qpdf, objects, name)))
    return "/Artifact <</Type /Layout>> BDC\n";

  artifact = codio_pdf_writer_get_artifact (self->writer, self->next_artifact++);
  if (artifact)
    return artifacts[artifact->kind];

  codio_pdf_finish_complain (self, "a form with text that is no artifact");
  return NULL;
}

static void
finish_content (CodioPdfFinish *self,
                qpdf_oh         page,
                guint           number)
{
  const CodioPdfArtifact *next;
  unsigned char *content = NULL;
  size_t length = 0;
  GString *marked;

  if (qpdf_oh_get_page_content_data (self->qpdf, page, &content, &length) & QPDF_ERRORS)
    return;

  marked = codio_pdf_finish_mark (self, (const char *) content, length,
                                  qpdf_oh_get_key (self->qpdf, page, "/Resources"), mark_object);
  codio_pdf_finish_set (self, page, "/Contents", codio_pdf_finish_new_stream (self, marked->str, marked->len));
  g_string_free (marked, TRUE);
  qpdf_oh_free_buffer (&content);

  next = codio_pdf_writer_get_artifact (self->writer, self->next_artifact);
  if (next && next->page <= number)
    codio_pdf_finish_complain (self, "an artifact that was written is not there");
}

/* ISO 19005-2, 6.3.2 and ISO 14289-1, 7.18.3 */
static void
finish_links (CodioPdfFinish *self,
              qpdf_oh         page)
{
  qpdf_oh links = qpdf_oh_get_key (self->qpdf, page, "/Annots");

  codio_pdf_finish_set_name (self, page, "/Tabs", "/S");
  if (qpdf_oh_is_array (self->qpdf, links))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, links); i++)
      codio_pdf_finish_set_integer (self, qpdf_oh_get_array_item (self->qpdf, links, i), "/F", FLAG_PRINT);
}

static void finish_resources (CodioPdfFinish *self,
                              qpdf_oh         resources,
                              guint           depth);

static GPtrArray *
list_keys (CodioPdfFinish *self,
           qpdf_oh         dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (self->qpdf, dictionary))
    return keys;

  qpdf_oh_begin_dict_key_iter (self->qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (self->qpdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self->qpdf)));

  return keys;
}

/* ISO 19005-2, 6.2.8: no image is made smoother than it is. */
static void
finish_image (CodioPdfFinish *self,
              qpdf_oh         image)
{
  qpdf_oh dictionary, mask;

  if (!qpdf_oh_is_stream (self->qpdf, image))
    return;

  dictionary = qpdf_oh_get_dict (self->qpdf, image);
  if (qpdf_oh_has_key (self->qpdf, dictionary, "/Interpolate"))
    codio_pdf_finish_set (self, dictionary, "/Interpolate", qpdf_oh_new_bool (self->qpdf, QPDF_FALSE));

  mask = qpdf_oh_get_key (self->qpdf, dictionary, "/SMask");
  finish_image (self, mask);
}

/* ISO 14289-1, 7.21.3.2: which glyph of the font file a number stands for. */
static void
finish_font (CodioPdfFinish *self,
             qpdf_oh         font,
             guint           depth)
{
  qpdf_oh descendants = qpdf_oh_get_key (self->qpdf, font, "/DescendantFonts");
  qpdf_oh descendant;

  /* The letters of a font of pictures, such as emoji, are painted like a page. */
  if (qpdf_oh_has_key (self->qpdf, font, "/Resources"))
    finish_resources (self, qpdf_oh_get_key (self->qpdf, font, "/Resources"), depth + 1);

  if (!qpdf_oh_is_array (self->qpdf, descendants))
    return;

  descendant = qpdf_oh_get_array_item (self->qpdf, descendants, 0);
  if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, descendant, "/Subtype"), "/CIDFontType2") &&
      !qpdf_oh_has_key (self->qpdf, descendant, "/CIDToGIDMap"))
    codio_pdf_finish_set_name (self, descendant, "/CIDToGIDMap", "/Identity");
}

static void
finish_resources (CodioPdfFinish *self,
                  qpdf_oh         resources,
                  guint           depth)
{
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (self->qpdf, resources, "/Font");
  qpdf_oh objects = qpdf_oh_get_key_if_dict (self->qpdf, resources, "/XObject");
  g_autoptr (GPtrArray) font_keys = list_keys (self, fonts);
  g_autoptr (GPtrArray) object_keys = list_keys (self, objects);

  if (depth > MAX_DEPTH)
    return;

  for (guint i = 0; i < font_keys->len; i++)
    finish_font (self, qpdf_oh_get_key (self->qpdf, fonts, g_ptr_array_index (font_keys, i)), depth);

  for (guint i = 0; i < object_keys->len; i++)
    {
      qpdf_oh object = qpdf_oh_get_key (self->qpdf, objects, g_ptr_array_index (object_keys, i));
      qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, object);

      finish_image (self, object);
      if (qpdf_oh_has_key (self->qpdf, dictionary, "/Resources"))
        finish_resources (self, qpdf_oh_get_key (self->qpdf, dictionary, "/Resources"), depth + 1);
    }
}

/*< private >
 * codio_pdf_finish_pages:
 * @self: a document
 *
 * Marks all content, and adds to links, fonts and images what PDF/UA and PDF/A ask for.
 */
void
codio_pdf_finish_pages (CodioPdfFinish *self)
{
  int n = qpdf_get_num_pages (self->qpdf);

  for (int i = 0; i < n && self->problem == NULL; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->qpdf, i);

      finish_content (self, page, (guint) i + 1);
      finish_links (self, page);
      finish_resources (self, qpdf_oh_get_key (self->qpdf, page, "/Resources"), 0);
    }
}
