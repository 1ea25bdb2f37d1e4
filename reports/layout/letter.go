package layout

import (
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// The places of a letter's parts in mm from the upper left corner (DIN 5008,
// Form B). Form A stands higher by formA.
const (
	addressTop = 45 + 17.7 // below the Zusatz- und Vermerkzone
	addressRow = 27.3 / 6
	infoLeft   = 125.0
	infoTop    = 50.0
	infoWidth  = 75.0
	subjectTop = 98.5 - 2.5
	formA      = 45 - 27
	holeMark   = 148.5
)

var (
	senderSetting  = setting{size: 15, leading: 19 * point, style: drawing.Bold, color: accent, whole: true}
	officeSetting  = setting{size: 9, leading: 13 * point, color: grey, whole: true}
	returnSetting  = setting{size: 7, leading: 9 * point, color: grey, whole: true}
	addressSetting = setting{size: 10.5, leading: addressRow, color: ink, whole: true}
	infoSetting    = setting{size: 9, leading: 13 * point, color: ink, whole: true}
	subjectSetting = setting{size: 11, leading: 15.5 * point, style: drawing.Bold, color: ink, after: 9, whole: true}
)

// letters sets letters one after the other, each beginning on a page of its own
// and with pages counted for itself.
func (f *flow) letters(all []document.Letter) error {
	for _, l := range all {
		f.breakPage()
		f.first = len(f.pages)
		f.newPage()
		f.letterhead(l)
		if err := f.blocks(l.Body); err != nil {
			return err
		}
		f.settle()
		f.printSheets()
		f.fresh = false
		f.numberLetter()
	}
	f.complete()
	return nil
}

// letterhead sets what stands at fixed places, in the order in which it is read.
func (f *flow) letterhead(l document.Letter) {
	up, fold := 0.0, 105.0
	if l.FormA {
		up, fold = formA, fold-formA
	}
	for _, y := range []float64{fold, holeMark, fold + 105} {
		f.draw(nil, drawing.Line{From: drawing.Point{X: 4, Y: y}, To: drawing.Point{X: 8, Y: y}, Width: 0.15, Color: grey})
	}
	y, width := 12.0, textWidth
	if l.Arms != nil {
		const apart = 6.0 // from the letterhead, and above the Informationsblock
		width -= f.arms(*l.Arms, infoTop-up-apart) + apart
	}
	for i, line := range l.Sender {
		set := officeSetting
		if i == 0 {
			set = senderSetting
		}
		y = f.fixed(document.Text(line), set, left, width, y)
	}
	const markedOff = 1.0
	line := addressTop - up - markedOff
	f.fixed(document.Text(l.Return), returnSetting, left, 80, line-returnSetting.leading-markedOff/2)
	f.draw(nil, drawing.Line{From: drawing.Point{X: left, Y: line}, To: drawing.Point{X: left + 80, Y: line}, Width: 0.1, Color: grey})
	y = addressTop - up
	for _, line := range l.To {
		y = f.fixed(document.Text(line), addressSetting, left, 80, y)
	}
	info := f.info(l.Info, infoTop-up)
	f.y, f.gap, f.fresh = max(subjectTop-up, max(info, y)+2*infoSetting.leading), 0, false
	f.add(f.setText(newText(document.Text(l.Subject), subjectSetting), left, textWidth, f.root.child(Element{Tag: "H1"}))...)
}

// info sets the Informationsblock, names at the left, values beside them, and
// gives where it ends.
func (f *flow) info(pairs [][2]string, y float64) float64 {
	const values = 28.0 // where they begin, behind the names
	for _, pair := range pairs {
		element := f.root.child(Element{Tag: "P"})()
		name := infoSetting
		name.color = grey
		f.lines(newText(document.Text(pair[0]+":\u00a0"), name), infoLeft, values, y, element)
		y = f.lines(newText(document.Text(pair[1]), infoSetting), infoLeft+values, infoWidth-values, y, element)
	}
	return y
}

// fixed sets a paragraph at a place and gives where it ends.
func (f *flow) fixed(runs []document.Run, set setting, x, width, y float64) float64 {
	t := newText(runs, set)
	if t.empty() {
		return y
	}
	return f.lines(t, x, width, y, f.root.child(Element{Tag: "P"})())
}

func (f *flow) lines(t *text, x, width, y float64, e *Element) float64 {
	for _, ln := range t.lines(width) {
		f.printLine(t, ln, x, y, e)
		y += t.leading
	}
	return y
}

// numberLetter counts the pages of a letter that has more than one.
func (f *flow) numberLetter() {
	n := len(f.pages) - f.first
	for i := f.first; n > 1 && i < len(f.pages); i++ {
		f.pages[i].number(i-f.first+1, n)
	}
}
