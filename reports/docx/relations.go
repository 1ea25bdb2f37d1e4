package docx

import "fmt"

// relations say what a part refers to.
type relations struct {
	list []element
	// links are the Kennungen of web addresses that are there already.
	links map[string]string
}

// add gives the Kennung of a new relation.
func (r *relations) add(kind, target string, more ...string) string {
	id := fmt.Sprintf("rId%d", len(r.list)+1)
	r.list = append(r.list, el("Relationship", append([]string{"Id", id, "Type", kind, "Target", target}, more...)...))
	return id
}

// link gives the Kennung of a web address.
func (r *relations) link(address string) string {
	if _, there := r.links[address]; !there {
		r.links[address] = r.add(office+"/hyperlink", address, "TargetMode", "External")
	}
	return r.links[address]
}

func (r *relations) file() []byte {
	return el("Relationships", "xmlns", packages+"/relationships").with(r.list...).file()
}
