# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of every page: screenshots.py FOLDER [STYLE...]. In Dutch and English, in each style, with text of
twice the size, as narrow as it may be, 900 and 1600 px wide. They are for people to look at; nothing is compared."""
import os
import subprocess
import sys
import traceback

from harness import App
from pages import BESIDE, GROUPS, begin, make_conflicts, rest

LIGHT = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'}
DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
CONTRAST = {'ADW_DEBUG_HIGH_CONTRAST': '1'}
LARGE = {'Xft/DPI': 2 * 96 * 1024}
# What the program is started with, and what the desktop tells it. Of the first there are pictures in grey, too.
STYLES = {
    'light': (LIGHT, None),
    'dark': (DARK, None),
    'contrast': ({**LIGHT, **CONTRAST}, None),
    'dark-contrast': ({**DARK, **CONTRAST}, None),
    'large': (LIGHT, LARGE),
}
LANGUAGES = {'en': 'en_US.UTF-8', 'nl': 'nl_NL.UTF-8'}
WIDEST = 1600
WIDTHS = {360: 640, 900: 700, WIDEST: 1000}
LARGE_WIDTHS = {610: 640, 900: 700, WIDEST: 1000}


def take_all(folder, group, width, height, **options):
    files, first, pages = group
    app = begin(App, files, first, width, height, **options)
    for name, go, back in pages:
        if width == WIDEST and name in BESIDE:
            continue
        go(app)
        rest()
        app.screenshot(os.path.join(folder, '%s-%d.png' % (name, width)))
        back(app)
        rest()
    app.kill()


def make_grey(folder, target):
    os.makedirs(target, exist_ok=True)
    for name in os.listdir(folder):
        subprocess.run(['convert', os.path.join(folder, name), '-colorspace', 'Gray', os.path.join(target, name)],
                       check=True)


def main(folder, *chosen):
    make_conflicts()
    for style in chosen or STYLES:
        env, settings = STYLES[style]
        widths = LARGE_WIDTHS if settings == LARGE else WIDTHS
        for language, lang in LANGUAGES.items():
            target = os.path.join(folder, style + '-' + language)
            for group in GROUPS:
                for width, height in widths.items():
                    take_all(target, group, width, height, lang=lang, env=env, settings=settings)
            print('%s: %d pictures' % (target, len(os.listdir(target))))
            sys.stdout.flush()
            if style == 'light':
                make_grey(target, os.path.join(folder, 'grey-' + language))


try:
    main(*sys.argv[1:])
except BaseException:
    print(traceback.format_exc())
    sys.exit(1)
