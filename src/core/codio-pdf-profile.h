/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

/* The name that a profile has inside a PDF. */
#define CODIO_PDF_PROFILE_NAME "profile.codio"
