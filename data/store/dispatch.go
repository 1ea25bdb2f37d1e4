package store

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"modellkommune/data"
)

// BeginDispatch writes a line of the Versandprotokoll before anything leaves the
// house: if the program dies now, the line says so. It gives back the line with
// its ID and the moment. It is no step: undo does not reach
// what has left the house.
func (f *File) BeginDispatch(d data.Dispatch) (data.Dispatch, error) {
	d.BegunAt, d.Result, d.Who, d.Altered = f.Now(), data.Sending, who(), ""
	err := f.write(func(tx *sql.Tx) error {
		var before string
		err := tx.QueryRow("SELECT id, begun_seal FROM dispatch ORDER BY id DESC LIMIT 1").Scan(&d.ID, &before)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		d.ID++
		if err := tx.QueryRow("SELECT file_name, sha256 FROM rendition WHERE id = ?", d.Rendition).Scan(&d.FileName, &d.SHA256); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		l := logLine{Dispatch: d, begun: d.BegunAt.Format(time.RFC3339Nano)}
		l.begunSeal = l.sealOfBegun(before)
		_, err = tx.Exec(`INSERT INTO dispatch (id, rendition, partner, recipient, address, way, message_id, begun_at, result, who, begun_seal, seal)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			d.ID, d.Rendition, d.Partner, d.Recipient, d.Address, string(d.Way), d.MessageID, l.begun, string(d.Result), d.Who, l.begunSeal, l.sealOfAll())
		return err
	})
	return d, explain(f.path, err)
}

// EndDispatch writes what became of a line. What is versandt or nicht versandt
// stays so, and so does a line that was altered in the file: its seal must go on saying so.
func (f *File) EndDispatch(id int64, result data.DispatchResult, note string) error {
	err := f.write(func(tx *sql.Tx) error {
		lines, err := logOf(tx)
		if err != nil {
			return err
		}
		for _, l := range lines {
			switch {
			case l.ID != id:
				continue
			case l.Altered != "":
				return l.Refusal()
			}
			l.Result, l.Note, l.ended = result, note, f.Now().Format(time.RFC3339Nano)
			_, err := tx.Exec("UPDATE dispatch SET result = ?, note = ?, ended_at = ?, seal = ? WHERE id = ?", string(l.Result), l.Note, l.ended, l.sealOfAll(), id)
			return err
		}
		return data.Fail(data.NotFound, fmt.Sprintf("Die Zeile %d gibt es im Versandprotokoll nicht.", id), nil)
	})
	return explain(f.path, err)
}

// Dispatches gives the Versandprotokoll, oldest first; of a line that was altered it says so.
func (f *File) Dispatches() (list []data.Dispatch, err error) {
	err = f.read(func(tx *sql.Tx) error {
		lines, err := logOf(tx)
		for _, l := range lines {
			list = append(list, l.Dispatch)
		}
		return err
	})
	return list, err
}

// logLine is a line of the Versandprotokoll as it lies in the file.
type logLine struct {
	data.Dispatch
	// begun and ended are its moments as they are written.
	begun, ended string
	// begunSeal is the checksum of what was known when it began and of the line before; seal that of the whole line.
	begunSeal, seal string
}

func (l logLine) sealOfBegun(before string) string {
	return sealOf("line", l.ID, "file", l.Rendition, "pdf", l.SHA256, "partner", l.Partner, "recipient", l.Recipient, "address", l.Address, "way", l.Way,
		"message", l.MessageID, "begun at", l.begun, "who", l.Who, "before", before)
}

func (l logLine) sealOfAll() string {
	return sealOf("begun", l.begunSeal, "ended at", l.ended, "result", l.Result, "note", l.Note)
}

// logOf reads the Versandprotokoll, and says of each line whether it is as it was written. Lines are counted from 1 and none
// is ever deleted; that the last ones were taken out, only the papers that left the house can tell.
func logOf(tx *sql.Tx) (lines []logLine, err error) {
	before := logLine{}
	err = eachRow(tx, `SELECT d.id, d.rendition, coalesce(r.file_name, ''), coalesce(r.sha256, ''), d.partner, d.recipient, d.address, d.way, d.message_id, d.begun_at, d.ended_at, d.result, d.note, d.who,
		d.begun_seal, d.seal FROM dispatch d LEFT JOIN rendition r ON r.id = d.rendition ORDER BY d.id`, func(scan func(...any) error) error {
		var l logLine
		if err := scan(&l.ID, &l.Rendition, &l.FileName, &l.SHA256, &l.Partner, &l.Recipient, &l.Address, &l.Way, &l.MessageID, &l.begun, &l.ended, &l.Result, &l.Note, &l.Who,
			&l.begunSeal, &l.seal); err != nil {
			return err
		}
		l.BegunAt = momentOf(l.begun)
		if l.ended != "" {
			l.EndedAt = momentOf(l.ended)
		}
		switch {
		case l.ID != before.ID+1:
			l.Altered = "Eine Zeile davor fehlt."
		case l.begunSeal != l.sealOfBegun(before.begunSeal):
			l.Altered = "Datei, Empfänger, Weg, Beginn oder die Zeile davor sind verändert; ihr Siegel passt nicht."
		case l.seal != l.sealOfAll():
			l.Altered = "Ergebnis, Bemerkung oder Ende sind verändert; ihr Siegel passt nicht."
		}
		lines, before = append(lines, l), l
		return nil
	})
	return lines, err
}
