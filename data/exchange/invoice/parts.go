package invoice

import (
	"bytes"
	"fmt"

	"modellkommune/data"
)

// trimmed is the text of an element without the blanks that XML allows around a value.
func trimmed(e *element) []byte { return bytes.Trim(e.text, " \t\r\n") }

// taxDoubts says where the breakdown by rates (BT-117) does not make the tax (BR-CO-14).
func (t *terms) taxDoubts(m totals) []string {
	parts := t.inCurrency(t.all(t.root, t.breakdown))
	if len(parts) == 0 {
		return nil
	}
	sum, ok := sumOf(parts)
	switch {
	case !ok:
		return []string{"Die Steuer nach Sätzen ließ sich nicht nachrechnen: Nicht jeder Betrag ist in ganzen Cent angegeben."}
	case sum != m.tax:
		return []string{fmt.Sprintf("Die Steuer nach Sätzen ergibt %s, in der Rechnung steht die Steuer %s.", sum, m.tax)}
	}
	return nil
}

// lineDoubts says where the items (BT-131) with allowances and charges do not make the net amount
// (BR-CO-10, BR-CO-13). Short profiles have no items.
func (t *terms) lineDoubts(m totals) []string {
	var parts []*element
	for _, item := range t.items() {
		parts = append(parts, t.inCurrency(t.all(item, t.lineAmount))...)
	}
	allowances := t.amount(t.allowances, "die Summe der Abschläge (BT-107)")
	charges := t.amount(t.charges, "die Summe der Zuschläge (BT-108)")
	if len(parts) == 0 {
		return nil
	}
	sum, ok := sumOf(parts)
	sum += charges - allowances
	switch {
	case !ok:
		return []string{"Die Positionen ließen sich nicht nachrechnen: Nicht jeder Betrag ist in ganzen Cent angegeben."}
	case sum != m.net:
		return []string{fmt.Sprintf("Die Positionen ergeben mit Zu- und Abschlägen %s, in der Rechnung steht netto %s.", sum, m.net)}
	}
	return nil
}

// items lists the items that count: in ZUGFeRD EXTENDED others are headings with sums of their
// own, or for information only.
func (t *terms) items() []*element {
	var list []*element
	for _, item := range t.all(t.root, t.lines) {
		status, _ := t.one(item, t.lineStatus)
		if status == nil || string(trimmed(status)) == "DETAIL" || string(trimmed(status)) == "" {
			list = append(list, item)
		}
	}
	return list
}

// sumOf adds amounts; false if one cannot be read.
func sumOf(parts []*element) (data.Cents, bool) {
	var sum data.Cents
	for _, e := range parts {
		cents, err := parseAmount(string(trimmed(e)))
		if err != nil {
			return 0, false
		}
		sum += cents
	}
	return sum, true
}
