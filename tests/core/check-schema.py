#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-schema.py PRINT-SCHEMA TOP - the schemas and their page are what follows from the classes

To bring them up to date: check-schema.py PRINT-SCHEMA TOP --write
"""
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

KINDS = ('profile', 'ballot')
MARKS = '(?<=<!-- {0} tables -->\n\n).*(?=<!-- end of {0} tables -->)'


def printed(kind, what):
    return subprocess.run([program, kind, what], capture_output=True, text=True, encoding='utf-8', check=True).stdout


program, top = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
page = top / 'data/schema/README.md'
text = page.read_text(encoding='utf-8')

if sys.argv[3:] == ['--write']:
    for kind in KINDS:
        (top / f'data/schema/{kind}.schema.json').write_text(printed(kind, 'schema'), encoding='utf-8')
        text = re.sub(MARKS.format(kind), lambda _: printed(kind, 'tables'), text, flags=re.DOTALL)
    page.write_text(text, encoding='utf-8')
    sys.exit()

tap = Tap()
for kind in KINDS:
    schema = top / f'data/schema/{kind}.schema.json'
    tap.check(f'{schema.name} is what follows from the classes',
              schema.read_text(encoding='utf-8') == printed(kind, 'schema'))
    found = re.search(MARKS.format(kind), text, flags=re.DOTALL)
    tap.check(f'README.md has the tables of a {kind} that follow from the classes',
              found and found[0] == printed(kind, 'tables'))


def undescribed(node, path=''):
    """Members without a title or a description."""
    for name, member in node.get('properties', {}).items():
        if not member.get('title') or not re.fullmatch(r'[A-Z].*\.', member.get('description', '')):
            yield f'{path}/{name}'
    for name, definition in node.get('$defs', {}).items():
        if not definition.get('description'):
            yield f'{path}/{name}'
        yield from undescribed(definition, f'{path}/{name}')


for kind in KINDS:
    missing = list(undescribed(json.loads(printed(kind, 'schema'))))
    tap.check(f'each member of a {kind} is described in a sentence', not missing, *missing)

sys.exit(tap.end())
