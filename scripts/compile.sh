#!/bin/sh
# Compiles what an environment has, except for the tests that packages bring along: nobody runs them, and compiled
# they take 58 MB of `make run`.
#
#     sh scripts/compile.sh ENVIRONMENT [FOLDER OF OURS]...
set -eu

environment=$1
shift
[ $# -eq 0 ] || "$environment/bin/python" -m compileall -q "$@"
# Templates among what is installed cannot be compiled: pip says nothing of them either.
"$environment/bin/python" -m compileall -qq -x '/tests/' "$environment/lib" || true
