#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""run-fuzz.py TARGET TOP WORDS FOLDER... - give a fuzz target inputs of its own making, and print TAP

It starts with the files in these folders of the project and with what it kept of earlier runs, beside the program.
WORDS is a file that has the words of the format. CODIO_FUZZ_SECONDS is how long it runs, a minute where it is not set.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

LARGEST = 16384  # bytes; larger inputs find little more, more slowly
SAID = 25        # lines of a target that found something


def write_dictionary(path, words):
    found = dict.fromkeys(re.findall(r'[A-Za-z][A-Za-z0-9_-]{1,40}', words.read_text('utf-8', 'replace')))
    path.write_text(''.join(f'"{word}"\n' for word in list(found)[:400]), 'utf-8')


def main():
    target, top = Path(sys.argv[1]), Path(sys.argv[2])
    seconds = int(os.environ.get('CODIO_FUZZ_SECONDS') or 60)
    name = target.name.removeprefix('fuzz-')
    own = target.parent / f'inputs-{name}'
    corpus, finding = own / 'kept', own / 'found-'
    corpus.mkdir(parents=True, exist_ok=True)
    write_dictionary(own / 'words', top / sys.argv[3])

    print('1..1', flush=True)
    result = subprocess.run(
        [target, f'-max_total_time={seconds}', f'-max_len={LARGEST}', '-timeout=20', '-rss_limit_mb=2048',
         f'-dict={own / "words"}', f'-artifact_prefix={finding}', '-print_final_stats=1', '-verbosity=1', corpus,
         *(top / folder for folder in sys.argv[4:])],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False)
    said = result.stdout.decode('utf-8', 'replace')
    (own / 'log').write_text(said, 'utf-8')

    executions = re.search(r'number_of_executed_units: (\d+)', said)
    wrote = re.search(r'Test unit written to (\S+)', said)
    title = f'{name}: {executions.group(1) if executions else "no"} inputs in {seconds} s'
    if result.returncode == 0 and executions:
        print(f'ok 1 - {title}')
        return 0
    print(f'not ok 1 - {title}')
    for line in said.splitlines()[-SAID:]:
        print(f'# {line}')
    if wrote:
        print(f'# Mend it and keep {wrote.group(1)} in tests/data/fuzz/{name}, under a name that says what it is.')
    return 1


sys.exit(main())
