# SPDX-License-Identifier: EUPL-1.2
"""The house in the window: what its colours tell, its arcs, its additional values, and how it is walked."""
import os
import re
import subprocess
import sys
import time

from harness import DATA, Speech, main, wait, walk, has

FULL = os.path.join(DATA, 'valid', 'house.codio')


# Another program, into which one would paste.
PASTE = '''
import gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
loop = GLib.MainLoop()

def pasted(clipboard, result):
    texture = clipboard.read_texture_finish(result)
    print(texture.get_width(), texture.get_height())
    loop.quit()

Gdk.Display.get_default().get_clipboard().read_texture_async(None, pasted)
loop.run()
'''


def clipboard_picture():
    result = subprocess.run(['timeout', '10', sys.executable, '-c', PASTE], capture_output=True, text=True, check=False)
    return [int(word) for word in result.stdout.split()]


def house_buttons(app):
    house = app.find('grouping', 'House of values')
    return [node for node in walk(house) if node.get_role_name() == 'button']


def walk_to(app, start):
    """Puts the keyboard on a brick."""
    app.point('button', re.compile('^%s, ' % start))
    wait(lambda: (app.focused() or app.node).get_name().startswith(start + ','), 'the focus is on ' + start)


def at(app, start):
    wait(lambda: ((app.focused() or app.node).get_name() or '').split(',')[0] == start, 'the focus is on ' + start)


def test_additional_values_are_bricks(start):
    app = start(FULL)
    added = wait(lambda: [node for node in house_buttons(app) if ', additional value,' in node.get_name()],
                 'additional values')
    assert len(added) == 4, [node.get_name() for node in added]
    names = [node.get_name().split(',')[0] for node in house_buttons(app)]
    # The order of the tree is that of the house: after the values of the principle.
    assert names.index('Digitale rust') == names.index('Collaboration') + 1, names
    assert 'Unnamed value' in names
    walk_to(app, 'Collaboration')
    app.key('Down')
    at(app, 'Digitale rust')
    app.find('heading', 'Digitale rust')
    app.key('Down')
    at(app, 'Participation')
    app.quit()


def test_what_the_colours_tell(start):
    app = start(FULL)
    app.find('button', re.compile('^Transparency, Participation, at stake, weight 3 of 4, dilemmas: 1$'))
    app.click('radio button', 'Secured')
    app.find('button', re.compile('^Transparency, Participation, at stake, partly secured, dilemmas: 1$'))
    app.click('radio button', 'Served / Under Pressure')
    app.find('button', re.compile('^Transparency, Participation, at stake, served and under pressure, dilemmas: 1$'))
    app.find('button', re.compile('^Citizen engagement, .*, served, not secured, open actions: 1$'))
    app.click('radio button', 'Weight')
    app.find('button', re.compile('^Transparency, Participation, at stake, weight 3 of 4, dilemmas: 1$'))
    app.quit()


def test_choice_stays_with_the_window(start):
    """It is not part of the profile, and it is there again when one comes back to the house."""
    app = start(FULL)
    app.click('radio button', 'Secured')
    app.key('alt+2')
    app.gone('radio button', 'Secured')
    app.key('alt+1')
    secured = app.find('radio button', 'Secured')
    wait(lambda: has(secured, 'checked'), 'it is still chosen')
    app.find('button', re.compile('^Transparency, .*partly secured'))
    app.quit()


def test_arcs_on_request(start):
    app = start(FULL)
    app.find('button', re.compile('^Transparency, '))
    assert not app.all('button', re.compile('collides with'))
    app.click('toggle button', 'Show Dilemmas')
    app.find('button', re.compile('^Transparency, .*, dilemmas: 1, collides with: Privacy$'))
    app.click('toggle button', 'Show Dilemmas')
    app.gone('button', re.compile('collides with'))
    app.quit()


def test_no_bar_without_a_profile(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    for _ in range(40):
        app.key('Tab')
        if app.focused() is not None and 'Explore' in (app.focused().get_name() or ''):
            break
        app.key('Down')
        if app.focused() is not None and 'Explore' in (app.focused().get_name() or ''):
            break
    app.key('Return')
    app.find('button', re.compile('^Privacy'))
    assert not app.all('radio button', 'Secured') and not app.all('toggle button', 'Show Dilemmas')
    walk_to(app, 'Privacy')
    app.key('shift+F10')
    app.find('menu item', 'Copy House as Picture')
    assert not app.all('menu item', re.compile('Export|Dilemma'))
    app.key('Escape')
    app.quit()


def test_bar_fits(start):
    for lang, word in (('en_US.UTF-8', 'Effect'), ('nl_NL.UTF-8', 'Effect')):
        app = start(FULL, lang=lang)
        app.find('button', re.compile('^Privacy, '))
        app.resize(360, 640)
        app.find('radio button', word)
        for node in app.all('radio button') + app.all('toggle button', re.compile('Show Dilemmas|Dilemma’s tonen')):
            area = wait(lambda node=node: app._area(node), 'a place')
            assert area.x + area.width <= 360, node.get_name()
        app.quit()


def test_keys(start):
    app = start(FULL)
    walk_to(app, 'Privacy')
    app.key('Home')
    at(app, 'Freedom of expression')
    app.key('Home')
    at(app, 'Good digital public governance')
    walk_to(app, 'Privacy')
    app.key('End')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Recht op een menselijk gesprek'),
         'the last of the column')
    # Over the roof and back one stays in the column.
    walk_to(app, 'Privacy')
    app.key('Up', 'Up')
    at(app, 'Good digital public governance')
    app.key('Down', 'Down')
    at(app, 'Privacy')
    # Letters lead to names; one letter goes on to the next.
    app.key('t')
    at(app, 'Transparency')
    walk_to(app, 'Transparency')
    # A capital begins a name where the small letter would judge; then each letter belongs to the name.
    app.key('shift+n')
    at(app, 'Non-discrimination')
    walk_to(app, 'Transparency')
    app.type('Ri')
    at(app, 'Risk awareness')
    app.find('button', re.compile('^Transparency, Participation, at stake, weight 3 of 4'))
    speech = Speech()
    walk_to(app, 'Transparency')
    app.type('xq')
    speech.wait('No name begins with “xq”')
    speech.stop()
    at(app, 'Transparency')
    # After a pause another name begins, and what is no capital judges again.
    walk_to(app, 'Privacy')
    app.key('t')
    at(app, 'Transparency')
    time.sleep(1.1)
    app.key('r')
    app.focus_is('Reason')
    walk_to(app, 'Transparency')
    app.type('human au')
    at(app, 'Human autonomy')
    app.find('heading', 'Human autonomy')
    app.quit()


def test_house_is_still_one_stop(start):
    app = start(FULL)
    walk_to(app, 'Privacy')
    app.key('shift+Tab')
    wait(lambda: app.focused() is not None and app.focused().get_name() == 'Show Dilemmas', 'the bar is before the house')
    app.key('Tab')
    at(app, 'Privacy')
    app.quit()


def test_menu_of_a_brick(start):
    app = start(FULL)
    walk_to(app, 'Privacy')
    app.key('shift+F10')
    app.find('menu item', 'Copy House as Picture')
    app.click('menu item', 'Export House as Picture…')
    app.find('label', 'Picture (PNG)')
    app.focus_is('Format')
    app.key('Escape')
    app.gone('combo box', 'Format')
    at(app, 'Privacy')
    app.key('Menu')
    app.click('menu item', 'New Dilemma with…')
    app.find(None, 'Choose the value that Privacy collides with')
    at(app, 'Privacy')
    app.key('Escape')
    app.gone('button', 'Cancel')
    app.quit()


def test_judging_in_the_menu_of_a_brick(start):
    """Of a value that is not the one that is shown."""
    app = start(FULL)
    app.click('button', re.compile('^Human autonomy, '))
    app.find('heading', 'Human autonomy')
    walk_to(app, 'Privacy')
    app.key('shift+F10')
    app.click(None, 'Not at Stake')
    app.gone(None, 'Not at Stake')
    app.find('button', re.compile('^Privacy, Human rights, not at stake'))
    at(app, 'Privacy')
    app.key('Menu')
    wait(lambda: has(app.find(None, 'Not at Stake'), 'checked'), 'the judgement is marked in the menu')
    app.key('w', '3')
    app.gone(None, 'Not at Stake')
    app.find('button', re.compile('^Privacy, Human rights, at stake, weight 3 of 4'))
    app.key('Menu')
    app.find(None, 'Not Judged')
    app.key('j')
    app.find('button', re.compile('^Privacy, Human rights, not judged'))
    app.gone(None, 'Not Judged')
    app.key('Menu')
    app.focus_is('At Stake')
    app.key('Down')
    app.focus_is('Not at Stake')
    app.key('Return')
    app.find('button', re.compile('^Privacy, Human rights, not at stake'))
    app.key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
    app.find('label', 'house.codio')
    app.quit()


def dilemma_between(app, *values):
    """The dialog is of a new dilemma between these; leaves it and takes that dilemma back."""
    app.focus_is('Title')
    for value in values:
        app.find('text', value)
    app.key('Escape')
    app.gone('text', 'Title')
    app.find('button', re.compile('^%s, .*dilemmas: ' % values[0]))
    app.key('ctrl+z')


def test_dilemma_between_two_bricks(start):
    """By the menu, by marking with the keyboard, and by marking with the pointer."""
    app = start(FULL)
    walk_to(app, 'Privacy')
    app.key('Menu')
    app.click('menu item', 'New Dilemma with…')
    app.find(None, 'Choose the value that Privacy collides with')
    app.key('Return')
    app.find(None, 'Choose the value that Privacy collides with')
    app.type('knowl')
    at(app, 'Knowledge')
    app.key('Return')
    dilemma_between(app, 'Privacy', 'Knowledge')

    app.type('priv')
    at(app, 'Privacy')
    app.key('ctrl+Return')
    app.find(None, 'Choose the value that Privacy collides with')
    app.type('knowl')
    at(app, 'Knowledge')
    app.key('ctrl+Return')
    dilemma_between(app, 'Privacy', 'Knowledge')

    app.point('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app._xdotool('keydown', 'ctrl')
    app.point('button', re.compile('^Knowledge, '))
    app._xdotool('keyup', 'ctrl')
    dilemma_between(app, 'Privacy', 'Knowledge')
    app.quit()


def brick(app, name):
    return app.find('button', re.compile('^%s, ' % name))


def middle(app, name):
    """Where the middle of a brick is, also of one that is partly out of sight."""
    area = app.place(brick(app, name))
    return area.x + area.width / 2, area.y + area.height / 2, area.width


def zoomed(app, name, width):
    """Waits until a brick has another width than that; gives where it is."""
    return wait(lambda: middle(app, name)[2] != width and middle(app, name), '%s has another size' % name)


def near(one, other, distance=8):
    return abs(one[0] - other[0]) <= distance and abs(one[1] - other[1]) <= distance


def test_zoom_by_keys(start):
    """The brick with the keyboard stays in its place, arrows scroll to the next; the level stays with the window."""
    app = start(FULL)
    walk_to(app, 'Transparency')
    speech = Speech()
    place = middle(app, 'Transparency')
    for level in (110, 125, 150):
        app.key('ctrl+plus')
        speech.once('Zoom: %d%%' % level)
        zoomed(app, 'Transparency', place[2])
        wait(lambda: near(middle(app, 'Transparency'), place), 'it stays in its place')
        place = middle(app, 'Transparency')
    speech.stop()

    for key, count in (('Left', 5), ('Right', 5), ('Up', 9), ('Down', 9)):
        for _ in range(count):
            app.key(key)
        wait(lambda: app._area(app.focused()) and has(app.focused(), 'showing'), 'it is in sight')
        area = app._area(app.focused())
        frame = app._area(app.find('frame'))
        assert area.x + area.width <= frame.width and area.y + area.height <= frame.height, \
            (app.focused().get_name(), area.x, area.y)

    app.key('alt+4')
    app.gone('grouping', 'House of values')
    app.key('alt+1')
    large = wait(lambda: middle(app, 'Transparency'), 'the house is there')[2]
    app.key('ctrl+0')
    assert zoomed(app, 'Transparency', large)[2] < large
    app.quit()


def test_zoom_at_the_pointer(start):
    """What is under the pointer stays there, in a wide and in a narrow window."""
    app = start(FULL)
    brick(app, 'Privacy')
    for width, height, name in ((1440, 860, 'Privacy'), (360, 640, 'Citizen engagement')):
        app.resize(width, height)
        x, y, before = wait(lambda name=name: middle(app, name), 'the house is there')
        app._point_at(x, y)
        app._xdotool('keydown', 'ctrl')
        # All at once: there is no time to lay the house out in between.
        app._xdotool('click', '--repeat', '3', '--delay', '0', '4')
        app._xdotool('keyup', 'ctrl')
        zoomed(app, name, before)
        wait(lambda name=name, x=x, y=y: near(middle(app, name), (x, y), 12), 'it is under the pointer')
        app.key('ctrl+0')
        wait(lambda name=name, before=before: middle(app, name)[2] == before, 'it is as before')

    # In the narrow window the whole house is to be seen when it is small enough.
    for _ in range(4):
        app.key('ctrl+minus')
    wait(lambda: middle(app, 'Privacy')[2] < before / 2, 'the houses stand side by side')
    app.quit()


def test_zoom_in_the_menu(start):
    app = start(FULL)
    walk_to(app, 'Privacy')
    before = middle(app, 'Privacy')[2]
    app.click('toggle button', 'Main Menu')
    assert not has(app.find('button', 'Normal Size'), 'sensitive')
    app.click('button', 'Zoom In')
    zoomed(app, 'Privacy', before)
    app.click('button', 'Normal Size')  # the menu stays
    wait(lambda: middle(app, 'Privacy')[2] == before, 'it is as before')
    app.key('Escape')
    app.key('alt+2')
    app.gone('grouping', 'House of values')
    app.click('toggle button', 'Main Menu')
    for name in ('Zoom In', 'Zoom Out', 'Normal Size'):
        assert not has(app.find('button', name), 'sensitive'), 'there is no house to be seen'
    app.key('Escape')
    app.quit()


def test_menu_by_pointer_and_picture(start):
    app = start(FULL)
    node = app.find('button', re.compile('^Knowledge, '))
    area = wait(lambda: app._area(node), 'a place')
    app._xdotool('mousemove', '--window', app.xwindow, str(area.x + area.width // 2),
                 str(area.y + area.height // 2))
    app._xdotool('click', '3')
    app.find('menu item', 'New Dilemma with…')
    app.click('menu item', 'Copy House as Picture')
    app.gone('menu item', 'Copy House as Picture')
    width, height = wait(clipboard_picture, 'a picture on the clipboard')
    house = app._area(app.find('grouping', 'House of values'))
    assert (width, height) == (2 * house.width, 2 * house.height), (width, height, house.width, house.height)
    app.quit()


main()
