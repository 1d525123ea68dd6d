# SPDX-License-Identifier: EUPL-1.2
"""Weighing: a round of ballots, an order of cards, comparisons in pairs."""
import json
import os
import re
import uuid

from harness import DATA, NOT_SAVED, WORK, Atspi, Speech, has, main, wait, walk
from steps import (VALUES, close_message, fill_in, make_ballot, make_profile, reach, read, save, show, take_in,
                   undo_all)

def test_round(start):
    path = make_profile('round.codio')
    first = read(path)
    files = {voter: make_ballot(path, voter, dict(zip(VALUES, weights)))
             for voter, weights in (('Dee', (1, 2, 4)), ('Eva', (4, 3, 1)))}
    app = start(path)
    show(app, 'Weigh Together')
    app.find('label', 'No ballots are in yet.')
    app.point('text', 'Add a voter')
    for voter in ('Ans', 'Bo', 'Cas', 'Dee', 'Eva'):
        app.type(voter)
        app.find('button', 'Apply')
        app.key('Return')
        app.find('button', 'Fill In a Ballot: ' + voter)
        app.gone('button', 'Apply')  # an empty row has nothing to apply

    for voter, weights in (('Ans', (4, 3, 1)), ('Bo', (4, 2, 1)), ('Cas', (4, 3, 2))):
        fill_in(app, voter, weights)
        app.find('button', 'Take Out the Ballot: ' + voter)
        app.gone('image', 'Dot plot of the ballots')  # what one filled in is hidden from others
        app.gone('label', re.compile('says ' + voter))
    app.find('label', re.compile('^3 ballots are in. Waiting for Dee and Eva. '))
    take_in(app, files['Dee'])
    app.find('label', re.compile('^4 ballots are in. Waiting for Eva. '))
    take_in(app, files['Dee'])
    app.find('label', re.compile('this ballot is in the profile already and counts once'))
    close_message(app, 'counts once')
    app.gone('image', 'Dot plot of the ballots')
    take_in(app, files['Eva'])

    chart = app.find('image', 'Dot plot of the ballots')
    assert chart.get_description().startswith('Integrity: median 1, from 1 to 4') or \
        chart.get_description().startswith('Privacy: median 4, from 1 to 4'), chart.get_description()
    app.find('label', re.compile('Dee, weight 1: says Dee'))
    app.find('label', '1. Privacy')

    app.click('button', 'Set Agreed Weights…')
    app.find('button', 'Record')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'a weight can be given')
    app.key('3', 'ctrl+Return')
    app.gone('button', 'Record')
    done = save(app, path)
    assert [a.get('weight') for value in VALUES for a in done['assessments'] if a['value'] == value] == [3, 3, 1]
    assert [b['name'] for b in done['ballots']] == ['Ans', 'Bo', 'Cas', 'Dee', 'Eva']

    app.key('ctrl+z')
    wait(lambda: has(app.find('button', re.compile('^Redo')), 'sensitive'), 'one step is undone')
    assert [a.get('weight') for a in save(app, path)['assessments'] if a['value'] in VALUES] == [None] * 3, \
        'the agreed weights are one step'
    undo_all(app)
    assert save(app, path) == first
    undo_all(app, 'ctrl+shift+z', 'Redo')
    assert save(app, path) == done
    app.quit()


def test_close_and_open_again(start):
    app = start(make_profile('closed.codio', voters=['Ans', 'Bo']))
    show(app, 'Weigh Together')
    assert not has(app.find('button', 'Close and Show'), 'sensitive'), 'there is nothing to show'
    fill_in(app, 'Ans', (1, 2, 3))
    app.find('label', re.compile('Waiting for Bo.'))
    app.focus_is('Ans')  # the button that was pressed is gone
    reach(app, 'Close and Show')
    app.key('Return')
    app.find('image', 'Dot plot of the ballots')
    app.find('label', '1 ballot is in. The round is closed.')
    app.focus_is('Open the Round Again…')
    take_in_button = app.find('button', 'Take In Ballot Files…')
    assert not has(take_in_button, 'sensitive')
    assert take_in_button.get_description() == 'The round is closed. To take in more, open it again.'
    app.gone('button', 'Fill In a Ballot: Bo')
    assert not app.all('text', 'Add a voter'), 'who comes now could not vote'
    app.key('Return')
    app.click('button', 'Open Again')
    app.gone('image', 'Dot plot of the ballots')
    app.find('button', 'Fill In a Ballot: Bo')
    app.find('text', 'Add a voter')
    wait(lambda: app.focused() is not None and app.focused().get_name() != 'Main Menu', 'the keyboard stays near')
    assert app.find('button', 'Take In Ballot Files…').get_description() == ''
    app.discard()


def test_participants_as_voters(start):
    """Who takes part in the project can be chosen as a voter, once each; the keyboard stays where one adds voters."""
    names = ('Head of _Inspection', 'ans', 'Council')
    app = start(make_profile('participants.codio', voters=['Ans'], participants=[
        {'id': str(uuid.uuid4()), 'name': name, 'perspective': 'internal', 'consulted': 'yes'} for name in names]))
    show(app, 'Weigh Together')
    reach(app, 'Choose a Participant of the Project')
    app.key('Return')
    app.find('menu item', 'Head of _Inspection')
    assert not app.all('menu item', 'ans'), 'that is a voter already'
    app.key('Return')
    app.find('button', 'Fill In a Ballot: Head of _Inspection')
    app.gone('menu item', 'Council')
    app.focus_is('Choose a Participant of the Project')
    app.key('Return')
    app.find('menu item', 'Council')
    app.gone('menu item', 'Head of _Inspection')
    app.key('Return')
    app.find('button', 'Fill In a Ballot: Council')
    app.gone('toggle button', 'Choose a Participant of the Project')
    app.focus_is('Add a voter')
    app.key('ctrl+z')
    app.gone('button', 'Fill In a Ballot: Council')
    app.find('button', 'Fill In a Ballot: Head of _Inspection')
    app.find('toggle button', 'Choose a Participant of the Project')
    app.discard()


def test_results_in_a_narrow_window(start):
    """What the ballots say fits a narrow window, also in words that are longer than English ones."""
    app = start(os.path.join(DATA, 'valid', 'ballots-closed.codio'), lang='nl_NL.UTF-8')
    show(app, 'Samen wegen')
    app.find('image', 'Stippengrafiek van de wegingen')
    app.resize(360, 720)
    app.find('image', 'Stippengrafiek van de wegingen')
    app.click('button', 'Afgesproken gewichten vastleggen…')
    app.find('button', 'Vastleggen')
    app.key('Escape')
    app.gone('button', 'Vastleggen')
    app.quit()


def test_tab_leaves_lists(start):
    """Tab goes through a list that is only read in one step, and does not lead to another page on its way."""
    app = start(os.path.join(DATA, 'valid', 'ballots-closed.codio'))
    show(app, 'Weigh Together')
    app.find('image', 'Dot plot of the ballots')

    def tab(wanted):
        def reached():
            node = app.focused()
            return node is not None and re.match(wanted, '%s %s' % (node.get_role_name(), node.get_name())) and node
        app.key('Tab')
        return wait(reached, 'Tab leads to ' + wanted)

    reach(app, 'Set Agreed Weights…')
    spread = tab('list item ')
    order = tab('list item ')
    assert spread.get_parent() != order.get_parent(), 'one step leads out of a list'
    reach(app, 'Main Menu')
    tab('list item Weighing')
    assert tab('(?!list item)')
    app.find('image', 'Dot plot of the ballots')
    app.quit()


def test_nobody_votes_twice(start):
    app = start(make_profile('twice.codio', voters=['Ans']))
    show(app, 'Weigh Together')
    fill_in(app, 'Ans', (1, 2, 3))
    app.click('button', 'Fill In a Ballot…')
    app.focus_is('Your name or a pseudonym')
    app.type('ANS')
    app.key('Tab')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'a weight can be given')
    app.key('2')
    app.click('button', 'Hand In')
    app.find(None, re.compile('“ANS” has handed in a ballot already; take that out first, or use another name'))
    app.click('button', 'Cancel')
    app.click('button', 'Keep Filling In')
    app.click('button', 'Cancel')
    app.click('button', 'Discard')
    app.gone('button', 'Hand In')
    app.discard()


def test_same_name_twice(start):
    """Two people may have one name: one is asked."""
    path = make_profile('namesakes.codio', voters=['Ans'])
    files = [make_ballot(path, voter, dict(zip(VALUES, (1, 2, 4)))) for voter in ('ANS', 'Ans')]
    app = start(path)
    show(app, 'Weigh Together')
    take_in(app, files[0])
    app.find('button', 'Take Out the Ballot: Ans')
    for choice, said, names in (
            ('Cancel', None, ['ANS']),
            ('Leave Out New One', 'this voter handed in another ballot, and that counts', ['ANS']),
            ('Replace Old One', None, ['Ans']),
            ('Count Both', None, ['ANS', 'Ans'])):
        take_in(app, files[1])
        app.find('label', re.compile('Another ballot of “Ans” was handed in.'))
        app.click('button', choice)
        app.gone('label', re.compile('Another ballot of “Ans” was handed in.'))
        if said:
            app.find('label', re.compile(said))
            close_message(app, said)
        app.find('label', re.compile('^%s in' % ('1 ballot is' if len(names) == 1 else '2 ballots are')))
        assert [ballot['name'] for ballot in save(app, path)['ballots']] == names, choice
        if choice == 'Replace Old One':
            app.key('ctrl+z')
            app.find('label', NOT_SAVED)
            assert [ballot['name'] for ballot in save(app, path)['ballots']] == ['ANS'], 'it is one step'
    app.quit()


def test_ballots_that_do_not_belong(start):
    other = make_profile('other.codio', id='11111111-2222-4333-8444-555555555555', title='Another project')
    foreign = make_ballot(other, 'Foreign', dict(zip(VALUES, (1, 2, 3))))
    broken = os.path.join(WORK, 'broken.codio-ballot')
    with open(broken, 'w', encoding='utf-8') as file:
        file.write('{"format": ')
    path = make_profile('mine.codio')
    app = start(path)
    show(app, 'Weigh Together')
    for bad, sentence in ((foreign, 'this ballot is for another profile, “Another project”; make a ballot for this one'),
                          (broken, 'is not')):
        take_in(app, bad)
        app.find('label', re.compile('^“%s”: .*%s(.|\n)*No ballot was taken in.' % (os.path.basename(bad), sentence)))
        close_message(app, 'No ballot was taken in.')
        app.find('label', 'No ballots are in yet.')
    assert not has(app.find('button', re.compile('^Undo')), 'sensitive'), 'nothing was changed'
    app.quit()


def test_make_ballot_file(start):
    app = start(make_profile('make.codio', voters=['Ans']))
    show(app, 'Weigh Together')
    path = os.path.join(WORK, 'made.codio-ballot')
    app.click('button', 'Make Ballot File: Ans')
    app.choose('Make Ballot File', path)
    wait(lambda: os.path.exists(path), 'the file is there')
    app.window_gone('Make Ballot File')
    with open(path, encoding='utf-8') as file:
        ballot = json.load(file)['ballots'][0]
    assert ballot['name'] == 'Ans' and ballot['mode'] == 'blind', ballot
    assert sorted(weight['value'] for weight in ballot['weights']) == sorted(VALUES), ballot
    app.quit()


def keep(app, name):
    """Keeps what is filled in as a ballot; the entry may be below the edge of the window."""
    entry = app.find('text', 'Your name or a pseudonym')
    Atspi.EditableText.set_text_contents(entry, name)
    app.click('button', 'Keep')


def card(app, name):
    """Gives the keyboard to a card."""
    for _ in range(60):
        if re.match(re.escape(name) + ', rank', app.focused().get_name() or ''):
            return
        app.key('Tab')
        wait(lambda: app.focused() is not None, 'the focus is somewhere')
    raise AssertionError('the keyboard does not reach the card of ' + name)


def test_cards_by_keyboard(start):
    path = make_profile('cards.codio')
    first = read(path)
    app = start(path)
    show(app, 'Order With Cards')
    app.find(None, 'Privacy, rank 1 of 1')
    assert not has(app.find('button', 'Take Over Weights'), 'sensitive'), 'nothing follows if all weigh the same'
    card(app, 'Privacy')
    speech = Speech()
    app.key('ctrl+Up')
    app.focus_is('Privacy, rank 1 of 2')
    speech.once('Privacy, rank 1 of 2')
    card(app, 'Integrity')
    app.key('ctrl+Down')
    app.focus_is('Integrity, rank 3 of 3')
    speech.once('Integrity, rank 3 of 3')
    app.key('Home')
    app.focus_is('Privacy, rank 1 of 3')
    app.key('End')
    app.focus_is('Integrity, rank 3 of 3')
    speech.forget()
    app.find('label', '55.6 of 100, suggested weight 4')
    app.click('button', 'Add a Blank Card Below')
    speech.once('Blank card added')
    speech.stop()
    app.find('label', 'Blank card')
    app.focus_is('Privacy, rank 1 of 3')

    # Where it is taken away again, the keyboard stays near.
    card(app, 'Security')
    below = app.all('button', 'Add a Blank Card Below')[1]
    Atspi.Action.do_action(below, 0)
    app.focus_is('Security, rank 2 of 3')
    wait(lambda: len(app.all('button', 'Remove This Blank Card')) == 2, 'there are two')
    Atspi.Action.do_action(app.all('button', 'Remove This Blank Card')[1], 0)
    wait(lambda: len(app.all('button', 'Remove This Blank Card')) == 1, 'one is left')
    app.focus_is('Security, rank 2 of 3')

    # 1, 7/3 and 5 of 25/3
    for text in ('60 of 100, suggested weight 4', '28 of 100, suggested weight 2', '12 of 100, suggested weight 1'):
        app.find('label', text)
    app.click('button', 'Take Over Weights')
    wait(lambda: has(app.find('button', re.compile('^Undo')), 'sensitive'), 'the weights are in the profile')
    assert [a.get('weight') for value in VALUES for a in save(app, path)['assessments'] if a['value'] == value] == [4, 2, 1]
    app.key('ctrl+z')
    assert save(app, path) == first, 'the weights are one step'

    keep(app, 'Ans')
    app.find(None, 'The ballot is handed in')
    ballot = save(app, path)['ballots'][0]
    assert (ballot['name'], ballot['mode'], ballot['method'], ballot['ratio']) == ('Ans', 'open', 'cards', 5), ballot
    assert [(rank['values'], rank.get('blanks')) for rank in ballot['cards']] == \
        [(['integriteit'], None), (['veiligheid'], 1), (['privacy'], None)], ballot
    app.quit()

    app = start(path)
    show(app, 'Order With Cards')
    app.find(None, 'Privacy, rank 1 of 3')
    app.find('label', 'Blank card')
    app.quit()


def test_cards_by_pointer(start):
    """A card is dropped on a line, or above or below all."""
    path = make_profile('dragged.codio')
    first = read(path)
    app = start(path)
    show(app, 'Order With Cards')

    def drag(name, place):
        lies = app.find(None, re.compile('^%s, rank' % name))
        label = next(node for node in walk(lies) if node.get_role_name() == 'label')
        table = app.area(app.find(None, 'Cards, the heaviest first'))
        x = table.x + table.width // 2
        if place in ('above', 'below'):
            y = table.y + (6 if place == 'above' else table.height - 6)
            app.drag(label, x, y, lit=(table.x + table.width - 100, y - 5))
        else:
            line = app.area(app.find(None, re.compile('^%s, rank' % place)))
            app.drag(label, x, line.y + line.height // 2, lit=(table.x + table.width - 100, line.y + 1))

    def order():
        return sorted({node.get_name() for node in app.all(None, re.compile(', rank . of .$'))})

    app.find(None, 'Privacy, rank 1 of 1')
    for name, place, expected in (
            ('Privacy', 'above', ['Integrity, rank 2 of 2', 'Privacy, rank 1 of 2', 'Security, rank 2 of 2']),
            ('Integrity', 'below', ['Integrity, rank 3 of 3', 'Privacy, rank 1 of 3', 'Security, rank 2 of 3']),
            ('Security', 'Privacy', ['Integrity, rank 2 of 2', 'Privacy, rank 1 of 2', 'Security, rank 1 of 2']),
            ('Integrity', 'above', ['Integrity, rank 1 of 2', 'Privacy, rank 2 of 2', 'Security, rank 2 of 2'])):
        drag(name, place)
        wait(lambda: order() == expected, '%s %s: %s' % (name, place, expected))
        wait(lambda: (app.focused() or app.node).get_name() in expected and app.focused().get_name().startswith(name),
             'the card has the focus')
    app.click('button', 'Integrity: lighter')
    app.find(None, 'Integrity, rank 1 of 1')
    app.key('ctrl+Up')
    app.find(None, 'Integrity, rank 1 of 2')
    app.click('button', 'Take Over Weights')
    wait(lambda: has(app.find('button', re.compile('^Undo')), 'sensitive'), 'the weights are in the profile')
    assert [a.get('weight') for value in VALUES for a in save(app, path)['assessments'] if a['value'] == value] == [1, 1, 4]
    app.key('ctrl+z')
    assert save(app, path) == first
    app.quit()


def test_pairs(start):
    path = make_profile('pairs.codio', voters=['Ans'])
    app = start(path)
    show(app, 'Compare in Pairs')
    assert not has(app.find('button', 'Keep'), 'sensitive'), 'there is nothing to keep'
    for pair, answer in (('Democracy and Rule of law', 'Democracy matters strongly more than Rule of law.'),
                         ('Democracy and Governing capacity', 'Governing capacity matters strongly more than Democracy.'),
                         ('Rule of law and Governing capacity',
                          'Rule of law matters strongly more than Governing capacity.')):
        app.point('combo box', pair)
        app.focus_is('Not answered yet')
        for _ in range(20):
            if app.focused().get_name() == answer:
                break
            app.key('Down')
        app.focus_is(answer)
        app.key('Return')
        app.gone('list item', answer)
    app.find('label', re.compile('These answers contradict one another:'))
    keep(app, 'Ans')
    app.find(None, 'The ballot is handed in')
    assert app.text('text', 'Your name or a pseudonym') == ''
    assert len(app.all('label', 'Not answered yet')) > 3, 'the next voter begins anew'
    app.point('page tab', 'Together')
    app.find('label', 'Foundations compared')
    app.find('label', re.compile('^Democracy 33%, Rule of law 33% and Governing capacity 33%\n'
                                 'These answers contradict one another:'))
    assert not app.all('image', 'Dot plot of the ballots'), 'nobody weighed the values'
    ballot = save(app, path)['ballots'][0]
    assert ballot['method'] == 'pairwise' and len(ballot['pairs']) == 3, ballot
    app.quit()


main()
