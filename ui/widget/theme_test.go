package widget

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"modellkommune/reports/drawing"
)

// luminance and ratio are those of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func ratio(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// over mixes a colour that shines through with its ground.
func over(top, ground color.NRGBA) color.NRGBA {
	mix := func(t, g uint8) uint8 { return uint8((int(t)*int(top.A) + int(g)*(255-int(top.A))) / 255) }
	return color.NRGBA{mix(top.R, ground.R), mix(top.G, ground.G), mix(top.B, ground.B), 255}
}

func TestContrast(t *testing.T) {
	test.NewTempApp(t)
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground, colorCard, colorChosen,
	}
	type pair struct{ text, ground fyne.ThemeColorName }
	pairs := []pair{
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary},
		{theme.ColorNameForegroundOnError, theme.ColorNameError},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning},
		{theme.ColorNameForeground, theme.ColorNameButton},
		{theme.ColorNameForeground, theme.ColorNameSelection},
		{theme.ColorNameDisabled, theme.ColorNameDisabledButton},
		{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground},
		{theme.ColorNameDisabled, theme.ColorNameInputBackground},
		{theme.ColorNameDisabled, theme.ColorNameMenuBackground},
		{theme.ColorNameDisabled, theme.ColorNameOverlayBackground},
	}
	for _, ground := range grounds {
		for _, text := range []fyne.ThemeColorName{
			theme.ColorNameForeground, colorHint, theme.ColorNameError, theme.ColorNameHyperlink, theme.ColorNameSuccess, theme.ColorNameWarning,
		} {
			pairs = append(pairs, pair{text, ground})
		}
	}
	for _, name := range ThemeNames {
		th := NewTheme(name)
		get := func(n fyne.ThemeColorName) color.NRGBA { return th.Color(n, 0).(color.NRGBA) }
		for _, p := range pairs {
			if r := ratio(get(p.text), get(p.ground)); r < 4.5 {
				t.Errorf("%s: %s on %s is %.2f : 1", name, p.text, p.ground, r)
			}
			if r := ratio(get(p.text), over(get(theme.ColorNameHover), get(p.ground))); r < 4.5 {
				t.Errorf("%s: %s on %s under the pointer is %.2f : 1", name, p.text, p.ground, r)
			}
		}
		// Borders and shapes: 3 : 1.
		for _, p := range []pair{
			{theme.ColorNameInputBorder, theme.ColorNameBackground},
			{theme.ColorNameInputBorder, theme.ColorNameInputBackground},
			{theme.ColorNameInputBorder, theme.ColorNameOverlayBackground},
			{colorFocusBorder, theme.ColorNameBackground},
			{colorFocusBorder, theme.ColorNameInputBackground},
			{colorFocusBorder, colorCard},
			{theme.ColorNameError, theme.ColorNameInputBackground},
			{colorGreen, colorCard},
			{colorYellow, colorCard},
			{colorRed, colorCard},
			{colorBlue, colorCard},
			{colorGrey, colorCard},
			{colorGreen, colorChosen},
			{colorYellow, colorChosen},
			{colorRed, colorChosen},
			{colorBlue, colorChosen},
			{colorGrey, colorChosen},
			{theme.ColorNameScrollBar, theme.ColorNameBackground},
		} {
			if r := ratio(get(p.text), get(p.ground)); r < 3 {
				t.Errorf("%s: %s beside %s is %.2f : 1", name, p.text, p.ground, r)
			}
		}
	}
}

// Charts are readable on a card and on the page; the ground of a Risikoklasse
// carries text. In the light theme a plan is as pale as on paper.
func TestContrastOfCharts(t *testing.T) {
	for _, name := range ThemeNames {
		check := func(least float64, top, ground drawing.Color) {
			t.Helper()
			colors := NewTheme(name).colors
			for _, under := range []fyne.ThemeColorName{chartColors[ground], theme.ColorNameBackground} {
				if r := ratio(colors[chartColors[top]], colors[under]); r < least {
					t.Errorf("%s: %s on %s is %.2f : 1", name, chartColors[top], under, r)
				}
			}
		}
		for _, ground := range []drawing.Color{drawing.White, drawing.Grid, drawing.Pale} {
			check(4.5, drawing.Ink, ground)
			check(4.5, drawing.Quiet, ground)
			check(3, drawing.Accent, ground)
		}
		check(2.5, drawing.Accent, drawing.Plan)
		if name != ThemeLight {
			check(3, drawing.Plan, drawing.White)
		}
	}
}

func TestThemes(t *testing.T) {
	test.NewTempApp(t)
	for _, name := range ThemeNames {
		th := NewTheme(name)
		if th.Name() != name {
			t.Errorf("%q is called %q", name, th.Name())
		}
		test.AssertAllColorNamesDefined(t, th, name)
		for _, own := range []fyne.ThemeColorName{theme.ColorNameInnerWindowBorder, theme.ColorNameInnerWindowBorderInactive} {
			if _, ok := th.colors[own]; !ok {
				t.Errorf("%s lacks %s", name, own)
			}
		}
		if len(th.colors) != len(light) {
			t.Errorf("%s has %d colours, not %d", name, len(th.colors), len(light))
		}
	}
	if NewTheme("gibt es nicht").Name() != ThemeLight {
		t.Error("an unknown name does not give the light theme")
	}
}

func TestThemeChangesWhileOpen(t *testing.T) {
	newClock(t)
	var form *Form
	w := window(t, ThemeLight, 760, 700, func() fyne.CanvasObject {
		form, _ = measureForm()
		return form
	})
	w.Canvas().Capture()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(ThemeDark))
	form.Refresh()
	dark := w.Canvas().Capture()
	bright := 0
	for y := 0; y < 700; y += 2 {
		for x := 0; x < 700; x += 2 {
			if r, _, _, _ := dark.At(x, y).RGBA(); r > 0xf600 {
				bright++
			}
		}
	}
	if bright > 200 {
		t.Errorf("%d of the points stay bright", bright)
	}
}
