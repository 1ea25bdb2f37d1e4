package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

func TestMatrixText(t *testing.T) {
	risk := func(id string, likelihood, impact int, status data.RiskStatus) data.Risk {
		return data.Risk{ID: id, Title: "Stelle unbesetzt", Likelihood: likelihood, Impact: impact, Status: status}
	}
	for _, c := range []struct {
		risks []data.Risk
		want  string
	}{
		{nil, "Risikomatrix aus Wahrscheinlichkeit und Auswirkung. Kein offenes Risiko ist bewertet."},
		{
			[]data.Risk{risk("R1", 2, 3, data.RiskOpen)},
			"Risikomatrix aus Wahrscheinlichkeit und Auswirkung mit 1 offenen Risiko: 1 gering. Am höchsten ist R1 Stelle unbesetzt mit der Stufe 6 (Wahrscheinlichkeit 2 × Auswirkung 3).",
		},
		{
			[]data.Risk{risk("R1", 2, 3, data.RiskInWork), risk("R2", 4, 4, data.RiskOpen), risk("R3", 3, 3, ""), risk("R4", 5, 5, data.RiskOver), risk("R5", 0, 3, data.RiskOpen)},
			"Risikomatrix aus Wahrscheinlichkeit und Auswirkung mit 3 offenen Risiken: 1 hoch, 1 mittel, 1 gering. Am höchsten ist R2 Stelle unbesetzt mit der Stufe 16 (Wahrscheinlichkeit 4 × Auswirkung 4). Noch nicht bewertet: 1.",
		},
	} {
		if _, got := Matrix(c.risks, data.Thresholds{}, 110); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

// written gives the bold texts of a drawing, among them the Kennungen.
func written(d drawing.Drawing) []string {
	var texts []string
	for _, item := range d.Items {
		if text, ok := item.(drawing.Text); ok && text.Style == drawing.Bold {
			texts = append(texts, text.String)
		}
	}
	return texts
}

func TestMatrixNamesOpenRisks(t *testing.T) {
	var risks []data.Risk
	for n := range 30 {
		risks = append(risks, data.Risk{ID: fmt.Sprintf("R%d", n+1), Likelihood: 4, Impact: 4})
	}
	risks = append(risks,
		data.Risk{ID: "R90", Likelihood: 1, Impact: 2, Status: data.RiskInWork},
		data.Risk{ID: "R91", Likelihood: 1, Impact: 2, Status: data.RiskHappened},
		data.Risk{ID: "R92", Impact: 2},
	)
	d, _ := Matrix(risks, data.Thresholds{}, 110)
	texts := written(d)
	if !slices.Contains(texts, "R90") || slices.Contains(texts, "R91") || slices.Contains(texts, "R92") {
		t.Errorf("written are %q", texts)
	}
	named, more := 0, 0
	for _, text := range texts {
		for word := range strings.FieldsSeq(text) {
			if n := 0; strings.HasPrefix(word, "+") {
				fmt.Sscanf(word, "+%d", &n)
				more += n
			} else if strings.HasPrefix(word, "R") && word != "R90" {
				named++
			}
		}
	}
	if named+more != 30 || named < 6 {
		t.Errorf("%d are named, %d more: %q", named, more, texts)
	}
}

// Whatever the Kennungen are, the chart stays within its bounds.
func TestMatrixStaysInBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var risks []data.Risk
		for range rapid.IntRange(0, 40).Draw(t, "risks") {
			risks = append(risks, data.Risk{
				ID:         rapid.OneOf(rapid.String(), rapid.Just("Risiko-Personalausfall-Projektbüro"), rapid.Just("R7")).Draw(t, "id"),
				Likelihood: rapid.IntRange(0, 5).Draw(t, "likelihood"), Impact: rapid.IntRange(3, 4).Draw(t, "impact"),
			})
		}
		d, _ := Matrix(risks, data.Thresholds{}, rapid.Float64Range(90, 170).Draw(t, "width"))
		m := &matrix{}
		for _, item := range d.Items {
			for _, p := range matrixCorners(t, item) {
				if p.X < 0 || p.X > d.Width || p.Y < 0 || p.Y > d.Height {
					t.Fatalf("%#v leaves the chart of %.1f × %.1f", item, d.Width, d.Height)
				}
			}
			if text, ok := item.(drawing.Text); ok && text.Style == drawing.Bold && text.At.Y > 4.5 && text.At.Y < m.bottom() {
				if room := (d.Width-matrixLeft-0.2)/data.RiskGrade - matrixPad; text.Style.Width(text.String, text.Size) > room {
					t.Fatalf("%q leaves its cell", text.String)
				}
			}
		}
	})
}

func matrixCorners(t *rapid.T, item drawing.Item) []drawing.Point {
	if c, ok := item.(drawing.Circle); ok {
		return []drawing.Point{{X: c.Center.X - c.Radius, Y: c.Center.Y - c.Radius}, {X: c.Center.X + c.Radius, Y: c.Center.Y + c.Radius}}
	}
	return corners(t, item)
}
