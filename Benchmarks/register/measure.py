#!/usr/bin/env python3
"""Measures the register beside bare SQLite: one event at a time, 10,000 imported, one application out of many events.

    python3 register/measure.py ../.build/release/verkosto [EVENTS]
"""

import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = str(Path(sys.argv[1]).resolve())
EVENTS = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
RECIPES = HERE.parent.parent / "recipes"


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def journal(path, events):
    """A journal of applications with their marks, and needs; its hashes worked out by another implementation."""
    previous = "0" * 64
    with open(path, "wb") as file:
        for sequence in range(1, events + 1):
            number, step = divmod(sequence - 1, 10)
            if step == 0:
                kind, content = "need_added", {"need": f"t{number}", "title": f"Kyyti {number}", "year": 2027,
                                               "terms": {"area": ["tuira"]}}
            elif step == 1:
                kind, content = "application_submitted", {
                    "application": f"h{number}", "title": f"Yhdessä {number}", "applicant": "asukasyhdistys",
                    "partners": ["kaupunki"], "needs": [f"t{number}"], "fields": {"amount": 80000}, "to": "submitted",
                    "by": "applicant"}
            else:
                kind, content = "application_endorsed", {"application": f"h{number}", "endorsement": "puumerkki",
                                                         "member": "martat"}
            event = {"actor": "coordinator", "content": content, "day": "2027-03-17", "kind": kind, "previous": previous,
                     "sequence": sequence}
            previous = hashlib.sha256(canonical(event)).hexdigest()
            event["hash"] = previous
            file.write(canonical(event) + b"\n")


def timed(command, folder):
    """Seconds on the clock and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL,
                   env={**os.environ, "VERKOSTO_RECIPES": str(RECIPES)})
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def median(command, folder, rounds):
    times = [timed(command, folder) for _ in range(rounds)]
    return sorted(one[0] for one in times)[rounds // 2], sorted(one[1] for one in times)[rounds // 2]


def needs(path, events):
    previous = "0" * 64
    with open(path, "wb") as file:
        for sequence in range(1, events + 1):
            event = {"actor": "coordinator", "content": {"need": f"t{sequence}", "title": f"Kyyti {sequence}", "year": 2027,
                                                         "terms": {"area": ["tuira"]}},
                     "day": "2027-03-17", "kind": "need_added", "previous": previous, "sequence": sequence}
            previous = hashlib.sha256(canonical(event)).hexdigest()
            event["hash"] = previous
            file.write(canonical(event) + b"\n")


def main():
    with tempfile.TemporaryDirectory() as folder:
        bare = f"{folder}/bare"
        subprocess.run(["cc", "-O2", "-o", bare, str(HERE / "bare.c"), "-lsqlite3"], check=True)

        needs(f"{folder}/needs.jsonl", 10_000)
        imported, _ = timed([PROGRAM, "register", "import", "elämänkaari", "needs.jsonl", "--register", "needs.sqlite"], folder)
        copied, _ = timed([bare, "copy", "needs.sqlite", "copy.sqlite"], folder)
        print(f"10,000 imported: {10_000 / imported:,.0f} events/s, bare SQLite {10_000 / copied:,.0f} rows/s"
              f" of journal and read table each, × {imported / copied:.1f}")

        one = [PROGRAM, "need", "add", "elämänkaari", "--title", "Kyyti", "--register", "one.sqlite", "--quiet"]
        timed(one, folder)
        recorded, _ = median(one, folder, 31)
        appended, _ = median([bare, "append", "plain.sqlite"], folder, 31)
        print(f"one event, a process each: {recorded * 1000:.1f} ms, bare SQLite {appended * 1000:.1f} ms, × {recorded / appended:.1f}")

        journal(f"{folder}/journal.jsonl", EVENTS)
        clock, _ = timed([PROGRAM, "register", "import", "elämänkaari", "journal.jsonl", "--register", "large.sqlite"], folder)
        size = os.path.getsize(f"{folder}/large.sqlite")
        print(f"{EVENTS:,} events imported in {clock:.0f} s ({EVENTS / clock:,.0f}/s), {size / EVENTS:.0f} bytes an event")
        last = f"h{EVENTS // 10 - 1}"
        shown = median([PROGRAM, "application", "show", "elämänkaari", last, "--register", "large.sqlite"], folder, 21)
        queried = median([bare, "show", "large.sqlite", last], folder, 21)
        print(f"one application of {EVENTS:,} events: {shown[0] * 1000:.1f} ms ({shown[1] * 1000:.1f} ms of processor), "
              f"bare query {queried[0] * 1000:.1f} ms ({queried[1] * 1000:.1f} ms), × {shown[0] / queried[0]:.1f}")


main()
