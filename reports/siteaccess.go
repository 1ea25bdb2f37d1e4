package reports

import (
	"cmp"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// siteAccess is the Erklärung zur Barrierefreiheit after the model of the
// Durchführungsbeschluss (EU) 2018/1523. It says what was tested and what was not.
func siteAccess(w *siteWriter) {
	v, who := w.Project.Programme.Publication, municipalityName(w.Project)
	w.intro(func(s *section) {
		where := "die Seiten " + quoted(siteTitle(s.Project))
		runs := document.Text("Diese Erklärung gilt für " + where)
		if v.Address != "" {
			runs = append(runs, document.Run{Text: " unter "}, document.Run{Text: v.Address, URL: v.Address})
		}
		s.add(document.Paragraph{Runs: append(runs, document.Run{Text: ". Verantwortlich ist: " + who + "."}), Tone: document.Lead})
		s.sentences(document.Plain, "Die Seiten sollen für alle Menschen zugänglich sein. Grundlage sind die Gesetze des Landes zur Gleichstellung von Menschen mit Behinderungen, "+
			"die die Richtlinie (EU) 2016/2102 umsetzen.")
	})
	w.part("vereinbarkeit", "Stand der Vereinbarkeit mit den Anforderungen", func(s *section) {
		s.sentences(document.Plain, "Nach eigener Bewertung sind die Seiten mit der Norm EN 301 549 und den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, teilweise vereinbar. "+
			"Verstöße sind nicht bekannt; eine vollständige Prüfung durch Menschen steht aber aus.")
		s.add(
			document.Paragraph{Runs: document.Text("Mit Maschinen geprüft wurden Seiten gleicher Bauart mit Beispieldaten:"), KeepWithNext: true},
			bullets([]string{
				"auf Verstöße gegen die WCAG 2.2, Stufen A und AA, mit dem Prüfwerkzeug axe-core, bei 320 und 1280 Bildpunkten Breite, in heller und dunkler Darstellung;",
				"auf Bedienbarkeit mit der Tastatur: jeder Verweis ist erreichbar und der Fokus sichtbar;",
				"auf gültiges HTML.",
			}),
			document.Paragraph{Runs: document.Text("Nicht geprüft wurden:"), KeepWithNext: true},
			bullets([]string{
				"diese Seiten mit Vorleseprogrammen und durch Menschen mit Behinderungen;",
				"ob Texte und Bildbeschreibungen verständlich sind;",
				"Seiten und Dateien, auf die hier verwiesen wird.",
			}),
		)
	})
	w.part("grenzen", "Was nicht ohne Weiteres zugänglich ist", func(s *section) {
		s.add(bullets([]string{
			"Zeitpläne und Verläufe sind als Bilder gezeichnet. Auf schmalen Bildschirmen lassen sie sich seitlich verschieben. Ihre Aussage steht in einem Alternativtext, ihre Angaben stehen in der Tabelle daneben.",
			"Breite Tabellen lassen sich auf schmalen Bildschirmen seitlich verschieben, auch mit den Pfeiltasten.",
			"Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache enthalten diese Seiten nicht.",
		}))
	})
	w.part("erklaerung", "Erstellung dieser Erklärung", func(s *section) {
		day := ""
		if s.Date != "" {
			day = " am " + s.Date.Long()
		}
		s.sentences(document.Plain, "Diese Erklärung wurde"+day+" erstellt. Sie beruht auf einer Selbstbewertung.")
	})
	w.part("rueckmeldung", "Rückmeldung und Kontakt", func(s *section) {
		s.sentences(document.Plain, "Ist etwas nicht zugänglich oder fehlt Ihnen eine Angabe in zugänglicher Form? Bitte schreiben Sie uns:")
		s.add(siteContact(s.Project.Municipality, v.Feedback))
	})
	w.part("durchsetzung", "Schlichtungs- und Durchsetzungsverfahren", func(s *section) {
		s.sentences(document.Plain, "Erhalten Sie auf Ihre Rückmeldung keine zufriedenstellende Antwort, können Sie sich an diese Stelle wenden:")
		if v.Enforcement == "" {
			s.sentences(document.Plain, "Die Stelle, die in Ihrem Land dafür zuständig ist; "+who+" nennt sie Ihnen auf Anfrage.")
		}
		s.add(freeText(v.Enforcement)...)
	})
}

// siteContact says where to write; without an address for it, where the Kommune is.
func siteContact(m data.Municipality, feedback string) document.Block {
	office := strings.Join(given(cmp.Or(m.Name, capital(m.Body().Nominative())), m.Office), ", ")
	p := document.Paragraph{Runs: document.Text(office)}
	if m.Address != "" {
		p.Runs = append(p.Runs, document.Run{Text: "\n" + m.Address})
	}
	if feedback != "" {
		p.Runs = append(p.Runs, document.Run{Text: "\n"}, feedbackRun(feedback))
	}
	return p
}

// feedbackRun writes the address for Rückmeldungen as a link: a mailbox or a page.
func feedbackRun(address string) document.Run {
	r := document.Run{Text: address}
	switch {
	case strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://"):
		r.URL = address
	case strings.Count(address, "@") == 1 && !strings.ContainsAny(address, " <>,;:/?&"):
		r.URL = fmt.Sprintf("mailto:%s", address)
	}
	return r
}
