/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>

#include "codio-preview-page.h"
#include "codio-preview.h"
#include "codio-test.h"

/* The preview by itself; test-export.py drives it in its dialog. */

static GThread *main_thread;

static void
gone_cb (gpointer  user_data,
         GObject  *where)
{
  g_assert_true (g_thread_self () == main_thread);
  *(gboolean *) user_data = TRUE;
}

/* Where nothing else happens, a turn of the main loop ends with this. */
static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Whenever somebody leaves, the preview is let go in the main thread, not in that which draws. */
static void
test_left_while_drawing (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  guint tick = g_timeout_add (10, tick_cb, NULL);

  for (guint n_turns = 0; n_turns < 40; n_turns += 2)
    {
      GtkWidget *window = gtk_window_new ();
      CodioPreview *preview = g_object_new (CODIO_TYPE_PREVIEW, NULL);
      gboolean gone = FALSE;

      g_object_weak_ref (G_OBJECT (preview), gone_cb, &gone);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (preview));
      gtk_window_present (GTK_WINDOW (window));
      codio_preview_set_profile (preview, profile);
      codio_preview_show (preview, n_turns % 4 ? CODIO_EXPORT_PDF : CODIO_EXPORT_PNG, &options);
      for (guint i = 0; i < n_turns; i++)
        g_main_context_iteration (NULL, TRUE);
      codio_preview_show (preview, CODIO_EXPORT_PDF, &options); /* instead of what is being drawn */

      gtk_window_destroy (GTK_WINDOW (window));
      while (!gone)
        g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (tick);
}

static GskRenderNode *
find_texture (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_TEXTURE_NODE)
    return node;

  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  return find_texture (gsk_container_node_get_child (node, gsk_container_node_get_n_children (node) - 1));
}

/* However large a page is on the screen, so much of it is drawn and no more. */
static void
test_pixels (void)
{
  static const int widths[] = { 400, 3000, 20000 };
  cairo_rectangle_t paper = { 0, 0, 595, 842 };
  cairo_surface_t *drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &paper);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *page = g_object_ref_sink (codio_preview_page_new ());
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node, *shown;
      GdkTexture *texture;
      graphene_rect_t area;
      int width, height;
      double pixels;

      codio_preview_page_set_paper (CODIO_PREVIEW_PAGE (page), drawing);
      codio_preview_page_set_width (CODIO_PREVIEW_PAGE (page), widths[i]);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_allocate (page, width, height, -1, NULL);
      GTK_WIDGET_GET_CLASS (page)->snapshot (page, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      shown = find_texture (node);
      texture = gsk_texture_node_get_texture (shown);
      gsk_render_node_get_bounds (shown, &area);
      g_assert_cmpfloat_with_epsilon (area.size.width, widths[i], 0.5);
      pixels = (double) gdk_texture_get_width (texture) * gdk_texture_get_height (texture);
      g_assert_cmpfloat (pixels, <=, 16e6);
      if (widths[i] == 400)
        g_assert_cmpint (gdk_texture_get_width (texture), ==, 400);
      else
        g_assert_cmpfloat (pixels, >, 10e6);

      gsk_render_node_unref (node);
      g_assert_finalize_object (page);
    }
  cairo_surface_destroy (drawing);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  main_thread = g_thread_self ();

  g_test_add_func ("/codio/preview/left-while-drawing", test_left_while_drawing);
  g_test_add_func ("/codio/preview/pixels", test_pixels);

  return g_test_run ();
}
