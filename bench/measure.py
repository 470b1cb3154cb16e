#!/usr/bin/env python3
"""Measures how long it takes to fill a store with invented reports, to start the server, and to answer requests.

    python3 bench/measure.py --jar target/rapporteur.jar --sizes 10,200,1000

Sends requests only to this machine, one at a time, and stops the server that it started.
"""

import argparse
import http.client
import json
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse

import generate
from kinds import ONE_REPORT, OTHERS, Site

HOST = "127.0.0.1"

# The first reports, which every size has: one to warm up with, then those measured.
WARMING = 1
ASKED = 10

FEWEST_FOR_A_MEDIAN = 9

# The bounds, in milliseconds except for the ratio.
MOST_RATIO_AT_200 = 2
WORST_OTHERS_AT_200 = 5_000
WORST_ONE_REPORT_AT_1000 = 2_000


class Measured:
    """The times of the requests of one kind, in milliseconds, and how many were not answered by 200."""

    def __init__(self):
        self.times = []
        self.not_200 = 0
        self.server_errors = 0

    def add(self, status, milliseconds):
        self.times.append(milliseconds)
        self.not_200 += status != 200
        self.server_errors += status >= 500

    @property
    def median(self):
        return statistics.median(self.times)

    @property
    def worst(self):
        return max(self.times)


class Server:
    """The program serving a store on a free port of the loopback address."""

    def __init__(self, jar, store, log, request_limit, start_limit):
        self.request_limit = request_limit
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        began = time.monotonic()
        self.process = subprocess.Popen(
            ["java", "-jar", jar, "serve", "--store", store, "--host", HOST, "--port", str(self.port)],
            stdout=log, stderr=log)
        while self.get("/health")[0] != 200:
            if self.process.poll() is not None or time.monotonic() - began > start_limit:
                self.stop()
                raise SystemExit(f"the server did not answer within {start_limit} s; see its log")
            time.sleep(0.05)
        self.started = time.monotonic() - began

    def get(self, path, redirects=3):
        """The status and the body; the status is 599 if there was no answer in time. Follows redirects."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=self.request_limit)
        try:
            connection.request("GET", path, headers={"Accept": "text/html,*/*;q=0.5"})
            reply = connection.getresponse()
            body = reply.read()
        except (OSError, http.client.HTTPException):
            return 599, b""
        finally:
            connection.close()
        if reply.status in (301, 302, 303, 307, 308) and redirects:
            target = urllib.parse.urlsplit(reply.getheader("Location"))
            if target.hostname in (None, HOST):
                return self.get(target.path + ("?" + target.query if target.query else ""), redirects - 1)
        return reply.status, body

    def select(self, query):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=self.request_limit)
        connection.request("GET", "/sparql?query=" + urllib.parse.quote(query),
                           headers={"Accept": "application/sparql-results+json"})
        rows = json.loads(connection.getresponse().read())["results"]["bindings"]
        connection.close()
        return rows

    def timed(self, paths, seconds):
        """Requests each address once, until the time for this kind is over."""
        measured = Measured()
        began = time.monotonic()
        for path in paths:
            before = time.monotonic()
            status, _ = self.get(path)
            measured.add(status, (time.monotonic() - before) * 1000)
            if time.monotonic() - began > seconds:
                break
        return measured

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Run:
    """A store that grows from size to size, and the measurements at each size."""

    def __init__(self, options):
        self.options = options
        self.folder = options.work
        self.reports = self.folder / "reports"
        self.store = self.folder / "store"
        self.log = open(self.folder / "log.txt", "w", encoding="utf-8")
        self.published = 0
        self.results = {}
        self.facts = []

    def measure(self, size):
        generate.write(size, self.options.size, "rapporteur", self.reports)
        if not self.publish(size):
            return False
        server = Server(self.options.jar, self.store, self.log, self.options.request_limit, self.options.start_limit)
        try:
            self.facts.append(f"{size} reports: first answer after {server.started:.1f} s")
            self.results[size] = self.ask(server)
        finally:
            server.stop()
        return True

    def publish(self, size):
        """Publishes the reports up to this size; returns whether this ended within the limit."""
        files = sorted(self.reports.glob("*.txt"))[self.published:size]
        began = time.monotonic()
        try:
            subprocess.run(["java", "-jar", self.options.jar, "publish", "--store", self.store, *files],
                           stdout=self.log, stderr=self.log, check=True, timeout=self.options.publish_limit)
        except subprocess.TimeoutExpired:
            self.facts.append(
                f"{size} reports: not published within {self.options.publish_limit} s; not measured")
            return False
        took = time.monotonic() - began
        megabytes = sum(file.stat().st_blocks for file in self.store.rglob("*") if file.is_file()) * 512 / 1e6
        self.facts.append(f"{size} reports: the last {len(files)} published in {took:.0f} s, "
                          f"{took / len(files):.2f} s a report; the store takes {megabytes:.0f} MB")
        self.published = size
        return True

    def symbols(self):
        met = list(generate.meetings("rapporteur", ASKED))
        return [meeting.symbol(meeting.number) for meeting in met]

    def ask(self, server):
        symbols = self.symbols()
        self.warm(server, Site(server.select, symbols[:WARMING]))
        site = Site(server.select, symbols[WARMING:])
        began = time.monotonic()
        results = {}
        for group, kinds in [(ONE_REPORT, site.one_report(self.options.addresses)), (OTHERS, site.others(5)),
                             (ONE_REPORT, site.queries_of_one_report()), (OTHERS, site.queries_of_all_reports())]:
            for kind, paths in kinds.items():
                if time.monotonic() - began > self.options.ask_limit:
                    self.facts.append(
                        f"not requested from “{group}: {kind}” on: {self.options.ask_limit} s were over")
                    return results
                if paths:
                    results[group, kind] = server.timed(paths, self.options.kind_limit)
        return results

    def warm(self, server, site):
        """Requests the addresses of a report that is not measured afterwards."""
        began = time.monotonic()
        for paths in [*site.one_report(30).values(), *site.queries_of_one_report().values()]:
            for path in paths:
                if time.monotonic() - began > self.options.warm_limit:
                    return
                server.get(path)


def table(results):
    """One row per kind: medians by size, ratio of last to first, worst time, number of requests, answers not 200."""
    sizes = list(results)
    head = ["kind", *(f"median at {size}" for size in sizes), "ratio", "worst, last", "requests", "not 200"]
    rows = []
    for key in dict.fromkeys(key for result in results.values() for key in result):
        at = [results[size].get(key) for size in sizes]
        medians = [f"{measured.median:.0f}" if measured else "" for measured in at]
        asked = [measured for measured in at if measured]
        ratio = f"{at[-1].median / at[0].median:.1f}" if at[0] and at[-1] else ""
        rows.append([f"{key[0]}: {key[1]}", *medians, ratio, f"{asked[-1].worst:.0f}", str(len(asked[-1].times)),
                     str(sum(measured.not_200 for measured in asked))])
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        yield "  ".join(cell.ljust(width) if i == 0 else cell.rjust(width)
                        for i, (cell, width) in enumerate(zip(row, widths)))


def bounds(results):
    """Whether each bound was met, which kinds broke it, and which had too few requests to tell."""
    first = results[min(results)]
    if 200 in results and first is not results[200]:
        ours = of_group(ONE_REPORT, results[200])
        yield verdict(
            f"one report: median at 200 at most {MOST_RATIO_AT_200} times that at {min(results)}",
            [f"{kind} {ratio:.1f} times" for kind, at in ours.items()
             if (ONE_REPORT, kind) in first
             and (ratio := at.median / first[ONE_REPORT, kind].median) > MOST_RATIO_AT_200],
            unjudged(ONE_REPORT, results, 200, FEWEST_FOR_A_MEDIAN))
    if 200 in results:
        others = of_group(OTHERS, results[200])
        missing = unjudged(OTHERS, results, 200, 1)
        yield verdict("others at 200: no 5xx",
                      [f"{kind} {at.server_errors}" for kind, at in others.items() if at.server_errors], missing)
        yield verdict(f"others at 200: none above {WORST_OTHERS_AT_200} ms",
                      [f"{kind} {at.worst:.0f} ms" for kind, at in others.items()
                       if at.worst > WORST_OTHERS_AT_200], missing)
    if 1000 in results:
        yield verdict(f"one report at 1000: none above {WORST_ONE_REPORT_AT_1000} ms",
                      [f"{kind} {at.worst:.0f} ms" for kind, at in of_group(ONE_REPORT, results[1000]).items()
                       if at.worst > WORST_ONE_REPORT_AT_1000],
                      unjudged(ONE_REPORT, results, 1000, FEWEST_FOR_A_MEDIAN))


def of_group(group, measured):
    return {kind: at for (of, kind), at in measured.items() if of == group}


def unjudged(group, results, size, fewest):
    """The kinds that were measured at another size, but not at this one or too seldom."""
    asked = of_group(group, results[size])
    known = {kind for measured in results.values() for kind in of_group(group, measured)}
    return sorted(kind for kind in known if kind not in asked or len(asked[kind].times) < fewest)


def verdict(promise, broken, missing):
    lines = [f"NOT MET: {promise}: " + "; ".join(broken) if broken
             else f"not known: {promise}" if missing else f"met: {promise}"]
    if missing:
        lines.append(f"    too few requests to tell: {'; '.join(missing)}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="Measures a store of invented reports, size by size.")
    parser.add_argument("--jar", default="target/rapporteur.jar")
    parser.add_argument("--sizes", default="10,200,1000", help="numbers of reports, ascending (default: %(default)s)")
    parser.add_argument("--size", choices=sorted(generate.SIZES), default="small", help="length of the reports")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("target/bench"), metavar="DIR",
                        help="working folder, emptied first (default: %(default)s)")
    parser.add_argument("--addresses", type=int, default=11,
                        help="addresses of each kind of one report (default: %(default)s)")
    parser.add_argument("--publish-limit", type=int, default=1800, metavar="SECONDS", help="to publish, for each size")
    parser.add_argument("--start-limit", type=int, default=300, metavar="SECONDS")
    parser.add_argument("--request-limit", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--kind-limit", type=int, default=60, metavar="SECONDS", help="for the requests of one kind")
    parser.add_argument("--ask-limit", type=int, default=900, metavar="SECONDS", help="for all requests of a size")
    parser.add_argument("--warm-limit", type=int, default=90, metavar="SECONDS")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    if sizes != sorted(set(sizes)) or sizes[0] < ASKED:
        parser.error(f"--sizes must ascend from at least {ASKED}")
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    run = Run(options)
    for size in sizes:
        if not run.measure(size):
            break
        print(f"{size} reports measured", file=sys.stderr)
    print("\n".join(run.facts))
    if run.results:
        print("\nMilliseconds, after a warm-up, without cached replies.\n")
        print("\n".join(table(run.results)))
        print()
        print("\n".join(bounds(run.results)))


if __name__ == "__main__":
    main()
