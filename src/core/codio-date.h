/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"

G_BEGIN_DECLS

/**
 * CodioDateError:
 * @CODIO_DATE_ERROR_UNREADABLE: a text is not a date
 * @CODIO_DATE_ERROR_NO_SUCH_DAY: a text is a date of a day that there is not
 *
 * What can be wrong with a date that somebody typed.
 */
typedef enum
{
  CODIO_DATE_ERROR_UNREADABLE,
  CODIO_DATE_ERROR_NO_SUCH_DAY,
} CodioDateError;

#define CODIO_DATE_ERROR (codio_date_error_quark ())

GQuark      codio_date_error_quark       (void);
const char *codio_date_get_locale_format (void);
char       *codio_date_dup_today         (void) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_date_dup_words         (CodioCatalog *catalog,
                                          int         day,
                                          int         month,
                                          int         year) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_date_dup_month         (CodioCatalog *catalog,
                                          int         month,
                                          int         year) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_date_dup_moment        (GDateTime  *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_date_format            (const char *date,
                                          const char *format) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_date_parse             (const char *text,
                                          const char *format,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
