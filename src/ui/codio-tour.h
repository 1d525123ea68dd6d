/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_TOUR (codio_tour_get_type ())
G_DECLARE_FINAL_TYPE (CodioTour, codio_tour, CODIO, TOUR, AdwDialog)

AdwDialog *codio_tour_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
