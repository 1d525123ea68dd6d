/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-weighing.h"

G_BEGIN_DECLS

/* For the weighing. */
void codio_spreads_collect (CodioProfile *profile,
                            GPtrArray    *ballots,
                            GPtrArray    *spreads,
                            guint        *n_empty);
void codio_spread_free     (gpointer      data);

G_END_DECLS
