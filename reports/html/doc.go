// Package html writes a site as HTML 5 files: pages, one stylesheet, pictures. No
// page needs a script or anything from elsewhere, and all can be read from a
// folder. What users wrote reaches a page through html/template or html.EscapeString
// alone.
package html
