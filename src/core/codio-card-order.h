/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-ballot.h"

G_BEGIN_DECLS

#define CODIO_CARD_ORDER_RATIO 5 /* to begin with */
#define CODIO_CARD_ORDER_RATIO_MIN 2
#define CODIO_CARD_ORDER_RATIO_MAX 100
#define CODIO_CARD_ORDER_BLANKS_MAX 20 /* between two ranks */

#define CODIO_TYPE_CARD_ORDER (codio_card_order_get_type ())
G_DECLARE_FINAL_TYPE (CodioCardOrder, codio_card_order, CODIO, CARD_ORDER, GObject)

CodioCardOrder *codio_card_order_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void            codio_card_order_set_values   (CodioCardOrder     *self,
                                               const char * const *values);
gboolean        codio_card_order_load         (CodioCardOrder     *self,
                                               CodioBallot        *ballot);
void            codio_card_order_save         (CodioCardOrder     *self,
                                               CodioBallot        *ballot);
guint           codio_card_order_get_n_levels (CodioCardOrder     *self);
char          **codio_card_order_dup_level    (CodioCardOrder     *self,
                                               guint               level) G_GNUC_WARN_UNUSED_RESULT;
gboolean        codio_card_order_find         (CodioCardOrder     *self,
                                               const char         *value,
                                               guint              *level);
gboolean        codio_card_order_raise        (CodioCardOrder     *self,
                                               const char         *value);
gboolean        codio_card_order_lower        (CodioCardOrder     *self,
                                               const char         *value);
void            codio_card_order_join         (CodioCardOrder     *self,
                                               const char         *value,
                                               guint               level);
void            codio_card_order_put_between  (CodioCardOrder     *self,
                                               const char         *value,
                                               guint               level);
gboolean        codio_card_order_add_blank    (CodioCardOrder     *self,
                                               guint               level);
void            codio_card_order_remove_blank (CodioCardOrder     *self,
                                               guint               level);
int             codio_card_order_get_ratio    (CodioCardOrder     *self);
void            codio_card_order_set_ratio    (CodioCardOrder     *self,
                                               int                 ratio);
char          **codio_card_order_weigh        (CodioCardOrder     *self,
                                               double            **percentages,
                                               int               **suggestions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
