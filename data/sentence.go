package data

import (
	"regexp"
	"strings"
)

var (
	// sentenceEnd is where a sentence may end: its mark, what closes behind it, a
	// space, and what begins the next one.
	sentenceEnd = regexp.MustCompile(`([.!?…])([“")\]]*)[ \t]+([\pL\pN„"(\[])`)
	// abbreviated is what ends with a point without ending a sentence: a single
	// letter, an ordinal, a usual abbreviation.
	abbreviated = regexp.MustCompile(`(^|[^\pL\pN])(\pL|\d{1,2}|Nr|Dr|Prof|bzw|ca|vgl|Abs|Art|Drs|Str|evtl|ggf|inkl|Mio|Mrd|Tel)\.$`)
)

// Sentences parts a text into its sentences; a line ends one, too. Where it is not
// sure, two of them stay together.
func Sentences(text string) []string {
	var list []string
	add := func(sentence string) {
		if sentence = strings.TrimSpace(sentence); sentence != "" {
			list = append(list, sentence)
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		from := 0
		for _, at := range sentenceEnd.FindAllStringSubmatchIndex(line, -1) {
			if mark, end := at[3], at[5]; !abbreviated.MatchString(line[from:mark]) {
				add(line[from:end])
				from = end
			}
		}
		add(line[from:])
	}
	return list
}
