# Sets up what start.sh and test.sh need; read by them with ".", never run by itself. POSIX sh.
#
#     setup window|picture|tests
#
# makes sure of Python 3.11 or newer, of the system's libraries (by apt, when root or passwordless sudo allows; else
# it prints the one command to run and ends), and of .venv at the project's root with the locked packages. A second
# run finds the stamp of the lock file in .venv and touches no network. Sets $root and $python.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
venv=$root/.venv
python=$venv/bin/python
export PYTHONPATH="$root" PYTHONSAFEPATH=1

say() { printf '%s\n' "annotator: $*" >&2; }

stop() {
    say "$@"
    exit 2
}

setup() {
    purpose=$1
    base=$(find_python) || base=
    if [ -z "$base" ]; then
        install_packages "$(all_packages)"
        base=$(find_python) || stop "There is no Python 3.11 or newer, with venv, on this system." \
            "Install one as python3 and run this again."
    fi
    check_system
    make_environment
}

# Prints the first Python that is new enough and can make an environment; the system's own first.
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
    done
    return 1
}

all_packages() {
    sed -e '/^#/d' -e '/^$/d' "$root/packaging/linux/packages.txt"
    if [ "$purpose" = tests ]; then echo xvfb; fi
}

check_system() {
    case $(uname -s) in Linux) ;; *) return ;; esac
    lacks=$("$base" "$root/packaging/system_check.py" "$purpose")
    if [ -z "$lacks" ]; then return; fi
    need=$(printf '%s\n' "$lacks" | sed -n 's/^need //p')
    want=$(printf '%s\n' "$lacks" | sed -n 's/^want //p')
    if [ -n "$need" ]; then
        install_packages "$need
$want"
        return
    fi
    if can_install && (install_packages "$want"); then return; fi
    # shellcheck disable=SC2086 # one line of words
    say "Going on without:" $want "(apt would add what is missing)"
}

can_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] || sudo -n true >/dev/null 2>&1
}

# Installs packages, one a line, or ends with the command that would.
install_packages() {
    # shellcheck disable=SC2086 # the words are the packages
    set -- $1
    command -v apt-get >/dev/null 2>&1 ||
        stop "This system has no apt. Install what these packages of Debian hold, then run this again: $*"
    can_install ||
        stop "Some system packages are missing. Run this, then the script again:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    as_root=
    if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
    say "installing by apt: $*"
    mkdir -p "$root/build"
    log=$root/build/apt.log
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::http::Timeout=20 update >"$log" 2>&1 || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$@" \
        </dev/null >>"$log" 2>&1 || {
        tail -n 15 "$log" >&2
        stop "apt could not install the packages; its whole output is in build/apt.log."
    }
}

make_environment() {
    case $purpose in tests) lock=requirements-dev.txt ;; *) lock=requirements.txt ;; esac
    build=$root/packaging/requirements-build.txt
    stamp=$(stamp_of "$lock")
    if [ -x "$python" ] && grep -qxF "$stamp" "$venv/annotator-stamp" 2>/dev/null; then
        # A system upgrade may have taken away the Python behind the link.
        if "$python" -c '' 2>/dev/null; then return; fi
    fi
    if ! "$python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        if [ -e "$venv" ] && [ ! -e "$venv/pyvenv.cfg" ]; then
            stop "$venv is there but is no Python environment. Move it away and run this again."
        fi
        say "making the environment .venv"
        "$base" -m venv --clear "$venv"
    fi
    say "installing the locked packages into .venv (about 120 MB the first time)"
    rm -f "$venv/annotator-stamp"
    pip_install -r "$build"
    # jieba comes as source only: it is built by the locked setuptools, not by whatever the registry has today.
    pip_install --no-build-isolation -r "$root/packaging/$lock"
    {
        stamp_of requirements.txt
        if [ "$purpose" = tests ]; then stamp_of requirements-dev.txt; fi
    } >"$venv/annotator-stamp"
}

# The tests' lock holds all of the program's, in the same versions, so it stands for both.
stamp_of() {
    echo "$1 $(cat "$root/packaging/requirements-build.txt" "$root/packaging/$1" | sha256sum | cut -d ' ' -f 1)"
}

pip_install() {
    "$python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes "$@" ||
        stop "The packages could not be installed: see the lines above. What is done is kept; run this again."
}
