/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-describe-private.h"

#include "codio-house-value-private.h"
#include "codio-i18n.h"
#include "codio-text.h"

/* The language is that of the drawing, not of the process. */
#undef _
#define _(String) codio_catalog_message (self->catalog, String)

/*< private >
 * codio_house_dup_progress:
 * @edition: the edition whose house it is
 * @profile: (nullable): a profile
 * @catalog: the language
 *
 * Returns: (transfer full): how many values there are, and how many were judged
 */
char *
codio_house_dup_progress (CodioEdition *edition,
                          CodioProfile *profile,
                          CodioCatalog *catalog)
{
  GListModel *values = codio_edition_get_values (edition);
  guint n = g_list_model_get_n_items (values), n_drawn = 0;

  if (profile)
    {
      guint n_assessments = g_list_model_get_n_items (codio_profile_get_assessments (profile));

      /* Translators: how many values were judged, and how many there are. */
      return g_strdup_printf (codio_catalog_message (catalog, "%u of %u values judged"),
                              codio_profile_count_judged (profile), n_assessments);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      n_drawn += codio_part_get_in_figure (value);
    }

  if (n_drawn == n)
    /* Translators: how many values there are, as in "values: 7". */
    return g_strdup_printf (codio_catalog_message (catalog, "values: %u"), n);

  /* Translators: how many values the report defines, and how many of these its figure draws. */
  return g_strdup_printf (codio_catalog_message (catalog, "%u values, %u of them in the figure"), n, n_drawn);
}

/*< private >
 * codio_house_dup_changes:
 * @self: a painter of two states that are compared
 *
 * Returns: (transfer full): how many values changed, and how many there are
 */
char *
codio_house_dup_changes (CodioHousePainter *self)
{
  guint n = g_list_model_get_n_items (codio_profile_get_assessments (self->profile));

  /* Translators: how many values changed, and how many there are */
  return g_strdup_printf (_("%u of %u values changed"),
                          n - codio_comparison_count (self->comparison, CODIO_VALUE_SAME), n);
}

static void
count_below (CodioHousePainter *self,
             CodioPart         *part,
             guint             *n_values,
             guint             *n_judged,
             guint             *n_changed)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (G_LIST_MODEL (self->parts), i);
      CodioAssessment *assessment;

      if (codio_part_get_kind (value) != CODIO_PART_VALUE ||
          codio_part_get_ancestor (value, codio_part_get_kind (part)) != part)
        continue;

      (*n_values)++;
      *n_changed += codio_house_get_change (self, value) != CODIO_VALUE_SAME;
      assessment = self->profile ? codio_profile_get_assessment (self->profile, codio_part_get_id (value)) : NULL;
      *n_judged += assessment && codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_NONE;
    }
}

static const char *
secured_words (CodioHousePainter *self,
               CodioSecured       secured)
{
  static const char * const words[] = {
    [CODIO_SECURED_NONE] = N_("not said how well it is secured"),
    [CODIO_SECURED_NOT] = N_("not secured"),
    [CODIO_SECURED_PARTLY] = N_("partly secured"),
    [CODIO_SECURED_SECURED] = CODIO_CONTEXT ("value", "secured"),
  };

  return _(words[secured]);
}

static const char *
touched_words (CodioHousePainter *self,
               CodioTouched       touched)
{
  static const char * const words[] = {
    [CODIO_TOUCHED_NONE] = N_("not said how it is touched"),
    [CODIO_TOUCHED_SERVES] = CODIO_CONTEXT ("value", "served"),
    [CODIO_TOUCHED_PRESSURES] = N_("under pressure"),
    [CODIO_TOUCHED_BOTH] = N_("served and under pressure"),
  };

  return _(words[touched]);
}

/* What the fill of a value at stake says. */
static void
describe_fill (CodioHousePainter *self,
               GStrvBuilder      *pieces,
               CodioAssessment   *assessment)
{
  int weight;

  switch (self->colouring)
    {
    case CODIO_COLOURING_SECURED:
      g_strv_builder_add (pieces, secured_words (self, codio_assessment_get_secured (assessment)));
      break;

    case CODIO_COLOURING_TOUCHED:
      g_strv_builder_add (pieces, touched_words (self, codio_assessment_get_touched (assessment)));
      break;

    case CODIO_COLOURING_WEIGHT:
    case CODIO_N_COLOURINGS:
    default:
      weight = codio_assessment_get_weight (assessment);
      if (weight > 0)
        /* Translators: how heavily a value weighs, and the heaviest weight, as in "weight 3 of 4". */
        g_strv_builder_take (pieces, g_strdup_printf (_("weight %d of %d"), weight, CODIO_WEIGHT_MAX));
      else
        g_strv_builder_add (pieces, _("weight not given yet"));
      break;
    }
}

/*< private >
 * codio_house_join:
 * @pieces: pieces of text, which are taken
 * @separator: what stands between them
 *
 * Returns: (transfer full): all of them
 */
char *
codio_house_join (GStrvBuilder *pieces,
                  const char   *separator)
{
  g_auto (GStrv) strv = g_strv_builder_end (pieces);
  g_autofree char *text = NULL;

  text = g_strjoinv (separator, strv);
  return codio_text_clean (text);
}

/*< private >
 * codio_house_list:
 * @names: names, which are taken
 * @catalog: the language
 *
 * Returns: (transfer full): all of them, as a list in a sentence
 */
char *
codio_house_list (GStrvBuilder *names,
                  CodioCatalog *catalog)
{
  g_auto (GStrv) strv = g_strv_builder_end (names);
  g_autofree char *text = codio_catalog_dup_list (catalog, (const char * const *) strv);

  return codio_text_clean (text);
}

/* The names of the values that @value collides with, each once. */
static char *
list_opponents (CodioHousePainter *self,
                const char        *value)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  g_hash_table_add (seen, (gpointer) value);
  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      if (!codio_dilemma_has_value (dilemma, value))
        continue;

      for (const char * const *other = codio_dilemma_get_values (dilemma); *other; other++)
        if (g_hash_table_add (seen, (gpointer) *other))
          g_strv_builder_take (names, codio_profile_dup_value_name (self->profile, *other, self->catalog));
    }

  return codio_house_list (names, self->catalog);
}

static void
describe_attention (CodioHousePainter *self,
                    GStrvBuilder      *pieces,
                    CodioPart         *part,
                    CodioAssessment   *assessment)
{
  CodioAttention attention = codio_profile_get_attention (self->profile, codio_part_get_id (part));

  if (attention.n_dilemmas > 0)
    /* Translators: how many dilemmas a value is part of, as in "dilemmas: 1". */
    g_strv_builder_take (pieces, g_strdup_printf (_("dilemmas: %u"), attention.n_dilemmas));
  if (attention.n_dilemmas > 0 && self->arcs)
    {
      g_autofree char *names = list_opponents (self, codio_part_get_id (part));

      /* Translators: names of values, separated by commas. */
      g_strv_builder_take (pieces, g_strdup_printf (_("collides with: %s"), names));
    }
  if (codio_house_is_unsecured (assessment) && self->colouring != CODIO_COLOURING_SECURED)
    g_strv_builder_add (pieces, secured_words (self, CODIO_SECURED_NOT));
  if (attention.n_actions > 0)
    /* Translators: how many actions for a value are not done yet, as in "open actions: 1". */
    g_strv_builder_take (pieces, g_strdup_printf (_("open actions: %u"), attention.n_actions));
  if (attention.n_comments > 0)
    /* Translators: how many comments on a value are not resolved yet, as in "open comments: 1". */
    g_strv_builder_take (pieces, g_strdup_printf (_("open comments: %u"), attention.n_comments));
}

/* What became of a value between the two states that are compared. */
static void
describe_change (CodioHousePainter *self,
                 GStrvBuilder      *pieces,
                 CodioPart         *part)
{
  static const char * const words[CODIO_N_VALUE_CHANGES] = {
    [CODIO_VALUE_SAME] = N_("not changed"),
    [CODIO_VALUE_CHANGED] = N_("changed"),
    [CODIO_VALUE_NEW] = N_("now at stake"),
    [CODIO_VALUE_GONE] = N_("no longer at stake"),
  };
  g_autofree char *what = codio_comparison_dup_words (self->comparison, codio_part_get_id (part), self->catalog);

  g_strv_builder_add (pieces, _(words[codio_house_get_change (self, part)]));
  if (*what)
    /* Translators: what is different about a value, as in “different: Weight, Reason” */
    g_strv_builder_take (pieces, g_strdup_printf (_("different: %s"), what));
}

static void
describe_value (CodioHousePainter *self,
                GStrvBuilder      *pieces,
                CodioPart         *part)
{
  CodioAssessment *assessment =
      self->profile ? codio_profile_get_assessment (self->profile, codio_part_get_id (part)) : NULL;
  gboolean additional = codio_edition_get_part (self->edition, codio_part_get_id (part)) != part;

  if (codio_part_get_parent (part))
    g_strv_builder_add (pieces, codio_part_get_name (codio_part_get_parent (part), self->catalog));
  if (additional)
    g_strv_builder_add (pieces, _("additional value"));

  if (self->comparison)
    describe_change (self, pieces, part);
  else if (assessment)
    switch (codio_assessment_get_judgement (assessment))
      {
      case CODIO_JUDGEMENT_AT_STAKE:
        g_strv_builder_add (pieces, _("at stake"));
        describe_fill (self, pieces, assessment);
        break;

      case CODIO_JUDGEMENT_NOT_AT_STAKE:
        g_strv_builder_add (pieces, _("not at stake"));
        break;

      case CODIO_JUDGEMENT_NONE:
      default:
        g_strv_builder_add (pieces, _("not judged"));
        break;
      }

  if (self->profile && self->comparison == NULL)
    describe_attention (self, pieces, part, assessment);

  if (!codio_part_get_in_figure (part) && !additional)
    g_strv_builder_add (pieces, _("not in the figure of the report"));
}

/*< private >
 * codio_house_describe_part:
 * @self: a painter
 * @part: a part of the house
 *
 * Everything that is drawn of @part is said.
 *
 * Returns: (transfer full): what a screen reader says of @part
 */
char *
codio_house_describe_part (CodioHousePainter *self,
                           CodioPart         *part)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  CodioHouseBox *box = codio_house_layout_get_box (self->layout, part);
  guint n_values = 0, n_judged = 0, n_changed = 0;

  g_strv_builder_add (pieces, box && box->additional ? box->label : codio_part_get_name (part, self->catalog));

  switch (codio_part_get_kind (part))
    {
    case CODIO_PART_ROOF:
      if (self->profile && *codio_profile_get_title (self->profile))
        g_strv_builder_add (pieces, codio_profile_get_title (self->profile));
      if (self->comparison)
        g_strv_builder_take (pieces, codio_house_dup_changes (self));
      else
        g_strv_builder_take (pieces, codio_house_dup_progress (self->edition, self->profile, self->catalog));
      break;

    case CODIO_PART_FOUNDATION:
    case CODIO_PART_PRINCIPLE:
      g_strv_builder_add (pieces, codio_part_get_kind (part) == CODIO_PART_FOUNDATION ? _("foundation")
                                                                                      : _("principle"));
      count_below (self, part, &n_values, &n_judged, &n_changed);
      if (self->comparison)
        /* Translators: how many values changed, and how many there are */
        g_strv_builder_take (pieces, g_strdup_printf (_("%u of %u values changed"), n_changed, n_values));
      else if (self->profile)
        /* Translators: how many values were judged, and how many there are. */
        g_strv_builder_take (pieces, g_strdup_printf (_("%u of %u values judged"), n_judged, n_values));
      else
        /* Translators: how many values there are, as in "values: 7". */
        g_strv_builder_take (pieces, g_strdup_printf (_("values: %u"), n_values));
      break;

    case CODIO_PART_VALUE:
    default:
      describe_value (self, pieces, part);
      break;
    }

  return codio_house_join (pieces, ", ");
}
