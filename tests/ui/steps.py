# SPDX-License-Identifier: EUPL-1.2
"""What several of the test programs do in the window, and with the files of it."""
import json
import os
import re
import subprocess

from harness import DATA, EXAMPLE, NOT_SAVED, WORK, has, wait, walk

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
    if os.path.exists(path):
        os.unlink(path)  # of the first chance of the same test
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


def choose_file(app, title, path):
    """Gives a file that is there in the file chooser of that title."""
    app.window(title)

    def can_type():
        """a name can be given"""
        if has(app.focused(), 'editable'):
            return True
        app.key('slash')
        return False
    wait(can_type)
    app.choose(title, path)
    app.window_gone(title)


def take_in(app, path):
    app.click('button', 'Take In Ballot Files…')
    choose_file(app, 'Take In Ballot Files', path)


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
        wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'a weight can be given')
        app.key(str(weight))
    app.key('Tab')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'text', 'a reason can be written')
    app.type('says ' + voter)
    app.key('ctrl+Return')
    app.gone('button', 'Hand In')


def undo_all(app, key='ctrl+z', name='Undo'):
    """Undoes or does again all there is; returns in how many steps."""
    steps, button = 0, app.find('button', re.compile('^' + name))
    while has(button, 'sensitive'):
        app.key(key)
        steps += 1
        assert steps < 400, 'there is no end to it'
    return steps


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


def add_own_value(app, name):
    """Adds a value that the code lacks, under a principle."""
    app.key('alt+1')
    app.click('button', re.compile('^Human rights'))
    app.find('heading', 'Human rights')
    app.click('button', 'Add Value')
    app.focus_is('Name')
    app.type(name)
    app.click('button', 'Add')
    app.gone('text', 'Definition')


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
    # It is not lost because one goes on.
    app.key('Shift+Tab')
    app.key('Escape')
    app.focus_is('Decided on')
    assert app.text('text', 'Decided on') == 'soon'
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
    app.gone('list item', 'Inclusiveness')
    app.find('list item', 'Transparency')
    app.key('Return')
    app.focus_is('Title')
    app.type('Open or closed')
    write(app, 'What was chosen', 'Open.')
    close(app)


def open_actions(app):
    """So tall that all actions of these tests are in sight."""
    app.resize(1500, 1180)
    app.key('alt+7')


def add_action(app, text):
    """Fills in the dialog that is open."""
    app.find('button', 'Add')
    app.focus_is('Action')
    app.key('ctrl+Return')
    app.find('button', 'Add')
    app.type(text)
    app.key('ctrl+Return')
    app.gone('button', 'Add')


def take_over(app, value):
    app.key('alt+1')
    app.click('button', re.compile('^%s, ' % value))
    app.find('heading', value)
    app.click('button', 'Take Over as Action')
    app.find('button', 'Add')
    wait(lambda: app.text('text', 'Action'), 'the words of the example are there')
    app.click('button', 'Add')
    app.gone('button', 'Add')


def write_profile(path, profile):
    """As the program writes it: a file that it need not write anew."""
    with open(path + '.raw', 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    subprocess.run([CLI, 'repair', path + '.raw', '-o', path, '--force'], check=True)
    return path


def make_original(name):
    with open(EXAMPLE, encoding='utf-8') as file:
        profile = json.load(file)
    profile['id'] = '5f1d2c3b-0a4e-4f6a-9b8c-7d6e5f4a3b2c'
    return write_profile(os.path.join(WORK, name), profile)


def assess(profile, value):
    return [assessment for assessment in profile['assessments'] if assessment['value'] == value][0]


def change(profile, **reasons):
    for value, reason in reasons.items():
        assess(profile, value)['reason'] = reason
    return profile


def give_out(start, path):
    """Gives out a copy of the profile, and ends; returns what is in the copy."""
    target = path.replace('.codio', '-given.codio')
    if os.path.exists(target):
        os.remove(target)
    app = start(path)
    app.find('button', re.compile('^Privacy, '))
    app.menu('Give Out a Copy…')
    app.choose('Give Out a Copy', target)
    app.window_gone('Give Out a Copy')
    wait(lambda: os.path.exists(target), 'the copy is there')
    app.find('label', re.compile('^When the copy comes back'))
    save(app, path)
    app.quit()
    return read(target)


def take_in_copy(app, path, title='Copies Taken In'):
    app.menu('Take In Copies…')
    choose_file(app, 'Take In Copies', path)
    app.find('label', title)


def close_copies(app, title='Copies Taken In'):
    app.key('Escape')
    app.gone('label', title)


def words(row):
    return [node.get_name() for node in walk(row) if node.get_role_name() == 'label']


def is_in(app, state):
    """Waits until the profile is in a state."""
    wait(lambda: 'The profile is here now' in words(app.find('list item', state)), 'it is ' + state)


def verify(path):
    result = subprocess.run([CLI, 'verify', path], capture_output=True, text=True, check=False)
    return result.returncode, result.stdout


def begin_step(app, state):
    """Opens the dialog that leads to a state, with the keyboard."""
    button = app.find('button', re.compile('^Go (On|Back)…: %s$' % state)).get_name()
    reach(app, button)
    app.key('Return')
    app.find('text', 'Your Name or Role')


def accept_step(app):
    app.key('ctrl+Return')
    app.gone('text', 'Your Name or Role')


def open_agenda(app):
    app.key('alt+8')
    app.find('page tab', 'Agenda')
    app.point('page tab', 'Agenda')


def press_row(app, name):
    """Activates a row of the first advice, with the keyboard."""
    reach(app, 'Verdict')
    for _ in range(10):
        if app.focused().get_name() == name:
            break
        before = app.focused()
        app.key('Down')
        wait(lambda: app.focused() not in (None, before), 'the keyboard goes down')
    app.focus_is(name)
    app.key('Return')
