package data

import "slices"

// Appraisal judges the Praxistauglichkeit of a measure, or of the whole project
// where no measure is given.
type Appraisal struct {
	ID      string `json:"id"`
	Measure string `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Date    Date   `json:"date" de:"Stand" hint:"Tag, an dem so bewertet wurde, zum Beispiel 31.05.2019."`
	// The six scales.
	Establishment   Score `json:"establishment" de:"Etablierung in der Verwaltung" hint:"1: Einzelfall, 5: fester Teil der Arbeit."`
	Acceptance      Score `json:"acceptance" de:"Annahme durch die Bürgerschaft" hint:"1: kaum genutzt, 5: rege und von vielen genutzt."`
	Innovation      Score `json:"innovation" de:"Innovationsgehalt" hint:"1: längst üblich, 5: hier ganz neu."`
	Economy         Score `json:"economy" de:"Wirtschaftlichkeit" hint:"1: Aufwand weit über dem Nutzen, 5: weit darunter."`
	Transferability Score `json:"transferability" de:"Übertragbarkeit" hint:"1: nur hier möglich, 5: überall ohne Änderung."`
	Sustainability  Score `json:"sustainability" de:"Nachhaltigkeit" hint:"1: endet mit der Förderung, 5: dauerhaft gesichert."`
	// Again answers „Würden wir es wieder tun?“.
	Again       Again  `json:"again" de:"Würden wir es wieder tun?" hint:"Mit dem Wissen von heute und dem gleichen Aufwand."`
	AgainReason string `json:"again_reason" de:"Begründung" hint:"Was beim nächsten Mal anders wäre, zum Beispiel „früher mit den Vereinen“." lines:"2"`
	// Openness is the Öffnungswirkung as the OGP's review mechanism coded it.
	Openness       Openness `json:"openness" de:"Öffnungswirkung" hint:"Wie weit sich Verwaltung und Politik dadurch geöffnet haben."`
	OpennessReason string   `json:"openness_reason" de:"Begründung der Öffnungswirkung" hint:"Zum Beispiel „Sitzungsunterlagen sind jetzt für alle lesbar“." lines:"2"`
}

// Key implements Record.
func (a Appraisal) Key() Key { return Key{KindAppraisal, a.ID} }

// Score is a Stufe from 1 (low) to Template.BestScore (high) with its reason; 0 means not yet
// judged.
type Score struct {
	Value  int    `json:"value" de:"Stufe" grade:"10"`
	Reason string `json:"reason" de:"Begründung" lines:"2"`
}

// Again answers whether one would do it again.
type Again string

// Agains lists the answers in the order in which they are offered.
var Agains = []Again{"ja", "ja, mit Änderungen", "nein"}

// Openness is the Öffnungswirkung: did it open government?
type Openness string

// Opennesses lists the values from the worst to the best.
var Opennesses = []Openness{"verschlechtert", "unverändert", "geringfügig", "deutlich", "herausragend"}

// Score gives what was judged on one of ScaleFields, nothing for another field.
func (a Appraisal) Score(field string) Score {
	if n := slices.Index(ScaleFields, field); n >= 0 {
		return a.scores()[n]
	}
	return Score{}
}

// scores are those of ScaleFields.
func (a Appraisal) scores() []Score {
	return []Score{a.Establishment, a.Acceptance, a.Innovation, a.Economy, a.Transferability, a.Sustainability}
}

// Mean gives the mean of the scales that are judged, and how many these are.
func (a Appraisal) Mean() (mean float64, judged int) {
	sum := 0
	for _, s := range a.scores() {
		if s.Value > 0 {
			sum += s.Value
			judged++
		}
	}
	if judged == 0 {
		return 0, 0
	}
	return float64(sum) / float64(judged), judged
}
