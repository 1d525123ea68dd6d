/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-json-scanner-private.h"

#include <math.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-text.h"

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
 */

/* More members than this in one object are looked up in a hash table. */
#define FEW_NAMES 12

/* A file of nothing but faults must not fill the memory. */
#define MAX_ISSUES 10000

typedef struct
{
  const char *text; /* in UTF-8, not terminated */
  gsize length;
  gboolean own;
} Name;

typedef struct
{
  GArray *names;     /* (element-type Name) (nullable): of an object, those so far */
  GHashTable *table; /* (nullable): the same where they are many */
  gsize index;       /* of a list */
  gboolean is_list;
} Frame;

typedef struct
{
  const char *start;
  const char *end;
  const char *at;
  guint line;
  const char *column_at; /* up to where the characters of the line are counted */
  guint column;

  GPtrArray *issues; /* (nullable) */
  GString *mended;   /* (nullable): a copy, once there was something to mend */
  gboolean broken;
  gboolean faulty;

  Frame frames[CODIO_JSON_MAX_DEPTH];
  guint depth;
} Scanner;

static gboolean scan_value (Scanner         *self,
                            CodioJsonPlaces *places);

static guint
name_hash (gconstpointer key)
{
  const Name *name = key;
  guint hash = 5381;

  for (gsize i = 0; i < name->length; i++)
    hash = hash * 33 + (guchar) name->text[i];

  return hash;
}

static gboolean
name_equal (gconstpointer a,
            gconstpointer b)
{
  const Name *first = a;
  const Name *second = b;

  return first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

static void
name_clear (gpointer data)
{
  Name *name = data;

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
column_of (Scanner    *self,
           const char *at)
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
make_pointer (Scanner *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Frame *frame = &self->frames[i];

      if (frame->is_list)
        {
          g_string_append_printf (pointer, "/%" G_GSIZE_FORMAT, frame->index);
        }
      else if (frame->names && frame->names->len > 0)
        {
          const Name *last = &g_array_index (frame->names, Name, frame->names->len - 1);

          append_step (pointer, last->text, last->length);
        }
    }

  return g_string_free_and_steal (pointer);
}

static void G_GNUC_PRINTF (3, 0)
add_issue (Scanner    *self,
           const char *at,
           const char *format,
           va_list     args)
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

static void G_GNUC_PRINTF (3, 4)
report (Scanner    *self,
        const char *at,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  add_issue (self, at, format, args);
  va_end (args);
}

/* Reports a fault from which the scan cannot go on, and returns FALSE. */
static gboolean G_GNUC_PRINTF (3, 4)
stop (Scanner    *self,
      const char *at,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  add_issue (self, at, format, args);
  va_end (args);
  self->broken = TRUE;

  return FALSE;
}

/* Puts @text and then spaces in the place of @length bytes. */
static void
mend (Scanner    *self,
      const char *at,
      gsize       length,
      const char *text)
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
skip_space (Scanner *self)
{
  for (; self->at < self->end; self->at++)
    if (*self->at == '\n')
      {
        self->line++;
        self->column_at = self->at + 1;
        self->column = 1;
      }
    else if (*self->at != ' ' && *self->at != '\t' && *self->at != '\r')
      {
        break;
      }
}

static gboolean
stop_at_end (Scanner *self)
{
  return stop (self, self->at, _("the file is not whole: it is cut off here; look for a copy that is whole"));
}

/* Whether the four hexadecimal digits of an escape are there. */
static gboolean
read_hex (Scanner    *self,
          const char *at,
          guint      *number)
{
  *number = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (at + i >= self->end || !g_ascii_isxdigit (at[i]))
        return FALSE;
      *number = *number * 16 + (guint) g_ascii_xdigit_value (at[i]);
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (Scanner *self,
                     GString *decoded)
{
  const char *start = self->at; /* the backslash */
  guint number, low;
  gunichar character;

  if (self->end - start < 6)
    {
      self->at = self->end;
      return stop_at_end (self);
    }
  if (!read_hex (self, start + 2, &number))
    return stop (self, start, _("“\\u” must be followed by four hexadecimal digits"));

  self->at += 6;
  character = number;
  if (number >= 0xd800 && number <= 0xdbff && self->end - self->at >= 6 && self->at[0] == '\\' &&
      self->at[1] == 'u' && read_hex (self, self->at + 2, &low) && low >= 0xdc00 && low <= 0xdfff)
    {
      self->at += 6;
      character = 0x10000 + ((number - 0xd800) << 10) + (low - 0xdc00);
    }
  else if (number >= 0xd800 && number <= 0xdfff)
    {
      /* Translators: %.6s is an escape from a file, such as \ud83d */
      report (self, start, _("“%.6s” is half of a character (a lone surrogate); take it away"), start);
      mend (self, start, 6, "\\ufffd");
      character = 0xfffd;
    }
  else if (number == 0)
    {
      report (self, start, _("“\\u0000” cannot be in a text; take it away"));
      mend (self, start, 6, "\\ufffd");
      character = 0xfffd;
    }

  if (decoded)
    g_string_append_unichar (decoded, character);

  return TRUE;
}

static gboolean
scan_escape (Scanner *self,
             GString *decoded)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char characters[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->end - self->at < 2)
    {
      self->at = self->end;
      return stop_at_end (self);
    }
  if (self->at[1] == 'u')
    return scan_unicode_escape (self, decoded);

  found = self->at[1] ? strchr (escapes, self->at[1]) : NULL;
  if (found == NULL)
    return stop (self, self->at, _("a backslash cannot be followed by this; write two backslashes for one"));

  if (decoded)
    g_string_append_c (decoded, characters[found - escapes]);
  self->at += 2;

  return TRUE;
}

/* Scans a text from its opening quotation mark. If @decoded is given the text is appended there, but only from
 * the first escape on: up to there it is in the file as it is. Returns FALSE where the scan cannot go on. */
static gboolean
scan_text (Scanner  *self,
           GString  *decoded,
           gboolean *escaped)
{
  const char *run;
  gboolean steered = FALSE;

  run = ++self->at;
  if (escaped)
    *escaped = FALSE;

  while (self->at < self->end)
    {
      guchar c = (guchar) *self->at;

      if (c == '"')
        {
          if (decoded)
            g_string_append_len (decoded, run, self->at - run);
          self->at++;
          return TRUE;
        }
      else if (c == '\\')
        {
          if (decoded)
            g_string_append_len (decoded, run, self->at - run);
          if (escaped)
            *escaped = TRUE;
          if (!scan_escape (self, decoded))
            return FALSE;
          run = self->at;
        }
      else if (c == '\n')
        {
          return stop (self, self->at, _("the text stops at the end of the line; close it with a quotation mark, or "
                                         "write “\\n” for a new line"));
        }
      else if (c < 0x20)
        {
          if (!steered)
            report (self, self->at, _("a control character cannot be in a text; take it away"));
          steered = TRUE;
          mend (self, self->at, 1, " ");
          self->at++;
        }
      else if (c < 0x80)
        {
          self->at++;
        }
      else
        {
          gunichar character = g_utf8_get_char_validated (self->at, self->end - self->at);

          if (character == (gunichar) -1 || character == (gunichar) -2)
            /* Translators: the number is of a byte in the file, the first is 1 */
            return stop (self, self->at, _("the file is not text in UTF-8, see byte %zu; save it in UTF-8"),
                         (gsize) (self->at - self->start) + 1);
          self->at += g_unichar_to_utf8 (character, NULL);
        }
    }

  return stop_at_end (self);
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

static const char *
word_end (Scanner *self)
{
  const char *end = self->at;

  while (end < self->end && is_word_char (*end))
    end++;

  return end;
}

static gboolean
word_is (const char *word,
         gsize       length,
         const char *other)
{
  return length == strlen (other) && strncmp (word, other, length) == 0;
}

/* Whether the digits and signs between are a number as in RFC 8259 section 6. */
static gboolean
is_number (const char *c,
           const char *end,
           gboolean   *is_integer)
{
  *is_integer = TRUE;

  if (c < end && *c == '-')
    c++;
  if (c == end || !g_ascii_isdigit (*c))
    return FALSE;
  if (*c == '0')
    c++;
  else
    while (c < end && g_ascii_isdigit (*c))
      c++;

  if (c < end && *c == '.')
    {
      *is_integer = FALSE;
      if (++c == end || !g_ascii_isdigit (*c))
        return FALSE;
      while (c < end && g_ascii_isdigit (*c))
        c++;
    }

  if (c < end && (*c == 'e' || *c == 'E'))
    {
      *is_integer = FALSE;
      c++;
      if (c < end && (*c == '+' || *c == '-'))
        c++;
      if (c == end || !g_ascii_isdigit (*c))
        return FALSE;
      while (c < end && g_ascii_isdigit (*c))
        c++;
    }

  return c == end;
}

/* Whether a number can be kept as it is, in 64 bits. */
static gboolean
is_in_range (const char *number,
             gsize       length,
             gboolean    is_integer)
{
  g_autofree char *text = g_strndup (number, length);

  if (is_integer)
    {
      gint64 ignored;

      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &ignored, NULL);
    }
  else
    {
      double value = g_ascii_strtod (text, NULL);

      /* What is too small for a double becomes 0. */
      return isfinite (value) && (fpclassify (value) != FP_ZERO || strcspn (text, "123456789") >= strcspn (text, "eE"));
    }
}

static gboolean
scan_word (Scanner *self)
{
  const char *start = self->at;
  const char *end = word_end (self);
  gsize length = (gsize) (end - start);
  gboolean is_integer;

  if (length == 0)
    return stop (self, start, _("the file stops being JSON here; a text, number, list or object was expected"));

  self->at = end;
  if (word_is (start, length, "true") || word_is (start, length, "false") || word_is (start, length, "null"))
    return TRUE;

  if (is_number (start, end, &is_integer))
    {
      /* Short numbers are in range: no need to copy each. */
      if ((is_integer && length <= 18) || is_in_range (start, length, is_integer))
        return TRUE;

      report (self, start, _("this number is out of the range that can be kept; make it smaller or write it as text"));
      mend (self, start, length, "null");
      return TRUE;
    }

  if (word_is (start, length, "NaN") || word_is (start, length, "Infinity") || word_is (start, length, "-Infinity"))
    {
      /* Translators: one of NaN, Infinity and -Infinity */
      report (self, start, _("“%.*s” is not a number that can be in a file"), (int) length, start);
      mend (self, start, length, length < 4 ? "\"\"" : "null");
      return TRUE;
    }

  if (end == self->end && length < 6)
    return stop_at_end (self);
  if (g_ascii_isdigit (*start) || *start == '-' || *start == '+' || *start == '.')
    /* Translators: a piece of a file that looks like a number, such as 007 */
    return stop (self, start, _("“%.*s” is not a number as JSON has them"), (int) MIN (length, CODIO_TEXT_QUOTE_MAX),
                 start);

  return stop (self, start, _("the file stops being JSON here; text must be between quotation marks"));
}

static gboolean
frame_knows (Frame      *frame,
             const Name *name)
{
  if (frame->table)
    return g_hash_table_contains (frame->table, name);

  for (guint i = 0; i < frame->names->len; i++)
    if (name_equal (&g_array_index (frame->names, Name, i), name))
      return TRUE;

  return FALSE;
}

static void
frame_add (Frame      *frame,
           const Name *name)
{
  g_array_append_vals (frame->names, name, 1);

  if (frame->table == NULL && frame->names->len > FEW_NAMES)
    {
      frame->table = g_hash_table_new_full (name_hash, name_equal, name_free, NULL);
      for (guint i = 0; i < frame->names->len; i++)
        {
          Name copy = g_array_index (frame->names, Name, i);

          copy.own = FALSE;
          g_hash_table_add (frame->table, g_memdup2 (&copy, sizeof copy));
        }
    }
  else if (frame->table)
    {
      Name copy = *name;

      copy.own = FALSE;
      g_hash_table_add (frame->table, g_memdup2 (&copy, sizeof copy));
    }
}

static Frame *
push (Scanner  *self,
      gboolean  is_list)
{
  Frame *frame;

  if (self->depth == CODIO_JSON_MAX_DEPTH)
    {
      stop (self, self->at, _("more than %d lists and objects are within each other here; this is no profile"),
            CODIO_JSON_MAX_DEPTH);
      return NULL;
    }

  frame = &self->frames[self->depth++];
  frame->is_list = is_list;
  frame->index = 0;
  if (!is_list && frame->names == NULL)
    {
      frame->names = g_array_new (FALSE, FALSE, sizeof (Name));
      g_array_set_clear_func (frame->names, name_clear);
    }

  return frame;
}

static void
pop (Scanner *self)
{
  Frame *frame = &self->frames[--self->depth];

  g_clear_pointer (&frame->table, g_hash_table_unref);
  if (frame->names)
    g_array_set_size (frame->names, 0);
}

/* Scans the name of a member and the colon after it. */
static gboolean
scan_name (Scanner          *self,
           Frame            *frame,
           CodioJsonPlaces  *places,
           CodioJsonPlaces **child)
{
  const char *start = self->at;
  g_autoptr (GString) decoded = NULL;
  gboolean escaped = FALSE;
  Name name;

  if (*self->at != '"')
    return stop (self, start, _("the file stops being JSON here; a name between quotation marks was expected"));

  /* Most names have no escapes and are compared where they are. */
  for (const char *c = start + 1; c < self->end && *c != '"'; c++)
    if (*c == '\\')
      {
        decoded = g_string_new (NULL);
        break;
      }

  /* What is wrong within the name is at the object. */
  self->depth--;
  if (!scan_text (self, decoded, &escaped))
    {
      self->depth++;
      return FALSE;
    }
  self->depth++;

  name = (Name) { .text = start + 1, .length = (gsize) (self->at - start) - 2 };
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
      report (self, start, _("this member is there twice; keep one of the two"));
    }
  else
    {
      frame_add (frame, &name);
    }

  skip_space (self);
  if (self->at == self->end)
    return stop_at_end (self);
  if (*self->at != ':')
    return stop (self, self->at, _("the file stops being JSON here; a colon was expected"));
  self->at++;

  return TRUE;
}

static gboolean
scan_object (Scanner         *self,
             CodioJsonPlaces *places)
{
  Frame *frame = push (self, FALSE);

  if (frame == NULL)
    return FALSE;

  self->at++;
  for (gboolean first = TRUE; ; first = FALSE)
    {
      CodioJsonPlaces *child;

      skip_space (self);
      if (self->at == self->end)
        return stop_at_end (self);
      if (first && *self->at == '}')
        break;
      if (!scan_name (self, frame, places, &child) || !scan_value (self, child))
        return FALSE;

      skip_space (self);
      if (self->at == self->end)
        return stop_at_end (self);
      if (*self->at == '}')
        break;
      if (*self->at != ',')
        return stop (self, self->at, _("the file stops being JSON here; a comma or a closing brace was expected"));
      self->at++;
    }

  self->at++;
  pop (self);

  return TRUE;
}

static gboolean
scan_list (Scanner         *self,
           CodioJsonPlaces *places)
{
  Frame *frame = push (self, TRUE);

  if (frame == NULL)
    return FALSE;

  self->at++;
  for (gboolean first = TRUE; ; first = FALSE)
    {
      skip_space (self);
      if (self->at == self->end)
        return stop_at_end (self);
      if (first && *self->at == ']')
        break;
      if (!scan_value (self, codio_json_places_get_item (places, frame->index)))
        return FALSE;

      skip_space (self);
      if (self->at == self->end)
        return stop_at_end (self);
      if (*self->at == ']')
        break;
      if (*self->at != ',')
        return stop (self, self->at, _("the file stops being JSON here; a comma or a closing bracket was expected"));
      self->at++;
      frame->index++;
    }

  self->at++;
  pop (self);

  return TRUE;
}

static gboolean
scan_value (Scanner         *self,
            CodioJsonPlaces *places)
{
  skip_space (self);
  if (self->at == self->end)
    return stop_at_end (self);

  if (codio_json_places_is_wanted (places))
    codio_json_places_found (places, self->line, column_of (self, self->at));

  switch (*self->at)
    {
    case '{':
      return scan_object (self, places);
    case '[':
      return scan_list (self, places);
    case '"':
      return scan_text (self, NULL, NULL);
    default:
      return scan_word (self);
    }
}

static Scanner *
scanner_new (GBytes *bytes)
{
  Scanner *self = g_new0 (Scanner, 1);
  gsize size;

  self->start = g_bytes_get_data (bytes, &size);
  if (self->start == NULL)
    self->start = "";
  self->end = self->start + size;

  return self;
}

static void
scan_file (Scanner         *self,
           CodioJsonPlaces *places)
{
  self->at = self->column_at = self->start;
  self->line = self->column = 1;

  if (self->end - self->at >= 3 && memcmp (self->at, "\xef\xbb\xbf", 3) == 0)
    {
      report (self, self->at, _("the file begins with a byte order mark; save it in UTF-8 without one"));
      mend (self, self->at, 3, "");
      self->at += 3;
    }

  skip_space (self);
  if (self->at == self->end)
    {
      stop (self, self->at, _("the file is empty"));
    }
  else if (*self->at & 0x80)
    {
      stop (self, self->at, _("the file is not text in UTF-8, see byte %zu; save it in UTF-8"),
            (gsize) (self->at - self->start) + 1);
    }
  else if (scan_value (self, places))
    {
      skip_space (self);
      if (self->at < self->end)
        stop (self, self->at, _("something stands behind the end of the profile; take it away"));
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
  g_autofree Scanner *self = NULL;

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
  g_autofree Scanner *self = scanner_new (bytes);

  scan_file (self, places);
}
