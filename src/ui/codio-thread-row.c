/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-thread-row.h"

#include <glib/gi18n.h>

#include "codio-comment-card.h"
#include "codio-comment-words.h"
#include "codio-text.h"

/* How much of a comment the name of its row has, in characters. */
#define START_LENGTH 80

/**
 * CodioThreadRow:
 *
 * A comment with what was said to it and, in a list of comments on several things, what it is on.
 */
struct _CodioThreadRow
{
  GtkListBoxRow parent_instance;

  GtkButton *subject_button;
  AdwBin *card_bin;
  GtkBox *replies_box;
  GtkWidget *reply_button;
  GtkButton *resolve_button;

  CodioProfile *profile;
  CodioRecord *comment;
};

G_DEFINE_FINAL_TYPE (CodioThreadRow, codio_thread_row, GTK_TYPE_LIST_BOX_ROW)

/* The cards of replies that stay are kept: one of them may have the keyboard. */
static void
update_replies (CodioThreadRow *self,
                GPtrArray      *replies)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->replies_box));
  guint n = 0;

  while (card)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (n < replies->len &&
          codio_comment_card_get_comment (CODIO_COMMENT_CARD (card)) == g_ptr_array_index (replies, n))
        {
          codio_comment_card_update (CODIO_COMMENT_CARD (card));
          n++;
        }
      else
        gtk_box_remove (self->replies_box, card);
      card = next;
    }

  for (; n < replies->len; n++)
    gtk_box_append (self->replies_box, codio_comment_card_new (g_ptr_array_index (replies, n)));
  gtk_widget_set_visible (GTK_WIDGET (self->replies_box), replies->len > 0);
}

static gboolean
is_resolved (CodioRecord *comment)
{
  return codio_record_get_number (comment, "state") == CODIO_COMMENT_STATE_RESOLVED;
}

/* What was withdrawn altogether can neither be resolved nor opened as a whole. */
static void
update_resolving (CodioThreadRow    *self,
                  const CodioThread *thread)
{
  gboolean resolved = is_resolved (thread->comment);

  for (guint i = 0; i < thread->replies->len; i++)
    resolved |= is_resolved (g_ptr_array_index (thread->replies, i));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->resolve_button),
                                  thread->open ? "profile.resolve-comment" : "profile.reopen-comment");
  gtk_button_set_label (self->resolve_button, thread->open ? _("Resolve") : _("Open Again"));
  gtk_widget_set_visible (GTK_WIDGET (self->resolve_button), thread->open || resolved);
}

static char *
dup_start (CodioRecord *comment)
{
  g_autofree char *line = codio_text_make_storable (codio_record_get_string (comment, "text"), TRUE);
  g_autofree char *clean = codio_text_clean (line);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (clean, -1) <= START_LENGTH)
    return g_steal_pointer (&clean);

  start = g_utf8_substring (clean, 0, START_LENGTH - 1);

  return g_strconcat (start, "…", NULL);
}

/* All that is seen of the thread, in short. */
static void
update_name (CodioThreadRow    *self,
             const CodioThread *thread,
             const char        *subject,
             const char        *source)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *closing = codio_comment_dup_closing (thread->comment);
  g_auto (GStrv) pieces = NULL;
  g_autofree char *name = NULL;

  g_strv_builder_add (builder, subject);
  g_strv_builder_add (builder, source);
  g_strv_builder_take (builder, dup_start (thread->comment));
  if (thread->replies->len > 0)
    /* Translators: how many replies there are to a comment, as in “replies: 2” */
    g_strv_builder_take (builder, g_strdup_printf (_("replies: %u"), thread->replies->len));
  if (closing)
    g_strv_builder_add (builder, closing);
  pieces = g_strv_builder_end (builder);
  name = g_strjoinv (", ", pieces);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
codio_thread_row_dispose (GObject *object)
{
  CodioThreadRow *self = CODIO_THREAD_ROW (object);

  g_clear_object (&self->comment);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_THREAD_ROW);

  G_OBJECT_CLASS (codio_thread_row_parent_class)->dispose (object);
}

static void
codio_thread_row_class_init (CodioThreadRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_thread_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-thread-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioThreadRow, subject_button);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadRow, card_bin);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadRow, replies_box);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadRow, reply_button);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadRow, resolve_button);
}

static void
codio_thread_row_init (CodioThreadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_thread_row_new:
 * @profile: a profile
 * @thread: a thread of its comments
 * @with_subject: whether it is to be said what the comments are on
 *
 * Returns: (transfer floating): a row that shows @thread
 */
GtkWidget *
codio_thread_row_new (CodioProfile      *profile,
                      const CodioThread *thread,
                      gboolean           with_subject)
{
  CodioThreadRow *self;
  const char *id;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (thread != NULL, NULL);

  self = g_object_new (CODIO_TYPE_THREAD_ROW, NULL);
  self->profile = g_object_ref (profile);
  self->comment = g_object_ref (thread->comment);
  adw_bin_set_child (self->card_bin, codio_comment_card_new (thread->comment));

  id = codio_record_get_key (thread->comment);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->subject_button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->subject_button), "profile.show-comment");
  gtk_widget_set_visible (GTK_WIDGET (self->subject_button), with_subject);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reply_button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reply_button), "profile.reply-to-comment");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->resolve_button), "s", id);
  codio_thread_row_update (self, thread);

  return GTK_WIDGET (self);
}

/**
 * codio_thread_row_get_comment:
 * @self: a row
 *
 * Returns: (transfer none): the comment that its thread begins with
 */
CodioRecord *
codio_thread_row_get_comment (CodioThreadRow *self)
{
  g_return_val_if_fail (CODIO_IS_THREAD_ROW (self), NULL);

  return self->comment;
}

/**
 * codio_thread_row_update:
 * @self: a row
 * @thread: what its thread is now
 */
void
codio_thread_row_update (CodioThreadRow    *self,
                         const CodioThread *thread)
{
  g_autofree char *subject = NULL, *source = NULL;

  g_return_if_fail (CODIO_IS_THREAD_ROW (self));
  g_return_if_fail (thread->comment == self->comment);

  subject = codio_comment_dup_subject (self->profile,
                                       (CodioCommentTarget) codio_record_get_number (self->comment, "on"),
                                       codio_record_get_string (self->comment, "target"));
  source = codio_comment_dup_source (self->comment);

  gtk_button_set_label (self->subject_button, subject);
  codio_comment_card_update (CODIO_COMMENT_CARD (adw_bin_get_child (self->card_bin)));
  update_replies (self, thread->replies);
  update_resolving (self, thread);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reply_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->resolve_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source,
                                  -1);
  update_name (self, thread, subject, source);
}
