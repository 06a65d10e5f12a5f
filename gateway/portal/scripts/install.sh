#!/bin/sh
# Installs what the lock file names, unless exactly that lies here already.
set -eu
cd "$(dirname "$0")/.."
mark=node_modules/.installed
if cmp -s package-lock.json "$mark"; then
  exit 0
fi
if ! command -v npm > /dev/null; then
  echo "The portal is built with npm, and there is none on the path. Install it (Debian: apt-get install npm), or skip the portal with -Dportal.skip." >&2
  exit 1
fi
npm ci --ignore-scripts --no-audit --no-fund
cp package-lock.json "$mark"
