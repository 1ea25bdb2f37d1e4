-- What a report needs beside measures and milestones: money, indicators,
-- participation, risks, workshops, lessons. The conventions are those of the
-- first version; budget_item has a field position and is ordered by rank.
-- Decimal numbers are text, as they are exact.

-- +goose Up

CREATE TABLE indicator (
    id            TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position      INTEGER NOT NULL,
    measure       TEXT NOT NULL DEFAULT '',
    name          TEXT NOT NULL DEFAULT '',
    type          TEXT NOT NULL DEFAULT '',
    unit          TEXT NOT NULL DEFAULT '',
    direction     TEXT NOT NULL DEFAULT '',
    baseline      TEXT NOT NULL DEFAULT '' CHECK (baseline NOT GLOB '*[^-.0-9]*'),
    baseline_date TEXT NOT NULL DEFAULT '' CHECK (baseline_date = '' OR baseline_date IS date(baseline_date)),
    target        TEXT NOT NULL DEFAULT '' CHECK (target NOT GLOB '*[^-.0-9]*'),
    target_from   TEXT NOT NULL DEFAULT '' CHECK (target_from NOT GLOB '*[^-.0-9]*'),
    target_date   TEXT NOT NULL DEFAULT '' CHECK (target_date = '' OR target_date IS date(target_date)),
    "values"      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("values")),
    published     INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)),
    note          TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE budget_item (
    id              TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    rank            INTEGER NOT NULL,
    measure         TEXT NOT NULL DEFAULT '',
    position        TEXT NOT NULL DEFAULT '',
    source          TEXT NOT NULL DEFAULT '',
    year            INTEGER NOT NULL DEFAULT 0,
    planned_cents   INTEGER NOT NULL DEFAULT 0,
    committed_cents INTEGER NOT NULL DEFAULT 0,
    spent_cents     INTEGER NOT NULL DEFAULT 0,
    forecast_cents  INTEGER,
    note            TEXT NOT NULL DEFAULT '',
    receipts        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(receipts))
) STRICT;

CREATE TABLE instalment (
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position     INTEGER NOT NULL,
    amount_cents INTEGER NOT NULL DEFAULT 0,
    report       TEXT NOT NULL DEFAULT '',
    requested    TEXT NOT NULL DEFAULT '' CHECK (requested = '' OR requested IS date(requested)),
    received     TEXT NOT NULL DEFAULT '' CHECK (received = '' OR received IS date(received)),
    note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE participation (
    id            TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position      INTEGER NOT NULL,
    measure       TEXT NOT NULL DEFAULT '',
    title         TEXT NOT NULL DEFAULT '',
    format        TEXT NOT NULL DEFAULT '',
    level         TEXT NOT NULL DEFAULT '',
    date          TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    date_to       TEXT NOT NULL DEFAULT '' CHECK (date_to = '' OR date_to IS date(date_to)),
    place         TEXT NOT NULL DEFAULT '',
    channel       TEXT NOT NULL DEFAULT '',
    invitation    TEXT NOT NULL DEFAULT '',
    attendees     INTEGER,
    groups        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
    contributions INTEGER,
    feedback      TEXT NOT NULL DEFAULT '',
    accessibility TEXT NOT NULL DEFAULT '',
    results       TEXT NOT NULL DEFAULT '',
    satisfaction  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE dataset (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position    INTEGER NOT NULL,
    measure     TEXT NOT NULL DEFAULT '',
    title       TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    url         TEXT NOT NULL DEFAULT '',
    format      TEXT NOT NULL DEFAULT '',
    licence     TEXT NOT NULL DEFAULT '',
    published   TEXT NOT NULL DEFAULT '' CHECK (published = '' OR published IS date(published)),
    frequency   TEXT NOT NULL DEFAULT '',
    portal      TEXT NOT NULL DEFAULT '',
    downloads   INTEGER
) STRICT;

CREATE TABLE risk (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position    INTEGER NOT NULL,
    measure     TEXT NOT NULL DEFAULT '',
    title       TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    category    TEXT NOT NULL DEFAULT '',
    likelihood  INTEGER NOT NULL DEFAULT 0,
    impact      INTEGER NOT NULL DEFAULT 0,
    strategy    TEXT NOT NULL DEFAULT '',
    action      TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    due         TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due IS date(due)),
    status      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE decision (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    measure  TEXT NOT NULL DEFAULT '',
    title    TEXT NOT NULL DEFAULT '',
    date     TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    body     TEXT NOT NULL DEFAULT '',
    number   TEXT NOT NULL DEFAULT '',
    text     TEXT NOT NULL DEFAULT '',
    effect   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE workshop (
    id        TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position  INTEGER NOT NULL,
    no        INTEGER NOT NULL DEFAULT 0,
    title     TEXT NOT NULL DEFAULT '',
    date_from TEXT NOT NULL DEFAULT '' CHECK (date_from = '' OR date_from IS date(date_from)),
    date_to   TEXT NOT NULL DEFAULT '' CHECK (date_to = '' OR date_to IS date(date_to)),
    place     TEXT NOT NULL DEFAULT '',
    organizer TEXT NOT NULL DEFAULT '',
    attendees INTEGER,
    agenda    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agenda)),
    results   TEXT NOT NULL DEFAULT '',
    tasks     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tasks))
) STRICT;

CREATE TABLE lesson (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position       INTEGER NOT NULL,
    title          TEXT NOT NULL DEFAULT '',
    measure        TEXT NOT NULL DEFAULT '',
    milestone      TEXT NOT NULL DEFAULT '',
    workshop       TEXT NOT NULL DEFAULT '',
    kind           TEXT NOT NULL DEFAULT '',
    context        TEXT NOT NULL DEFAULT '',
    observation    TEXT NOT NULL DEFAULT '',
    effect         TEXT NOT NULL DEFAULT '',
    recommendation TEXT NOT NULL DEFAULT '',
    perspective    TEXT NOT NULL DEFAULT '',
    transfer       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(transfer)),
    evidence       TEXT NOT NULL DEFAULT '',
    "release"      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE appraisal (
    id              TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position        INTEGER NOT NULL,
    measure         TEXT NOT NULL DEFAULT '',
    date            TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    establishment   TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(establishment)),
    acceptance      TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(acceptance)),
    innovation      TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(innovation)),
    economy         TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(economy)),
    transferability TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(transferability)),
    sustainability  TEXT NOT NULL DEFAULT '{"value":0,"reason":""}' CHECK (json_valid(sustainability)),
    "again"         TEXT NOT NULL DEFAULT '',
    again_reason    TEXT NOT NULL DEFAULT '',
    openness        TEXT NOT NULL DEFAULT '',
    openness_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE attachment (
    id        TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position  INTEGER NOT NULL,
    "of"      TEXT NOT NULL DEFAULT '',
    kind      TEXT NOT NULL DEFAULT '',
    title     TEXT NOT NULL DEFAULT '',
    alt       TEXT NOT NULL DEFAULT '',
    author    TEXT NOT NULL DEFAULT '',
    licence   TEXT NOT NULL DEFAULT '',
    consent   TEXT NOT NULL DEFAULT '',
    "release" TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    media     TEXT NOT NULL DEFAULT '',
    sha256    TEXT NOT NULL DEFAULT '',
    size      INTEGER NOT NULL DEFAULT 0,
    width     INTEGER NOT NULL DEFAULT 0,
    height    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE reminder (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    date     TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    text     TEXT NOT NULL DEFAULT '',
    about    TEXT NOT NULL DEFAULT '',
    done     INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;

ALTER TABLE programme ADD COLUMN thresholds TEXT NOT NULL DEFAULT '{"slip_percent":0,"slip_days":0,"cost_yellow_percent":0,"cost_red_percent":0,"underuse_percent":0,"goal_green_percent":0,"goal_yellow_percent":0,"risk_yellow_level":0,"risk_red_level":0}' CHECK (json_valid(thresholds));
ALTER TABLE measure ADD COLUMN completion TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN overrides TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(overrides));
ALTER TABLE report ADD COLUMN approvals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(approvals));
ALTER TABLE report ADD COLUMN responses TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN compared_with TEXT NOT NULL DEFAULT '';

-- The bytes of pictures and attachments under their SHA-256. One that no
-- attachment names any more stays: undo may bring the attachment back.
CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    bytes  BLOB NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER blob_never_changes BEFORE UPDATE ON blob
BEGIN
    SELECT RAISE(ABORT, 'Der Inhalt einer Anlage lässt sich nicht ändern. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER blob_never_goes BEFORE DELETE ON blob
BEGIN
    SELECT RAISE(ABORT, 'Der Inhalt einer Anlage lässt sich nicht löschen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER blob_never_replaced BEFORE INSERT ON blob
WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256 AND bytes IS NOT NEW.bytes)
BEGIN
    SELECT RAISE(ABORT, 'Der Inhalt einer Anlage lässt sich nicht ersetzen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

PRAGMA user_version = 2;
