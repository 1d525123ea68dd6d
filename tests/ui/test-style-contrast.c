/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>

#include "codio-test-contrast.h"

/* Each colour in the style sheets of the app, with the real palette of libadwaita: light and dark, with and without
 * high contrast, and with each accent colour that one can choose.
 *
 * A colour that is not in the table makes the test fail, so that a new one is looked at, too. */

#define STYLE "/nl/codio/Codio/ui/style.css"
#define STYLE_HC "/nl/codio/Codio/ui/style-hc.css"

typedef enum
{
  GROUND,     /* it is written on that colour */
  GRAPHICS,   /* it says something where it is drawn on a ground */
  DECORATION, /* all it says is said by place, text or form, too */
} Kind;

/* Of libadwaita; what lies on a ground is partly transparent. */
static const struct
{
  const char *name;
  const char *text;
  const char *color;
  const char *below;
} grounds[] = {
  { "window", "var(--window-fg-color)", "var(--window-bg-color)", NULL },
  { "view", "var(--view-fg-color)", "var(--view-bg-color)", NULL },
  { "header bar", "var(--headerbar-fg-color)", "var(--headerbar-bg-color)", NULL },
  { "sidebar", "var(--sidebar-fg-color)", "var(--sidebar-bg-color)", NULL },
  { "dialog", "var(--dialog-fg-color)", "var(--dialog-bg-color)", NULL },
  { "popover", "var(--popover-fg-color)", "var(--popover-bg-color)", NULL },
  { "card", "var(--card-fg-color)", "var(--card-bg-color)", "var(--window-bg-color)" },
  { "button", "var(--window-fg-color)", "color-mix(in srgb, currentColor 10%, transparent)", "var(--window-bg-color)" },
  { "card in a dialog", "var(--card-fg-color)", "var(--card-bg-color)", "var(--dialog-bg-color)" },
};

static const struct
{
  const char *sheet;
  const char *selector;
  const char *color;
  Kind kind;
  const char *text; /* what is written on it, if that is not the colour of the text around it */
  const char *on; /* the only ground that it is drawn on; NULL: any */
} colors[] = {
  { STYLE, ":focus:focus-visible, entry:focus-within, spinbutton:focus-within, row.entry.focused, row.spin.focused",
    "var(--accent-color)", GRAPHICS },
  { STYLE, "button.brick.chosen:not(.roof)", "var(--window-bg-color)", DECORATION },
  { STYLE, "button.brick.chosen:not(.roof)", "var(--accent-color)", GRAPHICS, NULL, "window" },
  { STYLE, "button.brick:focus-visible, button.brick.chosen:focus-visible:not(.roof)", "var(--accent-color)", GRAPHICS,
    NULL, "window" },
  { STYLE, "button.brick:focus-visible, button.brick.chosen:focus-visible:not(.roof)", "var(--window-bg-color)",
    DECORATION },
  { STYLE, ".path.democratie", "#1a5fb4", GROUND, "white" },
  { STYLE, ".path.democratie", "white", DECORATION },
  { STYLE, ".path.rechtstaat", "#813d9c", GROUND, "white" },
  { STYLE, ".path.rechtstaat", "white", DECORATION },
  { STYLE, ".path.bestuurskracht", "#26736a", GROUND, "white" },
  { STYLE, ".path.bestuurskracht", "white", DECORATION },
  { STYLE, "window:drop(active)", "var(--accent-color)", GRAPHICS },
  { STYLE, ".keys", "alpha(currentColor, 0.08)", GROUND },
  { STYLE, ".chip", "alpha(currentColor, 0.08)", GROUND },
  { STYLE, "button.cell:hover", "alpha(currentColor, 0.6)", GRAPHICS },
  { STYLE, "button.cell:focus-visible", "var(--accent-color)", GRAPHICS },
  { STYLE, "listview.actions > row", "var(--card-bg-color)", GROUND, NULL, "window" },
  { STYLE, "listview.actions > row", "var(--card-shade-color)", DECORATION },
  { STYLE, "listview.actions > row:hover", "color-mix(in srgb, var(--card-bg-color) 94%, currentColor)", GROUND, NULL,
    "window" },
  { STYLE, ".card.value:focus-visible", "var(--accent-color)", GRAPHICS },
  { STYLE, ".level", "alpha(currentColor, 0.05)", GROUND },
  { STYLE, ".level.blank", "alpha(currentColor, 0.6)", GRAPHICS },
  { STYLE, ".level:drop(active), .gap:drop(active)", "var(--accent-color)", GRAPHICS },
  { STYLE, "listview.preview", "color-mix(in srgb, var(--window-fg-color) 8%, var(--window-bg-color))", GROUND, NULL,
    "window" },
  { STYLE, ".conflict .side", "alpha(currentColor, 0.05)", GROUND },
  { STYLE, ".own-text", "alpha(currentColor, 0.05)", GROUND },
  { STYLE, ".replies", "alpha(currentColor, 0.2)", DECORATION },
  { STYLE, ".replies:dir(rtl)", "alpha(currentColor, 0.2)", DECORATION },
  { STYLE, ".guide label:focus-visible", "var(--accent-color)", GRAPHICS },
  { STYLE_HC, "listview.actions > row", "alpha(currentColor, 0.6)", GRAPHICS, NULL, "window" },
  { STYLE_HC, ".chip, .keys, .level:not(.blank)", "alpha(currentColor, 0.6)", GRAPHICS },
  { STYLE_HC, ".path.democratie", "#164f97", GROUND, "white" },
  { STYLE_HC, ".path.rechtstaat", "#6f3387", GROUND, "white" },
  { STYLE_HC, ".path.bestuurskracht", "#1b544d", GROUND, "white" },
};

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *label;
  GtkCssProvider *provider;
  const char *accent;
  gboolean high;
} Fixture;

static char *
read_sheet (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_autoptr (GRegex) comments = g_regex_new ("/\\*.*?\\*/", G_REGEX_DOTALL, 0, NULL);

  g_assert_nonnull (bytes);
  return g_regex_replace_literal (comments, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, "", 0,
                                  NULL);
}

static gboolean
is_known (const char *sheet,
          const char *selector,
          const char *color)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_str_equal (colors[i].sheet, sheet) && g_str_equal (colors[i].selector, selector) &&
        g_str_equal (colors[i].color, color))
      return TRUE;

  return FALSE;
}

/* Whether all colours are in the table, and the table has no others. */
static void
test_table (void)
{
  static const char * const sheets[] = { STYLE, STYLE_HC };
  g_autoptr (GRegex) rules = g_regex_new ("([^{}]+)\\{([^{}]*)\\}", 0, 0, NULL);
  g_autoptr (GRegex) words = g_regex_new ("color-mix\\((?:[^()]|\\([^()]*\\))*\\)|var\\(--[a-z-]*color\\)|"
                                          "alpha\\([^()]*\\)|rgba?\\([^()]*\\)|#[0-9a-f]{3,8}\\b|\\b(white|black)\\b",
                                          0, 0, NULL);
  guint n = 0;

  for (guint s = 0; s < G_N_ELEMENTS (sheets); s++)
    {
      g_autofree char *text = read_sheet (sheets[s]);
      g_autoptr (GMatchInfo) rule = NULL;

      for (g_regex_match (rules, text, 0, &rule); g_match_info_matches (rule); g_match_info_next (rule, NULL))
        {
          g_autofree char *selector = g_strstrip (g_match_info_fetch (rule, 1));
          g_autofree char *declarations = g_match_info_fetch (rule, 2);
          g_autoptr (GMatchInfo) word = NULL;

          for (g_regex_match (words, declarations, 0, &word); g_match_info_matches (word);
               g_match_info_next (word, NULL))
            {
              g_autofree char *color = g_match_info_fetch (word, 0);

              if (!is_known (sheets[s], selector, color))
                g_error ("%s: { %s } has %s, which is not in the table", sheets[s], selector, color);
              n++;
            }
        }
    }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (colors));
}

/* What @color is, in text of the colour @text. */
static GdkRGBA
evaluate (Fixture    *self,
          const char *text,
          const char *color)
{
  g_autofree char *css = g_strdup_printf (":root { --accent-bg-color: var(--accent-%s); } .around { color: %s; } "
                                          ".probe { color: %s; }", self->accent, text, color);
  GdkRGBA rgba;

  gtk_css_provider_load_from_string (self->provider, css);
  gtk_widget_get_color (self->label, &rgba);

  return rgba;
}

static CodioColor
lay_over (GdkRGBA    top,
          double     opacity,
          CodioColor below)
{
  const double alpha = top.alpha * opacity;

  return (CodioColor) {
    top.red * alpha + below.red * (1 - alpha),
    top.green * alpha + below.green * (1 - alpha),
    top.blue * alpha + below.blue * (1 - alpha),
  };
}

static CodioColor
get_ground (Fixture *self,
            guint    i)
{
  CodioColor ground = { 0, 0, 0 };

  if (grounds[i].below)
    ground = lay_over (evaluate (self, grounds[i].text, grounds[i].below), 1, ground);

  return lay_over (evaluate (self, grounds[i].text, grounds[i].color), 1, ground);
}

static double
get_least (Fixture *self)
{
  return self->high ? CODIO_TEST_HIGH_TEXT_CONTRAST : CODIO_TEST_TEXT_CONTRAST;
}

static void
assert_contrast (CodioColor  a,
                 CodioColor  b,
                 double      least,
                 const char *what)
{
  const double contrast = codio_test_get_contrast (a, b);

  if (contrast < least)
    g_error ("%s: %.2f instead of %.1f", what, contrast, least);
}

/* Whether that colour is seen in this style: in high contrast another sheet comes after the first. */
static gboolean
is_used (Fixture *self,
         guint    color)
{
  if (!self->high)
    return g_str_equal (colors[color].sheet, STYLE);

  if (g_str_equal (colors[color].sheet, STYLE))
    for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
      if (g_str_equal (colors[i].sheet, STYLE_HC) && g_str_equal (colors[i].selector, colors[color].selector) &&
          colors[i].kind == colors[color].kind)
        return FALSE;

  return TRUE;
}

static void
check_color (Fixture *self,
             guint    i,
             guint    on)
{
  const char *text = colors[i].text ? colors[i].text : grounds[on].text;
  const CodioColor ground = get_ground (self, on);
  const CodioColor color = lay_over (evaluate (self, grounds[on].text, colors[i].color), 1, ground);
  g_autofree char *what = g_strdup_printf ("{ %s } %s on a %s, accent %s", colors[i].selector, colors[i].color,
                                           grounds[on].name, self->accent);

  if (colors[i].kind == GROUND)
    assert_contrast (lay_over (evaluate (self, grounds[on].text, text), 1, color), color, get_least (self), what);
  else if (colors[i].kind == GRAPHICS)
    assert_contrast (color, ground, CODIO_TEST_GRAPHICS_CONTRAST, what);
}

/* What is written in less important text. */
static double
get_dim_opacity (const char *path)
{
  g_autofree char *text = read_sheet (path);
  const char *found = strstr (text, "--dim-opacity:");

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen ("--dim-opacity:"), NULL) / 100;
}

static void
check_dimmed (Fixture *self,
              guint    on)
{
  const CodioColor ground = get_ground (self, on);
  const double opacity = get_dim_opacity (self->high ? STYLE_HC : STYLE);

  assert_contrast (lay_over (evaluate (self, grounds[on].text, "currentColor"), opacity, ground), ground,
                   get_least (self), grounds[on].name);
}

static void
test_contrast (void)
{
  static const char * const accents[] = {
    "blue", "teal", "green", "yellow", "orange", "red", "pink", "purple", "slate",
  };
  Fixture self = { 0 };

  adw_init ();
  self.high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_assert_cmpint (self.high, ==, g_str_equal (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1"));
  self.window = gtk_window_new ();
  self.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self.label = gtk_label_new ("");
  gtk_widget_add_css_class (self.box, "around");
  gtk_widget_add_css_class (self.label, "probe");
  gtk_box_append (GTK_BOX (self.box), self.label);
  gtk_window_set_child (GTK_WINDOW (self.window), self.box);
  gtk_window_present (GTK_WINDOW (self.window)); /* what is not shown has no style */
  self.provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self.provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  for (int dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint a = 0; a < G_N_ELEMENTS (accents); a++)
        for (guint on = 0; on < G_N_ELEMENTS (grounds); on++)
          {
            self.accent = accents[a];
            if (a == 0)
              check_dimmed (&self, on);
            for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
              if (is_used (&self, i) && (a == 0 || strstr (colors[i].color, "accent")) &&
                  (colors[i].on == NULL || g_str_equal (colors[i].on, grounds[on].name)))
                check_color (&self, i, on);
          }
    }

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self.provider));
  g_object_unref (self.provider);
  gtk_window_destroy (GTK_WINDOW (self.window));
}

/* libadwaita asks once for high contrast. */
static void
test_style (gconstpointer high)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", high, TRUE);
  g_test_trap_subprocess ("/codio/style-contrast/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codio/style-contrast/table", test_table);
  g_test_add_data_func ("/codio/style-contrast/normal", "0", test_style);
  g_test_add_data_func ("/codio/style-contrast/high", "1", test_style);
  g_test_add_func ("/codio/style-contrast/subprocess", test_contrast);

  return g_test_run ();
}
