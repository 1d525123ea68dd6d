/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>

#include "codio-label-private.h"
#include "codio-text.h"

/* What the charts are made of. */

#define PADDING 0.45      /* between an outline and the text in it, relative to the text */
#define TITLE_LENGTH 200  /* in characters */

/*< private >
 * codio_chart_add_mark:
 * @self: a chart
 * @key: (transfer full): what tells it from the others
 * @label: (transfer full): what it says
 *
 * Returns: (transfer none): a mark without records
 */
CodioChartMark *
codio_chart_add_mark (CodioChart *self,
                      char       *key,
                      char       *label)
{
  CodioChartMark *mark = g_new0 (CodioChartMark, 1);

  mark->key = key;
  mark->label = label;
  mark->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->marks, mark);

  return mark;
}

/*< private >
 * codio_chart_add_item:
 * @self: a chart
 * @mark: the position of a mark, or -1
 * @fill: what it is filled with
 * @x: its left side
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Returns: (transfer none): an item, until the next is added
 */
CodioChartItem *
codio_chart_add_item (CodioChart     *self,
                      int             mark,
                      CodioChartFill  fill,
                      double          x,
                      double          y,
                      double          width,
                      double          height)
{
  CodioChartItem item = { .mark = mark, .fill = fill, .area = { x, y, width, height } };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, CodioChartItem, self->items->len - 1);
}

/* A text is measured, often more than once, before it gets its place: it is set once. */
static PangoLayout *
get_text (CodioChart           *self,
          const CodioChartType *type,
          const char           *text,
          double                width)
{
  g_autofree char *key = g_strdup_printf ("%p %d %s", type, pango_units_from_double (width), text);
  g_autofree char *clean = NULL;
  PangoLayout *layout = g_hash_table_lookup (self->texts, key);

  if (layout)
    return layout;

  layout = codio_label_new (self->context, self->size * type->scale, type->weight);
  clean = codio_text_clean (text);
  g_strdelimit (clean, "\n\r\t", ' ');
  pango_layout_set_alignment (layout, type->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  codio_label_fit_lines (layout, clean, MAX (width, 1), type->n_lines);
  codio_label_mirror (layout);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), layout);

  return layout;
}

static double
padding_of (CodioChart           *self,
            const CodioChartItem *item)
{
  return item->fill == CODIO_CHART_FILL_NONE || item->round ? 0 : PADDING * self->size;
}

/*< private >
 * codio_chart_set_text:
 * @self: a chart
 * @item: the item that was added last, with all that is said about its looks
 * @type: how the text is set
 * @text: a text
 *
 * Puts @text in the middle of the height of @item, cut off where it does not fit.
 */
void
codio_chart_set_text (CodioChart           *self,
                      CodioChartItem       *item,
                      const CodioChartType *type,
                      const char           *text)
{
  double padding = padding_of (self, item), sign = item->check ? self->size : 0, height;

  item->text = g_object_ref (get_text (self, type, text, item->area.width - 2 * padding - sign));
  codio_label_get_size (item->text, NULL, &height);
  item->text_x = item->area.x + padding + sign;
  item->text_y = item->area.y + MAX (0, (item->area.height - height) / 2);
}

/*< private >
 * codio_chart_measure_text:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 * @width: how wide it may be
 *
 * Returns: how high it is then
 */
double
codio_chart_measure_text (CodioChart           *self,
                          const CodioChartType *type,
                          const char           *text,
                          double                width)
{
  double height;

  codio_label_get_size (get_text (self, type, text, width), NULL, &height);
  return ceil (height);
}

/*< private >
 * codio_chart_add_line:
 * @self: a chart
 * @mark: the position of a mark, or -1
 * @type: how the text is set
 * @text: a text
 * @x: its left side
 * @y: its top
 * @width: how wide it may be
 * @dim: whether it is less important
 *
 * Returns: how high it is
 */
double
codio_chart_add_line (CodioChart           *self,
                      int                   mark,
                      const CodioChartType *type,
                      const char           *text,
                      double                x,
                      double                y,
                      double                width,
                      gboolean              dim)
{
  double height = codio_chart_measure_text (self, type, text, width);
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_NONE, x, y, width, height);

  item->dim = dim;
  codio_chart_set_text (self, item, type, text);
  item->text_y = y; /* as that of a text beside it with other letters */
  return height;
}

/*< private >
 * codio_chart_get_word:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 *
 * Returns: the width of its longest word
 */
double
codio_chart_get_word (CodioChart           *self,
                      const CodioChartType *type,
                      const char           *text)
{
  g_autofree char *key = g_strdup_printf ("%p %s", type, text);
  g_autoptr (PangoLayout) layout = NULL;
  double *width = g_hash_table_lookup (self->words, key);

  if (width)
    return *width;

  layout = codio_label_new (self->context, self->size * type->scale, type->weight);
  width = g_new (double, 1);
  *width = codio_label_get_least_width (layout, text);
  g_hash_table_insert (self->words, g_steal_pointer (&key), width);

  return *width;
}

/*< private >
 * codio_chart_get_length:
 * @self: a chart
 * @type: how the text is set
 * @text: a text
 *
 * Returns: its width on one line
 */
double
codio_chart_get_length (CodioChart           *self,
                        const CodioChartType *type,
                        const char           *text)
{
  g_autoptr (PangoLayout) layout = codio_label_new (self->context, self->size * type->scale, type->weight);
  double width;

  pango_layout_set_text (layout, text, -1);
  codio_label_get_size (layout, &width, NULL);
  return ceil (width);
}

/*< private >
 * codio_chart_dup_title:
 * @self: a chart
 * @record: an action or a dilemma in its profile
 *
 * Returns: (transfer full): which one it is, in at most a few lines
 */
char *
codio_chart_dup_title (CodioChart  *self,
                       CodioRecord *record)
{
  const char *text = CODIO_IS_ACTION (record) ? codio_record_get_string (record, "text") : "";
  g_autofree char *clean = codio_text_clean (text);

  g_strdelimit (g_strstrip (clean), "\n\r\t", ' ');
  if (*clean == '\0')
    return codio_profile_dup_record_title (self->profile, record, self->catalog);

  if (g_utf8_strlen (clean, -1) > TITLE_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (clean, 0, TITLE_LENGTH - 1);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&clean);
}

/*< private >
 * codio_chart_get_action_part:
 * @self: a chart
 * @action: an action in its profile
 *
 * Returns: (transfer none): whose colour it has: its first value, else the roof
 */
CodioPart *
codio_chart_get_action_part (CodioChart  *self,
                             CodioRecord *action)
{
  const char * const *values = codio_record_get_strings (action, "values");
  CodioPart *part = *values ? codio_profile_get_value_part (self->profile, *values) : NULL;

  return part ? part : codio_edition_get_roof (codio_profile_get_edition (self->profile));
}
