#!/bin/sh
# Validates PDF files with veraPDF against PDF/UA-1 and PDF/A-2a, or PDF/A-3a
# where they declare that: run.sh FILES...
# Needs a Java development kit and Maven (packaging/needs.sh conformance).
set -eu
here=$(dirname "$0")
if [ ! -e "$here/target/conformance.jar" ] || [ -n "$(find "$here/src" "$here/pom.xml" -newer "$here/target/conformance.jar")" ]; then
  mvn -q -B -f "$here" package
fi
exec java -cp "$here/target/conformance.jar:$here/target/lib/*" modellkommune.conformance.Validate "$@"
