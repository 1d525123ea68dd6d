/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

#define CODIO_MOMENT_ERROR (codio_moment_error_quark ())
GQuark codio_moment_error_quark (void);

/**
 * CodioMomentError:
 * @CODIO_MOMENT_ERROR_EMPTY: no state was kept
 * @CODIO_MOMENT_ERROR_CHANGED: the state is not what was kept
 * @CODIO_MOMENT_ERROR_OTHER_PROFILE: the state is of another project
 * @CODIO_MOMENT_ERROR_UNREADABLE: the state cannot be read as a profile
 *
 * What can be wrong with a moment.
 */
typedef enum
{
  CODIO_MOMENT_ERROR_EMPTY,
  CODIO_MOMENT_ERROR_CHANGED,
  CODIO_MOMENT_ERROR_OTHER_PROFILE,
  CODIO_MOMENT_ERROR_UNREADABLE,
} CodioMomentError;

CodioMoment  *codio_profile_keep_moment (CodioProfile  *self,
                                         const char    *name,
                                         GDateTime     *now);
CodioMoment  *codio_profile_keep_moment_as (CodioProfile *self,
                                            const char   *name,
                                            CodioPhase    phase,
                                            const char   *by,
                                            GDateTime    *now);
void          codio_profile_name_moment (CodioProfile  *self,
                                         CodioMoment   *moment,
                                         const char    *name,
                                         CodioPhase     phase);
CodioMoment  *codio_profile_find_moment (CodioProfile  *self,
                                         const char    *text);
gboolean      codio_profile_check_moment (CodioProfile *self,
                                          CodioMoment  *moment,
                                          GError      **error);
CodioProfile *codio_profile_read_moment (CodioProfile  *self,
                                         CodioMoment   *moment,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_new_copy    (CodioProfile  *self,
                                         CodioMoment   *moment) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_prepare_copy (CodioProfile *self,
                                          const char   *name,
                                          GDateTime    *now,
                                          CodioMoment **moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
