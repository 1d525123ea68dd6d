/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

GBytes *codio_large_profile_new_bytes (void) G_GNUC_WARN_UNUSED_RESULT;
