#!/bin/sh
# Creates .venv with the first Python that is new enough; PYTHON names another one.
set -eu

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
can_create='import ensurepip, venv'

stop() {
    printf 'Plimate cannot be set up: %s\n' "$1" >&2
    exit 1
}

if [ -n "${PYTHON:-}" ]; then
    set -- "$PYTHON"
else
    set -- python3 python3.13 python3.12 python3.11
fi

python=
for candidate in "$@"; do
    if "$candidate" -c "$new_enough" >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    version=$("$1" --version 2>/dev/null) || version="no $1 at all"
    stop "it needs Python 3.11 or newer, and here is $version.
On Debian 12: apt-get install python3 python3-venv
If another one is installed, name it: make ... PYTHON=/path/to/python3.11"
fi

# Debian keeps what creates environments in a package of its own.
if ! "$python" -c "$can_create" 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))')
    sh scripts/apt-install.sh "$package" || stop "the package $package is missing and may not be installed from here.
Install it and try again: sudo apt-get install $package"
    "$python" -c "$can_create" 2>/dev/null || stop "$package is installed, but $("$python" -c 'import sys; print(sys.executable)') is not Debian's Python and lacks ensurepip.
Name Debian's: make ... PYTHON=/usr/bin/python3"
fi

rm -rf .venv
"$python" -m venv .venv || {
    rm -rf .venv
    stop "$python -m venv failed; its reason stands above."
}
