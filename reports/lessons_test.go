package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// What is intern stays in the house; the rest is sorted by the seven Perspektiven: in a
// table, and at length in a Leitfaden-Beitrag.
func TestLessonsAreReleasedAndSorted(t *testing.T) {
	p := data.Project{Programme: of2017, Lessons: []data.Lesson{
		{ID: "EF1", Title: "Ohne Ort", Release: data.Public},
		{ID: "EF2", Title: "Haltung", Perspective: "Offenheit als Organisationskultur", Release: data.PartnersOnly},
		{ID: "EF3", Title: "Geheim", Perspective: "Transparenz", Release: data.Internal},
		{ID: "EF4", Title: "Ungefragt", Perspective: "Transparenz"},
		{ID: "EF5", Title: "Offen", Perspective: "Transparenz", Release: data.Public},
	}}
	for kind, want := range map[data.ReportKind][]string{
		data.InterimReport: {
			"Drei Erfahrungen", "| Transparenz | 1 Erfahrung |", "EF5 Offen.", "| Offenheit als Organisationskultur | 1 Erfahrung |", "EF2 Haltung.",
			"| Ohne Zuordnung | 1 Erfahrung |", "EF1 Ohne Ort.",
		},
		data.GuideReport: {
			"Drei Erfahrungen", "## 1.1 Transparenz", "### 1.1.1 Offen", "EF5 ·", "## 1.2 Offenheit als Organisationskultur", "### 1.2.1 Haltung",
			"## 1.3 Ohne Zuordnung", "### 1.3.1 Ohne Ort",
		},
	} {
		text := sectionText(t, data.SectionLessons, Input{Project: p, Report: data.Report{Kind: kind}, Date: "2018-10-31"})
		for _, secret := range []string{"Geheim", "Ungefragt", "EF3", "EF4"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s: the report says %q", kind, secret)
			}
		}
		at := 0
		for _, next := range want {
			n := strings.Index(text[at:], next)
			if n < 0 {
				t.Fatalf("%s: %q is missing or stands too early", kind, next)
			}
			at += n
		}
	}
}

// Each part of an Erfahrung stands in its row, and what is missing of it is said.
func TestLessonRow(t *testing.T) {
	m := data.Measure{ID: "M01", Title: "Leitlinien", Milestones: []data.Milestone{{ID: "M01-MS1", Title: "Auftakt"}, {ID: "M01-MS2", Internal: true}}}
	p := data.Project{Measures: []data.Measure{m}, Workshops: []data.Workshop{{ID: "W3", Title: "Marburg"}}}
	whole := data.Lesson{
		ID: "EF6", Title: "Zweiter Anlauf", Measure: "M01", Milestone: "M01-MS1", Workshop: "W3", Kind: data.Fostering, Context: "Enge Frist", Observation: "Zweimal:\n- im Rat\n- im Ort",
		Effect: "Der Beschluss fiel.", Recommendation: "Zeit lassen.", Transfer: []data.TransferTarget{"alle"}, Evidence: "gemessen", Release: data.PartnersOnly,
	}
	everything := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionMeasures}, {Section: data.SectionWorkshops}}}
	for _, c := range []struct {
		lesson        data.Lesson
		outline       data.Outline
		alike         bool
		told, advised string
	}{
		{
			whole, everything, false,
			"EF6 Zweiter Anlauf. Kontext: Enge Frist. Beobachtung: Zweimal:\n• im Rat\n• im Ort. Wirkung: Der Beschluss fiel.",
			"Zeit lassen.\nFörderlicher Einfluss · Beleg: gemessen · übertragbar auf alle Kommunen · Freigabe: Projektpartner · aus M01-MS1 →measure-M01, W3",
		},
		{
			whole,
			data.Outline{},
			true,
			"EF6 Zweiter Anlauf. Kontext: Enge Frist. Beobachtung: Zweimal:\n• im Rat\n• im Ort. Wirkung: Der Beschluss fiel.",
			"Zeit lassen.\nFörderlicher Einfluss · Beleg: gemessen · übertragbar auf alle Kommunen · aus M01-MS1 Auftakt, Marburg",
		},
		{
			data.Lesson{ID: "EF7", Measure: "M01", Milestone: "M01-MS2"},
			everything, true,
			"EF7 (noch ohne Titel). Kontext: Noch keine Angabe. Beobachtung: Noch keine Angabe.", "Noch keine Angabe\naus M01 →measure-M01",
		},
		{data.Lesson{ID: "EF8"}, everything, true, "EF8 (noch ohne Titel). Kontext: Noch keine Angabe. Beobachtung: Noch keine Angabe.", "Noch keine Angabe"},
	} {
		s := &section{Input: Input{Project: p, Outline: c.outline}}
		if got := plainRuns(experience(c.lesson)); got != c.told {
			t.Errorf("\n got %s\nwant %s", got, c.told)
		}
		if got := spaced(plainRuns(s.adviceRuns(c.lesson, c.alike))); got != c.advised {
			t.Errorf("\n got %s\nwant %s", got, c.advised)
		}
	}
}

func TestLessonsSentence(t *testing.T) {
	public, partners := data.Lesson{Release: data.Public}, data.Lesson{Release: data.PartnersOnly}
	for _, c := range []struct {
		all  []data.Lesson
		want string
	}{
		{[]data.Lesson{public}, "Eine Erfahrung ist öffentlich freigegeben."},
		{[]data.Lesson{public, public}, "Zwei Erfahrungen sind öffentlich freigegeben."},
		{[]data.Lesson{partners}, "Eine Erfahrung ist für die Projektpartner freigegeben."},
		{[]data.Lesson{partners, partners}, "Zwei Erfahrungen sind für die Projektpartner freigegeben."},
		{[]data.Lesson{public, partners, partners}, "Drei Erfahrungen sind freigegeben: eine öffentlich, zwei für die Projektpartner."},
	} {
		if got := lessonsSentence(c.all); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestUnservedSentence(t *testing.T) {
	of := func(perspectives ...data.Perspective) (list []data.Lesson) {
		for _, p := range perspectives {
			list = append(list, data.Lesson{Perspective: p})
		}
		return list
	}
	for _, c := range []struct {
		all     []data.Lesson
		edition data.Edition
		want    string
	}{
		{of("Transparenz"), data.EditionFull, ""},
		{of(datatest.Perspectives()...), data.EditionFull, ""},
		{of(datatest.Perspectives()[1:]...), data.EditionFull, "Zu „Transparenz“ ist noch keine Erfahrung freigegeben."},
		{of(datatest.Perspectives()[1:]...), data.EditionPublic, "Zu „Transparenz“ ist noch keine Erfahrung öffentlich freigegeben."},
	} {
		s := &section{Input: Input{Edition: c.edition, Project: data.Project{Programme: of2017}}}
		if got := s.unservedSentence(c.all); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
