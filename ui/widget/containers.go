package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Section sets objects below a title.
func Section(title string, objects ...fyne.CanvasObject) *fyne.Container {
	inner := container.New(&column{gap: fieldGap}, objects...)
	if title == "" {
		return inner
	}
	return container.New(&column{gap: 10}, NewSubheading(title), inner, container.New(empty{Height: sectionGap - fieldGap - 10}))
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
	return container.New(backgroundLayout{formPadding}, Background(), container.New(&column{gap: 10}, objects...))
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

// Below sets an object below another, which comes first for Tab too; Fyne's
// Border would reach what is in the middle first.
func Below(top, rest fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(top, nil, nil, nil), top, rest)
}

// Wide sets an object into a fixed width.
func Wide(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedSize{Width: width}, o)
}

// High sets an object into a height, or into its own where that is greater.
func High(height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedSize{Height: height}, o)
}

// fixedSize replaces the width of one object and raises its height, each where it
// is not 0.
type fixedSize fyne.Size

// Layout implements fyne.Layout.
func (fixedSize) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
}

// MinSize implements fyne.Layout.
func (s fixedSize) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	if s.Width > 0 {
		size.Width = s.Width
	}
	return fyne.NewSize(size.Width, max(size.Height, s.Height))
}

// Gap is empty width; a negative one moves what follows back.
func Gap(width float32) fyne.CanvasObject { return container.New(empty{Width: width}) }

// empty is room for nothing.
type empty fyne.Size

// Layout implements fyne.Layout.
func (empty) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements fyne.Layout.
func (e empty) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size(e) }

// Swap shows one of two objects in a container.
func Swap(in *fyne.Container, yes, no fyne.CanvasObject, which bool) {
	want := no
	if which {
		want = yes
	}
	if len(in.Objects) == 0 || in.Objects[0] != want {
		in.Objects = []fyne.CanvasObject{want}
		in.Refresh()
	}
}

// Tight sets objects close below each other.
func Tight(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}

// Blank keeps a place free in a row of fields.
func Blank() fyne.CanvasObject { return container.NewStack() }
