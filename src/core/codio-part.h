/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "codio-catalog.h"

G_BEGIN_DECLS

typedef enum
{
  CODIO_PART_ROOF,
  CODIO_PART_FOUNDATION,
  CODIO_PART_PRINCIPLE,
  CODIO_PART_VALUE,
} CodioPartKind;

/**
 * CodioExample:
 * @category: the id of a category of organisational action
 * @text: the example, in Dutch
 * @chapter: the chapter or annex of the report that treats it
 * @pages: its pages
 *
 * An example action for a value.
 */
typedef struct
{
  char *category;
  char *text;
  char *chapter;
  char *pages;
} CodioExample;

/**
 * CodioTopic:
 * @title: what it is about, in Dutch
 * @paragraphs: (array zero-terminated=1): the text, in Dutch
 * @chapter: (nullable): the chapter of the report that treats it
 * @pages: (nullable): its pages
 *
 * Something to know about the code as a whole.
 */
typedef struct
{
  char *title;
  char **paragraphs;
  char *chapter;
  char *pages;
} CodioTopic;

/**
 * CodioDisagreement:
 * @report: what stands in the report, in Dutch
 * @app: what this app makes of it, in Dutch
 *
 * A place where the report disagrees with itself.
 */
typedef struct
{
  char *report;
  char *app;
} CodioDisagreement;

#define CODIO_TYPE_PART (codio_part_get_type ())
G_DECLARE_FINAL_TYPE (CodioPart, codio_part, CODIO, PART, GObject)

CodioPartKind            codio_part_get_kind         (CodioPart    *self);
const char              *codio_part_get_id           (CodioPart    *self);
const char              *codio_part_get_name         (CodioPart    *self,
                                                      CodioCatalog *catalog);
const char              *codio_part_get_original_name (CodioPart    *self,
                                                      CodioCatalog *catalog);
const char              *codio_part_get_name_language (CodioPart    *self,
                                                      CodioCatalog *catalog);
char                    *codio_part_dup_label        (CodioPart    *self,
                                                      CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
const char              *codio_part_get_asks         (CodioPart    *self,
                                                      CodioCatalog *catalog);
const char              *codio_part_get_chapter      (CodioPart    *self);
const char              *codio_part_get_pages        (CodioPart    *self);
gboolean                 codio_part_get_in_figure    (CodioPart    *self);
CodioPart               *codio_part_get_parent       (CodioPart    *self);
GListModel              *codio_part_get_children     (CodioPart    *self);
CodioPart               *codio_part_get_ancestor     (CodioPart    *self,
                                                      CodioPartKind kind);
const char * const      *codio_part_get_aliases      (CodioPart    *self);
const char * const      *codio_part_get_questions    (CodioPart    *self);
const char * const      *codio_part_get_remarks      (CodioPart    *self);
const CodioExample      *codio_part_get_example      (CodioPart    *self,
                                                      guint         position);
const CodioTopic        *codio_part_get_topic        (CodioPart    *self,
                                                      guint         position);
const CodioDisagreement *codio_part_get_disagreement (CodioPart    *self,
                                                      guint         position);

G_END_DECLS
