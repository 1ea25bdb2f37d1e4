package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestProtocolSentences(t *testing.T) {
	for want, tally := range map[string]data.FindingTally{
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat keinen Befund ergeben.":                                                          {},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat einen Fehler ergeben.":                                                           {Errors: 1},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat einen Hinweis ergeben. Der Hinweis ist bestätigt.":                               {Accepted: 1},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat einen Hinweis ergeben. Der Hinweis ist noch nicht bestätigt.":                    {Hints: 1},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat zwei Fehler und fünf Hinweise ergeben. Von den Hinweisen sind zwei bestätigt.":   {Errors: 2, Hints: 3, Accepted: 2},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat 13 Hinweise ergeben. Von den Hinweisen ist einer bestätigt.":                     {Hints: 12, Accepted: 1},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat einen Fehler und drei Hinweise ergeben. Bestätigt ist noch keiner der Hinweise.": {Errors: 1, Hints: 3},
		"Die Abgabeprüfung zum Stichtag 31.\u00a0Oktober\u00a02018 hat drei Hinweise ergeben. Alle Hinweise sind bestätigt.":                            {Accepted: 3},
	} {
		if got := strings.TrimSpace(findingsSentence(tally, "2018-10-31") + " " + acceptedSentence(tally)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// What only concerns the house stays out of the paper, which says so.
func TestProtocolKeepsTheHouseOut(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	o := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionProtocol}}}
	list := []data.Finding{
		{Code: "recipient_address", Severity: data.SeverityHint, Place: "P1", Text: "Keine Anschrift."},
		{Code: "evidence", Severity: data.SeverityHint, Place: "M01", Text: "Kein Nachweis."},
	}
	for _, c := range []struct {
		found []data.Finding
		want  string
	}{
		{list, "hat einen Hinweis ergeben. Der Hinweis ist noch nicht bestätigt. Was nur die Arbeit im Haus betrifft, zum Beispiel Anschriften, ist hier nicht aufgeführt."},
		{list[:1], "hat keinen Befund ergeben. Was nur die Arbeit im Haus betrifft"},
		{list[1:], "hat einen Hinweis ergeben. Der Hinweis ist noch nicht bestätigt."},
	} {
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: r.Day(), Findings: func() []data.Finding { return c.found }})
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		if !strings.Contains(text, c.want) || strings.Contains(text, "Keine Anschrift.") || strings.Contains(text, "im Haus") != strings.Contains(c.want, "im Haus") {
			t.Errorf("%s", text)
		}
	}
}

// The Prüfprotokoll names every finding about what the report says, and says which hint was confirmed and why.
func TestProtocol(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	p.Measures[0].Goal = ""
	o := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionMeasures}, {Section: data.SectionMoney}, {Section: data.SectionIndicators}, {Section: data.SectionProtocol}}}
	list := p.Findings(r, o, r.Day())
	hint := data.Finding{}
	for _, f := range list {
		if f.Severity == data.SeverityHint && !f.OfHouse() {
			hint = f
		}
	}
	r = r.Accept(hint.ID(), "Der Beschluss liegt dem 2. Bericht bei.")
	doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: r.Day(), Findings: func() []data.Finding { return p.Findings(r, o, r.Day()) }})
	if err != nil {
		t.Fatal(err)
	}
	text := plain(doc)
	for _, f := range list {
		if f.OfHouse() {
			continue
		}
		if !strings.Contains(text, f.Place) || !strings.Contains(text, f.Label) || !strings.Contains(text, withoutRequests(f.Text)) {
			t.Errorf("not in the protocol: %s", f.Sentence())
		}
	}
	for _, want := range []string{"M01, Ziel", "vor Freigabe beheben", "bestätigt: Der Beschluss liegt dem 2. Bericht bei.", "offen", "hat einen Fehler und"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the protocol", want)
		}
	}
}

// What is found at several places is said once, with all of them; what was confirmed otherwise stands apart. What the
// officer is asked to do is no business of the readers.
func TestAlikeFindingsAreOneRow(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	o := data.Outline{Title: "Kurz", Version: 4, Sections: []data.OutlineSection{{Section: data.SectionProtocol}}}
	missing := func(place, reason string) data.Finding {
		return data.Finding{Code: "evidence", Severity: data.SeverityHint, Place: place, Label: "Link", Text: "Ein Nachweis fehlt. Bitte einen Link eintragen.", Accepted: reason != "", Reason: reason}
	}
	for _, c := range []struct {
		found []data.Finding
		want  string
	}{
		{
			[]data.Finding{missing("M01", ""), missing("M02", ""), {Severity: data.SeverityHint, Place: "Kommune", Text: "Die Zahl ist alt."}},
			"| Befund | Stelle |\n| Ein Nachweis fehlt. | Link: M01, M02 |\n| Die Zahl ist alt. | Kommune |\n",
		},
		{
			[]data.Finding{missing("M01", ""), missing("M02", "Liegt bei."), missing("M03", "")},
			"| Befund | Stelle | Bestätigung |\n| Ein Nachweis fehlt. | Link: M01, M03 | offen |\n| Ein Nachweis fehlt. | M02, Link | bestätigt: Liegt bei. |\n",
		},
		{
			[]data.Finding{{Severity: data.SeverityError, Place: "M01", Text: "Bitte das Ziel eintragen."}, missing("M02", "")},
			"| Befund | Stelle | Art | Bestätigung |\n| Bitte das Ziel eintragen. | M01 | Fehler | vor Freigabe beheben |\n| Ein Nachweis fehlt. | M02, Link | Hinweis | offen |\n",
		},
	} {
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: r.Day(), Findings: func() []data.Finding { return c.found }})
		if err != nil {
			t.Fatal(err)
		}
		if text := plain(doc); !strings.Contains(text, c.want) || !strings.Contains(text, "Der Bericht folgt der Gliederung „Kurz, Version\u00a04“.") {
			t.Errorf("want %s in %s", c.want, text)
		}
	}
}

// What the Abgabeprüfung has found elsewhere is not looked for again.
func TestProtocolSaysWhatIsHandedOn(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r, _ := p.Report(3)
	asked := 0
	doc, err := Compose(Input{
		Project: p, Report: r, Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionProtocol}}}, Date: r.Day(),
		Findings: func() []data.Finding {
			asked++
			return []data.Finding{{Severity: data.SeverityHint, Place: "M99", Text: "Anderswo gefunden."}}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if text := plain(doc); asked != 1 || !strings.Contains(text, "Anderswo gefunden.") || !strings.Contains(text, "hat einen Hinweis ergeben") {
		t.Errorf("asked %d times: %s", asked, text)
	}
}
