# SPDX-License-Identifier: EUPL-1.2
"""Files in the window: what is open stays open, nothing is lost without a question."""
import json
import os
import pathlib
import re
import shutil
import subprocess

from harness import Atspi, DATA, EXAMPLE, main, NOT_SAVED, wait, walk, WORK

CLI = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'bin', 'codio-cli')


def test_bad_files_leave_what_is_open(start):
    """Each kind of bad file gets a sentence; the example stays open and untouched."""
    for name, sentence in (('truncated.codio', 'is not whole'), ('newer-version.codio', 'newer version'),
                           ('other-format.codio', 'not a value profile'), ('nowhere.codio', 'no such file')):
        path = os.path.join(DATA, 'invalid', name)
        app = start(EXAMPLE, path)
        app.find(None, 'Cannot Open File')
        app.find('label', re.compile(sentence))
        app.key('Return')
        app.gone(None, 'Cannot Open File')
        app.find('button', re.compile('^Privacy, Human rights, at stake'))
        app.quit()


def test_bad_file_with_a_long_name_in_dutch(start):
    path = os.path.join(WORK, 'een-heel-lange-naam-zonder-spaties-' * 5 + '.codio')
    shutil.copy(os.path.join(DATA, 'invalid', 'truncated.codio'), path)
    app = start(path, lang='nl_NL.UTF-8')
    app.find(None, 'Openen is mislukt')
    app.key('Return')
    app.gone(None, 'Openen is mislukt')
    app.quit()


def test_close_buttons_in_dutch(start):
    """The words of the libraries are Dutch too."""
    app = start(EXAMPLE, lang='nl_NL.UTF-8')
    app.find('button', re.compile('^Privacy, '))
    app.key('ctrl+question')
    app.find(None, 'Sneltoetsen')
    assert len(app.all('list item', 'Volgende onvolledige waarde')) == 1, 'one row for the two keys of an action'
    app.find('label', 'Ctrl+U of U')
    names = {(node.get_name(), node.get_description()) for node in app.all('button')}
    assert ('Sluiten', 'Venster sluiten') in names and ('Close', 'Close the window') not in names, names
    app.key('Escape')
    app.gone(None, 'Sneltoetsen')
    app.key('alt+2', 'alt+Page_Down')
    app.find('label', 'Er is geen open opmerking')
    app.click('button', 'Melding sluiten')
    app.gone('label', 'Er is geen open opmerking')
    app.quit()


def copy_of_example(name):
    path = os.path.join(WORK, name)
    shutil.copy(EXAMPLE, path)
    return path


def link_to(path, name):
    link = os.path.join(WORK, name)
    if os.path.lexists(link):
        os.remove(link)
    os.symlink(path, link)
    return link


def change_title(app):
    app.key('alt+2')
    app.point('text', 'Project title')
    app.key('End')
    app.type(' 2')
    app.find('label', NOT_SAVED)


def test_recent_profiles_say_how_far_they_are(start):
    path = copy_of_example('recent.codio')
    app = start(path)
    app.find('button', re.compile('^Privacy, '))
    app.quit()
    app = start()
    app.find('list item', 'Drones voor bouwinspecties')
    app.find('label', re.compile('^31 of 31 values judged · 2 open dilemmas'))
    app.quit()


BOOKMARK = '''<bookmark href="%s" added="%s" modified="%s" visited="%s"><info><metadata owner="http://freedesktop.org">
<mime:mime-type type="application/vnd.nl.codio.profile+json"/><bookmark:applications>
<bookmark:application name="Codio" exec="&apos;codio %%u&apos;" modified="%s" count="1"/>
</bookmark:applications></metadata></info></bookmark>'''


def test_recent_profiles_that_are_gone(start):
    """However many there are, they leave no place to others empty, and none is offered."""
    paths = [os.path.join(WORK, 'gone %d.codio' % i) for i in range(9)] + [copy_of_example('there.codio')]
    recent = os.path.join(os.environ['XDG_DATA_HOME'], 'recently-used.xbel')
    with open(recent, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?><xbel version="1.0" '
                   'xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks" '
                   'xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">')
        for day, path in enumerate(paths, 1):
            file.write(BOOKMARK % (pathlib.Path(path).as_uri(), *['2026-01-%02dT12:00:00Z' % (29 - day)] * 4))
        file.write('</xbel>')
    app = start()
    app.find('label', re.compile('^31 of 31 values judged'))
    names = [node.get_name() for node in app.all('list item')]
    assert names == ['Drones voor bouwinspecties', 'Open the Example', 'Explore the House'], names
    app.quit()


def test_names_of_any_bytes(start):
    """A name that is no UTF-8 is shown as far as it can be, without a warning."""
    for name in (b'\xff\xfesound.codio', b'\xffbroken.codio'):
        path = os.path.join(WORK.encode(), name)
        shutil.copy(EXAMPLE if b'sound' in name else os.path.join(DATA, 'invalid', 'truncated.codio'), path)
        app = start(path)
        if b'sound' in name:
            app.find('label', re.compile('sound.codio$'))
        else:
            app.find(None, 'Cannot Open File')
            app.key('Return')
            app.gone(None, 'Cannot Open File')
        app.quit()
        os.remove(path)


def test_link_to_an_open_file(start):
    path = copy_of_example('first.codio')
    link = link_to(path, 'second.codio')
    app = start(path)
    app.find('button', re.compile('^Privacy, '))
    app.open(link)
    app.find('button', re.compile('^Privacy, '))
    assert len(app.all('frame')) == 1, 'two windows on one file'
    app.quit()


def test_new_window_keeps_the_keyboard(start):
    app = start(copy_of_example('before.codio'))
    app.find('button', re.compile('^Privacy, '))
    app.open(copy_of_example('after.codio'))
    app.find('label', 'after.codio')
    for number, page in enumerate(('House', 'Project', 'Explorer', 'Values', 'Weighing', 'Dilemmas', 'Actions'), 1):
        app.key('alt+%d' % number)
        app.find('grouping', page)
    app.key('ctrl+w')
    app.gone('label', 'after.codio')
    app.find('label', 'before.codio')
    app.quit()


def test_file_manager_opens_files(start):
    """What the desktop does at a double click: it looks up what opens a file of that type, and starts that."""
    app = start()
    app.find('button', 'New Value Profile')
    path = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'bin') + os.pathsep + os.environ['PATH']
    for file, role, shown in ((copy_of_example('double click.codio'), 'button', '^Privacy, '),
                              (os.path.join(DATA, 'ballots', 'ans.codio-ballot'), 'label', 'To take it in')):
        subprocess.run(['gio', 'open', file], check=True, env=dict(os.environ, PATH=path))
        app.find(role, re.compile(shown))


def test_files_are_dropped(start):
    """A file that is dropped opens in the window, or beside what is there; a bad one gets a sentence."""
    app = start()
    app.find('button', 'New Value Profile')
    app.drop(EXAMPLE)
    app.find('button', re.compile('^Privacy, Human rights, at stake'))
    app.find('label', 'drones.codio')
    app.quit()

    app = start()
    app.find('button', 'New Value Profile')
    app.drop(os.path.join(DATA, 'invalid', 'truncated.codio'))
    app.find(None, 'Cannot Open File')
    app.find('label', re.compile('“truncated.codio”: the file is not whole'))
    app.key('Return')
    app.gone(None, 'Cannot Open File')
    app.quit()


def test_title_names_the_file_and_what_is_not_saved(start):
    path = copy_of_example('named.codio')
    app = start(path)
    app.find('label', 'named.codio')
    change_title(app)
    app.find('label', 'Not saved · named.codio')
    app.key('ctrl+z')
    app.find('label', 'named.codio')
    app.quit()


def test_closing_asks(start):
    path = copy_of_example('asks.codio')
    before = open(path, 'rb').read()
    app = start(path)
    change_title(app)
    app.key('ctrl+w')
    app.find(None, 'Save Changes?')
    app.key('Escape')
    app.gone(None, 'Save Changes?')
    app.find('label', NOT_SAVED)
    app.key('ctrl+w')
    app.click('button', 'Discard')
    assert app.process.wait(timeout=20) == 0
    assert open(path, 'rb').read() == before, 'the file was changed'


def test_closing_saves(start):
    path = copy_of_example('saves.codio')
    app = start(path)
    change_title(app)
    app.key('ctrl+w')
    app.click('button', 'Save')
    assert app.process.wait(timeout=20) == 0
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'].endswith(' 2')


def test_undoing_to_the_saved_state(start):
    path = copy_of_example('undone.codio')
    app = start(path)
    change_title(app)
    app.key('ctrl+z')
    app.gone('label', NOT_SAVED)
    app.quit()


def test_saving_what_cannot_be_saved(start):
    """The folder is gone: a question, a sentence, and the work stays open."""
    folder = os.path.join(WORK, 'gone')
    os.mkdir(folder)
    path = os.path.join(folder, 'gone.codio')
    shutil.copy(EXAMPLE, path)
    app = start(path)
    change_title(app)
    shutil.rmtree(folder)
    app.find('label', 'The file was removed')
    app.key('ctrl+s')
    app.click('button', 'Save Again')
    app.find(None, 'Cannot Save File')
    app.key('Return')
    app.gone(None, 'Cannot Save File')
    app.find('label', NOT_SAVED)
    app.discard()


class SlowDisk:
    """A folder in which what is written first takes until go_on()."""

    def __init__(self, name):
        self.path, self.hit, self.wait = (os.path.join(WORK, name + ending) for ending in ('', '.hit', '.wait'))
        shutil.rmtree(self.path, ignore_errors=True)
        os.mkdir(self.path)
        pathlib.Path(self.hit).unlink(missing_ok=True)
        pathlib.Path(self.wait).touch()
        self.env = {'LD_PRELOAD': os.environ['CODIO_TEST_FAULTS'], 'CODIO_FAULT': 'fsync:1:0',
                    'CODIO_FAULT_FOLDER': os.path.realpath(self.path), 'CODIO_FAULT_HIT': self.hit,
                    'CODIO_FAULT_WAIT': self.wait}

    def is_written(self):
        wait(lambda: os.path.exists(self.hit), 'it is being written')

    def go_on(self):
        os.remove(self.wait)


def choose_file(app, title, path):
    app.window(title)
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')


def test_closing_while_it_is_written(start):
    """What is written is there in the end, a copy that is given out too, which is told of then."""
    for ask, title in ((lambda app: app.key('ctrl+shift+s'), 'Save Value Profile'),
                       (lambda app: app.menu('Give Out a Copy…'), 'Give Out a Copy')):
        disk = SlowDisk('slow')
        path = os.path.join(disk.path, 'slow.codio')
        app = start(copy_of_example('fast.codio'), env=disk.env)
        app.find('button', re.compile('^Privacy, '))
        ask(app)
        choose_file(app, title, path)
        disk.is_written()
        app.window('^Drones')
        app.key('ctrl+w')
        wait(lambda: not app.all('frame'), 'it is closed')
        assert app.process.poll() is None and not os.path.exists(path)
        disk.go_on()
        if title == 'Give Out a Copy':
            app.find(None, 'Give Out the Copy Again')
            app.key('Escape')
            app.gone(None, 'Give Out the Copy Again')
            app.key('ctrl+q')
        assert app.process.wait(timeout=20) == 0 and app.stderr() == ''
        assert subprocess.run([CLI, 'check', path], stdout=subprocess.DEVNULL, check=False).returncode == 0


def test_closing_after_a_slow_save(start):
    """What is typed while a window is saved to be closed is not lost with it."""
    disk = SlowDisk('slow-close')
    path = shutil.copy(EXAMPLE, os.path.join(disk.path, 'slow.codio'))
    app = start(path, env=disk.env)
    change_title(app)
    app.key('ctrl+w')
    app.click('button', 'Save')
    disk.is_written()
    app.key('alt+7')
    app.click('button', 'New Action…')
    app.focus_is('Action')
    app.type('Typed')
    disk.go_on()
    app.find('label', 'Saved')
    app.focus_is('Action')
    app.key('ctrl+Return')
    app.gone('text', 'Action')
    app.discard()
    with open(path, encoding='utf-8') as file:
        assert json.load(file)['title'].endswith(' 2')


def test_same_file_is_not_opened_twice(start):
    path = copy_of_example('twice.codio')
    app = start(path, path, link_to(path, 'also.codio'))
    app.find('button', re.compile('^Privacy, '))
    # When another file has come, these have been seen to.
    other = copy_of_example('other.codio')
    app.open(other)
    wait(lambda: len(app.all('frame')) >= 2, 'the other file has a window')
    assert len(app.all('frame')) == 2, 'there are %d windows' % len(app.all('frame'))
    app.quit()


def test_undo_says_what(start):
    app = start(copy_of_example('label.codio'))
    app.find('button', 'Undo')
    change_title(app)
    app.find('button', re.compile('^Undo .*[Tt]itle'))
    app.key('ctrl+z')
    app.find('button', re.compile('^Redo .*[Tt]itle'))
    app.quit()


def test_direction_of_text_is_not_overridden(start):
    app = start(os.path.join(DATA, 'valid', 'hostile.codio'))
    app.find('button', re.compile('^Privacy, '))
    app.key('alt+2')
    title = app.find('text', 'Project title')
    assert Atspi.Text.get_text(title, 0, -1).startswith('gewoon'), 'the title is shown'
    shown = [node.get_name() for node in walk(app.node)] + [Atspi.Text.get_text(title, 0, -1),
                                                             app.text('text', 'Description')]
    assert not [text for text in shown if re.search('[\u202a-\u202e\u2066-\u2069]', text or '')], shown
    app.quit()


def test_example_is_opened_as_a_copy(start):
    before = open(EXAMPLE, 'rb').read()
    app = start()
    app.menu('Open the Example')
    app.find('button', re.compile('^Privacy, Human rights, at stake'))
    change_title(app)
    app.key('ctrl+s')
    app.window('Save Value Profile')
    app.find('button', 'Save')  # it asks where, instead of writing over the example
    app.close_chooser('Save Value Profile')
    app.find('label', NOT_SAVED)
    app.discard()
    assert open(EXAMPLE, 'rb').read() == before, 'the example was changed'


def test_report_is_opened_as_a_copy(start):
    path = os.path.join(WORK, 'rapport.pdf')
    subprocess.run([CLI, 'export', EXAMPLE, '-o', path, '--attach', '--force'], check=True)
    before = open(path, 'rb').read()
    app = start(path)
    app.find('button', re.compile('^Privacy, Human rights, at stake'))
    app.find('label', re.compile('^This is a copy of the profile in the report'))
    app.key('ctrl+s')
    app.window('Save Value Profile')
    app.find('button', 'Save')  # it asks where, instead of writing over the report
    app.close_chooser('Save Value Profile')
    app.find('label', 'Not saved')
    app.discard()
    assert open(path, 'rb').read() == before, 'the report was changed'


def test_report_of_others(start):
    path = os.path.join(WORK, 'anders.pdf')
    subprocess.run([CLI, 'export', EXAMPLE, '-o', path, '--force'], check=True)
    app = start(EXAMPLE, path)
    app.find(None, 'Cannot Open File')
    app.find('label', re.compile('holds no value profile'))
    app.key('Return')
    app.gone(None, 'Cannot Open File')
    app.quit()


main()
