/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-export.h"

#include <string.h>

#include "codio-test-random.h"
#include "fuzz.h"

/* A profile that is put together and edited as the input says, in each of the formats that are text. */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define EDITS_MAX 20

/* RFC 4180, with a byte order mark and CR LF: each line has as many cells as the first, and no cell is a formula. */
static void
check_csv (const char *text)
{
  guint n_columns = 0, n_cells = 0;
  gboolean quoted = FALSE, starts = TRUE;

  g_assert_true (g_str_has_prefix (text, BYTE_ORDER_MARK));
  g_assert_true (g_str_has_suffix (text, "\r\n"));

  for (const char *c = text + strlen (BYTE_ORDER_MARK); *c; c++)
    {
      if (starts)
        {
          quoted = *c == '"';
          c += quoted;
          g_assert_null (*c ? strchr ("=+-@\t", *c) : NULL);
          starts = FALSE;
          n_cells++;
        }

      /* Where a spreadsheet takes that for the end of a cell. */
      g_assert_true (!strchr (";\t\n", *c) || c[1] == '\0' || !strchr ("=+-@", c[1]));
      if (quoted && *c == '"' && c[1] == '"')
        {
          c++;
        }
      else if (quoted && *c == '"')
        {
          quoted = FALSE;
          g_assert_true (c[1] == ',' || c[1] == '\r');
        }
      else if (!quoted && *c == ',')
        {
          starts = TRUE;
        }
      else if (!quoted && *c == '\r')
        {
          c++;
          g_assert_cmpint (*c, ==, '\n');
          g_assert_cmpuint (n_cells, ==, n_columns ? n_columns : n_cells);
          n_columns = n_cells;
          n_cells = 0;
          starts = TRUE;
        }
      else
        {
          g_assert_true (quoted || (*c != '\n' && *c != '"'));
        }
    }
  g_assert_false (quoted);
}

/* RFC 5545: lines of at most 75 bytes that end in CR LF, and what is in a text begins no line. */
static void
check_calendar (const char *text)
{
  static const char * const names[] = {
    " ", "BEGIN:", "END:", "VERSION:", "PRODID", "CALSCALE:", "UID:", "DTSTAMP:", "DTSTART;", "DTEND;", "SUMMARY",
    "DESCRIPTION", "CATEGORIES", "STATUS:", "TRANSP:", "SEQUENCE:", "LAST-MODIFIED:", "CLASS:", "URL:", "METHOD:",
  };
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 0; lines[i] && lines[i + 1]; i++)
    {
      gboolean known = FALSE;

      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      for (guint j = 0; j < G_N_ELEMENTS (names) && !known; j++)
        known = g_str_has_prefix (lines[i], names[j]);
      if (!known)
        g_error ("A line of a calendar begins with what is none of its names: %s", lines[i]);
    }
}

static void
export_as (CodioProfile             *profile,
           CodioExportFormat         format,
           const CodioExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = codio_export (profile, format, options, NULL, &error);
  g_autofree char *name = codio_export_dup_name (profile, format, options);
  g_autofree char *text = NULL;
  gsize size;
  const char *data;

  /* There may be nothing of that kind in the profile. */
  g_assert_true ((bytes == NULL) == (error != NULL));
  g_assert_null (strpbrk (name, "/\\:*?\"<>|"));
  g_assert_cmpuint (strlen (name), <=, 143);
  if (bytes == NULL)
    {
      codio_fuzz_check_message (error->message);
      return;
    }

  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (data, size);
  g_assert_cmpuint (strlen (text), ==, size);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (format == CODIO_EXPORT_CSV)
    check_csv (text);
  if (format == CODIO_EXPORT_ICS)
    check_calendar (text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (CodioCatalog) catalog = NULL;
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (NULL);

  if (size < 2)
    return 0;

  input = g_bytes_new_static (data + 2, size - 2);
  codio_test_random_follow (input);
  profile = codio_test_random_profile (2);
  for (guint i = 0; i < EDITS_MAX && !codio_test_random_is_over (); i++)
    codio_test_random_edit (profile);
  codio_test_random_follow (NULL);

  catalog = codio_catalog_new (data[0] & 1 ? "nl" : "en");
  options.catalog = catalog;
  options.audience = (data[0] >> 1) % (CODIO_AUDIENCE_COMMITTEE + 1);
  options.table = (data[0] >> 3) % CODIO_N_TABLES;
  options.with_owners = data[0] >> 7;

  switch (data[1] % 6)
    {
    case 0:
      export_as (profile, CODIO_EXPORT_IAMA_TEXT, &options);
      break;
    case 1:
      export_as (profile, CODIO_EXPORT_CSV, &options);
      break;
    case 2:
      export_as (profile, CODIO_EXPORT_ICS, &options);
      break;
    case 3:
      export_as (profile, CODIO_EXPORT_MARKDOWN, &options);
      break;
    case 4:
      export_as (profile, CODIO_EXPORT_MINUTES_TEXT, &options);
      break;
    case 5:
    default:
      codio_fuzz_check_profile (profile);
      break;
    }

  return 0;
}
