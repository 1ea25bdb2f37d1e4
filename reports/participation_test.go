package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func offers(levels ...data.ParticipationLevel) []data.Participation {
	var list []data.Participation
	for n, level := range levels {
		list = append(list, data.Participation{Level: level, Date: data.Date("2018-01-10").AddDays(30 * n)})
	}
	return list
}

func TestOffersSentence(t *testing.T) {
	for n, want := range map[int]string{
		0:  "Bis zum 31. Oktober 2018 gab es noch kein abgeschlossenes Angebot zur Beteiligung.",
		1:  "Bis zum 31. Oktober 2018 gab es ein Angebot zur Beteiligung.",
		2:  "Bis zum 31. Oktober 2018 gab es zwei Angebote zur Beteiligung.",
		13: "Bis zum 31. Oktober 2018 gab es 13 Angebote zur Beteiligung.",
	} {
		if got := offersSentence(make([]data.Participation, n), "2018-10-31"); got != unbroken(want) {
			t.Errorf("%d: got %s", n, got)
		}
	}
}

func TestOffersInPeriodSentence(t *testing.T) {
	three := offers("", "", "") // 10 January, 9 February, 11 March 2018
	for _, c := range []struct {
		over []data.Participation
		from data.Date
		want string
	}{
		{nil, "2018-01-01", ""},
		{three, "", ""},
		{three[:1], "2018-01-01", ""},
		{three, "2018-04-01", "In den Berichtszeitraum fiel keines davon."},
		{three, "2018-03-01", "Davon fiel eines in den Berichtszeitraum."},
		{three, "2018-02-01", "Davon fielen zwei in den Berichtszeitraum."},
		{three, "2018-01-01", "Alle fielen in den Berichtszeitraum."},
		{three[:2], "2018-01-01", "Beide fielen in den Berichtszeitraum."},
	} {
		if got := offersInPeriodSentence(c.over, data.Report{PeriodFrom: c.from}); got != c.want {
			t.Errorf("%d since %s: got %s", len(c.over), c.from, got)
		}
	}
}

func TestLevelsSentence(t *testing.T) {
	for _, c := range []struct {
		over []data.Participation
		want string
	}{
		{offers("", ""), ""},
		{offers("Information"), "Es gehörte zur Stufe „Information“."},
		{offers("Information", "Information"), "Beide gehörten zur Stufe „Information“."},
		{offers("Information", "Information", "Information"), "Alle gehörten zur Stufe „Information“."},
		{offers("Mitgestaltung", "Konsultation", "Konsultation"), "Nach dem Grad der Mitwirkung gehörten zwei zur Stufe „Konsultation“ und eines zur Stufe „Mitgestaltung“."},
		{offers("Konsultation", "Konsultation", ""), "Nach dem Grad der Mitwirkung gehörten zwei zur Stufe „Konsultation“. Bei einem ist die Stufe nicht angegeben."},
	} {
		if got := levelsSentence(c.over); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestTurnoutSentence(t *testing.T) {
	for _, c := range []struct {
		turnout data.Turnout
		want    string
	}{
		{data.Turnout{}, ""},
		{data.Turnout{Offers: 2, Uncounted: 2}, "Teilnehmende wurden nicht gezählt."},
		{data.Turnout{Offers: 1, Attendees: 0}, "Es wurden keine Teilnahmen gezählt."},
		{data.Turnout{Offers: 1, Attendees: 1, Contributions: 1}, "Gezählt wurden insgesamt eine Teilnahme und ein Beitrag."},
		{data.Turnout{Offers: 3, Attendees: 1372, Contributions: 9}, "Gezählt wurden insgesamt 1.372 Teilnahmen und 9 Beiträge; wer mehrmals kam, zählt mehrmals."},
		{data.Turnout{Offers: 3, Attendees: 12, Uncounted: 1}, "Gezählt wurden insgesamt 12 Teilnahmen; wer mehrmals kam, zählt mehrmals; bei einem Angebot wurde nicht gezählt."},
		{data.Turnout{Offers: 3, Attendees: 12, Uncounted: 2}, "Gezählt wurden insgesamt 12 Teilnahmen; bei zwei Angeboten wurde nicht gezählt."},
	} {
		if got := turnoutSentence(c.turnout); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestAheadSentence(t *testing.T) {
	over, running, planned := data.Participation{Date: "2018-10-31"}, data.Participation{Date: "2018-10-01", DateTo: "2018-11-30"}, data.Participation{Date: "2018-11-01"}
	for _, c := range []struct {
		all  []data.Participation
		want string
	}{
		{nil, ""},
		{[]data.Participation{over}, ""},
		{[]data.Participation{running}, "Eines läuft noch."},
		{[]data.Participation{over, planned}, "Ein weiteres ist geplant."},
		{[]data.Participation{planned, planned}, "Zwei sind geplant."},
		{[]data.Participation{over, running, running, planned}, "Zwei weitere laufen noch und ein weiteres ist geplant."},
	} {
		if got := aheadSentence(c.all, "2018-10-31"); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// All that is recorded of an offer stands on its row; the lack of the Rückkopplung is said of
// those that are over.
func TestOfferRow(t *testing.T) {
	p := data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien"}},
		Participations: []data.Participation{
			{ID: "BT3", Title: "Sprechstunde", Date: "2018-12-01", Format: "Sprechstunde", Invitation: "Amtsblatt"},
			{ID: "BT2", Format: "Umfrage", Date: "2018-10-01", DateTo: "2018-11-30", Accessibility: "Papierfassung"},
			{
				ID: "BT1", Measure: "M01", Title: "Forum", Format: "Werkstatt", Level: "Mitgestaltung", Date: "2018-02-08", Place: "Bürgerhaus", Channel: "vor Ort", Invitation: "Aushang",
				Attendees: new(29), Groups: []data.AttendeeGroup{{Name: "Frauen", Count: 14}}, Contributions: new(52), Results: "Zwölf Änderungen.", Accessibility: "stufenlos", Satisfaction: "24 von 27",
			},
		},
	}
	text := sectionText(t, data.SectionParticipation, Input{Project: p, Date: "2018-10-31"})
	for _, want := range []string{
		"| BT1 Forum\n08.02.2018 (M01)\nWerkstatt, vor Ort, Bürgerhaus | Mitgestaltung; Teilnehmende: 29 (Frauen: 14); Beiträge: 52\nZwölf Änderungen.\nRückkopplung: Noch keine Angabe | " +
			"Einladung: Aushang. Barrierefreiheit: stufenlos. Zufriedenheit: 24 von 27. |",
		"| BT2 Umfrage\n01.10.2018–30.11.2018, läuft noch | – | Barrierefreiheit: Papierfassung. |",
		"| BT3 Sprechstunde\n01.12.2018, geplant | – | Einladung: Amtsblatt. |",
	} {
		if !strings.Contains(spaced(text), want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	p.Participations = p.Participations[:1]
	if text := sectionText(t, data.SectionParticipation, Input{Project: p, Date: "2018-10-31"}); !strings.Contains(text, "| Angebot | Einladung, Barrierefreiheit und Zufriedenheit |") {
		t.Errorf("columns that say nothing are printed:\n%s", text)
	}
}

// The report never tells the size of a small group.
func TestSmallGroupsAreNotTold(t *testing.T) {
	p := data.Project{Participations: []data.Participation{{
		ID: "BT1", Title: "Forum", Date: "2018-01-10", Attendees: new(31),
		Groups: []data.AttendeeGroup{{Name: "unter 35", Count: 3}, {Name: "35 bis 64", Count: 17}, {Name: "ab 65", Count: 11}},
	}}}
	text := sectionText(t, data.SectionParticipation, Input{Project: p, Date: "2018-10-31"})
	for _, want := range []string{"unter 35: unter 5", "35 bis 64: 17", "ab 65: nicht angegeben"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	if !strings.Contains(text, smallGroupsSentence()) {
		t.Error("nothing says why")
	}
	p.Participations[0].Groups = nil
	if strings.Contains(sectionText(t, data.SectionParticipation, Input{Project: p, Date: "2018-10-31"}), smallGroupsSentence()) {
		t.Error("it says why nothing is kept back")
	}
}

// sectionText composes one section alone.
func sectionText(t *testing.T, kind data.SectionKind, in Input) string {
	t.Helper()
	in.Outline = data.Outline{Sections: []data.OutlineSection{{Section: kind}}}
	doc, err := Compose(in)
	if err != nil {
		t.Fatal(err)
	}
	return plain(doc)
}

// An offer without a title is called by its format, once.
func TestOfferCalledByItsFormat(t *testing.T) {
	s := &section{}
	for _, c := range []struct {
		p    data.Participation
		want string
	}{
		{data.Participation{Format: "Umfrage", Channel: "online"}, "Umfrage\nonline"},
		{data.Participation{Title: "umfrage", Format: "Umfrage"}, "umfrage"},
		{data.Participation{Title: "Was fehlt im Ort?", Format: "Umfrage"}, "Was fehlt im Ort?\nUmfrage"},
	} {
		if got := plainRuns(s.offerRuns(c.p)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
