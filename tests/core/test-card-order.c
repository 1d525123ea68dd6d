/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib-object.h>

#include "codio-card-order.h"

/* An order as a text: levels between bars, the heaviest first; nothing between two bars is a blank card. */
static char *
describe (CodioCardOrder *order)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) levels = NULL;

  for (guint i = 0; i < codio_card_order_get_n_levels (order); i++)
    {
      g_auto (GStrv) values = codio_card_order_dup_level (order, i);

      g_strv_builder_take (builder, g_strjoinv (" ", values));
    }
  levels = g_strv_builder_end (builder);

  return g_strjoinv ("|", levels);
}

static void
assert_order (CodioCardOrder *order,
              const char     *expected)
{
  g_autofree char *text = describe (order);

  g_assert_cmpstr (text, ==, expected);
}

static CodioCardOrder *
create_order (void)
{
  CodioCardOrder *order = codio_card_order_new ();

  codio_card_order_set_values (order, (const char * const[]) { "a", "b", "c", NULL });
  assert_order (order, "a b c");

  return order;
}

static void
test_steps (void)
{
  static const struct
  {
    const char *value;
    gboolean raise;
    const char *after;
  } steps[] = {
    { "a", TRUE, "a|b c" },     { "a", TRUE, "a|b c" },  { "c", FALSE, "a|b|c" }, { "c", TRUE, "a|b c" },
    { "c", TRUE, "a|c|b" },     { "c", TRUE, "a c|b" },  { "c", TRUE, "c|a|b" },  { "c", FALSE, "a c|b" },
    { "none", TRUE, "a c|b" },  { "b", FALSE, "a c|b" },
  };
  CodioCardOrder *order = create_order ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *before = describe (order);
      gboolean moved = steps[i].raise ? codio_card_order_raise (order, steps[i].value)
                                      : codio_card_order_lower (order, steps[i].value);

      assert_order (order, steps[i].after);
      g_assert_cmpint (moved, ==, !g_str_equal (before, steps[i].after));
    }
  g_assert_finalize_object (order);
}

static void
test_blanks (void)
{
  CodioCardOrder *order = create_order ();

  g_assert_false (codio_card_order_add_blank (order, 0));
  g_assert_true (codio_card_order_raise (order, "a"));
  g_assert_true (codio_card_order_add_blank (order, 0));
  assert_order (order, "a||b c");
  g_assert_true (codio_card_order_lower (order, "a"));
  assert_order (order, "a|b c");

  g_assert_true (codio_card_order_raise (order, "b"));
  g_assert_true (codio_card_order_add_blank (order, 1));
  assert_order (order, "a|b||c");
  g_assert_true (codio_card_order_raise (order, "c"));
  assert_order (order, "a|b|c");
  codio_card_order_add_blank (order, 0);
  codio_card_order_remove_blank (order, 1);
  assert_order (order, "a|b|c");

  for (guint i = 0; i < CODIO_CARD_ORDER_BLANKS_MAX; i++)
    g_assert_true (codio_card_order_add_blank (order, 0));
  g_assert_false (codio_card_order_add_blank (order, 0));
  g_assert_finalize_object (order);
}

static void
test_places (void)
{
  CodioCardOrder *order = create_order ();

  codio_card_order_put_between (order, "b", 0);
  assert_order (order, "b|a c");
  codio_card_order_put_between (order, "c", 2);
  assert_order (order, "b|a|c");
  codio_card_order_put_between (order, "b", 3);
  assert_order (order, "a|c|b");
  codio_card_order_put_between (order, "c", 1);
  assert_order (order, "a|c|b");
  codio_card_order_join (order, "b", 0);
  assert_order (order, "a b|c");
  codio_card_order_join (order, "a", 0);
  assert_order (order, "a b|c");
  codio_card_order_add_blank (order, 0);
  codio_card_order_join (order, "b", 1);
  assert_order (order, "a|b|c");
  codio_card_order_join (order, "none", 1);
  assert_order (order, "a|b|c");

  codio_card_order_set_values (order, (const char * const[]) { "d", "c", "a", NULL });
  assert_order (order, "a|c d");
  g_assert_finalize_object (order);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_weights (void)
{
  CodioCardOrder *order = create_order ();
  g_autoptr (CodioBallot) ballot = codio_ballot_new ("Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS);
  g_autoptr (CodioCardOrder) loaded = codio_card_order_new ();
  g_autofree double *percentages = NULL;
  g_autofree int *suggestions = NULL;
  g_autofree double *same = NULL;
  g_autofree int *nothing = NULL;
  g_auto (GStrv) all = codio_card_order_weigh (order, &same, &nothing);
  g_auto (GStrv) values = NULL;
  guint n = 0;

  g_assert_null (nothing);
  g_assert_cmpuint (g_strv_length (all), ==, 3);
  g_assert_false (codio_card_order_load (loaded, ballot));

  codio_card_order_raise (order, "a");
  codio_card_order_add_blank (order, 0);
  codio_card_order_lower (order, "b");
  codio_card_order_raise (order, "b");
  codio_card_order_raise (order, "b");
  assert_order (order, "a||b|c");
  g_signal_connect_swapped (order, "changed", G_CALLBACK (count_cb), &n);
  codio_card_order_set_ratio (order, 7);
  codio_card_order_set_ratio (order, 7);
  g_assert_cmpuint (n, ==, 1);

  /* 1, 3 and 7 of 11 */
  values = codio_card_order_weigh (order, &percentages, &suggestions);
  g_assert_cmpstrv (values, ((const char * const[]) { "c", "b", "a", NULL }));
  g_assert_cmpfloat_with_epsilon (percentages[0], 9.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (percentages[1], 27.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (percentages[2], 63.6, 1e-9);
  g_assert_cmpint (suggestions[0], ==, 1);
  g_assert_cmpint (suggestions[1], ==, 2);
  g_assert_cmpint (suggestions[2], ==, 4);

  codio_card_order_save (order, ballot);
  g_assert_cmpint (codio_ballot_get_weight (ballot, "b"), ==, 2);
  g_assert_true (codio_card_order_load (loaded, ballot));
  assert_order (loaded, "a||b|c");
  g_assert_cmpint (codio_card_order_get_ratio (loaded), ==, 7);
  g_assert_finalize_object (order);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codio/card-order/steps", test_steps);
  g_test_add_func ("/codio/card-order/blanks", test_blanks);
  g_test_add_func ("/codio/card-order/places", test_places);
  g_test_add_func ("/codio/card-order/weights", test_weights);

  return g_test_run ();
}
