/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_PREFERENCES (codio_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CodioPreferences, codio_preferences, CODIO, PREFERENCES, AdwPreferencesDialog)

AdwDialog *codio_preferences_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
