#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""make-sbom.py TOP VERSION OUT NAME=VERSION... - write the software bill of materials, as SPDX 2.3 in JSON

The libraries and their versions are those that were found for this build. What is built along with the Flatpak, and so
is in the bundle, is in its manifest. The same sources and libraries give the same file.
"""
import hashlib
import json
import re
import sys
from pathlib import Path

# What pkg-config calls a library, what people call it and its licence.
LIBRARIES = {
    'gio-2.0': ('GLib', 'LGPL-2.1-or-later'),
    'json-glib-1.0': ('JSON-GLib', 'LGPL-2.1-or-later'),
    'pangocairo': ('Pango', 'LGPL-2.0-or-later'),
    'fontconfig': ('fontconfig', 'HPND-sell-variant'),
    'cairo': ('cairo', 'LGPL-2.1-only OR MPL-1.1'),
    'libqpdf': ('qpdf', 'Apache-2.0'),
    'zlib': ('zlib', 'Zlib'),
    'gtk4': ('GTK', 'LGPL-2.1-or-later'),
    'libadwaita-1': ('libadwaita', 'LGPL-2.1-or-later'),
}
BUNDLED = {'qpdf': 'libqpdf'}


def package(name, version, licence, **more):
    identifier = 'SPDXRef-' + re.sub(r'[^A-Za-z0-9.-]', '-', name)
    return {'SPDXID': identifier, 'name': name, 'versionInfo': version, 'downloadLocation': 'NOASSERTION',
            'filesAnalyzed': False, 'licenseConcluded': licence, 'licenseDeclared': licence,
            'copyrightText': 'NOASSERTION', **more}


def find_bundled(top):
    """The archives in the manifest of the Flatpak, by the name of the library."""
    manifest = json.loads((top / 'flatpak/nl.codio.Codio.json').read_text('utf-8'))
    found = {}
    for module in manifest['modules']:
        for source in module['sources']:
            if source['type'] == 'archive':
                found[BUNDLED[module['name']]] = source
    return found


def main():
    top, version, out = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    bundled = find_bundled(top)
    packages = [package('Codio', version, 'EUPL-1.2', primaryPackagePurpose='APPLICATION'),
                package('Inter', '4.001', 'OFL-1.1', primaryPackagePurpose='OTHER',
                        comment='The font of the report, in data/fonts; its authors: The Inter Project Authors')]
    links = [('SPDXRef-Codio', 'CONTAINS', 'SPDXRef-Inter')]
    for library in sorted(sys.argv[4:]):
        name, found = library.split('=')
        title, licence = LIBRARIES[name]
        more = {'primaryPackagePurpose': 'LIBRARY'}
        if name in bundled:
            more['comment'] = f'The Flatpak has it in the bundle, built from {bundled[name]["url"]}, of which the ' \
                              f'SHA-256 is {bundled[name]["sha256"]}'
        packages.append(package(title, found, licence, **more))
        links.append(('SPDXRef-Codio', 'DYNAMIC_LINK', packages[-1]['SPDXID']))

    contents = json.dumps([packages, links], sort_keys=True).encode()
    released = re.search(r'^releaseDate: "(.*)"$', (top / 'publiccode.yml').read_text('utf-8'), re.M).group(1)
    document = {
        'spdxVersion': 'SPDX-2.3',
        'dataLicense': 'CC0-1.0',
        'SPDXID': 'SPDXRef-DOCUMENT',
        'name': f'Codio-{version}',
        'documentNamespace': f'urn:codio:sbom:{version}:{hashlib.sha256(contents).hexdigest()}',
        # The day of the release, not that of the build, which would differ each time.
        'creationInfo': {'created': f'{released}T00:00:00Z', 'creators': ['Tool: make-sbom.py']},
        'documentDescribes': ['SPDXRef-Codio'],
        'packages': packages,
        'relationships': [{'spdxElementId': 'SPDXRef-DOCUMENT', 'relationshipType': 'DESCRIBES',
                           'relatedSpdxElement': 'SPDXRef-Codio'}] +
                         [{'spdxElementId': source, 'relationshipType': kind, 'relatedSpdxElement': target}
                          for source, kind, target in links],
    }
    out.write_text(json.dumps(document, indent=2) + '\n', 'utf-8')


main()
