package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// Arrow keys go from bar to bar, the line below says what is chosen, and Enter
// leads to its date.
func TestScheduleByKeyboard(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*schedulePage](o, desk.PageSchedule)
	o.Window.Canvas().Focus(p.timeline)
	if p.chosen != (data.Key{Kind: data.KindMeasure, ID: "M01"}) || !strings.Contains(p.facts.Text(), "M01") || !strings.Contains(p.facts.Text(), "Plan ") {
		t.Fatalf("chosen %v: %q", p.chosen, p.facts.Text())
	}
	o.Keys(fyne.KeyRight)
	first := p.chosen
	if first.Kind != data.KindMilestone || !strings.Contains(p.facts.Text(), "Basisplan") {
		t.Fatalf("chosen %v: %q", first, p.facts.Text())
	}
	o.Keys(fyne.KeyDown)
	if r, _ := p.ChosenRecord(); strings.HasPrefix(r.Key().ID, "M01") {
		t.Errorf("down leads to %v", p.chosen)
	}
	o.Keys(fyne.KeyUp, fyne.KeyHome)
	if p.chosen.ID != "M01" {
		t.Errorf("the first is %v", p.chosen)
	}
	o.Keys(fyne.KeyEnd)
	last := o.Project().Measures[len(o.Project().Measures)-1].ID
	if !strings.HasPrefix(p.chosen.ID, last) {
		t.Errorf("the last is %v", p.chosen)
	}
	o.Keys(fyne.KeyHome, fyne.KeyRight, fyne.KeyReturn)
	m := o.Shell.Page(desk.PageMeasures).(*Measures)
	if o.Shell.Current != desk.PageMeasures || m.milestones.Chosen != first.ID || o.Window.Canvas().Focused() == nil {
		t.Errorf("Enter leads to %s, %s", o.Shell.Current, m.milestones.Chosen)
	}
}

func TestScheduleZooms(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*schedulePage](o, desk.PageSchedule)
	o.Window.Canvas().Focus(p.timeline)
	wide := p.timeline.inside.MinSize().Width
	if view := p.timeline.scroll.Size().Width; wide > view+1 {
		t.Errorf("the whole term needs %v of %v", wide, view)
	}
	for _, want := range []zoom{zoomYear, zoomQuarter, zoomMonth, zoomMonth} {
		p.timeline.TypedRune('+')
		if p.zoom.Value() != want {
			t.Errorf("zoom %q, want %q", p.zoom.Value(), want)
		}
	}
	if p.timeline.inside.MinSize().Width < 5*wide {
		t.Errorf("a month is %v wide", p.timeline.inside.MinSize().Width)
	}
	o.Keys(fyne.KeyEnd)
	i := p.timeline.schedule.Index(p.chosen)
	mark := p.timeline.schedule.Marks()[i]
	if at := float32(mark.X*widget.PointsPerMillimetre) - p.timeline.scroll.Offset.X; at < 0 || at > p.timeline.scroll.Size().Width {
		t.Errorf("what is chosen is out of view: %v", at)
	}
	p.timeline.TypedRune('-')
	if p.zoom.Value() != zoomQuarter {
		t.Errorf("zoom %q", p.zoom.Value())
	}
}

// A click chooses, a double click jumps; a name stands for its measure.
func TestScheduleByMouse(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*schedulePage](o, desk.PageSchedule)
	click := func(x, y float64) {
		ev := &desktop.MouseEvent{}
		ev.Position = fyne.NewPos(float32(x*widget.PointsPerMillimetre), float32(y*widget.PointsPerMillimetre))
		p.timeline.MouseDown(ev)
	}
	for _, mark := range p.timeline.schedule.Marks() {
		if mark.Key.Kind != data.KindMilestone || mark.Row > 0 {
			continue
		}
		click(mark.X+mark.Width/2, mark.Y+mark.Height/2)
		if p.chosen != mark.Key {
			t.Errorf("chosen %v, want %v", p.chosen, mark.Key)
		}
	}
	second := o.Project().Measures[1].Key()
	bar := p.timeline.schedule.Marks()[p.timeline.schedule.Index(second)]
	click(3, bar.Y+bar.Height)
	if p.chosen != second {
		t.Errorf("chosen %v", p.chosen)
	}
	p.timeline.DoubleTapped(nil)
	if m := o.Shell.Page(desk.PageMeasures).(*Measures); o.Shell.Current != desk.PageMeasures || m.Chosen != second.ID {
		t.Errorf("leads to %s, %s", o.Shell.Current, m.Chosen)
	}
}

func TestScheduleOfOneMeasure(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*schedulePage](o, desk.PageSchedule)
	p.measure.SetValue("M02")
	p.Refresh()
	for _, mark := range p.timeline.schedule.Marks() {
		if !strings.HasPrefix(mark.Key.ID, "M02") {
			t.Errorf("%v is shown", mark.Key)
		}
	}
	o.RemoveNow("weg", data.Key{Kind: data.KindMeasure, ID: "M02"})
	if p.measure.Value() != allMeasures || len(p.timeline.schedule.Marks()) == 0 {
		t.Errorf("shown is %q", p.measure.Value())
	}
}

// BenchmarkScheduleScroll is a scroll step in a very large project, without painting.
func BenchmarkScheduleScroll(b *testing.B) {
	tl := newTimeline()
	tl.chose = func(data.Key) {}
	tl.width = 1000
	tl.scroll.Resize(fyne.NewSize(1000, 600))
	tl.show(uitest.VastProject(), "2018-10-31", false)
	n := 0
	for b.Loop() {
		n++
		tl.scroll.ScrollToOffset(fyne.NewPos(0, float32(n%1000*30)))
		tl.place()
	}
}
