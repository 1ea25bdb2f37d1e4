package data

import "strings"

// phrase is a noun in one of the four cases, which are numbered as in German grammar.
type phrase struct {
	MeasureWord
	number string
}

// Endings by gender and case, from the first to the fourth. Strong are those of „dieser“, and of „einer“ without a noun.
var (
	articles = map[Gender][]string{Masculine: {"der", "des", "dem", "den"}, Neuter: {"das", "des", "dem", "das"}}
	strong   = map[Gender][]string{Masculine: {"er", "es", "em", "en"}, Neuter: {"es", "es", "em", "es"}}
	personal = map[Gender][]string{Masculine: {"er", "seiner", "ihm", "ihn"}, Neuter: {"es", "seiner", "ihm", "es"}}
)

func (p phrase) of(forms map[Gender][]string) string { return forms[p.Gender][p.number[0]-'1'] }

// noun is that of the case.
func (p phrase) noun() string {
	if p.number == "2" {
		return p.Genitive
	}
	return p.Singular
}

// before puts what stands before „Maßnahme“ into the gender of the noun: an article and, behind it, adjectives.
func (p phrase) before(words []string) []string {
	if p.Gender == Feminine || len(words) == 0 {
		return words
	}
	ein := likeEin(stem(words[0]))
	changed := []string{p.determiner(words[0], true)}
	for _, word := range words[1:] {
		changed = append(changed, p.adjective(word, ein))
	}
	return changed
}

// determiner puts an article or a word such as „jede“ or „keine“ into the gender of the noun, which may follow.
func (p phrase) determiner(word string, noun bool) string {
	form := p.of(articles)
	if s := stem(word); s != "di" && s != "d" {
		form = s + p.of(strong)
		if bare := p.number == "1" || p.number == "4" && p.Gender == Neuter; noun && bare && likeEin(s) {
			form = s
		}
	}
	return likeFirst(word, form)
}

// stem is what the endings of a determiner follow.
func stem(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(word), "r"), "e")
}

func likeEin(stem string) bool { return stem == "ein" || stem == "kein" }

// adjective puts one behind a determiner into the gender of the noun.
func (p phrase) adjective(word string, ein bool) string {
	stem, ends := strings.CutSuffix(word, "e")
	if ends && (ein || p.number == "4" && p.Gender == Masculine) {
		return stem + p.of(strong)
	}
	return word
}

// standIns are the words that stand for the noun.
var standIns = []string{"sie", "ihr", "ihre", "ihrer", "ihren", "ihrem", "deren", "die", "der", "diese", "dieser", "eine", "einer", "keine", "keiner", "jede", "jeder", "vorige"}

// alone puts a word that stands for the noun into its gender.
func (p phrase) alone(word string) string {
	lower := strings.ToLower(word)
	rest, possessive := strings.CutPrefix(lower, "ihr")
	switch {
	case p.Gender == Feminine:
		return word
	case lower == "sie" || lower == "ihr" && p.number == "3":
		return likeFirst(word, p.of(personal))
	case lower == "deren":
		return likeFirst(word, "dessen")
	case possessive:
		return likeFirst(word, "sein"+rest)
	}
	return p.determiner(word, false)
}

// likeFirst writes a form with a capital where the word that it replaces has one.
func likeFirst(word, form string) string {
	if Capital(word) == word {
		return Capital(form)
	}
	return form
}
