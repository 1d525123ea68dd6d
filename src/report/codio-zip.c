/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-zip.h"

#include <errno.h>
#include <string.h>
#include <zlib.h>

/* A package of files (APPNOTE.TXT 6.3.10 of PKWARE), as OpenDocument asks for it: the first file is not compressed and
 * has nothing but its name in front (OpenDocument 1.3, part 2, 3.3), so that the kind of the package stands at a fixed
 * place. libarchive cannot write that: it adds times to every file. All times are the earliest there is, so that the
 * same files give the same package.
 */
struct _CodioZip
{
  GByteArray *files;
  GByteArray *directory;
  guint16 n_files;
};

#define VERSION 20 /* 2.0, the first with compression */
#define UTF_8_NAMES (1 << 11)
#define STORED 0
#define DEFLATED 8
#define EARLIEST_DATE ((1 << 5) | 1) /* 1 January 1980 */

static void
put16 (GByteArray *array,
       guint       number)
{
  const guint8 bytes[] = { number & 0xff, (number >> 8) & 0xff };

  g_byte_array_append (array, bytes, sizeof bytes);
}

static void
put32 (GByteArray *array,
       guint32     number)
{
  put16 (array, number & 0xffff);
  put16 (array, number >> 16);
}

/* What stands before the file and again in the directory. */
static void
put_entry (GByteArray *array,
           const char *name,
           gboolean    deflate,
           GBytes     *bytes,
           gsize       packed_size)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  put16 (array, VERSION);
  put16 (array, UTF_8_NAMES);
  put16 (array, deflate ? DEFLATED : STORED);
  put16 (array, 0);
  put16 (array, EARLIEST_DATE);
  put32 (array, (guint32) crc32_z (0, data, size));
  put32 (array, (guint32) packed_size);
  put32 (array, (guint32) size);
  put16 (array, (guint) strlen (name));
  put16 (array, 0); /* extra field */
}

/**
 * codio_zip_new:
 *
 * Returns: (transfer full): an empty package
 */
CodioZip *
codio_zip_new (void)
{
  CodioZip *self = g_new0 (CodioZip, 1);

  self->files = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

/**
 * codio_zip_free:
 * @self: (nullable): a package
 */
void
codio_zip_free (CodioZip *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->files);
  g_byte_array_unref (self->directory);
  g_free (self);
}

/**
 * codio_zip_add:
 * @self: a package
 * @name: the name of a file, with slashes between folders
 * @bytes: what is in it
 * @deflate: whether to compress it
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it was added
 */
gboolean
codio_zip_add (CodioZip    *self,
               const char  *name,
               GBytes      *bytes,
               gboolean     deflate,
               GError     **error)
{
  g_autoptr (GZlibCompressor) compressor = NULL;
  g_autoptr (GBytes) packed = NULL;
  guint offset;

  g_return_val_if_fail (self != NULL && self->n_files < G_MAXUINT16, FALSE);
  g_return_val_if_fail (name != NULL && bytes != NULL, FALSE);

  compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  packed = deflate ? g_converter_convert_bytes (G_CONVERTER (compressor), bytes, error) : g_bytes_ref (bytes);
  if (packed == NULL)
    return FALSE;

  if (g_bytes_get_size (bytes) + g_bytes_get_size (packed) + self->files->len > G_MAXINT32)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (EFBIG));
      return FALSE;
    }

  offset = self->files->len;
  g_byte_array_append (self->files, (const guint8 *) "PK\3\4", 4);
  put_entry (self->files, name, deflate, bytes, g_bytes_get_size (packed));
  g_byte_array_append (self->files, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->files, g_bytes_get_data (packed, NULL), (guint) g_bytes_get_size (packed));

  g_byte_array_append (self->directory, (const guint8 *) "PK\1\2", 4);
  put16 (self->directory, VERSION); /* made by */
  put_entry (self->directory, name, deflate, bytes, g_bytes_get_size (packed));
  put16 (self->directory, 0); /* comment */
  put16 (self->directory, 0); /* disk */
  put16 (self->directory, 0); /* internal attributes */
  put32 (self->directory, 0); /* external attributes */
  put32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n_files++;

  return TRUE;
}

/**
 * codio_zip_finish:
 * @self: a package, to which nothing is added afterwards
 *
 * Returns: (transfer full): the package
 */
GBytes *
codio_zip_finish (CodioZip *self)
{
  guint offset;

  g_return_val_if_fail (self != NULL, NULL);

  offset = self->files->len;
  g_byte_array_append (self->files, self->directory->data, self->directory->len);
  g_byte_array_append (self->files, (const guint8 *) "PK\5\6", 4);
  put32 (self->files, 0); /* disks */
  put16 (self->files, self->n_files);
  put16 (self->files, self->n_files);
  put32 (self->files, self->directory->len);
  put32 (self->files, offset);
  put16 (self->files, 0); /* comment */

  return g_bytes_new (self->files->data, self->files->len);
}
