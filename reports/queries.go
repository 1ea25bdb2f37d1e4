package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// queries is what recipients have asked of the versions before this one, point by point,
// with the answers. It is an Anlage of each corrected version, whatever the outline says.
func queries(s *section) {
	for _, q := range s.Project.Answers(s.Report) {
		s.heading(2, s.queryTitle(q))
		words := strings.Join(given(queryDates(q), answeredSentence(q.Points)), " ")
		s.add(document.Paragraph{Runs: document.Text(words), KeepWithNext: len(q.Points) > 0})
		if len(q.Points) > 0 {
			s.add(queryTable(q.Points))
		}
	}
}

// queryTitle names a Nachforderung: „Nachforderung BMI vom 12.11.2018 zu Version 1“.
func (s *section) queryTitle(q data.Query) string {
	text := data.KindQuery.String()
	if record, _ := s.Project.Record(data.Key{Kind: data.KindPartner, ID: q.Partner}); record != nil {
		partner := record.(data.Partner).On(cmp.Or(q.Date, s.Date))
		text += " " + cmp.Or(partner.Short, partner.Name)
	}
	if q.Date != "" {
		text += " vom " + q.Date.String()
	}
	if q.Version == 0 {
		return text
	}
	return text + " zu Version" + nbsp + data.Count(q.Version)
}

func queryDates(q data.Query) string {
	if q.Due == "" {
		return ""
	}
	return "Frist für die Antwort: " + q.Due.Long() + "."
}

// answeredSentence says how many of the points have an answer.
func answeredSentence(points []data.QueryPoint) string {
	all, answered := len(points), 0
	for _, p := range points {
		if p.Answered() {
			answered++
		}
	}
	switch {
	case all == 0:
		return "Einzelne Punkte sind nicht erfasst."
	case answered == all:
		return plural(all, "Der eine Punkt ist beantwortet.", "Alle "+numeral(all, "")+" Punkte sind beantwortet.")
	case answered == 0:
		return plural(all, "Der eine Punkt ist noch nicht beantwortet.", "Noch keiner der "+numeral(all, "")+" Punkte ist beantwortet.")
	}
	return fmt.Sprintf("Von %s Punkten %s beantwortet.", numeral(all, ""), plural(answered, "ist einer", "sind "+numeral(answered, "")))
}

func queryTable(points []data.QueryPoint) document.Table {
	t := document.Table{
		Summary: "Je Zeile ein Punkt der Nachforderung mit der Stelle im Bericht, dem, was gefordert wird, und der Antwort.",
		Columns: []document.Column{
			{Head: "Punkt", Weight: 14, Align: document.Right}, {Head: "Stelle", Weight: 38}, {Head: "Gefordert", Weight: 52}, {Head: "Antwort", Weight: 61},
		},
		RowHeads: true,
		Small:    true,
	}
	for n, p := range points {
		answer := strings.TrimSpace(p.Answer)
		t.Rows = append(t.Rows, row(cell(data.Count(n+1)), cell(p.Place), cell(p.Text), cell(cmp.Or(answer, "noch nicht beantwortet"))))
	}
	return t
}

// withQueries adds the Anlage with the answers where a version owes it and the outline
// does not name it: last, but before the signatures.
func (in Input) withQueries() data.Outline {
	if in.isProfile() || in.Outline.Has(data.SectionQueries) || len(in.Project.Answers(in.Report)) == 0 {
		return in.Outline
	}
	out, annex := in.Outline, data.OutlineSection{Section: data.SectionQueries}
	at := slices.IndexFunc(out.Sections, func(s data.OutlineSection) bool { return s.Section == data.SectionSignatures })
	if at < 0 {
		at = len(out.Sections)
	}
	out.Sections = slices.Insert(slices.Clone(out.Sections), at, annex)
	return out
}
