/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test-random.h"

#include "codio-json-object-private.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-text.h"

/* Profiles and edits that are made at random by walking the description of the classes. Which ones follows from the
 * seed that the test prints, or from bytes: each choice is the next one or two of these, each text the next few, and
 * numbers that count up follow the last. */

static GBytes *followed;
static gsize n_used;
static guint n_identifiers;

static guint
next_byte (void)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (followed, &size);

  n_used++;

  return n_used <= size ? data[n_used - 1] : (guint8) (n_used - size);
}

static guint
pick (guint n)
{
  if (followed)
    return (n > 256 ? next_byte () * 256 + next_byte () : next_byte ()) % n;

  return (guint) g_test_rand_int_range (0, (int) n);
}

/**
 * codio_test_random_follow:
 * @bytes: (nullable): what to make of profiles and edits from now on; %NULL to leave that to chance again
 */
void
codio_test_random_follow (GBytes *bytes)
{
  g_clear_pointer (&followed, g_bytes_unref);
  if (bytes)
    followed = g_bytes_ref (bytes);
  n_used = 0;
  n_identifiers = 0;
}

/**
 * codio_test_random_is_over:
 *
 * Returns: whether all bytes that are followed were used
 */
gboolean
codio_test_random_is_over (void)
{
  return followed && n_used >= g_bytes_get_size (followed);
}

/**
 * codio_test_random_rounds:
 * @n: in how many rounds a test tries what it finds by chance
 *
 * What sanitizers find, they find in fewer. Valgrind, for which CODIO_TEST_SLOW is set, takes longer still.
 *
 * Returns: @n, or a tenth or a hundredth of it
 */
guint
codio_test_random_rounds (guint n)
{
#ifdef __SANITIZE_ADDRESS__
  return n / 10;
#else
  return g_getenv ("CODIO_TEST_SLOW") ? MAX (n / 100, 1) : n;
#endif
}

static char *
next_text (gboolean lines)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *storable = NULL;

  for (guint n = next_byte () % 64; n > 0 && !codio_test_random_is_over (); n--)
    g_string_append_c (bytes, (char) next_byte ());
  text = g_utf8_make_valid (bytes->str, (gssize) bytes->len);
  storable = codio_text_make_storable (text, !lines);

  return *storable ? g_steal_pointer (&storable) : g_strdup ("a");
}

static char *
random_text (gboolean lines)
{
  /* What a writer of JSON could get wrong; those with line breaks come last. */
  static const char * const texts[] = {
    "a", "twee woorden", "\"aanhaling\" en \\", "é ë ï €", "\xf0\x9f\x8f\x9b", ("\xe2\x80\xae" "omgekeerd"),
    "</script>", "/~0~1", "null", "regel\nnieuwe regel", "alinea\n\nalinea",
  };

  if (followed)
    return next_text (lines);

  return g_strdup (texts[pick (lines ? G_N_ELEMENTS (texts) : G_N_ELEMENTS (texts) - 2)]);
}

static char *
random_value (CodioProfile *profile)
{
  GListModel *values = codio_edition_get_values (codio_edition_get (CODIO_EDITION_DEFAULT));
  GListModel *additional = codio_record_get_records (CODIO_RECORD (profile), "additional-values");
  guint n = g_list_model_get_n_items (values);
  guint position = pick (n + g_list_model_get_n_items (additional));

  if (position < n)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, position);

      return g_strdup (codio_part_get_id (value));
    }
  else
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (additional, position - n);

      return g_strdup (codio_record_get_key (value));
    }
}

/* A record that @record may refer to: comments answer earlier ones. */
static char *
random_reference (CodioProfile *profile,
                  CodioRecord  *record,
                  const char   *target)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (profile), target);
  guint n = g_list_model_get_n_items (list);
  guint position;

  if (G_OBJECT_TYPE (record) == g_list_model_get_item_type (list) &&
      g_list_store_find (G_LIST_STORE (list), record, &position))
    n = position;
  if (n == 0)
    return g_strdup ("");

  {
    g_autoptr (CodioRecord) other = g_list_model_get_item (list, pick (n));

    return g_strdup (codio_record_get_key (other));
  }
}

static char *
random_string (CodioProfile      *profile,
               CodioRecord       *record,
               const CodioMember *member)
{
  static const char * const principles[] = { "participatie", "mensenrechten", "verantwoordelijkheid" };

  switch (member->kind)
    {
    case CODIO_MEMBER_TIME:
      return g_strdup_printf ("20%02u-%02u-%02uT%02u:%02u:%02uZ", pick (100), pick (12) + 1, pick (28) + 1, pick (24),
                              pick (60), pick (60));
    case CODIO_MEMBER_DATE:
      return g_strdup_printf ("20%02u-%02u-%02u", pick (100), pick (12) + 1, pick (28) + 1);
    case CODIO_MEMBER_UUID:
      return followed ? g_strdup_printf ("00000000-0000-4000-8000-%012x", n_identifiers++) : g_uuid_string_random ();
    case CODIO_MEMBER_LANGUAGE:
      return g_strdup (pick (2) ? "nl" : "en-GB");
    case CODIO_MEMBER_EDITION:
      return g_strdup (CODIO_EDITION_DEFAULT);
    case CODIO_MEMBER_PRINCIPLE:
      return g_strdup (principles[pick (G_N_ELEMENTS (principles))]);
    case CODIO_MEMBER_STATEMENT:
      return g_strdup_printf ("stelling-%u", pick (1000000));
    case CODIO_MEMBER_VALUE:
      return random_value (profile);
    case CODIO_MEMBER_REFERENCE:
      return random_reference (profile, record, member->target);
    case CODIO_MEMBER_TEXT:
      return random_text (TRUE);
    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_STRINGS:
      return random_text (FALSE);
    case CODIO_MEMBER_ENUM:
    case CODIO_MEMBER_INTEGER:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
    case CODIO_MEMBER_OBJECT:
    case CODIO_MEMBER_RECORDS:
    default:
      g_assert_not_reached ();
    }
}

static char **
random_strings (CodioProfile      *profile,
                CodioRecord       *record,
                const CodioMember *member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint least = (guint) MAX (member->minimum, member->required ? 1 : 0);
  guint n = least + pick (member->maximum ? (guint) member->maximum - least + 1 : 4);

  /* It takes some attempts to find different ones; of values there are enough. */
  for (guint i = 0;
       g_hash_table_size (seen) < (i < 200 ? n : member->kind == CODIO_MEMBER_VALUES ? least : 0);
       i++)
    {
      g_autofree char *string = member->kind == CODIO_MEMBER_VALUES ? random_value (profile)
                                : member->kind == CODIO_MEMBER_REFERENCES
                                  ? random_reference (profile, record, member->target)
                                  : random_string (profile, record, member);

      if (*string != '\0' && g_hash_table_add (seen, g_strdup (string)))
        g_strv_builder_add (builder, string);
    }

  return g_strv_builder_end (builder);
}

static JsonObject *
random_object (void)
{
  g_autoptr (JsonNode) node = json_from_string (
    "{ \"title\" : \"Toen\", \"b\" : [ 1, -2.5, true, null, { } ], \"a\" : { \"é\" : \"\\u0007\" } }", NULL);

  return json_node_dup_object (node);
}

/* A value that @member can have. */
static void
random_member (CodioProfile      *profile,
               CodioRecord       *record,
               const CodioMember *member,
               GValue            *value)
{
  g_value_init (value, G_VALUE_TYPE (codio_record_get_value (record, member->name)));

  if (G_VALUE_HOLDS_STRING (value))
    g_value_take_string (value, random_string (profile, record, member));
  else if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    g_value_take_boxed (value, random_strings (profile, record, member));
  else if (G_VALUE_HOLDS (value, CODIO_TYPE_JSON_OBJECT))
    g_value_take_boxed (value, random_object ());
  else if (G_VALUE_HOLDS_ENUM (value))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());

      g_value_set_enum (value, (int) pick (klass->n_values - 1) + 1);
    }
  else
    {
      int number = member->minimum + (int) pick ((guint) (member->maximum - member->minimum) + 1);

      g_value_set_int (value, number ? number : 1);
    }
}

/* Fills what is required and some of the rest. */
static void
fill (CodioProfile *profile,
      CodioRecord  *record)
{
  const CodioMember *members;
  guint n_members;

  members = codio_record_get_members (record, &n_members);
  for (guint i = 0; i < n_members; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (members[i].kind == CODIO_MEMBER_RECORDS || (codio_record_get_key (record) && i == 0) ||
          (!members[i].required && pick (3) == 0))
        continue;

      random_member (profile, record, &members[i], &value);
      codio_record_set_value (record, members[i].name, &value);
    }

  if (CODIO_IS_ASSESSMENT (record) &&
      codio_assessment_get_judgement (CODIO_ASSESSMENT (record)) != CODIO_JUDGEMENT_AT_STAKE)
    {
      g_auto (GValue) none = G_VALUE_INIT;

      codio_record_set_value (record, "weight", g_value_init (&none, G_TYPE_INT));
    }
}

static gboolean
list_has_key (GListModel *list,
              const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      if (g_str_equal (codio_record_get_key (record), key))
        return TRUE;
    }

  return FALSE;
}

/* A record for the list in @member of @owner, with what it needs; or %NULL where chance found none. */
static CodioRecord *
random_record (CodioProfile      *profile,
               CodioRecord       *owner,
               const CodioMember *member)
{
  g_autoptr (CodioRecord) record = codio_record_new (member->get_type ());
  GListModel *list = codio_record_get_records (owner, member->name);

  if (codio_record_get_key (record) && *codio_record_get_key (record) == '\0')
    {
      const CodioMember *key = codio_record_class_get_key (CODIO_RECORD_GET_CLASS (record));
      g_autofree char *string = random_string (profile, record, key);

      if (list_has_key (list, string))
        return NULL;
      codio_record_set_string (record, key->name, string);
    }

  fill (profile, record);
  return g_steal_pointer (&record);
}

static void
add_records (CodioProfile *profile,
             CodioRecord  *owner,
             guint         most)
{
  const CodioMember *members;
  guint n_members;

  members = codio_record_get_members (owner, &n_members);
  for (guint i = 0; i < n_members; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS && members[i].get_type () != CODIO_TYPE_ASSESSMENT)
      for (guint n = pick (most + 1); n > 0; n--)
        {
          CodioRecord *record = random_record (profile, owner, &members[i]);

          if (record)
            {
              g_list_store_append (G_LIST_STORE (codio_record_get_records (owner, members[i].name)), record);
              add_records (profile, record, most);
              g_object_unref (record);
            }
        }
}

/**
 * codio_test_random_profile:
 * @most: how many records of one kind there are at most in a list; with less than 3, few values are assessed too
 *
 * Returns: (transfer full): a valid profile with all kinds of records
 */
CodioProfile *
codio_test_random_profile (guint most)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  GListModel *assessments = codio_profile_get_assessments (profile);

  fill (profile, CODIO_RECORD (profile));
  add_records (profile, CODIO_RECORD (profile), most);
  codio_profile_complete (profile, codio_edition_get (CODIO_EDITION_DEFAULT));
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioRecord) assessment = g_list_model_get_item (assessments, i);

      if (most > 2 || pick (6) == 0)
        fill (profile, assessment);
    }

  return profile;
}

/* @record, or a record somewhere in it; and the list of @owner that it is in. */
static CodioRecord *
random_within (CodioRecord        *record,
               CodioRecord       **owner,
               const CodioMember **list)
{
  const CodioMember *members;
  guint n_members, start;

  members = codio_record_get_members (record, &n_members);
  start = pick (n_members);
  for (guint i = 0; pick (6) > 0 && i < n_members; i++)
    {
      const CodioMember *member = &members[(start + i) % n_members];

      if (member->kind == CODIO_MEMBER_RECORDS)
        {
          GListModel *records = codio_record_get_records (record, member->name);
          guint n = g_list_model_get_n_items (records);

          if (n > 0)
            {
              g_autoptr (CodioRecord) item = g_list_model_get_item (records, pick (n));

              *owner = record;
              *list = member;
              return random_within (item, owner, list); /* the list keeps it alive */
            }
        }
    }

  return record;
}

/**
 * codio_test_random_edit:
 * @profile: a profile
 *
 * Gives one command: sets, adds or removes something anywhere in @profile.
 */
void
codio_test_random_edit (CodioProfile *profile)
{
  CodioRecord *owner = NULL;
  const CodioMember *list = NULL;
  CodioRecord *record = random_within (CODIO_RECORD (profile), &owner, &list);
  const CodioMember *members;
  const CodioMember *member;
  guint n_members;

  if (owner && !CODIO_IS_ASSESSMENT (record) && pick (4) == 0)
    {
      codio_profile_remove (profile, owner, list->name, record);
      return;
    }

  members = codio_record_get_members (record, &n_members);
  member = &members[pick (n_members)];
  if (member->kind == CODIO_MEMBER_RECORDS)
    {
      g_autoptr (CodioRecord) item = NULL;

      if (member->get_type () == CODIO_TYPE_ASSESSMENT)
        return;
      item = random_record (profile, record, member);
      if (item)
        codio_profile_append (profile, record, member->name, item);
    }
  else if (!(codio_record_get_key (record) && member == members))
    {
      g_auto (GValue) value = G_VALUE_INIT;

      random_member (profile, record, member, &value);
      if (!member->required && pick (4) == 0)
        {
          /* Taken away again. */
          g_value_reset (&value);
          if (G_VALUE_HOLDS_STRING (&value))
            g_value_set_static_string (&value, "");
          else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
            g_value_take_boxed (&value, g_new0 (char *, 1));
        }
      codio_profile_set_value (profile, record, member->name, &value);
    }
}
