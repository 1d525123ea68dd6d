#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-pdf.py TOP CLI - reports are PDF/UA-1 and PDF/A-2a, or PDF/A-3a with the profile inside

Reads the files with other software than what wrote them. veraPDF and JHOVE judge them too, where they are installed
or could be fetched."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
import accessible_pdf  # noqa: E402
from tap import Tap  # noqa: E402

top, cli = map(Path, sys.argv[1:3])
tap = Tap()
temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)
example = top / 'data' / 'examples' / 'drones.codio'

SCRIPTS = {
    'arabic': 'هذا نص طويل بعض الشيء لكي يحتاج إلى أكثر من سطر واحد في التقرير.',
    'greek': 'Ένα κείμενο στα ελληνικά που χρειάζεται περισσότερες από μία γραμμές.',
    'cyrillic': 'Этот текст достаточно длинный, чтобы занять больше одной строки. Ўзбек, Қазақ.',
    # The last has a second character that picks the picture, after which poppler loses its place in the structure.
    'emoji': 'Blij 😀👍🏽 met 🇳🇱 en 👩‍👩‍👧, ☎ en ✓: ❤️',
    'links': 'https://example.org/ en https://example.org/' + 'pad/' * 60 + ', كلمة http://example.com/é كلمة.',
    'markup': r'(\( <b>&amp; /Private << /MCID 0 >> BDC \ EMC ] > < % re f S Tj',
}


# With what a document ends that does not end as a report does.
ENDS = {'minutes': '7 maart 2026', 'empty minutes': 'Er is nog niets besloten.',
        'english': 'always gives the same document.'}


def export(name, source, *options, environment=None):
    path = folder / f'{name}.pdf'
    tap.run(f'{name}: the report can be made', cli, '--lang', 'nl', 'export', source, '-o', path, '--force', *options,
            env={**os.environ, **(environment or {})})
    return path


def make_profile(name, **changes):
    path = folder / f'{name}.codio'
    profile = json.loads(example.read_text(encoding='utf-8'))
    text, n = changes.pop('text'), changes.pop('n', 2)
    for assessment in profile['assessments'][:n]:
        assessment['reason'] = text
    path.write_text(json.dumps({**profile, **changes}), encoding='utf-8')
    return path


def make_empty():
    path = folder / 'empty.codio'
    profile = json.loads(example.read_text(encoding='utf-8'))
    kept = ('format', 'version', 'id', 'edition', 'language', 'created', 'modified')
    path.write_text(json.dumps({key: profile[key] for key in kept}), encoding='utf-8')
    return path


def count_pages(path):
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def judge(path):
    """Everything that any report has to pass."""
    name = path.stem
    tap.equal(f'{name}: it is accessible and durable', accessible_pdf.check(path)[:20], [])
    tap.run(f'{name}: qpdf finds nothing wrong', 'qpdf', '--check', path)
    fonts = subprocess.run(['pdffonts', path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    # From the right: object, generation, unicode, subset, embedded.
    tap.check(f'{name}: all fonts are in the file', fonts and all(font.split()[-5] == 'yes' for font in fonts), *fonts)
    structure = subprocess.run(['pdfinfo', '-struct-text', path], capture_output=True, text=True, check=True)
    texts = re.findall('"([^"]*)"', structure.stdout) or ['']
    tap.check(f'{name}: poppler reads the structure to its end', structure.stderr == '' and
              texts[-1].endswith(ENDS.get(name, 'altijd hetzelfde document.')), structure.stderr, structure.stdout[-200:])
    return structure.stdout


# Reports of all kinds

drones = export('drones', example)
attached = export('attached', example, '--attach')
minutes = export('minutes', top / 'tests/data/valid/marked.codio', '--as', 'minutes')
reports = [drones, attached, export('empty', make_empty(), '--attach'), minutes,
           export('empty minutes', make_empty(), '--as', 'minutes'),
           # It has Dutch words within its sentences.
           export('english', example, '--lang', 'en')]
for script, text in SCRIPTS.items():
    reports.append(export(script, make_profile(script, text=text, title=text[:40], summary=text)))
reports.append(export('word', make_profile('word', text='Donaudampfschiff' * 625, title='W' * 150)))
reports.append(export('long', make_profile('long', n=40, text='\n\n'.join(['Een alinea met tekst. ' * 55] * 16))))

tap.check('long: it has at least 200 pages', count_pages(reports[-1]) >= 200, count_pages(reports[-1]))
structures = {path.stem: judge(path) for path in reports}
for script, text in SCRIPTS.items():
    texts = ''.join(re.findall(r'^\s*"(.*)"$', structures[script], re.M))
    found = re.sub(r'\s', '', texts.replace('\ufe0f', ''))
    tap.check(f'{script}: its text can be read back', re.sub(r'\s', '', text.replace('\ufe0f', '')) in found,
              structures[script][:1500])

with pikepdf.open(minutes) as pdf:
    tap.equal('minutes have a title that says so', str(pdf.docinfo.Title), 'Notulen: Mark-profile-title')
    roles = [accessible_pdf.role(element) for element in accessible_pdf.walk(pdf.Root.StructTreeRoot)]
    tap.check('minutes have headings, lists and tables', roles.count('H1') == 1 and {'H2', 'H3', 'H4', 'L', 'Table'} <=
              set(roles), *sorted(set(roles)))
    tap.equal('minutes have no profile inside', len(pdf.attachments), 0)
    with pdf.open_outline() as outline:
        tap.equal('the outline of minutes has their chapters', [item.title for item in outline.root[0].children],
                  ['Agenda', 'Advies', 'Besluiten'])

for kind, options in ('report', ()), ('minutes', ('--as', 'minutes')):
    path = export(f'{kind} of somebody with a very long name', top / 'tests/data/valid/comments.codio', *options,
                  '--time', '2026-05-12T10:00:00Z')
    tap.equal(f'{path.stem}: it is accessible and durable', accessible_pdf.check(path)[:20], [])

# What the report of the example says

with pikepdf.open(drones) as pdf:
    root = pdf.Root
    n_pages = len(pdf.pages)
    tap.equal('it is PDF 1.7', pdf.pdf_version, '1.7')
    tap.equal('it is in Dutch', str(root.Lang), 'nl')
    tap.equal('it has a title', str(pdf.docinfo.Title), 'Drones voor bouwinspecties')
    tap.check('it has an author, a subject and a creator',
              all(str(pdf.docinfo.get(key, '')) for key in ('/Author', '/Subject', '/Creator')))
    tap.equal('its date is that of the profile', str(pdf.docinfo.ModDate), 'D:20260518143000Z')
    tap.check('it has a sane number of pages', 8 <= n_pages <= 40, n_pages)
    headings = [accessible_pdf.role(element) for element in accessible_pdf.walk(root.StructTreeRoot)]
    tap.equal('there is one H1', headings.count('H1'), 1)
    artifacts = [[str(operands[1].get('/Subtype', '')) for operands, operator in pikepdf.parse_content_stream(page)
                  if str(operator) == 'BDC' and str(operands[0]) == '/Artifact'] for page in pdf.pages]
    tap.check('every page but the title page has a header and a footer',
              all(page.count('/Header') == 1 and page.count('/Footer') == 1 for page in artifacts[1:]) and
              not any(artifacts[0]), artifacts)
    with pdf.open_outline() as outline:
        tap.check('the outline starts at the title', [item.title for item in outline.root] ==
                  ['Drones voor bouwinspecties'])
        tap.check('the outline has the chapters', outline.root and len(outline.root[0].children) >= 5)
    fonts = {str(font.BaseFont) for page in pdf.pages for _, font in page.Resources.get('/Font', {}).items()}
    tap.equal('its font is Inter', {font.split('+')[1].split('-')[0] for font in fonts}, {'Inter'})

elsewhere = export('elsewhere', make_profile('elsewhere', text='Elders.', modified='2026-05-18T14:30:00+05:30'))
with pikepdf.open(elsewhere) as pdf:
    tap.equal('a date of another time zone is the same moment', str(pdf.docinfo.ModDate), 'D:20260518090000Z')
tap.equal('both places where it stands say the same', accessible_pdf.check(elsewhere), [])

text = subprocess.run(['pdftotext', drones, '-'], capture_output=True, text=True, check=True).stdout
text = re.sub(r'\s+', ' ', text)
edition = xml.etree.ElementTree.parse(top / 'data/editions/codio-2021.xml')
names = [value.findtext('name').strip() for value in edition.iter('value')]
tap.equal('there are the values of the edition', len(names), 31)
tap.equal('every value is named', [name for name in names if name not in text], [])
tap.check('no character is missing from the fonts', '\ufffd' not in text)
tap.check('pages are numbered',
          all(re.search(rf'\b{page} \w+ {n_pages}\b', text) for page in range(2, n_pages + 1)))

# The same everywhere

again = export('again', example)
tap.check('the same profile gives the same bytes', again.read_bytes() == drones.read_bytes())
fontless = folder / 'fonts.conf'
fontless.write_text('<?xml version="1.0"?><fontconfig><dir>/nonexistent</dir></fontconfig>')
bare = export('bare', example, environment={'FONTCONFIG_FILE': str(fontless)})
tap.check('a computer with other fonts gives the same bytes', bare.read_bytes() == drones.read_bytes())

pictures = [folder / 'house.svg', folder / 'other.svg']
for picture, environment in zip(pictures, ({}, {'FONTCONFIG_FILE': str(fontless)})):
    subprocess.run([cli, 'export', example, '-o', picture], env=os.environ | environment, check=True)
tap.check('and the same picture', pictures[0].read_bytes() == pictures[1].read_bytes())

# Letters that no font has

refused = subprocess.run([cli, 'export', make_profile('rare', text='Een teken \U00010380 van spijkerschrift'), '-o',
                          folder / 'rare.pdf'], capture_output=True, text=True, check=False)
tap.check('what no font has is named, with where it is', refused.returncode == 2 and
          '\U00010380 (U+10380)' in refused.stderr and '“Een teken' in refused.stderr, refused.stderr)
tap.check('then there is no report', not (folder / 'rare.pdf').exists())

# The profile inside

with pikepdf.open(attached) as pdf:
    tap.equal('the attachment is the profile', json.loads(pdf.attachments['profile.codio'].get_file().read_bytes()),
              json.loads(example.read_text(encoding='utf-8')))

# The checker sees what is wrong


def element(pdf, kind):
    return next(found for found in accessible_pdf.walk(pdf.Root.StructTreeRoot) if accessible_pdf.role(found) == kind)


def link(pdf):
    return next(page for page in pdf.pages if '/Annots' in page).Annots[0]


def font(pdf):
    return next(font for _, font in pdf.pages[0].Resources.Font.items())


def forget_artifacts(pdf):
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(re.sub(rb'/Artifact <<.*?>> BDC(.*?)EMC', rb'\1', page.Contents.read_bytes(),
                                           flags=re.DOTALL))


def forget_content(pdf):
    page = pdf.pages[1]
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b'MCID 1 >>', b'MCID 0 >>'))


def spoil(name, code, change):
    path = folder / f'spoiled-{name}.pdf'
    with pikepdf.open(drones) as pdf:
        change(pdf)
        pdf.save(path)
    tap.check(f'the checker sees: {name}', any(finding.startswith(code) for finding in accessible_pdf.check(path)))


spoil('no language', '11-006', lambda pdf: pdf.Root.__delitem__('/Lang'))
spoil('no title shown', '07-001', lambda pdf: pdf.Root.__delitem__('/ViewerPreferences'))
spoil('no metadata', '06-001', lambda pdf: pdf.Root.__delitem__('/Metadata'))
spoil('no colours', 'A 6.2.3', lambda pdf: pdf.Root.__delitem__('/OutputIntents'))
spoil('another date', 'A 6.6.3', lambda pdf: pdf.docinfo.__setitem__('/ModDate', 'D:20200101000000Z'))
spoil('a negative outline', 'outline', lambda pdf: pdf.Root.Outlines.__setitem__('/Count', -1))
spoil('no alternative', '13-004', lambda pdf: element(pdf, 'Figure').__delitem__('/Alt'))
spoil('no scope', '15-003', lambda pdf: element(pdf, 'TH').__delitem__('/A'))
spoil('no order of links', '28-008', lambda pdf: pdf.pages[0].obj.__delitem__('/Tabs'))
spoil('a link without words', '28-012', lambda pdf: link(pdf).__delitem__('/Contents'))
spoil('a link that is not printed', 'A 6.3.2', lambda pdf: link(pdf).__setitem__('/F', 0))
spoil('a skipped heading', '14-003', lambda pdf: element(pdf, 'H2').__setitem__('/S', pikepdf.Name.H3))
spoil('a row that is none', '09-004', lambda pdf: element(pdf, 'TR').__setitem__('/S', pikepdf.Name.P))
spoil('lines without a mark', '01-005', forget_artifacts)
spoil('content that is two things', '01-006', forget_content)
spoil('a font without text', '31-027', lambda pdf: font(pdf).__delitem__('/ToUnicode'))
spoil('a font elsewhere', '31-009', lambda pdf: font(pdf).FontDescriptor.__delitem__('/FontFile3'))

# Others judge


def find_program(name, main_class):
    """The program, or the command that runs it from the folder that ./tests/run fetched it into."""
    fetched = Path(os.environ.get('CODIO_TEST_VALIDATORS', '/nonexistent'))
    if shutil.which(name):
        return [name]
    if fetched.exists() and shutil.which('java'):
        return ['java', '-Djava.awt.headless=true', '-cp', fetched / '*', main_class]
    return None


verapdf = find_program('verapdf', 'org.verapdf.apps.GreenfieldCliWrapper')
if verapdf:
    for flavour, paths in ('ua1', reports), ('2a', [path for path in reports if path.stem not in ('attached', 'empty')]), \
            ('3a', [path for path in reports if path.stem in ('attached', 'empty')]):
        result = subprocess.run([*verapdf, '--format', 'text', '-v', '-f', flavour, *paths], capture_output=True,
                                text=True, check=False)
        verdicts = [line for line in result.stdout.splitlines() if re.match('PASS|FAIL|  FAIL', line)]
        tap.check(f'veraPDF: all are {flavour}', len(verdicts) == len(paths) and
                  all(line.startswith('PASS') for line in verdicts), *verdicts, result.stderr[-500:])
else:
    tap.skip('veraPDF', 'there is no program verapdf, and it could not be fetched')

jhove = find_program('jhove', 'edu.harvard.hul.ois.jhove.Jhove')
if jhove:
    # It asks for a file that says which modules there are.
    modules = folder / 'jhove.conf'
    modules.write_text('<jhoveConfig xmlns="http://schema.openpreservation.org/ois/xml/ns/jhove/jhoveConfig">'
                       f'<jhoveHome>{folder}</jhoveHome>'
                       '<module><class>edu.harvard.hul.ois.jhove.module.PdfModule</class></module>'
                       '</jhoveConfig>', encoding='utf-8')
    # JHOVE 1.28 stops within some cross-reference streams that all others read: it gets each report with a table.
    tables = folder / 'tables'
    tables.mkdir()
    for path in reports:
        subprocess.run(['qpdf', '--object-streams=disable', path, tables / path.name], check=True)
    result = subprocess.run([*jhove, '-c', modules, '-m', 'PDF-hul', *tables.iterdir()], capture_output=True, text=True,
                            check=False)
    verdicts = re.findall(r'^ *(?:RepresentationInformation|Status|ErrorMessage): .*', result.stdout, re.MULTILINE)
    tap.check('JHOVE: all are valid', result.stdout.count('Status: Well-Formed and valid') == len(reports), *verdicts,
              result.stderr[-500:])
else:
    tap.skip('JHOVE', 'there is no program jhove, and it could not be fetched')

sys.exit(tap.end())
