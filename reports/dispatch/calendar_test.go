package dispatch

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"modellkommune/data"
)

var noon = time.Date(2018, 10, 1, 14, 30, 0, 0, time.FixedZone("CEST", 2*3600))

// hessian gives a project in Hessen with a report that is due.
func hessian(title string, due data.Date) (data.Project, data.Report) {
	r := data.Report{ID: "B3", No: 3, Title: title, Due: due}
	return data.Project{Municipality: data.Municipality{AGS: "06411000"}, Reports: []data.Report{r}}, r
}

// entries reads a calendar back with another library.
func entries(t rapid.TB, file []byte) (*ical.Calendar, []ical.Event) {
	c, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	return c, c.Events()
}

func TestCalendarIsReadBack(t *testing.T) {
	p, r := hessian("Zwischenbericht", "2018-10-31")
	c, events := entries(t, Calendar(p, r, noon))
	for name, want := range map[string]string{ical.PropVersion: "2.0", ical.PropMethod: "PUBLISH", ical.PropProductID: "-//Modellkommune//Fristen//DE"} {
		if got, err := c.Props.Text(name); err != nil || got != want {
			t.Errorf("%s is %q, %v", name, got, err)
		}
	}
	steps := p.Steps(r, "")
	if len(events) != len(steps) {
		t.Fatalf("%d entries for %d steps", len(events), len(steps))
	}
	uids := map[string]bool{}
	for i, e := range events {
		start, end := e.Props.Get(ical.PropDateTimeStart), e.Props.Get(ical.PropDateTimeEnd)
		if start.ValueType() != ical.ValueDate || start.Value != strings.ReplaceAll(string(steps[i].Day), "-", "") {
			t.Errorf("begins %s %s, want %s", start.ValueType(), start.Value, steps[i].Day)
		}
		if end.ValueType() != ical.ValueDate || end.Value != strings.ReplaceAll(string(steps[i].Day.AddDays(1)), "-", "") {
			t.Errorf("ends %s %s", end.ValueType(), end.Value)
		}
		if stamp := e.Props.Get(ical.PropDateTimeStamp).Value; stamp != "20181001T123000Z" {
			t.Errorf("stamped %s", stamp)
		}
		if summary, err := e.Props.Text(ical.PropSummary); err != nil || summary != steps[i].Task {
			t.Errorf("says %q, %v, want %q", summary, err, steps[i].Task)
		}
		if free := e.Props.Get(ical.PropTransparency).Value; free != "TRANSPARENT" {
			t.Errorf("is %s", free)
		}
		uids[e.Props.Get(ical.PropUID).Value] = true
		if len(e.Children) != 1 || e.Children[0].Name != ical.CompAlarm {
			t.Fatalf("holds %v", e.Children)
		}
		alarm := e.Children[0].Props
		before, err := alarm.Get(ical.PropTrigger).Duration()
		if err != nil || alarm.Get(ical.PropAction).Value != "DISPLAY" {
			t.Fatal(err)
		}
		when := steps[i].Day.Time().Add(before)
		if when.Hour() != 9 || data.DateOf(when) != steps[i].Day.WorkdaysBefore(1, "Hessen") {
			t.Errorf("reminds of %s at %s", steps[i].Day, when)
		}
	}
	if len(uids) != len(steps) || !uids["WV-B3-Abgabe-"+nameInUID(p)+"@modellkommune"] {
		t.Errorf("the UIDs are %v", uids)
	}
}

// Two projects of one municipality do not overwrite each other's entries.
func TestProjectsHaveTheirOwnEntries(t *testing.T) {
	p, r := hessian("Bericht", "2018-10-31")
	_, first := entries(t, Calendar(p, r, noon))
	p.Programme.Title = "Smart City"
	_, second := entries(t, Calendar(p, r, noon))
	for i := range first {
		if uid := first[i].Props.Get(ical.PropUID).Value; uid == second[i].Props.Get(ical.PropUID).Value {
			t.Errorf("both have %s", uid)
		}
	}
}

// A later deadline is the same entry at another day, so that a calendar moves it.
func TestEntriesKeepTheirUID(t *testing.T) {
	p, r := hessian("Bericht", "2018-10-31")
	_, before := entries(t, Calendar(p, r, noon))
	r.Due, r.Title = "2018-11-30", "Anderer Titel"
	_, after := entries(t, Calendar(p, r, noon.AddDate(0, 0, 1)))
	for i := range before {
		if a, b := before[i].Props.Get(ical.PropUID).Value, after[i].Props.Get(ical.PropUID).Value; a != b {
			t.Errorf("%s became %s", a, b)
		}
	}
}

// Whatever the title holds, the file keeps to the form of RFC 5545 §3.1 and the
// title comes back.
func TestCalendarKeepsItsForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := data.CleanLine(rapid.OneOf(
			rapid.StringOfN(rapid.RuneFrom([]rune(`aä€😀,;:\"' <>n`)), 0, 200, -1),
			rapid.String(),
		).Draw(t, "title"))
		p, r := hessian(title, "2018-10-31")
		file := Calendar(p, r, noon)
		if !bytes.Equal(file, Calendar(p, r, noon)) {
			t.Fatal("a second time other bytes")
		}
		if !bytes.HasSuffix(file, []byte("END:VCALENDAR\r\n")) || bytes.Count(file, []byte("\n")) != bytes.Count(file, []byte("\r\n")) {
			t.Fatalf("lines do not end with CRLF: %q", file)
		}
		for line := range strings.SplitSeq(string(file), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) {
				t.Fatalf("the line %q has %d octets", line, len(line))
			}
		}
		_, events := entries(t, file)
		if got, err := events[0].Props.Text(ical.PropDescription); err != nil || got != title+"\nAbgabefrist: 31.10.2018" {
			t.Fatalf("read back %q, %v", got, err)
		}
	})
}

func TestCalendarWithoutDeadline(t *testing.T) {
	p, r := hessian("Bericht", "")
	if file := Calendar(p, r, noon); bytes.Contains(file, []byte("VEVENT")) {
		t.Errorf("got %s", file)
	}
}
