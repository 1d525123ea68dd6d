# SPDX-License-Identifier: EUPL-1.2
"""What Orca, the screen reader of GNOME, speaks on the main path. Without a sound card: its words are written down."""
import os
import re
import shutil
import subprocess

from harness import Skip, WORK, main, wait

# Orca runs this when it starts, and may do so again.
CUSTOMIZATIONS = '''
import os
from gi.repository import GLib
from orca import speech

def write(text, *rest):
    with open(os.environ['CODIO_TEST_SPOKEN'], 'a', encoding='utf-8') as spoken:
        spoken.write(text.replace('\\n', ' ') + '\\n')

if speech._speak.__name__ != 'write':
    speech._speak = write
    GLib.idle_add(write, '(it listens)', priority=GLib.PRIORITY_HIGH)
'''


class Orca:
    """A running Orca, and what it spoke that was not waited for yet."""

    def __init__(self):
        if shutil.which('orca') is None:
            raise Skip('there is no Orca here')
        folder = os.path.join(os.environ['XDG_DATA_HOME'], 'orca')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, 'orca-customizations.py'), 'w', encoding='utf-8') as file:
            file.write(CUSTOMIZATIONS)
        self.spoken, self.log = os.path.join(WORK, 'spoken'), os.path.join(WORK, 'orca.log')
        self.n_heard = 0
        if os.path.exists(self.spoken):
            os.unlink(self.spoken)
        # What Orca would start to speak with looks for a sound card.
        env = dict(os.environ, LANG='en_US.UTF-8', SPEECHD_CMD='false', CODIO_TEST_SPOKEN=self.spoken)
        with open(self.log, 'w', encoding='utf-8') as log:
            self.process = subprocess.Popen(['orca'], env=env, stdout=log, stderr=log)
        wait(lambda: self._lines() or self.process.poll() is not None, 'Orca runs')
        # So it ends where there is no display for it, or where the user has one running.
        if self.process.poll() == 1:
            raise Skip('Orca does not run here: ' + self._said())
        self.hear('^Screen reader on', r'^\(it listens\)')

    def _said(self):
        with open(self.log, encoding='utf-8') as file:
            return ' '.join(file.read().split())

    def _lines(self):
        if not os.path.exists(self.spoken):
            return []
        with open(self.spoken, encoding='utf-8') as file:
            return file.read().splitlines()[self.n_heard:]

    def hear(self, *patterns):
        """Waits until each of these was spoken, in this order, and forgets what was spoken before the last."""
        for pattern in patterns:
            def heard():
                for number, line in enumerate(self._lines(), 1):
                    if re.search(pattern, line):
                        return number
                assert self.process.poll() is None, 'Orca ended: ' + self._said()
                return None
            try:
                self.n_heard += wait(heard)
            except AssertionError as error:
                raise AssertionError('“%s” is not spoken, but %s' % (pattern, self._lines())) from error

    def end(self):
        self.process.terminate()
        assert self.process.wait(timeout=20) == 0, 'Orca ended with %d' % self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def walk_main_path(app, orca):
    # Without a window manager Orca may learn of the window only from the first key; then it does not tell where one is.
    app.focus_is('New Value Profile')
    app.key('shift')
    orca.hear('^Codio frame|^New Value Profile button')

    # The example, from the first page.
    app.key('Tab')
    orca.hear('^Open… button')
    app.key('Tab')
    orca.hear('^Open the Example', '^A town wants drones .* You get a copy')
    app.key('Return')
    orca.hear('^House grouping')

    # To a value in the house, which says where it stands and what was judged.
    app.key('alt+1')
    orca.hear('^House of values grouping', '^Good digital public governance, .*, 31 of 31 values judged button')
    app.key('Down')
    orca.hear('^Rule of law grouping', '^Procedural justice grouping',
              '^Appropriateness, Procedural justice, at stake, weight 1 of 4, open actions: 1 button')
    app.key('Right')
    orca.hear('^Human rights grouping', '^Freedom of expression, Human rights, not at stake button')
    app.key('Return')
    orca.hear('^The part is shown: F6 goes there')

    # Judged there, and in the pane beside the house.
    app.key('j')
    orca.hear('^Freedom of expression, .*, at stake, weight not given yet button')
    app.key('3')
    orca.hear('^Freedom of expression, .*, at stake, weight 3 of 4 button')
    app.key('u')
    orca.hear('^Chosen Part grouping', '^Judgement ', '^At stake selected radio button')
    app.key('2')
    orca.hear('^At stake, weight 2 of 4')
    app.key('r')
    orca.hear('^Reason text')
    app.key('Escape')
    orca.hear('^House of values grouping', '^Freedom of expression, Human rights, at stake, weight 2 of 4 button')
    app.type('priv')
    orca.hear('^Privacy, Human rights, at stake, weight 4 of 4, .*button')

    # A dilemma: in the list with its values and state, then what is asked about it.
    app.key('alt+6')
    orca.hear('^New Dilemma button')
    app.key('Tab')
    orca.hear('^All dilemmas combo box')
    app.key('Tab')
    orca.hear('^Dilemmas List', '^Scherp kijken of de buren met rust laten',
              '^Prevention of harm · Privacy .*Decided · ')
    app.key('Return')
    orca.hear('^Dilemma dialog', '^Title text', r'^Scherp kijken of de buren met rust laten\.$')
    app.key('Tab')
    orca.hear('^What is at issue, and for whom text')
    app.key('Tab')
    orca.hear('^What speaks for each value', '^Prevention of harm text')
    app.key('Escape')
    orca.hear('^Dilemmas List', '^Scherp kijken of de buren met rust laten')


def test_main_path(start):
    orca = Orca()
    try:
        app = start()
        walk_main_path(app, orca)
        app.key('ctrl+q')
        orca.hear('Save Changes', '^Changes that are not saved are lost for good', '^Save button')
        app.discard()
        orca.end()
    finally:
        orca.kill()


main()
