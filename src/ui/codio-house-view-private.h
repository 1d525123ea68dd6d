/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-brick.h"
#include "codio-house-view.h"

G_BEGIN_DECLS

/*
 * Invariants: `bricks` has one button for each part of the painter, in its order, except while it is updated. `ground`
 * and `arcs` are what was drawn, or NULL where that has to be done again. `goal` is where one walks up and down, in px,
 * or negative. Only the first `n_shown` bricks are drawn: as long as that is 0 nothing has a place yet, and it is
 * G_MAXUINT unless the house is built up.
 */
struct _CodioHouseView
{
  GtkWidget parent_instance;

  CodioEdition *edition;
  CodioProfile *profile;
  CodioHousePainter *painter;
  GPtrArray *bricks;
  GPtrArray *groups; /* of them, as a screen reader finds them */
  GtkAccessible *last_group; /* of those in no other, unowned */
  guint n_shown;
  guint building; /* what is done next to build it up */
  CodioPart *selected;
  GSignalGroup *history_signals;

  double type_scale;
  double text_size;     /* of the interface, in px */
  guint context_serial; /* of the pango context when the painter was told the font, or 0 */
  CodioColouring colouring;
  gboolean show_dilemmas;

  GskRenderNode *ground;
  GskRenderNode *arcs;
  char *joined; /* by the arcs */

  double goal;
  GString *typed;
  guint32 typed_at; /* in ms */
  GtkWidget *menu;
};

/* codio-house-view.c */
void        codio_house_view_activate       (CodioHouseView *self,
                                             CodioPart      *part);
void        codio_house_view_mark           (CodioHouseView *self,
                                             CodioPart      *part);
void        codio_house_view_walked         (CodioHouseView *self,
                                             CodioPart      *part);
void        codio_house_view_measure_changed (CodioHouseView *self);

/* codio-house-view-bricks.c: which bricks there are, and what they look like. */
CodioBrick *codio_house_view_find_brick     (CodioHouseView *self,
                                             CodioPart      *part);
CodioBrick *codio_house_view_get_focus_brick (CodioHouseView *self);
void        codio_house_view_add_menu       (CodioHouseView *self);
void        codio_house_view_clear_bricks   (CodioHouseView *self);
void        codio_house_view_forget_drawing (CodioHouseView *self);
void        codio_house_view_update         (CodioHouseView *self,
                                             gboolean        animate);
void        codio_house_view_recolour       (CodioHouseView *self);
void        codio_house_view_changed        (CodioHouseView *self);
void        codio_house_view_update_scheme  (CodioHouseView *self);

/* codio-house-view-input.c: keys and the menu. */
void        codio_house_view_forget_way     (CodioHouseView *self);
void        codio_house_view_class_install_input (GtkWidgetClass *widget_class);
void        codio_house_view_init_input     (CodioHouseView *self);

G_END_DECLS
