/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-outline.h"

G_BEGIN_DECLS

GBytes *codio_markdown_write (CodioOutline *outline) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
