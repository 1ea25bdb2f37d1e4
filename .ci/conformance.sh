#!/usr/bin/env bash
# Writes the due report of every sample and has it judged: qpdf, and veraPDF for PDF/UA-1 and PDF/A-2a.
set -euo pipefail
cd "$(dirname "$0")/.."
# The build tags of the Makefile.
: "${TAGS:?call it by make conformance}"
out=out/conformance
rm -rf "$out" && mkdir -p "$out"

write() { # sample, report, date
  bin/modellkommune new "$out/$1.mkog" --sample "$1"
  bin/modellkommune report "$out/$1.mkog" --report "$2" --date "$3" --out "$out/$1.pdf"
  bin/modellkommune report "$out/$1.mkog" --report "$2" --date "$3" --out "$out/$1-again.pdf"
  cmp "$out/$1.pdf" "$out/$1-again.pdf" && rm "$out/$1-again.pdf"
  qpdf --check "$out/$1.pdf" >/dev/null && echo "$out/$1.pdf: qpdf finds no error, two runs give the same bytes"
}

write merzenich 1 2017-10-31
write merzenich-2018 3 2018-10-31
write tengen 3 2018-10-31
write koeln 3 2018-10-31

reports/pdf/conformance/run.sh "$out"/*.pdf
reports/pdf/conformance/prove.sh -tags "$TAGS"
