package data

import "time"

// weekdays are the days of the week as time.Weekday counts them.
var weekdays = [...]string{"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}

// Weekday gives the German name of the day of the week; the date must be given.
func (d Date) Weekday() string { return weekdays[d.Time().Weekday()] }

// IsWorkday says whether an office of a Land works at a date: not on Saturdays,
// Sundays and holidays, nor on 24 and 31 December. Those two are holidays in no
// Land, but the staff is off (§ 6 Abs. 3 TVöD).
func (d Date) IsWorkday(state string) bool {
	t := d.Time()
	switch {
	case t.Weekday() == time.Saturday, t.Weekday() == time.Sunday:
		return false
	case t.Month() == time.December && (t.Day() == 24 || t.Day() == 31):
		return false
	}
	return d.Holiday(state) == ""
}

// WorkdaysBefore gives the day that many working days before a date. With 0 it is
// the date itself, or the last working day before it if it is none; the others
// count from there. The empty Date stays empty.
func (d Date) WorkdaysBefore(n int, state string) Date {
	if d == "" {
		return ""
	}
	for ; ; d = d.AddDays(-1) {
		if !d.IsWorkday(state) {
			continue
		}
		if n == 0 {
			return d
		}
		n--
	}
}

// WorkdaysUntil counts the working days after d up to other, which counts itself;
// 0 if other does not come after d.
func (d Date) WorkdaysUntil(other Date, state string) int {
	n := 0
	for day := other; day > d; day = day.AddDays(-1) {
		if day.IsWorkday(state) {
			n++
		}
	}
	return n
}
