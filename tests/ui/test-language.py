# SPDX-License-Identifier: EUPL-1.2
"""The language of the code is chosen apart from that of the program, and comes to all that is open at once."""
import os
import re
import shutil

from harness import EXAMPLE, WORK, Atspi, answer, main, wait

ENGLISH, DUTCH, FRISIAN = 'Citizen engagement', 'Burgerbetrokkenheid', 'Boargerbelutsenens'


def choose(app, language):
    app.key('ctrl+comma')
    app.find('combo box', 'Language of the code')
    answer(app, 'Language of the code', language)
    app.key('Escape')
    app.gone('combo box', 'Language of the code')


def language_of(node):
    attributes, _, _ = Atspi.Text.get_attribute_run(node, 0, True)
    return attributes.get('language')


def brick(app, name):
    return app.find('button', re.compile('^' + name + ', '))


def test_everywhere(start):
    app = start(EXAMPLE)
    brick(app, ENGLISH)
    app.click('button', re.compile('^' + ENGLISH))
    name = app.find('heading', ENGLISH)
    assert language_of(name) == 'en', language_of(name)
    original = app.find('label', DUTCH)
    assert language_of(original) == 'nl', language_of(original)
    app.find('label', re.compile('^In an open conversation'))

    choose(app, 'Nederlands')
    brick(app, DUTCH)
    name = app.find('heading', DUTCH)
    assert language_of(name) == 'nl', language_of(name)
    app.gone('label', ENGLISH)
    app.find('label', re.compile('^Burgers denken in een open gesprek'))
    app.find('list item', re.compile('Wie merkt dit project'))
    # The program goes on in English.
    app.find('radio button', 'At stake')
    app.find('label', 'To talk about')
    assert not app.all('button', re.compile('^' + ENGLISH)), 'a brick is in English'

    app.key('alt+4')
    app.find('list item', re.compile('^%s, Participatie, At stake' % DUTCH))
    app.key('ctrl+f')
    app.type('burgerb')
    app.find('label', re.compile('^1 of 31 values'))
    choose(app, 'English')
    app.find('list item', re.compile('^%s, Participation, At stake' % ENGLISH))
    app.find('label', re.compile('^1 of 31 values'))
    choose(app, 'Nederlands')

    app.key('alt+2')
    app.find('label', 'Code Goed Digitaal Openbaar Bestuur')
    choose(app, 'English')
    app.find('label', 'Code for Good Digital Public Governance')
    app.key('alt+1')
    app.point('button', re.compile('^' + ENGLISH))
    app.key('Menu')
    app.click('menu item', 'New Dilemma with…')
    app.find(None, 'Choose the value that %s collides with' % ENGLISH)
    choose(app, 'Nederlands')
    app.find(None, 'Choose the value that %s collides with' % DUTCH)
    app.key('Escape')
    app.gone(None, 'Choose the value that %s collides with' % DUTCH)

    app.key('alt+6')
    app.find('label', re.compile('^Voorkomen van schade · Privacy'))
    app.key('alt+7')
    app.find('list item', re.compile('Interactie met stakeholders|Informatieverstrekking'))
    app.key('alt+8')
    app.key('F11')
    app.find('heading', DUTCH)
    app.key('F11')
    choose(app, 'Same as the program')
    app.key('alt+1')
    brick(app, ENGLISH)
    app.quit()


def test_all_windows_and_cards(start):
    copy = os.path.join(WORK, 'copy.codio')
    shutil.copy(EXAMPLE, copy)
    app = start(EXAMPLE)
    app.key('alt+5')
    app.click('button', 'Order With Cards')

    def cards():
        return [node.get_name() for node in app.all(name=re.compile(r', rank \d+ of \d+'))]
    before = wait(cards, 'the cards are there')
    assert len(before) > 4 and any(name.startswith('Privacy') for name in before), before
    app.open(copy)
    wait(lambda: len(app.all('frame')) == 2, 'a second window')
    app.window()
    choose(app, 'Nederlands')
    after = wait(lambda: [name for name in cards() if name.startswith('Transparantie')] and cards(),
                 'the cards are Dutch')
    ranks = [[name.rsplit(', ')[-1] for name in names] for names in (before, after)]
    assert ranks[0] == ranks[1], 'the order was lost'
    brick(app, DUTCH)
    assert not app.all('button', re.compile('^' + ENGLISH)), 'the other window is in English'
    app.kill()


def test_names_only(start):
    app = start()
    app.key('ctrl+f')
    app.find('list item', re.compile('^' + ENGLISH))
    choose(app, 'Frysk (names only)')
    app.find('list item', re.compile('^%s, Partisipaasje, Burgers denken' % FRISIAN))
    app.key('alt+1')
    app.click('button', re.compile('^' + FRISIAN))
    name = app.find('heading', FRISIAN)
    assert language_of(name) == 'fy', language_of(name)
    app.find('label', DUTCH)
    app.quit()


def test_kept(start):
    kept = {'GSETTINGS_BACKEND': 'keyfile'}
    app = start(EXAMPLE, env=kept)
    brick(app, ENGLISH)
    choose(app, 'Nederlands')
    brick(app, DUTCH)
    app.quit()
    app = start(EXAMPLE, env=kept)
    brick(app, DUTCH)
    choose(app, 'Same as the program')
    brick(app, ENGLISH)
    app.quit()


def test_english_code_in_dutch(start):
    app = start(EXAMPLE, lang='nl_NL.UTF-8')
    brick(app, DUTCH)
    app.key('ctrl+comma')
    app.find('combo box', 'Taal van de code')
    answer(app, 'Taal van de code', 'English')
    app.key('Escape')
    app.click('button', re.compile('^%s, Participation, in het geding' % ENGLISH))
    app.find('heading', ENGLISH)
    app.find('label', DUTCH)
    app.quit()


def test_right_to_left(start):
    app = start(EXAMPLE, lang='ar_EG.UTF-8')

    def middle(node):
        area = app.area(node)
        return area.x + area.width / 2
    bricks = [brick(app, name) for name in ('Participation', 'Societal value', 'Procedural justice', 'Human rights')]
    places = [middle(node) for node in bricks]
    assert places == sorted(places, reverse=True), 'the house is not mirrored: %s' % places
    pages = app.find('list item', re.compile('^House'))
    part = app.find('heading', 'Good digital public governance')
    assert middle(pages) > places[0] > places[-1] > middle(part), 'the panes are not mirrored'

    # An arrow leads to where it points.
    app.click('button', re.compile('^Societal value, '))
    app.find('heading', 'Societal value')
    app.key('alt+1')
    wait(lambda: app.focused() == brick(app, 'Societal value'), 'the house has the focus')
    for key, name in (('Left', 'Procedural justice'), ('Left', 'Human rights'), ('Right', 'Procedural justice'),
                      ('Right', 'Societal value'), ('Right', 'Participation')):
        app.key(key)
        wait(lambda: app.focused() == brick(app, name), '%s leads to %s' % (key, name))
    app.quit()


main()
