#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-publiccode.py TOP - publiccode.yml can be read and has what its standard asks for"""
import sys
from pathlib import Path

try:
    import yaml
except ImportError:
    print('python3-yaml is not installed')
    sys.exit(77)

# The members that publiccode.yml 0.4 requires, but for the address of the repository: it has no public one yet.
REQUIRED = {
    'publiccodeYmlVersion', 'name', 'platforms', 'developmentStatus', 'softwareType', 'description', 'legal',
    'maintenance', 'localisation',
}

STATUSES = {'concept', 'development', 'beta', 'stable', 'obsolete'}
LENGTHS = {'shortDescription': (1, 150), 'longDescription': (150, 10000), 'features': (1, 100)}

top = Path(sys.argv[1])
document = yaml.safe_load((top / 'publiccode.yml').read_text(encoding='utf-8'))
wrong = [f'it lacks {name}' for name in sorted(REQUIRED - document.keys())]
if document['developmentStatus'] not in STATUSES:
    wrong.append(f'developmentStatus is {document["developmentStatus"]}')
files = [document['logo']]
for language, description in document['description'].items():
    files += description['screenshots']
    for name, (least, most) in LENGTHS.items():
        texts = description[name] if isinstance(description[name], list) else [description[name]]
        wrong += [f'{language}: {name} has {len(text)} characters: {text}' for text in texts
                  if not least <= len(text) <= most]
wrong += [f'there is no {name}' for name in files if not (top / name).is_file()]
print(*wrong, sep='\n')
sys.exit(1 if wrong else 0)
