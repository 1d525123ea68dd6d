/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-json-scanner.h"

G_BEGIN_DECLS

/* codio-json-locate.c: places in a file, as a tree of the steps to them. NULL is a tree without places. */
typedef struct _CodioJsonPlaces CodioJsonPlaces;

CodioJsonPlaces *codio_json_places_get_member (CodioJsonPlaces *self,
                                               const char      *name,
                                               gsize            length);
CodioJsonPlaces *codio_json_places_get_item   (CodioJsonPlaces *self,
                                               gsize            index);
gboolean         codio_json_places_is_wanted  (CodioJsonPlaces *self);
void             codio_json_places_found      (CodioJsonPlaces *self,
                                               guint            line,
                                               guint            column);

/* codio-json-scanner.c */
void             codio_json_find              (GBytes          *bytes,
                                               CodioJsonPlaces *places);

G_END_DECLS
