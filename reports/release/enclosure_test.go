package release

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports/pdf/pdftest"
)

// Personal data go only where every recipient may have them, and never to the public.
func TestEnclosed(t *testing.T) {
	p := sample(t, "merzenich")
	p.Attachments = []data.Attachment{{ID: "A1", Of: "M01", Release: data.Public, Author: "Jo Muster", SHA256: strings.Repeat("a", 64), Size: 7}}
	r, _ := p.Report(1)
	r.Summary = "Was alle wissen sollen."
	p = p.With(r)
	all := func(allowed bool) data.Project {
		q := p
		for _, partner := range p.Partners {
			partner.Persons = allowed
			q = q.With(partner)
		}
		return q
	}
	mixed := all(true)
	mixed.Partners[len(mixed.Partners)-1].Persons = false
	nobody := all(true)
	nobody.Partners, r.Recipients = nil, nil
	for _, c := range []struct {
		name    string
		p       data.Project
		edition data.Edition
		want    string // part of the project
		persons bool
	}{
		{"nobody_may", all(false), data.EditionFull, " ohne personenbezogene Daten", false},
		{"not_all_may", mixed, data.EditionFull, " ohne personenbezogene Daten", false},
		{"no_recipient", nobody, data.EditionFull, " ohne personenbezogene Daten", false},
		{"all_may", all(true), data.EditionFull, "", true},
		{"all_may_short", all(true), data.EditionShort, "", true},
		{"all_may_but_public", all(true), data.EditionPublic, ", öffentliche Fassung", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, part := enclosed(c.p, r, Order{Edition: c.edition})
			if part != c.want || (len(got.Contacts) > 0) != c.persons || (got.Attachments[0].Author != "") != (c.persons || c.edition == data.EditionPublic) {
				t.Errorf("part %q, %d contacts, attachments %+v", part, len(got.Contacts), got.Attachments)
			}
			if b, _ := got.Report(1); b.Summary != r.Summary {
				t.Errorf("the report says %q", b.Summary)
			}
			if got.Attachments[0].SHA256 != "" || c.p.Attachments[0].SHA256 == "" {
				t.Error("attachments name bytes that do not come along, or have lost them")
			}
		})
	}
}

// What lies in the PDF is what a reader takes out of it, and the report is sound.
func TestReportWithData(t *testing.T) {
	if _, err := exec.LookPath("pdfdetach"); err != nil {
		t.Fatal("pdfdetach is missing; make test installs it")
	}
	p := sample(t, "merzenich")
	r, _ := p.Report(1)
	p.Decisions = append(p.Decisions, data.Decision{ID: "E99", Title: "Späterer Beschluss", Date: "2017-11-20", Number: "9/17"})
	for _, e := range data.Editions {
		o := Order{No: 1, Date: "2017-10-31", Edition: e, WithData: true}
		d, err := Make(context.Background(), Source{Project: p}, o)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := Make(context.Background(), Source{Project: p}, o); err != nil || !bytes.Equal(d.PDF, again.PDF) {
			t.Errorf("%s: two runs differ: %v", e, err)
		}
		for _, defect := range pdftest.Check(d.PDF) {
			t.Errorf("%s: %v", e, defect)
		}
		folder := t.TempDir()
		path := filepath.Join(folder, d.FileName)
		if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		if b, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", e, err, b)
		}
		if b, err := exec.Command("pdfdetach", "-list", path).CombinedOutput(); err != nil || !strings.Contains(string(b), "1: projektakte.json") {
			t.Errorf("%s: %v: %s", e, err, b)
		}
		if b, err := exec.Command("pdfdetach", "-saveall", "-o", folder, path).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", e, err, b)
		}
		b, err := os.ReadFile(filepath.Join(folder, "projektakte.json"))
		if err != nil {
			t.Fatal(err)
		}
		back, err := exchange.Unmarshal(b)
		if err != nil {
			t.Fatalf("%s: %v", e, err)
		}
		given, _ := enclosed(p.AsOf(o.Date), r, Order{Edition: e})
		if diff := cmp.Diff(given.Normal(), back); diff != "" {
			t.Errorf("%s: %s", e, diff)
		}
		if bytes.Contains(b, []byte("Späterer")) {
			t.Errorf("%s: the data say what was decided after the Stichtag", e)
		}
		for _, c := range p.Contacts {
			if c.Email != "" && bytes.Contains(b, []byte(c.Email)) {
				t.Errorf("%s: the data say %s", e, c.Email)
			}
		}
	}
}
