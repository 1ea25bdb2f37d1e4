package store

import (
	"bytes"
	"crypto/ed25519"
	"os"
	"path/filepath"
	"testing"

	"modellkommune/data"
)

// signingKey gives the key of a file, with which a PDF was signed that it keeps.
func signingKey(t *testing.T, f *File) ed25519.PrivateKey {
	t.Helper()
	key, err := f.SigningKey()
	if err != nil {
		t.Fatal(err)
	}
	r, pdf := frozen()
	pdf.Key = key
	releases, err := f.Releases()
	switch {
	case err != nil:
	case len(releases) == 0:
		_, err = f.Freeze(r, pdf)
	default:
		_, err = f.AddRendition(releases[0].ID, Rendition{Edition: data.Editions[len(releases[0].Renditions)], FileName: "weitere.pdf", PDF: []byte("%PDF"), Key: key})
	}
	if err != nil {
		t.Fatal(err)
	}
	if again, err := f.SigningKey(); err != nil || !key.Equal(again) {
		t.Fatalf("the key is another one when asked again: %v", err)
	}
	return key
}

// Two officers at two PCs sign with the key that lies in the file; an undo does not take it
// back.
func TestKeyStaysWithTheFile(t *testing.T) {
	f := create(t)
	key := signingKey(t, f)
	if undo, _ := f.Steps(); undo != "" {
		t.Errorf("a release can be undone: %q", undo)
	}
	path := f.path
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if !signingKey(t, f).Equal(key) {
		t.Error("after opening again the key is another one")
	}
	if keys, err := f.Keys(); err != nil || len(keys) != 1 || !keys[0].Equal(key.Public()) {
		t.Errorf("the public keys are %x, %v", keys, err)
	}
}

// A copy that goes its own way signs with a key of its own, knows the one of which it is a
// copy, and does not hold its secret in any byte. The safety copy of the day is the same
// Projektakte and does.
func TestKeyOfCopies(t *testing.T) {
	f := create(t)
	key := signingKey(t, f)
	folder := t.TempDir()
	path := filepath.Join(folder, "Kopie.mkog")
	if err := f.SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	holds := func(path string) bool {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Contains(b, key.Seed())
	}
	if !holds(f.path) || holds(path) {
		t.Fatalf("the secret is in the file: %v, in the copy: %v", holds(f.path), holds(path))
	}
	copied, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if signingKey(t, copied).Equal(key) {
		t.Error("the copy signs with the same key")
	}
	if keys, err := copied.Keys(); err != nil || len(keys) != 2 || !keys[0].Equal(key.Public()) {
		t.Errorf("the copy knows the keys %x, %v", keys, err)
	}
	if err := copyTo(f.db, filepath.Join(folder, "Sicherung.mkog")); err != nil || !holds(filepath.Join(folder, "Sicherung.mkog")) {
		t.Errorf("a safety copy lost the key: %v", err)
	}
}

// A public key that somebody writes into the file is none with which it can sign.
func TestHeldKeys(t *testing.T) {
	f := create(t)
	if keys, err := f.HeldKeys(); err != nil || len(keys) != 0 {
		t.Errorf("a new file holds %x, %v", keys, err)
	}
	key := signingKey(t, f)
	if _, err := f.db.Exec("INSERT INTO signing_key (public, made_at) VALUES (?, '2018-10-31T00:00:00Z')", bytes.Repeat([]byte{1}, ed25519.PublicKeySize)); err != nil {
		t.Fatal(err)
	}
	if keys, err := f.HeldKeys(); err != nil || len(keys) != 1 || !keys[0].Equal(key.Public()) {
		t.Errorf("the file holds %x, %v", keys, err)
	}
	if keys, err := f.Keys(); err != nil || len(keys) != 2 {
		t.Errorf("the public keys are %x, %v", keys, err)
	}
}
