package release

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports/drawing"
)

// siteOf makes the pages of a project on a Stichtag in the middle of the term.
func siteOf(t interface{ Fatal(...any) }, s Source) []File {
	files, err := Site(context.Background(), s, "2018-10-31")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSiteIsPure(t *testing.T) {
	for _, name := range []string{"merzenich-2018", "tengen", "koeln"} {
		s := Source{Project: sample(t, name)}
		first, again := siteOf(t, s), siteOf(t, s)
		if !slices.EqualFunc(first, again, func(a, b File) bool { return a.Name == b.Name && bytes.Equal(a.Data, b.Data) }) {
			t.Errorf("%s: two runs differ", name)
		}
	}
}

func TestSiteCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if files, err := Site(ctx, Source{Project: sample(t, "tengen")}, "2018-10-31"); err == nil {
		t.Errorf("%d files in spite of it", len(files))
	}
}

func TestSitesOfSamplesLeadSomewhere(t *testing.T) {
	for _, name := range []string{"merzenich-2018", "merzenich", "tengen", "koeln"} {
		files := siteOf(t, Source{Project: sample(t, name)})
		if n := leads(t, files); n < 100 {
			t.Errorf("%s: only %d links", name, n)
		}
	}
}

// No file that is published names a person or says what is not released, and what
// users wrote is text on every page.
func TestSiteKeepsSecretsAndText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := datatest.Project(t, "Neu", false)
		s := Source{Project: p, Pictures: map[string][]byte{}}
		hidden := datatest.Secrets(p)
		for i := range p.Attachments {
			a := &p.Attachments[i]
			if len(p.Measures) > 0 && rapid.Bool().Draw(t, "pictured") {
				a.Kind, a.Of = data.AttachmentPicture, p.Measures[0].ID
			}
			s.Pictures[a.SHA256] = dot(uint8(i))
			if a.Release != data.Public {
				hidden = append(hidden, checksum(s.Pictures[a.SHA256]))
			}
		}
		files := siteOf(t, s)
		for _, f := range files {
			for _, word := range hidden {
				if strings.Contains(string(f.Data), word) || strings.Contains(f.Name, word) {
					t.Fatalf("%s says %q", f.Name, word)
				}
			}
		}
		leads(t, files)
	})
}

// What the pages of the public edition show keeps the secrets too.
func TestPublicPagesKeepSecrets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := datatest.Project(t, "Neu", false)
		p.Reports = []data.Report{{ID: "R", No: 9, Kind: data.FinalReport, KeyDate: "2018-10-31"}}
		pages, err := Preview(Source{Project: p}, Order{No: 9, Date: "2018-10-31", Edition: data.EditionPublic})
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, page := range pages.Pages {
			for _, item := range page.Drawing().Items {
				if run, ok := item.(drawing.Text); ok {
					text.WriteString(run.String)
				}
			}
		}
		for _, word := range datatest.Secrets(p) {
			if strings.Contains(text.String(), word) {
				t.Fatalf("the pages say %q", word)
			}
		}
	})
}

// dot is a picture of its own colour.
func dot(shade uint8) []byte {
	img := image.NewGray(image.Rect(0, 0, 4, 3))
	img.SetGray(0, 0, color.Gray{Y: shade})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // into memory
	}
	return b.Bytes()
}

// allowedTags are all that a page consists of; a script, a style or a form is none.
var allowedTags = strings.Fields(`html head meta title link body a header nav main footer div p span h1 h2 h3 h4 h5 ul ol li
	table caption thead tbody tr th td figure figcaption img strong em br svg desc line polygon polyline circle text`)

// leads holds that every page consists of allowedTags, that its ids are unique and
// that each of its links leads to a file or an anchor that is there. It counts them.
func leads(t interface {
	Errorf(string, ...any)
	Fatal(...any)
}, files []File,
) int {
	ids, names, links := map[string]bool{}, map[string]bool{}, map[string]string{}
	n := 0
	for _, f := range files {
		if names[f.Name] {
			t.Errorf("%s is there twice", f.Name)
		}
		names[f.Name] = true
		if !strings.HasSuffix(f.Name, ".html") {
			continue
		}
		for z := html.NewTokenizer(bytes.NewReader(f.Data)); z.Next() != html.ErrorToken; {
			token := z.Token()
			if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
				continue
			}
			if !slices.Contains(allowedTags, token.Data) {
				t.Errorf("%s has a <%s>", f.Name, token.Data)
			}
			for _, a := range token.Attr {
				switch {
				case a.Key == "id":
					id := f.Name + "#" + a.Val
					if ids[id] {
						t.Errorf("the id %s is there twice", id)
					}
					ids[id] = true
				case strings.HasPrefix(a.Key, "on") || a.Key == "style":
					t.Errorf("%s has the attribute %s", f.Name, a.Key)
				case a.Key == "href" || a.Key == "src":
					n++
					target, outside := "", false
					for _, scheme := range []string{"https://", "http://", "mailto:"} {
						outside = outside || strings.HasPrefix(a.Val, scheme)
					}
					if outside {
						continue
					}
					if target = a.Val; strings.HasPrefix(target, "#") {
						target = f.Name + target
					}
					links[target] = f.Name
				case a.Key == "alt" && a.Val == "":
					t.Errorf("%s has a picture without a text", f.Name)
				}
			}
		}
	}
	for target, from := range links {
		if file, _, anchored := strings.Cut(target, "#"); !names[file] || anchored && !ids[target] {
			t.Errorf("%s leads to %s, which is not there", from, target)
		}
	}
	return n
}

func TestSiteShowsPictures(t *testing.T) {
	p := sample(t, "tengen")
	p.Attachments = []data.Attachment{
		{ID: "A1", Of: "M01", Kind: data.AttachmentPicture, Release: data.Public, Title: "Halle", Alt: "Menschen vor Tafeln", SHA256: "eins"},
		{ID: "A2", Of: "M01", Kind: data.AttachmentPicture, Release: data.PartnersOnly, Alt: "Nur für Partner", SHA256: "zwei"},
	}
	files := siteOf(t, Source{Project: p, Pictures: map[string][]byte{"eins": dot(1), "zwei": dot(2)}})
	name := fmt.Sprintf("bilder/%s.png", checksum(dot(1)))
	at := slices.IndexFunc(files, func(f File) bool { return f.Name == "massnahme-m01.html" })
	if page := string(files[at].Data); !strings.Contains(page, `src="`+name+`" alt="Menschen vor Tafeln"`) || strings.Contains(page, "Nur für Partner") {
		t.Error("the page shows the wrong pictures")
	}
	pictures := slices.DeleteFunc(files, func(f File) bool { return !strings.HasPrefix(f.Name, "bilder/") })
	if len(pictures) != 1 || pictures[0].Name != name {
		t.Errorf("%d pictures lie beside the pages", len(pictures))
	}
}
