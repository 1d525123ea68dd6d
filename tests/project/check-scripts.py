#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-scripts.py TOP - shellcheck of every shell script, a look at the syntax of every Python script, at how long
the lines of C code are, and at where keys are set"""
import ast
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top = Path(sys.argv[1]).resolve()
tap = Tap()
listed = subprocess.run(['git', '-C', top, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                        capture_output=True, text=True, check=True).stdout
LONGEST = 120  # characters
found = 0
too_long = []
# In a widget of its own a key would be in no list.
SETS_KEYS = ('gtk_widget_class_add_binding', 'gtk_widget_class_add_shortcut', 'gtk_shortcut_new',
             'gtk_application_set_accels_for_action')
sets_keys = []
for name in sorted(filter(None, listed.split('\0'))):
    path = top / name
    if not path.is_file() or path.is_symlink():
        continue
    with path.open('rb') as file:
        first, second, third = file.readline(), file.readline(), file.readline()
    if first.startswith((b'#!/bin/sh', b'#!/bin/bash')) or b'shellcheck shell=' in second + third:
        found += 1
        # What a script sources is found from where it is.
        tap.run(name, 'shellcheck', '--external-sources', '--source-path=SCRIPTDIR', path, cwd=path.parent)
    elif path.suffix == '.py':
        found += 1
        try:
            ast.parse(path.read_text(encoding='utf-8'), name)
            tap.check(name, True)
        except SyntaxError as error:
            tap.check(name, False, error)
    elif path.suffix in ('.c', '.h'):
        lines = path.read_text(encoding='utf-8').splitlines()
        too_long += [f'{name}:{number}' for number, line in enumerate(lines, 1) if len(line) > LONGEST]
        if name.startswith('src/') and name != 'src/ui/codio-shortcuts.c':
            sets_keys += [f'{name}:{number}' for number, line in enumerate(lines, 1)
                          if any(function in line for function in SETS_KEYS)]

tap.check('there are scripts', found > 0)
tap.check(f'no line of C code is longer than {LONGEST} characters', not too_long, *too_long)
tap.check('all keys are in the list of src/ui/codio-shortcuts.c', not sets_keys, *sets_keys)
sys.exit(tap.end())
