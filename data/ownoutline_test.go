package data

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestOwnOutline(t *testing.T) {
	shipped := Outline{ID: "status", Title: "Sachstand", Version: 4, Sections: []OutlineSection{{Section: SectionGlance, Unnumbered: true}, {Section: SectionOutlook}, {Section: SectionSignatures}}}
	own := shipped.Own("G1")
	if own.ID != "G1" || own.Title != "Sachstand (angepasst)" || own.Version != 1 {
		t.Errorf("got %q, %q, version %d", own.ID, own.Title, own.Version)
	}
	on := 0
	for _, s := range own.Sections {
		if !s.Off {
			on++
		}
	}
	if on != 3 || len(own.Sections) != len(SectionKinds)-1 {
		t.Errorf("%d sections, %d of them on", len(own.Sections), on)
	}
	own, at := own.AddingFree()
	own, again := own.AddingFree()
	if s := own.Sections[at]; s.Text != "Eigener Abschnitt" || own.Sections[again].Text != "Eigener Abschnitt 2" || len(own.Free()) != 2 {
		t.Errorf("free sections %+v", own.Free())
	}
	if own = own.Without(at); len(own.Free()) != 1 {
		t.Error("the free section is still there")
	}
	if len(shipped.Sections) != 3 {
		t.Error("the shipped outline has changed")
	}
}

// Whatever is done to an outline, no section is lost and Anlagen come last.
func TestOwnOutlineKeepsItsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Outline{Sections: []OutlineSection{{Section: SectionOutlook}, {Section: SectionGlossary}}}.Own("G1")
		count := len(o.Sections)
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			at := rapid.IntRange(0, len(o.Sections)-1).Draw(t, "at")
			if rapid.Bool().Draw(t, "adds") {
				o, _ = o.AddingFree()
				count++
				continue
			}
			s := o.Sections[at]
			var to int
			if o, to = o.Moved(at, rapid.SampledFrom([]int{-1, 1}).Draw(t, "by")); o.Sections[to] != s {
				t.Fatal("another section is where the moved one should be")
			}
		}
		annex := slices.IndexFunc(o.Sections, func(s OutlineSection) bool { return s.Section.Annex() })
		if len(o.Sections) != count || slices.ContainsFunc(o.Sections[annex:], func(s OutlineSection) bool { return !s.Section.Annex() }) {
			t.Fatalf("sections %+v", o.Sections)
		}
	})
}

// The version grows once after a release, and only then.
func TestOutlineVersion(t *testing.T) {
	o := Outline{Version: 1}
	for _, c := range []struct{ used, want int }{{0, 1}, {0, 1}, {1, 2}, {1, 2}, {2, 3}} {
		if o = o.Changed(c.used); o.Version != c.want {
			t.Errorf("after a release with version %d it is %d, want %d", c.used, o.Version, c.want)
		}
	}
}
