/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *codio_left_out_dialog_create (GPtrArray *left_out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
