# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader finds in the window, as text that people can read and compare"""
import re

from bus import ROOT
from harness import Atspi

LONGEST = 80
# How long the report is says nothing of the window.
PAGES = re.compile(r'(Page \d+ of) \d+')
# These say nothing unless they have a name of their own: what is in them is shown in what is around them.
FILLERS = ('filler', 'grouping', 'image', 'label', 'panel', 'scroll bar', 'scroll pane', 'separator')
# GTK says that these can have the focus, but what is in them gets it.
CONTAINERS = ('dialog', 'frame', 'list', 'panel', 'scroll pane')
# These tell several of a kind apart from others, so that each needs a name.
NAMED = ('alert', 'dialog', 'menu', 'page tab list')
# What is shown beside the name, in this order.
STATES = ('focusable', 'checked', 'pressed', 'selected', 'expanded', 'required', 'invalid_entry')
# The others are the same seen from the other side.
RELATIONS = ('labelled_by', 'described_by', 'controller_for', 'flows_to', 'details', 'error_message')
# As many lines are not repeated where an earlier tree of the same window has them.
MANY = 4


class Node:
    """What is at a place in the tree, as it was when it was looked at."""

    def __init__(self, path):
        self.path = path
        self.role = self.name = self.description = ''
        self.children, self.states, self.relations = [], [], []
        self.is_filler, self.lines = False, []

    def set(self, role, states, relations):
        self.role = Atspi.role_get_name(Atspi.Role(role))

        def has(state):
            number = int(getattr(Atspi.StateType, state.upper()))
            return states[number // 32] >> number % 32 & 1
        self.states = [state for state in STATES if has(state)]
        if self.role in CONTAINERS and 'focusable' in self.states:
            self.states.remove('focusable')
        if has('expandable') and not has('expanded'):
            self.states.append('collapsed')
        if not has('sensitive'):
            self.states.append('insensitive')
        # Mostly the name and the description are from there.
        self.relations = ['(%s “%s”)' % (what.replace('_', ' '), short(said)) for what in RELATIONS
                          for relation, said in relations if relation == int(getattr(Atspi.RelationType, what.upper()))
                          if said not in ('', self.name, self.description)]

    def tell_all(self, around=''):
        """Makes the lines of this and of what is in it; around is the name of what this is shown in."""
        says = self.states or self.description or self.relations
        self.is_filler = not self.role or self.role in FILLERS and self.name in ('', around) and not says
        for child in self.children:
            child.tell_all(around if self.is_filler else self.name)
        self.lines = self._with_title([child.lines for child in self.children])

    def _with_title(self, below):
        if self.is_filler:
            return [line for lines in below for line in lines]
        parts = [self.role]
        if self.name:
            parts.append('“%s”' % short(self.name))
        if self.states:
            parts.append('[%s]' % ', '.join(self.states).replace('_', ' '))
        if self.description:
            parts.append('— ' + short(self.description))
        return [' '.join(parts + self.relations)] + ['  ' + line for lines in below for line in lines]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def tell(self, seen):
        """The tree as lines. Where seen has the same, this gives the name of the page that it was seen on."""
        if len(self.lines) >= MANY and tuple(self.lines) in seen and not self.is_filler:
            return ['%s … as in %s' % (self.lines[0], seen[tuple(self.lines)])]
        return self._with_title([child.tell(seen) for child in self.children])

    def remember(self, page, seen):
        for node in self.walk():
            seen.setdefault(tuple(node.lines), page)

    def faults(self):
        """What is said of it does not tell it from something else, or is said twice."""
        for node in self.walk():
            is_told = node.name and node.role not in ('invalid', 'unknown')
            if ('focusable' in node.states or node.role in NAMED) and not is_told:
                yield '%s “%s” has no name or no role' % (node.role, node.name)
            elif node.name and node.name == ' '.join(2 * [node.name[:len(node.name) // 2]]):
                yield '%s “%s” has its name twice' % (node.role, node.name)


def take(bus):
    """The windows of a program as they are now, in a node that stands for the program."""
    root, nodes = Node(ROOT), {}
    level = [root]
    while level:
        for node, paths in zip(level, bus.children([node.path for node in level])):
            node.children = [Node(path) for path in paths]
        level = [child for node in level for child in node.children]
        nodes.update((node.path, node) for node in level)
    paths = list(nodes)
    names, descriptions = [[said or '' for said in bus.get(paths, which)] for which in ('Name', 'Description')]
    roles, states, relations = [bus.ask(paths, method) for method in ('GetRole', 'GetState', 'GetRelationSet')]
    far = sorted({path for answer in relations for _, targets in (answer or ((),))[0] for _, path in targets}
                 - set(nodes))
    called = {**dict(zip(paths, names)), **dict(zip(far, (name or '' for name in bus.get(far, 'Name'))))}
    for i, node in enumerate(nodes.values()):
        node.name, node.description = names[i], descriptions[i]
        if roles[i] and states[i] and relations[i]:
            node.set(roles[i][0], states[i][0], [(relation, ' '.join(called[path] for _, path in targets).strip())
                                                 for relation, targets in relations[i][0]])
    root.tell_all()
    return root


def short(text):
    text = PAGES.sub(r'\1 …', text.replace('\n', ' '))
    return text if len(text) <= LONGEST else text[:LONGEST - 1] + '…'
