/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-ballot.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PAIRS_GROUP (codio_pairs_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioPairsGroup, codio_pairs_group, CODIO, PAIRS_GROUP, AdwBin)

void     codio_pairs_group_set_parts   (CodioPairsGroup *self,
                                        GListModel      *parts);
void     codio_pairs_group_load        (CodioPairsGroup *self,
                                        CodioBallot     *ballot);
void     codio_pairs_group_save        (CodioPairsGroup *self,
                                        CodioBallot     *ballot);
gboolean codio_pairs_group_has_answers (CodioPairsGroup *self);

G_END_DECLS
