package data

// Participation is a Beteiligung: an occasion on which others than the
// administration took part. People are counted only as sums.
type Participation struct {
	ID      string              `json:"id"`
	Measure string              `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Title   string              `json:"title" de:"Titel" limit:"200" hint:"Unter dem Namen der Einladung, zum Beispiel „Kartierungstag in Golzheim“."`
	Format  ParticipationFormat `json:"format" de:"Format" hint:"Was am besten passt, zum Beispiel „Bürgerversammlung“."`
	Level   ParticipationLevel  `json:"level" de:"Stufe" hint:"Wie weit der Einfluss ging; „Konsultation“: Meinungen wurden eingeholt."`
	// Date is the day, or the first day of a period that ends with DateTo.
	Date   Date `json:"date" de:"Datum" hint:"Tag oder erster Tag, zum Beispiel 24.03.2018."`
	DateTo Date `json:"date_to" de:"Bis" hint:"Letzter Tag, etwa einer Umfrage; sonst leer."`
	// Place is where it took place.
	Place   string               `json:"place" de:"Ort" hint:"Zum Beispiel „Bürgerhaus am Markt“; bei „online“ die Plattform."`
	Channel ParticipationChannel `json:"channel" de:"Kanal" hint:"„hybrid“: im Saal und zugleich im Netz."`
	// Invitation is the Einladungsweg.
	Invitation string `json:"invitation" de:"Einladungsweg" hint:"Wie eingeladen wurde, zum Beispiel „Amtsblatt, Aushang, Vereinsverteiler“."`
	// Attendees counts all who took part; nil means not counted.
	Attendees *int `json:"attendees" de:"Teilnehmende" hint:"Alle zusammen, zum Beispiel 42; leer: nicht gezählt."`
	// Groups are sums by age, sex or Ortsteil, given voluntarily.
	Groups []AttendeeGroup `json:"groups" de:"Teilnehmende nach Gruppen" hint:"Nur Summen, keine Namen. Summen unter 5 stehen außerhalb nur als „unter 5“."`
	// Contributions counts the Beiträge; nil means not counted.
	Contributions *int `json:"contributions" de:"Beiträge" hint:"Hinweise, Karten oder Kommentare; leer: nicht gezählt."`
	// Feedback is the Rückkopplung: what became of the contributions.
	Feedback      string `json:"feedback" de:"Rückkopplung" hint:"Was mit den Beiträgen geschah und wie die Beteiligten davon erfuhren." lines:"3"`
	Accessibility string `json:"accessibility" de:"Barrierefreiheit" hint:"Zum Beispiel „stufenloser Zugang, Einladung in Einfacher Sprache“." lines:"2"`
	Results       string `json:"results" de:"Ergebnisse" hint:"Zum Beispiel „38 Vorschläge für Wege, Sitzbänke und Querungen“." lines:"3"`
	Satisfaction  string `json:"satisfaction" de:"Zufriedenheit" hint:"Rückmeldungen, zum Beispiel „27 von 31 Bögen: gern wieder“." lines:"2"`
}

// Key implements Record.
func (p Participation) Key() Key { return Key{KindParticipation, p.ID} }

// Over says whether it has taken place at a key date; without a day it counts as
// over.
func (p Participation) Over(key Date) bool { return first(p.DateTo, p.Date) <= key }

// AttendeeGroup is a sum of attendees.
type AttendeeGroup struct {
	Name  string `json:"name" de:"Gruppe" limit:"200" placeholder:"unter 18 Jahre"`
	Count int    `json:"count" de:"Anzahl" placeholder:"12"`
}

// SmallestGroup is the number of people below which a group's sum is not shown
// outside, for it might point at somebody.
const SmallestGroup = 5

// small says whether the group might point at somebody; nobody is no group.
func (g AttendeeGroup) small() bool { return g.Count > 0 && g.Count < SmallestGroup }

// ParticipationFormat is the form of a Beteiligung.
type ParticipationFormat string

// ParticipationFormats lists the formats in the order in which they are offered.
var ParticipationFormats = []ParticipationFormat{
	"Bürgerversammlung", "Workshop", "Werkstatt", "Online-Dialog", "Umfrage", "Bürgerrat",
	"Sprechstunde", "Hackathon", "Begehung", "Jugendformat", "Sonstiges",
}

// ParticipationLevel is the Stufe of a Beteiligung.
type ParticipationLevel string

// ParticipationLevels lists the levels from the lowest to the highest.
var ParticipationLevels = []ParticipationLevel{
	"Information", "Konsultation", "Mitgestaltung", "Mitentscheidung", "Selbstorganisation",
}

// ParticipationChannel says how people came together.
type ParticipationChannel string

// ParticipationChannels lists the channels in the order in which they are offered.
var ParticipationChannels = []ParticipationChannel{"vor Ort", "online", "hybrid"}
