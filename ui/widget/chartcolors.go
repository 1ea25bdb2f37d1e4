package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"modellkommune/reports/drawing"
)

// chartColors says which colour of the theme stands for which of a chart: white
// paper is the ground, black ink the foreground.
var chartColors = map[drawing.Color]fyne.ThemeColorName{
	drawing.Ink:    theme.ColorNameForeground,
	drawing.Quiet:  colorHint,
	drawing.Rule:   colorRule,
	drawing.Grid:   colorGrid,
	drawing.Plan:   colorPlan,
	drawing.Pale:   colorPale,
	drawing.Accent: theme.ColorNamePrimary,
	drawing.White:  colorCard,
}

// onScreen gives a colour of a drawing as the window shows it; what no chart
// uses stays as it is printed.
func onScreen(c drawing.Color) color.Color {
	if name, ok := chartColors[c]; ok {
		return colour(name)
	}
	return color.NRGBA{c.R, c.G, c.B, 0xff}
}
