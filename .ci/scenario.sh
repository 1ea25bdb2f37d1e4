#!/usr/bin/env bash
# A new Projektakte in the real window, by keyboard alone: municipality, a measure with
# umlauts and „ẞ“, a milestone, the report as PDF, restart: everything is still there. Then
# a Finanzposition, an Erfahrung and the Zeitplan of a sample.
# The screenshots stay under out/scenario/.
cd "$(dirname "$0")/.."
. .ci/window.sh

export shots="$PWD/out/scenario"
rm -rf "$shots" && mkdir -p "$shots/home"
export HOME="$shots/home" MODELLKOMMUNE_TRACE="$shots/trace"
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
file="$shots/prüfung.mkog"
pdf="$shots/bericht.pdf"

screen 8 1280x800
open
shot 1-start

keys ctrl+n
await '^guide 1'
keys space
type_text "Modellkommune"
keys Return
shot 2-vorlage
back 2; keys Return
await '^guide 2'
keys space
type_text "Gemeinde M"
keys Return
tab 4
type_text "Jörg Ölßner"
shot 2-kommune
tab 2; keys Return
await '^guide 3'
shot 3-vorhaben
back 3; keys Return
await '^guide 4'
shot 4-berichte
back 3; keys Return
await '^guide 5'
type_text "Größere Bürgernähe für STRAẞE und Platz"
tab 1; type_text "Wir öffnen die Verwaltung: „Offenheit“ – für 5 € mehr."
tab 1; type_text "Fachbereich Öffentliche Räume"
tab 1; keys ctrl+a; type_text "$file"
shot 5-massnahme
# Where zenity is installed, „Durchsuchen …“ comes first.
tab $((1 + $(command -v zenity >/dev/null && echo 1 || echo 0))); keys Return
await '^opened'
shot 6-uebersicht

keys ctrl+shift+m
await '^saved'
type_text "Beschluss über die Öffnung im Gemeinderat"
tab 1; type_text "Niederschrift der Sitzung"
tab 1; type_text "1.3.18"
tab 1; type_text "010318"
keys ctrl+s
await '^saved'
shot 7-meilenstein

# The menu means the report that is due next.
keys ctrl+p
await '^asked PDF'
shot 8-pdf
keys ctrl+a; type_text "$pdf"; keys Return
await '^report'
shot 9-bericht
keys Escape
keys ctrl+q
wait "$program" || true

# Everything is there again after a restart: the program opens the last Projektakte.
open
await '^opened'
keys ctrl+4
await '^page measures'
shot 10-neustart
keys ctrl+q
wait "$program" || true

# A Finanzposition, an Erfahrung and the Zeitplan of the sample, by keyboard alone.
sample="$shots/beispiel.mkog"
bin/modellkommune new "$sample" --sample merzenich-2018 >/dev/null
open "$sample"
await '^page overview'
keys ctrl+7
await '^page money'
keys ctrl+Next
tab 14; keys Return
await '^page money'
keys space; type_text "Reise"; keys Return
tab 1; keys space; type_text "Eigenm"; keys Return
tab 1; type_text "2018"
tab 2; type_text "1.234,50"
keys ctrl+s
await '^saved'
shot 11-finanzen
keys ctrl+0
await '^page risks'
keys ctrl+shift+Next ctrl+shift+Next
await '^page lessons'
tab 9; keys Return
await '^page lessons'
type_text "Ämter früh einbinden"
keys ctrl+s
await '^saved'
shot 12-erfahrung
# From bar to bar, and from the bar to its field.
keys ctrl+5
await '^page schedule'
tab 3; keys Down Down Right
shot 13-zeitplan
keys Return
await '^page measures'
shot 14-feld
keys ctrl+q
wait "$program" || true

check() { grep -qF "$1" "$2" || { echo "„$1“ fehlt in $2" >&2; exit 1; }; }
bin/modellkommune export "$file" --out "$shots/akte.json"
# Lines are joined, and words parted by a soft hyphen.
pdftotext "$pdf" - | tr -s '[:space:]' ' ' | sed 's/\xc2\xad //g' >"$shots/bericht.txt"
for text in "Jörg Ölßner" "Größere Bürgernähe für STRAẞE und Platz" "Beschluss über die Öffnung im Gemeinderat"; do
  check "$text" "$shots/akte.json"
  check "$text" "$shots/bericht.txt"
done
check '"planned_date": "2018-03-01"' "$shots/akte.json"
check "„Offenheit“ – für 5 € mehr." "$shots/akte.json"
bin/modellkommune export "$sample" --out "$shots/beispiel.json"
for text in '"amount_cents": 123450' '"source": "FQ2"' "Ämter früh einbinden"; do
  check "$text" "$shots/beispiel.json"
done
qpdf --check "$pdf" >/dev/null
bin/modellkommune check "$file"
echo "The scenario passed; its pictures lie under out/scenario/."
