#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-odd.py CODIO-CLI TOP - odd files and folders: what is made of them can be opened again, and nothing hangs"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

TIMEOUT = 120
FILE_MAX = 32 << 20
DEPTH_MAX = 64

program, top = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
copies = top / 'tests/data/copies'
tap = Tap()


def run(*arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, timeout=TIMEOUT, check=False)


def check_names():
    """In an older encoding, and cut off in the middle of a letter."""
    for file in (b'\xf3pia.codio', b'cop\xf3'):
        (folder / os.fsdecode(file)).write_bytes((copies / 'theirs.codio').read_bytes())
        result = run('merge', copies / 'mine.codio', file, '-f', '-o', 'out.codio')
        tap.check(f'a copy is called {file}', result.returncode in (0, 1) and not result.stderr, result.stderr)
        tap.equal(f'a copy is called {file}: the result is sound', run('check', 'out.codio').returncode, 0)


def check_modified():
    """What was taken in from a copy was changed now, not when the file was changed before."""
    before = json.loads((copies / 'base.codio').read_text('utf-8'))
    run('merge', copies / 'base.codio', copies / 'fine.codio', '-f', '-o', 'taken-in.codio')
    after = json.loads((folder / 'taken-in.codio').read_text('utf-8'))
    tap.check('what is taken in changes the profile now', after['modified'] > before['modified'], after['modified'])


def check_size():
    """Each is small enough; with the copy in it, the result would not be."""
    for side in ('mine', 'theirs'):
        profile = json.loads((copies / f'{side}.codio').read_text('utf-8'))
        profile['much'] = ['x' * 1000] * (FILE_MAX * 6 // 10 // 1000)
        (folder / f'{side}.codio').write_text(json.dumps(profile), 'utf-8')
    before = (folder / 'mine.codio').read_bytes()
    result = run('merge', 'mine.codio', 'theirs.codio', '-f', '-o', 'mine.codio')
    tap.equal('together they are too large: that is told', (result.returncode, len(result.stderr.splitlines())), (2, 1))
    tap.check('together they are too large: the old file stays', (folder / 'mine.codio').read_bytes() == before)


def check_folders():
    deep = folder / 'list' / '/'.join('d' * (DEPTH_MAX + 1))
    deep.mkdir(parents=True)
    os.mkfifo(folder / 'list' / 'pipe.codio')
    result = run('list', '-r', 'list')
    tap.equal('a folder that is too deep is told, a pipe is not waited for',
              (result.returncode, result.stderr.decode().count('/d: this folder is too deep')), (2, 1))


with tempfile.TemporaryDirectory(prefix='codio-odd-') as name:
    folder = Path(name)
    check_names()
    check_modified()
    check_size()
    check_folders()

sys.exit(tap.end())
