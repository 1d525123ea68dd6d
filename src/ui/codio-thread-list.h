/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comments.h"

G_BEGIN_DECLS

#define CODIO_TYPE_THREAD_LIST (codio_thread_list_get_type ())
G_DECLARE_FINAL_TYPE (CodioThreadList, codio_thread_list, CODIO, THREAD_LIST, AdwBin)

void codio_thread_list_set_placeholder (CodioThreadList *self,
                                        const char      *text);
void codio_thread_list_set_fallback    (CodioThreadList *self,
                                        GtkWidget       *widget);
void codio_thread_list_set_threads     (CodioThreadList *self,
                                        CodioProfile    *profile,
                                        GPtrArray       *threads);
void codio_thread_list_show_comment    (CodioThreadList *self,
                                        const char      *id);

G_END_DECLS
