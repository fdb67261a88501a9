#!/bin/sh
# Installs Debian packages where that takes no password: as root, or with sudo. Fails where it may not.
#
#     sh scripts/apt-install.sh PACKAGE...
set -eu

command -v apt-get >/dev/null 2>&1 || exit 1
if [ "$(id -u)" -eq 0 ]; then
    as_root() { "$@"; }
elif sudo -n true 2>/dev/null; then
    as_root() { sudo -n "$@"; }
else
    exit 1
fi

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "$@" </dev/null
}

echo "Installing Debian packages: $*"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Lists that cannot be renewed may still do.
if ! { apt update || true; } >"$log" 2>&1 || ! apt install --yes --no-install-recommends "$@" >>"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
