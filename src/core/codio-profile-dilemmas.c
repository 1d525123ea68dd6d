/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"

#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-text.h"

/* The commands on dilemmas, each one step that can be undone.
 *
 * Invariants: at least two values collide in a dilemma, all different; a consideration that is written is for one of
 * them, there is at most one for each, and none is empty. */

static CodioRecord *
find_consideration (CodioDilemma *dilemma,
                    const char   *value,
                    guint        *position)
{
  GListModel *considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");

  for (guint i = 0; i < g_list_model_get_n_items (considerations); i++)
    {
      g_autoptr (CodioRecord) consideration = g_list_model_get_item (considerations, i);

      if (g_str_equal (codio_record_get_key (consideration), value))
        {
          *position = i;
          return consideration; /* the list keeps it alive */
        }
    }

  return NULL;
}

static gboolean
are_different (const char * const *values)
{
  for (; *values; values++)
    if (g_strv_contains (values + 1, *values))
      return FALSE;

  return TRUE;
}

/**
 * codio_profile_add_dilemma:
 * @self: a profile
 * @first: the identifier of a value
 * @second: the identifier of another value
 *
 * Command. Does nothing where one of the values is not there any more, as after undo.
 *
 * Returns: (transfer none) (nullable): the new dilemma
 */
CodioDilemma *
codio_profile_add_dilemma (CodioProfile *self,
                           const char   *first,
                           const char   *second)
{
  g_autoptr (CodioDilemma) dilemma = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (g_strcmp0 (first, second) != 0, NULL);
  g_return_val_if_fail (codio_profile_get_editable (self), NULL);

  if (!codio_profile_get_value_part (self, first) || !codio_profile_get_value_part (self, second))
    return NULL;

  dilemma = codio_dilemma_new (first, second);
  codio_profile_append (self, CODIO_RECORD (self), "dilemmas", CODIO_RECORD (dilemma));

  return dilemma; /* the list keeps it alive */
}

/**
 * codio_profile_collide:
 * @self: a profile
 * @dilemma: a dilemma of @self
 * @values: (array zero-terminated=1): the identifiers of the values that collide: two or more, all different
 *
 * Command. What was considered for a value that collides no longer goes with it. Does nothing where one of the values
 * is not there any more, as after undo.
 */
void
codio_profile_collide (CodioProfile       *self,
                       CodioDilemma       *dilemma,
                       const char * const *values)
{
  g_auto (GValue) all = G_VALUE_INIT;
  GListModel *considerations;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));
  g_return_if_fail (values != NULL && g_strv_length ((char **) values) >= 2 && are_different (values));

  for (const char * const *value = values; *value; value++)
    if (codio_profile_get_value_part (self, *value) == NULL)
      return;

  /* What another program considered for other values is not ours to throw away. */
  considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  g_value_set_boxed (g_value_init (&all, G_TYPE_STRV), values);

  codio_history_begin (codio_profile_get_history (self));
  for (const char * const *old = codio_dilemma_get_values (dilemma); *old; old++)
    {
      guint position;

      if (!g_strv_contains (values, *old) && find_consideration (dilemma, *old, &position))
        codio_history_remove (codio_profile_get_history (self), G_LIST_STORE (considerations), position);
    }
  codio_history_set (codio_profile_get_history (self), CODIO_RECORD (dilemma), "values", &all);
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_consider:
 * @self: a profile
 * @dilemma: a dilemma of @self
 * @value: the identifier of one of the values that collide in it
 * @text: what speaks for @value; empty takes the consideration away
 *
 * Command. Typing in one text counts as one step while it goes on.
 */
void
codio_profile_consider (CodioProfile *self,
                        CodioDilemma *dilemma,
                        const char   *value,
                        const char   *text)
{
  g_autofree char *storable = NULL;
  CodioRecord *consideration;
  guint position;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));
  g_return_if_fail (value != NULL && codio_dilemma_has_value (dilemma, value));
  g_return_if_fail (text != NULL);

  storable = codio_text_make_storable (text, FALSE);
  consideration = find_consideration (dilemma, value, &position);
  if (consideration && *storable == '\0')
    {
      codio_profile_remove (self, CODIO_RECORD (dilemma), "considerations", consideration);
    }
  else if (consideration)
    {
      codio_profile_set_string (self, consideration, "text", storable);
    }
  else if (*storable)
    {
      g_autoptr (CodioRecord) fresh = codio_record_new (CODIO_TYPE_CONSIDERATION);

      codio_record_set_string (fresh, "value", value);
      codio_record_set_string (fresh, "text", storable);
      codio_profile_append (self, CODIO_RECORD (dilemma), "considerations", fresh);
    }
}

/**
 * codio_profile_remove_dilemma:
 * @self: a profile
 * @dilemma: a dilemma of @self
 *
 * Command. Actions that follow from it stay, and refer to it no more.
 */
void
codio_profile_remove_dilemma (CodioProfile *self,
                              CodioDilemma *dilemma)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_DILEMMA (dilemma));

  codio_profile_remove (self, CODIO_RECORD (self), "dilemmas", CODIO_RECORD (dilemma));
}
