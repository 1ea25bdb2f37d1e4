package data

import (
	"regexp"
	"strings"
)

// publicRules look at what others may see: pictures, open data, persons.
var publicRules = []rule{
	{"picture_licence", SeverityError, picturesStand, picturesWithoutLicence},
	{"picture_consent", SeverityHint, picturesStand, picturesWithoutConsent},
	{"arms_hidden", SeverityHint, nil, hiddenArms},
	{"dataset_open", SeverityHint, []SectionKind{SectionDatasets}, closedDatasets},
	{"personal_data", SeverityHint, nil, personalData},
}

// hiddenArms finds a Wappen that cover and letter would show, were it not internal.
func hiddenArms(c *checkup) {
	if _, shown := c.Arms(); shown {
		return
	}
	for _, a := range c.Attachments {
		if a.Kind == AttachmentArms {
			c.at(a, "release", "Das Wappen oder Logo ist nur intern und steht deshalb weder auf dem Deckblatt noch im Anschreiben. Bitte freigeben oder bestätigen.")
			return
		}
	}
}

// released gives the pictures that leave the house.
func (c *checkup) released() []Attachment {
	return filtered(c.Attachments, func(a Attachment) bool {
		return a.Kind == AttachmentPicture && (a.Release == PartnersOnly || a.Release == Public)
	})
}

func picturesWithoutLicence(c *checkup) {
	for _, a := range c.released() {
		if a.Licence == "" {
			c.at(a, "licence", "Das Bild ist freigegeben („%s“), hat aber keine Lizenz. Bitte eintragen, unter welcher es gezeigt werden darf.", a.Release)
		}
	}
}

func picturesWithoutConsent(c *checkup) {
	for _, a := range c.released() {
		if blank(a.Consent) {
			c.at(a, "consent", "Das Bild ist freigegeben („%s“), von einer Einwilligung steht nichts. Bitte eintragen oder bestätigen, dass niemand zu erkennen ist.", a.Release)
		}
	}
}

// closedDatasets finds published data that nobody may reuse or find.
func closedDatasets(c *checkup) {
	for _, d := range c.Datasets {
		if d.Published == "" || d.Published > c.key {
			continue
		}
		if d.Licence == "" {
			c.at(d, "licence", "Der Datensatz ist veröffentlicht, hat aber keine Lizenz. Bitte wählen; ohne darf ihn niemand nutzen.")
		}
		if blank(d.URL) {
			c.at(d, "url", "Der Datensatz ist veröffentlicht, seine Adresse fehlt. Bitte eintragen.")
		}
	}
}

// personalData finds contacts by name, mail address or telephone number in texts
// that the öffentliche Fassung prints: that one names no persons (Art. 5 and 6
// DSGVO).
func personalData(c *checkup) {
	records := []Record{c.report.Public(c.Project)}
	for _, r := range c.publicRecords() {
		if _, other := r.(Report); !other { // others have been checked when they were due
			records = append(records, r)
		}
	}
	c.eachPerson(records, func(r Record, field, what string) {
		c.at(r, field, "Im Text steht „%s“ (Ansprechperson), und die öffentliche Fassung druckt ihn. Bitte durch Amt oder Rolle ersetzen oder bestätigen, dass die Person einverstanden ist.", what)
	})
}

// PersonsInPublic lists the texts that Public leaves and that name an
// Ansprechperson, such as „M01, Kurzbeschreibung: Frau Muster“.
func (p Project) PersonsInPublic() []string {
	var list []string
	p.eachPerson(p.publicRecords(), func(r Record, field, what string) {
		list = append(list, placeOf(r)+", "+Label(r, field)+": "+what)
	})
	return list
}

// eachPerson calls do for every text of records that says something of a contact,
// with what it says.
func (p Project) eachPerson(records []Record, do func(r Record, field, what string)) {
	people := make([]person, len(p.Contacts))
	for i, contact := range p.Contacts {
		people[i] = personOf(contact)
	}
	for _, r := range records {
		found := map[string]bool{}
		eachField(r, func(field, _, text string) {
			if found[field] || text == "" {
				return
			}
			if what := anyOf(people, text); what != "" {
				found[field] = true
				do(r, field, what)
			}
		})
	}
}

// publicRecords gives the records that Public leaves, each text once.
func (p Project) publicRecords() []Record {
	all := p.Public().Records()
	for i, r := range all {
		if m, ok := r.(Measure); ok && m.Summary == m.PublicSummary {
			m.Summary = "" // the other one stands in for it
			all[i] = m
		}
	}
	return all
}

// person is what a text may give away of a contact.
type person struct {
	names []string // „Eva Muster“, „Frau Muster“, „Herrn Muster“
	email string
	phone string // its digits without the leading 0
}

func personOf(c Contact) person {
	p := person{email: strings.ToLower(strings.TrimSpace(c.Email)), phone: strings.TrimPrefix(strings.TrimPrefix(digitsOf(c.Phone), "49"), "0")}
	if blank(c.Name) {
		return p
	}
	last := surname(c.Name)
	for _, title := range []string{"Prof. ", "Dr. "} {
		last = strings.TrimPrefix(last, title)
	}
	var given []string
	for _, word := range strings.Fields(strings.TrimSuffix(strings.Join(strings.Fields(c.Name), " "), last)) {
		if !degree.MatchString(word) {
			given = append(given, word)
		}
	}
	p.names = []string{"Frau " + last, "Herr " + last, "Herrn " + last, "Dr. " + last}
	if len(given) > 0 {
		p.names = append(p.names, strings.Join(given, " ")+" "+last)
	}
	return p
}

// shortestPhone is how many digits a telephone number has at least, so that a
// number in a text is not taken for one.
const shortestPhone = 6

// phones are what may be a telephone number.
var phones = regexp.MustCompile(`[+(]?\d[\d \x{00a0}()/–-]{4,}\d`)

// anyOf gives what a text says of the first person of whom it says something,
// nothing if it says nothing.
func anyOf(people []person, text string) string {
	var numbers []string
	if len(digitsOf(text)) >= shortestPhone {
		numbers = phones.FindAllString(text, -1)
	}
	for _, p := range people {
		for _, name := range p.names {
			if hasWord(text, name) {
				return name
			}
		}
		if p.email != "" && strings.Contains(text, "@") && strings.Contains(strings.ToLower(text), p.email) {
			return p.email
		}
		for _, number := range numbers {
			if len(p.phone) >= shortestPhone && strings.HasSuffix(digitsOf(number), p.phone) {
				return number
			}
		}
	}
	return ""
}

func digitsOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
