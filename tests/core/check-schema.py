#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-schema.py PRINT-SCHEMA TOP - the schema and its page are what follows from the classes

To bring them up to date: check-schema.py PRINT-SCHEMA TOP --write
"""
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

MARKS = re.compile(r'(?<=<!-- tables -->\n\n).*(?=<!-- end of tables -->)', re.DOTALL)


def printed(what):
    return subprocess.run([program, what], capture_output=True, text=True, encoding='utf-8', check=True).stdout


program, top = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
schema, page = top / 'data/schema/profile.schema.json', top / 'data/schema/README.md'
text = page.read_text(encoding='utf-8')

if sys.argv[3:] == ['--write']:
    schema.write_text(printed('schema'), encoding='utf-8')
    page.write_text(MARKS.sub(lambda _: printed('tables'), text), encoding='utf-8')
    sys.exit()

tap = Tap()
tap.check('profile.schema.json is what follows from the classes',
          schema.read_text(encoding='utf-8') == printed('schema'))
found = MARKS.search(text)
tap.check('README.md has the tables that follow from the classes', found and found[0] == printed('tables'))


def undescribed(node, path=''):
    """Members without a title or a description."""
    for name, member in node.get('properties', {}).items():
        if not member.get('title') or not re.fullmatch(r'[A-Z].*\.', member.get('description', '')):
            yield f'{path}/{name}'
    for name, definition in node.get('$defs', {}).items():
        if not definition.get('description'):
            yield f'{path}/{name}'
        yield from undescribed(definition, f'{path}/{name}')


missing = list(undescribed(json.loads(printed('schema'))))
tap.check('each member is described in a sentence', not missing, *missing)

sys.exit(tap.end())
