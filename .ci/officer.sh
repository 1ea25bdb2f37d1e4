#!/usr/bin/env bash
# The way of an officer who has never seen the program, in the real window, by keyboard alone: from the first start to
# the draft of a first report of OGP Local, with the entries and the time that it takes; then a Zweckverband without a
# key and without a Vorlage, from the first start to the release.
# The screenshots stay under out/officer/.
cd "$(dirname "$0")/.."
. .ci/window.sh

shots="$PWD/out/officer"
rm -rf "$shots"
export MODELLKOMMUNE_TRACE="$shots/trace"
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME

# first_start NAME: the program as on a new computer.
first_start() {
  export HOME="$shots/$1"
  mkdir -p "$HOME"
  entries=0 began=$SECONDS
  open
  keys ctrl+n
  await '^guide 1'
}

# entry TEXT: what the officer types into a field or chooses by it.
entry() { type_text "$1"; entries=$((entries + 1)); }

# choose TEXT: an entry in a list of choices.
choose() { keys space; entry "$1"; keys Return; }

# on STEP: „Weiter“, reached from the first field of a step that lies so many fields before it.
on() { keys Return; await "^guide $1"; }

screen 9 1280x800

first_start ogp
choose "OGP"
back 2; on 2
entry "Stadt Muster"
tab 3; entry "08335043"
tab 1; entry "Eva Muster"
tab 1; on 3
tab 1; entry "1.1.2026"
tab 1; entry "31.12.2027"
tab 2; on 4
tab 1; entry "1.1.2026"
tab 1; entry "31.10.2026"
tab 1; entry "30.11.2026"
shot 1-berichte
back 6; on 5
entry "Der Haushalt wird offengelegt"
tab 1; entry "Alle Zahlen des Haushalts stehen im Netz, mit Erklärungen."
shot 2-massnahme
tab 3; keys Return
await '^opened'
keys ctrl+p
await '^asked PDF'
keys Return
await '^report'
shot 3-bericht
echo "OGP Local, from the first start to the draft of the report: $entries entries in $((SECONDS - began)) seconds."
[ "$entries" -le 12 ] || { echo "More than 12 entries." >&2; exit 1; }
keys Escape
keys ctrl+q
wait "$program" || true
pdftotext "$HOME"/*.pdf - | grep "Der Haushalt wird offengelegt" >/dev/null

first_start zweckverband
back 2; on 2
entry "Zweckverband Muster-Nord"
tab 2; choose "Zweckv"
tab 2; entry "Jo Beispiel"
tab 1; on 3
entry "Gemeinsames Mobilitätsportal"
tab 1; entry "1.1.2026"
tab 1; entry "31.12.2027"
tab 2; on 4
keys Return
entry "Sachbericht"
tab 1; entry "1.1.2026"
tab 1; entry "31.10.2026"
tab 1; entry "30.11.2026"
shot 4-berichte
tab 3; keys Return
entry "Land"
tab 1; entry "Ministerium für Verkehr"
tab 3; on 5
entry "Fahrpläne als offene Daten"
tab 4; keys Return
await '^opened'
keys ctrl+b
await '^page reports'
shot 5-pruefen
keys ctrl+Next
shot 6-freigeben
tab 4; keys Return
sleep 0.5
back 1; keys Return # the question before it is „Abbrechen“
await '^asked Freigeben'
keys Return
await '^released'
shot 7-freigegeben
echo "Zweckverband, from the first start to the release: $entries entries in $((SECONDS - began)) seconds."
keys ctrl+q
wait "$program" || true
bin/modellkommune verify "$HOME/Zweckverband Muster-Nord.mkog"
pdftotext "$HOME"/*.pdf - >"$shots/sachbericht.txt"
for text in "Fahrpläne als offene Daten" "Ministerium für Verkehr" "Zweckverband Muster-Nord"; do
  grep -qF "$text" "$shots/sachbericht.txt" || { echo "„$text“ is not in the report." >&2; exit 1; }
done
echo "The officer's way passed; its pictures lie under out/officer/."
