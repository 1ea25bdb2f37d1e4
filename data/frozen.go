package data

// Frozen holds the lights of a project as they were judged when it was frozen: later rules
// never judge it anew.
type Frozen struct {
	// Rules is the RulesVersion by which it was judged, Date the Stichtag.
	Rules int
	Date  Date
	// Measures are the lights of each measure by its Kennung, Own those of what belongs to
	// no measure, Project those of the whole.
	Measures map[string]Judgements
	Own      Judgements
	Project  map[LightPart]FrozenLight
	// Indicators are the lights of the indicators by their Kennung.
	Indicators map[string]Judgement
	Trends     map[LightPlace]Trend
	// Open is the same with the reasons that the public may know.
	Open *Frozen
}

// FrozenLight is a light of the whole project with the Kennungen of the measures that
// caused it.
type FrozenLight struct {
	Light  Light
	Reason string
	Causes []string
}

// At gives the light that was printed at a place, empty where none was or where nobody knows it any more.
func (f *Frozen) At(place LightPlace) Light {
	switch {
	case f == nil:
		return ""
	case place.Measure == "":
		return f.Project[place.Part].Light
	}
	judged, known := f.Measures[place.Measure]
	if !known {
		return ""
	}
	return judged.Of(place.Part).Effective()
}

// judgedAt gives how the project was judged at a Stichtag when it was frozen, nil where it
// was not.
func (p Project) judgedAt(key Date) *Frozen {
	if p.Judged == nil || p.Judged.Date != key {
		return nil
	}
	return p.Judged
}

// public gives the lights with the reasons that the public may know.
func (f *Frozen) public() *Frozen {
	if f == nil {
		return nil
	}
	return f.Open
}

// Unjudged gives the lights of a project that was frozen before lights were: none, for what was printed then nobody
// knows, and what follows today was not printed.
func Unjudged(p Project, key Date) *Frozen {
	none := verdict{Grey, "Die Ampeln dieser Freigabe sind nicht aufbewahrt."}
	f := &Frozen{Date: key, Measures: map[string]Judgements{}, Own: uniform(none), Project: map[LightPart]FrozenLight{}, Indicators: map[string]Judgement{}}
	for _, part := range LightParts {
		f.Project[part] = FrozenLight{Light: Grey, Reason: none.reason}
	}
	for _, m := range p.Measures {
		f.Measures[m.ID] = uniform(none)
	}
	for _, i := range p.Indicators {
		f.Indicators[i.ID] = Judgement{Computed: Grey, Reason: none.reason}
	}
	f.Open = f
	return f
}
