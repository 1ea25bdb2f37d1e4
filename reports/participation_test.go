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
