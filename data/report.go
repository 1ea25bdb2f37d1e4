package data

// Report is an entry among the report dates and what the officer writes for it.
type Report struct {
	ID string `json:"id"`
	// No is the number of the report among the report dates, from 1.
	No    int        `json:"no" de:"Nummer" hint:"Platz unter den Berichten; jede Nummer gibt es einmal."`
	Title string     `json:"title" de:"Titel" limit:"200" hint:"Steht auf dem Deckblatt, zum Beispiel „1. Bericht zu Sachstand und Konzept“."`
	Kind  ReportKind `json:"kind" de:"Berichtsart" hint:"Bestimmt die mitgelieferte Gliederung."`
	// PeriodFrom and PeriodTo bound the Berichtszeitraum, both days included.
	PeriodFrom Date `json:"period_from" de:"Berichtszeitraum von" hint:"Erster Tag, über den Sie berichten."`
	PeriodTo   Date `json:"period_to" de:"Berichtszeitraum bis" hint:"Letzter Tag, über den Sie berichten."`
	// KeyDate is the Stichtag; empty means the end of the period.
	KeyDate Date `json:"key_date" de:"Stichtag" hint:"Leer: Ende des Zeitraums."`
	// Due is the Abgabefrist.
	Due Date `json:"due" de:"Abgabefrist" hint:"Wann der Bericht vorliegen muss."`
	// Recipients are Kennungen of partners; none means all of them.
	Recipients []string     `json:"recipients" de:"Empfänger" hint:"Ohne Auswahl alle Projektpartner." ref:"partner"`
	Author     string       `json:"author" de:"Verfasst von" hint:"Name oder Stelle, zum Beispiel „Stabsstelle des Bürgermeisters“."`
	Status     ReportStatus `json:"status" de:"Status" hint:"„freigegeben“ setzt die Freigabe."`
	// Corrections counts how often the report was released and then begun anew to
	// correct it; Correction says why the last time.
	Corrections int    `json:"corrections" de:"Korrekturen"`
	Correction  string `json:"correction" de:"Grund der Korrektur" limit:"500" hint:"Steht auf dem Deckblatt der neuen Version."`
	// The free texts: Kurzfassung, wichtigste Ereignisse, Abweichungen,
	// Ausblick, Unterstützungsbedarf.
	Summary    string `json:"summary" de:"Kurzfassung" hint:"Was eine Leitung wissen muss, in wenigen Sätzen." lines:"5"`
	Events     string `json:"events" de:"Wichtigste Ereignisse" hint:"Im Berichtszeitraum; Zeilen mit „- “ werden eine Liste." lines:"5"`
	Deviations string `json:"deviations" de:"Abweichungen" hint:"Vom Plan, mit Grund und Folgen." lines:"4"`
	Outlook    string `json:"outlook" de:"Ausblick" hint:"Was bis zum nächsten Bericht geschieht." lines:"4"`
	Support    string `json:"support" de:"Unterstützungsbedarf" hint:"Was die Projektpartner beitragen können." lines:"3"`
	// Requests are the decisions and the help that the report asks for.
	Requests []Request `json:"requests" de:"Erbetene Entscheidungen" hint:"Je Zeile eine, zum Beispiel „Verlängerung der Laufzeit bis Jahresende“, Zuwendungsgeber, 30.11.."`
	// CouncilNumber, Meetings, CouncilProposal and CouncilCosts are what a Vorlage for the council has besides.
	CouncilNumber   string    `json:"council_number" de:"Drucksache Nr." limit:"100" hint:"Nummer der Vorlage, zum Beispiel „M103“; leer: wird von Hand eingetragen."`
	Meetings        []Meeting `json:"meetings" de:"Beratungsfolge" hint:"Je Zeile ein Gremium, zum Beispiel „Haupt- und Finanzausschuss“, 04.12.2018, 7, „Kenntnisnahme“."`
	CouncilProposal string    `json:"council_proposal" de:"Beschlussvorschlag" hint:"Leer: das Gremium nimmt den Bericht zur Kenntnis." lines:"3"`
	CouncilCosts    string    `json:"council_costs" de:"Finanzielle Auswirkungen und Folgekosten" hint:"Was der Haushalt jetzt und später trägt; leer: „Noch keine Angabe“." lines:"3"`
	// Successes and Problems stand on the page „Auf einen Blick“; where none are
	// entered the report proposes some.
	Successes []string `json:"successes" de:"Erfolge" hint:"Je Zeile einer, höchstens drei; leer: erreichte Meilensteine mit Nachweis und erreichte Ziele." lines:"3"`
	Problems  []string `json:"problems" de:"Probleme" hint:"Je Zeile eines, höchstens drei; leer: der Bericht nennt, was gefährdet oder kritisch ist." lines:"3"`
	// PlainLanguage is the summary in Einfacher Sprache, PlainChecked who of the
	// people for whom it is meant has checked it.
	PlainLanguage string `json:"plain_language" de:"Zusammenfassung in Einfacher Sprache" hint:"Kurze Sätze, geläufige Wörter, keine Abkürzungen." lines:"5"`
	PlainChecked  string `json:"plain_checked" de:"Geprüft durch" hint:"Wer den Text in Einfacher Sprache gelesen hat, zum Beispiel eine Prüfgruppe."`
	// Texts are the texts of the free sections of the outline.
	Texts []SectionText `json:"texts" de:"Eigene Abschnitte"`
	// Adopted names the free texts that come from the predecessor and have not
	// been touched since, by their JSON names; those of free sections as AdoptedText
	// does.
	Adopted []string `json:"adopted" de:"Übernommene Texte"`
	// Outline is the Kennung of an own outline; empty means the one that the
	// program ships for the Berichtsart.
	Outline string `json:"outline" de:"Gliederung" hint:"Welche Abschnitte der Bericht hat, und in welcher Reihenfolge." ref:"outline"`
	// Letter is the text of the Anschreiben; empty means the usual one.
	Letter string `json:"letter" de:"Text des Anschreibens" hint:"Ohne Anrede und Gruß; leer: der übliche Text zu Bericht und Zeitraum." lines:"6"`
	// SignedBy is the Kennung of the contact who signs the Anschreiben, Closing in
	// which capacity.
	SignedBy string  `json:"signed_by" de:"Unterschrift" hint:"Wer das Anschreiben unterschreibt; leer: die Projektleitung." ref:"contact"`
	Closing  Closing `json:"closing" de:"Zeichnung" hint:"Steht über der Unterschrift; leer bei der Leitung der Verwaltung."`
	// Accepted are the hints of the Abgabeprüfung that were ticked.
	Accepted []Acceptance `json:"accepted" de:"Bestätigte Hinweise"`
	// Approvals are the Mitzeichnungen and Freigaben within the house.
	Approvals []Approval `json:"approvals" de:"Mitzeichnungen und Freigaben" hint:"Je Zeile eine Person, zum Beispiel „Kämmerei, Mitzeichnung“."`
	// Responses are the Rückmeldungen of the recipients.
	Responses string `json:"responses" de:"Rückmeldungen" hint:"Was die Empfänger geantwortet haben, zum Beispiel „Ministerium bittet um die Indikatoren“." lines:"4"`
	// ComparedWith is the Kennung of the report with which this one compares;
	// empty means the last one released before it.
	ComparedWith string `json:"compared_with" de:"Vergleichsbericht" hint:"Womit die Änderungen verglichen werden." placeholder:"Der zuletzt freigegebene" ref:"report"`
}

// Request is a decision, or help, that somebody is asked for.
type Request struct {
	What string `json:"what" de:"Worum es geht" limit:"300"`
	// Of is who shall decide or help.
	Of  string `json:"of" de:"Von wem" limit:"200"`
	Due Date   `json:"due" de:"Bis wann"`
}

// Meeting is a sitting of a body to which the report is put.
type Meeting struct {
	Body string `json:"body" de:"Gremium" limit:"200"`
	Date Date   `json:"date" de:"Sitzung am"`
	// Item is the place on the agenda, Role what the body does with the paper.
	Item string `json:"item" de:"TOP" limit:"50"`
	Role string `json:"role" de:"Zuständigkeit" limit:"100"`
}

// Approval is the Mitzeichnung or Freigabe of one person.
type Approval struct {
	Role   string `json:"role" de:"Rolle" limit:"200"`
	Person string `json:"person" de:"Person" limit:"200"`
	Date   Date   `json:"date" de:"Datum"`
}

// SectionText is the text of a free section, under the name that the outline
// gives it.
type SectionText struct {
	Name string `json:"name" de:"Name"`
	Text string `json:"text" de:"Text"`
}

// Acceptance says that a hint was seen and is right as it is.
type Acceptance struct {
	// Finding is the code and place of the hint, as Finding.ID gives it.
	Finding string `json:"finding" de:"Hinweis"`
	// Reason may say why.
	Reason string `json:"reason" de:"Begründung" limit:"500"`
}

// Closing is the addition before a signature that says in which capacity it is
// given, as offices use it; the head of the administration needs none.
type Closing string

// The closings.
const (
	OnBehalf Closing = "Im Auftrag"
	AsDeputy Closing = "In Vertretung"
)

// Closings lists the closings in the order in which they are offered.
var Closings = []Closing{OnBehalf, AsDeputy}

// Key implements Record.
func (r Report) Key() Key { return Key{KindReport, r.ID} }

// Name tells a report from the others of the project: „Bericht Nr. 3“. Its title
// need not hold the number.
func (r Report) Name() string { return "Bericht Nr.\u00a0" + Count(r.No) }

// Version counts the versions of the report from 1; each correction makes a new one.
func (r Report) Version() int { return r.Corrections + 1 }

// Corrected gives a released report as the draft of its next version, which
// replaces the released one for a reason.
func (r Report) Corrected(reason string) Report {
	r.Corrections, r.Correction, r.Status = r.Corrections+1, reason, ReportDraft
	return r
}

// Day gives the Stichtag: the one recorded, else the end of the period.
func (r Report) Day() Date { return first(r.KeyDate, r.PeriodTo) }

// ReportKind is the Berichtsart: why a report is due.
type ReportKind string

// The kinds of report.
const (
	FirstReport   ReportKind = "1. Bericht (Sachstand und Konzept)"
	PlanUpdate    ReportKind = "Fortschreibung Projektplanung"
	InterimReport ReportKind = "Zwischenbericht zur Projektumsetzung"
	FinalReport   ReportKind = "Abschlussbericht"
	StatusNotice  ReportKind = "Sachstandsmitteilung"
	CouncilNotice ReportKind = "Ratsmitteilung"
	// FactualReport is the Sachbericht of a Verwendungsnachweis (Nr. 6 ANBest-P).
	FactualReport ReportKind = "Sachbericht"
	// ProfileReport is the public Projektsteckbrief.
	ProfileReport ReportKind = "Projektsteckbrief"
	// GuideReport is what a municipality gives to the guide for all of them.
	GuideReport ReportKind = "Leitfaden-Beitrag"
)

// ReportKinds lists the kinds in the order in which they are offered.
var ReportKinds = []ReportKind{
	FirstReport, PlanUpdate, InterimReport, FinalReport, FactualReport, StatusNotice, CouncilNotice, ProfileReport, GuideReport,
}

// Dated says whether reports of this kind are the ones that are due at the report
// dates of the Vorhaben. The others are given besides, whenever they are wanted: to
// the council, to the public, for the guide.
func (k ReportKind) Dated() bool {
	switch k {
	case StatusNotice, CouncilNotice, ProfileReport, GuideReport:
		return false
	}
	return true
}
