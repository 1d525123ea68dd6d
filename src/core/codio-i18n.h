/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"

/* Below the interface a message is looked up in a catalog, not in the process's locale: a report can be in
 * another language than the window, and codio-cli --lang works where that locale is not installed. */
#define N_(String) (String)
#define _(String) codio_catalog_message (codio_catalog_get_default (), String)
