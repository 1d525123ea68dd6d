# SPDX-License-Identifier: EUPL-1.2
"""test-reach.py TELL-FOCUS - the keyboard reaches everything on every page and in every dialog

Tab and Shift+Tab each go round. What is not on that round is reached with arrow keys from a stop of it.
"""
import collections
import fcntl
import math
import os
import re
import select
import subprocess
import sys

from harness import TIMEOUT, WORK, main
from pages import BESIDE, GROUPS, begin, make_conflicts, rest

SIZE = 1600, 1000
PIPE = os.path.join(WORK, 'focus')
# What the library says after a key is shorter, in bytes.
LONGEST = 1 << 20
ARROWS = {'Right': (1, 0), 'Left': (-1, 0), 'Down': (0, 1), 'Up': (0, -1)}
# There an arrow does something else than to go on.
EDITED = re.compile(r'/(GtkText|GtkScale|\w*TextView|\w*ComboRow|\w*DropDown|\w*SpinButton)\.\d+$')
# In a list an arrow alone chooses too: where that is a list of pages, it goes to another.
LISTED = re.compile(r'/(\w*Row|\w*RowWidget|GtkListItemWidget)\.\d+$')
# On no page there are more stops; and where there is something to find, fewer keys in a row are in vain.
MOST_STOPS, MOST_KEYS = 300, 24

Stop = collections.namedtuple('Stop', 'number x y path name')


class Keyboard:
    """The keyboard of a program that the library is in: what has it, and all that it should reach from there."""

    def __init__(self):
        if not os.path.exists(PIPE):
            os.mkfifo(PIPE)
        self.pipe = os.open(PIPE, os.O_RDWR)
        fcntl.fcntl(self.pipe, fcntl.F_SETPIPE_SZ, LONGEST)
        # One that stays: there are thousands of keys.
        self.typist = subprocess.Popen(['xdotool', '-'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        self.focus, self.all = None, {}
        # Where arrow keys were tried: paths by number of what they lead to from one another.
        self.explored = []

    def close(self):
        self.typist.stdin.close()
        self.typist.wait()
        os.close(self.pipe)

    def _read(self, timeout):
        return os.read(self.pipe, LONGEST) if select.select([self.pipe], [], [], timeout)[0] else b''

    def press(self, key):
        while self._read(0):
            pass  # what was said of other keys
        self.typist.stdin.write('key --delay 0 %s\n' % key)
        self.typist.stdin.flush()
        said = b''
        while not said.endswith(b'\n\n'):
            more = self._read(TIMEOUT)
            assert more, 'nothing is said of the key ' + key
            said += more
        lines = [line.split('\t') for line in said.decode().strip('\n').split('\n')]
        stops = [Stop(number, int(x), int(y), path, name) for number, x, y, path, name in lines]
        self.focus, self.all = stops[0], {stop.number: stop for stop in stops[1:]}

    def look(self):
        self.press('Pause')  # which does nothing

    def go_round(self, key):
        """The stops that a key comes to again and again."""
        stops = {}
        while self.focus.number not in stops:
            assert len(stops) < MOST_STOPS, '%s goes on and on' % key
            stops[self.focus.number] = self.focus
            self.press(key)
        return list(stops.values())[list(stops).index(self.focus.number):]

    def go_to(self, around, key):
        """Goes with a key to the next stop in a widget, if there is one."""
        seen = set()
        while not is_in(self.focus, around) and self.focus.number not in seen:
            seen.add(self.focus.number)
            self.press(key)

    def explore(self, around, reached, key):
        """Presses arrow keys in a widget to reach what is in there; that key leads back to it. Returns what is left."""
        reached.add(self.focus.path)
        ways, mine, in_vain = {}, {self.focus.number: self.focus.path}, 0
        while in_vain < MOST_KEYS:
            arrows = self._plan(ways, around, reached)
            if not arrows:
                break
            for arrow in arrows:
                before = self.focus.number
                self.press(arrow)
                ways[before, arrow] = self.focus
            in_vain = in_vain + 1 if self.focus.path in reached else 0
            reached.add(self.focus.path)
            mine[self.focus.number] = self.focus.path
            self.go_to(around, key)
        self.explored.append(mine)
        return self._find_left(around, reached)

    def _find_left(self, around, reached):
        return [stop for stop in self.all.values() if stop.path not in reached and is_in(stop, around)]

    def _plan(self, ways, around, reached):
        """The arrows to one that was not tried yet and, best of all, points to something near that is not reached."""
        left = self._find_left(around, reached)
        plans, queue, seen = [], [(self.focus, ())], set()
        while left and queue:
            at, before = queue.pop(0)
            stop = self.all.get(at.number)
            if stop is None or at.number in seen or not is_in(stop, around) or EDITED.search(stop.path):
                continue
            seen.add(at.number)
            to = min(left, key=lambda other: distance(stop, other))
            arrows = sorted(ARROWS, key=lambda arrow: -ARROWS[arrow][0] * (to.x - stop.x) -
                            ARROWS[arrow][1] * (to.y - stop.y))
            if LISTED.search(stop.path):
                arrows = ['ctrl+' + arrow for arrow in arrows]
            new = [arrow for arrow in arrows if (at.number, arrow) not in ways]
            if new:
                plans.append((distance(stop, to) * (1 + arrows.index(new[0])), len(before), before + (new[0],)))
            queue += [(ways[at.number, arrow], before + (arrow,)) for arrow in arrows if arrow not in new]
        return min(plans)[-1] if plans else None


def distance(a, b):
    return math.hypot(a.x - b.x, a.y - b.y)


def is_in(stop, around):
    return (stop.path + '/').startswith(around + '/')


def find_around(stop, stops):
    """The smallest widget, as a path, that a stop and another stop are in."""
    return max((os.path.commonpath([stop.path, other.path]) for other in stops), key=len)


def look_at(keyboard, page):
    """What is wrong with a page."""
    keyboard.look()
    first, faults = keyboard.focus, []
    for key in 'Tab', 'Shift+Tab':
        stops = keyboard.go_round(key)
        reached, tried = {stop.path for stop in stops}, set()
        for explored in keyboard.explored:
            if any(stop.number in explored for stop in stops):
                reached.update(explored.values())
        there = list(keyboard.all.values())
        for stop in there if key == 'Tab' else reversed(there):
            around = find_around(stop, stops)
            # What has the keyboard may be shown beside it: what was shown there before is gone then.
            if stop.path not in reached and stop.number in keyboard.all and around not in tried:
                tried.add(around)
                keyboard.go_to(around, key)
                faults += ['%s: %s and arrow keys do not reach %s “%s”' % (page, key, left.path, left.name)
                           for left in keyboard.explore(around, reached, key)]
    # Where one may leave the page with a key.
    keyboard.go_to(first.path, 'Tab')
    return faults


def look_at_all(start, files, first, pages):
    make_conflicts()
    keyboard, faults = Keyboard(), []
    app = begin(start, files, first, *SIZE,
                env={'LD_PRELOAD': os.path.abspath(sys.argv[1]), 'CODIO_TEST_FOCUS': PIPE})
    for page, go, back in pages:
        if page not in BESIDE:
            go(app)
            rest()
            faults += look_at(keyboard, page)
            back(app)
            rest()
    keyboard.close()
    assert app.stderr() == '', app.stderr()
    app.kill()
    assert not faults, '\n'.join(faults)


for group in GROUPS:
    globals()['test_from_' + group[2][0][0].replace('-', '_')] = lambda start, group=group: look_at_all(start, *group)

main()
