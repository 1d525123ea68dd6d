#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-profiles.py CODIO-CLI TOP - the schemas agree with the example and with what Codio writes and refuses"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

# A schema cannot look into the edition or a calendar, nor compare the records of a list.
BEYOND_A_SCHEMA = {
    'action-dilemma-is-participant', 'action-dilemma-unknown', 'action-due-on-impossible',
    'action-value-unknown', 'additional-id-twice', 'additional-principle-is-value',
    'additional-principle-unknown', 'advice-date-impossible', 'answer-statement-twice',
    'ballot-rank-value-unknown', 'ballot-weight-value-twice', 'ballot-weight-value-unknown',
    'comment-id-twice', 'comment-reply-to-nothing', 'consideration-value-twice',
    'consideration-value-unknown', 'date-that-is-none', 'depth-5000', 'depth-65',
    'dilemma-decided-on-impossible', 'dilemma-id-twice', 'dilemma-value-unknown', 'duplicate-among-many',
    'duplicate-format', 'duplicate-in-unknown', 'duplicate-member-escaped', 'duplicate-member',
    'duplicate-nested', 'duplicate-unknown', 'edition-unknown', 'iama-served-unknown', 'id-of-two-lists',
    'infinity', 'language-private-empty', 'many', 'minus-infinity', 'moment-id-of-dilemma', 'nan',
    'nul-in-name', 'number-below-64-bits', 'number-beyond-64-bits', 'number-overflow', 'number-underflow',
    'participant-id-twice', 'surrogate-and-letter', 'surrogate-high', 'surrogate-in-name',
    'surrogate-low', 'surrogates-swapped', 'value-is-principle', 'value-long', 'value-of-no-additional',
    'value-twice', 'value-unknown', 'weight-one-point-zero',
}


def load(path):
    return json.loads(path.read_text(encoding='utf-8'))


program, top = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
tap = Tap()

validators = {}
for kind in 'profile', 'ballot':
    schema = load(top / f'data/schema/{kind}.schema.json')
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        tap.check(f'the schema of a {kind} is a schema', True)
    except jsonschema.SchemaError as error:
        tap.check(f'the schema of a {kind} is a schema', False, error.message)
    validators[kind] = jsonschema.Draft202012Validator(schema)


def errors(document, kind='profile'):
    return [f'{error.json_path}: {error.message}' for error in validators[kind].iter_errors(document)]


sound = sorted([*(top / 'data/examples').glob('*.codio'), *(top / 'tests/data/valid').glob('*.codio')])
for path in sound:
    # What an older version wrote follows the schema of that version, and this one when it is written again.
    if not load(path)['version'].startswith('0.'):
        found = errors(load(path))
        tap.check(f'{path.name} follows the schema', not found, *found)

    with tempfile.TemporaryDirectory(prefix='codio-data-') as folder:
        written = Path(folder, 'written.json')
        result = subprocess.run([program, 'export', path, '-o', written], capture_output=True, text=True,
                                check=False)
        found = errors(load(written)) if result.returncode == 0 else [result.stderr]
        tap.check(f'{path.name} follows the schema when Codio has written it', not found, *found)

for path in sorted((top / 'tests/data/invalid').glob('*.codio')):
    try:
        profile = load(path)
    except ValueError:
        continue
    if path.stem in BEYOND_A_SCHEMA:
        tap.check(f'{path.name} is wrong in a way the schema cannot see', not errors(profile), *errors(profile))
    else:
        tap.check(f'{path.name} breaks the schema', errors(profile) != [])

for path in sorted((top / 'tests/data/ballots').glob('*.codio-ballot')):
    found = errors(load(path), 'ballot')
    if path.stem == 'weight-5':
        tap.check(f'{path.name} breaks the schema', found != [])
    else:
        tap.check(f'{path.name} follows the schema', not found, *found)

with tempfile.TemporaryDirectory(prefix='codio-data-') as folder:
    written = Path(folder, 'written.codio-ballot')
    subprocess.run([program, 'ballot', sound[0], '--voter', '1', '-o', written], check=True)
    found = errors(load(written), 'ballot')
    tap.check('a ballot that Codio has made follows the schema', not found, *found)

sys.exit(tap.end())
