-- The Projektakte. Every record lies in the table of its kind under its
-- Kennung; columns are named as in the JSON of package data, lists and nested
-- values are JSON text. position orders records among their siblings.

-- +goose Up

CREATE TABLE municipality (
    id                TEXT PRIMARY KEY NOT NULL CHECK (id = 'kommune'),
    position          INTEGER NOT NULL,
    name              TEXT NOT NULL DEFAULT '',
    kind              TEXT NOT NULL DEFAULT '',
    ags               TEXT NOT NULL DEFAULT '',
    state             TEXT NOT NULL DEFAULT '',
    region            TEXT NOT NULL DEFAULT '',
    population        INTEGER NOT NULL DEFAULT 0,
    population_date   TEXT NOT NULL DEFAULT '' CHECK (population_date = '' OR population_date IS date(population_date)),
    population_source TEXT NOT NULL DEFAULT '',
    size_class        TEXT NOT NULL DEFAULT '',
    address           TEXT NOT NULL DEFAULT '',
    website           TEXT NOT NULL DEFAULT '',
    lead              TEXT NOT NULL DEFAULT '',
    office            TEXT NOT NULL DEFAULT '',
    file_reference    TEXT NOT NULL DEFAULT '',
    contract_date     TEXT NOT NULL DEFAULT '' CHECK (contract_date = '' OR contract_date IS date(contract_date)),
    funding_reference TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE programme (
    id            TEXT PRIMARY KEY NOT NULL CHECK (id = 'vorhaben'),
    position      INTEGER NOT NULL,
    title         TEXT NOT NULL DEFAULT '',
    "from"        TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR "from" IS date("from")),
    "to"          TEXT NOT NULL DEFAULT '' CHECK ("to" = '' OR "to" IS date("to")),
    funding_cents INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE contact (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position    INTEGER NOT NULL,
    role        TEXT NOT NULL DEFAULT '',
    salutation  TEXT NOT NULL DEFAULT '',
    name        TEXT NOT NULL DEFAULT '',
    unit        TEXT NOT NULL DEFAULT '',
    email       TEXT NOT NULL DEFAULT '',
    phone       TEXT NOT NULL DEFAULT '',
    printed     INTEGER NOT NULL DEFAULT 0 CHECK (printed IN (0, 1)),
    legal_basis TEXT NOT NULL DEFAULT '',
    delete_by   TEXT NOT NULL DEFAULT '' CHECK (delete_by = '' OR delete_by IS date(delete_by))
) STRICT;

CREATE TABLE partner (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    short    TEXT NOT NULL DEFAULT '',
    name     TEXT NOT NULL DEFAULT '',
    address  TEXT NOT NULL DEFAULT '',
    email    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE concept (
    id                 TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position           INTEGER NOT NULL,
    title              TEXT NOT NULL DEFAULT '',
    version            TEXT NOT NULL DEFAULT '',
    date               TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    summary            TEXT NOT NULL DEFAULT '',
    vision             TEXT NOT NULL DEFAULT '',
    baseline           TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(baseline)),
    problem            TEXT NOT NULL DEFAULT '',
    goals              TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(goals)),
    focus              TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(focus)),
    target_groups      TEXT NOT NULL DEFAULT '',
    political_decision TEXT NOT NULL DEFAULT '',
    resolutions        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(resolutions)),
    partners           TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(partners)),
    logic              TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(logic)),
    persuasiveness     TEXT NOT NULL DEFAULT '',
    breadth            TEXT NOT NULL DEFAULT '',
    sustainability     TEXT NOT NULL DEFAULT '',
    transferability    TEXT NOT NULL DEFAULT '',
    legal_basis        TEXT NOT NULL DEFAULT '',
    budget_cents       INTEGER NOT NULL DEFAULT 0,
    sdg                TEXT NOT NULL DEFAULT '',
    ogp                TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE measure (
    id              TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position        INTEGER NOT NULL,
    title           TEXT NOT NULL DEFAULT '',
    summary         TEXT NOT NULL DEFAULT '',
    description     TEXT NOT NULL DEFAULT '',
    problem         TEXT NOT NULL DEFAULT '',
    goal            TEXT NOT NULL DEFAULT '',
    expected_result TEXT NOT NULL DEFAULT '',
    perspectives    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(perspectives)),
    fields          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fields)),
    kind            TEXT NOT NULL DEFAULT '',
    novelty         TEXT NOT NULL DEFAULT '',
    target_groups   TEXT NOT NULL DEFAULT '',
    unit            TEXT NOT NULL DEFAULT '',
    responsible     TEXT NOT NULL DEFAULT '',
    contributors    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contributors)),
    partners        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(partners)),
    start           TEXT NOT NULL DEFAULT '' CHECK (start = '' OR start IS date(start)),
    "end"           TEXT NOT NULL DEFAULT '' CHECK ("end" = '' OR "end" IS date("end")),
    forecast_start  TEXT NOT NULL DEFAULT '' CHECK (forecast_start = '' OR forecast_start IS date(forecast_start)),
    forecast_end    TEXT NOT NULL DEFAULT '' CHECK (forecast_end = '' OR forecast_end IS date(forecast_end)),
    actual_start    TEXT NOT NULL DEFAULT '' CHECK (actual_start = '' OR actual_start IS date(actual_start)),
    actual_end      TEXT NOT NULL DEFAULT '' CHECK (actual_end = '' OR actual_end IS date(actual_end)),
    status          TEXT NOT NULL DEFAULT '',
    status_reason   TEXT NOT NULL DEFAULT '',
    progress        INTEGER,
    continuation    TEXT NOT NULL DEFAULT '',
    public_summary  TEXT NOT NULL DEFAULT '',
    plain_language  TEXT NOT NULL DEFAULT '',
    links           TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(links)),
    merged_into     TEXT NOT NULL DEFAULT '',
    split_from      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX measure_order ON measure (position);

CREATE TABLE milestone (
    id            TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position      INTEGER NOT NULL,
    measure       TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    title         TEXT NOT NULL DEFAULT '',
    evidence      TEXT NOT NULL DEFAULT '',
    baseline_date TEXT NOT NULL DEFAULT '' CHECK (baseline_date = '' OR baseline_date IS date(baseline_date)),
    planned_date  TEXT NOT NULL DEFAULT '' CHECK (planned_date = '' OR planned_date IS date(planned_date)),
    forecast_date TEXT NOT NULL DEFAULT '' CHECK (forecast_date = '' OR forecast_date IS date(forecast_date)),
    actual_date   TEXT NOT NULL DEFAULT '' CHECK (actual_date = '' OR actual_date IS date(actual_date)),
    status        TEXT NOT NULL DEFAULT '',
    weight        INTEGER NOT NULL DEFAULT 0,
    responsible   TEXT NOT NULL DEFAULT '',
    delay_cause   TEXT NOT NULL DEFAULT '',
    depends_on    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(depends_on)),
    evidence_url  TEXT NOT NULL DEFAULT '',
    mandatory     INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
    internal      INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1))
) STRICT;

CREATE INDEX milestone_of_measure ON milestone (measure, position);

CREATE TABLE report (
    id          TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position    INTEGER NOT NULL,
    no          INTEGER NOT NULL DEFAULT 0,
    title       TEXT NOT NULL DEFAULT '',
    kind        TEXT NOT NULL DEFAULT '',
    period_from TEXT NOT NULL DEFAULT '' CHECK (period_from = '' OR period_from IS date(period_from)),
    period_to   TEXT NOT NULL DEFAULT '' CHECK (period_to = '' OR period_to IS date(period_to)),
    key_date    TEXT NOT NULL DEFAULT '' CHECK (key_date = '' OR key_date IS date(key_date)),
    due         TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due IS date(due)),
    recipients  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recipients)),
    author      TEXT NOT NULL DEFAULT '',
    status      TEXT NOT NULL DEFAULT '',
    summary     TEXT NOT NULL DEFAULT '',
    events      TEXT NOT NULL DEFAULT '',
    deviations  TEXT NOT NULL DEFAULT '',
    outlook     TEXT NOT NULL DEFAULT '',
    support     TEXT NOT NULL DEFAULT ''
) STRICT;

-- A step is what one undo takes back. state: done; undone, can be done again;
-- dropped, undone and then overtaken by another step; final, a release, at
-- which undo stops.
CREATE TABLE step (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    at    TEXT NOT NULL,
    who   TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'final'))
) STRICT;

CREATE INDEX step_undone ON step (id) WHERE state = 'undone';

-- What a step did to one record, as JSON. before is NULL where the record came
-- into being, after where it went; between them only the columns that differ.
CREATE TABLE history (
    id     INTEGER PRIMARY KEY,
    step   INTEGER NOT NULL REFERENCES step (id),
    kind   TEXT NOT NULL,
    entity TEXT NOT NULL,
    before TEXT,
    after  TEXT
) STRICT;

CREATE INDEX history_of_step ON history (step);
CREATE INDEX history_of_entity ON history (kind, entity);

-- The frozen reports. The blobs come last, so that a list does not read them.
CREATE TABLE release (
    id           INTEGER PRIMARY KEY,
    report       TEXT NOT NULL,
    report_no    INTEGER NOT NULL,
    edition      TEXT NOT NULL,
    date         TEXT NOT NULL CHECK (date = '' OR date IS date(date)),
    file_name    TEXT NOT NULL,
    state_sha256 TEXT NOT NULL,
    pdf_sha256   TEXT NOT NULL,
    predecessor  INTEGER REFERENCES release (id),
    frozen_at    TEXT NOT NULL,
    program      TEXT NOT NULL,
    state        BLOB NOT NULL,
    pdf          BLOB NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER release_never_changes BEFORE UPDATE ON release
BEGIN
    SELECT RAISE(ABORT, 'Eine Freigabe lässt sich nicht ändern. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER release_never_goes BEFORE DELETE ON release
BEGIN
    SELECT RAISE(ABORT, 'Eine Freigabe lässt sich nicht löschen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER release_never_replaced BEFORE INSERT ON release
WHEN EXISTS (SELECT 1 FROM release WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'Eine Freigabe lässt sich nicht ersetzen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

INSERT INTO municipality (id, position) VALUES ('kommune', 1);
INSERT INTO programme (id, position) VALUES ('vorhaben', 1);

PRAGMA user_version = 1;
