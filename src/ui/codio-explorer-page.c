/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-explorer-page.h"

#include <glib/gi18n.h>

#include "codio-arrow.h"
#include "codio-content-language.h"
#include "codio-statement-row.h"

/**
 * CodioExplorerPage:
 *
 * Statements about the project, and the values that are probably at stake where they hold. It only puts values forward:
 * the user judges each.
 *
 * While `stale`, the page is not looked at and shows something old.
 */
struct _CodioExplorerPage
{
  AdwBin parent_instance;

  GtkListBox *statements;
  AdwPreferencesGroup *values_group;
  GtkListBox *values;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  gboolean stale;
};

enum
{
  SIGNAL_PART_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioExplorerPage, codio_explorer_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

/* The statements that hold and put forward this value, or NULL. */
static char *
dup_reasons (CodioExplorerPage *self,
             const char        *value)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  const CodioStatement *statement;

  for (guint i = 0; (statement = codio_profile_get_nth_reason (self->profile, value, i)); i++)
    g_strv_builder_add (reasons, codio_catalog_content (codio_catalog_get_default (), statement->text));

  all = g_strv_builder_end (reasons);
  return all[0] ? g_strjoinv (" ", all) : NULL;
}

static GtkWidget *
create_row (CodioPart *part)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), codio_part_get_name (part, codio_catalog_get_default ()));
  codio_arrow_add (ADW_ACTION_ROW (row));
  g_object_set_data_full (G_OBJECT (row), "part", g_object_ref (part), g_object_unref);

  return row;
}

static void
update_row (CodioExplorerPage *self,
            GtkWidget         *row,
            CodioPart         *part,
            const char        *reasons)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (part));
  const char *judgement = codio_enum_get_label (CODIO_TYPE_JUDGEMENT, codio_assessment_get_judgement (assessment),
                                                codio_catalog_get_default ());
  const char *name = codio_part_get_name (part, codio_catalog_get_default ());
  g_autofree char *label = g_strjoin (", ", name, judgement, reasons, NULL);
  g_autofree char *subtitle = g_strjoin ("\n", judgement, reasons, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  /* By itself the row has the name of its title only. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The rows are in the order of the house, so a walk along the values meets the rows in their order too. */
static void
update_values (CodioExplorerPage *self)
{
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (self->profile));
  int position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (values, i);
      g_autofree char *reasons = dup_reasons (self, codio_part_get_id (part));
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->values, position));
      gboolean is_there = row && g_object_get_data (G_OBJECT (row), "part") == part;

      if (reasons == NULL)
        {
          if (is_there)
            gtk_list_box_remove (self->values, row);
          continue;
        }

      if (!is_there)
        {
          row = create_row (part);
          gtk_list_box_insert (self->values, row, position);
        }
      update_row (self, row, part, reasons);
      position++;
    }
}

static void
update_description (CodioExplorerPage *self)
{
  GtkListBoxRow *row;
  guint n_values = 0, n_judged = 0;
  g_autofree char *text = NULL;

  for (; (row = gtk_list_box_get_row_at_index (self->values, (int) n_values)); n_values++)
    {
      CodioPart *part = g_object_get_data (G_OBJECT (row), "part");
      CodioAssessment *assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (part));

      n_judged += codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_NONE;
    }

  if (n_values > 0)
    /* Translators: how many values that were put forward are judged, and how many were put forward */
    text = g_strdup_printf (_("%u of %u values judged. All other values are to be judged too."), n_judged, n_values);
  adw_preferences_group_set_description (self->values_group, text);
}

/* Unlike gtk_list_box_remove_all() it leaves what is shown in an empty list. */
static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
update (CodioExplorerPage *self)
{
  const CodioStatement *statement;
  GtkListBoxRow *row;

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->profile == NULL)
    return;

  if (gtk_list_box_get_row_at_index (self->statements, 0) == NULL)
    for (guint i = 0; (statement = codio_edition_get_statement (codio_profile_get_edition (self->profile), i)); i++)
      gtk_list_box_append (self->statements, codio_statement_row_new (self->profile, statement));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->statements, i)); i++)
    codio_statement_row_update (CODIO_STATEMENT_ROW (row));

  update_values (self);
  update_description (self);
}

static void
row_activated_cb (CodioExplorerPage *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, g_object_get_data (G_OBJECT (row), "part"));
}

static void
codio_explorer_page_map (GtkWidget *widget)
{
  CodioExplorerPage *self = CODIO_EXPLORER_PAGE (widget);

  GTK_WIDGET_CLASS (codio_explorer_page_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

/* One goes on at the first statement that is not answered. */
static gboolean
codio_explorer_page_grab_focus (GtkWidget *widget)
{
  CodioExplorerPage *self = CODIO_EXPLORER_PAGE (widget);
  CodioEdition *edition = self->profile ? codio_profile_get_edition (self->profile) : NULL;
  const CodioStatement *statement;
  int position = 0;
  GtkListBoxRow *row;

  for (guint i = 0; edition && (statement = codio_edition_get_statement (edition, i)); i++)
    if (codio_profile_get_reply (self->profile, statement->id) == CODIO_REPLY_NONE)
      {
        position = (int) i;
        break;
      }

  row = gtk_list_box_get_row_at_index (self->statements, position);
  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
codio_explorer_page_dispose (GObject *object)
{
  CodioExplorerPage *self = CODIO_EXPLORER_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_EXPLORER_PAGE);

  G_OBJECT_CLASS (codio_explorer_page_parent_class)->dispose (object);
}

static void
codio_explorer_page_class_init (CodioExplorerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_explorer_page_dispose;
  widget_class->map = codio_explorer_page_map;
  widget_class->grab_focus = codio_explorer_page_grab_focus;

  /**
   * CodioExplorerPage::part-activated:
   * @self: the page
   * @part: a value that was put forward
   *
   * The user wants to judge @part.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-explorer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioExplorerPage, statements);
  gtk_widget_class_bind_template_child (widget_class, CodioExplorerPage, values_group);
  gtk_widget_class_bind_template_child (widget_class, CodioExplorerPage, values);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
language_changed_cb (CodioExplorerPage *self)
{
  remove_rows (self->statements);
  remove_rows (self->values);
  update (self);
}

static void
codio_explorer_page_init (CodioExplorerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

static void
codio_explorer_page_set_profile (CodioPage    *page,
                                 CodioProfile *profile)
{
  CodioExplorerPage *self = CODIO_EXPLORER_PAGE (page);

  if (!g_set_object (&self->profile, profile))
    return;

  remove_rows (self->statements);
  remove_rows (self->values);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_explorer_page_set_profile;
}
