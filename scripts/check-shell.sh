#!/bin/sh
# Reads the shell scripts for mistakes: with shellcheck where it is installed, else only for their grammar.
set -eu

for script in scripts/*.sh; do
    sh -n "$script"
done
bash -n .ci/run
if command -v shellcheck >/dev/null 2>&1; then
    shellcheck scripts/*.sh .ci/run
else
    echo "shellcheck is not installed: only the grammar was checked"
fi
