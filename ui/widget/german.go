package widget

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"modellkommune/assets"
)

// German makes Fyne speak German whatever the language of the system. It must
// be called once before the first window is built.
//
// Fyne has no way to choose a language: it takes the system's, and English
// where it does not know that one. So our words are registered under both.
func German() error {
	return errors.Join(
		lang.AddTranslationsForLocale(assets.ToolkitWords, "en"),
		lang.AddTranslationsForLocale(assets.ToolkitWords, fyne.Locale(lang.SystemLocale().LanguageString())),
		lang.AddTranslationsForLocale(assets.ToolkitWords, lang.SystemLocale()),
	)
}
