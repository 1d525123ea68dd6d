# SPDX-License-Identifier: EUPL-1.2
"""A language that nobody speaks: English, and the Dutch of the code, 40 % longer, with accents and in brackets"""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
import po  # noqa: E402

NAME = 'xa'
LONGER = 1.4
ACCENTS = str.maketrans('aeiouyAEIOUYcnsz', 'àéîõüýÀÉÎÕÜÝçñšž')
# What stays as it is: what is filled in, markup, the key of a menu and where a long name may be broken.
FIXED = re.compile(r"(%(?:\d+\$)?[-+ #0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh?|ll?|j|z|t)?[diouxXeEfgGcspn%]|"
                   r'<[^<>]+>|&\w+;|_(?=\w)|\|)')


def lengthen(text):
    """The text in this language."""
    if not text.strip():
        return text
    pieces = FIXED.split(text)
    letters = sum(len(piece) for piece in pieces[::2])
    lacking = max(0, round(letters * LONGER) - letters - 2)
    done = 0
    for number in range(0, len(pieces), 2):
        longer = ''
        for letter in pieces[number]:
            done += 1
            # Vowels are drawn out, evenly, so that lines can be broken where they could.
            repeat = letter.lower() in 'aeiouy' and lacking > 0
            extra = min(3, lacking) if repeat and lacking > (letters - done) // 3 else int(repeat)
            longer += letter * (1 + extra)
            lacking -= extra
        pieces[number] = longer.translate(ACCENTS)
    body = ''.join(pieces)
    start, end = len(body) - len(body.lstrip()), len(body.rstrip())
    return f'{body[:start]}[{body[start:end]}]{body[end:]}'


def translate(message):
    if message.text == '':
        return message.translations
    if message.context == 'language':
        return [NAME]
    return [lengthen(text) for text in ([message.text, message.plural] if message.plural else [message.text])]


def write(folder):
    """Writes both catalogs, from the texts that the translations have."""
    top = Path(__file__).parents[2]
    for source, name in (('po/nl.po', 'codio'), ('po/content/en.po', 'codio-content')):
        messages = po.read(top / source)
        for message in messages:
            message.translations = translate(message)
        po.write_mo(Path(folder) / NAME / 'LC_MESSAGES' / f'{name}.mo', messages)
