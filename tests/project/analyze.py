#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""analyze.py TOP BUILD NAME - look through the code, or through the programs while they run, with a tool made for that

NAME is gcc, clang-tidy, cppcheck or valgrind. A finding is mended; what is switched off here is wrong about all code that
uses GLib, and it says why. Prints TAP; where there is no such tool, that is skipped.
"""
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

FOLDERS = ('core', 'report', 'cli')
SAID = 60  # lines of a finding

GCC = ['-fanalyzer', '-include', 'tests/project/analyzer.h', '-S', '-o', '/dev/null']

CPPCHECK = [
    '--enable=warning,performance,portability', '--std=c11', '--quiet', '--library=gtk,posix', '--error-exitcode=1',
    '-D__GNUC__', '-DG_GNUC_FORMAT(a)=', '-DG_DEFINE_ENUM_TYPE(...)=', '-DG_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(...)=',
    # GLib ends the program where there is no memory.
    '--suppress=nullPointerOutOfMemory', '--suppress=ctunullpointerOutOfMemory', '--suppress=ctunullpointer',
    # Tables and arrays of GLib keep what they are given.
    '--suppress=leakNoVarFunctionCall', '--suppress=memleak:*/codio-spread.c',
    '--suppress=normalCheckLevelMaxBranches',
]

# These are Python programs, which valgrind would look at instead.
NOT_IN_VALGRIND = {'core-draft-faults', 'core-schema', 'core-save-kill'}
# Files of 32 MiB take an hour, and how much is copied in one go depends on how fast that is. Sanitizers see to these.
CASES_NOT_IN_VALGRIND = ['/codio/document/large', '/codio/document/too-large', '/codio/document/edit-while-saving']
VALGRIND = ['valgrind', '--quiet', '--error-exitcode=99', '--leak-check=no', '--undef-value-errors=yes',
            '--gen-suppressions=no', '--suppressions=/usr/share/glib-2.0/valgrind/glib.supp']

top, build, name = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3]
tap = Tap()


def run(command, folder, environment=None):
    return subprocess.run([str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors='replace', check=False,
                          env={**os.environ, **(environment or {})})


def sources():
    """The files of the program without its window, and how each is compiled."""
    for entry in json.loads((build / 'compile_commands.json').read_text('utf-8')):
        path = Path(entry['directory'], entry['file']).resolve()
        if path.suffix == '.c' and path.is_relative_to(top / 'src') and path.relative_to(top / 'src').parts[0] in FOLDERS:
            yield path, entry['command']


def each(title, command_for, finding):
    """A case for each file; FINDING is what a line says that matters."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for path, result in pool.map(lambda source: (source[0], run(command_for(*source), build)), sources()):
            said = result.stdout.splitlines()
            found = [number for number, line in enumerate(said) if re.search(finding, line)]
            tap.check(f'{title}: {path.relative_to(top)}', not found and result.returncode == 0,
                      *([line for number in found[:5] for line in said[number:number + SAID // 5]] or said[:SAID]))


def with_gcc():
    def command(path, line):
        words = shlex.split(line)
        words = words[next(number for number, word in enumerate(words) if not word.startswith('-')):]
        # Without what else it does to make an object.
        words = [word for word in words if word not in ('-c', '-MD', '-Werror')]
        for option in ('-o', '-MF', '-MQ'):
            place = words.index(option)
            del words[place:place + 2]
        return [*words, *(str(top / word) if word.startswith('tests/') else word for word in GCC)]

    each('gcc -fanalyzer', command, r'warning: .*\[-Wanalyzer')


def with_clang_tidy():
    def command(path, line):
        return ['clang-tidy', '--quiet', '-p', build, '--extra-arg=-Wno-unknown-warning-option', path]

    each('clang-tidy', command, r'(warning|error): .*\[')


def with_cppcheck():
    folders = [top / 'src' / folder for folder in FOLDERS]
    result = run(['cppcheck', *CPPCHECK, *(f'-I{folder}' for folder in folders), f'-I{build}', *folders], top)
    tap.check('cppcheck finds nothing', result.returncode == 0, *result.stdout.splitlines()[:SAID])


def with_valgrind():
    tests = json.loads(run(['meson', 'introspect', '--tests', build], top).stdout)
    for test in tests:
        short = test['name'].split(' / ')[-1]
        if 'core' not in [suite.split(':')[-1] for suite in test['suite']] or short in NOT_IN_VALGRIND:
            continue
        skipped = [word for case in CASES_NOT_IN_VALGRIND for word in ('-s', case)]
        result = run([*VALGRIND, *test['cmd'], *skipped], build, {**test['env'], 'CODIO_TEST_SLOW': 'yes'})
        tap.check(f'valgrind: {short}', result.returncode == 0,
                  *[line for line in result.stdout.splitlines() if not line.startswith('ok ')][:SAID])


def main():
    tools = {'gcc': ('gcc', with_gcc), 'clang-tidy': ('clang-tidy', with_clang_tidy),
             'cppcheck': ('cppcheck', with_cppcheck), 'valgrind': ('valgrind', with_valgrind)}
    program, function = tools[name]
    if shutil.which(program):
        function()
    else:
        tap.skip(name, f'there is no program {program}')
    return tap.end()


sys.exit(main())
