/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* For programs that look through the code only: a call that breaks what a function demands ends the program, as it does
 * in every test. Otherwise they go on with a result that such a function gives to nobody. */

#undef g_return_if_fail
#undef g_return_val_if_fail
#define g_return_if_fail(expr) G_STMT_START { if (!(expr)) __builtin_trap (); } G_STMT_END
#define g_return_val_if_fail(expr, val) G_STMT_START { if (!(expr)) __builtin_trap (); } G_STMT_END
