#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-public.py TOP CODIO-CLI - nothing that may not be published is in what is made for the public, and nothing that
is for the authors alone in what is made for a committee

In marked.codio each text is another word, so that one sees from where a word in a file comes."""
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pikepdf

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
        'action-proposal advice-committee advice-text advice-condition step-role step-other-role').split()
}
# What is for the authors alone.
WITHHELD = {
    'Mark-' + word for word in (
        'assessment-note assessment-other-note assessment-third-note assessment-fourth-note moment-name moment-title '
        'unknown-member participant-unknown-member action-unknown-member').split()
}
# What is made; for whom there is something in it that may not be published.
OTHERS = ('internal', 'committee')
EXPORTS = {
    'report': (['out.pdf'], OTHERS),
    'report with the profile inside': (['out.pdf', '--attach'], OTHERS),
    'document': (['out.odt'], OTHERS),
    'text': (['out.md'], OTHERS),
    'minutes': (['out.pdf', '--as', 'minutes'], OTHERS),
    'minutes to write in': (['out.odt', '--as', 'minutes-odt'], OTHERS),
    'minutes as text': (['out.md', '--as', 'minutes-text'], OTHERS),
    'json': (['out.json'], OTHERS),
    'answers for the IAMA': (['out.json', '--as', 'iama'], ()),
    'table of values': (['out.csv', '--table', 'values'], ('internal',)),
    'table of dilemmas': (['out.csv', '--table', 'dilemmas'], OTHERS),
    'table of actions': (['out.csv', '--table', 'actions'], OTHERS),
    'calendar': (['out.ics', '--with-owners'], OTHERS),
    **{f'picture of {kind}': ([f'out.svg', '--picture', kind], ())
       for kind in ('house', 'dilemmas', 'coverage', 'priorities', 'timeline', 'ballots')},
}


def read_pdf(path):
    """What can be read on the pages, and what is inside."""
    text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout
    text = re.sub('(?<=[-\u2010])\\s*\n', '', text)  # lines end after hyphens
    with pikepdf.open(path) as pdf:
        inside = [pdf.attachments[name].get_file().read_bytes().decode() for name in pdf.attachments]
        return '\n'.join([text, *inside, str(pdf.docinfo), str(pdf.open_metadata())])


def read(path):
    """All that is written in a file, also in one that is packed."""
    if path.suffix == '.pdf':
        return read_pdf(path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return ''.join(package.read(name).decode('utf-8', 'replace') for name in package.namelist())
    return path.read_bytes().decode().replace('\r\n ', '')  # folded lines of a calendar


def find_marks(folder, arguments, whom):
    path = folder / arguments[0]
    subprocess.run([cli, 'export', source, '-f', '-o', path, '--for', whom, *arguments[1:]], check=True)
    return set(re.findall(r'Mark-[a-z-]*[a-z]', read(path))), path


with tempfile.TemporaryDirectory(prefix='codio-public-') as name:
    for title, (arguments, more) in EXPORTS.items():
        for whom in OTHERS:
            marks, path = find_marks(Path(name), arguments, whom)
            if arguments == ['out.json']:
                tap.run(f'the JSON for {whom} is a profile', cli, 'check', path)
            tap.equal(f'{title}: what may not be published is there for {whom}', bool(marks - PUBLISHED), whom in more)
        tap.equal(f'{title}: what is for the authors alone is not there for a committee', sorted(marks & WITHHELD), [])
        marks, path = find_marks(Path(name), arguments, 'public')
        tap.equal(f'{title}: only what may be published is there for the public', sorted(marks - PUBLISHED), [])
        tap.check(f'{title}: there is something in it', marks)
        if arguments == ['out.json']:
            tap.run('the JSON for the public is a profile', cli, 'check', path)
            tap.check('it is smaller', len(json.loads(path.read_text(encoding='utf-8'))) > 8)
sys.exit(tap.end())
