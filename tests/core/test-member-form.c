/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-member-form.h"

typedef struct
{
  gboolean (*has_form) (const char *string);
  const char *yes[8];
  const char *no[20];
} Form;

static const Form forms[] = {
  {
    codio_form_is_date,
    { "2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31" },
    { "", "2026-02-29", "2026-1-31", "2026-01-32", "2026-13-01", "0000-01-01", "2026-01-31 ", "2026-01-31\n",
      "2026-01-31T", "20260131", "+2026-01-31", "2026-00-10", "2026-01-00" },
  },
  {
    codio_form_is_time,
    { "2026-01-31T09:00:00Z", "2026-01-31T23:59:59.123456789Z", "2026-01-31T09:00:00+01:00",
      "2026-01-31T09:00:00-23:59" },
    { "", "2026-01-31", "2026-01-31T09:00:00", "2026-01-31T24:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T09:00:60Z",
      "2026-01-31T09:00Z", "2026-01-31t09:00:00z", "2026-01-31 09:00:00Z", "2026-01-31T09:00:00.Z",
      "2026-01-31T09:00:00Z\n", "2026-01-31T09:00:00+24:00", "2026-01-31T09:00:00+01:60", "2026-01-31T09:00:00+0100",
      "2026-02-30T09:00:00Z", "2026-01-31T09:00:00ZZ", "2026-01-31T09:00:00.1" },
  },
  {
    codio_form_is_uuid,
    { "0f8fad5b-d9cb-469f-a165-70867728950e", "00000000-0000-0000-0000-000000000000" },
    { "", "0F8FAD5B-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950",
      "0f8fad5bd9cb469fa16570867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e\n",
      "{0f8fad5b-d9cb-469f-a165-70867728950e}",
      "0f8fad5b-d9cb-469f-a165-70867728950g", "0f8fad5b-d9cb-469f-a165-70867728950e0" },
  },
  {
    codio_form_is_language,
    { "nl", "en-GB", "zh-Hant-TW", "sl-rozaj-biske", "de-CH-1901", "x-codio", "en-a-bbb-x-a", "es-419" },
    { "", "n", "nl-", "-nl", "nl--NL", "nl_NL", "abcdefghi", "nl-x", "x", "nl NL", "nl\n", "Nederlands!", "nl-NL-BE",
      "nl-a", "12" },
  },
  {
    codio_form_is_slug,
    { "a", "a-1", "voorkomen-van-schade", "2021" },
    { "", "-", "a-", "-a", "a--b", "A", "a b", "é", "a\n", "a_b" },
  },
  {
    codio_form_is_version,
    { "1.0", "0.9", "1.10", "999999999.999999999" },
    { "", "1", "1.", ".1", "01.0", "1.00", "1.01", "1.0\n", " 1.0", "1.0.0", "-1.0", "1,0", "9999999999.0" },
  },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (forms[i].yes) && forms[i].yes[j]; j++)
        {
          g_test_message ("%s", forms[i].yes[j]);
          g_assert_true (forms[i].has_form (forms[i].yes[j]));
        }
      for (guint j = 0; j < G_N_ELEMENTS (forms[i].no) && forms[i].no[j]; j++)
        {
          g_test_message ("%s", forms[i].no[j]);
          g_assert_false (forms[i].has_form (forms[i].no[j]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/member-form/forms", test_forms);

  return g_test_run ();
}
