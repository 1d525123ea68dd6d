/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-moment-private.h"

#include "codio-i18n.h"
#include "codio-json-object-private.h"
#include "codio-profile-file.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* Moments: states of a profile that were kept.
 *
 * 1. A state is whole: it needs no other to be read, and one that is damaged does no harm to another.
 * 2. A state is the file that was saved then, its version included, so that every later program can read it as it reads
 *    files of that time.
 * 3. Moments and copies are in no state: a profile with many of them grows with their number, not with its square. */

G_DEFINE_QUARK (codio-moment-error-quark, codio_moment_error)

/* As a file of its own; the members stay in the order in which they are. */
static GBytes *
write_state (JsonObject *state)
{
  g_autoptr (JsonNode) node = codio_json_object_dup (state);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}

static JsonObject *
get_state (CodioMoment *moment)
{
  return g_value_get_boxed (codio_record_get_value (CODIO_RECORD (moment), "state"));
}

/* A state, and what was found to be its digest. */
typedef struct
{
  JsonObject *state;
  char *digest;
} Found;

static void
found_free (Found *found)
{
  codio_json_object_unref (found->state);
  g_free (found->digest);
  g_free (found);
}

/* Writing a whole state takes long; no state ever changes, but a moment may get another one. */
static char *
dup_found_digest (CodioMoment *moment)
{
  Found *found = g_object_get_data (G_OBJECT (moment), "codio-found");
  g_autoptr (GBytes) bytes = NULL;

  if (found && found->state == get_state (moment))
    return g_strdup (found->digest);

  bytes = write_state (get_state (moment));
  found = g_new0 (Found, 1);
  found->state = codio_json_object_ref (get_state (moment));
  found->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_object_set_data_full (G_OBJECT (moment), "codio-found", found, (GDestroyNotify) found_free);

  return g_strdup (found->digest);
}

/* What names a moment would not be found in a state, which has none. */
static void
forget_moments (CodioRecord *record)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    {
      GListModel *list;

      if (members[i].kind == CODIO_MEMBER_REFERENCE && g_str_equal (members[i].target, "moments"))
        codio_record_set_string (record, members[i].name, "");
      if (members[i].kind != CODIO_MEMBER_RECORDS)
        continue;

      list = codio_record_get_records (record, members[i].name);
      if (members[i].get_type () == CODIO_TYPE_MOMENT)
        g_list_store_remove_all (G_LIST_STORE (list));
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (CodioRecord) item = g_list_model_get_item (list, j);

          forget_moments (item);
        }
    }
}

static JsonObject *
new_state (CodioProfile *profile)
{
  g_autoptr (CodioRecord) copy = codio_record_copy (CODIO_RECORD (profile), NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  const char *data;
  gsize size;

  forget_moments (copy);
  bytes = codio_record_write (copy, CODIO_PROFILE_FORMAT, codio_profile_get_version (profile));
  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (data, size);
  node = json_from_string (text, NULL);

  return json_node_dup_object (node);
}

/*< private >
 * codio_moment_new:
 * @profile: a profile
 * @name: what the moment is called
 * @now: the time
 *
 * Returns: (transfer full): what @profile says now, to be kept in one of its lists
 */
CodioRecord *
codio_moment_new (CodioProfile *profile,
                  const char   *name,
                  GDateTime    *now)
{
  CodioRecord *moment = codio_record_new (CODIO_TYPE_MOMENT);
  g_autofree char *line = codio_text_make_storable (name, TRUE);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (JsonObject) state = new_state (profile);
  g_autoptr (GBytes) bytes = write_state (state);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_auto (GValue) value = G_VALUE_INIT;

  codio_record_set_string (moment, "name", line);
  codio_record_set_value (moment, "phase", codio_record_get_value (CODIO_RECORD (profile), "phase"));
  codio_record_set_string (moment, "time", time);
  g_value_set_boxed (g_value_init (&value, CODIO_TYPE_JSON_OBJECT), state);
  codio_record_set_value (moment, "state", &value);
  codio_record_set_string (moment, "digest", digest);

  return moment;
}

/**
 * codio_profile_keep_moment:
 * @self: a profile
 * @name: what the moment is called, such as the meeting that decided
 * @now: the time
 *
 * Command. Keeps the profile as it is now.
 *
 * Returns: (transfer none) (nullable): the new moment; %NULL where @self is frozen, see codio_profile_freeze()
 */
CodioMoment *
codio_profile_keep_moment (CodioProfile *self,
                           const char   *name,
                           GDateTime    *now)
{
  g_autoptr (CodioRecord) moment = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (codio_profile_get_frozen (self))
    return NULL;

  moment = codio_moment_new (self, name, now);
  codio_profile_append (self, CODIO_RECORD (self), "moments", moment);

  return CODIO_MOMENT (moment); /* the list keeps it alive */
}

/**
 * codio_profile_keep_moment_as:
 * @self: a profile
 * @name: what the moment is called
 * @phase: where the project is
 * @by: who keeps it: a name, a role or a pseudonym; empty for nobody
 * @now: the time
 *
 * Command. Keeps the profile as it is now, and says who did so.
 *
 * Returns: (transfer none) (nullable): the new moment; %NULL where @self is frozen, see codio_profile_freeze()
 */
CodioMoment *
codio_profile_keep_moment_as (CodioProfile *self,
                              const char   *name,
                              CodioPhase    phase,
                              const char   *by,
                              GDateTime    *now)
{
  CodioMoment *moment;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (name != NULL && by != NULL && now != NULL, NULL);

  if (codio_profile_get_frozen (self))
    return NULL;

  codio_history_begin (codio_profile_get_history (self));
  moment = codio_profile_keep_moment (self, name, now);
  codio_profile_set_number (self, CODIO_RECORD (moment), "phase", (int) phase);
  codio_profile_set_string (self, CODIO_RECORD (moment), "by", by);
  codio_history_end (codio_profile_get_history (self));

  return moment;
}

/**
 * codio_profile_name_moment:
 * @self: a profile
 * @moment: one of its moments
 * @name: what it is called from now on
 * @phase: where the project was
 *
 * Command. What was kept stays as it is.
 */
void
codio_profile_name_moment (CodioProfile *self,
                           CodioMoment  *moment,
                           const char   *name,
                           CodioPhase    phase)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_MOMENT (moment));
  g_return_if_fail (name != NULL);

  codio_history_begin (codio_profile_get_history (self));
  codio_profile_set_number (self, CODIO_RECORD (moment), "phase", (int) phase);
  codio_profile_set_string (self, CODIO_RECORD (moment), "name", name);
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_find_moment:
 * @self: a profile
 * @text: the identifier or the name of one of its moments
 *
 * Returns: (transfer none) (nullable): the last moment that is called so, in capitals or not
 */
CodioMoment *
codio_profile_find_moment (CodioProfile *self,
                           const char   *text)
{
  GListModel *moments;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  wanted = g_utf8_casefold (text, -1);
  moments = codio_record_get_records (CODIO_RECORD (self), "moments");
  for (guint i = g_list_model_get_n_items (moments); i > 0; i--)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i - 1);
      g_autofree char *name = g_utf8_casefold (codio_record_get_string (moment, "name"), -1);

      if (g_str_equal (codio_record_get_key (moment), text) || g_str_equal (name, wanted))
        return CODIO_MOMENT (moment); /* the list keeps it alive */
    }

  return NULL;
}

/**
 * codio_profile_check_moment:
 * @self: a profile
 * @moment: one of its moments
 * @error: return location for an error of #CODIO_MOMENT_ERROR
 *
 * Whoever changes a state and its digest is not noticed: this is no signature.
 *
 * Returns: whether the state is what was kept, as far as can be seen
 */
gboolean
codio_profile_check_moment (CodioProfile  *self,
                            CodioMoment   *moment,
                            GError       **error)
{
  const char *digest, *id;
  g_autofree char *name = NULL;
  g_autofree char *found = NULL;
  JsonObject *state;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_MOMENT (moment), FALSE);

  name = codio_text_quote (codio_record_get_string (CODIO_RECORD (moment), "name"));
  state = get_state (moment);
  if (state == NULL)
    {
      g_set_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_EMPTY,
                   /* Translators: the name of a moment */
                   _("what the profile said at the moment “%s” was not kept"), name);
      return FALSE;
    }

  id = json_object_get_string_member_with_default (state, "id", "");
  if (g_strcmp0 (id, codio_profile_get_id (self)) != 0)
    {
      g_set_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_OTHER_PROFILE,
                   /* Translators: the name of a moment */
                   _("what was kept at the moment “%s” is another profile"), name);
      return FALSE;
    }

  digest = codio_record_get_string (CODIO_RECORD (moment), "digest");
  found = dup_found_digest (moment);
  if (*digest && g_ascii_strcasecmp (digest, found) != 0)
    {
      g_set_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_CHANGED,
                   /* Translators: the name of a moment */
                   _("what was kept at the moment “%s” was changed afterwards; look for it in an older file"), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * codio_profile_read_moment:
 * @self: a profile
 * @moment: one of its moments
 * @error: return location for an error of #CODIO_MOMENT_ERROR
 *
 * Reads a state also where codio_profile_check_moment() finds that it was changed.
 *
 * Returns: (transfer full): the profile as it was at that moment
 */
CodioProfile *
codio_profile_read_moment (CodioProfile  *self,
                           CodioMoment   *moment,
                           GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autofree char *name = NULL;
  CodioProfile *profile;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_MOMENT (moment), NULL);

  if (get_state (moment) == NULL)
    {
      codio_profile_check_moment (self, moment, error);
      return NULL;
    }

  bytes = write_state (get_state (moment));
  profile = codio_profile_read (bytes, NULL, &read_error);
  if (profile == NULL)
    {
      name = codio_text_quote (codio_record_get_string (CODIO_RECORD (moment), "name"));
      g_set_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_UNREADABLE,
                   /* Translators: the name of a moment, and what is wrong with it */
                   _("what was kept at the moment “%s” cannot be read: %s"), name, read_error->message);
    }

  return profile;
}

/**
 * codio_profile_new_copy:
 * @self: a profile
 * @moment: one of its moments: what @self says now
 *
 * What other copies said that were taken in is not in it: that is not for whoever gets this one.
 *
 * Returns: (transfer full): a copy to give to somebody, which knows what it was made from, so that it can be merged
 */
CodioProfile *
codio_profile_new_copy (CodioProfile *self,
                        CodioMoment  *moment)
{
  CodioProfile *copy;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_MOMENT (moment), NULL);

  copy = CODIO_PROFILE (codio_record_copy (CODIO_RECORD (self), NULL));
  codio_profile_set_version (copy, codio_profile_get_version (self));
  codio_profile_complete (copy, codio_profile_get_edition (self));
  codio_record_set_string (CODIO_RECORD (copy), "base", codio_record_get_key (CODIO_RECORD (moment)));
  g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (copy), "copies")));

  return copy;
}

/**
 * codio_profile_prepare_copy:
 * @self: a profile
 * @name: what the moment is called at which the copy is given to somebody
 * @now: the time
 * @moment: (out) (transfer full): that moment; it belongs in the `moments` of @self once the copy is written
 *
 * Returns: (transfer full): a copy as of codio_profile_new_copy(), of what @self says now
 */
CodioProfile *
codio_profile_prepare_copy (CodioProfile  *self,
                            const char    *name,
                            GDateTime     *now,
                            CodioMoment  **moment)
{
  CodioProfile *copy;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  *moment = CODIO_MOMENT (codio_moment_new (self, name, now));
  copy = codio_profile_new_copy (self, *moment);
  g_list_store_append (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (copy), "moments")), *moment);

  return copy;
}
