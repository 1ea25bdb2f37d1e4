package release

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Damages says in German sentences what of the records and of the history was altered by something else than this program: a disk
// that flipped a letter, another program, a hand.
func Damages(f *store.File) ([]string, error) {
	list, err := f.Damages()
	if err != nil || len(list) == 0 {
		return nil, err
	}
	p, err := f.Load()
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, d := range list {
		lines = append(lines, damageLine(p, d))
	}
	return lines, nil
}

// orders are the columns that keep the place of a record among its siblings.
var orders = map[string]bool{"position": true, "rank": true}

func damageLine(p data.Project, d store.Damage) string {
	t := p.Programme.Template
	what := fmt.Sprintf("%s %s", t.KindName(d.Key.Kind), d.Key.ID)
	if d.Key.Kind.Single() {
		what = t.KindName(d.Key.Kind)
	}
	switch {
	case d.Row != "" && d.Gone:
		return "Verlauf: Vor " + d.Row + " fehlt etwas."
	case d.Row != "":
		return "Verlauf, " + d.Row + ": nicht durch dieses Programm verändert."
	case d.Gone:
		return what + ": fehlt, ohne dass dieses Programm es gelöscht hat."
	case d.Foreign:
		return what + ": nicht durch dieses Programm eingetragen."
	}
	field := "Reihenfolge"
	if r, there := p.Record(d.Key); there && !orders[d.Field] {
		field = t.Label(r, d.Field)
	}
	return what + ", " + field + ": nicht durch dieses Programm verändert."
}
