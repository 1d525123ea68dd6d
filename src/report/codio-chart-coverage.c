/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>

/* The values at stake against the categories of action of the code (chapter 6, page 22).
 *
 * Where there is room it is a table, with the categories in words or else as numbers with a list of them above it; on a
 * narrow screen the categories that have actions stand under each value. */

#define ROW 3.1       /* the height of a row, relative to the text: what a finger can hit */
#define PAPER_ROW 2.5 /* and where there are no fingers: two lines */
#define NAME 17.0     /* the most width of the names of values */
#define CELL 4.0      /* the least width of a cell with a number and a word */
#define MAX_COLUMNS (CODIO_CATEGORY_ORGANISATION + 1)

static const CodioChartType small_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 2, FALSE };
static const CodioChartType key_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 3, FALSE };
static const CodioChartType name_type = { 1, PANGO_WEIGHT_MEDIUM, 2, FALSE };
static const CodioChartType heading_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_MEDIUM, 4, TRUE };
static const CodioChartType count_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_SEMIBOLD, 1, TRUE };
static const CodioChartType done_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 1, FALSE };
static const CodioChartType bare_type = { 1, PANGO_WEIGHT_SEMIBOLD, 2, FALSE };

static guint
list_columns (CodioChart    *self,
              CodioCategory *columns)
{
  guint n = 0;

  for (CodioCategory category = CODIO_CATEGORY_STAKEHOLDERS; category <= CODIO_CATEGORY_ORGANISATION; category++)
    columns[n++] = category;
  if (codio_coverage_has_uncategorised (self->coverage))
    columns[n++] = CODIO_CATEGORY_NONE;

  return n;
}

static const char *
get_category_name (CodioChart    *self,
                   CodioCategory  category)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CODIO_TYPE_CATEGORY);
  const char *name;

  if (category == CODIO_CATEGORY_NONE)
    return codio_catalog_message (self->catalog, "Without a category");

  name = codio_edition_get_category (codio_profile_get_edition (self->profile),
                                     g_enum_get_value (klass, (int) category)->value_nick, self->catalog);
  return name ? name : g_enum_get_value (klass, (int) category)->value_nick;
}

static guint
count (CodioChart    *self,
       guint          row,
       CodioCategory  category,
       gboolean       done)
{
  return codio_coverage_count (self->coverage, row, category, done);
}

static char *
dup_open (CodioChart *self,
          guint       n)
{
  /* Translators: a number of actions that are still to be done, in a small cell of a table */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%u open"), n);
}

static char *
dup_done (CodioChart *self,
          guint       n)
{
  /* Translators: a number of actions that are done, in a small cell of a table */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%u done"), n);
}

static char *
dup_counts (CodioChart    *self,
            guint          row,
            CodioCategory  category)
{
  guint n_open = count (self, row, category, FALSE), n_done = count (self, row, category, TRUE);
  g_autofree char *open = dup_open (self, n_open);
  g_autofree char *done = dup_done (self, n_done);

  if (n_open > 0 && n_done > 0)
    return g_strconcat (open, ", ", done, NULL);

  return g_strdup (n_open > 0 ? open : done);
}

static char *
dup_row_label (CodioChart          *self,
               guint                row,
               const CodioCategory *columns,
               guint                n_columns)
{
  const char *name = codio_part_get_name (codio_coverage_get_value (self->coverage, row), self->catalog);
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  if (codio_coverage_get_bare (self->coverage, row))
    /* Translators: the name of a value */
    return g_strdup_printf (codio_catalog_message (self->catalog, "%s: no action yet"), name);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i] != CODIO_CATEGORY_NONE &&
        count (self, row, columns[i], FALSE) + count (self, row, columns[i], TRUE) == 0)
      g_strv_builder_add (missing, get_category_name (self, columns[i]));
  all = g_strv_builder_end (missing);
  if (*all == NULL)
    /* Translators: the name of a value */
    return g_strdup_printf (codio_catalog_message (self->catalog, "%s: actions in all categories"), name);

  list = g_strjoinv ("; ", all);
  /* Translators: the name of a value, and categories separated by semicolons */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s: no actions in %2$s"), name, list);
}

/*< private >
 * codio_chart_collect_coverage:
 * @self: a chart of coverage with a profile
 */
void
codio_chart_collect_coverage (CodioChart *self)
{
  CodioCategory columns[MAX_COLUMNS];
  guint n_columns;

  self->coverage = codio_coverage_new (self->profile);
  n_columns = list_columns (self, columns);

  for (guint row = 0; row < codio_coverage_get_n_values (self->coverage); row++)
    {
      CodioPart *value = codio_coverage_get_value (self->coverage, row);
      CodioChartMark *mark = codio_chart_add_mark (self, g_strdup (codio_part_get_id (value)),
                                                   dup_row_label (self, row, columns, n_columns));

      mark->part = g_object_ref (value);
      for (guint i = 0; i < n_columns; i++)
        {
          g_autoptr (GPtrArray) actions = codio_coverage_list_cell (self->coverage, row, columns[i]);
          g_autofree char *counts = NULL;

          if (actions->len == 0)
            continue;

          counts = dup_counts (self, row, columns[i]);
          mark = codio_chart_add_mark (self, g_strdup_printf ("%s %d", codio_part_get_id (value), (int) columns[i]),
                                       /* Translators: a value, a category of action, and how many actions */
                                       g_strdup_printf (codio_catalog_message (self->catalog, "%1$s, %2$s: %3$s"),
                                                        codio_part_get_name (value, self->catalog),
                                                        get_category_name (self, columns[i]), counts));
          g_ptr_array_extend_and_steal (mark->records, g_steal_pointer (&actions));
        }
    }
}

static CodioChartItem *
add_part (CodioChart *self,
          int         mark,
          CodioPart  *part,
          double      x,
          double      y,
          double      width,
          double      height)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (part));
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PART, x, y, width, height);

  item->part = g_object_ref (part);
  item->level = assessment ? codio_assessment_get_weight (assessment) : 0;
  item->line = CODIO_LINE_SOLID;

  return item;
}

static void
add_name (CodioChart *self,
          int         mark,
          CodioPart  *value,
          double      y,
          double      width,
          double      height)
{
  CodioChartItem *item = add_part (self, mark, value, 0, y, width, height);

  codio_chart_set_text (self, item, &name_type, codio_part_get_name (value, self->catalog));
}

static void
add_bare (CodioChart *self,
          int         mark,
          double      x,
          double      y,
          double      width,
          double      height)
{
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PANEL, x, y, width, height);

  item->line = CODIO_LINE_DASHED;
  item->bold = TRUE;
  codio_chart_set_text (self, item, &bare_type, codio_catalog_message (self->catalog, "No action yet"));
}

static void
add_cell (CodioChart    *self,
          int            mark,
          guint          row,
          CodioCategory  category,
          double         x,
          double         y,
          double         width,
          double         height)
{
  guint n_open = count (self, row, category, FALSE), n_done = count (self, row, category, TRUE);
  g_autofree char *open = dup_open (self, n_open);
  g_autofree char *done = dup_done (self, n_done);
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PANEL, x, y, width, height);
  double line = self->size * 1.3, top = y + (height - line * ((n_open > 0) + (n_done > 0))) / 2;

  item->line = CODIO_LINE_SOLID;
  item->bold = n_open > 0;
  if (n_open > 0)
    {
      item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PANEL, x, top, width, line);
      item->boxless = TRUE;
      codio_chart_set_text (self, item, &count_type, open);
      top += line;
    }
  if (n_done > 0)
    {
      double side = MIN (width, codio_chart_get_length (self, &done_type, done) + self->size * 2.2);

      item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PANEL, x + (width - side) / 2, top, side, line);
      item->boxless = TRUE;
      item->check = width >= self->size * 6;
      item->dim = TRUE;
      codio_chart_set_text (self, item, item->check ? &done_type : &count_type, done);
    }
}

static double
add_heading (CodioChart          *self,
             const CodioCategory *columns,
             guint                n_columns,
             double               x,
             double               cell)
{
  double height = 0, y = 0;
  gboolean words = TRUE;

  for (guint i = 0; i < n_columns; i++)
    words &= codio_chart_get_word (self, &heading_type, get_category_name (self, columns[i])) <= cell;

  for (guint i = 0; !words && i < n_columns; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u   %s", i + 1, get_category_name (self, columns[i]));

      y += codio_chart_add_line (self, -1, &small_type, text, 0, y, self->width, FALSE) + 2;
    }
  y += words ? 0 : self->size * 0.6;

  for (guint i = 0; words && i < n_columns; i++)
    height = MAX (height, codio_chart_measure_text (self, &heading_type, get_category_name (self, columns[i]), cell));
  height = MAX (height, ceil (self->size * 1.4));

  for (guint i = 0; i < n_columns; i++)
    {
      const char *name = get_category_name (self, columns[i]);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      CodioChartItem *item = codio_chart_add_item (self, -1, CODIO_CHART_FILL_NONE,
                                                   x + i * (cell + CODIO_CHART_GAP), y, cell, height);

      codio_chart_set_text (self, item, &heading_type, words ? name : number);
    }

  return y + height + CODIO_CHART_GAP;
}

static double
layout_table (CodioChart          *self,
              const CodioCategory *columns,
              guint                n_columns,
              double               name,
              double               cell)
{
  double row_height = ceil (self->size * (self->scheme == CODIO_SCHEME_PAPER ? PAPER_ROW : ROW));
  double x = name + CODIO_CHART_GAP;
  double y = add_heading (self, columns, n_columns, x, cell);
  int mark = 0;

  for (guint row = 0; row < codio_coverage_get_n_values (self->coverage); row++)
    {
      add_name (self, mark, codio_coverage_get_value (self->coverage, row), y, name, row_height);
      if (codio_coverage_get_bare (self->coverage, row))
        add_bare (self, mark, x, y, n_columns * (cell + CODIO_CHART_GAP) - CODIO_CHART_GAP, row_height);
      mark++;

      for (guint i = 0; i < n_columns && !codio_coverage_get_bare (self->coverage, row); i++)
        {
          double left = x + i * (cell + CODIO_CHART_GAP);

          if (count (self, row, columns[i], FALSE) + count (self, row, columns[i], TRUE) > 0)
            {
              add_cell (self, mark++, row, columns[i], left, y, cell, row_height);
            }
          else
            {
              CodioChartItem *item = codio_chart_add_item (self, -1, CODIO_CHART_FILL_NONE, left, y, cell,
                                                           row_height);

              item->dim = TRUE;
              codio_chart_set_text (self, item, &count_type, "–");
            }
        }
      y += row_height + CODIO_CHART_GAP;
    }

  return y;
}

static double
layout_list (CodioChart          *self,
             const CodioCategory *columns,
             guint                n_columns)
{
  double row_height = ceil (self->size * ROW), indent = self->size, y = 0;
  int mark = 0;

  for (guint row = 0; row < codio_coverage_get_n_values (self->coverage); row++)
    {
      add_name (self, mark, codio_coverage_get_value (self->coverage, row), y, self->width, row_height);
      y += row_height + CODIO_CHART_GAP;
      if (codio_coverage_get_bare (self->coverage, row))
        {
          add_bare (self, mark, indent, y, self->width - indent, row_height);
          y += row_height + CODIO_CHART_GAP;
        }
      mark++;

      for (guint i = 0; i < n_columns; i++)
        {
          double cell = self->size * (CELL + 2), width = self->width - indent - cell - CODIO_CHART_GAP, height;
          const char *name = get_category_name (self, columns[i]);

          if (count (self, row, columns[i], FALSE) + count (self, row, columns[i], TRUE) == 0)
            continue;

          height = MAX (row_height, codio_chart_measure_text (self, &key_type, name, width));
          codio_chart_set_text (self,
                                codio_chart_add_item (self, mark, CODIO_CHART_FILL_NONE, indent, y, width, height),
                                &key_type, name);
          add_cell (self, mark++, row, columns[i], self->width - cell, y, cell, height);
          y += height + CODIO_CHART_GAP;
        }
      y += self->size * 0.6;
    }

  return y;
}

/*< private >
 * codio_chart_layout_coverage:
 * @self: a chart of coverage with a profile
 *
 * Returns: its height
 */
double
codio_chart_layout_coverage (CodioChart *self)
{
  CodioCategory columns[MAX_COLUMNS];
  guint n_columns = list_columns (self, columns);
  double name = floor (MIN (self->width * 0.28, self->size * NAME));
  double cell = floor ((self->width - name) / n_columns) - CODIO_CHART_GAP;

  if (codio_coverage_get_n_values (self->coverage) == 0)
    return 0;

  return cell >= self->size * CELL ? layout_table (self, columns, n_columns, name, cell)
                                   : layout_list (self, columns, n_columns);
}

/*< private >
 * codio_chart_dup_coverage_summary:
 * @self: a chart of coverage with a profile
 *
 * Returns: (transfer full): which values have no action
 */
char *
codio_chart_dup_coverage_summary (CodioChart *self)
{
  guint n_bare = codio_coverage_get_n_bare (self->coverage);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  if (codio_coverage_get_n_values (self->coverage) == 0)
    return g_strdup (codio_catalog_message (self->catalog, "No value is said to be at stake yet."));
  if (n_bare == 0)
    return g_strdup (codio_catalog_message (self->catalog, "There is an action for every value at stake."));

  for (guint row = 0; row < codio_coverage_get_n_values (self->coverage); row++)
    if (codio_coverage_get_bare (self->coverage, row))
      g_strv_builder_add (names, codio_part_get_name (codio_coverage_get_value (self->coverage, row), self->catalog));
  all = g_strv_builder_end (names);
  list = codio_catalog_dup_list (self->catalog, (const char * const *) all);

  if (codio_coverage_get_n_values (self->coverage) == 1)
    /* Translators: the name of a value */
    return g_strdup_printf (codio_catalog_message (self->catalog, "There is no action for the only value at stake: "
                                                                  "%s."), list);

  /* Translators: how many of how many values, and their names, listed */
  return g_strdup_printf (codio_catalog_plural (self->catalog,
                                                "%1$u of the %2$u values at stake has no action: %3$s.",
                                                "%1$u of the %2$u values at stake have no action: %3$s.", n_bare),
                          n_bare, codio_coverage_get_n_values (self->coverage), list);
}
