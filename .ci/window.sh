# Functions for driving the real window under Xvfb; to be sourced.
set -euo pipefail

# screen NUMBER WIDTHxHEIGHT: a display of that size with a window manager. The German
# keyboard is laid before the program starts: without it umlauts are lost.
screen() {
  export DISPLAY=":$1" LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8
  Xvfb "$DISPLAY" -screen 0 "$2x24" -noreset >/dev/null 2>&1 &
  stop+=($!)
  for _ in $(seq 100); do setxkbmap de >/dev/null 2>&1 && break; sleep 0.1; done
  openbox >/dev/null 2>&1 &
  stop+=($!)
}

stop=()
trap 'kill "${stop[@]}" 2>/dev/null || true' EXIT

# open ARGS…: starts the program with a fresh trace and waits for its window.
open() {
  : >"$MODELLKOMMUNE_TRACE"
  seen=0
  bin/modellkommune "$@" &
  program=$!
  stop+=("$program")
  await '^window'
  window=$(xdotool search --sync --onlyvisible --pid "$program" | tail -1)
  xdotool windowfocus --sync "$window"
}

# await PATTERN: waits until the program's trace holds a line that fits, not seen before.
await() {
  local line
  for _ in $(seq 300); do
    line=$(tail -n "+$((seen + 1))" "$MODELLKOMMUNE_TRACE" | grep -nE -m1 "$1" | cut -d: -f1) || true
    if [ -n "$line" ]; then
      seen=$((seen + line))
      return 0
    fi
    sleep 0.1
  done
  echo "The window did not say „$1“. It said:" >&2
  tail -20 "$MODELLKOMMUNE_TRACE" >&2
  shot failure || true
  return 1
}

keys() { xdotool key --delay 60 "$@"; sleep 0.2; }

# tab N: N fields on.
tab() { for _ in $(seq "$1"); do xdotool key Tab; sleep 0.1; done; }

# type_text TEXT: letter by letter; the last key needs a moment. For „ẞ“ xdotool would
# press the caps lock and leave it on; on the German keyboard it is AltGr+Shift+S.
type_text() {
  local rest=$1
  while [ "$rest" != "${rest%%ẞ*}" ]; do
    xdotool type --delay 25 "${rest%%ẞ*}"
    xdotool key shift+ISO_Level3_Shift+s
    rest=${rest#*ẞ}
  done
  xdotool type --delay 25 "$rest"
  sleep 0.4
}

# back N: N fields back.
back() { for _ in $(seq "$1"); do xdotool key shift+Tab; sleep 0.1; done; }

# shot NAME: the whole screen as PNG.
shot() { import -window root "$shots/$1.png"; }
