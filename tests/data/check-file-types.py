#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-file-types.py TOP PREFIX - a desktop knows the files of Codio, has a picture for them and opens them with it

PREFIX is where Codio is installed.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

ID = 'nl.codio.Codio'
PROFILE = 'application/vnd.nl.codio.profile+json'
BALLOT = 'application/vnd.nl.codio.ballot+json'
COMMENTS = {PROFILE: ('Value profile', 'Waardenprofiel'),
            BALLOT: ('Ballot for a value profile', 'Weging voor een waardenprofiel')}

top, prefix = Path(sys.argv[1]), Path(sys.argv[2])
share = prefix / 'share'
tap = Tap()


def ask(*command, **variables):
    """What a program of a desktop says that has Codio and no settings of anybody."""
    with tempfile.TemporaryDirectory(prefix='codio-types-') as home:
        environment = {**os.environ, 'XDG_DATA_HOME': home, 'XDG_CONFIG_HOME': home, 'HOME': home,
                       'XDG_DATA_DIRS': f'{share}:/usr/local/share:/usr/share',
                       'PATH': f'{prefix / "bin"}:{os.environ["PATH"]}', **variables}
        return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                              env=environment).stdout


def attribute(path, name):
    said = ask('gio', 'info', '-a', name, path)
    return next((line.split(': ', 1)[1] for line in said.splitlines() if f' {name}: ' in line), said)


with tempfile.TemporaryDirectory(prefix='codio-files-') as folder:
    profile, ballot = top / 'data/examples/drones.codio', top / 'tests/data/ballots/ans.codio-ballot'
    for source, name, kind in (
            (profile, 'of the project.codio', PROFILE), (ballot, 'Ans.codio-ballot', BALLOT),
            (profile, 'lost its ending', PROFILE), (ballot, 'ballot that lost its ending', BALLOT),
            # What was exported for other software is not Codio's any more.
            (profile, 'exported.json', 'application/json')):
        path = Path(folder, name)
        shutil.copy(source, path)
        tap.equal(f'{name}: its type', attribute(path, 'standard::content-type'), kind)

    # Written by other software, with other spaces.
    for how, separators in (('compact', (',', ':')), ('on one line', (', ', ': '))):
        for source, kind in ((profile, PROFILE), (ballot, BALLOT)):
            path = Path(folder, f'{source.stem} {how}')
            path.write_text(json.dumps(json.loads(source.read_text('utf-8')), separators=separators), 'utf-8')
            tap.equal(f'{path.name}: its type', attribute(path, 'standard::content-type'), kind)

    for name, icon in (('of the project.codio', f'{ID}-profile'), ('Ans.codio-ballot', f'{ID}-ballot')):
        tap.equal(f'{name}: its icon', attribute(Path(folder, name), 'standard::icon').split(',')[0].strip(), icon)
        tap.check(f'{icon} is installed', (share / f'icons/hicolor/scalable/mimetypes/{icon}.svg').is_file())

for kind, names in COMMENTS.items():
    tap.equal(f'{kind}: what opens it', ask('gio', 'mime', kind).split('\n')[0].split(': ')[-1], f'{ID}.desktop')
    for language, name in zip(('C.UTF-8', 'nl_NL.UTF-8'), names):
        found = ask(sys.executable, '-c', 'import sys; from gi.repository import Gio; '
                    'print(Gio.content_type_get_description(sys.argv[1]))', kind, LC_ALL=language)
        tap.equal(f'{kind}: what it is called in {language}', found.strip(), name)
tap.check('PDFs are left to what reads PDFs', ID not in ask('gio', 'mime', 'application/pdf'))

sys.exit(tap.end())
