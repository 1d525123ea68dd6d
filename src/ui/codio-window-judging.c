/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-brick.h"

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

/* A key that does nothing says why. */
static gboolean
can_judge (CodioWindow *self)
{
  const char *why;

  if (codio_window_can_edit (self))
    return TRUE;

  if (codio_document_get_moment (self->document))
    why = _("This is a moment: you can read it, not edit it");
  else
    why = _("This profile is settled: you can read it, not edit it");

  /* What is to be seen already is only told again. */
  if (self->read_only_toast)
    codio_announce (GTK_WIDGET (self), why);
  else
    g_set_weak_pointer (&self->read_only_toast, codio_window_show_toast (self, why));

  return FALSE;
}

/* A brick that has the keyboard says itself what became of its value, and so does what the keyboard came to. */
static void
tell_judgement (CodioWindow *self,
                GtkWidget   *focus_before)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *summary = codio_assessment_dup_summary (get_assessment (self), codio_catalog_get_default ());

  if (focus != focus_before ||
      (focus && CODIO_IS_BRICK (focus) && codio_brick_get_part (CODIO_BRICK (focus)) == codio_window_get_part (self)))
    return;

  codio_announce (GTK_WIDGET (self), summary);
}

static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (GEnumClass) judgements = g_type_class_ref (CODIO_TYPE_JUDGEMENT);
  GEnumValue *judgement = g_enum_get_value_by_nick (judgements, g_variant_get_string (parameter, NULL));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  g_return_if_fail (judgement != NULL);

  if (!can_judge (self))
    return;

  codio_profile_judge (codio_window_get_profile (self), get_assessment (self), (CodioJudgement) judgement->value);
  tell_judgement (self, focus);
}

static void
weigh_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!can_judge (self))
    return;

  codio_profile_weigh (codio_window_get_profile (self), get_assessment (self), g_variant_get_int32 (parameter));
  tell_judgement (self, focus);
}

static void
write_reason_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  if (!can_judge (self))
    return;

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
 * Looks again whether there is a value to judge. Where it may not be judged, the keys say so.
 */
void
codio_window_update_judging (CodioWindow *self)
{
  static const char * const actions[] = { "value.judge", "value.weigh", "value.write-reason" };
  gboolean has_value = get_assessment (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_value);
}
