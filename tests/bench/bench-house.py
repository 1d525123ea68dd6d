# SPDX-License-Identifier: EUPL-1.2
"""bench-house.py BENCH-HOUSE FIRST-FRAME MAIN-LOOP - how quickly the house is there and how quickly it changes

BENCH-HOUSE measures frames; FIRST-FRAME is a library that ends a program after its first frame, MAIN-LOOP one that
writes how long each turn of its main loop takes. Everything is a ratio to an empty window in the same run, but for what
a window waits while a profile is opened in it, and saved, which is compared with the time from one frame to the next;
for the start with many recent files, which is compared with that with none; and for another editor with the same file.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'ui'))
os.environ['CODIO_TEST_ANIMATIONS'] = 'true'  # as most people have them
import harness  # noqa: E402  (this begins a session of its own)
from gi.repository import GLib  # noqa: E402

ROUNDS = 10
OPENED = 5
FRAME = 1000 / 60
WANTED_FRAME, WANTED_MEMORY = 1.25, 1.2
RECENT = 10000  # profiles
EMPTY, HOUSE, WINDOW = 'an empty window', 'the house alone', 'the window with the example'
START, RECENTLY = 'the start', 'the start with %d recent files' % RECENT
EDITOR = 'GNOME Text Editor with the same file'
QUIET = 1  # seconds in which nothing is done, after which all is
bench, first_frame, main_loop = (os.path.abspath(path) for path in sys.argv[1:4])
os.environ.pop('MALLOC_PERTURB_', None)  # it takes time
prefix = os.environ['CODIO_TEST_PREFIX']
codio = os.path.join(prefix, 'bin', 'codio')
example = os.path.join(prefix, 'share', 'codio', 'examples', 'drones.codio')


def first(renderer, *command, **variables):
    """How long a program takes until its first frame, how much processor time its window takes of that, both in ms, and
    the most memory that it has until then, in MB."""
    env = dict(os.environ, LD_PRELOAD=first_frame, GSK_RENDERER=renderer, LANG='en_US.UTF-8',
               CODIO_BENCH_START=repr(time.monotonic()), **variables)
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, '%s ended with %d' % (command, process.returncode)
    return (*(float(number) for number in said.split()[-2:]), usage.ru_maxrss / 1024)


def tell(name, beside, wanted_frame=None, wanted_memory=None):
    """Says how a program compares with another one: the first frame, and the memory until then."""
    frame, cpu, memory = medians[name]
    other_frame, other_cpu, other_memory = medians[beside]
    print('# first frame: %-35s %5.0f ms, %.2f × %s%s; of processor time %.2f × (median of %d)'
          % (name, frame, frame / other_frame, beside, judge(frame / other_frame, wanted_frame), cpu / other_cpu,
             ROUNDS))
    print('# memory: %-35s %5.0f MB, %.2f × %s%s (median of %d)'
          % (name, memory, memory / other_memory, beside, judge(memory / other_memory, wanted_memory), ROUNDS))


def judge(ratio, wanted):
    return ', wanted is at most %s%s' % (wanted, '' if ratio <= wanted else ': TOO MUCH') if wanted else ''


def make_recent(folder):
    """A folder for XDG_DATA_HOME in which the recent files are many small profiles, each of another minute."""
    source, now = os.path.join(harness.DATA, 'valid', 'small.codio'), GLib.DateTime.new_now_utc()
    bookmarks = GLib.BookmarkFile.new()
    os.mkdir(folder)
    for number in range(RECENT):
        uri = GLib.filename_to_uri(shutil.copy(source, os.path.join(folder, '%d.codio' % number)))
        bookmarks.set_mime_type(uri, 'application/vnd.nl.codio.profile+json')
        bookmarks.add_application(uri, 'codio', 'codio %u')
        bookmarks.set_modified_date_time(uri, now.add_minutes(-number))
    bookmarks.to_file(os.path.join(folder, 'recently-used.xbel'))
    return folder


def settle(turns, process):
    """Waits until nothing is done any more, and returns what was done so far: (end, wait, processor time), in ms."""
    before = None
    while True:
        assert process.poll() is None, 'the program ended'
        with open(turns, encoding='utf-8') as lines:
            done = [tuple(float(number) for number in line.split()) for line in lines if line.endswith('\n')]
        if done and done == before:
            return done
        before = done
        time.sleep(QUIET)


def longest(turns):
    """The longest wait, and the most processor time of a turn."""
    return max(wait for end, wait, cpu in turns), max(cpu for end, wait, cpu in turns)


def open_and_save(renderer, path):
    """Opens a profile in a window that welcomes the user, and saves it: the longest turns of both."""
    turns = os.path.join(harness.WORK, 'turns')
    env = dict(os.environ, GSK_RENDERER=renderer, LANG='en_US.UTF-8')
    with open(turns, 'w', encoding='utf-8'):
        pass
    process = subprocess.Popen([codio], env=dict(env, LD_PRELOAD=main_loop, CODIO_BENCH_TURNS=turns))
    try:
        n = len(settle(turns, process))
        subprocess.run([codio, path], env=env, check=True, timeout=60)
        search = ['xdotool', 'search', '--onlyvisible', '--name', ' – Codio']
        harness.wait(lambda: subprocess.run(search, stdout=subprocess.DEVNULL, check=False).returncode == 0,
                     'it is open', 60)
        opened = settle(turns, process)[n:]

        # A window that gets the focus is drawn anew.
        subprocess.run(search + ['windowfocus', '--sync'], check=True, timeout=60)
        n = len(settle(turns, process))
        before = os.stat(path).st_ino
        subprocess.run(['xdotool', 'key', 'ctrl+s'], check=True, timeout=60)
        harness.wait(lambda: os.stat(path).st_ino != before, 'it is saved', 60)
        saved = settle(turns, process)[n:]
    finally:
        process.kill()
        process.wait()
    return longest(opened) + longest(saved)


own_example = shutil.copy(example, harness.WORK)
large = os.path.join(harness.WORK, 'large.codio')
subprocess.run([bench, '--large', large], check=True, timeout=60)
recent = make_recent(os.path.join(harness.WORK, 'recent'))

for renderer in ('cairo', 'ngl'):
    env = dict(os.environ, GSK_RENDERER=renderer, LANG='en_US.UTF-8')
    result = subprocess.run([bench], env=env, capture_output=True, text=True, timeout=600, check=False)
    print('# --- ' + renderer)
    print(result.stdout, end='')
    if result.returncode != 0:
        print('# the benchmark ended with %d: %s' % (result.returncode, result.stderr))
        sys.exit(1)

    programs = {
        EMPTY: ([bench, '--empty'], {}),
        HOUSE: ([bench, '--house'], {}),
        WINDOW: ([codio, example], {}),
        START: ([codio], {}),
        RECENTLY: ([codio], {'XDG_DATA_HOME': recent}),
    }
    if shutil.which('gnome-text-editor'):
        programs[EDITOR] = (['gnome-text-editor', '--standalone', example], {})
    measured = {name: [] for name in programs}
    for number in range(ROUNDS + 1):
        for name, (command, variables) in programs.items():
            values = first(renderer, *command, **variables)
            # The first time, what the system reads from the disk is not in memory yet.
            if number > 0:
                measured[name].append(values)
    medians = {name: [statistics.median(column) for column in zip(*values)] for name, values in measured.items()}
    tell(HOUSE, EMPTY)
    tell(WINDOW, EMPTY, WANTED_FRAME, WANTED_MEMORY)
    tell(RECENTLY, START)
    if EDITOR in programs:
        tell(WINDOW, EDITOR)
    else:
        print('# GNOME Text Editor is not here; where gnome-text-editor is installed, it is compared with too')
    sys.stdout.flush()

    for name, path in (('the example', own_example), ('5,000 dilemmas, 10,000 actions', large)):
        rounds = [open_and_save(renderer, path) for _ in range(OPENED)]
        columns = list(zip(*rounds))
        for what, waits, cpu in (('opening', *columns[:2]), ('saving', *columns[2:])):
            median, least = statistics.median(waits), min(waits)
            print('# %-7s %-30s waits of %3.0f ms at most, %.2f × a frame (%.0f ms of processor time; median of %d); '
                  'least: %.0f ms, %.2f × a frame'
                  % (what, name + ':', median, median / FRAME, statistics.median(cpu), OPENED, least, least / FRAME))
        sys.stdout.flush()
