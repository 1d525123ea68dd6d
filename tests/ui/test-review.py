# SPDX-License-Identifier: EUPL-1.2
"""A profile is submitted, advised on, settled and continued; what is settled or old can be read and not edited."""
import json
import os
import re
import shutil
import uuid

from harness import DATA, EXAMPLE, NOT_SAVED, WORK, Atspi, answer, has, main, wait, walk
from steps import accept_step, begin_step, is_in, make_profile, reach, read, save, undo_all, verify, words, write

COPIES = os.path.join(DATA, 'copies')
SETTLED = 'This profile is settled: you can read it, not edit it'
PUBLISHED = 'Your role may be published; your name and the reason are not. Put no names of people in your role.'
LONG = 'x' * 10000


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def copy_of(name):
    path = os.path.join(WORK, name)
    shutil.copy(os.path.join(COPIES, name), path)
    return path


def cannot(app, button, why):
    assert not has(app.find('button', button), 'sensitive'), button + ' can be used'
    app.find('label', 'Not yet: %s.' % why)


def show(app, view):
    app.key('alt+8')
    app.point('page tab', view)


def test_the_whole_way(start):
    path = make_profile('way.codio')
    app = start(path)
    app.find('list item', 'Review')
    app.key('alt+8')
    is_in(app, 'In preparation')

    begin_step(app, 'Submitted for advice')
    app.focus_is('Your Name or Role')
    cannot(app, 'Submit', 'say who you are, by a name, a role or a pseudonym')
    app.key('ctrl+Return')
    app.type('   ')
    cannot(app, 'Submit', 'say who you are, by a name, a role or a pseudonym')
    write(app, 'Your Name or Role', 'Projectleider')
    accept_step(app)
    is_in(app, 'Submitted for advice')

    begin_step(app, 'In preparation')
    app.focus_is('Reason')
    cannot(app, 'Go Back', 'say why the profile goes back to an earlier state')
    app.type('A value was forgotten')
    accept_step(app)
    is_in(app, 'In preparation')
    row = words(app.find('list', 'History').get_child_at_index(0))
    assert row[0] == 'In preparation' and 'Projectleider' in row[1] and row[1].endswith('\nA value was forgotten'), row

    begin_step(app, 'Worked on')
    assert not app.all('label', PUBLISHED), 'nobody is asked for a role'
    accept_step(app)
    is_in(app, 'Worked on')
    begin_step(app, 'Settled')
    app.find('label', re.compile('not an electronic signature'))
    app.find('label', PUBLISHED)
    write(app, 'Role', 'For the board')
    accept_step(app)
    is_in(app, 'Settled')
    app.find('label', SETTLED)
    app.find('label', 'The profile says what was settled.')
    profile = save(app, path)
    step = profile['steps'][-1]
    assert (step['state'], step['by'], step['role']) == ('settled', 'Projectleider', 'For the board'), step
    app.find('label', step['digest'])
    status, said = verify(path)
    assert status == 0 and step['digest'] in said, said

    app.click('button', 'Copy the Fingerprint')
    app.find('label', 'The fingerprint is copied')
    app.key('ctrl+f')
    app.focus_is('Search Values')
    app.key('ctrl+v')
    wait(lambda: text_of(app.focused()) == step['digest'], 'it was copied')

    # Going back through all of it, the settling included.
    app.key('alt+8')
    app.find('button', 'Undo settling the profile')
    app.key('ctrl+z')
    is_in(app, 'Worked on')
    app.gone('label', SETTLED)
    undo_all(app)
    is_in(app, 'In preparation')
    assert not app.all('list', 'History')
    undo_all(app, 'ctrl+shift+z', 'Redo')
    is_in(app, 'Settled')
    wait(lambda: not app.all('label', NOT_SAVED), 'it is as it was saved')
    app.quit()


def test_status_leads_to_the_advice(start):
    """What comes after submitting is to be found where it says so, and not only on the agenda."""
    app = start(make_profile('leads.codio'))
    app.key('alt+8')
    begin_step(app, 'Submitted for advice')
    app.type('Projectleider')
    accept_step(app)
    is_in(app, 'Submitted for advice')

    reach(app, 'Give Advice…')
    app.key('Return')
    app.find('combo box', 'Verdict')
    write(app, 'Committee', 'Ethics')
    answer(app, 'Verdict', 'Positive')
    app.key('ctrl+Return')
    app.gone('combo box', 'Verdict')
    is_in(app, 'Advice given')
    app.focus_is('Advice given')
    assert not app.all('button', 'Give Advice…'), 'there is nothing to go on to in the state that it is in'
    app.discard()


def test_what_is_missing_is_told(start):
    """Before others read the profile, and without holding it back."""
    app = start(make_profile('missing.codio', title=''))
    app.key('alt+8')
    for state in ('Submitted for advice', 'Settled', 'Worked on'):
        begin_step(app, state)
        rows = app.all('list item', 'What is missing')
        told = [line for row in rows for word in words(row) for line in word.split('\n')]
        if state == 'Worked on':
            assert not rows, told
            continue
        assert {'28 values have not been judged yet.',
                'These values have no weight yet: Privacy, Security and Integrity.'} <= set(told), told
        assert len(told) == 7 and told[-1] == 'And 2 more.', told
        app.key('Escape')
        app.gone('text', 'Your Name or Role')
    app.type('Projectleider')
    accept_step(app)
    is_in(app, 'Worked on')
    app.discard()


def test_a_written_reason_is_not_lost(start):
    path = make_profile('reason.codio')
    before = read(path)
    app = start(path)
    app.key('alt+8')
    is_in(app, 'In preparation')
    # A name is remembered, so it is no reason to ask.
    begin_step(app, 'Submitted for advice')
    write(app, 'Your Name or Role', 'Projectleider')
    app.key('Escape')
    app.gone('text', 'Your Name or Role')

    for state, field in (('Submitted for advice', 'Reason'), ('Settled', 'Role')):
        begin_step(app, state)
        write(app, field, 'Not yet')
        app.key('Escape')
        app.find('label', 'Discard What You Wrote?')
        app.click('button', 'Keep Writing')
        app.gone('label', 'Discard What You Wrote?')
        assert app.text('text', field) == 'Not yet'
        app.click('button', 'Cancel')
        app.find('label', 'Discard What You Wrote?')
        app.click('button', 'Discard')
        app.gone('text', 'Your Name or Role')
    is_in(app, 'In preparation')
    has_not_changed(app, path, before)
    app.quit()


def test_advice_is_in_the_history(start):
    advice = {'id': '5f0c7b1e-3a7d-4c55-9b1e-2f4d6a8c0e12', 'verdict': 'conditional', 'committee': 'Ethics',
              'date': '2026-05-01', 'conditions': ['Tell the neighbours']}
    path = make_profile('advised.codio', advice=[advice], steps=[
        {'id': '6a1d8c2f-4b8e-4d66-8c2f-3a5e7b9d1f23', 'state': 'submitted', 'time': '2026-04-01T09:00:00Z', 'by': 'A'},
        {'id': '7b2e9d30-5c9f-4e77-9d30-4b6f8cae2034', 'state': 'advised', 'time': '2026-05-01T09:00:00Z',
         'by': 'Chair', 'role': 'Ethics', 'advice': advice['id']}])
    app = start(path)
    app.key('alt+8')
    is_in(app, 'Advice given')
    row = words(app.find('list', 'History').get_child_at_index(0))
    assert 'Chair (Ethics)' in row[1] and 'Positive under conditions' in row[1], row
    app.quit()


def has_not_changed(app, path, before):
    """Nothing in the file or in the window changed, and nothing is to be undone."""
    assert not app.all('label', NOT_SAVED), 'it was edited'
    assert not has(app.find('button', re.compile('^Undo')), 'sensitive'), 'there is something to undo'
    app.key('ctrl+s')
    assert read(path) == before


def test_who_votes_on_what_is_settled(start):
    """Nobody is chosen as a voter any more."""
    path = copy_of('settled.codio')
    profile = read(path)
    profile['participants'] = [{'id': str(uuid.uuid4()), 'name': 'Council'}]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    app = start(path)
    app.find('label', re.compile('^This is not what was settled'))
    app.key('alt+5')
    app.point('page tab', 'Together')
    assert not has(app.find('toggle button', 'Choose a Participant of the Project'), 'sensitive')
    app.quit()


def test_what_is_settled_cannot_be_edited(start):
    path = copy_of('settled.codio')
    before = read(path)
    app = start(path)
    app.find('label', SETTLED)

    # The keys for judging, and what is beside the house.
    app.point('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.find('label', 'You can read this, not edit it.')
    for key in ('n', '0', '1', 'j'):
        app.key(key)
    app.find('button', re.compile('^Privacy, .*weight 3 of 4'))
    for name in ('At stake', 'Not at stake', '1', 'Under pressure', 'Partly'):
        assert not has(app.find('radio button', name), 'sensitive'), name + ' can be used'
    reason = app.find('text', 'Reason')
    assert not has(reason, 'editable') and has(reason, 'sensitive', 'focusable')
    app.point('text', 'Reason')
    app.focus_is('Reason')
    app.key('ctrl+a', 'ctrl+c', 'Delete', 'ctrl+v')
    app.type('Anders')
    assert app.text('text', 'Reason') == 'De sensoren tellen ook telefoons.'
    assert not has(app.find('button', 'New Action'), 'sensitive')

    # What is read is copied as ever.
    app.key('ctrl+f')
    app.focus_is('Search Values')
    app.key('ctrl+v')
    wait(lambda: text_of(app.focused()) == 'De sensoren tellen ook telefoons.', 'it was copied')
    app.key('Escape')

    # The menu of a brick, and new dilemmas.
    app.key('alt+1')
    app.point('button', re.compile('^Privacy, '))
    app.key('Menu')
    app.find('menu item', 'Copy House as Picture')
    assert not app.all('menu item', 'New Dilemma with…')
    app.key('Escape')
    app.gone('menu item', 'Copy House as Picture')
    app.key('ctrl+d')

    # Each page with fields.
    app.key('alt+2')
    title = app.find('text', 'Project title')
    app.focus_is('Project title')
    assert not has(title, 'editable')
    app.type('Anders')
    assert app.text('text', 'Project title') == 'Sensoren in het stadspark'
    assert not has(app.find('combo box', 'Phase'), 'sensitive')
    app.key('alt+3')
    app.key('y', 'n')
    app.find('list item', 'Explorer, 0 of 14')
    app.key('alt+5')
    for page in ('Together', 'Cards', 'Pairs', 'IAMA'):
        app.point('page tab', page)
    app.point('page tab', 'Together')
    assert not has(app.find('text', 'Add a voter'), 'editable')
    for button in ('Fill In a Ballot…', 'Take In Ballot Files…'):
        assert not has(app.find('button', button), 'sensitive')
    app.key('alt+6')
    assert not has(app.find('button', 'New Dilemma'), 'sensitive')

    # A dialog shows what there is.
    app.activate('list item', re.compile('^Meten of met rust laten'))
    app.focus_is('Title')
    assert not has(app.find('text', 'Title'), 'editable')
    app.type('Anders')
    assert app.text('text', 'Title') == 'Meten of met rust laten'
    for name in ('Remove', 'Values: Add'):
        for node in app.all('button', name) + app.all('toggle button', name):
            assert not has(node, 'sensitive'), name + ' can be used'
    app.key('Escape')
    app.gone('text', 'Title')
    app.key('alt+7')
    assert not has(app.find('button', 'New Action…'), 'sensitive')

    has_not_changed(app, path, before)
    app.quit()


def test_settled_is_continued(start):
    path = copy_of('settled.codio')
    app = start(path)
    # The reason that is there from the start was written by nobody.
    app.click('button', 'Continue as a New Moment…')
    app.focus_is('Your Name or Role')
    app.key('Escape')
    app.gone('text', 'Your Name or Role')
    app.click('button', 'Continue as a New Moment…')
    app.focus_is('Your Name or Role')
    app.type('Projectleider')
    accept_step(app)
    app.gone('label', SETTLED)
    app.key('alt+2')
    app.point('text', 'Project title')
    app.key('ctrl+a')
    app.type('Sensoren, een jaar later')
    app.find('label', 'Sensoren, een jaar later')
    app.key('alt+8')
    is_in(app, 'In preparation')
    app.find('label', 'The profile was changed since it was settled.')
    assert len(words(app.find('list', 'History'))) == 4
    profile = save(app, path)
    assert [step['state'] for step in profile['steps']] == ['settled', 'preparation']
    assert len(profile['moments']) == 1 and verify(path)[0] == 1

    # One step back is what was typed, the next that it was continued.
    app.key('ctrl+z')
    while app.find('button', re.compile('^Undo')).get_name() != 'Undo continuing the profile':
        app.key('ctrl+z')
    app.key('ctrl+z')
    app.find('label', SETTLED)
    app.key('alt+2')
    assert not has(app.find('text', 'Project title'), 'editable')
    app.key('ctrl+shift+z')
    app.gone('label', SETTLED)
    assert has(app.find('text', 'Project title'), 'editable')
    app.discard()


def test_a_settled_file_was_changed_by_hand(start):
    path = copy_of('settled-and-changed.codio')
    before = read(path)
    app = start(path)
    app.find('label', 'This is not what was settled: it was changed since')
    app.key('alt+8')
    app.find('label', 'The profile was changed since it was settled.')
    app.find('label', before['steps'][0]['digest'])
    app.find('label', 'Fingerprint (SHA-256) of what is open now')
    has_not_changed(app, path, before)

    # What was settled can be looked at, and what is open goes on.
    app.activate('list item', 'Look at what was settled')
    app.window('^Settled: ')
    app.find('label', 'This is how the profile was at the moment “Settled”: you can read it, not edit it')
    app.key('ctrl+w')
    app.window_gone('^Settled: ')
    app.click('button', 'Continue as a New Moment…')
    app.focus_is('Your Name or Role')
    app.type('Projectleider')
    accept_step(app)
    profile = save(app, path)
    assert profile['assessments'] == before['assessments'] and profile['moments'] == before['moments']
    app.quit()


def test_a_version_for_others_was_settled(start):
    path = copy_of('settled.codio')
    profile = read(path)
    profile['title'] = 'What others may read'
    del profile['moments'], profile['steps'][0]['moment']
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    app = start(path)
    app.find('label', 'This profile is settled, but what was settled is not in this file: you can read it, not edit it')
    app.key('alt+8')
    app.find('label', re.compile('^What was settled is not in this file, as in a version for the public'))
    app.find('label', profile['steps'][0]['digest'])
    assert not app.all('label', 'The profile was changed since it was settled.')
    assert not app.all('label', 'Fingerprint (SHA-256) of what is open now')
    app.quit()


def test_the_digest_of_an_old_moment_is_copied(start):
    app = start(copy_of('settled.codio'))
    show(app, 'Versions')
    app.click('button', 'Freeze This Moment…')
    app.focus_is('Name')
    app.type('After the decision')
    app.key('ctrl+Return')
    app.gone('text', 'Name')
    app.activate('list item', 'After the decision')
    app.window('^After the decision: ')
    app.key('alt+8')
    button = app.find('button', 'Copy the Fingerprint')
    assert has(button, 'sensitive'), 'nothing is edited with it'
    app.click('button', 'Copy the Fingerprint')
    app.find('label', 'The fingerprint is copied')
    app.key('ctrl+w')
    app.window_gone('^After the decision: ')
    app.discard()


def test_a_moment_is_compared(start):
    app = start(copy_of('settled-and-changed.codio'))
    show(app, 'Versions')
    app.click('button', 'Compare…: Settled')
    before = app.find('combo box', 'Before')
    wait(lambda: any('Settled' in (n.get_name() or '') for n in walk(before)), 'it is compared with the moment')
    app.key('Escape')
    app.gone('combo box', 'Before')
    app.quit()


def test_any_name_will_do(start):
    path = make_profile('name.codio')
    app = start(path)
    for name in ('<b>Jan</b> & "Co" %s', LONG):
        app.key('alt+8')
        state = 'Submitted for advice' if name != LONG else 'Worked on'
        begin_step(app, state)
        Atspi.EditableText.set_text_contents(app.find('text', 'Your Name or Role'), name)
        wait(lambda name=name: app.text('text', 'Your Name or Role') == name, 'the name is there')
        accept_step(app)
        is_in(app, state)
        assert name[:40] in words(app.find('list', 'History'))[1]
    profile = save(app, path)
    assert [step['by'] for step in profile['steps']] == ['<b>Jan</b> & "Co" %s', LONG]
    show(app, 'Versions')
    app.click('button', 'Freeze This Moment…')
    app.focus_is('Name')
    Atspi.EditableText.set_text_contents(app.find('text', 'Name'), LONG)
    app.click('button', 'Freeze')
    app.gone('text', 'Name')
    app.activate('list item', re.compile('^xxx'))
    app.window('^xxx')
    app.key('ctrl+w')
    app.window_gone('^xxx')
    save(app, path)
    app.quit()


def test_moments_are_kept_and_looked_at(start):
    path = make_profile('moments.codio')
    app = start(path)
    show(app, 'Versions')
    app.find('label', re.compile('^No moment was kept yet'))
    reach(app, 'Freeze This Moment…')
    app.key('Return')
    app.focus_is('Name')
    assert not has(app.find('button', 'Freeze'), 'sensitive')
    app.type('The meeting')
    reach(app, 'Your Name or Role')
    app.type('Secretaris')
    app.key('ctrl+Return')
    app.gone('text', 'Name')
    row = words(app.find('list item', 'The meeting'))
    assert row[0] == 'The meeting' and row[1].endswith(' · Secretaris'), row
    app.find('button', 'Undo adding a moment')

    app.key('alt+2')
    app.point('text', 'Project title')
    app.key('ctrl+a')
    app.type('Another title')
    app.find('label', 'Another title')

    # The old moment has a window of its own; the present goes on beside it.
    show(app, 'Versions')
    app.activate('list item', 'The meeting')
    app.window('^The meeting: Sensoren in het stadspark – Codio$')
    old = [frame for frame in app.all('frame') if frame.get_name().startswith('The meeting')][0]
    wait(lambda: any(n.get_name() == 'This is how the profile was at the moment “The meeting”: you can read it, not '
                     'edit it' for n in walk(old)), 'it is said that it is old')
    app.key('alt+2')
    wait(lambda: any(has(n, 'showing') and n.get_name() == 'Project title' and not has(n, 'editable')
                     for n in walk(old) if n.get_role_name() == 'text'), 'it cannot be edited')
    app.type('Nothing')
    app.key('alt+8')
    wait(lambda: [n for n in walk(old) if n.get_name() == 'The profile is here now'], 'it is said how far it was')
    assert not any(re.match('Go (On|Back)|Not yet', n.get_name() or '') for n in walk(old))
    app.key('ctrl+s')
    app.key('ctrl+w')
    app.window_gone('^The meeting: ')

    app.click('button', 'Rename The meeting')
    app.focus_is('Name')
    app.key('ctrl+a')
    app.type('The decision')
    app.key('Return')
    app.gone('text', 'Name')
    app.find('list item', 'The decision')
    profile = save(app, path)
    moment = profile['moments'][0]
    assert (moment['name'], moment['by']) == ('The decision', 'Secretaris')
    assert moment['state']['title'] == 'Sensoren in het stadspark' and profile['title'] == 'Another title'
    app.quit()


def test_a_moment_was_changed_by_hand(start):
    path = copy_of('settled-and-tampered.codio')
    before = read(path)
    app = start(path)
    show(app, 'Versions')
    row = app.find('list item', 'Settled')
    assert words(row)[1].endswith('Not what was kept then'), words(row)
    app.activate('list item', 'Settled')
    app.find('label', re.compile('was changed afterwards'))
    app.key('Escape')
    app.gone('label', re.compile('was changed afterwards'))
    app.activate('list item', 'Settled')
    app.click('button', 'Look at It Anyway')
    app.window('^Settled: ')
    app.key('ctrl+w')
    app.window_gone('^Settled: ')
    has_not_changed(app, path, before)

    # One that is no profile at all is not shown, and does no harm.
    before['moments'][0]['state'] = {'id': before['id'], 'format': 'nl.codio.profile', 'version': '1.0'}
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(before, file)
    app.quit()
    app = start(path)
    show(app, 'Versions')
    app.activate('list item', 'Settled')
    app.find('label', re.compile('cannot be read: “edition” is missing'))
    assert not app.all('button', 'Look at It Anyway')
    app.key('Escape')
    app.gone('label', re.compile('cannot be read'))
    app.quit()


def test_the_example_is_in_preparation(start):
    app = start(EXAMPLE, lang='nl_NL.UTF-8')
    app.key('alt+8')
    row = app.find('list item', 'In voorbereiding')
    assert words(row) == ['In voorbereiding', 'Hier is het profiel nu']
    app.quit()


main()
