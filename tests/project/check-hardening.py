#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-hardening.py [--commands COMMANDS] PATH... - look whether programs and libraries are built such that mistakes
are hard to make use of

PATH is one of them, or a folder of which all are looked at. What is looked for is what the compiler was told in
meson.build and in the manifest of the Flatpak, as readelf shows it. What _FORTIFY_SOURCE does can be seen only where a
call needs to be checked while it runs, as libraries have them; for our own programs, COMMANDS tells that it was asked
for, which is compile_commands.json in the build folder.
"""
import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tap import Tap  # noqa: E402


def readelf(option, program):
    result = subprocess.run(['readelf', '--wide', option, program], capture_output=True, text=True, check=True)
    return result.stdout


def segment_flags(segments, kind):
    found = re.search(rf'^\s+{kind}\s+(?:0x\S+\s+){{5}}([RWE ]+?)\s+0x', segments, re.M)
    return found.group(1).replace(' ', '') if found else None


def is_elf(path):
    """Whether it is a program or a library; what is kept apart for finding faults is neither."""
    if path.is_symlink() or not path.is_file() or path.suffix == '.debug':
        return False
    with path.open('rb') as file:
        return file.read(4) == b'\x7fELF'


def check(tap, program):
    name = program.name
    header = readelf('--file-header', program)
    segments = readelf('--program-headers', program)
    dynamic = readelf('--dynamic', program)
    symbols = readelf('--dyn-syms', program)
    library = '(SONAME)' in dynamic

    tap.check(f'{name} is loaded at an address that nobody knows ({"PIC" if library else "PIE"})',
              re.search(r'Type:\s+DYN', header) and (library or re.search(r'FLAGS_1.*\bPIE\b', dynamic)),
              header, dynamic)
    tap.check(f'{name} cannot be told to call other functions (full RELRO)',
              'GNU_RELRO' in segments and re.search(r'\(FLAGS(_1)?\).*\b(BIND_NOW|NOW)\b', dynamic), segments, dynamic)
    tap.equal(f'{name} has a stack that is not executed', segment_flags(segments, 'GNU_STACK'), 'RW')
    tap.check(f'{name} has nothing that is written to and executed',
              not re.search(r'LOAD.*\bRWE\b', segments) and 'TEXTREL' not in dynamic, segments, dynamic)
    tap.check(f'{name} notices when its stack is written over', '__stack_chk_fail' in symbols)
    if library:
        tap.check(f'{name} notices when what is copied is too large', re.search(r' __(?!stack_)\w+_chk@', symbols))
    tap.check(f'{name} looks for libraries only where the system does', 'RPATH' not in dynamic and 'RUNPATH' not in dynamic,
              dynamic)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--commands', type=Path)
    parser.add_argument('paths', type=Path, nargs='+')
    arguments = parser.parse_args()
    tap = Tap()
    if arguments.commands:
        commands = json.loads(arguments.commands.read_text('utf-8'))
        wrong = [entry['file'] for entry in commands if '/src/' in entry['file']
                 and ('-D_FORTIFY_SOURCE=3' not in entry['command'] or not re.search(r' -O[123sg] ', entry['command']))]
        tap.equal('all is built to notice when what is copied is too large', wrong, [])
    for path in arguments.paths:
        found = [path]
        if path.is_dir():
            found = sorted(filter(is_elf, path.rglob('*')))
            tap.check(f'{path} has programs or libraries', found)
        for program in found:
            check(tap, program)
    return tap.end()


sys.exit(main())
