# SPDX-License-Identifier: EUPL-1.2
"""bench-house.py BENCH-HOUSE FIRST-FRAME - how quickly the house is there and how quickly it changes

BENCH-HOUSE measures frames; FIRST-FRAME is a library that ends a program after its first frame. Everything is a ratio
to an empty window in the same run.
"""
import os
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'ui'))
import harness  # noqa: E402, F401  (this begins a session of its own)

ROUNDS = 10
bench, first_frame = (os.path.abspath(path) for path in sys.argv[1:3])
os.environ.pop('MALLOC_PERTURB_', None)  # it takes time
prefix = os.environ['CODIO_TEST_PREFIX']
example = os.path.join(prefix, 'share', 'codio', 'examples', 'drones.codio')


def first(renderer, *command):
    env = dict(os.environ, LD_PRELOAD=first_frame, GSK_RENDERER=renderer, LANG='en_US.UTF-8',
               CODIO_BENCH_START=repr(time.monotonic()))
    result = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    return float(result.stdout.split()[-1])


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
        'the window with the example': (os.path.join(prefix, 'bin', 'codio'), example),
    }
    for command in programs.values():
        first(renderer, *command)
    times = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, command in programs.items():
            times[name].append(first(renderer, *command))
    empty = statistics.median(times['an empty window'])
    for name, values in times.items():
        median = statistics.median(values)
        print('# first frame: %-28s %5.0f ms, %.2f × an empty window (median of %d)'
              % (name, median, median / empty, ROUNDS))
    sys.stdout.flush()
