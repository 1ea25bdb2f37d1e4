package release

import (
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// KnownKeys lists the keys that somebody at this workplace knows: those of the
// Projektakten that were opened here, and those that were compared with the fingerprint
// in an Anschreiben.
type KnownKeys struct {
	path string
	Keys []KnownKey `json:"keys"`
}

// KnownKey is a key with whose it is.
type KnownKey struct {
	// Key is the public key (Ed25519) in hexadecimal.
	Key string `json:"key"`
	// Name says whose it is, „Gemeinde Merzenich“, AGS by its key among the municipalities.
	Name string `json:"name"`
	AGS  string `json:"ags,omitempty"`
	// Own says that it is that of a Projektakte which was opened here.
	Own   bool      `json:"own"`
	Since data.Date `json:"since"`
}

// KnownKeysPath gives the file of the user's configuration folder in which the keys are
// kept, empty if there is no such folder.
func KnownKeysPath() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		slog.Warn("known keys are not kept", "cause", err)
		return ""
	}
	return filepath.Join(dir, "Modellkommune", "schluessel.json")
}

// LoadKnownKeys reads the list; what cannot be read begins anew, and the keys are asked
// about once more.
func LoadKnownKeys(path string) *KnownKeys {
	k := &KnownKeys{path: path}
	b, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(b, k)
	}
	if err != nil && !os.IsNotExist(err) {
		slog.Warn("known keys not read", "cause", err)
	}
	return k
}

// Find says whether a key is known, and whose it is.
func (k *KnownKeys) Find(key ed25519.PublicKey) (KnownKey, bool) {
	if k == nil {
		return KnownKey{}, false
	}
	at := slices.IndexFunc(k.Keys, func(known KnownKey) bool { return known.Key == hex.EncodeToString(key) })
	if at < 0 {
		return KnownKey{}, false
	}
	return k.Keys[at], true
}

// of gives a key that is known as that of a municipality by its name or its AGS, and whether
// there is one.
func (k *KnownKeys) of(name, ags string) (KnownKey, bool) {
	if k == nil {
		return KnownKey{}, false
	}
	at := slices.IndexFunc(k.Keys, func(known KnownKey) bool { return known.Name == name || ags != "" && known.AGS == ags })
	if at < 0 {
		return KnownKey{}, false
	}
	return k.Keys[at], true
}

// Remember keeps a key as that of somebody. One that is known as one's own stays so.
func (k *KnownKeys) Remember(key ed25519.PublicKey, name, ags string, own bool, day data.Date) error {
	now := KnownKey{hex.EncodeToString(key), name, ags, own, day}
	if old, known := k.Find(key); known {
		if old.Own || !own {
			return nil
		}
		k.Keys = slices.DeleteFunc(k.Keys, func(known KnownKey) bool { return known.Key == now.Key })
	}
	k.Keys = append(k.Keys, now)
	b, err := json.MarshalIndent(k, "", "  ")
	if err != nil || k.path == "" {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(k.path), 0o700); err != nil {
		return data.Fail(data.NotWritten, "Der Schlüssel ließ sich nicht merken, denn der Ordner für Ihre Einstellungen lässt sich nicht anlegen. Sonst ist nichts betroffen; beim nächsten Mal wird wieder gefragt.", err)
	}
	return exchange.WriteFile(k.path, b)
}

// RememberOwn keeps the keys with which a Projektakte can sign as one's own.
func (k *KnownKeys) RememberOwn(f *store.File, day data.Date) error {
	keys, err := f.HeldKeys()
	if err != nil || len(keys) == 0 {
		return err
	}
	p, err := f.Load()
	if err != nil {
		return err
	}
	for _, key := range keys {
		if err := k.Remember(key, p.Municipality.Name, p.Municipality.AGS, true, day); err != nil {
			return err
		}
	}
	return nil
}
