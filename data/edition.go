package data

// Edition is a Fassung: who reads the report.
type Edition string

// The editions. Their values are the words of the command line.
const (
	// EditionFull is the Vollbericht: the whole outline of the report.
	EditionFull Edition = "full"
	// EditionShort is the Kurzfassung for a head of office.
	EditionShort Edition = "short"
	// EditionCouncil is the Ratsmitteilung.
	EditionCouncil Edition = "council"
	// EditionPublic is the outline of the report without persons and with what
	// is released as öffentlich only.
	EditionPublic Edition = "public"
)

// Editions lists the editions in the order in which they are offered.
var Editions = []Edition{EditionFull, EditionShort, EditionCouncil, EditionPublic}

// German gives the name that the user reads; the empty edition is the full one.
func (e Edition) German() string {
	switch e {
	case EditionShort:
		return "Kurzfassung"
	case EditionCouncil:
		return "Ratsmitteilung"
	case EditionPublic:
		return "Öffentliche Fassung"
	}
	return "Vollbericht"
}
