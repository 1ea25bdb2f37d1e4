package store

import (
	"slices"
	"strings"
	"testing"
)

// A forger who writes another release in the place of an older one, with its Kennung
// and right seals throughout, is found by the release that follows.
func TestForgedPredecessorIsFound(t *testing.T) {
	f := create(t)
	freeze(t, f)
	next, pdf := frozen()
	next.Version = 2
	if _, err := f.Freeze(next, pdf); err != nil {
		t.Fatal(err)
	}
	list, err := f.Releases()
	if err != nil {
		t.Fatal(err)
	}
	forged := list[0]
	forged.Reason = "nie gesagt"
	forged.Seal = forged.seal()
	const loosen = "DROP TRIGGER release_never_changes; DROP TRIGGER rendition_never_changes; "
	if _, err := f.db.Exec(loosen+"UPDATE release SET reason = ?, seal = ? WHERE id = 1", forged.Reason, forged.Seal); err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("UPDATE rendition SET seal = ? WHERE release = 1", forged.Renditions[0].seal(forged.Seal)); err != nil {
		t.Fatal(err)
	}
	flaws, err := f.Verify()
	if said := flawLines(flaws); err != nil || len(said) != 1 || !slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, "2: Die Freigabe davor ist entfernt, ersetzt") }) {
		t.Errorf("Verify = %q, %v", said, err)
	}
}
