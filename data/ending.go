package data

// EndDeviation says how far the actual end of a measure that is done lies from the
// planned one, negative where it ended earlier, and whether both are known.
func (m Measure) EndDeviation() (Lag, bool) {
	if m.Status != StatusDone || m.End == "" || m.ActualEnd == "" {
		return Lag{}, false
	}
	return Between(m.End, Term(m.ActualEnd)), true
}
