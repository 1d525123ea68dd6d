# SPDX-License-Identifier: EUPL-1.2
"""bench-profiles.py TOP CLI PARSE-JSON - how long many profiles take, beside reading and parsing the same bytes only

Each command gets 1,000 profiles and then 10,000, in one folder; the time is that of the processor, so that a busy machine
matters less. Ten times as many may take ten times as long, and no more memory.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FEW, MANY = 1000, 10000
ROUNDS = 3
WANTED, WANTED_GROWTH = 2, 1.1

top, cli, parse = (Path(path).resolve() for path in sys.argv[1:4])
os.environ.pop('MALLOC_PERTURB_', None)  # it takes time


def measure(folder, *command):
    """The median of the seconds a program takes, and its most memory in MB."""
    runs = []
    for _ in range(ROUNDS):
        child = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        if status != 0:
            sys.exit(f'{command[:2]} ended with {status}')
        runs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs)


def main():
    source = top / 'tests/data/valid/house.codio'
    print(f'# {MANY} profiles of {source.stat().st_size / 1000:.1f} kB; seconds of processor time, median of {ROUNDS}')
    with tempfile.TemporaryDirectory(prefix='codio-bench-') as name:
        times = {}
        for count in (FEW, MANY):
            folder = Path(name, str(count))
            folder.mkdir()
            names = [f'{number:05}.codio' for number in range(count)]
            for file in names:
                shutil.copy(source, folder / file)
            for title, command in {'plain': (parse, '.'), 'check': (cli, 'check', *names),
                                   'list': (cli, 'list', '.')}.items():
                seconds, memory = measure(folder, *command)
                times[title, count] = seconds
                print(f'# {title:5} {count:5} profiles: {seconds:6.2f} s, {seconds / count * 1000:5.3f} ms each, '
                      f'{memory:4.0f} MB at most')
        for title in ('check', 'list'):
            ratio = times[title, MANY] / times['plain', MANY]
            growth = times[title, MANY] / times[title, FEW] / (MANY / FEW)
            print(f'# {title}: {ratio:.2f} × plain json-glib, wanted is at most {WANTED}'
                  f'{"" if ratio <= WANTED else ": TOO MUCH"}')
            print(f'# {title} of ten times as many: {growth:.2f} × ten times the time, '
                  f'wanted is at most {WANTED_GROWTH}{"" if growth <= WANTED_GROWTH else ": TOO MUCH"}')


main()
