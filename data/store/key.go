package store

import (
	"crypto/ed25519"
	"database/sql"
	"errors"
	"io"
)

// SigningKey gives the key with which this Projektakte signs what it releases (Ed25519,
// RFC 8032): the one that lies in the file, else a new one, which the first Ausfertigung
// that it signs brings along into the file. Whoever works with the Projektakte signs with
// the same key, at any PC. No export holds it.
func (f *File) SigningKey() (ed25519.PrivateKey, error) {
	var seed []byte
	err := f.read(func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT secret FROM signing_key ORDER BY id DESC LIMIT 1").Scan(&seed)
	})
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	if len(seed) != ed25519.SeedSize {
		seed = make([]byte, ed25519.SeedSize)
		if _, err := io.ReadFull(f.Random, seed); err != nil {
			return nil, err
		}
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// KeepKey keeps the key with which something was signed that is not kept itself, so that the next signature is by the same.
func (f *File) KeepKey(key ed25519.PrivateKey) error {
	return f.write(func(tx *sql.Tx) error { return keepKey(tx, key, f.Now()) })
}

// Keys lists the public keys with which this Projektakte has signed, and the one of which
// it is a copy; the latest comes last.
func (f *File) Keys() (keys []ed25519.PublicKey, err error) {
	column, err := f.keyColumn("SELECT public FROM signing_key ORDER BY id")
	for _, key := range column {
		keys = append(keys, key)
	}
	return keys, err
}

// HeldKeys lists the public keys of those with which this Projektakte can sign: whoever
// writes another public key into it does not hold the secret.
func (f *File) HeldKeys() (keys []ed25519.PublicKey, err error) {
	column, err := f.keyColumn("SELECT secret FROM signing_key WHERE secret IS NOT NULL ORDER BY id")
	for _, seed := range column {
		if len(seed) == ed25519.SeedSize {
			keys = append(keys, ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey))
		}
	}
	return keys, err
}

func (f *File) keyColumn(query string) (column [][]byte, err error) {
	err = f.read(func(tx *sql.Tx) error {
		rows, err := tx.Query(query)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var key []byte
			if err := rows.Scan(&key); err != nil {
				return err
			}
			column = append(column, key)
		}
		return rows.Err()
	})
	return column, err
}
