package release

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports"
)

// queried makes the first report of a project a corrected one that answers what was asked
// of the version before, so that every sort of text has a place in some paper.
func queried(p data.Project) data.Project {
	if len(p.Reports) == 0 {
		return p
	}
	p.Reports[0].Corrections = 1
	for i := range p.Queries {
		if i == 0 {
			p.Queries[i].Report, p.Queries[i].Version, p.Queries[i].Settled = p.Reports[0].ID, 1, ""
		}
	}
	return p
}

// Whatever leaves the house, no text that its readers may not see is in any byte of it: in
// no PDF, neither on its pages nor in its data, in no working copy, no Anschreiben and no mail.
func TestPapersKeepSecrets(t *testing.T) {
	before := rapid.Custom(func(t *rapid.T) data.Project { return datatest.Project(t, "Alt", true) })
	now := rapid.Custom(func(t *rapid.T) data.Project { return queried(datatest.Project(t, "Neu", true)) })
	for seed := range 10 {
		old, p := before.Example(seed), now.Example(1000+seed)
		if len(p.Reports) == 0 {
			continue
		}
		r := p.Reports[0]
		s := Source{Project: p, Recorded: "2018-11-20", Before: &reports.Before{Project: old, Date: "2017-10-31"}}
		if len(old.Reports) > 0 {
			s.Before.Report = old.Reports[0]
		}
		for _, edition := range data.Editions {
			secrets := append(datatest.SecretsFrom(p, r, edition), datatest.SecretsFrom(old, s.Before.Report, edition)...)
			beside := slices.Concat(datatest.SecretsBeside(p, shown(t, edition)), datatest.SecretsBeside(old, shown(t, edition)))
			o := Order{No: r.No, Date: "2018-10-31", Edition: edition, WithData: true}
			inPapers := slices.Concat(secrets, beside, datatest.SecretsOfPartners(p, r), datatest.SecretsOfPartners(old, s.Before.Report))
			for name, said := range papers(t, s, o) {
				keeps(t, fmt.Sprintf("%d, %s: %s", seed, edition, name), said, inPapers)
			}
			if edition != data.EditionFull {
				continue
			}
			in := reports.Input{Project: p, Report: r, Date: o.Date, Written: "2018-11-20"}
			letters, err := printed(reports.Letters(in, p.Partners))
			if err != nil {
				t.Fatal(err)
			}
			keeps(t, fmt.Sprintf("%d: Anschreiben", seed), textIn(t, letters), secrets)
			for _, partner := range p.Partners {
				_, mail := reports.Mail(in, partner, nil)
				keeps(t, fmt.Sprintf("%d: mail", seed), mail, secrets)
			}
		}
	}
}

// shown lists the fields that somebody has decided to show to the readers of an edition.
// What the Prüfprotokoll and the cover print of an outline and of confirmed hints is its own.
func shown(t *testing.T, e data.Edition) []string {
	t.Helper()
	file := "partners.txt"
	if e == data.EditionPublic {
		file = "public.txt"
	}
	b, err := os.ReadFile(filepath.Join("../../data/testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return append(strings.Fields(string(b)), "outlines.title", "outlines.sections.title", "reports.accepted.reason")
}

// papers makes the papers of an edition and gives what they say.
func papers(t *testing.T, s Source, o Order) map[string]string {
	t.Helper()
	d, err := Make(context.Background(), s, o)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := NewWorkingCopy(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"pages": textIn(t, d.PDF), "data": string(detached(t, path)), "bytes": string(d.PDF), "working copy": wordsIn(t, w.DOCX), "name": d.FileName}
}

func textIn(t *testing.T, pdf []byte) string {
	t.Helper()
	c := exec.Command("pdftotext", "-", "-")
	c.Stdin = bytes.NewReader(pdf)
	text, err := c.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	return string(text)
}

// wordsIn gives what stands in the parts of a file for Word.
func wordsIn(t *testing.T, docx []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		part, err := f.Open()
		if err == nil {
			_, err = io.Copy(&all, part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func keeps(t *testing.T, paper, said string, secrets []string) {
	t.Helper()
	for _, word := range secrets {
		if strings.Contains(said, word) {
			t.Errorf("%s says %s", paper, word)
		}
	}
}
