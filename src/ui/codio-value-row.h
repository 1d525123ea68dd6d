/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-search.h"

G_BEGIN_DECLS

/**
 * CodioValueShow:
 * @CODIO_VALUE_SHOW_ALL: all values
 * @CODIO_VALUE_SHOW_NOT_JUDGED: those not judged yet
 * @CODIO_VALUE_SHOW_AT_STAKE: those at stake
 * @CODIO_VALUE_SHOW_NOT_AT_STAKE: those not at stake
 * @CODIO_VALUE_SHOW_INCOMPLETE: those that lack a judgement, a weight or a reason
 * @CODIO_VALUE_SHOW_NOT_SECURED: those at stake that are not secured
 * @CODIO_VALUE_SHOW_DILEMMA: those in a dilemma
 *
 * Which values are shown.
 */
typedef enum
{
  CODIO_VALUE_SHOW_ALL,
  CODIO_VALUE_SHOW_NOT_JUDGED,
  CODIO_VALUE_SHOW_AT_STAKE,
  CODIO_VALUE_SHOW_NOT_AT_STAKE,
  CODIO_VALUE_SHOW_INCOMPLETE,
  CODIO_VALUE_SHOW_NOT_SECURED,
  CODIO_VALUE_SHOW_DILEMMA,
  CODIO_N_VALUE_SHOWS,
} CodioValueShow;

/**
 * CodioValueOrder:
 * @CODIO_VALUE_ORDER_HOUSE: as in the house
 * @CODIO_VALUE_ORDER_NAME: by name
 * @CODIO_VALUE_ORDER_WEIGHT: the heaviest first
 * @CODIO_VALUE_ORDER_SECURED: what is at stake first, and of that the least secured
 *
 * How values can be ordered; the last two only with a profile.
 */
typedef enum
{
  CODIO_VALUE_ORDER_HOUSE,
  CODIO_VALUE_ORDER_NAME,
  CODIO_VALUE_ORDER_WEIGHT,
  CODIO_VALUE_ORDER_SECURED,
  CODIO_N_VALUE_ORDERS,
} CodioValueOrder;

#define CODIO_TYPE_VALUE_ROW (codio_value_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioValueRow, codio_value_row, CODIO, VALUE_ROW, GtkListBoxRow)

GtkWidget       *codio_value_row_new            (CodioPart              *part,
                                                 CodioProfile           *profile) G_GNUC_WARN_UNUSED_RESULT;
CodioPart       *codio_value_row_get_part       (CodioValueRow          *self);
CodioAssessment *codio_value_row_get_assessment (CodioValueRow          *self);
void             codio_value_row_update         (CodioValueRow          *self,
                                                 guint                   position,
                                                 const CodioSearchMatch *match);
gboolean         codio_value_row_fits           (CodioValueRow          *self,
                                                 CodioValueShow          show);
int              codio_value_row_compare        (CodioValueRow          *self,
                                                 CodioValueRow          *other,
                                                 CodioValueOrder         order);

G_END_DECLS
