package data

// SizeClass is the Stadt- und Gemeindetyp of the BBSR.
type SizeClass string

// The size classes.
const (
	LargeMetropolis SizeClass = "Große Großstadt"
	SmallMetropolis SizeClass = "Kleinere Großstadt"
	LargeMidTown    SizeClass = "Größere Mittelstadt"
	SmallMidTown    SizeClass = "Kleinere Mittelstadt"
	LargeSmallTown  SizeClass = "Größere Kleinstadt"
	SmallSmallTown  SizeClass = "Kleine Kleinstadt"
	RuralCommune    SizeClass = "Landgemeinde"
)

var sizeClasses = []struct {
	from  int
	class SizeClass
}{
	{500_000, LargeMetropolis},
	{100_000, SmallMetropolis},
	{50_000, LargeMidTown},
	{20_000, SmallMidTown},
	{10_000, LargeSmallTown},
	{5_000, SmallSmallTown},
	{1, RuralCommune},
}

// SizeClasses lists the classes, largest first.
var SizeClasses = []SizeClass{
	LargeMetropolis, SmallMetropolis, LargeMidTown, SmallMidTown, LargeSmallTown, SmallSmallTown, RuralCommune,
}

// SuggestSizeClass gives the BBSR class that the population alone suggests; the
// official type also weighs the central function, so an officer may override
// it. Districts, bodies that several Kommunen make up, and an unknown population have none.
func (m Municipality) SuggestSizeClass() SizeClass {
	if m.Kind.body().joint {
		return ""
	}
	for _, c := range sizeClasses {
		if m.Population >= c.from {
			return c.class
		}
	}
	return ""
}

// EffectiveSizeClass gives the class set by the officer, else the suggested one.
func (m Municipality) EffectiveSizeClass() SizeClass {
	if m.SizeClass != "" {
		return m.SizeClass
	}
	return m.SuggestSizeClass()
}
