#!/usr/bin/env python3
"""Judges the same applications with verkosto and its peers as whole processes, and holds the verdicts against the floor's.

    python3 Benchmarks/verdicts/compare.py BENCH [--seed N] [--size national] [--rounds N] [--verkosto FILE] [--growth]

BENCH is the folder with network.py, judge.py, floor_judge.cpp and compare_verdicts.py. The floor, a C++ program with simdjson
and the rules by hand, is built with g++ and libsimdjson-dev; the peers come from PyPI into a virtual environment. All run in
turns; told are the lowest processor seconds (user and system), applications per processor-second, and the greatest memory.
--growth tells how memory grows with the number of applications.
"""
import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import venv

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PEERS = {  # engine of judge.py: what it is, and the share of the applications that it is given
    "python": ("hand-written Python", 1),
    "zen": ("GoRules zen-engine", 1),
    "cel-cpp": ("C++ CEL", 5),
    "cel-rust": ("Rust CEL", 20),
    "regorus": ("OPA (regorus)", 20),
}
PACKAGES = ["orjson", "zen-engine", "cel-expr-python", "common-expression-language", "opa-eval"]
TODAY = "2027-07-26"


def once(command, output):
    """Processor seconds and megabytes of a whole process."""
    with open(output, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def commands(options, data, folder):
    """By name, the command and the number of applications that it judges."""
    applications = os.path.join(data, "applications.jsonl")
    count = sum(1 for _ in open(applications, "rb"))
    floor = os.path.join(folder, "floor_judge")
    source = os.path.join(options.bench, "floor_judge.cpp")
    subprocess.run(["g++", "-O2", "-std=c++17", source, "-lsimdjson", "-o", floor], check=True)
    environment = os.path.join(folder, "venv")
    venv.create(environment, with_pip=True)
    python = os.path.join(environment, "bin", "python")
    subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    verdict = [options.verkosto, "verdict", os.path.join(data, "recipe.yaml"), "--from", applications,
               "--format", "jsonl", "--today", TODAY]
    found = {
        "floor: C++, simdjson": ([floor, applications], count),
        "verkosto --no-reasons": ([*verdict, "--no-reasons"], count),
        "verkosto": (verdict, count),
    }
    judge = os.path.join(options.bench, "judge.py")
    for engine, (name, share) in PEERS.items():
        found[name] = ([python, judge, engine, applications, str(count // share)], count // share)
    return found


def endless(path):
    """The lines of a file, again and again; they are not kept, because a child's greatest memory counts its parent's too."""
    while True:
        with open(path, encoding="utf-8") as file:
            yield from file


def growth(options, data, folder):
    """Processor time and memory for 1,000 to 1,000,000 applications."""
    many = os.path.join(folder, "many.jsonl")
    command = [options.verkosto, "verdict", os.path.join(data, "recipe.yaml"), "--from", many, "--format", "jsonl",
               "--today", TODAY]
    for count in (1_000, 10_000, 100_000, 1_000_000):
        with open(many, "w", encoding="utf-8") as file:
            for number, line in zip(range(count), endless(os.path.join(data, "applications.jsonl"))):
                file.write(f'{{"id": "x{number:07d}"' + line[line.index(","):])
        for flag in ("--no-reasons", "--reasons"):
            seconds, memory = once([*command, flag], os.devnull)
            print(f"{count:9,} applications  {flag:12}  {seconds:7.2f} s  {memory:5.0f} MB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--size", default="national", choices=["regional", "national"])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--verkosto", default=os.path.join(TOP, ".build", "release", "verkosto"))
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        subprocess.run([sys.executable, os.path.join(options.bench, "network.py"), options.seed, options.size, data], check=True)
        if options.growth:
            return growth(options, data, folder)
        measured, outputs = {}, {}
        found = commands(options, data, folder)
        for _, (name, (command, count)) in itertools.product(range(options.rounds), found.items()):
            outputs[name] = os.path.join(folder, name.replace(" ", "-").replace("/", "-") + ".jsonl")
            measured.setdefault(name, []).append(once(command, outputs[name]))
        for name, figures in measured.items():
            seconds, memory, count = min(f[0] for f in figures), max(f[1] for f in figures), found[name][1]
            print(f"{name:24} {seconds:7.2f} s  {count / seconds:9,.0f} a second  {memory:5.0f} MB")
        agreement = os.path.join(options.bench, "compare_verdicts.py")
        for name in ("verkosto --no-reasons", "verkosto"):
            subprocess.run([sys.executable, agreement, outputs["floor: C++, simdjson"], outputs[name]], check=True)


if __name__ == "__main__":
    main()
