/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-matrix.h"

#include <glib/gi18n.h>
#include <math.h>

#include "codio-content-language.h"
#include "codio-date.h"
#include "codio-dilemma-chart.h"
#include "codio-ends.h"
#include "codio-shortcuts.h"

/* The text in the chart is somewhat smaller than that of the interface, as captions are. */
#define TYPE_SCALE 0.82

/**
 * CodioDilemmaMatrix:
 *
 * The values that are in a dilemma, each against each.
 *
 * The chart draws it; this widget has a button for each cell, named with all that is drawn there, so that keyboard and
 * screen reader reach it. Tab goes in and out, arrow keys go from cell to cell, Home and End to the first and the
 * last. Invariants: `buttons` has one button for each cell of `chart`, in its order. While `stale`, it is not looked
 * at and shows something old.
 */
struct _CodioDilemmaMatrix
{
  GtkWidget parent_instance;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  CodioDilemmaChart *chart;
  GPtrArray *buttons;
  GtkWidget *popover;
  gboolean stale;
};

enum
{
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioDilemmaMatrix, codio_dilemma_matrix, GTK_TYPE_WIDGET)

static void
chosen_cb (CodioDilemmaMatrix *self,
           GtkWidget          *button)
{
  g_autoptr (CodioDilemma) dilemma = g_object_ref (g_object_get_data (G_OBJECT (button), "dilemma"));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, dilemma);
}

static void
offer_dilemmas (CodioDilemmaMatrix *self,
                GtkWidget          *cell,
                GPtrArray          *dilemmas)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = gtk_scrolled_window_new ();

  for (guint i = 0; i < dilemmas->len; i++)
    {
      CodioDilemma *dilemma = g_ptr_array_index (dilemmas, i);
      g_autofree char *title = codio_profile_dup_record_title (self->profile, CODIO_RECORD (dilemma),
                                                                codio_catalog_get_default ());
      GtkWidget *button = gtk_button_new_with_label (title);

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "dilemma", g_object_ref (dilemma), g_object_unref);
      g_signal_connect_object (button, "clicked", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 300);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), window);
  gtk_widget_set_parent (self->popover, cell);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
cell_cb (CodioDilemmaMatrix *self,
         GtkWidget          *button)
{
  g_autoptr (GPtrArray) dilemmas = NULL;
  guint cell;

  if (!g_ptr_array_find (self->buttons, button, &cell))
    return;

  dilemmas = g_ptr_array_ref (codio_dilemma_chart_get_dilemmas (self->chart, cell));
  if (dilemmas->len == 1)
    g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, g_ptr_array_index (dilemmas, 0));
  else
    offer_dilemmas (self, button, dilemmas);
}

static void
clear (CodioDilemmaMatrix *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_object (&self->chart);
}

static void
update_look (CodioDilemmaMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  gboolean dark = adw_style_manager_get_dark (manager);

  if (self->chart == NULL)
    return;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  codio_dilemma_chart_set_font (self->chart, context, size * TYPE_SCALE);
  if (adw_style_manager_get_high_contrast (manager))
    codio_dilemma_chart_set_scheme (self->chart, dark ? CODIO_SCHEME_DARK_HIGH_CONTRAST
                                                      : CODIO_SCHEME_LIGHT_HIGH_CONTRAST);
  else
    codio_dilemma_chart_set_scheme (self->chart, dark ? CODIO_SCHEME_DARK : CODIO_SCHEME_LIGHT);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
has_cells (CodioDilemmaMatrix *self,
           CodioDilemmaChart  *chart)
{
  guint n = codio_dilemma_chart_get_n_cells (chart);

  return n > 0 && n == self->buttons->len;
}

static void
update (CodioDilemmaMatrix *self)
{
  g_autofree char *today = codio_date_dup_today ();
  g_autoptr (CodioDilemmaChart) chart = NULL;

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->profile == NULL)
    return;

  chart = codio_dilemma_chart_new (self->profile, codio_catalog_get_default (), today);

  /* The buttons stay where they can, so that the keyboard stays on one. */
  if (!has_cells (self, chart))
    {
      clear (self);
      for (guint i = 0; i < codio_dilemma_chart_get_n_cells (chart); i++)
        {
          GtkWidget *button = gtk_button_new ();

          gtk_widget_add_css_class (button, "cell");
          gtk_widget_set_parent (button, GTK_WIDGET (self));
          g_signal_connect_object (button, "clicked", G_CALLBACK (cell_cb), self, G_CONNECT_SWAPPED);
          g_ptr_array_add (self->buttons, button);
        }
    }

  g_set_object (&self->chart, chart);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      g_autofree char *description = codio_dilemma_chart_describe_cell (chart, i);

      gtk_widget_set_tooltip_text (g_ptr_array_index (self->buttons, i), description);
      gtk_accessible_update_property (g_ptr_array_index (self->buttons, i), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                      -1);
    }
  update_look (self);
}

static void
codio_dilemma_matrix_map (GtkWidget *widget)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);

  GTK_WIDGET_CLASS (codio_dilemma_matrix_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

/* Left and right stay in the row; up and down go to the nearest in the next row that has any. */
static GtkWidget *
find_neighbour (CodioDilemmaMatrix *self,
                guint               from,
                GtkDirectionType    direction)
{
  gboolean sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  double best_along = G_MAXDOUBLE, best_across = G_MAXDOUBLE;
  GtkWidget *best = NULL;
  cairo_rectangle_t start;

  codio_dilemma_chart_get_area (self->chart, from, &start);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      cairo_rectangle_t area;
      double along, across;

      codio_dilemma_chart_get_area (self->chart, i, &area);
      along = sign * (sideways ? area.x - start.x : area.y - start.y);
      across = fabs (sideways ? area.y - start.y : area.x - start.x);
      if (along < 1 || (sideways && across >= 1) ||
          along > best_along + 1 || (along > best_along - 1 && across >= best_across))
        continue;

      best_along = along;
      best_across = across;
      best = g_ptr_array_index (self->buttons, i);
    }

  return best;
}

static gboolean
codio_dilemma_matrix_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  GtkWidget *neighbour;
  guint from;

  if (focus == NULL)
    return GTK_WIDGET_CLASS (codio_dilemma_matrix_parent_class)->focus (widget, direction);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD ||
      !g_ptr_array_find (self->buttons, focus, &from))
    return FALSE;

  neighbour = find_neighbour (self, from, direction);
  if (neighbour)
    gtk_widget_grab_focus (neighbour);

  return TRUE;
}

static void
codio_dilemma_matrix_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);
  double minimum_width = 0, natural_width = 0, height = 0;

  if (self->chart)
    codio_dilemma_chart_measure (self->chart, &minimum_width, &natural_width, &height);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) minimum_width;
      *natural = (int) MAX (minimum_width, natural_width);
    }
  else
    {
      *minimum = *natural = (int) height;
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
codio_dilemma_matrix_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);

  if (self->chart == NULL)
    return;

  codio_dilemma_chart_allocate (self->chart, width);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      cairo_rectangle_t area;

      codio_dilemma_chart_get_area (self->chart, i, &area);
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (button, &(GtkAllocation) { (int) floor (area.x), (int) floor (area.y),
                                                           (int) ceil (area.width), (int) ceil (area.height) }, -1);
    }
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
codio_dilemma_matrix_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->chart == NULL)
    return;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_dilemma_chart_draw (self->chart, cr);
  cairo_destroy (cr);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->buttons, i), snapshot);
}

static gboolean
codio_dilemma_matrix_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard,
                                    GtkTooltip *tooltip)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (widget);
  g_autofree char *name = NULL;

  if (self->chart && !keyboard)
    name = codio_dilemma_chart_dup_cut_name (self->chart, x, y);
  gtk_tooltip_set_text (tooltip, name);

  return name != NULL;
}

static void
codio_dilemma_matrix_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (codio_dilemma_matrix_parent_class)->css_changed (widget, change);

  update_look (CODIO_DILEMMA_MATRIX (widget));
}

static void
codio_dilemma_matrix_dispose (GObject *object)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (object);

  clear (self);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_dilemma_matrix_parent_class)->dispose (object);
}

static void
codio_dilemma_matrix_finalize (GObject *object)
{
  CodioDilemmaMatrix *self = CODIO_DILEMMA_MATRIX (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_dilemma_matrix_parent_class)->finalize (object);
}

static void
codio_dilemma_matrix_class_init (CodioDilemmaMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_dilemma_matrix_dispose;
  object_class->finalize = codio_dilemma_matrix_finalize;
  widget_class->map = codio_dilemma_matrix_map;
  widget_class->focus = codio_dilemma_matrix_focus;
  widget_class->measure = codio_dilemma_matrix_measure;
  widget_class->size_allocate = codio_dilemma_matrix_size_allocate;
  widget_class->snapshot = codio_dilemma_matrix_snapshot;
  widget_class->query_tooltip = codio_dilemma_matrix_query_tooltip;
  widget_class->css_changed = codio_dilemma_matrix_css_changed;

  /**
   * CodioDilemmaMatrix::dilemma-activated:
   * @self: the matrix
   * @dilemma: a dilemma in it
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  codio_ends_install (widget_class);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_ENDS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
codio_dilemma_matrix_init (CodioDilemmaMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->buttons = g_ptr_array_new ();
  self->stale = TRUE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (update));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
}

/**
 * codio_dilemma_matrix_set_profile:
 * @self: a matrix
 * @profile: (nullable): the profile to show
 */
void
codio_dilemma_matrix_set_profile (CodioDilemmaMatrix *self,
                                  CodioProfile       *profile)
{
  g_return_if_fail (CODIO_IS_DILEMMA_MATRIX (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  clear (self);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}
