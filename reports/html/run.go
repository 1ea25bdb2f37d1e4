package html

import (
	"net/url"
	"slices"
	"strings"

	"modellkommune/reports/document"
)

func (w *writer) runs(list []document.Run) {
	for _, r := range list {
		w.run(r)
	}
}

func (w *writer) run(r document.Run) {
	text := strings.ReplaceAll(esc(r.Text), "\n", "<br>\n")
	if r.Sign != document.NoSign {
		text = `<span class="light">` + sign(r.Sign) + text + "</span>"
	}
	if r.Lang != "" {
		text = "<span" + attr("lang", r.Lang) + ">" + text + "</span>"
	}
	switch {
	case r.Bold:
		text = "<strong>" + text + "</strong>"
	case r.Italic:
		text = "<em>" + text + "</em>"
	}
	if href := w.href(r); href != "" && strings.TrimSpace(r.Text) != "" {
		text = "<a" + attr("href", href) + ">" + text + "</a>"
	}
	w.put(text)
}

// href gives where a run leads, empty where it leads nowhere or an address is not
// one that a page may name.
func (w *writer) href(r document.Run) string {
	if r.URL != "" {
		return address(r.URL)
	}
	if r.Target == "" {
		return ""
	}
	homes := w.homes[r.Target]
	if slices.Contains(homes, w.here) {
		return "#" + url.PathEscape(idOf(r.Target))
	}
	for _, p := range w.site.Pages {
		if p.Anchor == r.Target {
			return p.Name
		}
	}
	if slices.Contains(w.site.Files, r.Target) {
		return (&url.URL{Path: r.Target}).String()
	}
	if len(homes) == 0 {
		return ""
	}
	return homes[0] + "#" + url.PathEscape(idOf(r.Target))
}

// address lets only those pass that lead to a page of the web or to a mailbox. One
// without „https://“ would lead to a file beside the page.
func address(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "https", "http":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	return u.String()
}

// idOf makes an id of an anchor: ASCII letters, digits and hyphens stay, all else is
// written by its number, so that two anchors never share an id.
func idOf(anchor string) string {
	var b strings.Builder
	for _, r := range anchor {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-':
			b.WriteRune(r)
		default:
			b.WriteString("_" + number(int(r)) + "_")
		}
	}
	return b.String()
}
