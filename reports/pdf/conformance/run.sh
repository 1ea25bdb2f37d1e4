#!/bin/sh
# Validates PDF files with veraPDF against PDF/UA-1 and PDF/A-2a: run.sh FILES...
set -eu
here=$(dirname "$0")
for tool in java mvn; do
	if ! command -v "$tool" >/dev/null; then
		echo "conformance: SKIPPED, $tool is not installed"
		exit 0
	fi
done
if [ ! -e "$here/target/conformance.jar" ] || [ -n "$(find "$here/src" "$here/pom.xml" -newer "$here/target/conformance.jar")" ]; then
	mvn -q -B -f "$here" package
fi
exec java -cp "$here/target/conformance.jar:$here/target/lib/*" modellkommune.conformance.Validate ua1,2a "$@"
