/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-drafts-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "codio-i18n.h"

/* The folder of drafts, as codio-drafts.c describes it. */

#define INDEX "index.json"
#define INDEX_LOCK "index.lock"
#define LOCK_SUFFIX ".lock"

struct _CodioDraftsStore
{
  char *folder;
  char *session;
  int session_fd; /* -1 until the folder is used */
};

CodioDraftEntry *
codio_draft_entry_new (void)
{
  return g_new0 (CodioDraftEntry, 1);
}

void
codio_draft_entry_free (gpointer data)
{
  CodioDraftEntry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry->uri);
  g_free (entry->stamp);
  g_free (entry->time);
  g_free (entry->session);
  g_clear_pointer (&entry->left_out, g_ptr_array_unref);
  g_free (entry);
}

static CodioDraftEntry *
entry_copy (const CodioDraftEntry *entry,
            const char            *session)
{
  CodioDraftEntry *copy = codio_draft_entry_new ();

  copy->id = g_strdup (entry->id);
  copy->title = g_strdup (entry->title);
  copy->uri = g_strdup (entry->uri);
  copy->stamp = g_strdup (entry->stamp);
  copy->time = g_strdup (entry->time);
  copy->session = g_strdup (session);
  copy->left_out = entry->left_out ? g_ptr_array_ref (entry->left_out) : NULL;

  return copy;
}

static void
set_errno_error (GError     **error,
                 int          number,
                 const char  *path)
{
  /* Translators: %s is the path of a folder or file */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _("“%s” cannot be written to"), path);
}

/* Returns a descriptor that holds the lock until it is closed, or -1. */
static int
lock_file (CodioDraftsStore  *store,
           const char        *name,
           int                operation,
           GError           **error)
{
  g_autofree char *path = g_build_filename (store->folder, name, NULL);
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_errno_error (error, errno, path);
      return -1;
    }

  while (flock (fd, operation) != 0)
    if (errno != EINTR)
      {
        set_errno_error (error, errno, path);
        g_close (fd, NULL);
        return -1;
      }

  return fd;
}

static char *
get_session_lock (const char *session)
{
  return g_strconcat (session, LOCK_SUFFIX, NULL);
}

/* Makes the folder and this session's lock if they are not there; locks the folder. */
static int
enter (CodioDraftsStore  *store,
       GError           **error)
{
  int fd;

  if (g_mkdir_with_parents (store->folder, 0700) != 0)
    {
      set_errno_error (error, errno, store->folder);
      return -1;
    }

  fd = lock_file (store, INDEX_LOCK, LOCK_EX, error);
  if (fd >= 0 && store->session_fd < 0)
    {
      g_autofree char *name = get_session_lock (store->session);

      store->session_fd = lock_file (store, name, LOCK_EX | LOCK_NB, error);
      if (store->session_fd < 0)
        {
          g_close (fd, NULL);
          fd = -1;
        }
    }

  return fd;
}

static void
leave (int fd)
{
  g_close (fd, NULL);
}

/* Called with the folder locked, so no session can begin meanwhile. */
static gboolean
is_running (CodioDraftsStore *store,
            const char       *session)
{
  g_autofree char *name = get_session_lock (session);
  g_autofree char *path = g_build_filename (store->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  int fd;

  if (g_strcmp0 (session, store->session) == 0)
    return TRUE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;

  fd = lock_file (store, name, LOCK_EX | LOCK_NB, &error);
  if (fd < 0)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);

  g_unlink (path);
  g_close (fd, NULL);

  return FALSE;
}

static char *
dup_member (JsonObject *object,
            const char *name)
{
  return g_strdup (json_object_get_string_member_with_default (object, name, NULL));
}

static guint
get_count (JsonObject *object,
           const char *name)
{
  return (guint) CLAMP (json_object_get_int_member_with_default (object, name, 0), 0, G_MAXINT);
}

static GPtrArray *
read_left_out (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "leftOut");
  g_autoptr (GPtrArray) left_out = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  left_out = codio_issues_new ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      const char *pointer = item ? json_object_get_string_member_with_default (item, "pointer", NULL) : NULL;
      const char *message = item ? json_object_get_string_member_with_default (item, "message", NULL) : NULL;
      CodioIssue *issue;

      if (pointer == NULL || message == NULL)
        continue;

      issue = codio_issues_add (left_out, pointer, message);
      issue->place = g_strdup (json_object_get_string_member_with_default (item, "place", NULL));
      issue->line = get_count (item, "line");
      issue->column = get_count (item, "column");
    }

  return g_steal_pointer (&left_out);
}

/* Gives the entries of the index. One that is damaged names nothing: all drafts are then listed as orphans. */
static GPtrArray *
read_index (CodioDraftsStore  *store,
            GError           **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (codio_draft_entry_free);
  g_autofree char *path = g_build_filename (store->folder, INDEX, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) own_error = NULL;
  g_autofree char *contents = NULL;
  JsonNode *root, *drafts;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, &own_error))
    {
      if (g_error_matches (own_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_steal_pointer (&entries);
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_file_error (own_error->code), own_error->message);
      return NULL;
    }

  if (!json_parser_load_from_data (parser, contents, (gssize) size, NULL))
    return g_steal_pointer (&entries);

  root = json_parser_get_root (parser);
  drafts = root && JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "drafts")
                                                 : NULL;
  if (drafts == NULL || !JSON_NODE_HOLDS_ARRAY (drafts))
    return g_steal_pointer (&entries);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (drafts)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (drafts), i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = object ? json_object_get_string_member_with_default (object, "id", "") : "";
      const char *session = object ? json_object_get_string_member_with_default (object, "session", "") : "";
      CodioDraftEntry *entry;

      /* Both become names of files. */
      if (!g_uuid_string_is_valid (id) || !g_uuid_string_is_valid (session))
        continue;

      entry = codio_draft_entry_new ();
      entry->id = g_strdup (id);
      entry->session = g_strdup (session);
      entry->title = dup_member (object, "title");
      entry->uri = dup_member (object, "uri");
      entry->stamp = dup_member (object, "stamp");
      entry->time = dup_member (object, "time");
      entry->left_out = read_left_out (object);
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value)
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_string_value (builder, value);
    }
}

static void
add_left_out (JsonBuilder *builder,
              GPtrArray   *left_out)
{
  if (left_out == NULL)
    return;

  json_builder_set_member_name (builder, "leftOut");
  json_builder_begin_array (builder);
  for (guint i = 0; i < left_out->len; i++)
    {
      const CodioIssue *issue = g_ptr_array_index (left_out, i);

      json_builder_begin_object (builder);
      add_member (builder, "pointer", issue->pointer);
      if (issue->place)
        add_member (builder, "place", issue->place);
      add_member (builder, "message", issue->message);
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, issue->line);
      json_builder_set_member_name (builder, "column");
      json_builder_add_int_value (builder, issue->column);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
write_index (CodioDraftsStore  *store,
             GPtrArray         *entries,
             GError           **error)
{
  g_autofree char *path = g_build_filename (store->folder, INDEX, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "drafts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      const CodioDraftEntry *entry = g_ptr_array_index (entries, i);

      json_builder_begin_object (builder);
      add_member (builder, "id", entry->id);
      add_member (builder, "title", entry->title);
      add_member (builder, "uri", entry->uri);
      add_member (builder, "stamp", entry->stamp);
      add_member (builder, "time", entry->time);
      add_member (builder, "session", entry->session);
      add_left_out (builder, entry->left_out);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  bytes = g_bytes_new_take (text, strlen (text));

  return codio_file_replace (file, bytes, error);
}

/* Returns whether there was such an entry. */
static gboolean
drop_entry (GPtrArray  *entries,
            const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const CodioDraftEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->id, id))
        {
          g_ptr_array_remove_index (entries, i);
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * codio_drafts_store_new:
 * @folder: the path of the folder, which need not exist
 */
CodioDraftsStore *
codio_drafts_store_new (const char *folder)
{
  CodioDraftsStore *store = g_new0 (CodioDraftsStore, 1);

  store->folder = g_strdup (folder);
  store->session = g_uuid_string_random ();
  store->session_fd = -1;

  return store;
}

void
codio_drafts_store_free (CodioDraftsStore *store)
{
  if (store->session_fd >= 0)
    {
      g_autofree char *name = get_session_lock (store->session);
      g_autofree char *path = g_build_filename (store->folder, name, NULL);

      g_unlink (path);
      g_close (store->session_fd, NULL);
    }
  g_free (store->folder);
  g_free (store->session);
  g_free (store);
}

char *
codio_drafts_store_get_path (CodioDraftsStore *store,
                             const char       *id)
{
  g_autofree char *name = g_strconcat (id, CODIO_PROFILE_SUFFIX, NULL);

  return g_build_filename (store->folder, name, NULL);
}

/*< private >
 * codio_drafts_store_write:
 *
 * Writes the draft and then the index. If the draft cannot be written the index is left as it is.
 */
gboolean
codio_drafts_store_write (CodioDraftsStore  *store,
                          CodioDraftEntry   *entry,
                          GBytes            *bytes,
                          GError           **error)
{
  g_autofree char *path = codio_drafts_store_get_path (store, entry->id);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean written = FALSE;
  int fd = enter (store, error);

  if (fd < 0)
    return FALSE;

  entries = read_index (store, error);
  if (entries && codio_file_replace (file, bytes, error))
    {
      drop_entry (entries, entry->id);
      g_ptr_array_add (entries, entry_copy (entry, store->session));
      written = write_index (store, entries, error);
    }
  leave (fd);

  return written;
}

/*< private >
 * codio_drafts_store_remove:
 *
 * Takes the draft out of the index and then removes it. If the index cannot be written the draft stays.
 */
gboolean
codio_drafts_store_remove (CodioDraftsStore  *store,
                           const char        *id,
                           GError           **error)
{
  g_autofree char *path = codio_drafts_store_get_path (store, id);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean removed = FALSE;
  int fd = enter (store, error);

  if (fd < 0)
    return FALSE;

  entries = read_index (store, error);
  if (entries && (!drop_entry (entries, id) || write_index (store, entries, error)))
    {
      removed = g_unlink (path) == 0 || errno == ENOENT;
      if (!removed)
        set_errno_error (error, errno, path);
    }
  leave (fd);

  return removed;
}

/* What a write that was killed left behind is no draft: that was still in its place. */
static void
sweep (const char *path,
       const char *name)
{
  if (codio_file_is_stray (name))
    g_unlink (path);
}

static GPtrArray *
list_orphans (CodioDraftsStore *store,
              GPtrArray        *entries)
{
  GPtrArray *orphans = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (store->folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (store->folder, name, NULL);
      g_autofree char *id = g_strdup (name);
      gboolean known = FALSE;

      if (!g_str_has_suffix (name, CODIO_PROFILE_SUFFIX))
        {
          sweep (path, name);
          continue;
        }

      id[strlen (id) - strlen (CODIO_PROFILE_SUFFIX)] = '\0';
      for (guint i = 0; i < entries->len && !known; i++)
        known = g_str_equal (((CodioDraftEntry *) g_ptr_array_index (entries, i))->id, id);
      if (!known)
        g_ptr_array_add (orphans, g_steal_pointer (&id));
    }

  return orphans;
}

/*< private >
 * codio_drafts_store_take_over:
 * @orphans: (out): the names of drafts that no index names
 *
 * Makes the drafts of programs that do not run any more drafts of this one.
 *
 * Returns: (transfer full): their entries
 */
GPtrArray *
codio_drafts_store_take_over (CodioDraftsStore  *store,
                              GPtrArray        **orphans,
                              GError           **error)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (codio_draft_entry_free);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean changed = FALSE;
  int fd = enter (store, error);

  if (fd < 0)
    return NULL;

  entries = read_index (store, error);
  for (guint i = entries ? entries->len : 0; i > 0; i--)
    {
      CodioDraftEntry *entry = g_ptr_array_index (entries, i - 1);
      g_autofree char *path = codio_drafts_store_get_path (store, entry->id);

      if (is_running (store, entry->session))
        continue;

      changed = TRUE;
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_ptr_array_remove_index (entries, i - 1);
          continue;
        }
      g_set_str (&entry->session, store->session);
      g_ptr_array_insert (taken, 0, entry_copy (entry, store->session));
    }

  /* On a full disk the work comes back all the same; its next draft names it again. */
  if (entries && changed)
    write_index (store, entries, NULL);
  if (entries)
    *orphans = list_orphans (store, entries);
  leave (fd);

  return entries ? g_steal_pointer (&taken) : NULL;
}
