package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"time"

	"github.com/pressly/goose/v3"

	"modellkommune/data"
)

// liftMoney is the schema version that gives money as formats up to data.LastFormerMoney kept it its new
// shape. What is said of it is data's: a JSON of that format is lifted alike.
var liftMoney = goose.NewGoMigration(11, &goose.GoFunc{RunTx: func(_ context.Context, tx *sql.Tx) error {
	former, p, err := formerMoney(tx)
	if err != nil {
		return err
	}
	if p.Municipality.Name != "" || len(former.Items)+len(former.Instalments) > 0 || former.Funding != 0 {
		var changed string
		if err := tx.QueryRow(`SELECT coalesce(substr(max(at), 1, 10), '') FROM step`).Scan(&changed); err != nil {
			return err
		}
		if err := keepLifted(tx, former.Lift(p, "", data.Date(changed))); err != nil {
			return err
		}
	}
	for _, text := range []string{
		"DROP TABLE former_budget_item", "DROP TABLE former_instalment", "ALTER TABLE programme DROP COLUMN funding_cents", "PRAGMA user_version = 11",
	} {
		if _, err := tx.Exec(text); err != nil {
			return err
		}
	}
	return nil
}}, nil)

// formerMoney reads what is to be lifted, and of the project what that depends on.
func formerMoney(tx *sql.Tx) (m data.FormerMoney, p data.Project, err error) {
	// Columns by name: later versions may add some.
	if err := eachRow(tx, `SELECT id, short, name, pays FROM partner ORDER BY position`, func(scan func(...any) error) error {
		var v data.Partner
		defer func() { p.Partners = append(p.Partners, v) }()
		return scan(&v.ID, &v.Short, &v.Name, &v.Pays)
	}); err != nil {
		return m, p, err
	}
	if err := eachRow(tx, `SELECT id, key_date FROM report ORDER BY position`, func(scan func(...any) error) error {
		var id, day string
		defer func() { p.Reports = append(p.Reports, data.Report{ID: id, KeyDate: data.Date(day)}) }()
		return scan(&id, &day)
	}); err != nil {
		return m, p, err
	}
	if err := tx.QueryRow(`SELECT name FROM municipality`).Scan(&p.Municipality.Name); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return m, p, err
	}
	var from, to string
	if err := tx.QueryRow(`SELECT funding_cents, "from", "to" FROM programme`).Scan(&m.Funding, &from, &to); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return m, p, err
	}
	p.Programme.From, p.Programme.To = data.Date(from), data.Date(to)
	if err := eachRow(tx, `SELECT id, measure, position, source, year, planned_cents, committed_cents, spent_cents, forecast_cents, note, receipts FROM former_budget_item ORDER BY rank`, func(scan func(...any) error) error {
		var b data.FormerItem
		var receipts string
		if err := scan(&b.ID, &b.Measure, &b.Position, &b.Source, &b.Year, &b.Planned, &b.Committed, &b.Spent, &b.Forecast, &b.Note, &receipts); err != nil {
			return err
		}
		defer func() { m.Items = append(m.Items, b) }()
		return json.Unmarshal([]byte(receipts), &b.Receipts)
	}); err != nil {
		return m, p, err
	}
	return m, p, eachRow(tx, `SELECT id, amount_cents, report, requested, received, note FROM former_instalment ORDER BY position`, func(scan func(...any) error) error {
		var i data.FormerInstalment
		var requested, received string
		err := scan(&i.ID, &i.Amount, &i.Report, &requested, &received, &i.Note)
		i.Requested, i.Received = data.Date(requested), data.Date(received)
		m.Instalments = append(m.Instalments, i)
		return err
	})
}

// keepLifted writes the lifted records. No undo reaches behind them: the steps before know money only as
// it was.
func keepLifted(tx *sql.Tx, p data.Project) error {
	place := map[data.Kind]int64{}
	for _, r := range p.Records() {
		switch r.Key().Kind {
		case data.KindCostType, data.KindSource, data.KindPlan, data.KindBudgetItem, data.KindCommitment, data.KindBooking, data.KindInstalment, data.KindIncome:
		default:
			continue
		}
		tab, err := tableFor(r.Key().Kind)
		if err != nil {
			return err
		}
		row, err := tab.values(r)
		if err != nil {
			return err
		}
		known := map[string]bool{}
		if err := eachRow(tx, "SELECT name FROM pragma_table_info("+quoted(string(tab.kind))+")", func(scan func(...any) error) error {
			var name string
			defer func() { known[name] = true }()
			return scan(&name)
		}); err != nil {
			return err
		}
		maps.DeleteFunc(row, func(name string, _ any) bool { return !known[name] })
		place[tab.kind]++
		row[tab.order] = place[tab.kind]
		if err := tab.insert(tx, row); err != nil {
			return err
		}
	}
	if _, err := tx.Exec("UPDATE step SET state = 'dropped' WHERE state = 'undone'"); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO step (label, at, who, state) SELECT 'Finanzen auf Buchungen umgestellt', coalesce((SELECT at FROM step WHERE state IN ('done', 'final') ORDER BY id DESC LIMIT 1), ?), '', 'final'", time.Now().Format(time.RFC3339Nano))
	return err
}
