package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// What is intern stays in the house; the rest is sorted by the seven Perspektiven.
func TestLessonsAreReleasedAndSorted(t *testing.T) {
	p := data.Project{Lessons: []data.Lesson{
		{ID: "EF1", Title: "Ohne Ort", Release: data.Public},
		{ID: "EF2", Title: "Haltung", Perspective: data.OpenCulture, Release: data.PartnersOnly},
		{ID: "EF3", Title: "Geheim", Perspective: data.Transparency, Release: data.Internal},
		{ID: "EF4", Title: "Ungefragt", Perspective: data.Transparency},
		{ID: "EF5", Title: "Offen", Perspective: data.Transparency, Release: data.Public},
	}}
	text := sectionText(t, data.SectionLessons, Input{Project: p, Date: "2018-10-31"})
	for _, secret := range []string{"Geheim", "Ungefragt"} {
		if strings.Contains(text, secret) {
			t.Errorf("the report says %q", secret)
		}
	}
	at := 0
	for _, next := range []string{"Drei Erfahrungen", "## 1.1 Transparenz", "Offen", "## 1.2 Offenheit als Organisationskultur", "Haltung", "## 1.3 Ohne Zuordnung", "Ohne Ort"} {
		n := strings.Index(text[at:], next)
		if n < 0 {
			t.Fatalf("%q is missing or stands too early", next)
		}
		at += n
	}
}

func TestLessonsSentence(t *testing.T) {
	public, partners := data.Lesson{Release: data.Public}, data.Lesson{Release: data.PartnersOnly}
	for _, c := range []struct {
		all  []data.Lesson
		want string
	}{
		{[]data.Lesson{public}, "Eine Erfahrung ist für den Leitfaden aufbereitet; sie ist öffentlich freigegeben."},
		{[]data.Lesson{public, public}, "Zwei Erfahrungen sind für den Leitfaden aufbereitet; alle sind öffentlich freigegeben."},
		{[]data.Lesson{partners, partners}, "Zwei Erfahrungen sind für den Leitfaden aufbereitet, freigegeben für die Projektpartner."},
		{[]data.Lesson{public, partners}, "Zwei Erfahrungen sind für den Leitfaden aufbereitet; eine davon ist öffentlich freigegeben, die übrigen für die Projektpartner."},
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
		all  []data.Lesson
		want string
	}{
		{of(data.Transparency), ""},
		{of(data.Perspectives...), ""},
		{of(data.Perspectives[1:]...), "Zu „Transparenz“ liegt noch keine Erfahrung vor."},
	} {
		if got := unservedSentence(c.all); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
