#!/usr/bin/env python3
"""Places the meetings of recipes, checks every answer with a program that shares no code with Verkosto, and measures CP-SAT
beside it in the same run.

    pip install pyyaml ortools
    python3 compare.py PROGRAM BENCH RECIPE[=POINTS]… [--seconds 1,3,5,30] [--seeds 0,1,2] [--peer 60]

PROGRAM is a release build of verkosto, BENCH the folder with check.py and model.py, POINTS the best known. A row for each run:
seconds of the clock and of the processor, memory, meetings left out, points, and how far above the best known. Exit 1 if a
check fails.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(command):
    """What a command prints, with seconds of clock and processor and its memory in MB."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        output.seek(0)
        text = output.read()
    return text, time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("recipes", nargs="+")
    parser.add_argument("--seconds", default="1,3,5,30")
    parser.add_argument("--seeds", default="0")
    parser.add_argument("--peer", type=float, help="seconds for CP-SAT")
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.bench)
    import check
    import model

    failed = False
    print("| recipe | program | seed | clock | processor | MB | left out | points | above best |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for recipe in arguments.recipes:
        path, _, best = recipe.partition("=")
        name = Path(path).stem
        problem = model.load(path, year=2027, today=model.day_of_form("2027-01-01"))
        common = [arguments.program, "schedule", path, "--year", "2027", "--today", "2027-01-01", "--format", "json"]
        limits = [("default effort", [])] + [(f"{s} s", ["--seconds", s]) for s in arguments.seconds.split(",") if s]
        for limit, options in limits:
            for seed in arguments.seeds.split(","):
                text, clock, processor, memory, _ = run(common + options + ["--seed", seed])
                schedule = json.loads(text)
                report = check.check(problem, schedule)
                wrong = len(report.violations) + len(check.own_score(schedule, report))
                failed |= wrong > 0
                points = schedule["score"]["soft"]
                above = f"{100 * (points / int(best) - 1):+.1f} %" if best else ""
                print(f"| {name} | verkosto, {limit} | {seed} | {clock:.2f} s | {processor:.2f} s | {memory:.0f} "
                      f"| {len(schedule['unscheduled'])} | {points:,} | {above}{' CHECK FAILED' if wrong else ''} |", flush=True)
        if arguments.peer:
            import cp_sat
            greedy = json.loads(run(common + ["--effort", "0"])[0])
            course, bound = cp_sat.solve(problem, greedy, arguments.peer, seed=0)
            for seconds in sorted({10, arguments.peer}):
                found = [points for at, points in course if at <= seconds]
                above = f"{100 * (found[-1] / int(best) - 1):+.1f} %" if best and found else ""
                print(f"| {name} | CP-SAT, {seconds:.0f} s | 0 |  |  |  |  | {f'{found[-1]:,}' if found else '–'} | {above} |", flush=True)
            print(f"| {name} | CP-SAT's bound | 0 |  |  |  |  | {bound:,} |  |", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
