#!/usr/bin/env python3
"""Measures how pages, publishing and starting grow with the number of reports in a store.

    python3 bench/scale.py --jar target/rapporteur.jar --sizes 10,100,1000

README.md in this folder defines the terms. Sends requests only to this machine, and stops the servers that it started.
"""

import argparse
import concurrent.futures
import http.client
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse

import generate
from kinds import Site
from measure import HOST, Server

# Kinds with addresses in every store. Several each, since each is requested only once.
SHARED = {
    "home": ["/", "/?lang=fr", "/?lang=es", "/?lang=ru", "/?lang=zh"],
    "State": [f"/doc/state/{key}" for key in ("NOR", "KEN", "PER", "FJI", "BRA", "ESP", "FRA", "JPN", "EGY")],
    "organization": [f"/doc/organization/{key}" for key in ("IOM", "UNHCR", "OSCE", "GRULAC", "EU")],
    "treaty": [f"/doc/instrument/{key}" for key in ("UNTOC", "SOM-PROTOCOL", "TIP-PROTOCOL", "FIREARMS-PROTOCOL", "UNCAC")],
    "article": [f"/doc/instrument/UNTOC/article/{number}" for number in (5, 8, 10, 12, 14, 16, 18, 20, 27)],
    "topic": [f"/doc/topic/{key}" for key in ("asylum", "criminal-justice", "children", "training", "border-control")],
    "collection with two facets": [f"/recommendations?strength={strength}&topic={topic}"
                                   for strength in ("should", "must", "encouraged")
                                   for topic in ("training", "asylum", "children")],
    "search": [f"/search?q={words}" for words in
               ("asylum", "navigation", "training", "border", "cooperation", "Norway", "extradition", "children", "timber")],
    "dataset": ["/dataset", "/dataset?lang=fr", "/dataset?lang=es", "/dataset.ttl", "/dataset.jsonld"],
    "feed": ["/feeds/all.atom", "/feeds/reports.atom", "/feeds/recommendations.atom"],
    "OAI page": ["/oai?verb=ListIdentifiers&metadataPrefix=oai_dc", "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                 "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01"],
}

# A kind may take so many times as long as in the smallest store.
MOST_RATIO = 1.5
MOST_RATIO_AT_10000 = 2
WORST_MILLISECONDS = 1000
MOST_KEPT_MILLISECONDS = 0.2
TICKS = os.sysconf("SC_CLK_TCK")


class Client:
    """One connection that is kept open."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection(HOST, port, timeout=60)

    def get(self, path, headers=None):
        """The status, the body and the headers; redirects are followed."""
        self.connection.request("GET", path, headers={"Accept": "text/html,*/*;q=0.5", **(headers or {})})
        reply = self.connection.getresponse()
        body = reply.read()
        if reply.status in (301, 302, 303, 307, 308):
            target = urllib.parse.urlsplit(reply.getheader("Location"))
            return self.get(target.path + ("?" + target.query if target.query else ""), headers)
        return reply.status, body, reply.headers


def processor_seconds(process):
    """The processor time that a process has taken, in seconds."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


class Store:
    """A store that grows, and what was measured at each size."""

    def __init__(self, options):
        self.options = options
        self.reports = options.work / "reports"
        self.store = options.work / "store"
        self.log = open(options.work / "log.txt", "w", encoding="utf-8")
        self.published = 0

    def java(self, *arguments, memory=None):
        heap = [f"-Xmx{memory}"] if memory else []
        return ["java", *heap, "-jar", str(self.options.jar), *map(str, arguments)]

    def fill(self, size):
        """Publishes the reports up to this size with the command, without a server."""
        files = self.files(self.published, size)
        if not files:
            return
        for i in range(0, len(files), 500):
            subprocess.run(self.java("publish", "--store", self.store, *files[i:i + 500]),
                           stdout=self.log, stderr=self.log, check=True)
        self.published = size

    def files(self, start, end):
        """The files of the reports from one number to another."""
        return sorted(self.reports.glob("*.txt"), key=lambda file: int(file.name.split("-")[0]))[start:end]

    def serve(self, memory=None):
        return MeasuredServer(self.java, self.store, self.log, memory)


class MeasuredServer(Server):
    """The program serving a store, with its processor time."""

    def __init__(self, java, store, log, memory):
        self.request_limit = 60
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        began = time.monotonic()
        self.process = subprocess.Popen(
            java("serve", "--store", store, "--host", HOST, "--port", str(self.port), memory=memory),
            stdout=log, stderr=log)
        while self.get("/doc/state/NOR")[0] != 200:
            if self.process.poll() is not None or time.monotonic() - began > 300:
                self.stop()
                raise SystemExit("the server did not answer; see its log")
            time.sleep(0.02)
        self.started = time.monotonic() - began
        while self.get("/ready")[0] != 200:
            time.sleep(0.1)


def cold(server, paths):
    """The times of requests for addresses that were not requested before, in milliseconds; none if one failed."""
    client, times = Client(server.port), []
    for path in paths:
        before = time.monotonic()
        status, _, _ = client.get(path)
        times.append((time.monotonic() - before) * 1000)
        if status != 200:
            print(f"{status}: {path}", file=sys.stderr)
    return times


def kinds(server, symbols):
    """The addresses of each kind, of these reports."""
    site = Site(server.select, symbols)
    found = {"report": [f"/doc/{symbol}" for symbol in symbols],
             "section": site.of("Section", 9), "paragraph": site.of("Paragraph", 18),
             "recommendation": site.of("Recommendation", 18), "session": site.of("Session", 9)}
    found["body"] = sorted({re.sub(r"/[^/]*$", "", path).replace("/session/", "/body/")
                            for path in site.of("Session", 30)})[:9]
    found["named query, report="] = [f"/queries/{query}.csv?report={urllib.parse.quote(symbol, safe='')}"
                                     for query in ("provisions", "citations", "attendance") for symbol in symbols]
    _, index, _ = Client(server.port).get("/sitemap.xml")
    parts = re.findall(r"<loc>https?://[^/]+(/sitemap[^<]+)</loc>", index.decode())
    found["sitemap part"] = parts[:3] or ["/sitemap.xml"]
    return {**found, **SHARED}


def highest_rate(server, paths, seconds):
    """Requests a second that one closed loop of as many clients as cores gets, which is the highest rate without queueing."""
    clients = os.cpu_count()
    done = [0] * clients

    def loop(mine):
        client, i = Client(server.port), mine
        end = time.monotonic() + seconds
        while time.monotonic() < end and i < len(paths):
            client.get(paths[i])
            done[mine] += 1
            i += clients

    began = time.monotonic()
    threads = [threading.Thread(target=loop, args=(i,)) for i in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.monotonic() - began), sum(done)


def open_loop(server, paths, rate):
    """The times from the planned moment of each request to its answer, in milliseconds."""
    local = threading.local()

    def ask(path, planned):
        if not hasattr(local, "client"):
            local.client = Client(server.port)
        time.sleep(max(0, planned - time.monotonic()))
        local.client.get(path)
        return (time.monotonic() - planned) * 1000

    began = time.monotonic() + 0.2
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        return list(pool.map(ask, paths, [began + i / rate for i in range(len(paths))]))


def publishing(server, store, size, count):
    """The server's processor time for publishing a report and for withdrawing it, in seconds each."""
    meetings = list(generate.meetings("rapporteur", size + count))[size:]
    withdrawn = [part for meeting in meetings for part in ("--withdraw", meeting.symbol(meeting.number))]
    spent = []
    for arguments in (store.files(size, size + count), withdrawn):
        before = processor_seconds(server.process)
        subprocess.run(store.java("publish", "--store", store.store, *arguments),
                       stdout=store.log, stderr=store.log, check=True)
        spent.append((processor_seconds(server.process) - before) / count)
    return spent


def repeated(server, path, times):
    """The server's processor time for an address that was requested before, in milliseconds: whole, and as 304."""
    client = Client(server.port)
    _, _, headers = client.get(path)
    spent = []
    for condition in ({}, {"If-None-Match": headers["ETag"]} if headers["ETag"] else None):
        if condition is None:
            continue
        before = processor_seconds(server.process)
        for _ in range(times):
            client.get(path, condition)
        spent.append((processor_seconds(server.process) - before) * 1000 / times)
    return spent


def measure(store, size, options, results):
    store.fill(size)
    memory = "1g" if size >= 10_000 else "512m"
    server = store.serve(memory)
    try:
        results["first answer, s"][size] = server.started
        symbols = [meeting.symbol(meeting.number) for meeting in generate.meetings("rapporteur", 10)]
        for path in [path for paths in kinds(server, symbols[:1]).values() for path in paths]:
            if path not in {p for paths in SHARED.values() for p in paths}:
                server.get(path)
        for _ in range(options.warm):
            for path in ("/doc/state/DEU", "/doc/topic/prosecution", "/search?q=visa", "/statements?speaker=state/CAN"):
                server.get(path + ("&" if "?" in path else "?") + f"lang={'fr' if _ % 2 else 'ar'}")
        asked = kinds(server, symbols[1:])
        for kind, paths in asked.items():
            times = cold(server, paths)
            if times:
                results[f"{kind}, cold median, ms"][size] = statistics.median(times)
                results[f"{kind}, worst, ms"][size] = max(times)
        mixed = Site(server.select, [m.symbol(m.number) for m in generate.meetings("rapporteur", min(size, 60))])
        paths = mixed.of("Paragraph", 3000) + mixed.of("Recommendation", 2000)
        rate, used = highest_rate(server, paths, options.seconds)
        half = paths[used:used + int(rate / 2 * options.seconds)]
        if half:
            times = sorted(open_loop(server, half, rate / 2))
            results["pages of reports, highest rate, 1/s"][size] = rate
            results["pages of reports at half load, median, ms"][size] = statistics.median(times)
            results["pages of reports at half load, p99, ms"][size] = times[int(len(times) * 0.99) - 1]
        for kind, path in {"page": asked["report"][0], "document": asked["report"][0] + ".ttl",
                           "named query": asked["named query, report="][0]}.items():
            for form, spent in zip(("", ", 304"), repeated(server, path, options.repeats)):
                results[f"repeated {kind}{form}, processor ms"][size] = spent
        if options.publish:
            results["publishing, processor s a report"][size], results["withdrawing, processor s a report"][size] = \
                publishing(server, store, size, options.publish)
    finally:
        server.stop()


def verdicts(results, sizes):
    first = sizes[0]
    for name, at in results.items():
        for size in sizes[1:]:
            if first not in at or size not in at:
                continue
            most = MOST_RATIO_AT_10000 if size >= 10_000 else MOST_RATIO
            if ("cold median" in name or "a report" in name or "first answer" in name) and at[size] > most * at[first]:
                yield f"NOT MET: {name} at {size}: {at[size] / at[first]:.2f} times that at {first}, at most {most}"
        for size in at:
            if "worst" in name and at[size] > WORST_MILLISECONDS:
                yield f"NOT MET: {name} at {size}: {at[size]:.0f}"
            if "repeated" in name and at[size] > MOST_KEPT_MILLISECONDS:
                yield f"NOT MET: {name} at {size}: {at[size]:.2f}"
    for size in sizes:
        median = results["pages of reports at half load, median, ms"].get(size)
        p99 = results["pages of reports at half load, p99, ms"].get(size)
        if p99 and p99 > max(5 * median, 50):
            yield f"NOT MET: p99 at half load at {size}: {p99:.0f} ms, median {median:.0f} ms"


class Results(dict):
    def __missing__(self, key):
        self[key] = {}
        return self[key]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", type=pathlib.Path, default=pathlib.Path("target/rapporteur.jar"))
    parser.add_argument("--sizes", default="10,100,1000", help="numbers of reports, ascending (default: %(default)s)")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("target/scale"), metavar="DIR",
                        help="working folder, emptied first (default: %(default)s)")
    parser.add_argument("--publish", type=int, default=20, metavar="N", help="reports to publish and withdraw while serving")
    parser.add_argument("--repeats", type=int, default=5000, help="repeated requests (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=10, help="of load (default: %(default)s)")
    parser.add_argument("--warm", type=int, default=100, help="rounds of warming requests (default: %(default)s)")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    if sizes != sorted(set(sizes)) or sizes[0] < 10:
        parser.error("--sizes must ascend from at least 10")
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    store = Store(options)
    generate.write(sizes[-1] + options.publish, "small", "rapporteur", store.reports)
    results = Results()
    store.fill(1)
    server = store.serve("512m")
    results["first answer, s"][1] = server.started
    server.stop()
    for size in sizes:
        measure(store, size, options, results)
        print(f"{size} reports measured", file=sys.stderr)
    width = max(map(len, results))
    print(" " * width, *(f"{size:>10}" for size in [1, *sizes]))
    for name, at in results.items():
        print(name.ljust(width), *(f"{at[size]:10.2f}" if size in at else " " * 10 for size in [1, *sizes]))
    print("\n".join(verdicts(results, sizes)) or "all bounds met")


if __name__ == "__main__":
    main()
