package reports

import (
	"testing"

	"modellkommune/data"
)

func TestWorkshopsSentence(t *testing.T) {
	held, ahead := data.Workshop{DateFrom: "2018-06-20"}, data.Workshop{ID: "W9", DateFrom: "2019-03-14"}
	for _, c := range []struct {
		all  []data.Workshop
		want string
	}{
		{[]data.Workshop{held}, "Bisher hat ein Workshop stattgefunden."},
		{[]data.Workshop{held, held, ahead}, "Bisher haben zwei Workshops stattgefunden; der nächste beginnt am 14. März 2019."},
		{[]data.Workshop{ahead}, "Noch hat kein Workshop stattgefunden; der nächste beginnt am 14. März 2019."},
	} {
		if got := spaced(workshopsSentence(c.all, "2018-10-31")); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestTasksSentence(t *testing.T) {
	done, open, overdue := data.Task{Status: data.TaskDone}, data.Task{Status: data.TaskOpen, Due: "2018-10-31"}, data.Task{Status: data.TaskOpen, Due: "2018-10-30"}
	for _, c := range []struct {
		tasks []data.Task
		want  string
	}{
		{nil, ""},
		{[]data.Task{open}, "Die einzige Aufgabe zu den Workshops ist noch offen."},
		{[]data.Task{done}, "Die einzige Aufgabe zu den Workshops ist nicht mehr offen."},
		{[]data.Task{overdue}, "Die einzige Aufgabe zu den Workshops ist noch offen und überfällig."},
		{[]data.Task{done, done}, "Von den zwei Aufgaben zu den Workshops ist keine mehr offen."},
		{[]data.Task{done, open}, "Von zwei Aufgaben zu den Workshops ist noch eine offen."},
		{[]data.Task{done, overdue}, "Von zwei Aufgaben zu den Workshops ist noch eine offen und überfällig."},
		{[]data.Task{done, open, overdue}, "Von drei Aufgaben zu den Workshops sind noch zwei offen, eine davon überfällig."},
		{[]data.Task{done, overdue, overdue}, "Von drei Aufgaben zu den Workshops sind noch zwei offen und überfällig."},
		{[]data.Task{overdue, overdue}, "Beide Aufgaben zu den Workshops sind noch offen und überfällig."},
		{[]data.Task{open, open, overdue}, "Alle drei Aufgaben zu den Workshops sind noch offen, eine davon überfällig."},
	} {
		if got := tasksSentence([]data.Workshop{{Tasks: c.tasks}}, "2018-10-31"); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
	// One that is still to come is listed with its tasks, and counted.
	all := []data.Workshop{{DateFrom: "2018-06-20", Tasks: []data.Task{done}}, {DateFrom: "2019-03-14", Tasks: []data.Task{open}}}
	if got, want := tasksSentence(all, "2018-10-31"), "Von zwei Aufgaben zu den Workshops ist noch eine offen."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWorkshopParagraph(t *testing.T) {
	two := 2
	s := &section{Input: Input{Date: "2018-10-31"}}
	for _, c := range []struct {
		workshop data.Workshop
		want     string
	}{
		{
			data.Workshop{
				ID: "W3", Title: "Marburg", DateFrom: "2018-04-25", DateTo: "2018-04-26", Place: "Marburg", Organizer: "Landkreis", Attendees: &two, Agenda: []string{"Wirkungen", "Beratung"},
				Results: "Anstoß gegeben", Tasks: []data.Task{
					{Text: "Zusammenlegung prüfen", Owner: "Projektleitung", Due: "2018-06-15", Status: data.TaskDone}, {Text: "Bericht abgeben", Due: "2018-10-30", Status: data.TaskOpen}, {Text: "Danken"},
				},
			},
			"W3 Marburg (25.04.2018–26.04.2018; Marburg; Veranstalter: Landkreis; eigene Teilnehmende: 2). Tagesordnung: Wirkungen; Beratung. Ergebnisse: Anstoß gegeben. " +
				"Aufgaben: Zusammenlegung prüfen (Projektleitung, bis 15.06.2018, erledigt); Bericht abgeben (bis 30.10.2018, offen, überfällig); Danken.",
		},
		{data.Workshop{ID: "W1", DateFrom: "2018-04-25"}, "W1 (25.04.2018). Ergebnisse: Noch keine Angabe."},
		{data.Workshop{ID: "W5", Title: "Später", DateFrom: "2019-03-14", Tasks: []data.Task{{Text: "Vorbereiten", Status: data.TaskOpen}}}, "W5 Später (14.03.2019). Aufgabe: Vorbereiten (offen)."},
		{data.Workshop{ID: "W6"}, "W6 (Termin: Noch keine Angabe). Ergebnisse: Noch keine Angabe."},
	} {
		if got := spaced(plainRuns(s.workshop(c.workshop))); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}
