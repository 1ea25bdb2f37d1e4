package data

// Concept is one version of the Open Government concept.
type Concept struct {
	ID      string `json:"id"`
	Title   string `json:"title" de:"Titel" limit:"200" hint:"Kurz und einprägsam, zum Beispiel „Offenes Rathaus“."`
	Version string `json:"version" de:"Bezeichnung der Fassung" hint:"Zum Beispiel „1.0“ oder „2.0“."`
	// Date is the Stand of this version.
	Date    Date   `json:"date" de:"Stand" hint:"Tag, von dem diese Fassung stammt."`
	Summary string `json:"summary" de:"Kurzfassung" hint:"Worum es geht, in einem Absatz; steht am Anfang des Berichts." lines:"4"`
	// Vision is the Leitidee.
	Vision string `json:"vision" de:"Leitidee" hint:"Wie die Kommune nach dem Vorhaben sein soll." lines:"3"`
	// Baseline is the Ausgangssituation before the project.
	Baseline Baseline `json:"baseline" de:"Ausgangssituation"`
	Problem  string   `json:"problem" de:"Problem" hint:"Was ohne das Vorhaben so bliebe, wie es ist." lines:"4"`
	Goals    []Goal   `json:"goals" de:"Ziele"`
	// Focus lists the Perspektiven on which the concept concentrates.
	Focus        []Perspective `json:"focus" de:"Schwerpunkte" hint:"Worauf sich das Konzept vor allem richtet."`
	TargetGroups string        `json:"target_groups" de:"Zielgruppen" hint:"Wer erreicht werden soll, zum Beispiel „Zugezogene, Jugendliche, Vereine“." lines:"3"`
	// PoliticalDecision says in words how council and committees are involved.
	PoliticalDecision string       `json:"political_decision" de:"Einbindung von Rat und Ausschüssen" hint:"Wer wann unterrichtet wird oder entscheidet, zum Beispiel der Rat über die Leitlinien." lines:"4"`
	Resolutions       []Resolution `json:"resolutions" de:"Beschlüsse" hint:"Je Zeile ein Beschluss oder eine Unterrichtung; Drucksache zum Beispiel „M103“."`
	Partners          []string     `json:"partners" de:"Partner" hint:"Je Zeile einer, zum Beispiel „Kreis Düren“." lines:"4"`
	// Logic is the Wirkungslogik from input to impact.
	Logic          ImpactLogic `json:"logic" de:"Wirkungslogik"`
	Persuasiveness string      `json:"persuasiveness" de:"Überzeugungskraft" hint:"Warum das Konzept einleuchtet, zum Beispiel „erst Regeln, dann Technik“." lines:"3"`
	// Breadth is the Breitenwirkung.
	Breadth         string `json:"breadth" de:"Breitenwirkung" hint:"Wen das Vorhaben auf welchen Wegen erreicht: Orte, Altersgruppen, digital und analog." lines:"3"`
	Sustainability  string `json:"sustainability" de:"Nachhaltigkeit und Verstetigung" hint:"Was nach der Förderung bleibt, wer es weiterführt und was das kostet." lines:"3"`
	Transferability string `json:"transferability" de:"Übertragbarkeit" hint:"Was andere Kommunen übernehmen können und was nur für Ihren Ort gilt." lines:"3"`
	LegalBasis      string `json:"legal_basis" de:"Rechtsgrundlagen" hint:"Worauf Sie sich stützen, zum Beispiel Gemeindeordnung, Hauptsatzung, Ratsbeschluss." lines:"3"`
	// Budget is the whole budget in cents.
	Budget Cents `json:"budget_cents" de:"Gesamtbudget" hint:"Förderung und eigene Mittel zusammen, zum Beispiel „62.500,00\u00a0€“."`
	// SDG names the Sustainable Development Goals that the project serves.
	SDG string `json:"sdg" de:"Ziele für nachhaltige Entwicklung (SDG)" hint:"Nummer und Name, zum Beispiel „16 Frieden, Gerechtigkeit und starke Institutionen“." lines:"2"`
	// OGP relates the project to the Open Government Partnership's action plan.
	OGP string `json:"ogp" de:"Bezug zum Nationalen Aktionsplan (OGP)" hint:"Welche Verpflichtung das Vorhaben stützt, zum Beispiel „Verpflichtung 1“." lines:"2"`
}

// Key implements Record.
func (c Concept) Key() Key { return Key{KindConcept, c.ID} }

// Baseline is the Ausgangssituation vor Ort under the headings of the first
// report, 2.1 to 2.7.
type Baseline struct {
	Challenges            string `json:"challenges" de:"Gesellschaftliche Aufgaben und Herausforderungen" hint:"Lage, Bevölkerung, drängende Aufgaben, zum Beispiel Umsiedlung oder Strukturwandel." lines:"4"`
	Strategies            string `json:"strategies" de:"Strategien" hint:"Was schon beschlossen ist, zum Beispiel ein Leitbild oder eine digitale Agenda." lines:"3"`
	Plans                 string `json:"plans" de:"Planungen" hint:"Was in Arbeit ist und Mitwirkung braucht, zum Beispiel ein Dorfentwicklungskonzept." lines:"3"`
	Initiators            string `json:"initiators" de:"Initiatoren und Träger" hint:"Wer den Anstoß gab und wer das Vorhaben trägt, mit Stellen und Zeitanteilen." lines:"4"`
	Politics              string `json:"politics" de:"Lokalpolitische Einbindung" hint:"Wie Rat und Ausschüsse zu Beginn stehen: Unterrichtung, Haltung, offene Fragen." lines:"4"`
	Actors                string `json:"actors" de:"Akteure: Vernetzung und Kooperation" hint:"Wer mit wem zusammenarbeitet: Vereine, Initiativen, Wirtschaft, Nachbarkommunen." lines:"4"`
	Culture               string `json:"culture" de:"Kultur: Ausgangsbedingungen und Erfahrungen" hint:"Welche Erfahrungen es mit Beteiligung gibt und was dabei gelang oder fehlte." lines:"4"`
	DigitalInfrastructure string `json:"digital_infrastructure" de:"Digitale Infrastrukturen: Ausgangsbedingungen und Erfahrungen" hint:"Was da ist und was fehlt: Website, Ratsinformation, offene Daten, Breitband, WLAN." lines:"4"`
	Administration        string `json:"administration" de:"Kommunalverwaltung: Ausgangsbedingungen und Erfahrungen" hint:"Größe, Zuständigkeiten, Vorwissen und Engpässe, zum Beispiel „rund 60 Beschäftigte“." lines:"4"`
}

// Goal is one Ziel of the concept and by what it is measured.
type Goal struct {
	Text      string `json:"text" de:"Ziel" hint:"Ein Satz mit Frist: „Bis Mitte 2018 gelten …“."`
	Indicator string `json:"indicator" de:"Woran gemessen" hint:"Mit Zielwert: „60\u00a0% der Vorlagen bis 2019“."`
	// Indicators are the Kennungen of those that measure it.
	Indicators []string `json:"indicators" de:"Indikatoren" hint:"Kennungen der Indikatoren, die es messen, je Zeile eine, zum Beispiel „I3“." lines:"2" ref:"indicator"`
}

// Resolution is a Beschluss of a political body.
type Resolution struct {
	Body   string `json:"body" de:"Gremium" limit:"200"`
	Date   Date   `json:"date" de:"Datum"`
	Number string `json:"number" de:"Drucksache" limit:"40"`
	Result string `json:"result" de:"Ergebnis" limit:"500"`
}

// ImpactLogic is the Wirkungslogik.
type ImpactLogic struct {
	Input    string `json:"input" de:"Einsatz" hint:"Geld, Personal, Technik." lines:"2"`
	Activity string `json:"activity" de:"Aktivitäten" hint:"Was damit getan wird, zum Beispiel „Forum in vier Ortsteilen“." lines:"2"`
	Output   string `json:"output" de:"Leistungen" hint:"Was unmittelbar entsteht." lines:"2"`
	Outcome  string `json:"outcome" de:"Ergebnisse" hint:"Was sich für Beteiligte ändert." lines:"2"`
	Impact   string `json:"impact" de:"Wirkungen" hint:"Was sich auf Dauer für die Kommune ändert." lines:"2"`
}
