package reports

import (
	"slices"
	"strings"

	"modellkommune/data"
)

const nbsp = "\u00a0"

var numerals = [...]string{
	"", "", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
}

// numeral writes a number for running text: in words up to twelve, then in
// figures. One is the form that agrees with the noun, such as „eine“; the
// forms for none differ too much to be given here.
func numeral(n int, one string) string {
	switch {
	case n == 1:
		return one
	case n > 1 && n < len(numerals):
		return numerals[n]
	}
	return data.Count(n)
}

// plural gives the singular or the plural, and joins words as a sentence does: „a, b und c“; capital begins one.
var plural, and, capital = data.Plural, data.Enumerated, data.Capital

// kommunen stands behind „andere“ where others of the same sort are Kommunen: a Zweckverband or a Verein is none.
func kommunen(m data.Municipality) string {
	if m.Kind.HasKey() {
		return " Kommunen"
	}
	return ""
}

// say writes a sentence about measures with the word of the programme.
func (in Input) say(format string, args ...any) string {
	return in.Project.Say(format, args...)
}

// counted writes how many measures there are; one and many are marked as for say.
func (in Input) counted(n int, one, many string) string {
	if n == 1 {
		return in.say(one)
	}
	return numeral(n, "") + " " + in.say(many)
}

// joined sets sentences side by side; empty ones are left out.
func joined(sentences ...string) string { return strings.Join(given(sentences...), " ") }

// quoted sets German quotation marks.
func quoted(text string) string { return "„" + text + "“" }

// percent writes „35 %“.
func percent(n int) string { return data.Count(n) + nbsp + "%" }

// group counts those of a whole of which the same is to be said, in the singular
// and in the plural.
type group struct {
	count     int
	one, many string
}

// breakdown ends a sentence such as „Das Projekt umfasst drei Maßnahmen“ with what is
// to be said of each group: „: Eine …, zwei … .“, or „; alle … .“ where all are one
// group. It stands for the only one, one is its numeral.
func breakdown(all int, it, one string, groups ...group) string {
	var parts []string
	for _, g := range groups {
		switch {
		case g.count == 0:
		case g.count < all:
			parts = append(parts, numeral(g.count, one)+" "+plural(g.count, g.one, g.many))
		case all == 1:
			return "; " + it + " " + g.one + "."
		case all == 2:
			return "; beide " + g.many + "."
		default:
			return "; alle " + g.many + "."
		}
	}
	return ": " + capital(and(parts)) + "."
}

// given keeps the texts that are not empty.
func given(texts ...string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}

// amount writes a number that was counted in figures; only one is a word.
func amount(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return data.Count(n) + " " + many
}

// counted writes a number; what was not counted gets a dash.
func counted(n *int) string {
	if n == nil {
		return "–"
	}
	return data.Count(*n)
}

// shortened cuts a text that has more than some characters behind a sentence,
// else behind a word, and ends it with an ellipsis.
func shortened(text string, room int) string {
	letters := []rune(text)
	if len(letters) <= room {
		return text
	}
	part := string(letters[:room])
	if at := strings.LastIndex(part, ". "); at > len(part)/2 {
		return part[:at+1] + " …"
	}
	if at := strings.LastIndexAny(part, " \n"); at > 0 {
		part = part[:at]
	}
	return strings.TrimRight(part, " \n,;:–-") + " …"
}

// closed ends a sentence that somebody has entered.
func closed(text string) string {
	text = strings.TrimSpace(text)
	if strings.ContainsAny(text[max(0, len(text)-1):], ".!?") {
		return text
	}
	return text + "."
}
