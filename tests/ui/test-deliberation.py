# SPDX-License-Identifier: EUPL-1.2
"""A whole deliberation, from ballots to agreements, and all of it undone and done again."""
import re

from harness import main, wait
from steps import (VALUES, add_action, fill_in, from_a_tension, from_a_value, from_two_bricks, make_ballot, make_profile,
                   open_actions, read, save, show, take_in, take_over, undo_all)


def weigh(app, path):
    """Three ballots on this computer and two in files; then agreed weights."""
    files = [make_ballot(path, voter, dict(zip(VALUES, weights)))
             for voter, weights in (('Dee', (1, 2, 4)), ('Eva', (4, 3, 1)))]
    show(app, 'Weigh Together')
    app.point('text', 'Add a voter')
    for voter in ('Ans', 'Bo', 'Cas', 'Dee', 'Eva'):
        app.type(voter)
        app.key('Return')
        app.find('button', 'Fill In a Ballot: ' + voter)
    for voter, weights in (('Ans', (4, 3, 1)), ('Bo', (4, 2, 1)), ('Cas', (4, 3, 2))):
        fill_in(app, voter, weights)
        app.find('button', 'Take Out the Ballot: ' + voter)
    take_in(app, files[0])
    app.find('label', re.compile('^4 ballots are in. Waiting for Eva. '))
    app.gone('image', 'Dot plot of the ballots')  # nobody sees the ballots of others yet
    take_in(app, files[1])
    app.find('image', 'Dot plot of the ballots')
    app.click('button', 'Set Agreed Weights…')
    app.find('button', 'Record')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'radio button', 'a weight can be given')
    app.key('3', 'ctrl+Return')
    app.gone('button', 'Record')


def agree(app):
    """Ten actions: two examples of the code, one of them also for the organisation, and seven in one's own words."""
    open_actions(app)
    app.find('label', 'No Actions Yet')
    take_over(app, 'Human dignity')
    take_over(app, 'Privacy')
    app.click('button', 'New Action')
    add_action(app, 'For the value')
    app.key('alt+7')
    for name in ('One', 'Two', 'Three', 'Four', 'Five', 'Six'):
        app.click('button', 'New Action…')
        add_action(app, name)
    app.find('label', '9 actions')
    app.activate('list item', re.compile('^One'))
    app.find('button', 'Remove')
    app.focus_is('Action')
    app.click('button', 'Propose to the Organisation')
    app.find('label', 'Proposed to the organisation')
    app.key('Escape')
    app.gone('button', 'Remove')
    app.find('list item', 'Actions, 10 open')


def check_coverage(app):
    app.point('page tab', 'Coverage')
    app.find('label', '2 of the 3 values at stake have no action: Security and Integrity.')
    app.find('button', 'Security: no action yet')
    app.find('button', re.compile(r'^Privacy, \(Technical\) standards: 1 open$'))


def test_deliberation(start):
    path = make_profile('deliberation.codio')
    first = read(path)
    app = start(path)
    weigh(app, path)
    for dilemma in (from_two_bricks, from_a_tension, from_a_value):
        dilemma(app)
    agree(app)
    check_coverage(app)

    done = save(app, path)
    assert sorted(ballot['name'] for ballot in done['ballots']) == ['Ans', 'Bo', 'Cas', 'Dee', 'Eva']
    assert [a.get('weight') for value in VALUES for a in done['assessments'] if a['value'] == value] == [3, 3, 1]
    assert (len(done['dilemmas']), len(done['actions'])) == (3, 10), done
    with open(path, 'rb') as file:
        bytes_done = without_time(file.read())

    assert undo_all(app) > 30
    app.find('list item', 'Actions, 0 open')
    app.find('list item', 'Dilemmas, 0')
    assert save(app, path) == first
    undo_all(app, 'ctrl+shift+z', 'Redo')
    app.find('list item', 'Actions, 10 open')
    check_coverage(app)
    assert save(app, path) == done
    with open(path, 'rb') as file:
        assert without_time(file.read()) == bytes_done, 'the file is the same'
    app.quit()


def without_time(data):
    """A profile says when it was saved last; all else is the same bytes."""
    return re.sub(rb'"modified" : "[^"]*"', b'', data)


main()
