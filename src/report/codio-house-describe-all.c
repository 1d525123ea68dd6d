/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

/* The house as a whole in words; codio-house-describe.c has its parts. */
#include "codio-house-describe-private.h"

#include "codio-house-value-private.h"
#include "codio-i18n.h"

/* The language is that of the drawing, not of the process. */
#undef _
#define _(String) codio_catalog_message (self->catalog, String)

typedef gboolean (*Predicate) (CodioHousePainter *self,
                               CodioAssessment   *assessment,
                               int                argument);

/* The names of the values for which that is so, in the order of the figure. */
static char *
list_values (CodioHousePainter *self,
             Predicate          predicate,
             int                argument)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GListModel *assessments = codio_profile_get_assessments (self->profile);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (predicate (self, assessment, argument))
        g_strv_builder_take (names, codio_profile_dup_value_name (self->profile,
                                                                  codio_assessment_get_value (assessment),
                                                                  self->catalog));
    }

  return codio_house_list (names, self->catalog);
}

static gboolean
has_judgement (CodioHousePainter *self,
               CodioAssessment   *assessment,
               int                judgement)
{
  return (int) codio_assessment_get_judgement (assessment) == judgement;
}

static gboolean
has_weight (CodioHousePainter *self,
            CodioAssessment   *assessment,
            int                weight)
{
  return has_judgement (self, assessment, CODIO_JUDGEMENT_AT_STAKE) &&
         codio_assessment_get_weight (assessment) == weight;
}

static gboolean
has_secured (CodioHousePainter *self,
             CodioAssessment   *assessment,
             int                secured)
{
  return has_judgement (self, assessment, CODIO_JUDGEMENT_AT_STAKE) &&
         (int) codio_assessment_get_secured (assessment) == secured;
}

static gboolean
has_touched (CodioHousePainter *self,
             CodioAssessment   *assessment,
             int                touched)
{
  return has_judgement (self, assessment, CODIO_JUDGEMENT_AT_STAKE) &&
         (int) codio_assessment_get_touched (assessment) == touched;
}

static gboolean
has_actions (CodioHousePainter *self,
             CodioAssessment   *assessment,
             int                unused)
{
  return codio_profile_get_attention (self->profile, codio_assessment_get_value (assessment)).n_actions > 0;
}

static gboolean
has_comments (CodioHousePainter *self,
              CodioAssessment   *assessment,
              int                unused)
{
  return codio_profile_get_attention (self->profile, codio_assessment_get_value (assessment)).n_comments > 0;
}

static gboolean
is_additional (CodioHousePainter *self,
               CodioAssessment   *assessment,
               int                unused)
{
  return codio_edition_get_value (self->edition, codio_assessment_get_value (assessment)) == NULL;
}

static gboolean
has_change (CodioHousePainter *self,
            CodioAssessment   *assessment,
            int                change)
{
  return (int) codio_comparison_get_change (self->comparison, codio_assessment_get_value (assessment)) == change;
}

/* @sentence was checked by whoever translates it: it has one %s. */
static char *
format (const char *sentence,
        const char *names)
{
  GString *text = g_string_new (sentence);

  g_string_replace (text, "%s", names, 1);
  return g_string_free_and_steal (text);
}

typedef struct
{
  Predicate predicate;
  int argument;
  const char *sentence;
} Sentence;

/* Translators, for all sentences here: a list of names of values. */
static const Sentence secured_sentences[] = {
  { has_secured, CODIO_SECURED_SECURED, N_("At stake and secured: %s.") },
  { has_secured, CODIO_SECURED_PARTLY, N_("At stake and partly secured: %s.") },
  { has_secured, CODIO_SECURED_NOT, N_("At stake and not secured: %s.") },
  { has_secured, CODIO_SECURED_NONE, N_("At stake, not said how well it is secured: %s.") },
};

static const Sentence touched_sentences[] = {
  { has_touched, CODIO_TOUCHED_SERVES, N_("At stake and served: %s.") },
  { has_touched, CODIO_TOUCHED_BOTH, N_("At stake, served and under pressure: %s.") },
  { has_touched, CODIO_TOUCHED_PRESSURES, N_("At stake and under pressure: %s.") },
  { has_touched, CODIO_TOUCHED_NONE, N_("At stake, not said how it is touched: %s.") },
};

static const Sentence judgement_sentences[] = {
  { has_judgement, CODIO_JUDGEMENT_NOT_AT_STAKE, N_("Not at stake: %s.") },
  { has_judgement, CODIO_JUDGEMENT_NONE, N_("Not judged yet: %s.") },
};

static const Sentence other_sentences[] = {
  { is_additional, 0, N_("Additional values: %s.") },
  { has_actions, 0, N_("With open actions: %s.") },
  { has_comments, 0, N_("With open comments: %s.") },
};

static const Sentence change_sentences[] = {
  { has_change, CODIO_VALUE_NEW, N_("Now at stake, and not before: %s.") },
  { has_change, CODIO_VALUE_GONE, N_("No longer at stake: %s.") },
  { has_change, CODIO_VALUE_CHANGED, N_("Changed in another way: %s.") },
  { has_change, CODIO_VALUE_SAME, N_("Not changed: %s.") },
};

static void
add_sentences (CodioHousePainter *self,
               GStrvBuilder      *pieces,
               const Sentence    *sentences,
               guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *names = list_values (self, sentences[i].predicate, sentences[i].argument);

      if (*names)
        g_strv_builder_take (pieces, format (_(sentences[i].sentence), names));
    }
}

static void
describe_fills (CodioHousePainter *self,
                GStrvBuilder      *sentences)
{
  static const Sentence unweighed = { has_weight, 0, N_("At stake, weight not given yet: %s.") };

  switch (self->colouring)
    {
    case CODIO_COLOURING_SECURED:
      add_sentences (self, sentences, secured_sentences, G_N_ELEMENTS (secured_sentences));
      break;

    case CODIO_COLOURING_TOUCHED:
      add_sentences (self, sentences, touched_sentences, G_N_ELEMENTS (touched_sentences));
      break;

    case CODIO_COLOURING_WEIGHT:
    case CODIO_N_COLOURINGS:
    default:
      for (int weight = CODIO_WEIGHT_MAX; weight > 0; weight--)
        {
          g_autofree char *names = list_values (self, has_weight, weight);

          if (*names)
            /* Translators: a weight, the heaviest weight and a list of names of values. */
            g_strv_builder_take (sentences, g_strdup_printf (_("At stake with weight %d of %d: %s."),
                                                             weight, CODIO_WEIGHT_MAX, names));
        }
      add_sentences (self, sentences, &unweighed, 1);
      break;
    }
}

/* What the arcs join. */
static void
describe_arcs (CodioHousePainter *self,
               GStrvBuilder      *sentences)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  for (int decided = 0; decided < 2; decided++)
    {
      g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();
      g_autofree char *text = NULL;

      for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
        {
          g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
          g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

          if (codio_dilemma_is_open (dilemma) == decided)
            continue;

          for (const char * const *value = codio_dilemma_get_values (dilemma); *value; value++)
            g_strv_builder_take (names, codio_profile_dup_value_name (self->profile, *value, self->catalog));
          g_strv_builder_take (pairs, codio_house_join (names, " – "));
        }

      text = codio_house_join (pairs, "; ");
      if (*text)
        /* Translators: names of values that collide, as in "Privacy – Safety; Knowledge – Trust". */
        g_strv_builder_take (sentences, format (decided ? _("Dilemmas in which a choice was made: %s.")
                                                                    : _("Open dilemmas: %s."), text));
    }
}

static void
describe_profile (CodioHousePainter *self,
                  GStrvBuilder      *sentences)
{
  const char *title = codio_profile_get_title (self->profile);
  guint n_dilemmas = g_list_model_get_n_items (codio_profile_get_dilemmas (self->profile));

  if (*title)
    /* Translators: what a drawing is about; the title of a project. */
    g_strv_builder_take (sentences, g_strdup_printf (_("It shows the values of the project “%s”."), title));

  if (self->comparison)
    {
      add_sentences (self, sentences, change_sentences, G_N_ELEMENTS (change_sentences));
      return;
    }

  /* Translators: counts of values. */
  g_strv_builder_take (sentences,
                       g_strdup_printf (_("Values at stake: %u; not at stake: %u; not judged: %u."),
                                        codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE),
                                        codio_profile_count (self->profile, CODIO_JUDGEMENT_NOT_AT_STAKE),
                                        codio_profile_count (self->profile, CODIO_JUDGEMENT_NONE)));

  describe_fills (self, sentences);
  add_sentences (self, sentences, judgement_sentences, G_N_ELEMENTS (judgement_sentences));
  if (self->colouring != CODIO_COLOURING_SECURED)
    add_sentences (self, sentences, &secured_sentences[2], 1);
  add_sentences (self, sentences, other_sentences, G_N_ELEMENTS (other_sentences));

  if (n_dilemmas > 0)
    /* Translators: how many dilemmas there are, as in "Dilemmas: 1." */
    g_strv_builder_take (sentences, g_strdup_printf (_("Dilemmas: %u."), n_dilemmas));
  if (self->arcs)
    describe_arcs (self, sentences);
}

/*< private >
 * codio_house_describe:
 * @self: a painter
 *
 * Returns: (transfer full): what stands in the place of the drawing for those who cannot see it
 */
char *
codio_house_describe (CodioHousePainter *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  const char *name = codio_part_get_name (codio_edition_get_roof (self->edition), self->catalog);

  /* Translators: what a drawing shows; the name of the code. */
  g_strv_builder_take (sentences, g_strdup_printf (_("The house of values of “%s”."), name));

  if (self->profile)
    {
      describe_profile (self, sentences);
    }
  else
    {
      g_autofree char *progress = codio_house_dup_progress (self->edition, NULL, self->catalog);
      g_autofree char *contents = NULL;

      /* Translators: what the drawing consists of; the last is a count, as in "31 values, 30 of them in the figure". */
      contents = g_strdup_printf (_("Its foundations carry principles, and those: %s."), progress);
      g_strv_builder_add (sentences, contents);
    }

  return codio_house_join (sentences, " ");
}
