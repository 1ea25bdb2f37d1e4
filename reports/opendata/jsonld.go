package opendata

import "encoding/json"

// jsonLD writes a graph as JSON-LD 1.1.
func (g graph) jsonLD() ([]byte, error) {
	context := map[string]string{}
	for _, name := range names() {
		context[name] = prefixes[name]
	}
	var all []map[string]any
	for _, n := range g.nodes {
		thing := map[string]any{"@id": n.iri, "@type": n.is}
		for _, s := range n.says {
			list, _ := thing[s.property].([]map[string]string)
			thing[s.property] = append(list, s.value.jsonLD())
		}
		all = append(all, thing)
	}
	b, err := json.MarshalIndent(map[string]any{"@context": context, "@graph": all}, "", "  ")
	return append(b, '\n'), err
}

func (v value) jsonLD() map[string]string {
	switch {
	case v.iri != "":
		return map[string]string{"@id": v.iri}
	case v.language != "":
		return map[string]string{"@value": v.text, "@language": v.language}
	}
	return map[string]string{"@value": v.text, "@type": v.kind}
}
