package widget

import (
	"fmt"
	"strconv"
	"strings"

	"modellkommune/data"
)

// NumberField holds a whole number that is not negative. Empty is 0.
type NumberField struct{ textInput[int] }

// NewNumberField makes a field for a number.
func NewNumberField(about About, commit func(int)) *NumberField {
	f := &NumberField{}
	f.initLine(f, about, parseNumber, formatNumber, commit)
	return f
}

func formatNumber(n int) string {
	if n == 0 {
		return ""
	}
	return data.Count(n)
}

func parseNumber(text string) (int, error) {
	bare := strings.NewReplacer(".", "", " ", "", "\u00a0", "", "\u202f", "").Replace(strings.TrimSpace(text))
	if bare == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(bare)
	if err != nil || n < 0 {
		return 0, data.Fail(data.Invalid, fmt.Sprintf("„%s“ ist keine ganze Zahl. Bitte so eingeben: 9842 oder 9.842.", text), err)
	}
	return n, nil
}

// PercentField holds a whole percentage from 0 to 100, or none.
type PercentField struct{ textInput[*int] }

// NewPercentField makes a field for a percentage; nil means that none is given.
func NewPercentField(about About, commit func(*int)) *PercentField {
	f := &PercentField{}
	f.initLine(f, about, parsePercent, formatOptional(func(n int) string { return strconv.Itoa(n) + "\u00a0%" }), commit)
	return f
}

func parsePercent(text string) (*int, error) {
	bare := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	if bare == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(bare)
	if err != nil || n < 0 || n > 100 {
		return nil, data.Fail(data.Invalid, fmt.Sprintf("„%s“ ist kein Prozentwert. Bitte eine ganze Zahl von 0 bis 100 eingeben.", text), err)
	}
	return &n, nil
}

// MoneyField holds an amount in euro. Empty is 0.
type MoneyField struct{ textInput[data.Cents] }

// NewMoneyField makes a field for an amount of money.
func NewMoneyField(about About, commit func(data.Cents)) *MoneyField {
	f := &MoneyField{}
	f.initLine(f, about.placeholder(data.Cents(0).String()), data.ParseCents, formatMoney, commit)
	return f
}

func formatMoney(c data.Cents) string {
	if c == 0 {
		return ""
	}
	return c.String()
}

// CountField holds a whole number that is not negative, or none.
type CountField struct{ textInput[*int] }

// NewCountField makes a field for a number; nil means that none is given.
func NewCountField(about About, commit func(*int)) *CountField {
	f := &CountField{}
	f.initLine(f, about, parseOptional(parseNumber), formatOptional(data.Count), commit)
	return f
}

// DecimalField holds a decimal number, or none.
type DecimalField struct{ textInput[data.Decimal] }

// NewDecimalField makes a field for a decimal number.
func NewDecimalField(about About, commit func(data.Decimal)) *DecimalField {
	f := &DecimalField{}
	f.initLine(f, about, data.ParseDecimal, data.Decimal.String, commit)
	return f
}

// ForecastField holds an amount in euro, or none, which is not the same as 0.
type ForecastField struct{ textInput[*data.Cents] }

// NewForecastField makes a field for an amount; nil means that none is given.
func NewForecastField(about About, commit func(*data.Cents)) *ForecastField {
	f := &ForecastField{}
	f.initLine(f, about, parseOptional(data.ParseCents), formatOptional(data.Cents.String), commit)
	return f
}

// parseOptional reads a value, or none where nothing is typed.
func parseOptional[T any](parse func(string) (T, error)) func(string) (*T, error) {
	return func(text string) (*T, error) {
		if strings.TrimSpace(text) == "" {
			return nil, nil
		}
		value, err := parse(text)
		return &value, err
	}
}

// formatOptional writes a value, or nothing for none.
func formatOptional[T any](format func(T) string) func(*T) string {
	return func(value *T) string {
		if value == nil {
			return ""
		}
		return format(*value)
	}
}
