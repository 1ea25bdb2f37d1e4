package revision

import "strings"

// signatureKeys are what a signature dictionary may say (ISO 32000-1, 12.8.1), each
// with what accepts its value.
var signatureKeys = map[name]func(object) bool{
	"Type":          is[name],
	"Filter":        is[name],
	"SubFilter":     is[name],
	"Contents":      is[str],
	"ByteRange":     is[array],
	"Cert":          func(v object) bool { return is[str](v) || is[array](v) },
	"Name":          is[str],
	"M":             is[str],
	"Location":      is[str],
	"Reason":        is[str],
	"ContactInfo":   is[str],
	"R":             is[number],
	"V":             is[number],
	"Changes":       is[array],
	"Prop_AuthTime": is[number],
	"Prop_AuthType": is[name],
	"Reference":     is[array],
	"Prop_Build":    is[dict],
}

func is[T any](v object) bool {
	_, ok := v.(T)
	return ok
}

// signature accepts a signature dictionary, and says whether it is a time stamp. It must
// cover all that was there when it was made, but for itself (ISO 32000-1, 12.8.1).
func (s *state) signature(v object) (stamp bool, err error) {
	at, isRef := v.(ref)
	if !isRef || s.owner[int(at)] != 0 {
		return false, errSignature
	}
	d, err := s.freshDict(v, ofSignature)
	if err != nil {
		return false, err
	}
	return d["Type"] == name("DocTimeStamp"), s.signatureEntries(d, s.lies[int(at)])
}

// cms says whether bytes begin as a signature in the form of CMS does (RFC 5652, 3): a
// sequence with the identifier of signed data.
func cms(contents str) bool {
	const sequence, signedData, head = "\x30", "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 20
	return strings.HasPrefix(string(contents), sequence) && strings.Contains(string(contents[:min(len(contents), head)]), signedData)
}

// signatureEntries accepts what a signature says, in the part of the file that ends there.
func (s *state) signatureEntries(d dict, end int) error {
	contents, isString := d["Contents"].(str)
	sort := d["Type"]
	if sort != nil && sort != name("Sig") && sort != name("DocTimeStamp") || !isString || !cms(contents) {
		return errSignature
	}
	for key, value := range d {
		if accepts := signatureKeys[key]; accepts == nil || !accepts(value) {
			return errSignature
		}
		if key == "Reference" {
			continue
		}
		if err := s.plain(value, ofSignature); err != nil {
			return err
		}
	}
	if !s.covered(d, end) {
		return altered("ist eine Signatur hinzugefügt worden, die nicht die ganze Datei umfasst")
	}
	return s.references(d["Reference"])
}

// covered says whether the two ranges of a signature begin and end where its part of
// the file does, leaving out no more than its own string in hexadecimal digits.
func (s *state) covered(d dict, end int) bool {
	r, err := integers(d["ByteRange"])
	if err != nil || len(r) != 4 || r[0] != 0 || r[1] >= r[2] || r[2] >= end {
		return false
	}
	last := r[2] + r[3]
	if last < end || last > len(s.file) || strings.Trim(string(s.file[end:last]), "\r\n") != "" {
		return false
	}
	gap := lexer{data: s.file[:r[2]], at: r[1]}
	if !gap.literal("<") {
		return false
	}
	contents, err := gap.hexString()
	return err == nil && gap.at == r[2] && contents == d["Contents"]
}

// references accepts what a signature says of later changes (ISO 32000-1, 12.8.1,
// table 253). Data may lead to the catalog, as some programs have it.
func (s *state) references(v object) error {
	list, _ := v.(array)
	for _, item := range list {
		d, err := s.freshDict(item, ofSignature)
		if err != nil {
			return err
		}
		method := d["TransformMethod"]
		if !only(d, "Type", "TransformMethod", "TransformParams", "DigestMethod", "Data") ||
			method != name("DocMDP") && method != name("FieldMDP") ||
			d["Data"] != nil && d["Data"] != ref(s.original.root) {
			return errSignature
		}
		for _, key := range []name{"Type", "TransformParams", "DigestMethod"} {
			if err := s.plain(d[key], ofSignature); err != nil {
				return err
			}
		}
	}
	return nil
}

// permissions accepts that one of the signatures certifies the file (ISO 32000-1, 12.8.4).
func (s *state) permissions(v object) error {
	d, err := s.freshDict(v, ofForm)
	if err != nil {
		return err
	}
	at, isRef := d["DocMDP"].(ref)
	if !only(d, "DocMDP") || !isRef || s.owner[int(at)] != ofSignature {
		return altered("sind Rechte am Dokument hinterlegt worden, die zu keiner Signatur gehören")
	}
	return nil
}

var errProofs = altered("sind Prüfdaten zu Signaturen hinzugefügt worden, die dieses Programm nicht kennt")

// proofs accepts a document security store: what is needed to check signatures after
// years (ISO 32000-2, 12.8.4.3).
func (s *state) proofs(v object) error {
	d, err := s.freshDict(v, ofProof)
	if err != nil {
		return err
	}
	if !only(d, "Type", "Certs", "OCSPs", "CRLs", "VRI") || d["Type"] != nil && d["Type"] != name("DSS") {
		return errProofs
	}
	for _, key := range []name{"Certs", "OCSPs", "CRLs"} {
		if err := s.proofStreams(d[key]); err != nil {
			return err
		}
	}
	if d["VRI"] == nil {
		return nil
	}
	related, err := s.freshDict(d["VRI"], ofProof)
	if err != nil {
		return err
	}
	for _, item := range related {
		if err := s.proofsOfOne(item); err != nil {
			return err
		}
	}
	return nil
}

// proofsOfOne accepts what is needed for one signature.
func (s *state) proofsOfOne(v object) error {
	d, err := s.freshDict(v, ofProof)
	if err != nil {
		return err
	}
	if !only(d, "Type", "Cert", "CRL", "OCSP", "TU", "TS") {
		return errProofs
	}
	for _, key := range []name{"Cert", "CRL", "OCSP"} {
		if err := s.proofStreams(d[key]); err != nil {
			return err
		}
	}
	if d["TS"] != nil {
		if err := s.proofStream(d["TS"]); err != nil {
			return err
		}
	}
	return s.plain(d["TU"], ofProof)
}

// proofStreams accepts a list of certificates or answers about them.
func (s *state) proofStreams(v object) error {
	if v == nil {
		return nil
	}
	list, err := s.freshArray(v, ofProof)
	if err != nil {
		return err
	}
	for _, item := range list {
		if err := s.proofStream(item); err != nil {
			return err
		}
	}
	return nil
}

func (s *state) proofStream(v object) error {
	v, err := s.fresh(v, ofProof)
	if err != nil {
		return err
	}
	if data, isStream := v.(*stream); !isStream || !only(data.dict, "Length", "Filter") {
		return errProofs
	}
	return nil
}
