/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-chart.h"

#include <glib/gi18n.h>

#include "codio-chart-button.h"
#include "codio-chart-view.h"

/**
 * CodioActionChart:
 *
 * A chart of the actions in a profile with what stands out in it in words, which scrolls by itself.
 */
struct _CodioActionChart
{
  AdwBin parent_instance;

  CodioChartKind kind;
  CodioProfile *profile;

  GtkLabel *summary_label;
  GtkWidget *hint_label;
  CodioChartView *view;
};

G_DEFINE_FINAL_TYPE (CodioActionChart, codio_action_chart, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_ACTION_ACTIVATED,
  SIGNAL_DILEMMA_ACTIVATED,
  SIGNAL_VALUE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (CodioActionChart *self,
        CodioRecord      *record)
{
  g_signal_emit (self, signals[CODIO_IS_DILEMMA (record) ? SIGNAL_DILEMMA_ACTIVATED : SIGNAL_ACTION_ACTIVATED], 0,
                 record);
}

static void
item_clicked_cb (CodioActionChart *self,
                 GtkButton        *item)
{
  g_autoptr (CodioRecord) record = g_object_ref (g_object_get_data (G_OBJECT (item), "codio-record"));

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (item), GTK_TYPE_POPOVER)));
  choose (self, record);
}

/* Not at once: it is still telling that it is closed. */
static gboolean
unparent_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
create_item (CodioActionChart *self,
             CodioRecord      *record)
{
  g_autofree char *title = codio_profile_dup_record_title (self->profile, record, codio_catalog_get_default ());
  GtkWidget *label = gtk_label_new (title), *item = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_button_set_child (GTK_BUTTON (item), label);
  gtk_widget_add_css_class (item, "flat");
  g_object_set_data_full (G_OBJECT (item), "codio-record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (item, "clicked", G_CALLBACK (item_clicked_cb), self, G_CONNECT_SWAPPED);

  return item;
}

static void
show_records (CodioActionChart     *self,
              const CodioChartMark *mark,
              GtkWidget            *button)
{
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  graphene_rect_t bounds;

  for (guint i = 0; i < mark->records->len; i++)
    gtk_box_append (GTK_BOX (box), create_item (self, g_ptr_array_index (mark->records, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, mark->label, -1);

  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
mark_activated_cb (CodioActionChart *self,
                   CodioChartButton *button)
{
  const CodioChartMark *mark = codio_chart_button_get_mark (button);

  if (mark->part)
    {
      g_signal_emit (self, signals[SIGNAL_VALUE_ACTIVATED], 0, mark->part);
    }
  else if (mark->records->len == 1)
    {
      g_autoptr (CodioRecord) record = g_object_ref (g_ptr_array_index (mark->records, 0));

      choose (self, record);
    }
  else
    {
      show_records (self, mark, GTK_WIDGET (button));
    }
}

static void
changed_cb (CodioActionChart *self)
{
  CodioChart *chart = codio_chart_view_get_chart (self->view);
  g_autofree char *summary = codio_chart_dup_summary (chart);

  gtk_label_set_label (self->summary_label, summary);
  gtk_widget_set_visible (self->hint_label,
                          self->kind == CODIO_CHART_PRIORITIES && codio_chart_get_n_marks (chart) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static const char *
get_name (CodioChartKind kind)
{
  switch (kind)
    {
    case CODIO_CHART_PRIORITIES:
      return _("Necessity and importance of the actions");

    case CODIO_CHART_TIMELINE:
      return _("Timeline of actions and reviews");

    case CODIO_CHART_COVERAGE:
    case CODIO_N_CHARTS:
    default:
      return _("Actions for the values at stake");
    }
}

static void
codio_action_chart_constructed (GObject *object)
{
  CodioActionChart *self = CODIO_ACTION_CHART (object);

  G_OBJECT_CLASS (codio_action_chart_parent_class)->constructed (object);

  codio_chart_view_set_kind (self->view, self->kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self->kind),
                                  -1);
}

static void
codio_action_chart_dispose (GObject *object)
{
  CodioActionChart *self = CODIO_ACTION_CHART (object);
  GtkWidget *next;

  /* A list of actions that is open. */
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
    }
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ACTION_CHART);

  G_OBJECT_CLASS (codio_action_chart_parent_class)->dispose (object);
}

static void
codio_action_chart_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, codio_action_chart_get_kind (CODIO_ACTION_CHART (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_action_chart_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      CODIO_ACTION_CHART (object)->kind = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_action_chart_class_init (CodioActionChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = codio_action_chart_constructed;
  object_class->dispose = codio_action_chart_dispose;
  object_class->get_property = codio_action_chart_get_property;
  object_class->set_property = codio_action_chart_set_property;

  /**
   * CodioActionChart:kind:
   *
   * What it shows: a #CodioChartKind.
   */
  props[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CODIO_N_CHARTS - 1, CODIO_CHART_COVERAGE,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioActionChart::action-activated:
   * @self: the chart
   * @action: an action in it
   *
   * The user wants to work on @action.
   */
  signals[SIGNAL_ACTION_ACTIVATED] = g_signal_new ("action-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_ACTION);

  /**
   * CodioActionChart::dilemma-activated:
   * @self: the chart
   * @dilemma: a dilemma in it
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  /**
   * CodioActionChart::value-activated:
   * @self: the chart
   * @value: a value at stake
   *
   * The user wants to see @value, for which there may be no action yet.
   */
  signals[SIGNAL_VALUE_ACTIVATED] = g_signal_new ("value-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  g_type_ensure (CODIO_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-action-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionChart, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionChart, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionChart, view);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
codio_action_chart_init (CodioActionChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_action_chart_new:
 * @kind: what it shows
 *
 * Returns: (transfer floating): a chart of nothing
 */
GtkWidget *
codio_action_chart_new (CodioChartKind kind)
{
  g_return_val_if_fail (kind < CODIO_N_CHARTS, NULL);

  return g_object_new (CODIO_TYPE_ACTION_CHART, "kind", kind, NULL);
}

/**
 * codio_action_chart_get_kind:
 * @self: a chart
 *
 * Returns: what it shows: a #CodioChartKind
 */
guint
codio_action_chart_get_kind (CodioActionChart *self)
{
  g_return_val_if_fail (CODIO_IS_ACTION_CHART (self), CODIO_CHART_COVERAGE);

  return self->kind;
}

/**
 * codio_action_chart_set_profile:
 * @self: a chart
 * @profile: (nullable): the profile whose actions it shows
 */
void
codio_action_chart_set_profile (CodioActionChart *self,
                                CodioProfile     *profile)
{
  g_return_if_fail (CODIO_IS_ACTION_CHART (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  codio_chart_view_set_profile (self->view, profile);
}
