# SPDX-License-Identifier: EUPL-1.2
"""Ballot files: made for a voter, filled in in the window, opened, taken in."""
import json
import os
import re
import subprocess

from harness import WORK, has, main, wait
from steps import CLI, VALUES, close_message, make_ballot, make_form, make_profile, read, save, show, take_in

ASKED = '^This is the filled-in ballot of “Ans” for “.*”.'


def read_ballot(path):
    assert subprocess.run([CLI, 'check', path], stdout=subprocess.DEVNULL).returncode == 0, path + ' is valid'
    with open(path, encoding='utf-8') as file:
        return json.load(file)['ballots'][0]


def weights_of(ballot):
    return {weight['value']: weight.get('weight') for weight in ballot['weights']}


def weigh(app, weights):
    """Weighs the first values with the keyboard, which is on a value or on the name above them."""
    if wait(app.focused).get_role_name() != 'radio button':
        app.key('Tab')
    for number, weight in enumerate(weights):
        if number > 0:
            app.key('Tab', 'Tab')
        wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'a weight can be given')
        app.key(str(weight))


def save_ballot(app, path):
    app.click('button', 'Save…')
    app.choose('Save Ballot', path)
    wait(lambda: os.path.exists(path), path + ' is there')
    app.window_gone('Save Ballot')
    app.gone('button', 'Save…')


def test_fill_in_as_file(start):
    """Who got the profile fills in a ballot; the profile stays as it is."""
    path = make_profile('as-file.codio')
    app = start(path)
    show(app, 'Weigh Together')
    app.click('button', 'Fill In a Ballot as a File…')
    app.focus_is('Your name or a pseudonym')
    assert not has(app.find('button', 'Save…'), 'sensitive'), 'there is nothing to save'
    app.type('Ans')
    weigh(app, (1, 2))
    app.key('Tab')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'text', 'a reason can be written')
    app.type('Because.')
    file = os.path.join(WORK, 'as-file.codio-ballot')
    save_ballot(app, file)
    ballot = read_ballot(file)
    assert ballot['name'] == 'Ans' and ballot['mode'] == 'blind' and ballot['time'], ballot
    assert weights_of(ballot) == dict(zip(VALUES, (1, 2, None))), ballot
    assert [weight.get('reason') for weight in ballot['weights']] == [None, 'Because.', None], ballot
    assert not has(app.find('button', re.compile('^Undo')), 'sensitive'), 'the profile was not changed'
    take_in(app, file)
    app.find('button', 'Take Out the Ballot: Ans')
    assert [taken['id'] for taken in save(app, path)['ballots']] == [ballot['id']]
    app.quit()


def test_own_file_is_safe(start):
    """A ballot does not take the place of the profile, also if the user says to replace that file."""
    path = make_profile('own.codio')
    with open(path, 'rb') as file:
        before = file.read()
    app = start(path)
    show(app, 'Weigh Together')
    app.click('button', 'Fill In a Ballot as a File…')
    app.focus_is('Your name or a pseudonym')
    app.type('Ans')
    weigh(app, (1,))
    app.click('button', 'Save…')
    app.choose('Save Ballot', path)
    app.click('button', 'Replace')  # the question of the file chooser
    app.window_gone('Save Ballot')
    app.find(None, 'Choose Another Name')
    app.click('button', 'Close')
    app.gone(None, 'Choose Another Name')
    other = os.path.join(WORK, 'own.codio-ballot')
    save_ballot(app, other)
    assert read_ballot(other)['name'] == 'Ans', 'what was filled in was kept'
    with open(path, 'rb') as file:
        assert file.read() == before, 'the profile is as it was'
    app.quit()


def test_form_without_profile(start):
    """Who got a form alone fills it in, in its place; nothing is overwritten without a question."""
    file = make_form(make_profile('form.codio'), 'Ans')
    empty = read_ballot(file)
    app = start(file)
    app.find('label', re.compile('^For “.*”. Save the ballot as a file'))
    assert app.text('text', 'Your name or a pseudonym') == 'Ans'
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    weigh(app, (4, 3, 1))
    app.click('button', 'Save…')
    app.window('Save Ballot')
    app.key('Return')
    app.find('button', 'Replace')
    app.key('Escape')
    app.gone('button', 'Replace')
    assert read_ballot(file) == empty, 'it is not replaced silently'
    app.close_chooser('Save Ballot')
    app.click('button', 'Save…')
    app.window('Save Ballot')
    app.key('Return')
    app.click('button', 'Replace')
    app.window_gone('Save Ballot')
    app.gone('button', 'Save…')
    filled = read_ballot(file)
    assert (filled['id'], filled['name']) == (empty['id'], 'Ans') and weights_of(filled) == dict(zip(VALUES, (4, 3, 1)))

    # What is in it is not shown to anybody.
    app.open(file)
    app.find('label', re.compile(ASKED))
    app.find('label', re.compile('To take it in, open the profile first'))
    assert not app.all('button', 'Take In'), 'there is no profile to take it into'
    assert not app.all('radio button')
    app.click('button', 'Look at My Ballot')
    wait(lambda: [node.get_name() for node in app.all('radio button') if has(node, 'checked')] == ['4', '3', '1'],
         'it is as it was filled in')

    # Somebody else who uses the same form has a ballot of their own.
    app.point('text', 'Your name or a pseudonym')
    app.key('ctrl+a')
    app.type('Bo')
    other = os.path.join(WORK, 'bo.codio-ballot')
    save_ballot(app, other)
    assert read_ballot(file) == filled
    assert read_ballot(other)['name'] == 'Bo' and read_ballot(other)['id'] != filled['id']
    app.focus_is('New Value Profile')
    app.quit()


def test_open_with_profile(start):
    path = make_profile('open.codio', voters=['Ans', 'Bo'])
    file = make_ballot(path, 'Ans', dict(zip(VALUES, (1, 2, 3))))
    app = start(path)
    app.find('list item', re.compile('^Weighing'))
    app.open(file)
    app.find('label', re.compile(ASKED))
    app.click('button', 'Close')
    app.gone('label', re.compile(ASKED))
    assert not has(app.find('button', re.compile('^Undo')), 'sensitive'), 'nothing was taken in'
    app.open(file)
    app.click('button', 'Take In')
    app.find('list item', 'Weighing, 1')
    assert [ballot['name'] for ballot in save(app, path)['ballots']] == ['Ans']
    app.quit()


def test_open_with_settled_profile(start):
    path = make_profile('settled.codio', voters=['Ans'], steps=[
        {'id': '6a1d8c2f-4b8e-4d66-8c2f-3a5e7b9d1f23', 'state': 'settled', 'time': '2026-04-01T09:00:00Z', 'by': 'A'}])
    file = make_ballot(path, 'Ans', dict(zip(VALUES, (1, 2, 3))))
    app = start(path)
    app.find('list item', re.compile('^Weighing'))
    app.open(file)
    app.find('label', re.compile(ASKED + r'\n\nTo take it in, continue the profile first: it is settled\.'))
    app.find('button', 'Look at My Ballot')
    assert not app.all('button', 'Take In'), 'a settled profile takes nothing in'
    app.click('button', 'Close')
    app.gone('label', re.compile(ASKED))
    app.quit()


def test_open_what_is_no_ballot(start):
    file = os.path.join(WORK, 'broken.codio-ballot')
    with open(file, 'w', encoding='utf-8') as broken:
        broken.write('{"format": ')
    app = start(file)
    app.find(None, 'Cannot Open Ballot')
    app.find('label', re.compile('^“broken.codio-ballot”: .*cut off'))
    app.key('Escape')
    app.gone('label', re.compile('broken.codio-ballot'))
    named = os.path.join(WORK, 'named.codio')
    os.rename(make_form(make_profile('named-for.codio'), 'Ans'), named)
    app.open(named)
    app.find('label', re.compile('this is a ballot; open the profile that it is for, and take it in there'))
    app.key('Escape')
    app.gone('label', re.compile('this is a ballot'))
    app.quit()


def test_nothing_is_lost(start):
    """Who closes a ballot that is filled in is asked first, and cannot end the program meanwhile."""
    file = make_form(make_profile('lost.codio'), 'Ans')
    app = start(file)
    app.find('button', 'Save…')
    app.key('Escape')
    app.gone('button', 'Save…')
    app.open(file)
    app.find('button', 'Save…')
    weigh(app, (2,))
    app.key('ctrl+q', 'Escape')
    app.find('label', 'What you filled in was not saved.')
    app.click('button', 'Keep Filling In')
    app.gone('label', 'What you filled in was not saved.')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'the keyboard is back')
    app.key('Escape')
    app.click('button', 'Discard')
    app.gone('button', 'Save…')
    app.focus_is('New Value Profile')
    app.quit()


main()
