# SPDX-License-Identifier: EUPL-1.2
"""What is agreed: written down from values, dilemmas and examples, listed, raised, undone and exported."""
import os
import re

from harness import EXAMPLE, NOT_SAVED, WORK, answer, has, main, new_profile, open_export, save_as, wait
from steps import add_action, open_actions, read, take_over, undo_all


def rows(app):
    """What the list shows, from top to bottom; there are rows only for what is in sight."""
    return [node.get_name() for node in app.all('list item') if node.get_parent().get_name() == 'Actions']


def choose(app, now, wanted):
    """Chooses in a list of choices, with the keyboard."""
    app.click('toggle button', now)
    wait(lambda: app.all('list item', now) or app.all('list item', wanted), 'the choices are there')
    app.key('Home')
    for _ in range(40):
        if wait(app.focused, 'a choice has the focus').get_name() == wanted:
            break
        app.key('Down')
    app.key('Return')
    app.find('toggle button', wanted)


def open_action(app, text):
    app.activate('list item', re.compile('^' + text))
    app.find('button', 'Remove')
    app.focus_is('Action')


def close_dialog(app):
    app.key('Escape')
    app.gone('button', 'Remove')


def can(app, what):
    return has(app.find('button', re.compile('^%s( |$)' % what)), 'sensitive')


def export_dates(app, path):
    open_export(app)
    answer(app, 'Format', 'Dates for a Calendar (iCalendar)')
    app.click('button', 'Export…')
    app.choose('^Export$', path)
    app.window_gone('^Export$')


def test_ten_actions(start):
    app = start()
    new_profile(app, 'Agreements')
    app.find('list item', 'Actions, 0 open')
    open_actions(app)
    app.find('label', 'No Actions Yet')
    take_over(app, 'Human dignity')
    take_over(app, 'Privacy')
    app.click('button', 'New Action')
    add_action(app, 'For the value')
    app.find('list item', re.compile('^For the value, Planned, Privacy$'))
    app.click('button', re.compile('^New Dilemma with '))
    app.click('button', 'New Action from This Dilemma')
    add_action(app, 'From the dilemma')
    app.key('Escape')
    app.gone('button', 'New Action from This Dilemma')
    app.find('list item', re.compile('^From the dilemma, Planned, Privacy and '))
    app.find('list item', 'Actions, 4 open')

    app.key('alt+7')
    for name in ('One', 'Two', 'Three', 'Four', 'Five'):
        app.click('button', 'New Action…')
        add_action(app, name)
    app.find('label', '9 actions')
    app.key('Tab', 'Tab', 'ctrl+f')
    app.focus_is('Search Actions')
    assert not app.nameless(), 'without a name: %s' % app.nameless()

    # A number on a scale says what it means.
    open_action(app, 'One')
    app.activate('combo box', 'Necessity')
    app.find('list item', '1: hardly necessary')
    app.key('Home', 'Down', 'Down', 'Down')
    app.focus_is('3: necessary')
    app.key('Return')
    wait(lambda: app.find('combo box', 'Necessity').get_description() == '3: necessary', 'it is chosen')
    app.click('button', 'Propose to the Organisation')
    app.find('label', 'Proposed to the organisation')
    close_dialog(app)
    wait(lambda: [row for row in rows(app) if row.startswith('One, ')] == ['One, Planned'] * 2, 'it is there twice')
    assert rows(app)[-1] == 'One, Planned', 'a proposal stands apart, at the end'
    app.find('label', '10 actions')
    app.find('list item', 'Actions, 10 open')

    # What is overdue is said, comes first, and can be found.
    open_action(app, 'Two')
    app.point('text', 'Due date')
    app.type('02/01/2020')
    app.key('Return')
    close_dialog(app)
    app.find('list item', 'Two, Overdue: 02/01/2020, Planned')
    wait(lambda: rows(app)[0].startswith('Two, '), 'the list is in the order of due dates')
    choose(app, 'All actions', 'Overdue')
    wait(lambda: rows(app) == ['Two, Overdue: 02/01/2020, Planned'], 'only what is overdue is shown')
    app.find('label', '1 of 10 actions')
    choose(app, 'Overdue', 'Done')
    app.find('label', 'No Actions Found')
    app.click('button', 'Show All Actions')
    app.focus_is('Search Actions')
    app.type('dilemma')
    wait(lambda: len(rows(app)) == 1 and rows(app)[0].startswith('From the dilemma'), 'words are found')
    app.key('Escape')
    wait(lambda: len(rows(app)) == 10, 'all are back')
    choose(app, 'All values', 'Privacy')
    app.find('label', '3 of 10 actions')
    choose(app, 'Privacy', 'All values')
    choose(app, 'Not grouped', 'Grouped by value')
    app.find('label', 'Privacy')
    app.find('label', 'Without a value')
    app.find('label', '10 actions')

    first = os.path.join(WORK, 'actions.codio')
    save_as(app, first)
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    dates = os.path.join(WORK, 'dates.ics')
    export_dates(app, dates)
    wait(lambda: os.path.exists(dates), 'the dates are there')
    with open(dates, encoding='utf-8', newline='') as file:
        lines = file.read().split('\r\n')
    assert lines.count('BEGIN:VEVENT') == 1 and 'DTSTART;VALUE=DATE:20200201' in lines, lines
    said = read(first)
    assert len(said['actions']) == 10, said['actions']
    by_text = {action['text']: action for action in said['actions']}
    assert by_text['From the dilemma']['dilemmas'] == [said['dilemmas'][0]['id']]
    assert [action['level'] for action in said['actions'] if action['text'] == 'One'] == ['project', 'organisation']
    assert [action['values'] for action in said['actions'][:2]] == [['menselijke-waardigheid'], ['privacy']], said
    assert all('category' in action for action in said['actions'][:2]), said

    undo_all(app)
    app.find('label', 'No Actions Yet')
    undo_all(app, 'ctrl+shift+z', 'Redo')
    app.find('label', '10 actions')
    second = os.path.join(WORK, 'again.codio')
    app.key('ctrl+shift+s')
    app.choose('Save Value Profile', second)
    wait(lambda: os.path.exists(second), 'it is saved again')
    app.window_gone('Save Value Profile')
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    assert read(second) == said
    app.quit()


def test_remove_and_undo(start):
    app = start(EXAMPLE)
    app.find('list item', 'Actions, 7 open')
    open_actions(app)
    wait(lambda: len(rows(app)) == 8, 'all are there')
    open_action(app, 'Met tolken')
    app.click('button', 'Remove')
    app.find('label', 'Action removed')
    app.find('list item', 'Actions, 6 open')
    wait(lambda: len(rows(app)) == 7, 'it is gone')
    app.key('ctrl+z')
    app.find('list item', re.compile('^Met tolken'))
    app.find('list item', 'Actions, 7 open')
    app.quit()


def test_cancel_changes_nothing(start):
    app = start(EXAMPLE)
    app.find('list item', 'Actions, 7 open')
    open_actions(app)
    app.click('button', 'New Action…')
    app.focus_is('Action')
    app.type('Never mind')
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Action') == '', 'it is undone in the dialog')
    assert not has(app.find('button', 'Add'), 'sensitive'), 'there is nothing to add'
    # A day that does not exist is not left out in silence.
    app.type('Never mind')
    app.point('text', 'Due date')
    app.type('02/30/2020')
    app.key('ctrl+Return')
    app.find(None, 'The day 02/30/2020 does not exist. Correct the day, the month or the year.')
    assert app.focused().get_name() == 'Due date' and app.text('text', 'Due date') == '02/30/2020'
    app.click('button', 'Cancel')
    app.click('button', 'Discard')
    app.gone('button', 'Add')
    wait(lambda: len(rows(app)) == 8, 'nothing was added')
    assert not can(app, 'Undo')
    app.quit()


def test_drag_priority(start):
    """An action is dragged to another cell, in one step; dropped elsewhere it goes back."""
    app = start(EXAMPLE)
    app.find('list item', 'Actions, 7 open')
    open_actions(app)
    app.point('page tab', 'Priorities')

    def mark(start, place):
        return app.find('button', re.compile('%s.*: %s$' % (start, place)))

    def middle(node):
        area = app.area(node)
        return area.x + area.width // 2, area.y + area.height // 2

    register = mark('Voor de hele gemeente', 'somewhat necessary and important')
    other = mark('Met tolken', 'necessary and important')
    x, y = middle(register)
    _, up = middle(other)
    right, _ = middle(mark('Na drie en na zes maanden', 'necessary and very important'))
    width = right - x
    app.drag(register, x - width, up)
    mark('Voor de hele gemeente', 'necessary and somewhat important')
    wait(lambda: (app.focused() or app.node).get_name().endswith(': necessary and somewhat important'), 'it has the focus')
    app.drag(mark('Met tolken', 'necessary and important'), x - 2 * width, y)
    mark('Met tolken', 'somewhat necessary and hardly important')
    app.drag(mark('Met tolken', 'somewhat necessary and hardly important'), x - width, y + 500)
    app.key('ctrl+z')
    mark('Met tolken', 'necessary and important')
    mark('Voor de hele gemeente', 'necessary and somewhat important')
    app.key('ctrl+z')
    mark('Voor de hele gemeente', 'somewhat necessary and important')
    assert not can(app, 'Undo'), 'each was one step, and what was dropped elsewhere none'
    app.key('ctrl+shift+z')
    mark('Voor de hele gemeente', 'necessary and somewhat important')
    app.key('ctrl+z')
    app.quit()


def test_high_contrast(start):
    app = start(EXAMPLE, env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'})
    open_actions(app)
    card = wait(lambda: [node for node in app.all('list item') if node.get_parent().get_name() == 'Actions'])[0]
    area = app.area(card)

    def outlined():
        """between the edge of the row and its text there is a line, as around other rows"""
        return min(app.pixel(area.x + i, area.y + area.height // 2)[1] for i in range(-3, 18)) < 0xa0
    wait(outlined)
    app.quit()


def test_no_dates(start):
    app = start()
    new_profile(app, 'No dates')
    path = os.path.join(WORK, 'none.ics')
    export_dates(app, path)
    app.find('label', re.compile('There are no dates yet'))
    assert not os.path.exists(path)
    app.key('Escape')
    app.discard()


def test_what_was_written_is_not_lost(start):
    """Escape asks before it gives up a new action, unless nothing was written."""
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    open_actions(app)
    app.click('button', 'New Action…')
    app.focus_is('Action')
    app.key('Escape')
    app.gone('button', 'Add')
    app.click('button', 'New Action…')
    app.focus_is('Action')
    app.type('Ask the neighbours')
    wait(lambda: has(app.find('button', 'Add'), 'sensitive'), 'it is written')
    app.key('Escape')
    app.find(None, 'Discard What You Wrote?')
    app.key('Escape')
    app.gone(None, 'Discard What You Wrote?')
    app.focus_is('Action')
    assert app.text('text', 'Action') == 'Ask the neighbours'
    app.key('Escape')
    app.click('button', 'Discard')
    app.gone('button', 'Add')
    assert not can(app, 'Undo')
    app.quit()


main()
