/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-assessment.h"
#include "codio-dilemma.h"
#include "codio-edition.h"
#include "codio-history.h"

G_BEGIN_DECLS

/**
 * CodioAttention:
 * @n_dilemmas: the dilemmas in which it collides with another value
 * @n_actions: the actions for it that are neither done nor dropped
 * @n_comments: the comments on it in whose thread something is open
 *
 * What asks for attention to a value; dilemmas and actions have comments only.
 */
typedef struct
{
  guint n_dilemmas;
  guint n_actions;
  guint n_comments;
} CodioAttention;

#define CODIO_TYPE_PROFILE (codio_profile_get_type ())
G_DECLARE_FINAL_TYPE (CodioProfile, codio_profile, CODIO, PROFILE, CodioRecord)

CodioProfile    *codio_profile_new              (CodioEdition   *edition,
                                                 const char     *language) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile    *codio_profile_new_scratch      (CodioProfile   *self) G_GNUC_WARN_UNUSED_RESULT;
void             codio_profile_start_over       (CodioProfile   *self);
CodioEdition    *codio_profile_get_edition      (CodioProfile   *self);
CodioHistory    *codio_profile_get_history      (CodioProfile   *self);
void             codio_profile_freeze           (CodioProfile   *self);
gboolean         codio_profile_get_frozen       (CodioProfile   *self);
gboolean         codio_profile_get_editable     (CodioProfile   *self);

const char      *codio_profile_get_id           (CodioProfile   *self);
const char      *codio_profile_get_title        (CodioProfile   *self);
const char      *codio_profile_get_organisation (CodioProfile   *self);
const char      *codio_profile_get_summary      (CodioProfile   *self);
const char      *codio_profile_get_modified     (CodioProfile   *self);
CodioPhase       codio_profile_get_phase        (CodioProfile   *self);
GListModel      *codio_profile_get_assessments  (CodioProfile   *self);
CodioAssessment *codio_profile_get_assessment   (CodioProfile   *self,
                                                 const char     *value);
CodioRecord     *codio_profile_find             (CodioProfile   *self,
                                                 const char     *list,
                                                 const char     *key);
GListModel      *codio_profile_get_dilemmas     (CodioProfile   *self);
guint            codio_profile_count            (CodioProfile   *self,
                                                 CodioJudgement  judgement);
guint            codio_profile_count_judged     (CodioProfile   *self);
guint            codio_profile_count_incomplete (CodioProfile   *self);
guint            codio_profile_count_open_actions (CodioProfile *self);
guint            codio_profile_count_dilemmas   (CodioProfile   *self,
                                                 const char     *value);
CodioReply       codio_profile_get_reply        (CodioProfile   *self,
                                                 const char     *statement);
const CodioStatement *codio_profile_get_nth_reason (CodioProfile *self,
                                                 const char     *value,
                                                 guint           n);
guint            codio_profile_count_replies    (CodioProfile   *self);
CodioAttention   codio_profile_get_attention    (CodioProfile   *self,
                                                 const char     *id);
CodioPart       *codio_profile_get_value_part   (CodioProfile   *self,
                                                 const char     *value);
GPtrArray       *codio_profile_list_value_parts (CodioProfile   *self) G_GNUC_WARN_UNUSED_RESULT;
char            *codio_profile_dup_value_name   (CodioProfile   *self,
                                                 const char     *value,
                                                 CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
char            *codio_profile_dup_record_title (CodioProfile   *self,
                                                 CodioRecord    *record,
                                                 CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
char           **codio_profile_list_gaps        (CodioProfile   *self,
                                                 CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
char           **codio_profile_list_participant_gaps (CodioProfile *self,
                                                 CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;
char           **codio_profile_list_missing     (CodioProfile   *self,
                                                 CodioCatalog   *catalog) G_GNUC_WARN_UNUSED_RESULT;

/* Commands: each is one step that can be undone. */
void             codio_profile_set_value        (CodioProfile   *self,
                                                 CodioRecord    *record,
                                                 const char     *member,
                                                 const GValue   *value);
void             codio_profile_set_string       (CodioProfile   *self,
                                                 CodioRecord    *record,
                                                 const char     *member,
                                                 const char     *string);
void             codio_profile_set_strings      (CodioProfile   *self,
                                                 CodioRecord    *record,
                                                 const char     *member,
                                                 const char * const *strings);
void             codio_profile_set_number       (CodioProfile   *self,
                                                 CodioRecord    *record,
                                                 const char     *member,
                                                 int             number);
void             codio_profile_append           (CodioProfile   *self,
                                                 CodioRecord    *owner,
                                                 const char     *list,
                                                 CodioRecord    *record);
void             codio_profile_remove           (CodioProfile   *self,
                                                 CodioRecord    *owner,
                                                 const char     *list,
                                                 CodioRecord    *record);
void             codio_profile_set_phase        (CodioProfile   *self,
                                                 CodioPhase      phase);
void             codio_profile_judge            (CodioProfile   *self,
                                                 CodioAssessment *assessment,
                                                 CodioJudgement  judgement);
void             codio_profile_weigh            (CodioProfile   *self,
                                                 CodioAssessment *assessment,
                                                 int             weight);
CodioDilemma    *codio_profile_add_dilemma      (CodioProfile   *self,
                                                 const char     *first,
                                                 const char     *second);
void             codio_profile_collide          (CodioProfile   *self,
                                                 CodioDilemma   *dilemma,
                                                 const char * const *values);
void             codio_profile_consider         (CodioProfile   *self,
                                                 CodioDilemma   *dilemma,
                                                 const char     *value,
                                                 const char     *text);
void             codio_profile_remove_dilemma   (CodioProfile   *self,
                                                 CodioDilemma   *dilemma);
void             codio_profile_answer           (CodioProfile   *self,
                                                 const char     *statement,
                                                 CodioReply      reply);
void             codio_profile_touch            (CodioProfile   *self,
                                                 GDateTime      *now);

G_END_DECLS
