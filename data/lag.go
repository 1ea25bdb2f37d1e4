package data

import (
	"fmt"
	"math"
)

// Lag is by how many days something comes after another, negative where it comes before. It is Rough where one of both is
// not known to the day: it is reckoned from last days then, and written no sharper than is known.
type Lag struct {
	Days  int
	Rough bool
}

// Between counts from one Term to another, by their last days; both must be given. What falls within the time that was
// named, such as a day in a quarter, is neither late nor early; a day before it is early by what lies between.
func Between(from, to Term) Lag {
	l := Lag{Rough: !from.Exact() || !to.Exact()}
	switch {
	case from.First() <= to.First() && to.Last() <= from.Last():
	case to.Exact() && to.Last() < from.First():
		l.Days = from.First().DaysUntil(to.Last())
	default:
		l.Days = from.Last().DaysUntil(to.Last())
	}
	return l
}

// Abs gives the Lag without its sign.
func (l Lag) Abs() Lag {
	l.Days = max(l.Days, -l.Days)
	return l
}

// String writes the Lag: „1 Tag“, „63 Tage“, „-2 Tage“; where it is Rough without a sign „rund 3 Wochen“, „rund 2 Monate“.
func (l Lag) String() string {
	if !l.Rough || l.Days == 0 {
		return Days(l.Days)
	}
	return l.roughly("wenige\u00a0Tage", "Monate")
}

// Signed writes the Lag for tables: „+63 Tage“, „-2 Tage“, „rund 2 Monate später“.
func (l Lag) Signed() string {
	switch {
	case l.Days == 0:
		return "keine"
	case l.Rough && l.Days < 0:
		return l.String() + " früher"
	case l.Rough:
		return l.String() + " später"
	case l.Days > 0:
		return "+" + l.String()
	}
	return l.String()
}

// Dative writes the Lag behind „seit“: „1 Tag“, „63 Tagen“, „rund 2 Monaten“.
func (l Lag) Dative() string {
	switch {
	case l.Rough && l.Days != 0:
		return l.roughly("wenigen\u00a0Tagen", "Monaten")
	case l.Days == 1:
		return Days(l.Days)
	}
	return Days(l.Days) + "n"
}

func (l Lag) roughly(few, months string) string {
	days := float64(l.Abs().Days)
	switch {
	case days < 4:
		return few
	case days < 11:
		return "rund 1\u00a0Woche"
	case days < 46:
		return fmt.Sprintf("rund %.0f\u00a0Wochen", math.Round(days/7))
	}
	return fmt.Sprintf("rund %.0f\u00a0%s", math.Round(days/30.44), months)
}
