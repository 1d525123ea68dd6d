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

/* codio-json-scanner.c: where the scan is */
typedef struct
{
  const char *text; /* in UTF-8, not terminated */
  gsize length;
  gboolean own;
} CodioJsonName;

typedef struct
{
  GArray *names;     /* (element-type CodioJsonName) (nullable): of an object, those so far */
  GHashTable *table; /* (nullable): the same where they are many */
  gsize index;       /* of a list */
  gboolean is_list;
} CodioJsonFrame;

typedef struct
{
  const char *start;
  const char *end;
  const char *at;
  guint line;
  const char *column_at; /* up to where the characters of the line are counted */
  guint column;

  GPtrArray *issues; /* (nullable) */
  GString *mended;   /* (nullable): a copy, once there was something to mend */
  gboolean broken;
  gboolean faulty;

  CodioJsonFrame frames[CODIO_JSON_MAX_DEPTH];
  guint depth;
  guint n_values;
} CodioJsonScanner;

void     codio_json_find                (GBytes           *bytes,
                                         CodioJsonPlaces  *places);
void     codio_json_scanner_report      (CodioJsonScanner *self,
                                         const char       *at,
                                         const char       *format,
                                         ...) G_GNUC_PRINTF (3, 4);
gboolean codio_json_scanner_stop        (CodioJsonScanner *self,
                                         const char       *at,
                                         const char       *format,
                                         ...) G_GNUC_PRINTF (3, 4);
void     codio_json_scanner_mend        (CodioJsonScanner *self,
                                         const char       *at,
                                         gsize             length,
                                         const char       *text);
gboolean codio_json_scanner_stop_at_end (CodioJsonScanner *self);
gboolean codio_json_scanner_stop_at_damage (CodioJsonScanner *self,
                                            const char       *at);

/* codio-json-token.c */
gboolean codio_json_scan_text           (CodioJsonScanner *self,
                                         GString          *decoded,
                                         gboolean         *escaped);
gboolean codio_json_scan_word           (CodioJsonScanner *self);

G_END_DECLS
