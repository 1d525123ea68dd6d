#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-release.py TOP PREFIX VERSION - all files name the same version, and a software centre may take it in

What Flathub demands and can be told without a network: https://docs.flathub.org/docs/for-app-authors/linter and
https://docs.flathub.org/docs/for-app-authors/metainfo-guidelines/quality-guidelines. PREFIX is where Codio is installed.
"""
import configparser
import json
import re
import struct
import sys
import tempfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

ID = 'nl.codio.Codio'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
MONTHS = 'January February March April May June July August September October November December'.split()
# All that a window needs and nothing that has to be argued for.
PERMISSIONS = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri'}

top, prefix, version = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
share = prefix / 'share'
tap = Tap()


def desktop_entry(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=('=',))
    parser.optionxform = str
    parser.read(path, 'utf-8')
    return parser['Desktop Entry']


def width_and_height(path):
    return struct.unpack('>II', path.read_bytes()[16:24])


metainfo = ElementTree.parse(share / f'metainfo/{ID}.metainfo.xml').getroot()
# An installation names no pictures unless it was told where they are on the web.
source = ElementTree.parse(top / f'data/{ID}.metainfo.xml.in').getroot()
desktop = desktop_entry(share / f'applications/{ID}.desktop')
publiccode = yaml.safe_load((top / 'publiccode.yml').read_text('utf-8'))
manifest = json.loads((top / f'flatpak/{ID}.json').read_text('utf-8'))

# The version
newest = metainfo.find('releases/release')
day = date.fromisoformat(newest.get('date'))
tap.equal('metainfo: the newest release', newest.get('version'), version)
tap.equal('publiccode.yml: the version', publiccode['softwareVersion'], version)
tap.equal('publiccode.yml: the date', str(publiccode['releaseDate']), str(day))
tap.equal('NEWS: the newest version', (top / 'NEWS').read_text('utf-8').split('\n')[0],
          f'Codio {version}, {day.day} {MONTHS[day.month - 1]} {day.year}')
for name, words in (('ACCESSIBILITY.md', 'about'), ('TOEGANKELIJKHEID.md', 'over')):
    tap.check(f'{name} is about this version', f'{words} Codio {version.rsplit(".", 1)[0]}' in (top / name).read_text('utf-8'))
sbom = json.loads((share / 'codio/codio.spdx.json').read_text('utf-8'))
tap.equal('the bill of materials: the version',
          [package['versionInfo'] for package in sbom['packages'] if package['name'] == 'Codio'], [version])

# The manifest
tap.equal('the manifest is named after the program', (manifest.get('app-id') or manifest.get('id')), ID)
tap.check('its name is a domain turned round, and the program', re.fullmatch(r'[a-z]+(\.[a-z0-9]+)+\.[A-Z][A-Za-z]+', ID))
tap.equal('it asks for what a window needs', set(manifest['finish-args']), PERMISSIONS)
tap.equal('it starts the program', manifest['command'], 'codio')
tap.check('it builds no branch of its own', 'branch' not in manifest and 'default-branch' not in manifest)
for module in manifest['modules']:
    for part in module['sources']:
        if part['type'] == 'archive':
            tap.check(f'{module["name"]}: its sources are what they were',
                      re.fullmatch('[0-9a-f]{64}', part.get('sha256', '')) and part['url'].startswith('https://'))
        else:
            tap.equal(f'{module["name"]}: all else is this folder', (part['type'], part['path']), ('dir', '..'))
pictures = [option for module in manifest['modules'] for option in module.get('config-opts', [])
            if option.startswith('-Dscreenshots=')]
if pictures:
    tap.check('it says where the pictures are on the web', pictures[0].startswith('-Dscreenshots=https://'))
else:
    tap.skip('it says where the pictures are on the web', 'they are nowhere on the web yet')

# What is given out to the desktop
for pattern in ('applications/*', 'metainfo/*', 'glib-2.0/schemas/*.xml', 'mime/packages/*', 'icons/hicolor/*/*/*'):
    for path in share.glob(pattern):
        if path.name not in ('mimeinfo.cache', 'icon-theme.cache'):
            tap.check(f'{path.relative_to(share)} begins with the name of the program', path.name.startswith(ID))
for path in (share / 'icons/hicolor').glob('*/*/*'):
    tap.equal(f'{path.name} can be shown at any size', (path.suffix, path.parts[-3] in ('scalable', 'symbolic')),
              ('.svg', True))
for path in (share / 'icons/hicolor/scalable').glob('*/*.svg'):
    image = ElementTree.parse(path).getroot()
    tap.equal(f'{path.name}: its size', (image.get('width'), image.get('height')), ('128', '128'))
for name in (f'scalable/apps/{ID}.svg', f'symbolic/apps/{ID}-symbolic.svg'):
    tap.check(f'{name} is there', (share / 'icons/hicolor' / name).is_file())

# The desktop file
tap.equal('desktop: the icon', desktop['Icon'], ID)
tap.check('desktop: it starts the program', re.fullmatch('codio %U', desktop['Exec']))
tap.equal('desktop: it is shown, and in no terminal', (desktop.get('NoDisplay'), desktop.get('Hidden'), desktop['Terminal']),
          (None, None, 'false'))
tap.equal('desktop: files of the same types as in the metainfo', set(desktop['MimeType'].strip(';').split(';')),
          {node.text for node in metainfo.findall('provides/mediatype')})
tap.check('desktop: a category that says more than GTK', set(desktop['Categories'].split(';')) - {'', 'GNOME', 'GTK', 'Qt'})
for key in ('Name', 'Comment', 'GenericName', 'Keywords'):
    tap.check(f'desktop: {key} is there in Dutch', key == 'Name' or desktop.get(f'{key}[nl]'))

# The metainfo
# It is judged strictly, but for what there cannot be yet.
validate = ['appstreamcli', 'validate', '--no-net', '--strict', '--explain']
homepage = 'metainfo: the address of a page about the program'
if metainfo.find('url[@type="homepage"]') is None:
    validate.append('--override=url-homepage-missing=pedantic')
    tap.skip(homepage, 'there is no such page on the web yet')
else:
    tap.check(homepage, metainfo.findtext('url[@type="homepage"]').startswith('https://'))
tap.run('metainfo: it is in order', *validate, share / f'metainfo/{ID}.metainfo.xml')
tap.equal('metainfo: the program', (metainfo.findtext('id'), metainfo.findtext('launchable')), (ID, f'{ID}.desktop'))
tap.equal('metainfo: the name', metainfo.findtext('name'), desktop['Name'])
tap.equal('metainfo: the licences', (metainfo.findtext('metadata_license'), metainfo.findtext('project_license')),
          ('CC0-1.0', 'EUPL-1.2'))
tap.check('metainfo: the one who makes it', metainfo.find('developer').get('id') and metainfo.findtext('developer/name'))
for summary in metainfo.findall('summary'):
    tap.check(f'metainfo: the summary “{summary.text}” is short', len(summary.text) <= 35 and not summary.text.endswith('.'))
tap.check('metainfo: for which age it is', metainfo.find('content_rating').get('type') == 'oars-1.1')
tap.equal('metainfo: colours for light and dark', {(color.get('type'), color.get('scheme_preference')): bool(re.fullmatch(
    '#[0-9a-f]{6}', color.text)) for color in metainfo.findall('branding/color')},
    {('primary', 'light'): True, ('primary', 'dark'): True})
for path in ('summary', 'description/p', 'keywords/keyword', 'releases/release/description/p'):
    tap.check(f'metainfo: {path} is there in Dutch', any(node.get(LANG) == 'nl' for node in metainfo.findall(path)))

# The pictures
screenshots = source.findall('screenshots/screenshot')
tap.check('there are pictures, and one is shown first', len([node for node in screenshots if node.get('type') == 'default']) == 1)
with tempfile.TemporaryDirectory(prefix='codio-metainfo-') as folder:
    shown = Path(folder, f'{ID}.metainfo.xml')
    tap.run('the metainfo gets their address', sys.executable, top / 'data/set-screenshots.py',
            top / f'data/{ID}.metainfo.xml.in', 'https://example.org/screenshots', shown)
    tap.run('it is in order with them', *validate, shown)
    addresses = [image.text for image in ElementTree.parse(shown).iter('image')]
    tap.check('each picture has its address', all(re.fullmatch(r'https://example.org/screenshots/[a-z]+-[a-z]+\.png', address)
                                                  for address in addresses), *addresses)
named = set()
for screenshot in screenshots:
    caption = screenshot.findtext('caption')
    tap.check(f'“{caption}” is no sentence', caption and not caption.endswith('.'))
    images = {image.get(LANG, 'en'): image for image in screenshot.findall('image')}
    tap.equal(f'“{caption}”: in both languages', set(images), {'en', 'nl'})
    for language, image in images.items():
        path = top / 'data/screenshots' / image.text
        named.add(path)
        tap.check(f'{image.text} says its language', path.stem.endswith(f'-{language}'))
        tap.equal(f'{image.text}: its size', width_and_height(path), (int(image.get('width')), int(image.get('height'))))
        tap.check(f'{image.text} is small', path.stat().st_size < 150000)
tap.equal('all pictures are shown', set((top / 'data/screenshots').glob('*')), named)

sys.exit(tap.end())
