package data

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Greeting opens a letter to a person after DIN 5008: „Sehr geehrte Frau
// Dr. Muster,“. Without a name it greets everyone; the neutral salutation
// greets with first and last name.
func Greeting(s Salutation, name string) string {
	name = strings.Join(strings.Fields(name), " ")
	switch {
	case name == "":
		return "Sehr geehrte Damen und Herren,"
	case s == SalutationWoman:
		return "Sehr geehrte Frau " + surname(name) + ","
	case s == SalutationMan:
		return "Sehr geehrter Herr " + surname(name) + ","
	}
	return "Guten Tag " + name + ","
}

// degree is an academic degree as it precedes a name.
var degree = regexp.MustCompile(`^(Prof\.|Dr\.|PD|h\.|c\.|mult\.|rer\.|nat\.|jur\.|phil\.|Ing\.|Dipl\.|Dipl\.-\pL+\.?|-Ing\.)$`)

// surname leaves the first names out: what remains are degrees, particles such
// as „von der“, and the last name. Only „Prof.“ and „Dr.“ are said in a greeting.
func surname(name string) string {
	words := strings.Fields(name)
	var titles []string
	for len(words) > 1 && degree.MatchString(words[0]) {
		if words[0] == "Prof." || words[0] == "Dr." {
			titles = append(titles, words[0])
		}
		words = words[1:]
	}
	last := len(words) - 1
	for last > 0 && isParticle(words[last-1]) {
		last--
	}
	return strings.Join(append(titles, words[last:]...), " ")
}

// isParticle says whether a word in a name is written small, as „von“ is.
func isParticle(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// AddressedTo writes a person on an envelope: „Frau Dr. Anna Muster“.
func AddressedTo(s Salutation, name string) string {
	switch {
	case name == "":
		return ""
	case s == SalutationWoman:
		return "Frau " + name
	case s == SalutationMan:
		return "Herrn " + name
	}
	return name
}

// postcode begins the last line of an address.
var postcode = regexp.MustCompile(`,\s*(\d{5}\s)`)

// AddressLines parts an address that was entered on one line or on several:
// „Valdersweg 1, 52399 Merzenich“ has two.
func AddressLines(address string) []string {
	var lines []string
	for line := range strings.Lines(postcode.ReplaceAllString(address, "\n$1")) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
