#!/usr/bin/env bash
# Shows every page of the sample in the real window, in both sizes and all themes:
# out/screens/THEME-SIZE-PAGE.png.
cd "$(dirname "$0")/.."
. .ci/window.sh

export shots="$PWD/out/screens"
rm -rf "$shots" && mkdir -p "$shots/home/.config/Modellkommune"
export HOME="$shots/home" MODELLKOMMUNE_TRACE="$shots/trace"
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME

# page NUMBER NAME [SECTIONS]: goes to the next page and takes its picture, and one of each
# further section.
page() {
  [ "$1" = 01 ] || { keys ctrl+shift+Next; await '^page'; }
  sleep 0.3
  shot "$set-$1-$2"
  for n in $(seq 2 "${3:-1}"); do
    keys ctrl+Next
    shot "$set-$1-$2-$n"
  done
}

display=20
for size in 1280x800 1024x700; do
  screen "$display" "$size"
  for theme in Hell Dunkel "Hoher Kontrast"; do
    set="${theme// /-}-$size"
    printf '{"theme": "%s", "scale": 100}' "$theme" >"$HOME/.config/Modellkommune/einstellungen.json"
    rm -rf "$shots"/akte*
    bin/modellkommune new "$shots/akte.mkog" --sample merzenich-2018 >/dev/null

    open
    shot "$set-00-start"
    keys ctrl+q
    wait "$program" || true

    open "$shots/akte.mkog"
    await '^page overview'
    # The lights as they were on that day.
    keys ctrl+t
    type_text "31.10.2018"
    keys Return
    sleep 0.5
    page 01 uebersicht 2
    page 02 kommune 4
    page 03 konzept 6
    page 04 massnahmen 12
    page 05 zeitplan
    page 06 indikatoren
    page 07 finanzen 9
    page 08 beteiligung
    page 09 offene-daten
    page 10 risiken 3
    page 11 workshops
    page 12 erfahrungen
    page 13 praxistauglichkeit
    page 14 bilder
    page 15 berichte 8
    page 16 vorschau
    keys F1
    sleep 0.5
    shot "$set-17-hilfe"
    keys Escape
    keys ctrl+q
    wait "$program" || true
  done
  display=$((display + 1))
done
rm -rf "$shots/home" "$shots"/akte* "$shots/trace"
ls "$shots" | wc -l | sed 's|$| pictures under out/screens/|'
