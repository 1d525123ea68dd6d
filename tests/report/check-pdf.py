#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-pdf.py TOP CLI - the report of the example, in Dutch, is a sound, tagged PDF

Reads the file with other software than what wrote it. The numbers in brackets are those of ISO 32000-1."""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = map(Path, sys.argv[1:3])
tap = Tap()
folder = tempfile.TemporaryDirectory()
path = Path(folder.name) / 'drones.pdf'
tap.run('the report can be made', cli, '--lang', 'nl', 'export', top / 'data' / 'examples' / 'drones.codio',
        '-o', path)

# What may stand directly in an element, where that is laid down (14.8.4.3).
CHILDREN = {
    'Document': {'Sect'},
    'L': {'LI'},
    'LI': {'Lbl', 'LBody'},
    'Table': {'THead', 'TBody', 'TR'},
    'THead': {'TR'},
    'TBody': {'TR'},
    'TR': {'TH', 'TD'},
    'TOC': {'TOCI'},
}
SHOWS_TEXT = {'Tj', 'TJ', "'", '"'}


def role(element):
    return str(element.S)[1:]


def children(element):
    kids = element.get('/K', [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def elements(element):
    return [kid for kid in children(element) if isinstance(kid, pikepdf.Dictionary) and '/S' in kid]


def walk(element):
    yield element
    for kid in elements(element):
        yield from walk(kid)


def claims(element, page=None):
    """The marked content of an element itself, as pairs of a page and a number."""
    page = element.get('/Pg', page)
    for kid in children(element):
        if isinstance(kid, int):
            yield page.objgen, int(kid)
        elif isinstance(kid, pikepdf.Dictionary) and '/MCID' in kid:
            yield kid.get('/Pg', page).objgen, int(kid.MCID)


def untagged(page):
    """How often a page shows text outside of marked content, and the numbers of the marked content there."""
    depth, stray, numbers = 0, 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ('BDC', 'BMC'):
            if operator == 'BDC' and isinstance(operands[1], pikepdf.Dictionary) and '/MCID' in operands[1]:
                numbers.append(int(operands[1].MCID))
            depth += 1
        elif operator == 'EMC':
            depth -= 1
        elif operator in SHOWS_TEXT and depth == 0:
            stray += 1
    return stray, numbers


def forms(page):
    """The text-bearing forms a page paints outside of marked content, and inside of it."""
    depth, outside, inside = 0, 0, 0
    objects = page.get('/Resources', {}).get('/XObject', {})
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator in ('BDC', 'BMC'):
            depth += 1
        elif operator == 'EMC':
            depth -= 1
        elif operator == 'Do' and objects[operands[0]].get('/Subtype') == '/Form':
            form = objects[operands[0]]
            if any(str(step[1]) in SHOWS_TEXT for step in pikepdf.parse_content_stream(form)):
                outside += depth == 0
                inside += depth > 0
    return outside, inside


tap.run('qpdf finds nothing wrong', 'qpdf', '--check', path)

with pikepdf.open(path) as pdf:
    root = pdf.Root
    tap.equal('it is PDF 1.7', pdf.pdf_version, '1.7')
    tap.check('it says that it is tagged', root.get('/MarkInfo', {}).get('/Marked') is True)
    tap.check('it has a title', str(pdf.docinfo.get('/Title', '')) == 'Drones voor bouwinspecties')
    tap.check('it has an author, a subject and a creator',
              all(str(pdf.docinfo.get(key, '')) for key in ('/Author', '/Subject', '/Creator')))
    tap.check('its date is that of the profile', '20260518143000' in str(pdf.docinfo.get('/ModDate', '')))
    n_pages = len(pdf.pages)
    tap.check('it has a sane number of pages', 8 <= n_pages <= 16, n_pages)

    tops = elements(root.StructTreeRoot)
    tap.equal('the root of the structure is one Document', [role(element) for element in tops], ['Document'])
    tree = [element for element in walk(root.StructTreeRoot) if '/S' in element]

    levels = [int(role(element)[1]) for element in tree if re.fullmatch('H[1-6]', role(element))]
    tap.check('the headings start with the only H1', levels[:1] == [1] and levels.count(1) == 1, levels)
    tap.check('no level of headings is left out', all(b <= a + 1 for a, b in zip(levels, levels[1:])), levels)

    wrong = [f'{role(element)} has {role(kid)}' for element in tree if role(element) in CHILDREN
             for kid in elements(element) if role(kid) not in CHILDREN[role(element)]]
    tap.equal('lists, tables and contents are made of what belongs in them', wrong, [])
    tables = [element for element in tree if role(element) == 'Table']
    tap.check('every table has a TH in each row', tables and all(
        any(role(cell) == 'TH' for cell in elements(row))
        for table in tables for row in walk(table) if role(row) == 'TR'))
    tap.check('all rows of a table are equally long', all(
        len({len(elements(row)) for row in walk(table) if role(row) == 'TR'}) == 1 for table in tables))

    figures = [element for element in tree if role(element) == 'Figure']
    tap.equal('there is one Figure', len(figures), 1)
    # Cairo has no place for it, so a document as cairo leaves it has no language either.
    if '/Lang' in root:
        tap.check('the Figure has an alternative text', str(figures[0].get('/Alt', '')))
    else:
        tap.skip('the Figure has an alternative text', 'the document is not finished to PDF/UA')

    links = [element for element in tree if role(element) == 'Link']
    targets = [kid.Obj for element in links for kid in children(element)
               if isinstance(kid, pikepdf.Dictionary) and '/Obj' in kid]
    annotations = {annotation.objgen for page in pdf.pages for annotation in page.get('/Annots', [])}
    tap.check('every Link has its annotation', links and {target.objgen for target in targets} == annotations)

    # Every piece of marked content is in the structure exactly once.
    claimed = [claim for element in tree for claim in claims(element)]
    tap.equal('no content is in the structure twice', len(claimed), len(set(claimed)))
    found = {(page.objgen, number) for page in pdf.pages for number in untagged(page)[1]}
    tap.equal('all marked content is in the structure', sorted(found ^ set(claimed)), [])
    tap.equal('no page shows text outside of marked content', [untagged(page)[0] for page in pdf.pages],
              [0] * n_pages)
    # But the header and the footer, which are no content.
    tap.equal('only the title page lacks a header and a footer, outside of marked content',
              [forms(page)[0] for page in pdf.pages], [0] + [2] * (n_pages - 1))
    tap.equal('no header or footer is within marked content', [forms(page)[1] for page in pdf.pages],
              [0] * n_pages)

    with pdf.open_outline() as outline:
        tap.check('the outline starts at the title', [item.title for item in outline.root] ==
                  ['Drones voor bouwinspecties'])
        tap.check('the outline has the chapters', outline.root and len(outline.root[0].children) >= 5)

    fonts = {font.objgen: font for page in pdf.pages
             for _, font in page.get('/Resources', {}).get('/Font', {}).items()}
    tap.check('all fonts can be read as text', fonts and all('/ToUnicode' in font for font in fonts.values()))
    tap.check('no font is made of drawings', all(font.Subtype != '/Type3' for font in fonts.values()))

text = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
text = re.sub(r'\s+', ' ', text)
edition = xml.etree.ElementTree.parse(top / 'data/editions/codio-2021.xml')
names = [value.findtext('name').strip() for value in edition.iter('value')]
tap.equal('there are the values of the edition', len(names), 31)
tap.equal('every value is named', [name for name in names if name not in text], [])
tap.check('no character is missing from the fonts', '\ufffd' not in text)
tap.check('pages are numbered',
          all(re.search(rf'\b{page} \w+ {n_pages}\b', text) for page in range(2, n_pages + 1)))

sys.exit(tap.end())
