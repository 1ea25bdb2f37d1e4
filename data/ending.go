package data

// EndDeviation counts the days from the planned to the actual end of a measure
// that is done, negative where it ended earlier, and whether both are known.
func (m Measure) EndDeviation() (int, bool) {
	if m.Status != StatusDone || m.End == "" || m.ActualEnd == "" {
		return 0, false
	}
	return m.End.DaysUntil(m.ActualEnd), true
}
