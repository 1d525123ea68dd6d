/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-options.h"
#include "codio-guide.h"
#include "codio-page-bar.h"
#include "codio-part-page.h"
#include "codio-sidebar.h"
#include "codio-window.h"

G_BEGIN_DECLS

/*
 * Invariants: `trail[0 .. trail_position]` are the parts that were shown, the last of them is shown now; those behind
 * it are for going forward again. While `walking`, the one that is shown was reached with the arrow keys. The pane of
 * the chosen part is beside the pages that lead to parts only; `part_wanted` is whether it is to be there when one
 * comes back to such a page.
 */
struct _CodioWindow
{
  AdwApplicationWindow parent_instance;

  GMenuModel *primary_menu;
  AdwBreakpoint *narrow;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwOverlaySplitView *nav_split;
  AdwBin *nav_bin;
  AdwOverlaySplitView *part_split;
  AdwBin *part_bin;
  AdwToolbarView *content_view;
  CodioSidebar *sidebar;
  CodioPageBar *page_bar;
  GtkStack *pages;
  CodioPartPage *part_page;

  GSettings *settings;
  CodioDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *history_signals;
  GPtrArray *trail;
  guint trail_position;
  gboolean walking;
  GtkWidget *focus; /* a weak pointer: what has the keyboard */
  gpointer place;   /* where it was last, other than in a dialog */
  guint lost_source;
  guint furnish_id; /* while the house is built up, `page_bar` is hidden, or what is beside it is not there yet */
  gboolean furnishing; /* after the first frame; `sidebar` and `part_page` come into their bins */
  gboolean part_wanted;
  double zoom; /* the level of the house on its page */
  AdwToast *read_only_toast; /* a weak pointer: says why a key that judges does nothing */
  char *comment; /* the identifier of the one that was gone to last; NULL: none was */
  gboolean saving;
  gboolean was_given_file; /* to open, even if that is not done yet */
};

/* codio-window-files.c: opening, saving and closing. */
void     codio_window_class_install_files (GtkWidgetClass *widget_class);
gboolean codio_window_ask_before_closing  (CodioWindow    *self);
void     codio_window_accept_files        (CodioWindow    *self);
gboolean codio_window_is_closed           (CodioWindow    *self);
gboolean codio_window_works_on            (CodioWindow    *self,
                                           CodioProfile   *profile);

AdwAlertDialog *codio_window_show_error  (CodioWindow    *self,
                                           const char     *heading,
                                           GFile          *file,
                                           const GError   *error);
AdwAlertDialog *codio_window_show_message (CodioWindow    *self,
                                           const char     *heading,
                                           const char     *body);
GListModel *codio_window_create_filters   (gboolean        with_reports) G_GNUC_WARN_UNUSED_RESULT;
CodioWindow *codio_window_show_document    (CodioWindow    *self,
                                           CodioDocument  *document);
void     codio_window_save                (CodioWindow    *self,
                                           gboolean        close);
void     codio_window_save_as             (CodioWindow    *self,
                                           gboolean        close);

/* codio-window-export.c: what others than this program can read. */
void     codio_window_class_install_export (GtkWidgetClass *widget_class);
void     codio_window_update_export       (CodioWindow    *self);

/* codio-window-print.c: what comes on paper. */
void     codio_window_print               (CodioWindow    *self,
                                           GBytes         *bytes,
                                           CodioPaper      paper,
                                           const GError   *error);

/* codio-window-recovery.c: files that changed or are in part unreadable, and work that was recovered. */
void     codio_window_class_install_recovery (GtkWidgetClass *widget_class);
void     codio_window_ask_about_disk      (CodioWindow    *self,
                                           gboolean        save,
                                           gboolean        close);
void     codio_window_offer_salvage       (CodioWindow    *self,
                                           AdwAlertDialog *dialog,
                                           GFile          *file);

/* codio-window-pages.c: the pages, and going from one to another. */
void     codio_window_class_install_pages (GtkWidgetClass *widget_class);
gboolean codio_window_page_has_part       (CodioWindow    *self);
void     codio_window_show_pane           (CodioWindow    *self,
                                           gboolean        shown,
                                           gboolean        animated);
void     codio_window_show_page           (CodioWindow    *self,
                                           const char     *name);
void     codio_window_show_welcome        (CodioWindow    *self);
void     codio_window_show_main           (CodioWindow    *self);
void     codio_window_forget_pages        (CodioWindow    *self);
void     codio_window_update_pages        (CodioWindow    *self);
gboolean codio_window_leave_meeting       (CodioWindow    *self);

/* codio-window-zoom.c: how large the house is shown. */
void     codio_window_class_install_zoom  (GtkWidgetClass *widget_class);
void     codio_window_watch_zoom          (CodioWindow    *self,
                                           GtkWidget      *page);
void     codio_window_update_zoom         (CodioWindow    *self);

/* codio-window-focus.c: the keyboard stays where it is. */
void     codio_window_keep_focus          (CodioWindow    *self);
void     codio_window_forget_focus        (CodioWindow    *self);
void     codio_window_present_dialog      (CodioWindow    *self,
                                           AdwDialog      *dialog);
void     codio_window_update_pin          (CodioWindow    *self);

/* codio-window-parts.c: the chosen part, and the way to it and from it. */
void       codio_window_class_install_parts (GtkWidgetClass *widget_class);
CodioPart *codio_window_get_part           (CodioWindow    *self);
void       codio_window_update_parts       (CodioWindow    *self);
void       codio_window_forget_parts       (CodioWindow    *self);
void       codio_window_reset_parts        (CodioWindow    *self);
void       codio_window_part_activated_cb  (CodioWindow    *self,
                                            CodioPart      *part);
void       codio_window_part_focused_cb    (CodioWindow    *self,
                                            CodioPart      *part);

/* codio-window-judging.c: the judgement of the value that is shown. */
void     codio_window_class_install_judging (GtkWidgetClass *widget_class);
void     codio_window_update_judging      (CodioWindow    *self);

/* codio-window-records.c: dilemmas and the smaller records of the profile, each in its dialog. */
void     codio_window_class_install_records (GtkWidgetClass *widget_class);
void     codio_window_update_records      (CodioWindow    *self);
void     codio_window_edit_record         (CodioWindow    *self,
                                           const char     *list,
                                           GVariant       *id,
                                           GCallback       removed_cb);
void     codio_window_dilemma_activated_cb (CodioWindow    *self,
                                           CodioDilemma   *dilemma);

/* codio-window-actions.c: what was agreed. */
void     codio_window_class_install_actions (GtkWidgetClass *widget_class);
void     codio_window_update_actions      (CodioWindow    *self);

/* codio-window-review.c: how far the profile is, and its moments. */
void     codio_window_class_install_review (GtkWidgetClass *widget_class);
void     codio_window_update_review       (CodioWindow    *self);

/* codio-window-advice.c: the advice of committees. */
void     codio_window_class_install_advice (GtkWidgetClass *widget_class);
void     codio_window_update_advice       (CodioWindow    *self);

/* codio-window-comments.c: what is said about the profile. */
void     codio_window_class_install_comments (GtkWidgetClass *widget_class);
void     codio_window_update_comments     (CodioWindow    *self);

/* codio-window-ballots.c: a round of ballots. */
void     codio_window_class_install_ballots (GtkWidgetClass *widget_class);
void     codio_window_update_ballots      (CodioWindow    *self);

/* codio-window-ballot-forms.c: making ballot files, filling them in and opening them. */
void     codio_window_make_ballot_action  (GtkWidget      *widget,
                                           const char     *name,
                                           GVariant       *parameter);
void     codio_window_fill_ballot_file_action (GtkWidget  *widget,
                                           const char     *name,
                                           GVariant       *parameter);
void     codio_window_open_ballot         (CodioWindow    *self,
                                           GFile          *file);

/* codio-window-ballot-files.c: taking ballot files into the profile. */
GListModel *codio_window_create_ballot_filters (void) G_GNUC_WARN_UNUSED_RESULT;
void     codio_window_take_ballot         (CodioWindow    *self,
                                           GFile          *file);
void     codio_window_take_ballots_action (GtkWidget      *widget,
                                           const char     *name,
                                           GVariant       *parameter);

/* codio-window-copies.c: copies of the profile that are given out, come back, and are compared with it. */
void     codio_window_class_install_copies (GtkWidgetClass *widget_class);
void     codio_window_update_copies       (CodioWindow    *self);
gboolean codio_window_offer_copy          (CodioWindow    *self,
                                           CodioDocument  *document);

/* codio-window-take-in.c: taking copies into the profile. */
void     codio_window_take_in_files       (CodioWindow    *self,
                                           GListModel     *files);

/* codio-window-help.c: the guide and the tour. */
void     codio_window_class_install_help  (GtkWidgetClass *widget_class);
void     codio_window_offer_help          (CodioWindow    *self);
void     codio_window_offer_tour          (CodioWindow    *self);
gboolean codio_window_do_from_guide       (CodioWindow    *self,
                                           const CodioGuidePiece *piece,
                                           char          **why);

/* codio-window.c */
CodioProfile *codio_window_get_profile     (CodioWindow    *self);
gboolean codio_window_can_edit            (CodioWindow    *self);
CodioEdition *codio_window_get_edition     (CodioWindow    *self);
void     codio_window_set_saving          (CodioWindow    *self,
                                           gboolean        saving);
AdwToast *codio_window_show_toast         (CodioWindow    *self,
                                           const char     *text);
void     codio_window_show_undoable       (CodioWindow    *self,
                                           const char     *text);

G_END_DECLS
