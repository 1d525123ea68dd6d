#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-csv.py TOP CODIO-CLI - tables for a spreadsheet hold all there is, and nothing that a spreadsheet would run"""
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
tap = Tap()
TABLES = {'values': 'assessments', 'dilemmas': 'dilemmas', 'actions': 'actions'}
# What spreadsheets take for the start of a formula, and what people write in a text.
HOSTILE = ['=1+1', '+31 6', '-2', '@SUM(A1)', '\tleeg', 'a,b', 'zeg "ja"', 'regel\nregel', "'t", '', ' = ', 'é 🏛', ';',
           '＝1', '\u202e=1', 'x;=1+1', 'x;;-2', 'x\t@SUM(A1)', 'een:\n- twee', 'x;＝1', '";"=1', ';\t\n+1']


def write(folder, profile, *options):
    source, target = folder / 'profile.codio', folder / 'out.csv'
    source.write_text(json.dumps(profile), encoding='utf-8')
    subprocess.run([cli, 'export', source, '-f', '-o', target, *options], check=True)
    return target.read_bytes()


def read(data):
    """The cells, read by another program than the one that wrote them."""
    return list(csv.reader(io.StringIO(data.decode('utf-8-sig'), newline=''), strict=True))


def check_lines(folder):
    example = json.loads((top / 'data/examples/drones.codio').read_text(encoding='utf-8'))
    for table, member in TABLES.items():
        data = write(folder, example, '--table', table, '--lang', 'nl')
        rows = read(data)
        tap.check(f'{table}: begins with a byte order mark', data.startswith(b'\xef\xbb\xbf'))
        tap.check(f'{table}: ends with CR LF', data.endswith(b'\r\n') and not data.endswith(b'\r\n\r\n'))
        tap.equal(f'{table}: all rows have a cell for each column', {len(row) for row in rows}, {len(rows[0])})
        tap.check(f'{table}: no column is called the same or nothing',
                  len(set(rows[0])) == len(rows[0]) and all(rows[0]))
        records = 31 if table == 'values' else len(example[member])
        tap.equal(f'{table}: a row for each record', len(rows) - 1, records)
        cells = {cell for row in rows for cell in row}
        missing = [text for record in example[member] for text in record.values()
                   if isinstance(text, str) and ' ' in text and text not in cells]
        tap.equal(f'{table}: all texts are cells', missing, [])


def check_hostile(folder):
    dilemma = {'id': '5e7a2d90-f3b4-4c18-b6c9-0000000000', 'values': ['privacy', 'kennis']}
    profile = {'format': 'nl.codio.profile', 'version': '1.0', 'id': '5e7a2d90-f3b4-4c18-b6c9-000000000001',
               'edition': 'codio-2021',
               'dilemmas': [{**dilemma, 'id': dilemma['id'] + f'{number:02x}', 'choice': text}
                            for number, text in enumerate(HOSTILE)]}
    rows = read(write(folder, profile, '--table', 'dilemmas', '--lang', 'en'))
    column = rows[0].index('What was chosen')
    plain = [text.replace('\u202e', '') for text in HOSTILE]
    expected = [re.sub(r'(^|[;\t\n])(?=[-=+@＝])|^(?=\t)', r"\1'", text) for text in plain]
    tap.equal('texts come back as they were, but for an apostrophe before a formula', [row[column] for row in rows[1:]],
              expected)


with tempfile.TemporaryDirectory(prefix='codio-csv-') as name:
    check_lines(Path(name))
    check_hostile(Path(name))
sys.exit(tap.end())
