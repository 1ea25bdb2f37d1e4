package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"modellkommune/data"
)

// Whatever something else alters in a record is found, by record and field, and saving other fields of it does not make it good.
func TestEveryCellIsSummed(t *testing.T) {
	f := create(t)
	if list, err := f.Damages(); err != nil || len(list) > 0 {
		t.Fatalf("a sound file: %+v, %v", list, err)
	}
	count := 0
	for _, tab := range tables {
		var id string
		if err := f.db.QueryRow("SELECT id FROM " + tab.sql() + " LIMIT 1").Scan(&id); err != nil {
			t.Fatalf("%s: %v", tab.kind, err)
		}
		for _, c := range tab.columns[1:] {
			var was any
			if err := f.db.QueryRow(fmt.Sprintf(`SELECT "%s" FROM %s WHERE id = ?`, c.name, tab.sql()), id).Scan(&was); err != nil {
				t.Fatal(err)
			}
			set := fmt.Sprintf(`UPDATE %s SET "%s" = `, tab.sql(), c.name)
			if c.name == tab.owner {
				continue // it refers to another table, which the schema holds
			}
			if !altered(f, set, c.name, id) {
				t.Errorf("%s.%s cannot be altered", tab.kind, c.name)
			}
			list, err := f.Damages()
			if want := (Damage{Key: data.Key{Kind: tab.kind, ID: id}, Field: c.name}); err != nil || len(list) != 1 || list[0] != want {
				t.Errorf("%s.%s altered: %+v, %v", tab.kind, c.name, list, err)
			}
			count++
			if _, err := f.db.Exec(set+"? WHERE id = ?", was, id); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d cells, each altered by itself, all named", count)
	if list, err := f.Damages(); err != nil || len(list) > 0 {
		t.Fatalf("as it was: %+v, %v", list, err)
	}
}

// altered puts something else into a cell, as far as the schema lets it.
func altered(f *File, set, column, id string) bool {
	for _, other := range []string{`iif("%[1]s" IS NULL, 7, NULL)`, `json_set(iif(json_type("%[1]s") IN ('object', 'array'), "%[1]s", NULL), '$.zz', 1, '$[#]', 1)`, `1 - "%[1]s"`, `"%[1]s" + 1`, `"%[1]s" || 'x'`, `iif("%[1]s" = '2017-01-01', '2018-01-01', '2017-01-01')`, `"%[1]s" || ' '`} {
		done, err := f.db.Exec(set+fmt.Sprintf(other, column)+" WHERE id = ?", id)
		if err != nil {
			continue
		}
		if n, _ := done.RowsAffected(); n == 1 {
			return true
		}
	}
	return false
}

// Saving another field does not make an alteration good; saving the altered one does, for then somebody has seen it.
func TestSavingDoesNotHideAnAlteration(t *testing.T) {
	f := create(t)
	if _, err := f.db.Exec("UPDATE measure SET title = 'Leitfäden' WHERE id = 'M01'"); err != nil {
		t.Fatal(err)
	}
	m, _ := content(t, f).Measure("M01")
	m.Goal = "Neues Ziel"
	put(t, f, "Ziel geändert", m)
	want := []Damage{{Key: m.Key(), Field: "title"}}
	if list, err := f.Damages(); err != nil || !slices.Equal(list, want) {
		t.Errorf("another field saved: %+v, %v", list, err)
	}
	step(t, f.Undo, "Ziel geändert")
	if list, err := f.Damages(); err != nil || !slices.Equal(list, want) {
		t.Errorf("undone: %+v, %v", list, err)
	}
	m.Title = "Leitlinien"
	put(t, f, "Titel berichtigt", m)
	if list, err := f.Damages(); err != nil || len(list) > 0 {
		t.Errorf("the field itself saved: %+v, %v", list, err)
	}
}

// A record that came or went without the program is named.
func TestForeignAndMissingRecords(t *testing.T) {
	f := create(t)
	for _, s := range []string{"DELETE FROM risk WHERE id = 'R1'", "INSERT INTO contact (id, position, name) VALUES ('K9', 9, 'Unbekannt')"} {
		if _, err := f.db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	want := []Damage{{Key: data.Key{Kind: data.KindContact, ID: "K9"}, Foreign: true}, {Key: data.Key{Kind: data.KindRisk, ID: "R1"}, Gone: true}}
	if list, err := f.Damages(); err != nil || !slices.Equal(list, want) {
		t.Errorf("%+v, %v", list, err)
	}
}

// Sums follow everything that the program does, and copies bear them.
func TestSumsFollow(t *testing.T) {
	f := create(t)
	change(t, f, "verschoben", func(tx *Tx) error { return tx.Move(data.Key{Kind: data.KindAttachment, ID: "A1"}, 1) })
	change(t, f, "gelöscht", func(tx *Tx) error { return tx.Remove(data.Key{Kind: data.KindMeasure, ID: "M01"}) })
	step(t, f.Undo, "gelöscht")
	step(t, f.Redo, "gelöscht")
	step(t, f.Undo, "gelöscht")
	if _, err := f.Erase("entfernt", data.Key{Kind: data.KindContact, ID: "K1"}); err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(t.TempDir(), "Kopie.mkog")
	if err := f.SaveCopy(beside); err != nil {
		t.Fatal(err)
	}
	g, err := OpenReadOnly(beside)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = g.Close() }()
	for what, file := range map[string]*File{"the file": f, "its copy": g} {
		if list, err := file.Damages(); err != nil || len(list) > 0 {
			t.Errorf("%s: %+v, %v", what, list, err)
		}
	}
}

// What the history tells is summed too, and a gap in it is found.
func TestHistoryIsSummed(t *testing.T) {
	f := create(t)
	put(t, f, "Kontakt geändert", data.Contact{ID: "K1", Name: "Anna Anders"})
	step(t, f.Undo, "Kontakt geändert")
	if list, err := f.Damages(); err != nil || len(list) > 0 {
		t.Fatalf("a sound file: %+v, %v", list, err)
	}
	count := 0
	for _, j := range []journal{steps, lines} {
		last := map[string]int64{"step": 2}[j.table]
		if last == 0 {
			if err := f.db.QueryRow("SELECT max(id) FROM history").Scan(&last); err != nil {
				t.Fatal(err)
			}
		}
		for _, column := range j.columns {
			other := map[string]string{"id": "id + 1", "step": "1", "state": "'dropped'", "at": "'2017-01-01T00:00:00Z'"}[column]
			if other == "" {
				other = "coalesce(" + column + ", '') || 'x'"
			}
			var was any
			if err := f.db.QueryRow("SELECT "+column+" FROM "+j.table+" WHERE id = ?", last).Scan(&was); err != nil {
				t.Fatal(err)
			}
			if _, err := f.db.Exec("PRAGMA foreign_keys = OFF"); err != nil {
				t.Fatal(err)
			}
			if _, err := f.db.Exec("UPDATE "+j.table+" SET "+column+" = "+other+" WHERE id = ?", last); err != nil {
				t.Fatal(err)
			}
			if list, err := f.Damages(); err != nil || len(list) == 0 || list[len(list)-1].Field != column || list[0].Row == "" {
				t.Errorf("%s.%s altered: %+v, %v", j.table, column, list, err)
			}
			count++
			now := last
			if column == "id" {
				now++
			}
			if _, err := f.db.Exec("UPDATE "+j.table+" SET "+column+" = ? WHERE id = ?", was, now); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d cells of the history, each altered by itself, all found", count)
	if _, err := f.db.Exec("DELETE FROM history WHERE id = 2"); err != nil {
		t.Fatal(err)
	}
	if list, err := f.Damages(); err != nil || !slices.Equal(list, []Damage{{Row: "Eintrag 3", Gone: true}}) {
		t.Errorf("a line taken out: %+v, %v", list, err)
	}
}
