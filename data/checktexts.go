package data

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textRules look at how texts are written.
var textRules = []rule{
	{"too_long", SeverityError, []SectionKind{SectionProfile}, longSummaries},
	{"correction_unprintable", SeverityError, nil, unprintableCorrection},
	{"unprintable", SeverityHint, nil, unprintableSigns},
	{"gender_signs", SeverityHint, nil, genderSigns},
	{"plain_sentences", SeverityHint, []SectionKind{SectionPlain, SectionMeasures}, longPlainSentences},
}

func longSummaries(c *checkup) {
	for _, m := range c.Measures {
		if n := utf8.RuneCountInString(m.Summary); n > SummaryLimit {
			c.at(m, "summary", "Die Kurzbeschreibung hat %s Zeichen, der Projektsteckbrief nimmt höchstens %s auf. Bitte kürzen.", Count(n), Count(SummaryLimit))
		}
	}
}

// gendered are endings that follow a sign within a word, as in „Bürger*innen“,
// „jede:r“ or „der_die“; not „Mo_Fr“, nor a time such as „14:30“.
var gendered = regexp.MustCompile(`\pL+[*_:·](?:in(?:nen)?|r|n|e|en|er|es|s|m|die|der|den|dem|das|ihr|ihre|sie|frau)(?:[^\pL\pN_@/.]|[.](?:\s|$)|$)`)

// genderSigns finds words with signs that the house rule forbids. The Rat für
// deutsche Rechtschreibung does not admit them within words (26.03.2021).
func genderSigns(c *checkup) {
	if !c.Municipality.NoGenderSigns {
		return
	}
	look := func(r Record) {
		found := map[string]bool{}
		eachField(r, func(field, _, text string) {
			if found[field] || !strings.ContainsAny(text, "*_:·") {
				return
			}
			if word := gendered.FindString(address.ReplaceAllString(text, " ")); word != "" {
				found[field] = true
				c.at(r, field, "Das Wort „%s“ hat ein Genderzeichen, das die Hausregel nicht zulässt. Bitte anders schreiben, zum Beispiel „Teilnehmende“ oder „Bürgerinnen und Bürger“.",
					strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
			}
		})
	}
	for _, r := range c.Records() {
		switch r.(type) {
		case Contact, Partner, Reminder, Outline, Report: // names of others, and other reports
		default:
			look(r)
		}
	}
	look(c.report)
}

// PlainWords is how many words a sentence in Einfacher Sprache has at most, as
// guides to it advise (DIN 8581-1 asks for short sentences with one statement).
const PlainWords = 15

// longPlainSentences finds the first sentence of each text in Einfacher Sprache
// that has too many words.
func longPlainSentences(c *checkup) {
	look := func(r Record, text string) {
		for _, s := range Sentences(text) {
			if n := len(strings.Fields(s)); n > PlainWords {
				c.at(r, "plain_language", "Der Satz „%s“ hat %d Wörter; in Einfacher Sprache sind es höchstens %d. Bitte teilen.", clipped(s), n, PlainWords)
				return
			}
		}
	}
	for _, m := range c.Measures {
		look(m, m.PlainLanguage)
	}
	look(c.report, c.report.PlainLanguage)
}

// hasWord says whether words stand in a text, not as part of a longer one.
func hasWord(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at = end
	}
}
