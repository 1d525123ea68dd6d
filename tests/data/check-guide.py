#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-guide.py TOP - the guide is true of the app: its pages can be reached, what it offers can be done, the labels and
keys that it names are those of the app, in each language; and the accessibility statement is what its page says

To bring the statement up to date: check-guide.py TOP --write
"""
import gettext
import io
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

STATEMENTS = {'en': 'ACCESSIBILITY.md', 'nl': 'TOEGANKELIJKHEID.md'}
PAGE = 'accessibility'
KEY = re.compile(r'\b(?:(?:Ctrl|Shift|Alt)\+)+(?:Page Down|Return|Left|Right|F\d+|[A-Z0-9])\b|'
                 r'\b(?:Home|End|Escape|F\d+)\b|(?<!\S)[B-HJ-Z](?=[ ,])')
# Keys that GTK and libadwaita have of themselves.
OTHER_KEYS = {'Shift+Tab'}

top = Path(sys.argv[1])
guide = ElementTree.parse(top / 'data/guide/guide.xml').getroot()
pages = {page.get('id'): page for page in guide.iter('page')}


def words(element):
    return ' '.join((element.text or '').split())


def catalog(language):
    """The translations of a language; of English, which is the source, none."""
    if language == 'en':
        return gettext.NullTranslations()
    compiled = subprocess.run(['msgfmt', '--output-file=-', top / 'po' / f'{language}.po'], capture_output=True, check=True)
    return gettext.GNUTranslations(io.BytesIO(compiled.stdout))


def wrap(text, first='', later=''):
    return textwrap.fill(text, 120, initial_indent=first, subsequent_indent=later, break_long_words=False,
                         break_on_hyphens=False)


def statement(language):
    """A page of the guide as Markdown."""
    _ = catalog(language).gettext
    other, name = [(file, code) for code, file in STATEMENTS.items() if code != language][0]
    names = {'en': 'In English', 'nl': 'In het Nederlands'}
    blocks = [f'<!-- SPDX-License-Identifier: EUPL-1.2 -->\n# {_(words(pages[PAGE].find("title")))}',
              f'[{names[name]}]({other})']
    before = None
    for piece in pages[PAGE]:
        text = _(words(piece)) if words(piece) else ''
        if piece.tag == 'p':
            blocks.append(wrap(text))
        elif piece.tag == 'heading':
            blocks.append('## ' + text)
        elif piece.tag == 'subheading':
            blocks.append('### ' + text)
        elif piece.tag == 'item' and before == 'item':
            blocks[-1] += '\n' + wrap(text, '- ', '  ')
        elif piece.tag == 'item':
            blocks.append(wrap(text, '- ', '  '))
        elif piece.tag == 'link':
            blocks.append(f'[{text}]({piece.get("href")})')
        before = piece.tag
    return '\n\n'.join(blocks) + '\n'


if sys.argv[2:] == ['--write']:
    for own, target in STATEMENTS.items():
        (top / target).write_text(statement(own), encoding='utf-8')
    sys.exit()

tap = Tap()
sources = {path: path.read_text(encoding='utf-8') for path in sorted((top / 'src/ui').glob('*.[ch]'))
           + sorted((top / 'src/ui').glob('*.ui'))}
code = '\n'.join(sources.values())
core = '\n'.join(path.read_text(encoding='utf-8') for path in (top / 'src/core').glob('*.[ch]'))

# Where the app opens a page, and what a page leads to.
topics = dict(re.findall(r'\{ "(\w+)", "([\w-]+)" \}', sources[top / 'src/ui/codio-window-help.c']))
opened = set(topics.values()) | set(re.findall(r'"win\.help::([\w-]+)"', code))
opened |= set(re.findall(r'win\.help</property>\s*<property name="action-target">\'([\w-]+)\'', code))
linked = {see.get('page') for see in guide.iter('see')}
tap.check('the app opens pages', len(opened) > 5, opened)
tap.equal('each page that the app opens is there', sorted(opened - set(pages)), [])
tap.equal('each page that another leads to is there', sorted(linked - set(pages)), [])
tap.equal('each page is opened from the app or from another page', sorted(set(pages) - opened - linked), [])
tap.equal('what the pages are about is there',
          sorted(name for name in topics if name not in code.replace(f'"{name}"', '') + core and name[:3] != 'Adw'), [])

# A page of the window has a page of the guide, and so has each dialog of its own.
own = set(re.findall(r'<template class="(Codio\w+(?:Page|View)|Codio\w+(?=" parent="Adw\w*Dialog))"', code)) - {
    'CodioRecordDialog',  # by what is edited in it
    'CodioCardsPage', 'CodioPairsPage', 'CodioRoundPage',  # in CodioWeighingPage
    'CodioAgendaView', 'CodioCommentsView', 'CodioStatusView', 'CodioVersionsView',  # in CodioReviewPage
    'CodioChangesView',  # in CodioCompareDialog
}
tap.equal('each page and dialog has its page of the guide', sorted(own - set(topics)), [])

installed = '\n'.join(text for path, text in sources.items() if path.suffix == '.c' and 'shortcuts' not in path.name)
actions = {do.get('action').split('::')[0] for do in guide.iter('do')}
tap.equal('what the guide offers to do can be done',
          sorted(action for action in actions if f'"{action}"' not in installed and
                 not (action.startswith('app.') and f'.name = "{action[4:]}"' in installed)), [])

accelerators = ' '.join(re.findall(r'\{ \w+, (?:"[^"]*"|\w+), "([^"]+)"', sources[top / 'src/ui/codio-shortcuts.c'])).split()
keys = set()
for accelerator in accelerators:
    parts = re.findall(r'<(\w+)>', accelerator)
    key = re.sub('<.*>', '', accelerator).replace('_', ' ')
    keys.add('+'.join([part.replace('Control', 'Ctrl') for part in parts] + [key if len(key) > 1 else key.upper()]))

# Its labels, as one sees them: without the mark of a mnemonic and dots.
template = subprocess.run(['msgattrib', '--no-wrap', top / 'po/nl.po'], capture_output=True, text=True, check=True).stdout


def plain(text):
    return text.replace('_', '').rstrip('…')


labels = {plain(text) for text in re.findall(r'^msgid "(.*)"$', re.sub(r'(?m)^#: data/guide.*\n(?:#.*\n)*msgid', '', template),
                                             flags=re.MULTILINE)}
for language in STATEMENTS:
    translated = catalog(language)
    own_labels = labels if language == 'en' else {
        plain(translated._catalog[key]) for key in translated._catalog if isinstance(key, str) and
        plain(key.split('\x04')[-1]) in labels}
    wrong, wrong_keys = [], []
    for element in guide.iter():
        text = words(element)
        if not text:
            continue
        text = translated.gettext(text)
        wrong += [label for label in re.findall('“(.*?)”', text) if label not in own_labels]
        wrong_keys += [key for key in KEY.findall(text) if key not in keys | OTHER_KEYS]
    tap.equal(f'the labels that the guide names in {language} are those of the app', wrong, [])
    tap.equal(f'the keys that the guide names in {language} are those of the app', wrong_keys, [])
    file = top / STATEMENTS[language]
    tap.check(f'{file.name} is what its page of the guide says',
              file.exists() and file.read_text(encoding='utf-8') == statement(language),
              'tests/data/check-guide.py TOP --write brings it up to date')

sys.exit(tap.end())
