/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-drafts.h"
#include "codio-window.h"

G_BEGIN_DECLS

#define CODIO_TYPE_APPLICATION (codio_application_get_type ())
G_DECLARE_FINAL_TYPE (CodioApplication, codio_application, CODIO, APPLICATION, AdwApplication)

CodioApplication *codio_application_new        (void) G_GNUC_WARN_UNUSED_RESULT;
CodioApplication *codio_application_get        (void);
CodioDrafts      *codio_application_get_drafts (CodioApplication *self);
CodioWindow      *codio_application_get_window (CodioApplication *self);

G_END_DECLS
