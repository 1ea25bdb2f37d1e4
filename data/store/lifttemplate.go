package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"github.com/pressly/goose/v3"

	"modellkommune/assets"
	"modellkommune/data"
)

// liftTemplate is the schema version in which a project has a Vorhabenvorlage. Of formats before, data says which: a JSON of
// them is lifted alike.
var liftTemplate = goose.NewGoMigration(14, &goose.GoFunc{RunTx: func(_ context.Context, tx *sql.Tx) error {
	for _, text := range []string{
		"ALTER TABLE programme ADD COLUMN template TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(template))",
		"ALTER TABLE programme ADD COLUMN not_foreseen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(not_foreseen))",
		"ALTER TABLE municipality ADD COLUMN members TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(members))",
		"ALTER TABLE municipality ADD COLUMN former TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former))",
		"PRAGMA user_version = 14",
	} {
		if _, err := tx.Exec(text); err != nil {
			return err
		}
	}
	var steps int
	if err := tx.QueryRow("SELECT count(*) FROM step").Scan(&steps); err != nil || steps == 0 {
		return err // a new file begins without
	}
	p, err := withoutTemplate(tx)
	if err != nil {
		return err
	}
	of2017, err := data.SchemeOf(assets.Programme2017)
	if err != nil {
		return err
	}
	return keepTemplate(tx, p.LiftTemplate(of2017.Programme.Template))
}}, nil)

// withoutTemplate reads of a project what the template hangs on, and what changes with it.
func withoutTemplate(tx *sql.Tx) (p data.Project, err error) {
	if err := eachRow(tx, `SELECT short, name FROM partner ORDER BY position`, func(scan func(...any) error) error {
		var v data.Partner
		defer func() { p.Partners = append(p.Partners, v) }()
		return scan(&v.Short, &v.Name)
	}); err != nil {
		return p, err
	}
	return p, eachRow(tx, `SELECT id, sections FROM outline`, func(scan func(...any) error) error {
		var o data.Outline
		var sections string
		if err := scan(&o.ID, &sections); err != nil {
			return err
		}
		defer func() { p.Outlines = append(p.Outlines, o) }()
		return json.Unmarshal([]byte(sections), &o.Sections)
	})
}

// keepTemplate writes the template, and the outlines with the names that sections have now. No undo reaches behind it: the
// steps before know the former ones.
func keepTemplate(tx *sql.Tx, p data.Project) error {
	template, err := json.Marshal(data.Normalized(p.Programme).Template)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE programme SET template = ?", string(template)); err != nil {
		return err
	}
	for _, o := range p.Outlines {
		sections, err := json.Marshal(o.Sections)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE outline SET sections = ? WHERE id = ?", string(sections), o.ID); err != nil {
			return err
		}
	}
	if _, err := tx.Exec("UPDATE step SET state = 'dropped' WHERE state = 'undone'"); err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO step (label, at, who, state) SELECT 'Vorhabenvorlage zugeordnet', coalesce((SELECT at FROM step WHERE state IN ('done', 'final') ORDER BY id DESC LIMIT 1), ?), '', 'final'", time.Now().Format(time.RFC3339Nano))
	return err
}
