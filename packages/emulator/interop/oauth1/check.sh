#!/bin/sh
set -eu
"$WORK/python/bin/python" "$(dirname -- "$0")/check.py"
