/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-project-page.h"

#include "codio-choices.h"
#include "codio-field.h"
#include "codio-text-row.h"

/**
 * CodioProjectPage:
 *
 * What the project is: its title, the organisation, the phase and a description.
 *
 * Invariant: while `updating`, a change of the phase is not the user's.
 */
struct _CodioProjectPage
{
  AdwBin parent_instance;

  GtkEditable *title_row;
  GtkEditable *organisation_row;
  AdwComboRow *phase_row;
  CodioTextRow *summary_row;

  CodioProfile *profile;
  CodioField *title;
  CodioField *organisation;
  GSignalGroup *signals;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioProjectPage, codio_project_page, ADW_TYPE_BIN)

static void
update_phase (CodioProjectPage *self)
{
  self->updating = TRUE;
  adw_combo_row_set_selected (self->phase_row, self->profile ? codio_profile_get_phase (self->profile)
                                                             : CODIO_PHASE_NONE);
  self->updating = FALSE;
}

static void
phase_cb (CodioProjectPage *self)
{
  guint selected = adw_combo_row_get_selected (self->phase_row);

  if (!self->updating && self->profile && selected != GTK_INVALID_LIST_POSITION)
    codio_profile_set_phase (self->profile, (CodioPhase) selected);
}

static void
codio_project_page_dispose (GObject *object)
{
  CodioProjectPage *self = CODIO_PROJECT_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->title);
  g_clear_object (&self->organisation);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PROJECT_PAGE);

  G_OBJECT_CLASS (codio_project_page_parent_class)->dispose (object);
}

static gboolean
codio_project_page_grab_focus (GtkWidget *widget)
{
  /* What is there is not replaced by the next key. */
  return adw_entry_row_grab_focus_without_selecting (ADW_ENTRY_ROW (CODIO_PROJECT_PAGE (widget)->title_row));
}

static void
codio_project_page_class_init (CodioProjectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_project_page_dispose;
  widget_class->grab_focus = codio_project_page_grab_focus;

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, phase_row);
  gtk_widget_class_bind_template_child (widget_class, CodioProjectPage, summary_row);
  gtk_widget_class_bind_template_callback (widget_class, phase_cb);
}

static void
codio_project_page_init (CodioProjectPage *self)
{
  g_autoptr (GtkStringList) phases = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int phase = CODIO_PHASE_NONE; phase <= CODIO_PHASE_OTHER; phase++)
    gtk_string_list_append (phases, codio_enum_get_label (CODIO_TYPE_PHASE, phase, codio_catalog_get_default ()));
  codio_choices_set (self->phase_row, phases);

  self->title = codio_field_new_for_editable (self->title_row, "title");
  self->organisation = codio_field_new_for_editable (self->organisation_row, "organisation");
  self->signals = g_signal_group_new (CODIO_TYPE_PROFILE);
  g_signal_group_connect_swapped (self->signals, "notify::phase", G_CALLBACK (update_phase), self);
}

/**
 * codio_project_page_set_profile:
 * @self: a page
 * @profile: (nullable): the profile to edit
 */
void
codio_project_page_set_profile (CodioProjectPage *self,
                                CodioProfile     *profile)
{
  CodioRecord *record = (CodioRecord *) profile;

  g_return_if_fail (CODIO_IS_PROJECT_PAGE (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  codio_field_set_record (self->title, profile, record);
  codio_field_set_record (self->organisation, profile, record);
  codio_text_row_set_record (self->summary_row, profile, record);
  g_signal_group_set_target (self->signals, profile);
  update_phase (self);
}
