# SPDX-License-Identifier: EUPL-1.2
"""Exporting: what is asked, what is remembered, what is in the file, and that nothing is lost or told unasked."""
import glob
import json
import os
import re
import shutil
import statistics
import subprocess

from harness import DATA, EXAMPLE, WORK, Atspi, GLib, answer, export_to, has, main, open_export, wait, walk

NAMES = re.compile('^Names of people will be in this file')
FORMATS = {
    'Report (PDF)': ('.pdf', b'%PDF-1.7'),
    'Profile (JSON)': ('.json', b'{\n  "format"'),
    'Document (ODT)': ('.odt', b'PK'),
    'Text (Markdown)': ('.md', b'# Drones'),
    'Table (CSV)': ('.csv', b'\xef\xbb\xbf'),
    'Drawing (SVG)': ('.svg', b'<?xml'),
    'Picture (PNG)': ('.png', b'\x89PNG'),
    'Dates for a Calendar (iCalendar)': ('.ics', b'BEGIN:VCALENDAR'),
}


def folder(name):
    path = os.path.join(WORK, name)
    shutil.rmtree(path, ignore_errors=True)  # of the first chance of the same test
    os.mkdir(path)
    return path


def start_example(start, **options):
    app = start(EXAMPLE, **options)
    app.find('button', re.compile('^Privacy, '))
    return app


def close(app):
    app.key('Escape')
    app.gone('combo box', 'Format')


def ask(app, path):
    """Exports to a file, in the way that the dialog proposes."""
    open_export(app)
    app.click('button', 'Export…')
    app.choose('^Export$', path)
    app.window_gone('^Export$')


def make_long(path, n):
    """A profile whose report takes long."""
    with open(EXAMPLE, encoding='utf-8') as file:
        profile = json.load(file)
    dilemma = profile['dilemmas'][0]
    profile['dilemmas'] = [dict(dilemma, id='6e3f3a2e-8d5f-4a0a-9b44-%012x' % i) for i in range(n)]
    profile['actions'] = []
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    return path


def test_all_formats(start):
    """By keyboard alone: each format gives the file that it says, and the JSON is the profile."""
    target = folder('formats')
    app = start_example(start)
    for name, (suffix, magic) in FORMATS.items():
        open_export(app)
        answer(app, 'Format', name)
        assert not app.nameless(), 'without a name: %s' % app.nameless()
        path = os.path.join(target, 'out' + suffix)
        export_to(app, path)
        app.find(None, '“out%s” is ready' % suffix)
        with open(path, 'rb') as file:
            assert file.read().startswith(magic), name + ' is something else'
    assert open(os.path.join(target, 'out.json'), 'rb').read() == open(EXAMPLE, 'rb').read()
    app.quit()


def test_exported_file_is_opened(start):
    """By the program that the desktop has for it; where that cannot be, it is said."""
    target = folder('opened')
    path, seen = os.path.join(target, 'out.pdf'), os.path.join(target, 'seen')
    app = start_example(start)
    open_export(app)
    export_to(app, path)
    app.find(None, '“out.pdf” is ready')
    os.unlink(path)
    app.click('button', 'Open')
    app.find(None, 'No program could open “out.pdf”')
    app.quit()

    viewer = os.path.join(target, 'viewer')
    with open(viewer, 'w', encoding='utf-8') as file:
        file.write('#!/bin/sh\necho "$1" > "%s.new" && mv "%s.new" "%s"\n' % (seen, seen, seen))
    os.chmod(viewer, 0o755)
    applications = os.path.join(os.environ['XDG_DATA_HOME'], 'applications')
    os.makedirs(applications)
    with open(os.path.join(applications, 'viewer.desktop'), 'w', encoding='utf-8') as file:
        file.write('[Desktop Entry]\nType=Application\nName=Viewer\nExec=%s %%f\nMimeType=application/pdf;\n' % viewer)
    with open(os.path.join(applications, 'mimeapps.list'), 'w', encoding='utf-8') as file:
        file.write('[Default Applications]\napplication/pdf=viewer.desktop\n')
    try:
        app = start_example(start)
        open_export(app)
        export_to(app, os.path.join(target, 'other.pdf'))
        app.find(None, '“other.pdf” is ready')
        app.click('button', 'Open')
        wait(lambda: os.path.exists(seen), 'the file is opened')
        with open(seen, encoding='utf-8') as file:
            assert file.read() == os.path.join(target, 'other.pdf') + '\n'
        app.quit()
    finally:
        shutil.rmtree(applications)


def test_names_are_warned_of(start):
    app = start_example(start)
    open_export(app)
    app.find('label', NAMES)
    answer(app, 'For Whom', 'Public')
    app.gone('label', NAMES)
    app.find('label', re.compile('leaves out names of people and internal notes'))
    app.find('label', 'What may be published of the profile goes along in the PDF')
    answer(app, 'For Whom', 'Committee')
    app.find('label', NAMES)
    app.find('label', re.compile('leaves out internal notes, and has room for advice'))
    app.find('label', 'The profile without internal notes goes along in the PDF')
    answer(app, 'Format', 'Dates for a Calendar (iCalendar)')
    app.gone('label', NAMES)
    app.gone('combo box', 'For Whom')
    app.activate('check box', 'Say Who Is Responsible')
    app.find('label', NAMES)
    answer(app, 'Format', 'Picture (PNG)')
    app.gone('label', NAMES)
    answer(app, 'Format', 'Profile (JSON)')
    app.find('label', NAMES)
    app.gone('combo box', 'Language')
    close(app)
    app.quit()


def test_no_names_no_warning(start):
    app = start()
    app.click('button', 'New Value Profile')
    app.find('text', 'Project title')
    open_export(app)
    assert not app.all('label', NAMES), 'there are no names in it'
    answer(app, 'Format', 'Profile (JSON)')
    app.find('label', re.compile('^The profile itself'))
    assert not app.all('label', NAMES), 'there are no names in it'
    close(app)
    app.discard() if app.all('label', 'Not saved') else app.quit()


def test_answers_are_remembered(start):
    target = folder('remembered')
    keep = {'GSETTINGS_BACKEND': 'keyfile'}
    app = start_example(start, env=keep)
    open_export(app)
    answer(app, 'Language', 'Nederlands')
    answer(app, 'For Whom', 'Public')
    answer(app, 'Paper', 'A4')
    app.point('label', 'Parts')
    app.point('check box', 'Dilemmas')
    told = app.find('label', re.compile(', without: Dilemmas$')).get_name()
    path = os.path.join(target, 'out.pdf')
    export_to(app, path)
    app.find(None, '“out.pdf” is ready')
    text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    assert 'Waarden in het geding' in text, 'it is not in Dutch'
    app.quit()

    app = start_example(start, env=keep)
    open_export(app)
    for name in ('Report (PDF)', 'Nederlands', 'Public', 'A4'):
        app.find('label', name)
    app.find('label', told)  # before one looks for it
    app.point('label', 'Parts')
    assert not has(app.find('check box', 'Dilemmas'), 'checked')
    assert has(app.find('check box', 'The house'), 'checked')
    answer(app, 'Format', 'Profile (JSON)')
    close(app)
    open_export(app)
    app.find('label', 'Report (PDF)')  # what was only looked at is not remembered
    close(app)
    app.quit()
    shutil.rmtree(os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0'))


def test_name_that_is_proposed(start):
    app = start_example(start)
    open_export(app)
    answer(app, 'For Whom', 'Public')
    app.click('button', 'Export…')
    app.window('^Export$')
    app.find('text', re.compile('.*'))
    wait(lambda: re.fullmatch(r'drones-voor-bouwinspecties-\d{4}-\d\d-\d\d-public\.pdf',
                              app.text('text', app.focused().get_name())), 'a name is proposed')
    app.close_chooser('^Export$')
    app.find('combo box', 'Format')  # nothing is lost
    app.find('label', 'Public')
    close(app)
    app.quit()


def test_other_ending(start):
    target = folder('ending')
    app = start_example(start)
    ask(app, os.path.join(target, 'out.json'))
    app.find(None, 'Keep This Name?')
    app.click('button', 'Choose Another')
    app.window('^Export$')
    wait(lambda: app.text('text', app.focused().get_name()) == 'out.json.pdf', 'a better name is proposed')
    app.choose('^Export$', os.path.join(target, 'out'))
    app.window_gone('^Export$')
    app.click('button', 'Keep Name')
    path = os.path.join(target, 'out')
    wait(lambda: os.path.exists(path), 'it is there')
    assert os.listdir(target) == ['out'] and open(path, 'rb').read().startswith(b'%PDF')
    app.quit()


def test_typed_name_stays(start):
    """A name that was typed is proposed again, also for another format."""
    target = folder('typed')
    app = start_example(start)
    ask(app, os.path.join(target, 'minutes.of.may'))
    app.find(None, 'Keep This Name?')
    app.key('Escape')
    app.gone(None, 'Keep This Name?')
    for name, proposed in (('Text (Markdown)', 'minutes.of.may.md'), ('Report (PDF)', 'minutes.of.may.pdf')):
        answer(app, 'Format', name)
        app.click('button', 'Export…')
        app.window('^Export$')
        wait(lambda: app.text('text', app.focused().get_name()) == proposed, proposed + ' is proposed')
        app.close_chooser('^Export$')
    close(app)
    app.quit()


def test_open_files_are_safe(start):
    """Those of this window and of others, also under another name."""
    path, other = (os.path.join(WORK, name) for name in ('own.codio', 'other.codio'))
    for copy, title in (path, 'Own profile'), (other, 'Other profile'):
        with open(EXAMPLE, encoding='utf-8') as file:
            profile = json.load(file)
        with open(copy, 'w', encoding='utf-8') as file:
            json.dump(dict(profile, title=title), file)
    link = os.path.join(folder('open'), 'link.pdf')
    os.symlink(other, link)
    before = [open(copy, 'rb').read() for copy in (path, other)]
    app = start(other)
    app.find('button', re.compile('^Privacy, '))
    app.open(path)
    app.window('^Own profile')

    def export():
        app.key('ctrl+e')
        app.find('combo box', 'Format')
        app.click('button', 'Export…')

    def give_out():
        app.key('F10')
        app.click('menu item', re.compile('^Give Out a Copy'))

    def refused(title, ask, chosen):
        ask()
        app.window(title)
        # Each window has something with the focus.
        entry = wait(lambda: [node for node in walk(app.node) if has(node, 'focused', 'showing', 'editable')][:1],
                     'a name can be given')[0]
        Atspi.EditableText.set_text_contents(entry, chosen)
        app.key('Return')
        app.click('button', 'Replace')  # the question of the file chooser
        app.window_gone(title)
        app.window('^Own profile')
        app.find(None, 'Choose Another Name')
        app.key('Escape')
        app.gone(None, 'Choose Another Name')
        assert [open(copy, 'rb').read() for copy in (path, other)] == before, 'a profile was overwritten'

    for chosen in path, other, link:
        refused('^Export$', export, chosen)
        close(app)
    refused('^Give Out a Copy$', give_out, other)
    refused('^Save Value Profile$', lambda: app.key('ctrl+shift+s'), link)
    app.quit()


def test_where_it_cannot_be_written(start):
    """The folder goes away while a question is asked: a sentence, and the profile stays open."""
    target = folder('bad')
    app = start_example(start)
    ask(app, os.path.join(target, 'out'))
    app.find(None, 'Keep This Name?')
    shutil.rmtree(target)
    app.click('button', 'Keep Name')
    app.find(None, 'Export Failed')
    app.find('label', re.compile('^“out”: its folder is not there'))
    app.key('Escape')
    app.gone(None, 'Export Failed')
    app.find('button', re.compile('^Privacy, '))
    app.quit()


def pages_of(app):
    """How many pages there are, as the preview says."""
    return int(re.fullmatch(r'Page \d+ of (\d+)', app.find('label', re.compile(r'^Page \d+ of \d+$')).get_name())[1])


def walk_to_pages(app):
    """Gives the keyboard to a page of the preview."""
    for _ in range(40):
        before = wait(app.focused, 'something has the keyboard')
        if before.get_name().startswith('Page '):
            return
        app.key('Tab')
        wait(lambda: app.focused() not in (None, before), 'the keyboard goes on')
    raise AssertionError('the keyboard does not reach the pages')


def test_preview(start):
    """The pages of the report, beside the questions: turned, zoomed, and made anew for each answer."""
    app = start_example(start)
    open_export(app)
    app.find('list item', re.compile('^Page 1 of .*, Drones voor bouwinspecties$'))
    assert not app.nameless(), 'without a name: %s' % app.nameless()
    n = pages_of(app)
    app.find('image', 'Page 1 of %d' % n)
    walk_to_pages(app)
    wait(lambda: (app.focused() or app.node).get_name().startswith('Page 1 of %d' % n), 'the first page has the keyboard')
    app.key('Next')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Page 2 of %d' % n), 'it is turned')
    app.find('label', 'Page 2 of %d' % n)
    app.key('End')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Page %d of ' % n), 'the last page')
    app.find('label', 'Page %d of %d' % (n, n))
    app.key('Prior')
    app.find('label', 'Page %d of %d' % (n - 1, n))

    def height():
        node = app.find('list item', re.compile('^Page %d of ' % (n - 1)))
        return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).height

    fits = height()
    app.key('ctrl+plus')
    wait(lambda: height() > fits * 1.2, 'it is larger')
    app.key('ctrl+0')
    wait(lambda: height() == fits, 'it fits again')

    answer(app, 'Language', 'Nederlands')
    walk_to_pages(app)
    app.key('Home')
    app.find('label', re.compile('^Page 1 of '))
    app.key('Next')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Page 2 of '), 'the contents')
    app.key('Next')
    wait(lambda: re.match('Page 3 of .*, Samenvatting', app.focused().get_name()), 'it is in Dutch')
    path = os.path.join(folder('preview'), 'out.pdf')
    n = pages_of(app)
    export_to(app, path)
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    assert re.search(r'^Pages: +%d$' % n, info, re.M), 'the preview has %d pages: %s' % (n, info)
    app.quit()


def test_nothing_to_export(start):
    """Why nothing can be made is said in the language of the interface, also where the export is in another."""
    why = 'There are no dates yet. Give an open action a due date, or a dilemma a day to be reviewed.'
    app = start(os.path.join(DATA, 'valid', 'minimal.codio'))
    app.key('alt+1')
    open_export(app)
    answer(app, 'Format', 'Dates for a Calendar (iCalendar)')
    answer(app, 'Language', 'Nederlands')
    path = os.path.join(folder('nothing'), 'out.ics')
    app.click('button', 'Export…')
    app.choose('^Export$', path)
    app.find('label', '“out.ics”: %s\n\nNothing was changed.' % why)
    assert not os.path.exists(path)
    app.key('Escape')
    app.gone('label', re.compile('^“out.ics”'))
    open_export(app)
    answer(app, 'Format', 'Picture (PNG)')
    answer(app, 'What It Shows', 'Timeline')
    app.find('label', 'This cannot be made: ' + why)
    close(app)
    app.quit()


def test_preview_of_others(start):
    app = start_example(start)
    open_export(app)
    answer(app, 'Format', 'Picture (PNG)')
    app.find('image', 'Picture')
    answer(app, 'Format', 'Profile (JSON)')
    app.find('label', 'No Preview')
    app.gone('image', 'Picture')
    app.gone(None, 'The preview is being made')
    answer(app, 'Format', 'Report (PDF)')
    app.find('list item', re.compile('^Page 1 of '))
    assert not app.all('label', 'No Preview')
    app.resize(420, 700)
    app.gone('list item', re.compile('^Page 1 of '))
    app.point('label', 'Preview')
    app.find('list item', re.compile('^Page 1 of '))
    app.resize(1280, 800)
    close(app)
    app.quit()


def drawing(app):
    """How many threads of the program work, other than those of the window and of what draws that."""
    found = 0
    for path in glob.glob('/proc/%d/task/*/stat' % app.process.pid):
        try:
            with open(path, encoding='utf-8') as file:
                name, state = re.search(r'\((.*)\) (\w)', file.read()).groups()
        except (FileNotFoundError, ProcessLookupError):  # it has ended
            continue
        found += name.startswith('pool-') and state == 'R'
    return found


def test_one_preview_at_a_time(start):
    """Who changes an answer does not wait for the preview before, nor does that go on beside the next.

    A thread that has made one lets its text go while the next begins: what is there half of the time counts."""
    app = start(make_long(os.path.join(WORK, 'long.codio'), 4000))
    app.find('button', re.compile('^Privacy, '))
    open_export(app)
    most = 0
    for number in range(6):
        wait(lambda: drawing(app), 'a preview is being made')
        answer(app, 'Paper', 'Letter' if number % 2 else 'A4')
        most = max(most, statistics.median_high(drawing(app) for _ in range(200)))
    assert most == 1, '%d previews at a time' % most
    close(app)
    wait(lambda: not drawing(app), 'it stops when nobody looks')
    app.quit()


def attachments(path):
    return subprocess.run(['pdfdetach', '-list', path], capture_output=True, text=True, check=True).stdout.strip()


def test_print(start):
    """The same questions, the same PDF, and the dialog of the system; nothing is inside that is not on paper."""
    before = os.path.join(folder('before-print'), 'out.pdf')
    target = folder('print')
    os.chdir(target)
    # Without a system bus the part of GTK that looks for printers in the network says so on stderr.
    app = start_example(start, env={'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS']})
    open_export(app)
    app.point('check box', 'Put the Profile Inside')
    export_to(app, before)
    app.find(None, '“out.pdf” is ready')
    assert attachments(before).startswith('1 '), 'the profile is not inside'

    app.key('ctrl+p')
    app.focus_is('Language')
    app.find('label', re.compile('^Names of people will be on these pages'))
    app.gone('combo box', 'Format')
    app.gone('check box', 'Put the Profile Inside')
    app.click('button', 'Print…')
    app.window('^Print$')
    app.click('button', 'Cancel')
    app.window_gone('^Print$')
    assert os.listdir(target) == []

    app.key('ctrl+p')
    app.focus_is('Language')
    answer(app, 'For Whom', 'Public')
    app.click('button', 'Print…')
    app.window('^Print$')

    def is_chosen():
        app.point('label', 'Print to File')
        return has(app.find('button', 'Print'), 'sensitive')

    wait(is_chosen, 'a printer is chosen')
    app.click('button', 'Print')
    app.window_gone('^Print$')
    app.find(None, 'The report is being printed')
    path = os.path.join(target, 'drones-voor-bouwinspecties.pdf')
    wait(lambda: open(path, 'rb').read().rstrip().endswith(b'%%EOF'), 'it is printed')
    assert attachments(path).startswith('0 '), 'what was asked for an export is inside'
    open_export(app)
    app.find('label', 'Public')
    close(app)
    app.quit()


def test_stop(start):
    """A long export can be stopped, and leaves nothing; meanwhile the window can be used."""
    target = folder('stop')
    app = start(make_long(os.path.join(WORK, 'long.codio'), 4000))
    app.find('button', re.compile('^Privacy, '))
    ask(app, os.path.join(target, 'out.pdf'))
    app.find('label', 'Exporting “out.pdf”…')
    app.key('alt+3')
    app.find('label', 'Explorer')
    bar = app.find('progress bar', 'Exporting “out.pdf”…')
    wait(lambda: bar.get_value_iface().get_current_value() > 0, 'it says how far it is')
    app.click('button', 'Stop')
    app.find(None, 'Stopped: “out.pdf” was not written')
    app.gone('progress bar', 'Exporting “out.pdf”…')
    assert os.listdir(target) == []
    app.quit()
    assert os.listdir(target) == []


def test_late_stop(start):
    """Whenever it is stopped, the file is there as a whole or not at all, and which of the two is said."""
    target = folder('late')
    app = start(make_long(os.path.join(WORK, 'long.codio'), 1000))
    app.find('button', re.compile('^Privacy, '))
    for number, moment in enumerate((0.5, 0.9, 0.94, 0.95)):
        name = 'out%d.pdf' % number
        ask(app, os.path.join(target, name))

        def stopped():
            try:
                bar = app.all('progress bar', 'Exporting “%s”…' % name)
                if not bar:
                    return bool(app.all(None, '“%s” is ready' % name))
                if bar[0].get_value_iface().get_current_value() < moment:
                    return False
                return Atspi.Action.do_action(app.all('button', 'Stop')[0], 0)
            except (GLib.Error, IndexError):  # it is ready meanwhile
                return False

        wait(stopped, 'it is stopped at %.2f, or ready' % moment)
        app.gone('progress bar', 'Exporting “%s”…' % name)
        said = wait(lambda: app.all(None, re.compile('^(“%s” is ready|Stopped: “%s” was not written)$' % (name, name))),
                    'it is said')[0].get_name()
        if said.startswith('Stopped'):
            assert name not in os.listdir(target), 'it is there: ' + said
        else:
            with open(os.path.join(target, name), 'rb') as file:
                assert file.read().rstrip().endswith(b'%%EOF'), said
        assert not [name for name in os.listdir(target) if name.startswith('.')], 'something is left'
    app.quit()


def test_closing_meanwhile(start):
    """The window can be closed: the file comes, and then the program ends."""
    path = os.path.join(folder('closing'), 'out.pdf')
    app = start(make_long(os.path.join(WORK, 'long.codio'), 1000))
    app.find('button', re.compile('^Privacy, '))
    ask(app, path)
    app.key('ctrl+w')
    assert app.process.wait(timeout=60) == 0
    assert app.stderr() == '', app.stderr()
    assert open(path, 'rb').read().startswith(b'%PDF')


main()
