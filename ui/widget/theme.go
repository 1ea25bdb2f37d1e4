package widget

import (
	"image/color"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"modellkommune/data"
)

// The themes. The name is at once what the menu shows and the settings keep.
const (
	ThemeLight    = "Hell"
	ThemeDark     = "Dunkel"
	ThemeContrast = "Hoher Kontrast"
)

// ThemeNames lists the themes in the order of the menu.
var ThemeNames = []string{ThemeLight, ThemeDark, ThemeContrast}

// Colours of our own beside those that Fyne names.
const (
	colorHint        fyne.ThemeColorName = "hint"        // help texts, second lines
	colorCard        fyne.ThemeColorName = "card"        // the ground of cards, lists and tables
	colorChosen      fyne.ThemeColorName = "chosen"      // the ground of the chosen row
	colorFocusBorder fyne.ThemeColorName = "focusBorder" // the frame of what holds the focus
	colorRule        fyne.ThemeColorName = "rule"        // between the rows of a chart
	colorGrid        fyne.ThemeColorName = "grid"        // lines and grounds behind a chart
	colorPlan        fyne.ThemeColorName = "plan"        // bars of what was planned
	colorPale        fyne.ThemeColorName = "pale"        // the accent's lighter ground in charts
	colorGreen       fyne.ThemeColorName = "lightGreen"  // the lights
	colorYellow      fyne.ThemeColorName = "lightYellow"
	colorRed         fyne.ThemeColorName = "lightRed"
	colorBlue        fyne.ThemeColorName = "lightBlue"
	colorGrey        fyne.ThemeColorName = "lightGrey"
)

// Theme is the look of the window: one calm accent, visible borders, a clear
// border around what holds the focus. The system's light or dark setting and its
// accent are not followed: the officer chooses by name (fyne #1743 asks for
// high contrast since 2021).
type Theme struct {
	name   string
	colors map[fyne.ThemeColorName]color.NRGBA
	sizes  map[fyne.ThemeSizeName]float32
}

// NewTheme returns the theme of that name, the light one for any other name.
func NewTheme(name string) *Theme {
	t := &Theme{name: name, sizes: sizes}
	switch name {
	case ThemeDark:
		t.colors = dark
	case ThemeContrast:
		t.colors, t.sizes = contrast, contrastSizes
	default:
		t.name, t.colors = ThemeLight, light
	}
	return t
}

// Name returns the name under which NewTheme makes the same theme.
func (t *Theme) Name() string { return t.name }

// Color implements fyne.Theme.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := t.colors[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, t.variant())
}

func (t *Theme) variant() fyne.ThemeVariant {
	if t.name == ThemeLight {
		return theme.VariantLight
	}
	return theme.VariantDark
}

// Font implements fyne.Theme: Noto Sans as Fyne brings it along.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon implements fyne.Theme.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size implements fyne.Theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := t.sizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           14,
	theme.SizeNameHeadingText:    22,
	theme.SizeNameSubHeadingText: 17,
	theme.SizeNameCaptionText:    12.5,
	theme.SizeNamePadding:        6,
	theme.SizeNameInnerPadding:   8,
	theme.SizeNameInputRadius:    3,
	theme.SizeNameButtonRadius:   3,
	theme.SizeNameDialogRadius:   6,
	theme.SizeNamePopupRadius:    4,
	theme.SizeNameScrollBar:      14,
	theme.SizeNameScrollBarSmall: 8,
}

// contrastSizes draws borders and lines twice as thick.
var contrastSizes = func() map[fyne.ThemeSizeName]float32 {
	out := maps.Clone(sizes)
	out[theme.SizeNameInputBorder] = 2
	out[theme.SizeNameSeparatorThickness] = 2
	return out
}()

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

var light = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:                rgb(0xf5f6f8),
	theme.ColorNameButton:                    rgb(0xffffff),
	theme.ColorNameDisabled:                  rgb(0x57616b),
	theme.ColorNameDisabledButton:            rgb(0xf0f2f5),
	theme.ColorNameError:                     rgb(0xb3261e),
	theme.ColorNameFocus:                     rgba(0x1f4e79, 0x38),
	theme.ColorNameForeground:                rgb(0x1c2127),
	theme.ColorNameForegroundOnError:         rgb(0xffffff),
	theme.ColorNameForegroundOnPrimary:       rgb(0xffffff),
	theme.ColorNameForegroundOnSuccess:       rgb(0xffffff),
	theme.ColorNameForegroundOnWarning:       rgb(0xffffff),
	theme.ColorNameHeaderBackground:          rgb(0xe9edf2),
	theme.ColorNameHover:                     rgba(0x1f4e79, 0x14),
	theme.ColorNameHyperlink:                 rgb(0x1f4e79),
	theme.ColorNameInnerWindowBorder:         rgb(0xe9edf2),
	theme.ColorNameInnerWindowBorderInactive: rgb(0xf5f6f8),
	theme.ColorNameInputBackground:           rgb(0xffffff),
	theme.ColorNameInputBorder:               rgb(0x808b97),
	theme.ColorNameMenuBackground:            rgb(0xffffff),
	theme.ColorNameOverlayBackground:         rgb(0xffffff),
	theme.ColorNamePlaceHolder:               rgb(0x5c6773),
	theme.ColorNamePressed:                   rgba(0x1f4e79, 0x40),
	theme.ColorNamePrimary:                   rgb(0x1f4e79),
	theme.ColorNameScrollBar:                 rgb(0x808b97),
	theme.ColorNameScrollBarBackground:       rgb(0xe9ecf0),
	theme.ColorNameSelection:                 rgb(0xbcd6f0),
	theme.ColorNameSeparator:                 rgb(0xd9dee4),
	theme.ColorNameShadow:                    rgba(0x1c2127, 0x4c),
	theme.ColorNameSuccess:                   rgb(0x1e6b3a),
	theme.ColorNameWarning:                   rgb(0x7d5200),
	colorHint:                                rgb(0x545f6b),
	colorCard:                                rgb(0xffffff),
	colorChosen:                              rgb(0xdce8f4),
	colorFocusBorder:                         rgb(0x1f4e79),
	colorRule:                                rgb(0xd9dee4),
	colorGrid:                                rgb(0xe4e8ed),
	colorPlan:                                rgb(0xc3cbd4),
	colorPale:                                rgb(0xcfdff0),
	colorGreen:                               rgb(0x2e7d46),
	colorYellow:                              rgb(0xb56a00),
	colorRed:                                 rgb(0xb3261e),
	colorBlue:                                rgb(0x1f5fa8),
	colorGrey:                                rgb(0x6d7782),
}

var dark = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:                rgb(0x1b2026),
	theme.ColorNameButton:                    rgb(0x2a313a),
	theme.ColorNameDisabled:                  rgb(0xa3adb8),
	theme.ColorNameDisabledButton:            rgb(0x262c34),
	theme.ColorNameError:                     rgb(0xff9c92),
	theme.ColorNameFocus:                     rgba(0x9cc4ee, 0x40),
	theme.ColorNameForeground:                rgb(0xe9edf1),
	theme.ColorNameForegroundOnError:         rgb(0x2b0805),
	theme.ColorNameForegroundOnPrimary:       rgb(0x0d1b29),
	theme.ColorNameForegroundOnSuccess:       rgb(0x07210f),
	theme.ColorNameForegroundOnWarning:       rgb(0x2a1b00),
	theme.ColorNameHeaderBackground:          rgb(0x262d35),
	theme.ColorNameHover:                     rgba(0x9cc4ee, 0x1c),
	theme.ColorNameHyperlink:                 rgb(0x9cc4ee),
	theme.ColorNameInnerWindowBorder:         rgb(0x262d35),
	theme.ColorNameInnerWindowBorderInactive: rgb(0x1b2026),
	theme.ColorNameInputBackground:           rgb(0x12161b),
	theme.ColorNameInputBorder:               rgb(0x7f8b98),
	theme.ColorNameMenuBackground:            rgb(0x242b33),
	theme.ColorNameOverlayBackground:         rgb(0x242b33),
	theme.ColorNamePlaceHolder:               rgb(0x9ba6b2),
	theme.ColorNamePressed:                   rgba(0x9cc4ee, 0x40),
	theme.ColorNamePrimary:                   rgb(0x9cc4ee),
	theme.ColorNameScrollBar:                 rgb(0x6b7683),
	theme.ColorNameScrollBarBackground:       rgb(0x20262d),
	theme.ColorNameSelection:                 rgb(0x2f5175),
	theme.ColorNameSeparator:                 rgb(0x38414b),
	theme.ColorNameShadow:                    rgba(0x000000, 0x99),
	theme.ColorNameSuccess:                   rgb(0x7fd49b),
	theme.ColorNameWarning:                   rgb(0xf0bf5f),
	colorHint:                                rgb(0xb9c2cc),
	colorCard:                                rgb(0x21272e),
	colorChosen:                              rgb(0x283b4f),
	colorFocusBorder:                         rgb(0x9cc4ee),
	colorRule:                                rgb(0x38414b),
	colorGrid:                                rgb(0x2d353e),
	colorPlan:                                rgb(0x697480),
	colorPale:                                rgb(0x31506f),
	colorGreen:                               rgb(0x6fcf8f),
	colorYellow:                              rgb(0xf0b445),
	colorRed:                                 rgb(0xff8a80),
	colorBlue:                                rgb(0x82b7f5),
	colorGrey:                                rgb(0xa3adb8),
}

var contrast = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:                rgb(0x000000),
	theme.ColorNameButton:                    rgb(0x000000),
	theme.ColorNameDisabled:                  rgb(0xb8b8b8),
	theme.ColorNameDisabledButton:            rgb(0x000000),
	theme.ColorNameError:                     rgb(0xff9d94),
	theme.ColorNameFocus:                     rgba(0xffe14d, 0x4c),
	theme.ColorNameForeground:                rgb(0xffffff),
	theme.ColorNameForegroundOnError:         rgb(0x000000),
	theme.ColorNameForegroundOnPrimary:       rgb(0x000000),
	theme.ColorNameForegroundOnSuccess:       rgb(0x000000),
	theme.ColorNameForegroundOnWarning:       rgb(0x000000),
	theme.ColorNameHeaderBackground:          rgb(0x000000),
	theme.ColorNameHover:                     rgba(0xffffff, 0x26),
	theme.ColorNameHyperlink:                 rgb(0xffe14d),
	theme.ColorNameInnerWindowBorder:         rgb(0x000000),
	theme.ColorNameInnerWindowBorderInactive: rgb(0x000000),
	theme.ColorNameInputBackground:           rgb(0x000000),
	theme.ColorNameInputBorder:               rgb(0xffffff),
	theme.ColorNameMenuBackground:            rgb(0x000000),
	theme.ColorNameOverlayBackground:         rgb(0x000000),
	theme.ColorNamePlaceHolder:               rgb(0xd0d0d0),
	theme.ColorNamePressed:                   rgba(0xffe14d, 0x4c),
	theme.ColorNamePrimary:                   rgb(0xffe14d),
	theme.ColorNameScrollBar:                 rgb(0xffffff),
	theme.ColorNameScrollBarBackground:       rgb(0x1a1a1a),
	theme.ColorNameSelection:                 rgb(0x0047ab),
	theme.ColorNameSeparator:                 rgb(0xffffff),
	theme.ColorNameShadow:                    rgba(0x000000, 0xcc),
	theme.ColorNameSuccess:                   rgb(0x7dff9f),
	theme.ColorNameWarning:                   rgb(0xffd27d),
	colorHint:                                rgb(0xe6e6e6),
	colorCard:                                rgb(0x000000),
	colorChosen:                              rgb(0x002a66),
	colorFocusBorder:                         rgb(0xffe14d),
	colorRule:                                rgb(0x5a5a5a),
	colorGrid:                                rgb(0x262626),
	colorPlan:                                rgb(0x7a7a7a),
	colorPale:                                rgb(0x003a8c),
	colorGreen:                               rgb(0x5dff86),
	colorYellow:                              rgb(0xffd23f),
	colorRed:                                 rgb(0xff8a80),
	colorBlue:                                rgb(0x8fc7ff),
	colorGrey:                                rgb(0xd0d0d0),
}

var fallback = NewTheme(ThemeLight)

// colour looks up a colour in the running theme, also one of our own names
// where another theme runs.
func colour(name fyne.ThemeColorName) color.Color {
	if t, ok := theme.Current().(*Theme); ok {
		return t.Color(name, 0)
	}
	return fallback.Color(name, 0)
}

// metric looks up a length in the running theme.
func metric(name fyne.ThemeSizeName) float32 { return theme.Size(name) }

var lightColors = map[data.Light]fyne.ThemeColorName{
	data.Green: colorGreen, data.Yellow: colorYellow, data.Red: colorRed, data.Blue: colorBlue, data.Grey: colorGrey,
}
