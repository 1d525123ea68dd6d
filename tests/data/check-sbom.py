#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-sbom.py TOP SBOM DEPENDENCIES - the bill of materials is SPDX and lists all there is

DEPENDENCIES is what meson found for the programs, meson-info/intro-dependencies.json in the build folder.
"""
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

# Parts of a library that is listed, or of the compiler's own.
PARTS = {'gio-unix-2.0', 'pangoft2', 'cairo-pdf', 'cairo-svg', 'm'}
NAMES = {'gio-2.0': 'GLib', 'json-glib-1.0': 'JSON-GLib', 'pangocairo': 'Pango', 'fontconfig': 'fontconfig',
         'cairo': 'cairo', 'libqpdf': 'qpdf', 'zlib': 'zlib', 'gtk4': 'GTK', 'libadwaita-1': 'libadwaita'}

top, sbom, dependencies = (Path(path) for path in sys.argv[1:4])
tap = Tap()
document = json.loads(sbom.read_text('utf-8'))
packages = {package['name']: package for package in document['packages']}

# https://spdx.github.io/spdx-spec/v2.3/
lacking = {'spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo'} - document.keys()
tap.equal('what SPDX requires of a document', lacking, set())
tap.check('the namespace is an address without a fragment', re.fullmatch(r'[a-z]+:[^#\s]+', document['documentNamespace']))
tap.check('when it was made is a time', re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', document['creationInfo']['created']))
for package in document['packages']:
    lacking = {'SPDXID', 'name', 'downloadLocation', 'versionInfo', 'licenseDeclared'} - package.keys()
    tap.equal(f'{package["name"]}: what SPDX requires of a package', lacking, set())
    tap.check(f'{package["name"]}: the identifier is one', re.fullmatch(r'SPDXRef-[A-Za-z0-9.-]+', package['SPDXID']))
known = {package['SPDXID'] for package in document['packages']} | {'SPDXRef-DOCUMENT'}
named = {link[end] for link in document['relationships'] for end in ('spdxElementId', 'relatedSpdxElement')}
tap.equal('all that is related is there, and all that is there is related', named, known)

found = {dependency['name']: dependency['version'] for dependency in json.loads(dependencies.read_text('utf-8'))}
for name, version in found.items():
    if re.fullmatch(r'dep\d+', name):  # a folder of this project
        continue
    if name in NAMES:
        tap.equal(f'{name} is listed as it was found', packages.get(NAMES[name], {}).get('versionInfo'), version)
    else:
        tap.check(f'{name} is a part of what is listed', name in PARTS)

manifest = json.loads((top / 'flatpak/nl.codio.Codio.json').read_text('utf-8'))
for module in manifest['modules']:
    for source in module['sources']:
        if source['type'] == 'archive':
            tap.check(f'{module["name"]}: its sources in the Flatpak are told',
                      source['sha256'] in packages[module['name']]['comment'])
tap.check('the font in the report is listed', packages['Inter']['licenseDeclared'] == 'OFL-1.1')

sys.exit(tap.end())
