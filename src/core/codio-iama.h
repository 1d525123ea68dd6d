/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioIamaQuestion:
 * @CODIO_IAMA_SERVED: question 1.2.1: which values the project serves
 * @CODIO_IAMA_PRESSURED: question 1.2.2: which values it puts under pressure
 *
 * What the impact assessment for human rights and algorithms (IAMA, version 2, question 1.2) asks about values. It
 * names CODIO as the framework to choose them from.
 */
typedef enum
{
  CODIO_IAMA_SERVED,
  CODIO_IAMA_PRESSURED,
  CODIO_N_IAMA_QUESTIONS,
} CodioIamaQuestion;

/* The most values that an answer names. */
#define CODIO_IAMA_MAX 6

const char         *codio_iama_get_number       (CodioIamaQuestion  question);
const char         *codio_iama_get_label        (CodioIamaQuestion  question,
                                                 CodioCatalog      *catalog);
const char * const *codio_profile_get_iama      (CodioProfile      *self,
                                                 CodioIamaQuestion  question);
GPtrArray          *codio_profile_list_for_iama (CodioProfile      *self,
                                                 CodioIamaQuestion  question) G_GNUC_WARN_UNUSED_RESULT;
gboolean            codio_profile_add_iama      (CodioProfile      *self,
                                                 CodioIamaQuestion  question,
                                                 const char        *value);
gboolean            codio_profile_remove_iama   (CodioProfile      *self,
                                                 CodioIamaQuestion  question,
                                                 const char        *value);
gboolean            codio_profile_move_iama     (CodioProfile      *self,
                                                 CodioIamaQuestion  question,
                                                 const char        *value,
                                                 guint              position);

G_END_DECLS
