#!/bin/sh
# Installs the Debian packages that a job needs and that are missing, and says so.
#   needs.sh build|window|test|conformance|page|scenario|windows
set -eu

build="libc6-dev pkg-config libgl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev libxcursor-dev libxinerama-dev"
window="libgl1 libgl1-mesa-dri libx11-6 libxcursor1 libxrandr2 libxinerama1 libxi6 libxxf86vm1 xdg-utils"
test="libc6-dev qpdf poppler-utils python3-docx python3-rdflib python3-venv"
conformance="$test default-jdk-headless maven libreoffice-writer-nogui"
page="chromium default-jre-headless fonts-liberation"
command -v npm >/dev/null 2>&1 || page="$page nodejs npm" # other builds of Node.js bring npm along
scenario="$window xvfb xauth xdotool openbox x11-xkb-utils imagemagick poppler-utils"
windows="gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64"

case "${1:-}" in
  build) wanted=$build ;;
  window) wanted=$window ;;
  test) wanted=$test ;;
  conformance) wanted=$conformance ;;
  page) wanted=$page ;;
  scenario) wanted=$scenario ;;
  windows) wanted=$windows ;;
  *) echo "usage: needs.sh build|window|test|conformance|page|scenario|windows" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "Not a Debian system. These packages, or what they are called here, must be there: $wanted"
  exit 0
fi

missing=""
for package in $wanted; do
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -q '^installed$' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

root=""
[ "$(id -u)" = 0 ] || root="sudo"
echo "Installing with apt-get:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$root apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 && exit 0
# The package lists may be old or not there at all.
$root apt-get update -q
# shellcheck disable=SC2086
$root apt-get install -y --no-install-recommends $missing
