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
  bin/modellkommune nachweis "$out/$1.mkog" --report "$2" --date "$3" --out "$out/$1-Nachweis.pdf"
  bin/modellkommune nachweis "$out/$1.mkog" --report "$2" --date "$3" --call --out "$out/$1-Mittelabruf.pdf"
  bin/modellkommune nachweis "$out/$1.mkog" --report "$2" --date "$3" --sheet --out "$out/$1-Uebertragen.pdf"
}

write merzenich 1 2017-10-31
write merzenich-2018 3 2018-10-31
write tengen 3 2018-10-31
write koeln 3 2018-10-31

# Released papers are signed; two copies of one Projektakte, which have its key, release the
# same bytes.
for copy in a b; do
  cp "$out/merzenich-2018.mkog" "$out/$copy.mkog"
  bin/modellkommune release "$out/$copy.mkog" --report 3 --on 2018-11-05 --out "$out/freigegeben-$copy.pdf" >/dev/null
  for edition in full short council public; do
    bin/modellkommune release "$out/$copy.mkog" --report 3 --edition "$edition" --with-data --out "$out/freigegeben-$edition-$copy.pdf" >/dev/null
  done
done
for file in "$out"/freigegeben-*-b.pdf "$out"/freigegeben-b.pdf; do
  cmp "$file" "${file%-b.pdf}-a.pdf" && rm "$file"
  grep -aq '<mkog:signature>' "${file%-b.pdf}-a.pdf"
done
bin/modellkommune archive "$out/a.mkog" --all --out "$out/Aktenpaket-gesamt.zip"
bin/modellkommune archive "$out/b.mkog" --report 3 --out "$out/Aktenpaket.zip"
bin/modellkommune new "$out/luecken.mkog" --sample luecken
bin/modellkommune archive "$out/luecken.mkog" --all --out "$out/Aktenpaket-luecken.zip"
go test -tags "$TAGS" -count=1 ./reports/release -run Corpus -args -out "$out"
# Other programmes than that of 2017, from their Vorlage to the release.
go test -tags "$TAGS" -count=1 ./ui/command -run OtherProgrammes -args -keep "$out"

.ci/xdomea.sh "$out"

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
