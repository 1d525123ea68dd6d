/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

void codio_cli_describe_pairs (GString       *out,
                               CodioProfile  *profile,
                               CodioCatalog  *catalog);

G_END_DECLS
