package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestMail(t *testing.T) {
	p := small()
	p.Contacts[0].Unit = p.Municipality.Office
	p.Municipality.FundingReference = "G II 2 – 123"
	p.Partners[0] = data.Partner{ID: "P1", Short: "BMI", Name: "Bundesministerium des Innern", Salutation: data.SalutationWoman, Person: "Dr. Anna Muster", Reference: "OG-7"}
	r := p.Reports[0]
	r.Title, r.Letter, r.Closing, r.Recipients = "2. Projektbericht", "anbei der Bericht.\n\n- mit Liste", data.OnBehalf, nil
	files := []MailFile{{"Bericht-02.pdf", 1_234_567, strings.Repeat("0a", 32)}, {"projekt.json", 4321, strings.Repeat("ff", 32)}}
	subject, text := Mail(Input{Project: p, Report: r, Date: "2018-10-31"}, p.Partners[0], files)
	if want := "Gemeinde Musterdorf: 2. Projektbericht – Az. 10.24-1"; subject != want {
		t.Errorf("subject %q", subject)
	}
	want := `Ihr Zeichen: OG-7
Unser Zeichen: 10.24-1
Geschäftszeichen: G II 2 – 123

Sehr geehrte Frau Dr. Muster,

anbei der Bericht.

- mit Liste

Mit freundlichen Grüßen
Im Auftrag
Projektleitung
Projektleitung

Anlagen mit Prüfsumme (SHA-256):
- Bericht-02.pdf (1,2` + nbsp + `MB)
  0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a
- projekt.json (5` + nbsp + `KB)
  ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff

Verteiler:
- Bundesministerium des Innern (BMI)
- Deutscher Städtetag (DST)

Gemeinde Musterdorf
Stabsstelle
Am Markt 1
52399 Musterdorf
Telefon: 0221 4710-101
E-Mail: og@example.org
Internet: https://musterdorf.example.org
`
	if text != want {
		t.Errorf("text\n%s", text)
	}
}

// Where nothing is entered, the mail says what the Anschreiben says, and nothing
// about persons whose data must not be printed.
func TestUsualMail(t *testing.T) {
	p := small()
	p.Contacts[0].Printed = false
	r := p.Reports[0]
	r.Letter, r.Recipients = "", []string{"P2"}
	_, text := Mail(Input{Project: p, Report: r, Date: "2018-10-31"}, data.Partner{}, nil)
	for _, want := range append(usualTexts(Input{Project: p, Report: r, Date: "2018-10-31"}.atKeyDate(), data.Partner{}), "Sehr geehrte Damen und Herren,") {
		if !strings.Contains(text, want+"\n\n") {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	for _, not := range []string{"Anlagen", "Verteiler", "0221 4710", "og@example.org", "\n\n\n"} {
		if strings.Contains(text, not) {
			t.Errorf("it says %q:\n%s", not, text)
		}
	}
}
