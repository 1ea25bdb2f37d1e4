package revision_test

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// pyhankoFolder is where .ci/pyhanko.sh installs.
const pyhankoFolder = "../../../out/pyhanko/bin"

// officer signs with keys that a test made for itself.
type officer struct {
	folder string
	// plain keeps pyHanko from rewriting the XMP metadata, as it does on every system
	// that lacks lxml.
	plain bool
}

// newOfficer makes a root, a signer and a time stamping authority, and a list of
// revoked certificates.
func newOfficer(t testing.TB) *officer {
	t.Helper()
	o := &officer{folder: t.TempDir(), plain: true}
	root := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Wurzel"}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign, SubjectKeyId: []byte{1},
	}
	key := o.certify(t, "root", root, root, nil)
	o.certify(t, "signer", &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "Erika Mustermann"},
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}, root, key)
	o.certify(t, "clock", &x509.Certificate{
		SerialNumber: big.NewInt(3), Subject: pkix.Name{CommonName: "Zeitstempel"},
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping},
	}, root, key)
	list, err := x509.CreateRevocationList(rand.Reader, &x509.RevocationList{
		Number: big.NewInt(1), ThisUpdate: time.Now().Add(-time.Minute), NextUpdate: time.Now().Add(time.Hour),
	}, root, key)
	if err != nil {
		t.Fatal(err)
	}
	o.keep(t, "root.crl", list)
	stub := filepath.Join(o.folder, "plain", "lxml")
	if err := os.MkdirAll(stub, 0o700); err != nil {
		t.Fatal(err)
	}
	o.keep(t, "plain/lxml/__init__.py", []byte("raise ImportError\n"))
	return o
}

// keys are made once. pyHanko's own time stamps know RSA alone.
var keys = sync.OnceValue(func() map[string]*rsa.PrivateKey {
	made := map[string]*rsa.PrivateKey{}
	for _, name := range []string{"root", "signer", "clock"} {
		key, err := rsa.GenerateKey(rand.Reader, 2048)
		if err != nil {
			panic(err)
		}
		made[name] = key
	}
	return made
})

// certify writes a certificate and its key.
func (o *officer) certify(t testing.TB, file string, c, parent *x509.Certificate, issuer *rsa.PrivateKey) *rsa.PrivateKey {
	t.Helper()
	key := keys()[file]
	if issuer == nil {
		issuer = key
	}
	c.NotBefore, c.NotAfter = time.Now().Add(-time.Hour), time.Now().Add(time.Hour)
	certificate, err := x509.CreateCertificate(rand.Reader, c, parent, &key.PublicKey, issuer)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	o.keep(t, file+".pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate}))
	o.keep(t, file+".key", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}))
	return key
}

func (o *officer) keep(t testing.TB, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(o.folder, file), b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func (o *officer) read(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(o.folder, file))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sign lets pyHanko's command sign a file with options of addsig.
func (o *officer) sign(t testing.TB, file []byte, options ...string) []byte {
	t.Helper()
	o.keep(t, "in.pdf", file)
	arguments := append([]string{"sign", "addsig"}, options...)
	o.run(t, "pyhanko", append(arguments, "pemder", "--key", "signer.key", "--cert", "signer.pem", "--no-pass", "in.pdf", "out.pdf")...)
	return o.read(t, "out.pdf")
}

// run runs a program of pyHanko's environment in the folder with the keys.
func (o *officer) run(t testing.TB, program string, arguments ...string) {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(pyhankoFolder, program))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%s is not there; make test installs it", path)
	}
	command := exec.Command(path, arguments...)
	command.Dir = o.folder
	if o.plain {
		command.Env = append(os.Environ(), "PYTHONPATH="+filepath.Join(o.folder, "plain"))
	}
	var output bytes.Buffer
	command.Stdout, command.Stderr = &output, &output
	if err := command.Run(); err != nil {
		t.Fatalf("%s %v: %v\n%s", program, arguments, err, output.Bytes())
	}
}
