#!/bin/sh
# Writes constraints.txt: the newest versions that suit pyproject.toml with all its extras, resolved in an
# environment of its own. Names and versions only, so that any mirror of the registry will do.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
extras=$(.venv/bin/python -c '
import tomllib
with open("pyproject.toml", "rb") as file:
    print(",".join(tomllib.load(file)["project"]["optional-dependencies"]))
')

echo "Resolving plimate[$extras]; this takes a minute or two."
.venv/bin/python -m venv "$folder/venv"
python=$folder/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check --upgrade setuptools
"$python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable ".[$extras]"
"$python" scripts/list_pins.py "$extras" >"$folder/constraints.txt"
if grep -vE '^(#|[A-Za-z0-9._-]+==[^ /;]+(; python_version [<>=!]+ "3\.[0-9]+")?$)' "$folder/constraints.txt" >&2; then
    echo "the lines above are no plain name==version; constraints.txt stays as it was" >&2
    exit 1
fi
cp "$folder/constraints.txt" constraints.txt
echo "constraints.txt names $(grep -c == constraints.txt) packages"
