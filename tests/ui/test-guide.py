# SPDX-License-Identifier: EUPL-1.2
"""The guide: it opens at what one is doing, is searched, leads from page to page and into the app."""
import os
import re

from harness import DATA, EXAMPLE, WORK, Atspi, Speech, has, main, wait, walk
from steps import choose

GUIDE = '^Guide$'


def guide(app, title):
    """Waits for a page of the guide; the keyboard is on its title."""
    app.window(GUIDE)
    heading = app.find('heading', title)
    wait(lambda: has(heading, 'focused'), 'the keyboard is on the title “%s”' % title)


def back(app):
    """Back to the work, with the guide beside it."""
    app.window('– Codio$')


def close(app):
    app.key('ctrl+w')
    app.window_gone(GUIDE)


def slow_file():
    """A file of which reading takes until feed() gives what is in it."""
    path = os.path.join(WORK, 'slow.codio')
    if os.path.exists(path):
        os.remove(path)
    os.mkfifo(path)
    return path


def feed(path, content):
    def opened():
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            return None
    file = wait(opened, 'somebody reads ' + path)
    os.set_blocking(file, True)
    with os.fdopen(file, 'wb') as end:
        end.write(content)


def test_opens_at_what_one_does(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    for page, title in (('1', 'Walk Through the House'), ('2', 'The Project and the Explorer'),
                        ('4', 'Judge and Weigh Values'), ('5', 'Ways to Weigh'), ('6', 'Dilemmas'), ('7', 'Actions'),
                        ('8', 'A Review Round')):
        app.key('alt+' + page)
        app.key('F1')
        guide(app, title)
        back(app)
    # The innermost of what is around the keyboard decides: a dialog, and the pane beside the house.
    app.key('ctrl+e')
    app.focus_is('Format')
    app.key('F1')
    guide(app, 'What the Report Is For')
    back(app)
    app.key('Escape')
    app.gone('combo box', 'Format')
    app.key('ctrl+comma')
    app.find('combo box', 'Language of the code')
    app.key('F1')
    guide(app, 'The Words It Uses')
    back(app)
    app.key('Escape')
    app.gone('combo box', 'Language of the code')
    # What is added there is in no profile yet.
    for page, button, first, title in (('7', 'New Action…', 'Action', 'Actions'),
                                       ('2', 'Add Participant or Stakeholder', 'Name', 'The Project and the Explorer')):
        app.key('alt+' + page)
        app.click('button', button)
        app.focus_is(first)
        app.type('Typed')
        app.key('F1')
        guide(app, title)
        back(app)
        assert app.text('text', first) == 'Typed'
        app.key('Escape')
        app.click('button', 'Discard')
        app.gone('button', 'Discard')
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('r')
    app.focus_is('Reason')
    app.key('F1')
    guide(app, 'Judge and Weigh Values')
    app.window(GUIDE)
    close(app)
    app.quit()


def test_links_and_back(start):
    app = start(EXAMPLE)
    app.find('button', re.compile('^Privacy, '))
    app.menu('Guide')
    guide(app, 'Walk Through the House')
    levels = [node.get_attributes().get('level') for node in walk(app.node)
              if node.get_role_name() == 'heading' and has(node, 'showing')]
    assert '1' in levels and '2' in levels, levels
    app.click('link', 'Keyboard and Screen Reader')
    guide(app, 'Keyboard and Screen Reader')
    app.key('alt+Left')
    guide(app, 'Walk Through the House')
    app.key('alt+Right')
    guide(app, 'Keyboard and Screen Reader')
    # With the keyboard alone: to a link, and along it.
    app.key('alt+Left')
    guide(app, 'Walk Through the House')
    for _ in range(30):
        app.key('Tab')
        if wait(app.focused, 'something has the keyboard').get_role_name() == 'link':
            break
    name = app.focused().get_name()
    app.key('Return')
    guide(app, name)
    # Escape gives up the words, and then the search.
    app.key('ctrl+f')
    app.focus_is('Search the Guide')
    app.type('expense')
    app.gone('list item', 'Ways to Weigh')
    app.key('Escape')
    app.find('list item', 'Ways to Weigh')
    app.focus_is('Search the Guide')
    app.key('Escape')
    app.focus_is(name)
    # What it offers is done in the window beside it.
    app.key('ctrl+f')
    app.type('expense another')
    app.gone('list item', 'Ways to Weigh')
    app.key('Return')
    guide(app, 'Dilemmas')
    app.click('button', 'Open the Dilemmas')
    back(app)
    app.find('button', 'New Dilemma')
    app.key('ctrl+q')
    assert app.process.wait(timeout=20) == 0 and app.stderr() == ''


def test_dutch_narrow_search(start):
    """Accents make no difference, and what has no page says so."""
    app = start(lang='nl_NL.UTF-8')
    app.find('label', 'Welke waarden zijn in het geding?')
    app.key('F1')
    app.window('^Gids$')
    app.find('heading', 'Waar Codio voor is')
    app.resize(360, 640)
    app.click('button', 'Alle pagina’s')
    app.focus_is('In de gids zoeken')
    # Whole: while letters that no key has are typed one by one, keys are given other meanings.
    Atspi.EditableText.set_text_contents(app.focused(), 'éérste profíel')
    app.gone('list item', 'Dilemma’s')
    app.find('list item', 'Een eerste profiel in tien minuten')
    app.type(' xyzzy')
    app.find('label', 'Niets gevonden')
    app.click('button', 'Alle pagina’s tonen')
    app.find('list item', 'Dilemma’s')
    app.type('Nationale ombudsman')
    app.gone('list item', 'Dilemma’s')
    app.key('Return')
    app.find('heading', 'Toegankelijkheidsverklaring')
    app.find('link', 'Nationale ombudsman (in uw browser)')
    # Back to the page before it, and from the first to the list.
    app.key('alt+Left')
    app.find('heading', 'Waar Codio voor is')
    app.key('alt+Left')
    app.find(None, 'In de gids zoeken')
    # What needs a profile says so where there is none.
    app.key('ctrl+f')
    app.key('ctrl+a')
    app.type('tien minuten')
    app.gone('list item', 'Dilemma’s')
    app.key('Return')
    app.click('button', 'Project openen')
    app.find('label', 'Open eerst een waardenprofiel, of begin een nieuw')
    app.click('button', 'Melding sluiten')
    app.gone('label', 'Open eerst een waardenprofiel, of begin een nieuw')
    app.key('ctrl+q')
    assert app.process.wait(timeout=20) == 0 and app.stderr() == ''


def test_statement_from_about(start):
    app = start()
    app.find('label', 'Which Values Are at Stake?')
    app.menu('About Codio')
    app.activate('list item', 'Details')
    app.find('list item', 'Accessibility Statement')
    app.activate('list item', 'Accessibility Statement')
    guide(app, 'Accessibility Statement')
    app.find('heading', 'Compliance Status')
    # There is no browser here.
    speech = Speech()
    app.click('link', re.compile('^National Ombudsman'))
    speech.once('No browser could be opened for https://www.nationaleombudsman.nl')
    speech.stop()
    app.key('ctrl+q')
    assert app.process.wait(timeout=20) == 0 and app.stderr() == ''


def test_what_it_offers(start):
    """What cannot be done now is told; what can be done is done in a window that is open."""
    def offer(words, title, button):
        app.window(GUIDE)
        app.key('ctrl+f')
        app.key('ctrl+a')
        app.type(words)
        app.gone('list item', 'Dilemmas')
        app.key('Return')
        guide(app, title)
        # The window has one of that name too.
        node = next(node for node in walk(app.find('frame', 'Guide')) if node.get_name() == button)
        Atspi.Action.do_action(node, 0)

    speech = Speech()
    app = start(os.path.join(DATA, 'copies', 'settled.codio'))
    app.find('button', re.compile('^Privacy, '))
    app.key('F1')
    guide(app, 'Walk Through the House')
    offer('organisation prescribes', 'Copies That Go Out and Come Back', 'Give Out a Copy')
    speech.once('The profile is settled and cannot be edited')
    app.open(EXAMPLE)
    app.window('^Drones')
    app.key('F1')
    guide(app, 'Walk Through the House')
    offer('something lacking', 'Judge and Weigh Values', 'Next Incomplete Value')
    speech.once('That cannot be done with this profile now')
    speech.stop()
    # The window is closed while it reads a file.
    app.window('^Drones')
    path = slow_file()
    app.open(path)
    app.key('ctrl+w')
    app.window_gone('^Drones')
    offer('policy advisor', 'What Codio Is For', 'Open the Example')
    app.window('^Drones')
    feed(path, b'')
    app.key('ctrl+q')
    assert app.process.wait(timeout=20) == 0 and app.stderr() == ''


def test_nothing_found(start):
    """Where nothing fits what was asked for, there is a way back to all."""
    app = start(os.path.join(DATA, 'valid', 'comments.codio'))
    app.find('button', re.compile('^Privacy, '))
    app.key('alt+6')
    choose(app, 'All dilemmas', 'To be revisited')
    app.find('label', 'No dilemma fits this choice.')
    app.click('button', 'Show All Dilemmas')
    app.find('toggle button', 'All dilemmas')
    app.gone('button', 'Show All Dilemmas')
    app.key('alt+8')
    app.point('page tab', 'Comments')
    app.point(None, 'Search Comments')
    app.type('xyzzy')
    app.find('label', 'No comment fits what you ask for above.')
    app.click('button', 'Show All Comments')
    app.gone('button', 'Show All Comments')
    app.find('toggle button', 'All comments')
    app.quit()


def installed(start, *arguments):
    """A start with the settings as they are installed, and what was set then."""
    return start(*arguments, env={'GSETTINGS_SCHEMA_DIR': '', 'GSETTINGS_BACKEND': 'keyfile'})


def press_at(app, name):
    """How the pointer presses a button, without looking what became of it."""
    area = app.area(app.find('button', name))
    return ('mousemove', '--window', app.xwindow, str(area.x + area.width // 2), str(area.y + area.height // 2),
            'click', '1')


def test_tour(start):
    settings = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    if os.path.exists(settings):
        os.remove(settings)
    app = installed(start)
    app.find('heading', 'A House of Values')
    app.focus_is('Next')
    app.key('Return')
    app.find('heading', 'Judge Each Value')
    app.gone('heading', 'A House of Values')
    app.key('Escape')
    app.gone('heading', 'Judge Each Value')
    app.find('button', 'New Value Profile')
    app.quit()
    # It was shown; but it can be found again, and leads on, also who does not wait until a step is there.
    app = installed(start)
    app.find('label', 'Which Values Are at Stake?')
    app.menu('Tour')
    app.find('heading', 'A House of Values')
    app.focus_is('Next')
    back, on = press_at(app, 'Back'), press_at(app, 'Next')
    app._xdotool(*on, *back, *on, *on, *on, *on)
    app.find('heading', 'Publish It')
    app.gone('button', 'Next')
    app.focus_is('New Value Profile')
    app.key('Escape')
    app.gone('heading', 'Publish It')
    app.menu('Tour')
    app.find('heading', 'A House of Values')
    for title in ('Judge Each Value', 'Write Down What Collides', 'Agree and Act Together', 'Publish It'):
        app.focus_is('Next')
        app.key('Return')
        app.find('heading', title)
    app.focus_is('New Value Profile')
    app.key('Return')
    app.gone('heading', 'Publish It')
    app.find('text', 'Project title')
    app.quit()
    # Who opens a file is not shown it, however long that takes.
    os.remove(settings)
    path = slow_file()
    app = installed(start, path)
    app.find('label', 'Which Values Are at Stake?')
    with open(EXAMPLE, 'rb') as example:
        feed(path, example.read())
    app.find('button', re.compile('^Privacy, '))
    assert not app.all('heading', 'A House of Values'), 'the tour is over a file that was opened'
    app.quit()


main()
