package release

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// A Projektakte of an older format, with two reports released in short, the second one
// corrected, and thresholds of its own, is still what it was: it opens and verifies,
// gives further editions, and the next report compares with its newest release.
func TestFileOfOlderFormat(t *testing.T) {
	for _, name := range []string{"format4.mkog", "format5.mkog", "format6.mkog", "format7.mkog", "format8.mkog", "format9.mkog", "format10.mkog", "format11.mkog", "format12.mkog"} {
		t.Run(name, func(t *testing.T) { stillWhatItWas(t, name) })
	}
}

// oldFile opens a Projektakte that an older version made.
func oldFile(t *testing.T, name string) *store.File {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func stillWhatItWas(t *testing.T, name string) {
	f := oldFile(t, name)
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	if limits := p.Programme.Thresholds.OrDefault(); limits.SlipDays != 21 || limits.SlipShare != 15 || limits.CostRed != 105 || limits.RiskYellow != 9 || limits.GoalGreen != data.DefaultThresholds.GoalGreen {
		t.Errorf("the thresholds are %+v", limits)
	}
	if words := p.Programme.Template; words.SubjectOf != "von Open Government" || words.SubjectIn != "im Open Government" || words.LensDative != "Perspektiven der Offenheit" {
		t.Errorf("its words are inflected as %q, %q, %q", words.SubjectOf, words.SubjectIn, words.LensDative)
	}
	list, err := f.Releases()
	if err != nil || len(list) != 3 {
		t.Fatalf("%d releases, %v", len(list), err)
	}
	for _, r := range list {
		whole, err := f.Release(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if frozen, err := exchange.UnmarshalFrozen(whole.State, r.Date); err != nil || frozen.Programme.Template.SubjectOf != "von Open Government" {
			t.Errorf("its frozen words are %q, %v", frozen.Programme.Template.SubjectOf, err)
		}
		first, err := Issue(context.Background(), f, r.ID, data.EditionPublic, true, "0.4")
		if err != nil {
			t.Fatal(err)
		}
		again, err := Issue(context.Background(), f, r.ID, data.EditionPublic, true, "0.4")
		if err != nil || first.ID != again.ID || first.SHA256 != again.SHA256 {
			t.Errorf("the further edition of %s is not kept: %v", r.ReportID, err)
		}
	}
	if said, sound, err := VerifyReleases(f); err != nil || !sound {
		t.Errorf("the releases do not verify: %q, %v", said, err)
	}
	before, err := Predecessor(f, p, 3, "")
	if err != nil || before == nil || before.Report.No != 2 || before.Report.Version() != 2 || before.Date != "2018-03-31" {
		t.Errorf("the third report compares with %+v, %v", before, err)
	}
}

// A Projektakte of a former format holds, once opened, what its export of then says when it is read now,
// and all its money.
func TestLiftedFileIsItsLiftedExport(t *testing.T) {
	f := oldFile(t, "format6.mkog")
	said, err := os.ReadFile("../../data/exchange/testdata/format-6.json")
	if err != nil {
		t.Fatal(err)
	}
	want, err := exchange.Unmarshal(said)
	if err != nil {
		t.Fatal(err)
	}
	got, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-export +file):\n%s", diff)
	}
	if sum := data.SumOf(got.Positions("")); sum.Spent != 19_622_95 || sum.Planned != 68_900_00 {
		t.Errorf("spent are %s of %s", sum.Spent, sum.Planned)
	}
}
