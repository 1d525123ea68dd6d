#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""run-cases.py CODIO-CLI TOP [CASE...] - run the cases in cases.json and print TAP

Each case runs in an empty folder with links to examples/, valid/, invalid/, ballots/ and copies/. Its members:

  name          what it shows
  arguments     what follows codio-cli
  environment   variables beside those of all tests
  files         what is there before: {name: {"copy": file | "size": bytes | "folder": true, "mode": octal}}
  file_size     the largest file that can be written, in bytes: a full disk
  stdout_to     where standard output goes

  status        the exit status, 0 where not given
  stdout        the lines of standard output, none where nothing is said of it
  stderr        the lines of standard error, likewise
  stdout_has, stdout_lacks, stdout_matches, stderr_has    pieces of it instead; the third a regular expression
  columns       no line is wider than this
  creates       files that are new or changed, and how they begin, in hexadecimal

Nothing else may be new, changed or gone afterwards.
"""
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEOUT = 60
LINKS = {'examples': 'data/examples', 'valid': 'tests/data/valid', 'invalid': 'tests/data/invalid',
         'ballots': 'tests/data/ballots', 'copies': 'tests/data/copies'}


def make_file(path, how):
    if how.get('folder'):
        path.mkdir()
    elif 'size' in how:
        with path.open('wb') as file:
            file.truncate(how['size'])
    else:
        shutil.copy(path.parent / how['copy'], path)
    if 'mode' in how:
        path.chmod(int(how['mode'], 8))


def snapshot(folder):
    """What is in a folder; of what cannot be read, that it is there."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            path = Path(root, name)
            key = str(path.relative_to(folder))
            if key in LINKS:
                continue
            try:
                found[key] = path.read_bytes()
            except OSError:
                found[key] = None
    return found


def limit_file_size(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def check_stream(case, stream, text, problems):
    lines = text.splitlines()
    pieces = [member for member in case if member.startswith(stream + '_') and member != 'stdout_to']
    if stream in case or not pieces:
        expected = case.get(stream, [])
        if lines != expected:
            problems.append(f'{stream} is')
            problems.extend(f'  {line}' for line in lines)
            problems.append('but should be')
            problems.extend(f'  {line}' for line in expected)
    problems.extend(f'{stream} lacks: {piece}' for piece in case.get(f'{stream}_has', []) if piece not in text)
    problems.extend(f'{stream} has: {piece}' for piece in case.get(f'{stream}_lacks', []) if piece in text)
    pattern = case.get(stream + '_matches')
    if pattern and not re.search(pattern, text):
        problems.append(f'{stream} does not match {pattern}: {text}')
    if stream == 'stdout' and 'columns' in case:
        problems.extend(f'too wide: {line}' for line in lines if len(line) > case['columns'])
    steering = re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', text)
    if steering:
        problems.append(f'{stream} has {steering.group()!r}')


def run_case(command, top, case):
    problems = []
    with tempfile.TemporaryDirectory(prefix='codio-cli-') as name:
        folder = Path(name)
        folder.chmod(0o755)
        for link, target in LINKS.items():
            (folder / link).symlink_to(top / target)
        for file, how in case.get('files', {}).items():
            make_file(folder / file, how)
        before = snapshot(folder)

        out = open(case['stdout_to'], 'wb') if 'stdout_to' in case else subprocess.PIPE
        limit = case.get('file_size')
        result = subprocess.run(
            [*command, *case['arguments']], cwd=folder, env={**os.environ, **case.get('environment', {})},
            stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, timeout=TIMEOUT,
            preexec_fn=(lambda: limit_file_size(limit)) if limit else None)

        if result.returncode != case.get('status', 0):
            problems.append(f'exit status {result.returncode}, not {case.get("status", 0)}')
        check_stream(case, 'stdout', (result.stdout or b'').decode('utf-8'), problems)
        check_stream(case, 'stderr', result.stderr.decode('utf-8'), problems)

        after = snapshot(folder)
        creates = case.get('creates', {})
        for file in sorted(before.keys() | after.keys() | creates.keys()):
            if file not in creates and before.get(file, b'') != after.get(file, b''):
                problems.append(f'{file} is new, changed or gone')
            elif file not in creates and (file in before) != (file in after):
                problems.append(f'{file} is new or gone')
            elif file in creates and before.get(file) == after.get(file):
                problems.append(f'{file} was not written')
            elif file in creates and not (after.get(file) or b'').startswith(bytes.fromhex(creates[file])):
                problems.append(f'{file} begins with {(after.get(file) or b"")[:16]!r}')
        for file in case.get('files', {}):
            (folder / file).chmod(0o700)
    return problems


def under_permissions(program):
    """What to begin a command with so that permissions hold for it: root gives up its power over them.

    Root stays root, as another user may have no way to the program. None where that is impossible."""
    with tempfile.TemporaryDirectory(prefix='codio-cli-') as name:
        os.chmod(name, 0o555)
        for prefix in [], ['setpriv', '--bounding-set=-all', '--inh-caps=-all']:
            try:
                if subprocess.run([*prefix, 'sh', '-c', 'test ! -w "$0" && "$1" --version', name, program],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
                    return prefix
            except OSError:
                pass
    return None


def main():
    program, top, *names = sys.argv[1:]
    cases = json.loads(Path(__file__).with_name('cases.json').read_text(encoding='utf-8'))['cases']
    cases = [case for case in cases if not names or case['name'] in names]
    program, failed = Path(program).resolve(), False
    prefix = under_permissions(program)

    print('TAP version 13')
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        has_mode = any('mode' in how for how in case.get('files', {}).values())
        reason = 'permissions do not stop this user, who cannot give that up' if has_mode and prefix is None else ''
        problems = [] if reason else run_case([*prefix, program] if has_mode else [program], Path(top), case)
        failed = failed or bool(problems)
        title = case['name'].replace('#', '')
        print(f'{"not ok" if problems else "ok"} {number} - {title}' + (f' # SKIP {reason}' if reason else ''))
        for line in problems:
            print('# ' + line.encode('unicode_escape').decode() if not line.isprintable() else '# ' + line)
        sys.stdout.flush()
    return 1 if failed else 0


sys.exit(main())
