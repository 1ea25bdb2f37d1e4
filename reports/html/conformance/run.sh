#!/bin/sh
# Judges folders of public pages: HTML and CSS by the Nu Html Checker, accessibility
# by axe-core in Chromium, the keyboard by a walk with the tab key: run.sh FOLDERS...
# Needs Chromium, Node.js, npm and Java (packaging/needs.sh page).
set -eu
here=$(dirname "$0")
# Without scripts: the checker's would fetch a Java of its own.
npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund --silent
vnu="$here/node_modules/vnu-jar/build/dist/vnu.jar"
java -jar "$vnu" --Werror --skip-non-html "$@"
java -jar "$vnu" --Werror --skip-non-css "$@"
exec node "$here/check.mjs" "$@"
