/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-record-group.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-choices.h"
#include "codio-date-row.h"
#include "codio-field.h"
#include "codio-part-list.h"
#include "codio-priority.h"
#include "codio-references-row.h"
#include "codio-text-row.h"

/**
 * CodioRecordGroup:
 *
 * Rows in which members of a record are edited. What each is called and what can be filled in follows from the
 * description of the record.
 */
struct _CodioRecordGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of Row */
};

typedef struct
{
  const CodioMember *member;
  GtkWidget *widget;
  CodioField *field; /* NULL: the row itself is kept the same as the member */
} Row;

G_DEFINE_FINAL_TYPE (CodioRecordGroup, codio_record_group, ADW_TYPE_PREFERENCES_GROUP)

static void
row_free (Row *row)
{
  g_clear_object (&row->field);
  g_free (row);
}

/* What a number on a scale means, or NULL where it is no scale. */
static const char *
get_word (const CodioMember *member,
          int                number)
{
  CodioCatalog *catalog = codio_catalog_get_default ();

  if (g_str_equal (member->name, "necessity"))
    return codio_necessity_get_label (number, catalog);
  if (g_str_equal (member->name, "importance"))
    return codio_importance_get_label (number, catalog);

  return NULL;
}

static GtkStringList *
create_names (const CodioMember *member)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (member->kind == CODIO_MEMBER_ENUM)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());

      for (int value = 0; value <= klass->maximum; value++)
        gtk_string_list_append (names, codio_enum_get_label (member->get_type (), value,
                                                             codio_catalog_get_default ()));
      return names;
    }

  gtk_string_list_append (names, _("Not specified"));
  for (int number = member->minimum; number <= member->maximum; number++)
    {
      const char *word = get_word (member, number);
      /* Translators: a number on a scale, and what it means */
      g_autofree char *name = word ? g_strdup_printf (_("%d: %s"), number, word) : g_strdup_printf ("%d", number);

      gtk_string_list_append (names, name);
    }

  return names;
}

static GtkWidget *
create_choice (GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();

  codio_choices_set (ADW_COMBO_ROW (row), names);

  return row;
}

static void
create_principle_row (Row          *row,
                      CodioEdition *edition)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (CodioPartList) principles = codio_part_list_new_of_kind (edition, CODIO_PART_PRINCIPLE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (principles)); i++)
    {
      g_autoptr (CodioPart) principle = g_list_model_get_item (G_LIST_MODEL (principles), i);

      gtk_string_list_append (names, codio_part_get_name (principle, codio_catalog_get_default ()));
      g_strv_builder_add (builder, codio_part_get_id (principle));
    }

  ids = g_strv_builder_end (builder);
  row->widget = create_choice (names);
  row->field = codio_field_new_for_choice (ADW_COMBO_ROW (row->widget), row->member->name,
                                           (const char * const *) ids);
}

static Row *
create_row (const CodioMember *member,
            CodioEdition      *edition)
{
  Row *row = g_new0 (Row, 1);
  const char *title = codio_catalog_message (codio_catalog_get_default (), member->label);
  g_autofree char *several = NULL;

  row->member = member;
  switch (member->kind)
    {
    case CODIO_MEMBER_STRINGS:
      /* Translators: the title of a row for several short texts, such as technologies; %s is that title */
      several = g_strdup_printf (_("%s, each on its own line"), title);
      title = several;
      G_GNUC_FALLTHROUGH;

    case CODIO_MEMBER_TEXT:
      row->widget = g_object_new (CODIO_TYPE_TEXT_ROW, "member", member->name, NULL);
      break;

    case CODIO_MEMBER_ENUM:
    case CODIO_MEMBER_INTEGER:
      {
        g_autoptr (GtkStringList) names = create_names (member);

        row->widget = create_choice (names);
        row->field = codio_field_new_for_choice (ADW_COMBO_ROW (row->widget), member->name, NULL);
      }
      break;

    case CODIO_MEMBER_PRINCIPLE:
      create_principle_row (row, edition);
      break;

    case CODIO_MEMBER_STRING:
      row->widget = adw_entry_row_new ();
      codio_accessible_repair_entry (ADW_ENTRY_ROW (row->widget));
      row->field = codio_field_new_for_editable (GTK_EDITABLE (row->widget), member->name);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->widget), title);
      return row;

    case CODIO_MEMBER_DATE:
      row->widget = codio_date_row_new (member);
      return row;

    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      row->widget = codio_references_row_new (member);
      return row;

    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_OBJECT:
    case CODIO_MEMBER_RECORDS:
    default:
      g_assert_not_reached ();
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->widget), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

static void
codio_record_group_finalize (GObject *object)
{
  CodioRecordGroup *self = CODIO_RECORD_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_record_group_parent_class)->finalize (object);
}

static void
codio_record_group_class_init (CodioRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_record_group_finalize;
}

static void
codio_record_group_init (CodioRecordGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

/**
 * codio_record_group_set_members:
 * @self: a group without rows
 * @edition: the edition of the profile
 * @type: the type of the records that are edited
 * @members: (array zero-terminated=1): the names of members of these, which hold text, words, small numbers, dates, a
 *   principle, values or references
 *
 * Makes a row for each of @members.
 */
void
codio_record_group_set_members (CodioRecordGroup   *self,
                                CodioEdition       *edition,
                                GType               type,
                                const char * const *members)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  g_return_if_fail (CODIO_IS_RECORD_GROUP (self));
  g_return_if_fail (self->rows->len == 0);
  g_return_if_fail (members != NULL);

  for (; *members; members++)
    {
      const CodioMember *member = codio_record_class_find_member (CODIO_RECORD_CLASS (klass), *members);
      Row *row = create_row (member, edition);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->widget), FALSE);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->widget);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * codio_record_group_get_row:
 * @self: a group
 * @member: the name of a member that has a row
 *
 * Returns: (transfer none): the row of @member
 */
GtkWidget *
codio_record_group_get_row (CodioRecordGroup *self,
                            const char       *member)
{
  g_return_val_if_fail (CODIO_IS_RECORD_GROUP (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->member->name, member))
        return row->widget;
    }

  g_return_val_if_reached (NULL);
}

/**
 * codio_record_group_set_record:
 * @self: a group
 * @profile: (nullable): a profile
 * @record: (nullable): @profile or a record in it, of the type that the rows were made for
 */
void
codio_record_group_set_record (CodioRecordGroup *self,
                               CodioProfile     *profile,
                               CodioRecord      *record)
{
  g_return_if_fail (CODIO_IS_RECORD_GROUP (self));
  g_return_if_fail ((profile == NULL) == (record == NULL));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->field)
        codio_field_set_record (row->field, profile, record);
      else if (CODIO_IS_DATE_ROW (row->widget))
        codio_date_row_set_record (CODIO_DATE_ROW (row->widget), profile, record);
      else if (CODIO_IS_REFERENCES_ROW (row->widget))
        codio_references_row_set_record (CODIO_REFERENCES_ROW (row->widget), profile, record);
      else
        codio_text_row_set_record (CODIO_TEXT_ROW (row->widget), profile, record);
    }
}
