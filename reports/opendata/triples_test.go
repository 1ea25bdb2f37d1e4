package opendata_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports/opendata"
)

const day = data.Date("2018-10-31")

// published gives a sample with all that a record for GovData needs.
func published(t *testing.T, sample string) data.Project {
	t.Helper()
	p, err := exchange.Sample(sample)
	if err != nil {
		t.Fatal(err)
	}
	p.Programme.Publication.ContributorID = "openNRW"
	return p
}

// fataler is a test or a check of rapid.
type fataler interface {
	Helper()
	Fatal(args ...any)
}

// written gives the files by name, which are the same twice.
func written(t fataler, p data.Project) map[string]opendata.File {
	t.Helper()
	files, err := opendata.Files(p, day)
	again, errAgain := opendata.Files(p, day)
	if err := errors.Join(err, errAgain); err != nil {
		t.Fatal(err)
	}
	out := map[string]opendata.File{}
	for i, f := range files {
		if !bytes.Equal(f.Bytes, again[i].Bytes) {
			t.Fatal("twice the same project gives other bytes in", f.Name)
		}
		if _, twice := out[f.Name]; twice {
			t.Fatal("two files have the name", f.Name)
		}
		out[f.Name] = f
	}
	return out
}

// statements are what rdflib reads out of the two spellings of a record, a line
// for each triple.
type statements struct{ JSONLD, RDF []string }

// read reads records; each is given by its files.
func read(t *testing.T, records ...map[string]opendata.File) []statements {
	t.Helper()
	var folders []string
	for _, files := range records {
		folder := t.TempDir()
		for _, name := range []string{"daten/dcat.jsonld", "daten/dcat.rdf"} {
			if err := os.WriteFile(filepath.Join(folder, filepath.Base(name)), files[name].Bytes, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		folders = append(folders, folder)
	}
	call := exec.Command("/usr/bin/python3", "testdata/triples.py") // Debian's, which has the package
	call.Stdin = strings.NewReader(strings.Join(folders, "\n"))
	out, err := call.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			err = fmt.Errorf("%w: %s", err, failed.Stderr)
		}
		t.Fatal("python3-rdflib is missing or cannot read a file; make test installs it:", err)
	}
	var all []statements
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatal(err)
	}
	for i, one := range all {
		if diff := cmp.Diff(one.JSONLD, one.RDF); diff != "" {
			t.Errorf("record %d: the two spellings say different things: %s", i+1, diff)
		}
	}
	return all
}
