# SPDX-License-Identifier: EUPL-1.2
"""Making a profile: judging, weighing, reasons, dilemmas, undo; saved, and read back by codio-cli."""
import json
import os
import re
import subprocess

from harness import EXAMPLE, main, new_profile, NOT_SAVED, save_as, wait, WORK
from steps import make_profile

CLI = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'bin', 'codio-cli')


def choose(app, name):
    """Chooses a value, in the row that has the focus."""
    wait(lambda: app.focused() is not None and 'Collides with' in app.focused().get_name(), 'the focus is on the other value')
    app.key('Return')
    app.focus_is('Search')
    app.type(name)
    app.gone('list item', 'Prevention of harm')
    app.find('list item', name)
    app.key('Return')


def test_new_profile(start):
    app = start()
    new_profile(app, 'Sensors in the park')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.click('radio button', 'At stake')
    app.find('button', re.compile('^Privacy, Human rights, at stake'))
    app.click('radio button', '3')
    app.find('button', re.compile('^Privacy, Human rights, at stake, weight 3 of 4'))
    app.point('text', 'Reason')
    app.type('Children play there.')
    app.find('label', '1 of 31 values judged')

    app.click('button', re.compile('^Sustainability, '))
    app.find('heading', 'Sustainability')
    app.click('radio button', 'Not at stake')
    app.find('button', re.compile('^Sustainability, Societal value, not at stake'))
    app.find('label', '2 of 31 values judged')

    path = os.path.join(WORK, 'park.codio')
    save_as(app, path)
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    app.quit()

    with open(path, encoding='utf-8') as file:
        profile = json.load(file)
    assert profile['title'] == 'Sensors in the park', profile['title']
    judged = {a['value']: a for a in profile['assessments'] if 'judgement' in a}
    assert judged == {
        'privacy': {'value': 'privacy', 'judgement': 'at-stake', 'weight': 3, 'reason': 'Children play there.'},
        'duurzaamheid': {'value': 'duurzaamheid', 'judgement': 'not-at-stake'},
    }, judged
    result = subprocess.run([CLI, 'check', path], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_undo_and_redo(start):
    app = start()
    new_profile(app, 'Undo')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.click('radio button', 'At stake')
    app.click('radio button', '4')
    app.find('button', re.compile('^Privacy, .*weight 4 of 4'))
    app.key('ctrl+z')
    app.find('button', re.compile('^Privacy, Human rights, at stake, weight not given yet'))
    app.key('ctrl+z')
    app.find('button', re.compile('^Privacy, Human rights, not judged'))
    app.key('ctrl+shift+z', 'ctrl+shift+z')
    app.find('button', re.compile('^Privacy, .*weight 4 of 4'))
    app.click('button', 'Clear')
    app.find('button', re.compile('^Privacy, Human rights, not judged'))
    app.discard()


def test_texts_of_one_row_stay_apart(start):
    """What one edits in a row of several texts changes nothing of the others, whatever is in them."""
    path = os.path.join(WORK, 'several.codio')
    profile = {'format': 'nl.codio.profile', 'version': '1.0', 'id': '0f8fad5b-d9cb-469f-a165-70867728950e',
               'edition': 'codio-2021', 'title': 'Several', 'technologies': ['Drones, with a camera', ' A\u202eB ', 'Radar']}
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    app = start(path)
    app.key('alt+2')
    row = 'Technologies, each on its own line'
    wait(lambda: app.text('text', row) == 'Drones, with a camera\nAB\nRadar', 'each has a line')
    app.point('text', row)
    app.key('ctrl+End', 'Return', 'Return')
    app.type(' Lidar,  2 pieces ')
    app.key('Return')
    wait(lambda: app.text('text', row).endswith('Radar\n\n Lidar,  2 pieces \n'), 'it is written')
    app.key('Tab')
    wait(lambda: app.text('text', row) == 'Drones, with a camera\nAB\nRadar\nLidar,  2 pieces', 'the row is tidied')
    app.key('ctrl+s')
    app.find('label', 'Saved')
    app.quit()
    with open(path, encoding='utf-8') as file:
        technologies = json.load(file)['technologies']
    assert technologies == ['Drones, with a camera', ' A\u202eB ', 'Radar', 'Lidar,  2 pieces'], technologies


def test_next_incomplete_goes_round(start):
    app = start()
    new_profile(app, 'Round')
    app.key('ctrl+u')
    app.find('heading', 'Citizen engagement')
    app.key('ctrl+u')
    app.find('heading', 'Inclusiveness')
    wait(lambda: app.focused() is not None and app.focused().get_name() == 'At stake', 'one can judge at once')
    app.discard()


def test_shift_tab_leaves_a_text(start):
    app = start()
    new_profile(app, 'Trap')
    app.point('text', 'Description')
    app.type('abc')
    app.key('shift+Tab')
    wait(lambda: app.focused() is not None and app.focused().get_name() != 'Description', 'the focus left the text')
    app.discard()


def test_undo_reaches_into_a_dilemma(start):
    app = start()
    new_profile(app, 'Inside')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('ctrl+d')
    choose(app, 'Citizen engagement')
    app.focus_is('Title')
    app.type('Wait')
    wait(lambda: app.text('text', 'Title') == 'Wait', 'it is written')
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Title') == '', 'it is undone')
    app.key('ctrl+z')
    app.gone('text', 'Title')
    app.discard()


def test_dilemma(start):
    app = start()
    new_profile(app, 'Dilemma')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('ctrl+d')
    app.find(None, 'Collides with')
    app.key('Escape')
    app.gone(None, 'Collides with')
    assert not app.all('button', re.compile('^Privacy, .*dilemma')), 'a dilemma that nobody wrote'

    # Where no value is shown, none was chosen.
    app.key('alt+6', 'ctrl+d')
    assert app.find('combo box', 'Value').get_description() == 'Choose a value'
    app.key('Escape')
    app.gone(None, 'Collides with')
    app.key('alt+1')
    app.find('heading', 'Privacy')

    app.key('ctrl+d')
    choose(app, 'Citizen engagement')
    app.point('text', 'Title')
    app.type('See or be seen')
    app.key('Escape')
    app.gone('text', 'Title')
    app.find('button', re.compile('^Privacy, .*dilemmas: 1'))
    app.find('list item', re.compile('See or be seen'))
    app.key('alt+6')
    app.find('label', 'Dilemmas')
    app.key('ctrl+z', 'ctrl+z')
    app.find('label', 'No Dilemmas Yet')
    app.key('ctrl+shift+z', 'ctrl+shift+z')
    app.find('list item', re.compile('See or be seen'))
    app.discard()


def test_same_value_twice_is_refused(start):
    app = start()
    new_profile(app, 'Same')
    app.key('alt+1')
    app.click('button', re.compile('^Citizen engagement, '))
    app.find('heading', 'Citizen engagement')
    app.key('ctrl+d')
    choose(app, 'Citizen engagement')
    app.find(None, 'A dilemma is between two different values. Choose another one.')
    app.key('Escape')
    app.gone(None, 'Collides with')
    app.discard()


def contrast(pixels):
    """Between the lightest and the darkest of these colours, as WCAG 2.2 computes it."""
    def luminance(color):
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                            for c in (byte / 255 for byte in color))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    found = [luminance(pixels[i:i + 3]) for i in range(0, len(pixels), 3)]
    return (max(found) + 0.05) / (min(found) + 0.05)


def is_coloured(pixels):
    return any(max(pixels[i:i + 3]) - min(pixels[i:i + 3]) > 60 for i in range(0, len(pixels), 3))


def test_what_is_not_said_warns_later(start):
    """While one is at it nothing is wrong yet, once others read the profile it is."""
    step = {'id': '6a1d8c2f-4b8e-4d66-8c2f-3a5e7b9d1f23', 'state': 'submitted', 'time': '2026-04-01T09:00:00Z', 'by': 'A'}
    for steps in ([], [step]):
        app = start(make_profile('gaps.codio', steps=steps), env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'})
        app.resize(1500, 1180)
        app.key('alt+2')
        row = wait(lambda: app.find('list', 'Not Said Yet').get_child_at_index(0), 'something is not said')
        area = app.area(row)

        def pixels():
            return app.pixel(area.x, area.y, area.width, area.height)
        wait(lambda: contrast(pixels()) >= 4.5, 'it is drawn')
        wait(lambda: is_coloured(pixels()) == bool(steps), 'a sign that warns: %s' % bool(steps))
        app.quit()


def test_dimmed_text(start):
    for scheme in ('prefer-light', 'prefer-dark'):
        app = start(EXAMPLE, env={'ADW_DEBUG_COLOR_SCHEME': scheme})
        app.key('alt+2')
        area = app.area(app.find('label', 'What is this value profile about?'))
        wait(lambda: contrast(app.pixel(area.x, area.y, area.width, area.height)) >= 4.5, 'it can be read: ' + scheme)
        app.quit()


main()
