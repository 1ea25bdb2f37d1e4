package exchange

import (
	"fmt"
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

// Sample gives the sample Projektakte with that name.
func Sample(name string) (data.Project, error) {
	b, err := assets.Samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		return data.Project{}, data.Fail(data.NotFound, fmt.Sprintf("Ein Beispiel „%s“ gibt es nicht. Möglich sind: %s.", name, strings.Join(Samples(), ", ")), err)
	}
	return Unmarshal(b)
}

// follows says which sample is an earlier state of the same Projektakte: its next
// report has been released since.
var follows = map[string]string{"merzenich-2018": "merzenich"}

// Follows names the sample that another one follows, if there is one.
func Follows(name string) (earlier string, ok bool) {
	earlier, ok = follows[name]
	return earlier, ok
}
