/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "codio-ballot-file.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"

/* print-schema profile|ballot schema|tables - prints the schema of a kind of file, or its tables in README.md, from
 * the description of the classes in data/schema. A test compares both with what is checked in. */

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *format;
  const char *kind; /* what is said of its format */
  const char *title;
  const char *description;
} FileKind;

static const FileKind file_kinds[] = {
  {
    .name = "profile",
    .get_type = codio_profile_get_type,
    .format = CODIO_PROFILE_FORMAT,
    .kind = "Says that this is a Codio profile. Always the same text.",
    .title = "Codio profile",
    .description = "What an organisation says about one project along a code of values: which values are at stake and "
                   "why, and how it deals with the dilemmas. All texts are plain text. Members that are not described "
                   "here are allowed; a program that reads a profile and writes it again keeps them.",
  },
  {
    .name = "ballot",
    .get_type = codio_ballot_file_get_type,
    .format = CODIO_BALLOT_FORMAT,
    .kind = "Says that this is a Codio ballot. Always the same text.",
    .title = "Codio ballot",
    .description = "How one participant weighs the values of a project, on its way to the profile of that project. All "
                   "texts are plain text. Members that are not described here are allowed.",
  },
};

typedef struct
{
  const char *name;
  const char *title;
  const char *description;
  const char *format;
  const char *pattern;
} Form;

/* At the end of an expression: $ alone lets a line feed pass in some languages. */
#define END "$(?!\\n)"

static const Form forms[] = {
  { "line", "Line", "Text of one line, without control characters.", NULL,
    "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*" END },
  { "text", "Text", "Text of any number of lines, without control characters other than tab and line feed.", NULL,
    "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$" },
  { "uuid", "UUID", "A universally unique identifier (RFC 9562), version 4, in lower case.", NULL,
    "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}" END },
  { "time", "Time", "A date and time as in RFC 3339. Writers use UTC and end with Z; readers accept other offsets.",
    "date-time",
    "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?"
    "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])" END },
  { "date", "Date", "A day as in RFC 3339, such as 2026-01-31.", "date",
    "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" END },
  { "language", "Language", "A language tag (RFC 5646, BCP 47), such as nl or en.", NULL,
    "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*" END },
  { "slug", "Identifier in the edition", "A word such as menselijke-waardigheid; the edition lists them.", NULL,
    "^[a-z0-9]+(-[a-z0-9]+)*" END },
};

/* The classes in the order in which they are met, the profile first. */
static void
collect_types (GPtrArray *types,
               GType      type)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (type);

  if (g_ptr_array_find (types, GSIZE_TO_POINTER (type), NULL))
    return;

  g_ptr_array_add (types, GSIZE_TO_POINTER (type));
  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].kind == CODIO_MEMBER_RECORDS)
      collect_types (types, klass->members[i].get_type ());
}

/* CodioBallotRank is "ballotRank" in the schema. */
static char *
dup_definition (GType type)
{
  char *name = g_strdup (g_type_name (type) + strlen ("Codio"));

  *name = g_ascii_tolower (*name);
  return name;
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *string)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, string);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         int          number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_ref (JsonBuilder *builder,
         const char  *definition)
{
  g_autofree char *ref = g_strconcat ("#/$defs/", definition, NULL);

  add_string (builder, "$ref", ref);
}

static const char *
get_form (CodioMemberKind kind)
{
  switch (kind)
    {
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_REFERENCES:
      return "uuid";
    case CODIO_MEMBER_TIME:
      return "time";
    case CODIO_MEMBER_DATE:
      return "date";
    case CODIO_MEMBER_LANGUAGE:
      return "language";
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_VALUES:
      return "slug";
    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_STRINGS:
      return "line";
    case CODIO_MEMBER_TEXT:
      return "text";
    case CODIO_MEMBER_ENUM:
    case CODIO_MEMBER_INTEGER:
    case CODIO_MEMBER_OBJECT:
    case CODIO_MEMBER_RECORDS:
    default:
      return NULL;
    }
}

static void
add_list (JsonBuilder       *builder,
          const CodioMember *member)
{
  g_autofree char *record = member->kind == CODIO_MEMBER_RECORDS ? dup_definition (member->get_type ()) : NULL;
  const int least = MAX (member->minimum, member->required ? 1 : 0);

  add_string (builder, "type", "array");
  json_builder_set_member_name (builder, "items");
  json_builder_begin_object (builder);
  add_ref (builder, record ? record : get_form (member->kind));
  if (member->kind == CODIO_MEMBER_STRINGS)
    add_int (builder, "minLength", 1);
  json_builder_end_object (builder);
  if (least > 0)
    add_int (builder, "minItems", least);
  if (member->maximum > 0)
    add_int (builder, "maxItems", member->maximum);
  if (record == NULL)
    {
      json_builder_set_member_name (builder, "uniqueItems");
      json_builder_add_boolean_value (builder, TRUE);
    }
}

static void
add_enum (JsonBuilder       *builder,
          const CodioMember *member)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());

  json_builder_set_member_name (builder, "enum");
  json_builder_begin_array (builder);
  for (guint i = 1; i < klass->n_values; i++)
    json_builder_add_string_value (builder, klass->values[i].value_nick);
  json_builder_end_array (builder);
}

static void
add_integer (JsonBuilder       *builder,
             const CodioMember *member)
{
  add_string (builder, "type", "integer");
  add_int (builder, "minimum", member->minimum);
  add_int (builder, "maximum", member->maximum);
  if (member->minimum < 0)
    {
      json_builder_set_member_name (builder, "not");
      json_builder_begin_object (builder);
      add_int (builder, "const", 0);
      json_builder_end_object (builder);
    }
}

static void
add_member (JsonBuilder       *builder,
            const CodioMember *member)
{
  g_autofree char *name = codio_member_get_json_name (member);

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_string (builder, "title", codio_catalog_get_source (member->label));
  add_string (builder, "description", member->description);

  switch (member->kind)
    {
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
    case CODIO_MEMBER_RECORDS:
      add_list (builder, member);
      break;

    case CODIO_MEMBER_ENUM:
      add_enum (builder, member);
      break;

    case CODIO_MEMBER_INTEGER:
      add_integer (builder, member);
      break;

    case CODIO_MEMBER_OBJECT:
      add_string (builder, "type", "object");
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
    default:
      add_ref (builder, get_form (member->kind));
      if (member->kind == CODIO_MEMBER_STRING && member->required)
        add_int (builder, "minLength", 1);
      break;
    }

  json_builder_end_object (builder);
}

/* The members of a class; with @file also those that say what kind of file it is. */
static void
add_record (JsonBuilder      *builder,
            CodioRecordClass *klass,
            const FileKind   *file)
{
  add_string (builder, "type", "object");
  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  if (file)
    {
      json_builder_add_string_value (builder, "format");
      json_builder_add_string_value (builder, "version");
    }
  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].required)
      {
        g_autofree char *name = codio_member_get_json_name (&klass->members[i]);

        json_builder_add_string_value (builder, name);
      }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "properties");
  json_builder_begin_object (builder);
  if (file)
    {
      json_builder_set_member_name (builder, "format");
      json_builder_begin_object (builder);
      add_string (builder, "title", "Format");
      add_string (builder, "description", file->kind);
      add_string (builder, "const", file->format);
      json_builder_end_object (builder);
      json_builder_set_member_name (builder, "version");
      json_builder_begin_object (builder);
      add_string (builder, "title", "Format version");
      add_string (builder, "description",
                  "Version of the format. The number after the dot rises when members are added; a reader of version "
                  "1.0 can read every 1.x. The number before the dot would rise if the meaning of a member changed.");
      add_string (builder, "type", "string");
      add_string (builder, "pattern", "^1\\.(0|[1-9][0-9]{0,8})" END);
      json_builder_end_object (builder);
    }
  for (guint i = 0; i < klass->n_members; i++)
    add_member (builder, &klass->members[i]);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "additionalProperties");
  json_builder_add_boolean_value (builder, TRUE);
}

/* Only what is at stake has a weight. */
static void
add_weight_rule (JsonBuilder *builder)
{
  g_autoptr (JsonNode) rule = json_from_string (
    "{ \"weight\" : { \"required\" : [ \"judgement\" ],"
    " \"properties\" : { \"judgement\" : { \"const\" : \"at-stake\" } } } }", NULL);

  json_builder_set_member_name (builder, "dependentSchemas");
  json_builder_add_value (builder, g_steal_pointer (&rule));
}

static void
add_definitions (JsonBuilder *builder,
                 GPtrArray   *types)
{
  json_builder_set_member_name (builder, "$defs");
  json_builder_begin_object (builder);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      json_builder_set_member_name (builder, forms[i].name);
      json_builder_begin_object (builder);
      add_string (builder, "title", forms[i].title);
      add_string (builder, "description", forms[i].description);
      add_string (builder, "type", "string");
      if (forms[i].format)
        add_string (builder, "format", forms[i].format);
      add_string (builder, "pattern", forms[i].pattern);
      json_builder_end_object (builder);
    }

  for (guint i = 1; i < types->len; i++)
    {
      GType type = GPOINTER_TO_SIZE (g_ptr_array_index (types, i));
      g_autoptr (CodioRecordClass) klass = g_type_class_ref (type);
      g_autofree char *name = dup_definition (type);

      json_builder_set_member_name (builder, name);
      json_builder_begin_object (builder);
      add_string (builder, "description", klass->description);
      add_record (builder, klass, NULL);
      if (type == CODIO_TYPE_ASSESSMENT)
        add_weight_rule (builder);
      json_builder_end_object (builder);
    }

  json_builder_end_object (builder);
}

static void
print_schema (const FileKind *file,
              GPtrArray      *types)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (file->get_type ());
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "$schema", "https://json-schema.org/draft/2020-12/schema");
  add_string (builder, "$comment",
              "Licence: EUPL-1.2. Printed by src/core/codio-schema.c: change the classes instead.");
  add_string (builder, "title", file->title);
  add_string (builder, "description", file->description);
  add_record (builder, klass, file);
  add_definitions (builder, types);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/* The words of a member's type in a table. */
static char *
describe_type (const CodioMember *member)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_STRING:
      return g_strdup ("string, one line");
    case CODIO_MEMBER_TEXT:
      return g_strdup ("string");
    case CODIO_MEMBER_STRINGS:
      return g_strdup ("array of different strings, one line each");
    case CODIO_MEMBER_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());
        GString *words = g_string_new (NULL);

        for (guint i = 1; i < klass->n_values; i++)
          g_string_append_printf (words, "%s`%s`", i > 1 ? ", " : "", klass->values[i].value_nick);
        return g_string_free_and_steal (words);
      }
    case CODIO_MEMBER_INTEGER:
      return g_strdup_printf ("integer, %d to %d%s", member->minimum, member->maximum,
                              member->minimum < 0 ? ", not 0" : "");
    case CODIO_MEMBER_TIME:
      return g_strdup ("time");
    case CODIO_MEMBER_DATE:
      return g_strdup ("date");
    case CODIO_MEMBER_UUID:
      return g_strdup ("UUID");
    case CODIO_MEMBER_LANGUAGE:
      return g_strdup ("language tag");
    case CODIO_MEMBER_EDITION:
      return g_strdup ("`id` of an edition");
    case CODIO_MEMBER_PRINCIPLE:
      return g_strdup ("`id` of a principle");
    case CODIO_MEMBER_STATEMENT:
      return g_strdup ("`id` of a statement");
    case CODIO_MEMBER_VALUE:
      return g_strdup ("`id` of a value");
    case CODIO_MEMBER_VALUES:
      if (member->maximum > 0)
        return g_strdup_printf ("array of at most %d different `id`s of values", member->maximum);
      if (member->minimum > 0)
        return g_strdup_printf ("array of at least %d different `id`s of values", member->minimum);
      return g_strdup ("array of different `id`s of values");
    case CODIO_MEMBER_REFERENCE:
      return g_strdup_printf ("UUID of one of the `%s`", member->target);
    case CODIO_MEMBER_REFERENCES:
      return g_strdup_printf ("array of different UUIDs of `%s`", member->target);
    case CODIO_MEMBER_OBJECT:
      return g_strdup ("object");
    case CODIO_MEMBER_RECORDS:
      {
        g_autofree char *name = dup_definition (member->get_type ());
        g_autofree char *anchor = g_ascii_strdown (name, -1);

        return g_strdup_printf ("array of [%s](#%s)", name, anchor);
      }
    default:
      g_assert_not_reached ();
    }
}

/* What is in several kinds of files has its tables in the first of them. */
static gboolean
has_table (const FileKind *file,
           GType           type)
{
  for (const FileKind *other = file_kinds; other < file; other++)
    {
      g_autoptr (GPtrArray) types = g_ptr_array_new ();

      collect_types (types, other->get_type ());
      if (g_ptr_array_find (types, GSIZE_TO_POINTER (type), NULL))
        return FALSE;
    }

  return TRUE;
}

static void
print_tables (const FileKind *file,
              GPtrArray      *types)
{
  for (guint i = 0; i < types->len; i++)
    {
      GType type = GPOINTER_TO_SIZE (g_ptr_array_index (types, i));
      g_autoptr (CodioRecordClass) klass = g_type_class_ref (type);
      g_autofree char *name = dup_definition (type);

      if (!has_table (file, type))
        continue;

      g_print ("### %s\n\n%s\n\n| member | type | | public |\n|---|---|---|---|\n", name, klass->description);
      if (type == file->get_type ())
        g_print ("| `format` | string | Required. Always `%s`. | yes |\n"
                 "| `version` | string | Required. `1.` and a number. | yes |\n", file->format);
      for (guint j = 0; j < klass->n_members; j++)
        {
          const CodioMember *member = &klass->members[j];
          g_autofree char *json_name = codio_member_get_json_name (member);
          g_autofree char *words = describe_type (member);

          g_print ("| `%s` | %s | %s%s | %s |\n", json_name, words, member->required ? "Required. " : "",
                   member->description, member->is_public ? "yes" : "");
        }
      g_print ("\n");
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  for (guint i = 0; argc == 3 && i < G_N_ELEMENTS (file_kinds); i++)
    {
      const FileKind *file = &file_kinds[i];

      if (!g_str_equal (argv[1], file->name))
        continue;

      collect_types (types, file->get_type ());
      if (g_str_equal (argv[2], "schema"))
        print_schema (file, types);
      else if (g_str_equal (argv[2], "tables"))
        print_tables (file, types);
      else
        continue;
      return 0;
    }

  g_printerr ("Usage: print-schema profile|ballot schema|tables\n");
  return 2;
}
