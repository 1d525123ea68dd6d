/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-coverage.h"

#define N_CATEGORIES (CODIO_CATEGORY_ORGANISATION + 1)

typedef struct
{
  CodioPart *value;
  GPtrArray *actions;
  guint counts[N_CATEGORIES][2];
} Row;

/**
 * CodioCoverage:
 *
 * Which values at stake have actions, and of which of the six categories of the code (chapter 6, page 22): what a
 * profile says at one moment. An action that is dropped is none.
 */
struct _CodioCoverage
{
  GPtrArray *rows;
  guint n_bare;
  gboolean uncategorised;
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->value);
  g_ptr_array_unref (row->actions);
  g_free (row);
}

static void
add_action (CodioCoverage *self,
            GHashTable    *rows,
            CodioRecord   *action)
{
  const char * const *values = codio_record_get_strings (action, "values");
  int category = codio_record_get_number (action, "category");
  int status = codio_record_get_number (action, "status");

  if (status == CODIO_ACTION_STATUS_DROPPED)
    return;

  for (; *values; values++)
    {
      Row *row = g_hash_table_lookup (rows, *values);

      if (row == NULL)
        continue;

      g_ptr_array_add (row->actions, g_object_ref (action));
      row->counts[category][status == CODIO_ACTION_STATUS_DONE]++;
      self->uncategorised |= category == CODIO_CATEGORY_NONE;
    }
}

/**
 * codio_coverage_new:
 * @profile: a profile
 *
 * Returns: (transfer full): what @profile says now
 */
CodioCoverage *
codio_coverage_new (CodioProfile *profile)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) parts = NULL;
  CodioCoverage *self;
  GListModel *actions;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_new0 (CodioCoverage, 1);
  self->rows = g_ptr_array_new_with_free_func (row_free);

  parts = codio_profile_list_value_parts (profile);
  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *value = g_ptr_array_index (parts, i);
      CodioAssessment *assessment = codio_profile_get_assessment (profile, codio_part_get_id (value));
      Row *row;

      if (assessment == NULL || codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_AT_STAKE)
        continue;

      row = g_new0 (Row, 1);
      row->value = g_object_ref (value);
      row->actions = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (rows, (gpointer) codio_part_get_id (value), row);
    }

  actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);

      add_action (self, rows, action);
    }

  for (guint i = 0; i < self->rows->len; i++)
    self->n_bare += codio_coverage_get_bare (self, i);

  return self;
}

/**
 * codio_coverage_free:
 * @self: (transfer full): a coverage
 */
void
codio_coverage_free (CodioCoverage *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * codio_coverage_get_n_values:
 * @self: a coverage
 *
 * Returns: how many values are at stake
 */
guint
codio_coverage_get_n_values (CodioCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

static Row *
get_row (CodioCoverage *self,
         guint          position)
{
  return self && position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

/**
 * codio_coverage_get_value:
 * @self: a coverage
 * @position: which value at stake, in the order of the house
 *
 * Returns: (transfer none): the value
 */
CodioPart *
codio_coverage_get_value (CodioCoverage *self,
                          guint          position)
{
  Row *row = get_row (self, position);

  g_return_val_if_fail (row != NULL, NULL);

  return row->value;
}

/**
 * codio_coverage_list_actions:
 * @self: a coverage
 * @position: which value
 *
 * Returns: (transfer full) (element-type CodioAction): the actions for it that are not dropped, in the order of the
 *   profile
 */
GPtrArray *
codio_coverage_list_actions (CodioCoverage *self,
                             guint          position)
{
  Row *row = get_row (self, position);

  g_return_val_if_fail (row != NULL, NULL);

  return g_ptr_array_ref (row->actions);
}

/**
 * codio_coverage_list_cell:
 * @self: a coverage
 * @position: which value
 * @category: a category; %CODIO_CATEGORY_NONE for the actions that have none
 *
 * Returns: (transfer full) (element-type CodioAction): the actions of @category for that value
 */
GPtrArray *
codio_coverage_list_cell (CodioCoverage *self,
                          guint          position,
                          CodioCategory  category)
{
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_object_unref);
  Row *row = get_row (self, position);

  g_return_val_if_fail (row != NULL, cell);

  for (guint i = 0; i < row->actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (row->actions, i);

      if (codio_record_get_number (action, "category") == (int) category)
        g_ptr_array_add (cell, g_object_ref (action));
    }

  return cell;
}

/**
 * codio_coverage_count:
 * @self: a coverage
 * @position: which value
 * @category: a category; %CODIO_CATEGORY_NONE for the actions that have none
 * @done: whether to count those that are done, or those that are not
 *
 * Returns: how many actions of @category there are for that value
 */
guint
codio_coverage_count (CodioCoverage *self,
                      guint          position,
                      CodioCategory  category,
                      gboolean       done)
{
  Row *row = get_row (self, position);

  g_return_val_if_fail (row != NULL, 0);
  g_return_val_if_fail ((guint) category < N_CATEGORIES, 0);

  return row->counts[category][done ? 1 : 0];
}

/**
 * codio_coverage_get_bare:
 * @self: a coverage
 * @position: which value
 *
 * Returns: whether there is no action at all for that value
 */
gboolean
codio_coverage_get_bare (CodioCoverage *self,
                         guint          position)
{
  Row *row = get_row (self, position);

  g_return_val_if_fail (row != NULL, FALSE);

  return row->actions->len == 0;
}

/**
 * codio_coverage_get_n_bare:
 * @self: a coverage
 *
 * Returns: for how many values at stake there is no action at all
 */
guint
codio_coverage_get_n_bare (CodioCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bare;
}

/**
 * codio_coverage_has_uncategorised:
 * @self: a coverage
 *
 * Returns: whether there are actions for values at stake that have no category
 */
gboolean
codio_coverage_has_uncategorised (CodioCoverage *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->uncategorised;
}
