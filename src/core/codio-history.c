/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-history-private.h"

#include <string.h>

#include "codio-json-object-private.h"
#include "codio-record-private.h"

/* Typing in one text is one step as long as the pauses are shorter than this, in microseconds. */
#define TYPING_PAUSE ((gint64) 2 * G_USEC_PER_SEC)

/* And as long as the text grows or shrinks by no more than this, in bytes: who undoes loses a line, not a page. */
#define TYPING_LENGTH 60

/**
 * CodioHistory:
 *
 * Makes the changes of a profile, so that each can be undone and done again.
 *
 * Invariants:
 * 1. `steps[0 .. position)` are done, the others undone; a new change drops the others.
 * 2. Every state of the profile has a number of its own: 0 for the first, else that of the last step done.
 * 3. A step that led to a marked state never changes, so that undo comes by that state again.
 * 4. Undoing all and redoing all gives the same profile.
 * 5. What the guard does not let change does not change, whoever asks for it; undo and redo come by no other states
 *    than those in which it did let it.
 */
struct _CodioHistory
{
  GObject parent_instance;

  CodioRecord *root; /* weak: it owns this history */
  CodioHistoryGuard guard; /* NULL: everything may change */
  GPtrArray *steps;
  guint position;

  guint64 last_state;
  guint64 marked_state;
  guint64 saved_state;

  GPtrArray *changes; /* of the step that is being made */
  const char *name;   /* of that step, or NULL */
  char *object;       /* what that is about, or NULL */
  guint depth;
  gboolean was_editable; /* before that step */
};

typedef struct
{
  GPtrArray *changes;
  const char *name; /* where it is not called after what it changes; static */
  char *object;     /* what that is about, where it says so */
  guint64 state;
} Step;

typedef struct
{
  CodioChangeKind kind;
  gint64 time;

  CodioRecord *record; /* what is inserted or removed is owned; what is set is not, it may own this history */
  char *member;        /* NULL for what the program does not know of the record */
  GValue before;
  GValue after;

  GListStore *list;
  guint position;
} Change;

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_EDITABLE,
  PROP_MODIFIED,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_RECORD_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioHistory, codio_history, G_TYPE_OBJECT)

/* A step that began with what may change is made to its end, even where one of its changes settles the profile. */
static gboolean
may_change (CodioHistory *self,
            CodioRecord  *record)
{
  if (self->changes && self->was_editable)
    return TRUE;

  return self->guard == NULL || self->root == NULL || self->guard (self->root, record);
}

static void
change_free (gpointer data)
{
  Change *change = data;

  if (change->kind == CODIO_CHANGE_SET)
    g_clear_weak_pointer (&change->record);
  else
    g_clear_object (&change->record);
  g_clear_object (&change->list);
  g_free (change->member);
  g_value_unset (&change->before);
  g_value_unset (&change->after);
  g_free (change);
}

static void
emit_record_changed (CodioHistory *self,
                     Change       *change)
{
  g_signal_emit (self, signals[SIGNAL_RECORD_CHANGED], change->member ? g_quark_from_string (change->member) : 0,
                 change->record, change->member);
}

static void
change_apply (CodioHistory *self,
              Change       *change,
              gboolean      forward)
{
  if (change->kind == CODIO_CHANGE_SET && change->record == NULL)
    return;
  else if (change->kind == CODIO_CHANGE_SET && change->member == NULL)
    codio_record_set_unknown (change->record, g_value_get_boxed (forward ? &change->after : &change->before));
  else if (change->kind == CODIO_CHANGE_SET)
    codio_record_set_value (change->record, change->member, forward ? &change->after : &change->before);
  else if ((change->kind == CODIO_CHANGE_INSERT) == forward)
    g_list_store_insert (change->list, change->position, change->record);
  else
    g_list_store_remove (change->list, change->position);
  emit_record_changed (self, change);
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->changes);
  g_free (step->object);
  g_free (step);
}

static guint64
current_state (CodioHistory *self)
{
  Step *step;

  if (self->position == 0)
    return 0;

  step = g_ptr_array_index (self->steps, self->position - 1);
  return step->state;
}

static gboolean
is_text (CodioRecord *record,
         const char  *member)
{
  CodioMemberKind kind = codio_record_find_member (record, member)->kind;

  return kind == CODIO_MEMBER_STRING || kind == CODIO_MEMBER_TEXT || kind == CODIO_MEMBER_STRINGS;
}

/* How long the text or the texts are. */
static gssize
get_length (const GValue *value)
{
  gsize length = 0;

  if (G_VALUE_HOLDS_STRING (value))
    return (gssize) strlen (g_value_get_string (value));

  for (char **string = g_value_get_boxed (value); string && *string; string++)
    length += strlen (*string);

  return (gssize) length;
}

static guint
count_texts (const GValue *value)
{
  char **strings = G_VALUE_HOLDS_STRING (value) ? NULL : g_value_get_boxed (value);

  return strings ? g_strv_length (strings) : 0;
}

/* The last step, if it is typing in @record's @member and may take in more of it. One text more or less is a step. */
static Step *
find_typing (CodioHistory *self,
             CodioRecord  *record,
             const char   *member,
             const GValue *value,
             gint64        now)
{
  Step *step;
  Change *change;

  if (self->depth > 0 || self->position == 0 || self->position != self->steps->len || !is_text (record, member))
    return NULL;

  step = g_ptr_array_index (self->steps, self->position - 1);
  change = g_ptr_array_index (step->changes, 0);

  if (step->state != self->marked_state && step->changes->len == 1 && step->name == NULL &&
      change->kind == CODIO_CHANGE_SET && change->record == record && g_strcmp0 (change->member, member) == 0 &&
      now - change->time < TYPING_PAUSE && count_texts (value) == count_texts (&change->after) &&
      ABS (get_length (value) - get_length (&change->before)) <= TYPING_LENGTH)
    return step;

  return NULL;
}

static void
notify_all (CodioHistory *self,
            gboolean      was_editable)
{
  for (guint i = 1; i < N_PROPS; i++)
    if (i != PROP_EDITABLE || codio_history_get_editable (self) != was_editable) /* to which very many listen */
      g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
make_change (CodioHistory *self,
             Change       *change)
{
  codio_history_begin (self);
  g_ptr_array_add (self->changes, change);
  change_apply (self, change, TRUE);
  codio_history_end (self);
}

static void
codio_history_finalize (GObject *object)
{
  CodioHistory *self = CODIO_HISTORY (object);

  g_clear_weak_pointer (&self->root);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->object, g_free);

  G_OBJECT_CLASS (codio_history_parent_class)->finalize (object);
}

static void
codio_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CodioHistory *self = CODIO_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, codio_history_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, codio_history_get_can_redo (self));
      break;

    case PROP_EDITABLE:
      g_value_set_boolean (value, codio_history_get_editable (self));
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, codio_history_get_modified (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_history_class_init (CodioHistoryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_history_finalize;
  object_class->get_property = codio_history_get_property;

  /**
   * CodioHistory:can-undo:
   *
   * Whether there is a step to undo.
   */
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);

  /**
   * CodioHistory:can-redo:
   *
   * Whether there is an undone step to do again.
   */
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  /**
   * CodioHistory:editable:
   *
   * Whether what the profile says may change. Commands do nothing to one that is settled.
   */
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);

  /**
   * CodioHistory:modified:
   *
   * Whether the profile differs from its file.
   */
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioHistory::changed:
   *
   * A step was made, undone or done again, or the profile was saved.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CodioHistory::record-changed:
   * @self: the history
   * @record: a record that was changed, inserted in a list or removed from one
   * @member: (nullable): the name of the member that was set, which is the detail of the signal too
   *
   * One change of a step was made, undone or done again. The step may not be whole yet: this is for those who keep
   * something in step with the profile; a view listens to #CodioHistory::changed.
   */
  signals[SIGNAL_RECORD_CHANGED] = g_signal_new ("record-changed", G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 2, CODIO_TYPE_RECORD, G_TYPE_STRING);
}

static void
codio_history_init (CodioHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/**
 * codio_history_new:
 *
 * Returns: (transfer full): a history without steps
 */
CodioHistory *
codio_history_new (void)
{
  return g_object_new (CODIO_TYPE_HISTORY, NULL);
}

/**
 * codio_history_begin:
 * @self: a history
 *
 * The changes until the matching codio_history_end() are one step.
 */
void
codio_history_begin (CodioHistory *self)
{
  g_return_if_fail (CODIO_IS_HISTORY (self));

  if (self->depth++ > 0)
    return;

  self->was_editable = codio_history_get_editable (self);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->name = NULL;
  g_clear_pointer (&self->object, g_free);
}

/**
 * codio_history_end:
 * @self: a history
 */
void
codio_history_end (CodioHistory *self)
{
  Step *step;

  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  if (self->changes->len == 0)
    {
      g_clear_pointer (&self->changes, g_ptr_array_unref);
      return;
    }

  step = g_new0 (Step, 1);
  step->changes = g_steal_pointer (&self->changes);
  step->name = self->name;
  step->object = g_steal_pointer (&self->object);
  step->state = ++self->last_state;

  g_ptr_array_set_size (self->steps, (int) self->position);
  g_ptr_array_add (self->steps, step);
  self->position++;
  notify_all (self, self->was_editable);
}

/*< private >
 * codio_history_name:
 * @self: a history in which a step is being made
 * @name: what to call the step in a sentence, such as "merging with a copy": a message to be translated, static
 *
 * Names a step that many changes make, after none of which it can be called.
 */
void
codio_history_name (CodioHistory *self,
                    const char   *name)
{
  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  self->name = name;
}

/*< private >
 * codio_history_name_of:
 * @self: a history in which a step with a name is being made
 * @object: what the step is about, such as the name of a file
 */
void
codio_history_name_of (CodioHistory *self,
                       const char   *object)
{
  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (self->name != NULL);

  g_set_str (&self->object, object);
}

/*< private >
 * codio_history_set_unknown:
 * @self: a history in which a step with a name is being made
 * @record: a record
 * @unknown: (nullable): the members that the program does not know
 */
void
codio_history_set_unknown (CodioHistory *self,
                           CodioRecord  *record,
                           JsonObject   *unknown)
{
  Change *change;

  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (CODIO_IS_RECORD (record));
  g_return_if_fail (self->name != NULL);

  if (!may_change (self, record))
    return;

  change = g_new0 (Change, 1);
  change->kind = CODIO_CHANGE_SET;
  g_set_weak_pointer (&change->record, record);
  g_value_set_boxed (g_value_init (&change->before, CODIO_TYPE_JSON_OBJECT), codio_record_get_unknown (record));
  g_value_set_boxed (g_value_init (&change->after, CODIO_TYPE_JSON_OBJECT), unknown);
  make_change (self, change);
}

/**
 * codio_history_set:
 * @self: a history
 * @record: a record
 * @member: the name of a member that is no list of records
 * @value: what to set it to
 */
void
codio_history_set (CodioHistory *self,
                   CodioRecord  *record,
                   const char   *member,
                   const GValue *value)
{
  const GValue *old;
  gint64 now = g_get_monotonic_time ();
  Change *change;
  Step *typing;

  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (CODIO_IS_RECORD (record));
  g_return_if_fail (value != NULL);

  if (!may_change (self, record))
    return;

  typing = find_typing (self, record, member, value, now);
  if (typing)
    {
      change = g_ptr_array_index (typing->changes, 0);
      change->time = now;
      if (codio_record_set_value (record, member, value))
        {
          g_value_copy (codio_record_get_value (record, member), &change->after);
          typing->state = ++self->last_state;
          emit_record_changed (self, change);
          notify_all (self, codio_history_get_editable (self));
        }
      return;
    }

  old = codio_record_get_value (record, member);
  change = g_new0 (Change, 1);
  change->kind = CODIO_CHANGE_SET;
  change->time = now;
  g_set_weak_pointer (&change->record, record);
  change->member = g_strdup (member);
  g_value_copy (old, g_value_init (&change->before, G_VALUE_TYPE (old)));
  g_value_copy (value, g_value_init (&change->after, G_VALUE_TYPE (old)));

  /* Setting what is already there is no step. */
  if (codio_record_set_value (record, member, &change->after))
    make_change (self, change);
  else
    change_free (change);
}

static void
change_list (CodioHistory    *self,
             CodioChangeKind  kind,
             GListStore      *list,
             guint            position,
             CodioRecord     *item)
{
  Change *change;

  if (!may_change (self, item))
    return;

  change = g_new0 (Change, 1);
  change->kind = kind;
  change->record = g_object_ref (item);
  change->list = g_object_ref (list);
  change->position = position;
  make_change (self, change);
}

/**
 * codio_history_insert:
 * @self: a history
 * @list: a list of records of the profile
 * @position: where, at most its length
 * @item: the record
 */
void
codio_history_insert (CodioHistory *self,
                      GListStore   *list,
                      guint         position,
                      CodioRecord  *item)
{
  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (position <= g_list_model_get_n_items (G_LIST_MODEL (list)));

  change_list (self, CODIO_CHANGE_INSERT, list, position, item);
}

/**
 * codio_history_remove:
 * @self: a history
 * @list: a list of records of the profile
 * @position: which record
 */
void
codio_history_remove (CodioHistory *self,
                      GListStore   *list,
                      guint         position)
{
  g_autoptr (CodioRecord) item = NULL;

  g_return_if_fail (CODIO_IS_HISTORY (self));

  item = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_return_if_fail (item != NULL);

  change_list (self, CODIO_CHANGE_REMOVE, list, position, item);
}

/**
 * codio_history_undo:
 * @self: a history
 *
 * Undoes the last step, if there is one.
 */
void
codio_history_undo (CodioHistory *self)
{
  gboolean was_editable;
  Step *step;

  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  if (self->position == 0)
    return;

  was_editable = codio_history_get_editable (self);
  step = g_ptr_array_index (self->steps, --self->position);
  for (guint i = step->changes->len; i > 0; i--)
    change_apply (self, g_ptr_array_index (step->changes, i - 1), FALSE);
  notify_all (self, was_editable);
}

/**
 * codio_history_redo:
 * @self: a history
 *
 * Does the step again that was undone last, if there is one.
 */
void
codio_history_redo (CodioHistory *self)
{
  gboolean was_editable;
  Step *step;

  g_return_if_fail (CODIO_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  if (self->position == self->steps->len)
    return;

  was_editable = codio_history_get_editable (self);
  step = g_ptr_array_index (self->steps, self->position++);
  for (guint i = 0; i < step->changes->len; i++)
    change_apply (self, g_ptr_array_index (step->changes, i), TRUE);
  notify_all (self, was_editable);
}

/**
 * codio_history_get_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to undo
 */
gboolean
codio_history_get_can_undo (CodioHistory *self)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), FALSE);

  return self->position > 0;
}

/**
 * codio_history_get_can_redo:
 * @self: a history
 *
 * Returns: whether there is an undone step to do again
 */
gboolean
codio_history_get_can_redo (CodioHistory *self)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), FALSE);

  return self->position < self->steps->len;
}

/*< private >
 * codio_history_set_root:
 * @self: a history
 * @root: the profile
 * @guard: says of @root, and of records in it, whether they may change
 */
void
codio_history_set_root (CodioHistory      *self,
                        CodioRecord       *root,
                        CodioHistoryGuard  guard)
{
  g_set_weak_pointer (&self->root, root);
  self->guard = guard;
}

/**
 * codio_history_get_editable:
 * @self: a history
 *
 * Returns: whether what the profile says may change
 */
gboolean
codio_history_get_editable (CodioHistory *self)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), FALSE);

  return may_change (self, self->root);
}

/*< private >
 * codio_history_get_root:
 * @self: a history
 *
 * Returns: (nullable): the profile, as long as it is there
 */
CodioRecord *
codio_history_get_root (CodioHistory *self)
{
  return self->root;
}

/*< private >
 * codio_history_peek:
 * @self: a history
 * @undo: whether to look at the step that would be undone, else at the one that would be done again
 * @change: (out caller-allocates): what that step is called after: the first record that comes or goes, else
 *   what was set last
 *
 * Returns: whether there is such a step and its records are still there
 */
gboolean
codio_history_peek (CodioHistory *self,
                    gboolean      undo,
                    CodioChange  *change)
{
  Change *found = NULL;
  Step *step;

  if (undo ? self->position == 0 : self->position == self->steps->len)
    return FALSE;

  step = g_ptr_array_index (self->steps, undo ? self->position - 1 : self->position);
  for (guint i = 0; i < step->changes->len && (found == NULL || found->kind == CODIO_CHANGE_SET); i++)
    found = g_ptr_array_index (step->changes, i);

  if (found == NULL || (found->record == NULL && step->name == NULL))
    return FALSE;

  *change = (CodioChange) { found->kind, found->record, found->member, step->name,
                             step->object };
  return TRUE;
}

/**
 * codio_history_get_modified:
 * @self: a history
 *
 * Returns: whether the profile differs from its file
 */
gboolean
codio_history_get_modified (CodioHistory *self)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), FALSE);

  return self->saved_state != current_state (self);
}

/**
 * codio_history_mark:
 * @self: a history
 *
 * Returns: the number of the state the profile is in now, for codio_history_set_saved()
 */
guint64
codio_history_mark (CodioHistory *self)
{
  g_return_val_if_fail (CODIO_IS_HISTORY (self), 0);

  self->marked_state = current_state (self);

  return self->marked_state;
}

/**
 * codio_history_set_saved:
 * @self: a history
 * @state: a number that codio_history_mark() gave
 *
 * Says that the profile as it was at @state is in its file.
 */
void
codio_history_set_saved (CodioHistory *self,
                         guint64       state)
{
  g_return_if_fail (CODIO_IS_HISTORY (self));

  self->saved_state = state;
  notify_all (self, codio_history_get_editable (self));
}
