# SPDX-License-Identifier: EUPL-1.2
"""Finds in a PDF what PDF/UA-1 and PDF/A-2a (or PDF/A-3a with an attachment) forbid, as far as a machine can see it.

It shares nothing with what writes the file. The codes are failure conditions of the Matterhorn Protocol 1.1, as in
28-012, or clauses of ISO 19005-2 and -3, as in A 6.3.2."""
import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

TYPES = set('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody '
            'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
            .split())
CHILDREN = {
    'Document': {'Sect'},
    'Table': {'TR', 'THead', 'TBody', 'TFoot', 'Caption'},
    'THead': {'TR'},
    'TBody': {'TR'},
    'TFoot': {'TR'},
    'TR': {'TH', 'TD'},
    'L': {'L', 'LI', 'Caption'},
    'LI': {'Lbl', 'LBody'},
    'TOC': {'TOC', 'TOCI', 'Caption'},
}
PARENTS = {
    'TR': {'Table', 'THead', 'TBody', 'TFoot'},
    'TH': {'TR'},
    'TD': {'TR'},
    'THead': {'Table'},
    'TBody': {'Table'},
    'TFoot': {'Table'},
    'LI': {'L'},
    'Lbl': {'LI'},
    'LBody': {'LI'},
    'TOCI': {'TOC'},
}
PAINTS = set('f F f* B B* b b* S s sh Do Tj TJ \' " BI INLINE EI'.split())
NO_TEXT = re.compile(rb'<(?:0000|FEFF|FFFE)>\s*$', re.MULTILINE | re.IGNORECASE)


def role(element):
    return str(element.S)[1:]


def children(element):
    kids = element.get('/K', [])
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid):
    return isinstance(kid, Dictionary) and '/S' in kid


def elements(element):
    return [kid for kid in children(element) if is_element(kid)]


def walk(element):
    """All elements below one, each before those in it."""
    for kid in elements(element):
        yield kid
        yield from walk(kid)


def attribute(element, key):
    found = element.get('/A', [])
    for one in found if isinstance(found, Array) else [found]:
        if isinstance(one, Dictionary) and key in one:
            return one[key]
    return None


def pairs(node, key):
    """What is in a tree of names or numbers."""
    items = list(node.get(key, []))
    yield from zip(items[::2], items[1::2])
    for kid in node.get('/Kids', []):
        yield from pairs(kid, key)


class Checker:
    def __init__(self, path):
        self.findings = []
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.claims = {}  # (page, number of the content) → elements
        self.links = {}  # annotation → element

    def find(self, code, what):
        self.findings.append(f'{code}: {what}')

    def expect(self, code, what, holds):
        if not holds:
            self.find(code, what)

    def check(self):
        self.check_document()
        self.check_metadata()
        self.check_outline()
        self.check_attachments()
        if '/StructTreeRoot' not in self.root:
            self.find('01-005', 'there is no structure')
            return self.findings
        self.tree = {int(number): entry for number, entry in pairs(self.root.StructTreeRoot.ParentTree, '/Nums')}
        self.check_structure()
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_page(number, page)
        self.check_fonts()
        return self.findings

    # The document

    def check_document(self):
        root = self.root
        for warning in self.pdf.get_warnings():
            self.find('A 6.1', warning)
        self.expect('26-001', 'it is locked', not self.pdf.is_encrypted)
        self.expect('01-007', 'it does not say that it is tagged', root.get('/MarkInfo', {}).get('/Marked') is True)
        self.expect('01-008', 'the tags are said to be suspect', not root.get('/MarkInfo', {}).get('/Suspects', False))
        self.expect('11-006', 'it has no language', str(root.get('/Lang', '')))
        self.expect('07-001', 'the name of the file is shown as its title',
                    root.get('/ViewerPreferences', {}).get('/DisplayDocTitle') is True)
        self.expect('A 6.1.3', 'it has no identifier', '/ID' in self.pdf.trailer)
        intents = [intent for intent in root.get('/OutputIntents', []) if intent.get('/S') == '/GTS_PDFA1']
        self.expect('A 6.2.3', 'it does not say what its colours mean',
                    len(intents) == 1 and intents[0].DestOutputProfile.N == 3)
        for key in ('/OpenAction', '/AA', '/NeedsRendering', '/OCProperties', '/Collection'):
            self.expect('A 6.5', f'there is {key}', key not in root)

    def check_metadata(self):
        info = self.pdf.docinfo
        if '/Metadata' not in self.root:
            self.find('06-001', 'there are no metadata')
            return
        self.expect('A 6.6.2.1', 'the metadata are packed', '/Filter' not in self.root.Metadata)
        with self.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            attached = '/AF' in self.root
            self.expect('06-002', 'it does not say it is PDF/UA-1', metadata.get('pdfuaid:part') == '1')
            self.expect('A 6.6.4', 'it does not say it is PDF/A',
                        (metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')) ==
                        ('3' if attached else '2', 'A'))
            self.expect('06-003', 'it has no title', metadata.get('dc:title'))
            for ours, theirs in (('/Title', 'dc:title'), ('/Subject', 'dc:description'), ('/Creator', 'xmp:CreatorTool'),
                                 ('/Producer', 'pdf:Producer')):
                self.expect('A 6.6.3', f'{ours} is not {theirs}', str(info.get(ours, '')) == metadata.get(theirs, ''))
            self.expect('A 6.6.3', '/Author is not dc:creator',
                        [str(info[key]) for key in ['/Author'] if key in info] == list(metadata.get('dc:creator', [])))
            for ours, theirs in (('/CreationDate', 'xmp:CreateDate'), ('/ModDate', 'xmp:ModifyDate')):
                date = str(info.get(ours, ''))
                self.expect('A 6.6.3', f'{ours} is {date}', re.fullmatch(r'D:\d{14}Z', date))
                self.expect('A 6.6.3', f'{ours} is not {theirs}',
                            re.sub(r'\D', '', date) == re.sub(r'\D', '', metadata.get(theirs, '')))

    def check_outline(self):
        outlines = self.root.get('/Outlines', {})
        self.expect('outline', 'there is no outline', '/First' in outlines)
        self.expect('outline', 'it has a negative count', int(outlines.get('/Count', 0)) > 0)
        labels = self.root.get('/PageLabels', {})
        self.expect('labels', 'there are empty page labels', '/Nums' not in labels or len(labels.Nums) > 0)

    def check_attachments(self):
        tree = self.root.get('/Names', {}).get('/EmbeddedFiles', {})
        associated = [file.objgen for file in self.root.get('/AF', [])]
        for _, file in pairs(tree, '/Names'):
            self.expect('21-001', 'an attachment has no name', '/F' in file and '/UF' in file)
            self.expect('A 6.8', 'an attachment is not said to belong to the document',
                        file.get('/AFRelationship') == '/Source' and file.objgen in associated)
            stream = file.get('/EF', {}).get('/F')
            self.expect('A 6.8', 'an attachment has no type or date', stream is not None and '/Subtype' in stream and
                        '/ModDate' in stream.get('/Params', {}))

    # The structure

    def check_structure(self):
        root = self.root.StructTreeRoot
        self.expect('09-001', 'its root is not one Document', [role(kid) for kid in elements(root)] == ['Document'])
        self.levels = []
        for kid in elements(root):
            self.check_element(kid, root, str(self.root.get('/Lang', '')), None)
        self.expect('14-002', f'headings start at {self.levels[:1]}', self.levels[:1] == [1])
        for above, below in zip(self.levels, self.levels[1:]):
            self.expect('14-003', f'H{below} follows H{above}', below <= above + 1)

    def check_element(self, element, parent, language, page):
        kind = role(element)
        language = str(element.get('/Lang', '')) or language
        page = element.get('/Pg', page)
        self.expect('02-001', f'{kind} is not known', kind in TYPES)
        self.expect('01-006', f'{kind} has another parent', element.P.objgen == parent.objgen)
        self.check_nesting(element, parent, kind)
        if kind in ('Figure', 'Formula'):
            self.expect('13-004', f'{kind} without an alternative text', str(element.get('/Alt', '')).strip())
            self.expect('13-004', f'{kind} without its place', attribute(element, '/BBox') is not None)
        if re.fullmatch('H[1-6]', kind):
            self.levels.append(int(kind[1]))
        if kind == 'TH':
            self.expect('15-003', 'TH without a scope', attribute(element, '/Scope') in ('/Row', '/Column', '/Both'))
        if kind == 'Table':
            self.check_table(element)
        if kind == 'L':
            labelled = any(role(part) == 'Lbl' for item in elements(element) for part in elements(item))
            self.expect('16-001', 'L with labels but without a numbering',
                        not labelled or attribute(element, '/ListNumbering') is not None)
        self.check_content(element, kind, language, page)
        for kid in elements(element):
            self.check_element(kid, element, language, page)

    def check_nesting(self, element, parent, kind):
        kids = children(element)
        if kind in CHILDREN:
            wrong = {role(kid) for kid in elements(element)} - CHILDREN[kind]
            self.expect('09-004', f'{kind} has {sorted(wrong)}', not wrong)
            self.expect('09-004', f'{kind} has content of its own', all(is_element(kid) for kid in kids))
        above = role(parent) if '/S' in parent else None
        self.expect('09-004', f'{kind} is in {above}', kind not in PARENTS or above in PARENTS[kind])

    def check_table(self, table):
        rows = [row for row in walk(table) if role(row) == 'TR']
        lengths = {sum(int(attribute(cell, '/ColSpan') or 1) for cell in elements(row)) for row in rows}
        self.expect('15-002', f'rows of {sorted(lengths)} cells', len(lengths) == 1)
        self.expect('15-001', 'a table without TH', any(role(cell) == 'TH' for row in rows for cell in elements(row)))

    def check_content(self, element, kind, language, page):
        references = []
        for kid in children(element):
            if isinstance(kid, int):
                self.claims.setdefault((page.objgen, int(kid)), []).append(element)
                self.expect('11-001', f'{kind} has no language', language)
            elif isinstance(kid, Dictionary) and '/MCID' in kid:
                self.claims.setdefault((kid.get('/Pg', page).objgen, int(kid.MCID)), []).append(element)
                self.expect('11-001', f'{kind} has no language', language)
            elif isinstance(kid, Dictionary) and '/Obj' in kid:
                references.append(kid.Obj.objgen)
                self.links[kid.Obj.objgen] = element
                self.expect('28-011', f'a link in {kind}', kind == 'Link')
                back = self.tree.get(int(kid.Obj.get('/StructParent', -1)))
                self.expect('28-010', 'a link does not lead back', back is not None and back.objgen == element.objgen)
        self.expect('28-010', f'{kind} has a link twice', len(references) == len(set(references)))
        self.expect('28-011', 'Link without a link', kind != 'Link' or references)

    # Pages

    def check_page(self, number, page):
        where = f'page {number}'
        stack, found = [], set()
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ('BDC', 'BMC'):
                properties = operands[1] if operator == 'BDC' else {}
                mark = int(properties.MCID) if isinstance(properties, Dictionary) and '/MCID' in properties else None
                self.check_mark(where, page, str(operands[0])[1:], properties, mark, stack)
                if mark is not None:
                    found.add(mark)
                stack.append((str(operands[0]), mark))
            elif operator == 'EMC':
                self.expect('01-005', f'{where}: content ends that did not begin', stack)
                if stack:
                    stack.pop()
            elif operator in PAINTS and not any(tag == '/Artifact' or mark is not None for tag, mark in stack):
                self.find('01-005', f'{where}: {operator} is neither content nor artifact')
        self.expect('01-005', f'{where}: content does not end', not stack)
        claimed = {mark for at, mark in self.claims if at == page.objgen}
        self.expect('01-006', f'{where}: {claimed - found} is in the structure only', claimed <= found)
        self.check_annotations(where, page)

    def check_mark(self, where, page, tag, properties, mark, stack):
        in_artifact = any(above == '/Artifact' for above, _ in stack)
        in_content = any(above is not None for _, above in stack)
        if tag == 'Artifact':
            self.expect('01-003', f'{where}: an artifact in content', not in_content)
            self.expect('18-001', f'{where}: an artifact of no type', '/Type' in properties)
        if mark is None:
            return
        self.expect('01-004', f'{where}: content in an artifact', not in_artifact)
        claims = self.claims.get((page.objgen, mark), [])
        self.expect('01-006', f'{where}: content {mark} is in {len(claims)} elements', len(claims) == 1)
        if claims:
            entry = self.tree.get(int(page.obj.get('/StructParents', -1)), [])
            self.expect('01-006', f'{where}: content {mark} does not lead back to its element',
                        len(entry) > mark and entry[mark].objgen == claims[0].objgen)
            self.expect('01-006', f'{where}: content {mark} is {tag}, its element is {role(claims[0])}',
                        tag == role(claims[0]))

    def check_annotations(self, where, page):
        annotations = page.get('/Annots', [])
        self.expect('28-008', f'{where}: the order of links is not that of the structure',
                    len(annotations) == 0 or page.get('/Tabs') == '/S')
        for annotation in annotations:
            self.expect('28-011', f'{where}: a link is in no Link', annotation.objgen in self.links)
            self.expect('28-012', f'{where}: a link does not say where it leads', str(annotation.get('/Contents', '')))
            self.expect('A 6.3.2', f'{where}: a link is not printed', int(annotation.get('/F', 0)) & 7 == 4)

    # Fonts and images

    def resources(self):
        """All resources, those of forms and of the letters of fonts included."""
        todo, seen = [page.Resources for page in self.pdf.pages], set()
        while todo:
            resources = todo.pop()
            yield resources
            for kind in ('/XObject', '/Font'):
                for _, item in resources.get(kind, {}).items():
                    if item.objgen not in seen:
                        seen.add(item.objgen)
                        if '/Resources' in item:
                            todo.append(item.Resources)

    def check_fonts(self):
        fonts = {}
        for resources in self.resources():
            for _, item in resources.get('/XObject', {}).items():
                for image in (item, item.get('/SMask')):
                    self.expect('A 6.2.8', 'an image is made smoother', image is None or
                                image.get('/Interpolate', False) is False)
            for _, font in resources.get('/Font', {}).items():
                fonts[font.objgen] = font
        for font in fonts.values():
            self.check_font(font)

    def check_font(self, font):
        name = str(font.get('/BaseFont', 'Type3'))
        below = font.DescendantFonts[0] if '/DescendantFonts' in font else font
        descriptor = below.get('/FontDescriptor', {})
        self.expect('31-009', f'{name} is not in the file', font.Subtype == '/Type3' or
                    any(key in descriptor for key in ('/FontFile', '/FontFile2', '/FontFile3')))
        self.expect('31-004', f'{name} does not say which glyph is which', below.Subtype != '/CIDFontType2' or
                    below.get('/CIDToGIDMap') is not None)
        # Where it is, it has to be whole (ISO 19005-2, 6.2.11.4.2); cairo leaves it out.
        self.expect('31-014', f'{name} has a CIDSet', '/CIDSet' not in descriptor)
        if '/ToUnicode' not in font:
            self.find('31-027', f'{name} cannot be read as text')
        else:
            self.expect('31-028', f'{name} has letters without text', not NO_TEXT.search(font.ToUnicode.read_bytes()))


def check(path):
    """What is wrong with a PDF, as a list of sentences."""
    return Checker(path).check()
