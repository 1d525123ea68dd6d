/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-part-page.h"

#include <glib/gi18n.h>

#include "codio-assessment-group.h"
#include "codio-content-language.h"
#include "codio-detail-rows.h"
#include "codio-part-details.h"
#include "codio-records.h"
#include "codio-shortcuts.h"

/* In characters, and what is left of such a text then. */
#define LONG_TEXT 400
#define FEW_LINES 5

/**
 * CodioPartPage:
 *
 * All about one part of the house: what it asks and what it is made of; for a value above all the judgement.
 *
 * `assessment_bin` is visible while there is something to judge; what it holds is made when it is needed first.
 */
struct _CodioPartPage
{
  AdwBin parent_instance;

  GtkWidget *house_button;
  GtkScrolledWindow *scrolled_window;
  AdwWrapBox *path_box;
  GtkLabel *name_label;
  GtkLabel *original_label;
  GtkLabel *asks_label;
  GtkButton *more_button;
  AdwBin *assessment_bin;
  CodioPartDetails *details;
  GtkLabel *source_label;

  CodioPart *part;
  CodioProfile *profile;
  GSignalGroup *value_signals; /* of the record of an additional value, which may be called otherwise */
};

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioPartPage, codio_part_page, ADW_TYPE_BIN)

static void
dilemma_cb (CodioPartPage *self,
            CodioDilemma  *dilemma)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, dilemma);
}

static void
add_path_button (CodioPartPage *self,
                 CodioPart     *part)
{
  static const char * const classes[] = { "roof", "foundation", "principle", "value" };
  GtkWidget *button = gtk_button_new_with_label (codio_part_get_name (part, codio_catalog_get_default ()));

  gtk_widget_add_css_class (button, "path");
  gtk_widget_add_css_class (button, classes[codio_part_get_kind (part)]);
  gtk_widget_add_css_class (button, codio_part_get_id (part));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", codio_part_get_id (part));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-part");
  adw_wrap_box_append (self->path_box, button);
}

static void
update_path (CodioPartPage *self)
{
  CodioPart *foundation = codio_part_get_ancestor (self->part, CODIO_PART_FOUNDATION);
  CodioPart *principle = codio_part_get_ancestor (self->part, CODIO_PART_PRINCIPLE);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->path_box))))
    adw_wrap_box_remove (self->path_box, child);
  if (foundation && foundation != self->part)
    add_path_button (self, foundation);
  if (principle && principle != self->part)
    add_path_button (self, principle);
  gtk_widget_set_visible (GTK_WIDGET (self->path_box), foundation && foundation != self->part);
}

static void
update_source (CodioPartPage *self)
{
  g_autofree char *source = codio_detail_row_describe_source (codio_part_get_chapter (self->part),
                                                              codio_part_get_pages (self->part));
  g_autofree char *text = NULL;

  if (self->profile && codio_profile_find (self->profile, "additional-values", codio_part_get_id (self->part)))
    text = g_strdup (_("The words here are those of this profile."));
  else if (source)
    /* Translators: %s is a place in the report, such as "Chapter 4, page 15-18" */
    text = g_strdup_printf (_("%s of the report has the authoritative wording. The words here are this app’s."),
                            source);

  gtk_label_set_text (self->source_label, text ? text : _("The words here are this app’s."));
}

static CodioAssessmentGroup *
get_assessment_group (CodioPartPage *self)
{
  if (adw_bin_get_child (self->assessment_bin) == NULL)
    adw_bin_set_child (self->assessment_bin, g_object_new (CODIO_TYPE_ASSESSMENT_GROUP, NULL));

  return CODIO_ASSESSMENT_GROUP (adw_bin_get_child (self->assessment_bin));
}

static void
update_assessment (CodioPartPage   *self,
                   CodioAssessment *assessment)
{
  if (assessment)
    codio_assessment_group_set_assessment (get_assessment_group (self), self->profile, assessment);
  else if (adw_bin_get_child (self->assessment_bin))
    codio_assessment_group_set_assessment (get_assessment_group (self), NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->assessment_bin), assessment != NULL);
}

static void
fold (CodioPartPage *self,
      gboolean       folded)
{
  gtk_label_set_lines (self->asks_label, folded ? FEW_LINES : -1);
  gtk_label_set_ellipsize (self->asks_label, folded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_button_set_label (self->more_button, folded ? _("_Show All") : _("_Show Less"));
}

static void
more_cb (CodioPartPage *self)
{
  fold (self, gtk_label_get_lines (self->asks_label) != FEW_LINES);
}

/* What an additional value asks may be so long that the judgement would be far below it. */
static void
update_asks (CodioPartPage *self)
{
  const char *asks = codio_part_get_asks (self->part, codio_catalog_get_default ());
  gboolean is_long = g_utf8_strlen (asks, -1) > LONG_TEXT;

  gtk_label_set_text (self->asks_label, asks);
  gtk_widget_set_visible (GTK_WIDGET (self->asks_label), *asks != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), is_long);
  fold (self, is_long);
}

static void
update_page (CodioPartPage *self)
{
  CodioAssessment *assessment = NULL;

  if (self->part == NULL)
    return;

  if (self->profile && codio_part_get_kind (self->part) == CODIO_PART_VALUE)
    assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (self->part));

  update_path (self);
  codio_content_language_show_part (self->name_label, self->original_label, self->part);
  update_asks (self);
  update_assessment (self, assessment);
  codio_part_details_set_part (self->details, self->part, self->profile);
  update_source (self);
}

/* Asking for the part of an additional value brings that up to date. */
static void
value_changed_cb (CodioPartPage *self)
{
  if (codio_profile_get_value_part (self->profile, codio_part_get_id (self->part)))
    update_page (self);
}

static gboolean
codio_part_page_grab_focus (GtkWidget *widget)
{
  CodioPartPage *self = CODIO_PART_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->assessment_bin)))
    return gtk_widget_grab_focus (GTK_WIDGET (get_assessment_group (self)));

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
codio_part_page_dispose (GObject *object)
{
  CodioPartPage *self = CODIO_PART_PAGE (object);

  g_clear_object (&self->value_signals);
  g_clear_object (&self->part);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PART_PAGE);

  G_OBJECT_CLASS (codio_part_page_parent_class)->dispose (object);
}

static void
codio_part_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, codio_part_page_get_collapsed (CODIO_PART_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_part_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COLLAPSED:
      codio_part_page_set_collapsed (CODIO_PART_PAGE (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_part_page_class_init (CodioPartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_part_page_dispose;
  object_class->get_property = codio_part_page_get_property;
  object_class->set_property = codio_part_page_set_property;
  widget_class->grab_focus = codio_part_page_grab_focus;

  /**
   * CodioPartPage:collapsed:
   *
   * Whether the page covers what is beside it, so that it needs a way back.
   */
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioPartPage::dilemma-activated:
   * @self: the page
   * @dilemma: (nullable): a dilemma of the value, or %NULL for a new one
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);

  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_JUDGING);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_PART);

  g_type_ensure (CODIO_TYPE_PART_DETAILS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-part-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, house_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, path_box);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, original_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, asks_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, assessment_bin);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, details);
  gtk_widget_class_bind_template_child (widget_class, CodioPartPage, source_label);
  gtk_widget_class_bind_template_callback (widget_class, dilemma_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
codio_part_page_init (CodioPartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->value_signals = g_signal_group_new (CODIO_TYPE_ADDITIONAL_VALUE);
  g_signal_group_connect_swapped (self->value_signals, "notify", G_CALLBACK (value_changed_cb), self);
  codio_content_language_follow (self, G_CALLBACK (update_page));
}

/**
 * codio_part_page_set_part:
 * @self: a page
 * @part: the part to show
 * @profile: (nullable): the profile that is worked on, or %NULL to browse
 */
void
codio_part_page_set_part (CodioPartPage *self,
                          CodioPart     *part,
                          CodioProfile  *profile)
{
  gboolean changed;

  g_return_if_fail (CODIO_IS_PART_PAGE (self));
  g_return_if_fail (CODIO_IS_PART (part));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  changed = g_set_object (&self->part, part);
  changed |= g_set_object (&self->profile, profile);
  if (!changed)
    return;

  g_signal_group_set_target (self->value_signals,
                             profile ? codio_profile_find (profile, "additional-values", codio_part_get_id (part))
                                     : NULL);
  update_page (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

/**
 * codio_part_page_get_collapsed:
 * @self: a page
 *
 * Returns: whether the page covers what is beside it
 */
gboolean
codio_part_page_get_collapsed (CodioPartPage *self)
{
  g_return_val_if_fail (CODIO_IS_PART_PAGE (self), FALSE);

  return gtk_widget_get_visible (self->house_button);
}

/**
 * codio_part_page_set_collapsed:
 * @self: a page
 * @collapsed: whether the page covers what is beside it
 */
void
codio_part_page_set_collapsed (CodioPartPage *self,
                               gboolean       collapsed)
{
  g_return_if_fail (CODIO_IS_PART_PAGE (self));

  if (gtk_widget_get_visible (self->house_button) == collapsed)
    return;

  gtk_widget_set_visible (self->house_button, collapsed);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}

/**
 * codio_part_page_write_reason:
 * @self: a page that shows a value of a profile
 *
 * Moves the keyboard to the reason of the judgement.
 */
void
codio_part_page_write_reason (CodioPartPage *self)
{
  g_return_if_fail (CODIO_IS_PART_PAGE (self));

  codio_assessment_group_write_reason (get_assessment_group (self));
}

/**
 * codio_part_page_show_comment:
 * @self: a page that shows a value of a profile, or the roof
 * @id: the identifier of a comment on that
 *
 * Brings the keyboard to that comment as soon as it is to be seen.
 */
void
codio_part_page_show_comment (CodioPartPage *self,
                              const char    *id)
{
  g_return_if_fail (CODIO_IS_PART_PAGE (self));

  codio_part_details_show_comment (self->details, id);
}
