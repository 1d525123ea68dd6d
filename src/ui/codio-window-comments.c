/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-action-row.h"
#include "codio-author.h"
#include "codio-comment-dialog.h"
#include "codio-dilemma-dialog.h"
#include "codio-dilemma-row.h"
#include "codio-record-dialog.h"
#include "codio-review-page.h"
#include "codio-thread-row.h"

/* What can be done with comments, and going from one that is open to another. */

typedef struct
{
  CodioCommentTarget on;
  const char *target;
} Subject;

static CodioRecord *
find_comment (CodioWindow *self,
              const char  *id)
{
  return codio_profile_find (codio_window_get_profile (self), "comments", id);
}

static void
added_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Comment added"));
}

static void
present (CodioWindow *self,
         AdwDialog   *dialog)
{
  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static gboolean
is_of_record (CodioRecord *record,
              Subject     *subject)
{
  if (CODIO_IS_DILEMMA (record))
    *subject = (Subject) { CODIO_COMMENT_TARGET_DILEMMA, codio_record_get_key (record) };
  else if (CODIO_IS_ACTION (record))
    *subject = (Subject) { CODIO_COMMENT_TARGET_ACTION, codio_record_get_key (record) };
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_in_row (GtkWidget *widget,
           Subject   *subject)
{
  if (CODIO_IS_ACTION_ROW (widget))
    return is_of_record (codio_action_row_get_action (CODIO_ACTION_ROW (widget)), subject);

  if (CODIO_IS_DILEMMA_ROW (widget))
    return is_of_record (CODIO_RECORD (codio_dilemma_row_get_dilemma (CODIO_DILEMMA_ROW (widget))), subject);

  if (CODIO_IS_THREAD_ROW (widget))
    {
      CodioRecord *comment = codio_thread_row_get_comment (CODIO_THREAD_ROW (widget));
      const gboolean whole = codio_record_get_number (comment, "on") == CODIO_COMMENT_TARGET_PROFILE;

      subject->on = (CodioCommentTarget) codio_record_get_number (comment, "on");
      subject->target = whole ? NULL : codio_record_get_string (comment, "target");
      return TRUE;
    }

  return FALSE;
}

/* What is chosen: what a dialog is about, else the row with the keyboard, else the value that is shown, else all. */
static gboolean
find_subject (CodioWindow *self,
              Subject     *subject)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  CodioPart *part = codio_window_get_part (self);

  if (CODIO_IS_DILEMMA_DIALOG (dialog))
    return is_of_record (CODIO_RECORD (codio_dilemma_dialog_get_dilemma (CODIO_DILEMMA_DIALOG (dialog))), subject);
  if (CODIO_IS_RECORD_DIALOG (dialog))
    return is_of_record (codio_record_dialog_get_record (CODIO_RECORD_DIALOG (dialog)), subject);
  if (dialog)
    return FALSE;

  for (GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self)); widget; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      /* What has the keyboard may be what GTK puts around a row. */
      if (is_in_row (widget, subject) || (child && is_in_row (child, subject)))
        return TRUE;
    }

  if (codio_window_page_has_part (self) && part && codio_part_get_kind (part) == CODIO_PART_VALUE)
    *subject = (Subject) { CODIO_COMMENT_TARGET_VALUE, codio_part_get_id (part) };
  else
    *subject = (Subject) { CODIO_COMMENT_TARGET_PROFILE, NULL };

  return TRUE;
}

static void
comment_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  Subject subject;

  if (find_subject (self, &subject))
    present (self, codio_comment_dialog_new (codio_window_get_profile (self), subject.on, subject.target));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (CODIO_TYPE_COMMENT_TARGET);
  const char *kind, *target;
  CodioCommentTarget on;

  g_variant_get (parameter, "(&s&s)", &kind, &target);
  on = (CodioCommentTarget) g_enum_get_value_by_nick (kinds, kind)->value;
  present (self, codio_comment_dialog_new (codio_window_get_profile (self), on,
                                           on == CODIO_COMMENT_TARGET_PROFILE ? NULL : target));
}

static void
reply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioRecord *comment = find_comment (self, g_variant_get_string (parameter, NULL));

  if (comment)
    present (self, codio_comment_dialog_new_reply (codio_window_get_profile (self), comment));
}

/* A thread is resolved as a whole, a comment is withdrawn alone. */
static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *comment = find_comment (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *by = codio_author_dup_name ();

  if (comment == NULL || codio_author_ask (widget, name, parameter))
    return;

  if (g_str_equal (name, "profile.resolve-comment"))
    {
      codio_profile_close_thread (profile, comment, TRUE, by, now);
      codio_window_show_undoable (self, _("Comment resolved"));
    }
  else if (g_str_equal (name, "profile.withdraw-comment"))
    {
      codio_profile_close_comment (profile, comment, CODIO_COMMENT_STATE_WITHDRAWN, by, now);
      codio_window_show_undoable (self, _("Comment withdrawn"));
    }
  else
    {
      if (g_str_equal (name, "profile.reopen-comment"))
        codio_profile_close_thread (profile, comment, FALSE, by, now);
      else
        codio_profile_close_comment (profile, comment, CODIO_COMMENT_STATE_OPEN, by, now);
      codio_window_show_undoable (self, _("Comment opened again"));
    }
}

/* What was removed is nowhere else than in the list of all comments. */
static void
show_in_list (CodioWindow *self,
              const char  *id)
{
  codio_window_show_page (self, "review");
  codio_review_page_show_comment (CODIO_REVIEW_PAGE (gtk_stack_get_visible_child (self->pages)), id);
}

static void
show_in_dialog (CodioWindow *self,
                const char  *action,
                CodioRecord *comment)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", codio_record_get_string (comment, "target"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (CODIO_IS_DILEMMA_DIALOG (dialog))
    codio_dilemma_dialog_show_comment (CODIO_DILEMMA_DIALOG (dialog), codio_record_get_key (comment));
  else if (CODIO_IS_RECORD_DIALOG (dialog))
    codio_record_dialog_show_comment (CODIO_RECORD_DIALOG (dialog), codio_record_get_key (comment));
}

static void
show_in_pane (CodioWindow *self,
              CodioPart   *part,
              const char  *id)
{
  codio_window_leave_meeting (self);
  codio_window_show_part (self, part);
  codio_part_page_show_comment (self->part_page, id);
}

static void
go_to_comment (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *comment = profile ? find_comment (self, self->comment) : NULL;
  const char *target;

  if (comment == NULL)
    return;

  target = codio_record_get_string (comment, "target");
  switch (codio_record_get_number (comment, "on"))
    {
    case CODIO_COMMENT_TARGET_PROFILE:
      show_in_pane (self, codio_edition_get_roof (codio_window_get_edition (self)), self->comment);
      break;

    case CODIO_COMMENT_TARGET_VALUE:
      if (codio_profile_get_value_part (profile, target))
        show_in_pane (self, codio_profile_get_value_part (profile, target), self->comment);
      else
        show_in_list (self, self->comment);
      break;

    case CODIO_COMMENT_TARGET_DILEMMA:
      if (codio_profile_find (profile, "dilemmas", target))
        show_in_dialog (self, "profile.edit-dilemma", comment);
      else
        show_in_list (self, self->comment);
      break;

    case CODIO_COMMENT_TARGET_ACTION:
      if (codio_profile_find (profile, "actions", target))
        show_in_dialog (self, "profile.edit-action", comment);
      else
        show_in_list (self, self->comment);
      break;

    default:
      show_in_list (self, self->comment);
      break;
    }
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  g_set_str (&self->comment, g_variant_get_string (parameter, NULL));
  go_to_comment (self);
}

/* The open thread after or before the one that was gone to last, and round. */
static CodioRecord *
find_neighbour (CodioWindow *self,
                int          direction)
{
  CodioProfile *profile = codio_window_get_profile (self);
  g_autoptr (GPtrArray) threads = codio_profile_list_threads (profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  const int n = (int) threads->len;
  int position = direction > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    {
      const CodioThread *thread = g_ptr_array_index (threads, i);

      if (g_strcmp0 (codio_record_get_key (thread->comment), self->comment) == 0)
        position = i;
    }

  for (int i = 0; i < n; i++)
    {
      const CodioThread *thread;

      position = (position + direction + n) % n;
      thread = g_ptr_array_index (threads, position);
      if (thread->open)
        return thread->comment;
    }

  return NULL;
}

static gboolean
go_idle_cb (gpointer user_data)
{
  go_to_comment (user_data);

  return G_SOURCE_REMOVE;
}

/* By then the keyboard is back where it was before the dialog. */
static void
dialog_closed_cb (CodioWindow *self)
{
  g_idle_add_full (G_PRIORITY_LOW, go_idle_cb, g_object_ref (self), g_object_unref);
}

static void
go_on_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  CodioRecord *comment = find_neighbour (self, g_str_equal (name, "win.next-comment") ? 1 : -1);
  Subject subject;

  /* A dialog in which something is added is not left like that. */
  if (dialog && !find_subject (self, &subject))
    return;

  if (comment == NULL)
    {
      codio_window_show_toast (self, _("No comment is open"));
      return;
    }

  g_set_str (&self->comment, codio_record_get_key (comment));
  if (dialog)
    {
      g_signal_connect_object (dialog, "closed", G_CALLBACK (dialog_closed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      adw_dialog_force_close (dialog);
    }
  else
    go_to_comment (self);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean says; /* whether something is said or done then, and not only looked at */
} window_actions[] = {
  { "win.comment", NULL, comment_action, TRUE },
  { "win.next-comment", NULL, go_on_action, FALSE },
  { "win.previous-comment", NULL, go_on_action, FALSE },
  { "profile.add-comment", "(ss)", add_action, TRUE },
  { "profile.reply-to-comment", "s", reply_action, TRUE },
  { "profile.resolve-comment", "s", close_action, TRUE },
  { "profile.reopen-comment", "s", close_action, TRUE },
  { "profile.withdraw-comment", "s", close_action, TRUE },
  { "profile.restore-comment", "s", close_action, TRUE },
  { "profile.show-comment", "s", show_action, FALSE },
};

/*< private >
 * codio_window_class_install_comments:
 * @widget_class: the class of the window
 *
 * Installs what can be done with comments.
 */
void
codio_window_class_install_comments (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (widget_class, window_actions[i].name, window_actions[i].parameter,
                                     window_actions[i].activate);
}

/*< private >
 * codio_window_update_comments:
 * @self: a window
 *
 * Looks again whether there is a profile to comment on. One that was submitted goes on being commented on; one that is
 * settled is continued first.
 */
void
codio_window_update_comments (CodioWindow *self)
{
  const gboolean editable = codio_window_can_edit (self);

  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), window_actions[i].name,
                                   window_actions[i].says ? editable : codio_window_get_profile (self) != NULL);
}
