/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-value-private.h"

/* What is in the house, which follows from the profile. */

/* The parts of the edition in their order, and each additional value after the last part of its principle. */
static GPtrArray *
list_parts (CodioHousePainter *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *parts = codio_edition_get_parts (self->edition);
  GListModel *additional = NULL;

  if (self->profile)
    additional = codio_record_get_records (CODIO_RECORD (self->profile), "additional-values");

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    g_ptr_array_add (list, g_list_model_get_item (parts, i));

  for (guint i = 0; additional && i < g_list_model_get_n_items (additional); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (additional, i);
      CodioPart *part = codio_profile_get_value_part (self->profile, codio_record_get_key (record));

      for (guint j = list->len; part && j > 0; j--)
        {
          CodioPart *before = g_ptr_array_index (list, j - 1);

          if (before == codio_part_get_parent (part) || codio_part_get_parent (before) == codio_part_get_parent (part))
            {
              g_ptr_array_insert (list, (int) j, g_object_ref (part));
              break;
            }
        }
    }

  return list;
}

static gboolean
update_parts (CodioHousePainter *self)
{
  g_autoptr (GPtrArray) list = list_parts (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));
  gboolean same = n == list->len;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (G_LIST_MODEL (self->parts), i);

      same = part == g_ptr_array_index (list, i);
    }

  if (!same)
    g_list_store_splice (self->parts, 0, n, list->pdata, list->len);

  return codio_house_layout_set_parts (self->layout, G_LIST_MODEL (self->parts), self->edition);
}

/*< private >
 * codio_house_painter_update_legend:
 * @self: a painter
 *
 * Looks again what the legend has to tell.
 *
 * Returns: whether that is something else than before
 */
gboolean
codio_house_painter_update_legend (CodioHousePainter *self)
{
  CodioHouseFeatures features = 0;

  if (self->profile)
    {
      GListModel *assessments = codio_profile_get_assessments (self->profile);

      features |= self->comparison ? CODIO_HOUSE_COMPARED : CODIO_HOUSE_JUDGED;
      if (self->arcs)
        features |= CODIO_HOUSE_ARCS;
      if (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->profile), "additional-values")) > 0)
        features |= CODIO_HOUSE_ADDITIONAL;

      for (guint i = 0; self->comparison == NULL && i < g_list_model_get_n_items (assessments); i++)
        {
          g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
          CodioAttention attention = codio_profile_get_attention (self->profile,
                                                                  codio_assessment_get_value (assessment));

          if (codio_house_is_unsecured (assessment))
            features |= CODIO_HOUSE_UNSECURED;
          if (attention.n_actions > 0)
            features |= CODIO_HOUSE_ACTIONS;
          if (attention.n_comments > 0)
            features |= CODIO_HOUSE_COMMENTS;
        }
    }

  return codio_house_layout_set_legend (self->layout, features, self->colouring);
}

/**
 * codio_house_painter_update:
 * @self: a painter
 *
 * To be called after a change of the profile.
 *
 * Returns: whether there is more or less in the house than before, so that it must be measured and allocated again
 */
gboolean
codio_house_painter_update (CodioHousePainter *self)
{
  gboolean parts, legend;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), FALSE);

  parts = update_parts (self);
  legend = codio_house_painter_update_legend (self);

  return parts || legend;
}

/**
 * codio_house_painter_get_parts:
 * @self: a painter
 *
 * Returns: (transfer none): a list of #CodioPart, all that is in the house: the parts of the edition, and the
 *   additional values of the profile, each after the values of its principle
 */
GListModel *
codio_house_painter_get_parts (CodioHousePainter *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);

  return G_LIST_MODEL (self->parts);
}
