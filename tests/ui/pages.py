# SPDX-License-Identifier: EUPL-1.2
"""Every page and dialog, and how to come there: in English and Dutch, in a window of any width."""
import os
import re
import shutil
import subprocess
import time

from harness import DATA, EXAMPLE, WORK, wait
from steps import CLI

# Longer than a button that is activated by the accessibility bus takes to say so, in seconds.
STILL = 0.4
BALLOTS = os.path.join(DATA, 'valid', 'ballots-closed.codio')
ROUND = os.path.join(DATA, 'valid', 'ballots.codio')
SETTLED = os.path.join(DATA, 'copies', 'settled.codio')
COMMENTS = os.path.join(DATA, 'valid', 'comments.codio')
CONFLICTS = os.path.join(WORK, 'conflicts.codio')


def click(*names):
    pattern = re.compile('^(%s)' % '|'.join(names))
    return lambda app: app.click('button', pattern)


def press(role, *names):
    """With the pointer, for what is not activated otherwise."""
    pattern = re.compile('^(%s)' % '|'.join(names))
    return lambda app: app.point(role, pattern)


def row(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.activate('list item', pattern)


def toggle(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.click('toggle button', pattern)


def tab(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.point('page tab', pattern)


def menu(*names):
    pattern = re.compile('^(%s)$' % '|'.join(names))
    return lambda app: app.menu(pattern)


def keys(*names):
    def go(app):
        for name in names:
            app.key(name)
            rest()
    return go


def one_by_one(*functions):
    def go(app):
        for function in functions:
            function(app)
            rest()
    return go


def nothing(app):
    pass


def to_house(app):
    """Where a part is a page of its own, goes back from it."""
    pattern = re.compile('^(Back to the House|Terug naar het huis)$')
    if app.all('button', pattern):
        app.click('button', pattern)


def to_guide(app):
    """The guide is a window of its own, as large as the other."""
    app.key('F1')
    app.window('^(Guide|Gids)$')
    app.resize(*app.size)


def from_guide(app):
    app.key('ctrl+w')
    app.window_gone('^(Guide|Gids)$')


def to_pages_of_guide(app):
    """In a wide window they are beside the page."""
    pattern = re.compile('^(All Pages|Alle pagina’s)$')
    if app.all('button', pattern):
        app.click('button', pattern)


TOUR = menu('Tour', 'Rondleiding')
DILEMMAS = toggle('Show Dilemmas', 'Dilemma’s tonen')
SIDEBAR = toggle('Parts of the Profile', 'Onderdelen van het profiel')
# Name, how to come there, how to leave it.
START = [
    ('welcome', nothing, nothing),
    ('tour', TOUR, keys('Escape')),
    ('tour-end', one_by_one(TOUR, *4 * [click('Next', 'Verder')]), keys('Escape')),
    ('guide', to_guide, from_guide),
    ('guide-pages', one_by_one(to_guide, to_pages_of_guide), from_guide),
]
EXPLORE_PAGES = [
    ('explore', nothing, nothing),
    ('explore-value', click('Privacy, '), to_house),
]
NEW_PAGES = [
    ('new-house', keys('alt+1'), nothing),
    ('new-value', click('Privacy, '), to_house),
    ('new-project', keys('alt+2'), nothing),
    ('new-explorer', keys('alt+3'), nothing),
    ('new-values', keys('alt+4'), nothing),
    ('new-weighing', keys('alt+5'), nothing),
    ('new-dilemmas', keys('alt+6'), nothing),
    ('new-actions', keys('alt+7'), nothing),
    ('new-review', keys('alt+8'), nothing),
    ('save-changes', one_by_one(keys('alt+1'), click('Privacy, '), keys('j', 'ctrl+w')),
     one_by_one(keys('Escape'), to_house)),
]
EXAMPLE_PAGES = [
    ('house', nothing, nothing),
    ('arcs', DILEMMAS, DILEMMAS),
    ('sidebar', SIDEBAR, SIDEBAR),
    ('roof', click('Goed digitaal', 'Good digital'), to_house),
    ('foundation', click('Rechtstaat', 'Rule of law'), to_house),
    ('principle', click('Mensenrechten', 'Human rights'), nothing),
    ('additional', click('Add Value', 'Waarde toevoegen'), one_by_one(keys('Escape'), to_house)),
    ('value', click('Privacy, '), to_house),
    ('menu', keys('F10'), keys('Escape')),
    ('context-menu', one_by_one(keys('alt+1'), press('button', 'Privacy, '), to_house, keys('Menu')),
     one_by_one(keys('Escape'), to_house)),
    ('project', keys('alt+2'), nothing),
    ('participant', click('Add Participant', 'Deelnemer of'), keys('Escape')),
    ('explorer', keys('alt+3'), nothing),
    ('values', keys('alt+4'), nothing),
    ('search', one_by_one(keys('ctrl+f'), lambda app: app.type('data')), keys('ctrl+a', 'BackSpace')),
    ('dilemmas', keys('alt+6'), nothing),
    ('actions', keys('alt+7'), nothing),
    ('action', click('New Action', 'Nieuwe afspraak'), keys('Escape')),
    ('priorities', tab('Priorities', 'Prioriteiten'), nothing),
    ('coverage', tab('Coverage', 'Dekking'), nothing),
    ('timeline', tab('Timeline', 'Tijdlijn'), nothing),
    ('agenda', one_by_one(keys('alt+8'), tab('Agenda')), nothing),
    ('advice', click('Give Advice', 'Advies geven'), keys('Escape')),
    ('dilemma', keys('alt+1', 'ctrl+d'), keys('Escape')),
    ('export', keys('ctrl+e'), keys('Escape')),
    ('shortcuts', keys('ctrl+question'), keys('Escape')),
    ('about', menu('About Codio', 'Info over Codio'), keys('Escape')),
    ('meeting', keys('F11'), keys('F11')),
]
BALLOT_PAGES = [
    ('weighing', keys('alt+5'), nothing),
    ('round', tab('Together', 'Samen'), nothing),
    ('cards', tab('Cards', 'Kaartjes'), nothing),
    ('pairs', tab('Pairs', 'Paren'), nothing),
    ('iama', tab('IAMA'), nothing),
]
ROUND_PAGES = [
    ('open-round', one_by_one(keys('alt+5'), tab('Together', 'Samen')), nothing),
    ('ballot', click('Fill In a Ballot: ', 'Weging invullen: '), keys('Escape')),
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
# In a window of 1600 px these are beside the page, and need not be come to.
BESIDE = ('sidebar',)
# The files to open, what to do first, the pages.
GROUPS = [
    ([], nothing, START),
    ([], row('Explore the House', 'Huis verkennen'), EXPLORE_PAGES),
    ([], click('New', 'Nieuw'), NEW_PAGES),
    ([EXAMPLE], nothing, EXAMPLE_PAGES),
    ([BALLOTS], nothing, BALLOT_PAGES),
    ([ROUND], nothing, ROUND_PAGES),
    ([SETTLED], nothing, SETTLED_PAGES),
    ([COMMENTS], nothing, COMMENT_PAGES),
    ([CONFLICTS], nothing, CONFLICT_PAGES),
]


def make_conflicts():
    files = [os.path.join(DATA, 'copies', name + '.codio') for name in ('base', 'mine', 'theirs')]
    subprocess.run([CLI, 'merge', *files, '-o', CONFLICTS], stdout=subprocess.DEVNULL, check=False)


def picture():
    """All that is on the display."""
    with open(os.path.join(WORK, 'Xvfb_screen0'), 'rb') as screen:
        return screen.read()


def rest():
    """Waits until nothing moves."""
    last, since = None, 0

    def still():
        nonlocal last, since
        now = picture()
        if now != last:
            last, since = now, time.monotonic()
        return time.monotonic() - since > STILL

    wait(still, 'nothing moves')


def begin(start, files, first, width, height, **options):
    """Starts the program in a window of that size, and does what comes before the pages of a group."""
    # What the program before left behind would come back.
    shutil.rmtree(os.path.join(os.environ['XDG_DATA_HOME'], 'codio'), ignore_errors=True)
    app = start(*files, **options)
    app.size = width, height
    app.resize(*app.size)
    app.find('button', re.compile('^Privacy, ' if files else '^(New|Nieuw)'))
    first(app)
    rest()
    return app
