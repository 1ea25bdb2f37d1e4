package opendata

import "encoding/xml"

// The shapes of RDF/XML. encoding/xml writes a name with its prefix as it stands.
type (
	rdfXML struct {
		XMLName    xml.Name
		Vocabulary []xml.Attr `xml:",any,attr"`
		Nodes      []rdfNode
	}
	rdfNode struct {
		XMLName xml.Name `xml:"rdf:Description"`
		About   string   `xml:"rdf:about,attr"`
		Says    []rdfProperty
	}
	rdfProperty struct {
		XMLName  xml.Name
		Resource string `xml:"rdf:resource,attr,omitempty"`
		Datatype string `xml:"rdf:datatype,attr,omitempty"`
		Language string `xml:"xml:lang,attr,omitempty"`
		Text     string `xml:",chardata"`
	}
)

// rdfXML writes a graph as RDF 1.1 XML.
func (g graph) rdfXML() ([]byte, error) {
	root := rdfXML{XMLName: xml.Name{Local: "rdf:RDF"}}
	for _, name := range names() {
		root.Vocabulary = append(root.Vocabulary, xml.Attr{Name: xml.Name{Local: "xmlns:" + name}, Value: prefixes[name]})
	}
	for _, n := range g.nodes {
		out := rdfNode{About: n.iri}
		for _, class := range n.is {
			out.Says = append(out.Says, rdfProperty{XMLName: xml.Name{Local: "rdf:type"}, Resource: full(class)})
		}
		for _, s := range n.says {
			out.Says = append(out.Says, s.rdfXML())
		}
		root.Nodes = append(root.Nodes, out)
	}
	b, err := xml.MarshalIndent(root, "", "  ")
	return append([]byte(xml.Header), append(b, '\n')...), err
}

func (s statement) rdfXML() rdfProperty {
	p := rdfProperty{XMLName: xml.Name{Local: s.property}, Resource: s.value.iri, Language: s.value.language, Text: s.value.text}
	if s.value.kind != "" {
		p.Datatype = full(s.value.kind)
	}
	return p
}
