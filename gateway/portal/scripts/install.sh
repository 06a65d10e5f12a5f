#!/bin/sh
# Installs what the lock file names, unless exactly that lies here already.
set -eu
cd "$(dirname "$0")/.."
mark=node_modules/.installed
if cmp -s package-lock.json "$mark"; then
  exit 0
fi
"${NPM:-npm}" ci --ignore-scripts --no-audit --no-fund
cp package-lock.json "$mark"
