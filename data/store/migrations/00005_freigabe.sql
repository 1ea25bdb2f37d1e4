-- A release holds one frozen state and any number of PDFs made of it; what leaves
-- the house is logged. Versions of reports, names and times of partners.

-- +goose Up

ALTER TABLE report ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report ADD COLUMN correction TEXT NOT NULL DEFAULT '';

ALTER TABLE partner ADD COLUMN "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR "from" IS date("from"));
ALTER TABLE partner ADD COLUMN "to" TEXT NOT NULL DEFAULT '' CHECK ("to" = '' OR "to" IS date("to"));
ALTER TABLE partner ADD COLUMN persons INTEGER NOT NULL DEFAULT 0 CHECK (persons IN (0, 1));
ALTER TABLE partner ADD COLUMN renamed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(renamed));

DROP TRIGGER release_never_changes;
DROP TRIGGER release_never_goes;
DROP TRIGGER release_never_replaced;

CREATE TABLE frozen (
    id                 INTEGER PRIMARY KEY,
    report             TEXT NOT NULL,
    report_no          INTEGER NOT NULL,
    version            INTEGER NOT NULL DEFAULT 1,
    reason             TEXT NOT NULL DEFAULT '',
    outline            TEXT NOT NULL DEFAULT '',
    outline_version    INTEGER NOT NULL DEFAULT 0,
    date               TEXT NOT NULL CHECK (date = '' OR date IS date(date)),
    state_sha256       TEXT NOT NULL,
    protocol_sha256    TEXT NOT NULL DEFAULT '',
    predecessor        INTEGER REFERENCES frozen (id),
    predecessor_sha256 TEXT NOT NULL DEFAULT '',
    frozen_at          TEXT NOT NULL,
    program            TEXT NOT NULL,
    seal               TEXT NOT NULL DEFAULT '',
    protocol           BLOB NOT NULL DEFAULT x'',
    state              BLOB NOT NULL
) STRICT;

INSERT INTO frozen (id, report, report_no, outline, outline_version, date, state_sha256, predecessor, frozen_at, program, state)
SELECT id, report, report_no, outline, outline_version, date, state_sha256, predecessor, frozen_at, program, state FROM release ORDER BY id;

-- An Ausfertigung: one PDF of a release. The blob comes last, so that a list does
-- not read it. Those made before there were seals have none.
CREATE TABLE rendition (
    id        INTEGER PRIMARY KEY,
    release   INTEGER NOT NULL REFERENCES frozen (id),
    edition   TEXT NOT NULL,
    with_data INTEGER NOT NULL DEFAULT 0 CHECK (with_data IN (0, 1)),
    file_name TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    program   TEXT NOT NULL,
    seal      TEXT NOT NULL DEFAULT '',
    pdf       BLOB NOT NULL,
    UNIQUE (release, edition, with_data)
) STRICT;

INSERT INTO rendition (release, edition, file_name, sha256, made_at, program, pdf)
SELECT id, edition, file_name, pdf_sha256, frozen_at, program, pdf FROM release;

DROP TABLE release;
-- References follow the new name.
ALTER TABLE frozen RENAME TO release;

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

-- +goose StatementBegin
CREATE TRIGGER rendition_never_changes BEFORE UPDATE ON rendition
BEGIN
    SELECT RAISE(ABORT, 'Eine freigegebene PDF-Datei lässt sich nicht ändern. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER rendition_never_goes BEFORE DELETE ON rendition
BEGIN
    SELECT RAISE(ABORT, 'Eine freigegebene PDF-Datei lässt sich nicht löschen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER rendition_never_replaced BEFORE INSERT ON rendition
WHEN EXISTS (SELECT 1 FROM rendition WHERE id = NEW.id OR release = NEW.release AND edition = NEW.edition AND with_data = NEW.with_data)
BEGIN
    SELECT RAISE(ABORT, 'Eine freigegebene PDF-Datei lässt sich nicht ersetzen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- The Versandprotokoll. A line is written before anything leaves the house; its
-- result may follow, and is final unless somebody still has to find out.
CREATE TABLE dispatch (
    id         INTEGER PRIMARY KEY,
    rendition  INTEGER NOT NULL REFERENCES rendition (id),
    partner    TEXT NOT NULL,
    recipient  TEXT NOT NULL,
    address    TEXT NOT NULL,
    way        TEXT NOT NULL,
    message_id TEXT NOT NULL,
    begun_at   TEXT NOT NULL,
    ended_at   TEXT NOT NULL DEFAULT '',
    result     TEXT NOT NULL,
    note       TEXT NOT NULL DEFAULT '',
    who        TEXT NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER dispatch_keeps_its_result BEFORE UPDATE ON dispatch
WHEN OLD.result IN ('versandt', 'nicht versandt')
    OR (OLD.id, OLD.rendition, OLD.partner, OLD.recipient, OLD.address, OLD.way, OLD.message_id, OLD.begun_at, OLD.who)
        IS NOT (NEW.id, NEW.rendition, NEW.partner, NEW.recipient, NEW.address, NEW.way, NEW.message_id, NEW.begun_at, NEW.who)
BEGIN
    SELECT RAISE(ABORT, 'Was im Versandprotokoll steht, lässt sich nicht ändern. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER dispatch_never_goes BEFORE DELETE ON dispatch
BEGIN
    SELECT RAISE(ABORT, 'Was im Versandprotokoll steht, lässt sich nicht löschen. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

PRAGMA user_version = 5;
