/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-menu.h"

#include <glib/gi18n.h>

#include "codio-menu-names.h"
#include "codio-shortcuts.h"

static void
judge_cb (CodioProfile  *profile,
          GVariant      *parameter,
          GSimpleAction *action)
{
  CodioAssessment *assessment = g_object_get_data (G_OBJECT (action), "assessment");
  g_autoptr (GEnumClass) judgements = g_type_class_ref (CODIO_TYPE_JUDGEMENT);
  GEnumValue *judgement = g_enum_get_value_by_nick (judgements, g_variant_get_string (parameter, NULL));

  codio_profile_judge (profile, assessment, (CodioJudgement) judgement->value);
}

static void
weigh_cb (CodioProfile  *profile,
          GVariant      *parameter,
          GSimpleAction *action)
{
  codio_profile_weigh (profile, g_object_get_data (G_OBJECT (action), "assessment"), g_variant_get_int32 (parameter));
}

static void
add_action (GSimpleActionGroup *group,
            const char         *name,
            GVariant           *state,
            GCallback           callback,
            CodioProfile       *profile,
            CodioAssessment    *assessment)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, g_variant_get_type (state), state);

  g_object_set_data_full (G_OBJECT (action), "assessment", g_object_ref (assessment), g_object_unref);
  g_signal_connect_object (action, "activate", callback, profile, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* The actions know the value that the menu is about, which need not be the one that is shown. */
static GSimpleActionGroup *
create_actions (CodioProfile    *profile,
                CodioAssessment *assessment)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GEnumClass) judgements = g_type_class_ref (CODIO_TYPE_JUDGEMENT);
  const char *judgement = g_enum_get_value (judgements, (int) codio_assessment_get_judgement (assessment))->value_nick;

  add_action (group, "judge", g_variant_new_string (judgement), G_CALLBACK (judge_cb), profile, assessment);
  add_action (group, "weigh", g_variant_new_int32 (codio_assessment_get_weight (assessment)), G_CALLBACK (weigh_cb),
              profile, assessment);

  return group;
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *key_action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  codio_shortcuts_show_in_menu (item, key_action);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_judging (void)
{
  static const char * const weights[] = {
    N_("_1: Light"),
    N_("_2: Fairly Heavy"),
    N_("_3: Heavy"),
    N_("_4: Very Heavy"),
  };
  GMenu *judging = g_menu_new ();
  g_autoptr (GMenu) weighing = g_menu_new ();

  append (judging, _("_At Stake"), "brick.judge::at-stake", "value.judge::at-stake");
  append (judging, _("_Not at Stake"), "brick.judge::not-at-stake", "value.judge::not-at-stake");
  append (judging, _("Not _Judged"), "brick.judge::none", "value.judge::none");
  for (int weight = 1; weight <= CODIO_WEIGHT_MAX; weight++)
    {
      g_autofree char *action = g_strdup_printf ("brick.weigh(%d)", weight);
      g_autofree char *key_action = g_strdup_printf ("value.weigh(%d)", weight);

      append (weighing, _(weights[weight - 1]), action, key_action);
    }
  g_menu_append_submenu (judging, _("_Weight"), G_MENU_MODEL (weighing));

  return G_MENU_MODEL (judging);
}

/**
 * codio_house_menu_new:
 * @part: (nullable): the part of the house it is about, or %NULL for the house
 * @profile: (nullable): what is said about it
 *
 * Returns: (transfer floating): a menu with what can be done with @part and with the house
 */
GtkWidget *
codio_house_menu_new (CodioPart    *part,
                      CodioProfile *profile)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();
  CodioAssessment *assessment = NULL;
  GtkWidget *popover;

  g_return_val_if_fail (part == NULL || CODIO_IS_PART (part), NULL);
  g_return_val_if_fail (profile == NULL || CODIO_IS_PROFILE (profile), NULL);

  if (part && profile && codio_profile_get_editable (profile) && codio_part_get_kind (part) == CODIO_PART_VALUE)
    assessment = codio_profile_get_assessment (profile, codio_part_get_id (part));

  if (assessment)
    {
      g_autoptr (GMenuModel) judging = create_judging ();
      g_autoptr (GMenu) value = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (_("New _Dilemma with…"), NULL);

      g_menu_append_section (menu, NULL, judging);
      g_menu_item_set_action_and_target (item, "house.new-dilemma", "s", codio_part_get_id (part));
      g_menu_append_item (value, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (value));
    }

  g_menu_append (picture, _("_Copy House as Picture"), "house.copy");
  if (profile)
    g_menu_append (picture, _("_Export House as Picture…"), "win.export-as::png");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (picture));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  codio_menu_names_repair_popover (GTK_POPOVER (popover));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  part ? codio_part_get_name (part, codio_catalog_get_default ())
                                       : _("House of values"), -1);
  if (assessment)
    {
      g_autoptr (GSimpleActionGroup) actions = create_actions (profile, assessment);

      gtk_widget_insert_action_group (popover, "brick", G_ACTION_GROUP (actions));
    }

  return popover;
}
