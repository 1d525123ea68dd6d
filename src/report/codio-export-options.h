/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-comparison.h"

G_BEGIN_DECLS

/**
 * CodioAudience:
 * @CODIO_AUDIENCE_INTERNAL: those who work on the project: everything
 * @CODIO_AUDIENCE_PUBLIC: citizens: no names of people and no internal notes
 * @CODIO_AUDIENCE_COMMITTEE: those who advise: everything but what is for the authors alone, such as their notes, and
 *   what blind ballots say of which the round is not over; with room for their advice
 *
 * For whom a report is made.
 */
typedef enum
{
  CODIO_AUDIENCE_INTERNAL,
  CODIO_AUDIENCE_PUBLIC,
  CODIO_AUDIENCE_COMMITTEE,
} CodioAudience;

/**
 * CodioReportParts:
 * @CODIO_REPORT_SUMMARY: the profile on one page
 * @CODIO_REPORT_HOUSE: the house
 * @CODIO_REPORT_AT_STAKE: the values at stake, the heaviest first
 * @CODIO_REPORT_NOT_AT_STAKE: the values that are not at stake, with the reasons
 * @CODIO_REPORT_WEIGHING: how the values were weighed
 * @CODIO_REPORT_DILEMMAS: the dilemmas
 * @CODIO_REPORT_ACTIONS: what was agreed
 * @CODIO_REPORT_PARTICIPANTS: who took part
 * @CODIO_REPORT_ADVICE: comments and advice
 * @CODIO_REPORT_METHOD: how the profile was made, and sources
 * @CODIO_REPORT_CHANGES: what is different from an earlier state, where one is given
 * @CODIO_REPORT_ALL_PARTS: all of these
 *
 * The parts of a report that can be left out. A title page and a table of contents are always there.
 */
typedef enum
{
  CODIO_REPORT_SUMMARY = 1 << 0,
  CODIO_REPORT_HOUSE = 1 << 1,
  CODIO_REPORT_AT_STAKE = 1 << 2,
  CODIO_REPORT_NOT_AT_STAKE = 1 << 3,
  CODIO_REPORT_WEIGHING = 1 << 4,
  CODIO_REPORT_DILEMMAS = 1 << 5,
  CODIO_REPORT_ACTIONS = 1 << 6,
  CODIO_REPORT_PARTICIPANTS = 1 << 7,
  CODIO_REPORT_ADVICE = 1 << 8,
  CODIO_REPORT_METHOD = 1 << 9,
  CODIO_REPORT_CHANGES = 1 << 10,
  CODIO_REPORT_ALL_PARTS = (1 << 11) - 1,
} CodioReportParts;

/**
 * CodioPaper:
 * @CODIO_PAPER_A4: 210 by 297 mm
 * @CODIO_PAPER_LETTER: 8.5 by 11 inches
 *
 * The size of a page.
 */
typedef enum
{
  CODIO_PAPER_A4,
  CODIO_PAPER_LETTER,
} CodioPaper;

/**
 * CodioTable:
 * @CODIO_TABLE_VALUES: the values and what is said about them
 * @CODIO_TABLE_DILEMMAS: the dilemmas
 * @CODIO_TABLE_ACTIONS: what was agreed
 *
 * What a table lists.
 */
typedef enum
{
  CODIO_TABLE_VALUES,
  CODIO_TABLE_DILEMMAS,
  CODIO_TABLE_ACTIONS,
  CODIO_N_TABLES,
} CodioTable;

/**
 * CodioPictureKind:
 * @CODIO_PICTURE_HOUSE: the house
 * @CODIO_PICTURE_DILEMMAS: which values collide
 * @CODIO_PICTURE_COVERAGE: the values at stake against the categories of action
 * @CODIO_PICTURE_PRIORITIES: how necessary and how important each action is
 * @CODIO_PICTURE_TIMELINE: the days by which something is due
 * @CODIO_PICTURE_BALLOTS: how the ballots weigh the values
 *
 * What a picture shows.
 */
typedef enum
{
  CODIO_PICTURE_HOUSE,
  CODIO_PICTURE_DILEMMAS,
  CODIO_PICTURE_COVERAGE,
  CODIO_PICTURE_PRIORITIES,
  CODIO_PICTURE_TIMELINE,
  CODIO_PICTURE_BALLOTS,
  CODIO_N_PICTURES,
} CodioPictureKind;

/**
 * CodioExportProgress:
 * @fraction: how much is done, 0-1
 * @user_data: what was given with the function
 *
 * Is told how far an export is, in the thread that exports.
 */
typedef void (*CodioExportProgress) (double   fraction,
                                     gpointer user_data);

/**
 * CodioExportOptions:
 * @catalog: the language of what is made
 * @audience: for whom the report is
 * @parts: what is in the report
 * @paper: the size of its pages
 * @attach_profile: whether the profile itself is inside the report
 * @table: what a table lists
 * @picture: what a drawing or a picture shows
 * @with_owners: whether a calendar says who is responsible
 * @since: (nullable): the identifier or the name of the moment of which a part tells what changed since
 * @before: (nullable): the state of the profile that was kept then, which codio_export() looks up; another state can be
 *   given instead of @since
 * @before_name: (nullable): what that is called
 * @time: (nullable): the moment it is made, as in RFC 3339; %NULL is when the profile last changed
 * @progress: (nullable): is told how far it is
 * @progress_data: what to give @progress
 *
 * How something is exported. Nothing in it is owned by it. Each format looks at what is about it.
 */
typedef struct
{
  CodioCatalog *catalog;
  CodioAudience audience;
  CodioReportParts parts;
  CodioPaper paper;
  gboolean attach_profile;
  CodioTable table;
  CodioPictureKind picture;
  gboolean with_owners;
  const char *since;
  CodioProfile *before;
  const char *before_name;
  const char *time;
  CodioExportProgress progress;
  gpointer progress_data;
} CodioExportOptions;

/**
 * CODIO_EXPORT_OPTIONS_INIT:
 * @language: a #CodioCatalog
 *
 * What is exported if nobody asks for anything else.
 */
#define CODIO_EXPORT_OPTIONS_INIT(language) { .catalog = (language), .parts = CODIO_REPORT_ALL_PARTS }

CodioProfile *codio_export_options_dup_profile (const CodioExportOptions *self,
                                                CodioProfile             *profile) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_export_options_find_before (CodioExportOptions       *self,
                                                CodioProfile             *profile,
                                                CodioProfile            **before,
                                                GError                  **error);
CodioComparison *codio_export_options_dup_comparison (const CodioExportOptions *self,
                                                      CodioProfile             *profile) G_GNUC_WARN_UNUSED_RESULT;
const char   *codio_export_options_get_time    (const CodioExportOptions *self,
                                                CodioProfile             *profile);

G_END_DECLS
