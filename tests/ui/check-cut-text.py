# SPDX-License-Identifier: EUPL-1.2
"""check-cut-text.py LIST-CUT-TEXT - no text is cut, and nothing is too wide, whatever the language

One is 40 % longer than English, in another the window is laid out from right to left. With text of twice the size, the
window does not become as narrow as it can be otherwise.

What is cut in English too, such as the path of a long name in a row, is not looked at: only another language is.
"""
import os
import subprocess
import sys
import tempfile

from harness import DATA, EXAMPLE
import pseudo

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import Tap  # noqa: E402

LANGUAGES = {
    'English': {'LANG': 'en_US.UTF-8'},
    'Dutch': {'LANG': 'nl_NL.UTF-8'},
    'text that is 40 % longer': {'LANG': 'en_US.UTF-8', 'LANGUAGE': pseudo.NAME},
    'a layout from right to left': {'LANG': 'ar_EG.UTF-8'},
}
FILES = (EXAMPLE, os.path.join(DATA, 'copies', 'settled.codio'), os.path.join(DATA, 'valid', 'ballots-closed.codio'))
# The window has a border of 5 px on each side here.
WIDTHS = (1024, 370)
# With text of twice the size no window is narrower, see codio-text-size.c.
LEAST_WIDTH_OF_LARGE = 600


def look(program, width, environment, size=100):
    """What is cut, by place and widget; and all places. The size of text is in percent."""
    result = subprocess.run([program, str(width), str(size), *FILES], capture_output=True, text=True, check=False, timeout=120,
                            env={**os.environ, 'G_DEBUG': 'fatal-warnings', **environment})
    assert result.returncode == 0 and not result.stderr, f'{result.returncode}: {result.stderr}'
    lines = [line.split('\t') for line in result.stdout.splitlines()]
    return ({(place, fault, path): text for place, fault, path, text in lines if fault != 'looked'},
            [place for place, fault, *_ in lines if fault == 'looked'])


tap = Tap()
with tempfile.TemporaryDirectory(prefix='codio-pseudo-') as folder:
    pseudo.write(folder)
    LANGUAGES['text that is 40 % longer']['CODIO_LOCALEDIR'] = folder
    for width in WIDTHS:
        known, places = look(sys.argv[1], width, LANGUAGES['English'])
        tap.check(f'English at {width} px: nothing is too wide or outside',
                  not [fault for _, fault, _ in known if fault not in ('cut',)],
                  *[f'{key}: {text}' for key, text in known.items() if key[1] != 'cut'])
        for language, environment in list(LANGUAGES.items())[1:]:
            found, seen = look(sys.argv[1], width, environment)
            new = {key: text for key, text in found.items() if key not in known}
            tap.check(f'{language} at {width} px: no text is cut that is whole in English', not new and seen == places,
                      *[f'{key}: {text}' for key, text in new.items()])
    for language in ('English', 'Dutch'):
        found, seen = look(sys.argv[1], width, LANGUAGES[language], 200)
        new = {key: text for key, text in found.items()
               if key not in known and (key[1] != 'wide' or int(text) > LEAST_WIDTH_OF_LARGE)}
        tap.check(f'{language}, twice as large: no text is cut that is whole otherwise', not new and seen == places,
                  *[f'{key}: {text}' for key, text in new.items()])

sys.exit(tap.end())
