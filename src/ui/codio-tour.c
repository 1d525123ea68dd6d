/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-tour.h"

#include <glib/gi18n.h>
#include <math.h>

#include "codio-dialog-focus.h"
#include "codio-profile-file.h"
#include "codio-tour-picture.h"

/**
 * CodioTour:
 *
 * A few steps that show what one does with the app. They can be left at any moment, and taken again.
 *
 * Only the step that is seen can be reached with the keyboard and with a screen reader, which is told it when it comes.
 */
struct _CodioTour
{
  AdwDialog parent_instance;

  AdwCarousel *carousel;
  GtkWidget *back_button;
  GtkWidget *next_button;

  guint step; /* the one that is shown, or that the carousel is on its way to */
  CodioProfile *example; /* of the pictures; NULL before one of them needs it */
};

G_DEFINE_FINAL_TYPE (CodioTour, codio_tour, ADW_TYPE_DIALOG)

typedef struct
{
  const char *title;
  const char *text;
  gboolean empty; /* whether the house of the picture has no judgements */
  CodioColouring colouring;
  gboolean arcs;
} Step;

static const Step steps[] = {
  { N_("A House of Values"),
    N_("Each brick is a public value, such as privacy. Walk through the house with your project in mind: which values "
       "are at stake?"),
    TRUE, CODIO_COLOURING_WEIGHT, FALSE },
  { N_("Judge Each Value"),
    N_("Choose a brick. Say whether the value is at stake, how heavily it weighs and why. Dots on the brick show the "
       "weight."),
    FALSE, CODIO_COLOURING_WEIGHT, FALSE },
  { N_("Write Down What Collides"),
    N_("Sometimes one value is at the expense of another: a dilemma. Say what you choose, why that is legitimate and "
       "what harm remains."),
    FALSE, CODIO_COLOURING_WEIGHT, TRUE },
  { N_("Agree and Act Together"),
    N_("Weigh with others, fill the screen in a meeting, and say who does what. A committee comments and gives "
       "advice."),
    FALSE, CODIO_COLOURING_SECURED, FALSE },
  { N_("Publish It"),
    N_("Make a report: for the project, for a committee or for everybody. Nothing leaves your computer by itself. F1 "
       "opens the guide at what you are doing."),
    FALSE, CODIO_COLOURING_WEIGHT, FALSE },
};

/* What one can begin with. */
static const struct
{
  const char *label;
  const char *action;
} beginnings[] = {
  { N_("_New Value Profile"), "win.new" },
  { N_("Open the _Example"), "win.open-example" },
  { N_("Read the _Guide"), "win.help::first-profile" },
};

static void
set_step (CodioTour *self,
          guint      step)
{
  self->step = step;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *page = adw_carousel_get_nth_page (self->carousel, i);

      gtk_widget_set_can_focus (page, i == step);
      gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, i != step, -1);
    }
  gtk_widget_set_sensitive (self->back_button, step > 0);
  gtk_widget_set_visible (self->next_button, step + 1 < G_N_ELEMENTS (steps));
}

static void
page_changed_cb (CodioTour *self,
                 guint      shown)
{
  g_autofree char *text = NULL;

  set_step (self, shown);
  /* Translators: a step of the tour: its number, how many there are, its title and its text */
  text = g_strdup_printf (_("Step %u of %u: %s. %s"), shown + 1, (guint) G_N_ELEMENTS (steps), _(steps[shown].title),
                          _(steps[shown].text));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Who presses the button again and again goes on to what one can begin with. */
static void
go_to (CodioTour *self,
       guint      step)
{
  GtkWidget *page = adw_carousel_get_nth_page (self->carousel, step);

  set_step (self, step);
  if (step + 1 == G_N_ELEMENTS (steps))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  else if (step == 0)
    gtk_widget_grab_focus (self->next_button);
  adw_carousel_scroll_to (self->carousel, page, adw_get_enable_animations (GTK_WIDGET (self)));
}

static void
back_cb (CodioTour *self)
{
  go_to (self, self->step - 1);
}

static void
next_cb (CodioTour *self)
{
  go_to (self, self->step + 1);
}

/* The dialog goes first: what is begun may have one of its own. */
static void
begin_cb (CodioTour *self,
          GtkButton *button)
{
  g_autoptr (GtkWidget) window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *action = g_object_get_data (G_OBJECT (button), "action");
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (action, &name, &target, NULL);
  g_object_ref (window);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action_variant (window, name, target);
}

static GtkWidget *
create_label (const char        *text,
              const char        *css_class,
              GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE, "justify",
                                   GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A house takes a while to lay out, so its picture is made when its page comes in sight. */
static void
make_picture (CodioTour *self,
              guint      page)
{
  const Step *step = &steps[page];
  AdwBin *bin = g_object_get_data (G_OBJECT (adw_carousel_get_nth_page (self->carousel, page)), "picture");

  if (adw_bin_get_child (bin))
    return;

  if (!step->empty && self->example == NULL)
    self->example = codio_profile_new_example ();
  adw_bin_set_child (bin, codio_tour_picture_new (step->empty ? NULL : self->example, step->colouring, step->arcs));
}

static void
position_cb (CodioTour *self)
{
  double position = CLAMP (adw_carousel_get_position (self->carousel), 0, G_N_ELEMENTS (steps) - 1);

  make_picture (self, (guint) floor (position));
  make_picture (self, (guint) ceil (position));
}

static GtkWidget *
create_page (CodioTour  *self,
             const Step *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *picture = adw_bin_new ();
  GtkWidget *clamp = adw_clamp_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *title = create_label (_(step->title), "title-1", GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_label (_(step->text), "body", GTK_ACCESSIBLE_ROLE_LABEL));
  if (step == &steps[G_N_ELEMENTS (steps) - 1])
    for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
      {
        GtkWidget *button = gtk_button_new_with_mnemonic (_(beginnings[i].label));

        gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
        gtk_widget_add_css_class (button, "pill");
        if (i == 0)
          gtk_widget_add_css_class (button, "suggested-action");
        g_object_set_data (G_OBJECT (button), "action", (gpointer) beginnings[i].action);
        g_signal_connect_object (button, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
        gtk_box_append (GTK_BOX (box), button);
      }

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 480);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_hexpand (scrolled, TRUE);
  g_object_set_data (G_OBJECT (scrolled), "picture", picture);

  return scrolled;
}

static void
codio_tour_dispose (GObject *object)
{
  g_clear_object (&CODIO_TOUR (object)->example);
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_TOUR);

  G_OBJECT_CLASS (codio_tour_parent_class)->dispose (object);
}

static void
codio_tour_class_init (CodioTourClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_tour_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-tour.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioTour, carousel);
  gtk_widget_class_bind_template_child (widget_class, CodioTour, back_button);
  gtk_widget_class_bind_template_child (widget_class, CodioTour, next_button);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
codio_tour_init (CodioTour *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_dialog_begin_at (ADW_DIALOG (self), self->next_button);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    adw_carousel_append (self->carousel, create_page (self, &steps[i]));
  set_step (self, 0);
  make_picture (self, 0);
  g_signal_connect_object (self->carousel, "notify::position", G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
}

/**
 * codio_tour_new:
 *
 * Returns: (transfer floating): the tour, at its first step
 */
AdwDialog *
codio_tour_new (void)
{
  return g_object_new (CODIO_TYPE_TOUR, NULL);
}
