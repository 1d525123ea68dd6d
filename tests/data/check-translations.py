#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-translations.py TOP - every text can be translated, and is

For each of the two domains: POTFILES.in lists exactly the files with texts, each language in LINGUAS has a
file, that file is in order, and it translates every text of a template that is made anew. A language that says
in its heading what it has ("X-Scope: names") has all of that, and is asked for no more.
"""
import gettext
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import po  # noqa: E402
from tap import Tap  # noqa: E402

# The preset 'glib' of Meson's i18n module, as far as words are concerned.
GLIB = [
    '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
    '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
]
PLACES = {
    'po': ['src/**/*.c', 'src/**/*.ui', 'data/*.desktop.in', 'data/*.metainfo.xml.in', 'data/*.gschema.xml',
           'data/guide/*.xml'],
    'po/content': ['data/editions/*.xml'],
}

# English words that mean several things, each of which another language may have a word for: as a noun and as a verb,
# of one thing and of another. They say in a context which is meant.
AMBIGUOUS = set('after answer base before both by closed complete copy empty first groups heavy letter light mode not on '
                'open order partly place present public reply review second secured served show start state target '
                'touched well'.split()) | {'fairly heavy', 'very heavy', 'january', 'may'}
# Where a word that is a term means another thing.
NO_TERM = re.compile(r'accessibility statement|this statement|statement of its own|ten minutes|^minutes? \d', re.IGNORECASE)
# What libadwaita asks for, without a context.
OF_OTHERS = {'Close', 'Close the window'}

PLACEHOLDER = re.compile(r"%(?:(\d+)\$)?[-+ #0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?((?:hh?|ll?|j|z|t)?[diouxXeEfgGcspn]|%)")
MARKUP = re.compile(r'</?[a-z]+[^<>]*>|\{\w*\}|&\w+;')
# What a translation does the same as the text, and what that is called.
ALIKE = (
    ('what is filled in', lambda text: placeholders(text)),
    ('markup', lambda text: sorted(MARKUP.findall(text))),
    ('the key that chooses it', lambda text: len(re.findall(r'_(?=\w)', text))),
    ('the spaces around it', lambda text: (text[:1].isspace(), text[-1:].isspace())),
    ('how it ends', lambda text: text[-1:] if text[-1:] in '.…:?\n;' else ''),
)

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


def placeholders(text):
    """What is filled in, by its place: the types of the arguments."""
    found = [match.groups() for match in PLACEHOLDER.finditer(text)]
    arguments = [(position, kind) for position, kind in found if kind != '%']
    numbered = sorted((int(position or number), kind) for number, (position, kind) in enumerate(arguments, 1))
    return numbered, sum(kind == '%' for _, kind in found)


def differences(message):
    """In what the translations of a message are not as it is."""
    texts = [message.text] + [message.plural or message.text] * (len(message.translations) - 1)
    for text, translation in zip(texts, message.translations):
        for name, look in ALIKE:
            if translation and look(text) != look(translation):
                yield f'{name}: “{text}” – “{translation}”'


def check_plurals(name, messages):
    """Each form is for some number, each message has each form, and there are no more."""
    match = re.fullmatch(r'nplurals=(\d+);\s*plural=(.+?);?', po.headers(messages).get('Plural-Forms', ''))
    tap.check(f'{name} says which plural forms its language has', match)
    if match:
        n_forms, choose = int(match[1]), gettext.c2py(match[2])
        tap.equal(f'{name} has a number for each plural form', {choose(number) for number in range(1000)},
                  set(range(n_forms)))
        tap.equal(f'{name} has each plural form', [message.text for message in messages
                  if len(message.translations) != (n_forms if message.plural else 1)], [])


def check_contexts(template):
    """What could be mistaken for something else says what it is about."""
    tap.equal('a word that means several things has a context', sorted(
        message.text for message in po.read(template) if message.context is None and
        message.text.replace('_', '').rstrip('.:').lower() in AMBIGUOUS and message.text not in OF_OTHERS), [])


def read_terms():
    """The table of terms in po/README.md: English, then Dutch."""
    table = (top / 'po/README.md').read_text(encoding='utf-8').partition('| English | Dutch |')[2]
    return re.findall(r'^\| ([\w ]+) \| ([\w ]+) \|', table, re.MULTILINE)


def check_terms(messages):
    """One thing has one name in Dutch; words end in several ways."""
    terms = read_terms()
    tap.check('po/README.md has the terms', len(terms) > 10)
    wrong = [f'{english} is {dutch}: “{message.text}” – “{translation}”'
             for english, dutch in terms for message in messages for translation in message.translations
             if re.search(rf'\b{english}s?\b', NO_TERM.sub('', message.text.replace('_', '')), re.IGNORECASE) and
             dutch[:max(4, len(dutch) - 3)] not in translation.replace('_', '').lower()]
    tap.check('po/nl.po has one word for each term', not wrong, *wrong)


def check_partial(name, messages, template):
    """Not everything, and it says so: the official names are all there."""
    scope = po.headers(messages)['X-Scope']
    translated = {message.key for message in messages if all(message.translations)}
    wanted = [message for message in po.read(template) if message.text]
    names = {message.key for message in wanted if any('fficial name of a part' in line for line in message.comments)}
    tap.equal(f'{name} says that it has the names', scope, 'names')
    tap.equal(f'{name} has all names', sorted(names - translated), [])
    print(f'# {name}: {len(translated & {message.key for message in wanted})} of {len(wanted)} texts are translated')


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
    if domain == 'po':
        check_contexts(template)
    for language in languages:
        file = top / domain / f'{language}.po'
        tap.run(f'{file.relative_to(top)} is in order', 'msgfmt', '--check', '--output-file=/dev/null', file)
        merged = folder / 'merged.po'
        subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file', merged, file, template],
                       check=False)
        name, messages = str(file.relative_to(top)), po.read(file)
        if 'X-Scope' in po.headers(messages):
            check_partial(name, messages, template)
        else:
            tap.equal(f'{name} translates everything', select('--untranslated', merged), [])
        tap.equal(f'{name} has no guesses', select('--only-fuzzy', file), [])
        tap.equal(f'{name} is in its language', po.headers(messages).get('Language'), language)
        check_plurals(name, messages)
        wrong = [line for message in messages if message.text for line in differences(message)]
        tap.check(f'{name} leaves as it is what is filled in or marked', not wrong, *wrong)
        if name == 'po/nl.po':
            check_terms(messages)


with tempfile.TemporaryDirectory(prefix='codio-po-') as name:
    for place in PLACES:
        check_domain(place, Path(name))

sys.exit(tap.end())
