/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "codio-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CodioCatalog) catalog = NULL;
  g_autoptr (CodioApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, codio_catalog_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* The content follows the language in which gettext shows the interface, whatever made it choose that. */
  /* Translators: the ISO 639 code of the language that you translate into, such as "nl" */
  catalog = codio_catalog_new (C_("language", "en"));
  codio_catalog_set_default (catalog);

  app = codio_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
