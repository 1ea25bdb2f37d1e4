package widget

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
)

// TableColumn is one column of a TableField.
type TableColumn struct {
	Title       string
	Placeholder string
	// Share is the column's part of the width; 0 counts as 1.
	Share float32
	// Read gives the text as it is written properly, or says what is wrong; nil
	// takes any text.
	Read func(text string) (string, error)
	// Choices are the only texts that the column takes. They can be picked from a
	// list, and the beginning of one is enough.
	Choices []string
	// Offer gives the choices where they change; nil where Choices stay.
	Offer func() []string
	// Limit is how many characters a text may have; 0 is any number.
	Limit int
}

// read returns the text of a cell as it is written properly, or says what is wrong.
func (c TableColumn) read(text string) (string, error) {
	if c.Read == nil || text == "" {
		return text, data.CheckLength(text, c.Limit)
	}
	return c.Read(text)
}

func (c TableColumn) share() float32 {
	if c.Share == 0 {
		return 1
	}
	return c.Share
}

// offered gives what the column offers, nil where it takes any text.
func (c TableColumn) offered() func() []string {
	switch {
	case c.Offer != nil:
		return c.Offer
	case c.Choices != nil:
		return func() []string { return c.Choices }
	}
	return nil
}

// ReadTerm is Read for a column of planned dates: 3. Quartal 2018 becomes Q3 2018.
func ReadTerm(text string) (string, error) {
	term, err := data.ParseTerm(text, Today())
	return term.String(), err
}

// ReadDate is Read for a column of dates: 1.3.18 becomes 01.03.2018.
func ReadDate(text string) (string, error) {
	d, err := parseDate(text)
	return d.String(), err
}

// ReadMoney is Read for a column of amounts: 1200 becomes 1.200,00 €; 0 is as good
// as none.
func ReadMoney(text string) (string, error) {
	c, err := data.ParseCents(text)
	return formatMoney(c), err
}

// ReadNumber is Read for a column of whole numbers; 0 is as good as none.
func ReadNumber(text string) (string, error) {
	n, err := parseNumber(text)
	return formatNumber(n), err
}

// ReadDecimal is Read for a column of decimal numbers.
func ReadDecimal(text string) (string, error) {
	d, err := data.ParseDecimal(text)
	return d.String(), err
}

// readChoice returns the one choice that a text begins.
func readChoice(offered func() []string) func(string) (string, error) {
	return func(text string) (string, error) {
		choices := offered()
		begun := slices.DeleteFunc(slices.Clone(choices), func(c string) bool {
			return !strings.HasPrefix(strings.ToLower(c), strings.ToLower(text))
		})
		if len(begun) == 1 {
			return begun[0], nil
		}
		if slices.Contains(begun, text) {
			return text, nil
		}
		return text, data.Fail(data.Invalid, notOffered(text, choices), nil)
	}
}

// mostNamed is how many choices a sentence names.
const mostNamed = 8

// notOffered says what can be chosen instead of a text.
func notOffered(text string, choices []string) string {
	switch {
	case len(choices) == 0:
		return fmt.Sprintf("„%s“ steht nicht zur Wahl; hier gibt es noch nichts zu wählen. Bitte zuerst anlegen, was hierher gehört.", text)
	case len(choices) > mostNamed:
		return fmt.Sprintf("„%s“ steht nicht zur Wahl, oder es fängt mehreres so an. Bitte aus der Liste wählen (Taste F4).", text)
	}
	return fmt.Sprintf("„%s“ steht nicht zur Wahl. Möglich sind: „%s“.", text, strings.Join(choices, "“, „"))
}
