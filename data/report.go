package data

// Report is an entry among the report dates and what the officer writes for it.
type Report struct {
	ID string `json:"id"`
	// No is the number of the report among the report dates, from 1.
	No    int        `json:"no" de:"Nummer"`
	Title string     `json:"title" de:"Titel" limit:"200"`
	Kind  ReportKind `json:"kind" de:"Berichtsart"`
	// PeriodFrom and PeriodTo bound the Berichtszeitraum, both days included.
	PeriodFrom Date `json:"period_from" de:"Berichtszeitraum von"`
	PeriodTo   Date `json:"period_to" de:"Berichtszeitraum bis"`
	// KeyDate is the Stichtag; empty means the end of the period.
	KeyDate Date `json:"key_date" de:"Stichtag"`
	// Due is the Abgabefrist.
	Due Date `json:"due" de:"Abgabefrist"`
	// Recipients are Kennungen of partners; none means all of them.
	Recipients []string     `json:"recipients" de:"Empfänger" ref:"partner"`
	Author     string       `json:"author" de:"Verfasst von"`
	Status     ReportStatus `json:"status" de:"Status"`
	// The free texts: Kurzfassung, wichtigste Ereignisse, Abweichungen,
	// Ausblick, Unterstützungsbedarf.
	Summary    string `json:"summary" de:"Kurzfassung"`
	Events     string `json:"events" de:"Wichtigste Ereignisse"`
	Deviations string `json:"deviations" de:"Abweichungen"`
	Outlook    string `json:"outlook" de:"Ausblick"`
	Support    string `json:"support" de:"Unterstützungsbedarf"`
	// Approvals are the Mitzeichnungen and Freigaben within the house.
	Approvals []Approval `json:"approvals" de:"Mitzeichnungen und Freigaben"`
	// Responses are the Rückmeldungen of the recipients.
	Responses string `json:"responses" de:"Rückmeldungen"`
	// ComparedWith is the Kennung of the report with which this one compares;
	// empty means the last one released before it.
	ComparedWith string `json:"compared_with" de:"Vergleichsbericht" ref:"report"`
}

// Approval is the Mitzeichnung or Freigabe of one person.
type Approval struct {
	Role   string `json:"role" de:"Rolle"`
	Person string `json:"person" de:"Person"`
	Date   Date   `json:"date" de:"Datum"`
}

// Key implements Record.
func (r Report) Key() Key { return Key{KindReport, r.ID} }

// Name tells a report from the others of the project: „Bericht Nr. 3“. Its title
// need not hold the number.
func (r Report) Name() string { return "Bericht Nr.\u00a0" + Count(r.No) }

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
)

// ReportKinds lists the kinds in the order in which they are offered.
var ReportKinds = []ReportKind{
	FirstReport, PlanUpdate, InterimReport, FinalReport, StatusNotice, CouncilNotice,
}

// ReportStatus is the Berichtsstatus.
type ReportStatus string

// The states of a report.
const (
	ReportDraft     ReportStatus = "Entwurf"
	ReportVoting    ReportStatus = "in Abstimmung"
	ReportChecked   ReportStatus = "geprüft"
	ReportReleased  ReportStatus = "freigegeben"
	ReportSent      ReportStatus = "versandt"
	ReportConfirmed ReportStatus = "bestätigt"
	ReportQueried   ReportStatus = "Nachforderung"
	ReportReplaced  ReportStatus = "ersetzt"
)

// ReportStatuses lists the states in the order of a report's life.
var ReportStatuses = []ReportStatus{
	ReportDraft, ReportVoting, ReportChecked, ReportReleased, ReportSent, ReportConfirmed, ReportQueried, ReportReplaced,
}

// Released says whether a report with this status has left the house.
func (s ReportStatus) Released() bool {
	switch s {
	case ReportReleased, ReportSent, ReportConfirmed, ReportQueried, ReportReplaced:
		return true
	}
	return false
}
