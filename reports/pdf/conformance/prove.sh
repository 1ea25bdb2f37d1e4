#!/bin/sh
# Proves that the files of the tests meet PDF/UA-1 and PDF/A-2a, and that
# veraPDF is awake: files broken on purpose must fail. Arguments go to go test.
set -eu
here=$(dirname "$0")
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
(cd "$here/.." && go test "$@" -count=1 -run 'TestSamples$|TestMutations$' . -args -out "$files")
"$here/run.sh" "$files"/*.pdf
command -v java >/dev/null && command -v mvn >/dev/null || exit 0 # run.sh has said so
for broken in no_language no_output_intent; do
	if "$here/run.sh" "$files/broken/$broken.pdf"; then
		echo "conformance: FAILED, veraPDF did not find $broken" >&2
		exit 1
	fi
done
