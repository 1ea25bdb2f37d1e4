package data

// SummaryLimit is the length in characters of a measure's Kurzbeschreibung in
// the public Projektsteckbrief.
const SummaryLimit = 600

// Measure is a Maßnahme. Its dates are planned, forecast and actual; the
// Basisplan is kept at its milestones.
type Measure struct {
	// ID is the Kennung, such as „M01“; it never changes.
	ID    string `json:"id"`
	Title string `json:"title" de:"Titel" limit:"200" hint:"Kurz und verständlich, zum Beispiel „Bürgerbudget für die Ortsteile“."`
	// Summary is the Kurzbeschreibung of at most SummaryLimit characters.
	Summary        string `json:"summary" de:"Kurzbeschreibung" hint:"Für {Maßnahmenblatt} und Projektsteckbrief: was geschieht, für wen, mit welchem Ergebnis." lines:"4"`
	Description    string `json:"description" de:"Beschreibung" hint:"Ausführlich, für das {Maßnahmenblatt} des Berichts." lines:"6"`
	Problem        string `json:"problem" de:"Problem" hint:"Was sich ändern soll." lines:"3"`
	Goal           string `json:"goal" de:"Ziel" hint:"Was nach {3 der Maßnahme} anders ist, zum Beispiel „Beteiligung ist planbar“." lines:"3"`
	ExpectedResult string `json:"expected_result" de:"Erwartetes Ergebnis" hint:"Was am Ende vorliegt, zum Beispiel „Leitfaden mit Werkzeugkoffer“." lines:"3"`
	// Perspectives are the Blickwinkel under which the measure counts, in the order of the template.
	Perspectives []PerspectiveWork `json:"perspectives" de:"Blickwinkel" hint:"Unter welchen {die Maßnahme} zählt."`
	// Fields are the Handlungsfelder.
	Fields       []string    `json:"fields" de:"Handlungsfelder" hint:"Je Zeile eines, zum Beispiel „Organisation“ oder „Datenmanagement“." lines:"3"`
	Kind         MeasureKind `json:"kind" de:"Maßnahmenart" hint:"Was überwiegt, zum Beispiel „Plattform/IT“."`
	Novelty      Novelty     `json:"novelty" de:"Neu oder laufend" hint:"„neu“: erst mit dem Vorhaben begonnen."`
	TargetGroups string      `json:"target_groups" de:"Zielgruppen" hint:"Für wen {die Maßnahme} ist, zum Beispiel „Familien, Vereine, Berufspendelnde“." lines:"2"`
	// Unit is the Federführung.
	Unit string `json:"unit" de:"Federführung" hint:"Organisationseinheit, zum Beispiel „Hauptamt“."`
	// Responsible is the Kennung of a contact.
	Responsible string `json:"responsible" de:"Verantwortliche Person" hint:"Eine der Ansprechpersonen der Seite Kommune." ref:"contact"`
	// Contributors are the mitwirkende Organisationseinheiten.
	Contributors  []string         `json:"contributors" de:"Mitwirkende Organisationseinheiten" hint:"Je Zeile eine, zum Beispiel „Fachbereich Bauen und Verkehr“." lines:"3"`
	Partners      []MeasurePartner `json:"partners" de:"Partner außerhalb der Verwaltung" hint:"Je Zeile ein Partner und was er übernimmt, zum Beispiel „moderiert das Forum“."`
	Start         Term             `json:"start" de:"Beginn geplant" hint:"Laut Konzept: ein Tag, „März 2018“, „Q3 2018“ oder „2018“."`
	End           Term             `json:"end" de:"Ende geplant" hint:"Laut Konzept; „Q3 2018“ zählt mit dem letzten Tag."`
	ForecastStart Term             `json:"forecast_start" de:"Beginn erwartet" hint:"Nur, wenn er vom Plan abweicht."`
	ForecastEnd   Term             `json:"forecast_end" de:"Ende erwartet" hint:"Nur, wenn es vom Plan abweicht."`
	ActualStart   Date             `json:"actual_start" de:"Beginn tatsächlich" hint:"Erst eintragen, wenn begonnen wurde." past:"forecast_start"`
	ActualEnd     Date             `json:"actual_end" de:"Ende tatsächlich" hint:"Erst eintragen, wenn alles fertig ist." past:"forecast_end"`
	Status        MeasureStatus    `json:"status" de:"Status" hint:"Wie weit {die Maßnahme} am Stichtag ist."`
	StatusReason  string           `json:"status_reason" de:"Begründung des Stands" hint:"Nötig, wo ein * steht: je nach Status, Termin gefährdet oder kritisch, Gesamt kritisch." lines:"3"`
	// Progress is the Fortschritt in percent as the officer sets it; nil means
	// that it is computed from the milestones.
	Progress *int `json:"progress" de:"Abweichender Fortschritt" hint:"Leer: aus den Meilensteinen berechnet." as:"percent"`
	// Continuation is the Verstetigung after the project's end.
	Continuation string `json:"continuation" de:"Verstetigung" hint:"Wie es nach dem Ende des Vorhabens weitergeht." lines:"3"`
	// PublicSummary is the öffentliche Kurzfassung.
	PublicSummary string `json:"public_summary" de:"Öffentliche Kurzfassung" hint:"Zwei, drei Sätze ohne Fachwörter; steht öffentlich statt der Kurzbeschreibung." lines:"3"`
	// PlainLanguage is the text in Einfacher Sprache.
	PlainLanguage string `json:"plain_language" de:"In Einfacher Sprache" hint:"Kurze Sätze, geläufige Wörter, keine Abkürzungen; steht auf dem {Maßnahmenblatt}." lines:"3"`
	Links         []Link `json:"links" de:"Links" hint:"Je Zeile eine Seite zum Nachlesen, zum Beispiel „Steckbrief {2 der Maßnahme}“."`
	// Completion is the Umsetzungsgrad as the Open Government Partnership asks for it.
	Completion Completion `json:"completion" de:"Umsetzungsgrad" hint:"Wie viel des Vorgesehenen am Ende umgesetzt ist."`
	// Overrides are the lights that the officer sets otherwise than computed.
	Overrides []LightOverride `json:"overrides" de:"Gesetzte Ampeln" hint:"Nur, wo die Berechnung trügt, zum Beispiel „Zusage liegt mündlich vor“."`
	// MergedInto and SplitFrom are Kennungen of other measures.
	MergedInto string      `json:"merged_into" de:"Zusammengelegt mit" hint:"{Maßnahme}, in {3 der} {diese} aufgegangen ist; der Status wird „zusammengelegt“." placeholder:"Keine" ref:"measure"`
	SplitFrom  string      `json:"split_from" de:"Abgespalten von" hint:"{Maßnahme}, aus {3 der} {diese} entstanden ist." placeholder:"Keine" ref:"measure"`
	Milestones []Milestone `json:"milestones"`
}

// Key implements Record.
func (m Measure) Key() Key { return Key{KindMeasure, m.ID} }

// PerspectiveWork says what a measure does for a perspective, and how far that is.
type PerspectiveWork struct {
	Perspective Perspective      `json:"perspective" de:"Blickwinkel"`
	State       PerspectiveState `json:"state" de:"Stand" hint:"„ausgewertet“: umgesetzt, und die Wirkung ist geprüft."`
	Text        string           `json:"text" de:"Beitrag"`
}

// PerspectiveState says how far a measure's work for a perspective is.
type PerspectiveState string

// PerspectiveStates lists the states in their order; each includes those before it.
var PerspectiveStates = []PerspectiveState{"geplant", "umgesetzt", "ausgewertet"}

// Completion is the Umsetzungsgrad of the Open Government Partnership.
type Completion string

// Completions lists the values in the order in which they are offered.
var Completions = []Completion{"nicht begonnen", "begrenzt", "weitgehend", "vollständig", "kein Nachweis"}

// LightOverride sets a light otherwise than computed; both are kept and shown.
type LightOverride struct {
	Part   LightPart `json:"part" de:"Ampel"`
	Light  Light     `json:"light" de:"Gesetzt auf"`
	Reason string    `json:"reason" de:"Begründung"`
}

// MeasurePartner is someone outside the administration who takes part.
type MeasurePartner struct {
	Name string `json:"name" de:"Name" limit:"200"`
	// Sort is the kind of partner, such as „Verein“.
	Sort string `json:"sort" de:"Art" limit:"200" placeholder:"Verein"`
	Role string `json:"role" de:"Aufgabe" limit:"500"`
}

// Link is a web address with what it shows.
type Link struct {
	Title string `json:"title" de:"Titel" limit:"200"`
	URL   string `json:"url" de:"Adresse" limit:"2000" placeholder:"https://"`
}

// MeasureKind is the Maßnahmenart; the template of the programme says which there are.
type MeasureKind string

// Novelty says whether a measure began with the project.
type Novelty string

// Novelties lists the values of Novelty in the order in which they are offered.
var Novelties = []Novelty{"neu", "laufend", "Fortführung"}

// MeasureStatus is the Maßnahmenstatus.
type MeasureStatus string

// The states of a measure.
const (
	StatusIdea      MeasureStatus = "Idee"
	StatusPlanned   MeasureStatus = "geplant"
	StatusPreparing MeasureStatus = "in Vorbereitung"
	StatusRunning   MeasureStatus = "in Umsetzung"
	StatusDelayed   MeasureStatus = "verzögert"
	StatusPaused    MeasureStatus = "pausiert"
	StatusDone      MeasureStatus = "abgeschlossen"
	StatusBrokenOff MeasureStatus = "abgebrochen"
	StatusMerged    MeasureStatus = "zusammengelegt"
)

// MeasureStatuses lists the states in the order of a measure's life.
var MeasureStatuses = []MeasureStatus{
	StatusIdea, StatusPlanned, StatusPreparing, StatusRunning, StatusDelayed, StatusPaused,
	StatusDone, StatusBrokenOff, StatusMerged,
}
