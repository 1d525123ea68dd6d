/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comment-card.h"

#include <glib/gi18n.h>

#include "codio-comment-words.h"
#include "codio-text.h"

/* In characters, and of how many one sees the beginning. */
#define LONG_TEXT 800
#define START_LENGTH 400

/**
 * CodioCommentCard:
 *
 * One comment: who said it and when, what became of it, and what is said. A long text is folded.
 */
struct _CodioCommentCard
{
  AdwBin parent_instance;

  GtkLabel *author_label;
  GtkLabel *time_label;
  GtkLabel *closing_label;
  GtkLabel *text_label;
  GtkButton *more_button;
  GtkButton *withdraw_button;

  CodioRecord *comment;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (CodioCommentCard, codio_comment_card, ADW_TYPE_BIN)

static void
show_text (CodioCommentCard *self)
{
  g_autofree char *text = codio_text_clean (codio_record_get_string (self->comment, "text"));
  const gboolean is_long = g_utf8_strlen (text, -1) > LONG_TEXT;

  if (is_long && !self->unfolded)
    {
      g_autofree char *start = g_utf8_substring (text, 0, START_LENGTH);
      g_autofree char *folded = g_strconcat (start, "…", NULL);

      gtk_label_set_text (self->text_label, folded);
    }
  else
    gtk_label_set_text (self->text_label, *text ? text : _("Nothing written down yet"));

  gtk_widget_set_visible (GTK_WIDGET (self->more_button), is_long);
  gtk_button_set_label (self->more_button, self->unfolded ? _("_Show Less") : _("_Show All"));
}

static void
show_withdrawing (CodioCommentCard *self)
{
  const gboolean withdrawn = codio_record_get_number (self->comment, "state") == CODIO_COMMENT_STATE_WITHDRAWN;
  g_autofree char *source = codio_comment_dup_source (self->comment);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->withdraw_button), "s", codio_record_get_key (self->comment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->withdraw_button),
                                  withdrawn ? "profile.restore-comment" : "profile.withdraw-comment");
  gtk_button_set_label (self->withdraw_button, withdrawn ? _("Restore") : _("Withdraw"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->withdraw_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source,
                                  -1);
}

static void
more_cb (CodioCommentCard *self)
{
  self->unfolded = !self->unfolded;
  show_text (self);
}

static void
codio_comment_card_dispose (GObject *object)
{
  CodioCommentCard *self = CODIO_COMMENT_CARD (object);

  g_clear_object (&self->comment);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_COMMENT_CARD);

  G_OBJECT_CLASS (codio_comment_card_parent_class)->dispose (object);
}

static void
codio_comment_card_class_init (CodioCommentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_comment_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-comment-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, author_label);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, time_label);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, closing_label);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, text_label);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, more_button);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentCard, withdraw_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
codio_comment_card_init (CodioCommentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_comment_card_new:
 * @comment: a comment
 *
 * Returns: (transfer floating): a card that shows it as it is now
 */
GtkWidget *
codio_comment_card_new (CodioRecord *comment)
{
  CodioCommentCard *self;

  g_return_val_if_fail (CODIO_IS_COMMENT (comment), NULL);

  self = g_object_new (CODIO_TYPE_COMMENT_CARD, NULL);
  self->comment = g_object_ref (comment);
  codio_comment_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * codio_comment_card_get_comment:
 * @self: a card
 *
 * Returns: (transfer none): the comment it shows
 */
CodioRecord *
codio_comment_card_get_comment (CodioCommentCard *self)
{
  g_return_val_if_fail (CODIO_IS_COMMENT_CARD (self), NULL);

  return self->comment;
}

/**
 * codio_comment_card_update:
 * @self: a card
 *
 * Shows the comment as it is now.
 */
void
codio_comment_card_update (CodioCommentCard *self)
{
  g_autofree char *author = NULL, *moment = NULL, *closing = NULL;

  g_return_if_fail (CODIO_IS_COMMENT_CARD (self));

  author = codio_comment_dup_author (codio_record_get_string (self->comment, "author"));
  moment = codio_comment_dup_moment (codio_record_get_string (self->comment, "time"));
  closing = codio_comment_dup_closing (self->comment);

  gtk_label_set_text (self->author_label, author);
  gtk_label_set_text (self->time_label, moment);
  gtk_label_set_text (self->closing_label, closing ? closing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->closing_label), closing != NULL);
  if (closing)
    gtk_widget_add_css_class (GTK_WIDGET (self->text_label), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_label), "dimmed");
  show_text (self);
  show_withdrawing (self);
}
