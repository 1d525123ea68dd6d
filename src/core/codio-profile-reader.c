/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-reader-private.h"

#include <stdlib.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-json-scanner.h"
#include "codio-member-form.h"
#include "codio-migration.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* Reads a profile by the description of its members. What is wrong is collected, so that a user sees all of it
 * at once; a profile with anything wrong is not given out. */

G_DEFINE_QUARK (codio-profile-error-quark, codio_profile_error)

/* So many are collected, and the first of them in the file are told. */
#define MAX_COLLECTED 10000

/* What the reader has to know of a class of records, made once for each. */
typedef struct
{
  const CodioMember *members;
  guint n_members;
  char **names;      /* in a file */
  GHashTable *known; /* the same */
} Shape;

typedef struct
{
  CodioEdition *edition;
  JsonObject *root;
  GString *pointer; /* where the reader is */
  GPtrArray *issues;
  GHashTable *shapes;  /* (element-type GType Shape) */
  GHashTable *ids;     /* UUIDs of the records so far */
  GHashTable *targets; /* the name of a list of the profile → what can be referred to in it */
  char *quote;         /* for messages */
  gboolean gaps;       /* a null in a list is where something was left out */
} Reader;

static void
shape_free (gpointer data)
{
  Shape *shape = data;

  g_hash_table_unref (shape->known);
  g_strfreev (shape->names);
  g_free (shape);
}

static Shape *
get_shape (Reader      *self,
           CodioRecord *record)
{
  gpointer type = GSIZE_TO_POINTER (G_OBJECT_TYPE (record));
  Shape *shape = g_hash_table_lookup (self->shapes, type);

  if (shape)
    return shape;

  shape = g_new0 (Shape, 1);
  shape->members = codio_record_get_members (record, &shape->n_members);
  shape->names = g_new0 (char *, shape->n_members + 1);
  shape->known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < shape->n_members; i++)
    {
      shape->names[i] = codio_member_get_json_name (&shape->members[i]);
      g_hash_table_add (shape->known, shape->names[i]);
    }
  if (CODIO_IS_PROFILE (record))
    {
      g_hash_table_add (shape->known, (gpointer) "format");
      g_hash_table_add (shape->known, (gpointer) "version");
    }
  g_hash_table_insert (self->shapes, type, shape);

  return shape;
}

static void G_GNUC_PRINTF (2, 3)
report (Reader     *self,
        const char *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (self->issues->len >= MAX_COLLECTED)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  codio_issues_add (self->issues, self->pointer->str, message);
}

/* A piece of the file as it can stand in a message; valid until the next. */
static const char *
quoted (Reader     *self,
        const char *text)
{
  g_free (self->quote);
  self->quote = codio_text_quote (text);

  return self->quote;
}

/* Appends a step to the pointer and returns where it was, for leave(). RFC 6901 section 3 gives the escapes, of
 * which the names of our members need none. */
static gsize
enter (Reader     *self,
       const char *step)
{
  gsize length = self->pointer->len;

  g_string_append_c (self->pointer, '/');
  g_string_append (self->pointer, step);

  return length;
}

static gsize
enter_item (Reader *self,
            guint   index)
{
  gsize length = self->pointer->len;

  g_string_append_printf (self->pointer, "/%u", index);

  return length;
}

static void
leave (Reader *self,
       gsize   length)
{
  g_string_truncate (self->pointer, length);
}

static const char *
get_string (Reader   *self,
            JsonNode *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  report (self, _("this must be text between quotation marks"));
  return NULL;
}

static const char *
get_member_string (JsonObject *object,
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
check_text (Reader     *self,
            const char *string,
            gboolean    one_line)
{
  gunichar character = find_refused (string, one_line);

  if (character == 0)
    return TRUE;

  if (one_line && (character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029))
    report (self, _("this must be one line; take the line break away"));
  else
    /* Translators: the number of a character in Unicode, such as U+001B */
    report (self, _("the control character U+%04X cannot be in a text; take it away"), character);

  return FALSE;
}

/* What the records in a list of the profile are known by, from the file itself: it may refer to what comes later. */
static GHashTable *
get_targets (Reader     *self,
             const char *name)
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
        const char *id = JSON_NODE_HOLDS_OBJECT (node) ? get_member_string (json_node_get_object (node), "id") : NULL;

        if (id)
          g_hash_table_add (targets, (gpointer) id);
      }

  return targets;
}

static gboolean
check_value (Reader     *self,
             const char *id)
{
  if (self->edition == NULL || codio_edition_get_value (self->edition, id) ||
      g_hash_table_contains (get_targets (self, "additional-values"), id))
    return TRUE;

  report (self, _("“%s” is not a value of this edition of the code, nor an additional value"), quoted (self, id));
  return FALSE;
}

static gboolean
check_principle (Reader     *self,
                 const char *id)
{
  CodioPart *part = self->edition ? codio_edition_get_part (self->edition, id) : NULL;

  if (self->edition == NULL || (part && codio_part_get_kind (part) == CODIO_PART_PRINCIPLE))
    return TRUE;

  report (self, _("“%s” is not a principle of this edition of the code"), quoted (self, id));
  return FALSE;
}

static gboolean
check_reference (Reader            *self,
                 const CodioMember *member,
                 const char        *id)
{
  g_autofree char *list = NULL;

  if (g_hash_table_contains (get_targets (self, member->target), id))
    return TRUE;

  list = codio_member_get_json_name (&(CodioMember) { .name = member->target });
  /* Translators: the first is an identifier, the second the name of a list in a file, such as dilemmas */
  report (self, _("“%s” is not in the list “%s”; take it away or add what it refers to"), quoted (self, id), list);
  return FALSE;
}

static gboolean
check_uuid (Reader     *self,
            const char *id)
{
  g_autofree char *small = NULL;

  if (codio_form_is_uuid (id))
    return TRUE;

  small = g_ascii_strdown (id, -1);
  if (codio_form_is_uuid (small))
    report (self, _("“%s” must be in small letters"), quoted (self, id));
  else
    report (self, _("“%s” is not an identifier like 123e4567-e89b-12d3-a456-426614174000"), quoted (self, id));
  return FALSE;
}

/* Whether a string is what its kind of member can hold; reports why not. */
static gboolean
check_string (Reader            *self,
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
      report (self, _("“%s” is not a time like 2026-01-31T09:00:00Z"), quoted (self, string));
      return FALSE;

    case CODIO_MEMBER_DATE:
      if (codio_form_is_date (string))
        return TRUE;
      report (self, _("“%s” is not a date like 2026-01-31"), quoted (self, string));
      return FALSE;

    case CODIO_MEMBER_LANGUAGE:
      if (codio_form_is_language (string))
        return TRUE;
      report (self, _("“%s” is not a language tag like nl or en-GB"), quoted (self, string));
      return FALSE;

    case CODIO_MEMBER_STATEMENT:
      if (codio_form_is_slug (string))
        return TRUE;
      report (self, _("“%s” is not the name of a statement: small letters, digits and hyphens"),
              quoted (self, string));
      return FALSE;

    case CODIO_MEMBER_EDITION:
      if (codio_edition_get (string))
        return TRUE;
      report (self, _("this version of Codio does not know the edition “%s” of the code"), quoted (self, string));
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
read_enum (Reader   *self,
           JsonNode *node,
           GValue   *value)
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
  report (self, _("“%s” is not one of: %s"), quoted (self, word), words->str);
}

static void
read_integer (Reader            *self,
              const CodioMember *member,
              JsonNode          *node,
              GValue            *value)
{
  gint64 number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  /* 0 is 'not given': it would not be written again. */
  if (number != 0 && number >= member->minimum && number <= member->maximum)
    g_value_set_int (value, (int) number);
  else if (member->minimum <= 0)
    report (self, _("this must be a whole number from %d to %d, and not 0"), member->minimum, member->maximum);
  else
    report (self, _("this must be a whole number from %d to %d"), member->minimum, member->maximum);
}

/* Says what is wrong with how long a list is. */
static void
check_length (Reader            *self,
              const CodioMember *member,
              guint              length)
{
  if (length < (guint) MAX (member->minimum, 0))
    report (self, _("there must be %d or more in this list"), member->minimum);
  else if (length == 0 && member->required)
    report (self, _("this list cannot be empty"));
  else if (member->maximum > 0 && length > (guint) member->maximum)
    report (self, _("there cannot be more than %d in this list"), member->maximum);
}

static JsonArray *
get_array (Reader   *self,
           JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  report (self, _("this must be a list"));
  return NULL;
}

static gboolean
is_gap (Reader   *self,
        JsonNode *node)
{
  return self->gaps && JSON_NODE_HOLDS_NULL (node);
}

static void
read_strings (Reader            *self,
              const CodioMember *member,
              JsonNode          *node,
              GValue            *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = get_array (self, node);
  guint length = 0;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      gsize here = enter_item (self, i);
      const char *string;

      if (is_gap (self, item))
        {
          leave (self, here);
          continue;
        }

      length++;
      string = get_string (self, item);
      if (string && *string == '\0')
        report (self, _("this text is empty; take it away"));
      else if (string && check_string (self, member, string))
        {
          if (g_hash_table_add (seen, (gpointer) string))
            g_strv_builder_add (builder, string);
          else
            report (self, _("“%s” is named twice"), quoted (self, string));
        }
      leave (self, here);
    }

  if (array)
    check_length (self, member, length);

  g_value_take_boxed (value, g_strv_builder_end (builder));
}

static void
read_string (Reader            *self,
             const CodioMember *member,
             JsonNode          *node,
             GValue            *value)
{
  const char *string = get_string (self, node);

  if (string == NULL)
    return;

  if (*string == '\0' && member->required)
    report (self, _("this text cannot be empty"));
  else if (check_string (self, member, string))
    g_value_set_string (value, string);
}

static void
read_object (Reader   *self,
             JsonNode *node,
             GValue   *value)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    g_value_set_boxed (value, json_node_get_object (node));
  else
    report (self, _("this must be an object between braces"));
}

static void read_record (Reader      *self,
                         CodioRecord *record,
                         JsonNode    *node);

/* Whether no other record has the key of this one: in its list, and for an identifier in the whole file. */
static void
check_key (Reader      *self,
           CodioRecord *record,
           GHashTable  *seen)
{
  const CodioMember *member = codio_record_class_get_key (CODIO_RECORD_GET_CLASS (record));
  const char *key = codio_record_get_key (record);

  if (key == NULL || *key == '\0')
    return;

  if (!g_hash_table_add (seen, (gpointer) key))
    /* Translators: an identifier from a file */
    report (self, _("“%s” is there twice; keep one of the two"), quoted (self, key));
  else if (member->kind == CODIO_MEMBER_UUID && !g_hash_table_add (self->ids, g_strdup (key)))
    /* Translators: an identifier from a file */
    report (self, _("“%s” is also the identifier of something else; give one of the two another"), quoted (self, key));
}

static void
read_records (Reader            *self,
              const CodioMember *member,
              JsonNode          *node,
              GListStore        *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = get_array (self, node);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      gsize here;
      CodioRecord *record;

      if (is_gap (self, item))
        continue;

      here = enter_item (self, i);
      record = g_object_new (member->get_type (), NULL);
      g_ptr_array_add (records, record);
      read_record (self, record, item);
      check_key (self, record, seen);
      leave (self, here);
    }

  if (array)
    check_length (self, member, records->len);

  /* All at once: each change of a list is told to those who watch it. */
  g_list_store_splice (list, 0, 0, records->pdata, records->len);
}

static void
read_member (Reader            *self,
             CodioRecord       *record,
             const CodioMember *member,
             guint              position,
             JsonNode          *node)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const GValue *old = codio_record_get_nth_value (record, position);

  if (member->kind == CODIO_MEMBER_RECORDS)
    {
      read_records (self, member, node, G_LIST_STORE (g_value_get_object (old)));
      return;
    }

  g_value_init (&value, G_VALUE_TYPE (old));
  g_value_copy (old, &value);

  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      read_enum (self, node, &value);
      break;

    case CODIO_MEMBER_INTEGER:
      read_integer (self, member, node, &value);
      break;

    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      read_strings (self, member, node, &value);
      break;

    case CODIO_MEMBER_OBJECT:
      read_object (self, node, &value);
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
      read_string (self, member, node, &value);
      break;
    }

  codio_record_set_value (record, member->name, &value);
}

/* A weight says how heavily something weighs that is at stake. */
static void
check_weight (Reader      *self,
              CodioRecord *record)
{
  gsize here;

  if (!CODIO_IS_ASSESSMENT (record) || codio_record_get_number (record, "weight") == 0 ||
      codio_record_get_number (record, "judgement") == CODIO_JUDGEMENT_AT_STAKE)
    return;

  here = enter (self, "weight");
  report (self, _("only what is “at-stake” has a weight; take it away or change the judgement"));
  leave (self, here);
}

static void
read_record (Reader      *self,
             CodioRecord *record,
             JsonNode    *node)
{
  Shape *shape = get_shape (self, record);
  JsonObjectIter iter;
  JsonObject *object;
  const char *name;
  JsonNode *child;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      report (self, _("this must be an object between braces"));
      return;
    }

  object = json_node_get_object (node);
  for (guint i = 0; i < shape->n_members; i++)
    {
      child = json_object_get_member (object, shape->names[i]);
      if (child)
        {
          gsize here = enter (self, shape->names[i]);

          read_member (self, record, &shape->members[i], i, child);
          leave (self, here);
        }
      else if (shape->members[i].required)
        {
          report (self, _("the member “%s” is missing"), shape->names[i]);
        }
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &child))
    if (!g_hash_table_contains (shape->known, name))
      codio_record_keep_unknown (record, name, child);

  check_weight (self, record);
}

static gboolean
refuse_version (GPtrArray  *issues,
                const char *message)
{
  codio_issues_add (issues, "/version", message);
  return FALSE;
}

/* Whether the program can read this format at all; reports why not. */
static gboolean
check_format (JsonNode          *root,
              GPtrArray         *issues,
              CodioProfileError *error)
{
  const char *format, *version;
  guint64 major;

  *error = CODIO_PROFILE_ERROR_NOT_A_PROFILE;
  format = JSON_NODE_HOLDS_OBJECT (root) ? get_member_string (json_node_get_object (root), "format") : NULL;
  if (g_strcmp0 (format, CODIO_PROFILE_FORMAT) != 0)
    {
      codio_issues_add (issues, "", _("this is not a value profile made with Codio"));
      return FALSE;
    }

  *error = CODIO_PROFILE_ERROR_INVALID;
  version = get_member_string (json_node_get_object (root), "version");
  if (version == NULL || !codio_form_is_version (version))
    {
      g_autofree char *message = g_strdup_printf (_("this must be a version like “%s”"), CODIO_PROFILE_VERSION);

      return refuse_version (issues, message);
    }

  major = g_ascii_strtoull (version, NULL, 10);
  if (major > 1)
    {
      *error = CODIO_PROFILE_ERROR_NEWER;
      return refuse_version (issues, _("the file was made by a newer version of Codio; update Codio to open it"));
    }

  if (major < 1 && !codio_migration_knows (version))
    {
      g_autofree char *message = g_strdup_printf (_("there is no version %s of the format"), version);

      return refuse_version (issues, message);
    }

  return TRUE;
}

static JsonNode *
parse_bytes (GBytes   *bytes,
             gboolean  immutable)
{
  g_autoptr (JsonParser) parser = immutable ? json_parser_new_immutable () : json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}

static JsonNode *
fail_parse (GPtrArray         *issues,
            const char        *message,
            CodioProfileError  code,
            CodioProfileError *error)
{
  codio_issues_add (issues, "", message);
  *error = code;

  return NULL;
}

/*< private >
 * codio_reader_parse:
 * @bytes: a profile in JSON
 * @immutable: whether the tree need not be changed
 * @issues: (element-type CodioIssue): what is wrong is added here, with positions
 * @error: (out): what kind of error it is
 *
 * Parses JSON that may have faults which leave its structure readable, and brings it to the version of today.
 *
 * Returns: (transfer full) (nullable): the JSON of a profile, or %NULL where it cannot be read at all
 */
JsonNode *
codio_reader_parse (GBytes            *bytes,
                    gboolean           immutable,
                    GPtrArray         *issues,
                    CodioProfileError *error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) mended = NULL;
  g_autoptr (GPtrArray) found = codio_issues_new ();
  CodioJsonVerdict verdict;

  *error = CODIO_PROFILE_ERROR_INVALID;
  if (g_bytes_get_size (bytes) > CODIO_PROFILE_MAX_SIZE)
    {
      g_autofree char *message = g_strdup_printf (_("the file is larger than %d MiB"),
                                                  CODIO_PROFILE_MAX_SIZE / 1024 / 1024);

      return fail_parse (issues, message, CODIO_PROFILE_ERROR_TOO_LARGE, error);
    }

  verdict = codio_json_scan (bytes, issues, &mended);
  if (verdict == CODIO_JSON_BROKEN)
    {
      *error = CODIO_PROFILE_ERROR_NOT_JSON;
      return NULL;
    }

  root = parse_bytes (mended ? mended : bytes, immutable);
  if (root == NULL)
    return fail_parse (issues, _("the file is not JSON"), CODIO_PROFILE_ERROR_NOT_JSON, error);

  if (!check_format (root, found, error))
    {
      /* What else is wrong does not matter then. */
      codio_json_locate (bytes, found);
      g_ptr_array_set_size (issues, 0);
      g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));
      return NULL;
    }

  if (codio_migration_knows (get_member_string (json_node_get_object (root), "version")))
    {
      if (immutable)
        {
          g_clear_pointer (&root, json_node_unref);
          root = parse_bytes (mended ? mended : bytes, FALSE);
        }
      codio_migration_run (json_node_get_object (root));
    }

  return g_steal_pointer (&root);
}

/*< private >
 * codio_reader_read:
 * @root: the JSON of a profile
 * @gaps: whether a null in a list stands for what was left out
 * @issues: (element-type CodioIssue): what is wrong is added here, without positions
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL where anything is wrong with it
 */
CodioProfile *
codio_reader_read (JsonNode  *root,
                   gboolean   gaps,
                   GPtrArray *issues)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (NULL, NULL, NULL, shape_free);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) targets =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (CodioProfile) profile = codio_profile_new_empty ();
  JsonObject *object = json_node_get_object (root);
  const char *edition = get_member_string (object, "edition");
  Reader reader = {
    .edition = edition ? codio_edition_get (edition) : NULL,
    .root = object,
    .pointer = pointer,
    .issues = issues,
    .shapes = shapes,
    .ids = ids,
    .targets = targets,
    .gaps = gaps,
  };
  guint before = issues->len;

  codio_profile_set_version (profile, get_member_string (object, "version"));
  read_record (&reader, CODIO_RECORD (profile), root);
  g_free (reader.quote);
  if (issues->len > before)
    return NULL;

  codio_profile_complete (profile, reader.edition);

  return g_steal_pointer (&profile);
}

static gboolean
has_pointer (GPtrArray  *issues,
             guint       n,
             const char *pointer)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (((CodioIssue *) g_ptr_array_index (issues, i))->pointer, pointer))
      return TRUE;

  return FALSE;
}

/* Where the text itself has a fault, what else is wrong there follows from it. @n is how many faults there are. */
static void
forget_what_follows (GPtrArray *issues,
                     guint      n)
{
  for (guint i = issues->len; i > n; i--)
    if (has_pointer (issues, MIN (n, CODIO_PROFILE_MAX_ISSUES),
                     ((CodioIssue *) g_ptr_array_index (issues, i - 1))->pointer))
      g_ptr_array_remove_index (issues, i - 1);
}

static void
set_error (GPtrArray          *issues,
           CodioProfileError   code,
           GError            **error)
{
  const CodioIssue *first = g_ptr_array_index (issues, 0);
  g_autofree char *message = NULL;

  /* From where the JSON is broken on, nothing is known: that says more than what came before. */
  if (code == CODIO_PROFILE_ERROR_NOT_JSON)
    first = g_ptr_array_index (issues, issues->len - 1);

  message = codio_issue_dup_message (first);
  if (code != CODIO_PROFILE_ERROR_INVALID || *first->pointer == '\0')
    g_set_error_literal (error, CODIO_PROFILE_ERROR, (int) code, message);
  else if (issues->len == 1)
    /* Translators: the first is a place in a file, such as /assessments/3/weight, the second what is wrong there */
    g_set_error (error, CODIO_PROFILE_ERROR, (int) code, _("at %s, %s"), first->pointer, message);
  else
    /* Translators: as before; the number is of all that is wrong in the file */
    g_set_error (error, CODIO_PROFILE_ERROR, (int) code, _("at %s, %s (the first of %u errors)"),
                 first->pointer, message, issues->len);
}

/**
 * codio_profile_read:
 * @bytes: a profile in JSON; data/schema/README.md describes the format
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here in the order of the file,
 *   %CODIO_PROFILE_MAX_ISSUES at most
 * @error: return location for an error of #CODIO_PROFILE_ERROR
 *
 * Returns: (transfer full): the profile, or %NULL where anything is wrong with it
 */
CodioProfile *
codio_profile_read (GBytes     *bytes,
                    GPtrArray  *issues,
                    GError    **error)
{
  g_autoptr (GPtrArray) own = codio_issues_new ();
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (JsonNode) root = NULL;
  CodioProfileError code;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = codio_reader_parse (bytes, TRUE, own, &code);
  if (root)
    {
      guint n = own->len;

      code = CODIO_PROFILE_ERROR_INVALID;
      profile = codio_reader_read (root, FALSE, own);
      if (own->len == 0)
        return g_steal_pointer (&profile);

      forget_what_follows (own, n);
      codio_json_locate (bytes, own);
      codio_issues_sort (own);
    }

  set_error (own, code, error);
  if (issues)
    {
      if (own->len > CODIO_PROFILE_MAX_ISSUES)
        g_ptr_array_set_size (own, CODIO_PROFILE_MAX_ISSUES);
      g_ptr_array_extend_and_steal (issues, g_steal_pointer (&own));
    }

  return NULL;
}
