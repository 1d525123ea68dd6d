# SPDX-License-Identifier: EUPL-1.2
"""Judging with the keyboard alone, walking from part to part, additional values, participants."""
import json
import os
import re

from harness import Atspi, EXAMPLE, has, main, new_profile, NOT_SAVED, save_as, Speech, wait, WORK
from steps import add_own_value


def focus_brick(app, name):
    app.key('alt+1')
    app.click('button', re.compile('^%s, ' % name))
    app.find('heading', name)
    app.key('alt+1')
    wait(lambda: (app.focused() or app.node).get_name().startswith(name + ', '), 'the focus is on ' + name)


def shown(app):
    """The name of the part that is shown beside the house."""
    return app.find('heading').get_name()


def test_all_values_by_keyboard(start):
    app = start()
    new_profile(app, 'By keyboard')
    app.key('alt+1')
    expected = {}
    for number in range(31):
        app.find('label', '%d of 31 values judged' % number)
        app.key('u')
        wait(lambda: app.focused() is not None and app.focused().get_name() == 'At stake', 'a value can be judged')
        name = shown(app)
        assert name not in expected, name + ' comes twice'
        if number % 3 == 0:
            app.key('n')
            app.find('radio button', 'Not at stake')
        else:
            app.key(str(number % 4 + 1))
        app.key('r')
        app.focus_is('Reason')
        app.type('because %d' % number)
        app.key('Escape')
        wait(lambda: app.focused() is not None and app.focused().get_name().startswith(name + ', '),
             'the focus is back in the house')
        expected[name] = ('not-at-stake', None) if number % 3 == 0 else ('at-stake', number % 4 + 1)
    app.find('label', 'All values are judged')
    path = os.path.join(WORK, 'all.codio')
    save_as(app, path)
    wait(lambda: not app.all('label', NOT_SAVED), 'nothing is unsaved')
    app.quit()

    with open(path, encoding='utf-8') as file:
        assessments = json.load(file)['assessments']
    said = [(a['judgement'], a.get('weight')) for a in assessments]
    assert said == list(expected.values()), said
    assert [a['reason'] for a in assessments] == ['because %d' % i for i in range(31)]

    app = start(path)
    app.find('label', 'All values are judged')
    for name, (judgement, weight) in expected.items():
        words = 'not at stake' if weight is None else 'at stake, weight %d of 4' % weight
        app.find('button', re.compile('^%s, .*, %s' % (re.escape(name), words)))
    app.quit()


def test_keys_judge_in_the_house(start):
    app = start()
    new_profile(app, 'In the house')
    focus_brick(app, 'Privacy')
    app.key('j')
    app.find('button', re.compile('^Privacy, .*at stake, weight not given yet'))
    app.find('label', 'Say how heavily this value weighs, from 1 to 4, and why.')
    app.key('3')
    app.find('button', re.compile('^Privacy, .*weight 3 of 4'))
    app.key('Down', 'n')
    app.find('button', re.compile('^Human autonomy, .*not at stake'))
    app.find('label', 'Say why this value is not at stake: the code is applied as a whole.')
    app.key('0')
    app.find('button', re.compile('^Human autonomy, .*not judged'))
    app.key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
    app.find('button', re.compile('^Privacy, .*not judged'))
    app.discard()


def test_what_is_told(start):
    """What one cannot see is said, and once: by what has the keyboard or else for itself."""
    app = start(EXAMPLE)
    focus_brick(app, 'Knowledge')
    speech = Speech()
    app.key('1')
    speech.once('weight 1 of 4')
    app.key('ctrl+z')
    speech.once('Undone: weight of Knowledge')
    app.key('ctrl+shift+z')
    speech.once('Done again: weight of Knowledge')
    app.key('alt+Down')
    speech.once('Risk awareness')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Risk awareness, '), 'the keyboard goes along')
    app.key('alt+Left')
    speech.once('Knowledge')
    app.key('r')
    app.focus_is('Reason')
    app.key('shift+Tab')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'the focus is on a choice')
    speech.forget()
    app.key('n')
    app.focus_is('Not at stake')  # it was on what cannot be used now
    speech.once('Not at stake')
    app.key('alt+Down')
    speech.once('Risk awareness')
    app.key('2')
    speech.once('At stake, weight 2 of 4')
    assert app.focused().get_role_name() == 'radio button'
    speech.stop()
    app.discard()


def test_keys_type_where_one_types(start):
    app = start()
    new_profile(app, 'Junk 1234')
    focus_brick(app, 'Privacy')
    app.key('j', 'r')
    app.focus_is('Reason')
    app.type('jn1234u')
    wait(lambda: app.text('text', 'Reason') == 'jn1234u', 'it is written')
    app.find('button', re.compile('^Privacy, .*at stake, weight not given yet'))
    app.discard()


def test_touched_and_secured(start):
    app = start()
    new_profile(app, 'Touched')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    assert not Atspi.Accessible.get_state_set(app.find('radio button', 'Under pressure')).contains(
        Atspi.StateType.SENSITIVE), 'how a value is touched is said only when it is at stake'
    app.click('radio button', 'At stake')
    app.click('radio button', 'Under pressure')
    app.click('radio button', 'Partly')
    app.point('text', 'Note')
    app.type('Ask again in May.')
    path = os.path.join(WORK, 'touched.codio')
    save_as(app, path)
    app.find('label', 'touched.codio')
    app.quit()
    with open(path, encoding='utf-8') as file:
        said = [a for a in json.load(file)['assessments'] if a['value'] == 'privacy'][0]
    assert said == {'value': 'privacy', 'judgement': 'at-stake', 'touched': 'pressures', 'secured': 'partly',
                    'note': 'Ask again in May.'}, said


def test_tab_comes_to_the_reason(start):
    """Over what cannot be chosen yet, and over what is only to be read."""
    app = start()
    new_profile(app, 'With Tab')
    app.key('alt+1')
    app.find('button', re.compile('^Privacy, '))
    app.key('u')
    app.focus_is('At stake')
    for key, name in (('Tab', 'Reason'), ('Tab', 'Note'), ('shift+Tab', 'Reason'), ('shift+Tab', 'Not at stake')):
        app.key(key)
        app.focus_is(name)
    app.key('n')
    app.find('label', re.compile('^Say why this value is not at stake'))
    app.key('r')
    app.focus_is('Reason')
    for key, name in (('Tab', 'Note'), ('shift+Tab', 'Reason'), ('shift+Tab', 'Not at stake')):
        app.key(key)
        app.focus_is(name)
    app.discard()


def test_another_judgement_asks_for_another_reason(start):
    """What was said for the first one is kept, in the note."""
    app = start(EXAMPLE)
    app.find('label', 'All values are judged')
    app.click('button', re.compile('^Knowledge, '))
    app.find('heading', 'Knowledge')
    reason = app.text('text', 'Reason')
    assert reason
    app.click('radio button', 'Not at stake')
    app.find('label', 'Say why this value is not at stake: the code is applied as a whole.')
    wait(lambda: app.text('text', 'Reason') == '' and app.text('text', 'Note').endswith(reason), 'the reason is a note')
    app.gone('label', 'All values are judged')
    app.key('ctrl+z')
    wait(lambda: app.text('text', 'Reason') == reason and app.text('text', 'Note') == '', 'all is as it was')
    app.find('label', 'All values are judged')
    app.quit()


def test_first_value_shows_its_judgement(start):
    """Also when the one before was not at stake, so that nothing could be chosen."""
    app = start(EXAMPLE)
    for name, weight in (('Privacy', '4'), ('Sustainability', None), ('Prevention of harm', '4')):
        app.click('button', re.compile('^%s, ' % name))
        app.find('heading', name)
        if weight:
            wait(lambda: has(app.find('radio button', weight), 'checked'), 'the weight of %s is shown' % name)
    app.quit()


def test_typing_goes_on_in_another_size(start):
    app = start(EXAMPLE)
    app.click('button', re.compile('^Knowledge, '))
    app.find('heading', 'Knowledge')
    app.key('r')
    app.focus_is('Reason')
    app.key('ctrl+a')
    app.type('AAA BBB')
    for width, height, text in ((900, 700, ' C D'), (360, 640, ' E F'), (1440, 860, ' G')):
        app.resize(width, height)
        app.focus_is('Reason')
        app.type(text)
    wait(lambda: app.text('text', 'Reason') == 'AAA BBB C D E F G', 'all is written')
    app.discard()


def test_every_page_in_one_step_narrow(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    for number in range(1, 8):
        app.resize(1440, 860)
        app.key('alt+%d' % number)
        for width, height in ((700, 700), (1440, 860), (360, 640)):
            app.resize(width, height)
    app.quit()


def test_neighbours(start):
    app = start(EXAMPLE)
    focus_brick(app, 'Privacy')
    app.key('alt+Down')
    app.find('heading', 'Human autonomy')
    app.key('alt+Up', 'alt+Up')
    app.find('heading', 'Freedom of expression')
    app.key('alt+Left')
    app.find('heading', 'Privacy')
    app.click('button', 'Rule of law')
    app.find('heading', 'Rule of law')
    app.key('alt+Down')
    app.find('heading', 'Governing capacity')
    wait(lambda: not Atspi.Accessible.get_state_set(app.find('button', 'Next Part')).contains(
        Atspi.StateType.SENSITIVE), 'there is no foundation after the last')
    app.quit()


def test_tensions_lead_to_values_and_dilemmas(start):
    app = start(EXAMPLE)
    focus_brick(app, 'Ease of use')
    app.find('label', 'Tensions That Often Occur')
    app.click('button', 'New Dilemma with Security')
    app.find('button', 'Remove This Dilemma')
    app.key('Escape')
    app.gone('button', 'Remove This Dilemma')
    app.find('button', re.compile('^Ease of use, .*dilemmas: 1'))
    app.key('ctrl+z')
    wait(lambda: not app.all('button', re.compile('^Ease of use, .*dilemma')), 'the dilemma is gone')
    app.quit()


def test_additional_value(start):
    app = start()
    new_profile(app, 'Additional')
    add_own_value(app, 'Silence')
    app.find('list item', re.compile('^Silence'))
    app.find('label', 'Additional value · Not judged')
    app.find('label', '0 of 32 values judged')
    app.activate('list item', re.compile('^Silence'))
    app.find('heading', 'Silence')
    app.find('label', 'The words here are those of this profile.')
    app.click('radio button', 'At stake')
    app.click('button', 'Edit Value')
    app.focus_is('Name')
    app.key('ctrl+a')
    app.type('Quiet')
    app.key('Escape')
    app.gone('text', 'Definition')
    app.find('heading', 'Quiet')
    app.click('button', 'Edit Value')
    app.click('button', 'Remove')
    app.find('label', 'Value removed')
    app.find('heading', 'Human rights')
    app.find('label', '0 of 31 values judged')
    app.key('ctrl+z')
    app.find('list item', re.compile('^Quiet'))
    app.discard()


def test_participants_and_gaps(start):
    app = start()
    new_profile(app, 'Participants')
    app.find(None, 'Nobody is named yet who takes part or is touched by the project.')
    app.click('button', 'Add Participant or Stakeholder')
    app.focus_is('Name')
    app.type('Residents')
    app.key('Return')
    app.gone('text', 'Role')
    app.find(None, 'It is not said whether Residents was consulted.')
    app.find(None, 'Nobody looks at the project from outside the organisation.')
    app.activate('list item', re.compile('^Residents'))
    app.focus_is('Name')
    app.click('button', 'Remove')
    app.find('label', 'Participant removed')
    app.find(None, 'Nobody is named yet who takes part or is touched by the project.')

    # At the bottom of a narrow window one begins there as well.
    app.resize(360, 640)
    app.click('button', 'Add Participant or Stakeholder')
    app.focus_is('Name')
    app.key('Escape')
    app.gone('text', 'Role')
    app.discard()


def test_a_long_definition_leaves_the_judgement_in_sight(start):
    path = os.path.join(WORK, 'long.codio')
    with open(EXAMPLE, encoding='utf-8') as file:
        profile = json.load(file)
    profile['additionalValues'] = [
        {'id': '5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01', 'principle': 'mensenrechten', 'name': 'Long',
         'definition': 'A long definition. ' * 100},
        {'id': '5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f02', 'principle': 'mensenrechten', 'name': 'Empty'}]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)

    def top():
        return Atspi.Component.get_extents(app.find('radio button', 'At stake'), Atspi.CoordType.WINDOW).y

    app = start(path)
    app.click('button', re.compile('^Empty, '))
    app.find('heading', 'Empty')
    assert not app.all('button', 'Show All')
    least = top()
    app.click('button', re.compile('^Long, '))
    app.find('heading', 'Long')
    folded = wait(lambda: top() > least and top(), 'there is a definition')
    app.click('button', 'Show All')
    wait(lambda: top() > folded + 300, 'all of the definition is shown')
    app.click('button', 'Show Less')
    wait(lambda: top() == folded, 'it is folded again')
    app.click('button', re.compile('^Empty, '))
    app.find('heading', 'Empty')
    wait(lambda: top() == least, 'there is no gap where nothing is defined')
    app.quit()


def reach(app, name):
    """Brings the keyboard to a widget, with Tab."""
    def there():
        if app.focused() is not None and (app.focused().get_name() or '').startswith(name):
            return True
        app.key('Tab')
        return False
    wait(there, 'the keyboard reaches ' + name)


def test_keyboard_stays_where_something_is_added_or_removed(start):
    app = start()
    new_profile(app, 'Focus')
    reach(app, 'Add Participant or Stakeholder')
    for name in ('Residents', 'Inspectors'):
        app.key('Return')
        app.focus_is('Name')
        app.type(name)
        app.key('Return')
        app.gone('text', 'Role')
        app.focus_is('Add Participant or Stakeholder')
    app.key('Tab')
    for name, neighbour in (('Residents', 'Inspectors'), ('Inspectors', 'Add Participant or Stakeholder')):
        app.focus_is(name)
        app.key('Return')
        app.focus_is('Name')
        app.click('button', 'Remove')
        app.gone('text', 'Role')
        app.focus_is(neighbour)

    app.key('alt+1')
    app.click('button', re.compile('^Human rights'))
    app.find('heading', 'Human rights')
    reach(app, 'Add Value')
    app.key('Return')
    app.focus_is('Name')
    app.type('Silence')
    app.key('Return')
    app.gone('text', 'Definition')
    app.focus_is('Add Value')
    app.find('list item', re.compile('^Silence'))
    app.key('Tab', 'End')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Silence'), 'the keyboard is on the new value')
    app.key('Return')
    app.find('heading', 'Silence')
    reach(app, 'Edit Value')
    app.key('Return')
    app.focus_is('Name')
    app.key('End')
    app.type('s')
    app.key('Escape')
    app.gone('text', 'Definition')
    app.find('heading', 'Silences')
    app.focus_is('Edit Value')
    app.key('Return')
    app.focus_is('Name')
    app.click('button', 'Remove')
    app.gone('text', 'Definition')
    app.find('heading', 'Human rights')
    app.focus_is('Add Value')
    app.discard()


def test_undo_of_a_removal_undoes_nothing_else(start):
    app = start(EXAMPLE)
    app.key('alt+2')
    app.activate('list item', 'Twee inspecteurs')
    app.click('button', 'Remove')
    app.find('label', 'Participant removed')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.click('radio button', '3')
    app.gone('label', 'Participant removed')
    app.discard()


def test_title_is_not_replaced(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.key('alt+2')
    app.focus_is('Project title')
    app.type('!')
    wait(lambda: app.text('text', 'Project title') == 'Drones voor bouwinspecties!', 'it is added')
    app.key('ctrl+z')
    app.quit()


main()
