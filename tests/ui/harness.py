# SPDX-License-Identifier: EUPL-1.2
"""Drives the real window: finds widgets as a screen reader does, and types and clicks as a user does.

A test program defines functions whose names begin with test_ and calls main(). Every wait is for a state.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import warnings

warnings.simplefilter('ignore')

# Several programs are tested at the same time, on a machine that may have other work as well.
TIMEOUT = 60
# GTK shows for so many seconds that a button is pressed that was activated otherwise than with the pointer.
PRESSED = 0.3
# How often a window is looked at in which something moves while it is looked at.
ATTEMPTS = 20
EXAMPLE = os.path.join(os.environ['CODIO_TEST_PREFIX'], 'share', 'codio', 'examples', 'drones.codio')
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data')


class Skip(Exception):
    """Raised by a test that cannot run here, with the reason."""


# What the window says under its title while there are changes that are in no file.
NOT_SAVED = re.compile('^Not saved( · |$)')


def session():
    """Runs this program again on a display and a bus of its own, in folders of its own."""
    if os.environ.get('CODIO_TEST_SESSION'):
        return
    work = tempfile.mkdtemp(prefix='codio-ui-')
    runtime = os.path.join(work, 'runtime')
    for folder in ('home', 'runtime', 'data', 'config', 'cache'):
        os.mkdir(os.path.join(work, folder), 0o700)
    os.mkdir(os.path.join(work, 'config', 'gtk-4.0'))
    # What still fades away could be found, and would take the keys that are meant for what comes.
    with open(os.path.join(work, 'config', 'gtk-4.0', 'settings.ini'), 'w') as settings:
        settings.write('[Settings]\ngtk-font-name=Adwaita Sans 11\ngtk-cursor-blink=false\n'
                       'gtk-enable-animations=%s\n' % os.environ.get('CODIO_TEST_ANIMATIONS', 'false'))
    # Nobody sees the tour by itself, unless a test asks for the settings as they are installed.
    prefix = os.environ['CODIO_TEST_PREFIX']
    schemas = os.path.join(work, 'schemas')
    os.mkdir(schemas)
    shutil.copy(os.path.join(prefix, 'share', 'glib-2.0', 'schemas', 'nl.codio.Codio.gschema.xml'), schemas)
    with open(os.path.join(schemas, 'tests.gschema.override'), 'w') as override:
        override.write('[nl.codio.Codio]\ntour-shown=true\n')
    subprocess.run(['glib-compile-schemas', schemas], check=True)
    read_fd, write_fd = os.pipe()
    size = os.environ.get('CODIO_TEST_SCREEN', '1920x1200')
    xvfb = subprocess.Popen(['Xvfb', '-displayfd', str(write_fd), '-screen', '0', size + 'x24', '-fbdir', work,
                             '-nolisten', 'tcp', '-noreset'], pass_fds=[write_fd], stderr=subprocess.DEVNULL)
    os.close(write_fd)
    display = os.fdopen(read_fd).readline().strip()
    env = dict(os.environ, CODIO_TEST_SESSION=work, DISPLAY=':' + display, HOME=os.path.join(work, 'home'),
               XDG_RUNTIME_DIR=runtime, XDG_DATA_HOME=os.path.join(work, 'data'),
               XDG_CONFIG_HOME=os.path.join(work, 'config'), XDG_CACHE_HOME=os.path.join(work, 'cache'),
               GDK_BACKEND='x11', GSK_RENDERER='cairo', GSETTINGS_BACKEND='memory',
               GSETTINGS_SCHEMA_DIR=schemas, NO_AT_BRIDGE='0',
               FONTCONFIG_FILE=os.path.join(DATA, '..', 'fonts.conf'), GTK_USE_PORTAL='0', ADW_DISABLE_PORTAL='1', LC_ALL='')
    # The library that drives the window warns when a widget goes away; only the program must not warn.
    for name in ('G_DEBUG', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'LC_ALL', 'LANGUAGE'):
        env.pop(name, None)
    env['XDG_DATA_DIRS'] = os.path.join(prefix, 'share') + ':/usr/local/share:/usr/share'
    # What the services of the session print is not for the report of the tests.
    report = os.dup(1)
    env['CODIO_TEST_REPORT'] = str(report)
    result = subprocess.run(['dbus-run-session', '--', sys.executable] + sys.argv, env=env, pass_fds=[report],
                            stdout=subprocess.DEVNULL,
                            stderr=None if os.environ.get('CODIO_TEST_VERBOSE') else subprocess.DEVNULL)
    xvfb.terminate()
    xvfb.wait()
    shutil.rmtree(work, ignore_errors=True)
    sys.exit(result.returncode)


session()
sys.stdout = os.fdopen(int(os.environ['CODIO_TEST_REPORT']), 'w')

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from bus import ROOT, Bus  # noqa: E402

WORK = os.environ['CODIO_TEST_SESSION']

# On a busy machine an answer takes longer than the 0.8 seconds that the library waits; a click that was given up and made
# again may find that the program has already done what it asked for, and ended.
Atspi.set_timeout(TIMEOUT * 1000, TIMEOUT * 1000)


def wait(condition, what='', timeout=TIMEOUT):
    """Waits until condition() is true and gives its result."""
    end = time.monotonic() + timeout
    while True:
        try:
            result = condition()
            if result:
                return result
        except GLib.Error:
            pass  # the widget went away while it was looked at
        if time.monotonic() > end:
            raise AssertionError('did not happen: ' + (what or getattr(condition, '__doc__', '') or 'a state'))
        time.sleep(0.03)


def walk(node):
    if node is None:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


def has(node, *states):
    own = node and node.get_state_set()
    return own is not None and all(own.contains(getattr(Atspi.StateType, state.upper())) for state in states)


class Speech:
    """What a screen reader says: what is told to it, the name of what gets the keyboard, and what becomes of that name."""
    EVENTS = ('object:announcement', 'object:state-changed:focused', 'object:property-change:accessible-name')

    def __init__(self):
        self.texts = []
        self.listener = Atspi.EventListener.new(self._heard)
        for event in self.EVENTS:
            assert self.listener.register(event)

    def _heard(self, event):
        try:
            if event.type == 'object:announcement':
                self.texts.append(str(event.any_data))
            elif event.type.startswith('object:state-changed'):
                if event.detail1:
                    self.texts.append(event.source.get_name() or '')
            elif has(event.source, 'focused'):
                self.texts.append(str(event.any_data))
        except GLib.Error:
            pass  # it went away

    def listen(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.texts

    def forget(self):
        self.listen()
        self.texts.clear()

    def wait(self, text):
        """Waits until a text is said, of which this is a part."""
        wait(lambda: any(text in said for said in self.listen()), '“%s” is said' % text)

    def once(self, text):
        """Waits until a text is said, demands that it was not said twice, and forgets all."""
        self.wait(text)
        assert sum(text in said for said in self.listen()) == 1, self.texts
        self.forget()

    def stop(self):
        for event in self.EVENTS:
            self.listener.deregister(event)


class App:
    """A running Codio. Settings are those of the desktop, as {'Xft/DPI': 196608} for text of twice the size."""

    def __init__(self, *arguments, lang='en_US.UTF-8', env=None, program='codio', settings=None):
        prefix = os.environ['CODIO_TEST_PREFIX']
        self.errors = tempfile.TemporaryFile('w+')
        self.desktop = settings and self._tell(settings)
        environment = dict(os.environ, LANG=lang, G_DEBUG='fatal-warnings', **(env or {}))
        # Where it is now it might bring up a tooltip, which is a window too.
        self._xdotool('mousemove', '0', '0')
        self.process = subprocess.Popen([os.path.join(prefix, 'bin', program), *arguments],
                                        env=environment, stderr=self.errors)
        self.node = wait(self._find, 'the program is on the accessibility bus')
        self.bus = Bus(self.process.pid)
        self._roles, self._nodes, self._focused = {}, {}, []
        self._pressed_until = 0
        self.window()

    @staticmethod
    def _tell(settings):
        """Tells all programs on the display the settings of the desktop, until the process ends that it returns."""
        with tempfile.NamedTemporaryFile('w', dir=WORK, suffix='.xsettings', delete=False) as file:
            file.writelines('%s %s\n' % setting for setting in settings.items())
        process = subprocess.Popen(['xsettingsd', '-c', file.name], stderr=subprocess.DEVNULL)

        def told():
            said = subprocess.run(['dump_xsettings'], capture_output=True, text=True, timeout=TIMEOUT).stdout
            return all('%s %s\n' % setting in said for setting in settings.items())

        wait(told, 'the settings are known')
        return process

    def _find(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        assert self.process.poll() is None, 'the program ended: ' + self.stderr()
        return None

    def window(self, title=''):
        """Waits for a window, gives it the keyboard and returns its number."""
        number = wait(lambda: self._windows(title or 'Codio')[-1:], 'a window ' + title)[0]
        self._xdotool('windowfocus', '--sync', number)
        self._xdotool('mousemove', '0', '0')
        self.xwindow = number
        return number

    def window_gone(self, title):
        """Waits until a window is closed; until then it would take the keys that are meant for another."""
        wait(lambda: not self._windows(title), 'the window %s is gone' % title)
        self.window()

    def _windows(self, title):
        """The windows with that title: not that of a program before this one, nor a tooltip, whose title is “codio”."""
        found = self._xdotool('search', '--onlyvisible', '--all', '--pid', str(self.process.pid),
                              '--name', title).split()
        names = [subprocess.run(['xdotool', 'getwindowname', number], capture_output=True, text=True).stdout
                 for number in found]
        return [number for number, name in zip(found, names) if re.search(title, name.strip())]

    def choose(self, title, path):
        """Gives a path in the file chooser of GTK.

        It is set at once: while one types, the chooser of GTK 4.18 completes from each folder on the way, and stops the
        program with a criticism of its own if files come and go there.
        """
        self.window(title)
        entry = wait(lambda: self.focused() if has(self.focused(), 'editable') else None, 'a name can be given')
        Atspi.EditableText.set_text_contents(entry, path)
        self.key('Return')

    def close_chooser(self, title):
        """Closes the file chooser of GTK, which does not heed the keyboard as long as it reads its folder."""
        def closed():
            self.key('Escape')
            try:
                return wait(lambda: not self._windows(title), timeout=2)
            except AssertionError:
                return False
        wait(closed, 'the window %s is closed' % title)
        assert self.process.poll() is None, 'the program ended with %s: %s' % (self.process.poll(), self.stderr())
        self.window()

    def _xdotool(self, *arguments):
        # A window that went away would let xdotool wait for ever.
        result = subprocess.run(['timeout', str(TIMEOUT), 'xdotool', *arguments], capture_output=True, text=True)
        assert result.returncode != 124 and (result.returncode == 0 or arguments[0] == 'search'), \
            'xdotool %s: %s' % (' '.join(arguments), result.stderr)
        return result.stdout.strip()

    def resize(self, width, height):
        self._xdotool('windowsize', '--sync', self.xwindow, str(width), str(height))
        wait(lambda: any(Atspi.Component.get_extents(frame, Atspi.CoordType.WINDOW).width == width
                         for frame in self.all('frame')), 'the window is %d px wide' % width)

    def _look(self):
        """The paths of everything in the windows, in their order, each with the indices that lead to it."""
        children, level = {}, [ROOT]
        while level:
            children.update(zip(level, self.bus.children(level)))
            level = [child for path in level for child in children[path]]

        def in_order(path, indices):
            for i, child in enumerate(children[path]):
                yield child, (*indices, i)
                yield from in_order(child, (*indices, i))
        return dict(in_order(ROOT, ()))

    def _get_roles(self, paths):
        """The roles of what is there, which remain."""
        new = [path for path in paths if path not in self._roles]
        self._roles.update((path, Atspi.role_get_name(Atspi.Role(answer[0])))
                           for path, answer in zip(new, self.bus.ask(new, 'GetRole')) if answer)
        return [self._roles.get(path) for path in paths]

    def _with_states(self, paths, *states):
        """Those of the paths that have these states."""
        numbers = [int(getattr(Atspi.StateType, state.upper())) for state in states]
        return [path for path, answer in zip(paths, self.bus.ask(paths, 'GetState'))
                if answer and all(answer[0][number // 32] >> number % 32 & 1 for number in numbers)]

    def _get_node(self, path, indices):
        """What the library knows a path by; nothing if that went elsewhere meanwhile."""
        if path not in self._nodes:
            node = self.node
            for i in indices:
                node = node and node.get_child_at_index(i)
            if node is None or node.path != path:
                return None
            self._nodes[path] = node
        return self._nodes[path]

    def all(self, role=None, name=None, showing=True):
        """Everything of that role whose name is, or matches (if it is a pattern), that name."""
        for _ in range(ATTEMPTS):
            places = self._look()
            paths = list(places)
            if role:
                paths = [path for path, own in zip(paths, self._get_roles(paths)) if own == role]
            if name is not None:
                paths = [path for path, own in zip(paths, self.bus.get(paths, 'Name')) if own is not None
                         and (name.search(own) if isinstance(name, re.Pattern) else own == name)]
            if showing:
                paths = self._with_states(paths, 'showing')
            nodes = [self._get_node(path, places[path]) for path in paths]
            if None not in nodes:
                return nodes
        raise AssertionError('%s “%s” moves all the time' % (role, name))

    def find(self, role=None, name=None, showing=True):
        return wait(lambda: self.all(role, name, showing)[:1], '%s “%s”' % (role, name))[0]

    def nameless(self):
        """What can have the focus and has no name for a screen reader."""
        paths = self._with_states(list(self._look()), 'focusable', 'showing')
        return [role for role, name in zip(self._get_roles(paths), self.bus.get(paths, 'Name'))
                if name == '' and role not in ('frame', 'panel', 'filler', 'scroll pane', 'list')]

    def gone(self, role=None, name=None):
        wait(lambda: not self.all(role, name), '%s “%s” is gone' % (role, name))

    def _wait_for_button(self):
        """Until the button that was activated last has done what it is for, which nothing tells: keys would come first."""
        wait(lambda: time.monotonic() > self._pressed_until)

    def click(self, role=None, name=None):
        node = self.find(role, name)
        self._wait_for_button()
        wait(lambda: has(node, 'sensitive') and Atspi.Action.do_action(node, 0),
             '%s “%s” can be used' % (role, name))
        self._pressed_until = time.monotonic() + PRESSED
        return node

    def activate(self, role=None, name=None):
        """Activates a row, which has no action: with the keyboard, from where the focus is."""
        node = self.find(role, name)

        def press(key):
            """Presses a key; returns what has the focus then and whether that is another widget than before."""
            before = self.focused()
            self.key(key)
            try:
                wait(lambda: self.focused() != before, timeout=0.5)
            except AssertionError:
                pass
            return self.focused(), self.focused() != before

        for _ in range(40):
            focused, moved = press('Tab')
            while moved and focused != node and focused is not None and focused.get_role_name() == 'list item':
                focused, moved = press('Down')
            if focused == node:
                self.key('Return')
                return node
        raise AssertionError('the keyboard does not reach “%s”' % node.get_name())

    def point(self, role=None, name=None):
        """Clicks with the pointer, where the widget is."""
        node = self.find(role, name)
        self._wait_for_button()
        area = self.area(node)
        self._point_at(area.x + area.width // 2, area.y + area.height // 2)
        self._xdotool('click', '1')
        return node

    def drag(self, node, x, y, lit=None):
        """Drags the middle of a widget with the pointer to a place in the window.

        What is dropped before the place has said that it takes it goes back: lit is a pixel that changes when it does.
        """
        area = self.area(node)
        start_x, start_y = area.x + area.width // 2, area.y + area.height // 2
        before = lit and self.pixel(*lit)
        self._point_at(start_x, start_y)
        self._xdotool('mousedown', '1')
        # As a hand does: the first bits tell that it is a drag.
        for part in (0.1, 0.2, 0.5, 0.9, 1):
            self._point_at(start_x + part * (x - start_x), start_y + part * (y - start_y))

        def takes():
            """the place takes it"""
            # A drag that began with the last movement is heard of with the next.
            self._point_at(x + 1, y)
            self._point_at(x, y)
            return self.pixel(*lit) != before
        if lit:
            wait(takes)
        self._xdotool('mouseup', '1')

    def pixel(self, x, y, width=1, height=1):
        """The colour at a place in the window, or those of an area: red, green and blue, each a byte."""
        return subprocess.run(['import', '-window', self.xwindow, '-crop', '%dx%d+%d+%d' % (width, height, x, y),
                               '-depth', '8', 'rgb:-'], check=True, capture_output=True, timeout=TIMEOUT).stdout

    def _point_at(self, x, y):
        self._xdotool('mousemove', '--window', self.xwindow, str(int(x)), str(int(y)))

    def area(self, node):
        """Where a widget is in the window."""
        return wait(lambda: self._area(node), 'a place for “%s”' % node.get_name())

    def _area(self, node):
        area = self.place(node)
        return area if area.width > 0 and area.x >= 0 and area.y >= 0 else None

    def place(self, node):
        """Where a widget is, which may be out of sight."""
        area = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        frame = node
        while frame is not None and frame.get_role_name() != 'frame':
            frame = frame.get_parent()
        if frame is not None:
            # GTK 4.18 takes off the invisible border of the window twice.
            border = Atspi.Component.get_extents(frame, Atspi.CoordType.WINDOW)
            area.x -= 2 * border.x
            area.y -= 2 * border.y
        return area

    def key(self, *keys):
        self._wait_for_button()
        for key in keys:
            self._xdotool('key', key)

    def type(self, text):
        """Types a text. For what its keyboard lacks, xdotool changes it, of which a busy program hears too late: a text with
        that is put in at once, as an input method does."""
        self._wait_for_button()
        if text.isascii():
            self._xdotool('type', '--delay', '8', text)
        else:
            entry = wait(lambda: self.focused() if has(self.focused(), 'editable') else None, 'one can write')
            Atspi.EditableText.insert_text(entry, Atspi.Text.get_caret_offset(entry), text, len(text.encode()))

    def focused(self):
        # Mostly it is where it was.
        if not self._with_states(self._focused, 'focused', 'showing'):
            places = self._look()
            paths = self._with_states(list(places), 'focused', 'showing')
            self._focused = [path for path, role in zip(paths, self._get_roles(paths))
                             if role not in ('frame', 'window') and self._get_node(path, places[path])][:1]
        return self._nodes[self._focused[0]] if self._focused else None

    def focus_is(self, name):
        return wait(lambda: (self.focused() or self.node).get_name() == name, 'the focus is on “%s”' % name)

    def text(self, role, name):
        node = self.find(role, name)
        # GtkEntry of GTK 4.18 does not know that -1 is the end.
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def menu(self, name):
        """Chooses an item of the main menu."""
        self.click('toggle button', re.compile('Main Menu|Hoofdmenu'))
        self.click('menu item', name)

    def drop(self, *paths):
        """Drags files out of another window, over this one, and drops them here."""
        program = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'drag-source.py')
        with tempfile.NamedTemporaryFile('w+') as log:
            source = subprocess.Popen([sys.executable, program, *paths], stdout=log, stderr=subprocess.DEVNULL)

            def said(word):
                with open(log.name, encoding='utf-8') as file:
                    return word in file.read()

            def move_until(window, x, y, word):
                """Moves the pointer to and fro until the source says that word."""
                def moved():
                    for step in (0, 20, 40):
                        self._xdotool('mousemove', '--window', window, str(x + step), str(y))
                    return said(word)
                wait(moved, 'the source says ' + word)

            try:
                number = wait(lambda: self._xdotool('search', '--onlyvisible', '--name', '^Drag Source$').split()[-1:],
                              'there is something to drag')[0]
                # Each has a part of the screen: there is no window manager to put one above the other.
                self._xdotool('windowmove', '--sync', self.xwindow, '400', '0')
                move_until(number, 80, 75, 'entered')
                self._xdotool('mousedown', '1')
                move_until(number, 80, 75, 'begun')
                move_until(self.xwindow, 300, 300, 'accepted')
                self._xdotool('mouseup', '1')
                source.wait(timeout=TIMEOUT)
            finally:
                source.kill()
                source.wait()

    def screenshot(self, path):
        """Of where the window is: menus are windows of their own."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        place = dict(line.split('=') for line in self._xdotool('getwindowgeometry', '--shell', self.xwindow).split())
        subprocess.run(['import', '-window', 'root', '-crop', '%(WIDTH)sx%(HEIGHT)s+%(X)s+%(Y)s' % place, path],
                       check=True, timeout=TIMEOUT)

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    def quit(self):
        """Ends the program as a user does, and demands that it ended well and said nothing."""
        self.key('ctrl+q')
        code = self.process.wait(timeout=TIMEOUT)
        said = self.stderr()
        assert code == 0, 'the program ended with %d: %s' % (code, said)
        assert said == '', 'the program said on stderr: ' + said

    def open(self, path):
        """Gives a file to the running program, as a file manager does."""
        subprocess.run([self.process.args[0], path], check=True, timeout=TIMEOUT)

    def discard(self):
        """Ends the program without saving, and demands that it ended well and said nothing."""
        self.key('ctrl+q')
        self.click('button', 'Discard')
        code = self.process.wait(timeout=TIMEOUT)
        said = self.stderr()
        assert code == 0 and said == '', 'the program ended with %d: %s' % (code, said)

    def kill(self):
        self.bus.close()
        for process in (self.process, self.desktop):
            if process and process.poll() is None:
                process.kill()
                process.wait()


def save_as(app, path):
    app.key('ctrl+s')
    app.window('Save Value Profile')
    app.key('ctrl+a')
    app.type(path)
    app.key('Return')
    wait(lambda: os.path.exists(path), path + ' is there')
    app.window_gone('Save Value Profile')


def open_export(app):
    """Opens the export dialog, with the keyboard on its first question."""
    app.key('ctrl+e')
    app.find('combo box', 'Format')
    app.focus_is('Format')


def answer(app, question, wanted):
    """Chooses in a row of choices, with the keyboard."""
    row = app.find('combo box', question)
    for _ in range(40):
        if has(row, 'focused'):
            break
        before = app.focused()
        app.key('Tab')
        wait(lambda: app.focused() not in (None, before), 'the keyboard goes on')
    app.key('space')
    wait(lambda: (app.focused() or app.node).get_role_name() == 'list item', 'the choices are there')
    app.key('Home')
    for _ in range(40):
        if wait(app.focused, 'a choice has the focus').get_name() == wanted:
            break
        app.key('Down')
    app.focus_is(wanted)
    app.key('Return')
    wait(lambda: has(row, 'focused'), 'the choices are gone')


def export_to(app, path):
    """Gives the file in the export dialog, and waits until it is there."""
    app.click('button', 'Export…')
    app.choose('^Export$', path)
    app.window_gone('^Export$')
    wait(lambda: os.path.exists(path), path + ' is there')


def new_profile(app, title):
    app.click('button', 'New Value Profile')
    app.find('text', 'Project title')
    app.point('text', 'Project title')
    app.type(title)
    app.find('label', title)


def run(name, function):
    """Runs one test; gives what there is to say of it if it failed, and whether the program itself broke down."""
    apps = []

    def start(*arguments, **options):
        app = App(*arguments, **options)
        apps.append(app)
        return app

    # Work that another test left behind is not to come back here.
    shutil.rmtree(os.path.join(os.environ['XDG_DATA_HOME'], 'codio'), ignore_errors=True)
    try:
        function(start)
    except Skip:
        raise
    except BaseException:
        said = traceback.format_exc()
        broken = any(app.process.poll() or app.stderr() for app in apps)
        for app in apps:
            said += 'exit status: %s\nstderr: %s\n' % (app.process.poll(), app.stderr())
            if app.process.poll() is None:
                try:
                    app.screenshot(os.path.join(os.environ.get('CODIO_TEST_OUTPUT', WORK), name + '.png'))
                except Exception:
                    pass
        return said, broken
    finally:
        for app in apps:
            app.kill()
    return None, False


def main():
    """Runs all tests of the program, as TAP.

    Key events reach a program whenever it comes to them, so a test that fails may have met a busy machine: it gets one
    more chance, unless the program ended badly or warned, and tests/tally.py tells of each that took it.
    """
    tests = [(name, function) for name, function in vars(sys.modules['__main__']).items()
             if name.startswith('test_')]
    print('1..%d' % len(tests))
    failed = False
    for number, (name, function) in enumerate(tests, 1):
        try:
            said, broken = run(name, function)
        except Skip as skip:
            print('ok %d %s # SKIP %s' % (number, name, skip), flush=True)
            continue
        if said and not broken:
            print('# unsteady: %s' % name)
            print('# ' + said.rstrip('\n').replace('\n', '\n# '), flush=True)
            said, broken = run(name, function)
        print('%s %d %s' % ('not ok' if said else 'ok', number, name))
        if said:
            failed = True
            print('# ' + said.rstrip('\n').replace('\n', '\n# '))
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
