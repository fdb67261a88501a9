#!/bin/sh
# Prints, as a table, what each set-up of the Makefile takes: MB on disk once it has run, MB to download. Each is
# installed into an environment of its own, at the pinned versions; nothing is taken from pip's cache.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
base=$(.venv/bin/python -c 'import sys; print(sys._base_executable)')
megabytes() { du -sm --apparent-size "$1" | cut -f1; }

printf '| set-up | extra | on disk | to download |\n|---|---|---|---|\n'
for set_up in run:tables,pictures demo:demo web:web test:dev; do
    extra=${set_up#*:}
    environment=$folder/$extra
    wheels=$folder/wheels-$extra
    "$base" -m venv "$environment"
    pip="$environment/bin/python -m pip --quiet --disable-pip-version-check --no-cache-dir"
    $pip install --no-compile --constraint constraints.txt setuptools
    $pip download --constraint constraints.txt --no-build-isolation --dest "$wheels" ".[$extra]"
    rm -f "$wheels"/plimate-*
    $pip install --no-compile --constraint constraints.txt --no-index --find-links "$wheels" --no-build-isolation --editable ".[$extra]"
    sh scripts/compile.sh "$environment"
    printf '| `make %s` | `%s` | %s MB | %s MB |\n' "${set_up%:*}" "$extra" "$(megabytes "$environment")" "$(megabytes "$wheels")"
    rm -rf "$environment" "$wheels"
done
