/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

/* Merges lists of texts or of identifiers, text by text.
 *
 * Invariants:
 * 1. What one side added is in the result; what one side took out is not, unless it stays elsewhere too.
 * 2. The order is that of the side that changed it; what was added comes after what it comes after there.
 * 3. It is a conflict where both put something else in the place of what both took out, where both changed the order,
 *    or where all together is more or less than may be in the list. It is one too where each took something out of
 *    a list that a record cannot do without, as a dilemma its values: together, the record would be about something
 *    else. Only then is the list one thing, of which a side is chosen.
 * 4. It does not matter which side is which. */

static GPtrArray *
list_texts (const char * const *strings)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (; strings && *strings; strings++)
    g_ptr_array_add (texts, (gpointer) *strings);

  return texts;
}

/* Adds to @result what stays of @list. */
static void
add_left (CodioMerging *self,
          GPtrArray    *list,
          GHashTable   *in_base,
          GHashTable   *in_other,
          GHashTable   *result)
{
  for (guint i = 0; i < list->len; i++)
    {
      const char *text = list->pdata[i];

      if (g_hash_table_contains (in_other, text) || !g_hash_table_contains (in_base, text) ||
          g_hash_table_contains (self->kept, text))
        g_hash_table_insert (result, (gpointer) text, NULL);
    }
}

/* Whether @list has, between @before and the next text that all have, one that is new and not in @other. */
static gboolean
adds_after (GPtrArray  *list,
            const char *before,
            GHashTable *in_base,
            GHashTable *in_other)
{
  const char *last = "";

  for (guint i = 0; i < list->len; i++)
    {
      const char *text = list->pdata[i];

      if (g_hash_table_contains (in_base, text) && g_hash_table_contains (in_other, text))
        last = text;
      else if (g_str_equal (last, before) && !g_hash_table_contains (in_base, text) &&
               !g_hash_table_contains (in_other, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
both_replaced (GPtrArray  *base,
               GPtrArray  *mine,
               GPtrArray  *theirs,
               GHashTable *in_base,
               GHashTable *in_mine,
               GHashTable *in_theirs)
{
  const char *last = "";

  for (guint i = 0; i < base->len; i++)
    {
      const char *text = base->pdata[i];
      gboolean here = g_hash_table_contains (in_mine, text);
      gboolean there = g_hash_table_contains (in_theirs, text);

      if (here && there)
        last = text;
      else if (!here && !there && adds_after (mine, last, in_base, in_theirs) &&
               adds_after (theirs, last, in_base, in_mine))
        return TRUE;
    }

  return FALSE;
}

static gboolean
took_out (GPtrArray  *base,
          GHashTable *in_side)
{
  for (guint i = 0; i < base->len; i++)
    if (!g_hash_table_contains (in_side, base->pdata[i]))
      return TRUE;

  return FALSE;
}

/*< private >
 * codio_merging_merge_strings:
 * @self: a merge
 * @member: what the list is
 * @base: (nullable): as it was
 * @mine: as it is on one side
 * @theirs: as it is on the other side
 *
 * Returns: (transfer full) (nullable): what both say together; %NULL where they contradict one another
 */
char **
codio_merging_merge_strings (CodioMerging       *self,
                             const CodioMember  *member,
                             const char * const *base,
                             const char * const *mine,
                             const char * const *theirs)
{
  g_autoptr (GPtrArray) was = list_texts (base);
  g_autoptr (GPtrArray) here = list_texts (mine);
  g_autoptr (GPtrArray) there = list_texts (theirs);
  g_autoptr (GHashTable) in_base = codio_merge_collect (was);
  g_autoptr (GHashTable) in_mine = codio_merge_collect (here);
  g_autoptr (GHashTable) in_theirs = codio_merge_collect (there);
  g_autoptr (GHashTable) result = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  GPtrArray *orders[3];

  add_left (self, here, in_base, in_theirs, result);
  add_left (self, there, in_base, in_mine, result);
  if (g_hash_table_size (result) < (guint) MAX (member->minimum, 0) ||
      (member->maximum > 0 && g_hash_table_size (result) > (guint) member->maximum) ||
      (member->minimum > 0 && took_out (was, in_mine) && took_out (was, in_theirs)) ||
      both_replaced (was, here, there, in_base, in_mine, in_theirs))
    return NULL;

  order = codio_merge_order (was, here, there, result, orders);
  if (orders[0])
    {
      for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
        g_ptr_array_unref (orders[i]);
      return NULL;
    }

  builder = g_strv_builder_new ();
  for (guint i = 0; i < order->len; i++)
    g_strv_builder_add (builder, order->pdata[i]);

  return g_strv_builder_end (builder);
}
