/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

#include "codio-i18n.h"

/* Makes of the tagged PDF of cairo one that is at once PDF/UA-1 (ISO 14289-1), for who cannot see it, and PDF/A-2a
 * (ISO 19005-2), for who opens it in fifty years; with an attachment it is PDF/A-3a (ISO 19005-3).
 *
 * 1. Each element of the structure is met in the order in which the writer began it, and has the name it had then.
 * 2. What is painted is in the structure or is an artifact. Text that is neither stops the export.
 * 3. Nothing of the moment or the machine comes in: the identifier follows from the content.
 */

/*< private >
 * codio_pdf_finish_complain:
 * @self: a document
 * @format: what is wrong with it, for printf(); only the first counts
 * @...: what belongs to it
 */
void
codio_pdf_finish_complain (CodioPdfFinish *self,
                           const char     *format,
                           ...)
{
  va_list args;

  if (self->problem)
    return;

  va_start (args, format);
  self->problem = g_strdup_vprintf (format, args);
  va_end (args);
}

/*< private >
 * codio_pdf_finish_set:
 * @self: a document
 * @dictionary: a dictionary in it
 * @key: a key
 * @value: the value
 */
void
codio_pdf_finish_set (CodioPdfFinish *self,
                      qpdf_oh         dictionary,
                      const char     *key,
                      qpdf_oh         value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
}

/*< private >
 * codio_pdf_finish_set_name:
 * @self: a document
 * @dictionary: a dictionary in it
 * @key: a key
 * @name: a name
 */
void
codio_pdf_finish_set_name (CodioPdfFinish *self,
                           qpdf_oh         dictionary,
                           const char     *key,
                           const char     *name)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, qpdf_oh_new_name (self->qpdf, name));
}

/*< private >
 * codio_pdf_finish_set_text:
 * @self: a document
 * @dictionary: a dictionary in it
 * @key: a key
 * @text: a text
 */
void
codio_pdf_finish_set_text (CodioPdfFinish *self,
                           qpdf_oh         dictionary,
                           const char     *key,
                           const char     *text)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, qpdf_oh_new_unicode_string (self->qpdf, text));
}

/*< private >
 * codio_pdf_finish_set_integer:
 * @self: a document
 * @dictionary: a dictionary in it
 * @key: a key
 * @value: a number
 */
void
codio_pdf_finish_set_integer (CodioPdfFinish *self,
                              qpdf_oh         dictionary,
                              const char     *key,
                              gint64          value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, qpdf_oh_new_integer (self->qpdf, value));
}

/*< private >
 * codio_pdf_finish_new_stream:
 * @self: a document
 * @data: what is in it
 * @length: how many bytes that are
 *
 * Returns: a stream in the document
 */
qpdf_oh
codio_pdf_finish_new_stream (CodioPdfFinish *self,
                             gconstpointer   data,
                             gsize           length)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);

  qpdf_oh_replace_stream_data (self->qpdf, stream, data, length, qpdf_oh_new_null (self->qpdf),
                               qpdf_oh_new_null (self->qpdf));

  return stream;
}

/*< private >
 * codio_pdf_finish_dup_date:
 * @time: a moment, as in ISO 8601
 *
 * Returns: (transfer full): the moment as in a PDF (ISO 32000-1, 7.9.4); the first of all where @time is none
 */
char *
codio_pdf_finish_dup_date (const char *time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) utc = moment ? g_date_time_to_utc (moment) : g_date_time_new_from_unix_utc (0);

  return g_date_time_format (utc, "D:%Y%m%d%H%M%SZ");
}

/* ISO 32000-1, 12.3.3: how many entries of the outline are seen at first. Cairo counts the root as closed. */
static int
count_outline (CodioPdfFinish *self,
               qpdf_oh         parent)
{
  qpdf_oh entry = qpdf_oh_get_key (self->qpdf, parent, "/First");
  int n = 0;

  for (; qpdf_oh_is_dictionary (self->qpdf, entry); entry = qpdf_oh_get_key (self->qpdf, entry, "/Next"))
    {
      qpdf_oh count = qpdf_oh_get_key (self->qpdf, entry, "/Count");

      n++;
      if (qpdf_oh_is_integer (self->qpdf, count) && qpdf_oh_get_int_value_as_int (self->qpdf, count) > 0)
        n += count_outline (self, entry);
    }

  return n;
}

static void
finish_catalogue (CodioPdfFinish *self)
{
  qpdf_oh outline = qpdf_oh_get_key (self->qpdf, self->root, "/Outlines");

  codio_pdf_finish_set_text (self, self->root, "/Lang", self->language);
  codio_pdf_finish_set (self, self->root, "/ViewerPreferences",
                        qpdf_oh_parse (self->qpdf, "<< /DisplayDocTitle true >>"));
  if (qpdf_oh_is_dictionary (self->qpdf, outline))
    {
      codio_pdf_finish_set_name (self, self->root, "/PageMode", "/UseOutlines");
      codio_pdf_finish_set_integer (self, outline, "/Count", count_outline (self, outline));
    }
}

static void
find_height (CodioPdfFinish *self)
{
  qpdf_oh box = qpdf_oh_get_key (self->qpdf, qpdf_get_page_n (self->qpdf, 0), "/MediaBox");

  self->height = qpdf_oh_get_numeric_value (self->qpdf, qpdf_oh_get_array_item (self->qpdf, box, 3));
}

static GBytes *
write_document (CodioPdfFinish *self)
{
  qpdf_init_write_memory (self->qpdf);
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  qpdf_set_newline_before_endstream (self->qpdf, QPDF_TRUE);
  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  if (qpdf_write (self->qpdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (self->qpdf), qpdf_get_buffer_length (self->qpdf));
}

static void
note_errors (CodioPdfFinish *self)
{
  if (qpdf_has_error (self->qpdf))
    codio_pdf_finish_complain (self, "%s", qpdf_get_error_full_text (self->qpdf, qpdf_get_error (self->qpdf)));
  else if (qpdf_more_warnings (self->qpdf))
    codio_pdf_finish_complain (self, "%s", qpdf_get_error_full_text (self->qpdf, qpdf_next_warning (self->qpdf)));
}

/**
 * codio_pdf_finish:
 * @writer: a writer in which all elements were ended
 * @language: the language of the document, as a BCP 47 tag
 * @attachment: (nullable): a file to put inside
 * @error: return location for an error of #G_IO_ERROR
 *
 * Returns: (transfer full): the document as PDF/UA-1 and PDF/A-2a, or PDF/A-3a with @attachment; or %NULL
 */
GBytes *
codio_pdf_finish (CodioPdfWriter            *writer,
                  const char                *language,
                  const CodioPdfAttachment  *attachment,
                  GError                   **error)
{
  CodioPdfFinish self = { .writer = writer, .language = language };
  g_autoptr (GBytes) raw = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (CODIO_IS_PDF_WRITER (writer), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  raw = codio_pdf_writer_finish (writer, error);
  if (raw == NULL)
    return NULL;

  self.qpdf = qpdf_init ();
  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);
  qpdf_silence_errors (self.qpdf);
  if (!(qpdf_read_memory (self.qpdf, "report", g_bytes_get_data (raw, NULL), g_bytes_get_size (raw), NULL) &
        QPDF_ERRORS))
    {
      self.root = qpdf_get_root (self.qpdf);
      find_height (&self);
      finish_catalogue (&self);
      codio_pdf_finish_structure (&self);
      codio_pdf_finish_pages (&self);
      codio_pdf_finish_metadata (&self, attachment != NULL);
      if (attachment)
        codio_pdf_finish_attachment (&self, attachment);
      note_errors (&self);
      if (self.problem == NULL)
        bytes = write_document (&self);
    }
  note_errors (&self);

  if (self.problem)
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      /* Translators: %s is what is wrong, in English, for the makers of Codio */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("the report could not be made accessible (%s); please "
                                                          "tell the makers of Codio"), self.problem);
    }
  qpdf_cleanup (&self.qpdf);
  g_free (self.problem);

  return bytes;
}
