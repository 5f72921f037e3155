#!/usr/bin/env python3
"""Times the report's forms beside the programs that people would use instead, all in one go.

    swift build -c release --static-swift-stdlib --product ReportBenchmark
    pip install icalendar jinja2 minijinja xlsxwriter
    python3 reports/compare.py .build/release/ReportBenchmark

Every program runs by itself and writes the same facts from the same network. Times are of the processor, for the work alone
(a start of the program and the reading of its input left out; the report's own time has the reading of the schedule in it),
the least of three runs; memory is what the whole process took at most.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = 3


def measure(command):
    """The least time in ms, and the most memory in MB and the size in kB of that run."""
    runs = []
    for _ in range(ROUNDS):
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} failed")
        answer = json.loads(output)
        runs.append((answer["milliseconds"], usage.ru_maxrss // 1024, answer))
    return min(runs, key=lambda run: run[0])


def writing_of(run):
    """The part of a run that is no gathering."""
    _, memory, answer = run
    return answer["milliseconds"] - answer["gathering"], memory, answer


def write_cells(tables, path):
    """The tables as typed cells, a line a row; see BareWorkbook.swift."""
    with open(path, "w", encoding="utf-8") as cells:
        for name in sorted(os.listdir(tables)):
            cells.write("\n" if cells.tell() == 0 else "\n\n")
            with open(os.path.join(tables, name), encoding="utf-8-sig", newline="") as table:
                cells.write("\n".join("\t".join(typed(cell) for cell in row) for row in csv.reader(table)))
        cells.write("\n")


def typed(cell):
    if not cell:
        return ""
    if cell.isdigit():
        return f"n{cell}"
    is_day = len(cell) == 10 and cell[4] == cell[7] == "-" and cell.replace("-", "").isdigit()
    return f"{'d' if is_day else 's'}{cell}"


def tell(title, rows):
    print(f"\n{title}\n\n| program | processor time | memory | × here | size |\n| --- | ---: | ---: | ---: | ---: |")
    here = rows[0][1][0]
    for name, (time, memory, answer) in rows:
        print(f"| {name} | {time:,} ms | {memory:,} MB | {time / here:.1f} | {answer['bytes'] // 1000:,} kB |")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        def ours(form, members, meetings):
            return measure([program, form, str(members), str(meetings)])

        def peer(script, *arguments):
            return measure([sys.executable, os.path.join(HERE, script), *arguments])

        for form in ("json", "csv"):
            subprocess.run([program, form, "20000", "10000", folder], check=True, stdout=subprocess.DEVNULL)
        data = os.path.join(folder, "report.json")
        page = ours("html", 20_000, 10_000)
        tell("Page, 10,000 meetings, 20,000 members", [
            ("**verkosto**", page),
            ("of which writing", writing_of(page)),
            ("minijinja", peer("page.py", "minijinja", data)),
            ("Jinja2", peer("page.py", "jinja2", data)),
        ])
        tell("Calendar, 10,000 events", [
            ("**verkosto**, one file", ours("ics", 0, 10_000)),
            ("icalendar, one file", peer("calendar_file.py", data)),
            ("verkosto, that and one for each of 500 groups and 10,000 members", ours("ics", 20_000, 10_000)),
        ])
        large = os.path.join(folder, "large")
        subprocess.run([program, "csv", "50000", "50000", large], check=True, stdout=subprocess.DEVNULL)
        cells = os.path.join(folder, "cells.txt")
        write_cells(os.path.join(large, "tables"), cells)
        workbook = ours("xlsx", 50_000, 50_000)
        tell("Workbook, 100,000 rows", [
            ("**verkosto**", workbook),
            ("of which writing", writing_of(workbook)),
            ("bare libxlsxwriter, the same cells", measure([program, "bare-xlsx", cells])),
            ("XlsxWriter, the same cells", peer("workbook.py", cells)),
        ])


if __name__ == "__main__":
    main()
