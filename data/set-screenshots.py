#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""set-screenshots.py METAINFO ADDRESS OUT - say where the screenshots are on the web, or leave them out where they are
nowhere, as the metainfo may name no other place"""
import re
import sys
from pathlib import Path

metainfo, address, out = sys.argv[1:4]
text = Path(metainfo).read_text('utf-8')
if address:
    text = re.sub(r'(<image [^>]*>)', rf'\1{address.rstrip("/")}/', text)
else:
    text = re.sub(r' *<!-- Where data/screenshots.*</screenshots>\n', '', text, flags=re.DOTALL)
Path(out).write_text(text, 'utf-8')
