/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-edition.h"
#include "codio-record.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA (codio_dilemma_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemma, codio_dilemma, CODIO, DILEMMA, CodioRecord)

CodioDilemma       *codio_dilemma_new               (const char   *first,
                                                     const char   *second) G_GNUC_WARN_UNUSED_RESULT;
const char         *codio_dilemma_get_id            (CodioDilemma *self);
const char         *codio_dilemma_get_title         (CodioDilemma *self);
const char * const *codio_dilemma_get_values        (CodioDilemma *self);
gboolean            codio_dilemma_has_value         (CodioDilemma *self,
                                                     const char   *value);
const char         *codio_dilemma_get_choice        (CodioDilemma *self);
const char         *codio_dilemma_get_consideration (CodioDilemma *self,
                                                     const char   *value);
gboolean            codio_dilemma_is_open           (CodioDilemma *self);
gboolean            codio_dilemma_is_unfinished     (CodioDilemma *self);
gboolean            codio_dilemma_is_overdue        (CodioDilemma *self,
                                                     const char   *today);

G_END_DECLS
