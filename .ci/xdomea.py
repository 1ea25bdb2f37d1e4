"""Validates the messages of xdomea in the Aktenpakete of a folder: xdomea.py SCHEMA FOLDER"""

import io
import pathlib
import sys
import zipfile

import xmlschema

schema = xmlschema.XMLSchema(str(pathlib.Path(sys.argv[1]) / "xdomea-Nachrichten-AbgabeDurchfuehren.xsd"))
packets = sorted(pathlib.Path(sys.argv[2]).glob("*Aktenpaket*.zip"))
valid = 0
for packet in packets:
    with zipfile.ZipFile(packet) as outer:
        transfers = [n for n in outer.namelist() if n.endswith("_Abgabe.Abgabe.0401.zip")]
        assert len(transfers) == 1, f"{packet}: {transfers}"
        with zipfile.ZipFile(io.BytesIO(outer.read(transfers[0]))) as inner:
            names = set(inner.namelist())
            message = inner.read(transfers[0].removesuffix(".zip") + ".xml")
    errors = list(schema.iter_errors(io.BytesIO(message)))
    for e in errors:
        print(f"{packet}: {e.path}: {e.reason}")
    named = {e.text for e in xmlschema.XMLResource(io.BytesIO(message)).root.iter("{urn:xoev-de:xdomea:schema:3.0.0}Dateiname")}
    if named | {transfers[0].removesuffix(".zip") + ".xml"} != names:
        print(f"{packet}: the message names other files than lie beside it")
    elif not errors:
        valid += 1
print(f"xdomea: {valid} of {len(packets)} messages are valid after xdomea 3.0.0")
sys.exit(not packets or valid < len(packets))
