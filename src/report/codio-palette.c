/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-palette.h"

#include <math.h>

/* WCAG 2.1, success criteria 1.4.3 and 1.4.6, with a little room for rounding to eight bits. */
#define TEXT_CONTRAST 4.6
#define TEXT_CONTRAST_HIGH 7.2

/* The hue of a foundation: @deep is its colour, @bright the same hue on a dark ground. */
typedef struct
{
  guint32 deep;
  guint32 bright;
} Hue;

static const Hue hues[] = {
  { 0x1a5fb4, 0x7fb2f0 },
  { 0x813d9c, 0xcf9fe6 },
  { 0x26736a, 0x6cc5b9 },
};

/* What differs between the schemes. The lightnesses are CIE L*, from 0 to 100: bricks of one weight are
 * equally light in all hues, and the steps between weights are about equally large to the eye. */
typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  guint32 ground;
  guint32 text;
  guint32 dim_text;
  guint32 ink;       /* dark text on a light fill; light text is white */
  guint32 roof;
  double foundation; /* 0: the hue as it is */
  double principle;
  double calm;
  double not_at_stake;
  double at_stake[CODIO_WEIGHT_MAX + 1]; /* by level; 0: not said yet */
} Scheme;

static const Scheme schemes[CODIO_N_SCHEMES] = {
  [CODIO_SCHEME_LIGHT] = { FALSE, FALSE, 0xfafafb, 0x2e2e33, 0x62626a, 0x1b1b1f, 0x3d3846,
                           0, 44.5, 91, 95.5, { 91, 85, 68, 48.5, 31 } },
  [CODIO_SCHEME_DARK] = { TRUE, FALSE, 0x222226, 0xffffff, 0xb4b4bc, 0x131316, 0x48454f,
                          0, 34, 24, 16.5, { 20.5, 25.5, 36, 48, 70 } },
  [CODIO_SCHEME_LIGHT_HIGH_CONTRAST] = { FALSE, TRUE, 0xffffff, 0x000000, 0x2a2a2e, 0x000000, 0x1d1d20,
                                         30, 36, 92, 97, { 91, 85, 66, 36, 19 } },
  [CODIO_SCHEME_DARK_HIGH_CONTRAST] = { TRUE, TRUE, 0x000000, 0xffffff, 0xdcdce0, 0x000000, 0x2e2e33,
                                        36, 28, 20, 9, { 14, 21, 35, 64, 84 } },
  [CODIO_SCHEME_PAPER] = { FALSE, FALSE, 0xffffff, 0x2e2e33, 0x62626a, 0x1b1b1f, 0x3d3846,
                           0, 44.5, 91, 95.5, { 91, 85, 68, 48.5, 31 } },
};

static CodioColor
color_from_rgb (guint32 rgb)
{
  return (CodioColor) { (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0 };
}

static CodioColor
mix (CodioColor a,
     CodioColor b,
     double     t)
{
  return (CodioColor) {
    a.red + (b.red - a.red) * t,
    a.green + (b.green - a.green) * t,
    a.blue + (b.blue - a.blue) * t,
  };
}

/* WCAG 2.1, "relative luminance". */
static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (CodioColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static double
luminance_of_lightness (double lightness)
{
  return lightness > 8 ? pow ((lightness + 16) / 116, 3) : lightness / 903.3;
}

static double
lightness (CodioColor color)
{
  double y = luminance (color);

  return y > 0.008856 ? 116 * cbrt (y) - 16 : 903.3 * y;
}

/* The mixture of @from and @to with the luminance @wanted, which lies between theirs. */
static CodioColor
mix_to_luminance (CodioColor from,
                  CodioColor to,
                  double     wanted)
{
  gboolean rising = luminance (to) > luminance (from);
  double low = 0, high = 1;

  for (int i = 0; i < 24; i++)
    {
      double middle = (low + high) / 2;

      if ((luminance (mix (from, to, middle)) < wanted) == rising)
        low = middle;
      else
        high = middle;
    }

  return mix (from, to, high);
}

/* The colour of lightness @wanted on the way from the ground through the hue to black or to white. */
static CodioColor
tone (const Scheme *scheme,
      const Hue    *hue,
      double        wanted)
{
  CodioColor way[] = {
    color_from_rgb (scheme->ground),
    color_from_rgb (hue->deep),
    color_from_rgb (scheme->dark ? hue->bright : 0x000000),
    color_from_rgb (scheme->dark ? 0xffffff : 0x000000),
  };
  double y = luminance_of_lightness (CLAMP (wanted, 0, 100));

  for (guint i = 1; i < G_N_ELEMENTS (way); i++)
    if ((y - luminance (way[i])) * (y - luminance (way[i - 1])) <= 0)
      return mix_to_luminance (way[i - 1], way[i], y);

  return way[scheme->dark == (y > luminance (way[0])) ? G_N_ELEMENTS (way) - 1 : 0];
}

static double
text_contrast (const Scheme *scheme)
{
  return scheme->high_contrast ? TEXT_CONTRAST_HIGH : TEXT_CONTRAST;
}

/* White or ink, whichever is read better on @fill. */
static CodioColor
strong_text (const Scheme *scheme,
             CodioColor    fill)
{
  CodioColor white = color_from_rgb (0xffffff), ink = color_from_rgb (scheme->ink);

  return codio_color_get_contrast (white, fill) >= codio_color_get_contrast (ink, fill) ? white : ink;
}

/* @text, or the colour nearest to it, on the way to white or ink, that is read well enough on @fill. */
static CodioColor
readable (const Scheme *scheme,
          CodioColor    text,
          CodioColor    fill)
{
  CodioColor strong = strong_text (scheme, fill);
  CodioColor found = text;

  for (int i = 1; i <= 50 && codio_color_get_contrast (found, fill) < text_contrast (scheme); i++)
    found = mix (text, strong, i / 50.0);

  return found;
}

static const Hue *
hue_of_part (CodioPart *part)
{
  CodioPart *foundation = codio_part_get_ancestor (part, CODIO_PART_FOUNDATION);
  GListModel *foundations;

  if (foundation == NULL)
    return &hues[0];

  foundations = codio_part_get_children (codio_part_get_parent (foundation));
  for (guint i = 0; i < g_list_model_get_n_items (foundations); i++)
    {
      g_autoptr (CodioPart) sibling = g_list_model_get_item (foundations, i);

      if (sibling == foundation)
        return &hues[i % G_N_ELEMENTS (hues)];
    }

  g_return_val_if_reached (&hues[0]);
}

/* @delta: how much further from the ground than the fill the outline is, in L*. */
static CodioSwatch
solid_swatch (const Scheme *scheme,
              const Hue    *hue,
              CodioColor    fill,
              double        delta)
{
  double outline = lightness (fill) + (scheme->dark ? delta : -delta);

  if (scheme->high_contrast)
    outline = scheme->dark ? MAX (outline, 60) : MIN (outline, 40);

  return (CodioSwatch) { fill, strong_text (scheme, fill), tone (scheme, hue, outline) };
}

static CodioSwatch
not_judged_swatch (const Scheme *scheme,
                   const Hue    *hue)
{
  CodioColor ground = color_from_rgb (scheme->ground);
  CodioColor color = color_from_rgb (scheme->dark ? hue->bright : hue->deep);

  return (CodioSwatch) { ground, readable (scheme, color, ground), color };
}

static CodioSwatch
not_at_stake_swatch (const Scheme *scheme,
                     const Hue    *hue)
{
  CodioSwatch swatch = solid_swatch (scheme, hue, tone (scheme, hue, scheme->not_at_stake), 5);

  swatch.text = readable (scheme, mix (swatch.text, swatch.fill, 0.5), swatch.fill);
  return swatch;
}

/**
 * codio_palette_get_ground:
 * @scheme: a colour scheme
 *
 * Returns: the colour behind the house, which is that of a window of libadwaita
 */
CodioColor
codio_palette_get_ground (CodioScheme scheme)
{
  g_return_val_if_fail (scheme < CODIO_N_SCHEMES, color_from_rgb (0xffffff));

  return color_from_rgb (schemes[scheme].ground);
}

/**
 * codio_palette_get_text:
 * @scheme: a colour scheme
 *
 * Returns: the colour of text on the ground
 */
CodioColor
codio_palette_get_text (CodioScheme scheme)
{
  g_return_val_if_fail (scheme < CODIO_N_SCHEMES, color_from_rgb (0x000000));

  return color_from_rgb (schemes[scheme].text);
}

/**
 * codio_palette_get_dim_text:
 * @scheme: a colour scheme
 *
 * Returns: the colour of less important text on the ground, which can be read as well as any other
 */
CodioColor
codio_palette_get_dim_text (CodioScheme scheme)
{
  g_return_val_if_fail (scheme < CODIO_N_SCHEMES, color_from_rgb (0x000000));

  return color_from_rgb (schemes[scheme].dim_text);
}

/**
 * codio_palette_get_swatch:
 * @scheme: a colour scheme
 * @part: a part of the house
 * @judgement: for a value, whether it is at stake
 * @level: for a value at stake, how strong its colour is, from 1 to %CODIO_WEIGHT_MAX, or 0 where nothing is
 *   said; see codio_colouring_get_level()
 *
 * The text has a contrast of at least 4.5:1 with the fill, and 7:1 in the schemes of high contrast (WCAG 2.1,
 * 1.4.3 and 1.4.6). The outline of a value that is not judged has at least 3:1 with the ground (1.4.11). The
 * lightness of the fill follows the level, so that the picture is also understood without colour.
 *
 * Returns: the colours of @part
 */
CodioSwatch
codio_palette_get_swatch (CodioScheme     scheme,
                          CodioPart      *part,
                          CodioJudgement  judgement,
                          int             level)
{
  const Scheme *s;
  const Hue *hue;
  CodioColor color;

  g_return_val_if_fail (scheme < CODIO_N_SCHEMES, (CodioSwatch) { 0 });
  g_return_val_if_fail (CODIO_IS_PART (part), (CodioSwatch) { 0 });
  g_return_val_if_fail (level >= 0 && level <= CODIO_WEIGHT_MAX, (CodioSwatch) { 0 });

  s = &schemes[scheme];
  hue = hue_of_part (part);

  switch (codio_part_get_kind (part))
    {
    case CODIO_PART_ROOF:
      color = color_from_rgb (s->roof);
      return (CodioSwatch) { color, strong_text (s, color), s->dark ? color_from_rgb (s->dim_text) : color };

    case CODIO_PART_FOUNDATION:
      color = s->foundation > 0 ? tone (s, hue, s->foundation) : color_from_rgb (hue->deep);
      return solid_swatch (s, hue, color, 8);

    case CODIO_PART_PRINCIPLE:
      return solid_swatch (s, hue, tone (s, hue, s->principle), 8);

    case CODIO_PART_VALUE:
    default:
      break;
    }

  switch (judgement)
    {
    case CODIO_JUDGEMENT_AT_STAKE:
      return solid_swatch (s, hue, tone (s, hue, s->at_stake[level]), 14);

    case CODIO_JUDGEMENT_NOT_AT_STAKE:
      return not_at_stake_swatch (s, hue);

    case CODIO_JUDGEMENT_NONE:
    default:
      return not_judged_swatch (s, hue);
    }
}

/**
 * codio_palette_get_calm_swatch:
 * @scheme: a colour scheme
 * @part: a part of the house
 *
 * Returns: the colours of @part in a house that says nothing about a project
 */
CodioSwatch
codio_palette_get_calm_swatch (CodioScheme  scheme,
                               CodioPart   *part)
{
  const Scheme *s;
  const Hue *hue;

  g_return_val_if_fail (scheme < CODIO_N_SCHEMES, (CodioSwatch) { 0 });
  g_return_val_if_fail (CODIO_IS_PART (part), (CodioSwatch) { 0 });

  if (codio_part_get_kind (part) != CODIO_PART_VALUE)
    return codio_palette_get_swatch (scheme, part, CODIO_JUDGEMENT_NONE, 0);

  s = &schemes[scheme];
  hue = hue_of_part (part);

  return solid_swatch (s, hue, tone (s, hue, s->calm), 10);
}

/**
 * codio_colouring_get_level:
 * @colouring: what the fills tell
 * @assessment: what a profile says about a value
 *
 * A stronger colour is: weighs more heavily, is better secured, or is more under pressure.
 *
 * Returns: how strong the colour of that value is when it is at stake, from 1 to %CODIO_WEIGHT_MAX, or 0 where
 *   nothing was said
 */
int
codio_colouring_get_level (CodioColouring   colouring,
                           CodioAssessment *assessment)
{
  static const int secured[] = {
    [CODIO_SECURED_NONE] = 0,
    [CODIO_SECURED_NOT] = 1,
    [CODIO_SECURED_PARTLY] = 2,
    [CODIO_SECURED_SECURED] = 4,
  };
  static const int touched[] = {
    [CODIO_TOUCHED_NONE] = 0,
    [CODIO_TOUCHED_SERVES] = 1,
    [CODIO_TOUCHED_BOTH] = 2,
    [CODIO_TOUCHED_PRESSURES] = 4,
  };

  g_return_val_if_fail (CODIO_IS_ASSESSMENT (assessment), 0);

  switch (colouring)
    {
    case CODIO_COLOURING_SECURED:
      return secured[codio_assessment_get_secured (assessment)];

    case CODIO_COLOURING_TOUCHED:
      return touched[codio_assessment_get_touched (assessment)];

    case CODIO_COLOURING_WEIGHT:
    case CODIO_N_COLOURINGS:
    default:
      return codio_assessment_get_weight (assessment);
    }
}

/* To the eye: on a screen a channel has eight bits. */
static gboolean
color_equal (CodioColor a,
             CodioColor b)
{
  return fabs (a.red - b.red) < 0.002 && fabs (a.green - b.green) < 0.002 && fabs (a.blue - b.blue) < 0.002;
}

/**
 * codio_swatch_equal:
 * @a: the colours of a part
 * @b: the colours of a part
 *
 * Returns: whether they are the same
 */
gboolean
codio_swatch_equal (const CodioSwatch *a,
                    const CodioSwatch *b)
{
  return color_equal (a->fill, b->fill) && color_equal (a->text, b->text) && color_equal (a->outline, b->outline);
}

/**
 * codio_swatch_mix:
 * @from: the colours of a part
 * @to: other colours of it
 * @fraction: how far to go, from 0 to 1
 *
 * The text does not go through the colour of the fill: it is that of @from or of @to, whichever is read better.
 *
 * Returns: colours between the two
 */
CodioSwatch
codio_swatch_mix (const CodioSwatch *from,
                  const CodioSwatch *to,
                  double             fraction)
{
  CodioColor fill;

  if (fraction >= 1)
    return *to;

  fill = mix (from->fill, to->fill, MAX (fraction, 0));
  return (CodioSwatch) {
    fill,
    codio_color_get_contrast (from->text, fill) > codio_color_get_contrast (to->text, fill) ? from->text : to->text,
    mix (from->outline, to->outline, MAX (fraction, 0)),
  };
}

/**
 * codio_swatch_emphasise:
 * @swatch: the colours of a part
 * @amount: how much, from 0 to 1
 *
 * The outline comes nearer to the text and the fill goes away from it, so that this is seen on every fill and the text
 * is read at least as well.
 *
 * Returns: colours for the same part under the pointer
 */
CodioSwatch
codio_swatch_emphasise (const CodioSwatch *swatch,
                        double             amount)
{
  CodioColor white = { 1, 1, 1 }, black = { 0, 0, 0 };
  gboolean light_text = luminance (swatch->text) > luminance (swatch->fill);

  return (CodioSwatch) {
    mix (swatch->fill, light_text ? black : white, 0.15 * amount),
    swatch->text,
    mix (swatch->outline, swatch->text, amount),
  };
}

/**
 * codio_color_get_contrast:
 * @a: a colour
 * @b: a colour
 *
 * Returns: their contrast ratio, from 1 to 21 (WCAG 2.1, "contrast ratio")
 */
double
codio_color_get_contrast (CodioColor a,
                          CodioColor b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * codio_color_set_source:
 * @color: a colour
 * @cr: what will paint with it
 */
void
codio_color_set_source (CodioColor  color,
                        cairo_t    *cr)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}
