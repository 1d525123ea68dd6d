# SPDX-License-Identifier: EUPL-1.2
"""A committee talks about a profile with its agenda, gives advice, and makes actions of its conditions and minutes of
it all; by keyboard."""
import json
import os
import re
import subprocess
import time

from harness import EXAMPLE, WORK, answer, main, new_profile, save_as, wait
from steps import make_profile, open_agenda, press_row, reach, read

TOPICS = ['Dilemmas that are open', 'Values under pressure that are not or only partly secured',
          'Values under pressure of which it is not said whether they are secured', 'Judgements without a reason',
          'Perspectives that were not consulted',
          'Perspectives of which it is not said whether they were consulted', 'Comments that are open']
COMMITTEE = 'Commissie <b>Ethiek</b> & Techniek'


def points(app, topic):
    """The rows of a topic, from top to bottom; after another view the accessibility bus tells of some twice."""
    found = [node.get_name() for node in app.all('list item') if node.get_parent().get_name() == topic]
    return list(dict.fromkeys(found))


def count_topics(app):
    """What is on the agenda, and how much of it."""
    return {topic: len(points(app, topic)) for topic in TOPICS if points(app, topic)}


def test_agenda_leads_to_what_it_is_about(start):
    with open(EXAMPLE, encoding='utf-8') as file:
        profile = json.load(file)
    profile['dilemmas'][0]['status'] = 'open'
    profile['assessments'][0].pop('reason', None)
    [value, *_] = [entry for entry in profile['assessments'] if entry.get('touched') == 'pressures']
    value.pop('secured', None)
    profile['participants'][0].pop('consulted', None)
    profile['comments'] = [{'id': '5e7a2d90-f3b4-4c18-b6c9-000000000001', 'on': 'profile', 'author': 'Lid <1>',
                            'time': '2026-05-01T10:00:00Z', 'text': 'Wat kost & kost het?', 'state': 'open'}]
    path = os.path.join(WORK, 'agenda.codio')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    app = start(path)
    app.find('button', re.compile('^Privacy, '))
    open_agenda(app)
    found = wait(lambda: count_topics(app), 'there is an agenda')
    assert list(found) == TOPICS, found
    app.find('label', '%d points to discuss' % sum(found.values()))
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    assert points(app, 'Comments that are open') == ['Wat kost & kost het?']

    title = points(app, 'Dilemmas that are open')[0]
    app.activate('list item', title)
    app.find('button', re.compile('^New Action from This Dilemma'))
    app.key('Escape')
    app.gone('button', re.compile('^New Action from This Dilemma'))
    app.focus_is(title)

    person = points(app, 'Perspectives that were not consulted')[0]
    app.activate('list item', person)
    app.find('text', 'Name')
    # What is settled goes from the agenda while one looks at it, and comes back with undo.
    answer(app, 'Consulted', 'Consulted')
    app.key('Escape')
    app.gone('text', 'Name')
    wait(lambda: person not in points(app, 'Perspectives that were not consulted'), 'who was consulted is off it')
    app.find('label', '%d points to discuss' % (sum(found.values()) - 1))
    app.key('ctrl+z')
    wait(lambda: person in points(app, 'Perspectives that were not consulted'), 'undo brings it back')

    value = points(app, 'Judgements without a reason')[0]
    app.activate('list item', value)
    app.find('radio button', 'Not at stake')
    app.quit()


def test_comment_opens_its_thread(start):
    path = make_profile('threads.codio', dilemmas=[
        {'id': '11111111-2222-4333-8444-555555555555', 'title': 'Look or not', 'values': ['privacy', 'veiligheid']}],
        comments=[{'id': '5e7a2d90-f3b4-4c18-b6c9-%012d' % number, 'author': 'Member', 'state': 'open', 'text': text,
                   'time': '2026-05-01T10:00:00Z', **on} for number, (text, on) in enumerate((
                       ('What does it cost?', {'on': 'profile'}),
                       ('For how long?', {'on': 'value', 'target': 'privacy'}),
                       ('Why look?', {'on': 'dilemma', 'target': '11111111-2222-4333-8444-555555555555'}),
                       ('And the action?', {'on': 'action', 'target': '99999999-2222-4333-8444-555555555555'})))])
    app = start(path)
    app.resize(1500, 1180)
    for point, thread in (('What does it cost?', 'The whole profile, .*, What does it cost\\?'),
                          ('Privacy: For how long?', 'Value: Privacy, .*, For how long\\?'),
                          ('Look or not: Why look?', 'Dilemma: Look or not, .*, Why look\\?'),
                          ('And the action?', 'Action: removed since, .*, And the action\\?')):
        open_agenda(app)
        app.activate('list item', point)
        wait(lambda thread=thread: re.fullmatch(thread, (app.focused() or app.node).get_name()),
             'the keyboard is on the thread of ' + point)
        if 'Dilemma' in thread:
            app.key('Escape')
            app.gone('text', 'Title')
    app.quit()


def test_nothing_left(start):
    app = start()
    new_profile(app, 'Leeg')
    open_agenda(app)
    app.find('label', 'Nothing Left to Discuss')
    assert not app.all('label', re.compile('points? to discuss$'))
    app.find('button', 'Give Advice…')
    app.discard()


def test_advice_with_conditions(start):
    path = os.path.join(WORK, 'advice.codio')
    app = start()
    new_profile(app, 'Camera in het park')
    open_agenda(app)
    app.click('button', 'Give Advice…')
    app.find('combo box', 'Verdict')
    app.find('label', 'The committee, the advice, its conditions and your role may be published; your name is not. '
                      'Put no names of people in them.')

    # What is missing is said in one sentence, and the keyboard goes there.
    app.key('ctrl+Return')
    app.find('label', 'The advice is not complete: say which committee gives the advice.')
    app.focus_is('Committee')
    app.type(COMMITTEE)
    app.gone('label', re.compile('^The advice is not complete'))
    app.key('ctrl+Return')
    app.find('label', 'The advice is not complete: say what the advice comes down to.')
    answer(app, 'Verdict', 'Negative')
    app.key('ctrl+Return')
    app.find('label', 'The advice is not complete: say why the advice is negative, or what is missing.')
    app.focus_is('Advice')
    answer(app, 'Verdict', 'Positive under conditions')
    app.key('ctrl+Return')
    app.find('label', 'The advice is not complete: write down the conditions of the advice.')
    app.focus_is('Condition 1')
    app.type('Wis beelden na een dag')
    app.key('Return')
    app.focus_is('Condition 2')
    app.type('Weg')
    app.key('Return')
    app.focus_is('Condition 3')
    app.type('Vertel het de buurt')
    assert len(app.all('button', 'Remove Condition')) == 3
    app.key('shift+Tab')
    app.focus_is('Remove Condition')
    app.key('space')
    wait(lambda: len(app.all('button', 'Remove Condition')) == 2, 'the second condition is gone')
    assert app.text('text', 'Condition 2') == 'Vertel het de buurt'
    app.key('ctrl+Return')
    app.find('label', 'The advice is not complete: say who you are, by a name, a role or a pseudonym.')
    app.focus_is('Your Name or Role')
    app.type('Joke')
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    app.key('ctrl+Return')
    app.gone('combo box', 'Verdict')

    # It is a card, with a date and who wrote it down.
    app.find('label', 'Advice given')
    app.find('label', COMMITTEE)
    wait(lambda: app.find('list', COMMITTEE).get_description().endswith(' · Joke'), 'it says who wrote it down')
    app.find('list item', 'Wis beelden na een dag')
    press_row(app, 'Make Actions of 2 Conditions')
    app.find('label', '2 actions added')
    app.find('list item', 'Actions, 2 open')
    app.find('label', 'Condition, is an action')
    app.gone('label', 'Condition, not an action yet')
    app.gone('button', 'Make Actions of 2 Conditions')
    app.key('ctrl+z')
    app.find('button', 'Make Actions of 2 Conditions')
    app.find('list item', 'Actions, 0 open')
    app.key('ctrl+shift+z')
    app.find('list item', 'Actions, 2 open')
    press_row(app, 'Wis beelden na een dag')
    app.find('button', 'Propose to the Organisation')
    app.key('Escape')
    app.gone('button', 'Propose to the Organisation')

    save_as(app, path)
    profile = read(path)
    assert profile['advice'][0]['committee'] == COMMITTEE
    assert profile['advice'][0]['conditions'] == ['Wis beelden na een dag', 'Vertel het de buurt']
    assert [(step['state'], step['by']) for step in profile['steps']] == [('advised', 'Joke')]
    assert [action['text'] for action in profile['actions']] == profile['advice'][0]['conditions']

    # The next advice is probably of the same committee; it can be taken back as one step.
    app.click('button', 'Give Advice…')
    app.find('combo box', 'Verdict')
    assert app.text('text', 'Committee') == COMMITTEE
    assert app.text('text', 'Your Name or Role') == 'Joke'
    answer(app, 'Verdict', 'Positive')
    app.key('ctrl+Return')
    app.gone('combo box', 'Verdict')
    app.find('label', 'Positive')
    app.key('ctrl+z')
    app.gone('label', 'Positive')
    app.find('label', 'Positive under conditions')
    app.quit()


def test_written_advice_is_not_lost(start):
    app = start()
    new_profile(app, 'Camera in het park')
    open_agenda(app)
    app.click('button', 'Give Advice…')
    app.find('combo box', 'Verdict')
    app.key('Escape')
    app.gone('combo box', 'Verdict')

    # Nothing was written, so nothing was asked. Each thing that can be written is asked about.
    for name in ('Committee', 'Advice', 'In What Role (Optional)'):
        app.click('button', 'Give Advice…')
        app.find('combo box', 'Verdict')
        reach(app, name)
        app.type('Not yet')
        wait(lambda name=name: app.text('text', name) == 'Not yet', 'it is written')
        app.key('Escape')
        app.find('label', 'Discard This Advice?')
        app.click('button', 'Keep Writing')
        app.gone('label', 'Discard This Advice?')
        assert app.text('text', name) == 'Not yet'
        app.click('button', 'Cancel')
        app.find('label', 'Discard This Advice?')
        app.click('button', 'Discard')
        app.gone('combo box', 'Verdict')
    app.find('label', 'Nothing Left to Discuss')
    app.discard()


def test_minutes(start):
    path = os.path.join(WORK, 'minutes.pdf')
    days = [time.strftime('%-d %B %Y')]
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    open_agenda(app)
    app.click('button', 'Minutes…')
    app.find('combo box', 'Format')
    app.find('label', 'Minutes (PDF)')
    app.find('list item', re.compile('^Page 1 of [0-9]+, .*Agenda'))
    app.click('button', 'Export…')
    app.choose('^Export$', path)
    app.window_gone('^Export$')
    wait(lambda: os.path.exists(path), 'the minutes are there')
    with open(path, 'rb') as file:
        assert file.read(9) == b'%PDF-1.7\n'
    text = subprocess.run(['pdftotext', '-layout', path, '-'], stdout=subprocess.PIPE, text=True, check=True).stdout
    made = re.search('Made on +(.+)', text).group(1)
    assert made in days + [time.strftime('%-d %B %Y')], made
    app.quit()


main()
