# SPDX-License-Identifier: EUPL-1.2
"""Dilemmas: begun in three ways, talked through, decided, looked at again; all of it undone and done again."""
import os
import re

from harness import EXAMPLE, WORK, main, new_profile, save_as, wait
from steps import (add_own_value, add_value, choose, close, from_a_tension, from_a_value, from_two_bricks, reach, read,
                   save, undo_all, write)


def rows(app):
    return [node.get_name() for node in app.all('list item') if node.get_parent().get_name() == 'Dilemmas']


def check_page(app):
    app.key('alt+6')
    wait(lambda: rows(app) == ['Looking or leaving alone', 'Easy or safe', 'Open or closed'], 'all are there')
    app.find('label', re.compile('^Privacy · Knowledge · Oversight\nReview overdue: .*\nWe blur.\nDecided · review on 01/31/2020$'))
    app.find('label', re.compile('^Security · Ease of use\nUnfinished: nothing|^Ease of use · Security\nUnfinished: nothing'))
    app.find('label', re.compile('\nUnfinished: it is not said yet why'))

    now = 'All dilemmas'
    for show, expected in [('Open', ['Easy or safe']), ('Choice made', ['Looking or leaving alone', 'Open or closed']),
                           ('To be revisited', []), ('Unfinished', ['Easy or safe', 'Open or closed']),
                           ('Review overdue', ['Looking or leaving alone'])]:
        choose(app, now, show)
        wait(lambda: rows(app) == expected, '%s: %s' % (show, expected))
        now = show
    choose(app, now, 'All dilemmas')

    app.find('button', 'Privacy and Oversight, choice made, review overdue')
    app.click('button', 'Privacy and Knowledge, choice made, review overdue')
    wait(lambda: app.text('text', 'Title') == 'Looking or leaving alone', 'the matrix leads to the dilemma')
    close(app)
    assert not app.nameless(), app.nameless()


def test_three_dilemmas(start):
    path = os.path.join(WORK, 'dilemmas.codio')
    app = start()
    new_profile(app, 'Sensors')
    from_two_bricks(app)
    from_a_tension(app)
    from_a_value(app)
    check_page(app)

    save_as(app, path)
    saved = read(path)
    first = saved['dilemmas'][0]
    assert first['values'] == ['privacy', 'kennis', 'toezicht'], first
    assert [c['text'] for c in first['considerations']] == ['Nobody looks in.', 'We learn from it.', 'It can be checked.']
    assert (first['decidedOn'], first['reviewOn'], first['status']) == ('2019-03-01', '2020-01-31', 'decided'), first

    assert undo_all(app, 'ctrl+z', 'Undo') > 15
    app.find('label', 'No Dilemmas Yet')
    saved_again = save(app, path)
    assert 'dilemmas' not in saved_again, saved_again
    undo_all(app, 'ctrl+shift+z', 'Redo')
    wait(lambda: len(rows(app)) == 3, 'they are back')
    assert save(app, path) == saved
    app.quit()


def test_values_of_a_dilemma(start):
    """What was considered for a value goes with it and comes back with it; two values stay."""
    app = start(EXAMPLE)
    app.key('alt+6')
    app.activate('list item', 'Bewaren of wissen')
    app.focus_is('Title')
    kept = app.text('text', 'Privacy')
    app.click('button', 'Remove Privacy')
    app.gone('text', 'Privacy')
    assert not app.all('button', re.compile('^Remove (Verifiability|Contestability)')), 'fewer than two values'
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Privacy') == kept, 'it is back with what was considered')
    close(app)
    app.quit()


def test_value_that_undo_took_away(start):
    """Nothing can collide with it any more, neither in the house nor in the dialog."""
    path = os.path.join(WORK, 'taken-away.codio')
    app = start()
    new_profile(app, 'Taken away')
    add_own_value(app, 'Silence')

    app.point('button', re.compile('^Silence, '))
    app.find('heading', 'Silence')
    app.key('Menu')
    app.click('menu item', 'New Dilemma with…')
    app.find(None, 'Choose the value that Silence collides with')
    app.key('ctrl+z')
    app.gone('button', re.compile('^Silence, '))
    app.gone(None, 'Choose the value that Silence collides with')
    app.point('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')

    app.key('ctrl+shift+z')
    app.point('button', re.compile('^Silence, '))
    app.find('heading', 'Silence')
    app.key('ctrl+d')
    app.find('combo box', 'Value')
    app.find('label', 'Silence')
    app.key('ctrl+z')
    app.gone('label', 'Silence')
    app.key('Escape')
    app.gone('combo box', 'Value')
    save_as(app, path)
    assert 'dilemmas' not in read(path)
    app.quit()


def test_beside_a_value(start):
    """A dilemma that gets other values is no longer beside the one that it was about, and back there when that is undone."""
    app = start(EXAMPLE)
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.activate('list item', 'Bewaren of wissen')
    app.focus_is('Title')
    app.click('button', 'Remove Privacy')
    app.gone('text', 'Privacy')
    close(app)
    app.find('heading', 'Privacy')
    app.gone('list item', 'Bewaren of wissen')
    app.key('ctrl+z')
    app.find('list item', 'Bewaren of wissen')
    app.quit()


def test_keyboard_goes_to_the_first_row(start):
    """The button that was pressed is gone with the page that said that there is nothing yet."""
    app = start()
    new_profile(app, 'Sensors')
    app.key('alt+6')
    app.find('label', 'No Dilemmas Yet')
    reach(app, 'New Dilemma…')
    app.key('Return')
    for value in ('Privacy', 'Security'):
        wait(lambda: (app.focused() or app.node).get_role_name() == 'combo box', 'a value can be chosen')
        app.key('Return')
        app.focus_is('Search')
        app.type(value)
        app.gone('list item', 'Inclusiveness')
        app.find('list item', value)
        app.key('Return')
        if value == 'Privacy':
            wait(lambda: (app.focused() or app.node).get_role_name() == 'combo box', 'it is chosen')
            app.key('Tab')
    app.focus_is('Title')
    app.type('Easy or safe')
    close(app)
    app.focus_is('Easy or safe')

    app.key('alt+7')
    reach(app, 'New Action…')
    app.key('Return')
    app.find('button', 'Add')
    app.focus_is('Action')
    app.type('Look away')
    app.key('ctrl+Return')
    app.gone('button', 'Add')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Look away'), 'the focus is on the action')
    app.discard()


def test_next_key_replaces_no_title(start):
    """What is typed is in the profile at once: a key that meets a dialog which just opened adds to what is there."""
    app = start(EXAMPLE)
    for page, row, label in (('alt+6', 'Bewaren of wissen', 'Title'), ('alt+2', 'Ethische commissie', 'Name')):
        app.key(page)
        app.activate('list item', row)
        app.focus_is(label)
        app.key('exclam')
        wait(lambda: app.text('text', label) == row + '!', 'it is added to “%s”' % row)
        app.key('ctrl+z', 'Escape')
        app.gone('text', label)
    app.quit()


def test_matrix_by_keyboard(start):
    """Tab goes in and out, arrows go from cell to cell, Home and End to the first and the last, Return opens."""
    app = start(EXAMPLE)
    app.key('alt+6')
    app.activate('list item', 'Veilig op de grond of zelf gaan kijken')
    app.focus_is('Title')
    close(app)
    app.key('Tab')
    app.focus_is('Transparency and Collective interest, open, review overdue')
    for key, name in [('Up', 'Transparency and Collective interest, open, review overdue'),
                      ('Down', 'Prevention of harm and Privacy, choice made'),
                      ('Right', 'Contestability and Privacy, choice made'),
                      ('Right', 'Contestability and Privacy, choice made'),
                      ('Down', 'Prevention of harm and Knowledge, to be revisited, review overdue'),
                      ('End', 'Knowledge and Ultimate human responsibility, to be revisited, review overdue'),
                      ('Home', 'Transparency and Collective interest, open, review overdue'),
                      ('Down', 'Prevention of harm and Privacy, choice made')]:
        app.key(key)
        app.focus_is(name)
    app.key('Return')
    wait(lambda: app.text('text', 'Title') == 'Scherp kijken of de buren met rust laten', 'it opens the dilemma')
    close(app)
    app.focus_is('Prevention of harm and Privacy, choice made')
    app.quit()


def test_dates_in_dutch(start):
    app = start(EXAMPLE, lang='nl_NL.UTF-8')
    app.key('alt+6')
    app.activate('list item', 'Bewaren of wissen')
    app.focus_is('Titel')
    reach(app, 'Besloten op')
    wait(lambda: app.text('text', 'Besloten op') == '12-05-2026', 'the day comes first')
    app.key('ctrl+a')
    app.type('31-04-2026')
    app.key('Return')
    app.find(None, re.compile('31-04-2026 bestaat niet'))
    app.key('ctrl+a')
    app.type('1-4-2026')
    app.key('Return')
    wait(lambda: app.text('text', 'Besloten op') == '01-04-2026', 'it is taken')
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Besloten op') == '12-05-2026', 'it is undone')
    app.click('button', 'Besloten op: maak de datum leeg')
    wait(lambda: app.text('text', 'Besloten op') == '', 'it is empty')
    app.focus_is('Besloten op')
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Besloten op') == '12-05-2026', 'it is undone')
    app.key('Escape')
    app.gone('text', 'Titel')
    app.quit()


def test_escape_from_the_search(start):
    """It closes the list in which one searches, and then the dialog."""
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.key('ctrl+d')
    app.focus_is('Value')
    app.key('space')
    app.focus_is('Search')
    app.type('priv')
    app.gone('list item', 'Human autonomy')
    app.key('Escape')
    app.focus_is('Value')
    app.key('Escape')
    app.gone('combo box', 'Value')
    app.quit()


main()
