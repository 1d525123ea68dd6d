/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-writer.h"
#include "codio-i18n.h"
#include "codio-text.h"

/**
 * CodioPdfWriter:
 *
 * A tagged PDF that is written in memory.
 *
 * Invariants:
 * 1. Every structure element is begun and ended here, and there is one record for each, in the order in which
 *    they were begun; a walk over the finished structure tree in depth-first order meets them in that order.
 * 2. An artifact that holds text is a form XObject painted where no marked content is open. Cairo 1.18 adds
 *    whatever is painted to the element that is open, and its own tag for artifacts leaves a reference to an
 *    object that does not exist; so an element without content keeps the artifact apart from a text that runs
 *    on.
 * 3. Nothing is written that depends on the moment or the machine: the dates are those that are given.
 * 4. Where the pages are only drawn, the drawing and the records are the same, and cairo sees no tags.
 */
struct _CodioPdfWriter
{
  GObject parent_instance;

  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  GPtrArray *pages; /* (nullable): if the pages are only drawn, a recording of each */
  cairo_rectangle_t paper;
  char *language;
  guint page;
  char *missing;

  GPtrArray *elements;
  GPtrArray *open;
  GArray *artifacts;
  GPtrArray *bookmarks;
  GArray *outline;
};

G_DEFINE_FINAL_TYPE (CodioPdfWriter, codio_pdf_writer, G_TYPE_OBJECT)

/* Elements that hold no text of their own: at their level, no marked content is open. */
static const char * const groups[] = {
  "Document", "Sect", "TOC", "TOCI", "L", "LI", "Table", "THead", "TBody", "TR", NULL,
};

static void
element_free (gpointer data)
{
  CodioPdfElement *element = data;

  g_free ((char *) element->alternative);
  g_free ((char *) element->contents);
  g_free ((char *) element->destination);
  g_free ((char *) element->address);
  g_free (element);
}

static void
bookmark_free (gpointer data)
{
  CodioPdfBookmark *bookmark = data;

  g_free (bookmark->title);
  g_free (bookmark->destination);
  g_free (bookmark);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
codio_pdf_writer_finalize (GObject *object)
{
  CodioPdfWriter *self = CODIO_PDF_WRITER (object);

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy); /* still writes */
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->missing, g_free);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->artifacts, g_array_unref);
  g_clear_pointer (&self->bookmarks, g_ptr_array_unref);
  g_clear_pointer (&self->outline, g_array_unref);

  G_OBJECT_CLASS (codio_pdf_writer_parent_class)->finalize (object);
}

static void
codio_pdf_writer_class_init (CodioPdfWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_pdf_writer_finalize;
}

static void
codio_pdf_writer_init (CodioPdfWriter *self)
{
  int root = CAIRO_PDF_OUTLINE_ROOT;

  self->bytes = g_byte_array_new ();
  self->elements = g_ptr_array_new_with_free_func (element_free);
  self->open = g_ptr_array_new ();
  self->artifacts = g_array_new (FALSE, FALSE, sizeof (CodioPdfArtifact));
  self->bookmarks = g_ptr_array_new_with_free_func (bookmark_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->outline, root);
  self->page = 1;
}

/**
 * codio_pdf_writer_new:
 * @width: the width of a page, in points
 * @height: the height of a page, in points
 *
 * Returns: (transfer full): a document of one empty page, in PDF 1.7
 */
CodioPdfWriter *
codio_pdf_writer_new (double width,
                      double height)
{
  CodioPdfWriter *self = g_object_new (CODIO_TYPE_PDF_WRITER, NULL);

  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, width, height);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_7);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, ""); /* not the clock */
  self->cr = cairo_create (self->surface);

  return self;
}

static void
add_recording (CodioPdfWriter *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &self->paper);
  self->cr = cairo_create (self->surface);
  g_ptr_array_add (self->pages, cairo_surface_reference (self->surface));
}

/**
 * codio_pdf_writer_new_drawing:
 * @width: the width of a page, in points
 * @height: the height of a page, in points
 *
 * What is written is drawn only, to be seen on a screen: codio_pdf_writer_get_drawing() has the pages, and there is
 * nothing to finish.
 *
 * Returns: (transfer full): a document of one empty page
 */
CodioPdfWriter *
codio_pdf_writer_new_drawing (double width,
                              double height)
{
  CodioPdfWriter *self = g_object_new (CODIO_TYPE_PDF_WRITER, NULL);

  self->paper = (cairo_rectangle_t) { 0, 0, width, height };
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  add_recording (self);

  return self;
}

/**
 * codio_pdf_writer_get_drawing:
 * @self: a writer of codio_pdf_writer_new_drawing()
 * @page: from 1
 *
 * Returns: (transfer none) (nullable): a recording of the page in points, as large as the page, or %NULL after the last
 */
cairo_surface_t *
codio_pdf_writer_get_drawing (CodioPdfWriter *self,
                              guint           page)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);
  g_return_val_if_fail (self->pages != NULL && page > 0, NULL);

  return page <= self->pages->len ? g_ptr_array_index (self->pages, page - 1) : NULL;
}

/**
 * codio_pdf_writer_get_cairo:
 * @self: a writer that is not finished
 *
 * Returns: (transfer none): the context to paint with; its tags are left to @self
 */
cairo_t *
codio_pdf_writer_get_cairo (CodioPdfWriter *self)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);

  return self->cr;
}

/**
 * codio_pdf_writer_set_metadata:
 * @self: a writer that is not finished
 * @metadata: what is told about the document
 * @value: the text; a date is as in ISO 8601; nothing is written for ""
 */
void
codio_pdf_writer_set_metadata (CodioPdfWriter       *self,
                               cairo_pdf_metadata_t  metadata,
                               const char           *value)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));
  g_return_if_fail (value != NULL);

  clean = codio_text_clean (value);
  if (*clean != '\0' && self->pages == NULL)
    cairo_pdf_surface_set_metadata (self->surface, metadata, clean);
}

/**
 * codio_pdf_writer_set_language:
 * @self: a writer
 * @language: a BCP 47 tag
 *
 * Sets the language of the elements that are begun from now on.
 */
void
codio_pdf_writer_set_language (CodioPdfWriter *self,
                               const char     *language)
{
  g_return_if_fail (CODIO_IS_PDF_WRITER (self));

  g_set_str (&self->language, language);
}

/* An address has no apostrophe or backslash: they would need another of the latter. */
static char *
dup_link (const CodioPdfElement *element)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("%s='%s' rect=[%s %s %s %s]", element->destination ? "dest" : "uri",
                          element->destination ? element->destination : element->address,
                          g_ascii_formatd (x, sizeof x, "%.2f", element->area.x),
                          g_ascii_formatd (y, sizeof y, "%.2f", element->area.y),
                          g_ascii_formatd (width, sizeof width, "%.2f", element->area.width),
                          g_ascii_formatd (height, sizeof height, "%.2f", element->area.height));
}

/**
 * codio_pdf_writer_begin_element:
 * @self: a writer that is not finished
 * @element: the element; what the writer sets is ignored
 *
 * What is painted until the matching codio_pdf_writer_end() belongs to the element.
 */
void
codio_pdf_writer_begin_element (CodioPdfWriter        *self,
                                const CodioPdfElement *element)
{
  CodioPdfElement *copy;
  g_autofree char *attributes = NULL;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));
  g_return_if_fail (element != NULL && element->tag != NULL);

  copy = g_new (CodioPdfElement, 1);
  *copy = *element;
  copy->tag = g_intern_string (element->tag);
  copy->alternative = g_strdup (element->alternative);
  copy->scope = g_intern_string (element->scope);
  copy->numbering = g_intern_string (element->numbering);
  copy->contents = g_strdup (element->contents);
  copy->destination = g_strdup (element->destination);
  copy->address = g_strdup (element->address);
  copy->language = g_intern_string (element->language ? element->language : self->language);
  copy->page = self->page;
  g_ptr_array_add (self->elements, copy);
  g_ptr_array_add (self->open, copy);

  if (self->pages)
    return;

  if (copy->destination || copy->address)
    attributes = dup_link (copy);
  cairo_tag_begin (self->cr, copy->tag, attributes);
}

/**
 * codio_pdf_writer_begin:
 * @self: a writer that is not finished
 * @tag: a structure type
 *
 * Like codio_pdf_writer_begin_element(), for an element of which there is no more to say.
 */
void
codio_pdf_writer_begin (CodioPdfWriter *self,
                        const char     *tag)
{
  codio_pdf_writer_begin_element (self, &(CodioPdfElement) { .tag = tag });
}

/**
 * codio_pdf_writer_end:
 * @self: a writer that is not finished
 *
 * Ends the element that was begun last.
 */
void
codio_pdf_writer_end (CodioPdfWriter *self)
{
  CodioPdfElement *element;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));
  g_return_if_fail (self->open->len > 0);

  element = g_ptr_array_steal_index (self->open, self->open->len - 1);
  if (self->pages == NULL)
    cairo_tag_end (self->cr, element->tag);
}

/**
 * codio_pdf_writer_begin_artifact:
 * @self: a writer that is not finished
 * @kind: what it is
 *
 * What is painted until codio_pdf_writer_end_artifact() is no part of the content. Only needed for text:
 * without it, lines and fills do not become content.
 */
void
codio_pdf_writer_begin_artifact (CodioPdfWriter       *self,
                                 CodioPdfArtifactKind  kind)
{
  CodioPdfArtifact artifact = { kind, 0 };
  CodioPdfElement *innermost;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));

  artifact.page = self->page;
  g_array_append_val (self->artifacts, artifact);

  innermost = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
  if (innermost && !g_strv_contains (groups, innermost->tag))
    {
      codio_pdf_writer_begin (self, "NonStruct");
      innermost = g_ptr_array_index (self->open, self->open->len - 1);
      innermost->is_artifact = TRUE;
    }

  cairo_push_group (self->cr);
}

/**
 * codio_pdf_writer_end_artifact:
 * @self: a writer that is not finished
 *
 * Ends the artifact that was begun last.
 */
void
codio_pdf_writer_end_artifact (CodioPdfWriter *self)
{
  CodioPdfElement *innermost;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));

  cairo_pop_group_to_source (self->cr);
  cairo_paint (self->cr);

  innermost = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
  if (innermost && innermost->is_artifact)
    codio_pdf_writer_end (self);
}

/**
 * codio_pdf_writer_note_missing:
 * @self: a writer that is not finished
 * @characters: characters that no font has, as a list
 * @text: the text that they are in
 *
 * Notes that a text would be boxes instead of letters: the document cannot be finished then. What is noted first is
 * told.
 */
void
codio_pdf_writer_note_missing (CodioPdfWriter *self,
                               const char     *characters,
                               const char     *text)
{
  CodioPdfBookmark *bookmark;
  g_autofree char *quote = NULL;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));
  g_return_if_fail (characters != NULL && text != NULL);

  if (self->missing)
    return;

  quote = codio_text_quote (text);
  bookmark = self->bookmarks->len > 0 ? g_ptr_array_index (self->bookmarks, self->bookmarks->len - 1) : NULL;
  if (bookmark)
    /* Translators: characters, the beginning of the text with them, and the heading above it */
    self->missing = g_strdup_printf (_("no font of this computer has these characters: %1$s. They are in “%2$s”, under "
                                       "“%3$s”. Change that text, or install a font that has them"),
                                     characters, quote, bookmark->title);
  else
    /* Translators: characters, and the beginning of the text with them */
    self->missing = g_strdup_printf (_("no font of this computer has these characters: %1$s. They are in “%2$s”. "
                                       "Change that text, or install a font that has them"), characters, quote);
}

/**
 * codio_pdf_writer_check_characters:
 * @self: a writer
 * @error: return location for an error of #G_IO_ERROR
 *
 * Returns: whether none was told to codio_pdf_writer_note_missing()
 */
gboolean
codio_pdf_writer_check_characters (CodioPdfWriter  *self,
                                   GError         **error)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), FALSE);

  if (self->missing)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, self->missing);

  return self->missing == NULL;
}

/**
 * codio_pdf_writer_add_bookmark:
 * @self: a writer that is not finished
 * @level: from 1; at most one deeper than that of the bookmark before
 * @title: the text in the outline
 * @destination: a name that no other destination in the document has, of letters, digits and hyphens
 * @x: where it leads on this page, in points from the left
 * @y: in points from the top
 *
 * Adds a destination and an entry of the outline that leads to it.
 */
void
codio_pdf_writer_add_bookmark (CodioPdfWriter *self,
                               guint           level,
                               const char     *title,
                               const char     *destination,
                               double          x,
                               double          y)
{
  CodioPdfBookmark *bookmark;
  g_autofree char *attributes = NULL, *link = NULL;
  char left[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];
  int entry = CAIRO_PDF_OUTLINE_ROOT;

  g_return_if_fail (CODIO_IS_PDF_WRITER (self));
  g_return_if_fail (level >= 1 && level <= self->outline->len);
  g_return_if_fail (title != NULL && destination != NULL);

  bookmark = g_new (CodioPdfBookmark, 1);
  bookmark->level = level;
  bookmark->title = g_strdup (title);
  bookmark->destination = g_strdup (destination);
  bookmark->page = self->page;
  g_ptr_array_add (self->bookmarks, bookmark);

  g_array_set_size (self->outline, level);
  if (self->pages)
    {
      g_array_append_val (self->outline, entry);
      return;
    }

  attributes = g_strdup_printf ("name='%s' x=%s y=%s", destination,
                                g_ascii_formatd (left, sizeof left, "%.2f", x),
                                g_ascii_formatd (top, sizeof top, "%.2f", y));
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);

  link = g_strdup_printf ("dest='%s'", destination);
  entry = cairo_pdf_surface_add_outline (self->surface, g_array_index (self->outline, int, level - 1), title,
                                         link, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  g_array_append_val (self->outline, entry);
}

/**
 * codio_pdf_writer_next_page:
 * @self: a writer that is not finished
 *
 * Elements that are open go on, on the next page.
 */
void
codio_pdf_writer_next_page (CodioPdfWriter *self)
{
  g_return_if_fail (CODIO_IS_PDF_WRITER (self));

  if (self->pages)
    add_recording (self);
  else
    cairo_show_page (self->cr);
  self->page++;
}

/**
 * codio_pdf_writer_get_page:
 * @self: a writer
 *
 * Returns: the page at hand, from 1; in the end, how many there are
 */
guint
codio_pdf_writer_get_page (CodioPdfWriter *self)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), 0);

  return self->page;
}

/**
 * codio_pdf_writer_get_element:
 * @self: a writer
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): an element, in the order in which they were begun, or %NULL after the
 *   last
 */
const CodioPdfElement *
codio_pdf_writer_get_element (CodioPdfWriter *self,
                              guint           position)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);

  return position < self->elements->len ? g_ptr_array_index (self->elements, position) : NULL;
}

/**
 * codio_pdf_writer_get_artifact:
 * @self: a writer
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): an artifact, in the order in which they were begun, or %NULL after the
 *   last
 */
const CodioPdfArtifact *
codio_pdf_writer_get_artifact (CodioPdfWriter *self,
                               guint           position)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);

  return position < self->artifacts->len ? &g_array_index (self->artifacts, CodioPdfArtifact, position)
                                         : NULL;
}

/**
 * codio_pdf_writer_get_bookmark:
 * @self: a writer
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): an entry of the outline, or %NULL after the last
 */
const CodioPdfBookmark *
codio_pdf_writer_get_bookmark (CodioPdfWriter *self,
                               guint           position)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);

  return position < self->bookmarks->len ? g_ptr_array_index (self->bookmarks, position) : NULL;
}

/**
 * codio_pdf_writer_find_page:
 * @self: a writer
 * @destination: the name of a destination
 *
 * Returns: the page it is on, from 1, or 0 where there is no such destination
 */
guint
codio_pdf_writer_find_page (CodioPdfWriter *self,
                            const char     *destination)
{
  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), 0);

  for (guint i = 0; i < self->bookmarks->len; i++)
    {
      CodioPdfBookmark *bookmark = g_ptr_array_index (self->bookmarks, i);

      if (g_strcmp0 (bookmark->destination, destination) == 0)
        return bookmark->page;
    }

  return 0;
}

/**
 * codio_pdf_writer_finish:
 * @self: a writer in which all elements were ended
 * @error: return location for an error of #G_IO_ERROR
 *
 * Fails where characters are missing, see codio_pdf_writer_note_missing().
 *
 * Returns: (transfer full): the document as cairo writes it, for codio_pdf_finish(); or %NULL
 */
GBytes *
codio_pdf_writer_finish (CodioPdfWriter  *self,
                         GError         **error)
{
  cairo_status_t status;

  g_return_val_if_fail (CODIO_IS_PDF_WRITER (self), NULL);
  g_return_val_if_fail (self->cr != NULL && self->pages == NULL && self->open->len == 0, NULL);

  status = cairo_status (self->cr);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("it could not be drawn, probably because there is too little memory; close other "
                             "programs and try again"));
      return NULL;
    }

  if (!codio_pdf_writer_check_characters (self, error))
    return NULL;

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
