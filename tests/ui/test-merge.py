#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Copies of a profile: giving one out, taking in those that come back, settling conflicts, and comparing."""
import copy
import os
import re
import subprocess

from harness import DATA, WORK, main, wait
from steps import (CLI, assess, change, choose_file, close_copies, close_message, give_out, make_original, reach, read,
                   save, take_in_copy, undo_all, write_profile)

NEWER = os.path.join(DATA, 'invalid', 'newer-version.codio')
OTHER = os.path.join(DATA, 'valid', 'small.codio')
PRIVACY = re.compile('^Privacy, ')


def steps_of(app):
    button = app.find('button', re.compile('^Undo'))
    return button.get_name()


def test_three_copies_come_back(start):
    """Edits of three people and of the owner come together; what they contradict is chosen and written."""
    path = make_original('original.codio')
    given = give_out(start, path)
    assert given['base'] == given['moments'][0]['id'] and 'copies' not in given
    anna = change(copy.deepcopy(given), privacy='Van Anna', veiligheid='Ook van Anna')
    bert = change(copy.deepcopy(given), kennis='Van Bert')
    cor = change(copy.deepcopy(given), privacy='Van Cor', toezicht='Van Cor')
    anna['owner'], cor['owner'] = 'Anna', given['owner']
    for name, profile in (('anna', anna), ('bert', bert), ('cor', cor)):
        write_profile(os.path.join(WORK, name + '.codio'), profile)
    own = change(read(path), kennis='Van de eigenaar')
    write_profile(path, own)
    before = read(path)

    app = start(path)
    app.find('button', PRIVACY)
    take_in_copy(app, os.path.join(WORK, 'anna.codio'))
    app.find('label', '“anna.codio”: 3 differences were taken over.')
    app.find('list item', 'Values › Privacy')
    close_copies(app)
    wait(lambda: 'merging the copy “anna.codio”' in steps_of(app), 'undo says what it takes back')
    assert not app.all('button', 'Resolve…')

    # The second is dropped on the window: it is known where it belongs.
    app.drop(os.path.join(WORK, 'bert.codio'))
    app.find('label', '“bert.codio” is a copy of the profile in this window.')
    app.click('button', 'Take In')
    app.find('label', '“bert.codio”: 0 differences were taken over; 1 conflict is left to choose in.')
    app.click('button', re.compile('^Keep This: Values › Knowledge › Reason'))
    app.find('heading' if app.all('heading', 'All Conflicts Are Settled') else 'label', 'All Conflicts Are Settled')
    close_copies(app)

    # The third contradicts the first.
    app.open(os.path.join(WORK, 'cor.codio'))
    app.click('button', 'Take In')
    app.find('label', '“cor.codio”: 1 difference was taken over; 1 conflict is left to choose in.')
    close_copies(app)
    app.find('label', 'Copies contradict one another in 1 thing')
    app.click('button', 'Resolve…')
    app.find('label', 'Van Anna')
    app.find('label', 'Van Cor')
    app.find('label', 'Anna')
    app.click('button', 'Write Another Text')
    reach(app, 'Another Text')
    app.key('ctrl+a')
    app.type('Van ons samen')
    wait(lambda: app.text('text', 'Another Text') == 'Van ons samen', 'it is written')
    app.key('Escape')
    app.find(None, 'Discard What You Wrote?')
    app.key('Escape')
    app.gone(None, 'Discard What You Wrote?')
    app.click('button', re.compile('^Use This Text: '))
    app.gone('label', 'Van Cor')
    close_copies(app, 'Conflicts')
    app.gone('button', 'Resolve…')

    merged = save(app, path)
    assert assess(merged, 'privacy')['reason'] == 'Van ons samen'
    assert assess(merged, 'veiligheid')['reason'] == 'Ook van Anna'
    assert assess(merged, 'kennis')['reason'] == 'Van de eigenaar'
    assert assess(merged, 'toezicht')['reason'] == 'Van Cor'
    assert 'conflicts' not in merged and len(merged['copies']) == 3

    # The same copy once more: it was seen.
    take_in_copy(app, os.path.join(WORK, 'bert.codio'))
    app.find('label', '“bert.codio”: it says nothing that was not seen yet.')
    close_copies(app)

    # Three copies and two choices are five steps.
    assert undo_all(app) == 5
    assert save(app, path) == before
    assert undo_all(app, 'ctrl+shift+z', 'Redo') == 5
    assert save(app, path) == merged
    app.quit()


def merge_files(path):
    """What the command line makes of two copies that contradict one another, about a weight and about a dilemma."""
    files = [os.path.join(DATA, 'copies', name + '.codio') for name in ('base', 'mine', 'theirs')]
    subprocess.run([CLI, 'merge', *files, '-o', path, '--force'], stdout=subprocess.DEVNULL, check=False)
    return read(path)


def test_file_with_conflicts(start):
    """A file that the command line merged says that there is something to choose; what one side removed is shown."""
    path = os.path.join(WORK, 'conflicts.codio')
    merge_files(path)
    app = start(path)
    app.find('label', 'Copies contradict one another in 2 things')
    app.click('button', 'Resolve…')
    app.focus_is('Keep This: Values › Privacy › Weight')
    app.find('label', 'One side removed this; the other changed it or needs it.')
    app.find('label', re.compile('^changed\nConsiderations'))
    app.find('label', 'removed')
    app.click('button', re.compile('^Take Over: Dilemmas › '))
    app.gone('label', 'removed')
    app.click('button', re.compile('^Keep This: Values › Privacy › Weight'))
    app.find(None, 'All Conflicts Are Settled')
    app.click('button', 'Close')
    app.gone('button', 'Resolve…')
    profile = save(app, path)
    assert 'conflicts' not in profile and 'dilemmas' not in profile
    assert assess(profile, 'privacy')['weight'] == 4
    app.quit()


def test_choices_that_cannot_be_made(start):
    """What one side says does not fit, or what it is about is not there any more: it is told, and nothing changes."""
    path = os.path.join(WORK, 'unfit.codio')
    profile = merge_files(path)
    weight, title = profile['conflicts']
    weight['theirs'] = {'weight': 99}
    title.update(kind='changed', base={'title': 'Was'}, mine={'title': 'Hier'}, theirs={'title': 'Daar'},
                 place='/dilemmas/6a0e1c5b-9d27-4f38-8b61-c2d4e5f60719/title')
    write_profile(path, profile)

    app = start(path)
    app.click('button', 'Resolve…')
    app.click('button', re.compile('^Take Over: Values › Privacy › Weight'))
    app.find('label', re.compile('^This cannot be chosen: this does not fit in the profile any more: '))
    app.click('button', re.compile('^Take Over: (?!Values)'))
    app.find('label', re.compile('^This cannot be chosen: what the conflict is about is no longer in the profile'))
    for n in (1, 0):
        app.click('button', 'Remove the Conflict')
        wait(lambda: len(app.all('button', re.compile('^Keep This: '))) == n, 'one conflict less')
    app.find(None, 'All Conflicts Are Settled')
    app.click('button', 'Close')
    app.gone('button', 'Resolve…')
    saved = save(app, path)
    del profile['conflicts']
    assert {**saved, 'modified': ''} == {**profile, 'modified': ''}
    app.quit()


def test_bad_copies(start):
    """What cannot be taken in is told in a sentence; the profile stays as it is."""
    path = make_original('bad.codio')
    broken = os.path.join(WORK, 'broken.codio')
    with open(broken, 'w', encoding='utf-8') as file:
        file.write('{ "format": ')
    given = give_out(start, path)
    tampered = change(copy.deepcopy(given), privacy='Van Anna')
    tampered['moments'][0]['state']['title'] = 'Veranderd'
    original = read(path)
    original['moments'][0]['state']['title'] = 'Veranderd'
    write_profile(path, original)
    write_profile(os.path.join(WORK, 'tampered.codio'), tampered)
    before = read(path)

    app = start(path)
    app.find('button', PRIVACY)
    for file, words in ((OTHER, 'not copies of the same profile'), (NEWER, 'newer version of Codio'),
                        (broken, 'not whole'), (path, 'the file you are working on')):
        take_in_copy(app, file, 'Cannot Take In')
        app.find('label', re.compile(words))
        close_message(app, words)
    assert steps_of(app) == 'Undo'
    assert read(path) == before

    take_in_copy(app, os.path.join(WORK, 'tampered.codio'))
    app.find('label', re.compile('was changed afterwards; look for it in an older file'))
    app.find('label', re.compile('It is not known what both were made from'))
    close_copies(app)
    undo_all(app)
    app.quit()


def test_compare(start):
    """A moment with now, and with another file: in the house and as a list."""
    path = make_original('compare.codio')
    give_out(start, path)
    changed = read(path)
    assess(changed, 'privacy')['reason'] = 'Nu anders'
    for member in ('touched', 'weight', 'secured'):
        assess(changed, 'kennis').pop(member, None)
    assess(changed, 'kennis')['judgement'] = 'not-at-stake'
    changed['title'], changed['modified'] = 'Andere titel', '2040-01-01T00:00:00Z'
    write_profile(path, changed)
    earlier = make_original('earlier.codio')

    app = start(path)
    app.find('button', PRIVACY)
    app.menu('Compare Moments…')
    app.find('button', 'Privacy, Human rights, changed, different: Reason')
    app.find('button', re.compile('^Knowledge, Quality of governance, no longer at stake, different: Judgement'))
    app.find('button', re.compile('^Good digital public governance, Andere titel, 2 of 31 values changed'))
    app.find('label', 'Values now at stake: 0. No longer at stake: 1. Changed in another way: 1.')
    assert not app.nameless(), app.nameless()

    # F6 goes round the dialog.
    app.focus_is('Before')
    for key, name in [('F6', 'House'), ('F6', 'With File…'), ('F6', 'Before'), ('shift+F6', 'With File…'),
                      ('shift+F6', 'House')]:
        app.key(key)
        app.focus_is(name)

    # From a value to what is different about it.
    app.click('button', 'Privacy, Human rights, changed, different: Reason')
    app.focus_is('Values › Privacy')
    app.find('label', re.compile('^Reason: was “.*”, is now “Nu anders”$'))
    app.find('label', 'Project')
    app.find('label', re.compile('^Project title: was “.*”, is now “Andere titel”$'))

    app.click('button', 'Swap Before and After')
    app.find('label', re.compile('^Reason: was “Nu anders”, is now “.*”$'))
    app.find('label', 'Values now at stake: 1. No longer at stake: 0. Changed in another way: 1.')

    app.click('button', 'With File…')
    choose_file(app, 'Compare with File', earlier)
    app.find('label', re.compile('^Reason: was “.*”, is now “Nu anders”$'))
    app.click('button', 'With File…')
    choose_file(app, 'Compare with File', OTHER)
    app.find('label', 'These are two different profiles, not two states of one.')
    app.key('Escape')
    app.gone('label', 'Compare')
    assert steps_of(app) == 'Undo'
    app.quit()


main()
