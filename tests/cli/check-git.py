#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-git.py CODIO-CLI TOP - git shows and merges profiles as data/schema/git.md says

The settings are those of the page itself.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

program, top = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
page = (top / 'data/schema/git.md').read_text(encoding='utf-8')
example = json.loads((top / 'data/examples/drones.codio').read_text(encoding='utf-8'))
tap = Tap()


def block(name):
    return re.search(f'```{name}\n(.*?)```', page, re.DOTALL)[1]


def git(*arguments, status=0):
    result = subprocess.run(['git', *arguments], cwd=folder, env=environment, capture_output=True, text=True,
                            encoding='utf-8', check=False)
    if result.returncode != status:
        raise SystemExit(f'git {arguments}: {result.returncode}\n{result.stdout}{result.stderr}')
    return result.stdout


def save(**members):
    """Commits the example with other members, and a weight of privacy."""
    profile = json.loads(json.dumps(example))
    weight = members.pop('weight', None)
    for assessment in profile['assessments']:
        if weight and assessment['value'] == 'privacy':
            assessment['weight'] = weight
    profile.update(members)
    file.write_text(json.dumps(profile), encoding='utf-8')
    git('add', '.')


with tempfile.TemporaryDirectory(prefix='codio-git-') as name:
    folder = Path(name)
    file = folder / 'drones.codio'
    environment = {**os.environ, 'HOME': name, 'XDG_CONFIG_HOME': name, 'GIT_CONFIG_NOSYSTEM': '1',
                   'PATH': f'{program.parent}:{os.environ["PATH"]}', 'GIT_AUTHOR_NAME': 'Codio',
                   'GIT_AUTHOR_EMAIL': 'codio@localhost', 'GIT_COMMITTER_NAME': 'Codio',
                   'GIT_COMMITTER_EMAIL': 'codio@localhost'}
    (folder / '.gitconfig').write_text(block('gitconfig'), encoding='utf-8')
    (folder / '.gitattributes').write_text(block('gitattributes'), encoding='utf-8')
    (folder / '.gitignore').write_text('.gitconfig\n', encoding='utf-8')
    git('init', '-q', '-b', 'main')
    save()
    tap.check('a file that is new is told to be new', 'this profile is new' in git('diff', '--cached'))
    git('commit', '-qm', 'Base')

    git('checkout', '-qb', 'theirs')
    save(title='Hun titel')
    words = git('diff', '--cached')
    tap.check('git diff tells in words what changed',
              'Project title: was “Drones voor bouwinspecties”, is now “Hun titel”' in words, words)
    git('commit', '-qm', 'Theirs')

    git('checkout', '-q', 'main')
    save(weight=1)
    git('commit', '-qm', 'Mine')
    git('merge', '-q', '--no-edit', 'theirs')
    merged = json.loads(file.read_text(encoding='utf-8'))
    weights = [assessment['weight'] for assessment in merged['assessments'] if assessment['value'] == 'privacy']
    tap.equal('git merge takes over what both sides did', [merged['title'], weights], ['Hun titel', [1]])

    git('checkout', '-qb', 'again')
    save(title='Nog een titel')
    git('commit', '-qm', 'Again')
    git('checkout', '-q', 'main')
    save(title='Weer een titel')
    git('commit', '-qm', 'Mine again')
    told = git('merge', '-q', '--no-edit', 'again', status=1)
    conflicted = json.loads(file.read_text(encoding='utf-8'))
    tap.check('a conflict is printed', 'Nog een titel' in ' '.join(told.split()), told)
    tap.equal('and is in the file', [conflict['place'] for conflict in conflicted['conflicts']], ['/title'])
    check = subprocess.run([program, 'check', file], capture_output=True, check=False)
    tap.equal('which is a profile', check.returncode, 0)
    git('add', '.')
    git('commit', '-qm', 'Chosen')

sys.exit(tap.end())
