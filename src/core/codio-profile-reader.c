/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-file.h"

#include <json-glib/json-glib.h>

#include "codio-i18n.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"

/* Reads a profile by the description of its members. What is wrong is collected, so that a user sees all of it
 * at once; a profile with anything wrong is not given out. */

G_DEFINE_QUARK (codio-profile-error-quark, codio_profile_error)

typedef struct
{
  CodioEdition *edition;
  GString *pointer; /* where the reader is */
  GPtrArray *issues;
  CodioProfileError error;
} Reader;

static void
issue_free (gpointer data)
{
  CodioIssue *issue = data;

  g_free (issue->pointer);
  g_free (issue->message);
  g_free (issue);
}

/**
 * codio_issues_new:
 *
 * Returns: (transfer full) (element-type CodioIssue): an empty list for what is wrong with a file
 */
GPtrArray *
codio_issues_new (void)
{
  return g_ptr_array_new_with_free_func (issue_free);
}

static void G_GNUC_PRINTF (2, 3)
report (Reader     *self,
        const char *format,
        ...)
{
  CodioIssue *issue;
  va_list args;

  if (self->issues->len >= CODIO_PROFILE_MAX_ISSUES)
    return;

  issue = g_new0 (CodioIssue, 1);
  issue->pointer = g_strdup (self->pointer->str);
  va_start (args, format);
  issue->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->issues, issue);
}

/* Appends a step to the pointer and returns where it was, for leave(). RFC 6901 section 3 gives the escapes. */
static gsize
enter (Reader     *self,
       const char *step)
{
  gsize length = self->pointer->len;

  g_string_append_c (self->pointer, '/');
  for (; *step; step++)
    if (*step == '~')
      g_string_append (self->pointer, "~0");
    else if (*step == '/')
      g_string_append (self->pointer, "~1");
    else
      g_string_append_c (self->pointer, *step);

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

static gboolean
is_time (const char *string)
{
  static const char pattern[] = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$";
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (string, NULL);

  return time != NULL && g_regex_match_simple (pattern, string, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static gboolean
check_value (Reader     *self,
             const char *id)
{
  if (self->edition == NULL || codio_edition_get_value (self->edition, id))
    return TRUE;

  report (self, _("“%s” is not a value of this edition of the code"), id);
  return FALSE;
}

static void
read_enum (Reader      *self,
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
  for (guint i = 1; i < klass->n_values; i++)
    g_string_append_printf (words, "%s%s", i > 1 ? ", " : "", klass->values[i].value_nick);
  /* Translators: the first is a word from a file, the second a list of words */
  report (self, _("“%s” is not one of: %s"), word, words->str);
}

static void
read_integer (Reader            *self,
              const CodioMember *member,
              JsonNode          *node,
              GValue            *value)
{
  gint64 number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

  if (json_node_get_value_type (node) == G_TYPE_INT64 && number >= member->minimum && number <= member->maximum)
    g_value_set_int (value, (int) number);
  else
    report (self, _("this must be a whole number from %d to %d"), member->minimum, member->maximum);
}

static void
read_values (Reader   *self,
             JsonNode *node,
             GValue   *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report (self, _("this must be a list"));
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize here = enter_item (self, i);
      const char *id = get_string (self, json_array_get_element (array, i));

      if (id && check_value (self, id))
        {
          if (g_hash_table_add (seen, (gpointer) id))
            g_strv_builder_add (builder, id);
          else
            report (self, _("“%s” is named twice"), id);
        }
      leave (self, here);
    }

  if (json_array_get_length (array) < 2)
    report (self, _("a dilemma is between at least two values"));

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

  if (member->kind == CODIO_MEMBER_UUID && !g_uuid_string_is_valid (string))
    report (self, _("“%s” is not an identifier like 123e4567-e89b-12d3-a456-426614174000"), string);
  else if (member->kind == CODIO_MEMBER_TIME && !is_time (string))
    report (self, _("“%s” is not a time like 2026-01-31T09:00:00Z"), string);
  else if (member->kind == CODIO_MEMBER_EDITION && codio_edition_get (string) == NULL)
    report (self, _("this version of Codio does not know the edition “%s” of the code"), string);
  else if (member->kind != CODIO_MEMBER_VALUE || check_value (self, string))
    g_value_set_string (value, string);
}

static void read_record (Reader      *self,
                         CodioRecord *record,
                         JsonNode    *node);

/* What must be different in all records of a list: what the first member holds. */
static const char *
record_key (CodioRecord *record)
{
  guint n;

  return codio_record_get_string (record, codio_record_get_members (record, &n)[0].name);
}

static void
read_records (Reader            *self,
              const CodioMember *member,
              JsonNode          *node,
              GListStore        *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report (self, _("this must be a list"));
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (CodioRecord) record = g_object_new (member->get_type (), NULL);
      gsize here = enter_item (self, i);

      read_record (self, record, json_array_get_element (array, i));
      if (*record_key (record) != '\0' && !g_hash_table_add (seen, (gpointer) record_key (record)))
        report (self, _("“%s” is there twice"), record_key (record));
      g_list_store_append (list, record);
      leave (self, here);
    }
}

static void
read_member (Reader            *self,
             CodioRecord       *record,
             const CodioMember *member,
             JsonNode          *node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (codio_record_get_value (record, member->name)));

  switch (member->kind)
    {
    case CODIO_MEMBER_RECORDS:
      read_records (self, member, node, G_LIST_STORE (codio_record_get_records (record, member->name)));
      return;

    case CODIO_MEMBER_ENUM:
      read_enum (self, node, &value);
      break;

    case CODIO_MEMBER_INTEGER:
      read_integer (self, member, node, &value);
      break;

    case CODIO_MEMBER_VALUES:
      g_value_take_boxed (&value, g_new0 (char *, 1));
      read_values (self, node, &value);
      break;

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_TEXT:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_VALUE:
    default:
      g_value_set_static_string (&value, "");
      read_string (self, member, node, &value);
      break;
    }

  codio_record_set_value (record, member->name, &value);
}

static void
read_record (Reader      *self,
             CodioRecord *record,
             JsonNode    *node)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CodioMember *members;
  JsonObjectIter iter;
  JsonObject *object;
  const char *name;
  JsonNode *child;
  guint n;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      report (self, _("this must be an object between braces"));
      return;
    }

  object = json_node_get_object (node);
  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    {
      char *json_name = codio_member_get_json_name (&members[i]);

      g_hash_table_add (known, json_name);
      child = json_object_get_member (object, json_name);
      if (child)
        {
          gsize here = enter (self, json_name);

          read_member (self, record, &members[i], child);
          leave (self, here);
        }
      else if (members[i].required)
        {
          report (self, _("the member “%s” is missing"), json_name);
        }
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &child))
    if (!g_hash_table_contains (known, name) &&
        !(CODIO_IS_PROFILE (record) && (g_str_equal (name, "format") || g_str_equal (name, "version"))))
      codio_record_keep_unknown (record, name, child);
}

static const char *
get_member_string (JsonObject *object,
                   const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* Whether the program can read this format at all; reports why not. */
static gboolean
check_format (Reader   *self,
              JsonNode *root)
{
  const char *format, *version;
  char *end;
  guint64 major;

  self->error = CODIO_PROFILE_ERROR_NOT_A_PROFILE;
  format = JSON_NODE_HOLDS_OBJECT (root) ? get_member_string (json_node_get_object (root), "format") : NULL;
  if (g_strcmp0 (format, CODIO_PROFILE_FORMAT) != 0)
    {
      report (self, _("this is not a value profile made with Codio"));
      return FALSE;
    }

  version = get_member_string (json_node_get_object (root), "version");
  if (version == NULL || !g_regex_match_simple ("^[0-9]{1,9}\\.[0-9]{1,9}$", version, 0, 0))
    {
      gsize here = enter (self, "version");

      self->error = CODIO_PROFILE_ERROR_INVALID;
      report (self, _("this must be a version like “%s”"), CODIO_PROFILE_VERSION);
      leave (self, here);
      return FALSE;
    }

  major = g_ascii_strtoull (version, &end, 10);
  if (major > 1)
    {
      gsize here = enter (self, "version");

      self->error = CODIO_PROFILE_ERROR_NEWER;
      report (self, _("the file was made by a newer version of Codio; update Codio to open it"));
      leave (self, here);
      return FALSE;
    }

  if (major < 1)
    {
      gsize here = enter (self, "version");

      self->error = CODIO_PROFILE_ERROR_INVALID;
      report (self, _("there is no version %s of the format"), version);
      leave (self, here);
      return FALSE;
    }

  return TRUE;
}

typedef struct
{
  guint line;
  guint column;
} Position;

/* The parser knows where it is only while it is there. */
static void
parse_error_cb (JsonParser *parser,
                GError     *error,
                Position   *position)
{
  position->line = json_parser_get_current_line (parser);
  position->column = json_parser_get_current_pos (parser);
}

static JsonNode *
parse (Reader     *self,
       const char *data,
       gsize       size)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  Position position = { 0 };
  const char *end;

  self->error = CODIO_PROFILE_ERROR_NOT_JSON;
  if (size == 0)
    {
      report (self, _("the file is empty"));
      return NULL;
    }
  if (!g_utf8_validate_len (data, size, &end))
    {
      /* Translators: %zu is the position of a byte in the file, the first is 1 */
      report (self, _("the file is not text in UTF-8, see byte %zu"), (gsize) (end - data) + 1);
      return NULL;
    }

  json_parser_set_strict (parser, TRUE);
  g_signal_connect (parser, "error", G_CALLBACK (parse_error_cb), &position);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    {
      report (self, _("the file is not whole: it stops being JSON at line %u, position %u"),
              position.line, position.column);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static void
set_error (Reader  *self,
           GError **error)
{
  const CodioIssue *first = g_ptr_array_index (self->issues, 0);

  if (self->error != CODIO_PROFILE_ERROR_INVALID || *first->pointer == '\0')
    g_set_error_literal (error, CODIO_PROFILE_ERROR, (int) self->error, first->message);
  else if (self->issues->len == 1)
    /* Translators: the first is a place in a file, such as /assessments/3/weight, the second what is wrong there */
    g_set_error (error, CODIO_PROFILE_ERROR, (int) self->error, _("at %s, %s"), first->pointer, first->message);
  else
    /* Translators: as before; the number is of all that is wrong in the file */
    g_set_error (error, CODIO_PROFILE_ERROR, (int) self->error, _("at %s, %s (the first of %u errors)"),
                 first->pointer, first->message, self->issues->len);
}

static CodioProfile *
read_profile (Reader     *self,
              const char *data,
              gsize       size)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  JsonObject *object;

  if (size > CODIO_PROFILE_MAX_SIZE)
    {
      self->error = CODIO_PROFILE_ERROR_TOO_LARGE;
      report (self, _("the file is larger than %d MiB"), CODIO_PROFILE_MAX_SIZE / 1024 / 1024);
      return NULL;
    }

  root = parse (self, data, size);
  if (root == NULL || !check_format (self, root))
    return NULL;

  object = json_node_get_object (root);
  self->error = CODIO_PROFILE_ERROR_INVALID;
  self->edition = codio_edition_get (get_member_string (object, "edition"));
  profile = codio_profile_new_empty ();
  codio_profile_set_version (profile, get_member_string (object, "version"));
  read_record (self, CODIO_RECORD (profile), root);
  if (self->issues->len > 0)
    return NULL;

  codio_profile_complete (profile, self->edition);

  return g_steal_pointer (&profile);
}

/**
 * codio_profile_read:
 * @bytes: a profile in JSON; data/schema/README.md describes the format
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here, %CODIO_PROFILE_MAX_ISSUES at most
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
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (CodioProfile) profile = NULL;
  Reader reader = { .pointer = pointer, .issues = own };
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  profile = read_profile (&reader, data, size);
  if (profile)
    return g_steal_pointer (&profile);

  set_error (&reader, error);
  if (issues)
    g_ptr_array_extend_and_steal (issues, g_steal_pointer (&own));

  return NULL;
}
