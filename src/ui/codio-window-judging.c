/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

/* The actions on the value that is shown, which the keys for judging use. */

static CodioAssessment *
get_assessment (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);
  CodioPart *part = codio_window_get_part (self);

  if (profile == NULL || part == NULL || codio_part_get_kind (part) != CODIO_PART_VALUE)
    return NULL;

  return codio_profile_get_assessment (profile, codio_part_get_id (part));
}

static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (GEnumClass) judgements = g_type_class_ref (CODIO_TYPE_JUDGEMENT);
  GEnumValue *judgement = g_enum_get_value_by_nick (judgements, g_variant_get_string (parameter, NULL));

  g_return_if_fail (judgement != NULL);

  codio_profile_judge (codio_window_get_profile (self), get_assessment (self), (CodioJudgement) judgement->value);
}

static void
weigh_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_profile_weigh (codio_window_get_profile (self), get_assessment (self), g_variant_get_int32 (parameter));
}

static void
write_reason_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_leave_meeting (self);
  codio_window_show_part (self, codio_window_get_part (self));
  codio_part_page_write_reason (self->part_page);
}

/*< private >
 * codio_window_class_install_judging:
 * @widget_class: the class of the window
 *
 * Installs the actions on the value that is shown.
 */
void
codio_window_class_install_judging (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "value.judge", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "value.weigh", "i", weigh_action);
  gtk_widget_class_install_action (widget_class, "value.write-reason", NULL, write_reason_action);
}

/*< private >
 * codio_window_update_judging:
 * @self: a window
 *
 * Looks again whether there is a value to judge.
 */
void
codio_window_update_judging (CodioWindow *self)
{
  static const char * const actions[] = { "value.judge", "value.weigh", "value.write-reason" };
  gboolean can_judge = codio_window_can_edit (self) && get_assessment (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], can_judge);
}
