package data

import (
	"cmp"
	"strings"
)

// spoken names Pflichtangaben as a sentence does where that differs from their label.
var spoken = map[Kind]map[string]string{
	KindConcept: {
		"version":                         "Fassung",
		"baseline.initiators":             "Initiatoren und Träger",
		"baseline.culture":                "Kultur",
		"baseline.digital_infrastructure": "Digitale Infrastrukturen",
		"baseline.administration":         "Kommunalverwaltung",
		"sustainability":                  "Nachhaltigkeit",
	},
	KindMeasure:       {"start": "Beginn", "end": "Ende"},
	KindIndicator:     {"values": "Messwert"},
	KindParticipation: {"attendees": "Zahl der Teilnehmenden"},
	KindReport:        {"period_from": "Beginn des Zeitraums", "period_to": "Ende des Zeitraums"},
}

// spoken names a Pflichtangabe in a sentence: as the programme calls it, shorter where that begins so, else as we do.
func (t Template) spoken(of Kind, field string) string {
	ours, theirs, short := Template{}.labelOf(of, field), t.labelOf(of, field), spoken[of][field]
	if theirs != ours && !strings.HasPrefix(theirs, short) {
		return theirs
	}
	return cmp.Or(short, theirs)
}
