-- Money as the Kämmerei books it: sources, Kostenarten, versions of the Finanzierungsplan, Buchungen,
-- Aufträge, Einnahmen. What was kept before is lifted by the next version, which is written
-- in Go (liftmoney.go).

-- +goose Up

ALTER TABLE budget_item RENAME TO former_budget_item;
ALTER TABLE instalment RENAME TO former_instalment;

CREATE TABLE cost_type (
    id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE source (
    id               TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position         INTEGER NOT NULL,
    name             TEXT NOT NULL DEFAULT '',
    kind             TEXT NOT NULL DEFAULT '',
    "grant"          INTEGER NOT NULL DEFAULT 0 CHECK ("grant" IN (0, 1)),
    giver            TEXT NOT NULL DEFAULT '',
    notice_date      TEXT NOT NULL DEFAULT '' CHECK (notice_date = '' OR notice_date IS date(notice_date)),
    notice_reference TEXT NOT NULL DEFAULT '',
    granted_cents    INTEGER NOT NULL DEFAULT 0,
    financing        TEXT NOT NULL DEFAULT '',
    quota_percent    TEXT NOT NULL DEFAULT '' CHECK (quota_percent NOT GLOB '*[^-.0-9]*'),
    "from"           TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR "from" IS date("from")),
    "to"             TEXT NOT NULL DEFAULT '' CHECK ("to" = '' OR "to" IS date("to")),
    note             TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE plan (
    id               TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL DEFAULT '',
    date             TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    notice_date      TEXT NOT NULL DEFAULT '' CHECK (notice_date = '' OR notice_date IS date(notice_date)),
    notice_reference TEXT NOT NULL DEFAULT '',
    reason           TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE budget_item (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position       INTEGER NOT NULL,
    measure        TEXT NOT NULL DEFAULT '',
    cost_type      TEXT NOT NULL DEFAULT '',
    source         TEXT NOT NULL DEFAULT '',
    year           INTEGER NOT NULL DEFAULT 0,
    amounts        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(amounts)),
    forecast_cents INTEGER,
    note           TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE commitment (
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position     INTEGER NOT NULL,
    item         TEXT NOT NULL DEFAULT '',
    number       TEXT NOT NULL DEFAULT '',
    date         TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    payee        TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    amount_cents INTEGER NOT NULL DEFAULT 0,
    due          TEXT NOT NULL DEFAULT '' CHECK (due = '' OR due IS date(due)),
    released     TEXT NOT NULL DEFAULT '' CHECK (released = '' OR released IS date(released))
) STRICT;

CREATE TABLE booking (
    id             TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position       INTEGER NOT NULL,
    item           TEXT NOT NULL DEFAULT '',
    kind           TEXT NOT NULL DEFAULT '',
    number         TEXT NOT NULL DEFAULT '',
    invoice_date   TEXT NOT NULL DEFAULT '' CHECK (invoice_date = '' OR invoice_date IS date(invoice_date)),
    paid           TEXT NOT NULL DEFAULT '' CHECK (paid = '' OR paid IS date(paid)),
    payee          TEXT NOT NULL DEFAULT '',
    reason         TEXT NOT NULL DEFAULT '',
    amount_cents   INTEGER NOT NULL DEFAULT 0,
    eligible_cents INTEGER,
    commitment     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE instalment (
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position     INTEGER NOT NULL,
    source       TEXT NOT NULL DEFAULT '',
    amount_cents INTEGER NOT NULL DEFAULT 0,
    report       TEXT NOT NULL DEFAULT '',
    requested    TEXT NOT NULL DEFAULT '' CHECK (requested = '' OR requested IS date(requested)),
    note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE income (
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    position     INTEGER NOT NULL,
    source       TEXT NOT NULL DEFAULT '',
    instalment   TEXT NOT NULL DEFAULT '',
    date         TEXT NOT NULL DEFAULT '' CHECK (date = '' OR date IS date(date)),
    payer        TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    amount_cents INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE programme ADD COLUMN closed_years TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(closed_years));
ALTER TABLE programme ADD COLUMN overrun_percent INTEGER;
ALTER TABLE programme ADD COLUMN spend_days INTEGER;

PRAGMA user_version = 10;
