#!/usr/bin/env bash
# Publishes three samples, twice, which must give the same bytes, and has the pages
# judged, with those of three invented programmes. SHOTS=FOLDER leaves pictures of every page there.
set -euo pipefail
# The build tags of the Makefile.
: "${TAGS:?call it by make page}"
cd "$(dirname "$0")/.."
out=$PWD/out/page
rm -rf "$out" && mkdir -p "$out"
folders=()
for sample in merzenich-2018 tengen koeln; do
  bin/modellkommune new "$out/$sample.mkog" --sample "$sample"
  bin/modellkommune publish "$out/$sample.mkog" --date 2018-10-31 --out "$out/$sample"
  bin/modellkommune publish "$out/$sample.mkog" --date 2018-10-31 --out "$out/again"
  diff -r "$out/$sample" "$out/again"
  folders+=("$out/$sample")
done
# Of other programmes than that of 2017, too.
mkdir -p "$out/others"
go test -tags "$TAGS" -count=1 ./ui/command -run OtherProgrammes -args -keep "$out/others"
folders+=("$out"/others/*-seite)
reports/html/conformance/run.sh "${folders[@]}"
