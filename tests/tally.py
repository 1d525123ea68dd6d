#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""tally.py FAILED LOG... - add up the test cases in logs of meson test

A program that speaks TAP counts for each of its cases, another for one. FAILED is 1 if some run ended badly,
which then counts as a failed case where the logs do not tell of one; so does the lack of any test. Skipped cases
are listed with the reason.
"""
import json
import re
import sys
from pathlib import Path

CASE = re.compile(r'^\s*(not )?ok\b[ \t]*\d*[ \t]*(?:- )?([^#]*)(?:#\s*(\w+)\s*(.*))?$')


def tally_log(test, counts):
    name = test['name']
    result = test['result']
    cases = [match for match in map(CASE.match, test.get('stdout', '').splitlines()) if match]
    # Only TAP has a plan; other output may happen to have a line that begins with 'ok'.
    if not re.search(r'^1\.\.\d+', test.get('stdout', ''), re.MULTILINE):
        cases = []
    found = {'passed': 0, 'failed': 0, 'skipped': 0}

    for wrong, title, directive, reason in (case.groups() for case in cases):
        if (directive or '').upper() in ('SKIP', 'SKIPPED'):
            found['skipped'] += 1
            print(f'skipped: {name}: {title.strip()}: {reason}')
        else:
            found['failed' if wrong and (directive or '').upper() != 'TODO' else 'passed'] += 1

    if not cases and result == 'SKIP':
        found['skipped'] += 1
        reason = (test.get('stdout', '') + test.get('stderr', '')).strip().splitlines()
        print(f'skipped: {name}: {reason[-1] if reason else "no reason given"}')
    elif result not in ('OK', 'SKIP', 'EXPECTEDFAIL') and not found['failed']:
        found['failed'] += 1
    elif not cases:
        found['passed'] += 1

    if found['failed']:
        print(f'failed: {name}')
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
