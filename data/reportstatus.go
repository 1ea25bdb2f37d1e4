package data

import (
	"reflect"
	"slices"
)

// ReportStatus is the Berichtsstatus.
type ReportStatus string

// The states of a report.
const (
	ReportDraft     ReportStatus = "Entwurf"
	ReportVoting    ReportStatus = "in Abstimmung"
	ReportChecked   ReportStatus = "geprüft"
	ReportReleased  ReportStatus = "freigegeben"
	ReportSent      ReportStatus = "versandt"
	ReportConfirmed ReportStatus = "bestätigt"
	ReportQueried   ReportStatus = "Nachforderung"
	ReportReplaced  ReportStatus = "ersetzt"
)

// ReportStatuses lists the states in the order of a report's life.
var ReportStatuses = []ReportStatus{
	ReportDraft, ReportVoting, ReportChecked, ReportReleased, ReportSent, ReportConfirmed, ReportQueried, ReportReplaced,
}

// Released says whether a report with this status has left the house.
func (s ReportStatus) Released() bool {
	switch s {
	case ReportReleased, ReportSent, ReportConfirmed, ReportQueried, ReportReplaced:
		return true
	}
	return false
}

// Next lists the states that an officer may set by hand where a report has this
// one. Only the Freigabe makes a report „freigegeben“, and only a Korrektur makes
// a released one a draft again.
func (s ReportStatus) Next() []ReportStatus {
	switch s {
	case ReportReleased:
		return []ReportStatus{ReportSent}
	case ReportSent, ReportConfirmed, ReportQueried, ReportReplaced:
		return without(s, ReportSent, ReportConfirmed, ReportQueried)
	}
	return without(s, ReportDraft, ReportVoting, ReportChecked)
}

func without(s ReportStatus, all ...ReportStatus) []ReportStatus {
	return slices.DeleteFunc(all, func(other ReportStatus) bool { return other == s })
}

// FreeAfterRelease lists the fields of a report, by JSON name, that may change
// after its release: how it fared, and references that are lost when the record
// at which they point is removed.
// The Anschreiben is no part of what was released.
var FreeAfterRelease = []string{"status", "responses", "letter", "closing", "adopted", "recipients", "outline", "signed_by", "compared_with"}

// MayBecome refuses to change a report of which this version was released, but for
// what may change after a release.
func (r Report) MayBecome(after Report) error {
	if r.frozenAs(after) {
		return nil
	}
	return r.refuseReleased()
}

// MayGo refuses to remove a report of which something was released.
func (r Report) MayGo() error { return r.refuseReleased() }

func (r Report) refuseReleased() error {
	return Fail(Conflict, r.Name()+" ist freigegeben und lässt sich nicht mehr ändern. Es wurde nichts gespeichert. Wer ihn berichtigen will, beginnt unter „Freigeben“ eine Korrektur; die Freigabe bleibt daneben bestehen.", nil)
}

// frozenAs says whether another state of a report differs only in what may change
// after its release.
func (r Report) frozenAs(after Report) bool {
	a, b := reflect.ValueOf(Normalized(r)), reflect.ValueOf(Normalized(after))
	for i := range a.NumField() {
		name := a.Type().Field(i).Tag.Get("json")
		if !slices.Contains(FreeAfterRelease, name) && !reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
			return false
		}
	}
	return !r.Status.Released() || after.Status.Released()
}
