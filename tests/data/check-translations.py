#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-translations.py TOP - every text can be translated, and is

For each of the two domains: POTFILES.in lists exactly the files with texts, each language in LINGUAS has a
file, that file is in order, and it translates every text of a template that is made anew.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

# The preset 'glib' of Meson's i18n module, as far as words are concerned.
GLIB = [
    '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
    '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
]
PLACES = {
    'po': ['src/**/*.c', 'src/**/*.ui', 'data/*.desktop.in', 'data/*.metainfo.xml.in', 'data/*.gschema.xml'],
    'po/content': ['data/editions/*.xml'],
}

top = Path(sys.argv[1])
tap = Tap()
environment = {**os.environ, 'GETTEXTDATADIRS': str(top / 'data'), 'LC_ALL': 'C.UTF-8'}


def lines(path):
    text = path.read_text(encoding='utf-8') if path.exists() else ''
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith('#')]


def extract(domain, files, output):
    own = re.findall(r"'(--[^']+)'", (top / domain / 'meson.build').read_text(encoding='utf-8'))
    preset = GLIB if domain == 'po' else []
    return subprocess.run(['xgettext', *preset, *own, '--output', output, *files], cwd=top, env=environment,
                          capture_output=True, text=True, check=False)


def has_texts(domain, file, folder):
    output = folder / 'one.pot'
    output.unlink(missing_ok=True)
    extract(domain, [file], output)
    return output.exists() and output.read_text(encoding='utf-8').count('\nmsgid ') > 1


def select(option, file):
    """The messages of a file for which an option of msgattrib holds."""
    result = subprocess.run(['msgattrib', option, '--no-obsolete', '--no-wrap', file], capture_output=True, text=True,
                            check=True)
    # The first is the heading of the file, which comes with any message.
    return [entry for entry in result.stdout.split('\n\n') if 'msgid' in entry][1:]


def check_domain(domain, folder):
    listed = lines(top / domain / 'POTFILES.in')
    candidates = {str(path.relative_to(top)) for pattern in PLACES[domain] for path in top.glob(pattern)}
    tap.equal(f'{domain}/POTFILES.in lists no file twice', len(listed), len(set(listed)))
    tap.equal(f'{domain}/POTFILES.in is in order', listed, sorted(listed))
    with_texts = {file for file in candidates | set(listed) if has_texts(domain, file, folder)}
    tap.equal(f'{domain}/POTFILES.in lacks no file with texts', sorted(with_texts - set(listed)), [])
    tap.equal(f'{domain}/POTFILES.in has no file without texts', sorted(set(listed) - with_texts), [])

    template = folder / (domain.replace('/', '-') + '.pot')
    result = extract(domain, sorted(with_texts), template)
    tap.check(f'the texts of {domain} can be taken out without a warning',
              result.returncode == 0 and not result.stderr, result.stderr)

    languages = ' '.join(lines(top / domain / 'LINGUAS')).split()
    tap.equal(f'{domain}/LINGUAS lists what there is', sorted(languages),
              sorted(path.stem for path in (top / domain).glob('*.po')))
    for language in languages:
        file = top / domain / f'{language}.po'
        tap.run(f'{file.relative_to(top)} is in order', 'msgfmt', '--check', '--output-file=/dev/null', file)
        merged = folder / 'merged.po'
        subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file', merged, file, template],
                       check=False)
        tap.equal(f'{file.relative_to(top)} translates everything', select('--untranslated', merged), [])
        tap.equal(f'{file.relative_to(top)} has no guesses', select('--only-fuzzy', file), [])


with tempfile.TemporaryDirectory(prefix='codio-po-') as name:
    for place in PLACES:
        check_domain(place, Path(name))

sys.exit(tap.end())
