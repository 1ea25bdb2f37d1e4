package data

// Perspective is one of the seven Perspektiven der Offenheit of the guide
// „Kommunales Open Government – Gebrauchsanleitung für eine Utopie“, 4.1.1–4.1.7.
type Perspective string

// The seven perspectives.
const (
	Transparency  Perspective = "Transparenz"
	AgendaSetting Perspective = "Offene Themensetzung"
	Dialogue      Perspective = "Dialogorientierte Bürgerbeteiligung"
	CoCreation    Perspective = "Co-Produktion und Co-Kreation"
	Innovation    Perspective = "Offenheit für Veränderung und Innovation"
	OpenData      Perspective = "Offene digitale Technologien und Daten"
	OpenCulture   Perspective = "Offenheit als Organisationskultur"
)

// Perspectives lists the perspectives in the order of the guide.
var Perspectives = []Perspective{
	Transparency, AgendaSetting, Dialogue, CoCreation, Innovation, OpenData, OpenCulture,
}
