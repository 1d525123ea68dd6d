# SPDX-License-Identifier: EUPL-1.2
"""The house: all of it can be reached, named and walked, with and without a profile."""
import os
import re

from harness import DATA, EXAMPLE, Atspi, Speech, has, main, open_export, wait, walk

PARTS = 1 + 3 + 6 + 31


def house_buttons(app):
    house = app.find('grouping', 'House of values')
    return [node for node in walk(house) if node.get_role_name() == 'button']


def test_explore_without_profile(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    app.activate('list item', 'Explore the House')
    wait(lambda: len(house_buttons(app)) == PARTS, 'there are %d parts' % PARTS)
    names = [node.get_name() for node in house_buttons(app)]
    assert all(names), 'a part without a name'
    assert len(set(names)) == PARTS, 'two parts with one name'
    app.click('button', re.compile('^Privacy'))
    app.find('heading', 'Privacy')
    app.find('label', 'To talk about')
    assert not app.all('toggle button', 'At stake') and not app.all('radio button', 'At stake'), \
        'nothing can be judged without a profile'
    app.quit()


def test_explore_begins_in_the_house(start):
    """Where a part covers the house, there is the house first; and the keyboard is in it."""
    app = start()
    app.resize(900, 700)
    app.activate('list item', 'Explore the House')
    wait(lambda: app.focused() in house_buttons(app), 'the keyboard is in the house')
    assert app.focused().get_name().startswith('Good digital public governance'), app.focused().get_name()
    assert not app.all('heading'), 'the roof covers the house'
    app.quit()


def test_walk_by_keyboard(start):
    app = start(EXAMPLE)
    privacy = app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.point('button', re.compile('^Privacy, '))
    app.focus_is(privacy.get_name())
    app.key('Down')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Human autonomy, '), 'below is Human autonomy')
    app.key('Return')
    app.find('heading', 'Human autonomy')
    app.key('Right')
    wait(lambda: (app.focused() or app.node).get_name().split(',')[0] in ('Security', 'Correction', 'Efficiency'),
         'to the right is the next foundation')
    app.gone('heading', 'Human autonomy')
    app.key('alt+Left')
    app.find('heading', 'Human autonomy')
    app.key('alt+Left')
    app.find('heading', 'Privacy')
    app.key('alt+Right')
    app.find('heading', 'Human autonomy')
    app.quit()


def test_begin_while_exploring(start):
    """Who begins a profile from the bar of a page goes on in the profile, also when the window is furnished anew."""
    app = start()
    app.resize(900, 700)
    app.activate('list item', 'Explore the House')
    wait(lambda: app.focused() in house_buttons(app), 'the keyboard is in the house')
    app.key('F10')
    app.find('menu item', 'Preferences')
    app.key('Escape')
    app.focus_is('Main Menu')
    app.key('ctrl+n')
    app.focus_is('Project title')
    for text, title in (('Park', 'Park'), ('way', 'Parkway')):
        app.type(text)
        wait(lambda title=title: app.text('text', 'Project title') == title, 'the title is ' + title)
    app.focus_is('Project title')
    app.discard()


def test_house_is_one_stop_for_tab(start):
    app = start(EXAMPLE)
    app.point('button', re.compile('^Privacy, '))
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy'), 'the focus is in the house')
    app.key('Tab')
    wait(lambda: app.focused() is not None and 'Privacy,' not in app.focused().get_name(), 'Tab leaves the house')
    house = house_buttons(app)
    assert not any(has(node, 'focused') for node in house), 'Tab goes to another brick'
    app.quit()


def test_reason_is_shown_whole(start):
    """Also the first time, when its height is not known before it is shown."""
    app = start(EXAMPLE)
    app.click('button', re.compile('^Privacy, '))
    reason = app.find('text', 'Reason')
    last = Atspi.Text.get_character_count(reason) - 1

    def whole():
        box = Atspi.Component.get_extents(reason, Atspi.CoordType.WINDOW)
        end = Atspi.Text.get_character_extents(reason, last, Atspi.CoordType.WINDOW)
        return end.height > 0 and end.y + end.height <= box.y + box.height

    wait(whole, 'the end of the reason is within its text')
    app.quit()


def test_arrows_stop_at_the_walls(start):
    app = start(EXAMPLE)
    app.point('button', re.compile('^Answerability, '))
    wait(lambda: (app.focused() or app.node).get_name().startswith('Answerability'), 'the focus is in the last column')
    app.key('Right', 'Right')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Answerability'), 'it stays there')
    app.quit()


def test_menu_and_pages_when_narrow(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.resize(360, 640)
    app.find('toggle button', 'Parts of the Profile')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('alt+1')
    app.gone('heading', 'Privacy')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is where one left the house')
    app.key('F10')
    app.find('menu item', 'Save As…')
    app.key('Escape')
    app.key('alt+6')
    app.find('label', 'Dilemmas')
    wait(lambda: app.focused().get_name() != 'Undo', 'the focus is on the page')
    app.quit()


def test_path_leads_up(start):
    app = start(EXAMPLE)
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.click('button', 'Human rights')
    app.find('heading', 'Human rights')
    app.click('button', 'Rule of law')
    app.find('heading', 'Rule of law')
    app.quit()


def test_names_in_dutch(start):
    app = start(EXAMPLE, lang='nl_NL.UTF-8')
    app.click('button', re.compile('^Menselijke waardigheid, Mensenrechten, niet in het geding'))
    app.find('heading', 'Menselijke waardigheid')
    app.find('label', 'Om over te praten')
    app.quit()


def test_everything_focusable_has_a_name(start):
    app = start(EXAMPLE)
    app.find('label', 'About the code')
    assert not app.nameless(), 'beside the roof: %s' % app.nameless()
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.find('label', 'To talk about')
    for key, text in (('alt+1', 'Privacy'), ('alt+2', 'Participants and Stakeholders'), ('alt+3', 'Which Statements Hold?'),
                      ('alt+4', '31 values'), ('alt+5', 'Together: A Round of Ballots'), ('alt+6', 'Bewaren of wissen'),
                      ('alt+7', 'For this project')):
        app.key(key)
        app.find(None, text)
        assert not app.nameless(), '%s: %s' % (key, app.nameless())
    app.quit()


def test_menu_items_have_names(start):
    app = start(EXAMPLE)
    app.click('toggle button', 'Main Menu')
    wait(lambda: app.all('menu item', 'Save As…'), 'the menu is open')
    assert all(node.get_name() for node in app.all('menu item')), 'an item without a name'
    app.key('Escape')
    app.quit()


# What is in the bar over the page of a narrow window.
BAR = '(Parts of the Profile|Main Menu)$'


def go(app, key, *expected):
    """Presses a key again and again; the keyboard comes to each of these."""
    for name in expected:
        app.key(key)
        wait(lambda name=name: re.match(name, (app.focused() or app.node).get_name() or ''), 'the focus is on ' + name)


def test_areas(start):
    """F6 goes round the window and comes back to where one was in each area; what slides over the page comes and goes."""
    app = start(EXAMPLE)
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('alt+1')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is on Privacy')
    go(app, 'F6', 'At stake', 'House$', 'Chosen Part', 'Privacy, ', 'At stake')
    app.key('Tab', 'Tab')
    wait(lambda: app.focused().get_name() != 'At stake', 'the focus is on something else')
    place = app.focused().get_name()
    go(app, 'shift+F6', 'Privacy, ', 'Chosen Part', 'House$', re.escape(place) + '$', 'Privacy, ')

    app.resize(360, 640)
    app.find('toggle button', 'Parts of the Profile')
    go(app, 'F6', re.escape(place) + '$')
    app.find('button', 'Back to the House')
    go(app, 'F6', 'House$')
    app.gone('button', 'Back to the House')
    go(app, 'F6', BAR)
    app.gone('list', 'Parts of the Profile')
    go(app, 'F6', 'Privacy, ')
    go(app, 'shift+F6', BAR, 'House$', re.escape(place) + '$')
    app.key('Escape')
    app.gone('button', 'Back to the House')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is back in the house')

    app.key('alt+2')
    app.focus_is('Project title')
    go(app, 'F6', 'Project$', BAR, 'Project title')
    app.quit()


def test_chosen_part_is_told(start):
    """Return in the house shows the part beside it, and says so; where it is a page of its own that has the keyboard."""
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.key('alt+1', 'Down')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Appropriateness, '), 'the focus is on a value')
    speech = Speech()
    app.key('Return')
    speech.once('The part is shown: F6 goes there')
    app.key('F6')
    speech.once('At stake')
    app.key('Escape')
    speech.once('Appropriateness, ')

    app.key('F11')
    app.find('button', 'Leave the Meeting View')
    app.key('Return')
    speech.once('The part is shown: F6 goes there')
    app.key('Escape')
    app.gone('button', 'Leave the Meeting View')

    app.resize(800, 640)
    app.key('Return')
    app.find('button', 'Back to the House')
    app.key('alt+Down')
    speech.wait('Non-discrimination')
    assert not any('F6' in said for said in speech.listen()), speech.texts
    speech.stop()
    app.quit()


def test_areas_elsewhere(start):
    """F6 goes round what is in sight: the first page, or the dialog over the window."""
    app = start()
    app.focus_is('New Value Profile')
    go(app, 'F6', 'Main Menu$', 'New Value Profile$')
    go(app, 'shift+F6', 'Main Menu$', 'New Value Profile$')
    app.quit()

    app = start(os.path.join(DATA, 'valid', 'marked.codio'))
    open_export(app)
    app.find('list item', re.compile('^Page 1 of '))
    go(app, 'F6', 'Zoom Out$', 'Page 1 of ', 'Cancel$', 'Format$', 'Zoom Out$')
    go(app, 'shift+F6', 'Format$', 'Cancel$', 'Page 1 of ')
    app.key('Escape')
    app.gone('combo box', 'Format')
    app.quit()


def test_narrow(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.resize(360, 640)
    app.find('toggle button', 'Parts of the Profile')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.click('button', 'Back to the House')
    app.gone('heading', 'Privacy')
    app.quit()


main()
