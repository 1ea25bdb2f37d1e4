package page

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// totals says which sums stand below a table: money and unbare Eigenleistung are never added.
type totals[R any] struct {
	inKind func(R) bool
	// counts says whether a record counts already, as the column that adds up does; nil that
	// all do. Done ends the label then, such as „ bezahlt“.
	counts func(R) bool
	done   string
}

// of gives the sums of the records that are shown.
func (t totals[R]) of(shown []R) []widget.Sum[R] {
	cash, inKind := t.apart(shown)
	var sums []widget.Sum[R]
	switch {
	case len(cash) > 0 && len(inKind) > 0:
		sums = append(sums, t.sum("Summe in Geld"+t.done, cash))
	case len(cash) > 0:
		sums = append(sums, t.sum("Summe"+t.done, cash))
	}
	if len(inKind) > 0 {
		sums = append(sums, t.sum("Unbar", inKind))
	}
	return sums
}

// apart divides records, of which there may be thousands, most often all of one sort.
func (t totals[R]) apart(shown []R) (cash, inKind []R) {
	switch n := count(shown, t.inKind); n {
	case 0:
		return shown, nil
	case len(shown):
		return nil, shown
	default:
		cash, inKind = make([]R, 0, len(shown)-n), make([]R, 0, n)
	}
	for _, r := range shown {
		if t.inKind(r) {
			inKind = append(inKind, r)
		} else {
			cash = append(cash, r)
		}
	}
	return cash, inKind
}

// sum says of how many records nothing counts yet.
func (t totals[R]) sum(label string, list []R) widget.Sum[R] {
	if t.counts != nil {
		if n := len(list) - count(list, t.counts); n > 0 {
			label += fmt.Sprintf(", %s noch nicht", data.Count(n))
		}
	}
	return widget.Sum[R]{Label: label, Rows: list}
}

func count[R any](list []R, is func(R) bool) (n int) {
	for _, r := range list {
		if is(r) {
			n++
		}
	}
	return n
}

// unbarItems are the Kennungen of the Finanzpositionen of unbare Eigenleistung.
func unbarItems(d *desk.Desk) map[string]bool {
	unbar := map[string]bool{}
	for _, v := range data.InKind(d.Positions()) {
		unbar[v.ID] = true
	}
	return unbar
}
