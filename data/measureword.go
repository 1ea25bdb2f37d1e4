package data

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// MeasureWord is what a programme calls a measure, in the forms that German sentences need. The empty one is „Maßnahme“.
type MeasureWord struct {
	Singular string `json:"singular" de:"Einzahl" limit:"40" hint:"Zum Beispiel „Projekt“."`
	Genitive string `json:"genitive" de:"Zweiter Fall" limit:"40" hint:"Zum Beispiel „Projekts“."`
	Plural   string `json:"plural" de:"Mehrzahl" limit:"40" hint:"Zum Beispiel „Projekte“."`
	// DativePlural is the third case of several: „mit den Projekten“.
	DativePlural string `json:"dative_plural" de:"Dritter Fall der Mehrzahl" limit:"40" hint:"Zum Beispiel „Projekten“."`
	// Compound is how the word begins others: „Projekt“ as in „Projektart“, „Verpflichtungs“ as in „Verpflichtungsart“.
	Compound string `json:"compound" de:"In Zusammensetzungen" limit:"40" hint:"Zum Beispiel „Projekt“ wie in „Projektart“."`
	Gender   Gender `json:"gender" de:"Geschlecht"`
}

// Gender is that of a noun, named by its article.
type Gender string

// The genders.
const (
	Feminine  Gender = "die"
	Masculine Gender = "der"
	Neuter    Gender = "das"
)

// Genders are all.
var Genders = []Gender{Feminine, Masculine, Neuter}

// ofMeasures is the word for which all sentences are written.
var ofMeasures = MeasureWord{"Maßnahme", "Maßnahme", "Maßnahmen", "Maßnahmen", "Maßnahmen", Feminine}

// forms are all that the programme gives.
func (w MeasureWord) forms() []string {
	return []string{w.Singular, w.Genitive, w.Plural, w.DativePlural, w.Compound, string(w.Gender)}
}

// wholeWord is what papers call all measures together, otherWhole where each of them is called so.
const wholeWord, otherWhole = "Projekt", "Vorhaben"

// fitting is a word that sentences can take in.
var fitting = regexp.MustCompile(`^\S[^%{}]*$`)

// given says whether the programme has a word of its own, with all its forms.
func (w MeasureWord) given() bool {
	return !slices.Contains(w.forms(), "") && slices.Contains(Genders, w.Gender)
}

// rule wants all forms or none.
func (w MeasureWord) rule() error {
	if w == (MeasureWord{}) {
		return nil
	}
	for _, form := range w.forms() {
		if !fitting.MatchString(form) {
			return &Error{Code: Invalid, Field: "template.measure", Text: "Zum Wort für eine Maßnahme gehören alle Formen: Einzahl, zweiter Fall, Mehrzahl, dritter Fall der Mehrzahl, " +
				"Wort in Zusammensetzungen und Geschlecht (die, der oder das), keine leer und keine mit „%“ oder geschweiften Klammern. Nennt die Vorlage keine einzige, bleibt es bei „Maßnahme“."}
		}
	}
	return nil
}

// marks finds what In replaces: the number of the case if it is not the first, and the words.
var marks = regexp.MustCompile(`\{([234] )?(\S[^{}]*)\}`)

// In writes a sentence about measures with the word of the programme, as fmt.Sprintf does. The sentence is written for
// „Maßnahme“; what hangs on the word stands in braces, with the number of the German case if it is not the first:
// „{Die Maßnahme} endet“, „das Ende {2 der Maßnahme}“, „zu {3 einer Maßnahme}“, „{4 keine Maßnahme} wählen“, „{sie}“, „{ihr} Ziel“. So does
// „das {Projekt}“, which is the Vorhaben where a measure is a Projekt.
func (w MeasureWord) In(format string, args ...any) string {
	if strings.Contains(format, "{") {
		format = w.spoken(format)
	}
	if len(args) == 0 && !strings.Contains(format, "%") {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// Say writes a sentence about measures with the word of the programme, as MeasureWord.In does.
func (p Project) Say(format string, args ...any) string {
	return p.Programme.Template.Measure.In(format, args...)
}

// spoken replaces all marks of a sentence; braces that are none stay.
func (w MeasureWord) spoken(sentence string) string {
	if !w.given() {
		w = ofMeasures
	}
	return marks.ReplaceAllStringFunc(sentence, func(mark string) string {
		parts := marks.FindStringSubmatch(mark)
		p := phrase{w, "1"}
		if parts[1] != "" {
			p.number = parts[1][:1]
		}
		words := strings.Fields(parts[2])
		last := words[len(words)-1]
		switch compound, isCompound := strings.CutPrefix(last, ofMeasures.Plural); {
		case last == ofMeasures.Plural && p.number == "3":
			words[len(words)-1] = w.DativePlural
		case isCompound && compound == "":
			words[len(words)-1] = w.Plural
		case isCompound:
			words[len(words)-1] = w.Compound + compound
		case last == ofMeasures.Singular:
			words = append(p.before(words[:len(words)-1]), p.noun())
		case strings.TrimSuffix(last, "s") == wholeWord:
			if w.Singular == wholeWord {
				words[len(words)-1] = otherWhole + strings.TrimPrefix(last, wholeWord)
			}
		case !slices.Contains(standIns, strings.ToLower(words[0])) || len(words) > 1 && last == Capital(last): // of another noun
			return mark
		case len(words) == 1:
			return p.alone(last)
		default:
			words = p.before(words)
		}
		return strings.Join(words, " ")
	})
}

// label gives the name of a field, which „Maßnahme“ may begin.
func (w MeasureWord) label(name string) string {
	if strings.HasPrefix(name, ofMeasures.Singular) {
		return w.spoken("{" + name + "}")
	}
	return name
}

// heading gives the title of a section that is about all measures, where the programme has a word of its own.
func (w MeasureWord) heading(section SectionKind) string {
	if !w.given() || !strings.HasPrefix(string(section), ofMeasures.Plural) {
		return ""
	}
	first, rest, _ := strings.Cut(string(section), " ")
	return strings.TrimSpace(w.label(first) + " " + rest)
}
