"""Reads a Word file with python-docx and prints what is in it, a line for each thing, as JSON."""
import json
import sys

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn


def text(element):
    parts = []
    for part in element.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        parts.append(part.text if part.tag == qn("w:t") else " ")
    return " ".join("".join(parts).split())


def inside(element):
    """The paragraphs and tables below an element, those of a content control too."""
    for child in element:
        if child.tag == qn("w:sdt"):
            yield from inside(child.find(qn("w:sdtContent")))
        else:
            yield child


def paragraph(names, p):
    name = names[p.style]
    numbered = p.find(".//" + qn("w:numId"))
    if numbered is not None:
        name = "list " + numbered.get(qn("w:val"))
    for picture in p.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        return "picture: " + picture.get("descr")
    return name + ": " + text(p)


def table(t):
    about = t.find(qn("w:tblPr")).find(qn("w:tblDescription"))
    yield "table: " + about.get(qn("w:val"))
    for row in t.iter(qn("w:tr")):
        props = row.find(qn("w:trPr"))
        kind = "head" if props.find(qn("w:tblHeader")) is not None else "row"
        whole = "" if props.find(qn("w:cantSplit")) is not None else " torn"
        yield kind + whole + ": " + " | ".join(text(cell) for cell in row.iter(qn("w:tc")))


document = docx.Document(sys.argv[1])
names = {style.get(qn("w:styleId")): style.find(qn("w:name")).get(qn("w:val")) for style in document.styles.element.iter(qn("w:style"))}
lines = []
for section in document.sections:
    if section.orientation == WD_ORIENT.LANDSCAPE:
        lines.append("landscape: %.0f × %.0f mm" % (section.page_width.mm, section.page_height.mm))
    lines.append("top: " + text(section.header._element))
    lines.append("bottom: " + text(section.footer._element))
properties = document.core_properties
lines.append("properties: %s | %s | %s | %s" % (properties.title, properties.author, properties.language, properties.content_status))
for element in inside(document.element.body):
    if element.tag == qn("w:p"):
        lines.append(paragraph(names, element))
    elif element.tag == qn("w:tbl"):
        lines.extend(table(element))
json.dump(lines, sys.stdout)
