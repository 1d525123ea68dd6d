/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-cli-commands.h"

G_BEGIN_DECLS

extern const GOptionEntry codio_cli_export_options[];

CodioCliStatus codio_cli_export (char **files);

G_END_DECLS
