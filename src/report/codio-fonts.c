/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-fonts-private.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

/* The fonts of what is printed: Inter as it comes with the program, so that a document is the same on each
 * computer, and those of the computer for the scripts that Inter does not have. */

#define FONTS_DIR PKGDATADIR "/fonts"

/* How many characters are named at most: there is no need to read a whole text in a script without a font. */
#define MAX_MISSING 8

static const char * const files[] = { "Inter-Regular.otf", "Inter-Bold.otf", "Inter-Italic.otf" };

/* Another version of Inter, or one with variable weights, must not come in the place of ours. */
static const char reject_others[] =
  "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
  "<fontconfig><selectfont><rejectfont><pattern>"
  "<patelt name=\"family\"><string>Inter</string></patelt>"
  "</pattern></rejectfont></selectfont></fontconfig>";

static gpointer
load_config (gpointer data)
{
  FcConfig *config = FcInitLoadConfig ();
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (FONTS_DIR, files[i], NULL);

      complete = complete && g_file_test (path, G_FILE_TEST_IS_REGULAR);
    }

  if (complete)
    FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) reject_others, FcTrue);
  FcConfigBuildFonts (config);

  for (guint i = 0; complete && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (FONTS_DIR, files[i], NULL);

      FcConfigAppFontAddFile (config, (const FcChar8 *) path);
    }

  return config;
}

/*< private >
 * codio_fonts_get_map:
 *
 * Returns: (transfer none): the fonts, for this thread
 */
PangoFontMap *
codio_fonts_get_map (void)
{
  static GOnce once = G_ONCE_INIT;
  static GPrivate maps = G_PRIVATE_INIT (g_object_unref);
  PangoFontMap *map = g_private_get (&maps);

  if (map == NULL)
    {
      FcConfig *config = g_once (&once, load_config, NULL);

      map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
      g_private_set (&maps, map);
    }

  return map;
}

static void
add_missing (GPtrArray        *missing,
             PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs && missing->len < MAX_MISSING; i++)
    {
      gunichar c = glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
      g_autofree char *name = NULL;
      char utf8[7] = "";

      if (glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY || !(glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        continue;

      utf8[g_unichar_to_utf8 (c, utf8)] = '\0';
      name = g_strdup_printf ("%s (U+%04X)", utf8, c);
      if (!g_ptr_array_find_with_equal_func (missing, name, g_str_equal, NULL))
        g_ptr_array_add (missing, g_steal_pointer (&name));
    }
}

/*< private >
 * codio_fonts_list_missing:
 * @layout: a text
 *
 * Returns: (transfer full) (nullable): the first characters of it that no font has, as a list; %NULL where a font has
 *   each
 */
char *
codio_fonts_list_missing (PangoLayout *layout)
{
  g_autoptr (GPtrArray) missing = NULL;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return NULL;

  missing = g_ptr_array_new_null_terminated (MAX_MISSING, g_free, TRUE);
  for (GSList *line = pango_layout_get_lines_readonly (layout); line; line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run; run = run->next)
      {
        PangoGlyphItem *item = run->data;

        add_missing (missing, item->glyphs);
      }

  return g_strjoinv (", ", (char **) missing->pdata);
}
