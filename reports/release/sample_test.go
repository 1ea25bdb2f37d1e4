package release

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

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
		if releases, _ := f.Releases(); name != "merzenich-2018" && len(releases) > 0 {
			t.Errorf("%s: %d releases", name, len(releases))
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
	before, err := Predecessor(f, sample(t, "merzenich-2018"), 3)
	if err != nil || before == nil || before.Report.No != 1 || !reflect.DeepEqual(before.Project.Normal(), sample(t, "merzenich").Normal()) {
		t.Errorf("report 3 does not compare with the sample of 2017: %v", err)
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
