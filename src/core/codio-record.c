/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-record-private.h"
#include "codio-json-object-private.h"

/**
 * CodioRecord:
 *
 * A piece of a profile whose members are described by a table of #CodioMember.
 *
 * Every member is a property that can be read and watched. It is changed through the commands of the profile,
 * so that each change can be undone.
 *
 * Invariants: text is never %NULL, 'not given' is the empty text, the number 0 or the empty list; members that
 * the program does not know are kept as they were read.
 */
typedef struct
{
  GValue *values;
  JsonObject *unknown;
  GPtrArray *withheld; /* (element-type utf8) (nullable) static names of members */
} CodioRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CodioRecord, codio_record, G_TYPE_OBJECT)

static GType
value_type (const CodioMember *member)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      return member->get_type ();
    case CODIO_MEMBER_INTEGER:
      return G_TYPE_INT;
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      return G_TYPE_STRV;
    case CODIO_MEMBER_OBJECT:
      return CODIO_TYPE_JSON_OBJECT;
    case CODIO_MEMBER_RECORDS:
      return G_TYPE_LIST_MODEL;
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
      return G_TYPE_STRING;
    }
}

static GParamSpec *
create_pspec (const CodioMember *member)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      return g_param_spec_enum (member->name, NULL, NULL, member->get_type (), 0, flags);
    case CODIO_MEMBER_INTEGER:
      return g_param_spec_int (member->name, NULL, NULL, MIN (member->minimum, 0), member->maximum, 0, flags);
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      return g_param_spec_boxed (member->name, NULL, NULL, G_TYPE_STRV, flags);
    case CODIO_MEMBER_OBJECT:
      return g_param_spec_boxed (member->name, NULL, NULL, CODIO_TYPE_JSON_OBJECT, flags);
    case CODIO_MEMBER_RECORDS:
      return g_param_spec_object (member->name, NULL, NULL, G_TYPE_LIST_MODEL, flags);
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
      return g_param_spec_string (member->name, NULL, NULL, "", flags);
    }
}

/* What a new record says; its lists are made with it. */
static void
init_first_value (GValue            *value,
                  const CodioMember *member)
{
  static const char * const no_strings[] = { NULL };
  GType type = value_type (member);

  g_value_init (value, type);
  if (type == G_TYPE_STRING)
    g_value_set_static_string (value, "");
  else if (type == G_TYPE_STRV)
    g_value_set_static_boxed (value, no_strings);
}

static GValue *
find_value (CodioRecord *self,
            const char  *name,
            guint       *position)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);
  CodioRecordClass *klass = CODIO_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_members; i++)
    if (g_str_equal (klass->members[i].name, name))
      {
        if (position)
          *position = i;
        return &priv->values[i];
      }

  return NULL;
}

static gboolean
same_object (JsonObject *a,
             JsonObject *b)
{
  return a == b || (a && b && json_object_equal (a, b));
}

static void
codio_record_constructed (GObject *object)
{
  CodioRecord *self = CODIO_RECORD (object);
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);
  CodioRecordClass *klass = CODIO_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (codio_record_parent_class)->constructed (object);

  /* These hold nothing that would have to be copied or counted. */
  priv->values = g_memdup2 (klass->first_values, klass->n_members * sizeof (GValue));
  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].kind == CODIO_MEMBER_RECORDS)
      g_value_take_object (&priv->values[i], g_list_store_new (klass->members[i].get_type ()));
}

static void
codio_record_finalize (GObject *object)
{
  CodioRecord *self = CODIO_RECORD (object);
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  for (guint i = 0; i < CODIO_RECORD_GET_CLASS (self)->n_members; i++)
    g_value_unset (&priv->values[i]);
  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->unknown, codio_json_object_unref);
  g_clear_pointer (&priv->withheld, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_record_parent_class)->finalize (object);
}

static void
codio_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (CODIO_RECORD (object));

  g_value_copy (&priv->values[prop_id - 1], value);
}

static void
codio_record_class_init (CodioRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = codio_record_constructed;
  object_class->finalize = codio_record_finalize;
}

static void
codio_record_init (CodioRecord *self)
{
}

/*< private >
 * codio_record_class_install_members:
 * @klass: the class of a final type of record
 * @members: (array length=n_members): the description of its members, static
 * @n_members: how many
 *
 * Gives the class a property for each member.
 */
void
codio_record_class_install_members (CodioRecordClass  *klass,
                                    const CodioMember *members,
                                    guint              n_members)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->members = members;
  klass->n_members = n_members;
  klass->json_names = g_new0 (char *, n_members + 1);
  klass->first_values = g_new0 (GValue, n_members);
  for (guint i = 0; i < n_members; i++)
    {
      klass->json_names[i] = codio_member_get_json_name (&members[i]);
      init_first_value (&klass->first_values[i], &members[i]);
    }

  object_class->get_property = codio_record_get_property;
  for (guint i = 0; i < n_members; i++)
    g_object_class_install_property (object_class, i + 1, create_pspec (&members[i]));
}

/*< private >
 * codio_record_class_describe:
 * @klass: the class of a final type of record
 * @noun: what people call one, with an article; a message to be translated
 * @title: (nullable): the name of the member that says which one it is
 * @description: what it is, in English, for the documentation of the format
 */
void
codio_record_class_describe (CodioRecordClass *klass,
                             const char       *noun,
                             const char       *title,
                             const char       *description)
{
  klass->noun = noun;
  klass->title = title;
  klass->description = description;
}

/*< private >
 * codio_record_class_get_key:
 * @klass: the class of a record
 *
 * Returns: (nullable): the member that is different in every record of a list: the first one, if it identifies
 */
const CodioMember *
codio_record_class_get_key (CodioRecordClass *klass)
{
  CodioMemberKind kind = klass->members[0].kind;

  return kind == CODIO_MEMBER_UUID || kind == CODIO_MEMBER_VALUE || kind == CODIO_MEMBER_STATEMENT
           ? &klass->members[0]
           : NULL;
}

/*< private >
 * codio_record_get_nth_value:
 * @self: a record
 * @position: the place of a member in the description
 *
 * Returns: what it holds; valid until the member changes
 */
const GValue *
codio_record_get_nth_value (CodioRecord *self,
                            guint        position)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  return &priv->values[position];
}

/*< private >
 * codio_record_fill_nth_value:
 * @self: a record that nobody has seen yet, as it is being read
 * @position: the place of a member in the description, not of a list of records
 *
 * Returns: what it holds, to be written to; nobody is told
 */
GValue *
codio_record_fill_nth_value (CodioRecord *self,
                             guint        position)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  return &priv->values[position];
}

/*< private >
 * codio_record_set_value:
 * @self: a record
 * @name: the name of a member that is no list of records
 * @value: what to set it to, of the type of the member
 *
 * Returns: whether anything changed
 */
gboolean
codio_record_set_value (CodioRecord  *self,
                        const char   *name,
                        const GValue *value)
{
  GValue *own;
  GValue old = G_VALUE_INIT;
  guint position;

  g_return_val_if_fail (CODIO_IS_RECORD (self), FALSE);

  own = find_value (self, name, &position);
  g_return_val_if_fail (own != NULL && G_VALUE_HOLDS (value, G_VALUE_TYPE (own)), FALSE);
  g_return_val_if_fail (!G_VALUE_HOLDS (own, G_TYPE_LIST_MODEL), FALSE);

  if (codio_member_values_equal (own, value))
    return FALSE;

  /* The old value goes last: the new one may point into it. */
  old = *own;
  *own = (GValue) G_VALUE_INIT;
  g_value_copy (value, g_value_init (own, G_VALUE_TYPE (&old)));
  g_object_notify (G_OBJECT (self), name);
  g_value_unset (&old);

  return TRUE;
}

/*< private >
 * codio_record_withhold:
 * @self: a record of which others than the authors get a part
 * @name: the name of a member that says something, which they do not get
 *
 * Is not written, and not known to copies of @self.
 */
void
codio_record_withhold (CodioRecord *self,
                       const char  *name)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);
  const CodioMember *member = codio_record_find_member (self, name);

  g_return_if_fail (member != NULL);

  if (priv->withheld == NULL)
    priv->withheld = g_ptr_array_new ();
  g_ptr_array_add (priv->withheld, (gpointer) member->name);
}

/**
 * codio_record_withholds:
 * @self: a record
 * @name: the name of a member
 *
 * Returns: whether the member is empty because what it says is not for those for whom the profile was made
 */
gboolean
codio_record_withholds (CodioRecord *self,
                        const char  *name)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  g_return_val_if_fail (CODIO_IS_RECORD (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return priv->withheld && g_ptr_array_find_with_equal_func (priv->withheld, name, g_str_equal, NULL);
}

/*< private >
 * codio_record_set_string:
 * @self: a record
 * @name: the name of a member that holds a string
 * @string: (nullable): what to set it to
 */
void
codio_record_set_string (CodioRecord *self,
                         const char  *name,
                         const char  *string)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_string (g_value_init (&value, G_TYPE_STRING), string ? string : "");
  codio_record_set_value (self, name, &value);
}

/*< private >
 * codio_record_get_unknown:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the members that were read and that the program does not know
 */
JsonObject *
codio_record_get_unknown (CodioRecord *self)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  return priv->unknown;
}

/*< private >
 * codio_record_keep_unknown:
 * @self: a record
 * @name: the name of a JSON member that the program does not know
 * @node: (transfer none): what it held
 */
void
codio_record_keep_unknown (CodioRecord *self,
                           const char  *name,
                           JsonNode    *node)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  g_return_if_fail (CODIO_IS_RECORD (self));

  if (priv->unknown == NULL)
    priv->unknown = json_object_new ();
  json_object_set_member (priv->unknown, name, codio_json_node_dup (node));
}

/*< private >
 * codio_record_set_unknown:
 * @self: a record
 * @unknown: (nullable) (transfer none): members that the program does not know, instead of those there are; they
 *   never change any more
 */
void
codio_record_set_unknown (CodioRecord *self,
                          JsonObject  *unknown)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  g_return_if_fail (CODIO_IS_RECORD (self));

  if (unknown)
    codio_json_object_ref (unknown);
  g_clear_pointer (&priv->unknown, codio_json_object_unref);
  priv->unknown = unknown;
}

/*< private >
 * codio_member_values_equal:
 * @a: what a member that is no list of records holds
 * @b: what it could hold
 *
 * Returns: whether both are the same
 */
gboolean
codio_member_values_equal (const GValue *a,
                           const GValue *b)
{
  if (G_VALUE_HOLDS_STRING (a))
    return g_str_equal (g_value_get_string (a), g_value_get_string (b));
  if (G_VALUE_HOLDS (a, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (G_VALUE_HOLDS (a, CODIO_TYPE_JSON_OBJECT))
    return same_object (g_value_get_boxed (a), g_value_get_boxed (b));
  if (G_VALUE_HOLDS_ENUM (a))
    return g_value_get_enum (a) == g_value_get_enum (b);

  return g_value_get_int (a) == g_value_get_int (b);
}

/*< private >
 * codio_member_holds_string:
 * @member: a member
 *
 * Returns: whether it is kept as one string
 */
gboolean
codio_member_holds_string (const CodioMember *member)
{
  return value_type (member) == G_TYPE_STRING;
}

/*< private >
 * codio_member_is_default:
 * @member: a member
 * @value: what it holds
 *
 * Returns: whether @value is 'not given'
 */
gboolean
codio_member_is_default (const CodioMember *member,
                         const GValue      *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return *g_value_get_string (value) == '\0';
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return g_strv_length (g_value_get_boxed (value)) == 0;
  if (G_VALUE_HOLDS (value, G_TYPE_LIST_MODEL))
    return g_list_model_get_n_items (g_value_get_object (value)) == 0;
  if (G_VALUE_HOLDS (value, CODIO_TYPE_JSON_OBJECT))
    return g_value_get_boxed (value) == NULL;
  if (G_VALUE_HOLDS_ENUM (value))
    return g_value_get_enum (value) == 0;

  return g_value_get_int (value) == 0;
}

/*< private >
 * codio_member_get_json_name:
 * @member: a member
 *
 * Returns: (transfer full): its name in a file: "remaining-harm" is written as "remainingHarm"
 */
char *
codio_member_get_json_name (const CodioMember *member)
{
  GString *name = g_string_new (NULL);

  for (const char *c = member->name; *c; c++)
    if (*c == '-')
      g_string_append_c (name, g_ascii_toupper (*++c));
    else
      g_string_append_c (name, *c);

  return g_string_free_and_steal (name);
}

/**
 * codio_record_new:
 * @type: a final type of record
 *
 * Returns: (transfer full): an empty record, with a new identifier (RFC 9562, version 4) where it has one
 */
CodioRecord *
codio_record_new (GType type)
{
  CodioRecord *self;
  const CodioMember *key;

  g_return_val_if_fail (g_type_is_a (type, CODIO_TYPE_RECORD), NULL);

  self = g_object_new (type, NULL);
  key = codio_record_class_get_key (CODIO_RECORD_GET_CLASS (self));
  if (key && key->kind == CODIO_MEMBER_UUID)
    {
      g_autofree char *id = g_uuid_string_random ();

      codio_record_set_string (self, key->name, id);
    }

  return self;
}

/**
 * codio_record_get_members:
 * @self: a record
 * @n_members: (out): how many members it has
 *
 * Returns: (array length=n_members): the description of its members, in the order of the file
 */
const CodioMember *
codio_record_get_members (CodioRecord *self,
                          guint       *n_members)
{
  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);
  g_return_val_if_fail (n_members != NULL, NULL);

  *n_members = CODIO_RECORD_GET_CLASS (self)->n_members;
  return CODIO_RECORD_GET_CLASS (self)->members;
}

/**
 * codio_record_class_find_member:
 * @klass: the class of a final type of record
 * @name: the name of a member
 *
 * Returns: (nullable): the description of that member
 */
const CodioMember *
codio_record_class_find_member (CodioRecordClass *klass,
                                const char       *name)
{
  g_return_val_if_fail (klass != NULL, NULL);

  for (guint i = 0; i < klass->n_members; i++)
    if (g_strcmp0 (klass->members[i].name, name) == 0)
      return &klass->members[i];

  return NULL;
}

/**
 * codio_record_find_member:
 * @self: a record
 * @name: the name of a member
 *
 * Returns: (nullable): the description of that member
 */
const CodioMember *
codio_record_find_member (CodioRecord *self,
                          const char  *name)
{
  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  return codio_record_class_find_member (CODIO_RECORD_GET_CLASS (self), name);
}

/**
 * codio_record_get_value:
 * @self: a record
 * @name: the name of a member
 *
 * Returns: what it holds; valid until the member changes
 */
const GValue *
codio_record_get_value (CodioRecord *self,
                        const char  *name)
{
  const GValue *value;

  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  value = find_value (self, name, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  return value;
}

/**
 * codio_record_get_string:
 * @self: a record
 * @name: the name of a member that holds a string
 *
 * Returns: the string, empty where it was not given; valid until the member changes
 */
const char *
codio_record_get_string (CodioRecord *self,
                         const char  *name)
{
  return g_value_get_string (codio_record_get_value (self, name));
}

/**
 * codio_record_get_number:
 * @self: a record
 * @name: the name of a member that holds a number or one of a few words
 *
 * Returns: the number, or the number of the word; 0 where it was not given
 */
int
codio_record_get_number (CodioRecord *self,
                         const char  *name)
{
  const GValue *value = codio_record_get_value (self, name);

  return G_VALUE_HOLDS_ENUM (value) ? g_value_get_enum (value) : g_value_get_int (value);
}

/**
 * codio_record_get_strings:
 * @self: a record
 * @name: the name of a member that holds several texts or identifiers
 *
 * Returns: (array zero-terminated=1): these; valid until the member changes
 */
const char * const *
codio_record_get_strings (CodioRecord *self,
                          const char  *name)
{
  return g_value_get_boxed (codio_record_get_value (self, name));
}

/**
 * codio_record_get_records:
 * @self: a record
 * @name: the name of a member that holds a list
 *
 * Returns: (transfer none): the list of #CodioRecord
 */
GListModel *
codio_record_get_records (CodioRecord *self,
                          const char  *name)
{
  return g_value_get_object (codio_record_get_value (self, name));
}

/**
 * codio_record_get_key:
 * @self: a record
 *
 * Returns: (nullable): what tells it from all others in its list; %NULL where only its place does
 */
const char *
codio_record_get_key (CodioRecord *self)
{
  CodioRecordPrivate *priv = codio_record_get_instance_private (self);

  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  return codio_record_class_get_key (CODIO_RECORD_GET_CLASS (self)) ? g_value_get_string (&priv->values[0]) : NULL;
}

static char *
object_to_text (JsonObject *object)
{
  g_autoptr (JsonNode) node = codio_json_object_dup (object);

  return json_to_string (node, FALSE);
}

/**
 * codio_record_dup_text:
 * @self: a record
 * @name: the name of a member that is no list of records
 *
 * Returns: (transfer full) (nullable): what it holds as one text, as in the file; %NULL where it was not given
 */
char *
codio_record_dup_text (CodioRecord *self,
                       const char  *name)
{
  const CodioMember *member = codio_record_find_member (self, name);
  const GValue *value = codio_record_get_value (self, name);

  g_return_val_if_fail (member != NULL && member->kind != CODIO_MEMBER_RECORDS, NULL);

  if (codio_member_is_default (member, value))
    return NULL;
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_dup_string (value);
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return g_strjoinv (", ", g_value_get_boxed (value));
  if (G_VALUE_HOLDS (value, CODIO_TYPE_JSON_OBJECT))
    return object_to_text (g_value_get_boxed (value));
  if (G_VALUE_HOLDS_ENUM (value))
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());

      return g_strdup (g_enum_get_value (klass, g_value_get_enum (value))->value_nick);
    }

  return g_strdup_printf ("%d", g_value_get_int (value));
}
