#!/usr/bin/env python3
"""Times `verkosto check` as a whole process, in turns with an empty program of the same libraries, yamllint and check-jsonschema.

    python3 Benchmarks/check/measure.py [RUNS]

Builds what is missing in release with a static standard library; peers come from PyPI into a virtual environment.
Prints the median and the range of processor and wall time in milliseconds, peak memory, and the ratio to the empty program.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RECIPE = os.path.join(TOP, "recipes", "elämänkaari", "recipe.yaml")


def build():
    static = ["-c", "release", "--static-swift-stdlib"]
    subprocess.run(["swift", "build", *static, "--product", "verkosto"], cwd=TOP, check=True, stdout=sys.stderr)
    benchmarks = os.path.join(TOP, "Benchmarks")
    subprocess.run(["swift", "build", *static, "--product", "EmptyProgram"], cwd=benchmarks, check=True, stdout=sys.stderr)
    return (os.path.join(TOP, ".build", "release", "verkosto"), os.path.join(benchmarks, ".build", "release", "EmptyProgram"))


def peers(folder):
    """yamllint and check-jsonschema with the schema that verkosto writes."""
    venv.create(folder, with_pip=True)
    tool = lambda name: os.path.join(folder, "bin", name)
    subprocess.run([tool("pip"), "install", "-q", "yamllint", "check-jsonschema"], check=True)
    return tool


def once(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    wall = time.perf_counter() - start
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, usage.ru_maxrss / 1024


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 31
    verkosto, empty = build()
    with tempfile.TemporaryDirectory() as folder:
        tool = peers(folder)
        schema = os.path.join(folder, "schema.json")
        with open(schema, "w", encoding="utf-8") as file:
            subprocess.run([verkosto, "schema"], check=True, stdout=file)
        commands = {
            "empty program": [empty, RECIPE],
            "verkosto check": [verkosto, "check", RECIPE],
            "yamllint": [tool("yamllint"), "-d", "{rules: {}}", RECIPE],
            "check-jsonschema": [tool("check-jsonschema"), "--schemafile", schema, RECIPE],
        }
        measured = {name: [] for name in commands}
        for number in range(runs + 1):                       # the first round warms up
            for name, command in commands.items():
                figures = once(command)
                if number:
                    measured[name].append(figures)
    floor = statistics.median(f[0] for f in measured["empty program"])
    for name, figures in measured.items():
        cpu, wall, memory = ([f[n] for f in figures] for n in range(3))
        print(f"{name:18} cpu {statistics.median(cpu):7.1f} ms ({min(cpu):.1f}–{max(cpu):.1f})  "
              f"wall {statistics.median(wall):7.1f} ms ({min(wall):.1f}–{max(wall):.1f})  "
              f"{max(memory):5.0f} MB  × {statistics.median(cpu) / floor:.2f}")


if __name__ == "__main__":
    main()
