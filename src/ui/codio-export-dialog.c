/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-dialog-private.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-choices.h"
#include "codio-content-language.h"
#include "codio-dialog-focus.h"
#include "codio-profile-people.h"
#include "codio-text.h"

/**
 * CodioExportDialog:
 *
 * Asks what to make of a profile, how, and in which file. What is asked follows from codio-export-form.c.
 *
 * Invariants: `rows[i]` asks asks[i]; what the rows show is what `options` say. A file that was chosen ends as files of
 * the format do, or the user was asked; it is never that of a profile that is open.
 */
G_DEFINE_FINAL_TYPE (CodioExportDialog, codio_export_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The question that a row asks. */
#define ASK_KEY "codio-ask"
/* The bit that a switch of several stands for. */
#define BIT_KEY "codio-bit"

static const char *
get_time (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  return g_intern_string (time);
}

/* What is inside is for the same audience as the report around it. */
static const char *
describe_attachment (CodioExportDialog    *self,
                     const CodioExportAsk *ask)
{
  switch (self->options.audience)
    {
    case CODIO_AUDIENCE_PUBLIC:
      return _("What may be published of the profile goes along in the PDF");
    case CODIO_AUDIENCE_COMMITTEE:
      return _("The profile without internal notes goes along in the PDF");
    case CODIO_AUDIENCE_INTERNAL:
    default:
      return _(ask->use);
    }
}

static GListModel *
get_moments (CodioExportDialog *self)
{
  return codio_record_get_records (CODIO_RECORD (codio_document_get_profile (self->document)), "moments");
}

/* Whether there will be a part about what changed, for which a moment can be chosen. */
static gboolean
asks_since (CodioExportDialog *self)
{
  const CodioExportAsk *asks;
  guint n_asks;

  if ((self->options.parts & CODIO_REPORT_CHANGES) == 0 || g_list_model_get_n_items (get_moments (self)) == 0)
    return FALSE;

  asks = codio_export_form_get_asks (&n_asks);
  for (guint i = 0; i < n_asks; i++)
    if (asks[i].offset == G_STRUCT_OFFSET (CodioExportOptions, parts))
      return codio_export_form_is_asked (self->format, &asks[i]);

  return FALSE;
}

static void
update (CodioExportDialog *self)
{
  CodioProfile *profile = codio_document_get_profile (self->document);
  const CodioExportAsk *asks;
  CodioExportOptions options;
  guint n_asks;
  gboolean any = FALSE;
  gboolean tells;

  asks = codio_export_form_get_asks (&n_asks);
  for (guint i = 0; i < n_asks; i++)
    {
      gboolean attaches = asks[i].offset == G_STRUCT_OFFSET (CodioExportOptions, attach_profile);
      gboolean asked = codio_export_form_is_asked (self->format, &asks[i]) && !(attaches && self->printing);

      gtk_widget_set_visible (self->rows[i], asked);
      any |= asked;
      if (attaches)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), describe_attachment (self, &asks[i]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->asks_group), any);
  gtk_widget_set_visible (GTK_WIDGET (self->since_row), asks_since (self));

  codio_export_dialog_get_options (self, &options);
  tells = codio_export_form_tells_names (self->format, &options) && codio_profile_names_people (profile);
  if (tells && !gtk_widget_get_visible (self->names_group) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    codio_announce (GTK_WIDGET (self), gtk_label_get_text (self->names_label));
  gtk_widget_set_visible (self->names_group, tells);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), _(codio_export_form_get_use (self->format)));
  codio_preview_show (self->preview, self->format, &options);
}

static void
preview_cb (CodioExportDialog *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
format_cb (CodioExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);

  if (self->document == NULL || selected >= self->formats->len)
    return;

  self->format = g_array_index (self->formats, CodioExportFormat, selected);
  update (self);
}

static void
language_cb (CodioExportDialog *self,
             GParamSpec        *pspec,
             AdwComboRow       *row)
{
  const char * const *tags = codio_export_form_get_tags ();

  self->options.catalog = codio_export_form_get_catalog (tags[adw_combo_row_get_selected (row)]);
  update (self);
}

static void
say_use (AdwComboRow          *row,
         const CodioExportAsk *ask,
         int                   value)
{
  if (ask->uses)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(ask->uses[value]));
}

static void
choice_cb (CodioExportDialog *self,
           GParamSpec        *pspec,
           AdwComboRow       *row)
{
  const CodioExportAsk *ask = g_object_get_data (G_OBJECT (row), ASK_KEY);
  const CodioExportChoice *choices;
  guint n_choices;

  choices = codio_export_get_choices (ask->question, &n_choices);
  CODIO_EXPORT_ANSWER (&self->options, ask) = choices[adw_combo_row_get_selected (row)].value;
  say_use (row, ask, CODIO_EXPORT_ANSWER (&self->options, ask));
  update (self);
}

static const char *
get_label (const CodioExportChoice *choice)
{
  return codio_catalog_message (codio_catalog_get_default (), choice->label);
}

/* What was left out once is remembered, and to be seen while the row is closed. */
static void
say_left_out (AdwExpanderRow       *row,
              const CodioExportAsk *ask,
              int                   answer)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) left_out = NULL;
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;
  const CodioExportChoice *choices;
  guint n_choices, n_left_out;

  choices = codio_export_get_choices (ask->question, &n_choices);
  for (guint i = 0; i < n_choices; i++)
    if ((answer & choices[i].value) == 0)
      g_strv_builder_add (builder, get_label (&choices[i]));
  left_out = g_strv_builder_end (builder);
  n_left_out = g_strv_length (left_out);
  names = codio_catalog_dup_list (codio_catalog_get_default (), (const char * const *) left_out);

  if (n_left_out > 0)
    /* Translators: how many parts a report will have, how many there are, and the names of those that are left out */
    text = g_strdup_printf (_("%1$u of %2$u, without: %3$s"), n_choices - n_left_out, n_choices, names);
  else
    /* Translators: how many parts a report will have, and how many there are */
    text = g_strdup_printf (_("%u of %u"), n_choices, n_choices);
  adw_expander_row_set_subtitle (row, text);
}

static void
switch_cb (CodioExportDialog *self,
           GParamSpec        *pspec,
           AdwSwitchRow      *row)
{
  const CodioExportAsk *ask = g_object_get_data (G_OBJECT (row), ASK_KEY);
  int bit = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), BIT_KEY));
  gboolean active = adw_switch_row_get_active (row);

  if (bit == 0)
    CODIO_EXPORT_ANSWER (&self->options, ask) = active;
  else if (active)
    CODIO_EXPORT_ANSWER (&self->options, ask) |= bit;
  else
    CODIO_EXPORT_ANSWER (&self->options, ask) &= ~bit;
  if (bit != 0)
    say_left_out (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_EXPANDER_ROW)), ask,
                  CODIO_EXPORT_ANSWER (&self->options, ask));
  update (self);
}

static GtkWidget *
create_switch (CodioExportDialog    *self,
               const CodioExportAsk *ask,
               const char           *title,
               int                   bit)
{
  GtkWidget *row = adw_switch_row_new ();
  int answer = CODIO_EXPORT_ANSWER (&self->options, ask);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), bit ? (answer & bit) != 0 : answer != 0);
  g_object_set_data (G_OBJECT (row), ASK_KEY, (gpointer) ask);
  g_object_set_data (G_OBJECT (row), BIT_KEY, GINT_TO_POINTER (bit));
  g_signal_connect_object (row, "notify::active", G_CALLBACK (switch_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_switches (CodioExportDialog    *self,
                 const CodioExportAsk *ask)
{
  GtkWidget *row = adw_expander_row_new ();
  const CodioExportChoice *choices;
  guint n_choices;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(ask->title));
  codio_accessible_repair_expander (ADW_EXPANDER_ROW (row));
  choices = codio_export_get_choices (ask->question, &n_choices);
  for (guint i = 0; i < n_choices; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              create_switch (self, ask, get_label (&choices[i]), choices[i].value));
  say_left_out (ADW_EXPANDER_ROW (row), ask, CODIO_EXPORT_ANSWER (&self->options, ask));

  return row;
}

static GtkWidget *
create_choice (CodioExportDialog    *self,
               const CodioExportAsk *ask)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) uses = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  int answer = CODIO_EXPORT_ANSWER (&self->options, ask);
  const CodioExportChoice *choices;
  guint n_choices;
  guint selected = 0;

  choices = codio_export_get_choices (ask->question, &n_choices);
  for (guint i = 0; i < n_choices; i++)
    {
      gtk_string_list_append (names, get_label (&choices[i]));
      g_strv_builder_add (uses, ask->uses ? _(ask->uses[choices[i].value]) : "");
      if (choices[i].value == answer)
        selected = i;
    }

  codio_choices_set (row, names);
  said = g_strv_builder_end (uses);
  codio_choices_set_uses (row, (const char * const *) said);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  say_use (ADW_COMBO_ROW (row), ask, answer);
  g_object_set_data (G_OBJECT (row), ASK_KEY, (gpointer) ask);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_language (CodioExportDialog *self)
{
  GtkWidget *row = adw_combo_row_new ();
  const char * const *tags = codio_export_form_get_tags ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; tags[i]; i++)
    gtk_string_list_take (names, codio_content_language_dup_name (tags[i]));
  codio_choices_set (row, names);
  for (guint i = 0; tags[i]; i++)
    if (g_str_equal (tags[i], codio_catalog_get_content_language (self->options.catalog)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_row (CodioExportDialog    *self,
            const CodioExportAsk *ask)
{
  GtkWidget *row;

  switch (ask->kind)
    {
    case CODIO_EXPORT_ASK_LANGUAGE:
      row = create_language (self);
      break;
    case CODIO_EXPORT_ASK_CHOICES:
      return create_switches (self, ask);
    case CODIO_EXPORT_ASK_SWITCH:
      row = create_switch (self, ask, _(ask->title), 0);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(ask->use));
      break;
    case CODIO_EXPORT_ASK_CHOICE:
    default:
      row = create_choice (self, ask);
      break;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(ask->title));

  return row;
}

static void
fill (CodioExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) uses = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  const CodioExportChoice *choices;
  const CodioExportAsk *asks;
  guint n;

  choices = codio_export_get_choices (CODIO_EXPORT_FORMAT, &n);
  for (guint i = 0; i < n; i++)
    if (codio_export_form_get_use (choices[i].value))
      {
        CodioExportFormat format = choices[i].value;

        gtk_string_list_append (names, get_label (&choices[i]));
        g_strv_builder_add (uses, _(codio_export_form_get_use (format)));
        g_array_append_val (self->formats, format);
      }
  codio_choices_set (self->format_row, names);
  said = g_strv_builder_end (uses);
  codio_choices_set_uses (self->format_row, (const char * const *) said);

  asks = codio_export_form_get_asks (&n);
  for (guint i = 0; i < n; i++)
    {
      self->rows[i] = create_row (self, &asks[i]);
      adw_preferences_group_add (self->asks_group, self->rows[i]);
    }
}

static void
since_cb (CodioExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->since_row);
  g_autoptr (CodioRecord) moment = NULL;

  if (selected > 0)
    moment = g_list_model_get_item (get_moments (self), selected - 1);
  /* It outlives the dialog in the thread that exports. */
  self->options.since = moment ? g_intern_string (codio_record_get_key (moment)) : NULL;
  update (self);
}

static void
add_since_row (CodioExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *moments = get_moments (self);

  /* Translators: no moment to compare with */
  gtk_string_list_append (names, _("No Moment"));
  for (guint i = 0; i < g_list_model_get_n_items (moments); i++)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i);

      gtk_string_list_take (names, codio_text_clean (codio_record_get_string (moment, "name")));
    }

  self->since_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->since_row), _("Changes Since"));
  adw_combo_row_set_use_subtitle (self->since_row, TRUE);
  codio_choices_set (self->since_row, names);
  adw_preferences_group_add (self->asks_group, GTK_WIDGET (self->since_row));
  g_signal_connect_object (self->since_row, "notify::selected", G_CALLBACK (since_cb), self, G_CONNECT_SWAPPED);
}

/*< private >
 * codio_export_dialog_finish:
 * @self: a dialog
 *
 * Says that the user wants to export to the file that was chosen, or to print, and closes.
 */
void
codio_export_dialog_finish (CodioExportDialog *self)
{
  CodioExportFormat format = self->format;

  if (self->printing)
    {
      g_autoptr (GVariant) remembered = g_settings_get_value (self->settings, "export");
      CodioExportOptions options;

      codio_export_form_recall (remembered, &format, &options);
    }
  g_settings_set_value (self->settings, "export", codio_export_form_remember (format, &self->options));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->file);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
export_cb (CodioExportDialog *self)
{
  if (self->printing)
    codio_export_dialog_finish (self);
  else
    codio_export_dialog_ask_file (self);
}

static void
codio_export_dialog_dispose (GObject *object)
{
  CodioExportDialog *self = CODIO_EXPORT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (codio_export_dialog_parent_class)->dispose (object);
}

static void
codio_export_dialog_finalize (GObject *object)
{
  g_array_unref (CODIO_EXPORT_DIALOG (object)->formats);

  G_OBJECT_CLASS (codio_export_dialog_parent_class)->finalize (object);
}

static void
codio_export_dialog_class_init (CodioExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_export_dialog_finalize;

  /**
   * CodioExportDialog::chosen:
   * @self: the dialog
   * @file: (nullable): where to, or %NULL to print
   *
   * The user wants to export, or to print; how, codio_export_dialog_get_options() says.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (CODIO_TYPE_PREVIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, questions_page);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, format_group);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, names_group);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, names_label);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, asks_group);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, split);
  gtk_widget_class_bind_template_child (widget_class, CodioExportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
codio_export_dialog_init (CodioExportDialog *self)
{
  self->formats = g_array_new (FALSE, FALSE, sizeof (CodioExportFormat));
  self->settings = g_settings_new (APP_ID);
  self->time = get_time ();
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self->asks_group), adw_dialog_get_title (ADW_DIALOG (self)));
  codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->format_row));
}

/**
 * codio_export_dialog_new:
 * @document: a document
 *
 * Returns: (transfer floating): a dialog to export the profile of @document, with the answers that were given last
 */
AdwDialog *
codio_export_dialog_new (CodioDocument *document)
{
  CodioExportDialog *self;
  g_autoptr (GVariant) remembered = NULL;
  CodioExportFormat format;

  g_return_val_if_fail (CODIO_IS_DOCUMENT (document), NULL);

  self = g_object_new (CODIO_TYPE_EXPORT_DIALOG, NULL);
  remembered = g_settings_get_value (self->settings, "export");
  codio_export_form_recall (remembered, &format, &self->options);
  fill (self);
  self->document = g_object_ref (document);
  add_since_row (self);
  codio_export_dialog_set_format (self, format);
  codio_preview_set_profile (self->preview, codio_document_get_profile (document));

  return ADW_DIALOG (self);
}

/**
 * codio_export_dialog_set_format:
 * @self: a dialog
 * @format: a format that is offered
 *
 * Chooses @format.
 */
void
codio_export_dialog_set_format (CodioExportDialog *self,
                                CodioExportFormat  format)
{
  g_return_if_fail (CODIO_IS_EXPORT_DIALOG (self));
  g_return_if_fail (codio_export_form_get_use (format) != NULL);

  self->format = format;
  for (guint i = 0; i < self->formats->len; i++)
    if (g_array_index (self->formats, CodioExportFormat, i) == format)
      adw_combo_row_set_selected (self->format_row, i);
  update (self);
}

/**
 * codio_export_dialog_set_printing:
 * @self: a dialog
 *
 * Asks the same to print the report: no format, and no file.
 */
void
codio_export_dialog_set_printing (CodioExportDialog *self)
{
  g_return_if_fail (CODIO_IS_EXPORT_DIALOG (self));

  self->printing = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), _("Print"));
  adw_navigation_page_set_title (self->questions_page, _("Print"));
  gtk_button_set_label (self->export_button, _("_Print…"));
  gtk_label_set_text (self->names_label,
                      _("Names of people will be on these pages. Give them only to those who may know them."));
  gtk_widget_set_visible (self->format_group, FALSE);
  codio_dialog_begin_at (ADW_DIALOG (self), self->rows[0]);
  codio_export_dialog_set_format (self, CODIO_EXPORT_PDF);
}

/**
 * codio_export_dialog_get_format:
 * @self: a dialog
 *
 * Returns: the format that is chosen
 */
CodioExportFormat
codio_export_dialog_get_format (CodioExportDialog *self)
{
  g_return_val_if_fail (CODIO_IS_EXPORT_DIALOG (self), CODIO_EXPORT_PDF);

  return self->format;
}

/**
 * codio_export_dialog_get_options:
 * @self: a dialog
 * @options: (out): return location for how to export
 */
void
codio_export_dialog_get_options (CodioExportDialog  *self,
                                 CodioExportOptions *options)
{
  g_return_if_fail (CODIO_IS_EXPORT_DIALOG (self));
  g_return_if_fail (options != NULL);

  *options = self->options;
  codio_export_form_settle (self->format, options);
  options->time = codio_export_is_minutes (self->format) ? self->time : NULL;
  if (!asks_since (self))
    options->since = NULL;
  if (self->printing)
    options->attach_profile = FALSE; /* what goes along in a file is not on paper */
}
