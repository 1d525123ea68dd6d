/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-conflict-card.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-conflict-words.h"
#include "codio-date.h"
#include "codio-text.h"

/**
 * CodioConflictCard:
 *
 * One thing in which two copies contradict one another: what both say, side by side, and what to choose.
 */
struct _CodioConflictCard
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *reason;
  GtkBox *sides;
  GtkLabel *mine_source;
  GtkLabel *mine_text;
  GtkButton *mine_button;
  GtkLabel *theirs_source;
  GtkLabel *theirs_text;
  GtkButton *theirs_button;
  GtkExpander *own;
  GtkTextView *own_text;
  GtkButton *own_button;
  GtkBox *problem_box;
  GtkLabel *problem;

  CodioProfile *profile;
  CodioConflict *conflict;
};

G_DEFINE_FINAL_TYPE (CodioConflictCard, codio_conflict_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Nothing changed if it could not be done; then the profile is as the user wants it, or they make it so. */
static void
tell (CodioConflictCard *self,
      gboolean           done,
      GError            *error)
{
  g_autofree char *text = NULL;

  if (done)
    {
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
      return;
    }

  /* Translators: why something cannot be chosen, as the end of a sentence */
  text = g_strdup_printf (_("This cannot be chosen: %s. Make the profile say what it should, and then remove the "
                            "conflict."), error->message);
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_box), TRUE);
  codio_announce_problem (GTK_WIDGET (self), text);
}

/* The card may go away while it chooses. */
static void
mine_cb (CodioConflictCard *self)
{
  g_autoptr (CodioConflictCard) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = codio_profile_choose_mine (self->profile, self->conflict, &error);
  tell (kept, done, error);
}

static void
theirs_cb (CodioConflictCard *self)
{
  g_autoptr (CodioConflictCard) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = codio_profile_choose_theirs (self->profile, self->conflict, &error);
  tell (kept, done, error);
}

static void
own_cb (CodioConflictCard *self)
{
  g_autoptr (CodioConflictCard) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean done;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->own_text);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  done = codio_profile_choose_text (self->profile, self->conflict, text, &error);
  tell (kept, done, error);
}

static void
close_cb (CodioConflictCard *self)
{
  g_autoptr (CodioConflictCard) kept = g_object_ref (self);

  codio_profile_close_conflict (self->profile, self->conflict);
  tell (kept, TRUE, NULL);
}

static gboolean
codio_conflict_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_CONFLICT_CARD (widget)->mine_button));
}

static void
codio_conflict_card_dispose (GObject *object)
{
  CodioConflictCard *self = CODIO_CONFLICT_CARD (object);

  g_clear_object (&self->conflict);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_CONFLICT_CARD);

  G_OBJECT_CLASS (codio_conflict_card_parent_class)->dispose (object);
}

static void
codio_conflict_card_class_init (CodioConflictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_conflict_card_dispose;
  widget_class->grab_focus = codio_conflict_card_grab_focus;

  /**
   * CodioConflictCard::chosen:
   * @self: a card
   *
   * The conflict is settled.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-conflict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, title);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, reason);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, sides);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, mine_source);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, mine_text);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, mine_button);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, theirs_source);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, theirs_text);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, theirs_button);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, own);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, own_text);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, own_button);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, problem_box);
  gtk_widget_class_bind_template_child (widget_class, CodioConflictCard, problem);
  gtk_widget_class_bind_template_callback (widget_class, mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
codio_conflict_card_init (CodioConflictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Who said it and when, as far as that is known. */
static void
set_source (GtkLabel      *label,
            CodioConflict *conflict,
            const char    *by,
            const char    *time)
{
  const char *when = codio_record_get_string (CODIO_RECORD (conflict), time);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (when, NULL);
  g_autofree char *date = moment ? codio_date_dup_moment (moment) : NULL;
  g_autofree char *name = codio_text_clean (codio_record_get_string (CODIO_RECORD (conflict), by));
  g_autofree char *both = *name && date ? g_strdup_printf ("%s · %s", name, date) : NULL;
  const char *source = both ? both : *name ? name : date;

  gtk_label_set_label (label, source ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (label), source != NULL);
}

static const char *
get_reason (CodioConflict *conflict)
{
  switch (codio_record_get_number (CODIO_RECORD (conflict), "kind"))
    {
    case CODIO_CONFLICT_KIND_REMOVED:
      return _("One side removed this; the other changed it or needs it.");

    case CODIO_CONFLICT_KIND_ORDER:
      return _("Both put this in another order.");

    default:
      return _("The two say different things here.");
    }
}

/* Each button says what it chooses, also to those who hear one after another. */
static void
name_button (GtkButton  *button,
             const char *label,
             const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", label, title);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill (CodioConflictCard *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *title = codio_conflict_dup_title (self->conflict, self->profile, catalog);
  g_autofree char *mine = codio_conflict_dup_mine (self->conflict, self->profile, catalog);
  g_autofree char *theirs = codio_conflict_dup_theirs (self->conflict, self->profile, catalog);
  const char *text = codio_conflict_get_text (self->conflict, "mine");

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->reason, get_reason (self->conflict));
  gtk_label_set_label (self->mine_text, mine);
  gtk_label_set_label (self->theirs_text, theirs);
  set_source (self->mine_source, self->conflict, "mine-by", "mine-time");
  set_source (self->theirs_source, self->conflict, "theirs-by", "theirs-time");
  name_button (self->mine_button, _("Keep This"), title);
  name_button (self->theirs_button, _("Take Over"), title);
  name_button (self->own_button, _("Use This Text"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->own), text != NULL);
  if (text)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->own_text), text, -1);
  gtk_text_buffer_set_modified (gtk_text_view_get_buffer (self->own_text), FALSE);
}

/**
 * codio_conflict_card_new:
 * @profile: a profile
 * @conflict: one of its conflicts
 *
 * Returns: (transfer floating): a card to settle it
 */
GtkWidget *
codio_conflict_card_new (CodioProfile  *profile,
                         CodioConflict *conflict)
{
  CodioConflictCard *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_CONFLICT (conflict), NULL);

  self = g_object_new (CODIO_TYPE_CONFLICT_CARD, NULL);
  self->profile = g_object_ref (profile);
  self->conflict = g_object_ref (conflict);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * codio_conflict_card_get_conflict:
 * @self: a card
 *
 * Returns: (transfer none): what it is about
 */
CodioConflict *
codio_conflict_card_get_conflict (CodioConflictCard *self)
{
  g_return_val_if_fail (CODIO_IS_CONFLICT_CARD (self), NULL);

  return self->conflict;
}

/**
 * codio_conflict_card_is_written:
 * @self: a card
 *
 * Returns: whether the user wrote a text of their own, which is nowhere else
 */
gboolean
codio_conflict_card_is_written (CodioConflictCard *self)
{
  g_return_val_if_fail (CODIO_IS_CONFLICT_CARD (self), FALSE);

  return gtk_text_buffer_get_modified (gtk_text_view_get_buffer (self->own_text));
}

/**
 * codio_conflict_card_set_wide:
 * @self: a card
 * @wide: whether there is room for both sides beside each other
 */
void
codio_conflict_card_set_wide (CodioConflictCard *self,
                              gboolean           wide)
{
  g_return_if_fail (CODIO_IS_CONFLICT_CARD (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}
