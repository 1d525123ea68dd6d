/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-history-private.h"

#include "codio-comments.h"
#include "codio-i18n.h"

/* What the steps of a history are called, by the description of what they change. */

typedef enum
{
  LABEL_SET,
  LABEL_SET_OF,
  LABEL_NAMED,
  LABEL_INSERT,
  LABEL_REMOVE,
  N_LABELS,
} Label;

static const char * const undo_labels[N_LABELS] = {
  /* Translators: a piece of the profile, such as “project title” */
  [LABEL_SET] = N_("Undo %s"),
  /* Translators: a piece of something and which one, such as “weight” and “Privacy” */
  [LABEL_SET_OF] = N_("Undo %s of %s"),
  /* Translators: what was done and with which, such as “merging the copy” and the name of a file */
  [LABEL_NAMED] = N_("Undo %s “%s”"),
  /* Translators: such as “a dilemma” */
  [LABEL_INSERT] = N_("Undo adding %s"),
  /* Translators: such as “a dilemma” */
  [LABEL_REMOVE] = N_("Undo removing %s"),
};

static const char * const redo_labels[N_LABELS] = {
  /* Translators: a piece of the profile, such as “project title” */
  [LABEL_SET] = N_("Redo %s"),
  /* Translators: a piece of something and which one, such as “weight” and “Privacy” */
  [LABEL_SET_OF] = N_("Redo %s of %s"),
  /* Translators: what was done and with which, such as “merging the copy” and the name of a file */
  [LABEL_NAMED] = N_("Redo %s “%s”"),
  /* Translators: such as “a dilemma” */
  [LABEL_INSERT] = N_("Redo adding %s"),
  /* Translators: such as “a dilemma” */
  [LABEL_REMOVE] = N_("Redo removing %s"),
};

/* What is undone or done again, by itself. */
static const char * const step_labels[N_LABELS] = {
  [LABEL_SET] = "%s",
  /* Translators: a piece of something and which one, such as “weight” and “Privacy” */
  [LABEL_SET_OF] = N_("%s of %s"),
  [LABEL_NAMED] = "%s “%s”",
  /* Translators: such as “a dilemma” */
  [LABEL_INSERT] = N_("adding %s"),
  /* Translators: such as “a dilemma” */
  [LABEL_REMOVE] = N_("removing %s"),
};

/* "%s" is replaced by @first and then by @second: what a translation lacks or has too much does no harm. */
static char *
fill (const char *format,
      const char *first,
      const char *second)
{
  g_auto (GStrv) pieces = g_strsplit (format, "%s", 3);
  const char *texts[] = { first, second };
  GString *text = g_string_new (pieces[0]);

  for (guint i = 1; i <= G_N_ELEMENTS (texts) && pieces[0] && pieces[i]; i++)
    g_string_append_printf (text, "%s%s", texts[i - 1] ? texts[i - 1] : "", pieces[i]);

  return g_string_free_and_steal (text);
}

/* As it stands within a sentence. */
static char *
lower_first (const char *label)
{
  const char *rest = g_utf8_next_char (label);
  g_autofree char *first = g_utf8_strdown (label, rest - label);

  return g_strconcat (first, rest, NULL);
}

/* What a comment is on, as it stands within a sentence. */
static char *
dup_subject (CodioRecord  *root,
             CodioRecord  *comment,
             CodioCatalog *catalog)
{
  char *target = codio_profile_dup_comment_target (CODIO_PROFILE (root), comment, catalog);

  return target ? target : lower_first (codio_enum_get_label (CODIO_TYPE_COMMENT_TARGET,
                                                              codio_record_get_number (comment, "on"), catalog));
}

static char *
dup_label (CodioHistory       *self,
           gboolean            undo,
           const char * const *labels,
           CodioCatalog       *catalog)
{
  CodioRecord *root = codio_history_get_root (self);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  CodioChange change;
  Label label;

  if (root == NULL || !codio_history_peek (self, undo, &change))
    return NULL;

  if (change.name)
    {
      g_autofree char *subject = CODIO_IS_COMMENT (change.record) ? dup_subject (root, change.record, catalog) : NULL;

      label = change.object ? LABEL_NAMED : LABEL_SET;
      first = fill (codio_catalog_message (catalog, change.name), subject, NULL);
      second = g_strdup (change.object);
    }
  else if (change.kind == CODIO_CHANGE_SET)
    {
      const CodioMember *member = codio_record_find_member (change.record, change.member);

      label = change.record == root ? LABEL_SET : LABEL_SET_OF;
      first = lower_first (codio_catalog_message (catalog, member->label));
      second = label == LABEL_SET_OF
                 ? codio_profile_dup_record_title (CODIO_PROFILE (root), change.record, catalog)
                 : NULL;
    }
  else
    {
      label = change.kind == CODIO_CHANGE_INSERT ? LABEL_INSERT : LABEL_REMOVE;
      first = g_strdup (codio_catalog_message (catalog, CODIO_RECORD_GET_CLASS (change.record)->noun));
    }

  return fill (codio_catalog_message (catalog, labels[label]), first, second);
}

/**
 * codio_history_dup_undo_label:
 * @self: a history
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what undoing is called now, such as "Undo weight of Privacy"; %NULL where
 *   there is nothing to undo
 */
char *
codio_history_dup_undo_label (CodioHistory *self,
                              CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), NULL);

  return dup_label (self, TRUE, undo_labels, catalog);
}

/**
 * codio_history_dup_redo_label:
 * @self: a history
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what doing again is called now; %NULL where there is nothing to do again
 */
char *
codio_history_dup_redo_label (CodioHistory *self,
                              CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), NULL);

  return dup_label (self, FALSE, redo_labels, catalog);
}

/**
 * codio_history_dup_undo_step:
 * @self: a history
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what would be undone now, such as "weight of Privacy"; %NULL where there is
 *   nothing to undo
 */
char *
codio_history_dup_undo_step (CodioHistory *self,
                             CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), NULL);

  return dup_label (self, TRUE, step_labels, catalog);
}

/**
 * codio_history_dup_redo_step:
 * @self: a history
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): what would be done again now; %NULL where there is nothing to do again
 */
char *
codio_history_dup_redo_step (CodioHistory *self,
                             CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), NULL);

  return dup_label (self, FALSE, step_labels, catalog);
}
