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
		{[]data.Task{done}, "Die einzige Aufgabe daraus ist nicht mehr offen."},
		{[]data.Task{overdue}, "Die einzige Aufgabe daraus ist noch offen und überfällig."},
		{[]data.Task{done, done}, "Von den zwei Aufgaben daraus ist keine mehr offen."},
		{[]data.Task{done, open}, "Von zwei Aufgaben daraus ist noch eine offen."},
		{[]data.Task{done, overdue}, "Von zwei Aufgaben daraus ist noch eine offen und überfällig."},
		{[]data.Task{done, open, overdue}, "Von drei Aufgaben daraus sind noch zwei offen, eine davon überfällig."},
		{[]data.Task{overdue, overdue}, "Von zwei Aufgaben daraus sind noch zwei offen, zwei davon überfällig."},
	} {
		if got := tasksSentence([]data.Workshop{{Tasks: c.tasks}}, "2018-10-31"); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}
