/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-status-view.h"

#include <glib/gi18n.h>

#include "codio-review.h"

/**
 * CodioStatusView:
 *
 * How far a profile is, on the way from preparing it to settling it.
 */
struct _CodioStatusView
{
  AdwBin parent_instance;

  GtkListBox *path;

  CodioProfile *profile;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (CodioStatusView, codio_status_view, ADW_TYPE_BIN)

static GtkWidget *
create_row (CodioReviewState state,
            CodioReviewState now)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (state == now ? "go-next-symbolic" : "object-select-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, (int) state,
                                                       codio_catalog_get_default ()));
  if (state == now)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The profile is here now"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_opacity (image, state > now ? 0 : 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);

  return row;
}

static void
update (CodioStatusView *self)
{
  CodioReviewState now;

  gtk_list_box_remove_all (self->path);
  if (self->profile == NULL)
    return;

  now = codio_profile_get_review_state (self->profile);
  for (CodioReviewState state = CODIO_REVIEW_STATE_PREPARATION; state <= CODIO_REVIEW_STATE_SETTLED; state++)
    gtk_list_box_append (self->path, create_row (state, now));
}

static void
codio_status_view_dispose (GObject *object)
{
  CodioStatusView *self = CODIO_STATUS_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_STATUS_VIEW);

  G_OBJECT_CLASS (codio_status_view_parent_class)->dispose (object);
}

static void
codio_status_view_class_init (CodioStatusViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_status_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-status-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, path);
}

static void
codio_status_view_init (CodioStatusView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update), self);
}

/**
 * codio_status_view_new:
 *
 * Returns: a view without a profile
 */
GtkWidget *
codio_status_view_new (void)
{
  return g_object_new (CODIO_TYPE_STATUS_VIEW, NULL);
}

/**
 * codio_status_view_set_profile:
 * @self: a view
 * @profile: (nullable): the profile to show
 */
void
codio_status_view_set_profile (CodioStatusView *self,
                               CodioProfile    *profile)
{
  g_return_if_fail (CODIO_IS_STATUS_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->signals,
                             profile ? codio_record_get_records (CODIO_RECORD (profile), "steps") : NULL);
  update (self);
}
