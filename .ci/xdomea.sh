#!/usr/bin/env bash
# Holds the messages of xdomea in the Aktenpakete of a folder against the public schema of
# xdomea 3.0.0. No package registry has the schema, so it is not fetched: XDOMEA_SCHEMA names the
# folder with xdomea-Nachrichten-AbgabeDurchfuehren.xsd (XRepository, urn:xoev-de:xdomea:kosit:standard:xdomea_3.0.0).
# Without it the last line says that nothing was validated; what the schema demands of the
# elements in use is then held by the tests of reports/release alone.
#   xdomea.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?the folder with the Aktenpakete}
schema=${XDOMEA_SCHEMA:-}
if [ -z "$schema" ]; then
  echo "xdomea: NOT VALIDATED, XDOMEA_SCHEMA names no folder with the schema of xdomea 3.0.0"
  exit 0
fi
list=.ci/xdomea.txt
place=out/xdomea
if ! cmp -s "$list" "$place/installed.txt"; then
  echo "Installing xmlschema from PyPI into $place"
  rm -rf "$place"
  python3 -m venv "$place"
  "$place/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r "$list"
  cp "$list" "$place/installed.txt" # last, so that half an installation does not count
fi
"$place/bin/python" .ci/xdomea.py "$schema" "$folder"
