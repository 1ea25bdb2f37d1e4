package reports

import (
	"encoding/json"
	"strings"
	"testing"

	"modellkommune/data"
)

// Papers call the values of fixed lists as the programme does.
func TestPapersSayOwnWordsOfValues(t *testing.T) {
	p := sample(t, "merzenich-2018")
	p.Sources[0].Financing = data.FinancingShare
	for _, w := range []data.ValueWord{
		{Of: data.KindMeasure, Field: "status", Value: "in Umsetzung"},
		{Of: data.KindMeasure, Field: "novelty", Value: "neu"},
		{Of: data.KindMeasure, Field: "completion", Value: "weitgehend"},
		{Of: data.KindMeasure, Field: "perspectives.state", Value: "umgesetzt"},
		{Of: data.KindMilestone, Field: "status", Value: "erreicht"},
		{Of: data.KindMunicipality, Field: "kind", Value: "Gemeinde"},
		{Of: data.KindSource, Field: "financing", Value: "Anteilfinanzierung"},
		{Of: data.KindParticipation, Field: "level", Value: "Konsultation"},
		{Of: data.KindParticipation, Field: "channel", Value: "vor Ort"},
		{Of: data.KindDataset, Field: "frequency", Value: "jährlich"},
		{Of: data.KindAppraisal, Field: "again", Value: "ja, mit Änderungen"},
		{Of: data.KindAppraisal, Field: "openness", Value: "deutlich"},
		{Of: data.KindWorkshop, Field: "tasks.status", Value: "erledigt"},
		{Of: data.KindLesson, Field: "kind", Value: "Gute Praxis"},
		{Of: data.KindLesson, Field: "evidence", Value: "mehrfach"},
		{Of: data.KindRisk, Field: "status", Value: "offen"},
		{Of: data.KindRisk, Field: "category", Value: "Akzeptanz"},
		{Of: data.KindRisk, Field: "strategy", Value: "vermindern"},
		{Of: data.KindIndicator, Field: "type", Value: "Ergebnis"},
		{Of: data.KindIndicator, Field: "shape", Value: "Stand"},
	} {
		w.Word = "Eigenwort"
		p.Programme.Template.Words = []data.ValueWord{w}
		o := data.Outline{ID: "G1", Title: "Alles", Version: 1}
		for _, kind := range data.SectionKinds {
			if kind != data.SectionFree && kind != data.SectionCouncil && kind != data.SectionBrief {
				o.Sections = append(o.Sections, data.OutlineSection{Section: kind})
			}
		}
		doc, err := Compose(Input{Project: p, Report: p.Reports[2], Outline: o})
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(b), w.Word) {
			t.Errorf("no section calls the %s %s of a %s so", w.Field, w.Value, w.Of)
		}
	}
}
