#!/bin/sh
# Installs pyHanko, with which tests sign PDF files, into out/pyhanko, unless what
# .ci/pyhanko.txt lists is there already.
set -eu
cd "$(dirname "$0")/.."
list=.ci/pyhanko.txt
place=out/pyhanko
cmp -s "$list" "$place/installed.txt" && exit 0
echo "Installing pyHanko from PyPI into $place"
rm -rf "$place"
python3 -m venv "$place"
"$place/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r "$list"
"$place/bin/pip" check --quiet --disable-pip-version-check
cp "$list" "$place/installed.txt" # last, so that half an installation does not count
