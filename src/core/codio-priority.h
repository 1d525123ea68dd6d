/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

/* The highest necessity and the highest importance. */
#define CODIO_PRIORITY_MAX 4

const char *codio_necessity_get_label        (int           necessity,
                                              CodioCatalog *catalog);
const char *codio_importance_get_label       (int           importance,
                                              CodioCatalog *catalog);
void        codio_profile_prioritise         (CodioProfile *self,
                                              CodioAction  *action,
                                              int           necessity,
                                              int           importance);

G_END_DECLS
