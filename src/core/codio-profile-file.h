/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-issue.h"
#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_PROFILE_MEDIA_TYPE "application/vnd.nl.codio.profile+json"
#define CODIO_PROFILE_SUFFIX ".codio"

/* For how many values there can be in it, see CODIO_JSON_MAX_VALUES. */
#define CODIO_PROFILE_MAX_MIB 32
#define CODIO_PROFILE_MAX_SIZE ((gsize) CODIO_PROFILE_MAX_MIB * 1024 * 1024)

/* More would not help anybody to mend a file. */
#define CODIO_PROFILE_MAX_ISSUES 50

#define CODIO_PROFILE_ERROR (codio_profile_error_quark ())
GQuark codio_profile_error_quark (void);

/**
 * CodioProfileError:
 * @CODIO_PROFILE_ERROR_TOO_LARGE: the file is, or would be, larger than %CODIO_PROFILE_MAX_SIZE
 * @CODIO_PROFILE_ERROR_NOT_JSON: the file is not JSON, or is damaged or cut off
 * @CODIO_PROFILE_ERROR_NOT_A_PROFILE: the file is JSON, but of something else, or a PDF without a profile inside
 * @CODIO_PROFILE_ERROR_NEWER: the file was made by a newer version of the program
 * @CODIO_PROFILE_ERROR_INVALID: the file breaks rules of the format
 * @CODIO_PROFILE_ERROR_NOT_DURABLE: the file was replaced, but the disk failed before that could survive a power cut
 */
typedef enum
{
  CODIO_PROFILE_ERROR_TOO_LARGE,
  CODIO_PROFILE_ERROR_NOT_JSON,
  CODIO_PROFILE_ERROR_NOT_A_PROFILE,
  CODIO_PROFILE_ERROR_NEWER,
  CODIO_PROFILE_ERROR_INVALID,
  CODIO_PROFILE_ERROR_NOT_DURABLE,
} CodioProfileError;

CodioProfile *codio_profile_read          (GBytes        *bytes,
                                           GPtrArray     *issues,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_read_sound    (GBytes        *bytes,
                                           GPtrArray     *issues) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *codio_profile_write         (CodioProfile  *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *codio_profile_write_checked (CodioProfile  *self,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *codio_profile_load_bytes    (GFile         *file,
                                           gboolean      *is_copy,
                                           GCancellable  *cancellable,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_load          (GFile         *file,
                                           GPtrArray     *issues,
                                           GCancellable  *cancellable,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_new_example   (void) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_file_dup_name         (GFile         *file) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_file_is_same          (GFile         *file,
                                           GFile         *other);
gboolean      codio_file_is_stray         (const char    *name);
gboolean      codio_file_replace          (GFile         *file,
                                           GBytes        *bytes,
                                           GError       **error);

G_END_DECLS
