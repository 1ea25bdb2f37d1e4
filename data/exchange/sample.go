package exchange

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"modellkommune/assets"
	"modellkommune/data"
)

// Samples names the sample Projektakten that are built in.
func Samples() []string {
	entries, _ := assets.Samples.ReadDir("samples")
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".json")
	}
	slices.Sort(names)
	return names
}

// Sample gives the sample Projektakte with that name, or an earlier state of one.
func Sample(name string) (data.Project, error) {
	b, err := assets.Samples.ReadFile(SamplePath(name))
	if err != nil {
		return data.Project{}, data.Fail(data.NotFound, fmt.Sprintf("Ein Beispiel „%s“ gibt es nicht. Möglich sind: %s.", name, strings.Join(Samples(), ", ")), err)
	}
	return Unmarshal(b)
}

// SamplePath is where a sample, or an earlier state of one, lies among the assets.
func SamplePath(name string) string {
	if path.Dir(name) == "earlier" {
		return name + ".json"
	}
	return "samples/" + name + ".json"
}

// earlier lists the states before a sample of the same Projektakte, in their order: in
// each the next report was released, or its correction.
var earlier = map[string][]string{
	"merzenich-2018": {"merzenich"},
	"luecken":        {"earlier/luecken-1", "earlier/luecken-2"},
}

// Earlier names the states before a sample in which a report was released; Sample gives
// them.
func Earlier(name string) []string { return earlier[name] }
