/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-record-private.h"

G_BEGIN_DECLS

#define CODIO_PROFILE_FORMAT "nl.codio.profile"
#define CODIO_PROFILE_VERSION "1.0"

struct _CodioProfile
{
  CodioRecord parent_instance;

  CodioEdition *edition;
  CodioHistory *history;
  char *version;
  gboolean frozen; /* nothing changes any more */

  GHashTable *attention; /* by value, a CodioAttention; NULL where that is to be counted, */
  guint n_open_actions;  /* with these */
  GHashTable *indexes; /* of each list in which something was looked up: by key, its records */
};

/* codio-profile-members.c */
const CodioMember *codio_profile_list_members (guint *n);

/* codio-profile-counts.c: for those who make a profile in a thread. */
void          codio_profile_count_attention (CodioProfile *self);

/* For the reader and the writer. */
CodioProfile *codio_profile_new_empty   (void) G_GNUC_WARN_UNUSED_RESULT;
void          codio_profile_complete    (CodioProfile *self,
                                         CodioEdition *edition);
const char   *codio_profile_get_version (CodioProfile *self);
void          codio_profile_set_version (CodioProfile *self,
                                         const char   *version);

/* For commands that change much at once. */
void          codio_profile_become      (CodioProfile *self,
                                         CodioProfile *target,
                                         const char   *name);

G_END_DECLS
