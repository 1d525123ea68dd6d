/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-json-scanner-private.h"

#include <string.h>

#include "codio-i18n.h"

/* Goes over the bytes of a file by the grammar of RFC 8259 before json-glib does, because that lets pass what
 * would change or vanish when it is written again: duplicate members, U+0000, lone surrogates, numbers out of
 * range, a byte order mark.
 *
 * Invariants:
 * 1. Time is linear in the size of the file, and memory in the size of its largest objects. A pointer is made
 *    only where there is a fault.
 * 2. A fault that leaves the structure readable is noted and the scan goes on; the mended copy has as many bytes
 *    as the file, so that positions are the same in both.
 * 3. The stack holds at most CODIO_JSON_MAX_DEPTH frames.
 * 4. What a parser would make of a sound file is at most CODIO_JSON_MAX_VALUES nodes.
 */

/* More members than this in one object are looked up in a hash table. */
#define FEW_NAMES 12

/* A file of nothing but faults must not fill the memory. */
#define MAX_ISSUES 10000

static gboolean scan_value (CodioJsonScanner *self,
                            CodioJsonPlaces  *places);

static guint
name_hash (gconstpointer key)
{
  const CodioJsonName *name = key;
  guint hash = 5381;

  for (gsize i = 0; i < name->length; i++)
    hash = hash * 33 + (guchar) name->text[i];

  return hash;
}

static gboolean
name_equal (gconstpointer a,
            gconstpointer b)
{
  const CodioJsonName *first = a;
  const CodioJsonName *second = b;

  return first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

static void
name_clear (gpointer data)
{
  CodioJsonName *name = data;

  if (name->own)
    g_free ((char *) name->text);
}

static void
name_free (gpointer data)
{
  name_clear (data);
  g_free (data);
}

/* Counts on from where it was asked last: many faults in one long line must not take time each. */
static guint
column_of (CodioJsonScanner *self,
           const char       *at)
{
  if (at < self->column_at)
    return self->column;

  for (; self->column_at < at; self->column_at++)
    if ((*self->column_at & 0xc0) != 0x80)
      self->column++;

  return self->column;
}

/* RFC 6901 section 3 gives the escapes. */
static void
append_step (GString    *pointer,
             const char *text,
             gsize       length)
{
  g_string_append_c (pointer, '/');
  for (gsize i = 0; i < length; i++)
    if (text[i] == '~')
      g_string_append (pointer, "~0");
    else if (text[i] == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, text[i]);
}

static char *
make_pointer (CodioJsonScanner *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const CodioJsonFrame *frame = &self->frames[i];

      if (frame->is_list)
        {
          g_string_append_printf (pointer, "/%" G_GSIZE_FORMAT, frame->index);
        }
      else if (frame->names && frame->names->len > 0)
        {
          const CodioJsonName *last = &g_array_index (frame->names, CodioJsonName, frame->names->len - 1);

          append_step (pointer, last->text, last->length);
        }
    }

  return g_string_free_and_steal (pointer);
}

static void G_GNUC_PRINTF (3, 0)
add_issue (CodioJsonScanner *self,
           const char       *at,
           const char       *format,
           va_list           args)
{
  g_autofree char *pointer = NULL;
  g_autofree char *message = NULL;
  CodioIssue *issue;

  self->faulty = TRUE;
  if (self->issues == NULL || self->issues->len >= MAX_ISSUES)
    return;

  pointer = make_pointer (self);
  message = g_strdup_vprintf (format, args);
  issue = codio_issues_add (self->issues, pointer, message);
  issue->line = self->line;
  issue->column = column_of (self, at);
}

/*< private >
 * codio_json_scanner_report:
 * @self: a scanner
 * @at: the place in the file
 * @format: what is wrong and what to do
 *
 * Reports a fault after which the scan goes on.
 */
void
codio_json_scanner_report (CodioJsonScanner *self,
                           const char       *at,
                           const char       *format,
                           ...)
{
  va_list args;

  va_start (args, format);
  add_issue (self, at, format, args);
  va_end (args);
}

/*< private >
 * codio_json_scanner_stop:
 * @self: a scanner
 * @at: the place in the file
 * @format: what is wrong and what to do
 *
 * Reports a fault after which the scan cannot go on.
 *
 * Returns: %FALSE
 */
gboolean
codio_json_scanner_stop (CodioJsonScanner *self,
                         const char       *at,
                         const char       *format,
                         ...)
{
  va_list args;

  va_start (args, format);
  add_issue (self, at, format, args);
  va_end (args);
  self->broken = TRUE;

  return FALSE;
}

/*< private >
 * codio_json_scanner_mend:
 * @self: a scanner
 * @at: the place in the file
 * @length: how many bytes are wrong there
 * @text: what is to be there, at most as long; spaces follow
 */
void
codio_json_scanner_mend (CodioJsonScanner *self,
                         const char       *at,
                         gsize             length,
                         const char       *text)
{
  gsize offset = (gsize) (at - self->start);

  if (self->issues == NULL)
    return;

  if (self->mended == NULL)
    self->mended = g_string_new_len (self->start, self->end - self->start);
  memset (self->mended->str + offset, ' ', length);
  memcpy (self->mended->str + offset, text, strlen (text));
}

static void
skip_space (CodioJsonScanner *self)
{
  const char *at = self->at; /* not written for each byte */

  for (; at < self->end; at++)
    if (*at == '\n')
      {
        self->line++;
        self->column_at = at + 1;
        self->column = 1;
      }
    else if (*at != ' ' && *at != '\t' && *at != '\r')
      {
        break;
      }

  self->at = at;
}

/*< private >
 * codio_json_scanner_stop_at_end:
 * @self: a scanner at the end of the file
 *
 * Reports that more was expected.
 *
 * Returns: %FALSE
 */
gboolean
codio_json_scanner_stop_at_end (CodioJsonScanner *self)
{
  return codio_json_scanner_stop (self, self->at, _("the file is not whole: it is cut off here"));
}

/*< private >
 * codio_json_scanner_stop_at_damage:
 * @self: a scanner
 * @at: the place in the file
 *
 * Reports that what stands there cannot be JSON (RFC 8259). Who knows JSON sees what it should be; others can only go
 * back to a sound file.
 *
 * Returns: %FALSE
 */
gboolean
codio_json_scanner_stop_at_damage (CodioJsonScanner *self,
                                   const char       *at)
{
  return codio_json_scanner_stop (self, at,
                                  _("the file is damaged here; open an older copy of it, or ask for it again"));
}

static gboolean
frame_knows (CodioJsonFrame      *frame,
             const CodioJsonName *name)
{
  if (frame->table)
    return g_hash_table_contains (frame->table, name);

  for (guint i = 0; i < frame->names->len; i++)
    if (name_equal (&g_array_index (frame->names, CodioJsonName, i), name))
      return TRUE;

  return FALSE;
}

static void
frame_add (CodioJsonFrame      *frame,
           const CodioJsonName *name)
{
  g_array_append_vals (frame->names, name, 1);

  if (frame->table == NULL && frame->names->len > FEW_NAMES)
    {
      frame->table = g_hash_table_new_full (name_hash, name_equal, name_free, NULL);
      for (guint i = 0; i < frame->names->len; i++)
        {
          CodioJsonName copy = g_array_index (frame->names, CodioJsonName, i);

          copy.own = FALSE;
          g_hash_table_add (frame->table, g_memdup2 (&copy, sizeof copy));
        }
    }
  else if (frame->table)
    {
      CodioJsonName copy = *name;

      copy.own = FALSE;
      g_hash_table_add (frame->table, g_memdup2 (&copy, sizeof copy));
    }
}

static CodioJsonFrame *
push (CodioJsonScanner *self,
      gboolean          is_list)
{
  CodioJsonFrame *frame;

  if (self->depth == CODIO_JSON_MAX_DEPTH)
    {
      codio_json_scanner_stop (self, self->at,
                               _("more than %d lists and objects are within each other here; this is no profile"),
                               CODIO_JSON_MAX_DEPTH);
      return NULL;
    }

  frame = &self->frames[self->depth++];
  frame->is_list = is_list;
  frame->index = 0;
  if (!is_list && frame->names == NULL)
    {
      frame->names = g_array_new (FALSE, FALSE, sizeof (CodioJsonName));
      g_array_set_clear_func (frame->names, name_clear);
    }

  return frame;
}

static void
pop (CodioJsonScanner *self)
{
  CodioJsonFrame *frame = &self->frames[--self->depth];

  g_clear_pointer (&frame->table, g_hash_table_unref);
  if (frame->names)
    g_array_set_size (frame->names, 0);
}

/* Scans the name of a member and the colon after it. */
static gboolean
scan_name (CodioJsonScanner  *self,
           CodioJsonFrame    *frame,
           CodioJsonPlaces   *places,
           CodioJsonPlaces  **child)
{
  const char *start = self->at;
  g_autoptr (GString) decoded = NULL;
  gboolean escaped = FALSE;
  CodioJsonName name;

  if (*self->at != '"')
    return codio_json_scanner_stop_at_damage (self, start);

  /* Most names have no escapes and are compared where they are. */
  for (const char *c = start + 1; c < self->end && *c != '"'; c++)
    if (*c == '\\')
      {
        decoded = g_string_new (NULL);
        break;
      }

  /* What is wrong within the name is at the object. */
  self->depth--;
  if (!codio_json_scan_text (self, decoded, &escaped))
    {
      self->depth++;
      return FALSE;
    }
  self->depth++;

  name = (CodioJsonName) { .text = start + 1, .length = (gsize) (self->at - start) - 2 };
  if (decoded)
    {
      name.length = decoded->len;
      name.text = g_string_free_and_steal (g_steal_pointer (&decoded));
      name.own = TRUE;
    }

  *child = codio_json_places_get_member (places, name.text, name.length);
  if (frame_knows (frame, &name))
    {
      /* The pointer is to the second of the two. */
      g_array_append_val (frame->names, name);
      codio_json_scanner_report (self, start, _("this is there twice; keep one of the two"));
    }
  else
    {
      frame_add (frame, &name);
    }

  skip_space (self);
  if (self->at == self->end)
    return codio_json_scanner_stop_at_end (self);
  if (*self->at != ':')
    return codio_json_scanner_stop_at_damage (self, self->at);
  self->at++;

  return TRUE;
}

static gboolean
scan_object (CodioJsonScanner *self,
             CodioJsonPlaces  *places)
{
  CodioJsonFrame *frame = push (self, FALSE);

  if (frame == NULL)
    return FALSE;

  self->at++;
  for (gboolean first = TRUE; ; first = FALSE)
    {
      CodioJsonPlaces *child = NULL;

      skip_space (self);
      if (self->at == self->end)
        return codio_json_scanner_stop_at_end (self);
      if (first && *self->at == '}')
        break;
      if (!scan_name (self, frame, places, &child) || !scan_value (self, child))
        return FALSE;

      skip_space (self);
      if (self->at == self->end)
        return codio_json_scanner_stop_at_end (self);
      if (*self->at == '}')
        break;
      if (*self->at != ',')
        return codio_json_scanner_stop_at_damage (self, self->at);
      self->at++;
    }

  self->at++;
  pop (self);

  return TRUE;
}

static gboolean
scan_list (CodioJsonScanner *self,
           CodioJsonPlaces  *places)
{
  CodioJsonFrame *frame = push (self, TRUE);

  if (frame == NULL)
    return FALSE;

  self->at++;
  for (gboolean first = TRUE; ; first = FALSE)
    {
      skip_space (self);
      if (self->at == self->end)
        return codio_json_scanner_stop_at_end (self);
      if (first && *self->at == ']')
        break;
      if (!scan_value (self, codio_json_places_get_item (places, frame->index)))
        return FALSE;

      skip_space (self);
      if (self->at == self->end)
        return codio_json_scanner_stop_at_end (self);
      if (*self->at == ']')
        break;
      if (*self->at != ',')
        return codio_json_scanner_stop_at_damage (self, self->at);
      self->at++;
      frame->index++;
    }

  self->at++;
  pop (self);

  return TRUE;
}

static gboolean
scan_value (CodioJsonScanner *self,
            CodioJsonPlaces  *places)
{
  skip_space (self);
  if (self->at == self->end)
    return codio_json_scanner_stop_at_end (self);

  if (++self->n_values > CODIO_JSON_MAX_VALUES)
    return codio_json_scanner_stop (self, self->at,
                                    _("more than %d texts, numbers and entries are in this file; a profile cannot have "
                                      "so many"), CODIO_JSON_MAX_VALUES);

  if (codio_json_places_is_wanted (places))
    codio_json_places_found (places, self->line, column_of (self, self->at));

  switch (*self->at)
    {
    case '{':
      return scan_object (self, places);
    case '[':
      return scan_list (self, places);
    case '"':
      return codio_json_scan_text (self, NULL, NULL);
    default:
      return codio_json_scan_word (self);
    }
}

static CodioJsonScanner *
scanner_new (GBytes *bytes)
{
  CodioJsonScanner *self = g_new0 (CodioJsonScanner, 1);
  gsize size;

  self->start = g_bytes_get_data (bytes, &size);
  if (self->start == NULL)
    self->start = "";
  self->end = self->start + size;

  return self;
}

static void
scan_file (CodioJsonScanner *self,
           CodioJsonPlaces  *places)
{
  self->at = self->column_at = self->start;
  self->line = self->column = 1;

  if (self->end - self->at >= 3 && memcmp (self->at, "\xef\xbb\xbf", 3) == 0)
    {
      codio_json_scanner_report (self, self->at,
                                 _("the file begins with a byte order mark; save it in UTF-8 without one"));
      codio_json_scanner_mend (self, self->at, 3, "");
      self->at += 3;
    }

  skip_space (self);
  if (self->at == self->end)
    {
      codio_json_scanner_stop (self, self->at, _("the file is empty"));
    }
  else if (*self->at & 0x80)
    {
      codio_json_scanner_stop (self, self->at, _("the file is not text in UTF-8, see byte %zu; save it in UTF-8"),
                               (gsize) (self->at - self->start) + 1);
    }
  else if (scan_value (self, places))
    {
      skip_space (self);
      if (self->at < self->end)
        codio_json_scanner_stop (self, self->at, _("something stands behind the end of the profile; take it away"));
    }

  while (self->depth > 0)
    pop (self);
  for (guint i = 0; i < CODIO_JSON_MAX_DEPTH; i++)
    g_clear_pointer (&self->frames[i].names, g_array_unref);
}

/**
 * codio_json_scan:
 * @bytes: what may be JSON
 * @issues: (element-type CodioIssue): what is wrong is added here, in the order of the file
 * @mended: (out) (optional) (nullable) (transfer full): where the text is mendable, a copy without the faults, in
 *   which of duplicate members the last counts
 *
 * Checks @bytes against RFC 8259 and against what json-glib would change.
 *
 * Returns: how bad it is
 */
CodioJsonVerdict
codio_json_scan (GBytes     *bytes,
                 GPtrArray  *issues,
                 GBytes    **mended)
{
  g_autofree CodioJsonScanner *self = NULL;

  g_return_val_if_fail (bytes != NULL, CODIO_JSON_BROKEN);
  g_return_val_if_fail (issues != NULL, CODIO_JSON_BROKEN);

  self = scanner_new (bytes);
  self->issues = issues;
  scan_file (self, NULL);

  if (mended)
    *mended = NULL;
  if (self->mended)
    {
      g_autoptr (GBytes) copy = g_string_free_to_bytes (self->mended);

      if (mended && !self->broken)
        *mended = g_steal_pointer (&copy);
    }
  else if (mended && self->faulty && !self->broken)
    {
      *mended = g_bytes_ref (bytes);
    }

  if (self->broken)
    return CODIO_JSON_BROKEN;

  return self->faulty ? CODIO_JSON_MENDABLE : CODIO_JSON_SOUND;
}

/*< private >
 * codio_json_find:
 * @bytes: JSON
 * @places: what to look for in it
 *
 * Goes over @bytes and tells @places where they are.
 */
void
codio_json_find (GBytes          *bytes,
                 CodioJsonPlaces *places)
{
  g_autofree CodioJsonScanner *self = scanner_new (bytes);

  scan_file (self, places);
}
