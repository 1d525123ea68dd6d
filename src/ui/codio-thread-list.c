/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-thread-list.h"

#include "codio-dialog-focus.h"
#include "codio-thread-row.h"

/* A row is made for each thread that is shown, so of very many only some are shown at first; and those come a few at a
 * time, so that no frame is late. */
#define STEP 25
#define BATCH 3

/* How long a row that is gone to may be hidden, in frames. */
#define PATIENCE 60

/**
 * CodioThreadList:
 *
 * Threads of comments in a boxed list.
 *
 * The rows of threads that stay are kept, so that one stays where one was. Invariants: there are rows for the first
 * `n_shown` of `threads` at most, and for no other; `n_shown` grows until it is `n_wanted`.
 */
struct _CodioThreadList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *placeholder;
  GtkWidget *more_button;

  gboolean with_subjects;
  GtkWidget *fallback; /* a weak pointer: what gets the keyboard when the last row goes */
  CodioProfile *profile;
  GPtrArray *threads; /* of CodioThread */
  guint n_shown;
  guint n_wanted;
  guint fill_source;
  char *awaited; /* the comment to go to when its row is there */
  guint tick_id;
  guint n_frames;
};

enum
{
  PROP_0,
  PROP_WITH_SUBJECTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioThreadList, codio_thread_list, ADW_TYPE_BIN)

static CodioThreadRow *
get_row (CodioThreadList *self,
         guint            position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  return row ? CODIO_THREAD_ROW (row) : NULL;
}

static const CodioThread *
get_thread (CodioThreadList *self,
            guint            position)
{
  return g_ptr_array_index (self->threads, position);
}

static gboolean
has_comment (const CodioThread *thread,
             const char        *id)
{
  if (g_strcmp0 (codio_record_get_key (thread->comment), id) == 0)
    return TRUE;

  for (guint i = 0; i < thread->replies->len; i++)
    if (g_strcmp0 (codio_record_get_key (g_ptr_array_index (thread->replies, i)), id) == 0)
      return TRUE;

  return FALSE;
}

static int
find_awaited (CodioThreadList *self)
{
  for (guint i = 0; self->awaited && i < self->threads->len; i++)
    if (has_comment (get_thread (self, i), self->awaited))
      return (int) i;

  return -1;
}

/* What leads here may still be on its way: a pane that comes in, or a dialog that opens and would begin elsewhere. */
static gboolean
go_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  CodioThreadList *self = CODIO_THREAD_LIST (widget);
  int position = find_awaited (self);
  CodioThreadRow *row = position >= 0 ? get_row (self, (guint) position) : NULL;
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);

  if (++self->n_frames < PATIENCE && (row == NULL || gtk_widget_get_height (GTK_WIDGET (row)) == 0 ||
                                      !gtk_widget_get_mapped (GTK_WIDGET (row))))
    return G_SOURCE_CONTINUE;

  if (row && dialog)
    codio_dialog_begin_at (ADW_DIALOG (dialog), GTK_WIDGET (row));
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  g_clear_pointer (&self->awaited, g_free);
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
is_wanted (CodioThreadList *self,
           CodioThreadRow  *row)
{
  for (guint i = 0; i < self->threads->len && i < self->n_shown; i++)
    if (get_thread (self, i)->comment == codio_thread_row_get_comment (row))
      return TRUE;

  return FALSE;
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Where the row with the keyboard goes, its neighbour gets that. */
static void
remove_row (CodioThreadList *self,
            guint            position)
{
  GtkWidget *row = GTK_WIDGET (get_row (self, position));
  const gboolean had_focus = has_focus (row);
  CodioThreadRow *neighbour;

  gtk_list_box_remove (self->list, row);
  neighbour = get_row (self, position);
  if (neighbour == NULL && position > 0)
    neighbour = get_row (self, position - 1);
  if (had_focus && (neighbour || self->fallback))
    gtk_widget_grab_focus (neighbour ? GTK_WIDGET (neighbour) : self->fallback);
}

static void
show_threads (CodioThreadList *self)
{
  const guint n = MIN (self->n_shown, self->threads->len);
  CodioThreadRow *row;
  guint position = 0;

  while ((row = get_row (self, position)))
    if (is_wanted (self, row))
      position++;
    else
      remove_row (self, position);

  for (guint i = 0; i < n; i++)
    {
      const CodioThread *thread = get_thread (self, i);

      row = get_row (self, i);
      if (row && codio_thread_row_get_comment (row) == thread->comment)
        codio_thread_row_update (row, thread);
      else
        gtk_list_box_insert (self->list, codio_thread_row_new (self->profile, thread, self->with_subjects), (int) i);
    }

  /* Where the order is another, the old rows of some are left. */
  while (get_row (self, n))
    remove_row (self, n);

  gtk_widget_set_visible (self->more_button, self->threads->len > self->n_wanted);
}

static gboolean
fill_cb (gpointer user_data)
{
  CodioThreadList *self = user_data;

  self->n_shown = MIN (self->n_shown + BATCH, self->n_wanted);
  show_threads (self);
  if (self->n_shown < MIN (self->n_wanted, self->threads->len))
    return G_SOURCE_CONTINUE;

  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

static void
want (CodioThreadList *self,
      guint            n)
{
  self->n_wanted = n;
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
}

/* One goes on with the first that comes. */
static void
more_cb (CodioThreadList *self)
{
  codio_thread_list_show_comment (self, codio_record_get_key (get_thread (self, self->n_wanted)->comment));
}

static void
codio_thread_list_dispose (GObject *object)
{
  CodioThreadList *self = CODIO_THREAD_LIST (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_THREAD_LIST);

  G_OBJECT_CLASS (codio_thread_list_parent_class)->dispose (object);
}

static void
codio_thread_list_finalize (GObject *object)
{
  CodioThreadList *self = CODIO_THREAD_LIST (object);

  g_clear_weak_pointer (&self->fallback);
  g_clear_pointer (&self->threads, g_ptr_array_unref);
  g_clear_pointer (&self->awaited, g_free);

  G_OBJECT_CLASS (codio_thread_list_parent_class)->finalize (object);
}

static void
codio_thread_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WITH_SUBJECTS:
      g_value_set_boolean (value, CODIO_THREAD_LIST (object)->with_subjects);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_thread_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WITH_SUBJECTS:
      CODIO_THREAD_LIST (object)->with_subjects = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_thread_list_class_init (CodioThreadListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_thread_list_dispose;
  object_class->finalize = codio_thread_list_finalize;
  object_class->get_property = codio_thread_list_get_property;
  object_class->set_property = codio_thread_list_set_property;

  /**
   * CodioThreadList:with-subjects:
   *
   * Whether it is said what each thread is on.
   */
  props[PROP_WITH_SUBJECTS] = g_param_spec_boolean ("with-subjects", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                    G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-thread-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioThreadList, list);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadList, placeholder);
  gtk_widget_class_bind_template_child (widget_class, CodioThreadList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
codio_thread_list_init (CodioThreadList *self)
{
  self->threads = g_ptr_array_new ();
  self->n_wanted = STEP;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_placeholder (self->list, GTK_WIDGET (self->placeholder));
}

/**
 * codio_thread_list_set_placeholder:
 * @self: a list
 * @text: what is said where there are no threads
 */
void
codio_thread_list_set_placeholder (CodioThreadList *self,
                                   const char      *text)
{
  g_return_if_fail (CODIO_IS_THREAD_LIST (self));

  gtk_label_set_label (self->placeholder, text);
}

/**
 * codio_thread_list_set_fallback:
 * @self: a list
 * @widget: what gets the keyboard when the row goes that has it, and there is no other
 */
void
codio_thread_list_set_fallback (CodioThreadList *self,
                                GtkWidget       *widget)
{
  g_return_if_fail (CODIO_IS_THREAD_LIST (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_set_weak_pointer (&self->fallback, widget);
}

/**
 * codio_thread_list_set_threads:
 * @self: a list
 * @profile: (nullable): a profile
 * @threads: (nullable) (element-type CodioThread): threads of its comments
 */
void
codio_thread_list_set_threads (CodioThreadList *self,
                               CodioProfile    *profile,
                               GPtrArray       *threads)
{
  g_return_if_fail (CODIO_IS_THREAD_LIST (self));
  g_return_if_fail ((profile == NULL) == (threads == NULL));

  g_clear_pointer (&self->threads, g_ptr_array_unref);
  self->threads = threads ? g_ptr_array_ref (threads) : g_ptr_array_new ();
  if (g_set_object (&self->profile, profile))
    {
      /* gtk_list_box_remove_all() of GTK 4.18 takes the placeholder along. */
      while (get_row (self, 0))
        remove_row (self, 0);
      self->n_shown = 0;
      self->n_wanted = STEP;
    }

  show_threads (self);
  want (self, self->n_wanted);
}

/**
 * codio_thread_list_show_comment:
 * @self: a list
 * @id: the identifier of a comment in one of its threads
 *
 * Brings the keyboard to that thread as soon as it is to be seen.
 */
void
codio_thread_list_show_comment (CodioThreadList *self,
                                const char      *id)
{
  int position;

  g_return_if_fail (CODIO_IS_THREAD_LIST (self));

  g_set_str (&self->awaited, id);
  position = find_awaited (self);
  if (position >= (int) self->n_wanted)
    want (self, (guint) position + STEP);

  self->n_frames = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_tick_cb, NULL, NULL);
}
