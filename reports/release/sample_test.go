package release

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

func TestNewSample(t *testing.T) {
	for _, name := range exchange.Samples() {
		f, err := NewSample(filepath.Join(t.TempDir(), "a.mkog"), name, "0.4")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		if p, err := f.Load(); err != nil || !reflect.DeepEqual(p.Normal(), sample(t, name).Normal()) {
			t.Errorf("%s: not the sample: %v", name, err)
		}
		if _, err := f.Undo(); !errors.Is(err, store.ErrNothing) {
			t.Errorf("%s: undo went behind the beginning: %v", name, err)
		}
		if releases, _ := f.Releases(); len(releases) != len(exchange.Earlier(name)) {
			t.Errorf("%s: %d releases", name, len(releases))
		}
		if flaws, err := f.Verify(); err != nil || len(flaws) > 0 {
			t.Errorf("%s: %v, %v", name, flaws, err)
		}
	}
}

// TestNewSampleFollows holds that the sample of 2018 compares with what the one of
// 2017 reported.
func TestNewSampleFollows(t *testing.T) {
	f, err := NewSample(filepath.Join(t.TempDir(), "a.mkog"), "merzenich-2018", "0.4")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	releases, err := f.Releases()
	if err != nil || len(releases) != 1 {
		t.Fatalf("%d releases, %v", len(releases), err)
	}
	if r := releases[0]; r.ReportNo != 1 || r.Date != "2017-10-31" || r.Program != "0.4" || r.FrozenAt.Format("2006-01-02") != "2017-10-31" {
		t.Errorf("got %+v", r)
	}
	before, err := Predecessor(f, sample(t, "merzenich-2018"), 3, "")
	if err != nil || before == nil || before.Report.No != 1 || before.Project.Judged == nil || before.Project.Judged.Date != "2017-10-31" {
		t.Fatalf("report 3 does not compare with the sample of 2017: %v", err)
	}
	frozen := before.Project
	frozen.Judged = nil
	want := sample(t, "merzenich")
	want.Reports[0].Status = data.ReportReleased // what leaves the house calls itself released
	if !reflect.DeepEqual(frozen.Normal(), want.Normal()) {
		t.Error("report 3 does not compare with the sample of 2017")
	}
}

func TestNewSampleLeavesNoHalf(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.mkog")
	if _, err := NewSample(path, "bonn", "0.4"); err == nil {
		t.Error("there is no sample „bonn“")
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file is left")
	}
}

// The sample with gaps has a released report and its correction, which says what it
// replaces and why; both are as they were frozen, and the next report compares with the
// correction.
func TestSampleWithACorrection(t *testing.T) {
	f, err := NewSample(filepath.Join(t.TempDir(), "a.mkog"), "luecken", "0.4")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	releases, err := f.Releases()
	if err != nil || len(releases) != 2 {
		t.Fatalf("%d releases, %v", len(releases), err)
	}
	for n, want := range []struct {
		day   data.Date
		spent data.Cents
	}{{"2018-10-31", 4_200_00}, {"2018-11-07", 2_400_00}} {
		r := releases[n]
		whole, err := f.Release(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		state, err := exchange.Unmarshal(whole.State)
		if err != nil {
			t.Fatal(err)
		}
		if r.ReportNo != 1 || r.Version != n+1 || r.Date != "2018-10-31" || data.DateOf(r.FrozenAt) != want.day || state.Positions("")[0].Spent != want.spent {
			t.Errorf("version %d: %+v, spent %s", n+1, r, state.Positions("")[0].Spent)
		}
	}
	if !strings.HasPrefix(releases[1].Reason, "Zahlendreher") {
		t.Errorf("the reason is %q", releases[1].Reason)
	}
	before, err := Predecessor(f, sample(t, "luecken"), 2, "")
	if err != nil || before == nil || before.Project.Positions("")[0].Spent != 2_400_00 {
		t.Errorf("report 2 compares with %+v, %v", before, err)
	}
}
