/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-card-order.h"

#include "codio-assessment.h"
#include "codio-cards.h"

/**
 * CodioCardOrder:
 *
 * Values as cards on a table, in levels from the heaviest to the lightest. Cards on one level weigh the same; a level
 * without cards is a blank card, which widens the gap.
 *
 * Invariants: each value is on one level; the first and the last level have cards; there are never more than
 * %CODIO_CARD_ORDER_BLANKS_MAX blank cards between two others.
 */
struct _CodioCardOrder
{
  GObject parent_instance;

  GPtrArray *levels; /* (element-type GPtrArray), of identifiers of values */
  int ratio;
};

enum
{
  PROP_0,
  PROP_RATIO,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioCardOrder, codio_card_order, G_TYPE_OBJECT)

static GPtrArray *
get_level (CodioCardOrder *self,
           guint           level)
{
  return g_ptr_array_index (self->levels, level);
}

static GPtrArray *
level_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
trim (CodioCardOrder *self)
{
  while (self->levels->len > 0 && get_level (self, 0)->len == 0)
    g_ptr_array_remove_index (self->levels, 0);
  while (self->levels->len > 0 && get_level (self, self->levels->len - 1)->len == 0)
    g_ptr_array_remove_index (self->levels, self->levels->len - 1);
}

static void
changed (CodioCardOrder *self)
{
  trim (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
clear (CodioCardOrder *self)
{
  g_ptr_array_set_size (self->levels, 0);
}

static gboolean
find (CodioCardOrder *self,
      const char     *value,
      guint          *level,
      guint          *position)
{
  for (guint i = 0; i < self->levels->len; i++)
    if (g_ptr_array_find_with_equal_func (get_level (self, i), value, g_str_equal, position))
      {
        *level = i;
        return TRUE;
      }

  return FALSE;
}

/* Takes the card off the table; a level that becomes empty by that goes away, and does not become a blank card. */
static gboolean
take (CodioCardOrder  *self,
      const char      *value,
      char           **card,
      guint           *level,
      gboolean        *alone)
{
  guint position;

  if (!find (self, value, level, &position))
    return FALSE;

  *card = g_ptr_array_steal_index (get_level (self, *level), position);
  *alone = get_level (self, *level)->len == 0;
  if (*alone)
    g_ptr_array_remove_index (self->levels, *level);

  return TRUE;
}

static void
put_alone (CodioCardOrder *self,
           char           *card,
           guint           level)
{
  GPtrArray *cards = level_new ();

  g_ptr_array_add (cards, card);
  g_ptr_array_insert (self->levels, (int) level, cards);
}

static void
codio_card_order_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_CARD_ORDER (object)->levels, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_card_order_parent_class)->finalize (object);
}

static void
codio_card_order_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RATIO:
      g_value_set_int (value, codio_card_order_get_ratio (CODIO_CARD_ORDER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_card_order_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_RATIO:
      codio_card_order_set_ratio (CODIO_CARD_ORDER (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_card_order_class_init (CodioCardOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_card_order_finalize;
  object_class->get_property = codio_card_order_get_property;
  object_class->set_property = codio_card_order_set_property;

  /**
   * CodioCardOrder:ratio:
   *
   * How many times as heavy the heaviest card is as the lightest.
   */
  props[PROP_RATIO] = g_param_spec_int ("ratio", NULL, NULL, CODIO_CARD_ORDER_RATIO_MIN, CODIO_CARD_ORDER_RATIO_MAX,
                                        CODIO_CARD_ORDER_RATIO,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioCardOrder::changed:
   * @self: an order
   *
   * The cards lie otherwise, or the ratio is another one.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
codio_card_order_init (CodioCardOrder *self)
{
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->ratio = CODIO_CARD_ORDER_RATIO;
}

/**
 * codio_card_order_new:
 *
 * Returns: (transfer full): an order without cards
 */
CodioCardOrder *
codio_card_order_new (void)
{
  return g_object_new (CODIO_TYPE_CARD_ORDER, NULL);
}

/**
 * codio_card_order_set_values:
 * @self: an order
 * @values: (array zero-terminated=1): the identifiers of values, each once
 *
 * Makes that there is a card for each of @values and for nothing else: those that are there stay where they are, new
 * ones join the lightest.
 */
void
codio_card_order_set_values (CodioCardOrder     *self,
                             const char * const *values)
{
  gboolean altered = FALSE;

  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (values != NULL);

  for (guint i = 0; i < self->levels->len; i++)
    {
      GPtrArray *cards = get_level (self, i);
      const guint n = cards->len;

      for (guint j = n; j-- > 0;)
        if (!g_strv_contains (values, g_ptr_array_index (cards, j)))
          {
            g_ptr_array_remove_index (cards, j);
            altered = TRUE;
          }
      if (n > 0 && cards->len == 0)
        g_ptr_array_remove_index (self->levels, i--);
    }
  trim (self);

  for (; *values; values++)
    {
      guint level, position;

      if (find (self, *values, &level, &position))
        continue;
      if (self->levels->len == 0)
        g_ptr_array_add (self->levels, level_new ());
      g_ptr_array_add (get_level (self, self->levels->len - 1), g_strdup (*values));
      altered = TRUE;
    }

  if (altered)
    changed (self);
}

/**
 * codio_card_order_load:
 * @self: an order
 * @ballot: a ballot with cards
 *
 * Lays the cards as in @ballot.
 *
 * Returns: whether there are any in it
 */
gboolean
codio_card_order_load (CodioCardOrder *self,
                       CodioBallot    *ballot)
{
  GListModel *ranks;
  int ratio;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), FALSE);

  ratio = codio_record_get_number (CODIO_RECORD (ballot), "ratio");
  ranks = codio_record_get_records (CODIO_RECORD (ballot), "cards");
  if (g_list_model_get_n_items (ranks) == 0)
    return FALSE;

  clear (self);
  for (guint i = 0; i < g_list_model_get_n_items (ranks); i++)
    {
      g_autoptr (CodioRecord) rank = g_list_model_get_item (ranks, i);
      GPtrArray *cards = level_new ();
      guint level, position;

      g_ptr_array_insert (self->levels, 0, cards);
      for (const char * const *value = codio_record_get_strings (rank, "values"); *value; value++)
        if (!find (self, *value, &level, &position))
          g_ptr_array_add (cards, g_strdup (*value));
      for (int j = 0; j < MIN (codio_record_get_number (rank, "blanks"), CODIO_CARD_ORDER_BLANKS_MAX); j++)
        g_ptr_array_insert (self->levels, 0, level_new ());
    }
  self->ratio = CLAMP (ratio, CODIO_CARD_ORDER_RATIO_MIN, CODIO_CARD_ORDER_RATIO_MAX);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATIO]);
  changed (self);

  return TRUE;
}

/* The values from the lightest to the heaviest, and their positions as for codio_cards_weigh(). */
static char **
list_values (CodioCardOrder *self,
             GArray         *positions)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = self->levels->len; i-- > 0;)
    for (guint j = 0; j < get_level (self, i)->len; j++)
      {
        const guint position = self->levels->len - i;

        g_strv_builder_add (builder, g_ptr_array_index (get_level (self, i), j));
        g_array_append_val (positions, position);
      }

  return g_strv_builder_end (builder);
}

/**
 * codio_card_order_save:
 * @self: an order
 * @ballot: a ballot that was not handed in yet
 *
 * Writes the order and the weights that follow from it into @ballot.
 */
void
codio_card_order_save (CodioCardOrder *self,
                       CodioBallot    *ballot)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) values = NULL;

  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (CODIO_IS_BALLOT (ballot));

  values = list_values (self, positions);
  codio_ballot_set_cards (ballot, (const char * const *) values, (const guint *) (gpointer) positions->data,
                          self->ratio);
  codio_ballot_weigh_by_cards (ballot);
}

/**
 * codio_card_order_get_n_levels:
 * @self: an order
 *
 * Returns: how many levels there are, blank cards included
 */
guint
codio_card_order_get_n_levels (CodioCardOrder *self)
{
  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), 0);

  return self->levels->len;
}

/**
 * codio_card_order_dup_level:
 * @self: an order
 * @level: which level, from 0, the heaviest
 *
 * Returns: (transfer full) (array zero-terminated=1): the values on it; none if it is a blank card
 */
char **
codio_card_order_dup_level (CodioCardOrder *self,
                            guint           level)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), NULL);
  g_return_val_if_fail (level < self->levels->len, NULL);

  for (guint i = 0; i < get_level (self, level)->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (get_level (self, level), i));

  return g_strv_builder_end (builder);
}

/**
 * codio_card_order_find:
 * @self: an order
 * @value: the identifier of a value
 * @level: (out caller-allocates): the level it is on
 *
 * Returns: whether there is a card of @value
 */
gboolean
codio_card_order_find (CodioCardOrder *self,
                       const char     *value,
                       guint          *level)
{
  guint position;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), FALSE);
  g_return_val_if_fail (value != NULL && level != NULL, FALSE);

  return find (self, value, level, &position);
}

/**
 * codio_card_order_raise:
 * @self: an order
 * @value: the identifier of a value
 *
 * Makes the card a step heavier: one that shares its level gets a level of its own above that; one that is alone joins
 * the level above, or takes the place of the blank card there. Step by step it comes everywhere.
 *
 * Returns: whether that could be done
 */
gboolean
codio_card_order_raise (CodioCardOrder *self,
                        const char     *value)
{
  guint level, position;
  gboolean alone;
  char *card;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!find (self, value, &level, &position) || (level == 0 && get_level (self, level)->len == 1) ||
      !take (self, value, &card, &level, &alone))
    return FALSE;

  if (!alone)
    put_alone (self, card, level);
  else if (get_level (self, level - 1)->len > 0)
    g_ptr_array_add (get_level (self, level - 1), card);
  else
    put_alone (self, card, level - 1);
  changed (self);

  return TRUE;
}

/**
 * codio_card_order_lower:
 * @self: an order
 * @value: the identifier of a value
 *
 * Makes the card a step lighter: the way back of codio_card_order_raise().
 *
 * Returns: whether that could be done
 */
gboolean
codio_card_order_lower (CodioCardOrder *self,
                        const char     *value)
{
  guint level, position;
  gboolean alone;
  char *card;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!find (self, value, &level, &position) ||
      (level + 1 == self->levels->len && get_level (self, level)->len == 1) ||
      !take (self, value, &card, &level, &alone))
    return FALSE;

  if (!alone)
    put_alone (self, card, level + 1);
  else if (get_level (self, level)->len > 0) /* what was below it */
    g_ptr_array_add (get_level (self, level), card);
  else
    put_alone (self, card, level + 1);
  changed (self);

  return TRUE;
}

/**
 * codio_card_order_join:
 * @self: an order
 * @value: the identifier of a value
 * @level: a level, before the card is taken from where it is
 *
 * Puts the card on @level; on a blank card it takes the place of that.
 */
void
codio_card_order_join (CodioCardOrder *self,
                       const char     *value,
                       guint           level)
{
  GPtrArray *target;
  guint from;
  gboolean alone;
  char *card;

  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (level < self->levels->len);

  target = get_level (self, level);
  if (g_ptr_array_find_with_equal_func (target, value, g_str_equal, NULL) || !take (self, value, &card, &from, &alone))
    return;

  g_ptr_array_add (target, card);
  changed (self);
}

/**
 * codio_card_order_put_between:
 * @self: an order
 * @value: the identifier of a value
 * @level: the level that comes after it, or as many as there are to put it at the end; before the card is taken from
 *   where it is
 *
 * Gives the card a level of its own.
 */
void
codio_card_order_put_between (CodioCardOrder *self,
                              const char     *value,
                              guint           level)
{
  guint from;
  gboolean alone;
  char *card;

  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (level <= self->levels->len);

  if (!take (self, value, &card, &from, &alone))
    return;

  put_alone (self, card, alone && from < level ? level - 1 : level);
  changed (self);
}

/**
 * codio_card_order_add_blank:
 * @self: an order
 * @level: a level
 *
 * Puts a blank card below @level.
 *
 * Returns: whether that could be done: not below the last, and not if there are many already
 */
gboolean
codio_card_order_add_blank (CodioCardOrder *self,
                            guint           level)
{
  guint n = 0;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), FALSE);
  g_return_val_if_fail (level < self->levels->len, FALSE);

  while (level + n + 1 < self->levels->len && get_level (self, level + n + 1)->len == 0)
    n++;
  if (level + 1 == self->levels->len || n >= CODIO_CARD_ORDER_BLANKS_MAX)
    return FALSE;

  g_ptr_array_insert (self->levels, (int) level + 1, level_new ());
  changed (self);

  return TRUE;
}

/**
 * codio_card_order_remove_blank:
 * @self: an order
 * @level: a level that is a blank card
 */
void
codio_card_order_remove_blank (CodioCardOrder *self,
                               guint           level)
{
  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (level < self->levels->len && get_level (self, level)->len == 0);

  g_ptr_array_remove_index (self->levels, level);
  changed (self);
}

/**
 * codio_card_order_get_ratio:
 * @self: an order
 *
 * Returns: how many times as heavy the heaviest card is as the lightest
 */
int
codio_card_order_get_ratio (CodioCardOrder *self)
{
  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), 0);

  return self->ratio;
}

/**
 * codio_card_order_set_ratio:
 * @self: an order
 * @ratio: how many times as heavy the heaviest card is as the lightest
 */
void
codio_card_order_set_ratio (CodioCardOrder *self,
                            int             ratio)
{
  g_return_if_fail (CODIO_IS_CARD_ORDER (self));
  g_return_if_fail (ratio >= CODIO_CARD_ORDER_RATIO_MIN && ratio <= CODIO_CARD_ORDER_RATIO_MAX);

  if (self->ratio == ratio)
    return;

  self->ratio = ratio;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATIO]);
  changed (self);
}

/**
 * codio_card_order_weigh:
 * @self: an order with cards
 * @percentages: (out) (array): the weights that follow, which add up to 100, with one decimal
 * @suggestions: (out) (array) (nullable): a weight from 1 to %CODIO_WEIGHT_MAX for each; %NULL where all weigh the same
 *
 * Returns: (transfer full) (array zero-terminated=1): the values, from the lightest to the heaviest
 */
char **
codio_card_order_weigh (CodioCardOrder  *self,
                        double         **percentages,
                        int            **suggestions)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree double *weights = NULL;
  g_autofree int *suggested = NULL;
  char **values;

  g_return_val_if_fail (CODIO_IS_CARD_ORDER (self), NULL);
  g_return_val_if_fail (percentages != NULL && suggestions != NULL, NULL);

  *percentages = NULL;
  *suggestions = NULL;
  values = list_values (self, positions);
  if (positions->len == 0)
    return values;

  weights = g_new (double, positions->len);
  suggested = g_new (int, positions->len);
  *percentages = g_new (double, positions->len);
  codio_cards_weigh ((const guint *) (gpointer) positions->data, positions->len, self->ratio, weights);
  codio_cards_normalise (weights, positions->len, 1, *percentages);
  if (codio_cards_suggest (weights, positions->len, suggested))
    *suggestions = g_steal_pointer (&suggested);

  return values;
}
