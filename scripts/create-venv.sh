#!/bin/sh
# Creates .venv with the first Python that is new enough and can; PYTHON names another one, and then a .venv of
# any other Python is made anew. Debian keeps what puts pip into an environment in a package of its own: without
# it pip, uv or virtualenv does it, whichever is there, else that package is installed, where that may be done.
set -eu

is_new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
can_create='import ensurepip, venv'
which_one='import sys; print(sys.base_prefix, sys.version)'
its_package='import sys; print("python{}.{}-venv".format(*sys.version_info))'

stop() {
    rm -rf .venv
    printf 'Plimate cannot be set up: %s\n' "$1" >&2
    exit 1
}

# The first of its arguments that is new enough and runs what $wanted says.
first_of() {
    for candidate in "$@"; do
        if "$candidate" -c "$is_new_enough" >/dev/null 2>&1 && "$candidate" -c "$wanted" >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

has() { command -v "$1" >/dev/null 2>&1; }

without_ensurepip() {
    if "$python" -m pip --version >/dev/null 2>&1 && "$python" -m venv --without-pip .venv >/dev/null 2>&1; then
        "$python" -m pip --quiet --disable-pip-version-check --python .venv/bin/python install pip
    elif has uv; then
        uv venv --quiet --clear --python "$python" .venv && uv pip install --quiet --python .venv/bin/python pip
    elif has virtualenv; then
        virtualenv --quiet --python "$python" --no-setuptools --no-wheel .venv
    else
        return 1
    fi
}

if [ -n "${PYTHON:-}" ]; then
    set -- "$PYTHON"
else
    set -- python3 python3.13 python3.12 python3.11
fi

wanted=$can_create
python=$(first_of "$@")
wanted='import sys'
python=${python:-$(first_of "$@")}
if [ -z "$python" ]; then
    version=$("$1" --version 2>/dev/null) || version="no $1 at all"
    printf 'Plimate cannot be set up: %s\n' "it needs Python 3.11 or newer, and here is $version.
On Debian 12, as root: apt-get install python3 python3-venv
If another one is installed, name it: make ... PYTHON=/path/to/python3.11" >&2
    exit 1
fi

if .venv/bin/python -c "$is_new_enough" >/dev/null 2>&1 &&
    [ "$(.venv/bin/python -c "$which_one")" = "$("$python" -c "$which_one")" ]; then
    exit 0
fi

rm -rf .venv
if ! "$python" -c "$can_create" 2>/dev/null; then
    without_ensurepip && exit 0
    rm -rf .venv
    package=$("$python" -c "$its_package")
    sh scripts/apt-install.sh "$package" || stop "$python cannot put pip into a new environment, and there is no pip, uv or virtualenv that could.
On Debian this one command, which needs root, mends that: apt-get install $package"
    "$python" -c "$can_create" 2>/dev/null || stop "$package is installed, but $("$python" -c 'import sys; print(sys.executable)') is not Debian's Python and lacks ensurepip.
Name Debian's: make ... PYTHON=/usr/bin/python3"
fi
"$python" -m venv .venv || stop "$python -m venv failed; its reason stands above."
