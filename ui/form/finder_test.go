package form

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

func TestExcerpt(t *testing.T) {
	long := "Die Gemeinde lädt alle Vereine und Schulen zum Gespräch über die neue Karte ein."
	for _, c := range []struct{ text, query, want string }{
		{long, "gemeinde", long},
		{long, "KARTE", "… Gespräch über die neue Karte ein."},
		{long, "gespraech", long},
		{"kurz", "kurz", "kurz"},
	} {
		if got := excerpt(c.text, c.query); got != c.want {
			t.Errorf("%q: %q, want %q", c.query, got, c.want)
		}
	}
}

// BenchmarkSearchKey is a key in the search of a very large project, without painting.
func BenchmarkSearchKey(b *testing.B) {
	f := &finder{count: widget.NewHint(""), list: widget.NewRecordList("", nil), index: data.NewIndex(uitest.VastProject().Records())}
	f.line = widget.NewSearch("", nil)
	test.NewTempApp(b)
	for b.Loop() {
		f.lookFor("platz 7")
	}
}
