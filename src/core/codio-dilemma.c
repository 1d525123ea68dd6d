/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma.h"

#include "codio-i18n.h"
#include "codio-record-private.h"

/**
 * CodioDilemma:
 *
 * A tension between values in one project: what is at issue, what was chosen and why that is legitimate.
 */
struct _CodioDilemma
{
  CodioRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (CodioDilemma, codio_dilemma, CODIO_TYPE_RECORD)

static const CodioMember members[] = {
  { .name = "id", .kind = CODIO_MEMBER_UUID, .label = N_("Identifier"), .required = TRUE },
  { .name = "title", .kind = CODIO_MEMBER_STRING, .label = N_("Title") },
  { .name = "values", .kind = CODIO_MEMBER_VALUES, .label = N_("Values"), .required = TRUE },
  { .name = "issue", .kind = CODIO_MEMBER_TEXT, .label = N_("What is at issue, and for whom") },
  { .name = "choice", .kind = CODIO_MEMBER_TEXT, .label = N_("What was chosen") },
  { .name = "justification", .kind = CODIO_MEMBER_TEXT, .label = N_("Why that is legitimate") },
  { .name = "remaining-harm", .kind = CODIO_MEMBER_TEXT, .label = N_("What harm remains, and for whom") },
};

static void
codio_dilemma_class_init (CodioDilemmaClass *klass)
{
  codio_record_class_install_members (CODIO_RECORD_CLASS (klass), members, G_N_ELEMENTS (members));
}

static void
codio_dilemma_init (CodioDilemma *self)
{
}

/**
 * codio_dilemma_new:
 * @first: the identifier of a value
 * @second: the identifier of another value
 *
 * Returns: (transfer full): a dilemma between the two, with a new identifier (RFC 9562, version 4)
 */
CodioDilemma *
codio_dilemma_new (const char *first,
                   const char *second)
{
  CodioDilemma *self = g_object_new (CODIO_TYPE_DILEMMA, NULL);
  g_autofree char *id = g_uuid_string_random ();
  g_auto (GValue) values = G_VALUE_INIT;
  const char *pair[] = { first, second, NULL };

  codio_record_set_string (CODIO_RECORD (self), "id", id);
  g_value_set_static_boxed (g_value_init (&values, G_TYPE_STRV), pair);
  codio_record_set_value (CODIO_RECORD (self), "values", &values);

  return self;
}

/**
 * codio_dilemma_get_id:
 * @self: a dilemma
 *
 * Returns: its identifier
 */
const char *
codio_dilemma_get_id (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "id");
}

/**
 * codio_dilemma_get_title:
 * @self: a dilemma
 *
 * Returns: its title, which may be empty
 */
const char *
codio_dilemma_get_title (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "title");
}

/**
 * codio_dilemma_get_values:
 * @self: a dilemma
 *
 * Returns: (array zero-terminated=1): the identifiers of the values that collide, at least two
 */
const char * const *
codio_dilemma_get_values (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_strings (CODIO_RECORD (self), "values");
}

/**
 * codio_dilemma_has_value:
 * @self: a dilemma
 * @value: the identifier of a value
 *
 * Returns: whether @value is one of those that collide
 */
gboolean
codio_dilemma_has_value (CodioDilemma *self,
                         const char   *value)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), FALSE);

  return g_strv_contains (codio_dilemma_get_values (self), value);
}

/**
 * codio_dilemma_get_choice:
 * @self: a dilemma
 *
 * Returns: what was chosen; empty while it is open
 */
const char *
codio_dilemma_get_choice (CodioDilemma *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "choice");
}

/**
 * codio_dilemma_dup_label:
 * @self: a dilemma
 * @edition: the edition of its profile
 * @catalog: the language
 *
 * Returns: (transfer full): its title; where it has none, the names of its values
 */
char *
codio_dilemma_dup_label (CodioDilemma *self,
                         CodioEdition *edition,
                         CodioCatalog *catalog)
{
  const char * const *values;
  GString *label;

  g_return_val_if_fail (CODIO_IS_DILEMMA (self), NULL);
  g_return_val_if_fail (CODIO_IS_EDITION (edition), NULL);

  if (*codio_dilemma_get_title (self) != '\0')
    return g_strdup (codio_dilemma_get_title (self));

  label = g_string_new (NULL);
  values = codio_dilemma_get_values (self);
  for (guint i = 0; values[i]; i++)
    {
      CodioPart *value = codio_edition_get_value (edition, values[i]);

      g_string_append_printf (label, "%s%s", i > 0 ? " – " : "",
                              value ? codio_part_get_name (value, catalog) : values[i]);
    }

  return g_string_free_and_steal (label);
}
