#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""tally.py FAILED LOG... - add up the test cases in logs of meson test

A program that speaks TAP counts for each of its cases, another for one. FAILED is 1 if some run ended badly,
which then counts as a failed case where the logs do not tell of one; so does the lack of any test. Skipped cases
are listed with the reason, failed ones with what they said last; those that failed once and passed then are, too.
"""
import itertools
import json
import re
import sys
from pathlib import Path

SAID = 12  # lines of a case that failed
CASE = re.compile(r'^\s*(not )?ok\b[ \t]*\d*[ \t]*(?:- )?([^#]*)(?:#\s*(\w+)\s*(.*))?$')


def tally_log(test, counts):
    name = test['name']
    result = test['result']
    lines = test.get('stdout', '').splitlines()
    cases = [(match, number) for number, match in enumerate(map(CASE.match, lines), 1) if match]
    # Only TAP has a plan; other output may happen to have a line that begins with 'ok'.
    if not any(re.match(r'1\.\.\d+', line) for line in lines):
        cases = []
    found = {'passed': 0, 'failed': 0, 'skipped': 0}

    for unsteady in (line for line in lines if line.startswith('# unsteady: ')):
        print(f'failed once: {name}: {unsteady[len("# unsteady: "):]}')
    for case, number in cases:
        wrong, title, directive, reason = case.groups()
        if (directive or '').upper() in ('SKIP', 'SKIPPED'):
            found['skipped'] += 1
            print(f'skipped: {name}: {title.strip()}: {reason}')
        elif wrong and (directive or '').upper() != 'TODO':
            found['failed'] += 1
            print(f'failed: {name}: {title.strip()}')
            said = list(itertools.takewhile(lambda line: line.lstrip().startswith('#'), lines[number:]))
            print(*said[-SAID:], sep='\n', end='\n' if said else '')
        else:
            found['passed'] += 1

    if not cases and result == 'SKIP':
        found['skipped'] += 1
        reason = (test.get('stdout', '') + test.get('stderr', '')).strip().splitlines()
        print(f'skipped: {name}: {reason[-1] if reason else "no reason given"}')
    elif result not in ('OK', 'SKIP', 'EXPECTEDFAIL') and not found['failed']:
        found['failed'] += 1
        print(f'failed: {name}: it ended badly ({result})')
        said = (lines + test.get('stderr', '').splitlines())[-SAID:]
        print(*(f'# {line}' for line in said), sep='\n', end='\n' if said else '')
    elif not cases:
        found['passed'] += 1

    for key, number in found.items():
        counts[key] += number


def main():
    ended_badly, *logs = sys.argv[1:]
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for log in map(Path, logs):
        if log.exists():
            for line in log.read_text(encoding='utf-8').splitlines():
                tally_log(json.loads(line), counts)
    if ended_badly == '1' and not counts['failed']:
        counts['failed'] = 1
        print('failed: a run of meson test')

    if not any(counts.values()):
        counts['failed'] = 1
        print('failed: there are no such tests')

    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**counts))
    return 1 if counts['failed'] else 0


sys.exit(main())
