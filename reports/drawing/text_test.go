package drawing

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain":               {"Rat und Amt", "Rat und Amt"},
		"umlauts and quotes":  {"Öffnung „gut“ – § 5, 12\u202f€", "Öffnung „gut“ – § 5, 12\u202f€"},
		"composed":            {"Ko\u0308ln", "Köln"},
		"composed at the end": {"a\u00ad\u0301", "á"},
		"tabs and lines":      {"a\tb\nc\r\u2028d\u0085e", "a b c  d e"},
		"controls":            {"a\x00b\x1bc\x7fd\u009fe", "abcde"},
		"invisible":           {"\ufeffVer\u00adwal\u200btung\u202e", "Verwaltung"},
		"fixed spaces remain": {"12\u00a0000 E\u2011Akte", "12\u00a0000 E\u2011Akte"},
		"emoji":               {"gut \U0001F600", "gut \ufffd"},
		"private":             {"\ue000\U000F0000", "\ufffd\ufffd"},
		"not in the font":     {"سلام", "\ufffd\ufffd\ufffd\ufffd"},
		"not UTF-8":           {"a\xff\xfeb", "a\ufffdb"},
		"empty":               {"", ""},
	} {
		if got := Clean(c.in, Regular); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", name, c.in, got, c.want)
		}
	}
}

func TestCleanTextCanBeDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		style := rapid.SampledFrom(Styles).Draw(t, "style")
		text := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
		got := Clean(text, style)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Errorf("%q becomes %q", text, got)
		}
		for _, r := range got {
			if !style.Has(r) || unicode.IsControl(r) {
				t.Errorf("%q keeps %U", text, r)
			}
		}
		if again := Clean(got, style); again != got {
			t.Errorf("%q becomes %q, then %q", text, got, again)
		}
	})
}

func TestWidth(t *testing.T) {
	const size = 10.0
	sum := 0
	for _, r := range "Öffnung" {
		sum += Bold.Advance(r)
	}
	if got, want := Bold.Width("Öffnung", size), float64(sum)/1000*size*MillimetresPerPoint; got != want {
		t.Errorf("width %v, want %v", got, want)
	}
	if Regular.Advance('\U0001F600') != 0 || Regular.Has(-1) || Regular.Has('\U0001F600') {
		t.Error("a character that the font lacks has a width")
	}
}

func TestScaled(t *testing.T) {
	d := Drawing{Width: 10, Height: 20}
	d.Add(Line{To: Point{1, 2}, Width: 1, Dash: []float64{1, 2}}, Area{Points: Rect(0, 0, 1, 1), StrokeWidth: 1},
		Circle{Center: Point{1, 1}, Radius: 2}, Text{At: Point{1, 2}, Size: 8}, Image{Width: 3, Height: 4})
	half := d.Scaled(0.5)
	if half.Width != 5 || half.Height != 10 || len(half.Items) != 5 {
		t.Fatalf("%v", half)
	}
	if l := half.Items[0].(Line); l.To != (Point{0.5, 1}) || l.Width != 0.5 || l.Dash[1] != 1 {
		t.Errorf("%v", l)
	}
	if a := half.Items[1].(Area); a.Points[2] != (Point{0.5, 0.5}) || a.StrokeWidth != 0.5 {
		t.Errorf("%v", a)
	}
	if c := half.Items[2].(Circle); c.Radius != 1 {
		t.Errorf("%v", c)
	}
	if text := half.Items[3].(Text); text.Size != 4 || text.At != (Point{0.5, 1}) {
		t.Errorf("%v", text)
	}
	if i := half.Items[4].(Image); i.Width != 1.5 || i.Height != 2 {
		t.Errorf("%v", i)
	}
	if d.Items[0].(Line).Dash[1] != 2 || d.Items[1].(Area).Points[2] != (Point{1, 1}) {
		t.Error("the original changed")
	}
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("Die Gemeinde hat die Leitlinien für Bürgerbeteiligung beschlossen. ", 20)
	for b.Loop() {
		Clean(text, Regular)
	}
}
