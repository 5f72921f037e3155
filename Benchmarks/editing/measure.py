#!/usr/bin/env python3
"""Times copying, comparing and upgrading a recipe of 10 MB beside checking it, each as a whole process, and libyaml alone.

    python3 Benchmarks/editing/measure.py [MEGABYTES [RUNS]]

Uses .build/release/verkosto, or the program that VERKOSTO names, and a C compiler for the floor: the events of libyaml without
anything made of them. Prints the median and the range of processor time, the median of wall time, and the ratio to `check` of
the same recipe. `diff` reads two recipes, `upgrade` three and reads the result again with its examples.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FLOOR = os.path.join(TOP, "Benchmarks", "yaml", "events.c")
PROGRAM = os.environ.get("VERKOSTO", os.path.join(TOP, ".build", "release", "verkosto"))

HEAD = """# A network of many.
verkosto: 1
network: {id: suuri, name: Suuri verkosto, languages: [fi]}
vocabularies:
  area: [tuira, kaukovainio, kaakkuri]
members:
"""


def member(number):
    area = ["tuira", "kaukovainio", "kaakkuri"][number % 3]
    return (
        f'  - {{id: jäsen-{number}, name: "Järjestö {number}: yhdessä ry", kind: association, representatives: 2, '
        f"area: [{area}], contract: {{from: 2026-01-01, to: 2028-12-31}}}}\n"
    )


def rule(number):
    return (
        f"  - id: sääntö_{number}\n    about: member\n    # The text stands in the rules of the network.\n"
        f"    basis: Pelisäännöt, kohta {number}\n    text: Esitteet tuodaan yhteiseen pisteeseen kuukausittain.\n"
    )


def recipe(megabytes):
    count = int(megabytes * 1_000_000 / 300)
    return HEAD + "".join(map(member, range(count))) + "rules:\n" + "".join(map(rule, range(count)))


def changed(text):
    """What the original improves: twenty members' names, and a new one."""
    for number in range(0, 2000, 100):
        text = text.replace(f"Järjestö {number}: ", f"Parempi järjestö {number}: ")
    return text.replace("members:\n", "members:\n  - {id: uusi, name: Uusi ry, kind: association}\n", 1)


def seconds(command, folder):
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{errors.decode()[:500]}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        original = os.path.join(folder, "original.yaml")
        text = recipe(megabytes)
        with open(original, "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run([PROGRAM, "fmt", "original.yaml", "--quiet"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with open(original, encoding="utf-8") as file:
            text = file.read()
        events = os.path.join(folder, "events")
        subprocess.run(["cc", "-O2", "-o", events, FLOOR, "-lyaml"], check=True)
        program = lambda *words: [PROGRAM, *words, "--today", "2027-01-15", "--quiet"]
        commands = {
            "libyaml": [events, "original.yaml"],
            "check": program("check", "original.yaml"),
            "new": program("new", "copy", "--from", "original.yaml"),
            "diff": program("diff", "original.yaml", "copy"),
            "upgrade": program("upgrade", "copy", "--dry-run"),
            "fmt": program("fmt", "--check", "original.yaml"),
        }
        base = None
        for name, command in commands.items():
            measured = []
            for _ in range(runs):
                if name == "new":
                    shutil.rmtree(os.path.join(folder, "copy"), ignore_errors=True)
                measured.append(seconds(command, folder))
            times, walls, memory = zip(*measured)
            median = statistics.median(times)
            if name == "check":
                base = median
            ratio = f"{median / base:4.1f} × check" if base else ""
            print(f"{name:8} cpu {median:5.2f} s ({min(times):.2f}–{max(times):.2f})  wall {statistics.median(walls):5.2f} s  "
                  f"{max(memory):5.0f} MB  {ratio}", flush=True)
            if name == "diff":
                with open(original, "w", encoding="utf-8") as file:
                    file.write(changed(text))


if __name__ == "__main__":
    main()
