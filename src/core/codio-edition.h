/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-part.h"

G_BEGIN_DECLS

/**
 * CodioReport:
 * @title: the title
 * @authors: the authors
 * @publisher: who published it
 * @client: who commissioned it
 * @date: year and month, as in "2021-04"
 *
 * The report in which an edition of the code was published.
 */
typedef struct
{
  char *title;
  char *authors;
  char *publisher;
  char *client;
  char *date;
} CodioReport;

#define CODIO_EDITION_DEFAULT "codio-2021"

#define CODIO_EDITION_ERROR (codio_edition_error_quark ())
GQuark codio_edition_error_quark (void);

typedef enum
{
  CODIO_EDITION_ERROR_INVALID,
} CodioEditionError;

#define CODIO_TYPE_EDITION (codio_edition_get_type ())
G_DECLARE_FINAL_TYPE (CodioEdition, codio_edition, CODIO, EDITION, GObject)

CodioEdition      *codio_edition_get              (const char    *id);
CodioEdition      *codio_edition_parse            (GBytes        *bytes,
                                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char        *codio_edition_get_id           (CodioEdition  *self);
const char        *codio_edition_get_name         (CodioEdition  *self,
                                                   CodioCatalog  *catalog);
const CodioReport *codio_edition_get_report       (CodioEdition  *self);
CodioPart         *codio_edition_get_roof         (CodioEdition  *self);
CodioPart         *codio_edition_get_part         (CodioEdition  *self,
                                                   const char    *id);
CodioPart         *codio_edition_get_value        (CodioEdition  *self,
                                                   const char    *id);
GListModel        *codio_edition_get_parts        (CodioEdition  *self);
GListModel        *codio_edition_get_values       (CodioEdition  *self);
const char        *codio_edition_get_category     (CodioEdition  *self,
                                                   const char    *id,
                                                   CodioCatalog  *catalog);

G_END_DECLS
