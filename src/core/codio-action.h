/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

CodioRecord *codio_action_new                 (const char         *text,
                                               CodioCategory       category,
                                               const char * const *values,
                                               const char         *dilemma) G_GNUC_WARN_UNUSED_RESULT;
gboolean     codio_action_is_open             (CodioRecord        *self);
gboolean     codio_action_is_overdue          (CodioRecord        *self,
                                               const char         *today);
char        *codio_action_dup_today           (void) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray   *codio_profile_list_actions       (CodioProfile       *self,
                                               CodioLevel          level) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord *codio_profile_propose_action     (CodioProfile       *self,
                                               CodioRecord        *action);

G_END_DECLS
