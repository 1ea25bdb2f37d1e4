-- Of each record the sums of its cells, so that what something else than this program altered is found; summed says of which
-- columns in which order they are. Steps and lines of the history bear theirs themselves.

-- +goose Up

CREATE TABLE record_sum (
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    sums BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE summed (
    kind    TEXT PRIMARY KEY NOT NULL,
    columns TEXT NOT NULL
) STRICT;

ALTER TABLE step ADD COLUMN sums BLOB NOT NULL DEFAULT x'';
ALTER TABLE history ADD COLUMN sums BLOB NOT NULL DEFAULT x'';

PRAGMA user_version = 18;
