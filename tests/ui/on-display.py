# SPDX-License-Identifier: EUPL-1.2
"""on-display.py PROGRAM - runs a test program that needs a display on one of its own"""
import os
import subprocess
import sys

import harness  # noqa: F401  (this begins a session of its own)

sys.exit(subprocess.run(sys.argv[1:], stdout=int(os.environ['CODIO_TEST_REPORT']), check=False,
                        env=dict(os.environ, G_DEBUG='fatal-warnings', LANG='en_US.UTF-8')).returncode)
