/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action.h"

#include "codio-record-private.h"
#include "codio-text.h"

/* Actions: what was agreed to do justice to values.
 *
 * A profile is of one project. What it asks of the whole organisation is a proposal: an action at the level of the
 * organisation. Raising an action of the project copies what is to be done and why, because the project still does its
 * part; who sees to the proposal and when is for the organisation to say. The two are not tied together: each is edited
 * and removed by itself. */

static void
set_number (CodioRecord *record,
            const char  *member,
            int          number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (codio_record_get_value (record, member)));
  g_value_set_enum (&value, number);
  codio_record_set_value (record, member, &value);
}

static void
set_strings (CodioRecord        *record,
             const char         *member,
             const char * const *strings)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_boxed (g_value_init (&value, G_TYPE_STRV), strings);
  codio_record_set_value (record, member, &value);
}

/**
 * codio_action_new:
 * @text: what is to be done; may be empty
 * @category: one of the categories of the code, or %CODIO_CATEGORY_NONE
 * @values: (nullable) (array zero-terminated=1): the values it is for
 * @dilemma: (nullable): the identifier of the dilemma it follows from
 *
 * Returns: (transfer full): an action for the project that is planned, in no profile
 */
CodioRecord *
codio_action_new (const char         *text,
                  CodioCategory       category,
                  const char * const *values,
                  const char         *dilemma)
{
  const char *dilemmas[] = { dilemma, NULL };
  g_autofree char *storable = NULL;
  CodioRecord *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = codio_record_new (CODIO_TYPE_ACTION);
  storable = codio_text_make_storable (text, FALSE);
  codio_record_set_string (self, "text", storable);
  if (values)
    set_strings (self, "values", values);
  set_strings (self, "dilemmas", dilemmas);
  set_number (self, "category", (int) category);
  set_number (self, "level", CODIO_LEVEL_PROJECT);
  set_number (self, "status", CODIO_ACTION_STATUS_PLANNED);

  return self;
}

/**
 * codio_action_is_open:
 * @self: an action
 *
 * Returns: whether it is neither done nor dropped
 */
gboolean
codio_action_is_open (CodioRecord *self)
{
  int status;

  g_return_val_if_fail (CODIO_IS_ACTION (self), FALSE);

  status = codio_record_get_number (self, "status");

  return status != CODIO_ACTION_STATUS_DONE && status != CODIO_ACTION_STATUS_DROPPED;
}

/**
 * codio_action_is_overdue:
 * @self: an action
 * @today: a day, a full-date as in RFC 3339
 *
 * Returns: whether it is open and was to be done before @today
 */
gboolean
codio_action_is_overdue (CodioRecord *self,
                         const char  *today)
{
  const char *due;

  g_return_val_if_fail (CODIO_IS_ACTION (self), FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  /* Full dates sort as texts. */
  due = codio_record_get_string (self, "due-on");

  return *due != '\0' && g_strcmp0 (due, today) < 0 && codio_action_is_open (self);
}

/**
 * codio_action_dup_today:
 *
 * Returns: (transfer full): which day it is here, a full-date as in RFC 3339
 */
char *
codio_action_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * codio_profile_list_actions:
 * @self: a profile
 * @level: %CODIO_LEVEL_ORGANISATION for what is proposed to the organisation, %CODIO_LEVEL_PROJECT for all others,
 *   %CODIO_LEVEL_NONE for all
 *
 * Returns: (transfer full) (element-type CodioRecord): these actions, as written
 */
GPtrArray *
codio_profile_list_actions (CodioProfile *self,
                            CodioLevel    level)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), actions);

  all = codio_record_get_records (CODIO_RECORD (self), "actions");
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (all, i);
      gboolean proposed = codio_record_get_number (action, "level") == CODIO_LEVEL_ORGANISATION;

      if (level == CODIO_LEVEL_NONE || proposed == (level == CODIO_LEVEL_ORGANISATION))
        g_ptr_array_add (actions, g_steal_pointer (&action));
    }

  return actions;
}

/* What a proposal takes over: what, why and how much it matters, but not who and when. */
static CodioRecord *
create_proposal (CodioRecord *action)
{
  static const char * const kept[] = { "text", "values", "dilemmas", "category", "necessity", "importance" };
  CodioRecord *proposal = codio_record_new (CODIO_TYPE_ACTION);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    codio_record_set_value (proposal, kept[i], codio_record_get_value (action, kept[i]));
  set_number (proposal, "level", CODIO_LEVEL_ORGANISATION);
  set_number (proposal, "status", CODIO_ACTION_STATUS_PLANNED);

  return proposal;
}

/**
 * codio_profile_propose_action:
 * @self: a profile
 * @action: an action of @self
 *
 * Command. Proposes to the organisation what @action does in the project; @action stays. Nothing changes where the same
 * words are proposed already.
 *
 * Returns: (transfer none) (nullable): the proposal; %NULL where there is none and @self cannot be edited
 */
CodioRecord *
codio_profile_propose_action (CodioProfile *self,
                              CodioRecord  *action)
{
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (CodioRecord) proposal = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_ACTION (action), NULL);

  proposals = codio_profile_list_actions (self, CODIO_LEVEL_ORGANISATION);
  for (guint i = 0; i < proposals->len; i++)
    if (g_str_equal (codio_record_get_string (g_ptr_array_index (proposals, i), "text"),
                     codio_record_get_string (action, "text")))
      return g_ptr_array_index (proposals, i); /* the profile keeps it alive */

  if (!codio_profile_get_editable (self))
    return NULL;

  proposal = create_proposal (action);
  codio_profile_append (self, CODIO_RECORD (self), "actions", proposal);

  return proposal; /* the list keeps it alive */
}
