#!/usr/bin/env python3
"""Prints how much disk space each kind of file takes in stores: python3 bench/store-size.py BEFORE AFTER"""

import collections
import pathlib
import sys

BLOCK = 512


def use(store):
    """Kilobytes by kind. The files have holes, so this counts their blocks on the disk."""
    kinds = collections.Counter()
    for file in pathlib.Path(store).glob("Data-*/*"):
        kinds[file.name.split(".")[0]] += file.stat().st_blocks * BLOCK
    kinds["all"] = sum(kinds.values())
    return {kind: size // 1000 for kind, size in kinds.items()}


def main(stores):
    columns = [use(store) for store in stores]
    print("%-14s" % "kB", *("%12s" % pathlib.Path(store).name for store in stores))
    for kind in sorted(set().union(*columns), key=lambda kind: (kind == "all", kind)):
        print("%-14s" % kind, *("%12d" % column.get(kind, 0) for column in columns))


main(sys.argv[1:])
