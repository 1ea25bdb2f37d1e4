package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// participationKind says how Beteiligungen are shown and edited.
func participationKind(*Desk) recordKind[data.Participation] {
	type record = data.Participation
	return recordKind[record]{
		nothing: "Noch keine Beteiligung. Hierher gehört jeder Anlass, bei dem andere als die Verwaltung mitgewirkt haben.",
		add:     "Neue Beteiligung",
		columns: []widget.Column[record]{
			idColumn[record](),
			{Title: "Titel", Width: 180, Grow: true, Text: func(r record) string { return r.Title }},
			measureColumn(func(r record) string { return r.Measure }),
			{Title: "Format", Width: 140, Text: func(r record) string { return string(r.Format) }},
			dayColumn("Datum", func(r record) data.Date { return r.Date }),
			{Title: "Personen", Width: 120, Right: true, Text: func(r record) string { return countOf(r.Attendees) }, Compare: func(a, b record) int { return compareCounts(a.Attendees, b.Attendees) }},
		},
		all:     func(p data.Project) []record { return p.Participations },
		measure: func(r record) string { return r.Measure },
		fresh:   func(id, measure string) record { return record{ID: id, Measure: measure} },
		fields: func(r *records[record]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				e.line("title", widget.About{Hint: "Unter dem Namen der Einladung, zum Beispiel „Kartierungstag in Golzheim“."}, func(r *record) *string { return &r.Title }),
			}
			objects = append(objects, r.ofMeasure(func(r *record) *string { return &r.Measure })...)
			return append(objects,
				widget.Row(
					choice(e, "format", widget.About{Hint: "Was am besten passt, zum Beispiel „Bürgerversammlung“."}, data.ParticipationFormats, func(r *record) *data.ParticipationFormat { return &r.Format }),
					choice(e, "level", widget.About{Hint: "Wie weit der Einfluss ging; „Konsultation“: Meinungen wurden eingeholt."}, data.ParticipationLevels, func(r *record) *data.ParticipationLevel { return &r.Level }),
				),
				widget.Row(
					e.date("date", widget.About{Hint: "Tag oder erster Tag, zum Beispiel 24.03.2018."}, func(r *record) *data.Date { return &r.Date }),
					e.date("date_to", widget.About{Hint: "Letzter Tag, etwa einer Umfrage; sonst leer."}, func(r *record) *data.Date { return &r.DateTo }),
				),
				widget.Row(
					e.line("place", widget.About{Hint: "Zum Beispiel „Bürgerhaus Merzenich“; bei „online“ die Plattform."}, func(r *record) *string { return &r.Place }),
					choice(e, "channel", widget.About{Hint: "„hybrid“: im Saal und zugleich im Netz."}, data.ParticipationChannels, func(r *record) *data.ParticipationChannel { return &r.Channel }),
				),
				e.line("invitation", widget.About{Hint: "Wie eingeladen wurde, zum Beispiel „Amtsblatt, Aushang, Vereinsverteiler“."}, func(r *record) *string { return &r.Invitation }),
				widget.Section("Wer teilnahm",
					widget.Row(
						e.count("attendees", widget.About{Hint: "Alle zusammen, zum Beispiel 42; leer: nicht gezählt."}, func(r *record) **int { return &r.Attendees }),
						e.count("contributions", widget.About{Hint: "Hinweise, Karten oder Kommentare; leer: nicht gezählt."}, func(r *record) **int { return &r.Contributions }),
					),
					table(e, "groups", widget.About{Hint: "Nur Summen, keine Namen. Summen unter 5 stehen außerhalb nur als „unter 5“."}, "Gruppe hinzufügen", []widget.TableColumn{
						{Title: "Gruppe", Placeholder: "unter 18 Jahre", Share: 3}, {Title: "Anzahl", Placeholder: "12", Read: widget.ReadNumber},
					}, func(r *record) *[]data.AttendeeGroup { return &r.Groups }, groupRow, readGroup),
				),
				widget.Section("Was daraus wurde",
					e.text("results", widget.About{Hint: "Zum Beispiel „38 Vorschläge für Wege, Sitzbänke und Querungen“."}, 3, func(r *record) *string { return &r.Results }),
					e.text("feedback", widget.About{Hint: "Was mit den Beiträgen geschah und wie die Beteiligten davon erfuhren."}, 3, func(r *record) *string { return &r.Feedback }),
					e.text("accessibility", widget.About{Hint: "Zum Beispiel „stufenloser Zugang, Einladung in Einfacher Sprache“."}, 2, func(r *record) *string { return &r.Accessibility }),
					e.text("satisfaction", widget.About{Hint: "Rückmeldungen, zum Beispiel „27 von 31 Bögen: gern wieder“."}, 2, func(r *record) *string { return &r.Satisfaction }),
				),
			)
		},
	}
}

func groupRow(g data.AttendeeGroup) []string {
	count := ""
	if g.Count > 0 {
		count = data.Count(g.Count)
	}
	return []string{g.Name, count}
}

func readGroup(row []string) data.AttendeeGroup {
	return data.AttendeeGroup{Name: row[0], Count: numberOf(row[1])}
}

// numberOf takes a number back from how data.Count writes it; anything else is 0.
func numberOf(text string) int {
	var digits []rune
	for _, c := range text {
		if c != '.' {
			digits = append(digits, c)
		}
	}
	n, _ := strconv.Atoi(string(digits))
	return n
}

// countOf writes a number, nothing where none is given.
func countOf(n *int) string {
	if n == nil {
		return ""
	}
	return data.Count(*n)
}

// compareCounts orders numbers, none first.
func compareCounts(a, b *int) int {
	value := func(n *int) int {
		if n == nil {
			return -1
		}
		return *n
	}
	return value(a) - value(b)
}
