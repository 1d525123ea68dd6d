#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-save-kill.py SAVE-HELPER [SEED] - a save that is killed at any moment leaves the old or the new file whole"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

KILLS = 500
SIZE = 3_000_000
STOP_AFTER = 100  # seconds, on a machine that is very busy
OLD = b'O' * (SIZE // 2)
NEW = b'N' * SIZE

helper = Path(sys.argv[1]).resolve()
seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1 << 32)
rng = random.Random(seed)
tap = Tap()
print(f'# seed {seed}')


def start(path):
    process = subprocess.Popen([helper, path, str(SIZE), 'N'], stdout=subprocess.PIPE)
    process.stdout.readline()
    return process


def full_disk():
    """On a disk of 4 MB with an old file of 1.5 MB there is no room for 3 MB more."""
    script = '''mount -t tmpfs -o size=4m tmpfs "$1" || exit 77
        head -c 1500000 /dev/zero > "$1/file"; before=$(cksum < "$1/file")
        "$2" "$1/file" 3000000 N; status=$?
        [ $status = 1 ] && [ "$before" = "$(cksum < "$1/file")" ] && [ "$(ls -A "$1")" = file ]'''
    with tempfile.TemporaryDirectory(prefix='codio-full-') as folder:
        command = ['sh', '-c', script, 'sh', folder, helper]
        if not shutil.which('unshare'):
            return None, ''
        result = subprocess.run(['unshare', '-rm', *command], capture_output=True, text=True, check=False)
    if result.returncode == 77 or 'unshare' in result.stderr:
        return None, result.stderr
    return result.returncode == 0, result.stdout + result.stderr


with tempfile.TemporaryDirectory(prefix='codio-kill-') as name:
    folder = Path(name)
    path = folder / 'profile.codio'

    # How long a save takes here decides when to kill.
    times = []
    for _ in range(5):
        path.write_bytes(OLD)
        process = start(path)
        began = time.monotonic()
        process.wait()
        times.append(time.monotonic() - began)
    duration = sorted(times)[2]

    counts = {'old': 0, 'new': 0, 'torn': 0}
    strays = kills = 0
    path.write_bytes(OLD)
    began = time.monotonic()
    while kills < KILLS and time.monotonic() - began < STOP_AFTER:
        process = start(path)
        time.sleep(rng.random() * duration * 1.2)
        process.kill()
        process.wait()
        process.stdout.close()
        kills += 1
        found = path.read_bytes()
        kind = 'old' if found == OLD else 'new' if found == NEW else 'torn'
        counts[kind] += 1
        if kind != 'old':
            path.write_bytes(OLD)
        for stray in folder.glob('.codio-*'):
            strays += 1
            if strays % 2:
                os.utime(stray, (0, 0))  # as if it were of long ago: the next save is to remove it
            else:
                stray.unlink()

    print(f'# {kills} kills, a save takes {duration * 1000:.1f} ms: {counts}, {strays} strays')
    tap.check(f'{KILLS} kills', kills == KILLS, f'only {kills} in {STOP_AFTER} seconds')
    tap.check('no file is torn', counts['torn'] == 0, str(counts))
    tap.check('kills fall before and after the change', counts['old'] > 0 and counts['new'] > 0, str(counts))

    for stray in folder.glob('.codio-*'):
        os.utime(stray, (0, 0))
    subprocess.run([helper, path, '10', 'x'], check=True, stdout=subprocess.DEVNULL)
    left = sorted(entry.name for entry in folder.iterdir())
    tap.check('the next save sweeps', left == ['profile.codio'], str(left))

passed, output = full_disk()
if passed is None:
    tap.skip('a full disk leaves the old file', 'no disk can be mounted here')
else:
    tap.check('a full disk leaves the old file', passed, output)
sys.exit(tap.end())
