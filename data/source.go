package data

import "cmp"

// Source is a Finanzierungsquelle: from whom money, or unpaid work, for the project comes.
type Source struct {
	ID   string     `json:"id"`
	Name string     `json:"name" de:"Name" limit:"100" hint:"So steht die Quelle in allen Tabellen, zum Beispiel „Projektmittel des Landes“."`
	Kind SourceKind `json:"kind" de:"Art" hint:"Unbare Eigenleistung ist Arbeit des Hauses, für die kein Geld fließt."`
	// Grant says that this is the Förderung whose use the reports prove. At most one source is.
	Grant bool `json:"grant" de:"Ist die Förderung, über die berichtet wird" hint:"Genau eine Quelle; ihr Betrag und ihre Raten stehen in jedem Bericht."`
	// Giver is the Kennung of the partner who gives it.
	Giver string `json:"giver" de:"Geber" hint:"Einer der Projektpartner; leer: jemand anderes." ref:"partner"`
	// Notice and Reference are day and Zeichen of the Bescheid or contract.
	Notice    Date   `json:"notice_date" de:"Bescheid oder Vertrag vom" hint:"Tag des Zuwendungsbescheids oder Vertrags."`
	Reference string `json:"notice_reference" de:"Zeichen" limit:"100" hint:"Zeichen des Bescheids, zum Beispiel „OG-05“."`
	// Granted is what was granted in cents, with what came to it later.
	Granted Cents `json:"granted_cents" de:"Bewilligt" hint:"Betrag über die ganze Laufzeit, zum Beispiel „50.000,00\u00a0€“; höchstens dieser wird gezahlt."`
	// Financing says how the grant is reckoned (VV Nr. 2 zu § 44 BHO), Quota which share of the
	// zuwendungsfähige Ausgaben it bears where it is an Anteilfinanzierung, in percent.
	Financing Financing `json:"financing" de:"Finanzierungsart" hint:"Laut Bescheid; leer: nicht festgelegt."`
	Quota     Decimal   `json:"quota_percent" de:"Förderquote in Prozent" hint:"Nur bei Anteilfinanzierung, zum Beispiel „80“."`
	// From and To bound the Bewilligungszeitraum, both days included; empty is the term.
	From Date   `json:"from" de:"Bewilligungszeitraum ab" hint:"Leer: die Laufzeit des Vorhabens."`
	To   Date   `json:"to" de:"Bewilligungszeitraum bis" hint:"Letzter Tag; was danach bezahlt wird, ist meist nicht zuwendungsfähig."`
	Note string `json:"note" de:"Anmerkung" hint:"Zum Beispiel Auflagen des Bescheids." lines:"2"`
}

// Key implements Record.
func (s Source) Key() Key { return Key{KindSource, s.ID} }

// SourceKind is where a source comes from.
type SourceKind string

// The kinds of source on which rules depend.
const (
	SourceGrant SourceKind = "Zuwendung"
	SourceOwn   SourceKind = "Eigenmittel"
	// SourceInKind is work of the house: no money flows for it, so that it is never added to what
	// was paid.
	SourceInKind SourceKind = "unbare Eigenleistung"
)

// SourceKinds lists the kinds of source in the order in which they are offered.
var SourceKinds = []SourceKind{SourceGrant, SourceOwn, "Land", "EU", "Bund", "Dritte", "Einnahmen", SourceInKind}

// Financing is a Finanzierungsart.
type Financing string

// The Finanzierungsarten (VV Nr. 2 zu § 44 BHO).
const (
	FinancingFull      Financing = "Vollfinanzierung"
	FinancingShare     Financing = "Anteilfinanzierung"
	FinancingShortfall Financing = "Fehlbedarfsfinanzierung"
	FinancingFixed     Financing = "Festbetragsfinanzierung"
)

// Financings lists the Finanzierungsarten in the order in which they are offered.
var Financings = []Financing{FinancingShare, FinancingShortfall, FinancingFixed, FinancingFull}

// InKind says whether no money flows.
func (s Source) InKind() bool { return s.Kind == SourceInKind }

// GrantSource gives the source that is said to be the Förderung, and whether there is one.
func (p Project) GrantSource() (Source, bool) {
	for _, s := range p.Sources {
		if s.Grant {
			return s, true
		}
	}
	return Source{}, false
}

// GrantName calls the Förderung by the name of its source.
func (p Project) GrantName() string {
	s, known := p.GrantSource()
	if !known || s.Name == "" {
		return "Förderung"
	}
	return s.Name
}

// GrantNotice gives day and Zeichen of the Bescheid of the Förderung; where its source has neither, what the
// municipality says of its contract.
func (p Project) GrantNotice() (day Date, reference string) {
	s, _ := p.GrantSource()
	if s.Notice == "" && s.Reference == "" {
		return p.Municipality.ContractDate, p.Municipality.FundingReference
	}
	return s.Notice, s.Reference
}

// GrantPeriod gives the first and the last day of the Bewilligungszeitraum, of the term where none is recorded.
func (p Project) GrantPeriod() (from, to Date) {
	s, _ := p.GrantSource()
	return cmp.Or(s.From, p.Programme.From), cmp.Or(s.To, p.Programme.To)
}
