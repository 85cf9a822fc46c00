#!/bin/sh
# Makes one Python environment for all clients and installs a list of packages into it.
# Usage: python.sh REQUIREMENTS
set -eu
[ -x "$WORK/python/bin/python" ] || python3 -m venv "$WORK/python"
"$WORK/python/bin/pip" install --quiet --disable-pip-version-check -r "$1"
