package data

// Perspective is one of the Blickwinkel under which a programme looks at its measures; its template says which there are. For
// the Modellkommunen of 2017 they were the seven Perspektiven der Offenheit.
type Perspective string
