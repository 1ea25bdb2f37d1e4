package data

// Assess computes the light of an indicator as Light does; the reason does not
// name the indicator, for it stands beside it.
func (i Indicator) Assess(key Date, limits Thresholds) (Light, string) {
	return i.light(key, limits.OrDefault())
}
