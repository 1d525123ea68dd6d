# SPDX-License-Identifier: EUPL-1.2
"""Takes the pictures that a software centre and the README show: store-screenshots.py FOLDER. In Dutch and English."""
import json
import os
import re
import subprocess
import sys
import traceback

from harness import App, DATA, EXAMPLE, WORK
from pages import BALLOTS, begin, click, DILEMMAS, keys, nothing, one_by_one, rest, row, tab

SIZE = 1280, 800
BORDER = 5  # what the window draws around itself where there is no window manager
LIGHT = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'}
LANGUAGES = {'en': 'en_US.UTF-8', 'nl': 'nl_NL.UTF-8'}
# What can be read in the pictures of what people wrote.
ENGLISH = os.path.join(DATA, '..', 'ui', 'store-english.json')


def scroll(app):
    app.point('label', re.compile('^(What the Ballots Say|Wat de wegingen zeggen)'))
    for _ in range(6):
        app._xdotool('click', '5')


# The name, the file, how to come there, and what is there then.
PICTURES = [
    ('house', EXAMPLE, DILEMMAS, ('toggle button', '^(Show Dilemmas|Dilemma’s tonen)')),
    ('value', EXAMPLE, click('Privacy, '), ('button', '^(Human rights|Mensenrechten)')),
    ('weighing', BALLOTS, one_by_one(keys('alt+5'), tab('Together', 'Samen'), scroll), ('label', 'Kendall')),
    ('dilemma', EXAMPLE, one_by_one(keys('alt+6'), row('Scherp.*', 'A sharp.*')), ('dialog', 'Dilemma')),
    ('report', EXAMPLE, keys('ctrl+e'), ('button', '^(Export|Exporteren)…')),
]


def translated(path, language):
    """A copy of the profile, in which the texts are in that language."""
    with open(ENGLISH, encoding='utf-8') as file:
        words = json.load(file) if language == 'en' else {}

    def translate(node):
        if isinstance(node, dict):
            return {name: translate(value) for name, value in node.items()}
        if isinstance(node, list):
            return [translate(value) for value in node]
        return words.get(node, node) if isinstance(node, str) else node

    with open(path, encoding='utf-8') as file:
        profile = translate(json.load(file))
    copy = os.path.join(WORK, language, os.path.basename(path))
    os.makedirs(os.path.dirname(copy), exist_ok=True)
    with open(copy, 'w', encoding='utf-8') as file:
        json.dump(profile, file)
    return copy


def main(folder):
    for language, lang in LANGUAGES.items():
        for name, path, go, (role, shown) in PICTURES:
            app = begin(App, [translated(path, language)], nothing, *(length + 2 * BORDER for length in SIZE), lang=lang,
                        env={**LIGHT, 'LC_PAPER': LANGUAGES['nl']})
            go(app)
            app.find(role, re.compile(shown))
            rest()
            picture = os.path.join(folder, '%s-%s.png' % (name, language))
            app.screenshot(picture)
            app.kill()
            # Few colours are small, and nobody sees the difference.
            subprocess.run(['convert', picture, '-shave', '%dx%d' % (BORDER, BORDER), '+repage', '-strip', '+dither',
                            '-colors', '192', 'PNG8:' + picture], check=True)
            print('%s: %d KB' % (picture, os.path.getsize(picture) / 1000))
            sys.stdout.flush()


try:
    main(*sys.argv[1:])
except BaseException:
    print(traceback.format_exc())
    sys.exit(1)
