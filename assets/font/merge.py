#!/usr/bin/env python3
"""Builds the report's text family: Noto Sans with the signs that it lacks.

Noto Sans has no arrows, lights or ticks. This adds them from Noto Sans Math and
Noto Sans Symbols 2 (all three under the SIL Open Font License 1.1, 1000 units per
em, no reserved font name), and drops the tables for ligatures, kerning and hinting, which
neither the PDF writer nor the page preview uses: both must measure a text alike.

    merge.py NOTO_SANS_FOLDER MATH.ttf SYMBOLS2.ttf OUTPUT_FOLDER   (needs fonttools)
"""
import sys
from fontTools.ttLib import TTFont
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

STYLES = {
    "400Regular/NotoSans_400Regular.ttf": "NotoSans-Regular.ttf",
    "700Bold/NotoSans_700Bold.ttf": "NotoSans-Bold.ttf",
    "400Regular_Italic/NotoSans_400Regular_Italic.ttf": "NotoSans-Italic.ttf",
}
# Arrows, mathematical operators, technical, boxes, shapes, symbols, dingbats.
BLOCKS = [(0x2190, 0x21FF), (0x2200, 0x22FF), (0x2500, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF)]


def outline(font, name):
    """The outline of a glyph without references to other glyphs."""
    glyphs = font.getGlyphSet()
    record = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(record)
    pen = TTGlyphPen(None)
    record.replay(pen)
    return pen.glyph()


def add(target, source):
    have, give = target.getBestCmap(), source.getBestCmap()
    order = target.getGlyphOrder()
    for first, last in BLOCKS:
        for char in range(first, last + 1):
            if char in have or char not in give:
                continue
            name = f"uni{char:04X}"
            if name in order:
                continue
            target["glyf"][name] = outline(source, give[char])
            target["hmtx"][name] = source["hmtx"][give[char]]
            for table in target["cmap"].tables:
                if table.isUnicode():
                    table.cmap[char] = name
    target["maxp"].numGlyphs = len(target.getGlyphOrder())


def main(folder, math, symbols, out):
    for source, name in STYLES.items():
        font = TTFont(f"{folder}/{source}", recalcTimestamp=False)
        for other in (math, symbols):
            add(font, TTFont(other))
        for table in ("GPOS", "GSUB", "GDEF", "fpgm", "prep", "cvt ", "gasp", "STAT", "DSIG"):
            if table in font:
                del font[table]
        for glyph in font["glyf"].glyphs.values():
            glyph.expand(font["glyf"])
            glyph.removeHinting()
        font.save(f"{out}/{name}")


main(*sys.argv[1:])
