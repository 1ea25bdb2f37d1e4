package release

import (
	"bytes"
	"context"
	"encoding/json"
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

// Personal data go only into papers for partners who all may have them: never to the
// public, and not to the council, of whom no partner says anything.
func TestEnclosedPersons(t *testing.T) {
	p := sample(t, "merzenich")
	r, _ := p.Report(1)
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
	nobody.Partners = nil
	for _, c := range []struct {
		name    string
		p       data.Project
		edition data.Edition
		persons bool
	}{
		{"nobody_may", all(false), data.EditionFull, false},
		{"not_all_may", mixed, data.EditionFull, false},
		{"no_recipient", nobody, data.EditionFull, false},
		{"all_may", all(true), data.EditionFull, true},
		{"all_may_short", all(true), data.EditionShort, true},
		{"all_may_council", all(true), data.EditionCouncil, false},
		{"all_may_public", all(true), data.EditionPublic, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Make(context.Background(), Source{Project: c.p}, Order{No: r.No, Date: "2017-10-31", Edition: c.edition, WithData: true})
			if err != nil {
				t.Fatal(err)
			}
			e := d.enclosed()
			if e.Origin.Persons != c.persons || (len(e.Project.Contacts) > 0) != c.persons {
				t.Errorf("persons %v, contacts %+v", e.Origin.Persons, e.Project.Contacts)
			}
		})
	}
}

// detached gives the data that a reader takes out of a PDF.
func detached(t *testing.T, path string) []byte {
	t.Helper()
	if _, err := exec.LookPath("pdfdetach"); err != nil {
		t.Fatal("pdfdetach is missing; make test installs it")
	}
	if b, err := exec.Command("pdfdetach", "-list", path).CombinedOutput(); err != nil || !strings.Contains(string(b), "1: "+enclosureFile) {
		t.Fatalf("%v: %s", err, b)
	}
	out := filepath.Join(t.TempDir(), enclosureFile)
	if b, err := exec.Command("pdfdetach", "-save", "1", "-o", out, path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What lies in the PDF is what a reader takes out of it and what an import reads, and the
// report is sound.
func TestReportWithData(t *testing.T) {
	p := sample(t, "merzenich")
	p.Decisions = append(p.Decisions, data.Decision{ID: "E99", Title: "Späterer Beschluss", Date: "2017-11-20", Number: "9/17"})
	for _, edition := range data.Editions {
		o := Order{No: 1, Date: "2017-10-31", Edition: edition, WithData: true}
		d, err := Make(context.Background(), Source{Project: p}, o)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := Make(context.Background(), Source{Project: p}, o); err != nil || !bytes.Equal(d.PDF, again.PDF) {
			t.Errorf("%s: two runs differ: %v", edition, err)
		}
		for _, defect := range pdftest.Check(d.PDF) {
			t.Errorf("%s: %v", edition, defect)
		}
		path := filepath.Join(t.TempDir(), d.FileName)
		if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		if b, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", edition, err, b)
		}
		b := detached(t, path)
		out := filepath.Join(t.TempDir(), enclosureFile)
		if err := os.WriteFile(out, b, 0o600); err != nil {
			t.Fatal(err)
		}
		back, err := exchange.ReadFile(out)
		if err != nil {
			t.Fatalf("%s: %v", edition, err)
		}
		want := d.enclosed()
		if diff := cmp.Diff(want.Project.Normal(), back.Project); diff != "" {
			t.Errorf("%s: %s", edition, diff)
		}
		if diff := cmp.Diff(&want.Origin, back.Origin); diff != "" {
			t.Errorf("%s: %s", edition, diff)
		}
		if bytes.Contains(b, []byte("Späterer")) {
			t.Errorf("%s: the data say what was decided after the Stichtag", edition)
		}
		for _, c := range p.Contacts {
			if c.Email != "" && bytes.Contains(b, []byte(c.Email)) {
				t.Errorf("%s: the data say %s", edition, c.Email)
			}
		}
		if err := exchange.Admit(p, back); err == nil {
			t.Errorf("%s: the data of a report replace those of a Projektakte", edition)
		}
		if err := exchange.Admit(data.Project{}, back); err != nil {
			t.Errorf("%s: an empty Projektakte refuses them: %v", edition, err)
		}
	}
}

// The data of a released report call it released, also in a further edition of what an
// older program froze as „Entwurf“, and say which paper they are of and what was computed.
func TestEnclosureExplainsItself(t *testing.T) {
	f := newFile(t, "merzenich")
	made, err := Freeze(f, draft(t, sample(t, "merzenich"), 1, "2017-10-31"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := FromRelease(context.Background(), f, made.ID, Order{Edition: data.EditionFull, WithData: true, Program: "0.9"})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), d.FileName)
	if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	var e exchange.Enclosure
	if err := json.Unmarshal(detached(t, path), &e); err != nil {
		t.Fatal(err)
	}
	want := exchange.Origin{
		Municipality: "Gemeinde Merzenich", AGS: "05358040", Programme: d.in.Project.Programme.Title, Report: 1, Title: e.Origin.Title, Kind: data.FirstReport,
		Edition: data.EditionFull, Version: 1, Status: data.ReportReleased, KeyDate: "2017-10-31", Released: "2017-10-31", Recorded: "2017-10-31",
		State: made.StateSHA256, Program: "0.9",
	}
	if diff := cmp.Diff(want, e.Origin); diff != "" || e.Enclosure != exchange.EnclosureVersion || e.Format != data.FormatVersion {
		t.Errorf("version %d, format %d, origin %s", e.Enclosure, e.Format, diff)
	}
	if r, _ := e.Project.Report(1); r.Status != data.ReportReleased {
		t.Errorf("the report calls itself %q", r.Status)
	}
	if len(e.Computed.Lights) != len(data.LightParts) || len(e.Computed.Measures) != 6 || e.Computed.Rules != data.RulesVersion || len(e.Computed.Findings) == 0 || e.Computed.Money.Planned == 0 {
		t.Errorf("computed is %+v", e.Computed)
	}
	for _, m := range e.Computed.Measures {
		for _, l := range m.Lights {
			if l.Holds == "" || l.Reason == "" {
				t.Errorf("%s: light %+v", m.ID, l)
			}
		}
	}
}

// A draft of what is released already is no version of it: the data say after which it is.
func TestEnclosureOfALaterDraft(t *testing.T) {
	p := sample(t, "merzenich")
	p.Reports[0].Status = data.ReportReleased
	d, err := Make(context.Background(), Source{Project: p}, Order{No: 1, Date: "2017-10-31", WithData: true})
	if err != nil {
		t.Fatal(err)
	}
	e := d.enclosed()
	if e.Origin.Status != data.ReportDraft || e.Origin.Version != 0 || e.Origin.Replaces != 1 || e.Project.Reports[0].Status != data.ReportReleased {
		t.Errorf("%+v, %s", e.Origin, e.Project.Reports[0].Status)
	}
	if a, err := d.enclosure(); err != nil || !strings.Contains(a.Description, "Daten zu Bericht Nr.\u00a01, Entwurf nach Version 1, ") {
		t.Errorf("%s, %v", a.Description, err)
	}
}
