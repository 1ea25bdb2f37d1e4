-- A withdrawn consent must be able to take a picture out of the file: its bytes
-- may go, but never while an attachment names them.

-- +goose Up

DROP TRIGGER blob_never_goes;

-- +goose StatementBegin
CREATE TRIGGER blob_never_goes BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM attachment WHERE sha256 = OLD.sha256)
BEGIN
    SELECT RAISE(ABORT, 'Der Inhalt einer Anlage lässt sich nicht löschen, solange es die Anlage gibt. Es wurde nichts gespeichert.');
END;
-- +goose StatementEnd

PRAGMA user_version = 4;
