package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// SearchRow sets beside a search how much it leaves and right of it the filters, below
// it where there is too little room.
func SearchRow(search, left fyne.CanvasObject, filters *fyne.Container) *fyne.Container {
	return container.New(&searchRow{}, search, left, filters)
}

// Filters sets filters side by side, one below the other where the window is narrow.
func Filters(filters ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: filterGap, lineGap: filterGap, narrowest: inputWidth}, filters...)
}

type searchRow struct{ width float32 }

const (
	filterGap       = 6
	filterNarrowest = 166 // beside the search
	filterWidest    = 320 // has room for the longest Perspektive
	// searchNarrowest is the width that a search keeps beside its filters.
	searchNarrowest = 180
)

// beside gives the width of filters beside the search, 0 where there is too little
// room.
func (*searchRow) beside(objects []fyne.CanvasObject, width float32) float32 {
	n := float32(len(objects[2].(*fyne.Container).Objects))
	filters := min(n*filterWidest, max(n*filterNarrowest, width*0.6))
	if width-filters < searchNarrowest {
		return 0
	}
	return filters
}

// Layout implements fyne.Layout.
func (l *searchRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	search, left, filters := objects[0], objects[1], objects[2]
	height, room := search.MinSize().Height, size.Width
	if width := l.beside(objects, size.Width); width > 0 {
		room -= width
		setBounds(filters, room, 0, width, heightOf(filters, width))
		room -= theme.Padding()
	} else {
		setBounds(filters, 0, height+theme.Padding(), size.Width, heightOf(filters, size.Width))
	}
	if told := left.MinSize(); told.Width > 0 {
		room -= told.Width + theme.Padding()
		setBounds(left, room, (height-told.Height)/2, told.Width, told.Height)
		room -= theme.Padding()
	}
	search.Resize(fyne.NewSize(room, height))
}

// MinSize implements fyne.Layout.
func (l *searchRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	search, filters := objects[0].MinSize(), objects[2].MinSize()
	size := search.Max(filters)
	if filters.Height == 0 {
		return size
	}
	if l.beside(objects, l.width) == 0 {
		size.Height = search.Height + theme.Padding() + heightOf(objects[2], l.width)
	} else {
		size.Height = max(search.Height, heightOf(objects[2], l.beside(objects, l.width)))
	}
	return size
}
