package data

// Noun is a word of which sentences speak, with its article in each case.
type Noun struct {
	// Name is the nominative: „Kreistag“.
	Name   string
	gender gender
	// ending is that of the genitive, none where it is feminine.
	ending string
}

// gender gives the articles of nominative, genitive, accusative.
type gender [3]string

var (
	masculine = gender{"der", "des", "den"}
	feminine  = gender{"die", "der", "die"}
	neuter    = gender{"das", "des", "das"}
)

// Nominative gives „der Kreistag“.
func (n Noun) Nominative() string { return n.gender[0] + " " + n.Name }

// Genitive gives „des Kreistags“.
func (n Noun) Genitive() string { return n.gender[1] + " " + n.Name + n.ending }

// To gives „zum Kreistag“, „zur Kommune“.
func (n Noun) To() string {
	if n.gender == feminine {
		return "zur " + n.Name
	}
	return "zum " + n.Name
}

// Accusative gives „den Kreistag“.
func (n Noun) Accusative() string { return n.gender[2] + " " + n.Name }
