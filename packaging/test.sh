#!/bin/sh
# Sets up what is missing and runs all tests, offscreen. Arguments go to pytest: sh packaging/test.sh -k alignment
set -eu
. "$(dirname -- "$0")/setup.sh"
setup tests
cd "$root"
export QT_QPA_PLATFORM=offscreen

exec "$python" -m pytest -n 2 --dist worksteal "$@"
