/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-notices.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-review.h"
#include "codio-text.h"

/**
 * CodioNotices:
 *
 * What the user has to know about the document as a whole: that it cannot be edited, that its file changed or went
 * away, that its changes cannot be kept safe, that not all of its file could be read, or that copies that were merged
 * contradict one another.
 */
struct _CodioNotices
{
  AdwBin parent_instance;

  AdwBanner *settled_banner;
  AdwBanner *moment_banner;
  AdwBanner *draft_banner;
  AdwBanner *changed_banner;
  AdwBanner *removed_banner;
  AdwBanner *left_out_banner;
  AdwBanner *conflicts_banner;

  CodioDocument *document;
  GSignalGroup *signals;
  GSignalGroup *history_signals;
  GSignalGroup *conflict_signals;
};

G_DEFINE_FINAL_TYPE (CodioNotices, codio_notices, ADW_TYPE_BIN)

/* A banner appears where the keyboard is not. */
static void
reveal (AdwBanner *banner,
        gboolean   revealed)
{
  if (revealed && !adw_banner_get_revealed (banner))
    codio_announce (GTK_WIDGET (banner), adw_banner_get_title (banner));
  adw_banner_set_revealed (banner, revealed);
}

static const char *
describe (CodioSettlement settlement)
{
  switch (settlement)
    {
    case CODIO_SETTLEMENT_SAME:
      return _("This profile is settled: you can read it, not edit it");

    case CODIO_SETTLEMENT_UNKNOWN:
      return _("This profile is settled, but what was settled is not in this file: you can read it, not edit it");

    case CODIO_SETTLEMENT_CHANGED:
    case CODIO_SETTLEMENT_NONE:
    default:
      return _("This is not what was settled: it was changed since");
    }
}

/* Nothing that is settled changes while it is shown, so that looking at all of it once is enough. */
static void
update_editable (CodioNotices *self)
{
  CodioProfile *profile = self->document ? codio_document_get_profile (self->document) : NULL;
  const char *moment = self->document ? codio_document_get_moment (self->document) : NULL;
  gboolean settled = profile && moment == NULL && !codio_profile_get_editable (profile);

  if (settled)
    adw_banner_set_title (self->settled_banner, describe (codio_profile_check_settlement (profile, NULL)));
  if (moment)
    {
      g_autofree char *name = codio_text_quote (moment);
      /* Translators: the name of a moment */
      g_autofree char *title = g_strdup_printf (_("This is how the profile was at the moment “%s”: you can read it, "
                                                  "not edit it"), name);

      adw_banner_set_title (self->moment_banner, title);
    }

  reveal (self->settled_banner, settled);
  reveal (self->moment_banner, moment != NULL);
}

static GListModel *
get_conflicts (CodioDocument *document)
{
  return document ? codio_record_get_records (CODIO_RECORD (codio_document_get_profile (document)), "conflicts") : NULL;
}

static void
update_conflicts (CodioNotices *self)
{
  GListModel *conflicts = get_conflicts (self->document);
  guint n = conflicts ? g_list_model_get_n_items (conflicts) : 0;

  if (n > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("Copies contradict one another in %u thing",
                                                          "Copies contradict one another in %u things", n), n);

      adw_banner_set_title (self->conflicts_banner, title);
    }
  reveal (self->conflicts_banner, n > 0);
}

static void
update (CodioNotices *self)
{
  const char *draft_error = self->document ? codio_document_get_draft_error (self->document) : NULL;
  CodioDisk disk = self->document ? codio_document_get_disk (self->document) : CODIO_DISK_SAME;
  GPtrArray *left_out = self->document ? codio_document_get_left_out (self->document) : NULL;

  if (draft_error)
    {
      /* Translators: %s says why, as the end of a sentence, such as “the disk is full” */
      g_autofree char *title = g_strdup_printf (_("Your work cannot be kept safe: %s. Save it to another place."),
                                                draft_error);

      adw_banner_set_title (self->draft_banner, title);
    }
  if (left_out && left_out->len > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u part of the file could not be read",
                                                          "%u parts of the file could not be read", left_out->len),
                                                left_out->len);

      adw_banner_set_title (self->left_out_banner, title);
    }

  reveal (self->draft_banner, draft_error != NULL);
  reveal (self->changed_banner, disk == CODIO_DISK_CHANGED);
  reveal (self->removed_banner, disk == CODIO_DISK_REMOVED);
  reveal (self->left_out_banner, left_out && left_out->len > 0);
  update_conflicts (self);
}

static void
codio_notices_dispose (GObject *object)
{
  CodioNotices *self = CODIO_NOTICES (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->signals);
  g_clear_object (&self->conflict_signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_NOTICES);

  G_OBJECT_CLASS (codio_notices_parent_class)->dispose (object);
}

static void
codio_notices_class_init (CodioNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_notices_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, settled_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, moment_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, changed_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, removed_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, left_out_banner);
  gtk_widget_class_bind_template_child (widget_class, CodioNotices, conflicts_banner);
}

static void
codio_notices_init (CodioNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  codio_accessible_repair_banner (self->settled_banner);
  codio_accessible_repair_banner (self->moment_banner);
  codio_accessible_repair_banner (self->draft_banner);
  codio_accessible_repair_banner (self->changed_banner);
  codio_accessible_repair_banner (self->removed_banner);
  codio_accessible_repair_banner (self->left_out_banner);
  codio_accessible_repair_banner (self->conflicts_banner);

  self->signals = g_signal_group_new (CODIO_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->signals, "disk-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::draft-error", G_CALLBACK (update), self);
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::editable", G_CALLBACK (update_editable), self);
  self->conflict_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->conflict_signals, "items-changed", G_CALLBACK (update_conflicts), self);
}

/**
 * codio_notices_set_document:
 * @self: the notices
 * @document: (nullable): the document they are about
 */
void
codio_notices_set_document (CodioNotices  *self,
                            CodioDocument *document)
{
  g_return_if_fail (CODIO_IS_NOTICES (self));
  g_return_if_fail (document == NULL || CODIO_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  g_signal_group_set_target (self->signals, document);
  g_signal_group_set_target (self->history_signals,
                             document ? codio_profile_get_history (codio_document_get_profile (document)) : NULL);
  g_signal_group_set_target (self->conflict_signals, get_conflicts (document));
  update (self);
  update_editable (self);
}
