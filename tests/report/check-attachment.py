#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-attachment.py TOP CLI - a report with a profile inside is opened as that profile, and no other PDF does harm"""
import json
import resource
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top, cli = map(Path, sys.argv[1:3])
tap = Tap()
temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)
example = top / 'data' / 'examples' / 'drones.codio'
report = folder / 'report.pdf'
MIB = 1024 * 1024


def call(*words, **options):
    return subprocess.run([str(word) for word in (cli, *words)], capture_output=True, text=True, check=False,
                          timeout=300, **options)


def refuse(name, path, sentence, **options):
    before = path.read_bytes()
    result = call('check', path, **options)
    tap.equal(f'{name}: it is refused in one sentence', (result.returncode, result.stdout, result.stderr),
              (1, '', f'{path}: {sentence}\n'))
    tap.check(f'{name}: it is left as it is', path.read_bytes() == before)


def make_pdf(name, data=None, packed=None, file_name='profile.codio', **options):
    """A PDF with a page and, where it is given, an attachment; packed is written as it is."""
    path = folder / f'{name}.pdf'
    pdf = pikepdf.new()
    pdf.add_blank_page()
    if data is not None or packed is not None:
        stream = pdf.make_stream(packed if packed is not None else data, Type=Name.EmbeddedFile)
        if packed is not None:
            stream.write(packed, filter=Name.FlateDecode)
        file = pdf.make_indirect(Dictionary(Type=Name.Filespec, UF=String(file_name), EF=Dictionary(F=stream)))
        # Other programs divide the names over several nodes.
        node = pdf.make_indirect(Dictionary(Names=Array([String(file_name), file]), Limits=Array([file_name] * 2)))
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Kids=Array([node])))
    pdf.save(path, **{'stream_decode_level': pikepdf.StreamDecodeLevel.none, 'compress_streams': False, **options})
    return path


def pack(byte, megabytes):
    """So many bytes in a few kilobytes."""
    packer = zlib.compressobj(9)
    return b''.join([*(packer.compress(byte * MIB) for _ in range(megabytes)), packer.flush()])


def make_bomb(kind, packed):
    """A PDF of which the objects themselves are packed."""
    path = folder / f'bomb-{kind}.pdf'
    path.write_bytes(b'%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length '
                     + str(len(packed)).encode() + b'>>\nstream\n' + packed + b'\nendstream\nendobj\n'
                     b'2 0 obj\n<</Type /Catalog /Pages 3 0 R>>\nendobj\n3 0 obj\n<</Type /Pages /Kids [] /Count 0>>\n'
                     b'endobj\ntrailer\n<</Root 2 0 R /Size 4>>\nstartxref\n0\n%%EOF\n')
    return path


def make_index_bomb(number, filters, packed):
    """A PDF of which the list of its objects is packed."""
    path = folder / f'bomb-index-{number}.pdf'
    head = b'%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n'
    path.write_bytes(head + b'3 0 obj<</Type/XRef/W[1 2 1]/Size 4/Root 1 0 R/Filter' + filters + b'/Length '
                     + str(len(packed)).encode() + b'>>stream\n' + packed + b'\nendstream endobj\nstartxref\n'
                     + str(len(head)).encode() + b'\n%%EOF\n')
    return path


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (800 * MIB, 800 * MIB))


# There and back

made = call('export', example, '-o', report, '--attach')
tap.equal('a report with the profile inside can be made', (made.returncode, made.stderr), (0, ''))
for command in 'check', 'show':
    from_file, from_report = call(command, example), call(command, report)
    tap.equal(f'{command}: it is as the profile', (from_report.returncode, from_report.stdout),
              (0, from_file.stdout.replace(str(example), str(report))))
call('export', report, '-o', folder / 'back.json')
call('export', example, '-o', folder / 'straight.json')
tap.check('export: the same bytes come out', (folder / 'back.json').read_bytes() ==
          (folder / 'straight.json').read_bytes())
call('export', report, '-o', folder / 'again.pdf', '--attach')
tap.check('export: a report of a report is the same', (folder / 'again.pdf').read_bytes() == report.read_bytes())
tap.equal('repair: nothing is left out', call('repair', report, '-o', folder / 'sound.codio').returncode, 0)
settled = top / 'tests' / 'data' / 'copies' / 'settled.codio'
for audience, options, status, sentence in (
        ('internal', ['--attach'], 0, 'The profile says what was settled.'),
        ('public', ['--attach'], 1, 'What was settled is not in this file'),
        ('committee', ['--attach'], 0, 'The profile says what was settled.')):  # there are no notes in it
    call('export', settled, '-o', folder / f'{audience}.pdf', '--for', audience, *options)
    result = call('verify', folder / f'{audience}.pdf')
    tap.equal(f'verify: a report for {audience} with the profile inside', (result.returncode, result.stderr), (status, ''))
    tap.check(f'verify: it is said what the report for {audience} has', sentence in result.stdout, result.stdout)
    tap.check(f'verify: names are not told of what is for the {audience}',
              ('Wethouder' in result.stdout) == (audience != 'public'), result.stdout)
ballot = call('ballot', report, '--voter', 'Ans', '-o', folder / 'ans.codio-ballot')
tap.equal('ballot: one is made for it', (ballot.returncode, ballot.stderr), (0, ''))

with pikepdf.open(report) as pdf:
    pdf.save(folder / 'linear.pdf', linearize=True)
    pdf.save(folder / 'locked.pdf', encryption=pikepdf.Encryption(user='geheim', owner='baas'))
    pdf.save(folder / 'restricted.pdf', encryption=pikepdf.Encryption(user='', owner='baas'))
    del pdf.Root.AF
    del pdf.Root.Names.EmbeddedFiles
    pdf.save(folder / 'without.pdf')
tap.equal('written anew by another program it still holds the profile', call('check', folder / 'linear.pdf').returncode,
          0)
tap.equal('it is found by its name too', call('check', make_pdf('named', example.read_bytes())).returncode, 0)

# What is no report with a profile inside

refuse('a PDF of others', make_pdf('other'), 'the PDF holds no value profile')
refuse('a report without', folder / 'without.pdf', 'the PDF holds no value profile')
result = call('verify', folder / 'without.pdf')
tap.equal('verify: a report without is one sentence', (result.returncode, result.stdout, result.stderr),
          (2, '', f'{folder}/without.pdf: the PDF holds no value profile\n'))
refuse('another attachment', make_pdf('attachment', b'<x/>', file_name='invoice.xml'), 'the PDF holds no value profile')
LOCKED = 'the PDF is locked; make a copy of it without a password or other protection, and open that'
# Without a password too: what is packed in it cannot be counted before it is unpacked.
for name in 'locked', 'restricted':
    refuse(f'a {name} one', folder / f'{name}.pdf', LOCKED)
hidden = (folder / 'restricted.pdf').read_bytes()
(folder / 'hidden.pdf').write_bytes(hidden.replace(b'/Encrypt', b'/#45ncrypt'))
refuse('a locked one that says so in another way', folder / 'hidden.pdf', LOCKED)
(folder / 'noise.pdf').write_bytes(b'%PDF-1.7\n' + bytes(range(256)) * 40)
refuse('noise', folder / 'noise.pdf', 'the PDF is damaged')
(folder / 'head.pdf').write_bytes(b'%PDF-')
refuse('a head alone', folder / 'head.pdf', 'the PDF is damaged')
refuse('a broken attachment', make_pdf('broken', packed=zlib.compress(example.read_bytes())[:900]),
       'the profile inside the PDF is damaged')
refuse('a spoiled attachment', make_pdf('spoiled', packed=b'no zlib at all'), 'the profile inside the PDF is damaged')
result = call('check', make_pdf('text', b'tekst'))
tap.check('an attachment that is no JSON: it is said', result.returncode == 1 and result.stderr.count('\n') == 1,
          result.stderr)
wrong = json.loads(example.read_text(encoding='utf-8'))
wrong['assessments'][0]['weight'] = 9
result = call('check', make_pdf('wrong', json.dumps(wrong).encode()))
tap.check('an attachment with an error: it is said where', result.returncode == 1 and
          '/assessments/0/weight' in result.stderr, result.stderr)

# A file cut off anywhere, or with a byte changed, is read or refused, no more

whole = report.read_bytes()
cut = folder / 'cut.pdf'
statuses = set()
for part in range(1, 40):
    cut.write_bytes(whole[:len(whole) * part // 40])
    statuses.add(call('check', cut).returncode)
for place in range(100, len(whole), len(whole) // 60):
    cut.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1:])
    statuses.add(call('check', cut).returncode)
tap.check('damage of all kinds ends with a sentence', statuses <= {0, 1}, statuses)

# Bombs: what is small here must not become large

refuse('an attachment too large', make_pdf('large', packed=pack(b' ', 33)),
       'the profile inside the PDF is larger than 32 MiB')
refuse('a bomb as attachment', make_pdf('bomb', packed=pack(b'\0', 2000)), 'the PDF is too large to hold a value profile')
refuse('a bomb as objects', make_bomb('objects', pack(b' ', 2000)), 'the PDF is too large to hold a value profile')
# A sanitizer takes terabytes of addresses.
limited = {} if b'__asan_init' in cli.read_bytes() else {'preexec_fn': limit_memory}
STRANGE = 'the PDF is packed in a way that Codio does not read'
twice = zlib.compress(pack(b'\0', 1024), 9)
for number, filters in enumerate([b'[/FlateDecode/FlateDecode]', b' [ /Fl /Fl ]', b'[/#46lateDecode /F#6c]']):
    refuse(f'a bomb packed twice: {filters}', make_index_bomb(number, filters, twice), STRANGE, **limited)
runs = b'\x81\0' * (8 * MIB) + b'\x80'
hexadecimal = zlib.compress(pack(b'\0', 1024)).hex().encode() + b'>'
for number, (filters, packed) in enumerate([(b'/RL', runs), (b'[/FlateDecode /RunLength#44ecode]', zlib.compress(runs)),
                                            (b'[/AHx /FlateDecode /Fl]', hexadecimal), (b' 1 0 R', twice),
                                            (b'[/FlateDecode 1 0 R]', twice), (b'%\n/RL', runs)], 10):
    refuse(f'a bomb packed otherwise: {filters}', make_index_bomb(number, filters, packed), STRANGE, **limited)
MANY = 536870904
index = zlib.compress(b''.join(bytes([2, 1, 0, place, 0]) for place in range(4)))
for number, words in enumerate([b'<</Predictor 12/Columns %d>>' % MANY, b'<</Predictor 2/Columns 1/Colors %d>>' % (MANY + 9),
                                b'[<</Predictor 12 /Col#75mns%%\n%d>>]' % MANY, b' 1 0 R', b'[1 0 R]', b'[null 1\n0\nR]',
                                b'<</Predictor 12/Columns 1 0 R>>', b'<</Predictor 15/BitsPerComponent %d>>' % MANY,
                                b'<</Predictor 12/Columns 18446744073709551617>>'], 20):
    refuse(f'room for a row that is not there: {words}',
           make_index_bomb(number, b'/FlateDecode/DecodeParms' + words, index), STRANGE, **limited)
rows = make_index_bomb(30, b'/FlateDecode/DecodeParms[<</Predictor 12/Columns 5/Rows 4>>]', index)
tap.check('rows of a usual width are read', STRANGE not in call('check', rows).stderr)
# Many streams can have the same end, which is counted each time: also one that is damaged, or that unpacks to nothing.
packer = zlib.compressobj(9, wbits=-15)
zeroes = b''.join([*(packer.compress(bytes(MIB)) for _ in range(200)), packer.flush(zlib.Z_FULL_FLUSH)])
for name, end in ('damaged', zeroes + b'\x07'), ('empty', b'\0\0\0\xff\xff' * MIB):
    starts = b''
    for _ in range(4000):
        starts = b'stream\nx\x9c\0' + struct.pack('<HH', len(starts), len(starts) ^ 0xffff) + starts
    (folder / f'{name}.pdf').write_bytes(b'%PDF-1.5\n' + starts + end)
    refuse(f'a bomb that is {name}', folder / f'{name}.pdf', 'the PDF is too large to hold a value profile', **limited)
(folder / 'huge.pdf').write_bytes(b'%PDF-1.7\n' + bytes(33 * MIB))
refuse('a file too large', folder / 'huge.pdf', 'the PDF is too large to hold a value profile')
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
tap.check('no more than 1 GiB of memory is taken for it', peak < 1024, f'{peak:.0f} MiB')

# What --attach is for

result = call('export', example, '-o', folder / 'house.svg', '--attach')
tap.check('only a report can hold a profile', result.returncode == 2 and '--attach' in result.stderr and
          not (folder / 'house.svg').exists(), result.stderr)

sys.exit(tap.end())
