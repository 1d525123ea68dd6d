#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-draft-faults.py DRAFT-HELPER FAULTS - when a call of the system fails, unsaved work is told about and not lost

FAULTS is faults.c as a library. Work is kept; then the program begins anew and keeps more, and each of its calls fails
in turn. The next program has to find the work of then, or where it was told that it cannot be kept, that of before.
"""
import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

TIMEOUT = 60
CALLS_MAX = 100
FAULTS = {'open': (errno.EACCES, errno.EROFS), 'write': (errno.ENOSPC, 0), 'fsync': (errno.EIO,),
          'fchmod': (errno.EPERM,), 'close': (errno.EIO,), 'rename': (errno.EROFS,), 'unlink': (errno.EACCES,),
          'mkdir': (errno.EACCES,), 'flock': (errno.ENOLCK,)}

helper, faults = (Path(path).resolve() for path in sys.argv[1:3])
tap = Tap()


def run(folder, *words, **environment):
    """What it says: pairs of a word and a text."""
    # The sanitizers want to be loaded first, and are not in the way.
    more = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0', **environment}
    result = subprocess.run([helper, folder, *words], capture_output=True, text=True, env={**os.environ, **more},
                            timeout=TIMEOUT, check=False)
    said = [tuple(line.split(': ', 1)) for line in result.stdout.splitlines()]
    if result.returncode or result.stderr:
        said.append(('ended', f'with {result.returncode} {result.stderr}'))
    return said


def try_fault(function, nth, error):
    """Whether it came to that call, what was said, and what was wrong then."""
    with tempfile.TemporaryDirectory(prefix='codio-fault-') as name:
        folder, aside = Path(name, 'drafts').resolve(), Path(name, 'hit')
        first = run(folder, 'first')
        second = run(folder, 'second', LD_PRELOAD=str(faults), CODIO_FAULT_FOLDER=str(folder),
                     CODIO_FAULT_HIT=str(aside), CODIO_FAULT=f'{function}:{nth}:{error}')
        third = run(folder)
        hit = aside.exists()

    kept = ('kept', 'second') in second
    told = [text for word, text in second if word in ('not found', 'not kept')]
    found = {text for word, text in third if word == 'found'}
    wrong = []
    if first != [('kept', 'first')]:
        wrong.append(f'at first it said {first}')
    if any(word == 'ended' for word, _ in second + third) or not kept and not told:
        wrong.append(f'it said {second}, then {third}')
    if kept and 'second' not in found:
        wrong.append(f'what was kept is not found: {third}')
    if not found & {'first', 'second'} or 'first' not in found and ('found', 'first') not in second:
        wrong.append(f'the work of before is lost: {third}')
    if not all(text.strip() for text in told):
        wrong.append(f'it is told as {told}')
    return hit, bool(told), [f'{function} {nth}, {os.strerror(error) if error else "half"}: {line}' for line in wrong]


def main():
    for function, errors in FAULTS.items():
        wrong, n_hit, n_told = [], 0, 0
        for error in errors:
            for nth in range(1, CALLS_MAX):
                hit, told, said = try_fault(function, nth, error)
                wrong += said
                if not hit:
                    break
                n_hit += 1
                n_told += told
        print(f'# {function}: {n_hit} calls, {n_told} times it was told')
        tap.check(f'{function} fails: no unsaved work is lost', not wrong, *wrong)
        tap.check(f'{function} fails: it came to that', n_hit >= len(errors))
        if function in ('open', 'write', 'fsync', 'rename', 'flock'):
            tap.check(f'{function} fails: the user is told', n_told > 0)
    return tap.end()


sys.exit(main())
