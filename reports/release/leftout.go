package release

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/opendata"
)

// LeftOut lists what the public pages and the open data of a project leave out, each
// with its number, such as „3 Ansprechpersonen“. What is not there is not listed.
func LeftOut(p data.Project) []string {
	var list []string
	add := func(n int, one, many string) {
		switch n {
		case 0:
		case 1:
			list = append(list, "1 "+one)
		default:
			list = append(list, data.Count(n)+" "+many)
		}
	}
	add(len(p.Contacts), "Ansprechperson", "Ansprechpersonen")
	add(count(p.Partners, func(v data.Partner) bool { return v.Person != "" || v.Email != "" }), "Projektpartner mit Person und Postfach; sein Name bleibt", "Projektpartner mit Personen und Postfächern; ihre Namen bleiben")
	add(count(p.Lessons, func(v data.Lesson) bool { return !v.Release.Outside() }), "interne Erfahrung", "interne Erfahrungen")
	add(count(p.Lessons, func(v data.Lesson) bool { return v.Release == data.PartnersOnly }), "Erfahrung nur für die Projektpartner", "Erfahrungen nur für die Projektpartner")
	public := p.Public()
	add(len(p.Attachments)-len(public.Attachments), "Bild oder Anlage ohne öffentliche Freigabe", "Bilder und Anlagen ohne öffentliche Freigabe")
	add(count(public.Attachments, func(v data.Attachment) bool {
		return v.Kind == data.AttachmentPicture && strings.TrimSpace(v.Alt+v.Title) == ""
	}), "Bild ohne Alternativtext", "Bilder ohne Alternativtext")
	milestones, receipts, tasks := 0, 0, 0
	for _, m := range p.Measures {
		milestones += count(m.Milestones, func(v data.Milestone) bool { return v.Internal })
	}
	receipts = len(p.Bookings)
	for _, w := range p.Workshops {
		tasks += len(w.Tasks)
	}
	add(milestones, "Meilenstein, der nicht berichtsrelevant ist", "Meilensteine, die nicht berichtsrelevant sind")
	add(len(p.Indicators)-len(public.Indicators), "Indikator, der nicht veröffentlicht wird", "Indikatoren, die nicht veröffentlicht werden")
	add(receipts, "Buchung; die Summe bleibt", "Buchungen; die Summen bleiben")
	add(len(p.Risks), "Risiko; nur die Ampeln bleiben", "Risiken; nur die Ampeln bleiben")
	add(len(p.Datasets)-len(public.Datasets), "Datensatz ohne Tag der Veröffentlichung", "Datensätze ohne Tag der Veröffentlichung")
	add(len(p.Decisions)-len(public.Decisions), "Entscheidung ohne Drucksache", "Entscheidungen ohne Drucksache")
	add(tasks, "Aufgabe aus einem Workshop", "Aufgaben aus Workshops")
	add(len(p.Appraisals), "Bewertung der Praxistauglichkeit", "Bewertungen der Praxistauglichkeit")
	add(len(p.Reminders), "Wiedervorlage", "Wiedervorlagen")
	add(max(len(p.Concepts)-1, 0), "frühere Fassung des Konzepts", "frühere Fassungen des Konzepts")
	add(count(p.Reports, func(v data.Report) bool { return !v.Status.Released() }), "Bericht, der nicht freigegeben ist; seine Termine bleiben", "Berichte, die nicht freigegeben sind; ihre Termine bleiben")
	return list
}

func count[T any](all []T, is func(T) bool) int {
	return len(slices.DeleteFunc(slices.Clone(all), func(v T) bool { return !is(v) }))
}

// Lacking lists in sentences what the public pages need to be told and are not.
func Lacking(p data.Project) []string {
	var list []string
	v, public := p.Programme.Publication, p.Public().Programme.Publication
	switch {
	case v.Feedback == "":
		list = append(list, "Es ist nicht angegeben, wohin Rückmeldungen gehen. Die Erklärung zur Barrierefreiheit braucht diese Angabe.")
	case public.Feedback == "":
		list = append(list, fmt.Sprintf("Die Adresse für Rückmeldungen, %s, ist die einer Ansprechperson und bleibt deshalb weg.", v.Feedback))
	}
	if v.Enforcement == "" {
		list = append(list, "Die Schlichtungs- oder Durchsetzungsstelle ist nicht angegeben. Die Erklärung zur Barrierefreiheit braucht diese Angabe.")
	}
	if persons := p.PersonsInPublic(); len(persons) > 0 {
		list = append(list, "In Texten, die öffentlich werden, stehen Ansprechpersonen. Bitte durch Amt oder Rolle ersetzen oder klären, dass die Person einverstanden ist: "+strings.Join(persons, "; ")+".")
	}
	if missing := opendata.Lacking(p); len(missing) > 0 {
		return append(list, "Metadaten für GovData entstehen noch nicht. "+strings.Join(missing, " "))
	}
	return append(list, opendata.ToBeAdded(p)...)
}
