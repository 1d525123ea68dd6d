# SPDX-License-Identifier: EUPL-1.2
"""Dilemmas: begun in three ways, talked through, decided, looked at again; all of it undone and done again."""
import json
import os
import re

from harness import EXAMPLE, WORK, has, main, new_profile, save_as, wait


def read(path):
    with open(path, encoding='utf-8') as file:
        profile = json.load(file)
    profile.pop('modified', None)
    return profile


def reach(app, name):
    """Goes to a field with the keyboard."""
    for _ in range(60):
        before = app.focused()
        if before is not None and before.get_name() == name:
            return
        app.key('Tab')
        wait(lambda: app.focused() not in (None, before), 'the focus goes on')
    raise AssertionError('the keyboard does not reach “%s”' % name)


def write(app, name, text):
    reach(app, name)
    app.key('ctrl+a')
    app.type(text)
    wait(lambda: app.text('text', name) == text, '%s is “%s”' % (name, text))


def choose(app, now, wanted):
    """Chooses in a list of choices, which is open, or is opened by the name that it has now."""
    if now:
        app.click('toggle button', now)
    app.find('list item', wanted)
    app.key('Home')
    for _ in range(40):
        if wait(app.focused, 'a choice has the focus').get_name() == wanted:
            break
        app.key('Down')
    app.key('Return')


def close(app):
    app.key('Escape')
    app.gone('text', 'Title')


def add_value(app, words, name):
    app.click('toggle button', 'Values: Add')
    app.focus_is('Values: Search')
    app.type(words)
    app.find('list item', name)
    wait(lambda: len([n for n in app.all('list item') if n.get_name() == name]) == 1, 'it is found')
    app.key('Return')
    app.find('button', 'Remove ' + name)


def from_two_bricks(app):
    """Three values, all members, and a date that does not exist at first."""
    app.key('alt+1')
    app.point('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('Menu')
    app.click('menu item', 'New Dilemma with…')
    app.find(None, 'Choose the value that Privacy collides with')
    app.type('knowl')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Knowledge, '), 'the focus is on knowledge')
    app.key('Return')
    app.focus_is('Title')
    assert not app.all('button', 'Remove Privacy'), 'a dilemma of one value'
    app.type('Looking or leaving alone')

    add_value(app, 'overs', 'Oversight')
    write(app, 'What is at issue, and for whom', 'The neighbours are in view.')
    write(app, 'Privacy', 'Nobody looks in.')
    write(app, 'Knowledge', 'We learn from it.')
    write(app, 'Oversight', 'It can be checked.')
    write(app, 'Options in the technology', 'Blur.')
    write(app, 'Options in the surroundings', 'Ask first.')
    write(app, 'Options in behaviour', 'Look away.')
    write(app, 'What was chosen', 'We blur.')
    write(app, 'Why that is legitimate', 'Nobody is harmed.')
    write(app, 'What harm remains, and for whom', 'The neighbours feel watched.')
    write(app, 'Who decided', 'The board')

    reach(app, 'Decided on')
    app.type('02/30/2019')
    app.key('Return')
    app.find(None, 'The day 02/30/2019 does not exist. Correct the day, the month or the year.')
    app.key('ctrl+a')
    app.type('soon')
    app.key('Return')
    app.find(None, '“soon” is not a date. Write the day, month and year as in 12/31/2026.')
    write(app, 'Decided on', '2019-03-01')
    app.key('Return')
    wait(lambda: app.text('text', 'Decided on') == '03/01/2019', 'it is shown as one is used to')
    assert not app.all(None, re.compile('is not a date'))

    reach(app, 'Status')
    app.key('Return')
    choose(app, None, 'Decided')
    write(app, 'To be reviewed on', '01/31/2020')
    close(app)


def from_a_tension(app):
    app.click('button', re.compile('^Ease of use, '))
    app.find('heading', 'Ease of use')
    app.click('button', 'New Dilemma with Security')
    app.focus_is('Title')
    app.type('Easy or safe')
    close(app)


def from_a_value(app):
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('ctrl+d')
    wait(lambda: 'Collides with' in (app.focused() or app.node).get_name(), 'the focus is on the other value')
    app.key('Return')
    app.focus_is('Search')
    app.type('sparen')
    app.gone('list item', 'Privacy')
    app.find('list item', 'Transparency')
    app.key('Return')
    app.focus_is('Title')
    app.type('Open or closed')
    write(app, 'What was chosen', 'Open.')
    close(app)


def rows(app):
    return [node.get_name() for node in app.all('list item') if node.get_parent().get_name() == 'Dilemmas']


def check_page(app):
    app.key('alt+6')
    wait(lambda: rows(app) == ['Looking or leaving alone', 'Easy or safe', 'Open or closed'], 'all are there')
    app.find('label', re.compile('^Privacy · Knowledge · Oversight\nReview overdue: .*\nWe blur.\nDecided · review on 01/31/2020$'))
    app.find('label', re.compile('^Security · Ease of use\nUnfinished: nothing|^Ease of use · Security\nUnfinished: nothing'))
    app.find('label', re.compile('\nUnfinished: it is not said yet why'))

    now = 'All dilemmas'
    for show, expected in [('Open', ['Easy or safe']), ('Decided', ['Looking or leaving alone', 'Open or closed']),
                           ('To be revisited', []), ('Unfinished', ['Easy or safe', 'Open or closed']),
                           ('Review overdue', ['Looking or leaving alone'])]:
        choose(app, now, show)
        wait(lambda: rows(app) == expected, '%s: %s' % (show, expected))
        now = show
    choose(app, now, 'All dilemmas')

    app.find('button', 'Privacy and Oversight, decided, review overdue')
    app.click('button', 'Privacy and Knowledge, decided, review overdue')
    wait(lambda: app.text('text', 'Title') == 'Looking or leaving alone', 'the matrix leads to the dilemma')
    close(app)
    assert not app.nameless(), app.nameless()


def step(app, key, name):
    """Undoes or does again all there is; returns in how many steps."""
    def button():
        return app.find('button', re.compile('^%s' % name))
    steps = 0
    while has(button(), 'sensitive'):
        app.key(key)
        steps += 1
        assert steps < 200, 'there is no end to it'
    return steps


def save_again(app, path):
    before = os.stat(path).st_mtime_ns
    app.key('ctrl+s')
    wait(lambda: os.stat(path).st_mtime_ns != before, 'it is saved')


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

    assert step(app, 'ctrl+z', 'Undo') > 15
    app.find('label', 'No Dilemmas Yet')
    save_again(app, path)
    assert 'dilemmas' not in read(path), read(path)
    step(app, 'ctrl+shift+z', 'Redo')
    wait(lambda: len(rows(app)) == 3, 'they are back')
    save_again(app, path)
    assert read(path) == saved
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


def test_matrix_by_keyboard(start):
    """Tab goes in and out, arrows go from cell to cell, Return opens."""
    app = start(EXAMPLE)
    app.key('alt+6')
    app.activate('list item', 'Veilig op de grond of zelf gaan kijken')
    app.focus_is('Title')
    close(app)
    app.key('Tab')
    app.focus_is('Transparency and Collective interest, open, review overdue')
    for key, name in [('Up', 'Transparency and Collective interest, open, review overdue'),
                      ('Down', 'Prevention of harm and Privacy, decided'),
                      ('Right', 'Contestability and Privacy, decided'),
                      ('Right', 'Contestability and Privacy, decided'),
                      ('Down', 'Prevention of harm and Knowledge, to be revisited, review overdue'),
                      ('Up', 'Prevention of harm and Privacy, decided')]:
        app.key(key)
        app.focus_is(name)
    app.key('Return')
    wait(lambda: app.text('text', 'Title') == 'Scherp kijken of de buren met rust laten', 'it opens the dilemma')
    close(app)
    app.focus_is('Prevention of harm and Privacy, decided')
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


main()
