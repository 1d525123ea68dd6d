/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CONFLICT (codio_conflict_get_type ())
G_DECLARE_FINAL_TYPE (CodioConflict, codio_conflict, CODIO, CONFLICT, CodioRecord)

#define CODIO_CONFLICT_ERROR (codio_conflict_error_quark ())
GQuark codio_conflict_error_quark (void);

/**
 * CodioConflictError:
 * @CODIO_CONFLICT_ERROR_GONE: what the conflict is about is no longer there
 * @CODIO_CONFLICT_ERROR_UNFIT: what is chosen does not fit in the profile any more
 * @CODIO_CONFLICT_ERROR_SETTLED: the profile cannot be edited
 *
 * Why a side of a conflict cannot be chosen.
 */
typedef enum
{
  CODIO_CONFLICT_ERROR_GONE,
  CODIO_CONFLICT_ERROR_UNFIT,
  CODIO_CONFLICT_ERROR_SETTLED,
} CodioConflictError;

const CodioMember *codio_conflict_get_member (CodioConflict *self);
const char        *codio_conflict_get_text   (CodioConflict *self,
                                              const char    *side);

gboolean codio_profile_choose_mine   (CodioProfile   *self,
                                      CodioConflict  *conflict,
                                      GError        **error);
gboolean codio_profile_choose_theirs (CodioProfile   *self,
                                      CodioConflict  *conflict,
                                      GError        **error);
gboolean codio_profile_choose_text   (CodioProfile   *self,
                                      CodioConflict  *conflict,
                                      const char     *text,
                                      GError        **error);
void     codio_profile_close_conflict (CodioProfile  *self,
                                       CodioConflict *conflict);

G_END_DECLS
