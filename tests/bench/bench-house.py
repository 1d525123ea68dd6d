# SPDX-License-Identifier: EUPL-1.2
"""bench-house.py BENCH-HOUSE FIRST-FRAME MAIN-LOOP - how quickly the house is there and how quickly it changes

BENCH-HOUSE measures frames; FIRST-FRAME is a library that ends a program after its first frame, MAIN-LOOP one that
writes how long each turn of its main loop takes. Everything is a ratio to an empty window in the same run, but for what
a window waits while a profile is opened in it, and saved: that is compared with the time from one frame to the next.
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

ROUNDS = 10
OPENED = 5
FRAME = 1000 / 60
QUIET = 1  # seconds in which nothing is done, after which all is
bench, first_frame, main_loop = (os.path.abspath(path) for path in sys.argv[1:4])
os.environ.pop('MALLOC_PERTURB_', None)  # it takes time
prefix = os.environ['CODIO_TEST_PREFIX']
codio = os.path.join(prefix, 'bin', 'codio')
example = os.path.join(prefix, 'share', 'codio', 'examples', 'drones.codio')


def first(renderer, *command):
    """How long a program takes until its first frame, and how much processor time its window takes of that, in ms."""
    env = dict(os.environ, LD_PRELOAD=first_frame, GSK_RENDERER=renderer, LANG='en_US.UTF-8',
               CODIO_BENCH_START=repr(time.monotonic()))
    result = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    return tuple(float(number) for number in result.stdout.split()[-2:])


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

for renderer in ('cairo', 'ngl'):
    env = dict(os.environ, GSK_RENDERER=renderer, LANG='en_US.UTF-8')
    result = subprocess.run([bench], env=env, capture_output=True, text=True, timeout=600, check=False)
    print('# --- ' + renderer)
    print(result.stdout, end='')
    if result.returncode != 0:
        print('# the benchmark ended with %d: %s' % (result.returncode, result.stderr))
        sys.exit(1)

    programs = {
        'an empty window': (bench, '--empty'),
        'the house alone': (bench, '--house'),
        'the window with the example': (codio, example),
    }
    for command in programs.values():
        first(renderer, *command)
    times = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, command in programs.items():
            times[name].append(first(renderer, *command))
    medians = {name: [statistics.median(values) for values in zip(*times[name])] for name in programs}
    empty, empty_cpu = medians['an empty window']
    for name, (median, cpu) in medians.items():
        print('# first frame: %-28s %5.0f ms, %.2f × an empty window; of processor time %.2f × (median of %d)'
              % (name, median, median / empty, cpu / empty_cpu, ROUNDS))
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
