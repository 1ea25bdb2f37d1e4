#!/usr/bin/env bash
# Shows every page of the sample in the real window, in both sizes and all themes:
# out/screens/THEME-SIZE-PAGE.png.
cd "$(dirname "$0")/.."
. .ci/window.sh

export shots="$PWD/out/screens"
rm -rf "$shots" && mkdir -p "$shots/home/.config/Modellkommune"
export HOME="$shots/home" MODELLKOMMUNE_TRACE="$shots/trace"
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME

# page NUMBER NAME: opens a page and takes its picture.
page() {
  keys "ctrl+$1"
  await '^page'
  shot "$set-$1-$2"
}

# sections NUMBER NAME TABS COUNT: goes with Tab to the names of the sections of the page that is
# open, and takes the picture of each but the first.
sections() {
  tab "$3"
  for n in $(seq 2 "$4"); do
    keys Right
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
    shot "$set-0-start"
    keys ctrl+q
    wait "$program" || true

    open "$shots/akte.mkog"
    await '^page overview'
    # The lights as they were on that day.
    keys ctrl+t
    type_text "31.10.2018"
    keys Return
    sleep 0.5
    shot "$set-1-uebersicht"
    page 2 kommune && sections 2 kommune 1 4
    page 3 konzept && sections 3 konzept 1 6
    page 4 massnahmen && sections 4 massnahmen 3 5
    page 5 berichte && sections 5 berichte 2 3
    keys F1
    sleep 0.5
    shot "$set-6-hilfe"
    keys Escape
    keys ctrl+q
    wait "$program" || true
  done
  display=$((display + 1))
done
rm -rf "$shots/home" "$shots"/akte* "$shots/trace"
ls "$shots" | wc -l | sed 's|$| pictures under out/screens/|'
