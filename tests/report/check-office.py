#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-office.py TOP CODIO-CLI - LibreOffice opens the documents and the tables, and nothing is lost

What is compared is what LibreOffice writes after it has read a file of ours: in other formats, so that it must have
understood it."""
import csv
import datetime
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
tap = Tap()
ODF = '{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}'
TEXT, TABLE, STYLE, DRAW, SVG = (ODF % name for name in ('text', 'table', 'style', 'drawing', 'svg-compatible'))
WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
SPACES = TEXT + 's', TEXT + 'tab', TEXT + 'line-break', WORD + 'br', WORD + 'tab'
DIFFICULT = ['twee  spaties en\teen tab', ' voor en na ', 'regel\nregel\n\nalinea', '<b>vet</b> &amp; &#8364;', '=1+1',
             'مرحبا بالعالم', 'Ελληνικά Кириллица', '🏛️ emoji', 'x' * 300, '\u202eomgekeerd']


def export(folder, source, name, *options, locale=None):
    target = folder / name
    subprocess.run([cli, 'export', source, '-f', '-o', target, *options], check=True,
                   env={**os.environ, **({'LC_ALL': locale} if locale else {})})
    return target


def convert(folder, kind, files):
    """Has LibreOffice write files in another format, with settings of its own."""
    out = folder / kind
    command = ['soffice', f'-env:UserInstallation=file://{folder}/office', '--headless', '--convert-to', kind,
               '--outdir', out, *files]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240,
                            env={**os.environ, 'HOME': str(folder)})
    made = [out / (file.stem + '.' + kind.split(':')[0]) for file in files]
    tap.check(f'LibreOffice writes {kind}', all(file.exists() for file in made), result.stdout, result.stderr)
    return made


def words(text):
    """Without the space around and between, which formats keep in different ways."""
    return ' '.join(re.sub('[\u202a-\u202e\u2066-\u2069]', '', text).split())


def flat(element):
    parts = []
    for node in element.iter():
        parts.append(' ' if node.tag in SPACES else '')
        parts.append(node.text or '' if node.tag not in (SVG + 'title', SVG + 'desc') else '')
        parts.append(node.tail or '' if node is not element else '')
    return words(''.join(parts))


def read_odt(path):
    with zipfile.ZipFile(path) as package:
        content = ElementTree.fromstring(package.read('content.xml'))
    return {
        'headings': [(int(node.get(TEXT + 'outline-level')), flat(node)) for node in content.iter(TEXT + 'h')],
        'tables': [[[flat(cell) for cell in row.iter(TABLE + 'table-cell')] for row in table.iter(TABLE + 'table-row')]
                   for table in content.iter(TABLE + 'table')],
        'items': [flat(node) for node in content.iter(TEXT + 'list-item')],
        'pictures': [words(node.text) for node in content.iter(SVG + 'desc')],
        'paragraphs': [flat(node) for node in content.iter(TEXT + 'p')],
    }


def read_docx(path):
    with zipfile.ZipFile(path) as package:
        document = ElementTree.fromstring(package.read('word/document.xml'))
    headings, items = [], []
    for node in document.iter(WORD + 'p'):
        style = node.find(f'{WORD}pPr/{WORD}pStyle')
        name = '' if style is None else style.get(WORD + 'val')
        if re.fullmatch('Heading[1-9]', name):
            headings.append((int(name[-1]), flat(node)))
        if node.find(f'{WORD}pPr/{WORD}numPr/{WORD}numId') is not None and not name.startswith('Heading'):
            items.append(flat(node))
    return {
        'headings': headings,
        'tables': [[[flat(cell) for cell in row.iter(WORD + 'tc')] for row in table.iter(WORD + 'tr')]
                   for table in document.iter(WORD + 'tbl')],
        'items': items,
        'pictures': [words(node.get('descr', '')) for node in document.iter() if node.tag.endswith('}docPr')],
        'paragraphs': [flat(node) for node in document.iter(WORD + 'p')],
        'heading rows': sum(1 for _ in document.iter(WORD + 'tblHeader')),
    }


def check_package(path):
    """OpenDocument 1.3, part 2: what a package must be before any program looks at the text."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as package:
        first, names = package.infolist()[0], set(package.namelist())
        manifest = ElementTree.fromstring(package.read('META-INF/manifest.xml'))
        content = ElementTree.fromstring(package.read('content.xml'))
        styles = ElementTree.fromstring(package.read('styles.xml'))
        tap.equal(f'{path.name}: all files are whole', package.testzip(), None)
    tap.equal(f'{path.name}: what it is stands at a fixed place', data[30:77],
              b'mimetypeapplication/vnd.oasis.opendocument.text')
    tap.check(f'{path.name}: that is not compressed', first.compress_type == zipfile.ZIP_STORED and not first.extra)
    listed = {entry.get(ODF % 'manifest' + 'full-path') for entry in manifest}
    files = names - {'mimetype', 'META-INF/manifest.xml'}
    tap.equal(f'{path.name}: the manifest lists all files', listed, files | {'/'})
    known = {node.get(STYLE + 'name') for tree in (styles, content) for node in tree.iter()}
    used = {node.get(key) for tree in (styles, content) for node in tree.iter()
            for key in (TEXT + 'style-name', TABLE + 'style-name', DRAW + 'style-name', STYLE + 'parent-style-name')}
    tap.equal(f'{path.name}: all styles exist', sorted(used - known - {None}), [])


def check_document(ours, docx, txt, pdf):
    before, after = read_odt(ours), read_docx(docx)
    for member in ('headings', 'tables', 'items', 'pictures'):
        tap.equal(f'{ours.name}: {member} are the same in docx', after[member], before[member])
    tap.equal(f'{ours.name}: each table repeats its first row', after['heading rows'], len(before['tables']))
    text = words(txt.read_text(encoding='utf-8-sig'))
    missing = [paragraph for paragraph in before['paragraphs'] if paragraph not in text]
    tap.equal(f'{ours.name}: all paragraphs are in txt', missing, [])
    structure = subprocess.run(['pdfinfo', '-struct', pdf], capture_output=True, text=True, check=True).stdout
    tap.equal(f'{ours.name}: all tables are tables in pdf', len(re.findall(r'^ *Table', structure, re.M)),
              len(before['tables']))
    tap.check(f'{ours.name}: headings are headings in pdf', len(re.findall(r'^ *H[1-6]', structure, re.M)) >=
              len(before['headings']))


def get_column(cell):
    """The position of a cell from its name, such as C5; empty cells are not in the file."""
    letters = re.match('[A-Z]+', cell.get('r')).group()
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord('A') + 1
    return number - 1


def read_sheet(path, width):
    with zipfile.ZipFile(path) as package:
        strings = [''.join(node.itertext()) for node in
                   ElementTree.fromstring(package.read('xl/sharedStrings.xml')).iter(SHEET + 'si')]
        sheet = ElementTree.fromstring(package.read('xl/worksheets/sheet1.xml'))
    rows = []
    for row in sheet.iter(SHEET + 'row'):
        rows.append([''] * width)
        for cell in row.iter(SHEET + 'c'):
            value = cell.findtext(SHEET + 'v', '')
            rows[-1][get_column(cell)] = words(strings[int(value)]) if cell.get('t') == 's' else value
    return rows, sum(1 for _ in sheet.iter(SHEET + 'f'))


def as_number(text):
    """Of a day, the number that a spreadsheet makes of it."""
    if re.fullmatch(r'\d{4}-\d\d-\d\d', text):
        return str((datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days)
    return words(text)


def check_table(ours, xlsx, html):
    rows = list(csv.reader(io.StringIO(ours.read_text(encoding='utf-8-sig'), newline='')))
    found, formulas = read_sheet(xlsx, len(rows[0]))
    tap.equal(f'{ours.name}: all cells are the same in xlsx', found,
              [[as_number(cell) for cell in row] for row in rows])
    tap.equal(f'{ours.name}: no cell is a formula', formulas, 0)
    tap.equal(f'{ours.name}: all rows are in html', len(re.findall('<tr', html.read_text(encoding='utf-8'))), len(rows))


def write_difficult(folder):
    identifier = '5e7a2d90-f3b4-4c18-b6c9-0000000000'
    profile = {
        'format': 'nl.codio.profile', 'version': '1.0', 'id': identifier + '00', 'edition': 'codio-2021',
        'language': 'ar', 'title': 'Titel <met> & "tekens"', 'summary': '\n\n'.join(DIFFICULT),
        'dilemmas': [{'id': f'{identifier}{number:02x}', 'title': words(text)[:200], 'values': ['privacy', 'kennis'],
                      'choice': text} for number, text in enumerate(DIFFICULT, 1)],
        'actions': [{'id': f'{identifier}{number:02x}', 'text': text} for number, text in enumerate(DIFFICULT, 100)],
    }
    path = folder / 'difficult.codio'
    path.write_text(json.dumps(profile), encoding='utf-8')
    return path


def main(folder):
    sources = {'drones': top / 'data/examples/drones.codio', 'marked': top / 'tests/data/valid/marked.codio',
               'minimal': top / 'tests/data/valid/minimal.codio', 'difficult': write_difficult(folder)}
    documents = [export(folder, source, f'{name}.odt', '--lang', 'nl', '--for', 'committee')
                 for name, source in sources.items()]
    for path in documents:
        check_package(path)
    same = export(folder, sources['drones'], 'again.odt', '--lang', 'nl', '--for', 'committee')
    tap.check('the same profile gives the same bytes', same.read_bytes() == documents[0].read_bytes())
    letter = export(folder, sources['drones'], 'letter.odt', '--paper', 'letter')
    with zipfile.ZipFile(letter) as package:
        tap.check('paper can be chosen', b"fo:page-width='8.5in'" in package.read('styles.xml'))

    same = [export(folder, sources['drones'], f'{locale}.odt', '--lang', 'nl', locale=locale).read_bytes()
            for locale in ('C.UTF-8', 'nl_NL.UTF-8')]
    tap.check('numbers are written the same where people write them with a comma', same[0] == same[1])

    if shutil.which('soffice') is None:
        tap.skip('LibreOffice opens what we write', 'there is no LibreOffice')
        return
    tables = [export(folder, source, f'{name}-{table}.csv', '--table', table, '--lang', 'nl')
              for name, source in sources.items() for table in ('values', 'dilemmas', 'actions')]
    for made in zip(documents, convert(folder, 'docx', documents),
                    convert(folder, 'txt:Text (encoded):UTF8', documents), convert(folder, 'pdf', documents)):
        if all(path.exists() for path in made):
            check_document(*made)
    for made in zip(tables, convert(folder, 'xlsx', tables), convert(folder, 'html', tables)):
        if all(path.exists() for path in made):
            check_table(*made)


with tempfile.TemporaryDirectory(prefix='codio-office-') as name:
    main(Path(name))
sys.exit(tap.end())
