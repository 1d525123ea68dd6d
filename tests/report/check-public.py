#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-public.py TOP CODIO-CLI - nothing that may not be published is in what is made for the public

In marked.codio each text is another word, so that one sees from where a word in a file comes."""
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
source = top / 'tests/data/valid/marked.codio'
tap = Tap()

PUBLISHED = {
    'Mark-' + word for word in (
        'profile-title profile-organisation profile-summary profile-technology participant-role '
        'participant-organisation participant-why-not assessment-reason assessment-other-reason '
        'assessment-additional-reason additional-value-name additional-value-definition additional-value-reason '
        'dilemma-title dilemma-issue consideration-text dilemma-options-technology dilemma-options-surroundings '
        'dilemma-options-behaviour dilemma-choice dilemma-justification dilemma-remaining-harm action-text '
        'action-proposal advice-committee advice-text advice-condition').split()
}
# What is made; whether there is something in it that may not be published, where it is not for the public.
EXPORTS = {
    'document': (['out.odt'], True),
    'text': (['out.md'], True),
    'json': (['out.json'], True),
    'answers for the IAMA': (['out.json', '--as', 'iama'], False),
    'table of values': (['out.csv', '--table', 'values'], True),
    'table of dilemmas': (['out.csv', '--table', 'dilemmas'], True),
    'table of actions': (['out.csv', '--table', 'actions'], True),
    'calendar': (['out.ics', '--with-owners'], True),
    **{f'picture of {kind}': ([f'out.svg', '--picture', kind], False)
       for kind in ('house', 'dilemmas', 'coverage', 'priorities', 'timeline', 'ballots')},
}


def read(path):
    """All that is written in a file, also in one that is packed."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return ''.join(package.read(name).decode('utf-8', 'replace') for name in package.namelist())
    return path.read_text(encoding='utf-8').replace('\r\n ', '')  # folded lines of a calendar


def find_marks(folder, arguments, whom):
    path = folder / arguments[0]
    subprocess.run([cli, 'export', source, '-f', '-o', path, '--for', whom, *arguments[1:]], check=True)
    return set(re.findall(r'Mark-[a-z-]*[a-z]', read(path))), path


with tempfile.TemporaryDirectory(prefix='codio-public-') as name:
    for title, (arguments, more) in EXPORTS.items():
        for whom in ('internal', 'committee'):
            marks, _ = find_marks(Path(name), arguments, whom)
            tap.equal(f'{title}: what may not be published is there for {whom}', bool(marks - PUBLISHED), more)
        marks, path = find_marks(Path(name), arguments, 'public')
        tap.equal(f'{title}: only what may be published is there for the public', sorted(marks - PUBLISHED), [])
        tap.check(f'{title}: there is something in it', marks)
        if arguments == ['out.json']:
            tap.run('the JSON for the public is a profile', cli, 'check', path)
            tap.check('it is smaller', len(json.loads(path.read_text(encoding='utf-8'))) > 8)
sys.exit(tap.end())
