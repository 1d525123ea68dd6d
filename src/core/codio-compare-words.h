/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile-compare.h"

G_BEGIN_DECLS

/**
 * CodioChanges:
 * @title: what changed: the project, or one value, dilemma, action and so on
 * @lines: (array zero-terminated=1): what changed of it, one line for each difference
 * @part: (nullable): the record that changed; %NULL for the project
 *
 * What changed in one part of a profile, in words.
 */
typedef struct
{
  char *title;
  char **lines;
  CodioRecord *part;
} CodioChanges;

GPtrArray *codio_changes_describe (GPtrArray    *differences,
                                   CodioProfile *before,
                                   CodioProfile *after,
                                   CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
JsonNode  *codio_changes_to_json  (GPtrArray    *differences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
