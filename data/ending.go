package data

// EndDeviation counts the days from the planned to the actual end of a measure
// that is done, negative where it ended earlier, and whether both are known.
func (m Measure) EndDeviation() (int, bool) {
	if m.Status != StatusDone || m.End == "" || m.ActualEnd == "" {
		return 0, false
	}
	return m.End.DaysUntil(m.ActualEnd), true
}

// ExpectedEnd gives the day on which the measure ended or is expected to end: the
// actual one, else the forecast, else the planned one.
func (m Measure) ExpectedEnd() Date { return first(m.ActualEnd, m.ForecastEnd, m.End) }
