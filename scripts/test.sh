#!/bin/sh
# Runs the tests. Some drive Chromium, which is installed where that is allowed; where it is not, they are
# left out and named. In CI nothing is left out: that is a failure.
#
#     sh scripts/test.sh [ARGUMENT FOR PYTEST]...
set -u

python=.venv/bin/python
packages="chromium chromium-driver chromium-sandbox fonts-noto-cjk"

has_browser() {
    $python -c '
import os, sys
from crawler.installed import browser_path, driver_path
found = browser_path(os.environ.get("CHROME_BINARY", "")), driver_path(os.environ.get("CHROMEDRIVER", ""))
sys.exit(not all(found))
'
}

browser_tests() {
    $python -m pytest --collect-only --quiet -m browser 2>/dev/null | grep '::'
}

left_out=
if ! has_browser && left_out=$(browser_tests); then
    # shellcheck disable=SC2086 # one word a package
    sh scripts/apt-install.sh $packages && has_browser && left_out=
fi

note="They need Chromium, which may not be installed from here: sudo apt-get install $packages"
if [ -n "$left_out" ] && [ "${CI:-}" = true ]; then
    printf 'In CI these tests may not be left out. %s\n\n%s\n' "$note" "$left_out" >&2
    exit 1
elif [ -n "$left_out" ]; then
    printf 'These tests are left out. %s\n\n%s\n\n' "$note" "$left_out"
    set -- "$@" -m "not browser"
fi

$python -m pytest --durations=20 --durations-min=10 "$@"
status=$?
[ -z "$left_out" ] || printf 'Left out: %s tests. %s\n' "$(printf '%s\n' "$left_out" | wc -l)" "$note"
exit $status
