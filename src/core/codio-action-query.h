/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

typedef enum
{
  CODIO_ACTION_SHOW_ALL,
  CODIO_ACTION_SHOW_OPEN,
  CODIO_ACTION_SHOW_OVERDUE,
  CODIO_ACTION_SHOW_DONE,
  CODIO_ACTION_SHOW_PROJECT,
  CODIO_ACTION_SHOW_ORGANISATION,
  CODIO_N_ACTION_SHOWS,
} CodioActionShow;

/**
 * CodioActionOrder:
 * @CODIO_ACTION_ORDER_DUE: by due date, those without one last
 * @CODIO_ACTION_ORDER_NEED: the most necessary first, and of these the most important
 * @CODIO_ACTION_ORDER_STATUS: under way, planned, not said, done, dropped
 * @CODIO_ACTION_ORDER_WRITTEN: as they were written down
 */
typedef enum
{
  CODIO_ACTION_ORDER_DUE,
  CODIO_ACTION_ORDER_NEED,
  CODIO_ACTION_ORDER_STATUS,
  CODIO_ACTION_ORDER_WRITTEN,
  CODIO_N_ACTION_ORDERS,
} CodioActionOrder;

typedef enum
{
  CODIO_ACTION_GROUPING_NONE,
  CODIO_ACTION_GROUPING_CATEGORY,
  CODIO_ACTION_GROUPING_VALUE,
  CODIO_ACTION_GROUPING_OWNER,
  CODIO_N_ACTION_GROUPINGS,
} CodioActionGrouping;

/**
 * CodioActionQuery:
 * @show: which actions
 * @category: only those of this category; %CODIO_CATEGORY_NONE for all
 * @value: (nullable): only those for this value
 * @words: (nullable): only those with all these words in what is done, for which values or by whom
 * @order: in what order, within a group
 * @grouping: in what groups
 * @today: which day it is, a full-date as in RFC 3339
 *
 * Which actions to list, and how.
 */
typedef struct
{
  CodioActionShow show;
  CodioCategory category;
  const char *value;
  const char *words;
  CodioActionOrder order;
  CodioActionGrouping grouping;
  const char *today;
} CodioActionQuery;

/**
 * CodioActionGroup:
 * @title: what its actions have in common, fit to be shown
 * @actions: (element-type CodioRecord): these, at least one
 */
typedef struct
{
  char *title;
  GPtrArray *actions;
} CodioActionGroup;

void       codio_action_group_free        (CodioActionGroup       *self);

GPtrArray *codio_profile_arrange_actions  (CodioProfile           *self,
                                           const CodioActionQuery *query,
                                           CodioCatalog           *catalog) G_GNUC_WARN_UNUSED_RESULT;
char      *codio_profile_dup_value_names  (CodioProfile           *self,
                                           const char * const     *values,
                                           CodioCatalog           *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
