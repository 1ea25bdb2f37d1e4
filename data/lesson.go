package data

// Lesson is an Erfahrung: a building block of the guide for other municipalities.
type Lesson struct {
	ID    string `json:"id"`
	Title string `json:"title" de:"Titel" limit:"200" hint:"Die Lehre in einem Satz, zum Beispiel „Vereine früh einladen“."`
	// Measure is the Kennung of the measure from which it comes, Milestone that of
	// the milestone, Workshop that of the workshop; each may be empty.
	Measure   string     `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" ref:"measure"`
	Milestone string     `json:"milestone" de:"Meilenstein" hint:"Zum Beispiel der Beschluss der Leitlinien; sonst leer." placeholder:"Keiner" ref:"milestone"`
	Workshop  string     `json:"workshop" de:"Workshop" hint:"Wenn sie dort entstand, zum Beispiel im 1.\u00a0Workshop." placeholder:"Keiner" ref:"workshop"`
	Kind      LessonKind `json:"kind" de:"Art" hint:"„Gute Praxis“: hat sich bewährt und lässt sich nachmachen."`
	// Context is the situation, Observation what happened, Effect what came of it.
	Context     string `json:"context" de:"Kontext" hint:"Unter welchen Umständen, zum Beispiel „Gemeinde ohne eigene IT-Abteilung“." lines:"3"`
	Observation string `json:"observation" de:"Beobachtung" hint:"Was geschah, zum Beispiel „Zum zweiten Termin kamen nur noch drei Vereine“." lines:"3"`
	Effect      string `json:"effect" de:"Wirkung" hint:"Was daraus folgte, zum Beispiel „Die Kartierung wurde um zwei Monate verschoben“." lines:"3"`
	// Recommendation is what other municipalities are advised to do.
	Recommendation string      `json:"recommendation" de:"Empfehlung an andere Kommunen" hint:"Ein Rat zum Nachmachen, zum Beispiel „Termine mit Vereinen abstimmen“." lines:"3"`
	Perspective    Perspective `json:"perspective" de:"Blickwinkel" hint:"Wozu sie am meisten sagt."`
	// Transfer says to which municipalities it can be transferred.
	Transfer []TransferTarget `json:"transfer" de:"Übertragbar auf" hint:"Für welche Kommunen der Rat taugt."`
	Evidence EvidenceQuality  `json:"evidence" de:"Belegqualität" hint:"„gemessen“: durch Zahlen belegt, etwa einen Indikator."`
	// Release is who may read it.
	Release Confidentiality `json:"release" de:"Freigabe" hint:"Wer sie lesen darf; „öffentlich“ auch auf der Website."`
}

// Key implements Record.
func (l Lesson) Key() Key { return Key{KindLesson, l.ID} }

// LessonKind says what an Erfahrung is about.
type LessonKind string

// The kinds of which reports speak by themselves.
const (
	Fostering    LessonKind = "förderlicher Einfluss"
	Hindering    LessonKind = "hemmender Einfluss"
	GoodPractice LessonKind = "Gute Praxis"
)

// LessonKinds lists the kinds in the order in which they are offered.
var LessonKinds = []LessonKind{
	Fostering, Hindering, GoodPractice, "Methode/Werkzeug", "Fehler/Irrweg",
}

// TransferTarget is a kind of municipality to which something can be transferred.
type TransferTarget string

// TransferTargets lists the targets in the order in which they are offered.
var TransferTargets = []TransferTarget{"alle", "Großstadt", "Mittelstadt", "Kleinstadt/Gemeinde", "Landkreis"}

// EvidenceQuality says how well an Erfahrung is proven.
type EvidenceQuality string

// EvidenceQualities lists the qualities from the weakest to the strongest.
var EvidenceQualities = []EvidenceQuality{"Einzelbeobachtung", "mehrfach", "gemessen"}

// Confidentiality is the Vertraulichkeit: who may read something.
type Confidentiality string

// The levels. Where none is given, it is Internal.
const (
	Internal     Confidentiality = "intern"
	PartnersOnly Confidentiality = "Projektpartner"
	Public       Confidentiality = "öffentlich"
)

// Confidentialities lists the levels from the narrowest to the widest circle.
var Confidentialities = []Confidentiality{Internal, PartnersOnly, Public}

// Outside says whether what bears this level may leave the house at all. Every
// report leaves it, the full one for the Projektpartner too.
func (c Confidentiality) Outside() bool { return c == PartnersOnly || c == Public }
