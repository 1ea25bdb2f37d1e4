package store

import (
	"database/sql"
	"fmt"
	"time"

	"modellkommune/data"
)

// BeginDispatch writes a line of the Versandprotokoll before anything leaves the
// house: if the program dies now, the line says so. It gives back the line with
// its ID and the moment. It is no step: undo does not reach
// what has left the house.
func (f *File) BeginDispatch(d data.Dispatch) (data.Dispatch, error) {
	d.BegunAt, d.Result, d.Who = f.Now(), data.Sending, who()
	err := f.write(func(tx *sql.Tx) error {
		row := tx.QueryRow(`INSERT INTO dispatch (rendition, partner, recipient, address, way, message_id, begun_at, result, who)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			d.Rendition, d.Partner, d.Recipient, d.Address, string(d.Way), d.MessageID, d.BegunAt.Format(time.RFC3339Nano), string(d.Result), d.Who)
		return row.Scan(&d.ID)
	})
	return d, explain(f.path, err)
}

// EndDispatch writes what became of a line. What is versandt or nicht versandt
// stays so.
func (f *File) EndDispatch(id int64, result data.DispatchResult, note string) error {
	err := f.write(func(tx *sql.Tx) error {
		done, err := tx.Exec("UPDATE dispatch SET result = ?, note = ?, ended_at = ? WHERE id = ?", string(result), note, f.Now().Format(time.RFC3339Nano), id)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return data.Fail(data.NotFound, fmt.Sprintf("Die Zeile %d gibt es im Versandprotokoll nicht.", id), err)
		}
		return nil
	})
	return explain(f.path, err)
}

// Dispatches gives the Versandprotokoll, oldest first.
func (f *File) Dispatches() (list []data.Dispatch, err error) {
	err = f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT d.id, d.rendition, r.file_name, r.sha256, d.partner, d.recipient, d.address, d.way, d.message_id, d.begun_at, d.ended_at, d.result, d.note, d.who
			FROM dispatch d JOIN rendition r ON r.id = d.rendition ORDER BY d.id`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var d data.Dispatch
			var begun, ended string
			if err := rows.Scan(&d.ID, &d.Rendition, &d.FileName, &d.SHA256, &d.Partner, &d.Recipient, &d.Address, &d.Way, &d.MessageID, &begun, &ended, &d.Result, &d.Note, &d.Who); err != nil {
				return err
			}
			if d.BegunAt, err = time.Parse(time.RFC3339Nano, begun); err != nil {
				return err
			}
			if ended != "" {
				if d.EndedAt, err = time.Parse(time.RFC3339Nano, ended); err != nil {
					return err
				}
			}
			list = append(list, d)
		}
		return rows.Err()
	})
	return list, err
}
