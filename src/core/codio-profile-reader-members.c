/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-reader-private.h"

#include <stdlib.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-member-form.h"
#include "codio-text.h"

/* Where the reader is, what it tells, and how it checks one member of a record by its description. */

/* So many are collected, and the first of them in the file are told. */
#define MAX_COLLECTED 10000

/* RFC 6901 section 3 gives the escapes, of which the names of our members need none. */
static char *
make_pointer (CodioReader *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CodioReaderStep *step = &g_array_index (self->steps, CodioReaderStep, i);

      if (step->name)
        g_string_append_printf (pointer, "/%s", step->name);
      else
        g_string_append_printf (pointer, "/%u", step->index);
    }

  return g_string_free_and_steal (pointer);
}

/*< private >
 * codio_reader_report:
 * @self: a reader
 * @format: what is wrong where the reader is, and what to do
 */
void
codio_reader_report (CodioReader *self,
                     const char  *format,
                     ...)
{
  g_autofree char *message = NULL;
  g_autofree char *pointer = NULL;
  va_list args;

  if (self->issues->len >= MAX_COLLECTED)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  pointer = make_pointer (self);
  codio_issues_add (self->issues, pointer, message);
}

/*< private >
 * codio_reader_quote:
 * @self: a reader
 * @text: a piece of the file
 *
 * Returns: (transfer none): @text as it can stand in a message; valid until the next
 */
const char *
codio_reader_quote (CodioReader *self,
                    const char  *text)
{
  g_free (self->quote);
  self->quote = codio_text_quote (text);

  return self->quote;
}

/*< private >
 * codio_reader_enter:
 * @self: a reader
 * @name: the name of a member of ours, which has to stay there until the reader leaves it
 *
 * Returns: where the reader was, for codio_reader_leave()
 */
guint
codio_reader_enter (CodioReader *self,
                    const char  *name)
{
  CodioReaderStep step = { .name = name };

  g_array_append_val (self->steps, step);

  return self->steps->len - 1;
}

/*< private >
 * codio_reader_enter_item:
 * @self: a reader
 * @index: the number of an item of a list, from 0
 *
 * Returns: where the reader was, for codio_reader_leave()
 */
guint
codio_reader_enter_item (CodioReader *self,
                         guint        index)
{
  CodioReaderStep step = { .index = index };

  g_array_append_val (self->steps, step);

  return self->steps->len - 1;
}

/*< private >
 * codio_reader_leave:
 * @self: a reader
 * @here: where the reader was before
 */
void
codio_reader_leave (CodioReader *self,
                    guint        here)
{
  g_array_set_size (self->steps, here);
}

static const char *
get_string (CodioReader *self,
            JsonNode    *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  codio_reader_report (self, _("this must be a text"));
  return NULL;
}

/*< private >
 * codio_reader_get_string_member:
 * @object: an object in a file
 * @name: the name of a member
 *
 * Returns: (nullable): its text, %NULL where that is something else
 */
const char *
codio_reader_get_string_member (JsonObject *object,
                                const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* The first character that cannot be in a text of one or of any number of lines; 0 where there is none. */
static gunichar
find_refused (const char *string,
              gboolean    one_line)
{
  for (const char *c = string; *c; c = g_utf8_next_char (c))
    {
      gunichar character;

      if ((guchar) *c >= 0x20 && (guchar) *c < 0x7f)
        continue;

      character = g_utf8_get_char (c);
      if (one_line ? codio_text_is_control (character) || character == 0x2028 || character == 0x2029
                   : codio_text_is_control (character) && character != '\n' && character != '\t')
        return character;
    }

  return 0;
}

static gboolean
check_text (CodioReader *self,
            const char  *string,
            gboolean     one_line)
{
  gunichar character = find_refused (string, one_line);

  if (character == 0)
    return TRUE;

  if (one_line && (character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029))
    codio_reader_report (self, _("this must be one line; take the line break away"));
  else
    /* Translators: the number of a character in Unicode, such as U+001B */
    codio_reader_report (self, _("the control character U+%04X cannot be in a text; take it away"), character);

  return FALSE;
}

/* What the records in a list of the profile are known by, from the file itself: it may refer to what comes later. */
static GHashTable *
get_targets (CodioReader *self,
             const char  *name)
{
  const CodioMember member = { .name = name };
  GHashTable *targets = g_hash_table_lookup (self->targets, name);
  g_autofree char *json_name = NULL;
  JsonNode *list;

  if (targets)
    return targets;

  targets = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (self->targets, g_strdup (name), targets);

  json_name = codio_member_get_json_name (&member);
  list = json_object_get_member (self->root, json_name);
  if (list && JSON_NODE_HOLDS_ARRAY (list))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
      {
        JsonNode *node = json_array_get_element (json_node_get_array (list), i);
        const char *id = JSON_NODE_HOLDS_OBJECT (node)
                         ? codio_reader_get_string_member (json_node_get_object (node), "id") : NULL;

        if (id)
          g_hash_table_add (targets, (gpointer) id);
      }

  return targets;
}

static gboolean
check_value (CodioReader *self,
             const char  *id)
{
  if (self->edition == NULL || codio_edition_get_value (self->edition, id) ||
      g_hash_table_contains (get_targets (self, "additional-values"), id))
    return TRUE;

  codio_reader_report (self,
                       _("“%s” is not a value of this edition of the code, nor an additional value"),
                       codio_reader_quote (self, id));
  return FALSE;
}

static gboolean
check_principle (CodioReader *self,
                 const char  *id)
{
  CodioPart *part = self->edition ? codio_edition_get_part (self->edition, id) : NULL;

  if (self->edition == NULL || (part && codio_part_get_kind (part) == CODIO_PART_PRINCIPLE))
    return TRUE;

  codio_reader_report (self, _("“%s” is not a principle of this edition of the code"), codio_reader_quote (self, id));
  return FALSE;
}

static gboolean
check_reference (CodioReader       *self,
                 const CodioMember *member,
                 const char        *id)
{
  g_autofree char *list = NULL;

  if (g_hash_table_contains (get_targets (self, member->target), id))
    return TRUE;

  list = codio_member_get_json_name (&(CodioMember) { .name = member->target });
  codio_reader_report (self,
                       /* Translators: an identifier, and the name of a list in a file, such as dilemmas */
                       _("“%s” is not in the list “%s”; take it away or add what it refers to"),
                       codio_reader_quote (self, id), list);
  return FALSE;
}

static gboolean
check_uuid (CodioReader *self,
            const char  *id)
{
  g_autofree char *small = NULL;

  if (codio_form_is_uuid (id))
    return TRUE;

  small = g_ascii_strdown (id, -1);
  if (codio_form_is_uuid (small))
    codio_reader_report (self, _("“%s” must be in small letters"), codio_reader_quote (self, id));
  else
    codio_reader_report (self,
                         _("“%s” is not an identifier like 123e4567-e89b-12d3-a456-426614174000"),
                         codio_reader_quote (self, id));
  return FALSE;
}

/* Whether a string is what its kind of member can hold; reports why not. */
static gboolean
check_string (CodioReader       *self,
              const CodioMember *member,
              const char        *string)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_UUID:
      return check_uuid (self, string);

    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_VALUES:
      return check_value (self, string);

    case CODIO_MEMBER_PRINCIPLE:
      return check_principle (self, string);

    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_REFERENCES:
      return check_reference (self, member, string);

    case CODIO_MEMBER_TEXT:
      return check_text (self, string, FALSE);

    case CODIO_MEMBER_TIME:
      if (codio_form_is_time (string))
        return TRUE;
      codio_reader_report (self, _("“%s” is not a time like 2026-01-31T09:00:00Z"), codio_reader_quote (self, string));
      return FALSE;

    case CODIO_MEMBER_DATE:
      if (codio_form_is_date (string))
        return TRUE;
      codio_reader_report (self, _("“%s” is not a date like 2026-01-31"), codio_reader_quote (self, string));
      return FALSE;

    case CODIO_MEMBER_LANGUAGE:
      if (codio_form_is_language (string))
        return TRUE;
      codio_reader_report (self, _("“%s” is not a language tag like nl or en-GB"), codio_reader_quote (self, string));
      return FALSE;

    case CODIO_MEMBER_STATEMENT:
      if (codio_form_is_slug (string))
        return TRUE;
      codio_reader_report (self, _("“%s” is not the name of a statement: small letters, digits and hyphens"),
                           codio_reader_quote (self, string));
      return FALSE;

    case CODIO_MEMBER_EDITION:
      if (codio_edition_get (string))
        return TRUE;
      codio_reader_report (self,
                           _("this version of Codio does not know the edition “%s” of the code"),
                           codio_reader_quote (self, string));
      return FALSE;

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_ENUM:
    case CODIO_MEMBER_INTEGER:
    case CODIO_MEMBER_OBJECT:
    case CODIO_MEMBER_RECORDS:
    default:
      return check_text (self, string, TRUE);
    }
}

static void
read_enum (CodioReader *self,
           JsonNode    *node,
           GValue      *value)
{
  const char *word = get_string (self, node);
  g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));
  g_autoptr (GString) words = NULL;
  GEnumValue *found;

  if (word == NULL)
    return;

  found = g_enum_get_value_by_nick (klass, word);
  if (found && found->value != 0)
    {
      g_value_set_enum (value, found->value);
      return;
    }

  words = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", klass->values[i].value_nick);
  /* Translators: the first is a word from a file, the second a list of words */
  codio_reader_report (self, _("“%s” is not one of: %s"), codio_reader_quote (self, word), words->str);
}

static void
read_integer (CodioReader       *self,
              const CodioMember *member,
              JsonNode          *node,
              GValue            *value)
{
  gint64 number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  /* 0 is 'not given': it would not be written again. */
  if (number != 0 && number >= member->minimum && number <= member->maximum)
    g_value_set_int (value, (int) number);
  else if (member->minimum <= 0)
    codio_reader_report (self,
                         _("this must be a whole number from %d to %d, and not 0"), member->minimum, member->maximum);
  else
    codio_reader_report (self, _("this must be a whole number from %d to %d"), member->minimum, member->maximum);
}

/* Says what is wrong with how long a list is. */
/*< private >
 * codio_reader_check_length:
 * @self: a reader at a list
 * @member: what the list is of
 * @length: how many items it has
 */
void
codio_reader_check_length (CodioReader       *self,
                           const CodioMember *member,
                           guint              length)
{
  if (length < (guint) MAX (member->minimum, 0))
    codio_reader_report (self, _("there must be %d or more in this list"), member->minimum);
  else if (length == 0 && member->required)
    codio_reader_report (self, _("this list cannot be empty"));
  else if (member->maximum > 0 && length > (guint) member->maximum)
    codio_reader_report (self, _("there cannot be more than %d in this list"), member->maximum);
}

/*< private >
 * codio_reader_get_array:
 * @self: a reader at @node
 * @node: what should be a list
 *
 * Returns: (nullable): the list; that it is none was reported
 */
JsonArray *
codio_reader_get_array (CodioReader *self,
                        JsonNode    *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  codio_reader_report (self, _("this must be a list"));
  return NULL;
}

/*< private >
 * codio_reader_is_gap:
 * @self: a reader
 * @node: an item of a list
 *
 * Returns: whether something was left out there
 */
gboolean
codio_reader_is_gap (CodioReader *self,
                     JsonNode    *node)
{
  return self->gaps && JSON_NODE_HOLDS_NULL (node);
}

static void
read_strings (CodioReader       *self,
              const CodioMember *member,
              JsonNode          *node,
              GValue            *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = codio_reader_get_array (self, node);
  guint length = 0;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      guint here = codio_reader_enter_item (self, i);
      const char *string;

      if (codio_reader_is_gap (self, item))
        {
          codio_reader_leave (self, here);
          continue;
        }

      length++;
      string = get_string (self, item);
      if (string && *string == '\0')
        codio_reader_report (self, _("this text is empty; take it away"));
      else if (string && check_string (self, member, string))
        {
          if (g_hash_table_add (seen, (gpointer) string))
            g_strv_builder_add (builder, string);
          else
            codio_reader_report (self, _("“%s” is named twice"), codio_reader_quote (self, string));
        }
      codio_reader_leave (self, here);
    }

  if (array)
    codio_reader_check_length (self, member, length);

  g_value_take_boxed (value, g_strv_builder_end (builder));
}

static void
read_string (CodioReader       *self,
             const CodioMember *member,
             JsonNode          *node,
             GValue            *value)
{
  const char *string = get_string (self, node);

  if (string == NULL)
    return;

  if (*string == '\0' && member->required)
    codio_reader_report (self, _("this text cannot be empty"));
  else if (check_string (self, member, string))
    g_value_set_string (value, string);
}

static void
read_object (CodioReader *self,
             JsonNode    *node,
             GValue      *value)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_node_seal (node); /* copies of the profile share it */
      g_value_set_boxed (value, json_node_get_object (node));
    }
  else
    {
      codio_reader_report (self, _("this must be a whole entry, not a single text, number or list"));
    }
}

/*< private >
 * codio_reader_read_value:
 * @self: a reader at @node
 * @member: a member that is no list of records
 * @node: what stands in the file
 * @value: (inout): initialised with the type of @member; set only if nothing is wrong
 *
 * Checks and takes over one member.
 */
void
codio_reader_read_value (CodioReader       *self,
                         const CodioMember *member,
                         JsonNode          *node,
                         GValue            *value)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      read_enum (self, node, value);
      break;

    case CODIO_MEMBER_INTEGER:
      read_integer (self, member, node, value);
      break;

    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      read_strings (self, member, node, value);
      break;

    case CODIO_MEMBER_OBJECT:
      read_object (self, node, value);
      break;

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_TEXT:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_DATE:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_RECORDS:
    default:
      read_string (self, member, node, value);
      break;
    }
}
