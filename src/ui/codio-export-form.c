/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-form.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* What the window asks before it exports, and what it remembers of the answers. A format has one entry in kinds[], a
 * question one in asks[]. */

enum
{
  LANGUAGE = 1 << 0,
  AUDIENCE = 1 << 1,
  PARTS = 1 << 2,
  PAPER = 1 << 3,
  ATTACH = 1 << 4,
  OWNERS = 1 << 5,
  TABLE = 1 << 6,
  PICTURE = 1 << 7,
};

/* When names of people come along. */
typedef enum
{
  NEVER,
  UNLESS_PUBLIC,
  WITH_OWNERS,
} Names;

static const struct
{
  const char *use; /* NULL: not offered */
  guint asks;
  Names names;
} kinds[CODIO_N_EXPORT_FORMATS] = {
  [CODIO_EXPORT_PDF] = {
    N_("To read, print, publish and archive"), LANGUAGE | AUDIENCE | PARTS | PAPER | ATTACH, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_JSON] = { N_("The profile itself, for other programs and as a copy"), AUDIENCE, UNLESS_PUBLIC },
  [CODIO_EXPORT_ODT] = {
    N_("To comment on and to change, in Word or LibreOffice"), LANGUAGE | AUDIENCE | PARTS | PAPER, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_MARKDOWN] = {
    N_("The report as plain text, for a website or a wiki"), LANGUAGE | AUDIENCE | PARTS, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_CSV] = {
    N_("Rows and columns, for a spreadsheet such as Excel"), LANGUAGE | AUDIENCE | TABLE, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_SVG] = { N_("Made of lines: sharp at any size, in print and on a website"), LANGUAGE | PICTURE, NEVER },
  [CODIO_EXPORT_PNG] = { N_("Made of dots: for slides and documents"), LANGUAGE | PICTURE, NEVER },
  [CODIO_EXPORT_IAMA] = { N_("To open in the government’s form for the impact assessment (IAMA)"), LANGUAGE, NEVER },
  [CODIO_EXPORT_IAMA_TEXT] = { N_("The same answers as text, to copy them from"), LANGUAGE, NEVER },
  [CODIO_EXPORT_MINUTES] = {
    N_("What there is to talk about, what was said, the advice and the decisions"), LANGUAGE | AUDIENCE | PAPER,
    UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_MINUTES_ODT] = {
    N_("The same, with room to write in during the meeting"), LANGUAGE | AUDIENCE | PAPER, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_MINUTES_TEXT] = {
    N_("The same as plain text, with room to write in"), LANGUAGE | AUDIENCE, UNLESS_PUBLIC,
  },
  [CODIO_EXPORT_ICS] = {
    N_("Due dates and review dates, for the calendar that you use"), LANGUAGE | OWNERS, WITH_OWNERS,
  },
};

static const char * const audience_uses[] = {
  [CODIO_AUDIENCE_INTERNAL] = N_("For those who work on the project: leaves nothing out"),
  [CODIO_AUDIENCE_PUBLIC] = N_("For everybody: leaves out names of people and internal notes. Names in what you wrote "
                               "yourself stay"),
  [CODIO_AUDIENCE_COMMITTEE] = N_("For those who advise: leaves out internal notes, and has room for advice"),
};

/* Each at the number of its bit. */
static const CodioExportAsk asks[] = {
  {
    .kind = CODIO_EXPORT_ASK_LANGUAGE,
    .name = "language",
    .title = N_("Language"),
  },
  {
    .kind = CODIO_EXPORT_ASK_CHOICE,
    .name = "audience",
    .title = N_("For Whom"),
    .question = CODIO_EXPORT_AUDIENCE,
    .uses = audience_uses,
    .offset = G_STRUCT_OFFSET (CodioExportOptions, audience),
  },
  {
    .kind = CODIO_EXPORT_ASK_CHOICES,
    .name = "parts",
    .title = N_("Parts"),
    .question = CODIO_EXPORT_PARTS,
    .offset = G_STRUCT_OFFSET (CodioExportOptions, parts),
  },
  {
    .kind = CODIO_EXPORT_ASK_CHOICE,
    .name = "paper",
    .title = N_("Paper"),
    .question = CODIO_EXPORT_PAPER,
    .offset = G_STRUCT_OFFSET (CodioExportOptions, paper),
  },
  {
    .kind = CODIO_EXPORT_ASK_SWITCH,
    .name = "attach-profile",
    .title = N_("Put the Profile Inside"),
    .use = N_("The whole profile goes along in the PDF, so that Codio can open it again"),
    .offset = G_STRUCT_OFFSET (CodioExportOptions, attach_profile),
  },
  {
    .kind = CODIO_EXPORT_ASK_SWITCH,
    .name = "with-owners",
    .title = N_("Say Who Is Responsible"),
    .use = N_("Puts a name with each date"),
    .offset = G_STRUCT_OFFSET (CodioExportOptions, with_owners),
  },
  {
    .kind = CODIO_EXPORT_ASK_CHOICE,
    .name = "table",
    .title = N_("What It Lists"),
    .question = CODIO_EXPORT_TABLE,
    .offset = G_STRUCT_OFFSET (CodioExportOptions, table),
  },
  {
    .kind = CODIO_EXPORT_ASK_CHOICE,
    .name = "picture",
    .title = N_("What It Shows"),
    .question = CODIO_EXPORT_PICTURE,
    .offset = G_STRUCT_OFFSET (CodioExportOptions, picture),
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (asks) <= CODIO_EXPORT_ASKS_MAX);

/**
 * codio_export_form_get_asks:
 * @n_asks: (out): return location for how many there are
 *
 * Returns: (array length=n_asks): all that can be asked, in order
 */
const CodioExportAsk *
codio_export_form_get_asks (guint *n_asks)
{
  *n_asks = G_N_ELEMENTS (asks);

  return asks;
}

static gboolean
can_export (const char *language)
{
  return codio_catalog_has_language (language) || codio_catalog_has_content (language);
}

/**
 * codio_export_form_get_tags:
 *
 * Returns: (array zero-terminated=1): the languages of what is exported, as ISO 639 codes
 */
const char * const *
codio_export_form_get_tags (void)
{
  static char **tags;

  if (tags == NULL)
    tags = codio_catalog_list_languages (can_export);

  return (const char * const *) tags;
}

/**
 * codio_export_form_get_use:
 * @format: a format
 *
 * Returns: (nullable): what its files are for, a message to be translated; %NULL if it is not offered
 */
const char *
codio_export_form_get_use (CodioExportFormat format)
{
  return kinds[format].use;
}

/**
 * codio_export_form_is_asked:
 * @format: a format
 * @ask: one of those of codio_export_form_get_asks()
 *
 * Returns: whether it makes a difference for @format
 */
gboolean
codio_export_form_is_asked (CodioExportFormat     format,
                            const CodioExportAsk *ask)
{
  return (kinds[format].asks & (1u << (ask - asks))) != 0;
}

/**
 * codio_export_form_settle:
 * @format: a format
 * @options: how it is made
 *
 * Takes back an answer that was given for another format: what is for the public is only asked where that can be seen.
 */
void
codio_export_form_settle (CodioExportFormat   format,
                          CodioExportOptions *options)
{
  if ((kinds[format].asks & AUDIENCE) == 0)
    options->audience = CODIO_AUDIENCE_INTERNAL;
}

/**
 * codio_export_form_tells_names:
 * @format: a format
 * @options: how it is made
 *
 * Returns: whether the file tells the names of people that are in the profile
 */
gboolean
codio_export_form_tells_names (CodioExportFormat         format,
                               const CodioExportOptions *options)
{
  switch (kinds[format].names)
    {
    case UNLESS_PUBLIC:
      return options->audience != CODIO_AUDIENCE_PUBLIC;
    case WITH_OWNERS:
      return options->with_owners;
    case NEVER:
    default:
      return FALSE;
    }
}

/**
 * codio_export_form_get_catalog:
 * @tag: one of the languages of codio_export_form_get_tags()
 *
 * Returns: (transfer none): the texts in that language; they are kept for as long as the program runs
 */
CodioCatalog *
codio_export_form_get_catalog (const char *tag)
{
  static GHashTable *catalogs;
  CodioCatalog *catalog;

  if (catalogs == NULL)
    catalogs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  catalog = g_hash_table_lookup (catalogs, tag);
  if (catalog == NULL)
    {
      catalog = codio_catalog_new (tag);
      g_hash_table_insert (catalogs, g_strdup (tag), catalog);
    }

  return catalog;
}

static CodioPaper
get_usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? CODIO_PAPER_LETTER : CODIO_PAPER_A4;
}

/* Parts are remembered by those that are left out: a part that is new is in. */
static void
recall_choices (GVariant             *value,
                const CodioExportAsk *ask,
                CodioExportOptions   *options)
{
  g_autofree const char **names = g_variant_get_strv (value, NULL);

  for (guint i = 0; names[i]; i++)
    {
      const CodioExportChoice *choice = codio_export_find_choice (ask->question, names[i]);

      if (choice)
        CODIO_EXPORT_ANSWER (options, ask) &= ~choice->value;
    }
}

static void
recall_choice (const char           *name,
               const CodioExportAsk *ask,
               CodioExportOptions   *options)
{
  const CodioExportChoice *choice = codio_export_find_choice (ask->question, name);

  if (choice)
    CODIO_EXPORT_ANSWER (options, ask) = choice->value;
}

/**
 * codio_export_form_recall:
 * @remembered: what codio_export_form_remember() gave, or an empty dictionary; what is not known is skipped
 * @format: (out): return location for the format
 * @options: (out): return location for how it is made
 *
 * Makes the form as it was left, or as it is at first: in the language of the window, for those who work on the
 * project, on the paper that is usual where the user is.
 */
void
codio_export_form_recall (GVariant           *remembered,
                          CodioExportFormat  *format,
                          CodioExportOptions *options)
{
  const char *language = codio_catalog_get_language (codio_catalog_get_default ());
  const char *name;

  *options = (CodioExportOptions) CODIO_EXPORT_OPTIONS_INIT (NULL);
  *format = CODIO_EXPORT_PDF;
  options->paper = get_usual_paper ();

  if (g_variant_lookup (remembered, "format", "&s", &name))
    {
      const CodioExportChoice *choice = codio_export_find_choice (CODIO_EXPORT_FORMAT, name);

      if (choice && kinds[choice->value].use)
        *format = choice->value;
    }

  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (remembered, asks[i].name, NULL);

      if (value == NULL)
        continue;
      else if (asks[i].kind == CODIO_EXPORT_ASK_CHOICES && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
        recall_choices (value, &asks[i], options);
      else if (asks[i].kind == CODIO_EXPORT_ASK_SWITCH && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        CODIO_EXPORT_ANSWER (options, &asks[i]) = g_variant_get_boolean (value);
      else if (asks[i].kind == CODIO_EXPORT_ASK_CHOICE && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        recall_choice (g_variant_get_string (value, NULL), &asks[i], options);
      else if (asks[i].kind == CODIO_EXPORT_ASK_LANGUAGE && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        language = g_variant_get_string (value, NULL);
    }

  options->catalog = codio_export_form_get_catalog (can_export (language) ? language : "en");
}

static GVariant *
remember_choices (const CodioExportAsk     *ask,
                  const CodioExportOptions *options)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  const CodioExportChoice *choices;
  guint n_choices;

  choices = codio_export_get_choices (ask->question, &n_choices);
  for (guint i = 0; i < n_choices; i++)
    if ((CODIO_EXPORT_ANSWER (options, ask) & choices[i].value) == 0)
      g_variant_builder_add (&builder, "s", choices[i].name);

  return g_variant_builder_end (&builder);
}

/**
 * codio_export_form_remember:
 * @format: a format
 * @options: how it is made
 *
 * Returns: (transfer floating): both, as a dictionary of type `a{sv}`
 */
GVariant *
codio_export_form_remember (CodioExportFormat         format,
                            const CodioExportOptions *options)
{
  GVariantDict dict = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&dict, "format", "s", codio_export_get_choice (CODIO_EXPORT_FORMAT, (int) format)->name);
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    switch (asks[i].kind)
      {
      case CODIO_EXPORT_ASK_LANGUAGE:
        g_variant_dict_insert (&dict, asks[i].name, "s", codio_catalog_get_content_language (options->catalog));
        break;
      case CODIO_EXPORT_ASK_CHOICES:
        g_variant_dict_insert_value (&dict, asks[i].name, remember_choices (&asks[i], options));
        break;
      case CODIO_EXPORT_ASK_SWITCH:
        g_variant_dict_insert (&dict, asks[i].name, "b", CODIO_EXPORT_ANSWER (options, &asks[i]) != 0);
        break;
      case CODIO_EXPORT_ASK_CHOICE:
      default:
        g_variant_dict_insert (&dict, asks[i].name, "s",
                               codio_export_get_choice (asks[i].question,
                                                        CODIO_EXPORT_ANSWER (options, &asks[i]))->name);
        break;
      }

  return g_variant_dict_end (&dict);
}
