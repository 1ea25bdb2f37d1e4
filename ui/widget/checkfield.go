package widget

// CheckField holds yes or no.
type CheckField struct {
	choiceInput
	OnCommit func(bool)
	check    *check
}

// NewCheckField makes a box to tick; the label stands right of it.
func NewCheckField(about About, commit func(bool)) *CheckField {
	f := &CheckField{OnCommit: commit}
	f.check = newCheck(about.Label, func(on bool) {
		f.setProblem("")
		if f.OnCommit != nil {
			f.OnCommit(on)
		}
	})
	f.check.onGained = func() { f.focusGained(f) }
	f.initFrame(f, About{Hint: about.Hint}, f.check)
	f.about.Label = about.Label
	return f
}

// Value says whether the box is ticked.
func (f *CheckField) Value() bool { return f.check.on }

// SetValue ticks the box or not, without committing.
func (f *CheckField) SetValue(on bool) { f.check.set(on) }

// Focus implements Field.
func (f *CheckField) Focus() { focusOn(f.check) }

func (f *CheckField) complete() bool { return f.filled(false) }
