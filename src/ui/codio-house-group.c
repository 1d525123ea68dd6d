/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-group.h"

/**
 * CodioHouseGroup:
 *
 * A part of the house that has others in it, for a screen reader: it is nothing that one sees, and the bricks stay
 * children of the house.
 *
 * The house, which owns its groups, makes them anew before one of its bricks goes away: `parent`, `first` and `last`
 * are not owned. What GTK tells of a group it makes when it is asked for. It does not bear a brick in a group that it
 * told of before that brick has a place in the window, so that the parent of a group is not set as that of a brick is.
 */
struct _CodioHouseGroup
{
  GObject parent_instance;

  GtkATContext *context;
  gboolean disposed; /* what goes asks for the role of the group, and is not to be made anew */
  GtkAccessible *parent;
  GtkAccessible *first;
  GtkAccessible *last;
  GtkAccessible *next; /* weak: a menu goes away by itself */
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

static GtkATContext *
codio_house_group_get_at_context (GtkAccessible *accessible)
{
  CodioHouseGroup *self = CODIO_HOUSE_GROUP (accessible);

  if (self->context == NULL && !self->disposed)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_GROUP, accessible, gdk_display_get_default ());

  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
codio_house_group_get_platform_state (GtkAccessible              *accessible,
                                      GtkAccessiblePlatformState  state)
{
  return FALSE;
}

static GtkAccessible *
codio_house_group_get_parent (GtkAccessible *accessible)
{
  return g_object_ref (CODIO_HOUSE_GROUP (accessible)->parent);
}

static GtkAccessible *
codio_house_group_get_next (GtkAccessible *accessible)
{
  CodioHouseGroup *self = CODIO_HOUSE_GROUP (accessible);

  return self->next ? g_object_ref (self->next) : NULL;
}

static GtkAccessible *
codio_house_group_get_first_child (GtkAccessible *accessible)
{
  CodioHouseGroup *self = CODIO_HOUSE_GROUP (accessible);

  return self->first ? g_object_ref (self->first) : NULL;
}

/* GTK adds up the places of all that a brick is in, and a brick has its place in the house. */
static gboolean
codio_house_group_get_bounds (GtkAccessible *accessible,
                              int           *x,
                              int           *y,
                              int           *width,
                              int           *height)
{
  *x = *y = *width = *height = 0;

  return TRUE;
}

static void
accessible_iface_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = codio_house_group_get_at_context;
  iface->get_platform_state = codio_house_group_get_platform_state;
  iface->get_accessible_parent = codio_house_group_get_parent;
  iface->get_first_accessible_child = codio_house_group_get_first_child;
  iface->get_next_accessible_sibling = codio_house_group_get_next;
  iface->get_bounds = codio_house_group_get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioHouseGroup, codio_house_group, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_iface_init))

static void
codio_house_group_dispose (GObject *object)
{
  CodioHouseGroup *self = CODIO_HOUSE_GROUP (object);

  g_clear_weak_pointer (&self->next);
  self->first = self->last = NULL;
  self->disposed = TRUE;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (codio_house_group_parent_class)->dispose (object);
}

static void
codio_house_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_GROUP);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* The role is always that of a group; the interface asks that it can be set. */
static void
codio_house_group_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
codio_house_group_class_init (CodioHouseGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = codio_house_group_dispose;
  object_class->get_property = codio_house_group_get_property;
  object_class->set_property = codio_house_group_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
codio_house_group_init (CodioHouseGroup *self)
{
}

/**
 * codio_house_group_new:
 * @parent: the house, or the group that the group is in, which must live longer
 * @name: what the part is called
 *
 * Returns: (transfer full): a group that has nothing in it
 */
CodioHouseGroup *
codio_house_group_new (GtkAccessible *parent,
                       const char    *name)
{
  CodioHouseGroup *self;

  g_return_val_if_fail (GTK_IS_ACCESSIBLE (parent), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CODIO_TYPE_HOUSE_GROUP, NULL);
  self->parent = parent;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

/**
 * codio_house_group_link:
 * @parent: the house, or a group
 * @child: a brick, or a group
 * @next: (nullable): what comes after @child in @parent
 *
 * Says where @child is, and what is after it.
 */
void
codio_house_group_link (GtkAccessible *parent,
                        GtkAccessible *child,
                        GtkAccessible *next)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (parent));
  g_return_if_fail (GTK_IS_ACCESSIBLE (child));
  g_return_if_fail (next == NULL || GTK_IS_ACCESSIBLE (next));

  if (CODIO_IS_HOUSE_GROUP (child))
    g_set_weak_pointer (&CODIO_HOUSE_GROUP (child)->next, next);
  else
    gtk_accessible_set_accessible_parent (child, parent, next);
}

/**
 * codio_house_group_add:
 * @self: a group
 * @child: a brick, or a group
 *
 * Says that @child is in @self, after what was added before.
 */
void
codio_house_group_add (CodioHouseGroup *self,
                       GtkAccessible   *child)
{
  g_return_if_fail (CODIO_IS_HOUSE_GROUP (self));
  g_return_if_fail (GTK_IS_ACCESSIBLE (child));

  codio_house_group_link (GTK_ACCESSIBLE (self), child, NULL);
  if (self->last)
    codio_house_group_link (GTK_ACCESSIBLE (self), self->last, child);
  else
    self->first = child;
  self->last = child;
}
