#!/bin/sh
# Proves that the files of the tests meet PDF/UA-1 and PDF/A-2a, with attachments
# PDF/A-3a, and that every defect put into one of them is found: those that our
# own checker does not look for (folder unseen) by veraPDF. Arguments go to go test.
set -eu
here=$(dirname "$0")
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
(cd "$here/.." && go test "$@" -count=1 -run 'TestSamples$|TestAttachments$|TestMutations$' . -args -out "$files")
"$here/run.sh" "$files"/*.pdf

"$here/run.sh" "$files"/broken/*.pdf "$files"/unseen/*.pdf >"$files/verdicts" || true
missed=0
for broken in "$files"/unseen/*.pdf; do
  if ! grep -q "^$broken [^ ]* FAIL" "$files/verdicts"; then
    echo "conformance: FAILED, veraPDF did not find $(basename "$broken" .pdf)" >&2
    missed=1
  fi
done
defects() { ls "$files/$1" | wc -l; }
echo "$(defects broken) defects found by the checker, of these by veraPDF too:" \
  "$(grep "^$files/broken/.* FAIL" "$files/verdicts" | cut -d ' ' -f 1 | sort -u | wc -l);" \
  "by veraPDF alone: $(grep "^$files/unseen/.* FAIL" "$files/verdicts" | cut -d ' ' -f 1 | sort -u | wc -l) of $(defects unseen)"
exit $missed
