package store

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// compareColumns returns an error where the records of a kind have not a column for
// each of their JSON fields, and no others, in a new Projektakte. Without one nearly
// every test of this package fails, so none is run then.
func compareColumns() error {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	f, err := Create(filepath.Join(folder, "Akte.mkog"))
	if err != nil {
		return err
	}
	defer f.Close()
	seen := map[data.Kind]bool{}
	for _, r := range sample().Records() {
		kind := r.Key().Kind
		if seen[kind] {
			continue
		}
		seen[kind] = true
		columns, err := columnsIn(f, kind)
		if err != nil {
			return err
		}
		if diff := cmp.Diff(wantedColumns(r), columns); diff != "" {
			return fmt.Errorf("no test was run: the table %s needs a migration, for its columns are not the JSON fields (-fields +columns):\n%s", string(kind), diff)
		}
	}
	return nil
}

// wantedColumns names the columns that follow from the fields of a record, sorted.
func wantedColumns(r data.Record) []string {
	want := []string{"id", "position"}
	switch r.Key().Kind {
	case data.KindMilestone:
		want = append(want, "measure")
	}
	for _, f := range data.FieldsOf(reflect.TypeOf(r)) {
		if name := f.Name(); name != "id" && name != "-" && f.Type() != reflect.TypeFor[[]data.Milestone]() {
			want = append(want, name)
		}
	}
	slices.Sort(want)
	return want
}

// columnsIn names the columns that the records of a kind have in a file, sorted.
func columnsIn(f *File, kind data.Kind) ([]string, error) {
	rows, err := f.db.Query("SELECT name FROM pragma_table_info(?) ORDER BY name", string(kind))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var columns []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		columns = append(columns, name)
	}
	return columns, rows.Err()
}
