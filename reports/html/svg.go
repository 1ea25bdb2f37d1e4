package html

import (
	"math"
	"strconv"
	"strings"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// colours are the classes of the colours that have a meaning; the stylesheet gives
// each its look in light and in dark.
var colours = map[drawing.Color]string{
	drawing.Accent: "accent", drawing.Ink: "ink", drawing.Quiet: "quiet", drawing.Rule: "rule",
	drawing.Grid: "grid", drawing.Plan: "plan", drawing.Pale: "pale", drawing.White: "paper",
}

// chartDots is how many dots of a screen a millimetre of a chart is: one as wide as
// a printed page takes the width of the text.
const chartDots = 5.77

// chart writes a drawing as SVG with its message as description. On a narrow screen
// it scrolls, so that its words remain readable.
func (w *writer) chart(f document.Figure) {
	title := "bild-" + number(w.figures)
	text := title + "-text"
	w.put(`<div class="scroll chart" role="group" tabindex="0"`, attr("aria-labelledby", title), ">\n",
		`<svg role="img"`, attr("aria-labelledby", title), attr("aria-describedby", text),
		attr("width", number(int(f.Drawing.Width*chartDots))), attr("height", number(int(f.Drawing.Height*chartDots))),
		attr("viewBox", "0 0 "+mm(f.Drawing.Width)+" "+mm(f.Drawing.Height)), ">\n",
		"<title", attr("id", title), ">Diagramm: ", esc(w.name(f)), "</title>\n<desc", attr("id", text), ">", esc(f.Alt), "</desc>\n")
	for _, item := range f.Drawing.Items {
		w.item(item)
	}
	w.put("</svg>\n</div>\n")
}

// name gives a chart the name of its caption, else of what stands above it.
func (w *writer) name(f document.Figure) string {
	if f.Caption != "" {
		return f.Caption
	}
	return w.above
}

func (w *writer) item(item drawing.Item) {
	switch it := item.(type) {
	case drawing.Line:
		w.put("<line", attr("x1", mm(it.From.X)), attr("y1", mm(it.From.Y)), attr("x2", mm(it.To.X)), attr("y2", mm(it.To.Y)), stroke(&it.Color, it.Width))
		if len(it.Dash) > 0 {
			w.put(attr("stroke-dasharray", lengths(it.Dash)))
		}
		w.put("/>\n")
	case drawing.Area:
		points := make([]string, len(it.Points))
		for i, p := range it.Points {
			points[i] = mm(p.X) + "," + mm(p.Y)
		}
		w.put("<polygon", attr("points", strings.Join(points, " ")), look(it.Fill, it.Stroke, it.StrokeWidth), "/>\n")
	case drawing.Circle:
		w.put("<circle", attr("cx", mm(it.Center.X)), attr("cy", mm(it.Center.Y)), attr("r", mm(it.Radius)), look(it.Fill, it.Stroke, it.StrokeWidth), "/>\n")
	case drawing.Text:
		w.text(it)
	case drawing.Image:
		w.put("<image", attr("href", w.keep(it.Bytes)), attr("x", mm(it.At.X)), attr("y", mm(it.At.Y)), attr("width", mm(it.Width)), attr("height", mm(it.Height)), ` preserveAspectRatio="none"/>`, "\n")
	}
}

// text writes a text as wide as it is drawn on paper, whatever font the reader has.
func (w *writer) text(t drawing.Text) {
	style := ""
	switch t.Style {
	case drawing.Bold:
		style = "bold"
	case drawing.Italic:
		style = "italic"
	}
	w.put("<text", attr("x", mm(t.At.X)), attr("y", mm(t.At.Y)), attr("font-size", mm(t.Size*drawing.MillimetresPerPoint)))
	if width := t.Style.Width(t.String, t.Size); width > 0 {
		w.put(attr("textLength", mm(width)), ` lengthAdjust="spacingAndGlyphs"`)
	}
	name, plain := paint("fill", &t.Color)
	w.put(class(style, name), plain, ">", esc(t.String), "</text>\n")
}

// look gives the attributes of an area.
func look(fill, line *drawing.Color, width float64) string {
	inside, plain := paint("fill", fill)
	if line == nil {
		return class(inside) + plain
	}
	outline, plainer := paint("stroke", line)
	return class(inside, outline) + plain + plainer + attr("stroke-width", mm(width))
}

func stroke(color *drawing.Color, width float64) string {
	name, plain := paint("stroke", color)
	return class(name) + plain + attr("stroke-width", mm(width))
}

// paint gives the class for a colour that has a meaning, an attribute for another.
func paint(what string, c *drawing.Color) (className, plain string) {
	if c == nil {
		return "", attr(what, "none")
	}
	if name := colours[*c]; name != "" {
		return what + "-" + name, ""
	}
	return "", attr(what, "#"+hex(c.R)+hex(c.G)+hex(c.B))
}

func hex(b uint8) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}

// mm writes a length with at most two places.
func mm(x float64) string { return strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64) }

func lengths(list []float64) string {
	texts := make([]string, len(list))
	for i, x := range list {
		texts[i] = mm(x)
	}
	return strings.Join(texts, " ")
}
