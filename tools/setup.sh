#!/bin/sh
# Installs whatever `make` still needs on this machine: system libraries, .venv, locked packages.
# Usage: tools/setup.sh run|test. A call with nothing to do ends at once.
set -eu
cd -- "$(dirname -- "$0")/.."

purpose=${1:-run}
newline='
'

# Qt aborts without its libraries, even for sorting names; Pango shapes the words of a page;
# with libharfbuzz-subset a PDF is written four times as fast.
libraries="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
sync_options=--no-dev
if [ "$purpose" = test ]; then
    libraries="$libraries xvfb xauth"
    sync_options=--all-groups
fi

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$*"
    exit 1
}

# Runs a command silently; when it fails, shows what it said, then the sentence.
quietly() {
    sentence=$1
    shift
    "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        stop "$sentence"
    }
}

# Everything that a finished set-up depends on: the lock, these scripts, the Python behind .venv,
# and the packages of the system (their database changes with every installation).
fingerprint() {
    cksum uv.lock tools/setup.sh tools/uv.txt
    readlink -f .venv/bin/python || :
    stat -c '%Y %s' /var/lib/dpkg/status 2>/dev/null || :
}

is_ready() {
    [ -x .venv/bin/python ] && [ -f ".venv/.ready-$purpose" ] &&
        [ "$(cat ".venv/.ready-$purpose")" = "$(fingerprint)" ]
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    found=$(python3 --version 2>/dev/null || echo "no Python 3")
    stop "This program needs Python 3.11 to 3.14, and this machine has $found: install one of these and run the command again."
}

# Newer releases call some packages NAMEt64.
missing_packages() {
    names=
    for name in "$@"; do names="$names $name ${name}t64"; done
    # shellcheck disable=SC2086
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $names 2>/dev/null || :)
    for name in "$@"; do
        case "$newline$installed$newline" in
            *"${newline}installed $name$newline"* | *"${newline}installed ${name}t64$newline"*) ;;
            *) printf '%s ' "$name" ;;
        esac
    done
}

apt_get() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

install_packages() {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            stop "Some system packages are missing, and installing them needs an administrator: ask one to run \"apt-get install $*\", then run the command again."
        fi
        as_root=sudo
    fi
    say "Installing system packages: $*"
    apt_get update >"$log" 2>&1 </dev/null || cat "$log" >&2  # the lists may be new enough
    quietly "The system packages could not be installed: check the internet connection, or run \"apt-get install $*\" as administrator, then run the command again." \
        apt_get install -y --no-install-recommends "$@"
}

install_with_apt() {
    wanted=$libraries
    if ! has_pip && ! "$python" -c 'import ensurepip' 2>/dev/null; then
        wanted="$wanted $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    # shellcheck disable=SC2086
    missing=$(missing_packages $wanted)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || install_packages $missing
}

install_with_brew() {
    command -v brew >/dev/null ||
        stop "The Pango library is needed: install Homebrew from https://brew.sh, then run the command again."
    brew list --versions pango >/dev/null 2>&1 && return
    say "Installing Pango with Homebrew"
    quietly "Pango could not be installed: run \"brew install pango\", then run the command again." brew install pango
}

install_libraries() {
    if [ "$(uname -s)" = Darwin ]; then
        install_with_brew
    elif command -v apt-get >/dev/null; then
        install_with_apt
    else
        say "This system has no apt-get, so install Pango, HarfBuzz and the libraries of Qt with its own tool if the next steps miss them."
    fi
}

has_pip() { .venv/bin/python -c 'import pip' 2>/dev/null; }

install_python_packages() {
    if ! has_pip; then
        quietly "The folder .venv could not be made: check that this folder can be written and has space." \
            "$python" -m venv --clear .venv
    fi
    say "Installing Python packages (the first time some 150 MB)"
    offline="The Python packages could not be installed: check the internet connection and the space on the disk, then run the command again."
    quietly "$offline" .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r tools/uv.txt
    unset VIRTUAL_ENV
    [ -w "${HOME:-/nonexistent}" ] || export UV_NO_CACHE=1
    quietly "$offline" env UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON_DOWNLOADS=never \
        .venv/bin/uv sync --frozen --inexact --compile-bytecode $sync_options
}

is_ready && exit
log=$(mktemp)
trap 'rm -f "$log"' EXIT
python=$(find_python)
install_libraries
install_python_packages
ready=$(fingerprint)
printf '%s\n' "$ready" >.venv/.ready-run
[ "$purpose" = run ] || printf '%s\n' "$ready" >.venv/.ready-test
