package command

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"html"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/docx"
	"modellkommune/reports/opendata"
	"modellkommune/reports/release"
)

// withAllThatIsTold adds to a project one of nearly everything that a paper tells.
func withAllThatIsTold(p *data.Project) {
	few, eligible, m := 12, data.Cents(11_000_00), p.Measures[0].ID
	lens := data.Perspective("")
	if all := p.Lenses(); len(all) > 0 {
		lens = all[0]
	}
	score := data.Score{Value: 4, Reason: "Es trägt."}
	p.Partners = append(p.Partners[:1:1], data.Partner{ID: "P9", Short: "Geber", Name: "Förderstelle des Landes", Pays: true})
	p.Municipality.Address, p.Municipality.Website, p.Municipality.Office = "Hauptstraße 1\n12345 Musterort", "https://www.beispiel.example", "Stabsstelle"
	p.Programme.Publication = data.Publication{Address: "https://www.beispiel.example/vorhaben/", Licence: data.Licences[0], Feedback: "vorhaben@beispiel.example"}
	p.Appraisals = []data.Appraisal{{ID: "PT1", Establishment: score, Acceptance: score, Innovation: score, Economy: score, Transferability: score, Sustainability: score, Again: "ja", AgainReason: "Gern."}}
	p.Lessons = []data.Lesson{{ID: "EF1", Title: "Früh beginnen", Measure: m, Context: "Wenig Zeit.", Observation: "Es dauerte.", Effect: "Verzug.", Recommendation: "Früh beginnen.", Perspective: lens, Release: data.Public, Transfer: []data.TransferTarget{"alle"}}}
	p.Participations = []data.Participation{{ID: "BT1", Measure: m, Title: "Runder Tisch", Date: "2025-05-05", Place: "Saal", Attendees: &few, Results: "Gute Ideen.", Feedback: "Protokoll im Netz."}}
	p.Datasets = []data.Dataset{{ID: "D1", Measure: m, Title: "Radwege", Format: "CSV"}}
	p.Workshops = []data.Workshop{{ID: "W1", No: 1, Title: "Austausch", DateFrom: "2025-03-03", DateTo: "2025-03-03", Place: "Saal", Attendees: &few, Results: "Verabredungen."}}
	p.Risks = []data.Risk{{ID: "R1", Measure: m, Title: "Zeit", Description: "Wenig Leute.", Likelihood: 3, Impact: 3}}
	p.Decisions = []data.Decision{{ID: "E1", Title: "Mittel", Text: "Freigegeben.", Date: "2025-02-02"}}
	p.Sources = []data.Source{{ID: "FQ1", Name: "Zuwendung", Kind: "Zuwendung", Grant: true, Giver: "P9", Granted: 10_000_00}}
	p.CostTypes = []data.CostType{{ID: "KA1", Name: "Personal"}}
	p.Plans = []data.Plan{{ID: "FP1", Kind: data.PlanApproved, Date: "2024-01-01"}}
	p.Budget = []data.BudgetItem{{ID: "F1", Measure: m, CostType: "KA1", Source: "FQ1", Year: 2025, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 10_000_00}}}}
	p.Bookings = []data.Booking{{ID: "BU1", Item: "F1", Kind: data.BookingKinds[0], Number: "1", Paid: "2025-04-04", Payee: "Firma", Reason: "Honorar", Amount: 12_000_00, Eligible: &eligible}}
	p.Incomes = []data.Income{{ID: "EN1", Source: "FQ1", Date: "2025-01-10", Reason: "1. Rate", Amount: 5_000_00}}
	r := &p.Reports[0]
	r.Events, r.Deviations, r.Outlook, r.Support = "Der Auftakt gelang.", "Keine.", "Es geht weiter.", "Hilfe beim Recht."
	begun := data.Baseline{Challenges: "Viel.", Strategies: "Eine.", Plans: "Einige.", Initiators: "Das Amt.", Politics: "Einstimmig.", Actors: "Alle.", Culture: "Offen.", DigitalInfrastructure: "Da.", Administration: "Klein."}
	p.Concepts = []data.Concept{{ID: "KON1", Version: "1", Date: "2024-01-01", Title: "Plan", Summary: "Kurz.", Problem: "Es fehlt.", Vision: "Besser.", Goals: []data.Goal{{Text: "Bis 2026 steht es.", Indicator: "Es steht."}}, Baseline: begun}}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// wordText gives all that a paper says, its properties, headers and alternative texts included.
func wordText(t *testing.T, doc document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return unpacked(t, b.Bytes()) + strings.Join(append([]string{doc.Title, doc.Author, doc.Subject, doc.Header}, doc.Keywords...), "\n")
}

func unpacked(t *testing.T, b []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		if filepath.Ext(f.Name) != ".xml" || f.Name == "docProps/app.xml" { // which names the program
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		said := strings.NewReplacer("</w:p>", "\n", `descr="`, "><", `title="`, "><").Replace(string(part))
		all.WriteString(html.UnescapeString(tags.ReplaceAllString(said, "")) + "\n")
	}
	return all.String()
}

// allPapers gives the text of every paper of a project by its name: all Berichtsarten in all editions as they go to Word, what
// goes beside them, what is published, and the names of the files.
func allPapers(t *testing.T, p data.Project) map[string]string {
	t.Helper()
	papers := map[string]string{}
	own := p.Reports[0].Title
	for _, kind := range data.ReportKinds {
		for _, edition := range data.Editions {
			for _, title := range []string{own, ""} {
				p.Reports[0].Kind, p.Reports[0].Title = kind, title
				w, err := release.NewWorkingCopy(release.Source{Project: p}, release.Order{No: 1, Today: "2026-02-01", Edition: edition})
				if err != nil {
					t.Fatal(err)
				}
				name := fmt.Sprintf("%s, %s, %q", kind, edition, title)
				papers[name], papers["file name of "+name] = unpacked(t, w.DOCX), w.FileName
			}
		}
	}
	p.Reports[0].Kind, p.Reports[0].Title = data.InterimReport, own
	in := reports.Input{Project: p, Report: p.Reports[0], Date: "2025-12-31", Written: "2026-02-01"}
	for name, doc := range map[string]document.Document{
		"Anschreiben": reports.Letters(in, p.Partners), "Nachweis": reports.Proof(in), "Mittelabruf": reports.Call(in), "Blatt zum Übertragen": reports.PortalSheet(in), "Versandprotokoll": reports.DispatchLog(in, nil),
	} {
		if len(doc.Letters) == 0 {
			papers[name] = wordText(t, doc)
		} else { // Word gets none
			papers[name] = fmt.Sprint(doc.Title, doc.Subject, doc.Header, doc.Keywords, doc.Letters)
		}
	}
	subject, text := reports.Mail(in, p.Partners[0], nil)
	papers["Mail"] = subject + "\n" + text
	site, err := release.Site(context.Background(), release.Source{Project: p}, "2025-12-31")
	if err != nil {
		t.Fatal(err)
	}
	if lacking := opendata.Lacking(p); len(lacking) > 0 {
		t.Fatal(lacking)
	}
	for _, f := range site {
		if !strings.HasSuffix(f.Name, ".schema.json") && !strings.HasSuffix(f.Name, ".css") {
			papers["Seite "+f.Name] = f.Name + "\n" + html.UnescapeString(string(f.Data))
		}
	}
	for _, f := range p.Findings(p.Reports[0], data.Outline{}, "2025-12-31") {
		papers["Abgabeprüfung"] += f.Text + "\n"
	}
	return papers
}

// invented gives the project of an invention with all that is told.
func invented(t *testing.T, template string, add func(*data.Project)) data.Project {
	t.Helper()
	dir := t.TempDir()
	if *keep != "" {
		dir = *keep
	}
	akte := filepath.Join(dir, template+"-reich.mkog")
	begun(t, akte, template, func(p *data.Project) {
		add(p)
		ofAnOffice(p)
		withAllThatIsTold(p)
		p.Measures = p.Measures[:min(3, len(p.Measures))]
	})
	return state(t, akte)
}

// No paper of another programme says a word of 2017.
func TestNoPaperSpeaksOf2017(t *testing.T) {
	for _, c := range inventions {
		t.Run(c.template, func(t *testing.T) {
			for name, said := range allPapers(t, invented(t, c.template, c.add)) {
				// A Berichtsart, and the name of a field in the tables of the open data.
				said = strings.NewReplacer("Leitfaden-Beitrag", "", "Bezug zum Nationalen Aktionsplan (OGP)", "").Replace(said)
				lacks2017(t, c.template, name, said)
			}
		})
	}
}

// No paper speaks of a Konzept where there is none and the programme asks for none.
func TestNoPaperSpeaksOfAConceptThatIsNotThere(t *testing.T) {
	of := regexp.MustCompile(`\bKonzept`)
	for _, c := range inventions {
		p := invented(t, c.template, c.add)
		p.Concepts = nil
		for name, said := range allPapers(t, p) {
			said = strings.NewReplacer("Sachstand und Konzept", "", "Sachstand-und-Konzept", "").Replace(said) // a Berichtsart
			if at := of.FindStringIndex(said); at != nil && !strings.HasPrefix(name, "Seite daten/") {
				t.Errorf("%s, %s: …%s…", c.template, name, said[max(0, at[0]-60):min(len(said), at[1]+60)])
			}
		}
	}
}

// A paper calls neither a Kommune nor its council a Rat who is none. Behind these words others may be meant, such as the members.
func TestBodiesAreCalledWhatTheyAre(t *testing.T) {
	wrong := regexp.MustCompile(`(?i)\b(die|der|zur|andere|anderen|eigenen) Kommunen?\b|Kommune:|Kommune ohne Namen|\b(der|den|des|dem) Rate?s?\b|Ratsmitteilung|Gemeinderat|Bürgermeister|Leitung der Verwaltung`)
	for _, c := range []struct {
		body data.Municipality
		own  []string // what some of its papers say
	}{
		{data.Municipality{Name: "Zweckverband Muster-Nord", Kind: data.KindPurpose}, []string{"Davon trägt der Zweckverband", "Vorleistung des Zweckverbands", "Die Verbandsversammlung nimmt"}},
		{data.Municipality{Name: "LAG Muster e. V.", Kind: data.KindSociety}, []string{"Davon trägt der Verein", "Vorleistung des Vereins", "Die Mitgliederversammlung nimmt"}},
	} {
		papers := allPapers(t, invented(t, "ohne", func(p *data.Project) {
			inventions[2].add(p)
			p.Municipality = c.body
		}))
		all := ""
		for name, said := range papers {
			all += said
			said = strings.ReplaceAll(said, "Empfehlung an andere Kommunen", "") // the name of a field in the open data
			for _, at := range wrong.FindAllStringIndex(said, 3) {
				t.Errorf("%s, %s: …%s…", c.body.Kind, name, said[max(0, at[0]-60):min(len(said), at[1]+60)])
			}
		}
		for _, want := range c.own {
			if !strings.Contains(all, want) {
				t.Errorf("no paper of the %s says %q", c.body.Kind, want)
			}
		}
	}
}
