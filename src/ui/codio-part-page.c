/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-part-page.h"

#include <glib/gi18n.h>

#include "codio-assessment-group.h"
#include "codio-dilemma-list.h"

/**
 * CodioPartPage:
 *
 * All about one part of the house: what it asks and what it is made of; for a value above all the judgement,
 * then its dilemmas, what to talk about, an example and the source.
 */
struct _CodioPartPage
{
  AdwBin parent_instance;

  GtkWidget *house_button;
  GtkScrolledWindow *scrolled_window;
  AdwWrapBox *path_box;
  GtkLabel *name_label;
  GtkLabel *asks_label;
  CodioAssessmentGroup *assessment_group;
  GtkBox *details;
  GtkLabel *source_label;

  CodioPart *part;
  CodioProfile *profile;
  GSignalGroup *history_signals;
};

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioPartPage, codio_part_page, ADW_TYPE_BIN)

static void
part_button_cb (CodioPartPage *self,
                GtkWidget     *button)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, g_object_get_data (G_OBJECT (button), "part"));
}

static void
dilemma_cb (CodioPartPage *self,
            CodioDilemma  *dilemma)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, dilemma);
}

static void
new_dilemma_cb (CodioPartPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, NULL);
}

static void
add_path_button (CodioPartPage *self,
                 CodioPart     *part)
{
  static const char * const classes[] = { "roof", "foundation", "principle", "value" };
  GtkWidget *button = gtk_button_new_with_label (codio_part_get_name (part, codio_catalog_get_default ()));

  gtk_widget_add_css_class (button, "path");
  gtk_widget_add_css_class (button, classes[codio_part_get_kind (part)]);
  gtk_widget_add_css_class (button, codio_part_get_id (part));
  g_object_set_data_full (G_OBJECT (button), "part", g_object_ref (part), g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (part_button_cb), self);
  adw_wrap_box_append (self->path_box, button);
}

static void
update_path (CodioPartPage *self)
{
  CodioPart *foundation = codio_part_get_ancestor (self->part, CODIO_PART_FOUNDATION);
  CodioPart *principle = codio_part_get_ancestor (self->part, CODIO_PART_PRINCIPLE);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->path_box))))
    adw_wrap_box_remove (self->path_box, child);
  if (foundation && foundation != self->part)
    add_path_button (self, foundation);
  if (principle && principle != self->part)
    add_path_button (self, principle);
  gtk_widget_set_visible (GTK_WIDGET (self->path_box), foundation && foundation != self->part);
}

static AdwPreferencesGroup *
add_group (CodioPartPage *self,
           const char    *title,
           const char    *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  gtk_box_append (self->details, GTK_WIDGET (group));

  return group;
}

/* A row to be read: a text and, under it in small type, where it comes from or what it leads to. */
static AdwActionRow *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (row, subtitle);
  adw_preferences_group_add (group, GTK_WIDGET (row));

  return row;
}

static void
make_link (AdwActionRow *row)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

static char *
describe_source (const char *chapter,
                 const char *pages)
{
  gboolean annex = chapter && !g_ascii_isdigit (*chapter);

  if (chapter && pages && annex)
    /* Translators: a place in the report: the letter of an annex and a page or pages, such as "C" and "38-41" */
    return g_strdup_printf (_("Annex %s, page %s"), chapter, pages);
  if (chapter && pages)
    /* Translators: a place in the report: a chapter and a page or pages, such as "4" and "15-18" */
    return g_strdup_printf (_("Chapter %s, page %s"), chapter, pages);
  if (chapter && annex)
    /* Translators: a place in the report: the letter of an annex */
    return g_strdup_printf (_("Annex %s"), chapter);
  if (chapter)
    /* Translators: a place in the report: a chapter */
    return g_strdup_printf (_("Chapter %s"), chapter);
  if (pages)
    /* Translators: a place in the report: a page or pages */
    return g_strdup_printf (_("Page %s"), pages);

  return NULL;
}

static char *
describe_judgement (CodioAssessment *assessment)
{
  CodioJudgement judgement = codio_assessment_get_judgement (assessment);
  int weight = codio_assessment_get_weight (assessment);

  if (weight > 0)
    /* Translators: what a profile says about a value: its weight and the heaviest weight there is */
    return g_strdup_printf (_("At stake, weight %d of %d"), weight, CODIO_WEIGHT_MAX);

  return g_strdup (codio_enum_get_label (CODIO_TYPE_JUDGEMENT, judgement, codio_catalog_get_default ()));
}

static void
add_children (CodioPartPage *self)
{
  static const char * const titles[] = { N_("Foundations"), N_("Principles"), N_("Values") };
  GListModel *children = codio_part_get_children (self->part);
  AdwPreferencesGroup *group;

  if (g_list_model_get_n_items (children) == 0)
    return;

  group = add_group (self, _(titles[codio_part_get_kind (self->part)]), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (CodioPart) child = g_list_model_get_item (children, i);
      CodioAssessment *assessment = self->profile ? codio_profile_get_assessment (self->profile,
                                                                                  codio_part_get_id (child)) : NULL;
      g_autofree char *judgement = assessment ? describe_judgement (assessment) : NULL;
      AdwActionRow *row = add_row (group, codio_part_get_name (child, codio_catalog_get_default ()),
                                   judgement ? judgement
                                             : codio_part_get_asks (child, codio_catalog_get_default ()));

      make_link (row);
      g_object_set_data_full (G_OBJECT (row), "part", g_object_ref (child), g_object_unref);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (part_button_cb), self);
    }
}

static void
add_texts (CodioPartPage      *self,
           const char         *title,
           const char         *description,
           const char * const *texts)
{
  AdwPreferencesGroup *group;

  if (texts[0] == NULL)
    return;

  group = add_group (self, title, description);
  for (; *texts; texts++)
    add_row (group, codio_catalog_content (codio_catalog_get_default (), *texts), NULL);
}

static void
add_examples (CodioPartPage *self)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  AdwPreferencesGroup *group = NULL;
  const CodioExample *example;

  if (self->profile)
    edition = codio_profile_get_edition (self->profile);

  for (guint i = 0; (example = codio_part_get_example (self->part, i)); i++)
    {
      g_autofree char *source = describe_source (example->chapter, example->pages);
      const char *category = codio_edition_get_category (edition, example->category, codio_catalog_get_default ());
      g_autofree char *subtitle = g_strjoin (" · ", category, source, NULL);

      if (group == NULL)
        group = add_group (self, _("For example"), NULL);
      add_row (group, codio_catalog_content (codio_catalog_get_default (), example->text), subtitle);
    }
}

static void
add_topics (CodioPartPage *self)
{
  const CodioTopic *topic;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; (topic = codio_part_get_topic (self->part, i)); i++)
    {
      AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
      g_autofree char *source = describe_source (topic->chapter, topic->pages);

      if (group == NULL)
        group = add_group (self, _("About the code"), NULL);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     codio_catalog_content (codio_catalog_get_default (), topic->title));
      for (char **paragraph = topic->paragraphs; *paragraph; paragraph++)
        {
          AdwActionRow *text = ADW_ACTION_ROW (adw_action_row_new ());

          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (text), FALSE);
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (text),
                                         codio_catalog_content (codio_catalog_get_default (), *paragraph));
          if (paragraph[1] == NULL && source)
            adw_action_row_set_subtitle (text, source);
          adw_expander_row_add_row (row, GTK_WIDGET (text));
        }
      adw_preferences_group_add (group, GTK_WIDGET (row));
    }
}

static void
add_disagreements (CodioPartPage *self)
{
  const CodioDisagreement *disagreement;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; (disagreement = codio_part_get_disagreement (self->part, i)); i++)
    {
      if (group == NULL)
        group = add_group (self, _("Where the report disagrees with itself"),
                           _("What the report says, and below it what this app does."));
      add_row (group, codio_catalog_content (codio_catalog_get_default (), disagreement->report),
               codio_catalog_content (codio_catalog_get_default (), disagreement->app));
    }
}

static gboolean
has_value_cb (gpointer item,
              gpointer user_data)
{
  return codio_dilemma_has_value (item, user_data);
}

static void
add_dilemmas (CodioPartPage *self)
{
  const char *id = codio_part_get_id (self->part);
  GListModel *dilemmas;
  GtkFilter *filter;
  g_autoptr (GtkFilterListModel) model = NULL;
  AdwPreferencesGroup *group;
  GtkWidget *button, *list;

  if (self->profile == NULL || codio_part_get_kind (self->part) != CODIO_PART_VALUE)
    return;

  dilemmas = codio_profile_get_dilemmas (self->profile);
  filter = GTK_FILTER (gtk_custom_filter_new (has_value_cb, g_strdup (id), g_free));
  model = gtk_filter_list_model_new (g_object_ref (dilemmas), filter);

  list = codio_dilemma_list_new ();
  codio_dilemma_list_set_dilemmas (CODIO_DILEMMA_LIST (list), self->profile, G_LIST_MODEL (model));
  g_signal_connect_swapped (list, "dilemma-activated", G_CALLBACK (dilemma_cb), self);

  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (button, _("New Dilemma"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (new_dilemma_cb), self);

  group = add_group (self, _("Dilemmas"), NULL);
  adw_preferences_group_set_header_suffix (group, button);
  adw_preferences_group_add (group, list);
}

static void
update_source (CodioPartPage *self)
{
  g_autofree char *source = describe_source (codio_part_get_chapter (self->part), codio_part_get_pages (self->part));
  g_autofree char *text = NULL;

  if (source)
    /* Translators: %s is a place in the report, such as "Chapter 4, page 15-18" */
    text = g_strdup_printf (_("%s of the report has the authoritative wording. The words here are this app’s."),
                            source);

  gtk_label_set_text (self->source_label, text ? text : _("The words here are this app’s."));
}

static void
update_page (CodioPartPage *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioAssessment *assessment = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->details))))
    gtk_box_remove (self->details, child);

  if (self->profile && codio_part_get_kind (self->part) == CODIO_PART_VALUE)
    assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (self->part));

  update_path (self);
  gtk_label_set_text (self->name_label, codio_part_get_name (self->part, catalog));
  gtk_label_set_text (self->asks_label, codio_part_get_asks (self->part, catalog));
  codio_assessment_group_set_assessment (self->assessment_group, assessment ? self->profile : NULL, assessment);
  gtk_widget_set_visible (GTK_WIDGET (self->assessment_group), assessment != NULL);

  add_dilemmas (self);
  add_children (self);
  add_texts (self, _("To talk about"), NULL, codio_part_get_questions (self->part));
  add_examples (self);
  add_texts (self, _("Good to know"), NULL, codio_part_get_remarks (self->part));
  add_topics (self);
  add_disagreements (self);
  update_source (self);
}

/* The judgements of the values below this part are shown too. */
static void
history_changed_cb (CodioPartPage *self)
{
  if (self->part && codio_part_get_kind (self->part) != CODIO_PART_VALUE)
    update_page (self);
}

static gboolean
codio_part_page_grab_focus (GtkWidget *widget)
{
  CodioPartPage *self = CODIO_PART_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->assessment_group)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->assessment_group));

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
codio_part_page_dispose (GObject *object)
{
  CodioPartPage *self = CODIO_PART_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->part);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PART_PAGE);

  G_OBJECT_CLASS (codio_part_page_parent_class)->dispose (object);
}

static void
codio_part_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, codio_part_page_get_collapsed (CODIO_PART_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_part_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      codio_part_page_set_collapsed (CODIO_PART_PAGE (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_part_page_class_init (CodioPartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_part_page_dispose;
  object_class->get_property = codio_part_page_get_property;
  object_class->set_property = codio_part_page_set_property;
  widget_class->grab_focus = codio_part_page_grab_focus;

  /**
   * CodioPartPage:collapsed:
   *
   * Whether the page covers what is beside it, so that it needs a way back.
   */
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioPartPage::part-activated:
   * @self: the page
   * @part: another part
   *
   * The user wants to see @part.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioPartPage::dilemma-activated:
   * @self: the page
   * @dilemma: (nullable): a dilemma of the value, or %NULL for a new one
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  g_type_ensure (CODIO_TYPE_ASSESSMENT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-part-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, house_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, path_box);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, asks_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, assessment_group);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, details);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, source_label);
}

static void
codio_part_page_init (CodioPartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
}

/**
 * codio_part_page_set_part:
 * @self: a page
 * @part: the part to show
 * @profile: (nullable): the profile that is worked on, or %NULL to browse
 */
void
codio_part_page_set_part (CodioPartPage *self,
                          CodioPart     *part,
                          CodioProfile  *profile)
{
  gboolean changed;

  g_return_if_fail (CODIO_IS_PART_PAGE (self));
  g_return_if_fail (CODIO_IS_PART (part));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  changed = g_set_object (&self->part, part);
  changed |= g_set_object (&self->profile, profile);
  if (!changed)
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update_page (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

/**
 * codio_part_page_get_collapsed:
 * @self: a page
 *
 * Returns: whether the page covers what is beside it
 */
gboolean
codio_part_page_get_collapsed (CodioPartPage *self)
{
  g_return_val_if_fail (CODIO_IS_PART_PAGE (self), FALSE);

  return gtk_widget_get_visible (self->house_button);
}

/**
 * codio_part_page_set_collapsed:
 * @self: a page
 * @collapsed: whether the page covers what is beside it
 */
void
codio_part_page_set_collapsed (CodioPartPage *self,
                               gboolean       collapsed)
{
  g_return_if_fail (CODIO_IS_PART_PAGE (self));

  if (gtk_widget_get_visible (self->house_button) == collapsed)
    return;

  gtk_widget_set_visible (self->house_button, collapsed);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}
