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

/**
 * CodioTension:
 * @first: the identifier of a value
 * @second: the identifier of another
 * @text: why they often pull in different directions, in Dutch
 *
 * A tension between values that often occurs: a suggestion of this app, not of the code.
 */
typedef struct
{
  char *first;
  char *second;
  char *text;
} CodioTension;

/**
 * CodioStatement:
 * @id: its identifier, as used in profile files
 * @text: the statement, in Dutch
 * @values: (array zero-terminated=1): the identifiers of the values that are probably at stake where it holds
 *
 * A statement about a project, to explore which values it touches: a suggestion of this app, not of the code.
 */
typedef struct
{
  char *id;
  char *text;
  char **values;
} CodioStatement;

#define CODIO_EDITION_DEFAULT "codio-2021"

#define CODIO_EDITION_ERROR (codio_edition_error_quark ())
GQuark codio_edition_error_quark (void);

typedef enum
{
  CODIO_EDITION_ERROR_INVALID,
} CodioEditionError;

#define CODIO_TYPE_EDITION (codio_edition_get_type ())
G_DECLARE_FINAL_TYPE (CodioEdition, codio_edition, CODIO, EDITION, GObject)

CodioEdition         *codio_edition_get              (const char    *id);
CodioEdition         *codio_edition_parse            (GBytes        *bytes,
                                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char           *codio_edition_get_id           (CodioEdition  *self);
const char           *codio_edition_get_name         (CodioEdition  *self,
                                                      CodioCatalog  *catalog);
const char           *codio_edition_get_original_name (CodioEdition *self,
                                                      CodioCatalog  *catalog);
const CodioReport    *codio_edition_get_report       (CodioEdition  *self);
CodioPart            *codio_edition_get_roof         (CodioEdition  *self);
CodioPart            *codio_edition_get_part         (CodioEdition  *self,
                                                      const char    *id);
CodioPart            *codio_edition_get_value        (CodioEdition  *self,
                                                      const char    *id);
GListModel           *codio_edition_get_parts        (CodioEdition  *self);
GListModel           *codio_edition_get_values       (CodioEdition  *self);
const char           *codio_edition_get_category     (CodioEdition  *self,
                                                      const char    *id,
                                                      CodioCatalog  *catalog);
const CodioTension   *codio_edition_get_tension      (CodioEdition  *self,
                                                      guint          position);
const CodioStatement *codio_edition_get_statement    (CodioEdition  *self,
                                                      guint          position);
const CodioStatement *codio_edition_find_statement   (CodioEdition  *self,
                                                      const char    *id);

G_END_DECLS
