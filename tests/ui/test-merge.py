#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Copies of a profile: giving one out, taking in those that come back, settling conflicts, and comparing."""
import copy
import json
import os
import re
import subprocess

from harness import DATA, EXAMPLE, WORK, main, wait
from steps import CLI, choose_file, close_message, read, save, undo_all

NEWER = os.path.join(DATA, 'invalid', 'newer-version.codio')
OTHER = os.path.join(DATA, 'valid', 'small.codio')
PRIVACY = re.compile('^Privacy, ')


def write(path, profile):
    """As the program writes it: a file that it need not write anew."""
    with open(path + '.raw', 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    subprocess.run([CLI, 'repair', path + '.raw', '-o', path, '--force'], check=True)
    return path


def make_original(name):
    with open(EXAMPLE, encoding='utf-8') as file:
        profile = json.load(file)
    profile['id'] = '5f1d2c3b-0a4e-4f6a-9b8c-7d6e5f4a3b2c'
    return write(os.path.join(WORK, name), profile)


def assess(profile, value):
    return [assessment for assessment in profile['assessments'] if assessment['value'] == value][0]


def change(profile, **reasons):
    for value, reason in reasons.items():
        assess(profile, value)['reason'] = reason
    return profile


def give_out(start, path):
    """Gives out a copy of the profile, and ends; returns what is in the copy."""
    target = path.replace('.codio', '-given.codio')
    app = start(path)
    app.find('button', PRIVACY)
    app.menu('Give Out a Copy…')
    app.choose('Give Out a Copy', target)
    app.window_gone('Give Out a Copy')
    wait(lambda: os.path.exists(target), 'the copy is there')
    app.find('label', re.compile('^When the copy comes back'))
    save(app, path)
    app.quit()
    return read(target)


def take_in(app, path, title='Copies Taken In'):
    app.menu('Take In Copies…')
    choose_file(app, 'Take In Copies', path)
    app.find('label', title)


def close_dialog(app, title='Copies Taken In'):
    app.key('Escape')
    app.gone('label', title)


def steps_of(app):
    button = app.find('button', re.compile('^Undo'))
    return button.get_name()


def test_file_with_conflicts(start):
    """A file that the command line merged says that there is something to choose; what one side removed is shown."""
    path = os.path.join(WORK, 'conflicts.codio')
    files = [os.path.join(DATA, 'copies', name + '.codio') for name in ('base', 'mine', 'theirs')]
    subprocess.run([CLI, 'merge', *files, '-o', path, '--force'], stdout=subprocess.DEVNULL, check=False)
    app = start(path)
    app.find('label', 'Copies contradict one another in 2 things')
    app.click('button', 'Resolve…')
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
    write(path, original)
    write(os.path.join(WORK, 'tampered.codio'), tampered)
    before = read(path)

    app = start(path)
    app.find('button', PRIVACY)
    for file, words in ((OTHER, 'not copies of the same profile'), (NEWER, 'newer version of Codio'),
                        (broken, 'not whole'), (path, 'the file you are working on')):
        take_in(app, file, 'Cannot Take In')
        app.find('label', re.compile(words))
        close_message(app, words)
    assert steps_of(app) == 'Undo'
    assert read(path) == before

    take_in(app, os.path.join(WORK, 'tampered.codio'))
    app.find('label', re.compile('was changed afterwards; look for it in an older file'))
    app.find('label', re.compile('It is not known what both were made from'))
    close_dialog(app)
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
    write(path, changed)
    earlier = make_original('earlier.codio')

    app = start(path)
    app.find('button', PRIVACY)
    app.menu('Compare Moments…')
    app.find('button', 'Privacy, Human rights, changed, different: Reason')
    app.find('button', re.compile('^Knowledge, Quality of governance, no longer at stake, different: Judgement'))
    app.find('button', re.compile('^Good digital public governance, Andere titel, 2 of 31 values changed'))
    app.find('label', 'Values now at stake: 0. No longer at stake: 1. Changed in another way: 1.')
    assert not app.nameless(), app.nameless()

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
