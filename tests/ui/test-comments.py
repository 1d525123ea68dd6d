# SPDX-License-Identifier: EUPL-1.2
"""Comments: written, replied to, resolved and withdrawn, on anything in a profile, and found again."""
import re

from harness import Atspi, Speech, has, main, wait
from steps import choose, make_profile, save

PRIVACY = re.compile('^Privacy, ')
LONG = 'N' * 10000


def comment(number, on, target=None, **members):
    """A comment as a file has it."""
    return dict({'id': '5e7a2d90-f3b4-4c18-b6c9-%012d' % number, 'author': 'Member', 'on': on,
                 'time': '2026-03-%02dT13:05:00Z' % number, 'text': 'Comment %d' % number, 'state': 'open'},
                **({'target': target} if target else {}), **members)


def row(app, name):
    return app.find('list item', re.compile(name))


def rows(app):
    """The names of the threads. GTK 4.18 has what is in a page of a stack twice."""
    found = app.all('list item', re.compile('^((Value|Dilemma|Action): |The whole profile, )'))
    return list(dict.fromkeys(node.get_name() for node in found))


def write(app, text, name=None):
    """Fills in the dialog that is open, with the keyboard."""
    app.find('button', 'Add')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'text', 'a comment can be written')
    app.type(text)
    if name:
        assert not has(app.find('button', 'Add'), 'sensitive'), 'a comment of nobody'
        app.key('Tab')
        app.focus_is('Your Name or Role')
        app.type(name)
    wait(lambda: has(app.find('button', 'Add'), 'sensitive'), 'it can be added')
    app.key('ctrl+Return')
    app.gone('button', 'Add')


def press(app, name):
    """Goes on with the keyboard until a button, and presses it."""
    for _ in range(8):
        if (app.focused() or app.node).get_name() == name:
            app.key('space')
            return
        before = app.focused()
        app.key('Tab')
        wait(lambda: app.focused() not in (None, before), 'the keyboard goes on')
    raise AssertionError('the keyboard does not reach “%s”' % name)


def undo_is(app, name):
    return app.find('button', name)


def show_comments(app):
    app.key('alt+8')
    app.point('page tab', 'Comments')


def test_thread_on_a_value(start):
    """A thread on a value, with the keyboard alone; who one is is asked once."""
    speech = Speech()
    path = make_profile('thread.codio')
    app = start(path)
    app.resize(1500, 1180)
    app.click('button', PRIVACY)
    app.find('heading', 'Privacy')
    app.find('label', 'Nobody has commented on this.')
    app.key('ctrl+m')
    app.find(None, re.compile('A name, a role or a pseudonym will do'))
    write(app, 'Is <b>this</b> & that needed?', 'Member <i>1</i>')
    speech.wait('Comment added')
    row(app, '^Value: Privacy, Member <i>1</i>, .*, Is <b>this</b> & that needed\\?$')
    undo_is(app, 'Undo comment on Privacy')
    app.find('button', re.compile('^Privacy, .*open comments: 1'))

    # Next and previous lead to it, wherever one is.
    app.key('alt+2', 'alt+Page_Down')
    wait(lambda: has(row(app, '^Value: Privacy, Member'), 'focused'), 'the keyboard is on the comment')
    press(app, 'Reply…')
    write(app, 'Yes.')
    row(app, 'needed\\?, replies: 1$')
    undo_is(app, 'Undo reply to a comment on Privacy')
    app.find('button', re.compile('^Privacy, .*open comments: 1'))

    press(app, 'Resolve')
    speech.wait('Comment resolved')
    row(app, 'replies: 1, Resolved by Member <i>1</i>, ')
    undo_is(app, 'Undo resolving a comment on Privacy')
    assert not app.all('button', re.compile('^Privacy, .*open comments'))
    assert app.focused().get_name() == 'Open Again', 'the keyboard stays where it is'
    app.key('space')
    undo_is(app, 'Undo opening a comment on Privacy again')
    app.find('button', 'Resolve')

    withdraw = app.all('button', 'Withdraw')
    assert len(withdraw) == 2 and withdraw[0].get_description().startswith('Member <i>1</i>, ')
    Atspi.Action.do_action(withdraw[1], 0)
    app.find('button', 'Restore')
    app.find('label', re.compile('^Withdrawn by Member <i>1</i>, '))
    app.find('label', 'Yes.')
    undo_is(app, 'Undo withdrawing a comment on Privacy')
    app.key('ctrl+z')
    app.gone('button', 'Restore')
    app.find('button', re.compile('^Redo withdrawing a comment on Privacy'))
    app.key('ctrl+shift+z')
    app.find('button', 'Restore')

    said = save(app, path)['comments']
    assert [(c['text'], c['author'], c['state'], c['on'], c['target']) for c in said] == [
        ('Is <b>this</b> & that needed?', 'Member <i>1</i>', 'open', 'value', 'privacy'),
        ('Yes.', 'Member <i>1</i>', 'withdrawn', 'value', 'privacy')]
    assert said[1]['replyTo'] == said[0]['id'] and said[1]['closedBy'] == 'Member <i>1</i>'
    speech.stop()
    app.quit()


def test_dialogs(start):
    """Comments on a dilemma and an action in their dialogs; what is written is not lost by Escape."""
    path = make_profile('dialogs.codio', dilemmas=[
        {'id': '11111111-2222-4333-8444-555555555555', 'title': 'Look or not', 'values': ['privacy', 'veiligheid']}],
        actions=[{'id': '21111111-2222-4333-8444-555555555555', 'text': 'Look away', 'values': ['privacy']}])
    app = start(path)
    app.resize(1500, 1180)
    app.key('alt+6')
    app.activate('list item', 'Look or not')
    app.find('label', 'Nobody has commented on this.')
    app.key('ctrl+m')
    app.find('label', 'Dilemma: Look or not')
    app.type('Half a thought')
    app.key('Escape')
    app.find('label', 'Discard This Comment?')
    app.click('button', 'Keep Writing')
    app.gone('label', 'Discard This Comment?')
    assert app.text('text', 'Comment') == 'Half a thought'
    app.key('ctrl+a')
    write(app, 'On the dilemma', 'Chair')
    row(app, '^Dilemma: Look or not, Chair, ')
    app.key('Escape')
    app.gone('text', 'Title')

    app.key('alt+7')
    app.focus_is('Search Actions')
    app.key('Return')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Look away'), 'the keyboard is on the row')
    app.key('Return')
    app.find('button', 'Remove')
    app.key('ctrl+m')
    app.find('label', 'Action: Look away')
    write(app, 'On the action')
    row(app, '^Action: Look away, Chair, ')
    app.key('Escape')
    app.gone('button', 'Remove')

    # On the page of the actions, a row with the keyboard is what is chosen.
    wait(lambda: (app.focused() or app.node).get_name().startswith('Look away'), 'the keyboard is back on the row')
    app.key('ctrl+m')
    app.find('label', 'Action: Look away')
    app.key('Escape')
    app.gone('button', 'Add')

    # Elsewhere it is all of it.
    app.key('alt+2', 'ctrl+m')
    app.find('label', 'The whole profile')
    write(app, 'On all')

    # From one to the next and round, also out of a dialog.
    app.key('alt+Page_Down')
    wait(lambda: has(row(app, '^Dilemma: Look or not, '), 'focused'), 'the first')
    app.key('alt+Page_Down')
    wait(lambda: has(row(app, '^Action: Look away, '), 'focused'), 'the second')
    app.gone('text', 'Title')
    app.key('alt+Page_Down')
    wait(lambda: has(row(app, '^The whole profile, '), 'focused'), 'the third')
    app.find('heading', re.compile('^Good digital'))
    app.key('alt+Page_Down')
    wait(lambda: has(row(app, '^Dilemma: Look or not, '), 'focused'), 'the first again')
    press(app, 'Resolve')
    row(app, '^Dilemma: Look or not, .*Resolved by Chair')
    app.key('alt+Page_Up')
    wait(lambda: has(row(app, '^The whole profile, '), 'focused'), 'the last')
    said = save(app, path)['comments']
    assert [(c['on'], c['state']) for c in said] == [('dilemma', 'resolved'), ('action', 'open'), ('profile', 'open')]
    app.quit()


def test_all_comments(start):
    """The list of all comments: filters, search, odd names, what was removed, and where the keyboard goes."""
    path = make_profile('many.codio', comments=[
        comment(1, 'value', 'privacy', author='Member <b>1</b>'),
        comment(2, 'value', 'kennis', author=LONG, text='Café ' * 400),
        comment(3, 'dilemma', '99999999-2222-4333-8444-555555555555', author='Chair'),
        comment(4, 'profile', author='Chair', state='resolved', closedBy=LONG, closedOn='2026-03-09T14:05:00Z'),
        comment(5, 'value', 'privacy', author='Chair', replyTo=comment(1, 'value')['id']),
        comment(6, 'profile', author='', text=''),
        *[comment(7 + i, 'value', 'integriteit', state='withdrawn') for i in range(3)],
    ])
    app = start(path)
    app.resize(1100, 1190)
    show_comments(app)
    app.find('label', '4 of 8 comments')
    wait(lambda: len(rows(app)) == 4, 'only what is open is shown')
    assert not app.nameless(), app.nameless()
    names = rows(app)
    assert names[0] == 'Value: Privacy, Member <b>1</b>, 1 March 2026, 14:05, Comment 1, replies: 1', names[0]
    assert names[1].startswith('Value: Knowledge, ' + 'N' * 59 + '…, 2 March') and len(names[1]) < 250
    assert names[2].startswith('Dilemma: removed since, Chair')
    assert names[3].startswith('The whole profile, Somebody without a name')

    # A long text is folded.
    app.find('label', re.compile('^Café .*…$'))
    app.click('button', 'Show All')
    app.find('label', re.compile('^Café .{1900,}'))
    app.find('button', 'Show Less')

    choose(app, 'By anybody', 'Chair')
    app.find('label', '2 of 8 comments')
    choose(app, 'Open comments', 'All comments')
    app.find('label', '3 of 8 comments')
    row(app, '^The whole profile, Chair, .*Resolved by N{59}…, 9 March 2026, 15:05$')
    choose(app, 'On anything', 'On the whole profile')
    app.find('label', '1 of 8 comments')
    choose(app, 'Chair', 'By anybody')
    app.find('label', '2 of 8 comments')
    choose(app, 'On the whole profile', 'On anything')
    app.find('label', '8 comments')
    wait(lambda: len(rows(app)) >= 6, 'all of them come')

    app.key('alt+8')
    app.focus_is('Search Comments')
    app.type('cafe knowledge')
    app.find('label', '1 of 8 comments')
    app.key('ctrl+a')
    app.type('nowhere')
    app.find('label', 'No comment fits what you ask for above.')
    app.key('Escape')
    app.find('label', '8 comments')

    # What goes out of sight leaves the keyboard with its neighbour.
    choose(app, 'All comments', 'Open comments')
    wait(lambda: len(rows(app)) == 4, 'only what is open is shown')
    app.key('alt+8')
    app.focus_is('Search Comments')
    app.key('Return')
    wait(lambda: has(row(app, '^Value: Privacy'), 'focused'), 'the keyboard is in the list')
    press(app, 'Resolve')
    app.find('label', 'Who Are You?')
    app.type('Chair')
    app.key('Return')
    app.find('label', '3 of 8 comments')
    wait(lambda: has(row(app, '^Value: Knowledge'), 'focused'), 'the keyboard is on the next')

    # A subject is gone to; what was removed is shown here.
    app.click('button', 'Value: Knowledge')
    app.find('heading', 'Knowledge')
    wait(lambda: has(row(app, '^Value: Knowledge'), 'focused'), 'the keyboard is on the comment')
    app.key('alt+Page_Down')
    wait(lambda: has(row(app, '^Dilemma: removed since'), 'focused'), 'the next is in the list of all')
    said = save(app, path)['comments']
    assert [c['state'] for c in said[:6]] == ['resolved', 'open', 'open', 'resolved', 'resolved', 'open']
    app.quit()


def test_states(start):
    """What is submitted goes on being commented on; what is settled is only read."""
    for state, open_for_comments in (('submitted', True), ('settled', False)):
        path = make_profile(state + '.codio', comments=[comment(1, 'value', 'privacy')], steps=[
            {'id': '31111111-2222-4333-8444-555555555555', 'state': state, 'by': 'Chair', 'time': '2026-03-02T13:05:00Z'}])
        app = start(path)
        app.resize(1500, 1180)
        app.key('alt+Page_Down')
        wait(lambda: has(row(app, '^Value: Privacy, Member'), 'focused'), 'the keyboard is on the comment')
        for name in ('Reply…', 'Resolve', 'Withdraw', 'New Comment'):
            assert has(app.find('button', name), 'sensitive') == open_for_comments, name + ' in ' + state
        app.quit()


def test_dutch(start):
    """Times and words are those of the language."""
    path = make_profile('dutch.codio', comments=[comment(9, 'value', 'privacy', state='resolved', closedBy='Voorzitter',
                                                         closedOn='2026-03-10T14:05:00Z')])
    app = start(path, lang='nl_NL.UTF-8')
    app.resize(1500, 1180)
    app.click('button', PRIVACY)
    row(app, '^Waarde: Privacy, Member, 9 maart 2026, 14:05, Comment 9, '
             'Afgehandeld door Voorzitter, 10 maart 2026, 15:05$')
    app.click('button', 'Weer openen')
    app.find('label', 'Wie bent u?')
    app.type('Ik')
    app.key('Return')
    app.find('button', 'Ongedaan maken: opmerking bij Privacy weer openen')
    app.key('alt+4')
    app.find('list item', re.compile('^Privacy, .*Open opmerkingen: 1'))
    app.key('ctrl+z')
    wait(lambda: not app.all('list item', re.compile('^Privacy, .*Open opmerkingen')), 'there is no badge')
    app.quit()


main()
