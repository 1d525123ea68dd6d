/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-value-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "codio-text.h"

/**
 * CodioValueRow:
 *
 * A value in a list: its principle, what a profile says about it, and where a search found something.
 */
struct _CodioValueRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name_label;
  GtkLabel *weight_label;
  GtkLabel *principle_label;
  GtkLabel *state_label;
  GtkLabel *snippet_label;

  CodioPart *part;
  CodioProfile *profile;
  guint position;
  CodioSearchPlace place;
};

G_DEFINE_FINAL_TYPE (CodioValueRow, codio_value_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_state (CodioValueRow   *self,
                CodioAssessment *assessment)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioJudgement judgement = codio_assessment_get_judgement (assessment);
  CodioSecured secured = codio_assessment_get_secured (assessment);
  guint n_dilemmas = codio_profile_count_dilemmas (self->profile, codio_part_get_id (self->part));
  guint n_comments = codio_profile_get_attention (self->profile, codio_part_get_id (self->part)).n_comments;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (codio_profile_find (self->profile, "additional-values", codio_part_get_id (self->part)))
    g_strv_builder_add (words, _("Additional value"));
  g_strv_builder_add (words, codio_enum_get_label (CODIO_TYPE_JUDGEMENT, judgement, catalog));
  if (judgement == CODIO_JUDGEMENT_AT_STAKE && codio_assessment_get_weight (assessment) == 0)
    g_strv_builder_add (words, _("Lacks a weight"));
  if (judgement != CODIO_JUDGEMENT_NONE && *codio_assessment_get_reason (assessment) == '\0')
    g_strv_builder_add (words, _("Lacks a reason"));
  if (judgement == CODIO_JUDGEMENT_AT_STAKE && (secured == CODIO_SECURED_NOT || secured == CODIO_SECURED_PARTLY))
    g_strv_builder_add (words, codio_enum_get_label (CODIO_TYPE_SECURED, secured, catalog));
  if (n_dilemmas > 0)
    /* Translators: in how many dilemmas a value is involved, as in "Dilemmas: 1" */
    g_strv_builder_take (words, g_strdup_printf (_("Dilemmas: %u"), n_dilemmas));
  if (n_comments > 0)
    /* Translators: how many comments on something are open, as in "Open comments: 1" */
    g_strv_builder_take (words, g_strdup_printf (_("Open comments: %u"), n_comments));

  all = g_strv_builder_end (words);
  return g_strjoinv (" · ", all);
}

static void
show_weight (CodioValueRow *self,
             int            weight)
{
  GString *dots = g_string_new (NULL);

  for (int i = 1; i <= CODIO_WEIGHT_MAX && weight > 0; i++)
    g_string_append (dots, i <= weight ? "●" : "○");
  gtk_label_set_text (self->weight_label, dots->str);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_label), weight > 0);
  g_string_free (dots, TRUE);
}

/* What was found, with the place where: the name needs none. */
static void
show_match (CodioValueRow          *self,
            const CodioSearchMatch *match)
{
  static const char * const places[CODIO_N_SEARCH_PLACES] = {
    [CODIO_SEARCH_OTHER_NAME] = N_("Other name"),
    [CODIO_SEARCH_PRINCIPLE] = N_("Principle"),
    [CODIO_SEARCH_FOUNDATION] = N_("Foundation"),
    [CODIO_SEARCH_DEFINITION] = N_("What it asks"),
    [CODIO_SEARCH_REASON] = N_("Reason"),
    [CODIO_SEARCH_NOTE] = N_("Note"),
  };
  GtkLabel *label = match && match->place == CODIO_SEARCH_NAME ? self->name_label : self->snippet_label;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold;
  g_autofree char *text = NULL;
  const char *at;

  gtk_label_set_attributes (self->name_label, NULL);
  gtk_label_set_attributes (self->snippet_label, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->snippet_label), match && label == self->snippet_label);
  gtk_label_set_text (self->snippet_label, "");
  if (match == NULL)
    return;

  if (label == self->snippet_label)
    {
      /* Translators: where something was found, such as “Reason”, and the text that was found there */
      text = g_strdup_printf (_("%s: %s"), _(places[match->place]), match->snippet);
      gtk_label_set_text (label, text);
    }

  at = g_strrstr (gtk_label_get_text (label), match->snippet);
  if (at == NULL) /* a long name that was cut */
    return;

  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) (at - gtk_label_get_text (label)) + match->start;
  bold->end_index = bold->start_index + match->length;
  pango_attr_list_insert (attributes, bold);
  bold = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  bold->start_index = (guint) (at - gtk_label_get_text (label)) + match->start;
  bold->end_index = bold->start_index + match->length;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (label, attributes);
}

static void
codio_value_row_dispose (GObject *object)
{
  CodioValueRow *self = CODIO_VALUE_ROW (object);

  g_clear_object (&self->part);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_VALUE_ROW);

  G_OBJECT_CLASS (codio_value_row_parent_class)->dispose (object);
}

static void
codio_value_row_class_init (CodioValueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_value_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-value-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioValueRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CodioValueRow, weight_label);
  gtk_widget_class_bind_template_child (widget_class, CodioValueRow, principle_label);
  gtk_widget_class_bind_template_child (widget_class, CodioValueRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, CodioValueRow, snippet_label);
}

static void
codio_value_row_init (CodioValueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_value_row_new:
 * @part: a value
 * @profile: (nullable): the profile that says something about it, or %NULL to browse
 *
 * Returns: (transfer floating): a row, to be filled by codio_value_row_update()
 */
GtkWidget *
codio_value_row_new (CodioPart    *part,
                     CodioProfile *profile)
{
  CodioValueRow *self;
  CodioPart *principle, *foundation;

  g_return_val_if_fail (CODIO_IS_PART (part), NULL);
  g_return_val_if_fail (profile == NULL || CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_VALUE_ROW, NULL);
  self->part = g_object_ref (part);
  self->profile = profile ? g_object_ref (profile) : NULL;

  principle = codio_part_get_ancestor (part, CODIO_PART_PRINCIPLE);
  foundation = codio_part_get_ancestor (part, CODIO_PART_FOUNDATION);
  if (foundation)
    {
      gtk_label_set_text (self->principle_label, codio_part_get_name (principle, codio_catalog_get_default ()));
      gtk_widget_add_css_class (GTK_WIDGET (self->principle_label), codio_part_get_id (foundation));
    }

  return GTK_WIDGET (self);
}

/**
 * codio_value_row_get_part:
 * @self: a row
 *
 * Returns: (transfer none): the value it shows
 */
CodioPart *
codio_value_row_get_part (CodioValueRow *self)
{
  g_return_val_if_fail (CODIO_IS_VALUE_ROW (self), NULL);

  return self->part;
}

/**
 * codio_value_row_get_assessment:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what the profile says about the value, if there is a profile
 */
CodioAssessment *
codio_value_row_get_assessment (CodioValueRow *self)
{
  g_return_val_if_fail (CODIO_IS_VALUE_ROW (self), NULL);

  return self->profile ? codio_profile_get_assessment (self->profile, codio_part_get_id (self->part)) : NULL;
}

/**
 * codio_value_row_update:
 * @self: a row
 * @position: where the value is in the house, counted from any number
 * @match: (nullable): where the words were found that the user looks for
 *
 * Shows the value as it is now.
 */
void
codio_value_row_update (CodioValueRow          *self,
                        guint                   position,
                        const CodioSearchMatch *match)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioAssessment *assessment;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *name = NULL, *label = NULL;
  int weight;

  g_return_if_fail (CODIO_IS_VALUE_ROW (self));

  self->position = position;
  self->place = match ? match->place : CODIO_SEARCH_NAME;

  assessment = codio_value_row_get_assessment (self);
  weight = assessment ? codio_assessment_get_weight (assessment) : 0;
  name = codio_text_clean (codio_part_get_name (self->part, catalog));

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), assessment != NULL);
  show_weight (self, weight);
  show_match (self, match);
  if (assessment == NULL && !gtk_widget_get_visible (GTK_WIDGET (self->snippet_label)))
    {
      gtk_label_set_text (self->snippet_label, codio_part_get_asks (self->part, catalog));
      gtk_widget_set_visible (GTK_WIDGET (self->snippet_label), TRUE);
    }

  g_strv_builder_add_many (words, name, gtk_label_get_text (self->principle_label), NULL);
  if (assessment)
    {
      g_autofree char *state = describe_state (self, assessment);

      gtk_label_set_text (self->state_label, state);
      g_strv_builder_add (words, state);
    }
  if (weight > 0)
    /* Translators: how heavily a value weighs, and the heaviest weight, as in "weight 3 of 4". */
    g_strv_builder_take (words, g_strdup_printf (_("weight %d of %d"), weight, CODIO_WEIGHT_MAX));
  if (gtk_widget_get_visible (GTK_WIDGET (self->snippet_label)))
    g_strv_builder_add (words, gtk_label_get_text (self->snippet_label));
  all = g_strv_builder_end (words);
  label = g_strjoinv (", ", all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * codio_value_row_fits:
 * @self: a row
 * @show: which values are to be shown
 *
 * Returns: whether the value is one of these; without a profile each is
 */
gboolean
codio_value_row_fits (CodioValueRow  *self,
                      CodioValueShow  show)
{
  CodioAssessment *assessment;
  CodioJudgement judgement;

  g_return_val_if_fail (CODIO_IS_VALUE_ROW (self), FALSE);

  assessment = codio_value_row_get_assessment (self);
  if (assessment == NULL)
    return TRUE;

  judgement = codio_assessment_get_judgement (assessment);
  switch (show)
    {
    case CODIO_VALUE_SHOW_NOT_JUDGED:
      return judgement == CODIO_JUDGEMENT_NONE;
    case CODIO_VALUE_SHOW_AT_STAKE:
      return judgement == CODIO_JUDGEMENT_AT_STAKE;
    case CODIO_VALUE_SHOW_NOT_AT_STAKE:
      return judgement == CODIO_JUDGEMENT_NOT_AT_STAKE;
    case CODIO_VALUE_SHOW_INCOMPLETE:
      return !codio_assessment_is_complete (assessment);
    case CODIO_VALUE_SHOW_NOT_SECURED:
      return judgement == CODIO_JUDGEMENT_AT_STAKE &&
             codio_assessment_get_secured (assessment) == CODIO_SECURED_NOT;
    case CODIO_VALUE_SHOW_DILEMMA:
      return codio_profile_count_dilemmas (self->profile, codio_assessment_get_value (assessment)) > 0;
    case CODIO_VALUE_SHOW_ALL:
    case CODIO_N_VALUE_SHOWS:
    default:
      return TRUE;
    }
}

static int
compare_assessments (CodioAssessment *a,
                     CodioAssessment *b,
                     CodioValueOrder  order)
{
  if (order == CODIO_VALUE_ORDER_WEIGHT)
    return codio_assessment_get_weight (b) - codio_assessment_get_weight (a);

  if (codio_assessment_get_judgement (a) != codio_assessment_get_judgement (b))
    {
      if (codio_assessment_get_judgement (a) == CODIO_JUDGEMENT_AT_STAKE)
        return -1;
      if (codio_assessment_get_judgement (b) == CODIO_JUDGEMENT_AT_STAKE)
        return 1;
    }

  return (int) codio_assessment_get_secured (a) - (int) codio_assessment_get_secured (b);
}

/**
 * codio_value_row_compare:
 * @self: a row
 * @other: another row of the same list
 * @order: the order of the list
 *
 * What was found in a name always comes before what was found in a note.
 *
 * Returns: less than 0 where @self comes first, more than 0 where @other does
 */
int
codio_value_row_compare (CodioValueRow   *self,
                         CodioValueRow   *other,
                         CodioValueOrder  order)
{
  int result = (int) self->place - (int) other->place;

  if (result == 0 && order == CODIO_VALUE_ORDER_NAME)
    result = g_utf8_collate (gtk_label_get_text (self->name_label), gtk_label_get_text (other->name_label));
  else if (result == 0 && order != CODIO_VALUE_ORDER_HOUSE && self->profile && other->profile)
    result = compare_assessments (codio_value_row_get_assessment (self), codio_value_row_get_assessment (other), order);

  return result != 0 ? result : (self->position > other->position) - (self->position < other->position);
}
