package data

import "fmt"

// LegendRow says of a light when each part of a measure has it.
type LegendRow struct {
	Light                       Light
	Schedule, Money, Goal, Risk string
}

// Legend tells the rules of the lights in German, with the limits that hold; what it says is what the rules of this
// room do.
func (t Thresholds) Legend(word MeasureWord) []LegendRow {
	t = t.OrDefault()
	tolerance, euro := Days(t.SlipTolerance), func(n int) string { return Counted(n, "€", "€") }
	return []LegendRow{
		{
			Green,
			fmt.Sprintf("Das Ende und alle offenen Meilensteine liegen höchstens %s hinter dem Plan.", tolerance),
			fmt.Sprintf("Erwartet werden höchstens %s des Solls oder %s mehr.", Percent(float64(t.CostYellow)), euro(t.CostYellowEuro)),
			fmt.Sprintf("Erreicht ist mindestens %s dessen, was fällig ist, oder das Ziel selbst.", Percent(float64(t.GoalGreen))),
			fmt.Sprintf("Die höchste offene Stufe liegt unter %s.", Count(t.RiskYellow)),
		},
		{
			Yellow,
			word.In("Sie liegen weiter dahinter, aber höchstens um %s der geplanten Dauer oder um %s, je nachdem, was mehr ist; oder ein Pflicht-Meilenstein ist ohne gültige Prognose überfällig; oder der Beginn ist um mehr als %s überfällig; oder {die Maßnahme} ist pausiert oder verzögert.",
				Percent(float64(t.SlipShare)), Days(t.SlipDays), tolerance),
			fmt.Sprintf("Höchstens %s des Solls oder %s mehr; oder weniger als %s des zeitanteiligen Solls sind ausgegeben und daran fehlen mehr als %s.",
				Percent(float64(t.CostRed)), euro(t.CostRedEuro), Percent(float64(t.Underuse)), euro(t.UnderuseEuro)),
			fmt.Sprintf("Mindestens %s; oder am fälligen Tag fehlt ein Messwert; oder der Messwert ist schlechter als der Basiswert.", Percent(float64(t.GoalYellow))),
			fmt.Sprintf("Stufe %s bis %s; oder eingetreten mit einer Auswirkung unter %s.", Count(t.RiskYellow), Count(t.RiskRed-1), Count(gravest)),
		},
		{
			Red,
			word.In("Sie liegen noch weiter dahinter; oder ein Pflicht-Meilenstein ist ohne gültige Prognose um mehr als %s überfällig; oder {die Maßnahme} endet nach dem Bewilligungszeitraum und wird aus der Förderung bezahlt.", tolerance),
			"Erwartet wird mehr.", "Weniger ist erreicht.",
			fmt.Sprintf("Stufe ab %s; oder eingetreten mit einer Auswirkung ab %s.", Count(t.RiskRed), Count(gravest)),
		},
	}
}

// WholeLegend tells the rules of the Gesamtampel of a measure.
func (t Thresholds) WholeLegend(word MeasureWord) string {
	t = t.OrDefault()
	return word.In("Die Gesamtampel {2 einer Maßnahme} zeigt die schlechteste {ihrer} Ampeln; ein offenes Risiko zählt darin erst ab Stufe %s als gefährdet und ab Stufe %s als kritisch, ein eingetretenes immer. Was nicht bewertet ist, zählt nicht.",
		Count(t.WholeYellow), Count(t.WholeRed))
}

// ProjectLegend tells the rules of the lights of the whole project.
func (t Thresholds) ProjectLegend(word MeasureWord) string {
	part := t.Deciding()
	return word.In("Das {Projekt} ist kritisch, wenn mehr als %s seiner {Maßnahmen} oder der geplanten Mittel kritisch ist, wenn {eine Maßnahme}, {die} aus der Förderung bezahlt wird, nach dem Bewilligungszeitraum endet oder wenn seine Finanz-Ampel kritisch ist; "+
		"gefährdet, wenn {eine Maßnahme} oder etwas, das zum ganzen Vorhaben gehört, kritisch ist, wenn mehr als %s gefährdet ist oder wenn für abgebrochene {Maßnahmen} mehr als %s der Mittel geplant war; "+
		"nicht bewertet, wenn mehr als die Hälfte der {Maßnahmen} und der Mittel nicht bewertet ist; sonst im Plan. Ebenso folgen Termin und Zielerreichung des {Projekts} aus denen der {Maßnahmen}; seine Finanzen misst die Summe aller Mittel und die Bewilligung, sein Risiko ist die schlechteste Risiko-Ampel. In Termin, Zielerreichung und Risiko zählen zusammengelegte und abgebrochene {Maßnahmen} nicht.",
		part, part, part)
}
