package data

// verdict is a light with the reason for it.
type verdict struct {
	light  Light
	reason string
}

// worst gives the verdict that asks for most attention, of equal ones the first.
func worst(first verdict, others ...verdict) verdict {
	for _, v := range others {
		if v.light.Worse(first.light) {
			first = v
		}
	}
	return first
}
