/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-keep-group.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-profile-round.h"
#include "codio-text.h"

/**
 * CodioKeepGroup:
 *
 * Where somebody hands in what they filled in on a page as their ballot: it asks for a name and says what came of it.
 */
struct _CodioKeepGroup
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *name_row;
  GtkLabel *message_label;
  GtkWidget *keep_button;
};

enum
{
  SIGNAL_KEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioKeepGroup, codio_keep_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_name (CodioKeepGroup *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
}

static void
changed_cb (CodioKeepGroup *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->keep_button, *name != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), FALSE);
}

static void
keep_cb (CodioKeepGroup *self)
{
  if (gtk_widget_get_sensitive (self->keep_button))
    g_signal_emit (self, signals[SIGNAL_KEEP], 0);
}

static void
codio_keep_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_KEEP_GROUP);

  G_OBJECT_CLASS (codio_keep_group_parent_class)->dispose (object);
}

static void
codio_keep_group_class_init (CodioKeepGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_keep_group_dispose;

  /**
   * CodioKeepGroup::keep:
   * @self: the group
   *
   * The user wants to keep what they filled in.
   */
  signals[SIGNAL_KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-keep-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioKeepGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, CodioKeepGroup, message_label);
  gtk_widget_class_bind_template_child (widget_class, CodioKeepGroup, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
codio_keep_group_init (CodioKeepGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->name_row));
}

/**
 * codio_keep_group_create_ballot:
 * @self: a group
 * @profile: a profile
 * @method: how the ballot is filled in
 *
 * Returns: (transfer full): an empty ballot under the name that was given; blind where voters are waited for
 */
CodioBallot *
codio_keep_group_create_ballot (CodioKeepGroup    *self,
                                CodioProfile      *profile,
                                CodioBallotMethod  method)
{
  g_autofree char *name = NULL;
  gboolean alone;

  g_return_val_if_fail (CODIO_IS_KEEP_GROUP (self), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  name = dup_name (self);
  alone = *codio_record_get_strings (CODIO_RECORD (profile), "voters") == NULL;

  return codio_ballot_new (name, alone ? CODIO_BALLOT_MODE_OPEN : CODIO_BALLOT_MODE_BLIND, method);
}

/**
 * codio_keep_group_hand_in:
 * @self: a group
 * @profile: a profile
 * @ballot: a ballot that was filled in
 *
 * Hands in @ballot and says what came of that.
 *
 * Returns: whether it is in
 */
gboolean
codio_keep_group_hand_in (CodioKeepGroup *self,
                          CodioProfile   *profile,
                          CodioBallot    *ballot)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CODIO_IS_KEEP_GROUP (self), FALSE);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), FALSE);

  if (codio_profile_hand_in (profile, ballot, now, &error))
    text = g_strdup (_("The ballot is handed in"));
  else
    /* Translators: the end of a sentence that says why */
    text = g_strdup_printf (_("The ballot cannot be handed in: %s."), error->message);

  /* The next voter is somebody else. */
  if (error == NULL && codio_record_get_number (CODIO_RECORD (ballot), "mode") == CODIO_BALLOT_MODE_BLIND)
    gtk_editable_set_text (self->name_row, "");

  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self->message_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message_label), "error");
  gtk_label_set_text (self->message_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), TRUE);

  return error == NULL;
}

/**
 * codio_keep_group_set_name:
 * @self: a group
 * @name: who fills in the ballot
 */
void
codio_keep_group_set_name (CodioKeepGroup *self,
                           const char     *name)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (CODIO_IS_KEEP_GROUP (self));
  g_return_if_fail (name != NULL);

  clean = codio_text_clean (name);
  gtk_editable_set_text (self->name_row, clean);
}
