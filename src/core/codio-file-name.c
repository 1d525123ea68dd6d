/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-file-name.h"

#include <string.h>

/* In bytes. With what follows it stays far below the 255 that a name may have, and below the 143 of an encrypted
 * folder. */
#define LENGTH_MAX 80

/* Names of devices, which Windows gives to no file, whatever follows a dot
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). Of the ports a digit belongs to the name. */
static gboolean
is_device (const char *name)
{
  static const char * const devices[] = { "con", "prn", "aux", "nul", "com", "lpt" };
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (g_str_has_prefix (name, devices[i]))
      return i < 4 ? length == 3 : g_utf8_strlen (name, -1) == 4;

  return FALSE;
}

static GString *
keep_letters (const char *title)
{
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *name = g_string_new (NULL);

  for (const char *c = composed ? composed : ""; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_unichar_tolower (g_utf8_get_char (c));
      gboolean mark = g_unichar_ismark (character) && name->len > 0; /* a part of the letter before it */

      if (name->len + (gsize) g_unichar_to_utf8 (character, NULL) > LENGTH_MAX)
        break;
      if (g_unichar_isalnum (character) || mark)
        g_string_append_unichar (name, character);
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  if (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);

  return name;
}

/**
 * codio_file_name_propose:
 * @title: what a file is about
 * @fallback: its name where nothing of @title is left; small letters, digits and dashes
 * @ending: what the name ends with
 *
 * Returns: (transfer full): a name that every file system takes, also those of Windows: of @title only letters and
 *   digits are left, in small letters and with dashes between the words
 */
char *
codio_file_name_propose (const char *title,
                         const char *fallback,
                         const char *ending)
{
  g_autoptr (GString) name = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (fallback != NULL, NULL);
  g_return_val_if_fail (ending != NULL, NULL);

  name = keep_letters (title);
  if (name->len == 0)
    g_string_append (name, fallback);
  else if (is_device (name->str))
    g_string_append_printf (name, "-%s", fallback);
  g_string_append (name, ending);

  return g_string_free_and_steal (g_steal_pointer (&name));
}
