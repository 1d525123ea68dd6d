/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pairs-page.h"

#include "codio-keep-group.h"
#include "codio-pairs-group.h"
#include "codio-part-list.h"
#include "codio-profile-round.h"

/**
 * CodioPairsPage:
 *
 * Where somebody compares the foundations and the principles of the code in pairs. The answers are theirs until they
 * keep them as a ballot.
 */
struct _CodioPairsPage
{
  AdwBin parent_instance;

  CodioPairsGroup *foundations_group;
  CodioPairsGroup *principles_group;
  CodioKeepGroup *keep_group;

  CodioProfile *profile;
  GSignalGroup *history_signals;
};

G_DEFINE_FINAL_TYPE (CodioPairsPage, codio_pairs_page, ADW_TYPE_BIN)

static void
load (CodioPairsPage *self,
      CodioBallot    *ballot)
{
  codio_pairs_group_load (self->foundations_group, ballot);
  codio_pairs_group_load (self->principles_group, ballot);
}

static void
changed_cb (CodioPairsPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_group),
                            self->profile && codio_profile_get_editable (self->profile) &&
                            (codio_pairs_group_has_answers (self->foundations_group) ||
                             codio_pairs_group_has_answers (self->principles_group)));
}

static void
keep_cb (CodioPairsPage *self)
{
  g_autoptr (CodioBallot) ballot = codio_keep_group_create_ballot (self->keep_group, self->profile,
                                                                   CODIO_BALLOT_METHOD_PAIRWISE);

  codio_pairs_group_save (self->foundations_group, ballot);
  codio_pairs_group_save (self->principles_group, ballot);
  if (codio_keep_group_hand_in (self->keep_group, self->profile, ballot) &&
      codio_record_get_number (CODIO_RECORD (ballot), "mode") == CODIO_BALLOT_MODE_BLIND)
    load (self, NULL);
}

static void
codio_pairs_page_dispose (GObject *object)
{
  CodioPairsPage *self = CODIO_PAIRS_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PAIRS_PAGE);

  G_OBJECT_CLASS (codio_pairs_page_parent_class)->dispose (object);
}

static void
codio_pairs_page_class_init (CodioPairsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_pairs_page_dispose;

  g_type_ensure (CODIO_TYPE_KEEP_GROUP);
  g_type_ensure (CODIO_TYPE_PAIRS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-pairs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPairsPage, foundations_group);
  gtk_widget_class_bind_template_child (widget_class, CodioPairsPage, principles_group);
  gtk_widget_class_bind_template_child (widget_class, CodioPairsPage, keep_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
codio_pairs_page_init (CodioPairsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::editable", G_CALLBACK (changed_cb), self);
}

static void
set_parts (CodioPairsGroup *group,
           CodioEdition    *edition,
           CodioPartKind    kind)
{
  g_autoptr (CodioPartList) parts = codio_part_list_new_of_kind (edition, kind);

  codio_pairs_group_set_parts (group, G_LIST_MODEL (parts));
}

/**
 * codio_pairs_page_set_profile:
 * @self: a page
 * @profile: (nullable): the profile whose foundations and principles are compared
 */
void
codio_pairs_page_set_profile (CodioPairsPage *self,
                              CodioProfile   *profile)
{
  CodioBallot *ballot;

  g_return_if_fail (CODIO_IS_PAIRS_PAGE (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  if (profile == NULL)
    return;

  set_parts (self->foundations_group, codio_profile_get_edition (profile), CODIO_PART_FOUNDATION);
  set_parts (self->principles_group, codio_profile_get_edition (profile), CODIO_PART_PRINCIPLE);
  ballot = codio_profile_find_open_ballot (profile, CODIO_BALLOT_METHOD_PAIRWISE);
  codio_keep_group_set_name (self->keep_group, ballot ? codio_ballot_get_name (ballot) : "");
  load (self, ballot);
  changed_cb (self);
}
