package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// withChanges is an outline in which „bisher“ is explained.
var withChanges = data.Outline{Sections: []data.OutlineSection{{Section: data.SectionChanges}}}

func TestRiskState(t *testing.T) {
	now := data.Risk{ID: "R3", Likelihood: 4, Impact: 4, Category: "finanziell", Status: data.RiskOver}
	with := func(change func(*data.Risk)) data.Risk {
		r := now
		change(&r)
		return r
	}
	for _, c := range []struct {
		now     data.Risk
		old     []data.Risk
		outline data.Outline
		want    string
	}{
		{now, nil, withChanges, "16, hoch (4 × 4)\nfinanziell\nerledigt"},
		{now, []data.Risk{now}, withChanges, "16, hoch (4 × 4)\nfinanziell\nerledigt"},
		{now, []data.Risk{{ID: "R1", Likelihood: 1, Impact: 1}}, withChanges, "16, hoch (4 × 4)\nfinanziell\nerledigt"},
		{now, []data.Risk{with(func(r *data.Risk) { r.Likelihood = 3 })}, withChanges, "16, hoch (4 × 4; bisher 3 × 4)\nfinanziell\nerledigt"},
		{now, []data.Risk{with(func(r *data.Risk) { r.Likelihood, r.Impact = 0, 0 })}, withChanges, "16, hoch (4 × 4)\nfinanziell\nerledigt"},
		{now, []data.Risk{with(func(r *data.Risk) { r.Status = data.RiskOpen })}, withChanges, "16, hoch (4 × 4)\nfinanziell\nerledigt (bisher offen)"},
		{now, []data.Risk{with(func(r *data.Risk) { r.Status, r.Likelihood = data.RiskOpen, 1 })}, data.Outline{}, "16, hoch (4 × 4)\nfinanziell\nerledigt"},
		{with(func(r *data.Risk) { r.Impact = 0 }), []data.Risk{now}, withChanges, "finanziell\nerledigt"},
	} {
		s := &section{Input: Input{Outline: c.outline}}
		if c.old != nil {
			s.Before = &Before{Project: data.Project{Risks: c.old}}
		}
		if got := spaced(s.riskState(c.now)); got != c.want {
			t.Errorf("%+v after %+v:\n got %s\nwant %s", c.now, c.old, got, c.want)
		}
	}
}

func TestResponse(t *testing.T) {
	s := &section{Input: Input{Project: data.Project{Contacts: []data.Contact{{ID: "K1", Name: "Stabsstelle"}}}}}
	for _, c := range []struct {
		risk data.Risk
		want string
	}{
		{data.Risk{}, ""},
		{data.Risk{Strategy: "vermeiden"}, "Vermeiden"},
		{data.Risk{Strategy: "vermeiden", Action: "Deckeln", Responsible: "K1", Due: "2018-12-14"}, "Vermeiden: Deckeln. Verantwortlich: Stabsstelle, Frist: 14.12.2018"},
		{data.Risk{Action: "Deckeln!", Due: "2018-12-14"}, "Deckeln! Frist: 14.12.2018"},
		{data.Risk{Responsible: "K1"}, "Verantwortlich: Stabsstelle"},
	} {
		if got := s.response(c.risk); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// What the concept names as a Beschluss and what is recorded as an Entscheidung stands there
// once, with the words of both.
func TestResolutionsAreToldOnce(t *testing.T) {
	decision := func(id string, day data.Date, body, number string) data.Decision {
		return data.Decision{ID: id, Title: "Leitlinien", Date: day, Body: body, Number: number, Text: "Der Rat beschließt.", Effect: "Sie gelten."}
	}
	rat := decision("E1", "2018-05-17", "Rat", "16/2018")
	for _, c := range []struct {
		decisions   []data.Decision
		resolutions []data.Resolution
		want        []string
	}{
		{[]data.Decision{rat}, nil, []string{"17.05.2018\nRat, 16/2018 | E1 Leitlinien: Der Rat beschließt. | Sie gelten."}},
		{
			[]data.Decision{rat},
			[]data.Resolution{{Date: "2018-05-17", Body: "Rat", Number: "16/2018", Result: "beschlossen"}},
			[]string{"17.05.2018\nRat, 16/2018 | E1 Leitlinien: Der Rat beschließt. Ergebnis: beschlossen. | Sie gelten."},
		},
		{
			[]data.Decision{rat},
			[]data.Resolution{{Date: "2018-05-17", Body: "Rat", Number: "16/2018", Result: "Rat beschließt"}, {Date: "2018-05-17", Body: "Rat", Number: "17/2018", Result: "vertagt"}},
			[]string{"17.05.2018\nRat, 16/2018 | E1 Leitlinien: Der Rat beschließt. | Sie gelten.", "17.05.2018\nRat, 17/2018 | vertagt | –"},
		},
		{
			[]data.Decision{rat},
			[]data.Resolution{{Date: "2018-05-16", Body: "Rat", Number: "16/2018", Result: "beraten"}, {Date: "2018-05-17", Body: "Ausschuss", Number: "16/2018", Result: "empfohlen"}, {Date: "2018-11-01", Result: "später"}},
			[]string{"16.05.2018\nRat, 16/2018 | beraten | –", "17.05.2018\nRat, 16/2018 | E1 Leitlinien: Der Rat beschließt. | Sie gelten.", "17.05.2018\nAusschuss, 16/2018 | empfohlen | –"},
		},
		{ // which of the two is meant, nobody can say
			[]data.Decision{decision("E1", "2018-05-17", "Rat", ""), decision("E2", "2018-05-17", "Rat", "")},
			[]data.Resolution{{Date: "2018-05-17", Body: "Rat", Result: "beschlossen"}},
			[]string{"17.05.2018\nRat | E1 Leitlinien: Der Rat beschließt. | Sie gelten.", "17.05.2018\nRat | E2 Leitlinien: Der Rat beschließt. | Sie gelten.", "17.05.2018\nRat | beschlossen | –"},
		},
	} {
		s := &section{Input: Input{Project: data.Project{Decisions: c.decisions, Concepts: []data.Concept{{Resolutions: c.resolutions}}}, Date: "2018-10-31"}}
		s.decisions()
		var got []string
		for _, r := range s.blocks[0].(document.Table).Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, plainRuns(c.Runs))
			}
			got = append(got, strings.Join(cells, " | "))
		}
		if strings.Join(got, "\n\n") != strings.Join(c.want, "\n\n") {
			t.Errorf("\n got %q\nwant %q", got, c.want)
		}
	}
}

func TestInfluences(t *testing.T) {
	with := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionRisks}, {Section: data.SectionLessons}}}
	without := data.Outline{Sections: with.Sections[:1]}
	lesson := func(id, title string, kind data.LessonKind) data.Lesson {
		return data.Lesson{ID: id, Title: title, Kind: kind, Observation: "Es half", Effect: "Schneller.", Release: data.Public}
	}
	one, two, hindering := lesson("EF1", "Früh fragen", data.Fostering), lesson("EF2", "", data.Fostering), lesson("EF4", "Wenig Zeit", data.Hindering)
	secret := lesson("EF3", "Geheim", data.Hindering)
	secret.Release = data.Internal
	for _, c := range []struct {
		lessons []data.Lesson
		outline data.Outline
		want    string
	}{
		{nil, with, ""},
		{[]data.Lesson{secret}, with, ""},
		{[]data.Lesson{secret}, without, ""},
		{[]data.Lesson{one}, with, "Einen fördernden Einfluss beschreibt die Erfahrung EF1: siehe Abschnitt „Erfahrungen“ →section-2.\n"},
		{
			[]data.Lesson{one, two, secret, hindering},
			with,
			"Fördernde Einflüsse beschreiben die Erfahrungen EF1 und EF2, einen hemmenden Einfluss beschreibt die Erfahrung EF4: siehe Abschnitt „Erfahrungen“ →section-2.\n",
		},
		{
			[]data.Lesson{one, two, hindering},
			without,
			"Fördernde Einflüsse:\n- EF1 Früh fragen: Es half. Wirkung: Schneller.\n- EF2 (noch ohne Titel): Es half. Wirkung: Schneller.\nHemmender Einfluss:\n- EF4 Wenig Zeit: Es half. Wirkung: Schneller.\n",
		},
	} {
		s := &section{Input: Input{Project: data.Project{Lessons: c.lessons}, Outline: c.outline}}
		s.influences()
		var b strings.Builder
		plainBlocks(&b, s.blocks)
		if b.String() != c.want {
			t.Errorf("\n got %s\nwant %s", b.String(), c.want)
		}
	}
}
