# SPDX-License-Identifier: EUPL-1.2
"""test-soak.py TELL-MEMORY - a window that is open for weeks is at the end as it was before

Round after round it shows each page, opens and closes dialogs and the window of another file, judges, saves and undoes.
The rounds are done in cycles: the first one fills what GTK, fonts and drawing keep for later, and what there is more of
after another one was lost. CODIO_SOAK_ROUNDS is how many rounds there are in all.
"""
import os
import re
import shutil
import signal
import sys
import time

from harness import DATA, EXAMPLE, WORK, main, wait
from steps import save

CYCLES = 3
ROUNDS = int(os.environ.get('CODIO_SOAK_ROUNDS', 6)) // CYCLES  # in a cycle
# Longer than a message about what was done is shown, in seconds.
STILL = 6
MOST_GROWTH = 1.01
MEMORY = os.path.join(WORK, 'memory')
PAGES = ('House', 'Project', 'Explorer', 'Values', 'Weighing', 'Dilemmas', 'Actions', 'Review')
TABS = {'Weighing': ('Together', 'Cards', 'Pairs', 'IAMA', 'Start'),
        'Actions': ('Priorities', 'Coverage', 'Timeline', 'List'),
        'Review': ('Agenda', 'Comments', 'Versions', 'Status')}
DIALOGS = {'ctrl+question': 'Keyboard Shortcuts', 'ctrl+comma': 'Preferences', 'ctrl+e': 'Export', 'ctrl+d': 'Dilemma',
           'ctrl+m': 'New Comment'}


def show_pages(app):
    for number, page in enumerate(PAGES, 1):
        app.key('alt+%d' % number)
        app.find('grouping', page)
        for tab in TABS.get(page, ()):
            app.point('page tab', tab)
            app.find('panel', tab)


def choose_value(app):
    app.key('alt+1')
    app.click('button', re.compile('^Privacy, '))
    app.find('heading', 'Privacy')
    app.key('alt+1')
    wait(lambda: (app.focused() or app.node).get_name().startswith('Privacy, '), 'the focus is on the value')


def open_dialogs(app):
    for key, name in DIALOGS.items():
        app.key(key)
        app.find('dialog', name)
        app.key('Escape')
        app.gone('dialog', name)


def judge(app, path):
    for key, weight in (('1', 1), ('ctrl+z', 4)):
        app.key(key)
        app.find('button', re.compile('^Privacy, .*weight %d of 4' % weight))
        save(app, path)


def open_other(app, path):
    """Opens a file in a window of its own, and closes that."""
    app.open(path)
    app.find('frame', re.compile('^Slimme'))
    app.find('button', re.compile('^Integrity, '))
    app.key('ctrl+w')
    app.window_gone('Slimme')


def get_memory(app):
    """How many bytes the program has asked for and not given back."""
    def said():
        with open(MEMORY, encoding='utf-8') as file:
            return file.read().split('\n')[:-1]
    n = len(said())
    os.kill(app.process.pid, signal.SIGUSR1)
    return int(wait(lambda: said()[n:], 'the library answers')[0])


def get_usage(app):
    """The files that are open, the objects that a screen reader can ask for, and the memory, once all is still."""
    last, since = None, 0

    def still():
        nonlocal last, since
        now = len(os.listdir('/proc/%d/fd' % app.process.pid)), app.bus.count_objects()
        if now != last:
            last, since = now, time.monotonic()
        return time.monotonic() - since > STILL

    wait(still, 'nothing comes or goes')
    return (*last, get_memory(app))


def test_soak(start):
    path, other = os.path.join(WORK, 'one.codio'), os.path.join(WORK, 'other.codio')
    shutil.copy(EXAMPLE, path)
    shutil.copy(os.path.join(DATA, 'valid', 'comments.codio'), other)
    app = start(path, env={'LD_PRELOAD': os.path.abspath(sys.argv[1]), 'CODIO_TEST_MEMORY': MEMORY,
                           'GLIBC_TUNABLES': 'glibc.malloc.tcache_count=0'})
    app.find('button', re.compile('^Privacy, '))
    before = None
    for cycle in range(1, CYCLES + 1):
        for _ in range(ROUNDS):
            show_pages(app)
            choose_value(app)
            open_dialogs(app)
            judge(app, path)
            open_other(app, other)
        usage = get_usage(app)
        before = before or usage
        print('# after %d rounds, memory: %.4f × that after the first %d'
              % (cycle * ROUNDS, usage[2] / before[2], ROUNDS))
        print('# %.3f MB are in use, %d files are open, a screen reader is told of %d objects'
              % (usage[2] / 1e6, *usage[:2]), flush=True)
        # What is lost is lost in each round. One object more or less is seen now and then.
        assert all(now < first + ROUNDS for now, first in zip(usage[:2], before[:2])), \
            'files and objects were %s, and are %s' % (before[:2], usage[:2])
        assert usage[2] < before[2] * MOST_GROWTH, 'there is more memory in use'
    app.quit()


main()
