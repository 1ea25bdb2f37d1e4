package data

// Decision is an Entscheidung that changed the project.
type Decision struct {
	ID      string `json:"id"`
	Measure string `json:"measure" de:"Maßnahme" part:"measure"`
	Title   string `json:"title" de:"Gegenstand" limit:"200"`
	Date    Date   `json:"date" de:"Datum"`
	// Body is the Gremium.
	Body string `json:"body" de:"Gremium"`
	// Number is the Drucksache.
	Number string `json:"number" de:"Drucksache"`
	// Text is what was decided, Effect what follows for the project.
	Text   string `json:"text" de:"Beschluss"`
	Effect string `json:"effect" de:"Auswirkung"`
}

// Key implements Record.
func (d Decision) Key() Key { return Key{KindDecision, d.ID} }
