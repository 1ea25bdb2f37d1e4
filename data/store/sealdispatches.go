package store

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

// sealDispatches is the schema version from which on the Versandprotokoll is sealed. Lines from before are sealed as they stand.
var sealDispatches = goose.NewGoMigration(17, &goose.GoFunc{RunTx: func(_ context.Context, tx *sql.Tx) error {
	for _, text := range []string{
		"ALTER TABLE dispatch ADD COLUMN begun_seal TEXT NOT NULL DEFAULT ''",
		"ALTER TABLE dispatch ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
		"DROP TRIGGER dispatch_keeps_its_result",
	} {
		if _, err := tx.Exec(text); err != nil {
			return err
		}
	}
	lines, err := logOf(tx)
	if err != nil {
		return err
	}
	before := ""
	for _, l := range lines {
		l.begunSeal = l.sealOfBegun(before)
		if _, err := tx.Exec("UPDATE dispatch SET begun_seal = ?, seal = ? WHERE id = ?", l.begunSeal, l.sealOfAll(), l.ID); err != nil {
			return err
		}
		before = l.begunSeal
	}
	for _, text := range []string{
		`CREATE TRIGGER dispatch_keeps_its_result BEFORE UPDATE ON dispatch
		WHEN OLD.result IN ('versandt', 'nicht versandt')
			OR (OLD.id, OLD.rendition, OLD.partner, OLD.recipient, OLD.address, OLD.way, OLD.message_id, OLD.begun_at, OLD.who, OLD.begun_seal)
				IS NOT (NEW.id, NEW.rendition, NEW.partner, NEW.recipient, NEW.address, NEW.way, NEW.message_id, NEW.begun_at, NEW.who, NEW.begun_seal)
		BEGIN
			SELECT RAISE(ABORT, 'Was im Versandprotokoll steht, lässt sich nicht ändern. Es wurde nichts gespeichert.');
		END`,
		"PRAGMA user_version = 17",
	} {
		if _, err := tx.Exec(text); err != nil {
			return err
		}
	}
	return nil
}}, nil)
