#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-faults.py CODIO-CLI FAULTS TOP - when a call of the system fails, the user is told and nothing is lost

FAULTS is faults.c as a library. Each call that writes fails in turn, while a file is replaced: afterwards the
old or the new file is there as a whole and nothing beside it, and what was said is true.
"""
import errno
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

TIMEOUT = 120
CALLS_MAX = 200
SIZE_MAX = 32 * 1024 * 1024
VALUES_MAX = 10 ** 6
MEMORY = 1024 * 1024 * 1024
FAULTS = {'open': (errno.EACCES, errno.ENOSPC, errno.EROFS), 'write': (errno.ENOSPC, errno.EIO, errno.EDQUOT, 0),
          'fsync': (errno.EIO, errno.ENOSPC), 'fchmod': (errno.EPERM,), 'close': (errno.EIO, errno.EDQUOT),
          'rename': (errno.EIO, errno.EACCES, errno.EROFS)}

cli, faults, top = (Path(path).resolve() for path in sys.argv[1:4])
example = top / 'data/examples/drones.codio'
tap = Tap()


def export(folder, target, environment=None, **options):
    # The sanitizers want to be loaded first, and are not in the way.
    more = {'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '') + ':verify_asan_link_order=0', **(environment or {})}
    return subprocess.run([cli, 'export', example, '-f', '-o', target], capture_output=True, text=True,
                          env={**os.environ, **more}, timeout=TIMEOUT, check=False, cwd=folder, **options)


def try_fault(function, nth, error, new):
    """Whether it came to that call, and what was wrong then."""
    with tempfile.TemporaryDirectory(prefix='codio-fault-') as name:
        folder, aside = Path(name, 'folder').resolve(), Path(name, 'hit')
        folder.mkdir()
        target = folder / 'out.json'
        target.write_bytes(b'old')
        result = export(name, target, {
            'LD_PRELOAD': str(faults), 'CODIO_FAULT_FOLDER': str(folder), 'CODIO_FAULT_HIT': str(aside),
            'CODIO_FAULT': f'{function}:{nth}:{error}'})
        left = {path.name: path.read_bytes() for path in folder.iterdir()}
        hit = aside.exists()

    wrong = []
    if result.returncode == 0 and left != {'out.json': new}:
        wrong.append(f'it is said to be well, but there is {left}'[:300])
    if result.returncode != 0 and left not in ({'out.json': b'old'}, {'out.json': new}):
        wrong.append(f'after it failed there is {left}'[:300])
    if result.returncode == 2 and len(result.stderr.splitlines()) != 1:
        wrong.append(f'it is told as {result.stderr}')
    if result.returncode not in (0, 2):
        wrong.append(f'it ended with {result.returncode}: {result.stderr}')
    return hit, [f'{function} {nth}, {os.strerror(error) if error else "half"}: {line}' for line in wrong], result


def check_calls(new):
    for function, errors in FAULTS.items():
        wrong, n_told, n_hit = [], 0, 0
        for error in errors:
            for nth in range(1, CALLS_MAX):
                hit, said, result = try_fault(function, nth, error, new)
                wrong += said
                if not hit:
                    break
                n_hit += 1
                n_told += result.returncode == 2
        tap.check(f'{function} fails: the old or the new file is whole, and that is told', not wrong, *wrong)
        tap.check(f'{function} fails: it came to that', n_hit >= len(errors))
        if function in ('write', 'rename', 'close'):
            tap.check(f'{function} fails: the user is told', n_told > 0)
        if function == 'fsync':
            tap.equal('fsync fails: the user is told, also where it is of the folder', n_told, n_hit)


def check_memory(new):
    """Where there is no more memory, GLib ends the program; that must not be in the middle of a file."""
    if b'__asan_init' in cli.read_bytes():
        tap.skip('memory runs out', 'AddressSanitizer takes more of it than there is')
        return
    wrong, endings = [], set()
    for mebibytes in range(4, 120, 4):
        with tempfile.TemporaryDirectory(prefix='codio-fault-') as name:
            target = Path(name, 'out.json')
            target.write_bytes(b'old')
            limit = mebibytes << 20
            result = export(name, target, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
            left = {path.name: path.read_bytes() for path in Path(name).iterdir() if path.name != 'core'}
        endings.add(result.returncode == 0)
        whole = [{'out.json': b'old'}, {'out.json': new}]
        if left not in whole[1:] if result.returncode == 0 else left not in whole:
            wrong.append(f'{mebibytes} MiB: ended with {result.returncode} and left {left}'[:300])
    tap.check('memory runs out: the old or the new file is whole', not wrong, *wrong)
    tap.equal('memory runs out: with little it ends, with more it goes on', endings, {False, True})


def check_clock():
    """Whatever time the computer believes that it is, and wherever."""
    codes = []
    with tempfile.TemporaryDirectory(prefix='codio-clock-') as name:
        for zone in ('UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Nowhere/Atlantis', ':'):
            target = Path(name, 'out.json')
            result = export(name, target, {'TZ': zone})
            codes.append(result.returncode)
            os.utime(target, (time.time() + 10 ** 9,) * 2)
            codes.append(export(name, target, {'TZ': zone}).returncode)
            os.utime(target, (0, 0))
        dates = set()
        for zone in ('UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'):
            export(name, 'out.ics', {'TZ': zone})
            dates.add(Path(name, 'out.ics').read_bytes())
    tap.equal('a file from the future or the past is replaced, in any time zone', set(codes), {0})
    tap.equal('days in a calendar are the same in every time zone', len(dates), 1)


def check_large():
    """32 MiB with a million values is the most; that is read, and a byte or a value more is refused."""
    start = ('{"format":"nl.codio.profile","version":"1.0","edition":"codio-2021",'
             '"id":"0b6c3d0e-3f5c-4a7e-9a58-3c0e2f6f0001","x-note":')
    # A sanitizer takes terabytes of addresses.
    limit = (resource.RLIM_INFINITY if b'__asan_init' in cli.read_bytes() else MEMORY,) * 2
    with tempfile.TemporaryDirectory(prefix='codio-large-') as name:
        path = Path(name, 'large.codio')

        def check(text):
            path.write_text(text, 'utf-8')
            return subprocess.run([cli, 'check', path], capture_output=True, text=True, timeout=TIMEOUT, check=False,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit))

        for more, status in ((0, 0), (1, 1)):
            result = check(start + '"' + 'a' * (SIZE_MAX - len(start) - 3 + more) + '"}')
            tap.equal(f'a file of 32 MiB and {more} bytes is {"refused" if status else "read"}', result.returncode, status)
        # The file, the members of start and the list are values too.
        for more, status in ((0, 0), (1, 1)):
            result = check(start + '[' + ','.join('0' * (VALUES_MAX - 6 + more)) + ']}')
            tap.equal(f'a file of a million and {more} values is {"refused" if status else "read"}', result.returncode, status)
        for shape, item in (('[%s]', '{}'), ('[%s]', '[]'), ('[%s]', '1'), ('0,"dilemmas":[%s]', '{}'),
                                 ('0,"comments":[%s]', '{}'), ('{%s}', '"%d":0')):
            items = ([item % i for i in range(3 * VALUES_MAX)] if '%' in item else
                     [item] * ((SIZE_MAX - 1000) // (len(item) + 1)))
            result = check(start + shape % ','.join(items) + '}')
            tap.equal(f'a file with too much in it is refused: {shape % item}',
                      (result.returncode, result.stderr.count('\n')), (1, 1))


def main():
    with tempfile.TemporaryDirectory(prefix='codio-fault-') as name:
        target = Path(name, 'out.json')
        export(name, target).check_returncode()
        new = target.read_bytes()
    check_calls(new)
    check_memory(new)
    check_clock()
    check_large()
    return tap.end()


sys.exit(main())
