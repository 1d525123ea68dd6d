# SPDX-License-Identifier: EUPL-1.2
"""With a finger in a small window, and with text of twice the size."""
import os
import re

from harness import EXAMPLE, WORK, Atspi, has, main, open_export, wait, walk
from pages import GROUPS, begin, make_conflicts, rest
from steps import read

WIDTH, HEIGHT = 360, 640
# Twice the size: as much fits beside each other as in half of that.
LARGE = {'Xft/DPI': 2 * 96 * 1024}
TARGET = 44
TARGETS = ('button', 'toggle button', 'radio button', 'check box', 'combo box', 'page tab', 'list item', 'menu item', 'link',
           'text', 'entry', 'spin button', 'slider')
# These belong to the desktop, which may leave them out.
OF_THE_DESKTOP = re.compile('^(Minimize|Maximize|Restore|Close)$')
# The places that GTK 4.18 tells are without the padding of what is around a widget.
SLACK = 12


def is_in_row(node):
    """Whether a widget is in a row that does the same."""
    row = node.get_parent()
    while row is not None and row.get_role_name() not in ('list item', 'check box', 'frame'):
        row = row.get_parent()
    return row is not None and row.get_role_name() != 'frame'


def is_in_matrix(node):
    """Whether it is in the chart of dilemmas: each of them is in the list above that, too."""
    while node is not None and node.get_role_name() != 'frame':
        if node.get_name() == 'Value Against Value':
            return True
        node = node.get_parent()
    return False


def is_small(node, area):
    if area.width >= TARGET and area.height >= TARGET or not has(node, 'focusable', 'sensitive'):
        return False
    role = node.get_role_name()
    return not (role in ('text', 'check box') and is_in_row(node) or is_in_matrix(node) or
                role == 'button' and OF_THE_DESKTOP.search(node.get_name()))


def look_at(app, width, page, problems):
    """Finds what can be pressed and is smaller than a fingertip, or reaches out of the window at a side."""
    for node in walk(app.node):
        role = node.get_role_name()
        if role not in TARGETS or not has(node, 'showing'):
            continue
        area = app._area(node)
        if area and page.startswith('tour') and area.x >= width:
            continue  # on another step
        if area and is_small(node, area):
            problems.append('%s: %s “%s” is small: %d × %d' % (page, role, node.get_name(), area.width, area.height))
        if area and area.x + area.width > width + SLACK and role != 'menu item':
            problems.append('%s: %s “%s” reaches out: %d' % (page, role, node.get_name(), area.x + area.width))


def look_at_pages(start, group, width, height, problems, **options):
    files, first, pages = group
    app = begin(start, files, first, width, height, **options)
    for name, go, back in pages:
        go(app)
        rest()
        look_at(app, width, name, problems)
        back(app)
    # GTK says there what does not fit.
    assert app.stderr() == '', app.stderr()
    app.kill()


def test_pages(start):
    """Each page and dialog, where a finger is used."""
    make_conflicts()
    problems = []
    for group in GROUPS:
        look_at_pages(start, group, WIDTH, HEIGHT, problems)
    assert not problems, '\n'.join(problems)


def test_large_text(start):
    """As much beside each other as in the smallest window, and the window of an old projector."""
    problems = []
    look_at_pages(start, GROUPS[3], 2 * WIDTH, 1000, problems, settings=LARGE)
    look_at_pages(start, GROUPS[4], 1024, 768, problems, settings=LARGE)
    assert not problems, '\n'.join(problems)


def press(app, role, name):
    """Presses something that is in sight, once nothing moves."""
    app.find(role, name)
    rest()
    return app.point(role, name)


def tap(app, role, name):
    """Presses something in a page that may have to be scrolled first, as a finger does."""
    node = app.find(role, name)
    for _ in range(80):
        rest()
        area = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        middle = area.y + area.height // 2
        if 140 < middle < HEIGHT - 20:
            break
        app._point_at(WIDTH // 2, HEIGHT - 60)
        app._xdotool('click', '4' if middle < 140 else '5')
    return app.point(role, name)


def go_to(app, page):
    press(app, 'toggle button', 'Parts of the Profile')
    press(app, 'list item', re.compile('^' + page))
    rest()


def judge(app, value, weight, reason):
    tap(app, 'button', re.compile('^%s, ' % value))
    app.find('heading', value)
    tap(app, 'radio button', 'At stake')
    tap(app, 'radio button', str(weight))
    tap(app, 'radio button', 'Under pressure')
    tap(app, 'text', 'Reason')
    app.type(reason)
    press(app, 'button', 'Back to the House')
    app.find('button', re.compile('^%s, .*at stake, weight %d of 4' % (value, weight)))


def test_path(start):
    """From a new profile to a report and a file, in the smallest window."""
    profile, report = os.path.join(WORK, 'small.codio'), os.path.join(WORK, 'small.pdf')
    app = start()
    app.resize(WIDTH, HEIGHT)
    tap(app, 'button', 'New Value Profile')
    tap(app, 'text', 'Project title')
    app.type('Small')

    go_to(app, 'House')
    judge(app, 'Privacy', 4, 'Cameras see.')
    judge(app, 'Inclusiveness', 2, 'Not all can.')

    tap(app, 'button', re.compile('^Privacy, '))
    tap(app, 'button', 'New Dilemma')
    tap(app, 'combo box', 'Collides with')
    app.focus_is('Search')
    app.type('inclus')
    app.gone('list item', 'Human autonomy')
    press(app, 'list item', 'Inclusiveness')
    app.focus_is('Title')
    app.type('All or few')
    app.key('Escape')
    press(app, 'button', 'Back to the House')

    go_to(app, 'Weighing')
    press(app, 'page tab', 'Together')
    tap(app, 'text', 'Add a voter')
    app.type('Ans')
    app.key('Return')
    tap(app, 'button', 'Fill In a Ballot: Ans')
    app.find('button', 'Hand In')
    for number in (0, 1):
        wait(lambda: len(app.all('radio button', '3')) > number, 'a weight can be given')
    app.key('3', 'Tab', 'Tab', '2')
    press(app, 'button', 'Hand In')
    tap(app, 'button', 'Close and Show')

    go_to(app, 'Actions')
    press(app, 'button', 'New Action…')
    tap(app, 'text', 'Action')
    app.type('Blur faces')
    press(app, 'button', 'Add')

    go_to(app, 'Review')
    tap(app, 'button', 'Go On…: Submitted for advice')
    tap(app, 'text', 'Your Name or Role')
    app.type('Ans')
    press(app, 'button', 'Submit')
    app.gone('text', 'Your Name or Role')

    press(app, 'toggle button', 'Main Menu')
    app.click('menu item', 'Save')
    app.choose('Save Value Profile', profile)
    app.window_gone('Save Value Profile')
    wait(lambda: os.path.exists(profile), 'it is saved')

    press(app, 'toggle button', 'Main Menu')
    app.click('menu item', 'Export…')
    tap(app, 'list item', 'Preview')
    app.find('list item', re.compile('^Page 1'))
    press(app, 'button', 'Back')
    press(app, 'button', 'Export…')
    app.choose('^Export$', report)
    app.window_gone('^Export$')
    wait(lambda: os.path.exists(report), 'the report is there')

    said = read(profile)
    assert [a['value'] for a in said['assessments'] if a.get('judgement') == 'at-stake'] == ['inclusiviteit', 'privacy']
    assert len(said['dilemmas']) == len(said['actions']) == len(said['ballots']) == 1
    app.quit()


def test_widen_while_closing(start):
    """A dialog that is going away, in a window that becomes wide meanwhile: the program goes on."""
    app = start(EXAMPLE)
    for _ in range(3):
        app.resize(WIDTH, HEIGHT)
        app.find('button', re.compile('^Privacy, '))
        open_export(app)
        app.key('Escape')
        app.resize(1280, 800)
        app.gone('combo box', 'Format')
    app.quit()


main()
