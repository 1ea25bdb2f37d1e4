-- Nachforderungen; what a release froze of what was computed; the key with which
-- released papers are signed.

-- +goose Up

CREATE TABLE query (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    report   TEXT NOT NULL DEFAULT '',
    version  INTEGER NOT NULL DEFAULT 0,
    partner  TEXT NOT NULL DEFAULT '',
    date     TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    due      TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due IS date(due)),
    points   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(points)),
    settled  TEXT NOT NULL DEFAULT '' CHECK (settled = '' OR settled IS date(settled)),
    note     TEXT NOT NULL DEFAULT ''
) STRICT;

-- Releases made before have none, and no version of the rules.
ALTER TABLE release ADD COLUMN rules INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN computed_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN computed BLOB NOT NULL DEFAULT x'';

-- The last one signs. The secret half (the seed, RFC 8032) leaves the file with no
-- export, and a copy that goes its own way is left without it; the public half stays,
-- so that what was signed is still known.
CREATE TABLE signing_key (
    id      INTEGER PRIMARY KEY,
    public  BLOB NOT NULL UNIQUE CHECK (length(public) = 32),
    secret  BLOB CHECK (secret IS NULL OR length(secret) = 32),
    made_at TEXT NOT NULL
) STRICT;

PRAGMA user_version = 9;
