/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-search.h"

#include <string.h>

#include "codio-part-private.h"
#include "codio-text.h"

/* How much of a text is shown around what was found, in characters. */
#define SNIPPET_BEFORE 32
#define SNIPPET_AFTER 80

/* Words of at most so many characters are in too many longer ones. */
#define SHORT_WORD 2

/**
 * CodioSearch:
 *
 * Words to look for in the values of a house and in what a profile says about them.
 *
 * Capitals, accents and hyphens make no difference. A word is found within a longer one, because Dutch writes words
 * together: “herkenning” is in “gezichtsherkenning”. All words must be found, at whatever places.
 */
struct _CodioSearch
{
  GObject parent_instance;

  char **words; /* folded */
  CodioCatalog *catalog;
  CodioCatalog *english;
};

G_DEFINE_FINAL_TYPE (CodioSearch, codio_search, G_TYPE_OBJECT)

/* A text as it is compared. Invariant: `offsets` has for each byte of `string` where in the text it comes from. */
typedef struct
{
  GString *string;
  GArray *offsets;
} Folded;

static gboolean
is_hyphen (gunichar character)
{
  return character == '-' || character == 0xad || (character >= 0x2010 && character <= 0x2015);
}

static void
folded_append (Folded     *self,
               const char *piece,
               gsize       length,
               guint       offset)
{
  g_string_append_len (self->string, piece, (gssize) length);
  for (gsize i = 0; i < length; i++)
    g_array_append_val (self->offsets, offset);
}

/* What a character is compared as: its letters in lower case without marks; a space for what separates words. */
static void
fold_character (Folded   *self,
                gunichar  character,
                guint     offset)
{
  char bytes[6];
  g_autofree char *decomposed = NULL;

  if (character < 0x80)
    {
      char plain = g_ascii_isalnum ((char) character) ? g_ascii_tolower ((char) character) : ' ';

      folded_append (self, &plain, 1, offset);
      return;
    }

  decomposed = g_utf8_normalize (bytes, g_unichar_to_utf8 (character, bytes), G_NORMALIZE_ALL);
  for (const char *c = decomposed; c && *c; c = g_utf8_next_char (c))
    {
      g_autofree char *small = NULL;

      if (g_unichar_ismark (g_utf8_get_char (c)))
        continue;
      small = g_utf8_casefold (c, g_utf8_next_char (c) - c);
      if (g_unichar_isalnum (g_utf8_get_char (small)))
        folded_append (self, small, strlen (small), offset);
      else
        folded_append (self, " ", 1, offset);
    }
}

static Folded
fold (const char *text)
{
  Folded folded = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    if (!is_hyphen (g_utf8_get_char (c)))
      fold_character (&folded, g_utf8_get_char (c), (guint) (c - text));

  return folded;
}

static void
folded_clear (Folded *self)
{
  if (self->string)
    g_string_free (self->string, TRUE);
  g_clear_pointer (&self->offsets, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folded, folded_clear)

/* In a text a hyphen is nothing and in what is looked for a space, so that “non-discriminatie” is found however it is
 * written: both halves are in it. */
static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;
  g_auto (Folded) folded = { 0 };

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    g_string_append_unichar (spaced, is_hyphen (g_utf8_get_char (c)) ? ' ' : g_utf8_get_char (c));

  folded = fold (spaced->str);
  pieces = g_strsplit (folded.string->str, " ", -1);
  for (guint i = 0; pieces[i]; i++)
    if (*pieces[i] != '\0')
      g_strv_builder_add (words, pieces[i]);

  return g_strv_builder_end (words);
}

static gboolean
is_gap (const char *c)
{
  return g_unichar_isspace (g_utf8_get_char (c));
}

/* The text around its bytes from @start to @end: whole words, in one line. */
static CodioSearchMatch *
create_match (CodioSearchPlace  place,
              const char       *text,
              gsize             start,
              gsize             end)
{
  CodioSearchMatch *match = g_new0 (CodioSearchMatch, 1);
  const char *from = text + start, *to = text + end;
  g_autofree char *before = NULL, *found = NULL, *after = NULL;

  for (int i = 0; i < SNIPPET_BEFORE && from > text; i++)
    from = g_utf8_prev_char (from);
  if (from > text)
    for (const char *c = from; c < text + start; c = g_utf8_next_char (c))
      if (is_gap (c))
        {
          from = g_utf8_next_char (c);
          break;
        }

  for (int i = 0; i < SNIPPET_AFTER && *to; i++)
    to = g_utf8_next_char (to);
  if (*to)
    for (const char *c = to; c > text + end; c = g_utf8_prev_char (c))
      if (is_gap (c))
        {
          to = c;
          break;
        }

  before = g_strndup (from, (gsize) (text + start - from));
  found = g_strndup (text + start, end - start);
  after = g_strndup (text + end, (gsize) (to - text) - end);

  match->place = place;
  match->snippet = g_strconcat (from > text ? "…" : "", before, found, after, *to ? "…" : "", NULL);
  match->start = (guint) ((from > text ? strlen ("…") : 0) + strlen (before));
  match->length = (guint) strlen (found);
  g_strdelimit (match->snippet, "\n\t", ' ');

  return match;
}

/* How far a search in one value is. */
typedef struct
{
  CodioSearch *search;
  gboolean *found; /* by word, at any place so far */
  gsize n_missing;
  CodioSearchMatch *match; /* at the last place that had a word that was not found before */
} Looking;

/* The first place of a word in a folded text; very short ones are looked for at the beginning of words only. */
static const char *
find_word (const char *text,
           const char *word)
{
  gboolean anywhere = g_utf8_strlen (word, -1) > SHORT_WORD;

  for (const char *at = strstr (text, word); at; at = strstr (at + 1, word))
    if (anywhere || at == text || at[-1] == ' ')
      return at;

  return NULL;
}

static void
look_in (Looking          *self,
         CodioSearchPlace  place,
         const char       *text)
{
  g_autofree char *clean = NULL;
  g_auto (Folded) folded = { 0 };
  const char *first = NULL, *end;
  gsize length = 0;

  if (self->n_missing == 0 || text == NULL || *text == '\0')
    return;

  clean = codio_text_clean (text);
  folded = fold (clean);
  for (gsize i = 0; self->search->words[i]; i++)
    {
      const char *at = self->found[i] ? NULL : find_word (folded.string->str, self->search->words[i]);

      if (at == NULL)
        continue;

      self->found[i] = TRUE;
      self->n_missing--;
      if (first == NULL || at < first)
        {
          first = at;
          length = strlen (self->search->words[i]);
        }
    }

  if (first == NULL)
    return;

  end = g_utf8_next_char (clean + g_array_index (folded.offsets, guint, first - folded.string->str + length - 1));
  while (g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  g_clear_pointer (&self->match, codio_search_match_free);
  self->match = create_match (place, clean, g_array_index (folded.offsets, guint, first - folded.string->str),
                              (gsize) (end - clean));
}

/* A part is called something in this language, in Dutch and in English, and may have other spellings. */
static void
look_in_names (Looking          *self,
               CodioPart        *part,
               CodioSearchPlace  own,
               CodioSearchPlace  others)
{
  look_in (self, own, codio_part_get_name (part, self->search->catalog));
  look_in (self, others, part->name);
  look_in (self, others, codio_part_get_name (part, self->search->english));
  for (guint i = 0; codio_part_get_aliases (part)[i]; i++)
    look_in (self, others, codio_part_get_aliases (part)[i]);
}

static void
codio_search_finalize (GObject *object)
{
  CodioSearch *self = CODIO_SEARCH (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->catalog);
  g_clear_object (&self->english);

  G_OBJECT_CLASS (codio_search_parent_class)->finalize (object);
}

static void
codio_search_class_init (CodioSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_search_finalize;
}

static void
codio_search_init (CodioSearch *self)
{
}

/**
 * codio_search_match_free:
 * @self: what a search found
 */
void
codio_search_match_free (CodioSearchMatch *self)
{
  g_free (self->snippet);
  g_free (self);
}

/**
 * codio_search_new:
 * @words: what to look for, as the user wrote it
 * @catalog: the language in which the user sees the values
 *
 * Returns: (transfer full): a search
 */
CodioSearch *
codio_search_new (const char   *words,
                  CodioCatalog *catalog)
{
  CodioSearch *self;

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  self = g_object_new (CODIO_TYPE_SEARCH, NULL);
  self->words = split_words (words);
  self->catalog = g_object_ref (catalog);
  self->english = self->words[0] ? codio_catalog_new ("en") : g_object_ref (catalog);

  return self;
}

/**
 * codio_search_is_empty:
 * @self: a search
 *
 * Returns: whether there is nothing to look for, so that everything is found
 */
gboolean
codio_search_is_empty (CodioSearch *self)
{
  g_return_val_if_fail (CODIO_IS_SEARCH (self), TRUE);

  return self->words[0] == NULL;
}

/**
 * codio_search_find:
 * @self: a search
 * @value: a value of an edition, or an additional value of @profile
 * @profile: (nullable): the profile to look in too
 *
 * Goes through the places in the order of #CodioSearchPlace until all words are found.
 *
 * Returns: (transfer full) (nullable): what was found at the last place that was needed, or %NULL where a word is
 *   missing or there are none
 */
CodioSearchMatch *
codio_search_find (CodioSearch  *self,
                   CodioPart    *value,
                   CodioProfile *profile)
{
  g_autofree gboolean *found = NULL;
  CodioPart *principle, *foundation;
  CodioAssessment *assessment;
  Looking looking = { 0 };

  g_return_val_if_fail (CODIO_IS_SEARCH (self), NULL);
  g_return_val_if_fail (CODIO_IS_PART (value), NULL);
  g_return_val_if_fail (profile == NULL || CODIO_IS_PROFILE (profile), NULL);

  looking.search = self;
  looking.n_missing = g_strv_length (self->words);
  looking.found = found = g_new0 (gboolean, looking.n_missing);

  principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
  foundation = codio_part_get_ancestor (value, CODIO_PART_FOUNDATION);
  assessment = profile ? codio_profile_get_assessment (profile, codio_part_get_id (value)) : NULL;

  look_in_names (&looking, value, CODIO_SEARCH_NAME, CODIO_SEARCH_OTHER_NAME);
  if (principle)
    look_in_names (&looking, principle, CODIO_SEARCH_PRINCIPLE, CODIO_SEARCH_PRINCIPLE);
  if (foundation)
    look_in_names (&looking, foundation, CODIO_SEARCH_FOUNDATION, CODIO_SEARCH_FOUNDATION);
  look_in (&looking, CODIO_SEARCH_DEFINITION, codio_part_get_asks (value, self->catalog));
  if (assessment)
    {
      look_in (&looking, CODIO_SEARCH_REASON, codio_record_get_string (CODIO_RECORD (assessment), "reason"));
      look_in (&looking, CODIO_SEARCH_NOTE, codio_record_get_string (CODIO_RECORD (assessment), "note"));
    }

  if (looking.n_missing > 0)
    g_clear_pointer (&looking.match, codio_search_match_free);

  return looking.match;
}

/**
 * codio_search_fits:
 * @self: a search
 * @texts: (array zero-terminated=1): texts that belong together
 *
 * Returns: whether each of the words is in one of @texts
 */
gboolean
codio_search_fits (CodioSearch        *self,
                   const char * const *texts)
{
  g_return_val_if_fail (CODIO_IS_SEARCH (self), FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  for (guint i = 0; self->words[i]; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; texts[j] && !found; j++)
        {
          g_autofree char *clean = codio_text_clean (texts[j]);
          g_auto (Folded) folded = fold (clean);

          found = find_word (folded.string->str, self->words[i]) != NULL;
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}
