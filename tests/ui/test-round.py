# SPDX-License-Identifier: EUPL-1.2
"""A whole round of review: copies come back and are merged, a committee advises, the profile is settled, and a year later
it is continued for the evaluation and told what changed."""
import copy
import os
import re
import subprocess

from harness import WORK, answer, export_to, main, open_export
from steps import (accept_step, assess, begin_step, change, close_copies, give_out, is_in, make_original, open_agenda,
                   press_row, save, take_in_copy, verify, write, write_profile)

COMMITTEE = 'Commissie Ethiek'
ADVICE = 'Vlieg niet boven tuinen'
CONDITIONS = ['Wis de beelden na een dag', 'Vertel het de buurt']
TOGETHER = 'Van ons samen'
LATER = 'Een jaar later vliegt er niemand meer'


def comment(number, author, on, **members):
    """A comment as a file has it."""
    return dict({'id': '5e7a2d90-f3b4-4c18-b6c9-%012d' % number, 'author': author, 'on': on, 'state': 'open',
                 'time': '2026-03-%02dT13:05:00Z' % number, 'text': 'Opmerking van ' + author}, **members)


def come_back(given):
    """Three files that people made of the copy: Anna and Cor contradict one another, Bert and the owner will."""
    dilemma = given['dilemmas'][0]['id']
    copies = {
        'Anna': (dict(privacy='Van Anna', veiligheid='Ook van Anna'), ('value', {'target': 'privacy'})),
        'Bert': (dict(kennis='Van Bert'), ('profile', {})),
        'Cor': (dict(privacy='Van Cor', toezicht='Van Cor'), ('dilemma', {'target': dilemma})),
    }
    for number, (author, (reasons, (on, members))) in enumerate(copies.items(), 1):
        profile = change(copy.deepcopy(given), **reasons)
        profile.setdefault('comments', []).append(comment(number, author, on, **members))
        write_profile(os.path.join(WORK, author + '.codio'), profile)


def give_reason(app, value, reason):
    app.key('alt+1')
    app.click('button', re.compile('^%s, ' % value))
    app.find('heading', value)
    write(app, 'Reason', reason)


def merge(app):
    """Each copy brings its comment; both conflicts are left until all copies are in."""
    for author, words in (('Anna', '3 differences were taken over.'),
                          ('Bert', '1 difference was taken over; 1 conflict is left to choose in.'),
                          ('Cor', '2 differences were taken over; 1 conflict is left to choose in.')):
        take_in_copy(app, os.path.join(WORK, author + '.codio'))
        app.find('label', '“%s.codio”: %s' % (author, words))
        close_copies(app)

    app.find('label', 'Copies contradict one another in 2 things')
    app.click('button', 'Resolve…')
    app.click('button', re.compile('^Take Over: Values › Knowledge › Reason'))
    app.gone('label', 'Van Bert')
    app.click('button', 'Write Another Text')
    write(app, 'Another Text', TOGETHER)
    app.click('button', re.compile('^Use This Text: '))
    app.find(None, 'All Conflicts Are Settled')
    close_copies(app, 'Conflicts')
    app.gone('button', 'Resolve…')


def advise(app):
    open_agenda(app)
    app.find('label', '18 points to discuss')  # three of them are the comments
    app.click('button', 'Give Advice…')
    app.find('combo box', 'Verdict')
    write(app, 'Committee', COMMITTEE)
    answer(app, 'Verdict', 'Positive under conditions')
    write(app, 'Advice', ADVICE)
    for number, condition in enumerate(CONDITIONS, 1):
        write(app, 'Condition %d' % number, condition)
        app.key('Return')
    app.key('ctrl+Return')
    app.gone('combo box', 'Verdict')
    app.find('label', 'Positive under conditions', showing=False)
    press_row(app, 'Make Actions of 2 Conditions')
    app.find('label', '2 actions added')


def go_on(app, state, *keys):
    app.key('alt+8')
    app.point('page tab', 'Status')
    begin_step(app, state)
    for key in keys:
        app.type(key)
    accept_step(app)
    is_in(app, state)


def continue_for_evaluation(app):
    app.click('button', 'Continue as a New Moment…')
    answer(app, 'Phase', 'Evaluation')
    accept_step(app)
    is_in(app, 'In preparation')
    give_reason(app, 'Privacy', LATER)


def compare(app):
    """The last moment is what was settled: since then one thing is different in one value."""
    app.menu('Compare Moments…')
    app.click('button', 'Privacy, Human rights, changed, different: Reason')
    app.focus_is('Values › Privacy')
    app.find('label', 'Reason: was “%s”, is now “%s”' % (TOGETHER, LATER))
    app.find('label', 'Values now at stake: 0. No longer at stake: 0. Changed in another way: 1.')
    app.key('Escape')
    app.gone('label', 'Compare')


def report(app, path):
    """The report as text, without the ends of lines."""
    open_export(app)
    answer(app, 'Changes Since', 'Settled')
    export_to(app, path)
    text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    return re.sub(r'\s+', ' ', text)


def test_round(start):
    path = make_original('round.codio')
    come_back(give_out(start, path))

    app = start(path)
    app.resize(1500, 1180)
    give_reason(app, 'Knowledge', 'Van de eigenaar')
    merge(app)
    merged = save(app, path)
    assert [assess(merged, value)['reason'] for value in ('privacy', 'veiligheid', 'kennis', 'toezicht')] == \
        [TOGETHER, 'Ook van Anna', 'Van Bert', 'Van Cor']
    assert [said['author'] for said in merged['comments']] == ['Anna', 'Bert', 'Cor']

    go_on(app, 'Submitted for advice', 'Projectleider')
    advise(app)
    go_on(app, 'Worked on')
    go_on(app, 'Settled', 'Namens het college')
    settled = save(app, path)
    assert verify(path)[0] == 0, verify(path)
    assert [action['text'] for action in settled['actions']][-2:] == CONDITIONS
    assert [step['state'] for step in settled['steps']] == ['submitted', 'advised', 'worked-on', 'settled']

    continue_for_evaluation(app)
    compare(app)
    continued = save(app, path)
    assert continued['phase'] == 'evaluation' and continued['steps'][-1]['state'] == 'preparation'
    assert verify(path)[0] == 1, 'it is what was settled'
    assert settled['steps'] == continued['steps'][:-1] and settled['moments'] == continued['moments']

    told = report(app, os.path.join(WORK, 'round.pdf'))
    for words in (COMMITTEE, 'Positive under conditions', ADVICE, *CONDITIONS, 'Namens het college',
                  settled['steps'][-1]['digest'], 'Reason: was “%s”, is now “%s”' % (TOGETHER, LATER)):
        assert words in told, '“%s” is not in the report' % words
    app.quit()


main()
