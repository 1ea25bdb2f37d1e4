package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports/drawing"
)

// measureForm is a form with every kind of field.
func measureForm() (*Form, map[string]Field) {
	title := NewLineField(About{Label: "Titel", Required: true, Hint: "So heißt die Maßnahme im Bericht."}, nil)
	title.SetValue("Leitlinien und Leitfaden für Bürgerbeteiligung")
	summary := NewTextField(About{Label: "Kurzbeschreibung", Required: true, Limit: data.SummaryLimit, Hint: "Erscheint im öffentlichen Projektsteckbrief."}, 3, nil)
	summary.SetValue("Die Gemeinde erarbeitet gemeinsam mit Einwohnerinnen und Einwohnern, Vereinen und Rat verbindliche Leitlinien für gute Beteiligung und einen kurzen Leitfaden für die Verwaltung. Beides wird vom Rat beschlossen und danach in drei Vorhaben erprobt.\n\n• Leitlinien\n• Leitfaden\n• Erprobung")
	start := NewDateField(About{Label: "Beginn (Plan)"}, nil)
	start.SetValue("2017-11-01")
	end := NewDateField(About{Label: "Ende (Plan)"}, nil)
	end.SetValue("2018-10-31")
	kind := NewChoiceField(About{Label: "Maßnahmenart", Required: true}, data.Novelties, nil)
	kind.SetValue("Strategie/Leitlinie")
	status := NewChoiceField(About{Label: "Status"}, data.MeasureStatuses, nil)
	perspectives := NewSetField(About{Label: "Perspektiven der Offenheit", Required: true, Hint: "Nur die, zu denen die Maßnahme wirklich beiträgt."}, datatest.Perspectives(), nil)
	perspectives.SetValue([]data.Perspective{"Dialogorientierte Bürgerbeteiligung", "Offenheit als Organisationskultur"})
	percent := NewPercentField(About{Label: "Fortschritt", Placeholder: "aus Meilensteinen: 60 %", Hint: "Leer lassen, dann wird gerechnet."}, nil)
	money := NewMoneyField(About{Label: "Budget"}, nil)
	money.SetValue(1250000)
	number := NewNumberField(About{Label: "Teilnehmende"}, nil)
	number.SetValue(9842)
	fields := NewListField(About{Label: "Handlungsfelder", Hint: "Eines je Zeile."}, 2, nil)
	fields.SetValue([]string{"Beteiligung", "Verwaltungskultur"})
	links := NewTableField(About{Label: "Links"}, "Link hinzufügen", []TableColumn{{Title: "Titel"}, {Title: "Adresse", Placeholder: "https://", Share: 1.5}}, nil)
	links.SetValue([][]string{{"Leitlinien", "https://www.gemeinde-merzenich.de/leitlinien"}, {"Protokoll", ""}})
	internal := NewCheckField(About{Label: "Nicht in Berichten nennen", Hint: "Bleibt in der Projektakte, erscheint aber nirgends."}, nil)
	state := NewReadOnlyField(About{Label: "Land"}, "Nordrhein-Westfalen")
	form := NewForm(
		Section("Stammdaten", title, summary, Row(kind, status), perspectives),
		Section("Termine", Row(start, end), Row(percent, state)),
		Section("Weiteres", Row(money, number), fields, links, internal, Buttons(NewPrimaryButton("Meilenstein hinzufügen", nil), NewButton("Maßnahme zusammenlegen", nil), NewDangerButton("Maßnahme löschen", nil))),
	)
	return form, map[string]Field{
		"title": title, "summary": summary, "start": start, "end": end, "kind": kind, "status": status,
		"perspectives": perspectives, "percent": percent, "money": money, "number": number, "fields": fields,
		"links": links, "internal": internal,
	}
}

func sampleRecords(n int) []Record {
	out := make([]Record, n)
	titles := []string{"Leitlinien und Leitfaden", "Bürger-App mit Mängelmelder und Veranstaltungskalender", "Offener Haushalt", "Jugendforum", "Ratsinformationssystem"}
	for i := range out {
		out[i] = Record{
			ID: fmt.Sprintf("M%02d", i+1), Title: fmt.Sprintf("M%02d %s", i+1, titles[i%5]), Light: data.Lights[i%5],
			Detail: "bis 31.10.2018",
		}
	}
	return out
}

func sampleTable() *SortTable[Record] {
	table := NewSortTable("Noch keine Meilensteine.", func(r Record) string { return r.ID },
		Column[Record]{Title: "Nr.", Width: 70, Text: func(r Record) string { return r.ID }},
		Column[Record]{Title: "Titel", Width: 220, Grow: true, Text: func(r Record) string { return r.Title }},
		Column[Record]{Title: "Ampel", Width: 150, Text: func(r Record) string { return string(r.Light) }, Light: func(r Record) data.Light { return r.Light }},
		Column[Record]{Title: "Betrag", Width: 130, Right: true, Text: func(r Record) string { return data.Cents(len(r.Title) * 12345).String() }},
	)
	table.SetItems(sampleRecords(40))
	return table
}

func sampleDrawing() *Drawing {
	d := drawing.Drawing{Width: 170, Height: 46}
	blue, grey, ink := drawing.Accent, drawing.Rule, drawing.Ink
	for i := range 5 {
		x := 50 + float64(i)*28
		d.Add(drawing.Line{From: drawing.Point{X: x, Y: 4}, To: drawing.Point{X: x, Y: 42}, Width: 0.15, Color: grey, Dash: []float64{1, 1}})
		d.Add(drawing.Text{At: drawing.Point{X: x + 1, Y: 4}, String: fmt.Sprintf("%d/2018", i+1), Size: 7, Color: ink})
	}
	for i, name := range []string{"M01 Leitlinien und Leitfaden", "M02 Bürger-App „Merzenich“", "M03 Größe ß ẞ €"} {
		y := 8 + float64(i)*11
		d.Add(drawing.Text{At: drawing.Point{X: 2, Y: y + 5}, String: name, Size: 9, Style: drawing.Style(i), Color: ink})
		d.Add(drawing.Area{Points: drawing.Rect(52+float64(i)*12, y+1, 60, 6), Fill: &blue})
		d.Add(drawing.Circle{Center: drawing.Point{X: 130, Y: y + 4}, Radius: 2, Stroke: &ink, StrokeWidth: 0.4})
		d.Add(drawing.Area{Points: []drawing.Point{{X: 140, Y: y + 6}, {X: 142, Y: y + 2}, {X: 144, Y: y + 6}}, Fill: &blue, Stroke: &ink, StrokeWidth: 0.2})
	}
	out := NewDrawing()
	out.SetDrawing(d, "")
	return out
}

// TestLook builds every kind of screen in every theme. With SHOTS=folder it
// leaves pictures of them there, to be looked at.
func TestLook(t *testing.T) {
	newClock(t)
	for _, theme := range ThemeNames {
		var form *Form
		var fields map[string]Field
		w := window(t, theme, 760, 1500, func() fyne.CanvasObject {
			form, fields = measureForm()
			return form
		})
		fields["title"].Focus()
		fields["end"].(*DateField).entry.SetText("31.2.2018")
		fields["end"].Flush()
		shoot(t, w, theme+"-form")
		form.Resize(fyne.NewSize(420, 1500))
		w.Resize(fyne.NewSize(420, 1700))
		shoot(t, w, theme+"-form-narrow")
		w.Resize(fyne.NewSize(760, 900))
		fields["kind"].(*ChoiceField[data.Novelty]).open()
		shoot(t, w, theme+"-choice")
		w.Canvas().Overlays().Top().(*overlay).cancel()
		fields["start"].(*DateField).pick()
		shoot(t, w, theme+"-calendar")
		w.Canvas().Overlays().Top().(*overlay).cancel()
		Ask(w, Question{Title: "Maßnahme M01 löschen?", Text: "Die Maßnahme und ihre fünf Meilensteine werden gelöscht. Mit „Rückgängig“ holen Sie alles zurück.", Yes: "Löschen", No: "Behalten", Danger: true}, nil)
		shoot(t, w, theme+"-ask")
		w.Canvas().Overlays().Top().(*overlay).cancel()
		name := NewLineField(About{Label: "Name", Required: true, Hint: "Amtlicher Name, etwa „Gemeinde Merzenich“."}, nil)
		Ask(w, Question{Title: "Neue Projektakte", Content: []fyne.CanvasObject{name, NewDateField(About{Label: "Beginn"}, nil)}, Yes: "Anlegen"}, nil)
		shoot(t, w, theme+"-ask-fields")
		w.Canvas().Overlays().Top().(*overlay).cancel()
		p := ShowProgress(w, "Bericht wird erzeugt", func() {})
		p.Set("Seite 7 von 20 wird gesetzt …", 0.35)
		shoot(t, w, theme+"-progress")
		p.Close()

		var list *RecordList
		w = window(t, theme, 1024, 820, func() fyne.CanvasObject {
			page, l := samplePage()
			list = l
			return page
		})
		list.Focus()
		shoot(t, w, theme+"-page")
		w = window(t, theme, 700, 520, func() fyne.CanvasObject { return sampleFocus() })
		shoot(t, w, theme+"-focus")
	}
}

func samplePage() (fyne.CanvasObject, *RecordList) {
	list := NewRecordList("Noch keine Maßnahmen.", nil)
	list.SetRecords(sampleRecords(30))
	list.Select("M02")
	table := sampleTable()
	table.Select("M03")
	table.Sort(1, true)
	lights := Buttons()
	for _, l := range data.Lights {
		lights.Objects = append(lights.Objects, NewLight(l))
	}
	cards := Cards(
		Card("Nächster Bericht", NewParagraph("Zwischenbericht, fällig am 31.10.2018 (noch 16 Tage)."), NewHint("2 Fehler und 5 Hinweise sind offen."), Buttons(NewPrimaryButton("Bericht prüfen", nil))),
		Card("Ampeln", lights),
	)
	page := container.NewBorder(
		container.New(inset{16}, container.New(&column{gap: 12}, NewHeading("Maßnahmen"), NewSearch("Suchen …", nil))), nil,
		container.New(inset{8}, container.NewGridWrap(fyne.NewSize(280, 700), list)), nil,
		NewForm(cards, container.NewGridWrap(fyne.NewSize(640, 260), table), sampleDrawing()),
	)
	return page, list
}

// sampleFocus shows what only a moment shows: focus, pointer, disabled.
func sampleFocus() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	for _, make := range []func(string, func()) *Button{NewPrimaryButton, NewButton, NewDangerButton, NewQuietButton} {
		plain, focused, hovered, off := make("Normal", nil), make("Fokus", nil), make("Zeiger", nil), make("Gesperrt", nil)
		focused.FocusGained()
		hovered.MouseIn(nil)
		off.Disable()
		buttons = append(buttons, Buttons(plain, focused, hovered, off))
	}
	choice := NewChoiceField(About{Label: "Auswahl"}, data.Novelties, nil)
	choice.box.FocusGained()
	set := NewSetField(About{Label: "Mehrere", Required: true}, data.Novelties, nil)
	set.checks[0].FocusGained()
	set.checks[1].MouseIn(nil)
	set.complete()
	text := NewLineField(About{Label: "Text", Limit: 5}, nil)
	text.SetValue("zu langer Text")
	head := newColumnHead("Spalte", false, nil)
	head.setOrder(true, false)
	head.FocusGained()
	return NewForm(append(buttons, Row(choice, text), set, head)...)
}
