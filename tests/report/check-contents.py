#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-contents.py TOP CLI - what a report says, to whom, and where

Each text in marked.codio is another word that begins with Mark-: so it is seen where it ends up. The files are read
with other software than what wrote them."""
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
import accessible_pdf  # noqa: E402
from tap import Tap  # noqa: E402

top, cli = map(Path, sys.argv[1:3])
tap = Tap()
folder = tempfile.TemporaryDirectory()
example = top / 'data/examples/drones.codio'
marked = top / 'tests/data/valid/marked.codio'

PUBLIC = {
    'profile-title', 'profile-organisation', 'profile-summary', 'profile-technology', 'participant-role',
    'participant-organisation', 'participant-why-not', 'assessment-reason', 'assessment-other-reason',
    'assessment-additional-reason', 'additional-value-name', 'additional-value-definition', 'additional-value-reason',
    'dilemma-title', 'dilemma-issue', 'consideration-text', 'dilemma-options-technology',
    'dilemma-options-surroundings', 'dilemma-options-behaviour', 'dilemma-choice', 'dilemma-justification',
    'dilemma-remaining-harm', 'action-text', 'action-proposal', 'advice-committee', 'advice-text', 'advice-condition',
    'step-role', 'step-other-role',
}
COMMITTEE = PUBLIC | {
    'profile-owner', 'participant-name', 'participant-other-name', 'dilemma-decided-by', 'action-owner',
    'action-other-owner', 'other-voter', 'ballot-other-reason', 'comment-author', 'comment-text',
    'comment-other-author', 'comment-other-text', 'step-by', 'step-other-by', 'step-reason', 'step-other-reason',
}
INTERNAL = COMMITTEE | {'assessment-note', 'assessment-other-note', 'assessment-third-note',
                        'assessment-fourth-note'}

PARTS = {
    'summary': {'Summary', 'The project'}, 'house': {'The house'}, 'at-stake': {'Values at stake'},
    'not-at-stake': {'Values not at stake', 'The values that are not judged'}, 'weighing': {'Weighing'},
    'dilemmas': {'Dilemmas'}, 'actions': {'Actions'}, 'participants': {'Participants'},
    'advice': {'Advice and settling'}, 'method': {'Method and sources'},
}


def export(profile, *options, name='report'):
    path = Path(folder.name, f'{name}.pdf')
    command = [cli, 'export', profile, '-f', '-o', path, *options]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    tap.equal(f'a report of {profile.name} {" ".join(options)} can be made', (result.returncode, result.stderr),
              (0, ''))
    return path


def text_of(path, *options):
    return subprocess.run(['pdftotext', *options, path, '-'], capture_output=True, text=True, check=True).stdout


def pages_of(path):
    return text_of(path, '-layout').split('\f')[:-1]


def strings(thing):
    """All strings in what a PDF consists of: also what is not on a page, such as alternative texts."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for item in thing:
            if not getattr(item, 'is_indirect', False):
                yield from strings(item)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for _, value in thing.items():
            if not getattr(value, 'is_indirect', False):
                yield from strings(value)


def marks_in(path):
    with pikepdf.open(path) as pdf:
        found = [string for thing in pdf.objects for string in strings(thing)]
        found += [string for _, value in pdf.trailer.items() for string in strings(value)]
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get('/Type') in ('/Metadata', '/EmbeddedFile'):
                found.append(thing.read_bytes().decode('utf-8', 'replace'))
    # A word may go on, on the next line, after one of its hyphens.
    found.append(re.sub(r'-\s*\n\s*', '-', text_of(path, '-raw')))
    return set(re.findall(r'Mark-([a-z]+(?:-[a-z]+)*)', '\n'.join(found)))


def chapters(path):
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        return [item.title for item in outline.root[0].children]


def outline_pages(path):
    """Of each entry of the outline, its depth and its page."""
    shown = subprocess.run(['pdfinfo', '-dests', path], capture_output=True, text=True, check=True).stdout
    return {name: int(page) for page, name in re.findall(r'^\s*(\d+) \[.*?\] "([^"]*)"', shown, re.M)}


def languages_of(element, language):
    """The language of each element below one, in the order in which poppler tells of them."""
    for kid in accessible_pdf.elements(element):
        own = str(kid.get('/Lang', '')) or language
        yield own
        yield from languages_of(kid, own)


def spoken_in(path):
    """What is in each element of the structure but the drawings, as a screen reader gets it: the language and the text."""
    with pikepdf.open(path) as pdf:
        languages = list(languages_of(pdf.Root.StructTreeRoot, str(pdf.Root.Lang)))
    shown = subprocess.run(['pdfinfo', '-struct-text', path], capture_output=True, text=True, check=True).stdout
    open_elements = []
    for line in shown.splitlines():
        indent = len(line) - len(line.lstrip())
        if line.lstrip().startswith(('/', 'Object ')):
            continue
        while open_elements and open_elements[-1][0] >= indent:
            open_elements.pop()
        if not line.lstrip().startswith('"'):
            open_elements.append((indent, line.split()[0].strip(':'), languages.pop(0)))
        elif open_elements[-1][1] != 'Figure':
            yield open_elements[-1][2], line.strip().strip('"')


# Who may see what. What is on a page may stand there more than once; what may not be there is nowhere in the file.
for audience, expected in ('public', PUBLIC), ('committee', COMMITTEE), ('internal', INTERNAL):
    path = export(marked, '--for', audience, name=audience)
    tap.equal(f'what a report for {audience} says is what is on its list', sorted(marks_in(path)), sorted(expected))
titles = {'internal': 'Internal: for those who work', 'public': 'Public: without names',
          'committee': 'For the committee'}
for audience, words in titles.items():
    path = Path(folder.name, f'{audience}.pdf')
    tap.check(f'the title page says that it is the report for {audience}', words in pages_of(path)[0])
    tap.equal(f'there is room for advice in the report for {audience}', 'Room for the advice' in chapters(path),
              audience == 'committee')

# What is asked for.
for part, expected in PARTS.items():
    path = export(marked, '--parts', part, name='part')
    found = set(chapters(path))
    tap.check(f'{part} alone is in a report of that part', found and found <= expected, *sorted(found))
path = export(marked, '--for', 'public', '--parts', 'method', '--lang', 'nl', name='dutch')
tap.equal('the language of a report is that which is asked for', chapters(path), ['Methode en bronnen'])

# Where that is not the language of the profile, it is said near the beginning in which language that is.
SAID = {
    ('nl', 'en'): 'The authors of the profile wrote their texts in Dutch.',
    ('en-GB', 'nl'): 'De makers van het profiel schreven hun teksten in het Engels.',
    ('pl', 'en'): 'The authors of the profile wrote their texts in another language (code “pl”).',
    ('nl-BE', 'nl'): None,
    ('', 'en'): None,
}
FORMATS = ('pdf', ()), ('md', ()), ('pdf', ('--as', 'minutes')), ('md', ('--as', 'minutes-text'))
for (own, language), expected in SAID.items():
    with open(example, encoding='utf-8') as file:
        spoken = json.load(file)
    spoken['language'] = own
    if not own:
        del spoken['language']
    source = Path(folder.name, 'spoken.codio')
    source.write_text(json.dumps(spoken), encoding='utf-8')
    for suffix, options in FORMATS:
        path = source.with_suffix('.' + suffix)
        subprocess.run([cli, 'export', source, '-f', '-o', path, '--lang', language, *options], check=True)
        text = path.read_text(encoding='utf-8') if suffix == 'md' else text_of(path)
        said = re.findall(r'(?:The authors of the profile wrote|De makers van het profiel schreven).*?(?:\)|[a-z])\.',
                          ' '.join(text.split())[:2000])
        tap.equal(f'a profile in “{own}” in {language}, {suffix} {options}, says so once', said,
                  [expected] if expected else [])

# A language is the same wherever it is spoken, in each format, for whole paragraphs and within a sentence.
spoken = json.loads(marked.read_text(encoding='utf-8')) | {'language': 'nl-BE'}
source.write_text(json.dumps(spoken), encoding='utf-8')
tap.equal('a report in Dutch of a profile in the Dutch of Belgium is in one language in PDF',
          {language for language, _ in spoken_in(export(source, '--lang', 'nl', name='spoken'))}, {'nl'})
subprocess.run([cli, 'export', source, '--lang', 'nl', '-f', '-o', source.with_suffix('.odt')], check=True)
with zipfile.ZipFile(source.with_suffix('.odt')) as odt:
    tap.check('so it is in ODT', 'Language1' not in odt.read('content.xml').decode())

# What the authors wrote is said to be in their language, also within a sentence of the report, and what the code calls
# something in that of the code; nothing else is. Names of people and of values in lists are in neither.
edition = ElementTree.parse(top / 'data/editions/codio-2021.xml').getroot()
official = ' '.join([*(name.text for name in edition.iter('name')), *edition.find('report').attrib.values()])
for name, options, names in (('internal', (), {'other-voter', 'additional-value-name'}),
                             ('minutes', ('--as', 'minutes'), set())):
    said = list(spoken_in(export(marked, '--lang', 'en', *options, name='spoken')))
    of_report, of_authors = (' '.join(text for language, text in said if language == one).replace('- ', '-')
                             for one in ('en', 'nl'))
    tap.equal(f'the languages of {name} are two', {language for language, _ in said}, {'en', 'nl'})
    tap.equal(f'what the report says in {name} is not said to be Dutch',
              set(re.findall(r'[^\W\d]{2,}', re.sub(r'Mark-[a-z-]+', '', of_authors))) -
              set(re.findall(r'\w+', official)), set())
    tap.equal(f'the name of the code is said to be Dutch in {name}', [
        ' '.join(text.split()).count('Code Goed Digitaal Openbaar') for text in (of_report, of_authors)],
        [0, 3 if name == 'internal' else 1])
    tap.equal(f'what the authors say in {name} is not said to be English',
              set(re.findall(r'Mark-([a-z]+(?:-[a-z]+)*)', of_report)), names)
    tap.equal(f'lines do not run together in {name}', re.findall(r'\w+[.:][^\W\d]+', of_report), [])

# What the program calls by the names of its values is in its own language, and the name of a value of the authors in
# theirs: also where a comment is on it.
spoken = json.loads((top / 'tests/data/valid/comments.codio').read_text(encoding='utf-8'))
own_value = '7e570000-0000-4000-8000-0000000003ff'
spoken['additionalValues'] = [{'id': own_value, 'name': 'Stilte', 'principle': 'mensenrechten'}]
spoken['assessments'].append({'value': own_value, 'judgement': 'at-stake'})
del spoken['dilemmas'][0]['title']
spoken['comments'].append(dict(spoken['comments'][0], id='7e570000-0000-4000-8000-000000000409', target=own_value))
source.write_text(json.dumps(spoken), encoding='utf-8')
for options in ('--parts', 'advice'), ('--as', 'minutes'):
    said = list(spoken_in(export(source, '--lang', 'en', *options, name='spoken')))
    tap.equal(f'a comment is on what is said to be in its own language {options}', {
        (language, text.strip()) for language, text in said if text.strip() in ('Stilte', 'Privacy – Security', 'Privacy')},
        {('nl', 'Stilte'), ('en', 'Privacy – Security'), ('en', 'Privacy')})
path = Path(folder.name, 'spoken.odt')
subprocess.run([cli, 'export', marked, '--lang', 'en', '-f', '-o', path], check=True)
with zipfile.ZipFile(path) as odt:
    content = odt.read('content.xml').decode()
tap.check('ODT says in which language words in a sentence are', re.search(
    r"weight 4: <text:span text:style-name='Language1'>Mark-ballot-other-reason</text:span>", content), content[-3000:])
tap.check('ODT says of no name of a value that it is in that language', re.search(
    r"Privacy: <text:span text:style-name='Language\d'>Mark-consideration-text</text:span>", content), content[-3000:])
tap.check('ODT says which language that is', re.search(
    r"style:name='Language1' style:family='text'><style:text-properties[^>]* fo:language='nl' fo:country='NL'", content),
    content[:3000])
path = Path(folder.name, 'spoken.svg')
subprocess.run([cli, 'export', example, '--lang', 'en', '-f', '-o', path], check=True)
tap.equal('a drawing says in which language it is', ElementTree.parse(path).getroot().get(
    '{http://www.w3.org/XML/1998/namespace}lang'), 'en')

# What a drawing shows is read as one thing after another, in each format.
said = []
with pikepdf.open(export(example, '--lang', 'en', name='drawn')) as pdf:
    said.append([str(element.Alt) for element in accessible_pdf.walk(pdf.Root.StructTreeRoot) if '/Alt' in element])
for suffix, options in ('odt', ()), ('svg', ('--picture', 'dilemmas')):
    path = Path(folder.name, 'drawn.' + suffix)
    subprocess.run([cli, 'export', example, '--lang', 'en', '-f', '-o', path, *options], check=True)
    if suffix == 'svg':
        tree = ElementTree.parse(path)
    else:
        with zipfile.ZipFile(path) as odt:
            tree = ElementTree.fromstring(odt.read('content.xml'))
    said.append([node.text for node in tree.iter() if node.tag.endswith('}desc')])
for texts in said:
    tap.check('what a drawing of dilemmas shows is said with stops', any(
        text.startswith('Transparency and Collective interest, open; Prevention of harm and Privacy, choice made; ') and
        text.endswith('Ultimate human responsibility, to be revisited') for text in texts), *texts)
    tap.equal('what a drawing shows is one line', [text for text in texts if '\n' in text], [])
for paper, size in ('a4', (595, 842)), ('letter', (612, 792)):
    path = export(example, '--paper', paper, name=paper)
    with pikepdf.open(path) as pdf:
        boxes = {tuple(round(float(side)) for side in list(page.mediabox)[2:]) for page in pdf.pages}
    tap.equal(f'the pages are {paper}', boxes, {size})

# A profile with as much as makes a report hard to set.
with open(example, encoding='utf-8') as file:
    large = json.load(file)


def identifier(number):
    return f'5e7a2d90-f3b4-4c18-b6c9-{number:012x}'


dilemmas, actions = large['dilemmas'], large['actions']
large['title'] = 'Een lange titel die over meer regels loopt dan er ruimte lijkt op de eerste bladzijde'
large['dilemmas'] = [dict(dilemmas[i % len(dilemmas)], id=identifier(i), title=f'Dilemma {i} over drones')
                     for i in range(60)]
large['actions'] = [dict(actions[i % len(actions)], id=identifier(1000 + i), dilemmas=[identifier(i % 60)])
                    for i in range(150)]
large['actions'][7]['text'] = 'Een heel lange actie. ' * 400
large['assessments'][0]['reason'] = 'w' * 10000
large['assessments'][1]['reason'] = 'كلمة ' * 50 + 'λέξη ' * 50 + 'слово ' * 50
large['participants'] += [{'id': identifier(2000 + i), 'name': f'Deelnemer {i}'} for i in range(100)]
large['advice'] = [{'id': identifier(3000), 'committee': 'De ethische commissie ' * 10, 'verdict': 'conditional'}]
for entry in large['assessments'][2:9]:
    entry.pop('reason', None)
source = Path(folder.name, 'large.codio')
source.write_text(json.dumps(large), encoding='utf-8')
for paper in 'a4', 'letter':
    path = export(source, '--paper', paper, '--lang', 'nl', name='large')
    pages = pages_of(path)
    where = outline_pages(path)
    tap.check(f'it has many pages on {paper}', len(pages) > 120, len(pages))
    tap.equal(f'the summary is one page on {paper}', where['project'] - where['summary'], 1)
    own = [where[f'dilemma-{identifier(i)}'] for i in range(60)]
    tap.equal(f'each dilemma begins a page on {paper}', len(set(own)), 60)
    going_on = pages[where['actions'] - 1:where['proposed'] - 1]
    tap.check(f'a table that goes on has its header on each page on {paper}', len(going_on) > 5 and all(
        re.search(r'Nr\.\s+Afspraak\s+Categorie\s+Wanneer en door wie', page) for page in going_on))
    tap.equal(f'a word of 10,000 letters is there on {paper}, broken', sum(page.count('w') for page in pages) > 10000,
              True)
    tap.check(f'no character is missing from the fonts on {paper}', not any('\ufffd' in page for page in pages))
    # From the contents and from links to where they lead: the numbers that are printed are right.
    wrong = [line for page in pages for line in re.findall(r'Dilemma: Dilemma (\d+) over drones, pagina (\d+)', page)
             if where[f'dilemma-{identifier(int(line[0]))}'] != int(line[1])]
    tap.equal(f'the numbers of pages in links are right on {paper}', wrong, [])

    # The foot is for the running footer: lines stand above it, in the margins.
    shown = text_of(path, '-bbox')
    height = float(re.search(r'height="([\d.]+)"', shown)[1])
    low = [word for word in re.findall(r'yMax="([\d.]+)">', shown) if height - 80 < float(word) < height - 55]
    tap.equal(f'no text runs into the foot on {paper}', low, [])
    right = float(re.search(r'width="([\d.]+)"', shown)[1])
    wide = [edge for edge in re.findall(r'xMax="([\d.]+)"', shown) if float(edge) > right - 60]
    tap.equal(f'no text runs into the margin on {paper}', wide, [])

# With this title, a link to page 6 takes a line more than one to page 7. Where the text before the dilemma just fills its
# page, that line moves the dilemma on, from page 6 to page 7.
turning = json.loads(example.read_text(encoding='utf-8'))
dilemma = dict(turning['dilemmas'][0], title='Collisionoooo oooo oooo oooo oooo oooo oooo ooommm')
value = dilemma['values'][0]
turning['dilemmas'], turning['actions'] = [dilemma], []
turning['assessments'] = [{'value': value, 'judgement': 'at-stake', 'weight': 1}] + [
    dict(entry, weight=2, reason='A') for entry in turning['assessments'][:3] if entry['value'] != value][:2]
source = Path(folder.name, 'turning.codio')
found = []
for n_lines in range(25, 40):
    turning['assessments'][0]['reason'] = '\n'.join(['Line'] * n_lines)
    source.write_text(json.dumps(turning), encoding='utf-8')
    path = Path(folder.name, 'turning.pdf')
    subprocess.run([cli, 'export', source, '-f', '-o', path, '--parts', 'at-stake,dilemmas'], check=True)
    printed = re.search(r'Dilemma: Collision.*? page (\d)', ' '.join(text_of(path).split()))[1]
    found.append((int(printed), outline_pages(path)[f'dilemma-{dilemma["id"]}']))
tap.equal('the page of a dilemma is right, whatever the text before it takes', found, [(page, page) for _, page in found])
tap.equal('that page differs with the text before it', {page for page, _ in found}, {6, 7})

# Comments that answer one another in a circle, of which one answers itself.
with open(marked, encoding='utf-8') as file:
    circle = json.load(file)
circle['comments'] = [{'id': identifier(7000 + i), 'on': 'profile', 'text': f'Circle-{i}',
                       'replyTo': identifier(7000 + to)}
                      for i, to in ((1, 3), (2, 1), (3, 2), (4, 1), (5, 5))]
source = Path(folder.name, 'circle.codio')
source.write_text(json.dumps(circle), encoding='utf-8')
tap.equal('comments in a circle are all there, each once, those that answer one under it',
          re.findall(r'Circle-\d', text_of(export(source, '--parts', 'advice', name='circle'))),
          [f'Circle-{i}' for i in (1, 2, 3, 4, 5)])

# Addresses in texts lead there, in each format in which something can; each is told by a screen reader.
ADDRESSES = ["https://example.org/a_(b)?c=d&e=f*g*", 'http://example.com/' + 'lang/' * 40 + 'einde']
cited = json.loads(example.read_text(encoding='utf-8'))
cited['assessments'][0]['reason'] = f'Zie {ADDRESSES[0]}, en ({ADDRESSES[1]}).'
source = Path(folder.name, 'cited.codio')
source.write_text(json.dumps(cited), encoding='utf-8')
with pikepdf.open(export(source, name='cited')) as pdf:
    links = [link for page in pdf.pages for link in page.get('/Annots', []) if '/A' in link]
    tap.equal('addresses are links in PDF, one for each line they take', list(dict.fromkeys(
        (str(link.A.S), str(link.A.URI), str(link.Contents)) for link in links)),
        [('/URI', address, address) for address in ADDRESSES])
    tap.check('a long address is a link on each of its lines', len({float(link.Rect[1]) for link in links}) > 2)
for suffix in 'md', 'odt':
    subprocess.run([cli, 'export', source, '-f', '-o', source.with_suffix('.' + suffix)], check=True)
text = source.with_suffix('.md').read_text(encoding='utf-8')
tap.check('addresses are links in Markdown', f'Zie <{ADDRESSES[0]}>, en (<{ADDRESSES[1]}>).' in text)
with zipfile.ZipFile(source.with_suffix('.odt')) as odt:
    tree = ElementTree.fromstring(odt.read('content.xml'))
tap.equal('addresses are links in ODT', [(link.get('{http://www.w3.org/1999/xlink}href'), link.text) for link in tree.iter(
    '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}a')], [(address, address) for address in ADDRESSES])

# What is too long for the summary is shortened by whole sentences, and it says where the rest is.
def sentences(name, n):
    return ' '.join(f'{name}begin{i} is een zin die een paar woorden lang is en nu ophoudt bij {name}end{i}.'
                    for i in range(n))


short = json.loads(example.read_text(encoding='utf-8'))
short['summary'] = sentences('Project', 30)
for i, dilemma in enumerate(short['dilemmas']):
    dilemma['choice'] = sentences(f'Choice{i}', 12) if i else 'Endless ' * 200 + 'choice.'
    dilemma['title'] = 'Een titel met heel veel woorden ' * 6
short['dilemmas'][2]['choice'] = short['dilemmas'][2]['choice'].replace('. ', '.\n')
for i, action in enumerate(short['actions']):
    action['text'] = sentences(f'Action{i}', 2 + i % 3)
short['confidentiality'] = 'confidential'
source = Path(folder.name, 'short.codio')
source.write_text(json.dumps(short), encoding='utf-8')
for paper in 'a4', 'letter':
    path = export(source, '--paper', paper, name='short')
    pages, where = pages_of(path), outline_pages(path)
    page = pages[where['summary'] - 1]
    begun, ended = (re.findall(rf'(\w+){word}(\d+)', page) for word in ('begin', 'end'))
    tap.check(f'the summary cuts no sentence on {paper}', begun and begun == ended, begun, ended)
    names = [name for name, _ in ended]
    tap.equal(f'a choice shows as many sentences where each is a line on {paper}', names.count('Choice2'),
              names.count('Choice1'))
    tap.check(f'it leads to the project on {paper}', f'See page {where["project"]}\n' in page, page)
    tap.check(f'a choice without a sentence that fits is only led to on {paper}', 'Endless' not in page and
              f'See page {where["dilemma-" + short["dilemmas"][0]["id"]]}\n' in page, page)
    tap.check(f'it says how many actions it leaves out on {paper}',
              re.search(rf'And \d+ more, from page {where["actions"]}\n', page), page)
    tap.equal(f'it is one page on {paper}', where['project'] - where['summary'], 1)
    tap.check(f'a title that is too long ends with an ellipsis on {paper}', page.count('…\n') == 3, page)
tap.check('the title page says how confidential it is', re.search('Confidentiality +Confidential', pages[0]), pages[0])

# What is left out is said in each format, and terms stand beside their originals.
for audience, said in ('public', 'This is the public report.'), ('committee', 'This report is for the committee.'), \
        ('internal', None):
    for suffix in 'pdf', 'md':
        path = Path(folder.name, 'terms.' + suffix)
        subprocess.run([cli, 'export', marked, '-f', '-o', path, '--lang', 'en', '--for', audience], check=True)
        text = ' '.join((path.read_text(encoding='utf-8') if suffix == 'md' else text_of(path)).split())
        tap.equal(f'{suffix} for {audience} says what is left out', re.findall(
            r'This is the public report\.|This report is for the committee\.', text), [said] if said else [])
        for term in ('Code for Good Digital Public Governance (Code Goed Digitaal Openbaar Bestuur), edition of April 2021',
                     'Rule of law (Rechtstaat)', 'the Dutch Ministry of the Interior and Kingdom Relations (Ministerie van '
                     'Binnenlandse Zaken en Koninkrijksrelaties)'):
            tap.check(f'{suffix} for {audience} has a term with its original: {term}', term in text)

# A name that is left out is not a name that was never given, and what would be empty for an audience has no column.
people = json.loads(marked.read_text(encoding='utf-8'))
people['participants'] = [{'id': identifier(5000), 'name': 'Mark-group', 'consulted': 'yes'},
                          {'id': identifier(5001), 'consulted': 'yes'}]
del people['organisation']
people['steps'] = [{key: text for key, text in step.items() if key != 'role'} for step in people['steps']]
source = Path(folder.name, 'people.codio')
source.write_text(json.dumps(people), encoding='utf-8')
for audience, who in ('public', ['Name left out', 'Somebody without a name']), \
        ('internal', ['Mark-group', 'Somebody without a name']):
    text = text_of(export(source, '--for', audience, '--parts', 'participants', name='people'))
    tap.equal(f'participants for {audience} are who they are', re.findall(
        'Name left out|Somebody without a name|Mark-group', text), who)
    tap.equal(f'columns for {audience} have something in them', set(re.findall(
        '^(?:Who|Organisation|Perspective|Consulted)$', text, re.M)), {'Who', 'Consulted'})
    text = text_of(export(source, '--for', audience, '--parts', 'advice', name='people'))
    tap.equal(f'nobody is in a column for {audience} without anybody', 'By whom' in text, audience == 'internal')
subprocess.run([cli, 'export', source, '-f', '-o', source.with_suffix('.md'), '--for', 'public'], check=True)
tap.check('the text for the public says who is left out',
          re.search(r'^- \*\*Name left out\*\*$', source.with_suffix('.md').read_text(encoding='utf-8'), re.M))

# Of few ballots it is said what they are, and what weighs the same has the same place.
few = json.loads((top / 'tests/data/valid/ballots-closed.codio').read_text(encoding='utf-8'))
few['ballots'] = [dict(ballot, weights=[{'value': value, 'weight': weight} for value, weight in weights.items()])
                  for ballot, weights in zip(few['ballots'], (
                      {'privacy': 4, 'veiligheid': 3, 'transparantie': 3, 'integriteit': 1},
                      {'privacy': 4, 'veiligheid': 2, 'transparantie': 2, 'integriteit': 3}))]
source = Path(folder.name, 'few.codio')
source.write_text(json.dumps(few), encoding='utf-8')
path = export(source, '--for', 'public', '--parts', 'weighing', name='few')
text = text_of(path, '-layout')
tap.check('two ballots are too few for a coefficient', 'Too few ballots' in text and 'Kendall' not in text, text)
tap.equal('two ballots have no median', re.findall('[Mm]edian|middle half', text), [])
tap.equal('what weighs the same has the same place', re.findall(
    r'^ *(\d) +(Privacy|Transparency|Security|Integrity)\b', text.partition('How firm the order')[2], re.M),
    [('1', 'Privacy'), ('2', 'Transparency'), ('2', 'Security'), ('4', 'Integrity')])
tap.equal('one ballot is not many', re.findall(r'hangs on (?:one|\d) ballots?', ' '.join(text.split())),
          ['hangs on one ballot'])
subprocess.run([cli, 'export', source, '-f', '-o', source.with_suffix('.md'), '--lang', 'nl'], check=True)
tap.check('two ballots are said as they are', 'gewichten 1 en 3' in source.with_suffix('.md').read_text(encoding='utf-8'))

# A heading is on the page on which its table begins.
values = [entry['value'] for entry in json.loads(example.read_text(encoding='utf-8'))['assessments']]
apart = []
for n in range(3, 12):
    few['ballots'] = [dict(ballot, weights=[{'value': value, 'weight': 2} for value in values[:n]])
                      for ballot in few['ballots']]
    source.write_text(json.dumps(few), encoding='utf-8')
    pages = pages_of(export(source, '--parts', 'weighing', name='heading'))
    apart += [n for page in pages if 'How firm the order' in page and 'Place' not in page]
tap.equal('a heading is on the page of its table', apart, [])

# What is none of the code is said to be so, wherever values are in a table.
own_value = identifier(6000)
added = json.loads(example.read_text(encoding='utf-8'))
added['additionalValues'] = [{'id': own_value, 'name': 'Stilte', 'principle': 'mensenrechten'}]
added['assessments'].append({'value': own_value, 'judgement': 'at-stake', 'weight': 4})
added['ballots'] = [dict(few['ballots'][0], weights=[{'value': value, 'weight': 2} for value in (own_value, 'privacy')])]
added['ballotRound'] = 'closed'
source.write_text(json.dumps(added), encoding='utf-8')
for part, n in ('at-stake', 2), ('weighing', 2):
    text = text_of(export(source, '--parts', part, '--for', 'public', name='added'))
    tap.equal(f'an additional value is said to be one in {part}', len(re.findall(r'^Additional value$', text, re.M)), n)

# What is not known is not counted as nothing, and one is not many.
def summary_of(profile, *options):
    path = Path(folder.name, 'counted.codio')
    path.write_text(json.dumps(profile), encoding='utf-8')
    return ' '.join(text_of(export(path, '--parts', 'summary', *options, name='counted')).split())


with open(example, encoding='utf-8') as file:
    counted = json.load(file)
for entry in counted['assessments']:
    entry.pop('touched', None)
said = summary_of(counted)
tap.check('nothing is said of what the project does where nobody said it', 'Of 31 values, 22 are at stake. Prevention' in said,
          said)
counted['assessments'] = [entry for entry in counted['assessments'] if entry['value'] == 'privacy']
for language, sentence in ('en', 'Of 31 values, one is at stake.'), ('nl', 'Van de 31 waarden is er één in het geding.'):
    said = summary_of(counted, '--lang', language)
    tap.check(f'one value at stake is not many, in {language}', sentence in said, said)
counted['assessments'] = []
said = summary_of(counted)
tap.check('where nothing is judged, nobody knows what is at stake', 'No value is judged yet.' in said, said)

# A day stands beside what happened on it.
with open(example, encoding='utf-8') as file:
    decided = json.load(file)
source = Path(folder.name, 'decided.codio')
source.write_text(json.dumps(decided), encoding='utf-8')
said = ' '.join(text_of(export(source, '--parts', 'dilemmas', '--lang', 'nl', name='decided')).split())
tap.check('the day of a decision is not that on which it is looked at again',
          'Opnieuw bekijken Besloten op 20 april 2026 · Door: Hoofd Bouwtoezicht Opnieuw bekijken op 15 september 2026' in said,
          said[-1500:])
tap.check('what was decided is said once', 'Status Besloten op 12 mei 2026 · Door: Stuurgroep' in said, said)

# What is today when a report is made is not when it is read.
decided['actions'][0]['dueOn'] = '2026-05-18'
source.write_text(json.dumps(decided), encoding='utf-8')
path = export(source, '--parts', 'actions', '--lang', 'en', name='actions')
drawn = source.with_suffix('.svg')
subprocess.run([cli, 'export', source, '-f', '-o', drawn, '--lang', 'en', '--picture', 'timeline'], check=True)
with pikepdf.open(path) as pdf:
    said = text_of(path) + '\n'.join(string for thing in pdf.objects for string in strings(thing))
said += ElementTree.parse(drawn).getroot().find('.//{*}desc').text
tap.equal('a timeline on paper says of which day it is, and not that this is today', (
    'As it was on 18 May 2026' in said, said.count('18 May 2026:'), re.findall('(?i).*today.*', said)), (True, 2, []))

# Comments say what they are on, in each format.
comments = Path(folder.name, 'comments.md')
subprocess.run([cli, 'export', top / 'tests/data/valid/comments.codio', '-f', '-o', comments, '--lang', 'en'], check=True)
tap.equal('comments in Markdown say what they are on', re.findall(r'\*\*On:\*\* (.*)', comments.read_text(encoding='utf-8')),
          ['Privacy', 'Reply', 'Reply', 'Kijken of met rust laten', 'Beelden na een dag wissen', 'The whole profile',
           'Integrity'])

# Ballots that may not be shown are not passed over in silence; what is published does not say whether there are any.
for audience, words in (('internal', ''), ('committee', 'what blind ballots say before it may be shown.'),
                        ('public', 'What ballots say is in it once it may be shown, without names and reasons.')):
    for suffix in 'pdf', 'md':
        path = Path(folder.name, 'open-round.' + suffix)
        subprocess.run([cli, 'export', top / 'tests/data/valid/ballots.codio', '-f', '-o', path, '--lang', 'en', '--for',
                        audience], check=True)
        text = ' '.join((path.read_text(encoding='utf-8') if suffix == 'md' else text_of(path)).split())
        tap.equal(f'{suffix} for {audience} says when ballots are shown', (
            words in text, 'Ballots are still taken in.' in text), (True, audience != 'public'))

# Nothing at all.
empty = Path(folder.name, 'empty.codio')
empty.write_text(json.dumps({'format': 'nl.codio.profile', 'version': '1.0', 'id': identifier(1),
                             'edition': 'codio-2021'}), encoding='utf-8')
for audience in titles:
    path = export(empty, '--for', audience, name='empty')
    tap.check(f'an empty report for {audience} says what is missing',
              '31 values have not been judged yet.' in text_of(path))

# What is missing is the same in each format: here a complete judgement, and a dilemma without a choice.
unfinished = json.loads(example.read_text(encoding='utf-8'))
del unfinished['dilemmas'][0]['choice']
source = Path(folder.name, 'unfinished.codio')
source.write_text(json.dumps(unfinished), encoding='utf-8')
text = Path(folder.name, 'unfinished.md')
subprocess.run([cli, '--lang', 'en', 'export', source, '-f', '-o', text], check=True)
for name, said in (('PDF', text_of(export(source, name='unfinished'))), ('Markdown', text.read_text(encoding='utf-8'))):
    tap.check(f'a dilemma without a choice is missing in {name}',
              'In progress' in said and '1 dilemma still lacks a choice, ' in ' '.join(said.split()), said[:2000])

sys.exit(tap.end())
