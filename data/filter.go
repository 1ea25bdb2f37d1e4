package data

// filtered gives the entries of a list that are wanted, nil where none is.
func filtered[T any](list []T, wanted func(T) bool) []T {
	var found []T
	for _, r := range list {
		if wanted(r) {
			found = append(found, r)
		}
	}
	return found
}

// each gives what do makes of the records of a list.
func each[T any](list []T, do func(T) T) []T {
	out := make([]T, len(list))
	for i, v := range list {
		out[i] = do(v)
	}
	return out
}
