package data

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// laws names the Feiertagsgesetz of each Land from which the table below is taken;
// 3 October is the Einigungsvertrag's, Art. 2 Abs. 2.
var laws = map[string]string{
	"BW": "Baden-Württemberg: Feiertagsgesetz (FTG) § 1",
	"BY": "Bayern: Feiertagsgesetz (FTG) Art. 1; Gemeinden mit Mariä Himmelfahrt: Bayerisches Landesamt für Statistik",
	"BE": "Berlin: Gesetz über die Sonn- und Feiertage § 1, geändert 2019 (8. März, 8. Mai 2020) und 2024 (8. Mai 2025)",
	"BB": "Brandenburg: Feiertagsgesetz (FTG) § 2",
	"HB": "Bremen: Gesetz über die Sonn- und Feiertage § 2, geändert 2018",
	"HH": "Hamburg: Feiertagsgesetz § 1, geändert 2018",
	"HE": "Hessen: Hessisches Feiertagsgesetz (HFeiertagsG) § 1",
	"MV": "Mecklenburg-Vorpommern: Feiertagsgesetz (FTG M-V) § 2, geändert 2022 (8. März)",
	"NI": "Niedersachsen: Feiertagsgesetz (NFeiertagsG) § 2, geändert 2018",
	"NW": "Nordrhein-Westfalen: Feiertagsgesetz NW § 2",
	"RP": "Rheinland-Pfalz: Feiertagsgesetz (LFtG) § 2",
	"SL": "Saarland: Feiertagsgesetz (SFG) § 2",
	"SN": "Sachsen: SächsSFG § 1",
	"ST": "Sachsen-Anhalt: FeiertG LSA § 2",
	"SH": "Schleswig-Holstein: SFTG § 2, geändert 2018",
	"TH": "Thüringen: Thüringer Feiertagsgesetz § 2, geändert 2019 (20. September)",
}

// holidayLaw is a holiday with its years, both included.
type holidayLaw struct {
	name     string
	in       string
	from, to int
	// days is month and day, or those of every year where it moves.
	days string
}

// published are the holidays of 2017–2027: in which Länder, in which years, on
// which day. „every“ stands for all 16.
var published = []holidayLaw{
	{"Neujahrstag", "every", 2017, 2027, "01-01"},
	{"Heilige Drei Könige", "BW BY ST", 2017, 2027, "01-06"},
	{"Frauentag", "BE", 2019, 2027, "03-08"},
	{"Frauentag", "MV", 2023, 2027, "03-08"},
	{"Karfreitag", "every", 2017, 2027, "04-14 03-30 04-19 04-10 04-02 04-15 04-07 03-29 04-18 04-03 03-26"},
	{"Ostersonntag", "BB", 2017, 2027, "04-16 04-01 04-21 04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28"},
	{"Ostermontag", "every", 2017, 2027, "04-17 04-02 04-22 04-13 04-05 04-18 04-10 04-01 04-21 04-06 03-29"},
	{"Tag der Arbeit", "every", 2017, 2027, "05-01"},
	{"Tag der Befreiung", "BE", 2020, 2020, "05-08"},
	{"Tag der Befreiung", "BE", 2025, 2025, "05-08"},
	{"Christi Himmelfahrt", "every", 2017, 2027, "05-25 05-10 05-30 05-21 05-13 05-26 05-18 05-09 05-29 05-14 05-06"},
	{"Pfingstsonntag", "BB", 2017, 2027, "06-04 05-20 06-09 05-31 05-23 06-05 05-28 05-19 06-08 05-24 05-16"},
	{"Pfingstmontag", "every", 2017, 2027, "06-05 05-21 06-10 06-01 05-24 06-06 05-29 05-20 06-09 05-25 05-17"},
	{"Fronleichnam", "BW BY HE NW RP SL", 2017, 2027, "06-15 05-31 06-20 06-11 06-03 06-16 06-08 05-30 06-19 06-04 05-27"},
	{"Mariä Himmelfahrt", "BY SL", 2017, 2027, "08-15"},
	{"Weltkindertag", "TH", 2019, 2027, "09-20"},
	{"Tag der Deutschen Einheit", "every", 2017, 2027, "10-03"},
	{"Reformationstag", "every", 2017, 2017, "10-31"},
	{"Reformationstag", "BB MV SN ST TH HB HH NI SH", 2018, 2027, "10-31"},
	{"Allerheiligen", "BW BY NW RP SL", 2017, 2027, "11-01"},
	{"Buß- und Bettag", "SN", 2017, 2027, "11-22 11-21 11-20 11-18 11-17 11-16 11-22 11-20 11-19 11-18 11-17"},
	{"Weihnachtstag", "every", 2017, 2027, "12-25"},
	{"Zweiter Weihnachtsfeiertag", "every", 2017, 2027, "12-26"},
}

// on gives the day in a year.
func (h holidayLaw) on(year int) Date {
	list := strings.Fields(h.days)
	if len(list) == 1 {
		return Date(fmt.Sprintf("%d-%s", year, list[0]))
	}
	return Date(fmt.Sprintf("%d-%s", year, list[year-2017]))
}

func TestHolidaysOfEveryLand(t *testing.T) {
	if len(laws) != len(States) {
		t.Fatalf("%d laws, %d Länder", len(laws), len(States))
	}
	for short, law := range laws {
		state, _, _ := strings.Cut(law, ":")
		want := map[Date]string{}
		for _, h := range published {
			if h.in != "every" && !strings.Contains(h.in, short) {
				continue
			}
			for year := h.from; year <= h.to; year++ {
				want[h.on(year)] = h.name
			}
		}
		for day := Date("2017-01-01"); day <= "2027-12-31"; day = day.AddDays(1) {
			if got := day.Holiday(state); got != want[day] {
				t.Errorf("%s: %s is %q, published is %q", law, day, got, want[day])
			}
		}
	}
}

// The moving days of the table follow from Easter as Gauß reckons it (Physikalisch-
// Technische Bundesanstalt), which is another way than the library's.
func TestPublishedMovingDays(t *testing.T) {
	after := map[string]int{
		"Karfreitag": -2, "Ostersonntag": 0, "Ostermontag": 1, "Christi Himmelfahrt": 39,
		"Pfingstsonntag": 49, "Pfingstmontag": 50, "Fronleichnam": 60,
	}
	for _, h := range published {
		for year := h.from; year <= h.to; year++ {
			days, moves := after[h.name]
			want := gauss(year).AddDays(days)
			if h.name == "Buß- und Bettag" { // the Wednesday before 23 November
				moves, want = true, Date(fmt.Sprintf("%d-11-22", year))
				for want.Time().Weekday() != time.Wednesday {
					want = want.AddDays(-1)
				}
			}
			if got := h.on(year); moves && got != want {
				t.Errorf("%s %d is %s, want %s", h.name, year, got, want)
			}
		}
	}
}

// gauss gives Easter Sunday.
func gauss(year int) Date {
	k := year / 100
	m := 15 + (3*k+3)/4 - (8*k+13)/25
	s := 2 - (3*k+3)/4
	a := year % 19
	d := (19*a + m) % 30
	r := (d + a/11) / 29
	full := 21 + d - r // of the moon, counted from 0 March
	sunday := 7 - (year+year/4+s)%7
	return DateOf(time.Date(year, time.March, full+7-(full-sunday)%7, 0, 0, 0, 0, time.UTC))
}

// Nobody plans with what is a holiday in some municipalities of a Land only.
func TestLocalHolidays(t *testing.T) {
	for state, day := range map[string]Date{"Sachsen": "2018-05-31", "Thüringen": "2018-05-31", "Bayern": "2018-08-08"} {
		if name := day.Holiday(state); name != "" {
			t.Errorf("%s in %s is %s", day, state, name)
		}
	}
	if name := Date("2017-10-31").Holiday(""); name != "Reformationstag" {
		t.Errorf("without a Land 31.10.2017 is %q", name)
	}
	if name := Date("2018-10-31").Holiday(""); name != "" {
		t.Errorf("without a Land 31.10.2018 is %q", name)
	}
}
