/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-assessment.h"

static void
test_defaults (void)
{
  CodioAssessment *assessment = codio_assessment_new ("privacy");
  g_autofree char *value = NULL;
  g_autofree char *reason = NULL;
  CodioJudgement judgement;
  int weight;

  g_assert_cmpstr (codio_assessment_get_value (assessment), ==, "privacy");
  g_assert_cmpint (codio_assessment_get_judgement (assessment), ==, CODIO_JUDGEMENT_NONE);
  g_assert_cmpint (codio_assessment_get_weight (assessment), ==, 0);
  g_assert_cmpstr (codio_assessment_get_reason (assessment), ==, "");
  g_assert_cmpint (codio_assessment_get_touched (assessment), ==, CODIO_TOUCHED_NONE);
  g_assert_cmpint (codio_assessment_get_secured (assessment), ==, CODIO_SECURED_NONE);
  g_assert_false (codio_assessment_is_complete (assessment));

  g_object_get (assessment, "value", &value, "judgement", &judgement, "weight", &weight, "reason", &reason, NULL);
  g_assert_cmpstr (value, ==, "privacy");
  g_assert_cmpint (judgement, ==, CODIO_JUDGEMENT_NONE);
  g_assert_cmpint (weight, ==, 0);
  g_assert_cmpstr (reason, ==, "");

  g_assert_finalize_object (assessment);
}

/* The members are in files: neither their names nor their order change. */
static void
test_members (void)
{
  static const char * const names[] = {
    "value", "judgement", "touched", "weight", "secured", "reason", "note"
  };
  g_autoptr (CodioAssessment) assessment = codio_assessment_new ("privacy");
  CodioRecord *record = CODIO_RECORD (assessment);
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (members[i].name, ==, names[i]);
      g_assert_cmpstr (members[i].label, >, "");
      g_assert_true (codio_record_find_member (record, names[i]) == &members[i]);
    }

  g_assert_true (members[0].required);
  g_assert_cmpint (members[3].maximum, ==, CODIO_WEIGHT_MAX);
  g_assert_null (codio_record_find_member (record, "nothing"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/assessment/defaults", test_defaults);
  g_test_add_func ("/codio/assessment/members", test_members);

  return g_test_run ();
}
