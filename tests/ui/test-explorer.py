# SPDX-License-Identifier: EUPL-1.2
"""The explorer: statements are answered, values are put forward with the reason why, nothing is judged by it."""
import json
import os
import re

from harness import WORK, main, wait, has

STATEMENTS = 14
PERSONAL = 'Personal data are processed.'
TRIAL = 'It is a trial or experiment.'


def new_profile(app):
    app.key('ctrl+n')
    app.find('text', 'Project title')
    app.key('alt+3')
    app.find('list', 'Statements')


def answer(app, statement, reply):
    """Answers with the pointer or as a screen reader does."""
    group = app.find('grouping', statement)
    toggle = [node for node in app.all('radio button', reply) if node.get_parent() == group][0]
    toggle.do_action(0)
    wait(lambda: has(toggle, 'checked'), '%s: %s' % (statement, reply))


def replies(app):
    """The replies that are chosen, by statement."""
    return {node.get_parent().get_name(): node.get_name()
            for node in app.all('radio button') if has(node, 'checked') and node.get_parent().get_name().endswith('.')}


def put_forward(app):
    return [node.get_name() for node in app.all('list item') if node.get_parent().get_name() == 'Put Forward']


def test_yes_puts_forward(start):
    app = start()
    new_profile(app)
    app.find('list item', 'Explorer, 0 of 14')
    app.find('label', re.compile('suggestions of this app'))
    app.find('label', re.compile('^No value yet'))
    assert put_forward(app) == [], put_forward(app)

    answer(app, PERSONAL, 'Yes')
    wait(lambda: put_forward(app) == ['Privacy, Not judged, ' + PERSONAL, 'Human autonomy, Not judged, ' + PERSONAL,
                                      'Security, Not judged, ' + PERSONAL, 'Verifiability, Not judged, ' + PERSONAL],
         'the values are put forward, in the order of the house, with the reason')
    app.find('list item', 'Explorer, 1 of 14')
    app.find('label', re.compile('^0 of 4 values judged'))
    app.find('label', re.compile('^Puts forward: Privacy, '))

    # A second reason is added; 'no' and 'don't know' put nothing forward and take nothing away.
    answer(app, 'Data of different organisations are linked.', 'Yes')
    wait(lambda: 'Privacy, Not judged, %s Data of different organisations are linked.' % PERSONAL in put_forward(app),
         'both reasons are given')
    count = len(put_forward(app))
    answer(app, TRIAL, 'No')
    answer(app, 'Something is bought or put out to tender.', 'Don’t know')
    app.find('list item', 'Explorer, 4 of 14')
    assert len(put_forward(app)) == count, put_forward(app)
    app.find('list item', 'Values, 0 of 31')
    app.discard()


def test_judge_from_there(start):
    app = start()
    new_profile(app)
    answer(app, PERSONAL, 'Yes')
    app.find('list item', re.compile('^Privacy, Not judged'))
    for _ in range(STATEMENTS + 4):
        app.key('Tab')
        if (app.focused() or app.node).get_name().startswith('Privacy, '):
            break
    app.key('Return')
    app.find('heading', 'Privacy')
    app.focus_is('At stake')
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    app.key('space')
    app.find('list item', re.compile('^Privacy, At stake'))
    app.find('label', re.compile('^1 of 4 values judged'))

    # The page of the value says why it was put forward, as long as that holds.
    app.find('label', 'From the Explorer')
    app.key('alt+1')
    app.find('list item', PERSONAL)
    app.key('alt+3')
    answer(app, PERSONAL, 'No')
    app.gone('label', 'From the Explorer')
    app.discard()


def test_keyboard_alone(start):
    app = start()
    new_profile(app)
    wait(lambda: (app.focused() or app.node).get_parent().get_name() == PERSONAL, 'the first statement has the focus')
    app.key('y', 'j', 'n', 'question')
    wait(lambda: list(replies(app).values()) == ['Yes', 'Yes', 'No', 'Don’t know'], 'four are answered')
    wait(lambda: (app.focused() or app.node).get_parent().get_name().startswith('A supplier'), 'the focus is on the fifth')
    app.key('Up')
    wait(lambda: (app.focused() or app.node).get_parent().get_name().startswith('Sensors'), 'the focus is on the fourth')
    app.key('Delete')
    wait(lambda: list(replies(app).values()) == ['Yes', 'Yes', 'No'], 'the fourth is not answered')
    app.key('alt+1', 'alt+3')
    wait(lambda: (app.focused() or app.node).get_parent().get_name().startswith('Sensors'), 'one goes on where one was')
    app.key('shift+Tab')
    app.focus_is('Back to Not Answered')
    app.key('shift+Tab')
    app.focus_is('No')
    app.discard()


def test_undo_and_back(start):
    app = start()
    new_profile(app)
    answer(app, TRIAL, 'Yes')
    answer(app, TRIAL, 'No')
    wait(lambda: not put_forward(app), 'no puts nothing forward')
    app.find('button', 'Undo answer of ' + TRIAL)
    app.key('ctrl+z')
    wait(lambda: replies(app) == {TRIAL: 'Yes'} and len(put_forward(app)) == 3, 'it is yes again')
    app.key('ctrl+z')
    wait(lambda: replies(app) == {} and not put_forward(app), 'it is not answered again')
    app.key('ctrl+shift+z')
    wait(lambda: replies(app) == {TRIAL: 'Yes'}, 'it is answered again')
    app.click('button', 'Back to Not Answered')
    wait(lambda: replies(app) == {}, 'the answer is taken back')
    app.find('list item', 'Explorer, 0 of 14')
    app.discard()


def test_saved_and_opened(start):
    app = start()
    new_profile(app)
    answer(app, PERSONAL, 'No')
    answer(app, TRIAL, 'Yes')
    path = os.path.join(WORK, 'trial.codio')
    app.key('ctrl+s')
    app.window('Save Value Profile')
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')
    wait(lambda: os.path.exists(path), path + ' is there')
    app.window_gone('Save Value Profile')
    app.quit()

    with open(path, encoding='utf-8') as file:
        profile = json.load(file)
    assert profile['answers'] == [{'statement': 'persoonsgegevens', 'answer': 'no'},
                                  {'statement': 'proef', 'answer': 'yes'}], profile['answers']
    assert not any('judgement' in assessment for assessment in profile.get('assessments', [])), 'something was judged'

    app = start(path)
    app.find('list item', 'Explorer, 2 of 14')
    app.key('alt+3')
    wait(lambda: replies(app) == {PERSONAL: 'No', TRIAL: 'Yes'}, 'the answers are back')
    wait(lambda: len(put_forward(app)) == 3, 'and what they put forward')
    app.quit()


def test_dutch(start):
    app = start(lang='nl_NL.UTF-8')
    app.key('ctrl+n')
    app.find('text', 'Titel van het project')
    app.key('alt+3')
    app.find('grouping', 'Er worden persoonsgegevens verwerkt.')
    app.key('j')
    app.find('list item', 'Verkenner, 1 van 14')
    app.find('label', re.compile('suggesties van deze app'))
    app.find('list item', 'Privacy, Niet beoordeeld, Er worden persoonsgegevens verwerkt.')
    app.kill()


def test_not_without_profile(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    app.key('ctrl+f')
    app.focus_is('Search Values')
    app.key('alt+3')
    assert not app.all('list', 'Statements'), 'there is nobody to answer for'
    app.quit()


main()
