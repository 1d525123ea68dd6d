# SPDX-License-Identifier: EUPL-1.2
"""test-walk.py FIXED-DAY [--write] - what a screen reader finds on every page and in every dialog

It is compared with what is in trees; with --write that is written anew, to be looked at in a review.
"""
import difflib
import os
import sys

import tree
from harness import main, wait
from pages import BESIDE, GROUPS, begin, make_conflicts, rest

TREES = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'trees')
SIZE = 1600, 1000
# A busy machine may be that many seconds behind.
PATIENCE = 10
# The programs that are started from here have the library in them, so that what is overdue remains so.
os.environ['LD_PRELOAD'] = os.path.abspath(sys.argv[1])
WRITE = '--write' in sys.argv


def path_of(page):
    return os.path.join(TREES, page + '.txt')


def read(page):
    if not os.path.exists(path_of(page)):
        return []
    with open(path_of(page), encoding='utf-8') as file:
        return file.read().splitlines()


def take(bus, seen, expected):
    """The tree, once it is as expected; else as it is after some time."""
    taken = None

    def is_expected():
        nonlocal taken
        taken = tree.take(bus)
        return taken.tell(seen) == expected
    try:
        wait(is_expected, timeout=PATIENCE)
    except AssertionError:
        pass
    return taken


def take_settled(bus):
    """The tree, once it does not change any more."""
    trees = [tree.take(bus)]

    def is_same():
        rest()
        trees.append(tree.take(bus))
        return trees[-2].lines == trees[-1].lines
    wait(is_same, 'the tree does not change')
    return trees[-1]


def look_at(bus, page, seen):
    """What is wrong with a page."""
    expected = read(page)
    taken = take_settled(bus) if WRITE else take(bus, seen, expected)
    told = taken.tell(seen)
    taken.remember(page, seen)
    if WRITE:
        with open(path_of(page), 'w', encoding='utf-8') as file:
            file.write('\n'.join(told) + '\n')
        expected = told
    return (list(difflib.unified_diff(expected, told, path_of(page), 'what is there', lineterm='')) +
            ['%s: %s' % (page, fault) for fault in taken.faults()])


def look_at_all(start, files, first, pages):
    make_conflicts()
    app = begin(start, files, first, *SIZE)
    seen, problems = {}, []
    for page, go, back in pages:
        if page not in BESIDE:
            go(app)
            rest()
            problems += look_at(app.bus, page, seen)
            back(app)
            rest()
    assert app.stderr() == '', app.stderr()
    app.kill()
    assert not problems, '\n'.join(problems)


def test_no_tree_is_left_over(start):
    """Each tree is that of a page."""
    pages = [page for _, _, pages in GROUPS for page, _, _ in pages if page not in BESIDE]
    assert len(set(pages)) == len(pages)
    left = set(os.listdir(TREES)) - {os.path.basename(path_of(page)) for page in pages}
    assert not left, left


for group in GROUPS:
    globals()['test_from_' + group[2][0][0].replace('-', '_')] = lambda start, group=group: look_at_all(start, *group)

main()
