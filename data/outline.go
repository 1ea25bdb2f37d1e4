package data

import (
	"cmp"
	"strconv"
)

// Outline is a Gliederung: which sections a report has, and in which order. The
// program ships one for each Berichtsart; a Projektakte may hold its own.
type Outline struct {
	ID    string `json:"id"`
	Title string `json:"title" de:"Titel" limit:"200" hint:"Steht mit der Version auf dem Deckblatt."`
	// Version grows with every change that follows a release; the cover prints it.
	Version  int              `json:"version" de:"Version"`
	Sections []OutlineSection `json:"sections" de:"Abschnitte"`
}

// Key implements Record.
func (o Outline) Key() Key { return Key{KindOutline, o.ID} }

// OutlineSection is a section at its place in an outline.
type OutlineSection struct {
	Section SectionKind `json:"section" de:"Abschnitt"`
	// Title is the heading; empty means the name of the section.
	Title string `json:"title" de:"Überschrift" limit:"200" hint:"So heißt der Abschnitt im Bericht; leer: wie vorgesehen."`
	// Unnumbered keeps the section out of the numbering, so that the chapters
	// behind a summary bear the numbers that the sponsor gave them.
	Unnumbered bool `json:"unnumbered" de:"Ohne Nummer" hint:"Die übrigen Abschnitte zählen, als wäre dieser nicht da."`
	// Off leaves the section out without forgetting it.
	Off bool `json:"off" de:"Ausgeschaltet" hint:"Ohne Häkchen fehlt der Abschnitt im Bericht; seine Angaben bleiben."`
	// Text names the SectionText of a free section; empty for all others.
	Text string `json:"text" de:"Eigener Text"`
}

// Heading gives the title, or the name of the section where there is none.
func (s OutlineSection) Heading() string { return cmp.Or(s.Title, string(s.Section)) }

// Has says whether the outline has a section that is not switched off.
func (o Outline) Has(section SectionKind) bool {
	for _, s := range o.Sections {
		if s.Section == section && !s.Off {
			return true
		}
	}
	return false
}

// Name tells the outline with its version: „Zwischenbericht, Version 2“.
func (o Outline) Name() string { return o.Title + ", Version\u00a0" + strconv.Itoa(o.Version) }

// SectionKind is what a section tells; its value is its heading unless an
// outline gives another.
type SectionKind string

// The sections of a report.
const (
	SectionGlance        SectionKind = "Auf einen Blick"
	SectionBrief         SectionKind = "Kurzfassung"
	SectionCouncil       SectionKind = "Vorlage für den Rat"
	SectionChanges       SectionKind = "Änderungen seit dem letzten Bericht"
	SectionMunicipality  SectionKind = "Angaben zum Träger"
	SectionBaseline      SectionKind = "Ausgangssituation vor Ort"
	SectionConcept       SectionKind = "Konzept, Ziele und Wirkungslogik"
	SectionProgress      SectionKind = "Verlauf im Berichtszeitraum"
	SectionOverview      SectionKind = "Maßnahmenübersicht"
	SectionMeasures      SectionKind = "Maßnahmen im Einzelnen"
	SectionParticipation SectionKind = "Beteiligung"
	SectionDatasets      SectionKind = "Offene Daten"
	SectionMoney         SectionKind = "Finanzübersicht"
	SectionResults       SectionKind = "Ergebnisse im Vergleich mit den Zielen"
	SectionRisks         SectionKind = "Risiken, fördernde und hemmende Einflüsse"
	SectionLessons       SectionKind = "Erfahrungen"
	SectionAppraisal     SectionKind = "Praxistauglichkeit"
	SectionWorkshops     SectionKind = "Workshops"
	SectionOutlook       SectionKind = "Ausblick und nächste Schritte"
	SectionPlain         SectionKind = "Zusammenfassung in Einfacher Sprache"
	SectionProfile       SectionKind = "Projektsteckbrief"
	SectionFree          SectionKind = "Eigener Abschnitt"
	SectionProtocol      SectionKind = "Prüfprotokoll"
	SectionIndicators    SectionKind = "Indikatorentabelle"
	SectionReceipts      SectionKind = "Belegliste"
	SectionQueries       SectionKind = "Nachforderungen und Antworten"
	SectionGlossary      SectionKind = "Glossar"
	SectionSignatures    SectionKind = "Unterschrift und Mitzeichnung"
)

// SectionKinds lists the sections in the order of a whole report.
var SectionKinds = []SectionKind{
	SectionGlance, SectionBrief, SectionCouncil, SectionChanges, SectionMunicipality, SectionBaseline, SectionConcept, SectionProgress, SectionOverview,
	SectionMeasures, SectionParticipation, SectionDatasets, SectionMoney, SectionResults, SectionRisks, SectionLessons,
	SectionAppraisal, SectionWorkshops, SectionOutlook, SectionPlain, SectionProfile, SectionFree, SectionProtocol,
	SectionIndicators, SectionReceipts, SectionQueries, SectionGlossary, SectionSignatures,
}

// Annex says whether the section is an Anlage: lettered, and behind all others.
func (s SectionKind) Annex() bool {
	switch s {
	case SectionProtocol, SectionIndicators, SectionReceipts, SectionQueries, SectionGlossary, SectionSignatures:
		return true
	}
	return false
}
