/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-comments-view.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-choices.h"
#include "codio-comment-words.h"
#include "codio-content-language.h"
#include "codio-thread-list.h"

/**
 * CodioCommentsView:
 *
 * All comments of a profile, to search, to filter and to go through.
 *
 * Invariants: `authors` are what the choices of `author_choice` after the first stand for; while `updating`, choices
 * are not the user's.
 */
struct _CodioCommentsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *first_button;
  GtkWidget *add_button;
  GtkSearchEntry *entry;
  GtkDropDown *state_choice;
  GtkDropDown *kind_choice;
  GtkDropDown *author_choice;
  GtkLabel *count_label;
  CodioThreadList *list;
  GtkWidget *all_button;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  GStrv authors;
  guint update_source;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioCommentsView, codio_comments_view, ADW_TYPE_BIN)

static const char * const state_names[] = { N_("Open comments"), N_("All comments") };

/* By the kinds of things that comments are on. */
static const char * const kind_names[] = {
  N_("On anything"), N_("On the whole profile"), N_("On values"), N_("On dilemmas"), N_("On actions"),
};

static void
set_choices (GtkDropDown        *choice,
             const char * const *names,
             guint               n_names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_names; i++)
    gtk_string_list_append (list, _(names[i]));
  codio_choices_set (choice, list);
}

/* Whose comments are asked for stays chosen as long as there are any. */
static void
update_authors (CodioCommentsView *self)
{
  g_auto (GStrv) authors = codio_profile_list_comment_authors (self->profile);
  g_auto (GStrv) old = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint selected = gtk_drop_down_get_selected (self->author_choice);
  guint chosen = 0;

  if (self->authors && g_strv_equal ((const char * const *) self->authors, (const char * const *) authors))
    return;

  gtk_string_list_append (names, _("By anybody"));
  for (guint i = 0; authors[i]; i++)
    {
      g_autofree char *name = codio_comment_dup_author (authors[i]);

      gtk_string_list_append (names, name);
      if (self->authors && selected > 0 && g_str_equal (authors[i], self->authors[selected - 1]))
        chosen = i + 1;
    }

  old = g_steal_pointer (&self->authors);
  self->authors = g_steal_pointer (&authors);
  self->updating = TRUE;
  codio_choices_set (self->author_choice, names);
  gtk_drop_down_set_selected (self->author_choice, chosen);
  self->updating = FALSE;
}

static GPtrArray *
find_threads (CodioCommentsView *self)
{
  const guint author = gtk_drop_down_get_selected (self->author_choice);
  const CodioCommentQuery query = {
    .only_open = gtk_drop_down_get_selected (self->state_choice) == 0,
    .on = (CodioCommentTarget) gtk_drop_down_get_selected (self->kind_choice),
    .author = author > 0 ? self->authors[author - 1] : NULL,
    .words = gtk_editable_get_text (GTK_EDITABLE (self->entry)),
  };

  return codio_profile_find_threads (self->profile, &query, codio_catalog_get_default ());
}

static gboolean
is_asking_for_open_only (CodioCommentsView *self)
{
  return gtk_drop_down_get_selected (self->state_choice) == 0 && gtk_drop_down_get_selected (self->kind_choice) == 0 &&
         gtk_drop_down_get_selected (self->author_choice) == 0 &&
         *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
}

static void
update (CodioCommentsView *self)
{
  g_autoptr (GPtrArray) all = NULL, found = NULL;
  g_autofree char *count = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->profile == NULL)
    {
      codio_thread_list_set_threads (self->list, NULL, NULL);
      return;
    }

  update_authors (self);
  all = codio_profile_list_threads (self->profile, CODIO_COMMENT_TARGET_NONE, NULL, FALSE);
  found = find_threads (self);
  codio_thread_list_set_placeholder (self->list,
                                     is_asking_for_open_only (self)
                                       ? _("No comment is open. Choose “All comments” above to see the others too.")
                                       : _("No comment fits what you ask for above."));
  codio_thread_list_set_threads (self->list, self->profile, found);
  gtk_widget_set_visible (self->all_button, found->len == 0);

  if (found->len < all->len)
    /* Translators: how many comments of how many are shown */
    count = g_strdup_printf (_("%u of %u comments"), found->len, all->len);
  else
    /* Translators: how many comments there are */
    count = g_strdup_printf (ngettext ("%u comment", "%u comments", all->len), all->len);
  gtk_label_set_text (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, all->len > 0 ? "comments" : "none");
}

static gboolean
update_source_cb (gpointer user_data)
{
  CodioCommentsView *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* A comment may have changed, or what a comment is on may be called otherwise. */
static void
history_changed_cb (CodioCommentsView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_source_cb, self);
}

/* What the user asked for is also told to those who do not see it. */
static void
asked_cb (CodioCommentsView *self)
{
  if (self->updating || self->profile == NULL)
    return;

  update (self);
  codio_announce (GTK_WIDGET (self), gtk_label_get_text (self->count_label));
}

/* The button goes, and the keyboard with it. */
static void
show_all_cb (CodioCommentsView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->state_choice));
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->kind_choice, 0);
  gtk_drop_down_set_selected (self->author_choice, 0);
  gtk_drop_down_set_selected (self->state_choice, 1);
  self->updating = FALSE;
  asked_cb (self);
}

static void
leave_cb (CodioCommentsView *self)
{
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* The first Escape gives up the words, the next one the search. */
static void
stop_search_cb (CodioCommentsView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    leave_cb (self);
}

static void
codio_comments_view_dispose (GObject *object)
{
  CodioCommentsView *self = CODIO_COMMENTS_VIEW (object);

  self->updating = TRUE;
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  /* Of a child that is in the template GTK 4.18 lets go itself, and AdwBin would do so again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_COMMENTS_VIEW);

  G_OBJECT_CLASS (codio_comments_view_parent_class)->dispose (object);
}

static void
codio_comments_view_finalize (GObject *object)
{
  CodioCommentsView *self = CODIO_COMMENTS_VIEW (object);

  g_clear_pointer (&self->authors, g_strfreev);

  G_OBJECT_CLASS (codio_comments_view_parent_class)->finalize (object);
}

static void
codio_comments_view_class_init (CodioCommentsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_comments_view_dispose;
  object_class->finalize = codio_comments_view_finalize;

  g_type_ensure (CODIO_TYPE_THREAD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-comments-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, first_button);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, add_button);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, entry);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, state_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, author_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, count_label);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, list);
  gtk_widget_class_bind_template_child (widget_class, CodioCommentsView, all_button);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

/* The rows say what the comments are on. */
static void
language_changed_cb (CodioCommentsView *self)
{
  codio_thread_list_set_threads (self->list, NULL, NULL);
  update (self);
}

static void
codio_comments_view_init (CodioCommentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_choices (self->state_choice, state_names, G_N_ELEMENTS (state_names));
  set_choices (self->kind_choice, kind_names, G_N_ELEMENTS (kind_names));
  codio_thread_list_set_fallback (self->list, GTK_WIDGET (self->entry));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->first_button), "(ss)", "profile", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->first_button), "profile.add-comment");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "(ss)", "profile", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "profile.add-comment");

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

/**
 * codio_comments_view_new:
 *
 * Returns: (transfer floating): a view without a profile
 */
GtkWidget *
codio_comments_view_new (void)
{
  return g_object_new (CODIO_TYPE_COMMENTS_VIEW, NULL);
}

/**
 * codio_comments_view_set_profile:
 * @self: a view
 * @profile: (nullable): the profile whose comments to show
 */
void
codio_comments_view_set_profile (CodioCommentsView *self,
                                 CodioProfile      *profile)
{
  g_return_if_fail (CODIO_IS_COMMENTS_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}

/**
 * codio_comments_view_show_comment:
 * @self: a view with a profile
 * @id: the identifier of a comment
 *
 * Brings the keyboard to that comment, whatever was asked for before.
 */
void
codio_comments_view_show_comment (CodioCommentsView *self,
                                  const char        *id)
{
  g_return_if_fail (CODIO_IS_COMMENTS_VIEW (self));

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->state_choice, 1);
  gtk_drop_down_set_selected (self->kind_choice, 0);
  gtk_drop_down_set_selected (self->author_choice, 0);
  self->updating = FALSE;

  update (self);
  codio_thread_list_show_comment (self->list, id);
}
