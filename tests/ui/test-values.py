# SPDX-License-Identifier: EUPL-1.2
"""The values as a list: searched, filtered and sorted, and judged from there by keyboard alone."""
import json
import os
import re

from harness import WORK, Atspi, main, wait

VALUES = 31


def example():
    return os.path.join(os.environ['CODIO_TEST_PREFIX'], 'share', 'codio', 'examples', 'drones.codio')


def rows(app, name='Values'):
    """What the list shows, from top to bottom."""
    shown = [node for node in app.all('list item') if node.get_parent().get_name() == name]
    return [node.get_name() for node in
            sorted(shown, key=lambda node: Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).y)]


def names(app):
    return [row.split(', ')[0] for row in rows(app)]


def open_values(app, lang='en'):
    app.key('alt+4')
    app.find('list', 'Values' if lang == 'en' else 'Waarden')


def search(app, words):
    app.key('ctrl+f')
    app.focus_is('Search Values')
    app.type(words)


def choose(app, now, wanted):
    """Chooses in a list of choices, with the keyboard."""
    app.click('toggle button', now)
    app.find('list item', wanted)
    app.key('Home')
    for _ in range(12):
        if wait(app.focused, 'a choice has the focus').get_name() == wanted:
            break
        app.key('Down')
    app.key('Return')
    app.find('toggle button', wanted)


def test_all_values(start):
    app = start(example())
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    open_values(app)
    wait(lambda: len(rows(app)) == VALUES, 'all values are there')
    app.find('label', '%d values' % VALUES)
    assert names(app)[0] == 'Citizen engagement' and names(app)[-1] == 'Accountability', names(app)
    privacy = [row for row in rows(app) if row.startswith('Privacy, ')][0]
    assert privacy == 'Privacy, Human rights, At stake · Partly secured · Dilemmas: 2, weight 4 of 4', privacy
    app.find('list item', re.compile('^Values, 31 of 31'))
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    app.quit()


def test_search(start):
    """Other spellings, other languages, accents, and words of a reason; what is found says where."""
    app = start(example())
    for words, found, where in [
        ('rechtsstaat', 10, 'Foundation: Rechtsstaat'),
        ('collectieve belang', 1, 'Other name: Collectieve belang'),
        ('nondiscriminatie', 1, 'Other name: Non-discriminatie'),
        ('dígnìty', 1, None),
        ('DIESEL', 1, 'Reason: …een rit met een hoogwerker op diesel. '),
        ('vervángt diésel', 1, 'Reason: '),
        ('sustainability diesel', 1, 'Reason: '),
        ('human rights', 4, 'Principle: Human rights'),
    ]:
        search(app, words)
        wait(lambda: len(rows(app)) == found,
             '“%s” finds %d values' % (words, found))
        if where:
            assert where in rows(app)[0], rows(app)[0]
        app.find('label', '%d of %d values' % (len(rows(app)), VALUES))
        app.key('Escape')
        wait(lambda: len(rows(app)) == VALUES, 'all values are back')
    app.quit()


def test_names_come_first(start):
    app = start(example())
    search(app, 'human')
    wait(lambda: names(app)[:5] == ['Human autonomy', 'Human dignity', 'Ultimate human responsibility',
                                    'Freedom of expression', 'Privacy'],
         'names come before principles')
    assert 'Principle: Human rights' in rows(app)[3] and 'Principle: ' not in rows(app)[2], rows(app)
    app.quit()


def test_nothing_found(start):
    app = start(example())
    search(app, 'xyzzy')
    app.find('label', 'No Values Found')
    app.find('label', '0 of 31 values')
    app.click('button', 'Show All Values')
    wait(lambda: len(rows(app)) == VALUES, 'all values are back')
    app.focus_is('Search Values')
    app.quit()


def test_filters_and_order(start):
    with open(example(), encoding='utf-8') as file:
        profile = json.load(file)
    judged = {a['value']: a for a in profile['assessments']}
    count = {
        'Not judged': 0,
        'At stake': sum(a['judgement'] == 'at-stake' for a in judged.values()),
        'Not at stake': sum(a['judgement'] == 'not-at-stake' for a in judged.values()),
        'Incomplete': 0,
        'Not secured': sum(a.get('secured') == 'not' for a in judged.values()),
        'With a dilemma': len({value for dilemma in profile['dilemmas'] for value in dilemma['values']}),
    }
    app = start(example())
    open_values(app)
    now = 'All values'
    for show, expected in count.items():
        choose(app, now, show)
        wait(lambda: len(rows(app)) == expected, '%s: %d values' % (show, expected))
        now = show
    choose(app, now, 'At stake')
    choose(app, 'As in the house', 'Heaviest first')
    wait(lambda: 'weight 4 of 4' in rows(app)[0] and 'weight 1 of 4' in rows(app)[-1], 'the heaviest is first')
    choose(app, 'All principles', 'Human rights')
    wait(lambda: rows(app) and all(', Human rights, ' in row for row in rows(app)), 'only of that principle')
    choose(app, 'Heaviest first', 'By name')
    wait(lambda: names(app) == sorted(names(app)), 'they are in the order of their names')
    app.quit()


def test_keyboard_alone(start):
    app = start()
    app.key('ctrl+n')
    app.find('text', 'Project title')
    search(app, 'priv')
    wait(lambda: names(app)[:1] == ['Privacy'], 'privacy is found')
    app.key('Down')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is in the list')
    app.find('heading', 'Privacy')
    app.key('Up')
    app.focus_is('Search Values')
    app.key('Escape')
    wait(lambda: len(rows(app)) == VALUES, 'all values are back')
    app.key('Down', 'Down')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Inclusiveness, '), 'the second value has the focus')
    app.find('heading', 'Inclusiveness')
    app.key('Return')
    app.focus_is('At stake')
    app.key('space')
    wait(lambda: [row for row in rows(app) if row.startswith('Inclusiveness, Participation, At stake · Lacks a weight')],
         'the row says what was judged and what is lacking')
    app.key('ctrl+z')
    wait(lambda: [row for row in rows(app) if row == 'Inclusiveness, Participation, Not judged'], 'it is undone')
    app.quit()


def test_row_leaves_when_it_fits_no_more(start):
    app = start()
    app.key('ctrl+n')
    app.find('text', 'Project title')
    open_values(app)
    choose(app, 'All values', 'Not judged')
    app.find('label', '%d values' % VALUES)
    search(app, 'privacy')
    app.key('Return')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'Return goes to what was found')
    app.key('Return')
    app.focus_is('At stake')
    app.key('space')
    app.key('ctrl+f')
    wait(lambda: not [name for name in names(app) if name == 'Privacy'], 'privacy is judged')
    app.discard()


def test_words_of_a_reason_that_was_typed(start):
    app = start()
    app.key('ctrl+n')
    app.find('text', 'Project title')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.point('text', 'Reason')
    app.type('cafe')
    search(app, 'Caf\u00e9')
    wait(lambda: rows(app) == ['Privacy, Human rights, Not judged, Reason: cafe'], 'the reason is found')
    path = os.path.join(WORK, 'cafe.codio')
    app.key('ctrl+s')
    app.window('Save Value Profile')
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')
    wait(lambda: os.path.exists(path), path + ' is there')
    app.window_gone('Save Value Profile')
    app.quit()

    app = start(path)
    search(app, 'cafe')
    wait(lambda: rows(app) == ['Privacy, Human rights, Not judged, Reason: cafe'], 'it is found again')
    app.quit()


def test_additional_value(start):
    with open(example(), encoding='utf-8') as file:
        profile = json.load(file)
    profile['additionalValues'] = [{'id': '3d0ca315-aff9-4fc2-be61-3b76b9a2d798', 'principle': 'mensenrechten',
                                    'name': 'Stilte <b>&amp;</b> rust \u202eomgekeerd', 'definition': 'Weinig geluid.'}]
    path = os.path.join(WORK, 'quiet.codio')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    app = start(path)
    open_values(app)
    app.find('label', '%d values' % (VALUES + 1))
    shown = names(app)
    assert shown.index('Stilte <b>&amp;</b> rust omgekeerd') == shown.index('Human dignity') + 1, shown
    search(app, 'geluid weinig stilte')
    wait(lambda: rows(app) == ['Stilte <b>&amp;</b> rust omgekeerd, Human rights, Additional value · Not judged, '
                               'What it asks: Weinig geluid.'], 'it is found')
    app.key('Down')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Stilte'), 'it can be chosen')
    app.quit()


def test_browse_without_profile(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    search(app, 'privacy')
    wait(lambda: names(app)[:1] == ['Privacy'], 'privacy is found')
    assert not app.all('toggle button', 'All values'), 'there is nothing judged to filter by'
    app.key('Down')
    app.find('heading', 'Privacy')
    app.quit()


def test_narrow(start):
    app = start(example())
    app.find('button', re.compile('^Privacy, '))
    app.resize(360, 640)
    app.find('toggle button', 'Parts of the Profile')
    search(app, 'privacy')
    wait(lambda: names(app)[:1] == ['Privacy'], 'privacy is found')
    app.key('Down', 'Return')
    app.find('heading', 'Privacy')
    app.click('button', 'Back to the House')
    app.gone('heading', 'Privacy')
    wait(lambda: names(app)[:1] == ['Privacy'], 'the list is where one left it')
    app.quit()


main()
