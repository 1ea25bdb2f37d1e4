package reports

import (
	"slices"
	"strings"

	"modellkommune/data"
)

// MailFile is a file that goes with a mail, as its text names it.
type MailFile struct {
	Name string
	// Size is in bytes, SHA256 in hexadecimal.
	Size   int
	SHA256 string
}

// Mail writes the mail with which a report goes to a partner, after DIN 5008:
// greeting, text and close as in the Anschreiben, then the files with size and
// checksum, and who writes. The zero partner stands for a list of several, who
// are greeted together.
func Mail(in Input, to data.Partner, files []MailFile) (subject, text string) {
	in = in.atKeyDate()
	return mailSubject(in), strings.Join(given(
		mailReferences(in, to),
		data.Greeting(to.Salutation, to.Person),
		mailBody(in, to),
		mailClose(in),
		mailFiles(files),
		mailKey(in),
		mailDistribution(in),
		mailSignature(in),
	), "\n\n") + "\n"
}

// mailSubject names Kommune, report and Aktenzeichen.
func mailSubject(in Input) string {
	text := municipalityName(in.Project) + ": " + Title(in)
	if ref := in.Project.Municipality.FileReference; ref != "" {
		text += " – Az. " + ref
	}
	return text
}

// mailReferences are the lines by which a registry sorts the mail.
func mailReferences(in Input, to data.Partner) string {
	m := in.Project.Municipality
	return mailLines([][2]string{
		{"Ihr Zeichen: ", to.Reference},
		{"Unser Zeichen: ", m.FileReference},
		{"Geschäftszeichen: ", m.FundingReference},
	})
}

func mailBody(in Input, to data.Partner) string {
	if in.Report.Letter != "" {
		return strings.TrimSpace(in.Report.Letter)
	}
	return strings.Join(usualTexts(in, to), "\n\n")
}

func mailClose(in Input) string {
	c := signatory(in)
	return strings.Join(given("Mit freundlichen Grüßen", string(in.Report.Closing), c.Name, c.Role), "\n")
}

func mailFiles(files []MailFile) string {
	if len(files) == 0 {
		return ""
	}
	lines := []string{"Anlagen mit Prüfsumme (SHA-256):"}
	for _, f := range files {
		lines = append(lines, "- "+f.Name+" ("+data.Size(f.Size)+")", "  "+f.SHA256) // 66 characters; mail programs break at 72
	}
	return strings.Join(lines, "\n")
}

// mailKey names the key with which the files are signed.
func mailKey(in Input) string {
	if in.Fingerprint == "" {
		return ""
	}
	return "Die Dateien sind signiert. Fingerabdruck des Schlüssels:\n  " + in.Fingerprint
}

// mailDistribution says who else gets the report, as the Anschreiben does.
func mailDistribution(in Input) string {
	names := recipients(in)
	if len(names) < 2 {
		return ""
	}
	return "Verteiler:\n- " + strings.Join(names, "\n- ")
}

// mailSignature says who writes and how to reach them.
func mailSignature(in Input) string {
	m, c := in.Project.Municipality, signatory(in)
	lines := slices.Compact(given(municipalityName(in.Project), m.Office, c.Unit)) // the Stelle may be the Projektbüro
	lines = append(lines, data.AddressLines(m.Address)...)
	email, phone := "", ""
	if c.Printed {
		email, phone = c.Email, c.Phone
	}
	return strings.Join(given(append(lines, mailLines([][2]string{
		{"Telefon: ", phone},
		{"E-Mail: ", email},
		{"Internet: ", m.Website},
	}))...), "\n")
}

// mailLines writes a line for each value that is there.
func mailLines(pairs [][2]string) string {
	var lines []string
	for _, pair := range pairs {
		if pair[1] != "" {
			lines = append(lines, pair[0]+pair[1])
		}
	}
	return strings.Join(lines, "\n")
}
