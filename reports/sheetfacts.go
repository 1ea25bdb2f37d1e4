package reports

import (
	"cmp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// The rows of a measure's sheet. The page of a measure on the web consists of the same.

// factSheet makes a small table of facts whose names are short beside long texts.
func factSheet(summary string, all ...fact) document.Table {
	t := facts(summary, all...)
	t.Columns[0].Weight, t.Columns[1].Weight = 13, 87
	t.Small = true
	return t
}

// written is a fact of what an officer wrote, with its paragraphs and lists.
func written(name, text string) fact { return fact{name, inCell(text)} }

// asked is the same; it says so when nothing is written yet of what the programme asks for.
func (s *section) asked(field, name, text string) fact {
	if out := inCell(text); len(out) > 0 {
		return fact{name, out}
	}
	return s.demanded(data.KindMeasure, field, name, "")
}

// listed sets facts into one line: „Federführung: Hauptamt; mitwirkend: Bauhof“. Those without a value are left out.
func listed(all ...fact) []document.Run {
	var out []document.Run
	for _, f := range all {
		if len(f.value) == 0 {
			continue
		}
		name := f.name + ": "
		if len(out) > 0 {
			name = "; " + name
		}
		out = append(append(out, document.Run{Text: name}), f.value...)
	}
	return out
}

// standFact gives the status with progress and Laufzeit, then its Begründung.
func (s *section) standFact(m data.Measure) fact {
	value := append(s.statusRuns(m), document.Run{Text: "; "})
	value = append(value, listed(append([]fact{optional("Fortschritt", progressOf(m))}, s.term(m)...)...)...)
	reason := inCell(m.StatusReason)
	switch {
	case len(reason) > 0:
		value = append(append(value, document.Run{Text: ". "}), reason...)
	case s.Project.OwesReason(m, s.Date):
		value = append(value, document.Run{Text: ". Begründung: "}, document.Run{Text: missing, Italic: true})
	}
	return fact{"Stand", value}
}

func progressOf(m data.Measure) string {
	n, computed := m.EffectiveProgress()
	if !m.ProgressKnown() {
		return notRecorded
	}
	if computed {
		return percent(n) + " (berechnet aus den Meilensteinen)"
	}
	return percent(n) + " (eigene Angabe)"
}

// term gives the Laufzeit as planned, as expected where that differs, and as far as known as it was. What was expected
// of a measure that has ended is over, and is left out where it came so.
func (s *section) term(m data.Measure) []fact {
	over := m.ActualEnd != "" || !m.Pursued()
	asPlanned := cmp.Or(m.ForecastStart, m.Start) == m.Start && cmp.Or(m.ForecastEnd, m.End) == m.End
	asHappened := m.ActualEnd != "" && cmp.Or(m.ForecastStart, data.Term(m.ActualStart)) == data.Term(m.ActualStart) && cmp.Or(m.ForecastEnd, data.Term(m.ActualEnd)) == data.Term(m.ActualEnd)
	forecast := optional("Prognose", data.Period(m.ForecastStart, m.ForecastEnd))
	switch {
	case asPlanned || over && asHappened:
		forecast = fact{}
	case over:
		forecast.name = "zuletzt erwartet"
	}
	return []fact{
		s.demanded(data.KindMeasure, "start", "Plan", data.Period(m.Start, m.End)),
		forecast,
		optional("tatsächlich", data.Period(m.ActualStart, m.ActualEnd)),
	}
}

// perspectivesFact tells what the measure does for each of its perspectives, and how far that is.
func (s *section) perspectivesFact(m data.Measure) fact {
	if !perspectivesDescribed(m) {
		return s.lensFact(m)
	}
	was, _ := formerly(s, m)
	var value []document.Run
	for _, p := range append(s.Project.Lenses(), "") { // last what somebody wrote before choosing one
		for _, w := range m.Perspectives {
			if w.Perspective != p {
				continue
			}
			name, text := string(p), w.Text
			if n := len(value); n > 0 {
				value[n-1].Text = closed(value[n-1].Text) + " "
			}
			value = append(value, document.Run{Text: name, Bold: true})
			if w.State != "" {
				value = append(value, document.Run{Text: " (" + since(s.stateWord(w.State), s.stateWord(stateOf(was, p))) + ")"})
			}
			if text != "" && p != "" {
				text = ": " + text
			}
			if text != "" {
				value = append(value, document.Run{Text: text})
			}
		}
	}
	return fact{s.template().Several(), value}
}

// lensFact names the Blickwinkel of a measure; a programme that has none asks for none.
func (s *section) lensFact(m data.Measure) fact {
	if len(s.Project.Lenses()) == 0 {
		return fact{}
	}
	return s.demanded(data.KindMeasure, "perspectives", s.template().Several(), s.perspectiveNames(m))
}

// perspectivesDescribed says whether somebody wrote more of a perspective than that the
// measure follows it.
func perspectivesDescribed(m data.Measure) bool {
	return slices.ContainsFunc(m.Perspectives, func(w data.PerspectiveWork) bool { return w.State != "" || w.Text != "" })
}

func stateOf(m data.Measure, p data.Perspective) data.PerspectiveState {
	for _, w := range m.Perspectives {
		if w.Perspective == p {
			return w.State
		}
	}
	return ""
}

// stateWord gives what the programme calls the state in which a measure serves a Blickwinkel.
func (s *section) stateWord(state data.PerspectiveState) string {
	return s.word(data.KindMeasure, "perspectives.state", string(state))
}

// since writes a value, and beside it the one of the earlier report where that was another.
func since(now, was string) string {
	if was == "" || was == now {
		return now
	}
	return now + ", bisher " + was
}

// moneyFact sums up the money of a measure; the Finanzübersicht tells it by Finanzposition.
func (s *section) moneyFact(m data.Measure) fact {
	items := data.BudgetOf(m.ID, s.positions())
	if len(items) == 0 {
		return fact{}
	}
	var before []data.Position
	_, known := formerly(s, m)
	if known = known && s.formerMoneyShown(); known {
		before = data.BudgetOf(m.ID, s.Before.Project.Positions(s.Before.Date))
	}
	var value []document.Run
	if cash := data.Cash(items); len(cash) > 0 {
		value = listed(moneyFacts(data.SumOf(cash), data.SumOf(data.Cash(before)), known)...)
	}
	if inKind := data.InKind(items); len(inKind) > 0 {
		if len(value) > 0 {
			value = append(value, document.Run{Text: ". "})
		}
		value = append(value, document.Run{Text: "Unbare Eigenleistung: "})
		value = append(value, listed(moneyFacts(data.SumOf(inKind), data.SumOf(data.InKind(before)), known)...)...)
	}
	return fact{"Mittel", value}
}

// formerMoneyShown says whether the sheets say what the sums were; the public may see others now than then.
func (s *section) formerMoneyShown() bool { return s.Edition != data.EditionPublic }

// moneyFacts gives the sums that say something, with those of the earlier report where they were others.
func moneyFacts(now, was data.Money, known bool) []fact {
	var list []fact
	for _, f := range moneyFigures {
		is, old := f.of(now), figureOf(was, f.of)
		if is == notRecorded && (!known || old == notRecorded) {
			continue
		}
		if !known {
			old = is
		}
		text := since(is, old)
		if f.label == "Prognose" && now.ForecastPartly() {
			text = is + " (teils nach Soll)" + strings.TrimPrefix(text, is)
		}
		list = append(list, fact{f.label, document.Text(text)})
		if f.label == "Ist" && now.Committed != 0 {
			list = append(list, fact{"gebunden", document.Text(now.Committed.String())})
		}
	}
	return list
}

// moreFact names the risks and Beteiligungen of which no section of the report tells.
func (s *section) moreFact(m data.Measure) fact {
	var all []document.Run
	for _, r := range []struct {
		what    string
		records []string
		told    data.SectionKind
	}{
		{"Risiken", s.risksNamed(m), data.SectionRisks},
		{"Beteiligung", s.offersNamed(m), data.SectionParticipation},
	} {
		if len(r.records) > 0 && !s.Outline.Has(r.told) {
			all = append(all, document.Run{Text: r.what + " " + strings.Join(r.records, ", ")})
		}
	}
	return fact{"Siehe auch", sideBySide(all)}
}

// linkRuns names pages to read more.
func linkRuns(all []data.Link) []document.Run {
	var out []document.Run
	for _, l := range all {
		out = append(out, document.Run{Text: cmp.Or(l.Title, l.URL), URL: l.URL})
	}
	return out
}

// sideBySide parts runs by semicolons.
func sideBySide(all []document.Run) []document.Run {
	var out []document.Run
	for n, r := range all {
		if n > 0 {
			out = append(out, document.Run{Text: "; "})
		}
		out = append(out, r)
	}
	return out
}

// risksNamed names the risks that are open or have occurred. The public edition has their figures only, which tell
// nothing here.
func (s *section) risksNamed(m data.Measure) []string {
	var names []string
	for _, r := range s.Project.RisksOf(m.ID) {
		if r.Status != data.RiskOver && s.Edition != data.EditionPublic {
			names = append(names, named(r.ID, r.Title))
		}
	}
	return names
}

// offersNamed names the Beteiligungen of a measure.
func (s *section) offersNamed(m data.Measure) []string {
	var names []string
	for _, p := range s.Project.Participations {
		if p.Measure == m.ID {
			names = append(names, named(p.ID, offerName(p)))
		}
	}
	return names
}

// peopleFact names who is responsible and takes part in the house, and the partners outside with what they are and do.
func (s *section) peopleFact(m data.Measure) fact {
	return fact{"Beteiligte", listed(
		s.demanded(data.KindMeasure, "unit", "Federführung", m.Unit),
		s.responsible(m),
		optional("mitwirkend", strings.Join(m.Contributors, ", ")),
		optional("Partner", partners(m.Partners)),
	)}
}

// responsible names the verantwortliche Person, except to the public.
func (s *section) responsible(m data.Measure) fact {
	if s.Edition == data.EditionPublic {
		return fact{}
	}
	return s.demanded(data.KindMeasure, "responsible", "verantwortlich", s.person(m.Responsible))
}

func partners(all []data.MeasurePartner) string {
	var names []string
	for _, p := range all {
		name := p.Name
		if notes := given(p.Sort, p.Role); len(notes) > 0 {
			name += " (" + strings.Join(notes, ", ") + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// classFact says for whom the measure is, how it is sorted, and where more is told of it.
func (s *section) classFact(m data.Measure) fact {
	was, _ := formerly(s, m)
	return fact{"Einordnung", listed(
		s.demanded(data.KindMeasure, "target_groups", "Zielgruppen", m.TargetGroups),
		optional("Art", strings.Join(given(string(m.Kind), s.word(data.KindMeasure, "novelty", string(m.Novelty))), ", ")),
		optional("Handlungsfelder", strings.Join(m.Fields, ", ")),
		optional(s.template().Label(m, "completion"), since(s.word(data.KindMeasure, "completion", string(m.Completion)), s.word(data.KindMeasure, "completion", string(was.Completion)))),
		s.origin(m),
		fact{"mehr dazu", sideBySide(linkRuns(m.Links))},
	)}
}

// origin names the measure from which this one was split.
func (s *section) origin(m data.Measure) fact {
	from, ok := s.Project.Measure(m.SplitFrom)
	if !ok {
		return fact{}
	}
	return fact{"abgespalten von", []document.Run{s.measureRun(from)}}
}
