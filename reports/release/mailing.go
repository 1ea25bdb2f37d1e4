package release

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/pdf"
)

// Mailing is a message with Ausfertigungen of a release to one recipient.
type Mailing struct {
	Partner    data.Partner
	Renditions []store.Rendition
	Message    dispatch.Message
}

// Mailings writes a message to each recipient with Ausfertigungen of a release, as
// on the day of now. A message that was begun before and has not left the house
// keeps its Message-ID.
func Mailings(f *store.File, release int64, renditions []int64, to []data.Partner, from dispatch.Address, now time.Time) ([]Mailing, error) {
	r, err := f.Release(release)
	if err != nil {
		return nil, err
	}
	p, err := exchange.Unmarshal(r.State)
	if err != nil {
		return nil, err
	}
	report, _ := p.Report(r.ReportNo)
	in := reports.Input{Project: p, Report: report, Date: r.Date, On: data.DateOf(r.FrozenAt)}
	var files []store.Rendition
	var named []reports.MailFile
	var attached []dispatch.Attachment
	var whole [][]byte
	for _, id := range renditions {
		x, err := intact(f, id)
		if err != nil {
			return nil, err
		}
		files = append(files, x)
		named = append(named, reports.MailFile{Name: x.FileName, Size: len(x.PDF), SHA256: x.SHA256})
		attached = append(attached, dispatch.Attachment{Name: x.FileName, Bytes: x.PDF})
		whole = append(whole, x.PDF)
	}
	in.Fingerprint = commonFingerprint(whole)
	log, err := f.Dispatches()
	if err != nil {
		return nil, err
	}
	var list []Mailing
	for _, partner := range to {
		if err := mayHave(partner, files); err != nil {
			return nil, err
		}
		partner = partner.On(data.DateOf(now))
		m := dispatch.Message{ID: keptID(log, files, partner), Date: now, From: from, To: []dispatch.Address{{Name: cmp.Or(partner.Person, partner.Name), Address: partner.Email}}, Attachments: attached}
		if m.ID == "" {
			m.ID = dispatch.NewID(from)
		}
		m.Subject, m.Text = reports.Mail(in, partner, named)
		list = append(list, Mailing{partner, files, m})
	}
	return list, nil
}

// mayHave refuses to give somebody personal data that he may not have, also where he became
// a Projektpartner, or lost the permission, after the release.
func mayHave(partner data.Partner, files []store.Rendition) error {
	for _, x := range files {
		if partner.Persons || !holdsPersons(x) {
			continue
		}
		return data.Fail(data.Conflict, fmt.Sprintf("In den Daten der Datei „%s“ können Namen und Adressen von Personen stehen, die „%s“ nicht erhalten darf. Es wurde nichts übergeben. Bitte diesen Empfänger weglassen und ihm eine Fassung ohne Daten geben.", x.FileName, cmp.Or(partner.Short, partner.Name)), nil)
	}
	return nil
}

// holdsPersons says whether personal data can lie inside a released PDF: its signature says
// so. Of what older versions made it is not known.
func holdsPersons(x store.Rendition) bool {
	if !x.WithData || x.Edition == data.EditionPublic {
		return false
	}
	s, signed := pdf.SignatureOf(x.PDF)
	return !signed || s.Claims["persons"] != "false"
}

// keptID gives the Message-ID of a mail with the same files to the same recipient
// that has not left the house, empty if there is none.
func keptID(log []data.Dispatch, files []store.Rendition, to data.Partner) string {
	id := ""
	for _, d := range log {
		if d.Way == data.ByMail && d.Partner == to.ID && len(files) > 0 && d.Rendition == files[0].ID {
			id = ""
			if d.Result == data.NotSent {
				id = d.MessageID
			}
		}
	}
	return id
}

// Send hands a message to the mail server and keeps in the Versandprotokoll what
// became of it: before anything leaves the house a line says that it is on its
// way. What was sent to the recipient already, or may have been, is refused.
func Send(ctx context.Context, f *store.File, a dispatch.Account, password string, m Mailing, progress func(share float64)) (data.DispatchResult, error) {
	if err := notYetSent(f, m); err != nil {
		return data.NotSent, err
	}
	ids, err := begin(f, m, data.ByMail)
	if err != nil {
		return data.NotSent, err
	}
	outcome, failed := dispatch.Send(ctx, a, password, m.Message, progress)
	result := map[dispatch.Outcome]data.DispatchResult{dispatch.Sent: data.Sent, dispatch.NotSent: data.NotSent, dispatch.Unknown: data.Unclear}[outcome]
	note, _ := data.Sentence(failed)
	if err := end(f, ids, result, note); err != nil {
		return result, data.Fail(data.NotWritten, fmt.Sprintf("Die Nachricht an „%s“ ist %s. Das ließ sich aber nicht im Versandprotokoll festhalten; dort bleibt sie ungeklärt. Bitte den Platz auf dem Datenträger prüfen und es dort nachtragen.", m.Partner.Name, result), err)
	}
	return result, failed
}

// notYetSent refuses a message that has been sent or may have been.
func notYetSent(f *store.File, m Mailing) error {
	log, err := f.Dispatches()
	if err != nil {
		return err
	}
	for _, d := range log {
		if d.Partner != m.Partner.ID || d.Way != data.ByMail || !holds(m.Renditions, d.Rendition) {
			continue
		}
		if err := d.Refusal(); err != nil { // it may have been sent
			return err
		}
		switch d.Result {
		case data.Sent:
			return data.Fail(data.Conflict, fmt.Sprintf("„%s“ ist am %s an „%s“ versandt worden. Es wurde nichts noch einmal gesendet.", d.FileName, data.DateOf(d.EndedAt), d.Recipient), nil)
		case data.Sending, data.Unclear:
			return data.Fail(data.Conflict, fmt.Sprintf("Ob „%s“ am %s bei „%s“ angekommen ist, ist noch ungeklärt. Es wurde nichts noch einmal gesendet. Bitte dort nachfragen und das Ergebnis im Versandprotokoll eintragen.", d.FileName, data.DateOf(d.BegunAt), d.Recipient), nil)
		}
	}
	return nil
}

// begin writes a line of the Versandprotokoll for each file.
func begin(f *store.File, m Mailing, way data.DispatchWay) (ids []int64, err error) {
	for _, x := range m.Renditions {
		d, err := f.BeginDispatch(data.Dispatch{
			Rendition: x.ID, Partner: m.Partner.ID, Recipient: m.Partner.Name, Address: m.Partner.Email, Way: way, MessageID: m.Message.ID,
		})
		if err != nil {
			return nil, err
		}
		ids = append(ids, d.ID)
	}
	return ids, nil
}

func end(f *store.File, ids []int64, result data.DispatchResult, note string) error {
	for _, id := range ids {
		if err := f.EndDispatch(id, result, note); err != nil {
			return err
		}
	}
	return nil
}
