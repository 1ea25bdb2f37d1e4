package invoice

// mostEmbedded is how many embedded files are looked at.
const mostEmbedded = 200

// embeddedStreams lists the embedded files that the catalog names: in the tree EmbeddedFiles and
// as associated files (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). Each is there once.
func (p *pdf) embeddedStreams() ([]*stream, error) {
	catalog, err := p.dict(p.trailer["Root"])
	if err != nil {
		return nil, err
	}
	if catalog == nil {
		return nil, errSyntax
	}
	names, err := p.dict(catalog["Names"])
	if err != nil {
		return nil, err
	}
	specs, err := p.leaves(names["EmbeddedFiles"])
	if err != nil {
		return nil, err
	}
	associated, err := p.array(catalog["AF"])
	if err != nil {
		return nil, err
	}
	var list []*stream
	seen := map[ref]bool{}
	for _, spec := range append(specs, associated...) {
		files, err := p.filesOf(spec)
		if err != nil {
			return nil, err
		}
		for _, at := range files {
			v, err := p.load(int(at))
			s, is := v.(*stream)
			switch {
			case err != nil:
				return nil, err
			case len(seen) == mostEmbedded:
				return nil, errMuch
			case is && !seen[at]:
				list = append(list, s)
			}
			seen[at] = true
		}
	}
	return list, nil
}

// filesOf gives where the content of a file specification is, in all of its forms.
func (p *pdf) filesOf(spec object) ([]ref, error) {
	d, err := p.dict(spec)
	if err != nil {
		return nil, err
	}
	forms, err := p.dict(d["EF"])
	if err != nil {
		return nil, err
	}
	var files []ref
	for _, form := range []name{"UF", "F"} {
		if at, is := forms[form].(ref); is {
			files = append(files, at)
		}
	}
	return files, nil
}

// leaves lists the values of a name tree (ISO 32000-1, 7.9.6).
func (p *pdf) leaves(root object) (array, error) {
	var values array
	seen := map[ref]bool{}
	for todo := (array{root}); len(todo) > 0; {
		at := todo[0]
		todo = todo[1:]
		if r, is := at.(ref); is {
			if seen[r] {
				return nil, errSyntax
			}
			seen[r] = true
		}
		node, err := p.dict(at)
		if err != nil {
			return nil, err
		}
		names, err := p.array(node["Names"])
		if err != nil {
			return nil, err
		}
		for i := 1; i < len(names); i += 2 {
			values = append(values, names[i])
		}
		kids, err := p.array(node["Kids"])
		if err != nil {
			return nil, err
		}
		todo = append(todo, kids...)
	}
	return values, nil
}
