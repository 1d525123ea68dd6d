# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of every page: screenshots.py FOLDER. In Dutch and English, light, dark and high contrast, 360, 900 and
1600 px wide. They are for people to look at; nothing is compared."""
import os
import re
import subprocess
import sys

from harness import EXAMPLE, App, wait

STYLES = {
    'light': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
LANGUAGES = {'en': 'en_US.UTF-8', 'nl': 'nl_NL.UTF-8'}
WIDTHS = {360: 640, 900: 700, 1600: 1000}
STILL = 4


def click(*names):
    pattern = re.compile('^(%s)' % '|'.join(names))
    return lambda app: app.click('button', pattern)


def keys(*names):
    return lambda app: app.key(*names)


def nothing(app):
    pass


# Name, how to come there, how to leave it.
PAGES = [
    ('house', nothing, nothing),
    ('roof', click('Goed digitaal', 'Good digital'), nothing),
    ('foundation', click('Rechtstaat', 'Rule of law'), nothing),
    ('principle', click('Mensenrechten', 'Human rights'), nothing),
    ('value', click('Privacy, '), nothing),
    ('project', keys('alt+2'), nothing),
    ('explorer', keys('alt+3'), nothing),
    ('values', keys('alt+4'), nothing),
    ('dilemmas', keys('alt+6'), nothing),
    ('actions', keys('alt+7'), nothing),
    ('dilemma', keys('alt+1', 'ctrl+d'), keys('Escape')),
    ('shortcuts', keys('ctrl+question'), keys('Escape')),
    ('meeting', keys('alt+1', 'F11'), keys('F11')),
]


def picture(app):
    return subprocess.run(['import', '-window', app.xwindow, 'png:-'], capture_output=True, check=True).stdout


def take(app, path):
    """Takes a picture as soon as nothing moves: when as many in a row are the same as an animation has not."""
    last = []

    def still():
        last.append(picture(app))
        return len(last) >= STILL and len(set(last[-STILL:])) == 1

    wait(still, 'nothing moves')
    with open(path, 'wb') as file:
        file.write(last[-1])


def take_all(app, folder, name, go, back):
    for width, height in WIDTHS.items():
        app.resize(1600, 1000)
        go(app)
        app.resize(width, height)
        take(app, os.path.join(folder, '%s-%d.png' % (name, width)))
        app.resize(1600, 1000)
        back(app)


def main(folder):
    for style, settings in STYLES.items():
        for language, lang in LANGUAGES.items():
            target = os.path.join(folder, style + '-' + language)
            os.makedirs(target, exist_ok=True)
            app = App(lang=lang, env=settings)
            take_all(app, target, 'welcome', nothing, nothing)
            app.kill()
            app = App(EXAMPLE, lang=lang, env=settings)
            app.find('button', re.compile('^Privacy, '))
            for page in PAGES:
                take_all(app, target, *page)
            app.kill()
            print('%s: %d pictures' % (target, len(os.listdir(target))))
            sys.stdout.flush()


main(sys.argv[1])
