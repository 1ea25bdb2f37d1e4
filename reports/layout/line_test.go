package layout

import (
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// shown gives broken lines as they are printed, parted by bars.
func shown(t *text, lines []line) string {
	out := make([]string, len(lines))
	for i, ln := range lines {
		out[i] = t.plain(ln.from, ln.to) + ln.ending()
	}
	return strings.Join(out, "|")
}

// widthOf is the width of a text in the body's setting in mm.
func widthOf(s string) float64 { return drawing.Regular.Width(s, bodySetting.size) }

func TestLines(t *testing.T) {
	const shy = "\u00AD"
	for name, c := range map[string]struct {
		text  string
		width float64
		want  string
	}{
		"empty":                          {"", 50, ""},
		"only spaces":                    {" \t ", 50, ""},
		"one line":                       {"Rat und Ausschuss", 50, "Rat und Ausschuss"},
		"spaces are drawn together":      {"  Rat \t und\u2028Amt ", 50, "Rat und Amt"},
		"wrapped lines keep their space": {"Rat und Ausschuss", widthOf("Rat und Aus"), "Rat und |Ausschuss"},
		"no break at fixed spaces":       {"am 12\u00A0000\u202FEuro", widthOf("am 12 000 Eu"), "am |12\u00A0000\u202FEuro"},
		"no break at fixed hyphens":      {"die E\u2011Akte", widthOf("die E-Ak"), "die |E\u2011Akte"},
		"break behind a hyphen":          {"Bürger-App", widthOf("Bürger-Ap"), "Bürger-|App"},
		"break behind a slash":           {"Rat/Amt", widthOf("Rat/Am"), "Rat/|Amt"},
		"no break in E-Mail":             {"per E-Mail", widthOf("per E-Ma"), "per |E-Mail"},
		"no break in years":              {"von 2018/19", widthOf("von 2018/1"), "von |2018/19"},
		"no break in z. B.":              {"Amt, z. B.", widthOf("Amt, z. B"), "Amt, |z. B."},
		"no break behind a day":          {"am 31. Juli", widthOf("am 31. Jul"), "am |31. Juli"},
		"no break behind §":              {"nach § 5", widthOf("nach § "), "nach |§ 5"},
		"percent stays":                  {"rund 61 %", widthOf("rund 61 "), "rund |61 %"},
		"dash stays":                     {"im Rat – Amt", widthOf("im Rat "), "im |Rat – |Amt"},
		"forced breaks":                  {"Rat\nAmt\n\nKreis\n", 50, "Rat |Amt | |Kreis"},
		"address":                        {"https://amt.example/pfad?a=b", widthOf("https://amt.example/pfad"), "https://amt.example/|pfad?a=b"},
		"address keeps its slashes":      {"https://amt.example", widthOf("https://amt"), "https://|amt.|example"},
		"mail":                           {"rathaus@gemeinde.example", widthOf("rathaus@gemeinde"), "rathaus@|gemeinde.example"},
		"hyphenated in an empty line":    {"Öffentlichkeitsbeteiligung", widthOf("Öffentlichkeitsbete"), "Öffentlichkeitsbe" + shy + "|teiligung"},
		"hyphenated after a short word":  {"Die Rathausverwaltung", widthOf("Die Rathausverwaltu"), "Die Rathausverwal" + shy + "|tung"},
		"not hyphenated in a full line":  {"Neue Ämter und Ausschüsse", widthOf("Neue Ämter und Aus-"), "Neue Ämter und |Ausschüsse"},
		"broken anywhere":                {strings.Repeat("x", 10), widthOf("xxxx"), "xxxx|xxxx|xx"},
		"marks cling":                    {strings.Repeat("q\u0301", 5), widthOf("qq"), strings.Repeat("q\u0301", 2) + "|" + strings.Repeat("q\u0301", 2) + "|q\u0301"},
		"narrower than a letter":         {"ab", 0.1, "a|b"},
	} {
		t.Run(name, func(t *testing.T) {
			text := newText(document.Text(c.text), bodySetting)
			if got := shown(text, text.lines(c.width)); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestSignsStayWithTheirWords(t *testing.T) {
	runs := []document.Run{{Text: "M02 "}, {Text: "nicht begonnen", Sign: document.SignGrey}}
	text := newText(runs, bodySetting)
	if got, want := shown(text, text.lines(widthOf("M02 ___nicht"))), "M02 nicht |begonnen"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := shown(text, text.lines(widthOf("___nicht begonnen"))), "M02 |nicht begonnen"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCellsHyphenateOnlyToSaveLines(t *testing.T) {
	text := newText(document.Text("Stabsstelle Digitalisierung"), bodySetting)
	if got, want := shown(text, text.fewestLines(widthOf("Stabsstelle Digital"))), "Stabsstelle |Digitalisierung"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	text = newText(document.Text("Amt für Verwaltungsmodernisierung"), bodySetting)
	if got, want := shown(text, text.fewestLines(widthOf("Verwaltungsmodern"))), "Amt für Verwal\u00AD|tungsmodernisie\u00AD|rung"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTitlesAreEven(t *testing.T) {
	text := newText(document.Text("Zwischenbericht der Gemeinde Merzenich"), titleSetting)
	if got, want := shown(text, text.evenLines(textWidth)), "Zwischenbericht der |Gemeinde Merzenich"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A title of few long words is not made even at the price of a hyphen.
func TestTitlesAreNotTornToBeEven(t *testing.T) {
	for _, title := range []string{
		"Sachstandsmitteilung zur Öffentlichkeitsbeteiligungsplattform", "Straßenbeleuchtungskataster", "2. Projektbericht: Zwischenbericht zur Projektumsetzung",
		"Bericht zur Öffentlichkeitsbeteiligung", "Verwaltungsvorschriftensammlung und Organisationsentwicklungskonzept der Verwaltungsgemeinschaft",
	} {
		text := newText(document.Text(title), titleSettingFor(title))
		if got := shown(text, text.evenLines(textWidth)); strings.Contains(got, "\u00ad|") {
			t.Errorf("%q", got)
		}
	}
}

func TestLastLineIsNoSingleShortWord(t *testing.T) {
	text := newText(document.Text(strings.Repeat("Die Gemeinde hat gut beraten. ", 12)+"Ja."), bodySetting)
	for width := 60.0; width < 160; width++ {
		lines := text.fullLines(width)
		plain := text.lines(width)
		if len(lines) != len(plain) {
			t.Errorf("%v mm: %d lines instead of %d", width, len(lines), len(plain))
		}
	}
}

// A word of any length is broken in linear time, and nothing gets lost.
func TestEndlessWords(t *testing.T) {
	for _, word := range []string{strings.Repeat("x", 5000), strings.Repeat("Verwaltung", 500), strings.Repeat("\u0301", 5000), strings.Repeat("a/", 2500)} {
		text := newText(document.Text(word), bodySetting)
		next := 0
		for _, ln := range text.lines(60) {
			if ln.from != next || ln.to <= ln.from {
				t.Fatalf("line from %d to %d after %d", ln.from, ln.to, next)
			}
			if w := text.lineWidth(ln); w > 60 {
				t.Fatalf("a line is %v mm wide", w)
			}
			next = ln.to
		}
		if next != len(text.chars) {
			t.Errorf("%d of %d characters are printed", next, len(text.chars))
		}
	}
}
