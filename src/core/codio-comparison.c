/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comparison.h"

#include "codio-profile-private.h"
#include "codio-record-private.h"

/**
 * CodioComparison:
 *
 * What is different between two states of a profile, or between two profiles: as a whole and for each value. What a
 * file says about itself and its past (the moments, the copies, the conflicts) is no part of it.
 *
 * Invariant: `before`, `after` and `shown` are its own, so that they do not change.
 */
struct _CodioComparison
{
  GObject parent_instance;

  CodioProfile *before;
  CodioProfile *after;
  CodioProfile *shown;
  GPtrArray *differences;
  GHashTable *changes; /* by value, what became of it; those that are the same are not in it */
};

G_DEFINE_FINAL_TYPE (CodioComparison, codio_comparison, G_TYPE_OBJECT)

static gboolean
is_own (const CodioDifference *difference)
{
  static const char * const lists[] = { "moments", "copies", "conflicts", NULL };

  if (difference->member && g_strcmp0 (difference->member->target, "moments") == 0)
    return TRUE;

  return difference->list ? g_strv_contains (lists, difference->list->name)
                          : g_str_equal (difference->place, "/base");
}

static CodioProfile *
copy_profile (CodioProfile *profile)
{
  CodioProfile *copy = CODIO_PROFILE (codio_record_copy (CODIO_RECORD (profile), NULL));

  codio_profile_set_version (copy, codio_profile_get_version (profile));
  codio_profile_complete (copy, codio_profile_get_edition (profile));

  return copy;
}

/* What the second profile says, with the values that only the first one has, so that these can be seen as gone. */
static CodioProfile *
create_shown (CodioProfile *before,
              CodioProfile *after)
{
  CodioProfile *shown = copy_profile (after);
  GListModel *values = codio_record_get_records (CODIO_RECORD (before), "additional-values");
  GListModel *target = codio_record_get_records (CODIO_RECORD (shown), "additional-values");

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (values, i);
      g_autoptr (CodioRecord) copy = NULL;

      if (codio_profile_find (after, "additional-values", codio_record_get_key (value)))
        continue;
      copy = codio_record_copy (value, NULL);
      g_list_store_append (G_LIST_STORE (target), copy);
    }
  codio_profile_complete (shown, codio_profile_get_edition (after));

  return shown;
}

static gboolean
names_value (CodioRecord *record,
             const char  *value)
{
  const CodioMember *member = codio_record_find_member (record, "values");

  return member && member->kind == CODIO_MEMBER_VALUES &&
         g_strv_contains (codio_record_get_strings (record, "values"), value);
}

/* Whether it is about @value: what is said about it, or a dilemma or an action that names it, now or before. */
static gboolean
is_about (CodioComparison       *self,
          const CodioDifference *difference,
          const char            *value)
{
  CodioRecord *part = difference->part;
  CodioRecord *earlier;

  if (part == NULL)
    return FALSE;
  if (g_strcmp0 (codio_record_get_key (part), value) == 0 || names_value (part, value))
    return TRUE;

  earlier = codio_record_get_key (part) ? codio_profile_find (self->before, difference->list->name,
                                                              codio_record_get_key (part)) : NULL;
  return earlier && names_value (earlier, value);
}

static gboolean
is_at_stake (CodioProfile *profile,
             const char   *value)
{
  CodioAssessment *assessment = codio_profile_get_assessment (profile, value);

  return assessment && codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE;
}

static CodioValueChange
find_change (CodioComparison *self,
             const char      *value)
{
  gboolean before = codio_profile_get_assessment (self->before, value) != NULL;
  gboolean after = codio_profile_get_assessment (self->after, value) != NULL;

  if (before && after)
    {
      before = is_at_stake (self->before, value);
      after = is_at_stake (self->after, value);
    }
  if (before != after)
    return after ? CODIO_VALUE_NEW : CODIO_VALUE_GONE;

  for (guint i = 0; i < self->differences->len; i++)
    if (is_about (self, g_ptr_array_index (self->differences, i), value))
      return CODIO_VALUE_CHANGED;

  return CODIO_VALUE_SAME;
}

static void
find_changes (CodioComparison *self)
{
  GListModel *assessments = codio_profile_get_assessments (self->shown);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      const char *value = codio_assessment_get_value (assessment);
      CodioValueChange change = find_change (self, value);

      if (change != CODIO_VALUE_SAME)
        g_hash_table_insert (self->changes, (gpointer) value, GUINT_TO_POINTER (change)); /* `shown` keeps it alive */
    }
}

static void
codio_comparison_finalize (GObject *object)
{
  CodioComparison *self = CODIO_COMPARISON (object);

  g_clear_pointer (&self->changes, g_hash_table_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_object (&self->shown);
  g_clear_object (&self->after);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (codio_comparison_parent_class)->finalize (object);
}

static void
codio_comparison_class_init (CodioComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_comparison_finalize;
}

static void
codio_comparison_init (CodioComparison *self)
{
  self->changes = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * codio_comparison_new:
 * @before: a profile
 * @after: another state of it, or another profile of the same edition
 *
 * Returns: (transfer full): in what they differ at this moment
 */
CodioComparison *
codio_comparison_new (CodioProfile *before,
                      CodioProfile *after)
{
  CodioComparison *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (before), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (after), NULL);
  g_return_val_if_fail (codio_profile_get_edition (before) == codio_profile_get_edition (after), NULL);

  self = g_object_new (CODIO_TYPE_COMPARISON, NULL);
  self->before = copy_profile (before);
  self->after = copy_profile (after);
  self->shown = create_shown (self->before, self->after);
  self->differences = codio_profile_compare (self->before, self->after);
  for (guint i = self->differences->len; i > 0; i--)
    if (is_own (g_ptr_array_index (self->differences, i - 1)))
      g_ptr_array_remove_index (self->differences, i - 1);
  find_changes (self);

  return self;
}

/**
 * codio_comparison_get_before:
 * @self: a comparison
 *
 * Returns: (transfer none): a copy of the first profile
 */
CodioProfile *
codio_comparison_get_before (CodioComparison *self)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);

  return self->before;
}

/**
 * codio_comparison_get_after:
 * @self: a comparison
 *
 * Returns: (transfer none): a copy of the second profile
 */
CodioProfile *
codio_comparison_get_after (CodioComparison *self)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);

  return self->after;
}

/**
 * codio_comparison_get_shown:
 * @self: a comparison
 *
 * Returns: (transfer none): the second profile, with the additional values that only the first one has
 */
CodioProfile *
codio_comparison_get_shown (CodioComparison *self)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);

  return self->shown;
}

/**
 * codio_comparison_get_differences:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type CodioDifference): in what they differ, in the order of the file
 */
GPtrArray *
codio_comparison_get_differences (CodioComparison *self)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);

  return self->differences;
}

/**
 * codio_comparison_describe:
 * @self: a comparison
 * @catalog: the language
 *
 * Returns: (transfer full) (element-type CodioChanges): what changed in each part, in the order of the file
 */
GPtrArray *
codio_comparison_describe (CodioComparison *self,
                           CodioCatalog    *catalog)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  return codio_changes_describe (self->differences, self->before, self->after, catalog);
}

/**
 * codio_comparison_get_change:
 * @self: a comparison
 * @value: the identifier of a value
 *
 * Returns: what became of it
 */
CodioValueChange
codio_comparison_get_change (CodioComparison *self,
                             const char      *value)
{
  g_return_val_if_fail (CODIO_IS_COMPARISON (self), CODIO_VALUE_SAME);
  g_return_val_if_fail (value != NULL, CODIO_VALUE_SAME);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->changes, value));
}

/**
 * codio_comparison_count:
 * @self: a comparison
 * @change: what became of a value
 *
 * Returns: how many values that became of
 */
guint
codio_comparison_count (CodioComparison *self,
                        CodioValueChange change)
{
  GListModel *assessments;
  guint n = 0;

  g_return_val_if_fail (CODIO_IS_COMPARISON (self), 0);

  assessments = codio_profile_get_assessments (self->shown);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      n += codio_comparison_get_change (self, codio_assessment_get_value (assessment)) == change;
    }

  return n;
}

/**
 * codio_comparison_dup_words:
 * @self: a comparison
 * @value: the identifier of a value
 * @catalog: the language
 *
 * Returns: (transfer full): of what changed about @value what it is called, as in "Weight, Reason, Dilemmas"; "" where
 *   nothing did
 */
char *
codio_comparison_dup_words (CodioComparison *self,
                            const char      *value,
                            CodioCatalog    *catalog)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (CODIO_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  words = g_ptr_array_new ();
  for (guint i = 0; i < self->differences->len; i++)
    {
      const CodioDifference *difference = g_ptr_array_index (self->differences, i);
      const char *label = difference->label;

      if (!is_about (self, difference, value))
        continue;
      if (names_value (difference->part, value) || !g_str_equal (codio_record_get_key (difference->part), value) ||
          difference->member == NULL)
        label = difference->list->label;
      label = codio_catalog_message (catalog, label);
      if (!g_ptr_array_find_with_equal_func (words, label, g_str_equal, NULL))
        g_ptr_array_add (words, (gpointer) label);
    }
  g_ptr_array_add (words, NULL);

  return codio_catalog_dup_list (catalog, (const char * const *) words->pdata);
}
