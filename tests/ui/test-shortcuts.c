/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <adwaita.h>

#include "codio-card.h"
#include "codio-chart-view.h"
#include "codio-house-page.h"
#include "codio-iama-row.h"
#include "codio-preview.h"
#include "codio-shortcuts.h"
#include "codio-statement-row.h"
#include "codio-weight-row.h"
#include "codio-window.h"

/* The one list of keys: no key means two things in one place, and what it says is done is there. */

static char **
split_keys (const CodioShortcut *shortcut)
{
  g_autofree char *keys = g_strjoin (" ", shortcut->keys, shortcut->also, NULL);

  return g_strsplit (keys, " ", -1);
}

#define WINDOW (1u << CODIO_SHORTCUTS_WINDOW)
#define JUDGING (1u << CODIO_SHORTCUTS_JUDGING)
#define HOUSE (1u << CODIO_SHORTCUTS_HOUSE)
#define DIALOG (1u << CODIO_SHORTCUTS_DIALOG)

/* What works where the keyboard can be. No key of the window comes to a dialog. */
static const guint places[] = {
  WINDOW | JUDGING | HOUSE | 1u << CODIO_SHORTCUTS_DILEMMA,
  WINDOW | JUDGING | HOUSE | 1u << CODIO_SHORTCUTS_MEETING,
  WINDOW | JUDGING | 1u << CODIO_SHORTCUTS_PART,
  WINDOW | 1u << CODIO_SHORTCUTS_ORDER | 1u << CODIO_SHORTCUTS_ENDS,
  WINDOW | 1u << CODIO_SHORTCUTS_CHART | 1u << CODIO_SHORTCUTS_ENDS,
  WINDOW | 1u << CODIO_SHORTCUTS_EXPLORER,
  WINDOW | 1u << CODIO_SHORTCUTS_BALLOT,
  DIALOG | 1u << CODIO_SHORTCUTS_BALLOT,
  DIALOG | 1u << CODIO_SHORTCUTS_PREVIEW,
};

static void
assert_apart (const CodioShortcut *one,
              const CodioShortcut *other)
{
  g_auto (GStrv) keys = split_keys (one);
  g_auto (GStrv) others = split_keys (other);

  for (char **key = keys; *key; key++)
    {
      guint keyval, other_keyval;
      GdkModifierType modifiers, other_modifiers;

      if (!gtk_accelerator_parse (*key, &keyval, &modifiers))
        continue;

      for (char **k = others; *k; k++)
        if (gtk_accelerator_parse (*k, &other_keyval, &other_modifiers) && keyval == other_keyval &&
            modifiers == other_modifiers)
          g_error ("%s is the key of both %s and %s", *key, one->action, other->action);
    }
}

static void
test_no_key_twice (void)
{
  guint n;
  const CodioShortcut *all = codio_shortcuts_get_all (&n);

  for (guint place = 0; place < G_N_ELEMENTS (places); place++)
    for (guint i = 0; i < n; i++)
      for (guint j = i + 1; j < n; j++)
        if ((places[place] & 1u << all[i].scope) && (places[place] & 1u << all[j].scope) && all[i].action &&
            all[j].action)
          assert_apart (&all[i], &all[j]);
}

/* What a key does is there, and takes what the key gives it. */
static void
test_actions (void)
{
  const GType types[] = {
    CODIO_TYPE_WINDOW, CODIO_TYPE_HOUSE_VIEW, CODIO_TYPE_HOUSE_PAGE, CODIO_TYPE_CARD, CODIO_TYPE_IAMA_ROW,
    CODIO_TYPE_CHART_VIEW, CODIO_TYPE_STATEMENT_ROW, CODIO_TYPE_WEIGHT_ROW, CODIO_TYPE_PREVIEW,
  };
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const CodioShortcut *all = codio_shortcuts_get_all (&n);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidgetClass *widget_class = g_type_class_ref (types[i]);
      const GVariantType *parameter;
      const char *name, *property;
      GType owner;

      for (guint j = 0; gtk_widget_class_query_action (widget_class, j, &owner, &name, &parameter, &property); j++)
        g_hash_table_insert (known, g_strdup (name), (gpointer) parameter);
      g_type_class_unref (widget_class);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      gpointer parameter;

      if (all[i].action == NULL)
        continue;

      g_assert_true (g_action_parse_detailed_name (all[i].action, &name, &target, NULL));
      if (g_str_has_prefix (name, "app.") || g_str_equal (name, CODIO_SHORTCUTS_ACCEPT))
        continue;

      if (!g_hash_table_lookup_extended (known, name, NULL, &parameter))
        g_error ("nothing does %s", name);
      g_assert_true (target ? parameter && g_variant_is_of_type (target, parameter) : parameter == NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/codio/shortcuts/no-key-twice", test_no_key_twice);
  g_test_add_func ("/codio/shortcuts/actions", test_actions);

  return g_test_run ();
}
