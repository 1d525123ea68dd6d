/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comments-group.h"

#include <glib/gi18n.h>

#include "codio-thread-list.h"

/**
 * CodioCommentsGroup:
 *
 * The comments on one thing, as they are now and as they become, with a button to add one.
 */
struct _CodioCommentsGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *add_button;
  CodioThreadList *list;

  CodioProfile *profile;
  CodioCommentTarget on;
  char *target;
  GSignalGroup *history_signals;
  guint update_source;
};

G_DEFINE_FINAL_TYPE (CodioCommentsGroup, codio_comments_group, ADW_TYPE_PREFERENCES_GROUP)

static void
update (CodioCommentsGroup *self)
{
  g_autoptr (GPtrArray) threads = NULL;

  if (self->profile)
    threads = codio_profile_list_threads (self->profile, self->on, self->target, FALSE);
  codio_thread_list_set_threads (self->list, self->profile, threads);
}

static gboolean
update_source_cb (gpointer user_data)
{
  CodioCommentsGroup *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One may be typing something else. */
static void
record_changed_cb (CodioCommentsGroup *self,
                   CodioRecord        *record)
{
  if (CODIO_IS_COMMENT (record) && self->update_source == 0)
    self->update_source = g_idle_add (update_source_cb, self);
}

static void
codio_comments_group_dispose (GObject *object)
{
  CodioCommentsGroup *self = CODIO_COMMENTS_GROUP (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_comments_group_parent_class)->dispose (object);
}

static void
codio_comments_group_finalize (GObject *object)
{
  CodioCommentsGroup *self = CODIO_COMMENTS_GROUP (object);

  g_clear_pointer (&self->target, g_free);

  G_OBJECT_CLASS (codio_comments_group_parent_class)->finalize (object);
}

static void
codio_comments_group_class_init (CodioCommentsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = codio_comments_group_dispose;
  object_class->finalize = codio_comments_group_finalize;
}

static void
codio_comments_group_init (CodioCommentsGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Comments"));

  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add_button, _("New Comment"));
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add_button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);

  self->list = g_object_new (CODIO_TYPE_THREAD_LIST, NULL);
  codio_thread_list_set_placeholder (self->list, _("Nobody has commented on this."));
  codio_thread_list_set_fallback (self->list, self->add_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "record-changed", G_CALLBACK (record_changed_cb), self);
}

/**
 * codio_comments_group_set_target:
 * @self: a group
 * @profile: (nullable): a profile
 * @on: what kind of thing the comments are on
 * @target: (nullable): the identifier of that thing; %NULL for the whole profile
 */
void
codio_comments_group_set_target (CodioCommentsGroup *self,
                                 CodioProfile       *profile,
                                 CodioCommentTarget  on,
                                 const char         *target)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (CODIO_TYPE_COMMENT_TARGET);

  g_return_if_fail (CODIO_IS_COMMENTS_GROUP (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));
  g_return_if_fail (on != CODIO_COMMENT_TARGET_NONE);

  g_set_object (&self->profile, profile);
  self->on = on;
  g_set_str (&self->target, target);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "(ss)",
                                    g_enum_get_value (kinds, (int) on)->value_nick, target ? target : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "profile.add-comment");
  update (self);
}

/**
 * codio_comments_group_show_comment:
 * @self: a group
 * @id: the identifier of one of its comments
 *
 * Brings the keyboard to that comment as soon as it is to be seen.
 */
void
codio_comments_group_show_comment (CodioCommentsGroup *self,
                                   const char         *id)
{
  g_return_if_fail (CODIO_IS_COMMENTS_GROUP (self));

  codio_thread_list_show_comment (self->list, id);
}
