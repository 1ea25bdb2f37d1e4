-- The fields of the form of the funder, in its order.

-- +goose Up

CREATE TABLE portal_field (
    id        TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position  INTEGER NOT NULL,
    label     TEXT NOT NULL DEFAULT '',
    value     TEXT NOT NULL DEFAULT '',
    cost_type TEXT NOT NULL DEFAULT '',
    source    TEXT NOT NULL DEFAULT ''
) STRICT;

PRAGMA user_version = 12;
