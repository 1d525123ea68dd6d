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

document = yaml.safe_load(Path(sys.argv[1], 'publiccode.yml').read_text(encoding='utf-8'))
lacking = sorted(REQUIRED - document.keys())
print('lacking:', lacking)
sys.exit(1 if lacking else 0)
