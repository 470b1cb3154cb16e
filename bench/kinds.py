"""The kinds of address to measure, with addresses of each kind."""

import json
import pathlib
import re
import urllib.parse

QUERIES = pathlib.Path(__file__).resolve().parent.parent / "queries"

# Groups of kinds. A page of one report reads only that report from the store, so other reports must not slow it down.
ONE_REPORT = "one report"
OTHERS = "others"

STATES = ["NOR", "KEN", "PER", "FJI", "BRA"]
TOPICS = ["asylum", "criminal-justice", "children", "training", "border-control"]
TREATIES = ["UNTOC", "SOM-PROTOCOL", "TIP-PROTOCOL", "FIREARMS-PROTOCOL", "UNCAC"]

# Kinds with addresses that are the same in every store.
FIXED = {
    "home": ["/"],
    "about": ["/about"],
    "harvesting": ["/harvesting"],
    "reports": ["/reports"],
    "recommendations": ["/recommendations"],
    "recommendations, chosen": ["/recommendations?strength=should", "/recommendations?topic=asylum"],
    "recommendations, file": ["/recommendations.csv?strength=must", "/recommendations.jsonld?topic=training"],
    "participations": ["/participations", "/participations?participant=state/NOR"],
    "statements": ["/statements", "/statements?speaker=state/NOR"],
    "states": ["/states"],
    "state": [f"/doc/state/{key}" for key in STATES],
    "instruments": ["/instruments"],
    "instrument": [f"/doc/instrument/{key}" for key in TREATIES],
    "article": [f"/doc/instrument/UNTOC/article/{number}" for number in (8, 10, 12, 16, 18)],
    "topics": ["/topics"],
    "topic": [f"/doc/topic/{key}" for key in TOPICS],
    "charts": ["/charts"],
    "compare, empty": ["/compare"],
    "feeds": ["/feeds"],
    "feed": ["/feeds/all.atom", "/feeds/reports.atom", "/feeds/recommendations.atom"],
    "oai": ["/oai?verb=Identify", "/oai?verb=ListSets", "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc"],
    "ldes": ["/ldes/root", "/ldes/11-15", "/ldes/16-20"],
    "reconcile": ["/reconcile", "/reconcile?queries=" + urllib.parse.quote(json.dumps(
        {f"q{i}": {"query": name} for i, name in enumerate(["Norway", "Kingdom of Norway", "Training", "OSCE"])})),
                  "/reconcile/suggest/entity?prefix=Nor"],
    "informea": ["/informea/meetings.json", "/informea/decisions.json"],
    "sitemap": ["/sitemap.xml"],
    "sitemap part": ["/sitemap/0.xml", "/sitemap/2.xml"],
    "dataset": ["/dataset", "/doc/dataset.ttl"],
    "ontology": ["/ontology"],
    "queries": ["/queries"],
    "search": ["/search?q=asylum", "/search?q=navigation", "/search.json?q=timber", "/search/suggest?q=Swazi"],
    "sparql": ["/sparql?query=" + urllib.parse.quote("SELECT (COUNT(*) AS ?n) { ?x a ?type }")],
    "dump": ["/dump/all.nq.gz", "/dump/vocabulary.ttl"],
    "health": ["/health"],
    "openapi": ["/openapi.json"],
}

# Kinds whose addresses are read from the reports' graphs, with the type of their things.
PAGES_OF_ONE_REPORT = {"section": "Section", "paragraph": "Paragraph", "recommendation": "Recommendation"}
PAGES_OF_THINGS = {"session": "Session", "agenda item": "ForeseenActivity", "person": "Person",
                   "participation": "Participation", "statement": "Statement", "citation": "Citation"}


class Site:
    """The addresses of a served store, read from the graphs of a few of its reports."""

    def __init__(self, ask, symbols):
        self.symbols = symbols
        self.things = {symbol: self.typed(ask, symbol) for symbol in symbols}

    @staticmethod
    def typed(ask, symbol):
        """The paths of the things in a report's graph, by the last part of their type."""
        query = ("SELECT DISTINCT ?thing ?type { GRAPH <https://w3id.org/rapporteur/id/graph/%s> "
                 "{ ?thing a ?type } } ORDER BY ?type ?thing" % symbol)
        found = {}
        for row in ask(query):
            path = re.sub("^https://w3id.org/rapporteur/id/", "/doc/", row["thing"]["value"])
            if path.startswith("/doc/") and "#" not in path:
                found.setdefault(re.split("[/#]", row["type"]["value"])[-1], []).append(path)
        return found

    def of(self, kind, most):
        """The paths of things of a type, at most so many, taken from each report in turn."""
        lists = [self.things[symbol].get(kind, []) for symbol in self.symbols]
        taken = []
        for place in range(max(map(len, lists), default=0)):
            taken += [paths[place] for paths in lists if place < len(paths)]
        return list(dict.fromkeys(taken))[:most]

    def documents(self, most):
        """The paths of documents that the reports cite, without the reports themselves."""
        own = {f"/doc/{symbol}" for symbol in self.symbols}
        return [path for path in self.of("Work", most * 2) if path not in own][:most]

    def one_report(self, most):
        """The kinds of pages of one report, with their addresses."""
        kinds = {"report": [f"/doc/{symbol}" for symbol in self.symbols],
                 "report as Turtle": [f"/doc/{symbol}.ttl" for symbol in self.symbols]}
        for name, kind in PAGES_OF_ONE_REPORT.items():
            kinds[name] = self.of(kind, most)
        kinds["document as Turtle"] = [path + ".ttl" for path in self.documents(most)]
        kinds["paragraph as Turtle"] = [path + ".ttl" for path in self.of("Paragraph", most)]
        return kinds

    def queries_of_one_report(self):
        return {f"query {query}, report=": [
            f"/queries/{query}.csv?report={urllib.parse.quote(symbol, safe='')}" for symbol in self.symbols]
            for query in queries()}

    def others(self, most):
        kinds = dict(FIXED)
        for name, kind in PAGES_OF_THINGS.items():
            kinds[name] = self.of(kind, most)
        kinds["document"] = self.documents(most)
        kinds["body"] = sorted({re.sub(r"/[^/]*$", "", path).replace("/session/", "/body/")
                                for path in self.of("Session", 30)})[:most]
        kinds["compare"] = [f"/compare?a={a}&b={b}" for a, b in zip(self.symbols, self.symbols[1:])][:most]
        kinds["changes"] = [f"/changes/{symbol}" for symbol in self.symbols[:most]]
        kinds["cite"] = [path.replace("/doc/", "/cite/") + ".bib" for path in self.of("Paragraph", most)]
        kinds["timemap"] = [f"/timemap/link/doc/{symbol}" for symbol in self.symbols[:most]]
        kinds["timegate and memento"] = [f"/timegate/doc/{symbol}" for symbol in self.symbols[:most]]
        kinds["dump of a report"] = [f"/dump/{symbol}.nq.gz" for symbol in self.symbols[:most]]
        return kinds

    def queries_of_all_reports(self):
        return {f"query {query}": [f"/queries/{query}.csv"] for query in queries()}


def queries():
    return sorted(file.stem for file in QUERIES.glob("*.rq"))
