package data

// Participation is a Beteiligung: an occasion on which others than the
// administration took part. People are counted only as sums.
type Participation struct {
	ID      string              `json:"id"`
	Measure string              `json:"measure" de:"Maßnahme" part:"measure"`
	Title   string              `json:"title" de:"Titel" limit:"200"`
	Format  ParticipationFormat `json:"format" de:"Format"`
	Level   ParticipationLevel  `json:"level" de:"Stufe"`
	// Date is the day, or the first day of a period that ends with DateTo.
	Date   Date `json:"date" de:"Datum"`
	DateTo Date `json:"date_to" de:"Bis"`
	// Place is where it took place.
	Place   string               `json:"place" de:"Ort"`
	Channel ParticipationChannel `json:"channel" de:"Kanal"`
	// Invitation is the Einladungsweg.
	Invitation string `json:"invitation" de:"Einladungsweg"`
	// Attendees counts all who took part; nil means not counted.
	Attendees *int `json:"attendees" de:"Teilnehmende"`
	// Groups are sums by age, sex or Ortsteil, given voluntarily.
	Groups []AttendeeGroup `json:"groups" de:"Teilnehmende nach Gruppen"`
	// Contributions counts the Beiträge; nil means not counted.
	Contributions *int `json:"contributions" de:"Beiträge"`
	// Feedback is the Rückkopplung: what became of the contributions.
	Feedback      string `json:"feedback" de:"Rückkopplung"`
	Accessibility string `json:"accessibility" de:"Barrierefreiheit"`
	Results       string `json:"results" de:"Ergebnisse"`
	Satisfaction  string `json:"satisfaction" de:"Zufriedenheit"`
}

// Key implements Record.
func (p Participation) Key() Key { return Key{KindParticipation, p.ID} }

// Over says whether it has taken place at a key date; without a day it counts as
// over.
func (p Participation) Over(key Date) bool { return first(p.DateTo, p.Date) <= key }

// AttendeeGroup is a sum of attendees.
type AttendeeGroup struct {
	Name  string `json:"name" de:"Gruppe" limit:"200"`
	Count int    `json:"count" de:"Anzahl"`
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
