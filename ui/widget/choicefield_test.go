package widget

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

func openList(t *testing.T, w fyne.Window) *rows {
	t.Helper()
	list, ok := w.Canvas().Focused().(*rows)
	if !ok {
		t.Fatalf("no list, the focus is at %T", w.Canvas().Focused())
	}
	return list
}

func TestChoiceField(t *testing.T) {
	newClock(t)
	var got []data.MeasureStatus
	f := NewChoiceField(About{Label: "Status"}, data.MeasureStatuses, func(s data.MeasureStatus) { got = append(got, s) })
	w := show(t, NewForm(f))
	f.Focus()
	if r := test.WidgetRenderer(f.box).(*choiceBoxRenderer); r.text.Text != "Bitte wählen" {
		t.Error(r.text.Text)
	}
	press(f.box, fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd)
	if f.Value() != "" || Busy(w) {
		t.Error("arrow keys change the value")
	}
	press(f.box, fyne.KeyF4)
	press(openList(t, w), fyne.KeyDown, fyne.KeyDown, fyne.KeyEscape)
	if f.Value() != "" || Busy(w) || w.Canvas().Focused() != f.box {
		t.Errorf("Escape: %q, busy %v, focus %T", f.Value(), Busy(w), w.Canvas().Focused())
	}
	f.box.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	press(openList(t, w), fyne.KeyDown, fyne.KeyReturn)
	f.box.TypedRune('v')
	press(openList(t, w), fyne.KeyReturn)
	press(f.box, fyne.KeySpace)
	f.box.TypedRune(' ')
	press(openList(t, w), fyne.KeyReturn)
	if !slices.Equal(got, []data.MeasureStatus{"Idee", "verzögert"}) {
		t.Errorf("got %q", got)
	}
	press(f.box, fyne.KeyF4)
	press(openList(t, w), fyne.KeyHome, fyne.KeyReturn)
	if f.Value() != "" || len(got) != 3 {
		t.Errorf("not emptied: %q", f.Value())
	}
	f.SetValue("ruht")
	if f.box.words != "ruht" {
		t.Error("a value that is not among the choices is lost")
	}
}

func TestRequiredChoiceCannotBeEmptied(t *testing.T) {
	newClock(t)
	f := NewChoiceField(About{Label: "Art", Required: true}, data.Novelties, nil)
	w := show(t, NewForm(f))
	f.open()
	if list := openList(t, w); list.count != len(data.Novelties) {
		t.Errorf("%d choices", list.count)
	}
}

func TestChoiceFieldNames(t *testing.T) {
	newClock(t)
	f := NewChoiceField[string](About{Label: "Verantwortlich"}, nil, nil)
	f.Name = func(id string) string { return map[string]string{"K1": "Anna Öz", "K2": "Bernd"}[id] }
	f.SetChoices([]string{"K1", "K2"})
	w := show(t, NewForm(f))
	f.Focus()
	f.box.TypedRune('ö')
	press(openList(t, w), fyne.KeyEscape)
	f.box.TypedRune('B')
	press(openList(t, w), fyne.KeyReturn)
	if f.Value() != "K2" || f.box.words != "Bernd" {
		t.Errorf("%q, %q", f.Value(), f.box.words)
	}
}

// Letters find what is known by a later word, unless something begins with them.
func TestChoiceFieldFindsALaterWord(t *testing.T) {
	for typed, want := range map[string]string{
		"smart": "Modellprojekte Smart Cities", "SMART C": "Modellprojekte Smart Cities", "local": "OGP Local: lokaler Aktionsplan",
		"ogp": "OGP Local: lokaler Aktionsplan", "open": "Open Data", "kreis": "Kreis", "kreisf": "kreisfreie Stadt", "modellk": "Modellkommune Open Government", "xy": "Ohne", "gov": "Modellkommune Open Government",
	} {
		newClock(t)
		f := NewChoiceField(About{Label: "Vorlage", Required: true}, []string{"Ohne", "Modellprojekte Smart Cities", "Modellkommune Open Government", "OGP Local: lokaler Aktionsplan", "Open Data", "kreisfreie Stadt", "Kreis"}, nil)
		f.SetValue("Ohne")
		w := show(t, NewForm(f))
		f.Focus()
		f.open()
		list := openList(t, w)
		for _, r := range typed {
			list.TypedRune(r)
		}
		press(list, fyne.KeyReturn)
		if f.Value() != want {
			t.Errorf("%q leads to %q, not to %q", typed, f.Value(), want)
		}
	}
}

func TestChoiceListStaysInTheWindow(t *testing.T) {
	newClock(t)
	var many []string
	for i := range 200 {
		many = append(many, fmt.Sprintf("Wert %03d", i))
	}
	f := NewChoiceField(About{Label: "Wert"}, many, nil)
	form, _ := longForm(8)
	w := show(t, NewForm(append(form.content.Objects, f)...))
	f.Focus()
	f.open()
	list := openList(t, w)
	at := place(list)
	if at.Y < 0 || at.Y+list.Size().Height > 700 || list.Size().Height > 13*list.height {
		t.Errorf("list from %v, height %v", at.Y, list.Size().Height)
	}
	press(list, fyne.KeyEnd)
	if top := 200*list.height - list.scroll.Offset.Y; top > list.Size().Height {
		t.Error("the chosen value is out of view")
	}
	if len(list.pool) > 20 {
		t.Errorf("%d rows exist", len(list.pool))
	}
}
