package data

import (
	"testing"

	"pgregory.net/rapid"
)

func TestIsWorkday(t *testing.T) {
	for _, c := range []struct {
		day   Date
		state string
		want  bool
	}{
		{"2018-10-31", "Nordrhein-Westfalen", true},
		{"2018-10-31", "Sachsen", false},
		{"2018-11-01", "Nordrhein-Westfalen", false},
		{"2018-11-03", "Nordrhein-Westfalen", false}, // Saturday
		{"2018-11-04", "Nordrhein-Westfalen", false}, // Sunday
		{"2018-12-24", "Berlin", false},
		{"2018-12-27", "Berlin", true},
		{"2018-12-31", "Berlin", false},
		{"2019-03-08", "Berlin", false},
		{"2019-03-08", "", true},
	} {
		if got := c.day.IsWorkday(c.state); got != c.want {
			t.Errorf("%s in %q: %t", c.day, c.state, got)
		}
	}
}

func TestWorkdaysBefore(t *testing.T) {
	for _, c := range []struct {
		day   Date
		n     int
		state string
		want  Date
	}{
		{"", 3, "Hessen", ""},
		{"2018-10-31", 0, "Hessen", "2018-10-31"},
		{"2018-10-31", 2, "Hessen", "2018-10-29"},
		{"2018-10-31", 3, "Hessen", "2018-10-26"}, // over a weekend
		{"2018-10-31", 0, "Sachsen", "2018-10-30"},
		{"2018-10-31", 1, "Sachsen", "2018-10-29"},
		{"2018-04-02", 0, "Hessen", "2018-03-29"}, // Ostermontag
		{"2018-04-03", 1, "Hessen", "2018-03-29"},
		{"2018-01-01", 0, "Hessen", "2017-12-29"}, // Neujahr, 31.12. and a weekend
	} {
		if got := c.day.WorkdaysBefore(c.n, c.state); got != c.want {
			t.Errorf("%d before %s in %q: %s, want %s", c.n, c.day, c.state, got, c.want)
		}
	}
}

// Counting back and counting forth agree.
func TestWorkdaysCountBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := Date("2017-01-01").AddDays(rapid.IntRange(0, 4000).Draw(t, "day"))
		state := rapid.SampledFrom([]string{"", "Bayern", "Berlin", "Sachsen"}).Draw(t, "state")
		n := rapid.IntRange(0, 40).Draw(t, "n")
		last, before := day.WorkdaysBefore(0, state), day.WorkdaysBefore(n, state)
		if !before.IsWorkday(state) {
			t.Fatalf("%s is no working day", before)
		}
		if got := before.WorkdaysUntil(last, state); got != n {
			t.Fatalf("%d before %s is %s, from there it counts %d", n, last, before, got)
		}
		if n > 0 && last.WorkdaysUntil(before, state) != 0 {
			t.Fatalf("%s comes after %s", before, last)
		}
	})
}

func TestWeekday(t *testing.T) {
	if got := Date("2018-10-31").Weekday(); got != "Mittwoch" {
		t.Errorf("got %s", got)
	}
}
