/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-actions-page.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-action-chart.h"
#include "codio-action-list.h"

/**
 * CodioActionsPage:
 *
 * What was agreed in a profile, in one or more views.
 *
 * Invariant: only the view that is looked at follows the profile; the others have none.
 */
struct _CodioActionsPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *switcher;
  AdwViewStack *views;

  CodioProfile *profile;
  GSignalGroup *signals;
};

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioActionsPage, codio_actions_page, ADW_TYPE_BIN,
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
set_list_profile (gpointer      view,
                  CodioProfile *profile)
{
  codio_action_list_set_profile (view, profile);
}

static void
action_cb (GtkWidget   *chart,
           CodioRecord *action)
{
  gtk_widget_activate_action (chart, "profile.edit-action", "s", codio_record_get_key (action));
}

static void
dilemma_cb (GtkWidget    *chart,
            CodioDilemma *dilemma)
{
  gtk_widget_activate_action (chart, "profile.edit-dilemma", "s", codio_dilemma_get_id (dilemma));
}

static void
value_cb (GtkWidget *chart,
          CodioPart *value)
{
  gtk_widget_activate_action (chart, "win.show-part", "s", codio_part_get_id (value));
}

static GtkWidget *
create_chart (CodioChartKind kind)
{
  GtkWidget *chart = codio_action_chart_new (kind);

  g_signal_connect (chart, "action-activated", G_CALLBACK (action_cb), NULL);
  g_signal_connect (chart, "dilemma-activated", G_CALLBACK (dilemma_cb), NULL);
  g_signal_connect (chart, "value-activated", G_CALLBACK (value_cb), NULL);

  return chart;
}

static GtkWidget *
create_priorities (void)
{
  return create_chart (CODIO_CHART_PRIORITIES);
}

static GtkWidget *
create_coverage (void)
{
  return create_chart (CODIO_CHART_COVERAGE);
}

static GtkWidget *
create_timeline (void)
{
  return create_chart (CODIO_CHART_TIMELINE);
}

static void
set_chart_profile (gpointer      view,
                   CodioProfile *profile)
{
  codio_action_chart_set_profile (view, profile);
}

/* The list is the first of them. */
static const View view_kinds[] = {
  { "list", N_("List"), "view-list-symbolic", codio_action_list_new, set_list_profile },
  { "priorities", N_("Priorities"), "view-grid-symbolic", create_priorities, set_chart_profile },
  { "coverage", N_("Coverage"), "view-columns-symbolic", create_coverage, set_chart_profile },
  { "timeline", N_("Timeline"), "x-office-calendar-symbolic", create_timeline, set_chart_profile },
};

static void
update_views (CodioActionsPage *self)
{
  const char *shown = adw_view_stack_get_visible_child_name (self->views);

  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    view_kinds[i].set_profile (adw_view_stack_get_child_by_name (self->views, view_kinds[i].name),
                               g_strcmp0 (view_kinds[i].name, shown) == 0 ? self->profile : NULL);
}

static void
update_stack (CodioActionsPage *self)
{
  GListModel *actions = self->profile ? codio_record_get_records (CODIO_RECORD (self->profile), "actions") : NULL;

  gtk_stack_set_visible_child_name (self->stack, actions && g_list_model_get_n_items (actions) > 0 ? "views" : "empty");
}

static gboolean
codio_actions_page_grab_focus (GtkWidget *widget)
{
  CodioActionsPage *self = CODIO_ACTIONS_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty"))
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->views));
}

static void
codio_actions_page_dispose (GObject *object)
{
  CodioActionsPage *self = CODIO_ACTIONS_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->profile);
  /* Of a child that is in the template GTK 4.18 lets go itself, and AdwBin would do so again. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ACTIONS_PAGE);

  G_OBJECT_CLASS (codio_actions_page_parent_class)->dispose (object);
}

static void
codio_actions_page_class_init (CodioActionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_actions_page_dispose;
  widget_class->grab_focus = codio_actions_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioActionsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, CodioActionsPage, views);
}

static void
codio_actions_page_init (CodioActionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self), _("Actions"));

  for (guint i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    codio_accessible_add_view (self->views, view_kinds[i].create (), view_kinds[i].name, _(view_kinds[i].title),
                               view_kinds[i].icon);
  gtk_widget_set_visible (self->switcher, G_N_ELEMENTS (view_kinds) > 1);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (update_views), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update_stack), self);
}

static void
codio_actions_page_set_profile (CodioPage    *page,
                                CodioProfile *profile)
{
  CodioActionsPage *self = CODIO_ACTIONS_PAGE (page);

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->signals,
                             profile ? codio_record_get_records (CODIO_RECORD (profile), "actions") : NULL);
  update_views (self);
  update_stack (self);
}

static gboolean
codio_actions_page_search (CodioPage *page)
{
  CodioActionsPage *self = CODIO_ACTIONS_PAGE (page);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty"))
    return FALSE;

  adw_view_stack_set_visible_child_name (self->views, view_kinds[0].name);

  return gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->views));
}

/**
 * codio_actions_page_show_value:
 * @self: a page
 * @value: the identifier of a value
 *
 * Lists the actions for @value.
 */
void
codio_actions_page_show_value (CodioActionsPage *self,
                               const char       *value)
{
  g_return_if_fail (CODIO_IS_ACTIONS_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, view_kinds[0].name);
  codio_action_list_show_value (CODIO_ACTION_LIST (adw_view_stack_get_visible_child (self->views)), value);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_actions_page_set_profile;
  iface->search = codio_actions_page_search;
}
