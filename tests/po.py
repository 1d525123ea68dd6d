# SPDX-License-Identifier: EUPL-1.2
"""Reads translations (.po, .pot) and writes catalogs (.mo)"""
import ast
import re
import struct
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Message:
    """A message and its translations: one, or one for each plural form."""
    context: str | None = None
    text: str = ''
    plural: str | None = None
    translations: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    @property
    def key(self):
        return self.text if self.context is None else f'{self.context}\4{self.text}'


def _parse(entry):
    message, parts = Message(), {}
    for line in entry.splitlines():
        if line.startswith('#,'):
            message.flags |= {flag.strip() for flag in line[2:].split(',')}
        elif line.startswith('#.'):
            message.comments.append(line[2:].strip())
        elif line.startswith('#:'):
            message.places += line[2:].split()
        elif not line.startswith('#'):
            name, _, string = line.rpartition(' "') if not line.startswith('"') else (name, '', line[1:])
            parts[name] = parts.get(name, '') + ast.literal_eval(f'"{string}')
    message.context, message.text, message.plural = (parts.get(name) for name in ('msgctxt', 'msgid', 'msgid_plural'))
    message.translations = [parts[name] for name in sorted(parts) if name.startswith('msgstr')]
    return message


def read(path):
    """The messages of a file; the heading has the empty text."""
    entries = re.split(r'\n\s*\n', Path(path).read_text(encoding='utf-8').strip())
    return [_parse(entry) for entry in entries if re.search(r'^msgid ', entry, re.MULTILINE)]


def headers(messages):
    """The lines of the heading, by name."""
    heading = next((message for message in messages if message.text == ''), Message(translations=['']))
    return {name: value.strip() for name, _, value in
            (line.partition(':') for line in heading.translations[0].splitlines())}


def write_mo(path, messages):
    """Writes a catalog, as in the manual of GNU gettext, chapter "The Format of GNU MO Files"."""
    pairs = sorted((f'{message.key}\0{message.plural}' if message.plural else message.key,
                    '\0'.join(message.translations)) for message in messages)
    pairs = [(key.encode(), text.encode()) for key, text in pairs]
    tables, strings, start = b'', b'', 28 + 16 * len(pairs)
    for column in (0, 1):
        for pair in pairs:
            tables += struct.pack('<II', len(pair[column]), start + len(strings))
            strings += pair[column] + b'\0'
    heading = struct.pack('<7I', 0x950412de, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(heading + tables + strings)
