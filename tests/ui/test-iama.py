# SPDX-License-Identifier: EUPL-1.2
"""Choosing and ordering values for the impact assessment IAMA."""
import json
import os
import re
import subprocess

from harness import DATA, NOT_SAVED, WORK, has, main, wait

CLI = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'bin', 'codio-cli')
PRESSURED = ('privacy', 'veiligheid', 'integriteit', 'toezicht', 'kennis', 'correctie', 'bescherming')


def make_profile(name):
    """A profile in which seven values are under pressure, the first the heaviest, and one of them is served too."""
    with open(os.path.join(DATA, 'valid', 'minimal.codio'), encoding='utf-8') as file:
        profile = json.load(file)
    profile['assessments'] = [{'value': value, 'judgement': 'at-stake', 'weight': 4 if value == 'privacy' else 2,
                               'touched': 'both' if value == 'kennis' else 'pressures'} for value in PRESSURED]
    path = os.path.join(WORK, name)
    with open(path + '.raw', 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    subprocess.run([CLI, 'repair', path + '.raw', '-o', path], check=True)
    return path


def save(app, path):
    before = os.stat(path).st_mtime_ns
    app.key('ctrl+s')
    wait(lambda: os.stat(path).st_mtime_ns != before, 'it is saved')
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def show(app):
    app.key('alt+5')
    app.click('button', 'Choose for the IAMA')
    app.find('label', 'Nothing was chosen yet.')


def add(app, name):
    """Adds a value to the last question that offers it, and waits until it is chosen."""
    n = len(app.all('list item', re.compile('^%s, ' % name)))
    wait(lambda: app.all('button', 'Add ' + name), 'there is %s to add' % name)
    button = app.all('button', 'Add ' + name)[-1]
    wait(lambda: has(button, 'sensitive') and button.do_action(0), name + ' can be added')
    wait(lambda: len(app.all('list item', re.compile('^%s, ' % name))) == n + 1, name + ' is chosen')


def reach(app, name):
    """Gives the keyboard to a value that was chosen: back to its list, and there with arrows."""
    def press(key):
        before = app.focused()
        app.key(key)
        try:
            wait(lambda: app.focused() != before, timeout=1)
        except AssertionError:
            pass
        return app.focused().get_name() or ''

    for _ in range(40):
        if re.search(r', \d of \d$', (app.focused() or app.node).get_name() or ''):
            break
        press('shift+Tab')
    for key in ('Up', 'Down'):
        for _ in range(6):
            if app.focused().get_name() == name:
                return
            press(key)
    raise AssertionError('the keyboard does not reach ' + name)


def test_choose(start):
    path = make_profile('choose.codio')
    app = start(path)
    show(app)
    assert len(app.all('button', 'Add Knowledge')) == 2, 'a value that is both served and under pressure fits both'
    assert len(app.all('button', 'Add Privacy')) == 1
    add(app, 'Knowledge')
    add(app, 'Privacy')
    add(app, 'Oversight')
    app.find('list item', 'Oversight, 3 of 3')

    reach(app, 'Oversight, 3 of 3')
    app.key('ctrl+Up')
    app.focus_is('Oversight, 2 of 3')
    app.key('ctrl+Up')
    app.focus_is('Oversight, 1 of 3')
    app.key('ctrl+Up')
    app.find('list item', 'Oversight, 1 of 3')
    app.key('ctrl+Down')
    app.focus_is('Oversight, 2 of 3')
    assert save(app, path)['iamaPressured'] == ['kennis', 'toezicht', 'privacy']

    app.click('button', 'Privacy: more important')
    app.find('list item', 'Privacy, 2 of 3')
    reach(app, 'Oversight, 3 of 3')
    app.key('Delete')
    app.focus_is('Privacy, 2 of 2')
    app.click('button', 'Knowledge: take away')
    app.find('list item', 'Privacy, 1 of 1')
    profile = save(app, path)
    assert profile['iamaPressured'] == ['privacy'] and 'iamaServed' not in profile, profile
    assert not app.nameless(), app.nameless()

    # Each step can be taken back.
    app.key('ctrl+z')
    app.find('list item', 'Knowledge, 1 of 2')
    app.key('ctrl+z')
    app.find('list item', 'Oversight, 3 of 3')
    assert save(app, path)['iamaPressured'] == ['kennis', 'privacy', 'toezicht']
    app.quit()


def test_most(start):
    path = make_profile('most.codio')
    app = start(path)
    show(app)
    app.find('label', re.compile('^These are at stake and touched so'))
    for number, name in enumerate(('Privacy', 'Security', 'Integrity', 'Oversight', 'Knowledge', 'Correction'), 1):
        add(app, name)
        app.find('list item', '%s, %d of %d' % (name, number, number))
    app.find('label', re.compile('^These are six, the most that the IAMA asks for'))
    assert not has(app.find('button', 'Add Protection'), 'sensitive'), 'a seventh value cannot be added'
    assert len(save(app, path)['iamaPressured']) == 6
    app.quit()


def test_nothing_fits(start):
    path = os.path.join(WORK, 'nothing.codio')
    subprocess.run([CLI, 'repair', os.path.join(DATA, 'valid', 'minimal.codio'), '-o', path], check=True)
    app = start(path)
    show(app)
    app.find('label', re.compile('^No other value at stake is said to be served'))
    app.find('label', re.compile('^No other value at stake is said to be under pressure'))
    app.quit()


main()
