/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "codio-brick.h"
#include "codio-house-page.h"
#include "codio-house-view.h"
#include "codio-meeting-view.h"
#include "codio-records.h"
#include "codio-test.h"
#include "codio-tour.h"

/* The widgets of the house by themselves; test-house-view.py drives them in the window. */

static guint
count_bricks (CodioHouseView *house)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (house)); child;
       child = gtk_widget_get_next_sibling (child))
    n += CODIO_IS_BRICK (child);

  return n;
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 800);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static CodioPart *
get_focus_part (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus && CODIO_IS_BRICK (focus) ? codio_brick_get_part (CODIO_BRICK (focus)) : NULL;
}

/* Bricks come and go with the steps of the profile, and the keyboard stays in the house. */
static void
test_additional (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioRecord) record = codio_record_new (CODIO_TYPE_ADDITIONAL_VALUE);
  CodioHistory *history = codio_profile_get_history (profile);
  CodioHouseView *house = g_object_new (CODIO_TYPE_HOUSE_VIEW, NULL);
  GtkWidget *window;
  CodioPart *part;

  codio_house_view_set_profile (house, profile);
  window = open_window (GTK_WIDGET (house));
  g_assert_cmpuint (count_bricks (house), ==, 41);

  codio_profile_set_string (profile, record, "principle", "mensenrechten");
  codio_profile_set_string (profile, record, "name", "Rust");
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", record);
  g_assert_cmpuint (count_bricks (house), ==, 42);

  part = codio_profile_get_value_part (profile, codio_record_get_key (record));
  codio_house_view_set_selected (house, part);
  gtk_widget_grab_focus (GTK_WIDGET (house));
  g_assert_true (get_focus_part (window) == part);

  codio_profile_set_string (profile, record, "name", "Stilte");
  codio_profile_set_string (profile, record, "principle", "participatie");
  g_assert_true (get_focus_part (window) == part);

  codio_profile_remove (profile, CODIO_RECORD (profile), "additional-values", record);
  g_assert_cmpuint (count_bricks (house), ==, 41);
  g_assert_nonnull (get_focus_part (window));
  g_assert_true (codio_part_get_parent (get_focus_part (window)) == codio_part_get_parent (part));

  codio_history_undo (history);
  g_assert_cmpuint (count_bricks (house), ==, 42);
  codio_history_undo (history);
  codio_history_undo (history);
  codio_history_undo (history);
  g_assert_cmpuint (count_bricks (house), ==, 41);

  /* The order in which a screen reader finds them is that of the house. */
  codio_history_redo (history);
  g_assert_cmpuint (count_bricks (house), ==, 42);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (house)); child;
       child = gtk_widget_get_next_sibling (child))
    if (CODIO_IS_BRICK (child) && codio_brick_get_part (CODIO_BRICK (child)) == part)
      g_assert_cmpstr (codio_part_get_id (codio_brick_get_part (CODIO_BRICK (gtk_widget_get_prev_sibling (child)))),
                       ==, "menselijke-waardigheid");

  codio_house_view_set_profile (house, NULL);
  g_assert_cmpuint (count_bricks (house), ==, 41);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* What is to be seen of the house with the next frame. */
static GBytes *
draw (CodioHouseView *house)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (house));
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (house)));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;
  int width = gtk_widget_get_width (GTK_WIDGET (house)), height = gtk_widget_get_height (GTK_WIDGET (house));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (house));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  GTK_WIDGET_GET_CLASS (house)->snapshot (GTK_WIDGET (house), snapshot);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return g_bytes_new (NULL, 0);

  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gsk_render_node_unref (node);

  return gdk_texture_save_to_png_bytes (texture);
}

/* Piece by piece the house becomes what it is when it is drawn at once. */
static void
test_build_up (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHouseView *house = g_object_new (CODIO_TYPE_HOUSE_VIEW, NULL);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) before = NULL;
  GtkWidget *window;
  guint n_changes = 0;

  codio_house_view_set_profile (house, profile);
  window = open_window (GTK_WIDGET (house));
  whole = draw (house);
  g_assert_false (codio_house_view_build_on (house));

  codio_house_view_build_up (house);
  before = draw (house);
  g_assert_cmpuint (g_bytes_get_size (before), ==, 0);
  while (codio_house_view_build_on (house))
    {
      GBytes *now = draw (house);

      n_changes += !g_bytes_equal (now, before);
      g_bytes_unref (before);
      before = now;
    }

  g_assert_cmpuint (n_changes, >, 3);
  g_assert_true (g_bytes_equal (before, whole));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_properties (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHouseView *house = g_object_ref_sink (g_object_new (CODIO_TYPE_HOUSE_VIEW, NULL));
  g_autoptr (GdkTexture) picture = NULL;
  GtkWidget *window;
  guint count = 0;
  int before, after;

  g_signal_connect_swapped (house, "notify", G_CALLBACK (count_cb), &count);
  codio_house_view_set_profile (house, profile);
  g_assert_cmpfloat_with_epsilon (codio_house_view_get_type_scale (house), 0.82, 0.001);
  gtk_widget_measure (GTK_WIDGET (house), GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);

  codio_house_view_set_type_scale (house, 0.82);
  codio_house_view_set_colouring (house, CODIO_COLOURING_WEIGHT);
  codio_house_view_set_show_dilemmas (house, FALSE);
  g_assert_cmpuint (count, ==, 0);

  codio_house_view_set_type_scale (house, 1.64);
  g_assert_cmpuint (count, ==, 1);
  gtk_widget_measure (GTK_WIDGET (house), GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before);
  codio_house_view_set_type_scale (house, 0.82);

  g_object_set (house, "colouring", CODIO_COLOURING_TOUCHED, "show-dilemmas", TRUE, NULL);
  g_assert_cmpuint (count, ==, 4);
  g_assert_cmpint (codio_house_view_get_colouring (house), ==, CODIO_COLOURING_TOUCHED);
  g_assert_true (codio_house_view_get_show_dilemmas (house));

  window = open_window (GTK_WIDGET (house));
  picture = codio_house_view_create_picture (house);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, 2 * gtk_widget_get_width (GTK_WIDGET (house)));
  g_assert_cmpint (gdk_texture_get_height (picture), ==, 2 * gtk_widget_get_height (GTK_WIDGET (house)));

  /* Also while colours are changing. */
  codio_house_view_set_colouring (house, CODIO_COLOURING_SECURED);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (house);
}

static CodioHouseView *
find_house (GtkWidget *widget)
{
  if (CODIO_IS_HOUSE_VIEW (widget))
    return CODIO_HOUSE_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      CodioHouseView *house = find_house (child);

      if (house)
        return house;
    }

  return NULL;
}

static void
add_value (CodioProfile *profile)
{
  g_autoptr (CodioRecord) record = codio_record_new (CODIO_TYPE_ADDITIONAL_VALUE);

  codio_profile_set_string (profile, record, "principle", "mensenrechten");
  codio_profile_set_string (profile, record, "name", "Rust");
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", record);
}

/* Waits until the type of @house is smaller or larger than @size. */
static double
wait_for_type (CodioHouseView *house,
               double          size,
               gboolean        smaller)
{
  while (smaller ? codio_house_view_get_type_scale (house) >= size : codio_house_view_get_type_scale (house) <= size)
    g_main_context_iteration (NULL, TRUE);

  return codio_house_view_get_type_scale (house);
}

/* In a meeting the house is as large as it can be, also when other things are in it or the text gets another size. */
static void
test_meeting_fits (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHistory *history = codio_profile_get_history (profile);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *view = g_object_new (CODIO_TYPE_MEETING_VIEW, NULL);
  GtkWidget *window = gtk_window_new ();
  CodioHouseView *house = find_house (view);
  double first, type;
  int dpi;

  codio_page_set_profile (CODIO_PAGE (view), profile);
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 900);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  first = wait_for_type (house, 0.9, FALSE);

  for (guint i = 0; i < 8; i++)
    add_value (profile);
  type = wait_for_type (house, first, TRUE);
  while (codio_history_get_can_undo (history))
    codio_history_undo (history);
  g_assert_cmpfloat_with_epsilon (wait_for_type (house, type, FALSE), first, 0.001);

  codio_page_set_profile (CODIO_PAGE (view), NULL);
  type = wait_for_type (house, first, FALSE);
  codio_page_set_profile (CODIO_PAGE (view), profile);
  g_assert_cmpfloat_with_epsilon (wait_for_type (house, type, TRUE), first, 0.001);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 3 * dpi / 2, NULL);
  wait_for_type (house, first, TRUE);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpfloat_with_epsilon (wait_for_type (house, first - 0.01, FALSE), first, 0.001);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_page_finalize (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioHousePage *page = g_object_ref_sink (g_object_new (CODIO_TYPE_HOUSE_PAGE, NULL));
  GtkWidget *window;

  codio_page_set_profile (CODIO_PAGE (page), profile);
  window = open_window (GTK_WIDGET (page));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
}

static GtkGesture *
find_pinch (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        return GTK_GESTURE (controller); /* the widget keeps it */
    }

  return NULL;
}

/* Two fingers, which no display of a test has: the house gets more space than is in sight, up to
 * the highest level. */
static void
test_pinch (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GtkWidget *page = g_object_new (CODIO_TYPE_HOUSE_PAGE, NULL);
  CodioHouseView *house = codio_house_page_get_house (CODIO_HOUSE_PAGE (page));
  CodioHouseZoom *zoom = codio_house_page_get_zoom (CODIO_HOUSE_PAGE (page));
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (house), GTK_TYPE_SCROLLED_WINDOW);
  GtkGesture *pinch = find_pinch (scroller);
  GtkWidget *window;
  int width;

  codio_page_set_profile (CODIO_PAGE (page), profile);
  window = open_window (page);
  width = gtk_widget_get_width (GTK_WIDGET (house));

  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (codio_house_zoom_get_level (zoom), 2, 0.01);
  while (gtk_widget_get_width (GTK_WIDGET (house)) == width)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (house)), >=, 2 * gtk_widget_get_width (scroller));

  g_signal_emit_by_name (pinch, "scale-changed", 100.0);
  g_assert_cmpfloat_with_epsilon (codio_house_zoom_get_level (zoom), 3, 0.01);
  g_assert_false (codio_house_zoom_can_step (zoom, 1));
  g_assert_true (codio_house_zoom_can_step (zoom, 0));

  codio_house_zoom_step (zoom, 0);
  g_assert_cmpfloat_with_epsilon (codio_house_zoom_get_level (zoom), 1, 0.01);
  g_assert_false (codio_house_zoom_can_step (zoom, 0));
  while (gtk_widget_get_width (GTK_WIDGET (house)) != width)
    g_main_context_iteration (NULL, TRUE);

  g_object_add_weak_pointer (G_OBJECT (zoom), (gpointer *) &zoom);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (zoom);
}

static CodioBrick *
find_brick (CodioHouseView *house,
            const char     *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (house)); child;
       child = gtk_widget_get_next_sibling (child))
    if (CODIO_IS_BRICK (child) && g_str_equal (codio_part_get_id (codio_brick_get_part (CODIO_BRICK (child))), id))
      return CODIO_BRICK (child);

  g_assert_not_reached ();
}

/* The colour of a brick near its lower edge, where nothing is written, as it would be drawn now. */
static guint32
get_color (CodioHouseView *house,
           CodioBrick     *brick)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  graphene_rect_t bounds;
  GskRenderNode *node;
  guint32 color;

  gtk_widget_snapshot_child (GTK_WIDGET (house), GTK_WIDGET (brick), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (brick), GTK_WIDGET (house), &bounds));
  cairo_translate (cr, -floor (bounds.origin.x + bounds.size.width / 2),
                   -floor (bounds.origin.y + bounds.size.height - 4));
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  color = *(const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  gsk_render_node_unref (node);

  return color;
}

/* Who wants less motion sees the new colour of a brick at once. */
static void
test_motion (void)
{
  for (int animate = 0; animate < 2; animate++)
    {
      g_autoptr (CodioProfile) profile = codio_test_example ();
      CodioHouseView *house = g_object_new (CODIO_TYPE_HOUSE_VIEW, NULL);
      GtkWidget *window;
      CodioBrick *brick;
      guint32 before, after;

      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animate, NULL);
      codio_profile_judge (profile, codio_profile_get_assessment (profile, "privacy"), CODIO_JUDGEMENT_NOT_AT_STAKE);
      codio_house_view_set_profile (house, profile);
      window = open_window (GTK_WIDGET (house));
      brick = find_brick (house, "privacy");
      before = get_color (house, brick);
      codio_profile_weigh (profile, codio_profile_get_assessment (profile, "privacy"), CODIO_WEIGHT_MAX);
      after = get_color (house, brick);
      if (animate)
        g_assert_cmphex (after, ==, before);
      else
        g_assert_cmphex (after, !=, before);
      while (get_color (house, brick) == before)
        g_main_context_iteration (NULL, TRUE);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

static GtkWidget *
find_carousel (GtkWidget *widget)
{
  if (ADW_IS_CAROUSEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_carousel (child);

      if (found)
        return found;
    }

  return NULL;
}

/* So it is with the steps of the tour. */
static void
test_tour_motion (void)
{
  for (int animate = 0; animate < 2; animate++)
    {
      GtkWidget *window = adw_window_new ();
      AdwDialog *tour = codio_tour_new ();
      AdwCarousel *carousel = ADW_CAROUSEL (find_carousel (adw_dialog_get_child (tour)));

      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animate, NULL);
      gtk_window_set_default_size (GTK_WINDOW (window), 700, 700);
      gtk_window_present (GTK_WINDOW (window));
      adw_dialog_present (tour, window);
      while (!gtk_widget_get_mapped (GTK_WIDGET (carousel)) || gtk_widget_get_width (GTK_WIDGET (carousel)) == 0)
        g_main_context_iteration (NULL, TRUE);

      g_signal_emit_by_name (adw_dialog_get_default_widget (tour), "clicked");
      g_assert_cmpfloat_with_epsilon (adw_carousel_get_position (carousel), animate ? 0 : 1, 0.001);
      while (adw_carousel_get_position (carousel) < 1)
        g_main_context_iteration (NULL, TRUE);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/nl/codio/Codio/ui/icons");

  g_test_add_func ("/codio/house-view/additional", test_additional);
  g_test_add_func ("/codio/house-view/build-up", test_build_up);
  g_test_add_func ("/codio/house-view/properties", test_properties);
  g_test_add_func ("/codio/house-page/finalize", test_page_finalize);
  g_test_add_func ("/codio/meeting-view/fits", test_meeting_fits);
  g_test_add_func ("/codio/house-zoom/pinch", test_pinch);
  g_test_add_func ("/codio/house-view/motion", test_motion);
  g_test_add_func ("/codio/tour/motion", test_tour_motion);

  return g_test_run ();
}
