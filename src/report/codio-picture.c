/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-picture-private.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "codio-export-choices.h"
#include "codio-fonts-private.h"
#include "codio-i18n.h"
#include "codio-label-private.h"
#include "codio-profile-ballots.h"
#include "codio-text.h"

/* The house and the charts as pictures of their own. A chart has no words around it there, so what it is stands above
 * it in the picture. */

#define HOUSE_WIDTH 1240 /* px */
#define HOUSE_HEIGHT 800 /* or more, for a house with many additional values */
#define CHART_WIDTH 960
#define LEAST_WIDTH 480 /* that its heading has room */
#define MARGIN 24
#define GAP 14
#define TYPE_SIZE 14
#define HEADING_SCALE 1.3
#define DATE_LENGTH 10

static gboolean
say_it_is_empty (const char  *sentence,
                 GError     **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _(sentence));
  return FALSE;
}

static gboolean
prepare_house (CodioPicture  *self,
               const char    *today,
               GError       **error)
{
  self->painter = codio_house_painter_new (codio_profile_get_edition (self->profile), self->catalog);
  codio_house_painter_set_profile (self->painter, self->profile);
  codio_house_painter_set_scheme (self->painter, CODIO_SCHEME_PAPER);
  codio_house_painter_set_font (self->painter, self->context, TYPE_SIZE);
  codio_house_painter_measure (self->painter, HOUSE_WIDTH, NULL, &self->height, NULL);
  self->width = HOUSE_WIDTH;
  self->height = MAX (HOUSE_HEIGHT, ceil (self->height));
  codio_house_painter_allocate (self->painter, self->width, self->height);
  self->description = codio_house_painter_describe (self->painter);

  return TRUE;
}

static gboolean
prepare_dilemmas (CodioPicture  *self,
                  const char    *today,
                  GError       **error)
{
  self->dilemmas = codio_dilemma_chart_new (self->profile, self->catalog, today);
  if (codio_dilemma_chart_get_n_cells (self->dilemmas) == 0)
    return say_it_is_empty (N_("There are no dilemmas yet. Write down which values collide in the project."),
                            error);

  codio_dilemma_chart_set_scheme (self->dilemmas, CODIO_SCHEME_PAPER);
  codio_dilemma_chart_set_font (self->dilemmas, self->context, TYPE_SIZE);
  codio_dilemma_chart_measure (self->dilemmas, NULL, &self->width, &self->height);
  self->width = MAX (self->width, LEAST_WIDTH);
  codio_dilemma_chart_allocate (self->dilemmas, self->width);
  self->description = g_strchomp (codio_dilemma_chart_describe (self->dilemmas));

  return TRUE;
}

static gboolean
prepare_chart (CodioPicture    *self,
               CodioChartKind   kind,
               const char      *today,
               const char      *empty,
               GError         **error)
{
  g_autofree char *start = g_strconcat (today, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (start, NULL);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  self->chart = codio_chart_new (kind, self->catalog);
  codio_chart_set_scheme (self->chart, CODIO_SCHEME_PAPER);
  codio_chart_set_profile (self->chart, self->profile, &date);
  if (codio_chart_get_n_marks (self->chart) == 0)
    return say_it_is_empty (empty, error);

  codio_chart_set_font (self->chart, self->context, TYPE_SIZE);
  self->width = CHART_WIDTH;
  self->height = ceil (codio_chart_allocate (self->chart, CHART_WIDTH));
  self->description = codio_chart_describe (self->chart);

  return TRUE;
}

static gboolean
prepare_coverage (CodioPicture  *self,
                  const char    *today,
                  GError       **error)
{
  return prepare_chart (self, CODIO_CHART_COVERAGE, today,
                        N_("No value is at stake yet. Say first which values are at stake in the project."), error);
}

static gboolean
prepare_priorities (CodioPicture  *self,
                    const char    *today,
                    GError       **error)
{
  return prepare_chart (self, CODIO_CHART_PRIORITIES, today,
                        N_("There are no actions yet. Write down what will be done to do justice to the values."),
                        error);
}

static gboolean
prepare_timeline (CodioPicture  *self,
                  const char    *today,
                  GError       **error)
{
  return prepare_chart (self, CODIO_CHART_TIMELINE, today,
                        N_("There are no dates yet. Give an open action a due date, or a dilemma a day to be "
                           "reviewed."),
                        error);
}

static CodioChartStyle
get_style (CodioPicture *self)
{
  return (CodioChartStyle) { self->context, TYPE_SIZE, CODIO_SCHEME_PAPER, self->catalog };
}

static gboolean
prepare_ballots (CodioPicture  *self,
                 const char    *today,
                 GError       **error)
{
  CodioChartStyle style = get_style (self);

  if (!codio_profile_can_show_ballots (self->profile))
    return say_it_is_empty (N_("What blind ballots say is shown when all voters have handed in theirs, or when "
                               "the round is closed."), error);

  self->weighing = codio_weighing_new (self->profile);
  if (codio_weighing_get_n_values (self->weighing) == 0)
    return say_it_is_empty (N_("There are no ballots yet. Let those who take part say how heavily the values "
                               "weigh."), error);

  self->width = CHART_WIDTH;
  self->height = ceil (codio_chart_ballots_get_height (self->profile, self->weighing, &style, CHART_WIDTH));
  self->description = codio_chart_ballots_describe (self->profile, self->weighing, self->catalog);

  return TRUE;
}

static gboolean (*const prepare[CODIO_N_PICTURES]) (CodioPicture  *self,
                                                    const char    *today,
                                                    GError       **error) = {
  [CODIO_PICTURE_HOUSE] = prepare_house,
  [CODIO_PICTURE_DILEMMAS] = prepare_dilemmas,
  [CODIO_PICTURE_COVERAGE] = prepare_coverage,
  [CODIO_PICTURE_PRIORITIES] = prepare_priorities,
  [CODIO_PICTURE_TIMELINE] = prepare_timeline,
  [CODIO_PICTURE_BALLOTS] = prepare_ballots,
};

static PangoContext *
create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (codio_fonts_get_map ());
  PangoFontDescription *font = pango_font_description_from_string (CODIO_FONT_FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Not what the screen of this computer wants: the picture is the same everywhere. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_font_description_set_absolute_size (font, TYPE_SIZE * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

/* The chart gets its place below a heading. */
static void
add_heading (CodioPicture *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *clean = codio_text_clean (self->title);
  int height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (HEADING_SCALE));
  self->heading = pango_layout_new (self->context);
  pango_layout_set_attributes (self->heading, attributes);
  pango_layout_set_text (self->heading, clean, -1);
  pango_layout_set_width (self->heading, (int) (self->width * PANGO_SCALE));
  pango_layout_set_wrap (self->heading, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (self->heading, NULL, &height);

  self->chart_top = MARGIN + height + GAP;
  self->width += 2 * MARGIN;
  self->height += self->chart_top + MARGIN;
}

/**
 * codio_picture_new:
 * @profile: a profile
 * @kind: what to draw of it
 * @options: how
 * @error: return location for an error
 *
 * Returns: (transfer full): a picture, or %NULL with %G_IO_ERROR_NOT_FOUND and a sentence about what is to be filled in
 *   first
 */
CodioPicture *
codio_picture_new (CodioProfile              *profile,
                   CodioPictureKind           kind,
                   const CodioExportOptions  *options,
                   GError                   **error)
{
  g_autoptr (CodioPicture) self = NULL;
  g_autofree char *today = NULL;
  const char *time, *title, *label;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (kind < CODIO_N_PICTURES, NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  self = g_new0 (CodioPicture, 1);
  self->kind = kind;
  self->profile = g_object_ref (profile);
  self->catalog = g_object_ref (options->catalog);
  self->context = create_context (codio_catalog_get_language (options->catalog));
  time = codio_export_options_get_time (options, profile);
  today = g_strndup (*time ? time : "0001-01-01", DATE_LENGTH);
  if (!prepare[kind] (self, today, error))
    return NULL;

  title = codio_profile_get_title (profile);
  if (kind == CODIO_PICTURE_HOUSE)
    {
      self->title = g_strdup (*title ? title : codio_edition_get_name (codio_profile_get_edition (profile),
                                                                       self->catalog));
      return g_steal_pointer (&self);
    }

  label = codio_catalog_message (self->catalog, codio_export_get_choice (CODIO_EXPORT_PICTURE, (int) kind)->label);
  /* Translators: the title of a project, then what a picture shows of it */
  self->title = *title ? g_strdup_printf (codio_catalog_message (self->catalog, "%1$s: %2$s"), title, label)
                       : g_strdup (label);
  add_heading (self);

  return g_steal_pointer (&self);
}

/**
 * codio_picture_free:
 * @self: (nullable): a picture
 */
void
codio_picture_free (CodioPicture *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->heading);
  g_clear_object (&self->painter);
  g_clear_object (&self->dilemmas);
  g_clear_object (&self->chart);
  g_clear_object (&self->weighing);
  g_clear_object (&self->context);
  g_clear_object (&self->catalog);
  g_clear_object (&self->profile);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

/**
 * codio_picture_get_title:
 * @self: a picture
 *
 * Returns: what it is called
 */
const char *
codio_picture_get_title (CodioPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * codio_picture_get_description:
 * @self: a picture
 *
 * Returns: all that it shows, for those who do not see it
 */
const char *
codio_picture_get_description (CodioPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * codio_picture_get_width:
 * @self: a picture
 *
 * Returns: how wide it is, in px
 */
double
codio_picture_get_width (CodioPicture *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * codio_picture_get_height:
 * @self: a picture
 *
 * Returns: how high it is, in px
 */
double
codio_picture_get_height (CodioPicture *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/*< private >
 * codio_picture_draw:
 * @self: a picture
 * @cr: what to draw on, from its origin
 */
void
codio_picture_draw (CodioPicture *self,
                    cairo_t      *cr)
{
  if (self->painter)
    {
      codio_house_painter_draw (self->painter, cr);
      return;
    }

  codio_color_set_source (codio_palette_get_ground (CODIO_SCHEME_PAPER), cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  codio_color_set_source (codio_palette_get_text (CODIO_SCHEME_PAPER), cr);
  codio_label_show_at (self->heading, cr, MARGIN, MARGIN);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, self->chart_top);
  if (self->dilemmas)
    {
      codio_dilemma_chart_draw (self->dilemmas, cr);
    }
  else if (self->chart)
    {
      codio_chart_draw (self->chart, cr);
    }
  else
    {
      CodioChartStyle style = get_style (self);

      codio_chart_ballots_draw (self->profile, self->weighing, &style, CHART_WIDTH, cr);
    }
  cairo_restore (cr);
}

/**
 * codio_picture_dup_spoken:
 * @description: what a drawing shows, in lines
 *
 * At the end of a line a screen reader does not stop, and reads what two lines say as one thing.
 *
 * Returns: (transfer full): @description in one line, in which a stop is between what stood in two
 */
char *
codio_picture_dup_spoken (const char *description)
{
  g_auto (GStrv) lines = NULL;
  GString *spoken;

  g_return_val_if_fail (description != NULL, NULL);

  lines = g_strsplit (description, "\n", -1);
  spoken = g_string_new (NULL);
  for (char **line = lines; *line; line++)
    {
      if (**line == '\0')
        continue;
      if (spoken->len > 0)
        g_string_append (spoken, strchr (".:;!?", spoken->str[spoken->len - 1]) ? " " : "; ");
      g_string_append (spoken, *line);
    }

  return g_string_free_and_steal (spoken);
}
