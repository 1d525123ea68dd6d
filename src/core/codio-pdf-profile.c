/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-profile.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-profile-file.h"

/* Takes the profile out of a report that has it inside (ISO 32000-1, 7.11.4).
 *
 * A PDF is from anywhere. A few kilobytes of it can say "a gigabyte of zeroes", in any of its streams, and qpdf unpacks
 * those in which a PDF keeps its objects when it opens the file. So all are unpacked here first, piece by piece, and
 * counted; and a PDF is refused of which that does not tell all, as it may unpack a stream twice or by another filter
 * than zlib, or is encrypted, with a password or without. */

#define MAX_UNPACKED ((gsize) 256 * 1024 * 1024)
#define MAX_READ ((gsize) 16 * 1024)
/* What it takes to begin with a stream, as if it were so many bytes. */
#define BEGINNING 4096

/* ISO 32000-1, 7.2.2 */
#define WHITE_SPACE "\t\n\f\r "
#define DELIMITERS WHITE_SPACE "()<>[]{}/%"
#define MAX_NAME 17 /* one more than the longest that matters */

/* As deep as trees of names are looked through. */
#define MAX_DEPTH 8
#define MAX_FILES 1000

typedef struct
{
  qpdf_data qpdf;
  int n_files;
  qpdf_oh found; /* 0 for none */
} Search;

/**
 * codio_pdf_profile_is_pdf:
 * @bytes: what is in a file
 *
 * Returns: whether it is a PDF, sound or not
 */
gboolean
codio_pdf_profile_is_pdf (GBytes *bytes)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);

  return length >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

static void
spend (gsize *budget,
       gsize  n)
{
  *budget -= MIN (*budget, n);
}

/* Unpacks @length bytes and adds the result to @out, or only counts it. What is read counts as well as what comes out:
 * either can be next to nothing where the other is much. Returns whether it was sound, as far as @budget goes. */
static gboolean
unpack (const char *data,
        gsize       length,
        gsize      *budget,
        GByteArray *out)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  guint8 buffer[64 * 1024];
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && *budget > 0)
    {
      gsize size = MIN (length, MAX_READ), n_read = size, n_written = sizeof buffer;

      result = g_converter_convert (converter, data, size, buffer, sizeof buffer,
                                    size == length ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS,
                                    &n_read, &n_written, NULL);
      /* How much was done before an error is not told. */
      if (result == G_CONVERTER_ERROR)
        {
          spend (budget, size + sizeof buffer);
          return FALSE;
        }

      spend (budget, n_read + n_written);
      if (out)
        g_byte_array_append (out, buffer, (guint) n_written);
      data += n_read;
      length -= n_read;
    }

  return TRUE;
}

static const char *
skip_space (const char *data,
            const char *end)
{
  while (data < end && strchr (WHITE_SPACE, *data)) /* that also finds a zero */
    data++;

  return data;
}

/* Reads the name at @data, a slash, into @name: its beginning where it is longer than any that matters. Any character
 * of it may be written as its number (ISO 32000-1, 7.3.5). Returns where it ends. */
static const char *
read_name (const char *data,
           const char *end,
           char        name[MAX_NAME + 1])
{
  gsize n = 0;

  for (data++; data < end && !strchr (DELIMITERS, *data); data++)
    {
      char c = *data;

      if (c == '#' && end - data > 2 && g_ascii_isxdigit (data[1]) && g_ascii_isxdigit (data[2]))
        {
          c = (char) (g_ascii_xdigit_value (data[1]) * 16 + g_ascii_xdigit_value (data[2]));
          data += 2;
        }
      if (n < MAX_NAME)
        name[n++] = c;
    }
  name[n] = '\0';

  return data;
}

/* Whether what stands after /Filter unpacks no more than once, and by zlib. */
static gboolean
is_plain_filter (const char *data,
                 const char *end)
{
  static const char * const others[] = {
    "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", NULL
  };
  char name[MAX_NAME + 1];
  gboolean is_list;
  guint n_zlib = 0;

  data = skip_space (data, end);
  is_list = data < end && *data == '[';
  if (is_list)
    data = skip_space (data + 1, end);

  while (data < end && *data == '/')
    {
      data = skip_space (read_name (data, end, name), end);
      if (g_strv_contains (others, name))
        return FALSE;
      n_zlib += g_str_equal (name, "FlateDecode") || g_str_equal (name, "Fl");
      if (!is_list)
        return TRUE;
    }

  return is_list && data < end && *data == ']' && n_zlib <= 1;
}

/* Whether a number from 0 to @most stands there, and not a reference to another object, which may be packed. */
static gboolean
is_small (const char *data,
          const char *end,
          guint       most)
{
  guint number = 0;

  data = skip_space (data, end);
  if (data == end || !g_ascii_isdigit (*data))
    return FALSE;
  for (; data < end && g_ascii_isdigit (*data); data++)
    {
      number = number * 10 + (guint) g_ascii_digit_value (*data);
      if (number > most)
        return FALSE;
    }
  data = skip_space (data, end);

  return data == end || !g_ascii_isdigit (*data);
}

/* Whether what stands after /DecodeParms can be read where it stands: those of one filter, or of a list without
 * references. */
static gboolean
is_plain_parameters (const char *data,
                     const char *end)
{
  data = skip_space (data, end);
  if (data == end || *data != '[')
    return end - data >= 2 && memcmp (data, "<<", 2) == 0;

  for (; data < end && *data != ']'; data++)
    if (*data == 'R' && strchr (WHITE_SPACE, data[-1]))
      return FALSE;

  return data < end;
}

/* How wide a row is that a filter takes apart: qpdf makes room for it whatever the file says (ISO 32000-1, 7.4.4.4). */
static gboolean
is_wide (const char *name,
         const char *after,
         const char *end)
{
  static const struct { const char *name; guint most; } limits[] = {
    { "Columns", 65535 }, { "Colors", 32 }, { "BitsPerComponent", 16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_str_equal (name, limits[i].name))
      return !is_small (after, end, limits[i].most);

  return g_str_equal (name, "DecodeParms") && !is_plain_parameters (after, end);
}

/* A PDF without the names XRef and ObjStm has no objects that are packed. With them, no filter in the file may be
 * strange: which are those of the objects is not known without reading it all. What a file says of its encryption is
 * never packed nor encrypted itself (ISO 32000-1, 7.5.8.2 and 7.6.1). */
static void
look_at_names (GBytes   *pdf,
               gboolean *has_strange_filters,
               gboolean *is_encrypted)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length), *end = data + length;
  gboolean has_packed_objects = FALSE, is_strange = FALSE;

  *is_encrypted = FALSE;
  while ((data = memchr (data, '/', (gsize) (end - data))) != NULL)
    {
      char name[MAX_NAME + 1];
      const char *after = read_name (data, end, name);

      if (g_str_equal (name, "XRef") || g_str_equal (name, "ObjStm"))
        has_packed_objects = TRUE;
      else if (is_wide (name, after, end) || (g_str_equal (name, "Filter") && !is_plain_filter (after, end)))
        is_strange = TRUE;
      else if (g_str_equal (name, "Encrypt"))
        *is_encrypted = TRUE;
      data++;
    }

  *has_strange_filters = has_packed_objects && is_strange;
}

/* Whatever a stream is said to be, its data may be packed: that is tried. */
static gboolean
is_too_large (GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length), *end = data + length;
  gsize budget = MAX_UNPACKED;

  while (budget > 0 && (data = memmem (data, (gsize) (end - data), "stream", 6)) != NULL)
    {
      data += 6;
      data = skip_space (data, end);
      /* RFC 1950: the method, and a check of it. */
      if (end - data < 2 || (data[0] & 0x0f) != 8 || ((guint8) data[0] * 256 + (guint8) data[1]) % 31 != 0)
        continue;

      spend (&budget, BEGINNING);
      unpack (data, (gsize) (end - data), &budget, NULL);
    }

  return budget == 0;
}

static char *
dup_text (Search     *self,
          qpdf_oh     dictionary,
          const char *key)
{
  qpdf_oh text = qpdf_oh_get_key (self->qpdf, dictionary, key);

  return qpdf_oh_is_string (self->qpdf, text) ? g_strdup (qpdf_oh_get_utf8_value (self->qpdf, text)) : g_strdup ("");
}

/* A file is known by its type, or by its name where a program wrote the PDF anew without the type. */
static void
look_at_file (Search  *self,
              qpdf_oh  specification)
{
  qpdf_oh files = qpdf_oh_get_key_if_dict (self->qpdf, specification, "/EF");
  qpdf_oh stream, type;
  g_autofree char *name = NULL, *other_name = NULL;

  if (self->found || self->n_files++ > MAX_FILES || !qpdf_oh_is_dictionary (self->qpdf, files))
    return;

  stream = qpdf_oh_get_key (self->qpdf, files, qpdf_oh_has_key (self->qpdf, files, "/UF") ? "/UF" : "/F");
  if (!qpdf_oh_is_stream (self->qpdf, stream))
    return;

  type = qpdf_oh_get_key (self->qpdf, qpdf_oh_get_dict (self->qpdf, stream), "/Subtype");
  name = dup_text (self, specification, "/UF");
  other_name = dup_text (self, specification, "/F");
  if (qpdf_oh_is_name_and_equals (self->qpdf, type, "/" CODIO_PROFILE_MEDIA_TYPE) ||
      g_str_has_suffix (name, CODIO_PROFILE_SUFFIX) || g_str_has_suffix (other_name, CODIO_PROFILE_SUFFIX))
    self->found = stream;
}

/* ISO 32000-1, 7.9.6: names and what they stand for by turns, or other nodes. */
static void
look_in_tree (Search  *self,
              qpdf_oh  node,
              guint    depth)
{
  qpdf_oh names = qpdf_oh_get_key_if_dict (self->qpdf, node, "/Names");
  qpdf_oh children = qpdf_oh_get_key_if_dict (self->qpdf, node, "/Kids");

  if (qpdf_oh_is_array (self->qpdf, names))
    for (int i = 1; i < qpdf_oh_get_array_n_items (self->qpdf, names) && self->n_files <= MAX_FILES; i += 2)
      look_at_file (self, qpdf_oh_get_array_item (self->qpdf, names, i));

  if (depth < MAX_DEPTH && qpdf_oh_is_array (self->qpdf, children))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->qpdf, children) && self->n_files++ <= MAX_FILES; i++)
      look_in_tree (self, qpdf_oh_get_array_item (self->qpdf, children, i), depth + 1);
}

static gboolean
is_packed (Search  *self,
           qpdf_oh  dictionary)
{
  qpdf_oh filter = qpdf_oh_get_key (self->qpdf, dictionary, "/Filter");

  if (qpdf_oh_is_array (self->qpdf, filter) && qpdf_oh_get_array_n_items (self->qpdf, filter) == 1)
    filter = qpdf_oh_get_array_item (self->qpdf, filter, 0);

  return qpdf_oh_is_name_and_equals (self->qpdf, filter, "/FlateDecode");
}

static GBytes *
fail (GError     **error,
      int          code,
      const char  *message)
{
  g_set_error_literal (error, CODIO_PROFILE_ERROR, code, message);

  return NULL;
}

static GBytes *
read_file (Search  *self,
           GError **error)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, self->found);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  unsigned char *data = NULL;
  size_t length = 0;
  QPDF_BOOL filtered;
  gboolean whole = FALSE;
  gsize budget;

  if (!(qpdf_oh_get_stream_data (self->qpdf, self->found, qpdf_dl_none, &filtered, &data, &length) & QPDF_ERRORS))
    {
      budget = length + CODIO_PROFILE_MAX_SIZE + 1;
      if (is_packed (self, dictionary))
        {
          whole = unpack ((const char *) data, length, &budget, out);
        }
      else if (!qpdf_oh_has_key (self->qpdf, dictionary, "/Filter") && length <= CODIO_PROFILE_MAX_SIZE)
        {
          g_byte_array_append (out, data, (guint) length);
          whole = TRUE;
        }
    }
  qpdf_oh_free_buffer (&data);

  if (!whole)
    return fail (error, CODIO_PROFILE_ERROR_NOT_JSON, _("the profile inside the PDF is damaged"));
  if (out->len > CODIO_PROFILE_MAX_SIZE)
    return fail (error, CODIO_PROFILE_ERROR_TOO_LARGE, _("the profile inside the PDF is larger than 32 MiB"));

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
search (qpdf_data   qpdf,
        GError    **error)
{
  Search self = { .qpdf = qpdf };
  qpdf_oh root = qpdf_get_root (qpdf);
  qpdf_oh associated = qpdf_oh_get_key_if_dict (qpdf, root, "/AF");

  if (qpdf_oh_is_array (qpdf, associated))
    for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, associated) && self.n_files <= MAX_FILES; i++)
      look_at_file (&self, qpdf_oh_get_array_item (qpdf, associated, i));
  look_in_tree (&self, qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_key_if_dict (qpdf, root, "/Names"),
                                                "/EmbeddedFiles"), 0);

  if (!self.found)
    return fail (error, CODIO_PROFILE_ERROR_NOT_A_PROFILE, _("the PDF holds no value profile"));

  return read_file (&self, error);
}

/**
 * codio_pdf_profile_extract:
 * @pdf: a PDF
 * @error: return location for an error of #CODIO_PROFILE_ERROR
 *
 * Returns: (transfer full): the profile inside @pdf, as it is in a file; or %NULL where there is none, or the PDF is
 *   damaged, locked or suspiciously large
 */
GBytes *
codio_pdf_profile_extract (GBytes  *pdf,
                           GError **error)
{
  qpdf_data qpdf;
  GBytes *bytes = NULL;
  gboolean has_strange_filters, is_encrypted;

  g_return_val_if_fail (pdf != NULL, NULL);

  if (g_bytes_get_size (pdf) > CODIO_PROFILE_MAX_SIZE || is_too_large (pdf))
    return fail (error, CODIO_PROFILE_ERROR_TOO_LARGE, _("the PDF is too large to hold a value profile"));

  look_at_names (pdf, &has_strange_filters, &is_encrypted);
  if (is_encrypted)
    return fail (error, CODIO_PROFILE_ERROR_NOT_A_PROFILE,
                 _("the PDF is locked; make a copy of it without a password or other protection, and open that"));
  if (has_strange_filters)
    return fail (error, CODIO_PROFILE_ERROR_NOT_A_PROFILE, _("the PDF is packed in a way that Codio does not read"));

  qpdf = qpdf_init ();
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  if (!(qpdf_read_memory (qpdf, "pdf", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL) & QPDF_ERRORS))
    bytes = search (qpdf, error);

  /* An error that nobody asks for, qpdf writes to stderr; some it comes across only in a search. */
  if (qpdf_has_error (qpdf) && qpdf_get_error (qpdf))
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      g_clear_error (error);
      fail (error, CODIO_PROFILE_ERROR_NOT_JSON, _("the PDF is damaged"));
    }
  qpdf_cleanup (&qpdf);

  return bytes;
}
