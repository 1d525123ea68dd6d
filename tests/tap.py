# SPDX-License-Identifier: EUPL-1.2
"""Test cases of scripts, printed as TAP"""
import subprocess


class Tap:
    def __init__(self):
        self.number = 0
        self.failed = 0
        print('TAP version 13')

    def check(self, title, passed, *details):
        """Prints one case; the details only if it did not pass."""
        self.number += 1
        self.failed += not passed
        print(f'{"ok" if passed else "not ok"} {self.number} - {title}', flush=True)
        if not passed:
            for detail in details:
                for line in str(detail).splitlines():
                    print(f'# {line}', flush=True)

    def equal(self, title, found, expected):
        self.check(title, found == expected, f'is:        {found}', f'should be: {expected}')

    def skip(self, title, reason):
        self.number += 1
        print(f'ok {self.number} - {title} # SKIP {reason}', flush=True)

    def run(self, title, *command, **options):
        """Prints whether a command ends well."""
        try:
            result = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                                    errors='replace', **options)
            self.check(title, result.returncode == 0, result.stdout, result.stderr)
        except FileNotFoundError as error:
            self.check(title, False, error)

    def end(self):
        """Prints how many cases there were, and gives the exit status."""
        print(f'1..{self.number}')
        return 1 if self.failed else 0
