# SPDX-License-Identifier: EUPL-1.2
"""bench-report.py TOP CLI - how long a report takes and how much memory, beside WeasyPrint on the same content

The content is taken from the tagged PDF itself: the same headings, paragraphs, lists, tables and links, on about as
many pages. The drawings are left out, to the advantage of WeasyPrint. Everything is a ratio in the same run, each program on
its own with its start; the time is that of the processor, so that a busy machine matters less.
"""
import html
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
WANTED_TIME, WANTED_MEMORY = 0.12, 0.3
ELEMENTS = {'L': 'ul', 'LI': 'li', 'Table': 'table', 'THead': 'thead', 'TBody': 'tbody', 'TR': 'tr', 'TH': 'th',
            'TD': 'td', 'Link': 'a', 'Caption': 'p', 'P': 'p', 'Sect': 'section', 'TOC': 'ul', 'TOCI': 'li'}
STYLE = '''
@page { size: A4; margin: 84pt 64pt 82pt; @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
body { font: 9.75pt/14pt Inter, sans-serif; } table { width: 100%; border-collapse: collapse; }
p, ul { margin: 0 0 7pt; padding: 0; } li { list-style: none; }
td, th { border-top: 0.5pt solid; padding: 3.5pt 4pt; text-align: left; }
h1 { font-size: 30pt; line-height: 35pt; } h2 { font-size: 20pt; line-height: 28pt; break-before: page; }
h3 { font-size: 13pt; line-height: 21pt; } h4 { font-size: 10pt; margin: 0; } thead { display: table-header-group; }
'''

top, cli = (os.path.abspath(path) for path in sys.argv[1:3])
os.environ.pop('MALLOC_PERTURB_', None)  # it takes time
temporary = tempfile.TemporaryDirectory(prefix='codio-bench-')
folder = Path(temporary.name)


def measure(*command):
    """The seconds a program takes, and its most memory in MB."""
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f'{command[0]} ended with {status}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def create_profile():
    """The example with more dilemmas and actions, until it takes some 40 pages."""
    with open(os.path.join(top, 'data/examples/drones.codio'), encoding='utf-8') as file:
        profile = json.load(file)
    dilemmas, actions = profile['dilemmas'], profile['actions']
    for number in range(14):
        identifier = f'5e7a2d90-f3b4-4c18-b6c9-{number:012x}'
        profile['dilemmas'].append(dict(dilemmas[number % 4], id=identifier))
    for number in range(16):
        identifier = f'5e7a2d90-f3b4-4c18-b6c9-{1000 + number:012x}'
        profile['actions'].append(dict(actions[number % 8], id=identifier))
    path = folder / 'profile.codio'
    path.write_text(json.dumps(profile), encoding='utf-8')
    return path


def create_page(pdf):
    """The same content as a web page."""
    tree = subprocess.run(['pdfinfo', '-struct-text', pdf], capture_output=True, text=True, check=True).stdout
    words, is_open = [], []
    skipped = 1000
    for line in tree.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        while is_open and is_open[-1][0] >= depth:
            words.append(f'</{is_open.pop()[1]}>')
        if depth > skipped:
            continue
        skipped = 1000
        text = re.fullmatch(r'\s*"(.*)"', line)
        name = line.split()[0]
        if text:
            words.append(html.escape(text[1]))
        elif name == 'Figure':
            skipped = depth
        elif name in ELEMENTS or re.fullmatch('H[1-4]', name):
            element = ELEMENTS.get(name, name.lower())
            words.append(f'<{element}{" href=#x" if element == "a" else ""}>')
            is_open.append((depth, element))
    path = folder / 'report.html'
    path.write_text(f'<!DOCTYPE html><html lang=en><title>Report</title><style>{STYLE}</style><body id=x>'
                    + '\n'.join(words), encoding='utf-8')
    return path


def count_pages(pdf):
    shown = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout
    return int(re.search(r'Pages:\s*(\d+)', shown)[1])


profile = create_profile()
ours, theirs = folder / 'ours.pdf', folder / 'theirs.pdf'
subprocess.run([cli, 'export', profile, '-f', '-o', ours], check=True)
page = create_page(ours)
programs = {
    'Codio': (cli, 'export', profile, '-f', '-o', ours),
    'WeasyPrint': ('weasyprint', '--pdf-variant', 'pdf/ua-1', page, theirs),
}
results = {name: [] for name in programs}
for _ in range(ROUNDS):
    for name, command in programs.items():
        results[name].append(measure(*command))

medians = {}
for (name, values), pdf in zip(results.items(), (ours, theirs)):
    medians[name] = [statistics.median(value[i] for value in values) for i in (0, 1)]
    seconds, memory = medians[name]
    print(f'# {name:10} {count_pages(pdf):3} pages, {seconds:6.2f} s, {memory:5.0f} MB (median of {ROUNDS})')
for i, (what, wanted) in enumerate((('time', WANTED_TIME), ('memory', WANTED_MEMORY))):
    ratio = medians['Codio'][i] / medians['WeasyPrint'][i]
    print(f'# {what}: {ratio:.3f} of WeasyPrint, wanted is at most {wanted}'
          + ('' if ratio <= wanted else ': TOO MUCH'))
