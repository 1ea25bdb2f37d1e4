package ui

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// workshopKind says how workshops of the Modellkommunen are shown and edited.
func workshopKind(a *Desk) recordKind[data.Workshop] {
	type record = data.Workshop
	return recordKind[record]{
		nothing: "Noch kein Workshop. Hierher gehören die Treffen der Modellkommunen mit Tagesordnung, Ergebnissen und Aufgaben.",
		add:     "Neuer Workshop",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			{Title: "Ort", Width: 120, Grow: true, Text: func(r record) string { return r.Place }},
			dayColumn("Beginn", func(r record) data.Date { return r.DateFrom }),
			{Title: "Offene Aufgaben", Width: 172, Right: true, Text: func(r record) string { return data.Count(openTasks(r)) }},
		},
		all: func(p data.Project) []record { return p.Workshops },
		fresh: func(id, _ string) record {
			return record{ID: id, No: nextWorkshop(a.project())}
		},
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			return []fyne.CanvasObject{
				e.line("title", widget.About{Hint: "Wie in der Einladung, zum Beispiel „1. Workshop der Modellkommunen“."}, func(r *record) *string { return &r.Title }),
				widget.Row(
					e.number("no", widget.About{Hint: "Der wievielte im Vorhaben, zum Beispiel 1."}, func(r *record) *int { return &r.No }),
					e.line("place", widget.About{Hint: "Stadt und Haus, zum Beispiel „Berlin, BMI“."}, func(r *record) *string { return &r.Place }),
				),
				widget.Row(
					e.date("date_from", widget.About{Hint: "Erster Tag, zum Beispiel 23.11.2017."}, func(r *record) *data.Date { return &r.DateFrom }),
					e.date("date_to", widget.About{Hint: "Letzter Tag, zum Beispiel 24.11.2017."}, func(r *record) *data.Date { return &r.DateTo }),
				),
				widget.Row(
					e.line("organizer", widget.About{Hint: "Wer eingeladen hat, zum Beispiel „BMI und DStGB“."}, func(r *record) *string { return &r.Organizer }),
					e.count("attendees", widget.About{Hint: "Wie viele aus der eigenen Kommune dabei waren, zum Beispiel 2."}, func(r *record) **int { return &r.Attendees }),
				),
				e.list("agenda", widget.About{Hint: "Je Zeile ein Punkt, zum Beispiel „Vorstellung der Konzepte“."}, 4, func(r *record) *[]string { return &r.Agenda }),
				e.text("results", widget.About{Hint: "Was vereinbart wurde und was für die eigene Kommune wichtig ist."}, 4, func(r *record) *string { return &r.Results }),
				table(e, "tasks", widget.About{Hint: "Was nach dem Workshop zu tun ist, zum Beispiel „Indikatoren benennen“."}, "Aufgabe hinzufügen", []widget.TableColumn{
					{Title: "Aufgabe", Share: 2},
					{Title: "Frist", Placeholder: "TT.MM.JJJJ", Read: widget.ReadDate},
					{Title: "Wer", Placeholder: "Projektbüro", Share: 1.4},
					{Title: "Status", Placeholder: string(data.TaskOpen), Share: 2.1, Choices: wordsOf(data.TaskStatuses)},
				}, func(r *record) *[]data.Task { return &r.Tasks }, taskRow, readTask),
			}
		},
	}
}

func taskRow(t data.Task) []string {
	return []string{t.Text, t.Due.String(), t.Owner, string(t.Status)}
}

func readTask(row []string) data.Task {
	due, _ := data.ParseDate(row[1], "") // read before
	return data.Task{Text: row[0], Due: due, Owner: row[2], Status: data.TaskStatus(row[3])}
}

// openTasks counts the tasks that are still to be done.
func openTasks(w data.Workshop) int {
	n := 0
	for _, t := range w.Tasks {
		if t.Open() {
			n++
		}
	}
	return n
}

// nextWorkshop gives the number after the highest.
func nextWorkshop(p data.Project) int {
	last := 0
	for _, w := range p.Workshops {
		last = max(last, w.No)
	}
	return last + 1
}

// wordsOf gives the values of an enumeration as texts.
func wordsOf[T ~string](values []T) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}
