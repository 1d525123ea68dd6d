/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-page-bar.h"

#include <glib/gi18n.h>

#include "codio-content-language.h"
#include "codio-labels.h"
#include "codio-menu-names.h"
#include "codio-notices.h"

/**
 * CodioPageBar:
 *
 * The header bar of each page of the window: its title, undo and redo, the way to the panes beside it, and what the
 * user has to know about the document.
 */
struct _CodioPageBar
{
  AdwBin parent_instance;

  AdwHeaderBar *header_bar;
  GtkMenuButton *menu_button;
  GtkToggleButton *nav_button;
  GtkToggleButton *part_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  CodioNotices *notices;

  char *title;
  gboolean show_title;
  AdwOverlaySplitView *nav_split;
  AdwOverlaySplitView *part_split;
  CodioDocument *document;
  GSignalGroup *history_signals;
  GMenuModel *menu_model;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SHOW_TITLE,
  PROP_NAV_SPLIT,
  PROP_PART_SPLIT,
  PROP_HAS_PART,
  PROP_DOCUMENT,
  PROP_MENU_MODEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioPageBar, codio_page_bar, ADW_TYPE_BIN)

/* The buttons say what they undo and redo. */
static void
update_tooltips (CodioPageBar *self)
{
  CodioHistory *history = self->document ? codio_profile_get_history (codio_document_get_profile (self->document))
                                         : NULL;
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *undo = history ? codio_history_dup_undo_label (history, catalog) : NULL;
  g_autofree char *redo = history ? codio_history_dup_redo_label (history, catalog) : NULL;

  codio_labels_set_tooltip (self->undo_button, undo ? undo : _("Undo"));
  codio_labels_set_tooltip (self->redo_button, redo ? redo : _("Redo"));
}

static void
set_document (CodioPageBar  *self,
              CodioDocument *document)
{
  if (!g_set_object (&self->document, document))
    return;

  codio_notices_set_document (self->notices, document);
  g_signal_group_set_target (self->history_signals,
                             document ? codio_profile_get_history (codio_document_get_profile (document)) : NULL);
  update_tooltips (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

static void
codio_page_bar_dispose (GObject *object)
{
  CodioPageBar *self = CODIO_PAGE_BAR (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->nav_split);
  g_clear_weak_pointer (&self->part_split);
  g_clear_object (&self->menu_model);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PAGE_BAR);

  G_OBJECT_CLASS (codio_page_bar_parent_class)->dispose (object);
}

static void
codio_page_bar_finalize (GObject *object)
{
  CodioPageBar *self = CODIO_PAGE_BAR (object);

  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (codio_page_bar_parent_class)->finalize (object);
}

static void
codio_page_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CodioPageBar *self = CODIO_PAGE_BAR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, self->show_title);
      break;

    case PROP_NAV_SPLIT:
      g_value_set_object (value, self->nav_split);
      break;

    case PROP_PART_SPLIT:
      g_value_set_object (value, self->part_split);
      break;

    case PROP_HAS_PART:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->part_button)));
      break;

    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_page_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CodioPageBar *self = CODIO_PAGE_BAR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_SHOW_TITLE:
      if (self->show_title != g_value_get_boolean (value))
        {
          self->show_title = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_NAV_SPLIT:
      g_assert (self->nav_split == NULL); /* the window sets it once, from its template */
      g_set_weak_pointer (&self->nav_split, g_value_get_object (value));
      g_object_bind_property (self->nav_split, "show-sidebar", self->nav_button, "active",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      g_object_bind_property (self->nav_split, "collapsed", self->nav_button, "visible", G_BINDING_SYNC_CREATE);
      g_object_bind_property (self->nav_split, "collapsed", self->menu_button, "visible", G_BINDING_SYNC_CREATE);
      break;

    case PROP_PART_SPLIT:
      g_assert (self->part_split == NULL); /* the window sets it once, from its template */
      g_set_weak_pointer (&self->part_split, g_value_get_object (value));
      g_object_bind_property (self->part_split, "show-sidebar", self->part_button, "active",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      break;

    case PROP_HAS_PART:
      gtk_widget_set_visible (GTK_WIDGET (self->part_button), g_value_get_boolean (value));
      break;

    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;

    case PROP_MENU_MODEL:
      g_assert (self->menu_model == NULL);
      self->menu_model = g_value_dup_object (value);
      codio_menu_names_set_model (self->menu_button, self->menu_model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_page_bar_class_init (CodioPageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = codio_page_bar_dispose;
  object_class->finalize = codio_page_bar_finalize;
  object_class->get_property = codio_page_bar_get_property;
  object_class->set_property = codio_page_bar_set_property;

  /**
   * CodioPageBar:title:
   *
   * The title of the page.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * CodioPageBar:show-title:
   *
   * Whether there is room for the title.
   */
  props[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", NULL, NULL, TRUE, flags);

  /**
   * CodioPageBar:nav-split:
   *
   * What holds the page and the parts of the profile beside it.
   */
  props[PROP_NAV_SPLIT] = g_param_spec_object ("nav-split", NULL, NULL, ADW_TYPE_OVERLAY_SPLIT_VIEW, flags);

  /**
   * CodioPageBar:part-split:
   *
   * What holds the page and the chosen part beside it.
   */
  props[PROP_PART_SPLIT] = g_param_spec_object ("part-split", NULL, NULL, ADW_TYPE_OVERLAY_SPLIT_VIEW, flags);

  /**
   * CodioPageBar:has-part:
   *
   * Whether the page leads to parts of the house, which are shown beside it.
   */
  props[PROP_HAS_PART] = g_param_spec_boolean ("has-part", NULL, NULL, TRUE, flags);

  /**
   * CodioPageBar:document:
   *
   * The document of the window.
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CODIO_TYPE_DOCUMENT, flags);

  /**
   * CodioPageBar:menu-model:
   *
   * The main menu, which is here while the parts of the profile are hidden.
   */
  props[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (CODIO_TYPE_NOTICES);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-page-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, nav_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, part_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPageBar, notices);
}

static void
codio_page_bar_init (CodioPageBar *self)
{
  self->show_title = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update_tooltips), self);
  codio_content_language_follow (self, G_CALLBACK (update_tooltips));
}
