package data

import "slices"

// servedBy says what the rule that was broken serves: the demand of the template, and the sections of this report that print
// what it looks at; else every report, or the work of the house.
func (c *checkup) servedBy(f Finding) string {
	sections, demanded := c.rule.serves, c.rule.code == "core_indicator"
	if f.Code == "missing" || f.Code == "missing_record" {
		of := f.Key.Kind
		if f.Code == "missing_record" && f.Key.ID != "" {
			of = KindMilestone // of a measure
		}
		demanded = !always(of, f.Field) && of != KindPartner
		sections = nil
		if demanded {
			sections = printedIn(of, f.Field)
		}
	}
	var words []string
	if demanded {
		words = append(words, "Vorlage „"+c.Programme.Template.Called()+"“")
	}
	var titles []string
	for _, s := range c.outline.Sections {
		if slices.Contains(sections, s.Section) && !s.Off {
			titles = append(titles, "„"+s.Heading()+"“")
		}
	}
	switch {
	case len(titles) > 1:
		words = append(words, "Abschnitte "+listed(titles))
	case len(titles) == 1:
		words = append(words, "Abschnitt "+titles[0])
	case slices.Contains(sections, onCover[0]):
		words = append(words, "Deckblatt")
	case f.OfHouse():
		words = append(words, "Arbeit im Haus")
	default:
		words = append(words, "jeder Bericht")
	}
	if len(words) > 1 {
		return words[0] + "; " + words[1]
	}
	return words[0]
}
