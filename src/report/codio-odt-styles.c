/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-odt-private.h"

#include <math.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-text.h"

/* How an OpenDocument text looks. All styles have the names that word processors know, so that whoever goes on with it
 * finds headings where headings are, and can change how they look in one place. */

static const struct
{
  const char *width;
  const char *height;
  double centimetres;
} papers[] = {
  [CODIO_PAPER_A4] = { "21cm", "29.7cm", 21 },
  [CODIO_PAPER_LETTER] = { "8.5in", "11in", 21.59 },
};

static const char paragraph_styles[] =
  "<style:style style:name='Standard' style:family='paragraph' style:class='text'/>\n"
  "<style:style style:name='Text_20_body' style:display-name='Text body' style:family='paragraph' "
  "style:parent-style-name='Standard' style:class='text'>"
  "<style:paragraph-properties fo:margin-top='0cm' fo:margin-bottom='0.25cm' fo:line-height='130%' fo:orphans='2' "
  "fo:widows='2'/></style:style>\n"
  "<style:style style:name='Fact' style:family='paragraph' style:parent-style-name='Text_20_body'>"
  "<style:paragraph-properties fo:margin-bottom='0.1cm'/></style:style>\n"
  "<style:style style:name='List_20_Bullet' style:display-name='List Bullet' style:family='paragraph' "
  "style:parent-style-name='Text_20_body' style:class='list'>"
  "<style:paragraph-properties fo:margin-bottom='0.1cm'/></style:style>\n"
  "<style:style style:name='List_20_Number' style:display-name='List Number' style:family='paragraph' "
  "style:parent-style-name='List_20_Bullet' style:class='list'/>\n"
  "<style:style style:name='Table_20_Contents' style:display-name='Table Contents' style:family='paragraph' "
  "style:parent-style-name='Standard' style:class='extra'>"
  "<style:paragraph-properties fo:line-height='120%' fo:orphans='2' fo:widows='2'/>"
  "<style:text-properties fo:font-size='9.5pt'/></style:style>\n"
  "<style:style style:name='Table_20_Heading' style:display-name='Table Heading' style:family='paragraph' "
  "style:parent-style-name='Table_20_Contents' style:class='extra'>"
  "<style:paragraph-properties fo:keep-with-next='always'/>"
  "<style:text-properties fo:font-weight='bold'/></style:style>\n"
  "<style:style style:name='Figure' style:family='paragraph' style:parent-style-name='Text_20_body'>"
  "<style:paragraph-properties fo:margin-top='0.2cm' fo:line-height='100%'/></style:style>\n"
  "<style:style style:name='Header' style:family='paragraph' style:parent-style-name='Standard' style:class='extra'>"
  "<style:text-properties fo:font-size='9pt' fo:color='#595959'/></style:style>\n"
  "<style:style style:name='Footer' style:family='paragraph' style:parent-style-name='Header' style:class='extra'>"
  "<style:paragraph-properties fo:text-align='end'/></style:style>\n"
  "<style:style style:name='Title' style:family='paragraph' style:parent-style-name='Standard' "
  "style:next-style-name='Text_20_body' style:class='chapter'>"
  "<style:paragraph-properties fo:margin-bottom='0.5cm' fo:keep-with-next='always'/>"
  "<style:text-properties fo:font-size='24pt' fo:font-weight='bold'/></style:style>\n";

static const char other_styles[] =
  "<style:style style:name='Strong_20_Emphasis' style:display-name='Strong Emphasis' style:family='text'>"
  "<style:text-properties fo:font-weight='bold'/></style:style>\n"
  "<style:style style:name='Graphics' style:family='graphic'>"
  "<style:graphic-properties text:anchor-type='as-char' style:vertical-pos='top' style:vertical-rel='baseline'/>"
  "</style:style>\n"
  "<text:outline-style style:name='Outline'>"
  "<text:outline-level-style text:level='1' style:num-format=''/>"
  "<text:outline-level-style text:level='2' style:num-format=''/>"
  "<text:outline-level-style text:level='3' style:num-format=''/></text:outline-style>\n"
  "<text:list-style style:name='List_20_1' style:display-name='List 1'>"
  "<text:list-level-style-bullet text:level='1' text:bullet-char='•'>"
  "<style:list-level-properties text:list-level-position-and-space-mode='label-alignment'>"
  "<style:list-level-label-alignment text:label-followed-by='listtab' text:list-tab-stop-position='0.5cm' "
  "fo:text-indent='-0.5cm' fo:margin-left='0.5cm'/></style:list-level-properties></text:list-level-style-bullet>"
  "</text:list-style>\n"
  "<text:list-style style:name='Numbering_20_1' style:display-name='Numbering 1'>"
  "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'>"
  "<style:list-level-properties text:list-level-position-and-space-mode='label-alignment'>"
  "<style:list-level-label-alignment text:label-followed-by='listtab' text:list-tab-stop-position='0.7cm' "
  "fo:text-indent='-0.7cm' fo:margin-left='0.7cm'/></style:list-level-properties></text:list-level-style-number>"
  "</text:list-style>\n";

static const struct
{
  const char *size;
  const char *above;
} headings[] = {
  { "17pt", "0.9cm" },
  { "13pt", "0.6cm" },
  { "11pt", "0.4cm" },
};

static void
append_headings (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_string_append_printf (out,
                            "<style:style style:name='Heading_20_%u' style:display-name='Heading %u' "
                            "style:family='paragraph' style:parent-style-name='Standard' "
                            "style:next-style-name='Text_20_body' style:default-outline-level='%u' style:class='text'>"
                            "<style:paragraph-properties fo:margin-top='%s' fo:margin-bottom='0.2cm' "
                            "fo:keep-with-next='always'/>"
                            "<style:text-properties fo:font-size='%s' fo:font-weight='bold'/></style:style>\n",
                            i + 1, i + 1, i + 1, headings[i].above, headings[i].size);
}

static void
append_page (GString                  *out,
             const char               *title,
             const CodioExportOptions *options)
{
  g_string_append_printf (out,
                          "<office:automatic-styles><style:page-layout style:name='Page'>"
                          "<style:page-layout-properties fo:page-width='%s' fo:page-height='%s' "
                          "style:print-orientation='portrait' fo:margin-top='1.5cm' fo:margin-bottom='1.5cm' "
                          "fo:margin-left='%dmm' fo:margin-right='%dmm'/>"
                          "<style:header-style><style:header-footer-properties fo:min-height='1cm' "
                          "fo:margin-bottom='0.5cm'/></style:header-style>"
                          "<style:footer-style><style:header-footer-properties fo:min-height='1cm' "
                          "fo:margin-top='0.5cm'/></style:footer-style>"
                          "</style:page-layout></office:automatic-styles>\n"
                          "<office:master-styles><style:master-page style:name='Standard' "
                          "style:page-layout-name='Page'><style:header><text:p text:style-name='Header'>",
                          papers[options->paper].width, papers[options->paper].height,
                          codio_odt_get_millimetres (CODIO_ODT_MARGIN), codio_odt_get_millimetres (CODIO_ODT_MARGIN));
  codio_odt_append_text (out, title);
  g_string_append (out, "</text:p></style:header><style:footer><text:p text:style-name='Footer'>");
  /* Translators: at the foot of a page: its number and how many pages there are */
  g_string_append_printf (out, codio_catalog_message (options->catalog, "Page %1$s of %2$s"),
                          "<text:page-number text:select-page='current'>1</text:page-number>",
                          "<text:page-count>1</text:page-count>");
  g_string_append (out, "</text:p></style:footer></style:master-page></office:master-styles>\n");
}

/*< private >
 * codio_odt_get_page_width:
 * @options: on what paper
 *
 * Returns: how wide the text is, in cm
 */
double
codio_odt_get_page_width (const CodioExportOptions *options)
{
  return papers[options->paper].centimetres - 2 * CODIO_ODT_MARGIN;
}

/*< private >
 * codio_odt_get_millimetres:
 * @centimetres: a length, in cm
 *
 * Whole numbers are written the same in each locale.
 *
 * Returns: the length in mm
 */
int
codio_odt_get_millimetres (double centimetres)
{
  return (int) lround (10 * centimetres);
}

/*< private >
 * codio_odt_dup_language:
 * @tag: a language tag as in RFC 5646
 *
 * Returns: (transfer full): the attributes that say it
 */
char *
codio_odt_dup_language (const char *tag)
{
  static const char * const kinds[][2] = { { "fo", "" }, { "style", "-asian" }, { "style", "-complex" } };
  g_auto (GStrv) parts = g_strsplit (*tag ? tag : "und", "-", -1);
  g_autofree char *country = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 1; parts[i] && country == NULL; i++)
    if (strlen (parts[i]) == 2)
      country = g_ascii_strup (parts[i], -1);
  if (country == NULL && (g_str_equal (parts[0], "nl") || g_str_equal (parts[0], "en")))
    country = g_strdup (*parts[0] == 'n' ? "NL" : "GB");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (out, " %s:language%s='%s' %s:country%s='%s'", kinds[i][0], kinds[i][1], parts[0],
                            kinds[i][0], kinds[i][1], country ? country : "none");

  return g_string_free_and_steal (out);
}

/*< private >
 * codio_odt_append_plain:
 * @out: what to append to
 * @text: text from a profile
 *
 * Appends @text as the content of an element that is no paragraph.
 */
void
codio_odt_append_plain (GString    *out,
                        const char *text)
{
  g_autofree char *clean = codio_text_make_xml (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (out, escaped);
}

/* In XML more than one space counts as one, and a line does not end (OpenDocument 1.3, part 3, 6.1.2). */
static void
append_words (GString    *out,
              const char *text,
              gsize       length,
              gboolean    spaced)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  for (const char *c = escaped; *c; c++)
    {
      if (*c == '\n')
        g_string_append (out, "<text:line-break/>");
      else if (*c == '\t')
        g_string_append (out, "<text:tab/>");
      else if (*c == ' ' && spaced)
        g_string_append (out, "<text:s/>");
      else
        g_string_append_c (out, *c);
      spaced = strchr (" \n\t", *c) != NULL;
    }
}

/*< private >
 * codio_odt_append_text:
 * @out: what to append to
 * @text: text from a profile
 *
 * Appends @text as the content of a paragraph, in which addresses are links.
 */
void
codio_odt_append_text (GString    *out,
                       const char *text)
{
  g_autofree char *clean = codio_text_make_xml (text);
  const char *rest = clean, *start, *end;

  while (codio_text_find_address (rest, &start, &end))
    {
      g_autofree char *address = g_markup_escape_text (start, end - start);

      append_words (out, rest, (gsize) (start - rest), rest == clean);
      g_string_append_printf (out, "<text:a xlink:type='simple' xlink:href='%s'>%s</text:a>", address, address);
      rest = end;
    }
  append_words (out, rest, strlen (rest), rest == clean);
}

/*< private >
 * codio_odt_write_styles:
 * @title: the title of the document
 * @options: the language and the paper
 *
 * Returns: (transfer full): the file styles.xml
 */
GBytes *
codio_odt_write_styles (const char               *title,
                        const CodioExportOptions *options)
{
  g_autofree char *language = codio_odt_dup_language (codio_catalog_get_language (options->catalog));
  GString *out = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n"
                               "<office:document-styles" CODIO_ODT_NAMESPACES ">\n"
                               "<office:font-face-decls><style:font-face style:name='Arial' svg:font-family='Arial' "
                               "style:font-family-generic='swiss'/></office:font-face-decls>\n<office:styles>\n");

  g_string_append_printf (out,
                          "<style:default-style style:family='paragraph'>"
                          "<style:paragraph-properties fo:text-align='start' style:tab-stop-distance='1.25cm'/>"
                          "<style:text-properties style:font-name='Arial' fo:font-size='10.5pt' "
                          "fo:hyphenate='false'%s/></style:default-style>\n", language);
  g_string_append (out, paragraph_styles);
  append_headings (out);
  g_string_append (out, other_styles);
  g_string_append (out, "</office:styles>\n");
  append_page (out, title, options);
  g_string_append (out, "</office:document-styles>\n");

  return g_string_free_to_bytes (out);
}
