package widget

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// fieldFrame is the one look of all fields: label and counter above the input,
// what is wrong and the hint below it.
type fieldFrame struct {
	widget.BaseWidget
	self    fyne.Widget
	about   About
	label   *Paragraph
	count   *canvas.Text
	body    fyne.CanvasObject
	sign    *problemSign
	problem *Paragraph
	hint    *Paragraph
	form    *formState
	wrong   string // the sentence that the problem shows, or will
	// tellInside says a sentence inside the body and gives what is left to be said
	// below it; nil where all of it is.
	showInside func(sentence string) string
	mark       func(wrong bool) // marks the input, where it has a border
}

// initFrame fills the frame of the field self, which embeds it.
func (f *fieldFrame) initFrame(self fyne.Widget, about About, body fyne.CanvasObject) {
	f.self, f.about, f.body = self, about, body
	f.label = newParagraph(about.words(), theme.ColorNameForeground, theme.SizeNameText, fyne.TextStyle{})
	f.count = canvas.NewText("", nil)
	f.sign = newProblemSign()
	f.problem = newParagraph("", theme.ColorNameError, theme.SizeNameCaptionText, fyne.TextStyle{Bold: true})
	f.hint = NewHint(about.Hint)
	f.sign.Hide()
	f.ExtendBaseWidget(self)
}

// Label implements Field.
func (f *fieldFrame) Label() string { return f.about.Label }

// Hint implements Field.
func (f *fieldFrame) Hint() string { return f.hint.Text() }

// Problem implements Field.
func (f *fieldFrame) Problem() string { return f.wrong }

// AccessibilityLabel implements fyne.Accessible.
func (f *fieldFrame) AccessibilityLabel() string {
	return strings.TrimSpace(f.label.Text() + ". " + f.wrong)
}

// AccessibilityRole implements fyne.Accessible.
func (f *fieldFrame) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (f *fieldFrame) bind(form *formState) { f.form = form }

// Tapped implements fyne.Tappable: a click on the label or the hint is meant for
// the field, and Tab goes on from there.
func (f *fieldFrame) Tapped(ev *fyne.PointEvent) {
	inBody := ev.Position.Y >= f.body.Position().Y && ev.Position.Y < f.body.Position().Y+f.body.Size().Height
	if field, ok := f.self.(Field); ok && !inBody {
		byMouse(field.Focus)
	}
}

// setProblem shows the sentence, an empty one takes it away.
func (f *fieldFrame) setProblem(sentence string) {
	if f.wrong == sentence {
		return
	}
	f.wrong = sentence
	if f.mark != nil {
		f.mark(sentence != "")
	}
	whenReleased(f.showProblem)
	if f.form != nil {
		f.form.problem()
	}
}

// showProblem shows the sentence, which moves what stands below.
func (f *fieldFrame) showProblem() {
	sentence := f.wrong
	if f.showInside != nil {
		sentence = f.showInside(sentence)
	}
	if f.problem.Text() == sentence {
		return
	}
	f.problem.SetText(sentence)
	f.sign.Hidden = sentence == ""
	f.relayout()
	if field, ok := f.self.(Field); ok && sentence != "" && f.form != nil && f.form.focused == field {
		Reveal(field)
		Reveal(f.problem) // also below a field that is higher than the view
		if f.form.last != field {
			Reveal(f.form.last) // the cell with the cursor comes first
		}
	}
}

// Require adds the mark „*“ or takes it away, where it depends on other fields
// whether this one may stay empty.
func (f *fieldFrame) Require(on bool) {
	if f.about.Required != on {
		f.about.Required = on
		f.label.SetText(f.about.words())
		f.relayout()
	}
}

// filled marks a required field that is empty, and no other.
func (f *fieldFrame) filled(empty bool) bool {
	sentence := ""
	if empty && f.about.Required {
		sentence = "Bitte ausfüllen."
	}
	f.setProblem(sentence)
	return sentence == ""
}

// setCount shows how much of the limit a text uses.
func (f *fieldFrame) setCount(n int) {
	if f.about.Limit == 0 {
		return
	}
	text := fmt.Sprintf("%s von %s", data.Count(n), data.Count(f.about.Limit))
	if over := n - f.about.Limit; over > 0 {
		text += fmt.Sprintf(" – %s zu viel", data.Count(over))
	}
	if text != f.count.Text {
		f.count.Text = text
		f.paintCount()
		canvas.Refresh(f.count)
		f.placeLabel(f.Size().Width)
	}
}

// SetNote shows a word at the end of the label, such as „übernommen“, where a
// field with a limit has its counter; an empty one takes it away.
func (f *fieldFrame) SetNote(word string) {
	if f.about.Limit > 0 || word == f.count.Text {
		return
	}
	f.count.Text = word
	f.paintCount()
	canvas.Refresh(f.count)
	f.relayout()
}

// Note returns the word that SetNote has shown.
func (f *fieldFrame) Note() string {
	if f.about.Limit > 0 {
		return ""
	}
	return f.count.Text
}

func (f *fieldFrame) paintCount() {
	f.count.TextSize = metric(theme.SizeNameCaptionText)
	f.count.Color = colour(colorHint)
	f.count.TextStyle.Bold = false
	if strings.Contains(f.count.Text, "zu viel") {
		f.count.Color = colour(theme.ColorNameError)
		f.count.TextStyle.Bold = true
	}
}

func (f *fieldFrame) inside() []fyne.CanvasObject { return []fyne.CanvasObject{f.body, f.problem} }

// relayout tells the form that the field needs another height.
func (f *fieldFrame) relayout() {
	if f.form != nil {
		f.form.relayout()
	} else if !f.Size().IsZero() {
		f.Refresh()
	}
}

// focusGained tells the form that a part of the field got the focus, and says
// whether it comes from another part of the form.
func (f *fieldFrame) focusGained(part fyne.CanvasObject) bool {
	if f.form == nil {
		return false
	}
	f.form.focused, _ = f.self.(Field)
	return f.form.entered(part)
}

// focusLost tells the form that the field lost the focus.
func (f *fieldFrame) focusLost() {
	if field, ok := f.self.(Field); ok && f.form != nil && f.form.focused == field {
		f.form.focused = nil
	}
}

func (f *fieldFrame) labelHeight(width float32) float32 {
	if f.label.Text() == "" && f.about.Limit == 0 {
		return 0
	}
	return max(f.label.heightFor(width-f.countWidth()), f.countHeight()) + labelGap
}

func (f *fieldFrame) countWidth() float32 {
	if f.count.Text == "" {
		return 0
	}
	return f.count.MinSize().Width + 12
}

func (f *fieldFrame) countHeight() float32 {
	if f.count.Text == "" {
		return 0
	}
	return f.count.MinSize().Height
}

func (f *fieldFrame) problemHeight(width float32) float32 {
	if f.problem.Text() == "" {
		return 0
	}
	return max(f.problem.heightFor(width-signWidth), f.sign.MinSize().Height) + labelGap
}

func (f *fieldFrame) hintHeight(width float32) float32 {
	if f.hint.Text() == "" {
		return 0
	}
	return f.hint.heightFor(width) + labelGap
}

func (f *fieldFrame) heightFor(width float32) float32 {
	return f.labelHeight(width) + heightOf(f.body, width) + f.problemHeight(width) + f.hintHeight(width)
}

func (f *fieldFrame) placeLabel(width float32) {
	w := f.countWidth()
	f.label.Resize(fyne.NewSize(width-w, f.labelHeight(width)-labelGap))
	min := f.count.MinSize()
	f.count.Resize(min)
	f.count.Move(fyne.NewPos(width-min.Width, f.labelHeight(width)-labelGap-min.Height))
}

// CreateRenderer implements fyne.Widget.
func (f *fieldFrame) CreateRenderer() fyne.WidgetRenderer {
	f.paintCount()
	return &fieldFrameRenderer{f: f, objects: []fyne.CanvasObject{f.label, f.count, f.body, f.sign, f.problem, f.hint}}
}

type fieldFrameRenderer struct {
	f       *fieldFrame
	objects []fyne.CanvasObject
}

func (r *fieldFrameRenderer) Destroy() {}

func (r *fieldFrameRenderer) Layout(size fyne.Size) {
	f, width := r.f, size.Width
	f.placeLabel(width)
	y := f.labelHeight(width)
	h := heightOf(f.body, width)
	setBounds(f.body, 0, y, width, h)
	y += h
	if h := f.problemHeight(width); h > 0 {
		f.sign.Move(fyne.NewPos(0, y+labelGap))
		f.sign.Resize(f.sign.MinSize())
		setBounds(f.problem, signWidth, y+labelGap, width-signWidth, h-labelGap)
		y += h
	}
	setBounds(f.hint, 0, y+labelGap, width, f.hint.heightFor(width))
}

func (r *fieldFrameRenderer) MinSize() fyne.Size {
	w := max(r.f.body.MinSize().Width, r.f.label.MinSize().Width)
	return fyne.NewSize(w, r.f.heightFor(max(r.f.Size().Width, w)))
}

func (r *fieldFrameRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *fieldFrameRenderer) Refresh() {
	r.f.paintCount()
	r.Layout(r.f.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(r.f.body)
}
