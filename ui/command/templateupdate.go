package command

func (v *templateVerb) update(*run) error { return nil }
