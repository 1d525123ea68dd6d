/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-chart.h"

#include <math.h>

#include "codio-i18n.h"
#include "codio-label-private.h"

/* Sizes, relative to the size of the text. */
#define CELL 2.3
#define GAP 0.2
#define NAME_GAP 0.6
#define LEAST_NAME 7.0
#define LEGEND_GAP 0.9
#define LEGEND_LINE 1.7
#define LEGEND_INDENT 2.0
#define SIGN 0.5
#define ALERT 0.42

/**
 * CodioDilemmaChart:
 *
 * The values of a profile that are in a dilemma, each against each, as a drawing.
 *
 * A value has a row with its name and number, and a column below that number; where the two meet is how far the talk
 * about their dilemmas is. Whatever a colour tells, a sign tells too, and so does codio_dilemma_chart_describe_cell().
 * It is of one moment. Invariant: `cells` are in the order of the rows, and in a row of the columns; `row` > `column`.
 */
typedef enum
{
  STATE_DECIDED,
  STATE_REVISIT,
  STATE_OPEN,
  N_STATES,
} State;

typedef struct
{
  guint row;
  guint column;
  GPtrArray *dilemmas;
  State state; /* of the dilemma that is least far */
  gboolean overdue;
} Cell;

struct _CodioDilemmaChart
{
  GObject parent_instance;

  CodioCatalog *catalog;
  GPtrArray *values; /* of CodioPart, in the order of the house */
  GPtrArray *cells;
  CodioScheme scheme;
  PangoContext *context;
  double size;
  double name_width;
  double width;
};

G_DEFINE_FINAL_TYPE (CodioDilemmaChart, codio_dilemma_chart, G_TYPE_OBJECT)

static const char * const state_names[N_STATES] = {
  [STATE_DECIDED] = N_("choice made"),
  [STATE_REVISIT] = N_("to be revisited"),
  [STATE_OPEN] = CODIO_CONTEXT ("dilemma", "open"),
};

static void
cell_free (Cell *cell)
{
  g_ptr_array_unref (cell->dilemmas);
  g_free (cell);
}

static State
find_state (CodioDilemma *dilemma)
{
  if (codio_record_get_number (CODIO_RECORD (dilemma), "status") == CODIO_DILEMMA_STATUS_REVISIT)
    return STATE_REVISIT;

  return codio_dilemma_is_open (dilemma) ? STATE_OPEN : STATE_DECIDED;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *first = *(const Cell * const *) a, *second = *(const Cell * const *) b;

  return first->row != second->row ? (int) first->row - (int) second->row
                                   : (int) first->column - (int) second->column;
}

static void
add_to_cell (CodioDilemmaChart *self,
             GHashTable        *by_place,
             guint              a,
             guint              b,
             CodioDilemma      *dilemma,
             const char        *today)
{
  guint row = MAX (a, b), column = MIN (a, b);
  gpointer place = GUINT_TO_POINTER (row * self->values->len + column);
  Cell *cell = g_hash_table_lookup (by_place, place);

  if (cell == NULL)
    {
      cell = g_new0 (Cell, 1);
      cell->row = row;
      cell->column = column;
      cell->dilemmas = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (by_place, place, cell);
      g_ptr_array_add (self->cells, cell);
    }

  g_ptr_array_add (cell->dilemmas, g_object_ref (dilemma));
  cell->state = MAX (cell->state, find_state (dilemma));
  cell->overdue |= codio_dilemma_is_overdue (dilemma, today);
}

static void
fill (CodioDilemmaChart *self,
      CodioProfile      *profile,
      const char        *today)
{
  g_autoptr (GPtrArray) parts = codio_profile_list_value_parts (profile);
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_place = g_hash_table_new (NULL, NULL);
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);

  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);

      if (codio_profile_count_dilemmas (profile, codio_part_get_id (part)) == 0)
        continue;

      g_hash_table_insert (positions, (char *) codio_part_get_id (part), GUINT_TO_POINTER (self->values->len));
      g_ptr_array_add (self->values, g_object_ref (part));
    }

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
      const char * const *values = codio_dilemma_get_values (dilemma);

      for (guint j = 0; values[j]; j++)
        for (guint k = j + 1; values[k]; k++)
          add_to_cell (self, by_place, GPOINTER_TO_UINT (g_hash_table_lookup (positions, values[j])),
                       GPOINTER_TO_UINT (g_hash_table_lookup (positions, values[k])), dilemma, today);
    }

  g_ptr_array_sort (self->cells, compare_cells);
}

static char *
dup_row_name (CodioDilemmaChart *self,
              guint              row)
{
  /* Translators: the name of a value and its number in a drawing */
  return g_strdup_printf (codio_catalog_message (self->catalog, N_("%s %u")),
                          codio_part_get_name (g_ptr_array_index (self->values, row), self->catalog), row + 1);
}

static void
show_text (CodioDilemmaChart *self,
           cairo_t           *cr,
           const char        *text,
           double             x,
           double             y,
           double             width,
           PangoAlignment     alignment,
           PangoEllipsizeMode ellipsize,
           CodioColor         color)
{
  g_autoptr (PangoLayout) layout = codio_label_new (self->context, self->size, PANGO_WEIGHT_NORMAL);
  int height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, ellipsize);
  pango_layout_set_alignment (layout, alignment);
  codio_label_mirror (layout);
  pango_layout_get_size (layout, NULL, &height);
  codio_color_set_source (color, cr);
  codio_label_show_at (layout, cr, x, y - (double) height / PANGO_SCALE / 2);
}

/* A tick, an arrow that comes round again, and a ring. */
static void
draw_sign (cairo_t    *cr,
           State       state,
           double      x,
           double      y,
           double      size,
           CodioColor  color)
{
  double r = SIGN * size;

  cairo_save (cr);
  codio_color_set_source (color, cr);
  cairo_set_line_width (cr, MAX (1.2, 0.13 * size));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  switch (state)
    {
    case STATE_DECIDED:
      cairo_move_to (cr, x - 0.8 * r, y + 0.05 * r);
      cairo_line_to (cr, x - 0.2 * r, y + 0.65 * r);
      cairo_line_to (cr, x + 0.85 * r, y - 0.65 * r);
      break;

    case STATE_REVISIT:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, 0.75 * r, -0.25 * G_PI, 1.5 * G_PI);
      cairo_rel_line_to (cr, -0.42 * r, -0.36 * r);
      cairo_rel_move_to (cr, 0.42 * r, 0.36 * r);
      cairo_rel_line_to (cr, -0.42 * r, 0.4 * r);
      break;

    case STATE_OPEN:
    case N_STATES:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, 0.75 * r, 0, 2 * G_PI);
      break;
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A mark of exclamation in a triangle, on its own ground. */
static void
draw_alert (CodioDilemmaChart *self,
            cairo_t           *cr,
            double             x,
            double             y)
{
  double r = ALERT * self->size;
  CodioColor text = codio_palette_get_text (self->scheme), ground = codio_palette_get_ground (self->scheme);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, x, y - r);
  cairo_line_to (cr, x + 1.1 * r, y + r);
  cairo_line_to (cr, x - 1.1 * r, y + r);
  cairo_close_path (cr);
  codio_color_set_source (ground, cr);
  cairo_set_line_width (cr, 0.35 * r + 2);
  cairo_stroke_preserve (cr);
  codio_color_set_source (text, cr);
  cairo_fill (cr);

  codio_color_set_source (ground, cr);
  cairo_set_line_width (cr, 0.3 * r);
  cairo_move_to (cr, x, y - 0.3 * r);
  cairo_line_to (cr, x, y + 0.3 * r);
  cairo_stroke (cr);
  cairo_arc (cr, x, y + 0.65 * r, 0.17 * r, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

static CodioSwatch
get_swatch (CodioDilemmaChart *self,
            guint              value,
            State              state)
{
  static const int levels[N_STATES] = { [STATE_DECIDED] = 3, [STATE_REVISIT] = 2, [STATE_OPEN] = 1 };

  return codio_palette_get_swatch (self->scheme, g_ptr_array_index (self->values, value), CODIO_JUDGEMENT_AT_STAKE,
                                   levels[state]);
}

/* Where something of that width is that is at @x when one reads from left to right. */
static double
mirror (CodioDilemmaChart *self,
        double             x,
        double             width)
{
  return codio_label_is_mirrored (self->context) ? self->width - x - width : x;
}

static void
get_box (CodioDilemmaChart *self,
         guint              row,
         guint              column,
         cairo_rectangle_t *box)
{
  double gap = GAP * self->size, side = CELL * self->size - gap;
  double x = self->name_width + NAME_GAP * self->size + column * CELL * self->size + gap / 2;

  *box = (cairo_rectangle_t) { mirror (self, x, side), row * CELL * self->size + gap / 2, side, side };
}

static void
draw_cell (CodioDilemmaChart *self,
           const Cell        *cell,
           cairo_t           *cr)
{
  CodioSwatch swatch = get_swatch (self, cell->row, cell->state);
  cairo_rectangle_t box;
  double x, y;

  get_box (self, cell->row, cell->column, &box);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  codio_color_set_source (swatch.fill, cr);
  cairo_fill_preserve (cr);
  codio_color_set_source (swatch.outline, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);

  x = box.x + box.width / 2;
  y = box.y + box.height / 2;
  if (cell->dilemmas->len > 1)
    {
      g_autofree char *count = g_strdup_printf ("%u", cell->dilemmas->len);

      draw_sign (cr, cell->state, box.x + 0.28 * box.width, y, self->size, swatch.text);
      show_text (self, cr, count, x, y, box.width / 2, PANGO_ALIGN_CENTER, PANGO_ELLIPSIZE_END, swatch.text);
    }
  else
    {
      draw_sign (cr, cell->state, x, y, self->size, swatch.text);
    }

  if (cell->overdue)
    draw_alert (self, cr, box.x + box.width - 0.25 * self->size, box.y + 0.3 * self->size);
}

static void
draw_grid (CodioDilemmaChart *self,
           cairo_t           *cr)
{
  CodioColor text = codio_palette_get_text (self->scheme), dim = codio_palette_get_dim_text (self->scheme);

  for (guint row = 0; row < self->values->len; row++)
    {
      g_autofree char *name = dup_row_name (self, row);
      g_autofree char *number = g_strdup_printf ("%u", row + 1);
      cairo_rectangle_t box;

      get_box (self, row, 0, &box);
      /* The number at the end leads to the column. */
      show_text (self, cr, name, mirror (self, 0, self->name_width), box.y + box.height / 2, self->name_width,
                 PANGO_ALIGN_RIGHT, PANGO_ELLIPSIZE_MIDDLE, text);
      for (guint column = 0; column < row; column++)
        {
          get_box (self, row, column, &box);
          cairo_rectangle (cr, box.x, box.y, box.width, box.height);
          cairo_set_source_rgba (cr, dim.red, dim.green, dim.blue, 0.12);
          cairo_fill (cr);
        }

      /* The last value has no column. */
      get_box (self, row, row, &box);
      if (row + 1 < self->values->len)
        show_text (self, cr, number, box.x, box.y + box.height - 0.8 * self->size, box.width, PANGO_ALIGN_CENTER,
                   PANGO_ELLIPSIZE_END, dim);
    }
}

/* Those of the states, and then what stands in the corner of a cell. */
static const char *
get_legend (CodioDilemmaChart *self,
            int                line)
{
  return line < N_STATES ? codio_catalog_message (self->catalog, state_names[line])
                         : codio_catalog_message (self->catalog, N_("review overdue"));
}

static void
draw_legend (CodioDilemmaChart *self,
             cairo_t           *cr)
{
  double y = self->values->len * CELL * self->size + LEGEND_GAP * self->size;
  CodioColor text = codio_palette_get_text (self->scheme);
  double width = self->width - LEGEND_INDENT * self->size;

  for (int i = 0; i <= N_STATES; i++)
    {
      double middle = y + (i + 0.5) * LEGEND_LINE * self->size;

      if (i < N_STATES)
        draw_sign (cr, i, mirror (self, 0.8 * self->size, 0), middle, self->size, text);
      else
        draw_alert (self, cr, mirror (self, 0.8 * self->size, 0), middle);
      show_text (self, cr, get_legend (self, i), mirror (self, LEGEND_INDENT * self->size, width), middle, width,
                 PANGO_ALIGN_LEFT, PANGO_ELLIPSIZE_END, text);
    }
}

static void
codio_dilemma_chart_finalize (GObject *object)
{
  CodioDilemmaChart *self = CODIO_DILEMMA_CHART (object);

  g_clear_object (&self->catalog);
  g_clear_object (&self->context);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_dilemma_chart_parent_class)->finalize (object);
}

static void
codio_dilemma_chart_class_init (CodioDilemmaChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_dilemma_chart_finalize;
}

static void
codio_dilemma_chart_init (CodioDilemmaChart *self)
{
  self->values = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
}

/**
 * codio_dilemma_chart_new:
 * @profile: a profile
 * @catalog: the language
 * @today: a full-date as in RFC 3339, from which reviews are overdue
 *
 * Returns: (transfer full): a chart of the dilemmas that @profile has now, without a font
 */
CodioDilemmaChart *
codio_dilemma_chart_new (CodioProfile *profile,
                         CodioCatalog *catalog,
                         const char   *today)
{
  CodioDilemmaChart *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_object_new (CODIO_TYPE_DILEMMA_CHART, NULL);
  self->catalog = g_object_ref (catalog);
  fill (self, profile, today);

  return self;
}

/**
 * codio_dilemma_chart_set_scheme:
 * @self: a chart
 * @scheme: its colours
 */
void
codio_dilemma_chart_set_scheme (CodioDilemmaChart *self,
                                CodioScheme        scheme)
{
  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));

  self->scheme = scheme;
}

/**
 * codio_dilemma_chart_set_font:
 * @self: a chart
 * @context: where the font family and the direction come from
 * @size: of the type, in px
 */
void
codio_dilemma_chart_set_font (CodioDilemmaChart *self,
                              PangoContext      *context,
                              double             size)
{
  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));

  g_set_object (&self->context, context);
  self->size = size;
}

static double
measure_text (CodioDilemmaChart *self,
              const char        *text)
{
  g_autoptr (PangoLayout) layout = codio_label_new (self->context, self->size, PANGO_WEIGHT_NORMAL);
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);

  return ceil ((double) width / PANGO_SCALE);
}

static double
measure_name (CodioDilemmaChart *self,
              guint              row)
{
  g_autofree char *name = dup_row_name (self, row);

  return measure_text (self, name);
}

static double
get_legend_width (CodioDilemmaChart *self)
{
  double widest = 0;

  for (int i = 0; i <= N_STATES; i++)
    widest = MAX (widest, measure_text (self, get_legend (self, i)));

  return LEGEND_INDENT * self->size + widest;
}

static double
get_widest_name (CodioDilemmaChart *self)
{
  double widest = LEAST_NAME * self->size;

  for (guint i = 0; i < self->values->len; i++)
    widest = MAX (widest, measure_name (self, i));

  return widest;
}

/**
 * codio_dilemma_chart_measure:
 * @self: a chart with a font
 * @minimum_width: (out) (optional): the least width, in px, with names cut off
 * @natural_width: (out) (optional): the width with all names and the legend in full, in px
 * @height: (out) (optional): its height, in px
 */
void
codio_dilemma_chart_measure (CodioDilemmaChart *self,
                             double            *minimum_width,
                             double            *natural_width,
                             double            *height)
{
  double cells;

  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));
  g_return_if_fail (self->context != NULL);

  cells = self->values->len * CELL * self->size;
  if (minimum_width)
    *minimum_width = ceil (MAX ((LEAST_NAME + NAME_GAP) * self->size + cells, get_legend_width (self)));
  if (natural_width)
    *natural_width = ceil (MAX (get_widest_name (self) + NAME_GAP * self->size + cells, get_legend_width (self)));
  if (height)
    *height = ceil (cells + (LEGEND_GAP + (N_STATES + 1) * LEGEND_LINE) * self->size);
}

/**
 * codio_dilemma_chart_allocate:
 * @self: a chart with a font
 * @width: how wide it is, in px
 *
 * Gives the names what the cells leave of @width.
 */
void
codio_dilemma_chart_allocate (CodioDilemmaChart *self,
                              double             width)
{
  double cells;

  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));
  g_return_if_fail (self->context != NULL);

  cells = self->values->len * CELL * self->size;
  self->name_width = CLAMP (width - NAME_GAP * self->size - cells, LEAST_NAME * self->size, get_widest_name (self));
  self->width = MAX (width, self->name_width + NAME_GAP * self->size + cells);
}

/**
 * codio_dilemma_chart_draw:
 * @self: a chart that was allocated
 * @cr: what paints it
 */
void
codio_dilemma_chart_draw (CodioDilemmaChart *self,
                          cairo_t           *cr)
{
  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));
  g_return_if_fail (self->context != NULL);

  draw_grid (self, cr);
  for (guint i = 0; i < self->cells->len; i++)
    draw_cell (self, g_ptr_array_index (self->cells, i), cr);
  draw_legend (self, cr);
}

/**
 * codio_dilemma_chart_dup_cut_name:
 * @self: a chart; before it is allocated no name is anywhere
 * @x: a place in it, in px
 * @y: a place in it, in px
 *
 * Returns: (transfer full) (nullable): the name that is cut off there
 */
char *
codio_dilemma_chart_dup_cut_name (CodioDilemmaChart *self,
                                  double             x,
                                  double             y)
{
  guint row;

  g_return_val_if_fail (CODIO_IS_DILEMMA_CHART (self), NULL);

  if (self->context == NULL)
    return NULL;

  x = mirror (self, x, 0);
  if (x < 0 || x >= self->name_width || y < 0 || y >= self->values->len * CELL * self->size)
    return NULL;

  row = (guint) (y / (CELL * self->size));
  return measure_name (self, row) > self->name_width ? dup_row_name (self, row) : NULL;
}

/**
 * codio_dilemma_chart_get_n_cells:
 * @self: a chart
 *
 * Returns: how many cells have dilemmas
 */
guint
codio_dilemma_chart_get_n_cells (CodioDilemmaChart *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA_CHART (self), 0);

  return self->cells->len;
}

/**
 * codio_dilemma_chart_get_area:
 * @self: a chart that was allocated
 * @cell: a number below codio_dilemma_chart_get_n_cells()
 * @area: (out caller-allocates): where that cell is, in px
 */
void
codio_dilemma_chart_get_area (CodioDilemmaChart *self,
                              guint              cell,
                              cairo_rectangle_t *area)
{
  const Cell *found;

  g_return_if_fail (CODIO_IS_DILEMMA_CHART (self));
  g_return_if_fail (cell < self->cells->len);

  found = g_ptr_array_index (self->cells, cell);
  get_box (self, found->row, found->column, area);
}

/**
 * codio_dilemma_chart_get_dilemmas:
 * @self: a chart
 * @cell: a number below codio_dilemma_chart_get_n_cells()
 *
 * Returns: (transfer none) (element-type CodioDilemma): the dilemmas in which both values of that cell collide
 */
GPtrArray *
codio_dilemma_chart_get_dilemmas (CodioDilemmaChart *self,
                                  guint              cell)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA_CHART (self), NULL);
  g_return_val_if_fail (cell < self->cells->len, NULL);

  return ((Cell *) g_ptr_array_index (self->cells, cell))->dilemmas;
}

/**
 * codio_dilemma_chart_describe_cell:
 * @self: a chart
 * @cell: a number below codio_dilemma_chart_get_n_cells()
 *
 * Returns: (transfer full): all that is drawn of that cell, in words
 */
char *
codio_dilemma_chart_describe_cell (CodioDilemmaChart *self,
                                   guint              cell)
{
  const Cell *found;
  GString *text;

  g_return_val_if_fail (CODIO_IS_DILEMMA_CHART (self), NULL);
  g_return_val_if_fail (cell < self->cells->len, NULL);

  found = g_ptr_array_index (self->cells, cell);
  text = g_string_new (NULL);
  /* Translators: the names of two values that collide */
  g_string_printf (text, codio_catalog_message (self->catalog, N_("%s and %s")),
                   codio_part_get_name (g_ptr_array_index (self->values, found->column), self->catalog),
                   codio_part_get_name (g_ptr_array_index (self->values, found->row), self->catalog));
  if (found->dilemmas->len > 1)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, codio_catalog_message (self->catalog, N_("dilemmas: %u")), found->dilemmas->len);
    }
  g_string_append_printf (text, ", %s", codio_catalog_message (self->catalog, state_names[found->state]));
  if (found->overdue)
    g_string_append_printf (text, ", %s", codio_catalog_message (self->catalog, N_("review overdue")));

  return g_string_free_and_steal (text);
}

/**
 * codio_dilemma_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): all that is drawn, a line for each cell
 */
char *
codio_dilemma_chart_describe (CodioDilemmaChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (CODIO_IS_DILEMMA_CHART (self), NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *cell = codio_dilemma_chart_describe_cell (self, i);

      g_string_append_printf (text, "%s\n", cell);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
