#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-xml.py TOP - XML files are well-formed, and the editions and the guide follow their vocabulary"""
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

top = Path(sys.argv[1])
tap = Tap()

editions = sorted((top / 'data/editions').glob('*.xml'))
tap.check('there is an edition', editions)
for path in editions:
    tap.run(f'{path.name} follows edition.rng', 'xmllint', '--nonet', '--noout', '--relaxng',
            top / 'data/editions/edition.rng', path)

tap.run('guide.xml follows guide.rng', 'xmllint', '--nonet', '--noout', '--relaxng', top / 'data/guide/guide.rng',
        top / 'data/guide/guide.xml')

# The vocabulary says no to something: else the case above proves nothing.
with tempfile.TemporaryDirectory(prefix='codio-xml-') as folder:
    broken = Path(folder, 'broken.xml')
    text = editions[0].read_text(encoding='utf-8')
    broken.write_text(text.replace('<principle ', '<pillar ', 1).replace('</principle>', '</pillar>', 1),
                      encoding='utf-8')
    tap.run('edition.rng refuses another element', 'sh', '-c',
            '! xmllint --nonet --noout --relaxng "$0" "$1" 2> /dev/null', top / 'data/editions/edition.rng', broken)

PATTERNS = [
    'data/**/*.xml', 'data/**/*.xml.in', 'data/**/*.its', 'data/**/*.loc', 'data/**/*.rng', 'data/**/*.svg',
    'src/**/*.xml', 'src/**/*.ui', 'src/**/*.svg',
]
for path in sorted(path for pattern in PATTERNS for path in top.glob(pattern)):
    tap.run(f'{path.relative_to(top)} is well-formed', 'xmllint', '--nonet', '--noout', path)

# The desktop reads the media type from a database made of such files.
with tempfile.TemporaryDirectory(prefix='codio-mime-') as folder:
    packages = Path(folder, 'packages')
    packages.mkdir()
    source = top / 'data/nl.codio.Codio.mime.xml'
    if source.exists():
        shutil.copy(source, packages / 'nl.codio.Codio.xml')
    tap.run('the media type gets into the database', 'update-mime-database', folder)
    globs = Path(folder, 'globs2')
    known = globs.read_text(encoding='utf-8') if globs.exists() else ''
    for kind, pattern in (('profile', '*.codio'), ('ballot', '*.codio-ballot')):
        line = f'application/vnd.nl.codio.{kind}+json:{pattern}'
        tap.check(f'the database knows {pattern}', any(own.endswith(line) for own in known.splitlines()), known)

sys.exit(tap.end())
