#!/usr/bin/env python3
"""Times copying, comparing and upgrading a recipe of 10 MB beside checking it, each as a whole process.

    python3 Benchmarks/editing/measure.py [MEGABYTES [RUNS]]

Uses .build/release/verkosto, or the program that VERKOSTO names. Prints the median and the range of processor time, and the
ratio to `check` of the same recipe. `diff` reads two recipes, `upgrade` three and reads the result again with its examples.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
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
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{errors.decode()[:500]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        original = os.path.join(folder, "original.yaml")
        text = recipe(megabytes)
        with open(original, "w", encoding="utf-8") as file:
            file.write(text)
        day = ["--today", "2027-01-15", "--quiet"]
        commands = {
            "check": ["check", "original.yaml"],
            "new": ["new", "copy", "--from", "original.yaml"],
            "diff": ["diff", "original.yaml", "copy"],
            "upgrade": ["upgrade", "copy", "--dry-run"],
            "fmt": ["fmt", "--check", "original.yaml"],
        }
        base = None
        for name, command in commands.items():
            measured = []
            for _ in range(runs):
                if name == "new":
                    shutil.rmtree(os.path.join(folder, "copy"), ignore_errors=True)
                measured.append(seconds([PROGRAM, *command, *day], folder))
            times = [time for time, _ in measured]
            median = statistics.median(times)
            base = base or median
            memory = max(memory for _, memory in measured)
            print(f"{name:8} {median:6.2f} s ({min(times):.2f}–{max(times):.2f})  {memory:5.0f} MB  {median / base:4.1f} × check")
            if name == "diff":
                with open(original, "w", encoding="utf-8") as file:
                    file.write(changed(text))


if __name__ == "__main__":
    main()
