package dispatch

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"modellkommune/data"
)

// alarmHour is the hour of the last working day before a step at which the calendar
// reminds of it.
const alarmHour = 9

// Calendar writes the steps of a report as an iCalendar file (RFC 5545) that Outlook
// and Thunderbird take in: a day each, which leaves the officer free. The same
// project and moment give the same bytes. An entry keeps its UID, so that a calendar
// that took it in before knows it again.
func Calendar(p data.Project, r data.Report, now time.Time) []byte {
	c := ics.NewCalendar()
	c.SetProductId("-//Modellkommune//Fristen//DE")
	c.SetMethod(ics.MethodPublish)
	project := nameInUID(p)
	for _, s := range p.Steps(r, "") {
		e := c.AddEvent(s.ID + "-" + project + "@modellkommune")
		e.SetDtStampTime(now)
		e.SetAllDayStartAt(s.Day.Time())
		e.SetAllDayEndAt(s.Day.AddDays(1).Time())
		e.SetSummary(s.Task)
		e.SetDescription(fmt.Sprintf("%s\nAbgabefrist: %s", r.Title, r.Due))
		e.SetTimeTransparency(ics.TransparencyTransparent)
		alarm := e.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetDescription(s.Task)
		days := s.Day.WorkdaysBefore(1, p.Municipality.Land()).DaysUntil(s.Day)
		alarm.SetTrigger(fmt.Sprintf("-PT%dH", 24*days-alarmHour))
	}
	return []byte(c.Serialize(ics.WithNewLineWindows))
}

// nameInUID tells a project from others of the same municipality, with the same reports.
func nameInUID(p data.Project) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{p.Municipality.AGS, p.Programme.Title, string(p.Programme.From)}, "\n")))
	return hex.EncodeToString(sum[:8])
}
