#!/bin/sh
# Sets up what is missing and runs all tests, offscreen. Arguments go to pytest: sh packaging/test.sh -k alignment
set -eu
. "$(dirname -- "$0")/setup.sh"
setup tests
cd "$root"
export QT_QPA_PLATFORM=offscreen

status=0
"$python" -m pytest -n 2 --dist worksteal -m "not serial" "$@" || status=$?

# Status 5: there was no such test. That is a failure only if there was none in either run.
serial=0
"$python" -m pytest -m serial "$@" || serial=$?
if [ "$serial" = 5 ]; then serial=0; elif [ "$status" = 5 ]; then status=0; fi
if [ "$status" = 0 ]; then status=$serial; fi
exit "$status"
