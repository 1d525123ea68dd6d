# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of every page: screenshots.py FOLDER. In Dutch and English, light, dark and high contrast, 360, 900 and
1600 px wide. They are for people to look at; nothing is compared."""
import os
import re
import subprocess
import sys
import traceback

from harness import DATA, EXAMPLE, WORK, App, wait
from steps import CLI

STYLES = {
    'light': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light'},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-light', 'ADW_DEBUG_HIGH_CONTRAST': '1'},
}
LANGUAGES = {'en': 'en_US.UTF-8', 'nl': 'nl_NL.UTF-8'}
WIDTHS = {360: 640, 900: 700, 1600: 1000}
# Longer than a button that is activated by the accessibility bus takes to say so.
STILL = 8
BALLOTS = os.path.join(DATA, 'valid', 'ballots-closed.codio')
SETTLED = os.path.join(DATA, 'copies', 'settled.codio')
COMMENTS = os.path.join(DATA, 'valid', 'comments.codio')
CONFLICTS = os.path.join(WORK, 'conflicts.codio')


def click(*names):
    pattern = re.compile('^(%s)' % '|'.join(names))
    return lambda app: app.click('button', pattern)


def tab(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.point('page tab', pattern)


def menu(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.menu(pattern)


def keys(*names):
    def press(app):
        for name in names:
            app.key(name)
            rest(app)
    return press


def one_by_one(*functions):
    def go(app):
        for function in functions:
            function(app)
            rest(app)
    return go


def nothing(app):
    pass


def to_house(app):
    """Where a part is a page of its own, goes back from it."""
    pattern = re.compile('^(Back to the House|Terug naar het huis)$')
    if app.all('button', pattern):
        app.click('button', pattern)


# Name, how to come there, how to leave it.
START = [
    ('welcome', nothing, nothing),
]
EXAMPLE_PAGES = [
    ('house', nothing, nothing),
    ('roof', click('Goed digitaal', 'Good digital'), to_house),
    ('foundation', click('Rechtstaat', 'Rule of law'), to_house),
    ('principle', click('Mensenrechten', 'Human rights'), to_house),
    ('value', click('Privacy, '), to_house),
    ('project', keys('alt+2'), nothing),
    ('explorer', keys('alt+3'), nothing),
    ('values', keys('alt+4'), nothing),
    ('dilemmas', keys('alt+6'), nothing),
    ('actions', keys('alt+7'), nothing),
    ('priorities', tab('Priorities', 'Prioriteiten'), nothing),
    ('coverage', tab('Coverage', 'Dekking'), nothing),
    ('timeline', tab('Timeline', 'Tijdlijn'), nothing),
    ('agenda', one_by_one(keys('alt+8'), tab('Agenda')), nothing),
    ('advice', click('Give Advice', 'Advies geven'), keys('Escape')),
    ('dilemma', keys('alt+1', 'ctrl+d'), keys('Escape')),
    ('export', keys('ctrl+e'), keys('Escape')),
    ('shortcuts', keys('ctrl+question'), keys('Escape')),
    ('meeting', keys('F11'), keys('F11')),
]
BALLOT_PAGES = [
    ('weighing', keys('alt+5'), nothing),
    ('round', tab('Together', 'Samen'), nothing),
    ('cards', tab('Cards', 'Kaartjes'), nothing),
    ('pairs', tab('Pairs', 'Paren'), nothing),
    ('iama', tab('IAMA'), nothing),
]
SETTLED_PAGES = [
    ('settled', keys('alt+1'), nothing),
    ('settled-value', click('Privacy, '), to_house),
    ('status', keys('alt+8'), nothing),
    ('versions', tab('Versions', 'Versies'), nothing),
    ('compare', menu('Compare Moments…', 'Momenten vergelijken…'), keys('Escape')),
    ('freeze', click('Freeze', 'Dit moment bewaren'), keys('Escape')),
    ('continue', click('Continue as', 'Verder als'), keys('Escape')),
]
# Four are open: the next after the last is the first again.
COMMENT_PAGES = [
    ('comments-badges', nothing, nothing),
    ('comments-value', keys('alt+Page_Down'), to_house),
    ('comments-dilemma', keys('alt+Page_Down'), keys('Escape')),
    ('comments-action', keys('alt+Page_Down'), keys('Escape')),
    ('comments-long-name', keys('alt+Page_Down'), to_house),
    ('comments-new', keys('ctrl+m'), keys('Escape')),
    ('comments', lambda app: (app.key('alt+8'), tab('Comments', 'Opmerkingen')(app)), keys('alt+1')),
]
CONFLICT_PAGES = [
    ('conflicts', click('Resolve…', 'Oplossen…'), keys('Escape')),
]
GROUPS = [([], START), ([EXAMPLE], EXAMPLE_PAGES), ([BALLOTS], BALLOT_PAGES), ([SETTLED], SETTLED_PAGES),
          ([COMMENTS], COMMENT_PAGES), ([CONFLICTS], CONFLICT_PAGES)]


def picture(app):
    return subprocess.run(['import', '-silent', '-window', app.xwindow, 'rgb:-'], capture_output=True, check=True).stdout


def rest(app):
    """Waits until nothing moves: until as many pictures in a row are the same as those of an animation are not."""
    last = []

    def still():
        last.append(picture(app))
        return len(last) >= STILL and len(set(last[-STILL:])) == 1

    wait(still, 'nothing moves')


def take_all(app, folder, name, go, back):
    for width, height in WIDTHS.items():
        app.resize(width, height)
        rest(app)
        go(app)
        rest(app)
        app.screenshot(os.path.join(folder, '%s-%d.png' % (name, width)))
        back(app)
        rest(app)


def make_conflicts():
    files = [os.path.join(DATA, 'copies', name + '.codio') for name in ('base', 'mine', 'theirs')]
    subprocess.run([CLI, 'merge', *files, '-o', CONFLICTS], stdout=subprocess.DEVNULL, check=False)


def main(folder):
    make_conflicts()
    for style, settings in STYLES.items():
        for language, lang in LANGUAGES.items():
            target = os.path.join(folder, style + '-' + language)
            for files, pages in GROUPS:
                app = App(*files, lang=lang, env=settings)
                app.find('button', re.compile('^Privacy, ' if files else '^(New|Nieuw)'))
                app.resize(*max(WIDTHS.items()))
                for page in pages:
                    take_all(app, target, *page)
                app.kill()
            print('%s: %d pictures' % (target, len(os.listdir(target))))
            sys.stdout.flush()


try:
    main(sys.argv[1])
except BaseException:
    print(traceback.format_exc())
    sys.exit(1)
