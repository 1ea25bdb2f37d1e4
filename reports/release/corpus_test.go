package release

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/pdf/pdftest"
)

var out = flag.String("out", "", "folder in which the reports of the whole corpus are kept, for a validator")

// whole says that the whole corpus is wanted, as make conformance does, each file
// checked by qpdf too; without that it is a few reports of each sort.
func whole() bool { return *out != "" }

// due lists the report of each sample that was to be handed in.
var due = []struct {
	sample string
	no     int
	date   data.Date
}{
	{"merzenich", 1, "2017-10-31"},
	{"merzenich-2018", 3, "2018-10-31"},
	{"tengen", 3, "2018-10-31"},
	{"koeln", 3, "2018-10-31"},
	{"luecken", 2, "2019-06-30"},
}

// TestCorpusOfSamples holds that a sample gives a sound report, whatever
// the Berichtsart and whoever reads it.
func TestCorpusOfSamples(t *testing.T) {
	t.Parallel()
	for _, c := range due {
		s := sourceOf(t, c.sample, c.no)
		if !whole() {
			stands(t, c.sample, s, Order{No: c.no, Date: c.date, Edition: data.EditionFull, WithData: true})
			continue
		}
		for _, kind := range data.ReportKinds {
			at(s.Project, c.no).Kind = kind
			for _, e := range []data.Edition{data.EditionFull, data.EditionPublic} {
				stands(t, c.sample, s, Order{No: c.no, Date: c.date, Edition: e})
			}
		}
		at(s.Project, c.no).Kind = data.InterimReport
		for _, e := range data.Editions {
			stands(t, c.sample, s, Order{No: c.no, Date: c.date, Edition: e, WithData: true})
		}
		for _, e := range []data.Edition{data.EditionShort, data.EditionCouncil} {
			stands(t, c.sample, s, Order{No: c.no, Date: c.date, Edition: e})
		}
	}
}

// stands holds that a report is sound and that it is the same when it is made again.
func stands(t *testing.T, name string, s Source, o Order) *Draft {
	t.Helper()
	first := sound(t, name, s, o)
	again, err := Make(context.Background(), s, o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if !bytes.Equal(first.PDF, again.PDF) {
		t.Errorf("%s, %s: two runs differ", name, first.FileName)
	}
	return first
}

// sound makes a report and has it checked by our checker; of the whole corpus by qpdf
// too, and it is kept for veraPDF.
func sound(t *testing.T, name string, s Source, o Order) *Draft {
	t.Helper()
	made, err := Make(context.Background(), s, o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	name = fmt.Sprintf("%s-%s-%s", name, made.Outline.ID, o.Edition)
	if o.WithData {
		name += "-mit-Daten"
	}
	for _, defect := range pdftest.Check(made.PDF) {
		t.Errorf("%s: %v", name, defect)
	}
	if !whole() {
		return made
	}
	path := filepath.Join(*out, name+".pdf")
	if err := os.WriteFile(path, made.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Errorf("%s: %v: %s", name, err, b)
	}
	return made
}

// sourceOf reads what a new file with a sample holds.
func sourceOf(t *testing.T, name string, no int) Source {
	t.Helper()
	f, err := NewSample(filepath.Join(t.TempDir(), "a.mkog"), name, "0.4")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, err := Read(f, Order{No: no})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// at gives the report with that number, to be changed.
func at(p data.Project, no int) *data.Report {
	for i := range p.Reports {
		if p.Reports[i].No == no {
			return &p.Reports[i]
		}
	}
	return nil
}
