/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-edition.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PART_LIST (codio_part_list_get_type ())
G_DECLARE_FINAL_TYPE (CodioPartList, codio_part_list, CODIO, PART_LIST, GObject)

CodioPartList *codio_part_list_new         (void) G_GNUC_WARN_UNUSED_RESULT;
CodioPartList *codio_part_list_new_of_kind (CodioEdition  *edition,
                                            CodioPartKind  kind) G_GNUC_WARN_UNUSED_RESULT;
void           codio_part_list_add         (CodioPartList *self,
                                            gpointer       part);

G_END_DECLS
