/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-agenda.h"

#include "codio-i18n.h"

/* What a committee has to talk about, made from the profile: what is open, what was chosen or judged without saying
 * why, what is under pressure, and who was not heard. It is a list of questions, and says nothing of how good a profile
 * is. Dropped from it is nothing: whoever finds a point settled says so in the profile. */

static gboolean
says (CodioRecord *record,
      const char  *member)
{
  return *codio_record_get_string (record, member) != '\0';
}

static gboolean
is_dilemma_open (CodioRecord *dilemma)
{
  const int status = codio_record_get_number (dilemma, "status");

  return status == CODIO_DILEMMA_STATUS_OPEN || status == CODIO_DILEMMA_STATUS_REVISIT || !says (dilemma, "choice");
}

static gboolean
is_unjustified (CodioRecord *dilemma)
{
  return says (dilemma, "choice") && !says (dilemma, "justification");
}

static gboolean
is_under_pressure (CodioRecord *assessment)
{
  const int touched = codio_record_get_number (assessment, "touched");

  return codio_record_get_number (assessment, "judgement") == CODIO_JUDGEMENT_AT_STAKE &&
         (touched == CODIO_TOUCHED_PRESSURES || touched == CODIO_TOUCHED_BOTH);
}

/* What is partly secured is not secured yet. */
static gboolean
is_not_secured (CodioRecord *assessment)
{
  const int secured = codio_record_get_number (assessment, "secured");

  return is_under_pressure (assessment) && (secured == CODIO_SECURED_NOT || secured == CODIO_SECURED_PARTLY);
}

static gboolean
is_secured_unknown (CodioRecord *assessment)
{
  return is_under_pressure (assessment) && codio_record_get_number (assessment, "secured") == CODIO_SECURED_NONE;
}

static gboolean
is_reason_missing (CodioRecord *assessment)
{
  return codio_record_get_number (assessment, "judgement") != CODIO_JUDGEMENT_NONE && !says (assessment, "reason");
}

static gboolean
is_not_consulted (CodioRecord *participant)
{
  return codio_record_get_number (participant, "consulted") == CODIO_CONSULTED_NO;
}

static gboolean
is_consulted_unknown (CodioRecord *participant)
{
  return codio_record_get_number (participant, "consulted") == CODIO_CONSULTED_NONE;
}

static const struct
{
  const char *list;
  gboolean (*asks) (CodioRecord *record); /* NULL for comments, which are asked thread by thread */
  const char *label;
} topics[] = {
  [CODIO_AGENDA_DILEMMA_OPEN] = { "dilemmas", is_dilemma_open, N_("Dilemmas that are open") },
  [CODIO_AGENDA_CHOICE_UNJUSTIFIED] = { "dilemmas", is_unjustified, N_("Choices without a justification") },
  [CODIO_AGENDA_NOT_SECURED] = { "assessments", is_not_secured,
                                 N_("Values under pressure that are not or only partly secured") },
  [CODIO_AGENDA_SECURED_UNKNOWN] = { "assessments", is_secured_unknown,
                                     N_("Values under pressure of which it is not said whether they are secured") },
  [CODIO_AGENDA_REASON_MISSING] = { "assessments", is_reason_missing, N_("Judgements without a reason") },
  [CODIO_AGENDA_NOT_CONSULTED] = { "participants", is_not_consulted, N_("Perspectives that were not consulted") },
  [CODIO_AGENDA_CONSULTED_UNKNOWN] = { "participants", is_consulted_unknown,
                                       N_("Perspectives of which it is not said whether they were consulted") },
  [CODIO_AGENDA_COMMENT_OPEN] = { "comments", NULL, N_("Comments that are open") },
};

static void
item_free (gpointer data)
{
  CodioAgendaItem *item = data;

  g_object_unref (item->record);
  g_free (item);
}

static void
take_item (GPtrArray        *items,
           CodioAgendaTopic  topic,
           CodioRecord      *record)
{
  CodioAgendaItem *item = g_new0 (CodioAgendaItem, 1);

  item->topic = topic;
  item->record = record;
  g_ptr_array_add (items, item);
}

/* What weighs most comes first; a weight says how much attention a value asks. */
static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  return codio_record_get_number (CODIO_RECORD (*(gpointer *) b), "weight") -
         codio_record_get_number (CODIO_RECORD (*(gpointer *) a), "weight");
}

static void
add_records (GPtrArray        *items,
             CodioProfile     *profile,
             CodioAgendaTopic  topic)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (profile), topics[topic].list);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      if (topics[topic].asks (record))
        g_ptr_array_add (records, record); /* the list keeps it alive */
    }

  if (g_str_equal (topics[topic].list, "assessments"))
    g_ptr_array_sort (records, compare_weights);
  for (guint i = 0; i < records->len; i++)
    take_item (items, topic, g_object_ref (g_ptr_array_index (records, i)));
}

/* What is said to one another is one point. */
static void
add_threads (GPtrArray    *items,
             CodioProfile *profile)
{
  g_autoptr (GPtrArray) threads = codio_profile_list_threads (profile, CODIO_COMMENT_TARGET_NONE, NULL, TRUE);

  for (guint i = 0; i < threads->len; i++)
    take_item (items, CODIO_AGENDA_COMMENT_OPEN,
               g_object_ref (((CodioThread *) g_ptr_array_index (threads, i))->comment));
}

/**
 * codio_agenda_make:
 * @profile: a profile
 *
 * Returns: (transfer full) (element-type CodioAgendaItem): what is to be talked about, by topic and then in the order
 *   of the file, except that values that weigh more come first
 */
GPtrArray *
codio_agenda_make (CodioProfile *profile)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), items);

  for (CodioAgendaTopic topic = 0; topic < CODIO_N_AGENDA_TOPICS; topic++)
    if (topics[topic].asks)
      add_records (items, profile, topic);
    else
      add_threads (items, profile);

  return items;
}

/**
 * codio_agenda_topic_get_label:
 * @topic: a topic
 * @catalog: the language
 *
 * Returns: what the topic is called, as a heading
 */
const char *
codio_agenda_topic_get_label (CodioAgendaTopic  topic,
                              CodioCatalog     *catalog)
{
  g_return_val_if_fail (topic < CODIO_N_AGENDA_TOPICS, NULL);

  return codio_catalog_message (catalog, topics[topic].label);
}

/**
 * codio_agenda_item_dup_title:
 * @item: a point on the agenda
 * @profile: the profile that it is from
 * @catalog: the language
 *
 * Returns: (transfer full): a line that says what is to be talked about, such as “Privacy”
 */
char *
codio_agenda_item_dup_title (const CodioAgendaItem *item,
                             CodioProfile          *profile,
                             CodioCatalog          *catalog)
{
  g_autofree char *title = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  /* A version for the public has no names. */
  if (CODIO_IS_PARTICIPANT (item->record) && !says (item->record, "name"))
    return g_strdup (says (item->record, "role")
                       ? codio_record_get_string (item->record, "role")
                       : codio_participant_get_label (CODIO_PARTICIPANT (item->record), catalog));

  title = codio_profile_dup_record_title (profile, item->record, catalog);
  target = CODIO_IS_COMMENT (item->record) ? codio_profile_dup_comment_target (profile, item->record, catalog) : NULL;
  if (target == NULL)
    return g_steal_pointer (&title);

  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  return g_strdup_printf (codio_catalog_message (catalog, "%s: %s"), target, title);
}
