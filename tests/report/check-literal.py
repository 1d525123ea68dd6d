#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-literal.py TOP CODIO-CLI - a text of a profile is shown as it is, and does nothing, in whatever is made of it

Each text of the example gets before it what means something to a program that reads such files. A path in it leads
to a pipe to which nobody writes: who opened it would wait forever.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

TIMEOUT = 240
MARKUP = '=1+1|<b>vet</b> &amp; <script>x</script> ${x} %s [a](javascript:b) ![c](file:///etc/passwd) \\input{d}'

top, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
tap = Tap()


def poison(value, text):
    """The same, with text before all that is said in words."""
    if isinstance(value, dict):
        return {name: poison(member, text) for name, member in value.items()}
    if isinstance(value, list):
        return [poison(member, text) for member in value]
    return f'{text} {value}' if isinstance(value, str) and ' ' in value else value


def flat(text):
    """Without white space, as a line may end anywhere."""
    return re.sub(r'\s|\u00ad', '', text)


def export(folder, name, *options):
    subprocess.run([cli, 'export', 'profile.codio', '-o', name, '--lang', 'en', *options], cwd=folder, check=True,
                   timeout=TIMEOUT)
    return folder / name


def has(title, found, text):
    tap.check(f'{title}: the text is there as it was written', flat(text) in flat(found), found[:2000])


def check_links(title, addresses):
    tap.equal(f'{title}: only pages on the web are links',
              {address for address in addresses if not re.match(r'https?://|#', address)}, set())


def check_pdf(path, text):
    said = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    has('PDF', said, text)
    addresses, wrong = [], set()
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                kind = str(thing.get('/S', ''))
                wrong |= {kind} & {'/JavaScript', '/Launch', '/GoToR', '/GoToE', '/SubmitForm', '/ImportData'}
                wrong |= {'/JS', '/AA'} & {str(key) for key in thing.keys()}
                if kind == '/URI':
                    addresses.append(str(thing.URI))
    tap.equal('PDF: nothing in it does anything', wrong, set())
    check_links('PDF', addresses)


def check_odt(path, text):
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read('content.xml'))
        wrong = [name for name in archive.namelist() if name.startswith(('/', 'Basic', 'Scripts')) or '..' in name]
    has('ODT', ''.join(root.itertext()), text)
    tap.equal('ODT: nothing in it does anything', wrong + [tag.tag for tag in root.iter() if 'script' in tag.tag.lower()
                                                           and list(tag)], [])
    check_links('ODT', [tag.get('{http://www.w3.org/1999/xlink}href') for tag in root.iter()
                        if tag.tag.endswith('}a')])


def check_svg(path, text):
    root = ElementTree.parse(path).getroot()
    has('SVG', ''.join(root.itertext()), text)
    names = {tag.tag.rpartition('}')[2] for tag in root.iter()}
    tap.equal('SVG: nothing in it does anything', names & {'script', 'a', 'foreignObject', 'image', 'b'}, set())


def check_markdown(title, path, text):
    said = path.read_text('utf-8')
    without = re.sub(r'<https?://[^>\s]*>', '', said)
    bare = re.findall(r'(?<!\\)(?:\\\\)*([<\[`|].{0,20})', without)
    tap.equal(f'{title}: what could be markup has a backslash', bare, [])
    has(title, re.sub(r'\\([!-/:-@\[-`{-~])', r'\1', said), text)


def check_calendar(path, text):
    said = path.read_bytes().decode('utf-8').replace('\r\n ', '')
    names = {re.split('[:;]', line)[0] for line in said.split('\r\n') if line}
    tap.equal('calendar: a text begins no line', names - {
        'BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'DESCRIPTION',
        'CLASS', 'TRANSP', 'END'}, set())
    has('calendar', re.sub(r'\\([\\;,])', r'\1', said), text)


def check_csv(path, text):
    cells = [cell for row in csv.reader(io.StringIO(path.read_bytes().decode('utf-8-sig'), newline='')) for cell in row]
    tap.equal('CSV: no cell is a formula', [cell for cell in cells if cell[:1] in ('=', '+', '-', '@', '\t', '\n')], [])
    has('CSV', '\n'.join(cells), text)


def main():
    with tempfile.TemporaryDirectory(prefix='codio-literal-') as name:
        folder = Path(name)
        os.mkfifo(folder / 'pipe')
        text = f'{MARKUP} {folder}/pipe file://{folder}/pipe'
        profile = json.loads((top / 'data/examples/drones.codio').read_text('utf-8'))
        profile = poison({name: value for name, value in profile.items() if name != 'moments'}, text)
        profile['x-file'] = profile['file'] = f'{folder}/pipe'
        (folder / 'profile.codio').write_text(json.dumps(profile), 'utf-8')

        check_pdf(export(folder, 'out.pdf', '--attach'), text)
        check_odt(export(folder, 'out.odt'), text)
        check_svg(export(folder, 'out.svg'), text)
        check_markdown('Markdown', export(folder, 'out.md'), text)
        check_markdown('minutes', export(folder, 'minutes.md', '--as', 'minutes-text'), text)
        check_calendar(export(folder, 'out.ics'), text)
        check_csv(export(folder, 'out.csv', '--table', 'dilemmas'), text)
        has('JSON', json.dumps(json.loads(export(folder, 'out.json').read_text('utf-8'))), json.dumps(text)[1:-1])
        shown = subprocess.run([cli, 'show', 'profile.codio'], cwd=folder, capture_output=True, text=True, check=True,
                               timeout=TIMEOUT).stdout
        has('show', shown, text)
        tap.equal('nothing else was written', {path.name for path in folder.iterdir()},
                  {'pipe', 'profile.codio', 'out.pdf', 'out.odt', 'out.svg', 'out.md', 'minutes.md', 'out.ics', 'out.csv',
                   'out.json'})
    return tap.end()


sys.exit(main())
