#!/usr/bin/env bash
# Has the reports judged by veraPDF for PDF/UA-1 and PDF/A-2a, those with data for
# PDF/A-3a: what the command line writes, and the corpus of the tests (every sample
# in every outline and edition, generated projects), which is made twice and checked
# by qpdf there. Has LibreOffice read the working copies for Word.
set -euo pipefail
cd "$(dirname "$0")/.."
# The build tags of the Makefile.
: "${TAGS:?call it by make conformance}"
out=$PWD/out/conformance
rm -rf "$out" && mkdir -p "$out"

write() { # sample, report, date
  bin/modellkommune new "$out/$1.mkog" --sample "$1"
  bin/modellkommune report "$out/$1.mkog" --report "$2" --date "$3" --out "$out/$1.pdf"
  bin/modellkommune report "$out/$1.mkog" --report "$2" --date "$3" --out "$out/$1-again.pdf"
  cmp "$out/$1.pdf" "$out/$1-again.pdf" && rm "$out/$1-again.pdf"
  bin/modellkommune report "$out/$1.mkog" --report "$2" --date "$3" --with-data --out "$out/$1-mit-Daten.pdf"
}

write merzenich 1 2017-10-31
write merzenich-2018 3 2018-10-31
write tengen 3 2018-10-31
write koeln 3 2018-10-31
go test -tags "$TAGS" -count=1 ./reports/release -run Corpus -args -out "$out"

reports/pdf/conformance/run.sh "$out"/*.pdf >"$out/verdicts" || { grep FAIL "$out/verdicts"; exit 1; }
echo "veraPDF: $(grep -c ' ua1 PASS' "$out/verdicts") files meet PDF/UA-1, $(grep -c ' 2a PASS' "$out/verdicts") PDF/A-2a, $(grep -c ' 3a PASS' "$out/verdicts") PDF/A-3a"
reports/pdf/conformance/prove.sh -tags "$TAGS"

# LibreOffice complains on standard error; that it has no Java is no complaint.
for name in merzenich-2018:3:full koeln:3:council; do
  IFS=: read -r sample report edition <<<"$name"
  word=$out/$sample-${edition}_Arbeitsfassung
  bin/modellkommune report "$out/$sample.mkog" --report "$report" --date 2018-10-31 --edition "$edition" --out "$word.docx"
  soffice -env:UserInstallation="file://$out/office" --headless --convert-to pdf --outdir "$out" "$word.docx" 2>"$out/complaints"
  if grep -v javaldx "$out/complaints"; then exit 1; fi
  pdftotext "$word.pdf" "$word.txt"
  grep -q Arbeitsfassung "$word.txt"
done
echo "LibreOffice reads the working copies"
