/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-reader-private.h"

#include <stdlib.h>
#include <string.h>

#include "codio-ballot-file.h"
#include "codio-i18n.h"
#include "codio-issue-private.h"
#include "codio-json-scanner.h"
#include "codio-member-form.h"
#include "codio-migration.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* Reads a profile or a ballot file by the description of its members. What is wrong is collected, so that a user
 * sees all of it at once; a file with anything wrong is not given out. */

G_DEFINE_QUARK (codio-profile-error-quark, codio_profile_error)

static void read_record (CodioReader      *self,
                         CodioRecord *record,
                         JsonNode    *node);

/* Whether no other record has the key of this one: in its list, and for an identifier in the whole file. */
static void
check_key (CodioReader *self,
           CodioRecord *record,
           GHashTable  *seen)
{
  const CodioMember *member = codio_record_class_get_key (CODIO_RECORD_GET_CLASS (record));
  const char *key = codio_record_get_key (record);

  if (key == NULL || *key == '\0')
    return;

  if (!g_hash_table_add (seen, (gpointer) key))
    /* Translators: an identifier from a file */
    codio_reader_report (self, _("“%s” is there twice; keep one of the two"), codio_reader_quote (self, key));
  else if (member->kind == CODIO_MEMBER_UUID && !g_hash_table_add (self->ids, g_strdup (key)))
    codio_reader_report (self,
                         /* Translators: an identifier from a file */
                         _("“%s” is also the identifier of something else; give one of the two another"),
                         codio_reader_quote (self, key));
}

static void
read_records (CodioReader       *self,
              const CodioMember *member,
              JsonNode          *node,
              GListStore        *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = codio_reader_get_array (self, node);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      guint here;
      CodioRecord *record;

      if (codio_reader_is_gap (self, item))
        continue;

      here = codio_reader_enter_item (self, i);
      record = g_object_new (member->get_type (), NULL);
      g_ptr_array_add (records, record);
      read_record (self, record, item);
      check_key (self, record, seen);
      codio_reader_leave (self, here);
    }

  if (array)
    codio_reader_check_length (self, member, records->len);

  /* All at once: each change of a list is told to those who watch it. */
  g_list_store_splice (list, 0, 0, records->pdata, records->len);
}

static void
read_member (CodioReader       *self,
             CodioRecord       *record,
             const CodioMember *member,
             guint              position,
             JsonNode          *node)
{
  GValue *value = codio_record_fill_nth_value (record, position);

  if (member->kind == CODIO_MEMBER_RECORDS)
    read_records (self, member, node, G_LIST_STORE (g_value_get_object (value)));
  else
    codio_reader_read_value (self, member, node, value);
}

/* A weight says how heavily something weighs that is at stake. */
static void
check_weight (CodioReader *self,
              CodioRecord *record)
{
  guint here;

  if (!CODIO_IS_ASSESSMENT (record) || codio_record_get_number (record, "weight") == 0 ||
      codio_record_get_number (record, "judgement") == CODIO_JUDGEMENT_AT_STAKE)
    return;

  here = codio_reader_enter (self, "weight");
  codio_reader_report (self, _("only what is “at-stake” has a weight; take it away or change the judgement"));
  codio_reader_leave (self, here);
}

static gboolean
is_known (CodioReader *self,
          CodioRecord *record,
          const char  *name)
{
  if (g_strv_contains ((const char * const *) CODIO_RECORD_GET_CLASS (record)->json_names, name))
    return TRUE;

  return record == self->top && (g_str_equal (name, "format") || g_str_equal (name, "version"));
}

static void
keep_unknown (CodioReader *self,
              CodioRecord *record,
              JsonObject  *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!is_known (self, record, name))
      codio_record_keep_unknown (record, name, node);
}

static void
read_record (CodioReader *self,
             CodioRecord *record,
             JsonNode    *node)
{
  CodioRecordClass *klass = CODIO_RECORD_GET_CLASS (record);
  guint n_known = 0;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      codio_reader_report (self, _("this must be a whole entry, not a single text, number or list"));
      return;
    }

  object = json_node_get_object (node);
  for (guint i = 0; i < klass->n_members; i++)
    {
      JsonNode *child = json_object_get_member (object, klass->json_names[i]);

      if (child)
        {
          guint here = codio_reader_enter (self, klass->json_names[i]);

          read_member (self, record, &klass->members[i], i, child);
          codio_reader_leave (self, here);
          n_known++;
        }
      else if (klass->members[i].required)
        {
          codio_reader_report (self, _("“%s” is missing"), klass->json_names[i]);
        }
    }

  if (n_known < json_object_get_size (object))
    keep_unknown (self, record, object);

  check_weight (self, record);
}

static gboolean
refuse_version (GPtrArray  *issues,
                const char *message)
{
  codio_issues_add (issues, "/version", message);
  return FALSE;
}

static const char *
explain_format (const char *found,
                gboolean    profile)
{
  if (profile)
    return g_strcmp0 (found, CODIO_BALLOT_FORMAT) == 0
             ? _("this is a ballot; open the profile that it is for, and take it in there")
             : _("this is not a value profile made with Codio");

  return g_strcmp0 (found, CODIO_PROFILE_FORMAT) == 0 ? _("this is a value profile, not a ballot")
                                                      : _("this is not a ballot made with Codio");
}

/* Whether the program can read this format at all; reports why not. */
static gboolean
check_format (JsonNode          *root,
              const char        *wanted,
              GPtrArray         *issues,
              CodioProfileError *error)
{
  const gboolean profile = g_str_equal (wanted, CODIO_PROFILE_FORMAT);
  const char *format, *version;
  guint64 major;

  *error = CODIO_PROFILE_ERROR_NOT_A_PROFILE;
  format = JSON_NODE_HOLDS_OBJECT (root)
           ? codio_reader_get_string_member (json_node_get_object (root), "format") : NULL;
  if (g_strcmp0 (format, wanted) != 0)
    {
      codio_issues_add (issues, "", explain_format (format, profile));
      return FALSE;
    }

  *error = CODIO_PROFILE_ERROR_INVALID;
  version = codio_reader_get_string_member (json_node_get_object (root), "version");
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

  if (major < 1 && !(profile && codio_migration_knows (version)))
    {
      g_autofree char *message = g_strdup_printf (_("there is no version %s of the format"), version);

      return refuse_version (issues, message);
    }

  return TRUE;
}

static JsonNode *
parse_bytes (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
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
 * @bytes: a file in JSON
 * @format: what kind of file is wanted: %CODIO_PROFILE_FORMAT or %CODIO_BALLOT_FORMAT
 * @issues: (element-type CodioIssue): what is wrong is added here, with positions
 * @error: (out): what kind of error it is
 *
 * Parses JSON that may have faults which leave its structure readable, and brings it to the version of today.
 *
 * Returns: (transfer full) (nullable): the JSON of that kind of file, or %NULL where it cannot be read at all
 */
JsonNode *
codio_reader_parse (GBytes            *bytes,
                    const char        *format,
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
                                                  CODIO_PROFILE_MAX_MIB);

      return fail_parse (issues, message, CODIO_PROFILE_ERROR_TOO_LARGE, error);
    }

  verdict = codio_json_scan (bytes, issues, &mended);
  if (verdict == CODIO_JSON_BROKEN)
    {
      *error = CODIO_PROFILE_ERROR_NOT_JSON;
      return NULL;
    }

  root = parse_bytes (mended ? mended : bytes);
  if (root == NULL)
    return fail_parse (issues, _("the file is damaged"), CODIO_PROFILE_ERROR_NOT_JSON, error);

  if (!check_format (root, format, found, error))
    {
      /* What else is wrong does not matter then. */
      codio_json_locate (bytes, found);
      g_ptr_array_set_size (issues, 0);
      g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));
      return NULL;
    }

  if (codio_migration_knows (codio_reader_get_string_member (json_node_get_object (root), "version")))
    codio_migration_run (json_node_get_object (root));

  return g_steal_pointer (&root);
}

/*< private >
 * codio_reader_fill:
 * @record: the record at the top of the file, empty
 * @root: the JSON of that record
 * @gaps: whether a null in a list stands for what was left out
 * @issues: (element-type CodioIssue): what is wrong is added here, without positions
 *
 * Returns: whether nothing was wrong
 */
gboolean
codio_reader_fill (CodioRecord *record,
                   JsonNode    *root,
                   gboolean     gaps,
                   GPtrArray   *issues)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (CodioReaderStep));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) targets =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  JsonObject *object = json_node_get_object (root);
  const char *edition = codio_reader_get_string_member (object, "edition");
  CodioReader reader = {
    .edition = edition ? codio_edition_get (edition) : NULL,
    .root = object,
    .top = record,
    .steps = steps,
    .issues = issues,
    .ids = ids,
    .targets = targets,
    .gaps = gaps,
  };
  guint before = issues->len;

  read_record (&reader, record, root);
  g_free (reader.quote);

  return issues->len == before;
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
  g_autoptr (CodioProfile) profile = codio_profile_new_empty ();
  CodioRecord *record = CODIO_RECORD (profile);

  codio_profile_set_version (profile, codio_reader_get_string_member (json_node_get_object (root), "version"));
  if (!codio_reader_fill (record, root, gaps, issues))
    return NULL;

  codio_profile_complete (profile, codio_edition_get (codio_record_get_string (record, "edition")));

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

  message = codio_issue_dup_plain (first);
  if (code != CODIO_PROFILE_ERROR_INVALID || issues->len == 1)
    g_set_error_literal (error, CODIO_PROFILE_ERROR, (int) code, message);
  else
    /* Translators: something that is wrong in a file and where; the number of all that is wrong in the file */
    g_set_error (error, CODIO_PROFILE_ERROR, (int) code, _("%s (the first of %u errors)"), message, issues->len);
}

/*< private >
 * codio_reader_read_bytes:
 * @bytes: a file in JSON
 * @format: what kind of file is wanted
 * @top: the class of the record at the top of it
 * @read: makes the record at the top of it, as codio_reader_read() does
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here in the order of the file,
 *   %CODIO_PROFILE_MAX_ISSUES at most
 * @error: return location for an error of #CODIO_PROFILE_ERROR
 *
 * Returns: (transfer full): the record, or %NULL where anything is wrong with the file
 */
CodioRecord *
codio_reader_read_bytes (GBytes           *bytes,
                         const char       *format,
                         GType             top,
                         CodioReaderFunc   read,
                         GPtrArray        *issues,
                         GError          **error)
{
  g_autoptr (GPtrArray) own = codio_issues_new ();
  g_autoptr (CodioRecord) record = NULL;
  g_autoptr (JsonNode) root = NULL;
  CodioProfileError code;

  root = codio_reader_parse (bytes, format, own, &code);
  if (root)
    {
      guint n = own->len;

      code = CODIO_PROFILE_ERROR_INVALID;
      record = read (root, own);
      if (own->len == 0)
        return g_steal_pointer (&record);

      forget_what_follows (own, n);
      codio_json_locate (bytes, own);
      codio_issues_sort (own);
      codio_issues_name_places (own, top, root);
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

static CodioRecord *
read_profile (JsonNode  *root,
              GPtrArray *issues)
{
  CodioProfile *profile = codio_reader_read (root, FALSE, issues);

  return profile ? CODIO_RECORD (profile) : NULL;
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
  CodioRecord *record;

  g_return_val_if_fail (bytes != NULL, NULL);

  record = codio_reader_read_bytes (bytes, CODIO_PROFILE_FORMAT, CODIO_TYPE_PROFILE, read_profile, issues, error);

  return record ? CODIO_PROFILE (record) : NULL;
}
