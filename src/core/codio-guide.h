/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "codio-catalog.h"
#include "codio-search.h"

G_BEGIN_DECLS

/**
 * CodioGuideKind:
 * @CODIO_GUIDE_PARAGRAPH: a text
 * @CODIO_GUIDE_HEADING: the name of what follows, on the second level
 * @CODIO_GUIDE_SUBHEADING: the same, on the third
 * @CODIO_GUIDE_ITEM: one of a list
 * @CODIO_GUIDE_STEP: the next thing to do; they are counted from each heading
 * @CODIO_GUIDE_DO: something that the app can do at once
 * @CODIO_GUIDE_SEE: another page of the guide
 * @CODIO_GUIDE_LINK: a page on the internet
 *
 * What a piece of a page of the guide is.
 */
typedef enum
{
  CODIO_GUIDE_PARAGRAPH,
  CODIO_GUIDE_HEADING,
  CODIO_GUIDE_SUBHEADING,
  CODIO_GUIDE_ITEM,
  CODIO_GUIDE_STEP,
  CODIO_GUIDE_DO,
  CODIO_GUIDE_SEE,
  CODIO_GUIDE_LINK,
} CodioGuideKind;

/**
 * CodioGuideNeeds:
 * @CODIO_GUIDE_NEEDS_NOTHING: nothing
 * @CODIO_GUIDE_NEEDS_PROFILE: a profile
 * @CODIO_GUIDE_NEEDS_EDITABLE: a profile that can be edited
 *
 * What must be there for the app to do something.
 */
typedef enum
{
  CODIO_GUIDE_NEEDS_NOTHING,
  CODIO_GUIDE_NEEDS_PROFILE,
  CODIO_GUIDE_NEEDS_EDITABLE,
} CodioGuideNeeds;

/**
 * CodioGuidePiece:
 * @kind: what it is
 * @text: its text; of %CODIO_GUIDE_SEE %NULL, as it is the title of that page
 * @target: what it leads to: the name of an action with its target, a page or an address; otherwise %NULL
 * @needs: what must be there for that
 *
 * A piece of a page of the guide.
 */
typedef struct
{
  CodioGuideKind kind;
  char *text;
  char *target;
  CodioGuideNeeds needs;
} CodioGuidePiece;

#define CODIO_TYPE_GUIDE_PAGE (codio_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioGuidePage, codio_guide_page, CODIO, GUIDE_PAGE, GObject)

GListModel            *codio_guide_new               (CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
CodioGuidePage        *codio_guide_find              (GListModel     *guide,
                                                      const char     *id);
const char            *codio_guide_page_get_id       (CodioGuidePage *self);
const char            *codio_guide_page_get_title    (CodioGuidePage *self);
const char            *codio_guide_page_get_summary  (CodioGuidePage *self);
const char            *codio_guide_page_get_group    (CodioGuidePage *self);
const CodioGuidePiece *codio_guide_page_get_piece    (CodioGuidePage *self,
                                                      guint           index);
gboolean               codio_guide_page_fits         (CodioGuidePage *self,
                                                      CodioSearch    *search);

G_END_DECLS
