package data

// Decision is an Entscheidung that changed the project.
type Decision struct {
	ID      string `json:"id"`
	Measure string `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Title   string `json:"title" de:"Gegenstand" limit:"200" hint:"Worüber entschieden wurde, zum Beispiel „Leitlinien für Bürgerbeteiligung“."`
	Date    Date   `json:"date" de:"Datum" hint:"Tag der Sitzung oder Verfügung, zum Beispiel 17.05.2018."`
	// Body is the Gremium.
	Body string `json:"body" de:"Gremium" hint:"Wer entschieden hat, zum Beispiel „Rat der Gemeinde“."`
	// Number is the Drucksache.
	Number string `json:"number" de:"Drucksache" hint:"Nummer der Vorlage, zum Beispiel „M103“."`
	// Text is what was decided, Effect what follows for the project.
	Text   string `json:"text" de:"Beschluss" hint:"Was beschlossen wurde, möglichst im Wortlaut." lines:"4"`
	Effect string `json:"effect" de:"Auswirkung" hint:"Was daraus folgt, zum Beispiel „M02 beginnt drei Monate später“." lines:"3"`
}

// Key implements Record.
func (d Decision) Key() Key { return Key{KindDecision, d.ID} }
