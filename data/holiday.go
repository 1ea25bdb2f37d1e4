package data

import (
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/de"
)

// A civil date has no zone; in some of them a day does not begin at midnight.
func init() { cal.DefaultLoc = time.UTC }

// The holidays that the library lacks or knows without their years.
var (
	// luther is the 500th anniversary of the Reformation, a holiday in the whole
	// country by laws of every Land for this one year.
	luther = de.Reformationstag.Clone(&cal.Holiday{StartYear: 2017, EndYear: 2017})
	// sinceLuther is where laws of 2018 made it one for good.
	sinceLuther = de.Reformationstag.Clone(&cal.Holiday{StartYear: 2017})
	womenBE     = de.Frauentag.Clone(&cal.Holiday{StartYear: 2019})
	womenMV     = de.Frauentag.Clone(&cal.Holiday{StartYear: 2023})
	// liberation is the 75th and the 80th anniversary of the end of the war.
	liberation = []*cal.Holiday{theEighthOfMay(2020), theEighthOfMay(2025)}
	// The two Sundays are holidays by law in Brandenburg alone.
	easter    = aa.Easter.Clone(&cal.Holiday{Name: "Ostersonntag"})
	pentecost = aa.Pentecost.Clone(&cal.Holiday{Name: "Pfingstsonntag"})
)

func theEighthOfMay(year int) *cal.Holiday {
	return &cal.Holiday{Name: "Tag der Befreiung", Month: time.May, Day: 8, StartYear: year, EndYear: year, Func: cal.CalcDayOfMonth}
}

// holidays lists the holidays of each Land by its name, from 2017 on. Sources are
// the Feiertagsgesetze of the Länder, named one by one in holiday_test.go.
//
// A day that is a holiday in most municipalities of a Land counts in all of it:
// Mariä Himmelfahrt in Bayern, where the Statistisches Landesamt names 1,704 of
// 2,056. One in few of them does not: Fronleichnam in parts of Sachsen and
// Thüringen, the Friedensfest in Augsburg.
var holidays = map[string][]*cal.Holiday{
	"Baden-Württemberg":      and(de.HolidaysBW, luther),
	"Bayern":                 and(de.HolidaysBY, luther, de.MariaHimmelfahrt),
	"Berlin":                 and(and(de.Holidays, luther, womenBE), liberation...),
	"Brandenburg":            and(de.HolidaysBB, easter, pentecost),
	"Bremen":                 and(de.Holidays, sinceLuther),
	"Hamburg":                and(de.Holidays, sinceLuther),
	"Hessen":                 and(de.HolidaysHE, luther),
	"Mecklenburg-Vorpommern": and(de.HolidaysMV, womenMV),
	"Niedersachsen":          and(de.Holidays, sinceLuther),
	"Nordrhein-Westfalen":    and(de.HolidaysNW, luther),
	"Rheinland-Pfalz":        and(de.HolidaysRP, luther),
	"Saarland":               and(de.HolidaysSL, luther),
	"Sachsen":                de.HolidaysSN,
	"Sachsen-Anhalt":         de.HolidaysST,
	"Schleswig-Holstein":     and(de.Holidays, sinceLuther),
	"Thüringen":              de.HolidaysTH,
}

// and gives a new list with more holidays.
func and(list []*cal.Holiday, more ...*cal.Holiday) []*cal.Holiday {
	return append(append([]*cal.Holiday{}, list...), more...)
}

// Holiday names the holiday that a date is by law in a Land, empty if it is none.
// Where the Land is not known, only the holidays of the whole country count.
func (d Date) Holiday(state string) string { return holidaysIn(state, d.Time().Year())[d] }

// landYear is a year in a Land.
type landYear struct {
	state string
	year  int
}

// reckoned keeps the holidays of each landYear as map[Date]string: counting working
// days asks for every single day, and the library reckons each one from Easter.
var reckoned sync.Map

func holidaysIn(state string, year int) map[Date]string {
	list, known := holidays[state]
	if !known {
		state, list = "", and(de.Holidays, luther)
	}
	if days, there := reckoned.Load(landYear{state, year}); there {
		return days.(map[Date]string)
	}
	days := map[Date]string{}
	for _, h := range list {
		if day, _ := h.Calc(year); !day.IsZero() {
			days[DateOf(day)] = h.Name
		}
	}
	reckoned.Store(landYear{state, year}, days)
	return days
}
