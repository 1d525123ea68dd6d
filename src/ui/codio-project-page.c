/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-project-page.h"

#include "codio-accessible.h"
#include "codio-arrow.h"
#include "codio-content-language.h"
#include "codio-date.h"
#include "codio-record-group.h"
#include "codio-review.h"
#include "codio-text.h"

/**
 * CodioProjectPage:
 *
 * What the profile is about, who takes part, and what is not said yet about these. The rows are made when they are to
 * be seen for the first time.
 */
struct _CodioProjectPage
{
  AdwBin parent_instance;

  CodioRecordGroup *project_group;
  GtkWidget *gaps_group;
  GtkListBox *gaps_list;
  GtkListBox *participants_list;
  CodioRecordGroup *profile_group;
  AdwActionRow *edition_row;
  AdwActionRow *created_row;
  AdwActionRow *modified_row;

  CodioProfile *profile;
  char **gaps;
  GSignalGroup *history_signals;
  gboolean warns; /* in the rows that are shown */
  gboolean has_rows;
  gboolean stale; /* whether another profile is to be shown */
};

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioProjectPage, codio_project_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static const char * const project_members[] = {
  "title", "organisation", "organisation-kind", "phase", "summary", "technologies", NULL,
};

static const char * const profile_members[] = { "owner", "confidentiality", NULL };

static GtkWidget *
create_gap_cb (gpointer item,
               gpointer user_data)
{
  CodioProjectPage *self = user_data;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_string_object_get_string (item));
  if (self->warns)
    {
      GtkWidget *icon = codio_accessible_create_icon ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }

  return row;
}

/* What is worth knowing of somebody at a glance. */
static char *
describe_participant (CodioRecord *participant)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  int perspective = codio_record_get_number (participant, "perspective");
  int consulted = codio_record_get_number (participant, "consulted");
  g_autofree char *role = codio_text_clean (codio_record_get_string (participant, "role"));
  g_autofree char *organisation = codio_text_clean (codio_record_get_string (participant, "organisation"));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;

  if (*role)
    g_strv_builder_add (builder, role);
  if (*organisation)
    g_strv_builder_add (builder, organisation);
  if (perspective != CODIO_PERSPECTIVE_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_PERSPECTIVE, perspective, catalog));
  if (consulted != CODIO_CONSULTED_NONE)
    g_strv_builder_add (builder, codio_enum_get_label (CODIO_TYPE_CONSULTED, consulted, catalog));

  pieces = g_strv_builder_end (builder);

  return g_strjoinv (" · ", pieces);
}

static void
update_participant (AdwActionRow *row)
{
  CodioProfile *profile = g_object_get_data (G_OBJECT (row), "profile");
  CodioRecord *participant = g_object_get_data (G_OBJECT (row), "participant");
  g_autofree char *title = codio_profile_dup_record_title (profile, participant, codio_catalog_get_default ());
  g_autofree char *subtitle = describe_participant (participant);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
}

static GtkWidget *
create_participant_cb (gpointer item,
                       gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  codio_arrow_add (ADW_ACTION_ROW (row));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_record_get_key (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "profile.edit-participant");

  g_object_set_data_full (G_OBJECT (row), "profile", g_object_ref (user_data), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "participant", g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_participant), row, G_CONNECT_SWAPPED);
  update_participant (ADW_ACTION_ROW (row));

  return row;
}

static void
show_time (AdwActionRow *row,
           CodioProfile *profile,
           const char   *member)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (codio_record_get_string (CODIO_RECORD (profile), member),
                                                             NULL);
  g_autofree char *text = time ? codio_date_dup_moment (time) : NULL;

  adw_action_row_set_subtitle (row, text ? text : "");
}

/* What is not said yet is nothing to warn of while one is at it, and others do not read it. */
static void
update_gaps (CodioProjectPage *self)
{
  g_auto (GStrv) gaps = codio_profile_list_gaps (self->profile, codio_catalog_get_default ());
  gboolean warns = codio_profile_get_review_state (self->profile) != CODIO_REVIEW_STATE_PREPARATION;

  if (self->gaps == NULL || warns != self->warns ||
      !g_strv_equal ((const char * const *) gaps, (const char * const *) self->gaps))
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new ((const char * const *) gaps);

      self->warns = warns;
      gtk_list_box_bind_model (self->gaps_list, G_LIST_MODEL (list), create_gap_cb, self, NULL);
      g_clear_pointer (&self->gaps, g_strfreev);
      self->gaps = g_strdupv (gaps);
    }
  gtk_widget_set_visible (self->gaps_group, gaps[0] != NULL);
}

static void
update (CodioProjectPage *self)
{
  if (self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  update_gaps (self);
  adw_action_row_set_subtitle (self->edition_row, codio_edition_get_name (codio_profile_get_edition (self->profile),
                                                                          codio_catalog_get_default ()));
  show_time (self->created_row, self->profile, "created");
  show_time (self->modified_row, self->profile, "modified");
}

static void
show_profile (CodioProjectPage *self)
{
  CodioProfile *profile = self->profile;

  if (!self->has_rows)
    {
      codio_record_group_set_members (self->project_group, NULL, CODIO_TYPE_PROFILE, project_members);
      codio_record_group_set_members (self->profile_group, NULL, CODIO_TYPE_PROFILE, profile_members);
      self->has_rows = TRUE;
    }

  if (self->stale)
    {
      codio_record_group_set_record (self->project_group, profile, (CodioRecord *) profile);
      codio_record_group_set_record (self->profile_group, profile, (CodioRecord *) profile);
      gtk_list_box_bind_model (self->participants_list,
                               profile ? codio_record_get_records (CODIO_RECORD (profile), "participants") : NULL,
                               create_participant_cb, profile ? g_object_ref (profile) : NULL,
                               profile ? g_object_unref : NULL);
      self->stale = FALSE;
    }

  update (self);
}

static void
codio_project_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (codio_project_page_parent_class)->map (widget);

  show_profile (CODIO_PROJECT_PAGE (widget));
}

static void
codio_project_page_dispose (GObject *object)
{
  CodioProjectPage *self = CODIO_PROJECT_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PROJECT_PAGE);

  G_OBJECT_CLASS (codio_project_page_parent_class)->dispose (object);
}

static void
codio_project_page_finalize (GObject *object)
{
  CodioProjectPage *self = CODIO_PROJECT_PAGE (object);

  g_clear_pointer (&self->gaps, g_strfreev);

  G_OBJECT_CLASS (codio_project_page_parent_class)->finalize (object);
}

static gboolean
codio_project_page_grab_focus (GtkWidget *widget)
{
  CodioProjectPage *self = CODIO_PROJECT_PAGE (widget);
  GtkWidget *title = codio_record_group_get_row (self->project_group, "title");

  if (!gtk_widget_grab_focus (title))
    return FALSE;

  /* What is there is not replaced by the next key. */
  gtk_editable_set_position (GTK_EDITABLE (title), -1);

  return TRUE;
}

static void
codio_project_page_class_init (CodioProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_project_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_project_page_finalize;
  widget_class->map = codio_project_page_map;
  widget_class->grab_focus = codio_project_page_grab_focus;

  g_type_ensure (CODIO_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, project_group);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, gaps_group);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, gaps_list);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, participants_list);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, profile_group);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, edition_row);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, created_row);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, modified_row);
}

static void
codio_project_page_init (CodioProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self),
                                 adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self->profile_group)));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

static void
codio_project_page_set_profile (CodioPage    *page,
                                CodioProfile *profile)
{
  CodioProjectPage *self = CODIO_PROJECT_PAGE (page);

  if (!g_set_object (&self->profile, profile))
    return;

  self->stale = TRUE;
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_profile (self);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_project_page_set_profile;
}
