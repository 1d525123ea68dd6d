# SPDX-License-Identifier: EUPL-1.2
"""What several of the test programs do in the window, and with the files of it."""
import json
import os
import re
import subprocess

from harness import DATA, NOT_SAVED, WORK, has, wait

CLI = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'bin', 'codio-cli')
VALUES = ('privacy', 'veiligheid', 'integriteit')


def make_profile(name, **members):
    """A profile with three values at stake, in a file."""
    with open(os.path.join(DATA, 'valid', 'ballots-closed.codio'), encoding='utf-8') as file:
        profile = json.load(file)
    for member in ('ballots', 'voters', 'ballotRound'):
        profile.pop(member, None)
    profile['assessments'] = [{'value': value, 'judgement': 'at-stake'} for value in VALUES]
    profile.update(members)
    path = os.path.join(WORK, name)
    with open(path + '.raw', 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    subprocess.run([CLI, 'repair', path + '.raw', '-o', path], check=True)
    return path


def make_form(profile, voter):
    """A ballot file of the command line, to be filled in."""
    path = os.path.join(WORK, voter + '.codio-ballot')
    subprocess.run([CLI, 'ballot', profile, '--voter', voter, '-o', path, '--force'], check=True)
    return path


def make_ballot(profile, voter, weights):
    """A ballot file, filled in by hand."""
    path = make_form(profile, voter)
    with open(path, encoding='utf-8') as file:
        ballot = json.load(file)
    assert len(ballot['ballots'][0]['weights']) == len(weights)
    for weight in ballot['ballots'][0]['weights']:
        weight['weight'], weight['reason'] = weights[weight['value']], 'says ' + voter
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(ballot, file)
    return path


def read(path):
    with open(path, encoding='utf-8') as file:
        profile = json.load(file)
    profile.pop('modified', None)
    return profile


def save(app, path):
    before = os.stat(path).st_mtime_ns
    app.key('ctrl+s')
    wait(lambda: os.stat(path).st_mtime_ns != before, 'it is saved')
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    return read(path)


def show(app, button):
    app.key('alt+5')
    app.click('button', button)


def take_in(app, path):
    app.click('button', 'Take In Ballot Files…')
    app.window('Take In Ballot Files')

    def can_type():
        """a name can be given"""
        if has(app.focused(), 'editable'):
            return True
        app.key('slash')
        return False
    wait(can_type)
    app.choose('Take In Ballot Files', path)
    app.window_gone('Take In Ballot Files')


def close_message(app, words):
    """Closes a message, and waits until the keyboard is back in the window."""
    app.key('Escape')
    app.gone('label', re.compile(words))


def fill_in(app, voter, weights):
    """Fills in a ballot with the keyboard alone."""
    app.click('button', 'Fill In a Ballot: ' + voter)
    app.find('button', 'Hand In')
    for number, weight in enumerate(weights):
        if number > 0:
            app.key('Tab', 'Tab')
        wait(lambda: app.focused().get_role_name() == 'radio button', 'a weight can be given')
        app.key(str(weight))
    app.key('Tab')
    wait(lambda: app.focused().get_role_name() == 'text', 'a reason can be written')
    app.type('says ' + voter)
    app.click('button', 'Hand In')
    app.gone('button', 'Hand In')


def undo_all(app, key='ctrl+z', name='Undo'):
    def done():
        if not has(app.find('button', re.compile('^' + name)), 'sensitive'):
            return True
        app.key(key)
        return False
    wait(done, name + ' of everything')
