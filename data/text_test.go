package data

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func plain(text string) []TextRun { return []TextRun{{Text: text}} }

func TestParseText(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []TextBlock
	}{
		"empty":       {"", nil},
		"blank":       {" \n\n ", nil},
		"paragraphs":  {"Eins.\n\nZwei.\r\n\r\nDrei.", []TextBlock{{Paragraph: plain("Eins.")}, {Paragraph: plain("Zwei.")}, {Paragraph: plain("Drei.")}}},
		"line break":  {"Eins,\nzwei.", []TextBlock{{Paragraph: plain("Eins,\nzwei.")}}},
		"bullets":     {"- a\n– b\n• c", []TextBlock{{Items: [][]TextRun{plain("a"), plain("b"), plain("c")}}}},
		"intro":       {"Ziele:\n- a\n- b\nSchluss", []TextBlock{{Paragraph: plain("Ziele:")}, {Items: [][]TextRun{plain("a"), plain("b")}}, {Paragraph: plain("Schluss")}}},
		"ordered":     {"1. a\n2. b", []TextBlock{{Items: [][]TextRun{plain("a"), plain("b")}, Ordered: true}}},
		"both":        {"1. a\n- b", []TextBlock{{Items: [][]TextRun{plain("a")}, Ordered: true}, {Items: [][]TextRun{plain("b")}}}},
		"date":        {"1. März 2018 Beschluss", []TextBlock{{Paragraph: plain("1. März 2018 Beschluss")}}},
		"minus":       {"-5 Grad", []TextBlock{{Paragraph: plain("-5 Grad")}}},
		"decimal":     {"1.234 Menschen", []TextBlock{{Paragraph: plain("1.234 Menschen")}}},
		"link":        {"Siehe https://www.merzenich.de/app.", []TextBlock{{Paragraph: []TextRun{{Text: "Siehe "}, {Text: "https://www.merzenich.de/app", URL: "https://www.merzenich.de/app"}, {Text: "."}}}}},
		"brackets":    {"(http://a.de/b)", []TextBlock{{Paragraph: []TextRun{{Text: "("}, {Text: "http://a.de/b", URL: "http://a.de/b"}, {Text: ")"}}}}},
		"wiki":        {"http://a.de/B_(c)", []TextBlock{{Paragraph: []TextRun{{Text: "http://a.de/B_(c)", URL: "http://a.de/B_(c)"}}}}},
		"no protocol": {"www.merzenich.de javascript:alert(1)", []TextBlock{{Paragraph: plain("www.merzenich.de javascript:alert(1)")}}},
	} {
		if diff := cmp.Diff(c.want, ParseText(c.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Reading a text loses no letter: all words come out in order.
func TestParseTextKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := CleanText(rapid.StringOf(rapid.SampledFrom([]rune("ab .-–\n1ß,()https://x.de"))).Draw(t, "text"))
		var out strings.Builder
		for _, b := range ParseText(text) {
			for _, runs := range append(b.Items, b.Paragraph) {
				for _, r := range runs {
					out.WriteString(r.Text)
				}
			}
		}
		if got, want := letters(out.String()), letters(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

// letters drops blanks and everything that may belong to a list sign.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \n-–1.)", r) {
			return -1
		}
		return r
	}, text)
}

func TestCleanText(t *testing.T) {
	for text, want := range map[string]string{
		"a\r\nb\rc\vd":              "a\nb\nc\nd",
		"a\x00b\x07c\u0085":         "abc",
		"\ufeffTitel":               "Titel",
		"Gro\u0308ße":               "Größe",
		"kaputt\xff":                "kaputt\ufffd",
		"Tab\tbleibt":               "Tab\tbleibt",
		"„ẞ“ – 5\u00a0€ \U0001F600": "„ẞ“ – 5\u00a0€ \U0001F600",
	} {
		if got := CleanText(text); got != want {
			t.Errorf("CleanText(%q) = %q, want %q", text, got, want)
		}
	}
	if got := CleanLine(" Erste\r\nZweite\tZeile "); got != "Erste Zweite Zeile" {
		t.Errorf("CleanLine gives %q", got)
	}
}

func TestCleanTextIsDoneOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := CleanText(text)
		if again := CleanText(once); again != once {
			t.Fatalf("%q → %q → %q", text, once, again)
		}
	})
}
