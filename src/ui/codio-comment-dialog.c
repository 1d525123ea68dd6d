/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comment-dialog.h"

#include <glib/gi18n.h>

#include "codio-author.h"
#include "codio-comment-words.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"
#include "codio-shortcuts.h"
#include "codio-text-row.h"
#include "codio-text.h"

/* How much is shown of what one replies to, in characters. */
#define QUOTE_LENGTH 300

/**
 * CodioCommentDialog:
 *
 * Where a comment or a reply is written. It is in the profile when it is added, as one step.
 */
struct _CodioCommentDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *text_group;
  CodioTextRow *text_row;
  AdwPreferencesGroup *author_group;

  CodioProfile *profile;
  CodioCommentTarget on;
  char *target;
  CodioRecord *answered; /* NULL: what is written answers no comment */
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioCommentDialog, codio_comment_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (CodioCommentDialog *self)
{
  GtkTextBuffer *buffer = codio_text_row_get_buffer (self->text_row);
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return g_strstrip (text);
}

static void
update (CodioCommentDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *name = codio_author_dup_name ();

  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, *text != '\0' && *name != '\0');
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioCommentDialog *self = CODIO_COMMENT_DIALOG (widget);
  g_autofree char *text = dup_text (self);
  g_autofree char *author = codio_author_dup_name ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (self->answered)
    codio_profile_reply (self->profile, self->answered, text, author, now);
  else
    codio_profile_add_comment (self->profile, self->on, self->target, text, author, now);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CodioCommentDialog *self)
{
  g_autofree char *text = dup_text (self);
  if (*text == '\0')
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    codio_discard_ask (ADW_DIALOG (self), _("Discard This Comment?"), _("What you wrote was not added."),
                       _("_Keep Writing"));
}

static void
codio_comment_dialog_dispose (GObject *object)
{
  CodioCommentDialog *self = CODIO_COMMENT_DIALOG (object);

  g_clear_object (&self->answered);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_COMMENT_DIALOG);

  G_OBJECT_CLASS (codio_comment_dialog_parent_class)->dispose (object);
}

static void
codio_comment_dialog_finalize (GObject *object)
{
  CodioCommentDialog *self = CODIO_COMMENT_DIALOG (object);

  g_clear_pointer (&self->target, g_free);

  G_OBJECT_CLASS (codio_comment_dialog_parent_class)->finalize (object);
}

static void
codio_comment_dialog_class_init (CodioCommentDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_comment_dialog_dispose;
  object_class->finalize = codio_comment_dialog_finalize;

  /**
   * CodioCommentDialog::added:
   * @self: the dialog
   *
   * What was written is in the profile.
   */
  signals[SIGNAL_ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-comment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCommentDialog, text_group);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentDialog, author_group);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
codio_comment_dialog_init (CodioCommentDialog *self)
{
  GtkTextBuffer *buffer;
  AdwEntryRow *author;

  gtk_widget_init_template (GTK_WIDGET (self));
  codio_shortcuts_add_accept (GTK_WIDGET (self));

  /* What is written here is in no profile that could undo it. */
  buffer = codio_text_row_get_buffer (self->text_row);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  codio_dialog_begin_at (ADW_DIALOG (self), codio_text_row_get_text_view (self->text_row));

  author = codio_author_add_row (self->author_group);
  g_signal_connect_object (author, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static CodioCommentDialog *
create (CodioProfile       *profile,
        CodioCommentTarget  on,
        const char         *target)
{
  CodioCommentDialog *self = g_object_new (CODIO_TYPE_COMMENT_DIALOG, NULL);

  self->profile = g_object_ref (profile);
  self->on = on;
  self->target = g_strdup (target);

  return self;
}

/* Groups of libadwaita 1.7 read their texts as markup. */
static void
set_description (CodioCommentDialog *self,
                 const char         *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_group_set_description (self->text_group, escaped);
}

/**
 * codio_comment_dialog_new:
 * @profile: a profile
 * @on: what kind of thing the comment is on
 * @target: (nullable): the identifier of that thing; %NULL for the whole profile
 *
 * Returns: (transfer floating): a dialog to write a comment
 */
AdwDialog *
codio_comment_dialog_new (CodioProfile       *profile,
                          CodioCommentTarget  on,
                          const char         *target)
{
  CodioCommentDialog *self;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (on != CODIO_COMMENT_TARGET_NONE, NULL);
  g_return_val_if_fail ((on == CODIO_COMMENT_TARGET_PROFILE) == (target == NULL), NULL);

  self = create (profile, on, target);
  subject = codio_comment_dup_subject (profile, on, target);
  set_description (self, subject);

  return ADW_DIALOG (self);
}

/**
 * codio_comment_dialog_new_reply:
 * @profile: a profile
 * @comment: one of its comments
 *
 * Returns: (transfer floating): a dialog to write a reply to @comment
 */
AdwDialog *
codio_comment_dialog_new_reply (CodioProfile *profile,
                                CodioRecord  *comment)
{
  CodioCommentDialog *self;
  g_autofree char *author = NULL, *text = NULL, *quote = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_COMMENT (comment), NULL);

  self = create (profile, CODIO_COMMENT_TARGET_NONE, NULL);
  self->answered = g_object_ref (comment);

  adw_dialog_set_title (ADW_DIALOG (self), C_("comment", "Reply"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), C_("comment", "Reply"));
  author = codio_comment_dup_author (codio_record_get_string (comment, "author"));
  text = codio_text_clean (codio_record_get_string (comment, "text"));
  if (g_utf8_strlen (text, -1) > QUOTE_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (text, 0, QUOTE_LENGTH - 1);

      g_free (text);
      text = g_strconcat (start, "…", NULL);
    }
  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  quote = g_strdup_printf (_("%s: %s"), author, text);
  set_description (self, quote);

  return ADW_DIALOG (self);
}
