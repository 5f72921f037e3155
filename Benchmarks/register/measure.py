#!/usr/bin/env python3
"""Measures the register beside bare SQLite.

    python3 register/measure.py ../.build/release/verkosto import          10,000 events at once
    python3 register/measure.py ../.build/release/verkosto one             one event, a process each
    python3 register/measure.py ../.build/release/verkosto large [EVENTS]  one application of very many events
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
RECIPES = HERE.parent.parent / "recipes"


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def need(number):
    return "need_added", {"need": f"t{number}", "title": f"Kyyti {number}", "year": 2027, "terms": {"area": ["tuira"]}}


def of_applications(place):
    """A need, an application that answers to it, and eight marks on it, over and over."""
    number, step = divmod(place, 10)
    if step == 0:
        return need(number)
    if step == 1:
        return "application_submitted", {
            "application": f"h{number}", "title": f"Yhdessä {number}", "applicant": "asukasyhdistys", "partners": ["kaupunki"],
            "needs": [f"t{number}"], "fields": {"amount": 80000}, "to": "submitted", "by": "applicant"}
    return "application_endorsed", {"application": f"h{number}", "endorsement": "puumerkki", "member": "martat"}


def write_journal(path, events, content):
    """A journal whose hashes another implementation worked out."""
    previous = "0" * 64
    with open(path, "wb") as file:
        for place in range(events):
            kind, said = content(place)
            event = {"actor": "coordinator", "content": said, "day": "2027-03-17", "kind": kind, "previous": previous,
                     "sequence": place + 1}
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


def in_turns(commands, folder, rounds=41):
    """For each command the median of its times, on the clock and of the processor, and the least of each."""
    times = [[] for _ in commands]
    for _ in range(rounds):
        for place, command in enumerate(commands):
            times[place].append(timed(command, folder))
    return [
        [(sorted(one[part] for one in of)[rounds // 2], min(one[part] for one in of)) for part in (0, 1)] for of in times
    ]


def tell(name, time, floor=None):
    (clock, least_clock), (processor, least) = time
    beside = f", × {processor / floor[1][0]:.1f} (least × {least / floor[1][1]:.1f})" if floor else ""
    print(f"  {name}: {clock * 1000:.1f} ms, of processor {processor * 1000:.1f} ms (least {least_clock * 1000:.1f}, "
          f"{least * 1000:.1f}){beside}")


def measure_import(folder, bare):
    write_journal(f"{folder}/needs.jsonl", 10_000, need)
    imports, copies = [], []
    for turn in range(5):
        imports.append(timed([PROGRAM, "register", "import", "elämänkaari", "needs.jsonl", "--register", f"{turn}.sqlite"], folder))
        copies.append(timed([bare, "copy", f"{turn}.sqlite", f"copy{turn}.sqlite"], folder))
    (imported, _), (copied, _) = sorted(imports)[2], sorted(copies)[2]
    print(f"10,000 imported: {10_000 / imported:,.0f} events/s, bare SQLite {10_000 / copied:,.0f} rows/s"
          f" of journal and read table each, × {imported / copied:.1f}")


def measure_one(folder, bare):
    add = [PROGRAM, "need", "add", "elämänkaari", "--title", "Kyyti", "--register", "one.sqlite", "--quiet"]
    timed(add, folder)
    timed([bare, "copy", "one.sqlite", "plain.sqlite"], folder)
    recorded, appended, empty = in_turns([add, [bare, "append", "plain.sqlite"], [PROGRAM, "--version"]], folder)
    print("one event, a process each")
    tell("verkosto", recorded, appended)
    tell("bare SQLite", appended)
    tell("verkosto --version", empty)


def measure_large(folder, bare, events):
    register = ["--register", "large.sqlite"]
    write_journal(f"{folder}/journal.jsonl", events, of_applications)
    clock, _ = timed([PROGRAM, "register", "import", "elämänkaari", "journal.jsonl", *register], folder)
    # The first command that records keeps the recipe's names.
    timed([PROGRAM, "need", "add", "elämänkaari", "--title", "Kyyti", *register], folder)
    size = os.path.getsize(f"{folder}/large.sqlite")
    print(f"{events:,} events imported in {clock:.0f} s ({events / clock:,.0f}/s), {size / events:.0f} bytes an event, "
          f"{os.path.getsize(f'{folder}/journal.jsonl') / events:.0f} of them journal")
    verified, _ = timed([PROGRAM, "log", "verify", "elämänkaari", *register], folder)
    print(f"log verify: {verified:.0f} s")
    last = f"h{events // 10 - 1}"
    shell = ["sqlite3", "large.sqlite", f"SELECT * FROM application WHERE id = '{last}'",
             f"SELECT * FROM mark WHERE application = '{last}'", f"SELECT * FROM state_change WHERE application = '{last}'"]
    shown, queried, shelled, empty = in_turns(
        [[PROGRAM, "application", "show", "elämänkaari", last, *register], [bare, "show", "large.sqlite", last], shell,
         [PROGRAM, "--version"]], folder)
    print(f"one application of {events:,} events")
    tell("verkosto", shown, queried)
    tell("SQLite's own shell", shelled, queried)
    tell("bare query in C", queried)
    tell("verkosto --version", empty)
    print(f"  verkosto beside SQLite's shell: × {shown[1][0] / shelled[1][0]:.1f}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        bare = f"{folder}/bare"
        subprocess.run(["cc", "-O2", "-o", bare, str(HERE / "bare.c"), "-lsqlite3"], check=True)
        match sys.argv[2:]:
            case ["import"]: measure_import(folder, bare)
            case ["one"]: measure_one(folder, bare)
            case ["large", *events]: measure_large(folder, bare, int(events[0]) if events else 1_000_000)
            case _: sys.exit(__doc__)


main()
