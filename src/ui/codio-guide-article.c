/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-guide-article.h"

/**
 * CodioGuideArticle:
 *
 * A page of the guide to read: headings are headings for a screen reader, lists are lists, and each text can have the
 * keyboard, so that it is read aloud and can be selected.
 */
struct _CodioGuideArticle
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkWidget *title;
};

enum
{
  SIGNAL_DO,
  SIGNAL_LINK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioGuideArticle, codio_guide_article, ADW_TYPE_BIN)

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
create_heading (const char *text,
                int         level)
{
  static const char * const classes[] = { "title-1", "title-3", "heading" };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable",
                                   level == 1, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, classes[level - 1]);
  if (level > 1)
    gtk_widget_set_margin_top (label, 12);

  return label;
}

/* One of a list; @number is 0 where they are not counted. */
static GtkWidget *
create_item (const char *text,
             guint       number)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "spacing", 9, NULL);
  g_autofree char *mark = number > 0 ? g_strdup_printf ("%u.", number) : g_strdup ("•");
  g_autofree char *name = number > 0 ? g_strdup_printf ("%s %s", mark, text) : g_strdup (text);
  GtkWidget *label = create_text (text);
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", mark,
                                  "valign", GTK_ALIGN_START, "width-chars", 2, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (sign, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (item), sign);
  gtk_box_append (GTK_BOX (item), label);

  return item;
}

/* Neither GtkButton nor GtkLabel breaks the text of a long link by itself. */
static GtkWidget *
create_button (const char        *text,
               GtkAccessibleRole  role)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", role, "child", label, "halign",
                                    GTK_ALIGN_START, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

static const CodioGuidePiece *
get_piece (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "piece");
}

static void
do_cb (CodioGuideArticle *self,
       GtkButton         *button)
{
  g_signal_emit (self, signals[SIGNAL_DO], 0, get_piece (button));
}

static void
link_cb (CodioGuideArticle *self,
         GtkButton         *button)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, get_piece (button));
}

static GtkWidget *
create_doer (CodioGuideArticle     *self,
             const CodioGuidePiece *piece)
{
  GtkWidget *button = create_button (piece->text, GTK_ACCESSIBLE_ROLE_BUTTON);

  g_object_set_data (G_OBJECT (button), "piece", (gpointer) piece);
  g_signal_connect_object (button, "clicked", G_CALLBACK (do_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_link (CodioGuideArticle     *self,
             GListModel            *guide,
             const CodioGuidePiece *piece)
{
  const char *text = piece->kind == CODIO_GUIDE_SEE
                       ? codio_guide_page_get_title (codio_guide_find (guide, piece->target))
                       : piece->text;
  GtkWidget *button = create_button (text, GTK_ACCESSIBLE_ROLE_LINK);

  gtk_widget_add_css_class (button, "link");
  gtk_widget_add_css_class (button, "flat");
  if (piece->kind == CODIO_GUIDE_LINK)
    gtk_widget_set_tooltip_text (button, piece->target);
  g_object_set_data (G_OBJECT (button), "piece", (gpointer) piece);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* Steps with something to do between them are one list. */
static GtkBox *
get_list (CodioGuideArticle *self,
          GtkBox            *list)
{
  GtkWidget *box;

  if (list)
    return list;

  box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation",
                      GTK_ORIENTATION_VERTICAL, "spacing", 9, NULL);
  gtk_box_append (self->box, box);

  return GTK_BOX (box);
}

static void
codio_guide_article_fill (CodioGuideArticle *self,
                          GListModel        *guide,
                          CodioGuidePage    *page)
{
  const CodioGuidePiece *piece;
  GtkBox *list = NULL;
  guint n_steps = 0;

  gtk_box_append (self->box, self->title = create_heading (codio_guide_page_get_title (page), 1));
  for (guint i = 0; (piece = codio_guide_page_get_piece (page, i)); i++)
    switch (piece->kind)
      {
      case CODIO_GUIDE_PARAGRAPH:
        gtk_box_append (self->box, create_text (piece->text));
        list = NULL;
        break;

      case CODIO_GUIDE_HEADING:
      case CODIO_GUIDE_SUBHEADING:
        gtk_box_append (self->box, create_heading (piece->text, piece->kind == CODIO_GUIDE_HEADING ? 2 : 3));
        list = NULL;
        n_steps = 0;
        break;

      case CODIO_GUIDE_ITEM:
        list = get_list (self, list);
        gtk_box_append (list, create_item (piece->text, 0));
        break;

      case CODIO_GUIDE_STEP:
        list = get_list (self, list);
        gtk_box_append (list, create_item (piece->text, ++n_steps));
        break;

      case CODIO_GUIDE_DO:
        gtk_box_append (list && n_steps > 0 ? list : self->box, create_doer (self, piece));
        if (list && n_steps > 0)
          gtk_widget_set_margin_start (gtk_widget_get_last_child (GTK_WIDGET (list)), 30);
        break;

      case CODIO_GUIDE_SEE:
      case CODIO_GUIDE_LINK:
        gtk_box_append (self->box, create_link (self, guide, piece));
        list = NULL;
        break;

      default:
        g_assert_not_reached ();
      }
}

/* The title has the keyboard to be read aloud. With a caret it looks like an entry, unless one goes through all texts
 * with one. */
static void
caret_cb (CodioGuideArticle *self)
{
  gboolean use_caret;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-keynav-use-caret", &use_caret, NULL);
  if (use_caret)
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), "no-caret");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->box), "no-caret");
}

static gboolean
codio_guide_article_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CODIO_GUIDE_ARTICLE (widget)->title);
}

static void
codio_guide_article_class_init (CodioGuideArticleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = codio_guide_article_grab_focus;

  /**
   * CodioGuideArticle::do:
   * @self: the page
   * @piece: a #CodioGuidePiece of it
   *
   * The user wants the app to do something.
   */
  signals[SIGNAL_DO] = g_signal_new ("do", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * CodioGuideArticle::link:
   * @self: the page
   * @piece: a #CodioGuidePiece of it
   *
   * The user wants to read another page, of the guide or of the internet.
   */
  signals[SIGNAL_LINK] = g_signal_new ("link", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
codio_guide_article_init (CodioGuideArticle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_add_css_class (box, "guide");
  adw_bin_set_child (ADW_BIN (self), box);
  self->box = GTK_BOX (box);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-keynav-use-caret",
                           G_CALLBACK (caret_cb), self, G_CONNECT_SWAPPED);
  caret_cb (self);
}

/**
 * codio_guide_article_new:
 * @guide: the pages of the guide, which are to be kept as long as this is there
 * @page: one of them
 *
 * Returns: (transfer floating): the page to read
 */
GtkWidget *
codio_guide_article_new (GListModel     *guide,
                         CodioGuidePage *page)
{
  CodioGuideArticle *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (guide), NULL);
  g_return_val_if_fail (CODIO_IS_GUIDE_PAGE (page), NULL);

  self = g_object_new (CODIO_TYPE_GUIDE_ARTICLE, NULL);
  codio_guide_article_fill (self, guide, page);

  return GTK_WIDGET (self);
}
