#!/usr/bin/env bash
# Fails where the program can reach a known vulnerability. The database comes as a Go
# module and is indexed once per version; raise it to learn what was reported since.
set -euo pipefail
cd "$(dirname "$0")/.."
# The build tags of the program.
: "${TAGS:?call it by make lint}"
version=v0.0.0-20261105234957-e22db6528018
database=$PWD/out/vulndb/$version

if [ ! -e "$database" ]; then
  echo "Indexing the vulnerabilities known to $version"
  rm -rf out/vulndb
  module=$(go mod download -json "golang.org/x/vulndb@$version" | sed -n 's/^[[:space:]]*"Dir": "\(.*\)",$/\1/p')
  go run "golang.org/x/vulndb/cmd/indexdb@$version" -vulns "$module/data/osv" -out "$database.part"
  mv "$database.part" "$database"
fi
go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 -db "file://$database" -tags "$TAGS" ./...
