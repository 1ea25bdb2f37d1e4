package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Section sets objects below a title.
func Section(title string, objects ...fyne.CanvasObject) *fyne.Container {
	inner := container.New(&column{gap: fieldGap}, objects...)
	if title == "" {
		return inner
	}
	return container.New(&column{gap: 10}, NewSubheading(title), inner, space(sectionGap-fieldGap-10))
}

// Row sets short fields side by side, one below the other where the window is
// narrow.
func Row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: 16, lineGap: fieldGap, narrowest: 180}, objects...)
}

// Card sets objects on a ground of their own below a title.
func Card(title string, objects ...fyne.CanvasObject) *fyne.Container {
	if title != "" {
		objects = append([]fyne.CanvasObject{NewSubheading(title)}, objects...)
	}
	return container.New(padded{formPadding}, Ground(), container.New(&column{gap: 10}, objects...))
}

// Cards sets cards side by side as far as there is room.
func Cards(cards ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: 16, lineGap: 16, narrowest: 280, most: 3, level: true}, cards...)
}

// ButtonGap is the distance between buttons.
const ButtonGap = 10

// Buttons sets buttons one after the other.
func Buttons(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(&inline{gap: ButtonGap}, buttons...)
}

// gap is empty height.
type gap struct{ height float32 }

func space(height float32) *fyne.Container { return container.New(gap{height}) }

// Layout implements fyne.Layout.
func (g gap) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (g gap) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, g.height) }
