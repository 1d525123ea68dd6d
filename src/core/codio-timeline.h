/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

/**
 * CodioTimelineState:
 * @CODIO_TIMELINE_OVERDUE: its day is past
 * @CODIO_TIMELINE_TODAY: it is its day
 * @CODIO_TIMELINE_COMING: its day is still to come
 * @CODIO_TIMELINE_CALM: it is an action that is done or dropped
 *
 * What a date asks for.
 */
typedef enum
{
  CODIO_TIMELINE_OVERDUE,
  CODIO_TIMELINE_TODAY,
  CODIO_TIMELINE_COMING,
  CODIO_TIMELINE_CALM,
  CODIO_N_TIMELINE_STATES,
} CodioTimelineState;

/**
 * CodioTimelineEntry:
 * @record: an action, or a dilemma that is to be reviewed
 * @date: when
 * @state: what that asks for
 */
typedef struct
{
  CodioRecord *record;
  GDate date;
  CodioTimelineState state;
} CodioTimelineEntry;

/**
 * CodioTimelineMonth:
 * @year: its year
 * @month: the month
 * @n_skipped: how many months without dates are left out before it
 * @first: the position of its first entry
 * @n_entries: how many entries it has, which may be none
 */
typedef struct
{
  GDateYear year;
  GDateMonth month;
  guint n_skipped;
  guint first;
  guint n_entries;
} CodioTimelineMonth;

typedef struct _CodioTimeline CodioTimeline;

CodioTimeline            *codio_timeline_new           (CodioProfile       *profile,
                                                        const GDate        *today) G_GNUC_WARN_UNUSED_RESULT;
void                      codio_timeline_free          (CodioTimeline      *self);
guint                     codio_timeline_get_n_entries (CodioTimeline      *self);
const CodioTimelineEntry *codio_timeline_get_entry     (CodioTimeline      *self,
                                                        guint               position);
guint                     codio_timeline_get_n_months  (CodioTimeline      *self);
const CodioTimelineMonth *codio_timeline_get_month     (CodioTimeline      *self,
                                                        guint               position);
guint                     codio_timeline_get_now       (CodioTimeline      *self);
guint                     codio_timeline_count         (CodioTimeline      *self,
                                                        CodioTimelineState  state);
guint                     codio_timeline_get_n_undated_actions  (CodioTimeline *self);
guint                     codio_timeline_get_n_undated_dilemmas (CodioTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioTimeline, codio_timeline_free)

G_END_DECLS
