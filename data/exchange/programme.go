package exchange

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"modellkommune/assets"
	"modellkommune/data"
)

// SchemeExtension is that of the file of a Vorhabenvorlage.
const SchemeExtension = ".mkvor"

// WithoutScheme is the name under which a project without a Vorhabenvorlage is asked for.
const WithoutScheme = "ohne"

// programme2017 is the name of the Vorlage by which every project was run before there were others.
const programme2017 = "open-government-2017"

// Schemes names the Vorhabenvorlagen that are built in, that of none last.
func Schemes() []string {
	files, _ := fs.Glob(assets.Programmes, "programmes/*.json")
	names := make([]string, 0, len(files)+1)
	for _, file := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(file, "programmes/"), ".json"))
	}
	slices.Sort(names)
	return append(names, WithoutScheme)
}

// Scheme gives a Vorhabenvorlage that is built in.
func Scheme(name string) (data.Scheme, error) {
	if name == WithoutScheme {
		return data.Scheme{Format: data.FormatVersion}.Normal(), nil
	}
	b, err := assets.Programmes.ReadFile("programmes/" + name + ".json")
	if err != nil {
		return data.Scheme{}, data.Fail(data.NotFound, fmt.Sprintf("Eine Vorhabenvorlage „%s“ gibt es nicht. Möglich sind: %s; oder eine Datei, die auf %s endet.", name, strings.Join(Schemes(), ", "), SchemeExtension), err)
	}
	return UnmarshalScheme(b)
}

// SchemeFrom gives a Vorhabenvorlage that is built in, by its name, or one out of a file.
func SchemeFrom(nameOrPath string) (data.Scheme, error) {
	if !strings.EqualFold(filepath.Ext(nameOrPath), SchemeExtension) {
		return Scheme(nameOrPath)
	}
	b, err := os.ReadFile(nameOrPath)
	if err != nil {
		return data.Scheme{}, data.Fail(data.NotFound, fmt.Sprintf("Die Vorhabenvorlage „%s“ lässt sich nicht lesen. Es wurde nichts angelegt.", nameOrPath), err)
	}
	return UnmarshalScheme(b)
}

// WriteScheme writes the programme of a project as a Vorhabenvorlage. One that has no name yet is called like its file.
func WriteScheme(path string, p data.Project) error {
	s := p.Scheme()
	if t := &s.Programme.Template; t.Name == "" {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Name, t.Title, t.Version = PlainName(name), cmp.Or(t.Title, s.Programme.Title, name), 1
	}
	b, err := MarshalScheme(s)
	if err != nil {
		return err
	}
	return WriteFile(path, b)
}

// MarshalScheme gives the canonical JSON of a Vorhabenvorlage: equal ones give equal bytes.
func MarshalScheme(s data.Scheme) ([]byte, error) { return marshal(s.Normal()) }

// UnmarshalScheme reads a Vorhabenvorlage from JSON.
func UnmarshalScheme(b []byte) (data.Scheme, error) {
	b = bytes.TrimPrefix(b, byteOrderMark)
	if err := checkText(b); err != nil {
		return data.Scheme{}, err
	}
	if format, err := checkFormat(b); err != nil {
		return data.Scheme{}, err
	} else if format <= data.LastWithoutTemplate {
		return data.Scheme{}, data.Fail(data.Invalid, "Die Datei ist keine Vorhabenvorlage; ihre Formatversion kennt noch keine.", nil)
	}
	var s data.Scheme
	if err := newReader(b).next("", reflect.ValueOf(&s).Elem()); err != nil {
		return data.Scheme{}, err
	}
	if err := s.Validate(); err != nil {
		return data.Scheme{}, placed(err)
	}
	return s.Normal(), nil
}

// Template2017 is the template of the Modellkommunen of 2017, by which projects of formats up to
// data.LastWithoutTemplate were run.
var Template2017 = sync.OnceValue(func() data.Template {
	s, err := Scheme(programme2017)
	if err != nil {
		panic("built-in Vorhabenvorlage: " + err.Error())
	}
	return s.Programme.Template
})

// SchemeTitle is what a built-in Vorhabenvorlage is called; one that is not there has no title.
func SchemeTitle(name string) string {
	s, err := Scheme(name)
	if err != nil {
		return ""
	}
	return s.Programme.Template.Called()
}
