#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""make-sbom.py [--bundle] TOP VERSION OUT NAME=VERSION... - write the software bill of materials, as SPDX 2.3 in JSON

The libraries and their versions are those that were found for this build. With --bundle it is that of the Flatpak,
which contains what its manifest builds; all other libraries come from where Codio is installed. The same sources and
libraries give the same file.
"""
import argparse
import hashlib
import json
import re
import urllib.parse
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
AUTHORS = 'Organization: The Codio authors'
# Who gave out what is in the Flatpak. All other libraries come from whoever supplies the runtime or the system.
SUPPLIERS = {'qpdf': 'Person: Jay Berkenbilt'}


def package(name, version, licence, archive=None, **more):
    """ARCHIVE is where it comes from, as the manifest of the Flatpak has it."""
    purl = f'pkg:generic/{name.lower()}@{version}'
    if archive:
        checksum = f'sha256:{archive["sha256"]}'
        purl += '?' + urllib.parse.urlencode({'checksum': checksum, 'download_url': archive['url']}, safe=':/')
        more['supplier'] = SUPPLIERS.get(name, 'NOASSERTION')
        more['checksums'] = [{'algorithm': 'SHA256', 'checksumValue': archive['sha256']}]
    return {'SPDXID': 'SPDXRef-' + re.sub(r'[^A-Za-z0-9.-]', '-', name), 'name': name, 'versionInfo': version,
            'supplier': 'NOASSERTION', 'downloadLocation': archive['url'] if archive else 'NOASSERTION',
            'filesAnalyzed': False, 'licenseConcluded': licence, 'licenseDeclared': licence,
            'copyrightText': 'NOASSERTION',
            'externalRefs': [{'referenceCategory': 'PACKAGE-MANAGER', 'referenceType': 'purl',
                              'referenceLocator': purl}],
            **more}


def find_bundled(top):
    """The archives in the manifest of the Flatpak, by the name of what is built from them."""
    manifest = json.loads((top / 'flatpak/nl.codio.Codio.json').read_text('utf-8'))
    return {module['name']: source for module in manifest['modules'] for source in module['sources']
            if source['type'] == 'archive'}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--bundle', action='store_true')
    parser.add_argument('top', type=Path)
    parser.add_argument('version')
    parser.add_argument('out', type=Path)
    parser.add_argument('libraries', nargs='+')
    arguments = parser.parse_args()
    top, version = arguments.top, arguments.version

    bundled = find_bundled(top) if arguments.bundle else {}
    packages = [package('Codio', version, 'EUPL-1.2', primaryPackagePurpose='APPLICATION', supplier=AUTHORS),
                package('Inter', '4.001', 'OFL-1.1', primaryPackagePurpose='OTHER',
                        supplier='Organization: The Inter Project Authors',
                        comment='The font of the report, in data/fonts')]
    links = [('SPDXRef-Codio', 'CONTAINS', 'SPDXRef-Inter')]
    for library in sorted(arguments.libraries):
        name, found = library.split('=')
        title, licence = LIBRARIES[name]
        packages.append(package(title, found, licence, bundled.get(title), primaryPackagePurpose='LIBRARY'))
        links.append(('SPDXRef-Codio', 'CONTAINS' if title in bundled else 'DEPENDS_ON', packages[-1]['SPDXID']))

    contents = json.dumps([packages, links], sort_keys=True).encode()
    released = re.search(r'^releaseDate: "(.*)"$', (top / 'publiccode.yml').read_text('utf-8'), re.M).group(1)
    document = {
        'spdxVersion': 'SPDX-2.3',
        'dataLicense': 'CC0-1.0',
        'SPDXID': 'SPDXRef-DOCUMENT',
        'name': f'Codio-{version}',
        'documentNamespace': f'urn:codio:sbom:{version}:{hashlib.sha256(contents).hexdigest()}',
        # The day of the release, not that of the build, which would differ each time.
        'creationInfo': {'created': f'{released}T00:00:00Z', 'creators': [AUTHORS, 'Tool: make-sbom.py']},
        'documentDescribes': ['SPDXRef-Codio'],
        'packages': packages,
        'relationships': [{'spdxElementId': 'SPDXRef-DOCUMENT', 'relationshipType': 'DESCRIBES',
                           'relatedSpdxElement': 'SPDXRef-Codio'}] +
                         [{'spdxElementId': source, 'relationshipType': kind, 'relatedSpdxElement': target}
                          for source, kind, target in links],
    }
    arguments.out.write_text(json.dumps(document, indent=2) + '\n', 'utf-8')


main()
