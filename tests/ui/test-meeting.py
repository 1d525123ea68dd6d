# SPDX-License-Identifier: EUPL-1.2
"""The meeting view: the house and one value, without what may be about people; the keys work there too."""
import os
import re

from harness import DATA, EXAMPLE, Speech, has, main, wait, walk


def enter(app, name='Privacy'):
    app.click('button', re.compile('^%s, ' % name))
    app.find('heading', name)
    app.key('F11')
    app.find('button', 'Leave the Meeting View')
    wait(lambda: (app.focused() or app.node).get_name().startswith(name + ', '), 'the focus is on the value')


def test_enter_judge_and_leave(start):
    app = start(EXAMPLE)
    enter(app)
    app.find('label', re.compile('^At stake, weight 4 of 4'))
    app.find('label', re.compile('^Which personal data can we leave out'))
    app.key('2')
    app.find('label', re.compile('^At stake, weight 2 of 4'))
    app.key('Down')
    app.find('heading', 'Human autonomy')
    app.key('n')
    app.find('label', 'Not at stake')
    app.key('Escape')
    app.gone('button', 'Leave the Meeting View')
    app.find('text', 'Reason')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Human autonomy, '), 'the focus is back in the house')
    app.key('ctrl+z', 'ctrl+z')
    app.quit()


def test_nothing_about_people(start):
    app = start(EXAMPLE)
    enter(app)
    texts = ' '.join(node.get_name() or '' for node in walk(app.node) if has(node, 'showing'))
    for private in ('Hoofd Bouwtoezicht', 'Van boven kijk je in tuinen', 'Scherp kijken'):
        assert private not in texts, private
    app.key('F11')
    app.gone('button', 'Leave the Meeting View')
    app.quit()


def test_other_sizes(start):
    app = start(EXAMPLE)
    enter(app)
    for width, height in ((1900, 1080), (360, 640), (1280, 720)):
        app.resize(width, height)
        app.find('heading', 'Privacy')
        app.find('button', re.compile('^Good digital public governance'))

    def width():
        return app.place(app.find('button', re.compile('^Privacy, '))).width
    fitted = width()
    app.key('ctrl+plus')
    wait(lambda: width() > fitted, 'the house is larger')
    larger = width()
    app.resize(1900, 1080)
    wait(lambda: width() > larger, 'it is larger than what fits now, too')
    app.click('button', 'Zoom Out')
    app.resize(1280, 720)
    wait(lambda: width() == fitted, 'it is as large as fits')
    app.key('ctrl+f')
    app.gone('button', 'Leave the Meeting View')
    app.find('list item', re.compile('^Privacy'))
    app.quit()


def test_areas(start):
    app = start(EXAMPLE)
    enter(app)
    app.key('F6')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'scroll pane', 'the focus is on what can be scrolled')
    app.key('F6')
    app.focus_is('Leave the Meeting View')
    app.key('F6')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is in the house')
    app.key('shift+F6')
    app.focus_is('Leave the Meeting View')
    app.key('Escape')
    app.gone('button', 'Leave the Meeting View')
    app.quit()


def test_reason_leads_out(start):
    app = start(EXAMPLE)
    enter(app)
    app.key('r')
    app.focus_is('Reason')
    app.quit()


def test_settled_profile_says_why(start):
    """A key that judges does nothing there, and says so."""
    app = start(os.path.join(DATA, 'copies', 'settled.codio'))
    enter(app)
    speech = Speech()
    for key in ('n', '2', 'r'):
        app.key(key)
        speech.wait('This profile is settled: you can read it, not edit it')
        speech.forget()
    app.find('label', 'This profile is settled: you can read it, not edit it')
    app.find('button', 'Leave the Meeting View')
    speech.stop()
    app.quit()


def test_from_the_first_page(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    app.key('F11')
    app.find('button', 'Leave the Meeting View')
    app.key('Escape')
    app.gone('button', 'Leave the Meeting View')
    app.find('button', re.compile('^Privacy, Human rights'))
    app.quit()


main()
