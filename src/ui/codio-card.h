/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_CARD (codio_card_get_type ())
G_DECLARE_FINAL_TYPE (CodioCard, codio_card, CODIO, CARD, AdwBin)

GtkWidget  *codio_card_new       (const char *value,
                                  const char *name,
                                  const char *description);
const char *codio_card_get_value (CodioCard  *self);

G_END_DECLS
