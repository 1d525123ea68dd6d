/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-versions-view.h"

#include <glib/gi18n.h>

#include "codio-arrow.h"
#include "codio-moment.h"
#include "codio-review-words.h"
#include "codio-text.h"

/**
 * CodioVersionsView:
 *
 * The moments of a profile, the latest first.
 */
struct _CodioVersionsView
{
  AdwBin parent_instance;

  GtkListBox *list;

  CodioProfile *profile;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (CodioVersionsView, codio_versions_view, ADW_TYPE_BIN)

static char *
dup_subtitle (CodioProfile *profile,
              CodioRecord  *moment)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  const int phase = codio_record_get_number (moment, "phase");
  g_autofree char *time = codio_review_dup_time (moment);
  g_autofree char *by = codio_text_quote (codio_record_get_string (moment, "by"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  if (phase != CODIO_PHASE_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_PHASE, phase, catalog));
  if (*time)
    g_strv_builder_add (builder, time);
  if (*by)
    g_strv_builder_add (builder, by);
  if (!codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL))
    g_strv_builder_add (builder, _("Not what was kept then"));
  pieces = g_strv_builder_end (builder);

  return g_strjoinv (" · ", pieces);
}

static void
update_row (AdwActionRow *row)
{
  CodioProfile *profile = g_object_get_data (G_OBJECT (row), "profile");
  CodioRecord *moment = g_object_get_data (G_OBJECT (row), "moment");
  GtkWidget *compare = g_object_get_data (G_OBJECT (row), "compare");
  GtkWidget *rename = g_object_get_data (G_OBJECT (row), "rename");
  g_autofree char *name = codio_review_dup_moment_name (moment);
  g_autofree char *subtitle = dup_subtitle (profile, moment);
  /* Translators: the name of a moment */
  g_autofree char *label = g_strdup_printf (_("Rename %s"), name);
  /* Translators: what a button does, and with which moment */
  g_autofree char *compare_label = g_strdup_printf (_("%s: %s"), _("Compare…"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, subtitle);
  gtk_widget_set_tooltip_text (rename, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (compare), GTK_ACCESSIBLE_PROPERTY_LABEL, compare_label, -1);
}

static GtkWidget *
create_row (CodioVersionsView *self,
            CodioRecord       *moment)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *compare = gtk_button_new_with_label (_("Compare…"));
  GtkWidget *rename = gtk_button_new_from_icon_name ("document-edit-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (compare, GTK_ALIGN_CENTER);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (compare), GTK_ACCESSIBLE_RELATION_LABELLED_BY); /* it would prevail */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (compare), "s", codio_record_get_key (moment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (compare), "win.compare-moment");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), compare);
  gtk_widget_set_valign (rename, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (rename, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (rename), "s", codio_record_get_key (moment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (rename), "profile.rename-moment");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rename);
  codio_arrow_add (ADW_ACTION_ROW (row));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_record_get_key (moment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "profile.show-moment");

  g_object_set_data_full (G_OBJECT (row), "profile", g_object_ref (self->profile), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "moment", g_object_ref (moment), g_object_unref);
  g_object_set_data (G_OBJECT (row), "compare", compare);
  g_object_set_data (G_OBJECT (row), "rename", rename);
  g_signal_connect_object (moment, "notify", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);
  update_row (ADW_ACTION_ROW (row));

  return row;
}

/* gtk_list_box_remove_all() of GTK 4.18 takes the placeholder away too. */
static void
clear_list (CodioVersionsView *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update (CodioVersionsView *self)
{
  GListModel *moments = self->profile ? codio_record_get_records (CODIO_RECORD (self->profile), "moments") : NULL;

  clear_list (self);
  for (guint i = moments ? g_list_model_get_n_items (moments) : 0; i > 0; i--)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i - 1);

      gtk_list_box_append (self->list, create_row (self, moment));
    }
}

static void
codio_versions_view_dispose (GObject *object)
{
  CodioVersionsView *self = CODIO_VERSIONS_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_VERSIONS_VIEW);

  G_OBJECT_CLASS (codio_versions_view_parent_class)->dispose (object);
}

static void
codio_versions_view_class_init (CodioVersionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_versions_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-versions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioVersionsView, list);
}

static void
codio_versions_view_init (CodioVersionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (update), self);
}

/**
 * codio_versions_view_new:
 *
 * Returns: a view without a profile
 */
GtkWidget *
codio_versions_view_new (void)
{
  return g_object_new (CODIO_TYPE_VERSIONS_VIEW, NULL);
}

/**
 * codio_versions_view_set_profile:
 * @self: a view
 * @profile: (nullable): the profile whose moments are shown
 */
void
codio_versions_view_set_profile (CodioVersionsView *self,
                                 CodioProfile      *profile)
{
  g_return_if_fail (CODIO_IS_VERSIONS_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->signals,
                             profile ? codio_record_get_records (CODIO_RECORD (profile), "moments") : NULL);
  update (self);
}
