-- Own outlines, and what a report needs to write itself: successes, problems,
-- texts of its own sections, the covering letter. The conventions are those of
-- the first version.

-- +goose Up

CREATE TABLE outline (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    title    TEXT NOT NULL DEFAULT '',
    version  INTEGER NOT NULL DEFAULT 0,
    sections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sections))
) STRICT;

ALTER TABLE report ADD COLUMN successes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(successes));
ALTER TABLE report ADD COLUMN problems TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(problems));
ALTER TABLE report ADD COLUMN plain_language TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN plain_checked TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN texts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(texts));
ALTER TABLE report ADD COLUMN adopted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(adopted));
ALTER TABLE report ADD COLUMN outline TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN letter TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN signed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN closing TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN accepted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(accepted));

ALTER TABLE partner ADD COLUMN salutation TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN reference TEXT NOT NULL DEFAULT '';

ALTER TABLE municipality ADD COLUMN letter_form TEXT NOT NULL DEFAULT '';
ALTER TABLE municipality ADD COLUMN no_gender_signs INTEGER NOT NULL DEFAULT 0 CHECK (no_gender_signs IN (0, 1));

-- Which outline a release used; empty for those made before outlines had a name.
ALTER TABLE release ADD COLUMN outline TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN outline_version INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 3;
