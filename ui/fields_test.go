package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
)

// Whatever a record holds can be entered: each field of its JSON has one in the
// window. The others are told by their place, or follow from the file.
func TestEveryFieldCanBeEntered(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	for _, p := range o.Shell.List {
		o.GoTo(desk.Place{Page: p.Name})
	}
	follows := map[string]bool{
		"attachment file_name": true, "attachment media": true, "attachment sha256": true, "attachment size": true,
		"attachment width": true, "attachment height": true,
		"concept goals":      true, // TestGoals
		"report recipients":  true, // TestRecipientsAreKeptByKennung
		"report texts":       true, // TestFreeSections
		"report adopted":     true, // TestAdoptedTexts
		"report accepted":    true, // ticked in the list of findings
		"report corrections": true, // „Korrektur beginnen …“
		"outline version":    true, // TestOutlineVersion
	}
	names, records := map[data.Kind][]string{}, map[data.Kind]data.Record{}
	for _, e := range o.Editors {
		record, _ := e.Shown()
		fields := namesOf(e)
		kind := record.Key().Kind
		names[kind], records[kind] = append(names[kind], fields...), record
	}
	for kind, record := range records {
		for i := range reflect.TypeOf(record).NumField() {
			name := reflect.TypeOf(record).Field(i).Tag.Get("json")
			if name == "id" || name == "-" || name == "milestones" || follows[string(kind)+" "+name] {
				continue
			}
			if !slices.ContainsFunc(names[kind], func(n string) bool { return n == name || strings.HasPrefix(n, name+".") }) {
				t.Errorf("%s: no field for %s", kind, name)
			}
		}
	}
	for _, kind := range []data.Kind{
		data.KindMunicipality, data.KindContact, data.KindProgramme, data.KindPartner, data.KindConcept, data.KindMeasure, data.KindMilestone,
		data.KindIndicator, data.KindBudgetItem, data.KindInstalment, data.KindParticipation, data.KindDataset, data.KindRisk, data.KindDecision,
		data.KindWorkshop, data.KindLesson, data.KindAppraisal, data.KindAttachment, data.KindReminder, data.KindReport, data.KindOutline,
	} {
		if records[kind] == nil {
			t.Errorf("%s cannot be entered", kind)
		}
	}
}

// namesOf lists the JSON names of the fields of an editor.
func namesOf(e desk.Shower) []string {
	var names []string
	fields := reflect.ValueOf(e).Elem().FieldByName("Fields")
	for i := range fields.Len() {
		names = append(names, fields.Index(i).FieldByName("Name").String())
	}
	return names
}
