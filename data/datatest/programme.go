package datatest

import (
	"modellkommune/assets"
	"modellkommune/data"
)

// Template2017 is the template of the Modellkommunen of 2017.
func Template2017() data.Template {
	s, err := data.SchemeOf(assets.Programme2017)
	if err != nil {
		panic(err)
	}
	return s.Programme.Template
}

// Perspectives are the seven of that programme.
func Perspectives() []data.Perspective {
	var all []data.Perspective
	for _, l := range Template2017().Lenses {
		all = append(all, l.Name)
	}
	return all
}
