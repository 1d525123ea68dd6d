#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""table.py LOG - print the ratios in what the benchmarks said as one table

LOG is what meson wrote. A ratio is a number and what it is a ratio of: "1.60 × plain json-glib".
"""
import json
import re
import sys
from pathlib import Path

RATIO = re.compile(r'(\d+(?:\.\d+)?) (?:× |of (?=[A-Z]))([^,;()]+?)(?= {2,}|[,;()]|$)')


def main():
    rows = [('program', 'what', 'ratio', 'of')]
    for line in Path(sys.argv[1]).read_text('utf-8').splitlines():
        test = json.loads(line)
        title = ''
        for said in test.get('stdout', '').splitlines():
            ratio = RATIO.search(said)
            if not ratio:
                title = said.strip('# -').split(',')[0]
                continue
            what = re.split(r'[,:] +\d| {2,}\d|, ', said.strip('# '))[0].strip(' :')
            what = re.sub(r'\s*[:,]?\s*$', '', re.sub(r' {2,}.*', '', what))
            too_much = ' (too much)' if 'TOO MUCH' in said else ''
            # A program that measures several things says first which.
            what = f'{title}: {what}' if said.startswith('  ') and title else what
            rows.append((test['name'].split(' / ')[-1], what[:60], ratio.group(1) + too_much, ratio.group(2).strip()))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


main()
