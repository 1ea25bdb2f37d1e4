package data

import (
	"fmt"
	"reflect"
)

// LeadTimes are the Vorlaufzeiten of a report in working days, as the municipality
// sets them: how long each stage lies before the next one. None means the usual
// value, 0 that the stage falls away.
type LeadTimes struct {
	// Request is how long the Fachämter have for their Zuarbeit, usually 10.
	Request *int `json:"request_days" de:"Zuarbeit der Fachämter, Arbeitstage" hint:"Üblich: 10."`
	// Contribution is how long the draft takes once the Zuarbeit is there, usually 5.
	Contribution *int `json:"contribution_days" de:"Entwurf aus den Zuarbeiten, Arbeitstage" hint:"Üblich: 5."`
	// Council is the Ratsfrist: how long the Vorlage lies with the council before
	// the report goes on, usually 0: not every council sees a report first.
	Council *int `json:"council_days" de:"Ratsfrist, Arbeitstage" hint:"Üblich: 0, ohne Rat."`
	// CoSigning is how long the Mitzeichnung takes, usually 5.
	CoSigning *int `json:"cosigning_days" de:"Mitzeichnung, Arbeitstage" hint:"Üblich: 5."`
	// Signature is how long before the Abgabe the Leitung is to sign, usually 2.
	Signature *int `json:"signature_days" de:"Unterschrift bis Abgabe, Arbeitstage" hint:"Üblich: 2."`
}

// LongestLead is the most working days that a step may take, a year.
const LongestLead = 250

func (l LeadTimes) rules() error {
	v := reflect.ValueOf(l)
	for i := range v.NumField() {
		if n := v.Field(i).Interface().(*int); n != nil && (*n < 0 || *n > LongestLead) {
			return &Error{Code: Invalid, Field: "lead_times." + v.Type().Field(i).Tag.Get("json"), Text: fmt.Sprintf("Die Vorlaufzeit %s ist nicht möglich; sie liegt zwischen 0 und %d Arbeitstagen.", Count(*n), LongestLead)}
		}
	}
	return nil
}
