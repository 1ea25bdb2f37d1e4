"""Reads the metadata in the given folders with rdflib, which GovData uses too, and prints their statements as JSON."""
import json
import os
import sys

import rdflib


def statements(path, kind):
    graph = rdflib.Graph()
    graph.parse(path, format=kind)
    return sorted(" ".join(term.n3() for term in triple) for triple in graph)


print(json.dumps([
    {
        "jsonld": statements(os.path.join(folder, "dcat.jsonld"), "json-ld"),
        "rdf": statements(os.path.join(folder, "dcat.rdf"), "xml"),
    }
    for folder in sys.stdin.read().split("\n")
]))
