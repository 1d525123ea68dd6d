/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioTextFunc:
 * @text: a text of a profile
 * @user_data: data of the caller
 *
 * Returns: (transfer full): @text as it is to stand in a sentence
 */
typedef char *(*CodioTextFunc) (const char *text,
                                gpointer    user_data);

char  *codio_profile_dup_member_words (CodioProfile      *self,
                                       CodioRecord       *record,
                                       const CodioMember *member,
                                       CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;
char **codio_profile_list_texts       (CodioProfile      *self,
                                       GListModel        *records,
                                       CodioTextFunc      change,
                                       gpointer           user_data,
                                       CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
