package revision

// covers refuses a visible signature that lies over anything of its page: it could
// hide a word and show another. Thin level lines do not count, for that is where an
// officer signs.
func (s *state) covers() error {
	occupied := map[int]*covered{}
	for i, f := range s.fields {
		if !f.visible() {
			continue
		}
		p := s.original.pages[f.page-1]
		if !f.box.within(p.box) {
			return altered("ragt eine sichtbare Signatur über den Rand von Seite %d", f.page)
		}
		if occupied[f.page] == nil {
			occupied[f.page] = s.original.covered(p)
		}
		if what := occupied[f.page].under(f.box); what != "" {
			return altered("verdeckt eine sichtbare Signatur %s auf Seite %d", what, f.page)
		}
		for _, other := range s.fields[:i] {
			if other.page == f.page && other.visible() && other.box.overlaps(f.box) {
				return altered("verdeckt eine sichtbare Signatur eine andere auf Seite %d", f.page)
			}
		}
	}
	return nil
}

// covered is where something is on a page.
type covered struct{ areas []area }

type area struct {
	rectangle
	what string // German, in the accusative
}

const (
	aText  = "Text"
	aImage = "ein Bild"
	aFill  = "eine farbige Fläche"
	aLink  = "einen Verweis oder eine Anmerkung"
	aAll   = "möglicherweise Inhalt"
)

func (c *covered) add(r rectangle, what string) { c.areas = append(c.areas, area{r, what}) }

// under says what lies under a rectangle, nothing if it is free.
func (c *covered) under(r rectangle) string {
	for _, a := range c.areas {
		if a.overlaps(r) {
			return a.what
		}
	}
	return ""
}

// covered reads where something is on a page. If that is not wholly understood, it is
// everywhere.
func (o *original) covered(p *page) *covered {
	c := &covered{}
	painter := newPainter(o, p, c)
	if data, err := o.contents(p.dict["Contents"]); err != nil || painter.run(data) != nil {
		c.add(everywhere, aAll)
	}
	for _, item := range o.array(p.dict["Annots"]) {
		r, err := readRectangle(o.resolve(o.dict(item)["Rect"]))
		if err != nil {
			r = everywhere
		}
		c.add(r, aLink)
	}
	return c
}

// contents gives the content of a page, in one or several streams (ISO 32000-1, 7.8.2).
func (o *original) contents(v object) ([]byte, error) {
	var out []byte
	parts, is := o.resolve(v).(array)
	if !is {
		parts = array{v}
	}
	for _, part := range parts {
		if part == nil {
			continue
		}
		s, is := o.resolve(part).(*stream)
		if !is {
			return nil, errSyntax
		}
		b, err := inflate(s, &o.inflated)
		if err != nil {
			return nil, err
		}
		out = append(append(out, b...), '\n')
	}
	return out, nil
}
