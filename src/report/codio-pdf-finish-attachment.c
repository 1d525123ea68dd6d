/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

/* The file inside the document (ISO 32000-1, 7.11.4, and ISO 19005-3, 6.8). */

static qpdf_oh
new_file (CodioPdfFinish           *self,
          const CodioPdfAttachment *attachment)
{
  gsize length, digest_length = 16;
  gconstpointer data = g_bytes_get_data (attachment->bytes, &length);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  g_autofree char *media_type = g_strconcat ("/", attachment->media_type, NULL);
  g_autofree char *date = codio_pdf_finish_dup_date (attachment->modified);
  guint8 digest[16];
  qpdf_oh file = codio_pdf_finish_new_stream (self, data, length);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, file);
  qpdf_oh parameters = qpdf_oh_new_dictionary (self->qpdf);

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest, &digest_length);

  codio_pdf_finish_set_integer (self, parameters, "/Size", (gint64) length);
  codio_pdf_finish_set (self, parameters, "/CheckSum",
                        qpdf_oh_new_binary_string (self->qpdf, (const char *) digest, digest_length));
  codio_pdf_finish_set (self, parameters, "/ModDate", qpdf_oh_new_string (self->qpdf, date));
  codio_pdf_finish_set_name (self, dictionary, "/Type", "/EmbeddedFile");
  codio_pdf_finish_set_name (self, dictionary, "/Subtype", media_type);
  codio_pdf_finish_set (self, dictionary, "/Params", parameters);

  return file;
}

/*< private >
 * codio_pdf_finish_attachment:
 * @self: a document
 * @attachment: what to put in it
 */
void
codio_pdf_finish_attachment (CodioPdfFinish           *self,
                             const CodioPdfAttachment *attachment)
{
  qpdf_oh file = new_file (self, attachment);
  qpdf_oh files = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh specification = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh reference, names, tree = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh pairs = qpdf_oh_new_array (self->qpdf);
  qpdf_oh associated = qpdf_oh_new_array (self->qpdf);

  codio_pdf_finish_set (self, files, "/F", file);
  codio_pdf_finish_set (self, files, "/UF", file);
  codio_pdf_finish_set_name (self, specification, "/Type", "/Filespec");
  codio_pdf_finish_set_text (self, specification, "/F", attachment->name);
  codio_pdf_finish_set_text (self, specification, "/UF", attachment->name);
  codio_pdf_finish_set_text (self, specification, "/Desc", attachment->description);
  codio_pdf_finish_set_name (self, specification, "/AFRelationship", "/Source");
  codio_pdf_finish_set (self, specification, "/EF", files);
  reference = qpdf_make_indirect_object (self->qpdf, specification);

  names = qpdf_oh_get_key (self->qpdf, self->root, "/Names");
  if (!qpdf_oh_is_dictionary (self->qpdf, names))
    {
      names = qpdf_oh_new_dictionary (self->qpdf);
      codio_pdf_finish_set (self, self->root, "/Names", names);
    }
  qpdf_oh_append_item (self->qpdf, pairs, qpdf_oh_new_unicode_string (self->qpdf, attachment->name));
  qpdf_oh_append_item (self->qpdf, pairs, reference);
  codio_pdf_finish_set (self, tree, "/Names", pairs);
  codio_pdf_finish_set (self, names, "/EmbeddedFiles", tree);

  qpdf_oh_append_item (self->qpdf, associated, reference);
  codio_pdf_finish_set (self, self->root, "/AF", associated);
}
