/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-plural.h"

#include <string.h>

/* Which form of a word goes with a number. A PO file says so in an expression of C: a language may have one form, two
 * or six (GNU gettext manual, chapter "Additional functions for plural forms"). Numbers are unsigned; what is divided
 * by nothing is nothing. */

#define DEEPEST 50

typedef struct
{
  const char *rest;
  gulong n;
  guint depth;
  gboolean is_wrong;
} Reader;

typedef enum
{
  OR,
  AND,
  EQUAL,
  NOT_EQUAL,
  AT_MOST,
  AT_LEAST,
  LESS,
  MORE,
  PLUS,
  MINUS,
  TIMES,
  DIVIDED,
  REMAINDER,
  N_OPERATORS,
} Operator;

/* Those that begin with another one stand before it. */
static const struct
{
  const char *sign;
  guint level; /* the higher, the closer it binds */
} operators[N_OPERATORS] = {
  [OR] = { "||", 1 }, [AND] = { "&&", 2 },
  [EQUAL] = { "==", 3 }, [NOT_EQUAL] = { "!=", 3 },
  [AT_MOST] = { "<=", 4 }, [AT_LEAST] = { ">=", 4 }, [LESS] = { "<", 4 }, [MORE] = { ">", 4 },
  [PLUS] = { "+", 5 }, [MINUS] = { "-", 5 },
  [TIMES] = { "*", 6 }, [DIVIDED] = { "/", 6 }, [REMAINDER] = { "%", 6 },
};

static gulong read_choice (Reader *self);

static gboolean
take (Reader     *self,
      const char *sign)
{
  while (*self->rest == ' ' || *self->rest == '\t')
    self->rest++;
  if (!g_str_has_prefix (self->rest, sign))
    return FALSE;

  self->rest += strlen (sign);
  return TRUE;
}

static gulong
read_operand (Reader *self)
{
  gulong value = 0;

  if (++self->depth > DEEPEST)
    self->is_wrong = TRUE;
  if (self->is_wrong)
    return 0;

  if (take (self, "!"))
    value = !read_operand (self);
  else if (take (self, "("))
    {
      value = read_choice (self);
      if (!take (self, ")"))
        self->is_wrong = TRUE;
    }
  else if (take (self, "n"))
    value = self->n;
  else if (g_ascii_isdigit (*self->rest))
    while (g_ascii_isdigit (*self->rest))
      value = value * 10 + (gulong) (*self->rest++ - '0');
  else
    self->is_wrong = TRUE;
  self->depth--;

  return value;
}

static gulong
calculate (Operator operator,
           gulong   a,
           gulong   b)
{
  switch (operator)
    {
    case OR:
      return a || b;
    case AND:
      return a && b;
    case EQUAL:
      return a == b;
    case NOT_EQUAL:
      return a != b;
    case AT_MOST:
      return a <= b;
    case AT_LEAST:
      return a >= b;
    case LESS:
      return a < b;
    case MORE:
      return a > b;
    case PLUS:
      return a + b;
    case MINUS:
      return a - b;
    case TIMES:
      return a * b;
    case DIVIDED:
      return b > 0 ? a / b : 0;
    case REMAINDER:
      return b > 0 ? a % b : 0;
    case N_OPERATORS:
    default:
      g_return_val_if_reached (0);
    }
}

static gboolean
take_operator (Reader   *self,
               guint     level,
               Operator *operator)
{
  const char *before = self->rest;

  for (*operator = OR; *operator < N_OPERATORS; (*operator)++)
    if (take (self, operators[*operator].sign))
      {
        if (operators[*operator].level >= level)
          return TRUE;
        break;
      }

  self->rest = before;
  return FALSE;
}

/* Operators of @level and those that bind closer, from left to right. */
static gulong
read_operation (Reader *self,
                guint   level)
{
  gulong value = read_operand (self);
  Operator operator;

  while (!self->is_wrong && take_operator (self, level, &operator))
    value = calculate (operator, value, read_operation (self, operators[operator].level + 1));

  return value;
}

static gulong
read_choice (Reader *self)
{
  gulong value = read_operation (self, 1);
  gulong first, second;

  if (self->is_wrong || !take (self, "?"))
    return value;

  if (++self->depth > DEEPEST)
    self->is_wrong = TRUE;
  first = self->is_wrong ? 0 : read_choice (self);
  if (!take (self, ":"))
    self->is_wrong = TRUE;
  second = self->is_wrong ? 0 : read_choice (self);
  self->depth--;

  return value ? first : second;
}

/*< private >
 * codio_plural_get_form:
 * @rule: (nullable): what a PO file says behind “Plural-Forms:”, such as “nplurals=2; plural=(n != 1);”
 * @n: a number
 *
 * Returns: which of the forms of a word goes with @n, from 0; as in English where there is no rule that can be read
 */
guint
codio_plural_get_form (const char *rule,
                       guint       n)
{
  const char *expression = rule ? strstr (rule, "plural=") : NULL;
  Reader reader = { .n = n };
  gulong form;

  if (expression == NULL)
    return n != 1;

  reader.rest = expression + strlen ("plural=");
  form = read_choice (&reader);
  if (!take (&reader, ";") && *reader.rest != '\0')
    reader.is_wrong = TRUE;

  return reader.is_wrong || form > G_MAXUINT ? n != 1 : (guint) form;
}
