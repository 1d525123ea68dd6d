/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-review-page.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-agenda-view.h"
#include "codio-comments-view.h"
#include "codio-status-view.h"
#include "codio-versions-view.h"

/**
 * CodioReviewPage:
 *
 * What others say of a profile and what comes of that, in one or more views.
 *
 * Invariant: only the view that is looked at follows the profile; the others have none.
 */
struct _CodioReviewPage
{
  AdwBin parent_instance;

  GtkWidget *switcher;
  AdwViewStack *views;

  CodioProfile *profile;
};

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioReviewPage, codio_review_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GtkWidget *(*create) (void);
  void (*set_profile) (gpointer      view,
                       CodioProfile *profile);
} View;

static void
set_status_profile (gpointer      view,
                    CodioProfile *profile)
{
  codio_status_view_set_profile (view, profile);
}

static void
set_agenda_profile (gpointer      view,
                    CodioProfile *profile)
{
  codio_agenda_view_set_profile (view, profile);
}

static void
set_versions_profile (gpointer      view,
                      CodioProfile *profile)
{
  codio_versions_view_set_profile (view, profile);
}

static void
set_comments_profile (gpointer      view,
                      CodioProfile *profile)
{
  codio_comments_view_set_profile (view, profile);
}

static const View view_kinds[] = {
  { "status", N_("Status"), "nl.codio.Codio-review-symbolic", codio_status_view_new, set_status_profile },
  { "agenda", N_("Agenda"), "view-list-symbolic", codio_agenda_view_new, set_agenda_profile },
  { "comments", N_("Comments"), "nl.codio.Codio-review-symbolic", codio_comments_view_new, set_comments_profile },
  { "versions", N_("Versions"), "document-open-recent-symbolic", codio_versions_view_new, set_versions_profile },
};

static void
update_views (CodioReviewPage *self)
{
  const char *shown = adw_view_stack_get_visible_child_name (self->views);

  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    view_kinds[i].set_profile (adw_view_stack_get_child_by_name (self->views, view_kinds[i].name),
                               g_strcmp0 (view_kinds[i].name, shown) == 0 ? self->profile : NULL);
}

static gboolean
codio_review_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (adw_view_stack_get_visible_child (CODIO_REVIEW_PAGE (widget)->views),
                                 GTK_DIR_TAB_FORWARD);
}

static void
codio_review_page_dispose (GObject *object)
{
  CodioReviewPage *self = CODIO_REVIEW_PAGE (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (codio_review_page_parent_class)->dispose (object);
}

static void
codio_review_page_class_init (CodioReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_review_page_dispose;
  widget_class->grab_focus = codio_review_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioReviewPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, CodioReviewPage, views);
}

static void
codio_review_page_init (CodioReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self), C_("page", "Review"));

  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    codio_accessible_add_view (self->views, view_kinds[i].create (), view_kinds[i].name, _(view_kinds[i].title),
                               view_kinds[i].icon);
  gtk_widget_set_visible (self->switcher, G_N_ELEMENTS (view_kinds) > 1);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (update_views), self, G_CONNECT_SWAPPED);
}

static void
codio_review_page_set_profile (CodioPage    *page,
                               CodioProfile *profile)
{
  CodioReviewPage *self = CODIO_REVIEW_PAGE (page);

  if (g_set_object (&self->profile, profile))
    update_views (self);
}

/**
 * codio_review_page_show_comment:
 * @self: a page with a profile
 * @id: the identifier of one of its comments
 *
 * Shows the comment among all others.
 */
void
codio_review_page_show_comment (CodioReviewPage *self,
                                const char      *id)
{
  g_return_if_fail (CODIO_IS_REVIEW_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, "comments");
  codio_comments_view_show_comment (CODIO_COMMENTS_VIEW (adw_view_stack_get_visible_child (self->views)), id);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_review_page_set_profile;
}
