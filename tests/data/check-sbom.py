#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-sbom.py TOP SBOM DEPENDENCIES - the bill of materials is SPDX and lists all there is

DEPENDENCIES is what meson found for the programs, meson-info/intro-dependencies.json in the build folder.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

# Parts of a library that is listed, or of the compiler's own.
PARTS = {'gio-unix-2.0', 'pangoft2', 'cairo-pdf', 'cairo-svg', 'm'}
NAMES = {'gio-2.0': 'GLib', 'json-glib-1.0': 'JSON-GLib', 'pangocairo': 'Pango', 'fontconfig': 'fontconfig',
         'cairo': 'cairo', 'libqpdf': 'qpdf', 'zlib': 'zlib', 'gtk4': 'GTK', 'libadwaita-1': 'libadwaita'}

top, sbom, dependencies = (Path(path) for path in sys.argv[1:4])
tap = Tap()
manifest = json.loads((top / 'flatpak/nl.codio.Codio.json').read_text('utf-8'))
archives = {module['name']: part for module in manifest['modules'] for part in module['sources']
            if part['type'] == 'archive'}


def links(document, kind):
    """The names of what Codio has this relationship with."""
    names = {package['SPDXID']: package['name'] for package in document['packages']}
    return {names[link['relatedSpdxElement']] for link in document['relationships']
            if (link['spdxElementId'], link['relationshipType']) == ('SPDXRef-Codio', kind)}


def check_spdx(title, document):
    """https://spdx.github.io/spdx-spec/v2.3/ and, of a purl, https://github.com/package-url/purl-spec"""
    lacking = {'spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo'} - document.keys()
    tap.equal(f'{title}: what SPDX requires of a document', lacking, set())
    tap.check(f'{title}: the namespace is an address without a fragment',
              re.fullmatch(r'[a-z]+:[^#\s]+', document['documentNamespace']))
    tap.check(f'{title}: when it was made is a time',
              re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', document['creationInfo']['created']))
    for package in document['packages']:
        name = package['name']
        lacking = {'SPDXID', 'name', 'downloadLocation', 'versionInfo', 'licenseDeclared', 'supplier'} - package.keys()
        tap.equal(f'{title}: {name}: what SPDX requires of a package, and its supplier', lacking, set())
        tap.check(f'{title}: {name}: the identifier is one', re.fullmatch(r'SPDXRef-[A-Za-z0-9.-]+', package['SPDXID']))
        tap.check(f'{title}: {name}: the supplier is somebody, or not known',
                  re.fullmatch(r'NOASSERTION|(Person|Organization): \S.*', package['supplier']))
        purls = [reference['referenceLocator'] for reference in package['externalRefs']
                 if (reference['referenceCategory'], reference['referenceType']) == ('PACKAGE-MANAGER', 'purl')]
        version = re.escape(package['versionInfo'])
        tap.check(f'{title}: {name}: a purl with its name and version', len(purls) == 1 and re.fullmatch(
            rf'pkg:generic/{name.lower()}@{version}(\?[a-z_]+=[^&#\s]+(&[a-z_]+=[^&#\s]+)*)?', purls[0]), *purls)
    known = {package['SPDXID'] for package in document['packages']} | {'SPDXRef-DOCUMENT'}
    named = {link[end] for link in document['relationships'] for end in ('spdxElementId', 'relatedSpdxElement')}
    tap.equal(f'{title}: all that is related is there, and all that is there is related', named, known)


# As it is installed, with libraries of the system.
document = json.loads(sbom.read_text('utf-8'))
packages = {package['name']: package for package in document['packages']}
check_spdx('installed', document)
found = {dependency['name']: dependency['version'] for dependency in json.loads(dependencies.read_text('utf-8'))}
for name, version in found.items():
    if re.fullmatch(r'dep\d+', name):  # a folder of this project
        continue
    if name in NAMES:
        tap.equal(f'{name} is listed as it was found', packages.get(NAMES[name], {}).get('versionInfo'), version)
    else:
        tap.check(f'{name} is a part of what is listed', name in PARTS)
tap.check('the font in the report is listed', packages['Inter']['licenseDeclared'] == 'OFL-1.1')
tap.equal('the font alone is a part of it', links(document, 'CONTAINS'), {'Inter'})
tap.equal('the libraries are what it depends on', links(document, 'DEPENDS_ON'), set(NAMES.values()))

# As the Flatpak has it.
with tempfile.TemporaryDirectory(prefix='codio-sbom-') as folder:
    made = []
    for number in (1, 2):
        out = Path(folder, f'{number}.json')
        subprocess.run([sys.executable, top / 'data/make-sbom.py', '--bundle', top, packages['Codio']['versionInfo'],
                        out, *(f'{name}={found[name]}' for name in NAMES)], check=True)
        made.append(out.read_text('utf-8'))
tap.equal('the same libraries give the same file', made[0], made[1])
bundle = json.loads(made[0])
check_spdx('the Flatpak', bundle)
tap.check('it has another namespace', bundle['documentNamespace'] != document['documentNamespace'])
tap.equal('what the manifest builds is a part of the Flatpak', links(bundle, 'CONTAINS'), {'Inter', *archives})
tap.equal('all else it depends on', links(bundle, 'DEPENDS_ON'), set(NAMES.values()) - set(archives))
for package in bundle['packages']:
    name, archive = package['name'], archives.get(package['name'])
    if archive is None:
        tap.check(f'{name} says of no archive that it was built from it',
                  'checksums' not in package and package['downloadLocation'] == 'NOASSERTION')
        continue
    tap.equal(f'{name} says where its sources are', package['downloadLocation'], archive['url'])
    tap.equal(f'{name} says what their checksum is', package.get('checksums'),
              [{'algorithm': 'SHA256', 'checksumValue': archive['sha256']}])
    tap.check(f'{name} is of a known supplier', package['supplier'] != 'NOASSERTION')
    for part in (f'checksum=sha256:{archive["sha256"]}', f'download_url={archive["url"]}'):
        tap.check(f'{name}: its purl has {part}', part in package['externalRefs'][0]['referenceLocator'])

sys.exit(tap.end())
