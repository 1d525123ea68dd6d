#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-iama.py TOP CODIO-CLI - the answers for the impact assessment IAMA are as its form application takes them"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
tap = Tap()
folder = tempfile.TemporaryDirectory(prefix='codio-iama-')
SCHEMA = 'https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json'


def export(kind, *options, **members):
    source, target = Path(folder.name) / 'profile.codio', Path(folder.name) / kind
    profile = {'format': 'nl.codio.profile', 'version': '1.0', 'id': '5e7a2d90-f3b4-4c18-b6c9-000000000001',
               'edition': 'codio-2021', 'modified': '2026-05-18T10:00:00Z', **members}
    source.write_text(json.dumps(profile), encoding='utf-8')
    subprocess.run([cli, 'export', source, '-f', '-o', target, '--lang', 'en', *options], check=True)
    return target.read_text(encoding='utf-8')


def judge(value, reason):
    return {'value': value, 'judgement': 'at-stake', 'reason': reason}


BOTH = {
    'assessments': [judge('privacy', 'Two\n\n- lines\nand *stars*'), judge('kennis', ''), judge('toezicht', 'Seen.')],
    'iamaServed': ['toezicht', 'kennis'],
    'iamaPressured': ['privacy'],
}
START = 'Chosen with the Code for Good Digital Public Governance (CODIO), the most important first:\n\n'
SERVED = START + '1. Oversight: Seen.\n2. Knowledge'
PRESSURED = START + '1. Privacy: Two\\\n   \\- lines\\\n   and \\*stars\\*'

found = json.loads(export('out.json', '--as', 'iama', **BOTH))
time = '2026-05-18T10:00:00Z'
tap.equal('both answers', found, {
    '$schema': SCHEMA,
    'metadata': {'urn': 'urn:nl:iama:2.0', 'createdAt': time},
    'answers': {'1.2.1': {'value': SERVED, 'lastEditedAt': time}, '1.2.2': {'value': PRESSURED, 'lastEditedAt': time}},
})
tap.equal('the text says the same', export('out.md', '--as', 'iama-text', **BOTH),
          f'## 1.2.1 Values that the project serves\n\n{SERVED}\n\n'
          f'## 1.2.2 Values that the project puts under pressure\n\n{PRESSURED}\n')

later = '2027-01-01T00:00:00+01:00'
found = json.loads(export('out.json', '--as', 'iama', '--time', later, **BOTH))
tap.equal('the time can be chosen', (found['metadata']['createdAt'], found['answers']['1.2.1']['lastEditedAt']),
          (later, later))
found = json.loads(export('out.json', '--as', 'iama', **{**BOTH, 'iamaServed': []}))
tap.equal('a question without values gets no answer', list(found['answers']), ['1.2.2'])
tap.equal('the same profile gives the same file', export('out.json', '--as', 'iama', **BOTH),
          export('again.json', '--as', 'iama', **BOTH))
sys.exit(tap.end())
