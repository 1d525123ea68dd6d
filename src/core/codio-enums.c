/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-enums.h"

#include "codio-i18n.h"

/* The first word of each enumeration stands for 'not given': it is never in a file. */
G_DEFINE_ENUM_TYPE (CodioJudgement, codio_judgement,
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_AT_STAKE, "at-stake"),
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_NOT_AT_STAKE, "not-at-stake"))

G_DEFINE_ENUM_TYPE (CodioPhase, codio_phase,
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_DECISION, "decision"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_IMPLEMENTATION, "implementation"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_EVALUATION, "evaluation"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_OTHER, "other"))

static const char * const judgement_labels[] = {
  N_("Not judged"),
  N_("At stake"),
  N_("Not at stake"),
};

static const char * const phase_labels[] = {
  N_("Not specified"),
  N_("Decision"),
  N_("Implementation"),
  N_("Evaluation"),
  N_("Another decision"),
};

/**
 * codio_enum_get_label:
 * @type: %CODIO_TYPE_JUDGEMENT or %CODIO_TYPE_PHASE
 * @value: one of its values
 * @catalog: the language
 *
 * Returns: what people call @value
 */
const char *
codio_enum_get_label (GType         type,
                      int           value,
                      CodioCatalog *catalog)
{
  const char * const *labels = type == CODIO_TYPE_JUDGEMENT ? judgement_labels : phase_labels;
  gsize n = type == CODIO_TYPE_JUDGEMENT ? G_N_ELEMENTS (judgement_labels) : G_N_ELEMENTS (phase_labels);

  g_return_val_if_fail (value >= 0 && (gsize) value < n, NULL);

  return codio_catalog_message (catalog, labels[value]);
}
