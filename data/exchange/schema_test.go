package exchange

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"modellkommune/data"
)

const schemaFile = "../../assets/schema/projektakte.schema.json"

var update = flag.Bool("update", false, "write the published schema, the samples")

// TestSchemaIsPublished holds that the published schema is the one that follows
// from the Go types. It is made here and not in the program, for it takes its
// descriptions from the comments in the source. To write it:
//
//	go test ./data/exchange -run TestSchemaIsPublished -update
func TestSchemaIsPublished(t *testing.T) {
	want := schema(t)
	if *update {
		if err := WriteFile(schemaFile, want); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s does not follow from the types of package data; run this test with -update", schemaFile)
	}
}

func TestSchemaAcceptsAndRefuses(t *testing.T) {
	valid := schemaCheck(t)
	for _, name := range Samples() {
		if err := valid(string(sampleBytes(t, name))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, change := range [][2]string{
		{`"population":`, `"einwohner":`},
		{`"status": "in Umsetzung"`, `"status": "läuft"`},
		{`"ags": "05358040"`, `"ags": "5358040"`},
		{`"format": 6,`, ``},
		{`"format": 6`, `"format": 4`},
		{`"progress": 35`, `"progress": 135`},
		{`"due": "2017-10-31"`, `"due": "31.10.2017"`},
		{`"printed": true`, `"printed": "ja"`},
		{`"target": 60`, `"target": "60"`},
		{`"forecast_cents": null`, `"forecast_cents": 10.5`},
	} {
		text := string(sampleBytes(t, "merzenich"))
		broken := strings.Replace(text, change[0], change[1], 1)
		if broken == text || valid(broken) == nil {
			t.Errorf("%s passes as %s", change[0], change[1])
		}
	}
}

func TestSchemaAcceptsWhatIsExported(t *testing.T) {
	valid := schemaCheck(t)
	rapid.Check(t, func(t *rapid.T) {
		b, err := Marshal(projects.Draw(t, "project"))
		if err == nil {
			err = valid(string(b))
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, b)
		}
	})
}

// schemaCheck gives what says whether a text follows the published schema.
func schemaCheck(t *testing.T) func(text string) error {
	t.Helper()
	compiled, err := validator.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return func(text string) error {
		value, err := validator.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return err
		}
		return compiled.Validate(value)
	}
}

// schema gives the JSON schema of a Projektakte, with the doc comments of
// package data as descriptions.
func schema(t *testing.T) []byte {
	r := jsonschema.Reflector{
		BaseSchemaID:               "https://modellkommune.example.org/schema",
		ExpandedStruct:             true,
		RequiredFromJSONSchemaTags: true,
		Mapper:                     mapped,
	}
	if err := r.AddGoComments("modellkommune/data/exchange", "..", jsonschema.WithFullComment()); err != nil {
		t.Fatal(err)
	}
	s := r.Reflect(&data.Project{})
	s.Title = "Projektakte"
	s.Required = []string{"format"}
	property(s, "format").Const = data.FormatVersion
	property(s.Definitions["Municipality"], "ags").Pattern = `^(\d{8}|\d{5})?$`
	allowNull(s, reflect.TypeFor[data.Programme]())
	allowNull(s, reflect.TypeFor[data.LeadTimes]())
	for project, i := reflect.TypeFor[data.Project](), 0; i < project.NumField(); i++ {
		if field := project.Field(i).Type; field.Kind() == reflect.Slice {
			allowNull(s, field.Elem())
		}
	}
	progress := property(s.Definitions["Measure"], "progress").OneOf[0]
	progress.Minimum, progress.Maximum = "0", "100"
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// allowNull lets the fields of a struct that are pointers be null.
func allowNull(s *jsonschema.Schema, t reflect.Type) {
	for i := range t.NumField() {
		if t.Field(i).Type.Kind() == reflect.Pointer {
			p := property(s.Definitions[t.Name()], t.Field(i).Tag.Get("json"))
			p.OneOf, p.Type = orNull(jsonschema.Schema{Type: p.Type}), ""
		}
	}
}

func property(s *jsonschema.Schema, name string) *jsonschema.Schema {
	p, _ := s.Properties.Get(name)
	return p
}

// mapped gives the schemas of types that are more than their Go kind says.
func mapped(t reflect.Type) *jsonschema.Schema {
	if list := data.Vocabulary(t); list != nil {
		s := &jsonschema.Schema{Type: "string", Enum: []any{""}}
		for _, word := range list {
			s.Enum = append(s.Enum, word)
		}
		return s
	}
	switch t {
	case reflect.TypeFor[data.Date]():
		return &jsonschema.Schema{OneOf: orNull(jsonschema.Schema{Type: "string", Pattern: `^\d{4}-\d{2}-\d{2}$`})}
	case reflect.TypeFor[data.Decimal]():
		return &jsonschema.Schema{OneOf: orNull(jsonschema.Schema{Type: "number"})}
	}
	return nil
}

func orNull(s jsonschema.Schema) []*jsonschema.Schema {
	return []*jsonschema.Schema{&s, {Type: "null"}}
}
