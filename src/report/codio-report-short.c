/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <pango/pango.h>
#include <string.h>

/* Texts in a place that may be too small for them. */

/* No line has more characters than this; a longer text need not be looked at. */
#define MOST_IN_LINE 400

static gboolean
fits (CodioReportPass *self,
      CodioTextStyle   style,
      double           width,
      guint            n_lines,
      const char      *text)
{
  return codio_typesetter_measure (self->typesetter, style, width, text) <= n_lines * CODIO_LINE + 0.01;
}

static char *
dup_start (const char *text,
           guint       n_lines,
           gboolean   *is_whole)
{
  glong length = g_utf8_strlen (text, -1), most = (glong) n_lines * MOST_IN_LINE;
  char *start = g_utf8_substring (text, 0, MIN (length, most));

  *is_whole = length <= most;

  return g_strdelimit (start, "\n", ' ');
}

/*< private >
 * codio_report_dup_sentences:
 * @self: a pass
 * @style: how it looks, with lines of %CODIO_LINE
 * @width: the room for it, in points
 * @n_lines: how many lines there is room for
 * @text: plain text
 * @is_whole: (out): whether all of @text is returned
 *
 * Returns: (transfer full) (nullable): @text, or as many whole sentences of it as there is room for (Unicode Standard
 *   Annex 29); %NULL where there is no room for the first
 */
char *
codio_report_dup_sentences (CodioReportPass *self,
                            CodioTextStyle   style,
                            double           width,
                            guint            n_lines,
                            const char      *text,
                            gboolean        *is_whole)
{
  g_autofree char *start = dup_start (text, n_lines, is_whole);
  g_autofree PangoLogAttr *attributes = NULL;
  char *sentences = NULL;
  glong n;

  if (*is_whole && fits (self, style, width, n_lines, start))
    return g_steal_pointer (&start);

  *is_whole = FALSE;
  n = g_utf8_strlen (start, -1);
  attributes = g_new0 (PangoLogAttr, n + 1);
  pango_get_log_attrs (start, -1, -1, pango_language_from_string (codio_catalog_get_language (self->catalog)),
                       attributes, (int) n + 1);
  for (glong i = 1; i < n; i++)
    {
      g_autofree char *longer = NULL;

      if (!attributes[i].is_sentence_end)
        continue;

      longer = g_utf8_substring (start, 0, i);
      if (!fits (self, style, width, n_lines, longer))
        break;
      g_set_str (&sentences, longer);
    }

  return sentences;
}

/*< private >
 * codio_report_dup_words:
 * @self: a pass
 * @style: how it looks, with lines of %CODIO_LINE
 * @width: the room for it, in points
 * @n_lines: how many lines there is room for
 * @text: a name or a title
 *
 * Returns: (transfer full): @text, or as many words of it as there is room for, with an ellipsis
 */
char *
codio_report_dup_words (CodioReportPass *self,
                        CodioTextStyle   style,
                        double           width,
                        guint            n_lines,
                        const char      *text)
{
  gboolean is_whole;
  g_autofree char *start = dup_start (text, n_lines, &is_whole);

  if (is_whole && fits (self, style, width, n_lines, start))
    return g_steal_pointer (&start);

  for (;;)
    {
      g_autofree char *shorter = NULL;
      char *space = strrchr (start, ' ');

      if (space)
        *space = '\0';
      else /* one long word */
        *g_utf8_offset_to_pointer (start, g_utf8_strlen (start, -1) / 2) = '\0';

      shorter = g_strconcat (start, "…", NULL);
      if (*start == '\0' || fits (self, style, width, n_lines, shorter))
        return g_steal_pointer (&shorter);
    }
}
