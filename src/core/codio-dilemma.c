/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-record-private.h"
#include "codio-records.h"

/* A tension between values in one project: what is at issue, what was chosen and why that is legitimate. */
static const CodioMember codio_dilemma_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the dilemma in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "title",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Title"),
    .description = "The dilemma in a few words.",
    .is_public = TRUE,
  },
  {
    .name = "values",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values"),
    .description = "The values that conflict: two or more.",
    .required = TRUE,
    .minimum = 2,
    .is_public = TRUE,
  },
  {
    .name = "issue",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("What is at issue, and for whom"),
    .description = "What is at issue, and for whom.",
    .is_public = TRUE,
  },
  {
    .name = "considerations",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Considerations"),
    .description = "What each of the values asks for.",
    .get_type = codio_consideration_get_type,
    .is_public = TRUE,
  },
  {
    .name = "options-technology",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Options in the technology"),
    .description = "What was considered to change in the technology.",
    .is_public = TRUE,
  },
  {
    .name = "options-surroundings",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Options in the surroundings"),
    .description = "What was considered to change in what surrounds the technology, such as rules or the "
                   "organisation.",
    .is_public = TRUE,
  },
  {
    .name = "options-behaviour",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Options in behaviour"),
    .description = "What was considered to change in what people do.",
    .is_public = TRUE,
  },
  {
    .name = "choice",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("What was chosen"),
    .description = "What was chosen.",
    .is_public = TRUE,
  },
  {
    .name = "justification",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Why that is legitimate"),
    .description = "Why that choice is legitimate.",
    .is_public = TRUE,
  },
  {
    .name = "remaining-harm",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("What harm remains, and for whom"),
    .description = "What harm remains after the choice, and for whom.",
    .is_public = TRUE,
  },
  {
    .name = "decided-by",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Who decided"),
    .description = "Who decided, preferably a role or a body.",
  },
  {
    .name = "decided-on",
    .kind = CODIO_MEMBER_DATE,
    .label = N_("Decided on"),
    .description = "The day it was decided.",
    .is_public = TRUE,
  },
  {
    .name = "status",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Status"),
    .description = "How far the talk is.",
    .get_type = codio_dilemma_status_get_type,
    .is_public = TRUE,
  },
  {
    .name = "review-on",
    .kind = CODIO_MEMBER_DATE,
    .label = N_("To be reviewed on"),
    .description = "The day to look at the choice again.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioDilemma, codio_dilemma, N_("a dilemma"), "title",
                     "A choice in which doing justice to one value is at the expense of another.")

/**
 * codio_dilemma_new:
 * @first: the identifier of a value
 * @second: the identifier of another value
 *
 * Returns: (transfer full): a dilemma between the two, with a new identifier (RFC 9562, version 4)
 */
CodioDilemma *
codio_dilemma_new (const char *first,
                   const char *second)
{
  CodioDilemma *self = CODIO_DILEMMA (codio_record_new (CODIO_TYPE_DILEMMA));
  g_auto (GValue) values = G_VALUE_INIT;
  const char *pair[] = { first, second, NULL };

  g_value_set_static_boxed (g_value_init (&values, G_TYPE_STRV), pair);
  codio_record_set_value (CODIO_RECORD (self), "values", &values);

  return self;
}

/**
 * codio_dilemma_get_id:
 * @self: a dilemma
 *
 * Returns: its identifier
 */
const char *
codio_dilemma_get_id (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "id");
}

/**
 * codio_dilemma_get_title:
 * @self: a dilemma
 *
 * Returns: its title, which may be empty
 */
const char *
codio_dilemma_get_title (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "title");
}

/**
 * codio_dilemma_get_values:
 * @self: a dilemma
 *
 * Returns: (array zero-terminated=1): the identifiers of the values that collide, at least two
 */
const char * const *
codio_dilemma_get_values (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_strings (CODIO_RECORD (self), "values");
}

/**
 * codio_dilemma_has_value:
 * @self: a dilemma
 * @value: the identifier of a value
 *
 * Returns: whether @value is one of those that collide
 */
gboolean
codio_dilemma_has_value (CodioDilemma *self,
                         const char   *value)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), FALSE);

  return g_strv_contains (codio_dilemma_get_values (self), value);
}

/**
 * codio_dilemma_get_choice:
 * @self: a dilemma
 *
 * Returns: what was chosen; empty while it is open
 */
const char *
codio_dilemma_get_choice (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "choice");
}

/**
 * codio_dilemma_get_consideration:
 * @self: a dilemma
 * @value: the identifier of one of the values that collide
 *
 * Returns: what speaks for @value; empty where nothing was written
 */
const char *
codio_dilemma_get_consideration (CodioDilemma *self,
                                 const char   *value)
{
  GListModel *considerations;

  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  considerations = codio_record_get_records (CODIO_RECORD (self), "considerations");
  for (guint i = 0; i < g_list_model_get_n_items (considerations); i++)
    {
      g_autoptr (CodioRecord) consideration = g_list_model_get_item (considerations, i);

      if (g_str_equal (codio_record_get_key (consideration), value))
        return codio_record_get_string (consideration, "text"); /* the list keeps it alive */
    }

  return "";
}

/**
 * codio_dilemma_is_open:
 * @self: a dilemma
 *
 * Returns: whether it is still to be talked about: it was not decided, or is to be looked at again
 */
gboolean
codio_dilemma_is_open (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), FALSE);

  switch (codio_record_get_number (CODIO_RECORD (self), "status"))
    {
    case CODIO_DILEMMA_STATUS_DECIDED:
      return FALSE;

    case CODIO_DILEMMA_STATUS_NONE:
      return *codio_dilemma_get_choice (self) == '\0';

    case CODIO_DILEMMA_STATUS_OPEN:
    case CODIO_DILEMMA_STATUS_REVISIT:
    default:
      return TRUE;
    }
}

/**
 * codio_dilemma_is_unfinished:
 * @self: a dilemma
 *
 * Returns: whether nothing was chosen in it, or it is not said why the choice is legitimate
 */
gboolean
codio_dilemma_is_unfinished (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), FALSE);

  return *codio_dilemma_get_choice (self) == '\0' ||
         *codio_record_get_string (CODIO_RECORD (self), "justification") == '\0';
}

/**
 * codio_dilemma_is_overdue:
 * @self: a dilemma
 * @today: a full-date as in RFC 3339
 *
 * A choice is looked at again by its review date. One that was decided on that date or later was looked at.
 *
 * Returns: whether that date is before @today
 */
gboolean
codio_dilemma_is_overdue (CodioDilemma *self,
                          const char   *today)
{
  const char *review, *decided;

  g_return_val_if_fail (CODIO_IS_DILEMMA (self), FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  /* Full dates are in the order of their letters. */
  review = codio_record_get_string (CODIO_RECORD (self), "review-on");
  if (*review == '\0' || strcmp (review, today) >= 0)
    return FALSE;

  decided = codio_record_get_string (CODIO_RECORD (self), "decided-on");

  return codio_dilemma_is_open (self) || strcmp (decided, review) < 0;
}
