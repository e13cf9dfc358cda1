#!/bin/sh
# Writes the locked requirements beside this script from pyproject.toml, for every platform and Python >= 3.11.
# Run it after a change of the dependencies; "--upgrade" takes newer versions. Needs uv (pip install uv), which
# asks its own default registry and not those that pip is configured for, so that the hashes are the public ones.
set -eu
cd "$(dirname -- "$0")/.."
unset UV_INDEX UV_DEFAULT_INDEX UV_INDEX_URL UV_EXTRA_INDEX_URL UV_FIND_LINKS

lock() { # lock OUTPUT INPUT [OPTION...]
    output=packaging/$1
    input=$2
    shift 2
    uv pip compile --quiet --no-config --system-certs --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate "$@" "$input" --output-file "$output"
    echo "$output"
}

lock requirements-build.txt packaging/requirements-build.in "$@"
lock requirements.txt pyproject.toml --extra charts "$@"
lock requirements-dev.txt pyproject.toml --extra charts --extra dev --constraint packaging/requirements.txt \
    --constraint packaging/requirements-build.txt "$@"
