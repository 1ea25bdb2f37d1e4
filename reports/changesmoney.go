package reports

import (
	"cmp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// writeMoneyBrief tells how sums and, where the report lists them, Finanzpositionen have moved.
func (c comparison) writeMoneyBrief() {
	parts := c.positionMoves()
	if !c.Money.Empty() {
		parts = append(c.moneyMoves(), parts...)
	}
	c.lines("Finanzen, bisher → jetzt", parts)
}

// moneyMoves tell how the sums have moved; those of measures whose sheet does not say it.
func (c comparison) moneyMoves() [][]document.Run {
	var parts [][]document.Run
	sum := func(name string, m data.MoneyChange) {
		if m.Old == (data.Money{}) && m.Now == (data.Money{}) {
			return
		}
		var moves []string
		for _, f := range moneyFigures {
			moves = append(moves, f.label+" "+moneyArrow(m, f.of))
		}
		parts = append(parts, []document.Run{{Text: name, Bold: true}, {Text: ": " + strings.Join(moves, "; ")}})
	}
	sum("Summe in Geld", c.Money.Total)
	sum("Davon "+c.at.whole.GrantName(), c.Money.Grant)
	sum("Unbare Eigenleistung, nicht in der Summe", c.Money.InKind)
	var list fieldList
	for _, m := range c.Money.Measures {
		if c.moneyBesides(m.Measure) {
			continue
		}
		name := lineOf(c.payer(m.Measure))
		for _, f := range moneyFigures {
			if was, is := figureOf(m.Old, f.of), figureOf(m.Now, f.of); was != is && f.label != "Ist" {
				list.of(f.label+c.say(" je {Maßnahme}")).move(name, moneyArrow(m, f.of))
			}
		}
	}
	return append(parts, list.lines()...)
}

// moneyBesides says whether the sheet of a measure says what its sums were.
func (c comparison) moneyBesides(measure string) bool {
	return len(data.Cash(data.BudgetOf(measure, c.positions()))) > 0 && c.placed(data.Measure{ID: measure}) && c.formerMoneyShown()
}

// moneyFigures are the figures of a sum, as a report writes them.
var moneyFigures = []struct {
	label string
	of    func(data.Money) string
}{
	{"Soll", func(m data.Money) string { return m.Planned.String() }},
	{"Ist", func(m data.Money) string { return m.Spent.String() }},
	{"Prognose", forecast},
}

// moneyArrow writes a figure of a sum before and now.
func moneyArrow(m data.MoneyChange, of func(data.Money) string) string {
	return arrow(figureOf(m.Old, of), figureOf(m.Now, of))
}

// figureOf writes a figure of a sum; without Finanzpositionen there is none.
func figureOf(sum data.Money, of func(data.Money) string) string {
	if sum.Items == 0 {
		return notRecorded
	}
	return of(sum)
}

// positionMoves tell by field what has changed in Finanzpositionen, first their figures, where the report lists these.
func (c comparison) positionMoves() [][]document.Run {
	figures, list := fieldList{}, fieldList{}
	for _, label := range []string{"Soll", "Ist", "Gebunden", "Buchungen", "Aufträge"} {
		figures.of(label)
	}
	fields := c.positionFields()
	for _, b := range c.Project.Budget {
		if !c.placed(b) {
			return nil
		}
		list.addFields(b.ID, fields[b.ID])
		if v, some := c.movedPosition(b.ID); some {
			figures.addPosition(b.ID, v)
		}
	}
	return append(figures.lines(), list.lines()...)
}

// changedPositions gives the Finanzpositionen that have changed, where the report does not list them.
func (c comparison) changedPositions() []changed {
	var all []changed
	fields := c.positionFields()
	for _, b := range c.Project.Budget {
		if c.placed(b) {
			return nil
		}
		lines := details(inFull, fields[b.ID])
		if v, some := c.movedPosition(b.ID); some {
			lines = append(lines, positionLines(v)...)
		}
		all = append(all, changed{now: b, name: document.Run{Text: c.recordTitle(b)}, lines: lines})
	}
	return all
}

// positionFields are by Kennung the fields that have changed in Finanzpositionen; the Soll is told by its sum.
func (c comparison) positionFields() map[string][]data.FieldChange {
	fields := map[string][]data.FieldChange{}
	for _, r := range c.Records {
		if r.Old != nil && r.Now != nil && r.Now.Key().Kind == data.KindBudgetItem {
			fields[r.Now.Key().ID] = slices.DeleteFunc(c.named(r.Fields), func(f data.FieldChange) bool { return f.Name == "amounts" })
		}
	}
	return fields
}

func (c comparison) movedPosition(id string) (data.PositionChange, bool) {
	for _, v := range c.Money.Positions {
		if v.Now.ID == id {
			return v, true
		}
	}
	return data.PositionChange{}, false
}

// fieldList gathers by field what has changed in several records.
type fieldList struct{ fields []*fieldMoves }

// fieldMoves are what a field was and is, and for each the Kennungen of the records.
type fieldMoves struct {
	label string
	texts []string
	ids   map[string][]string
}

// of gives what has changed in a field.
func (l *fieldList) of(label string) *fieldMoves {
	for _, f := range l.fields {
		if f.label == label {
			return f
		}
	}
	l.fields = append(l.fields, &fieldMoves{label: label, ids: map[string][]string{}})
	return l.fields[len(l.fields)-1]
}

func (f *fieldMoves) move(id, text string) {
	if f.ids[text] == nil {
		f.texts = append(f.texts, text)
	}
	f.ids[text] = append(f.ids[text], id)
}

// addFields adds the fields of a record. What was empty before is only named: what it is stands where the report
// shows the record.
func (l *fieldList) addFields(id string, fields []data.FieldChange) {
	for _, f := range fields {
		if f.Added() {
			l.of(f.Label).move(id, "ergänzt")
		} else {
			l.of(f.Label).move(id, cmp.Or(fieldLine(inBrief, f), fateOf(f)))
		}
	}
}

func (l *fieldList) addPosition(id string, v data.PositionChange) {
	for _, f := range figuresMoved(v) {
		switch {
		case f.old == f.now, f.label == "Soll" && f.old == v.Now.Approved: // as „Soll bewilligt“ it stands beside
		case f.old == 0:
			l.of(f.label).move(id, "bisher "+f.old.String())
		default:
			l.of(f.label).move(id, arrow(f.old.String(), f.now.String()))
		}
	}
	for _, t := range turnoversOf(v) {
		if t.told {
			continue
		}
		for _, f := range t.fates() {
			l.of(t.label).move(id, f.fate)
		}
	}
}

// lines gives a line for each field: „Soll: F8 9.000,00 € → 4.000,00 €; F2, F4 bisher 0,00 €“.
func (l *fieldList) lines() [][]document.Run {
	var all [][]document.Run
	for _, f := range l.fields {
		var moves []string
		for _, text := range f.texts {
			moves = append(moves, lineOf(joinedRuns(spans(f.ids[text])))+nbsp+text)
		}
		if moves == nil {
			continue
		}
		all = append(all, []document.Run{{Text: f.label, Bold: true}, {Text: ": " + strings.Join(moves, "; ")}})
	}
	return all
}
